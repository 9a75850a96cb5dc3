utter_report_problem = Спасибо, что сообщили нам об этом.
