utter_person =
    เจ้าหน้าที่จะตอบคุณที่นี่ค่ะ โทรหรือมาที่{ $office }ก็ได้เช่นกัน
    โทร: { $phone }
    ที่อยู่: { $address }
    เวลาทำการ: { $hours }
person_open_now = ตอนนี้สำนักงานเปิดอยู่ค่ะ
person_closed_now = ตอนนี้สำนักงานปิดค่ะ จะเปิดอีกครั้ง{ $opens }
person_hours = { $weekdays } { $from }–{ $to } น.
person_opens_at = { $weekday } เวลา { $time } น.
weekday_1 = วันจันทร์
weekday_2 = วันอังคาร
weekday_3 = วันพุธ
weekday_4 = วันพฤหัสบดี
weekday_5 = วันศุกร์
weekday_6 = วันเสาร์
weekday_7 = วันอาทิตย์
