utter_not_understood_guesses = Tôi chưa chắc mình đã hiểu đúng. Có phải bạn muốn hỏi một trong những điều này không?
utter_not_understood = Xin lỗi, tôi chưa hiểu ý bạn, hoặc chưa có câu trả lời cho việc này. Bạn hãy thử nói cách khác, hoặc nói chuyện với nhân viên.
utter_nothing_pending = Hiện không có việc gì đang chờ bạn trả lời. Bạn muốn hỏi điều gì?
