utter_report_problem = Danke, dass Sie uns das gemeldet haben.
