utter_language_changed = これからは日本語でお答えします。
utter_language_offer = どの言語にしますか？
utter_language_unknown = その言語にはまだ対応していません。次の中からお選びください。
button_continue_in = 日本語で続ける
