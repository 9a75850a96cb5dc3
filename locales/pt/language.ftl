# Escolher e mudar a língua.
utter_language_changed = A partir de agora, vou responder em português.
utter_language_offer = Que língua prefere?
utter_language_unknown = Ainda não falo essa língua. Pode escolher uma destas:
button_continue_in = Continuar em português
