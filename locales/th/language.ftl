utter_language_changed = ตั้งแต่นี้ไปจะตอบเป็นภาษาไทยนะคะ
utter_language_offer = อยากใช้ภาษาไหนคะ
utter_language_unknown = ยังพูดภาษานั้นไม่ได้ค่ะ เลือกภาษาในนี้ได้นะคะ:
button_continue_in = ใช้ภาษาไทยต่อ
