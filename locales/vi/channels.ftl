# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Cảm ơn bạn, tôi đã nhận được và lưu cùng các tin nhắn của bạn; nhân viên văn phòng có thể xem. Tôi không tự xem được hình ảnh hay tệp, nên bạn hãy viết thêm vài chữ cho biết là việc gì nhé.
location_kept = Cảm ơn bạn, tôi đã lưu địa điểm này cùng các tin nhắn của bạn. Bạn hãy viết thêm vài chữ cho biết là việc gì nhé.
voice_kept = Cảm ơn bạn, tôi đã lưu tin nhắn thoại để nhân viên nghe. Tôi không tự nghe được, nên bạn hãy viết thêm vài chữ nhé.
cannot_read = Tôi không đọc được loại tin nhắn này. Bạn hãy viết điều mình muốn hỏi nhé.
link_words = liên kết, lien ket, liên kết tài khoản
link_code =
    Bạn hãy gửi mã này cho Linli trên kênh kia của bạn (Telegram, WeChat hoặc trang web): { $code }
    Mã chỉ dùng được một lần, trong { $minutes } phút. Sau đó, bạn nhắn từ kênh nào Linli cũng nhận ra bạn. Xin đừng đưa mã cho người khác.
link_linked = Xong rồi. Từ giờ, dù bạn nhắn ở đây hay ở kênh kia, Linli đều nhận ra bạn.
link_already_linked = Kênh này và kênh nơi bạn lấy mã đã được liên kết rồi. Bạn không cần làm gì thêm.
link_wrong = Mã này không đúng, đã dùng rồi hoặc đã hết hạn. Bạn hãy viết “liên kết” trên kênh kia để lấy mã mới nhé.
link_too_many = Mã đã bị nhập sai quá nhiều lần. Vui lòng đợi mười phút, rồi viết “liên kết” trên kênh kia để lấy mã mới.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Ngôn ngữ
wechat_menu_more_languages = Tiếng khác
wechat_menu_more = Trợ giúp
wechat_menu_help = Tôi có thể hỏi gì?
wechat_menu_person = Nói chuyện với nhân viên

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli là trợ lý của khu dân cư { $place }. Bạn cứ hỏi bằng ngôn ngữ của mình về đăng ký tạm trú, thị thực, khám bệnh, nhà ở, đi lại, phân loại rác và nhiều việc khác. Câu trả lời nào cũng ghi rõ nguồn và ngày.
    Nếu khẩn cấp, bạn hãy tự gọi 110 (cảnh sát), 119 (cứu hỏa) hoặc 120 (cấp cứu): nhắn tin ở đây sẽ không gọi được trợ giúp khẩn cấp.
telegram_short_description = Giải đáp về cuộc sống ở { $place }, bằng ngôn ngữ của bạn.
telegram_command_start = Bắt đầu
telegram_command_help = Tôi có thể hỏi gì?
telegram_command_language = Chọn ngôn ngữ
telegram_command_human = Nói chuyện với nhân viên
telegram_command_link = Liên kết cuộc trò chuyện này với kênh khác
attachment_too_large = Tệp này quá lớn nên tôi không lưu được; tối đa là 20 MB. Bạn hãy gửi tệp nhỏ hơn, hoặc viết vài chữ cho biết là việc gì nhé.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Bạn hãy nhắn riêng “liên kết” cho tôi, đừng nhắn trong nhóm: ở đây ai cũng có thể đọc được mã.
