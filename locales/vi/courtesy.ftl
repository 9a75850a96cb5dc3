utter_greet = Xin chào! Tôi là Linli, trợ lý của khu dân cư { $place }. Bạn cứ hỏi tôi mọi điều về cuộc sống ở đây, bằng ngôn ngữ của bạn.
utter_thanks = Không có gì ạ. Khi cần, bạn cứ nhắn cho tôi.
utter_goodbye = Tạm biệt, chúc bạn mọi điều tốt lành. Bạn có thể nhắn cho tôi bất cứ lúc nào.
utter_what_can_you_do =
    Tôi trả lời các câu hỏi về cuộc sống ở { $place }: đăng ký tạm trú, thị thực, khám bệnh, nhà ở, đi lại, tiền bạc, phân loại rác và nhiều việc khác. Câu trả lời nào cũng ghi rõ nguồn và ngày.
    Tôi cũng cho bạn biết phải gọi số nào khi khẩn cấp, và cách liên hệ nhân viên của văn phòng khu dân cư.
    Tôi cũng chuyển đến các hội đồng điều bạn muốn thay đổi trong khu: hãy đề xuất, hoặc xem và ủng hộ đề xuất của người khác.
    Bạn có thể viết bằng bất kỳ ngôn ngữ nào sau đây: { $languages }.
    Dưới đây là vài điều mọi người hay hỏi:
