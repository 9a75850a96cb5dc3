attending_list = Вот какие встречи запланированы:
attending_list_today = Вот что будет сегодня:
attending_list_week = Вот что будет в ближайшие семь дней:
attending_list_interest = Вот что будет по теме «{ $interest }»:
attending_list_next = Есть ещё:
attending_none = Сейчас ничего не запланировано. Мы можем сообщить вам, когда что-то появится.
attending_none_narrow = Сейчас ничего такого не запланировано. Мы можем сообщить вам, когда что-то появится.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = не состоится
attending_missing = Встречи с таким номером нет.
attending_over = Встреча уже прошла.
attending_free = { $free ->
    [one] Осталось { $free } место.
    [few] Осталось { $free } места.
    [many] Осталось { $free } мест.
   *[other] Осталось { $free } места.
}
attending_full = Сейчас свободных мест нет. Можно встать в список ожидания.
attending_no_sign_up = Записываться не нужно. Просто приходите.
attending_you_come = { $people ->
    [one] У вас { $people } место.
    [few] У вас { $people } места.
    [many] У вас { $people } мест.
   *[other] У вас { $people } места.
}
attending_you_wait = { $people ->
    [one] Вы в списке ожидания под номером { $position }, нужно { $people } место.
    [few] Вы в списке ожидания под номером { $position }, нужно { $people } места.
    [many] Вы в списке ожидания под номером { $position }, нужно { $people } мест.
   *[other] Вы в списке ожидания под номером { $position }, нужно { $people } места.
}
attending_page = Страница этой встречи
attending_to_calendar = Добавить в календарь
attending_which = О какой встрече вы говорите? Нажмите на её название; пока вы не подтвердите, ничего не изменится.
attending_own = Вы записались сюда:
attending_signed = Записано: у вас есть место на встрече «{ $title }» ({ $number }).
attending_waiting = На встрече «{ $title }» ({ $number }) мест нет. Вы в списке ожидания под номером { $position }. Как только место появится, мы сразу сообщим.
attending_no_room = Столько мест уже нет. Ваша запись осталась прежней.
attending_too_many = Можно записать не больше { $most } человек.
attending_closed = Записаться уже нельзя: встреча началась, прошла или не состоится.
attending_off = Вы больше не записаны на встречу «{ $title }» ({ $number }). Спасибо, что сообщили.
attending_was_not = Вы не записывались на встречу «{ $title }» ({ $number }).
attending_privately = Об этом, пожалуйста, напишите мне лично. Здесь это прочтут и другие.
attending_interests = О чём вам сообщать? Нажмите на то, что вам нужно; нажмите ещё раз, чтобы отказаться.
attending_consent = Мы пишем вам о том, что вы здесь выберете, и если случится что-то срочное, например шторм. Ни для чего другого это не нужно. Напишите «стоп», и всё сразу прекратится, везде.
attending_subscribed = Теперь мы будем сообщать вам по теме «{ $interest }».
attending_unsubscribed = Мы больше не пишем вам по теме «{ $interest }».
attending_stopped = Готово: уведомлений от нас больше не будет, ни на одном канале. Вы по-прежнему можете написать нам в любое время и получить ответ. Если вы куда-то записались, мы сообщим об изменениях.
attending_only_urgent = Теперь мы будем писать вам, только если случится что-то срочное, например шторм или прорыв трубы.
attending_taken_back = Всё снова как раньше. Мы сообщаем вам по темам: { $interests }.
attending_taken_back_urgent = Всё снова как раньше. Мы пишем вам, только если случится что-то срочное.
button_gatherings = Какие есть встречи
button_more_gatherings = Показать ещё
button_sign_up = Я приду
button_sign_up_people = Нас { $people }
button_wait = Список ожидания
button_cannot_come = Не смогу прийти
button_sign_up_again = Всё-таки приду
button_interests = Сообщайте мне о…
button_interest_on = ✓ { $interest }
button_stop_all = Отключить всё
button_only_urgent = Только срочное
button_take_back = Вернуть как было
