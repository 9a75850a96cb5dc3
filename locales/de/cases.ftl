# Was der Dienst zu Anliegen sagt, die ein Mensch übernommen hat.
case_due_hours = innerhalb { $hours ->
        [one] einer Stunde
       *[other] von { $hours } Stunden
    }
case_due_day = bis { $weekday }, { $date }, { $time } Uhr
case_opened = Ihr Anliegen hat die Nummer { $number }. Ein Mensch liest Ihre Nachrichten und antwortet Ihnen hier { $due }.
case_languages = Unser Team liest Chinesisch und Englisch. Sie können weiter in Ihrer Sprache schreiben.
case_opened_urgent = Ich habe das auch als dringend an unser Team weitergegeben (Nummer { $number }). Ein Mensch liest es { $due }. Wenn jetzt Gefahr besteht, warten Sie nicht darauf: Rufen Sie an.
case_not_understood = Es tut mir leid, ich verstehe es noch immer nicht. Ich habe Ihre Nachrichten an einen Menschen weitergegeben.
case_ask_place = Wo genau ist das? Schreiben Sie bitte das Gebäude, das Stockwerk oder die Straße, oder senden Sie den Standort. Auch ein Foto hilft.
case_place_kept = Danke, ich habe den Ort für unser Team notiert.
case_contact = Sie können uns auch anrufen: { $phone } ({ $hours }).
case_joined = Das gehört jetzt zu Ihrem Anliegen { $number }. Ein Mensch antwortet Ihnen hier { $due }.
case_reopened = Ihr Anliegen { $number } ist wieder offen. Ein Mensch antwortet Ihnen hier { $due }.
case_opened_by_staff = Unser Team hat für Sie das Anliegen { $number } angelegt und wird Ihnen hier schreiben.
case_without_number = Ich habe Ihre Nachricht an unser Team weitergegeben, konnte ihr aber noch keine Nummer geben. Sie bekommen die Nummer hier, sobald alles wieder funktioniert.
case_arrived = Ihre Nachricht ist angekommen. Ein Mensch liest sie und antwortet Ihnen hier.
case_back = Der Assistent antwortet Ihnen wieder. Ihr Anliegen { $number } bleibt offen, und auch unser Team antwortet Ihnen weiter hier.
case_late = Es tut uns leid: Bei Ihrem Anliegen { $number } haben wir die versprochene Zeit nicht eingehalten. Es ist nicht vergessen; unser Team sieht, dass es überfällig ist. Wenn es nicht warten kann, rufen Sie bitte an: { $phone } ({ $hours }).
case_resolved = Ihr Anliegen { $number } ist abgeschlossen. Der Assistent antwortet Ihnen wieder. Wenn etwas nicht gelöst ist, tippen Sie auf die Schaltfläche oder senden Sie jederzeit die Nummer { $number }.
case_rate = Wie war unsere Hilfe bei Ihrem Anliegen { $number }?
case_rated = Danke für Ihre Rückmeldung.
case_rated_bad = Danke für Ihre Offenheit. Wenn etwas nicht gelöst ist, können wir das Anliegen wieder öffnen.
case_state_new = Ihr Anliegen { $number } ist angekommen. Ein Mensch antwortet Ihnen { $due }.
case_state_open = Ein Mensch kümmert sich um Ihr Anliegen { $number }.
case_state_waiting = Bei Ihrem Anliegen { $number } wartet unser Team auf Ihre Antwort.
case_state_referred = Mit Ihrem Einverständnis liegt Ihr Anliegen { $number } auch bei einer anderen Stelle. Unser Team verfolgt es weiter.
case_unknown = Ich finde kein Anliegen von Ihnen mit dieser Nummer. Bitte prüfen Sie sie. Wenn Sie es auf einem anderen Kanal begonnen haben, schreiben Sie dort zuerst „verknüpfen“, um beide zu verbinden.
case_privately = Bitte schicken Sie mir die Nummer im Einzelchat, nicht in einer Gruppe: Hier könnten alle mitlesen.
case_elsewhere = Die Antwort kommt auf dem Kanal, auf dem dieses Anliegen begonnen hat. Um hier mit einem Menschen zu sprechen, tippen Sie auf die Schaltfläche.
referral_question = Für Ihr Anliegen { $number } möchten wir eine andere Stelle um Hilfe bitten: { $organisation }. Zweck: { $purpose }. Wenn Sie einverstanden sind, geben wir weiter, was Sie zu diesem Anliegen geschrieben haben und wie man Sie erreicht. Ohne Ihr Einverständnis geben wir nichts weiter. Sind Sie einverstanden?
referral_named = { $translation } (Originalname: { $original })
referral_agreed = Danke. Wir wenden uns an { $organisation } und geben Ihnen Bescheid.
referral_declined = In Ordnung, es wird nichts weitergegeben. Unser Team hilft Ihnen weiter.
button_back_to_assistant = Zurück zum Assistenten
button_reopen_case = Es ist nicht gelöst
button_rate_good = Gut
button_rate_fair = Mittelmäßig
button_rate_bad = Schlecht
button_consent_yes = Ja, einverstanden
button_consent_no = Nein
