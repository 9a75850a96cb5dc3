# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Thank you, I have received it and kept it with your messages; a person from the office can look at it. I cannot look at pictures or files myself. Please also write in a few words what it is about.
location_kept = Thank you, I have kept this place with your messages. Please also write in a few words what it is about.
voice_kept = Thank you, I have kept your voice message for the staff. I cannot listen to it myself: please write it in a few words as well.
cannot_read = I cannot read that kind of message. Please write what you would like to know.
link_words = link, link account
link_code =
    Write this code to Linli on your other channel (Telegram, WeChat or the web page): { $code }
    It is good once, for { $minutes } minutes. After that Linli knows you as one person on both. Do not give the code to anybody else.
link_linked = Done. Linli now knows you as the same person here and on your other channel.
link_already_linked = This channel and the one where you got the code belong to you already. There is nothing more to do.
link_wrong = This code is wrong, was used already or has ended. Write “link” on your other channel to get a new one.
link_too_many = There were too many wrong codes. Please wait ten minutes, then write “link” on your other channel to get a new one.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Language
wechat_menu_more_languages = More languages
wechat_menu_more = Help
wechat_menu_help = What can I ask?
wechat_menu_person = Talk to a person

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli is the neighbourhood assistant of { $place }. Ask about police registration, visas, doctors, housing, transport, waste and more, in your own language. Every answer shows its source and date.
    In an emergency call 110 (police), 119 (fire) or 120 (ambulance): this chat does not call for help.
telegram_short_description = Answers about living in { $place }, in your language.
telegram_command_start = Begin
telegram_command_help = What can I ask?
telegram_command_language = Choose your language
telegram_command_human = Talk to a person
telegram_command_link = Use Linli here and on another channel as one person
attachment_too_large = This file is too large for me to keep; the limit is 20 MB. Please send a smaller one, or write in a few words what it is about.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Please write “link” to me alone, not in a group: everybody here could read the code.
