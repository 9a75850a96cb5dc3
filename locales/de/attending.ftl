attending_list = Diese Veranstaltungen gibt es:
attending_list_today = Das gibt es heute:
attending_list_week = Das gibt es in den nächsten sieben Tagen:
attending_list_interest = Das gibt es zu „{ $interest }“:
attending_list_next = Es gibt noch mehr:
attending_none = Zurzeit ist nichts geplant. Wenn Sie möchten, sagen wir Ihnen Bescheid, sobald es etwas gibt.
attending_none_narrow = Dafür ist zurzeit nichts geplant. Wenn Sie möchten, sagen wir Ihnen Bescheid, sobald es etwas gibt.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = findet nicht statt
attending_missing = Es gibt keine Veranstaltung mit dieser Nummer.
attending_over = Sie ist vorbei.
attending_free = { $free ->
    [one] Ein Platz ist frei.
   *[other] { $free } Plätze sind frei.
}
attending_full = Zurzeit ist kein Platz frei. Sie können sich auf die Warteliste setzen lassen.
attending_no_sign_up = Sie brauchen sich nicht anzumelden. Kommen Sie einfach.
attending_you_come = { $people ->
    [one] Sie haben einen Platz.
   *[other] Sie haben Plätze für { $people } Personen.
}
attending_you_wait = { $people ->
    [one] Sie stehen auf der Warteliste an Stelle { $position }.
   *[other] Sie stehen mit { $people } Personen auf der Warteliste an Stelle { $position }.
}
attending_page = Seite dieser Veranstaltung
attending_to_calendar = In meinen Kalender
attending_which = Welche Veranstaltung meinen Sie? Drücken Sie auf den Namen; es ändert sich nichts, bevor Sie es bestätigen.
attending_own = Dafür haben Sie sich angemeldet:
attending_signed = Es ist notiert: Sie haben einen Platz bei „{ $title }“ ({ $number }).
attending_waiting = „{ $title }“ ({ $number }) ist voll. Sie stehen auf der Warteliste an Stelle { $position }. Sobald ein Platz frei ist, sagen wir Ihnen Bescheid.
attending_no_room = Für so viele ist kein Platz mehr. Ihre Anmeldung bleibt, wie sie war.
attending_too_many = Sie können höchstens { $most } Personen anmelden.
attending_closed = Eine Anmeldung ist nicht mehr möglich: Die Veranstaltung hat begonnen, ist vorbei oder findet nicht statt.
attending_off = Sie sind von „{ $title }“ ({ $number }) abgemeldet. Danke, dass Sie Bescheid gesagt haben.
attending_was_not = Sie waren für „{ $title }“ ({ $number }) nicht angemeldet.
attending_privately = Bitte schreiben Sie mir dafür allein. Hier können andere mitlesen.
attending_interests = Worüber möchten Sie Nachricht bekommen? Drücken Sie auf das, was Sie möchten; drücken Sie noch einmal, um es zu beenden.
attending_consent = Wir schreiben Ihnen zu dem, was Sie hier auswählen, und wenn etwas Dringendes ist, zum Beispiel ein Sturm. Wir verwenden das für nichts anderes. Schreiben Sie „stopp“, und es hört sofort auf, überall.
attending_subscribed = Ab jetzt schreiben wir Ihnen über „{ $interest }“.
attending_unsubscribed = Wir schreiben Ihnen nicht mehr über „{ $interest }“.
attending_stopped = Erledigt: Sie bekommen keine Nachrichten mehr, auf keinem Weg. Sie können uns weiterhin jederzeit schreiben und bekommen eine Antwort. Wenn Sie sich für etwas angemeldet haben, sagen wir Ihnen, wenn sich daran etwas ändert.
attending_only_urgent = Ab jetzt schreiben wir Ihnen nur, wenn etwas dringend ist, zum Beispiel bei Sturm oder einem Rohrbruch.
attending_taken_back = Es ist wieder wie vorher. Wir schreiben Ihnen über: { $interests }.
attending_taken_back_urgent = Es ist wieder wie vorher. Wir schreiben Ihnen nur, wenn etwas dringend ist.
button_gatherings = Veranstaltungen
button_more_gatherings = Mehr zeigen
button_sign_up = Ich komme
button_sign_up_people = Wir sind { $people }
button_wait = Auf die Warteliste
button_cannot_come = Ich kann nicht
button_sign_up_again = Ich komme doch
button_interests = Bescheid bekommen
button_interest_on = ✓ { $interest }
button_stop_all = Alles beenden
button_only_urgent = Nur Dringendes
button_take_back = Rückgängig machen
