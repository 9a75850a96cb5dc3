utter_report_problem = Merci de nous l’avoir signalé.
