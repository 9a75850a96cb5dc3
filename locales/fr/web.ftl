# La page du résident et la fenêtre de discussion.
web_title = Demandez à Linli
web_subtitle = { $place }
web_log_label = Conversation
web_placeholder = Écrivez dans votre langue…
web_input_label = Votre message
web_send = Envoyer
web_language = Langue
web_language_search = Chercher une langue
web_suggestions = Réponses proposées
web_welcome = Bonjour ! Que voulez-vous savoir ? Écrivez dans votre langue.
web_sending = Envoi…
web_sent = Envoyé
web_not_sent = Pas envoyé. Touchez pour réessayer.
web_typing = Linli écrit…
web_offline = Pas de connexion. Votre message est conservé et partira dès son retour.
web_online = La connexion est rétablie.
web_today = Aujourd’hui
web_yesterday = Hier
web_you = Vous
web_assistant = Linli
web_staff = Équipe
web_new_message = Nouveau message
web_open = Ouvrir la discussion
web_close = Fermer la discussion
web_end = Terminer et supprimer
web_end_confirm = Supprimer cette conversation de cet appareil et de nos dossiers ? C’est définitif.
web_end_yes = Supprimer
web_end_no = Garder
web_ended = La conversation a été supprimée.
web_too_long = Trop long : { $count } caractères sur { $limit }.
web_photo = Photo
web_photo_add = Ajouter une photo
web_photo_added = Photo ajoutée. Vous pouvez écrire quelques mots avant de l’envoyer.
web_photo_remove = Retirer la photo
web_photo_too_large = Cette photo est trop lourde ; la limite est de { $megabytes } Mo. Envoyez-en une plus légère, s’il vous plaît.
web_photo_kind = Ce type de fichier ne s’affiche pas ici. Envoyez la photo en JPEG ou en PNG. Sur un téléphone, une capture d’écran de la photo convient aussi.
web_photo_gone = Cette photo n’est pas partie. Choisissez-la de nouveau, s’il vous plaît.
web_wait = Patientez { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    } avant le message suivant. Il partira tout seul.
web_failed = La page n’arrive pas à joindre Linli. Réessayez dans un instant, ou appelez le { $phone }.
web_refused = Cette page n’est plus connectée. Rechargez-la et réessayez.
