# Rund um eine Antwort aus der Wissensbasis.
answer_source = Quelle: { $name }
answer_as_of = Stand: { $date }
answer_show_on_map = Auf der Karte zeigen
answer_helpful_question = Hat Ihnen das geholfen?
button_helpful = Ja, danke
button_not_helpful = Nein
utter_helpful = Das freut mich. Kann ich noch etwas für Sie tun?
utter_not_helpful = Es tut mir leid, dass das nicht geholfen hat. Sie können mit anderen Worten noch einmal fragen oder mit einem Menschen sprechen.
button_talk_to_person = Mit einem Menschen sprechen
