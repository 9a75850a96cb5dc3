# Die Sprache wählen und wechseln.
utter_language_changed = Ich antworte ab jetzt auf Deutsch.
utter_language_offer = Welche Sprache möchten Sie?
utter_language_unknown = Diese Sprache spreche ich noch nicht. Sie können eine von diesen wählen:
button_continue_in = Auf Deutsch weiter
