# Elegir y cambiar el idioma.
utter_language_changed = A partir de ahora le responderé en español.
utter_language_offer = ¿Qué idioma prefiere?
utter_language_unknown = Todavía no hablo ese idioma. Puede elegir uno de estos:
button_continue_in = Continuar en español
