# Gefahr: ruhig, kurz, zuerst die Nummer. Kein Vorwurf.
utter_emergency_fire =
    Rufen Sie jetzt 119 an. Dolmetscher können am Telefon helfen.
    Verlassen Sie das Haus über die Treppe, nie mit dem Aufzug. Schließen Sie die Türen hinter sich. Bei Rauch bleiben Sie dicht am Boden.
    Sagen Sie zuerst den Ort: Wohnanlage, Gebäude, Stockwerk.
utter_emergency_medical =
    Rufen Sie jetzt 120 an. Dolmetscher können am Telefon helfen.
    Sagen Sie zuerst den Ort (Wohnanlage, Gebäude, Stockwerk oder was Sie sehen), dann, was passiert ist, und Ihre Telefonnummer.
    Bleiben Sie bei der Person und halten Sie Ihr Telefon frei.
utter_emergency_police =
    Rufen Sie jetzt 110 an. Wenn Sie nicht sprechen können, schicken Sie eine SMS an 12110. Dolmetscher können am Telefon helfen.
    Gehen Sie an einen sicheren Ort, wenn Sie können. Sagen Sie zuerst, wo Sie sind, dann, was passiert.
utter_emergency_gas =
    Fassen Sie drinnen keinen Schalter, kein Feuerzeug und kein Telefon an. Drehen Sie den Gashahn zu, wenn Sie ihn erreichen, öffnen Sie die Fenster und gehen Sie hinaus.
    Rufen Sie draußen 119 an. Warnen Sie die Nachbarn durch Klopfen, nicht mit der Klingel.
    Sagen Sie zuerst den Ort: Wohnanlage, Gebäude, Stockwerk.
utter_crisis_selfharm =
    Ich bin sehr froh, dass Sie das geschrieben haben. Sie müssen damit nicht allein bleiben.
    Wenn Sie jetzt in Gefahr sind, rufen Sie 120 oder 110 an. Wenn Sie mit jemandem sprechen möchten, rufen Sie 12356 an, das Krisentelefon.
    Gehen Sie, wenn Sie können, zu jemandem, dem Sie vertrauen, und bleiben Sie dort. Sie können auch mit einem Menschen aus unserem Büro sprechen.
utter_crisis_violence =
    Was Ihnen geschieht, ist nicht Ihre Schuld. Wenn Sie jetzt in Gefahr sind, rufen Sie 110 an. Bei Gewalt zu Hause muss die Polizei kommen. Wenn Sie nicht sprechen können, schicken Sie eine SMS an 12110.
    Gehen Sie an einen sicheren Ort, wenn Sie können, und nehmen Sie Ihre Kinder mit.
    12338 ist die Frauenrechts-Hotline. Sie berät rechtlich und psychologisch. Sie können auch mit einem Menschen aus unserem Büro sprechen.
emergency_call = { $number } anrufen
emergency_not_alerted = Dieser Chat ruft nicht von selbst Hilfe. Bitte rufen Sie selbst an oder bitten Sie jemanden in Ihrer Nähe darum.
