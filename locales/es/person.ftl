# Hablar con una persona.
utter_person =
    Una persona le responderá aquí. También puede llamar o venir: { $office }.
    Teléfono: { $phone }
    Dirección: { $address }
    Horario: { $hours }
person_open_now = La oficina está abierta ahora.
person_closed_now = La oficina está cerrada ahora. Vuelve a abrir { $opens }.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = el { $weekday } a las { $time }
weekday_1 = lunes
weekday_2 = martes
weekday_3 = miércoles
weekday_4 = jueves
weekday_5 = viernes
weekday_6 = sábado
weekday_7 = domingo
