# Begrüßung, Dank, Abschied und was der Assistent kann.
utter_greet = Guten Tag! Ich bin Linli, Ihr Nachbarschaftsassistent in { $place }. Fragen Sie mich alles zum Leben hier, in Ihrer eigenen Sprache.
utter_thanks = Gern geschehen. Schreiben Sie mir, wann immer Sie etwas brauchen.
utter_goodbye = Auf Wiedersehen und alles Gute. Sie können mir jederzeit schreiben.
utter_what_can_you_do =
    Ich beantworte Fragen zum Leben in { $place }: Anmeldung bei der Polizei, Visum, Arztbesuch, Wohnen, Verkehr, Geld, Abfall und mehr. Bei jeder Antwort stehen Quelle und Datum.
    Ich sage Ihnen auch, welche Nummer Sie im Notfall anrufen und wie Sie einen Menschen im Nachbarschaftsbüro erreichen.
    Was sich in der Nachbarschaft ändern soll, bringe ich zu den Räten: Schlagen Sie etwas vor, oder lesen und unterstützen Sie, was andere vorschlagen.
    Schreiben Sie in einer dieser Sprachen: { $languages }.
    Danach wird oft gefragt:
