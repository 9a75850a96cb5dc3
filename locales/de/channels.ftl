# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Danke, das ist angekommen und bei Ihren Nachrichten gespeichert; jemand aus dem Büro kann es sich ansehen. Ich selbst kann keine Bilder oder Dateien ansehen. Bitte schreiben Sie auch kurz, worum es geht.
location_kept = Danke, der Ort ist bei Ihren Nachrichten gespeichert. Bitte schreiben Sie auch kurz, worum es geht.
voice_kept = Danke, Ihre Sprachnachricht ist für das Team gespeichert. Ich selbst kann sie nicht anhören. Bitte schreiben Sie auch kurz, worum es geht.
cannot_read = Diese Art von Nachricht kann ich nicht lesen. Bitte schreiben Sie, was Sie wissen möchten.
link_words = verknüpfen, Konto verknüpfen, Konten verknüpfen
link_code =
    Schicken Sie Linli diesen Code auf Ihrem anderen Kanal (Telegram, WeChat oder Webseite): { $code }
    Er gilt einmal und { $minutes } Minuten lang. Danach weiß Linli auf beiden Kanälen, dass Sie es sind. Geben Sie den Code bitte an niemanden weiter.
link_linked = Fertig. Linli weiß jetzt hier und auf Ihrem anderen Kanal, dass Sie es sind.
link_already_linked = Dieser Kanal und der, auf dem Sie den Code bekommen haben, sind schon verknüpft. Sie müssen nichts weiter tun.
link_wrong = Dieser Code stimmt nicht, wurde schon benutzt oder ist abgelaufen. Schreiben Sie auf Ihrem anderen Kanal „verknüpfen“, dann bekommen Sie einen neuen.
link_too_many = Es waren zu viele falsche Codes. Bitte warten Sie zehn Minuten und schreiben Sie dann auf Ihrem anderen Kanal „verknüpfen“, um einen neuen zu bekommen.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Sprache
wechat_menu_more_languages = Weitere Sprachen
wechat_menu_more = Hilfe
wechat_menu_help = Was kann ich fragen?
wechat_menu_person = Mit einem Menschen sprechen

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli ist der Nachbarschaftsassistent in { $place }. Stellen Sie Ihre Fragen zu Anmeldung bei der Polizei, Visum, Arztbesuch, Wohnen, Verkehr, Abfall und mehr in Ihrer eigenen Sprache. Bei jeder Antwort stehen Quelle und Datum.
    Im Notfall rufen Sie bitte selbst die 110 (Polizei), die 119 (Feuerwehr) oder die 120 (Krankenwagen) an: Dieser Chat ruft keine Hilfe.
telegram_short_description = Antworten zum Leben in { $place }, in Ihrer Sprache.
telegram_command_start = Anfangen
telegram_command_help = Was kann ich fragen?
telegram_command_language = Sprache wählen
telegram_command_human = Mit einem Menschen sprechen
telegram_command_link = Diesen Chat mit einem anderen Kanal verknüpfen
attachment_too_large = Diese Datei ist zu groß, ich kann sie nicht speichern; möglich sind höchstens 20 MB. Bitte schicken Sie eine kleinere oder schreiben Sie kurz, worum es geht.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Bitte schreiben Sie mir „verknüpfen“ im Einzelchat, nicht in einer Gruppe: Hier könnten alle den Code lesen.
