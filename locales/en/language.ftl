# Choosing and changing the language. Each language's own words for itself.
utter_language_changed = From now on I will answer in English.
utter_language_offer = Which language would you like?
utter_language_unknown = I do not speak that language yet. You can choose one of these:
button_continue_in = Continue in English
