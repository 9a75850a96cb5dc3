# Ce que dit le service lui-même, sur tous les canaux.
error_empty = Votre message est vide. Écrivez-moi ce que vous voulez savoir.
error_too_long = Votre message est trop long. Restez en dessous de { $limit } caractères, ou envoyez-le en plusieurs fois.
error_too_fast = C’était un peu rapide. Patientez un instant, puis renvoyez votre message.
error_unreadable = Je n’ai pas pu lire ce message. Réécrivez-le en texte simple, s’il vous plaît.
error_choice_gone = Ce bouton n’est plus valable. Écrivez-moi ce que vous souhaitez.
trouble_now = Quelque chose ne fonctionne pas chez nous en ce moment. Votre message est conservé et j’y répondrai dès que possible. En cas d’urgence, appelez le 110 (police), le 119 (pompiers) ou le 120 (ambulance).
opened_to_staff = Je n’arrive toujours pas à répondre moi-même. J’ai donc transmis votre message à notre équipe.
staff_has_conversation = Notre équipe suit cette conversation. Une personne vous répond ici.
bot_is_back = L’assistant vous répond de nouveau.
