# Ce que dit le service à propos des dossiers confiés à une personne.
case_due_hours = dans { $hours ->
        [one] l’heure
       *[other] les { $hours } heures
    }
case_due_day = au plus tard { $weekday } { $date } à { $time }
case_opened = Votre dossier porte le numéro { $number }. Une personne lira vos messages et vous répondra ici { $due }.
case_languages = Notre équipe lit le chinois et l’anglais. Vous pouvez continuer à écrire dans votre langue.
case_opened_urgent = J’ai aussi signalé cela comme urgent à notre équipe (dossier { $number }). Une personne le lira { $due }. Si vous êtes en danger maintenant, n’attendez pas : appelez.
case_not_understood = Je suis désolé, je ne comprends toujours pas. J’ai transmis vos messages à une personne.
case_ask_place = Où est-ce exactement ? Indiquez le bâtiment, l’étage ou la rue, ou envoyez la position. Une photo est aussi utile.
case_place_kept = Merci, j’ai noté le lieu pour notre équipe.
case_contact = Vous pouvez aussi nous appeler : { $phone } ({ $hours }).
case_joined = Cela fait maintenant partie de votre dossier { $number }. Une personne vous répondra ici { $due }.
case_reopened = Votre dossier { $number } est rouvert. Une personne vous répondra ici { $due }.
case_opened_by_staff = Notre équipe a ouvert le dossier { $number } pour vous et vous écrira ici.
case_without_number = J’ai transmis votre message à notre équipe, mais je n’ai pas encore pu lui donner de numéro. Vous recevrez ce numéro ici dès que tout fonctionnera de nouveau.
case_arrived = Votre message est bien arrivé. Une personne le lira et vous répondra ici.
case_back = L’assistant vous répond de nouveau. Votre dossier { $number } reste ouvert, et notre équipe vous répondra aussi ici.
case_late = Nous vous présentons nos excuses : nous n’avons pas tenu le délai promis pour votre dossier { $number }. Il n’est pas oublié, notre équipe voit qu’il est en retard. Si cela ne peut pas attendre, appelez : { $phone } ({ $hours }).
case_resolved = Votre dossier { $number } est terminé. L’assistant vous répond de nouveau. Si quelque chose n’est pas réglé, appuyez sur le bouton ou envoyez le numéro { $number } à tout moment.
case_rate = Comment avez-vous trouvé notre aide pour le dossier { $number } ?
case_rated = Merci de nous l’avoir dit.
case_rated_bad = Merci de votre franchise. Si quelque chose n’est pas réglé, nous pouvons rouvrir le dossier.
case_state_new = Votre dossier { $number } est bien arrivé. Une personne vous répondra { $due }.
case_state_open = Une personne s’occupe de votre dossier { $number }.
case_state_waiting = Pour votre dossier { $number }, notre équipe attend votre réponse.
case_state_referred = Avec votre accord, votre dossier { $number } est aussi suivi par un autre organisme. Notre équipe continue de s’en occuper.
case_unknown = Je ne trouve aucun dossier à vous sous ce numéro. Vérifiez-le, s’il vous plaît. Si vous l’avez commencé sur un autre canal, écrivez d’abord « associer » là-bas pour réunir les deux.
case_privately = Envoyez-moi le numéro en privé, à moi seul, et non dans un groupe : ici, tout le monde pourrait lire.
case_elsewhere = La réponse arrivera sur le canal où ce dossier a commencé. Pour parler à une personne ici, appuyez sur le bouton.
referral_question = Pour votre dossier { $number }, nous aimerions demander l’aide d’un autre organisme : { $organisation }. But : { $purpose }. Si vous êtes d’accord, nous lui transmettrons ce que vous avez écrit dans ce dossier et le moyen de vous joindre. Sans votre accord, nous ne transmettrons rien. Êtes-vous d’accord ?
referral_named = { $translation } (nom d’origine : { $original })
referral_agreed = Merci. Nous allons contacter { $organisation } et nous vous tiendrons au courant.
referral_declined = Très bien, rien ne sera transmis. Notre équipe continue de vous aider.
button_back_to_assistant = Revenir à l’assistant
button_reopen_case = Ce n’est pas réglé
button_rate_good = Bien
button_rate_fair = Moyen
button_rate_bad = Mauvais
button_consent_yes = Oui, je suis d’accord
button_consent_no = Non
