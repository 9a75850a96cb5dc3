# Einen Menschen erreichen.
utter_person =
    Ein Mensch wird Ihnen hier antworten. Sie können auch anrufen oder vorbeikommen: { $office }.
    Telefon: { $phone }
    Adresse: { $address }
    Öffnungszeiten: { $hours }
person_open_now = Das Büro ist jetzt geöffnet.
person_closed_now = Das Büro ist jetzt geschlossen. Es öffnet wieder am { $opens }.
person_hours = { $weekdays } { $from }–{ $to } Uhr
person_opens_at = { $weekday } um { $time } Uhr
weekday_1 = Montag
weekday_2 = Dienstag
weekday_3 = Mittwoch
weekday_4 = Donnerstag
weekday_5 = Freitag
weekday_6 = Samstag
weekday_7 = Sonntag
