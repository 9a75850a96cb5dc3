# Choisir et changer de langue.
utter_language_changed = À partir de maintenant, je vous réponds en français.
utter_language_offer = Quelle langue souhaitez-vous ?
utter_language_unknown = Je ne parle pas encore cette langue. Vous pouvez en choisir une ici :
button_continue_in = Continuer en français
