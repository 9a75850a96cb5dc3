utter_report_problem = Cảm ơn bạn đã báo cho chúng tôi.
