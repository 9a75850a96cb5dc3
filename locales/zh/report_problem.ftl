utter_report_problem = 谢谢您告诉我们这件事。
