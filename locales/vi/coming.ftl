utter_coming =
    Tôi hiểu ý bạn, nhưng hiện tại tôi chưa làm được việc này ở đây. Vui lòng liên hệ { $office }:
    Điện thoại: { $phone }
    Địa chỉ: { $address }
    Giờ làm việc: { $hours }
