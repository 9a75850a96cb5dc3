# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = Xin chào bạn! Tôi là nhân viên của { $office }, từ bây giờ tôi sẽ trả lời bạn.
phrase_greeting_person = Tôi là người thật, không phải máy.
phrase_greeting_welcome = Chào mừng bạn đến với khu dân cư! Muốn biết điều gì, bạn cứ hỏi nhé.
phrase_greeting_read = Tôi đã đọc tin nhắn của bạn và đang lo việc này.
phrase_greeting_thanks_waiting = Cảm ơn bạn đã chờ.
phrase_greeting_own_language = Bạn cứ viết bằng ngôn ngữ của mình. Tôi đọc bản dịch, nên câu ngắn sẽ dễ hiểu hơn.

# Asking
phrase_asking_what_happened = Có chuyện gì vậy? Bạn cứ kể theo cách của mình nhé.
phrase_asking_since_when = Chuyện này bắt đầu từ khi nào?
phrase_asking_where = Chính xác là ở đâu? Vui lòng ghi khu nhà, tòa nhà, lối vào, tầng và số căn hộ.
phrase_asking_hurt = Có ai bị thương không?
phrase_asking_safe = Bây giờ bạn có an toàn không?
phrase_asking_may_call = Tôi gọi điện cho bạn được không?
phrase_asking_which_number = Tôi có thể gọi cho bạn theo số nào?
phrase_asking_when_call = Tôi gọi cho bạn lúc nào thì tiện?
phrase_asking_household = Ai đang sống cùng nhà với bạn?
phrase_asking_children = Có trẻ em đang ở cùng bạn không?
phrase_asking_how_address = Tôi nên xưng hô với bạn thế nào?
phrase_asking_languages = Bạn nói được những thứ tiếng nào?
phrase_asking_told_already = Bạn đã nói việc này với ai khác chưa, như ban quản lý, chủ nhà hay công an?
phrase_asking_wish = Lúc này bạn cần giúp điều gì nhất?
phrase_asking_again = Tôi chưa chắc mình đã hiểu đúng. Bạn nói lại bằng cách khác được không?

# Documents
phrase_documents_photo = Vui lòng gửi ảnh chụp giấy tờ này. Ảnh cần thấy cả trang và đọc rõ chữ.
phrase_documents_notice = Vui lòng gửi ảnh chụp lá thư hoặc thông báo mà bạn nhận được.
phrase_documents_passport = Vui lòng gửi ảnh trang hộ chiếu có hình của bạn, hoặc chỉ cần ghi số hộ chiếu.
phrase_documents_lease = Vui lòng gửi ảnh chụp hợp đồng thuê nhà, đủ các trang.
phrase_documents_registration = Vui lòng gửi ảnh chụp giấy đăng ký tạm trú (临时住宿登记表).
phrase_documents_cover = Những phần không cần cho việc này, bạn có thể che lại khi chụp.
phrase_documents_no_bank_cards = Vui lòng không gửi thẻ ngân hàng, mã PIN hay mật khẩu. Chúng tôi không bao giờ cần đến.

# Appointments
phrase_appointments_morning = Mời bạn đến văn phòng chúng tôi vào buổi sáng, từ thứ Hai đến thứ Sáu, và mang theo hộ chiếu.
phrase_appointments_address = Địa chỉ của chúng tôi: { $address }. Giờ làm việc: { $hours }.
phrase_appointments_bring = Vui lòng mang theo hộ chiếu, hợp đồng thuê nhà và giấy đăng ký tạm trú: bản gốc và mỗi thứ một bản sao.
phrase_appointments_ticket = Khi đến nơi, vui lòng lấy số (取号) và đợi gọi đến số của bạn.
phrase_appointments_interpreter = Hôm đó sẽ có phiên dịch.
phrase_appointments_which_day = Ngày nào, giờ nào thì tiện cho bạn?
phrase_appointments_cannot_come = Nếu không đến được, bạn hãy nhắn cho tôi hoặc gọi { $phone }. Chúng ta sẽ hẹn ngày khác.
phrase_appointments_go_together = Nếu bạn muốn, tôi có thể đi cùng bạn.

# Repairs
phrase_repairs_reported = Tôi đã báo việc này cho ban quản lý.
phrase_repairs_lift = Thang máy đang được sửa. Khi nào chạy lại, tôi sẽ báo cho bạn.
phrase_repairs_water_off = Nước sẽ bị cắt một thời gian để sửa chữa. Bạn nhớ trữ sẵn nước nhé.
phrase_repairs_power_off = Điện sẽ bị cắt một thời gian để sửa chữa. Bạn nhớ sạc sẵn điện thoại nhé.
phrase_repairs_today = Hôm nay sẽ có người đến xem.
phrase_repairs_tomorrow = Ngày mai sẽ có người đến xem.
phrase_repairs_access = Vui lòng để có người ở nhà mở cửa và dọn trống một chút quanh chỗ cần sửa.
phrase_repairs_fixed = Bây giờ đã sửa xong chưa?

# Housing, landlord, deposit
phrase_housing_deposit_paid = Bạn đã đặt cọc bao nhiêu, và còn giữ biên nhận không?
phrase_housing_reason = Chủ nhà nêu lý do gì để không trả lại tiền cọc?
phrase_housing_lease_terms = Bạn hãy xem lại hợp đồng thuê nhà. Hợp đồng phải ghi khi nào trả lại tiền cọc và được trừ những gì.
phrase_housing_photos = Trước khi trả chìa khóa, bạn hãy chụp ảnh từng phòng và các đồng hồ điện nước.
phrase_housing_keep = Bạn hãy giữ lại mọi tin nhắn và biên nhận. Chúng cho thấy hai bên đã thỏa thuận những gì.
phrase_housing_sign = Vui lòng đừng ký vào giấy tờ mà bạn chưa hiểu. Chúng ta có thể cùng đọc trước.
phrase_housing_talk = Bạn có muốn tôi cùng bạn nói chuyện với chủ nhà không?
phrase_housing_entry = Chủ nhà không được vào nhà nếu bạn không đồng ý.

# School
phrase_school_age = Con của bạn bao nhiêu tuổi và đang học lớp mấy?
phrase_school_chinese = Con của bạn có nói được chút tiếng Trung nào không?
phrase_school_kind = Bạn đang tìm trường công hay trường quốc tế?
phrase_school_papers = Nên chuẩn bị sẵn: hộ chiếu và thị thực hoặc giấy phép cư trú của con, giấy xác nhận việc làm của bạn, giấy chứng minh nơi ở và sổ tiêm chủng.
phrase_school_ask = Tôi sẽ hỏi nhà trường rồi báo lại cho bạn.

# Hospital
phrase_hospital_book = Tôi có thể đặt lịch khám ở bệnh viện giúp bạn. Ngày nào thì tiện cho bạn?
phrase_hospital_complaints = Bạn thấy đau hay khó chịu ở đâu, và từ khi nào?
phrase_hospital_booked = Đã đặt xong lịch khám. Bạn nhớ mang hộ chiếu, đến bệnh viện thì lấy số (取号) trước.
phrase_hospital_fasting = Khi làm xét nghiệm này phải nhịn ăn. Vui lòng không ăn gì trước khi đi.
phrase_hospital_medicines = Bạn đang dùng thuốc gì, và có dị ứng với thứ gì không?
phrase_hospital_price = Khoa quốc tế (国际医疗部) đắt hơn khoa thường. Nên hỏi giá trước.
phrase_hospital_worse = Việc này chỉ bác sĩ mới đánh giá được. Nếu nặng hơn, hãy đến khoa cấp cứu hoặc gọi 120.

# Money and fees
phrase_money_free = Việc này miễn phí. Bạn không phải trả gì cả.
phrase_money_costs = Việc này có thu phí. Vui lòng hỏi rõ bao nhiêu trước khi trả.
phrase_money_receipt = Bạn nhớ giữ lại biên nhận nhé.
phrase_money_paid_how = Bạn đã trả bằng cách nào: tiền mặt, chuyển khoản hay bằng điện thoại?
phrase_money_never_ask = Chúng tôi không bao giờ yêu cầu bạn trả tiền hay chuyển tiền cho chúng tôi. Nếu có ai nhân danh chúng tôi đòi tiền, đừng trả và hãy báo cho chúng tôi.
phrase_money_short = Nếu lúc này bạn khó khăn về tiền bạc, hãy cho tôi biết. Chúng ta sẽ cùng tìm cách.

# Police and registration
phrase_police_registered = Bạn đã đăng ký tạm trú với công an ở địa chỉ hiện tại chưa?
phrase_police_24_hours = Khi chuyển đến địa chỉ mới, bạn hãy đăng ký với đồn công an ở đó trong vòng 24 giờ. Việc này miễn phí.
phrase_police_bring = Vui lòng mang theo hộ chiếu, hợp đồng thuê nhà, số điện thoại của chủ nhà và bản sao giấy tờ tùy thân của chủ nhà.
phrase_police_again = Khi chuyển nhà, hoặc có hộ chiếu, thị thực hay giấy phép cư trú mới, bạn cần đăng ký lại.
phrase_police_keep_form = Bạn hãy giữ kỹ giấy đăng ký tạm trú. Lần nào xin thị thực hay giấy phép cư trú cũng cần đến.
phrase_police_late = Nếu chưa đăng ký đúng hạn, bạn hãy đi sớm nhất có thể. Tôi có thể giúp bạn giải thích.
phrase_police_permit_until = Thị thực hoặc giấy phép cư trú của bạn có hiệu lực đến ngày nào?
phrase_police_report = Bạn đã báo công an chưa, và có được cấp giấy xác nhận không?
phrase_police_call_now = Bạn hãy gọi 110 ngay. Có phiên dịch hỗ trợ qua điện thoại.

# Waiting and honesty
phrase_waiting_moment = Bạn chờ một chút, tôi đang tìm xem.
phrase_waiting_colleague = Việc này tôi cần hỏi đồng nghiệp.
phrase_waiting_tomorrow = Chậm nhất là ngày mai, tôi sẽ nhắn lại cho bạn.
phrase_waiting_no_news = Hiện chưa có tin gì mới, nhưng tôi vẫn nhớ việc của bạn.
phrase_waiting_longer = Việc này lâu hơn tôi đã hứa, tôi xin lỗi bạn.
phrase_waiting_unknown = Điều này tôi chưa biết, nhưng tôi sẽ tìm hiểu.
phrase_waiting_no_promise = Tôi không dám hứa là sẽ được, nhưng tôi sẽ cố hết sức.
phrase_waiting_mistake = Đó là lỗi của tôi, tôi xin lỗi bạn. Tôi sẽ sửa lại cho đúng.

# Consent
phrase_consent_property = Tôi có thể chuyển tên và số điện thoại của bạn cho ban quản lý được không?
phrase_consent_police = Tôi có thể chuyển tên và số điện thoại của bạn cho đồn công an được không?
phrase_consent_hospital = Tôi có thể chuyển tên và số điện thoại của bạn cho bệnh viện được không?
phrase_consent_landlord = Tôi có thể nói chuyện này với chủ nhà và nêu tên bạn được không?
phrase_consent_what = Tôi chỉ chuyển tên, số điện thoại của bạn và nội dung sự việc, ngoài ra không chuyển gì khác.
phrase_consent_say_no = Bạn có thể từ chối. Tôi vẫn sẽ giúp bạn hết sức mình.
phrase_consent_take_back = Bạn có thể đổi ý bất cứ lúc nào. Từ lúc đó, tôi sẽ không chuyển gì thêm nữa.
phrase_consent_answer = Bạn có đồng ý không? Vui lòng trả lời có hoặc không.

# Comfort
phrase_comfort_not_your_fault = Đây không phải là lỗi của bạn.
phrase_comfort_glad = Tôi rất mừng vì bạn đã viết cho chúng tôi.
phrase_comfort_not_alone = Bạn không đơn độc đâu. Có chúng tôi ở bên bạn.
phrase_comfort_hard = Chắc hẳn bạn đang rất vất vả.
phrase_comfort_time = Bạn cứ từ từ, không cần vội.
phrase_comfort_believe = Tôi tin bạn.
phrase_comfort_step_by_step = Chúng ta sẽ cùng làm, từng bước một.
phrase_comfort_thanks_telling = Cảm ơn bạn đã kể cho tôi.

# Closing
phrase_closing_anything_else = Bạn còn cần tôi giúp gì nữa không?
phrase_closing_close = Bây giờ tôi sẽ khép lại yêu cầu của bạn. Nếu còn điều gì chưa xong, bạn cứ nhắn cho chúng tôi.
phrase_closing_any_time = Bạn có thể nhắn cho chúng tôi bất cứ lúc nào.
phrase_closing_worked_out = Thật mừng vì mọi việc đã ổn.
phrase_closing_silence = Đã lâu tôi chưa nhận được tin của bạn. Bạn còn cần giúp không?
phrase_closing_number = Nếu việc này lại xảy ra, bạn chỉ cần gửi mã yêu cầu, chúng tôi sẽ làm tiếp từ đó.
phrase_closing_wishes = Chúc bạn mọi điều tốt lành.

# What we cannot do here
phrase_impossible_here = Rất tiếc, ở đây chúng tôi không làm được việc này.
phrase_impossible_other_office = Việc này do cơ quan khác phụ trách. Tôi sẽ tìm hiểu là cơ quan nào, ở đâu, rồi nhắn cho bạn.
phrase_impossible_12345 = Cơ quan nào phụ trách việc này, bạn có thể hỏi đường dây nóng thành phố 12345. Số này trực cả ngày lẫn đêm, trả lời bằng tiếng Trung và tiếng Anh.
phrase_impossible_12367 = Về thị thực và giấy phép cư trú, bạn có thể gọi 12367. Số này trực cả ngày lẫn đêm, trả lời bằng tiếng Trung và tiếng Anh.
phrase_impossible_decide = Việc này không do chúng tôi quyết định, nhưng tôi có thể giúp bạn chuẩn bị mọi thứ.
phrase_impossible_lawyer = Tôi không thể tư vấn pháp luật, nhưng có thể giúp bạn tìm người tư vấn.

# Privacy
phrase_privacy_who_reads = Ở văn phòng chúng tôi, chỉ nhân viên của dịch vụ này đọc được những gì bạn viết.
phrase_privacy_no_sharing = Tôi không chuyển điều gì cho ai khi chưa hỏi bạn, trừ khi có người gặp nguy hiểm hoặc pháp luật yêu cầu.
phrase_privacy_why = Tôi chỉ cần thông tin này cho việc của bạn.
phrase_privacy_ask = Bạn có thể hỏi tôi bất cứ lúc nào xem chúng tôi lưu những gì về bạn.
phrase_privacy_phone = Có ai khác đọc được tin nhắn trong điện thoại của bạn không? Nếu có, bạn hãy xóa tin nhắn trong máy.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = Xin chào bạn! Tôi là nhân viên của { $office }. Tôi đã đọc tin nhắn của bạn và sẽ lo việc này, trước hết có thể tôi cần hỏi bạn vài điều. Nếu đang có người gặp nguy hiểm, hãy gọi 110 (cảnh sát), 119 (cứu hỏa) hoặc 120 (cấp cứu).
canned_waiting_out_of_hours =
    Cảm ơn bạn, chúng tôi đã nhận được tin nhắn. Văn phòng hiện đã đóng cửa, khi mở cửa lại sẽ có người trả lời bạn.
    Giờ làm việc: { $hours }
    Nếu khẩn cấp, hãy gọi 110 (cảnh sát), 119 (cứu hỏa) hoặc 120 (cấp cứu).
canned_waiting_slipped = Tôi đã hứa trả lời bạn mà không giữ đúng hẹn. Tôi xin lỗi bạn. Tôi vẫn đang lo việc của bạn. Chậm nhất là ngày mai, tôi sẽ nhắn lại cho bạn, dù chưa có tin gì mới.
canned_waiting_handing_over = Từ bây giờ, một đồng nghiệp của tôi sẽ lo việc của bạn. Tôi sẽ chuyển lại mọi điều bạn đã viết, nên bạn không cần kể lại từ đầu. Đồng nghiệp của tôi sẽ nhắn cho bạn ngay tại đây.
canned_appointments_visit =
    Mời bạn đến văn phòng chúng tôi vào buổi sáng, từ thứ Hai đến thứ Sáu, và mang theo hộ chiếu.
    Địa chỉ: { $address }
    Giờ làm việc: { $hours }
    Nếu không đến được, bạn hãy nhắn cho tôi hoặc gọi { $phone }.
canned_appointments_interpreter = Tôi có thể nhờ phiên dịch giúp chúng ta, tại văn phòng hoặc qua điện thoại. Bạn nói thứ tiếng nào thạo nhất, và khi nào bạn rảnh? Bạn cũng có thể đi cùng một người mà bạn tin tưởng.
canned_repairs_place_and_photo = Cảm ơn bạn đã báo cho chúng tôi. Chính xác là ở đâu? Vui lòng ghi khu nhà, tòa nhà, lối vào và tầng. Nếu chụp ảnh không nguy hiểm, bạn gửi thêm một tấm ảnh nhé.
canned_housing_deposit = Tôi rất tiếc vì bạn gặp chuyện này. Vui lòng gửi cho tôi ảnh hợp đồng thuê nhà, biên nhận tiền cọc và tin nhắn giữa bạn với chủ nhà về việc này. Hợp đồng phải ghi khi nào trả lại tiền cọc và được trừ những gì. Sau đó chúng ta sẽ cùng xem nên làm gì tiếp.
canned_housing_noise = Tôi rất tiếc vì bạn không được nghỉ ngơi. Vui lòng cho biết tiếng ồn bắt đầu và kết thúc lúc mấy giờ, phát ra từ đâu. Nếu bạn muốn, tôi sẽ nhờ ban quản lý nói chuyện với hàng xóm. Nếu đang ồn ngay lúc này và không dừng, bạn có thể gọi 110.
canned_police_registration =
    Nếu không ở khách sạn, bạn phải đăng ký với đồn công an (派出所) trong vòng 24 giờ sau khi đến. Việc này miễn phí.
    Nếu thuê nhà, vui lòng mang theo hộ chiếu, hợp đồng thuê nhà, số điện thoại của chủ nhà và bản sao giấy tờ tùy thân của chủ nhà.
    Bạn hãy giữ kỹ giấy đăng ký: lần nào xin thị thực hay giấy phép cư trú cũng cần đến.
canned_police_lost_passport = Trước hết, bạn hãy báo mất ở đồn công an gần nhất (派出所) và xin giấy xác nhận trình báo. Với giấy đó, Cục Quản lý Xuất nhập cảnh (出入境管理局) sẽ cấp giấy xác nhận mất hộ chiếu, miễn phí và ngay trong ngày. Sau đó xin hộ chiếu mới ở đại sứ quán của bạn, rồi quay lại Cục Quản lý Xuất nhập cảnh xin thị thực hoặc giấy phép mới. Nếu cần giúp ở bước nào, bạn cứ nhắn cho tôi.
canned_hospital_booking = Tôi có thể đặt lịch khám ở bệnh viện giúp bạn. Vui lòng cho tôi biết bạn khó chịu ở đâu, ngày nào thì tiện, và tên của bạn đúng như trong hộ chiếu. Hôm đó bạn nhớ mang hộ chiếu. Nếu trước đó bệnh nặng hơn, đừng chờ: hãy đến khoa cấp cứu hoặc gọi 120.
canned_consent_pass_on = Để làm tiếp, tôi muốn chuyển việc của bạn cho nơi có thể giúp. Tôi chỉ chuyển tên, số điện thoại của bạn và nội dung sự việc. Bạn có thể từ chối, khi đó chúng ta sẽ cùng tìm cách khác. Bạn có đồng ý không? Vui lòng trả lời có hoặc không.
canned_comfort_violence = Tôi rất mừng vì bạn đã viết cho chúng tôi. Những gì đang xảy ra không phải là lỗi của bạn. Nếu đang gặp nguy hiểm, hãy gọi 110; nếu không thể nói, hãy nhắn tin đến số 12110. Bây giờ bạn có an toàn không? Bạn chỉ trả lời khi thấy an toàn nhé; mỗi bước tiếp theo chúng ta sẽ cùng quyết định.
canned_comfort_distress = Cảm ơn bạn đã kể cho tôi. Bạn không phải chịu đựng một mình. Nếu bạn đang gặp nguy hiểm hoặc sợ sẽ tự làm hại mình, hãy gọi 120 hoặc 110; 12356 là đường dây hỗ trợ tâm lý. Lúc này có ai ở bên bạn được không?
canned_closing_solved = Những gì tôi làm được đã làm xong, nên bây giờ tôi sẽ khép lại yêu cầu của bạn. Nếu còn điều gì chưa xong hoặc sự việc lại xảy ra, bạn cứ nhắn cho chúng tôi tại đây. Cảm ơn bạn đã tin tưởng.
canned_impossible_other_office = Rất tiếc, văn phòng chúng tôi không làm được việc này. Cơ quan nào phụ trách, bạn có thể hỏi đường dây nóng thành phố 12345; về thị thực và giấy phép cư trú thì gọi 12367. Cả hai số đều trực cả ngày lẫn đêm, trả lời bằng tiếng Trung và tiếng Anh. Nếu bạn muốn, tôi sẽ giúp bạn chuẩn bị trước khi gọi.
