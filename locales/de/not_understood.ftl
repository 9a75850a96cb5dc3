# Wenn keine Antwort passt.
utter_not_understood_guesses = Ich bin nicht sicher, ob ich Sie verstanden habe. Meinten Sie eines davon?
utter_not_understood = Es tut mir leid, das habe ich nicht verstanden, oder ich weiß darauf keine Antwort. Versuchen Sie es mit anderen Worten oder sprechen Sie mit einem Menschen.
utter_nothing_pending = Im Moment ist keine Antwort von Ihnen offen. Was möchten Sie wissen?
