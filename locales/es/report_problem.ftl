utter_report_problem = Gracias por avisarnos.
