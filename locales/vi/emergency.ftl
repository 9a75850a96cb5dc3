utter_emergency_fire =
    Hãy gọi 119 ngay. Có phiên dịch hỗ trợ, trong đó có tiếng Anh.
    Ra khỏi tòa nhà bằng cầu thang bộ, tuyệt đối không đi thang máy. Đóng cửa lại sau lưng bạn. Nếu có khói, hãy cúi thấp người.
    Khi gọi, nói địa điểm trước: khu nhà, tòa nhà, tầng.
utter_emergency_medical =
    Hãy gọi 120 ngay. Có phiên dịch hỗ trợ, trong đó có tiếng Anh.
    Nói địa điểm trước (khu nhà, tòa nhà, tầng, hoặc những gì bạn nhìn thấy xung quanh), rồi nói chuyện gì đã xảy ra và số điện thoại của bạn.
    Ở bên người bệnh và giữ điện thoại rảnh.
utter_emergency_police =
    Hãy gọi 110 ngay. Nếu không thể nói, hãy nhắn tin đến số 12110. Có phiên dịch hỗ trợ, trong đó có tiếng Anh.
    Nếu được, hãy đến nơi an toàn. Nói địa điểm trước, rồi nói chuyện gì đang xảy ra.
utter_emergency_gas =
    Ở trong nhà, không chạm vào công tắc, bật lửa hay điện thoại. Nếu với tới được thì khóa van gas, mở cửa sổ rồi ra ngoài.
    Ra ngoài rồi mới gọi 119. Báo cho hàng xóm bằng cách gõ cửa, không bấm chuông.
    Khi gọi, nói địa điểm trước: khu nhà, tòa nhà, tầng.
utter_crisis_selfharm =
    Tôi rất mừng vì bạn đã viết ra điều này. Bạn không phải chịu đựng một mình.
    Nếu bạn đang gặp nguy hiểm, hãy gọi 120 hoặc 110. Nếu muốn có người để tâm sự, hãy gọi 12356, đường dây hỗ trợ tâm lý.
    Nếu được, hãy đến với một người bạn tin tưởng và ở bên họ. Bạn cũng có thể nói chuyện với nhân viên của chúng tôi.
utter_crisis_violence =
    Những gì đang xảy ra không phải là lỗi của bạn. Nếu đang gặp nguy hiểm, hãy gọi 110; cảnh sát bắt buộc phải đến khi có bạo lực gia đình. Nếu không thể nói, hãy nhắn tin đến số 12110.
    Nếu được, hãy đến nơi an toàn và đưa con đi cùng nếu có.
    12338 là đường dây bảo vệ quyền phụ nữ, tư vấn về pháp luật và tâm lý. Bạn cũng có thể nói chuyện với nhân viên của chúng tôi.
emergency_call = Gọi { $number }
emergency_not_alerted = Cuộc trò chuyện này không tự gọi cứu giúp. Bạn hãy tự gọi, hoặc nhờ người ở gần gọi giúp.
