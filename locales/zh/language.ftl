utter_language_changed = 好的，接下来我用中文答复您。
utter_language_offer = 您想用哪种语言？
utter_language_unknown = 这种语言我还不会。您可以选下面的一种：
button_continue_in = 继续用中文
