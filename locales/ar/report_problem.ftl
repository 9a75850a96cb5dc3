utter_report_problem = شكرًا على إبلاغنا بهذا.
