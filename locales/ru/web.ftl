web_title = Спросите Linli
web_subtitle = { $place }
web_log_label = Разговор
web_placeholder = Пишите на любом языке…
web_input_label = Ваше сообщение
web_send = Отправить
web_language = Язык
web_language_search = Найти язык
web_suggestions = Варианты ответа
web_welcome = Здравствуйте! Что вы хотите узнать? Пишите на своём языке.
web_sending = Отправляется…
web_sent = Отправлено
web_not_sent = Не отправлено. Нажмите, чтобы повторить.
web_typing = Linli пишет…
web_offline = Нет связи. Сообщение сохранено и уйдёт, когда связь появится.
web_online = Связь восстановлена.
web_today = Сегодня
web_yesterday = Вчера
web_you = Вы
web_assistant = Linli
web_staff = Сотрудник
web_new_message = Новое сообщение
web_open = Открыть чат
web_close = Закрыть чат
web_end = Завершить и удалить чат
web_end_confirm = Удалить этот разговор с устройства и из наших записей? Вернуть его будет нельзя.
web_end_yes = Удалить
web_end_no = Оставить
web_ended = Разговор удалён.
web_too_long = Слишком длинно: { $count } из { $limit } символов.
web_photo = Фото
web_photo_add = Добавить фото
web_photo_added = Фото добавлено. Перед отправкой можно написать пару слов о нём.
web_photo_remove = Убрать фото
web_photo_too_large = Это фото слишком большое: предел { $megabytes } МБ. Отправьте, пожалуйста, фото поменьше.
web_photo_kind = Такой файл здесь не открывается. Отправьте, пожалуйста, фото в формате JPEG или PNG. На телефоне подойдёт и снимок экрана с этим фото.
web_photo_gone = Это фото не отправилось. Выберите его, пожалуйста, ещё раз.
web_wait = Следующее сообщение уйдёт само через { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }. Подождите, пожалуйста.
web_failed = Не удалось связаться с Linli. Попробуйте чуть позже или позвоните: { $phone }.
web_refused = Эта страница больше не подключена. Обновите её и попробуйте ещё раз.
