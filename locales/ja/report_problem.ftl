utter_report_problem = お知らせくださり、ありがとうございます。
