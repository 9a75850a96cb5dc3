utter_person =
    Nhân viên sẽ trả lời bạn tại đây. Bạn cũng có thể gọi điện hoặc đến { $office }.
    Điện thoại: { $phone }
    Địa chỉ: { $address }
    Giờ làm việc: { $hours }
person_open_now = Văn phòng đang mở cửa.
person_closed_now = Văn phòng hiện đã đóng cửa. Giờ mở lại: { $opens }.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $time }, { $weekday }
weekday_1 = thứ Hai
weekday_2 = thứ Ba
weekday_3 = thứ Tư
weekday_4 = thứ Năm
weekday_5 = thứ Sáu
weekday_6 = thứ Bảy
weekday_7 = Chủ nhật
