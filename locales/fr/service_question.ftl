# Autour d’une réponse de la base de connaissances.
answer_source = Source : { $name }
answer_as_of = Date de l’information : { $date }
answer_show_on_map = Voir sur la carte
answer_helpful_question = Cette réponse vous a-t-elle été utile ?
button_helpful = Oui, merci
button_not_helpful = Non
utter_helpful = Tant mieux. Avez-vous une autre question ?
utter_not_helpful = Je suis désolé que cette réponse ne vous ait pas été utile. Vous pouvez reposer la question avec d’autres mots, ou parler à une personne.
button_talk_to_person = Parler à une personne
