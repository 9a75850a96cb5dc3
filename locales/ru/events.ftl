events_title = Встречи: { $place }
events_intro = Встречи для всех, кто здесь живёт. Чтобы записаться, напишите нам номер встречи.
events_write = Написать нам
events_today = Сегодня
events_week = В ближайшие семь дней
events_later = Позже
events_none = Сейчас ничего не запланировано.
events_none_text = Загляните через несколько дней или напишите нам, что хотите узнавать о встречах.
events_interests = Тема
events_every_interest = Всё
events_free = { $free ->
    [one] Осталось { $free } место
    [few] Осталось { $free } места
    [many] Осталось { $free } мест
   *[other] Осталось { $free } места
}
events_full = Мест нет, есть список ожидания
events_no_sign_up = Записываться не нужно, просто приходите
events_cancelled = Не состоится
events_over = Уже прошла
events_how = Чтобы записаться, напишите нам { $number }. Вы сразу получите ответ на своём языке.
events_to_calendar = Добавить в календарь
events_calendar = Календарь всех встреч
events_calendar_interest = Календарь этих встреч
events_calendar_text = Откройте ссылку в своём календаре, и он будет обновляться сам.
events_back = Все встречи
events_missing = Встречи с таким номером нет.
events_link = Встречи
events_more = Показать ещё
