# Was der Dienst selbst sagt, auf jedem Kanal.
error_empty = Ihre Nachricht war leer. Schreiben Sie bitte, was Sie wissen möchten.
error_too_long = Ihre Nachricht ist zu lang. Bitte schreiben Sie weniger als { $limit } Zeichen oder schicken Sie sie in mehreren Teilen.
error_too_fast = Das ging sehr schnell. Bitte warten Sie einen Moment und senden Sie die Nachricht dann noch einmal.
error_unreadable = Diese Nachricht konnte ich nicht lesen. Bitte schreiben Sie sie noch einmal als einfachen Text.
error_choice_gone = Diese Schaltfläche gilt nicht mehr. Bitte schreiben Sie, was Sie möchten.
trouble_now = Bei uns funktioniert gerade etwas nicht. Ihre Nachricht ist gespeichert, und ich antworte, sobald ich kann. Im Notfall rufen Sie 110 (Polizei), 119 (Feuerwehr) oder 120 (Krankenwagen) an.
opened_to_staff = Ich kann noch immer nicht selbst antworten und habe Ihre Nachricht deshalb an unser Team weitergegeben.
staff_has_conversation = Unser Team hat dieses Gespräch übernommen. Hier antwortet Ihnen ein Mensch.
bot_is_back = Der Assistent antwortet Ihnen wieder.
