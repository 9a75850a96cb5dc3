utter_report_problem = 알려 주셔서 감사합니다.
