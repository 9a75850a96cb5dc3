# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Спасибо, всё получено и сохранено вместе с вашими сообщениями; сотрудник сможет это посмотреть. Сам помощник не видит картинки и файлы, поэтому напишите, пожалуйста, в двух словах, о чём речь.
location_kept = Спасибо, это место сохранено вместе с вашими сообщениями. Напишите, пожалуйста, в двух словах, о чём речь.
voice_kept = Спасибо, голосовое сообщение сохранено для сотрудников. Сам помощник не может его прослушать, поэтому напишите, пожалуйста, в двух словах, о чём речь.
cannot_read = Такие сообщения прочитать не получается. Напишите, пожалуйста, что вы хотите узнать.
link_words = привязать, привязать аккаунт, связать аккаунты
link_code =
    Отправьте этот код Linli в другом канале (Telegram, WeChat или веб-страница): { $code }
    Код можно использовать один раз, он действует { $minutes } минут. После этого Linli будет узнавать вас и там, и здесь. Никому больше не сообщайте этот код.
link_linked = Готово. Теперь Linli узнаёт вас и здесь, и в другом канале.
link_already_linked = Этот канал и тот, где вы получили код, уже связаны. Больше ничего делать не нужно.
link_wrong = Код неверный, уже использован или срок его действия истёк. Напишите «привязать» в другом канале, и придёт новый.
link_too_many = Слишком много неверных кодов. Подождите, пожалуйста, десять минут, а потом напишите «привязать» в другом канале, и придёт новый код.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Язык
wechat_menu_more_languages = Др. языки
wechat_menu_more = Помощь
wechat_menu_help = О чём можно спросить?
wechat_menu_person = Поговорить с человеком

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · соседский помощник, { $place }
telegram_description =
    Linli — соседский помощник в районе { $place }. Спрашивайте на своём языке о регистрации в полиции, визах, врачах, жилье, транспорте, мусоре и многом другом. К каждому ответу указаны источник и дата.
    В экстренном случае звоните сами: 110 (полиция), 119 (пожарные) или 120 (скорая помощь). Этот чат помощь не вызывает.
telegram_short_description = Ответы о жизни в районе { $place } на вашем языке.
telegram_command_start = Начать
telegram_command_help = О чём можно спросить?
telegram_command_language = Выбрать язык
telegram_command_human = Поговорить с человеком
telegram_command_link = Связать этот чат с другим каналом
attachment_too_large = Этот файл слишком большой, сохранить его не получится: предел 20 МБ. Отправьте, пожалуйста, файл поменьше или напишите в двух словах, о чём речь.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Напишите, пожалуйста, «привязать» мне лично, а не в группе: здесь код увидели бы все.
