events_title = Veranstaltungen in { $place }
events_intro = Für alle, die hier wohnen. Um sich anzumelden, schreiben Sie uns die Nummer der Veranstaltung.
events_write = Schreiben Sie uns
events_today = Heute
events_week = In den nächsten sieben Tagen
events_later = Später
events_none = Zurzeit ist nichts geplant.
events_none_text = Schauen Sie in ein paar Tagen wieder herein, oder schreiben Sie uns, dass Sie Bescheid bekommen möchten.
events_interests = Thema
events_every_interest = Alles
events_free = { $free ->
    [one] Ein Platz ist frei
   *[other] { $free } Plätze sind frei
}
events_full = Voll, mit Warteliste
events_no_sign_up = Ohne Anmeldung, kommen Sie einfach
events_cancelled = Findet nicht statt
events_over = Ist vorbei
events_how = Um sich anzumelden, schreiben Sie uns { $number }. Sie bekommen sofort eine Antwort in Ihrer Sprache.
events_to_calendar = In meinen Kalender
events_calendar = Kalender aller Veranstaltungen
events_calendar_interest = Kalender dieser Veranstaltungen
events_calendar_text = Öffnen Sie den Link mit Ihrem Kalender, dann bleibt er immer aktuell.
events_back = Alle Veranstaltungen
events_missing = Es gibt keine Veranstaltung mit dieser Nummer.
events_link = Veranstaltungen
events_more = Mehr zeigen
