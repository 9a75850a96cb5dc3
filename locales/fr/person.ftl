# Joindre une personne.
utter_person =
    Une personne va vous répondre ici. Vous pouvez aussi appeler ou venir : { $office }.
    Téléphone : { $phone }
    Adresse : { $address }
    Horaires : { $hours }
person_open_now = Le bureau est ouvert en ce moment.
person_closed_now = Le bureau est fermé en ce moment. Il rouvre { $opens }.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday } à { $time }
weekday_1 = lundi
weekday_2 = mardi
weekday_3 = mercredi
weekday_4 = jeudi
weekday_5 = vendredi
weekday_6 = samedi
weekday_7 = dimanche
