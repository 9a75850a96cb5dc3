# Die Seite für Bewohner und das Chatfenster.
web_title = Fragen Sie Linli
web_subtitle = { $place }
web_log_label = Gespräch
web_placeholder = In Ihrer Sprache schreiben …
web_input_label = Ihre Nachricht
web_send = Senden
web_language = Sprache
web_language_search = Sprache suchen
web_suggestions = Antwortvorschläge
web_welcome = Guten Tag! Was möchten Sie wissen? Schreiben Sie in Ihrer eigenen Sprache.
web_sending = Wird gesendet …
web_sent = Gesendet
web_not_sent = Nicht gesendet. Zum Wiederholen antippen.
web_typing = Linli schreibt …
web_offline = Keine Verbindung. Ihre Nachricht ist gespeichert und wird gesendet, sobald die Verbindung wieder da ist.
web_online = Die Verbindung ist wieder da.
web_today = Heute
web_yesterday = Gestern
web_you = Sie
web_assistant = Linli
web_staff = Team
web_new_message = Neue Nachricht
web_open = Chat öffnen
web_close = Chat schließen
web_end = Beenden und löschen
web_end_confirm = Dieses Gespräch von diesem Gerät und aus unseren Unterlagen löschen? Das lässt sich nicht rückgängig machen.
web_end_yes = Löschen
web_end_no = Behalten
web_ended = Das Gespräch wurde gelöscht.
web_too_long = Zu lang: { $count } von { $limit } Zeichen.
web_photo = Foto
web_photo_add = Foto hinzufügen
web_photo_added = Foto hinzugefügt. Sie können vor dem Senden noch etwas dazu schreiben.
web_photo_remove = Foto entfernen
web_photo_too_large = Dieses Foto ist zu groß; möglich sind höchstens { $megabytes } MB. Bitte schicken Sie ein kleineres.
web_photo_kind = Diese Art von Datei lässt sich hier nicht anzeigen. Bitte schicken Sie das Foto als JPEG oder PNG. Auf dem Handy geht auch ein Bildschirmfoto davon.
web_photo_gone = Dieses Foto wurde nicht gesendet. Bitte wählen Sie es noch einmal aus.
web_wait = Bitte warten Sie { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } bis zur nächsten Nachricht. Sie wird von selbst gesendet.
web_failed = Die Seite konnte Linli nicht erreichen. Versuchen Sie es gleich noch einmal oder rufen Sie { $phone } an.
web_refused = Diese Seite ist nicht mehr verbunden. Bitte laden Sie sie neu und versuchen Sie es noch einmal.
