attending_list = Voici ce qui est prévu :
attending_list_today = Voici ce qui est prévu aujourd’hui :
attending_list_week = Voici ce qui est prévu dans les sept prochains jours :
attending_list_interest = Voici ce qui est prévu pour « { $interest } » :
attending_list_next = Il y a encore :
attending_none = Rien n’est prévu pour le moment. Nous pouvons vous prévenir quand il y aura quelque chose.
attending_none_narrow = Rien de tel n’est prévu pour le moment. Nous pouvons vous prévenir quand il y aura quelque chose.
attending_line = { $number } { $title } : { $when }
attending_cancelled_mark = n’aura pas lieu
attending_missing = Il n’y a pas de rencontre avec ce numéro.
attending_over = Cette rencontre est terminée.
attending_free = { $free ->
    [one] Il reste { $free } place.
   *[other] Il reste { $free } places.
}
attending_full = Il n’y a plus de place pour le moment. Vous pouvez vous mettre sur la liste d’attente.
attending_no_sign_up = Pas besoin de vous inscrire. Venez, tout simplement.
attending_you_come = { $people ->
    [one] Vous avez une place.
   *[other] Vous avez des places pour { $people } personnes.
}
attending_you_wait = { $people ->
    [one] Vous êtes au rang { $position } de la liste d’attente.
   *[other] Vous êtes au rang { $position } de la liste d’attente, pour { $people } personnes.
}
attending_page = Page de cette rencontre
attending_to_calendar = Mettre dans mon agenda
attending_which = De quelle rencontre parlez-vous ? Appuyez sur son nom ; rien ne change avant que vous ayez confirmé.
attending_own = Voici vos inscriptions :
attending_signed = C’est noté : vous avez une place à « { $title } » ({ $number }).
attending_waiting = « { $title } » ({ $number }) est complet. Vous êtes au rang { $position } de la liste d’attente. Nous vous préviendrons dès qu’il y aura une place.
attending_no_room = Il n’y a pas assez de place pour autant de personnes. Votre inscription reste comme avant.
attending_too_many = Vous pouvez inscrire { $most } personnes au maximum.
attending_closed = Il n’est plus possible de s’inscrire : la rencontre a commencé, est terminée ou n’aura pas lieu.
attending_off = Votre inscription à « { $title } » ({ $number }) est annulée. Merci de nous l’avoir dit.
attending_was_not = Vous n’aviez pas d’inscription à « { $title } » ({ $number }).
attending_privately = Pour cela, écrivez-moi en privé. Ici, d’autres peuvent lire.
attending_interests = De quoi souhaitez-vous être au courant ? Appuyez sur ce que vous voulez ; appuyez encore pour l’arrêter.
attending_consent = Nous vous écrirons sur ce que vous choisissez ici, et en cas d’urgence, par exemple une tempête. Nous ne nous en servons pour rien d’autre. Écrivez « stop » et tout s’arrête aussitôt, partout.
attending_subscribed = Désormais, nous vous écrirons sur « { $interest } ».
attending_unsubscribed = Nous ne vous écrirons plus sur « { $interest } ».
attending_stopped = C’est fait : vous ne recevrez plus d’avis de notre part, nulle part. Vous pouvez toujours nous écrire, et vous aurez une réponse. Si vous avez une inscription, nous vous dirons ce qui change.
attending_only_urgent = Désormais, nous ne vous écrirons qu’en cas d’urgence, par exemple une tempête ou une conduite d’eau rompue.
attending_taken_back = Tout est comme avant. Nous vous écrirons sur : { $interests }.
attending_taken_back_urgent = Tout est comme avant. Nous ne vous écrirons qu’en cas d’urgence.
button_gatherings = Voir les rencontres
button_more_gatherings = En voir plus
button_sign_up = Je viendrai
button_sign_up_people = Nous sommes { $people }
button_wait = Liste d’attente
button_cannot_come = Je ne peux pas venir
button_sign_up_again = Finalement, je viens
button_interests = Me prévenir…
button_interest_on = ✓ { $interest }
button_stop_all = Tout arrêter
button_only_urgent = Urgences seulement
button_take_back = Annuler
