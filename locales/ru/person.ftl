utter_person =
    Вам ответит здесь сотрудник. Можно также позвонить или прийти: { $office }.
    Телефон: { $phone }
    Адрес: { $address }
    Часы работы: { $hours }
person_open_now = Сейчас открыто.
person_closed_now = Сейчас закрыто. Откроется снова: { $opens }.
person_hours = { $weekdays }, { $from }–{ $to }
person_opens_at = { $weekday }, { $time }
weekday_1 = понедельник
weekday_2 = вторник
weekday_3 = среда
weekday_4 = четверг
weekday_5 = пятница
weekday_6 = суббота
weekday_7 = воскресенье
