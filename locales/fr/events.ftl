events_title = Rencontres à { $place }
events_intro = Pour toutes les personnes qui habitent ici. Pour vous inscrire, écrivez-nous le numéro de la rencontre.
events_write = Nous écrire
events_today = Aujourd’hui
events_week = Dans les sept prochains jours
events_later = Plus tard
events_none = Rien n’est prévu pour le moment.
events_none_text = Revenez voir dans quelques jours, ou écrivez-nous que vous souhaitez être au courant.
events_interests = Thème
events_every_interest = Tout
events_free = { $free ->
    [one] Il reste { $free } place
   *[other] Il reste { $free } places
}
events_full = Complet, avec liste d’attente
events_no_sign_up = Sans inscription, venez simplement
events_cancelled = N’aura pas lieu
events_over = Terminé
events_how = Pour vous inscrire, écrivez-nous { $number }. Vous aurez aussitôt une réponse, dans votre langue.
events_to_calendar = Mettre dans mon agenda
events_calendar = Agenda de toutes les rencontres
events_calendar_interest = Agenda de ces rencontres
events_calendar_text = Ouvrez le lien avec votre agenda : il restera à jour.
events_back = Toutes les rencontres
events_missing = Il n’y a pas de rencontre avec ce numéro.
events_link = Rencontres
events_more = En voir plus
