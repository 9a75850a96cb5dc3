# Quand aucune réponse ne convient.
utter_not_understood_guesses = J’ai peur d’avoir mal compris. Votre question porte-t-elle sur l’un de ces sujets ?
utter_not_understood = Je suis désolé, je n’ai pas compris, ou je n’ai pas la réponse. Essayez avec d’autres mots, ou parlez à une personne.
utter_nothing_pending = Rien n’attend votre réponse pour le moment. Que voulez-vous savoir ?
