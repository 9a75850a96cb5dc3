utter_language_changed = Từ bây giờ tôi sẽ trả lời bằng tiếng Việt.
utter_language_offer = Bạn muốn dùng ngôn ngữ nào?
utter_language_unknown = Tôi chưa biết ngôn ngữ đó. Bạn có thể chọn một trong các ngôn ngữ sau:
button_continue_in = Tiếp tục bằng tiếng Việt
