utter_report_problem = Agradecemos o aviso.
