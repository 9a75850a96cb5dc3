utter_report_problem = ขอบคุณที่แจ้งเราค่ะ
