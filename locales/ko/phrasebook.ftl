# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = 안녕하세요! { $office } 직원이에요. 지금부터 제가 직접 답변드릴게요.
phrase_greeting_person = 저는 기계가 아니라 사람이에요.
phrase_greeting_welcome = 우리 동네에 오신 것을 환영해요! 궁금한 점은 무엇이든 물어보세요.
phrase_greeting_read = 보내 주신 메시지를 읽었어요. 이 일은 제가 맡아서 살펴볼게요.
phrase_greeting_thanks_waiting = 기다려 주셔서 고맙습니다.
phrase_greeting_own_language = 편한 언어로 써 주세요. 저는 번역된 글로 읽기 때문에 문장을 짧게 써 주시면 도움이 돼요.

# Asking
phrase_asking_what_happened = 무슨 일이 있었나요? 편하게 말씀해 주세요.
phrase_asking_since_when = 언제부터 그랬나요?
phrase_asking_where = 정확히 어디인가요? 단지, 동, 출입구, 층, 호수를 적어 주세요.
phrase_asking_hurt = 다친 분이 있나요?
phrase_asking_safe = 지금 안전한 곳에 계세요?
phrase_asking_may_call = 전화를 드려도 될까요?
phrase_asking_which_number = 어느 번호로 연락드리면 될까요?
phrase_asking_when_call = 언제 전화드리면 좋을까요?
phrase_asking_household = 집에 누구와 함께 사세요?
phrase_asking_children = 지금 아이와 함께 계세요?
phrase_asking_how_address = 어떻게 불러 드리면 될까요?
phrase_asking_languages = 어떤 언어를 하실 수 있나요?
phrase_asking_told_already = 이 일을 다른 곳에도 알리셨나요? 관리사무소나 집주인, 경찰 같은 곳요.
phrase_asking_wish = 지금 어떤 도움이 가장 필요하세요?
phrase_asking_again = 제가 제대로 이해했는지 모르겠어요. 다른 말로 한 번 더 말씀해 주시겠어요?

# Documents
phrase_documents_photo = 서류 사진을 보내 주세요. 한 장이 다 나오고 글자가 잘 보이게 찍어 주세요.
phrase_documents_notice = 받으신 편지나 안내문의 사진을 보내 주세요.
phrase_documents_passport = 여권에서 사진이 있는 면을 찍어 보내 주세요. 여권 번호만 적어 주셔도 돼요.
phrase_documents_lease = 임대차 계약서를 모든 면이 나오게 찍어서 보내 주세요.
phrase_documents_registration = 주숙등기표(临时住宿登记表) 사진을 보내 주세요.
phrase_documents_cover = 이 일에 필요 없는 부분은 가리고 찍으셔도 돼요.
phrase_documents_no_bank_cards = 은행 카드나 비밀번호는 보내지 마세요. 저희에게는 필요하지 않아요.

# Appointments
phrase_appointments_morning = 평일 오전에 여권을 가지고 저희 사무실로 와 주세요.
phrase_appointments_address = 저희 주소: { $address }. 운영 시간: { $hours }
phrase_appointments_bring = 여권, 임대차 계약서, 주숙등기표의 원본과 사본 한 부씩을 가져오세요.
phrase_appointments_ticket = 도착하시면 번호표(取号)를 뽑고, 번호를 부를 때까지 기다려 주세요.
phrase_appointments_interpreter = 그날 통역해 주실 분이 함께 계실 거예요.
phrase_appointments_which_day = 어느 날 몇 시가 편하세요?
phrase_appointments_cannot_come = 못 오시게 되면 메시지를 보내시거나 { $phone }번으로 전화해 주세요. 다른 날을 잡아 드릴게요.
phrase_appointments_go_together = 원하시면 제가 함께 가 드릴 수 있어요.

# Repairs
phrase_repairs_reported = 관리사무소에 알렸어요.
phrase_repairs_lift = 엘리베이터를 수리하고 있어요. 다시 움직이면 알려 드릴게요.
phrase_repairs_water_off = 수리 때문에 한동안 물이 나오지 않아요. 미리 물을 받아 두세요.
phrase_repairs_power_off = 수리 때문에 한동안 전기가 들어오지 않아요. 미리 휴대폰을 충전해 두세요.
phrase_repairs_today = 오늘 담당자가 가서 살펴볼 거예요.
phrase_repairs_tomorrow = 내일 담당자가 가서 살펴볼 거예요.
phrase_repairs_access = 문을 열어 줄 분이 집에 계시면 좋겠어요. 수리할 곳 주변도 조금 비워 주세요.
phrase_repairs_fixed = 이제 고쳐졌나요?

# Housing, landlord, deposit
phrase_housing_deposit_paid = 보증금을 얼마 내셨나요? 영수증은 아직 가지고 계세요?
phrase_housing_reason = 집주인이 보증금을 돌려주지 않는 이유를 뭐라고 하나요?
phrase_housing_lease_terms = 임대차 계약서를 한번 봐 주세요. 보증금을 언제 돌려주고 무엇을 뺄 수 있는지 쓰여 있어야 해요.
phrase_housing_photos = 열쇠를 돌려주기 전에 방마다 사진을 찍고 계량기도 찍어 두세요.
phrase_housing_keep = 메시지와 영수증은 모두 보관해 두세요. 무엇을 약속했는지 보여 주는 자료예요.
phrase_housing_sign = 이해가 안 되는 서류에는 서명하지 마세요. 먼저 저희와 같이 읽어 봐요.
phrase_housing_talk = 집주인과 이야기할 때 제가 함께해 드릴까요?
phrase_housing_entry = 집주인은 동의 없이 집에 들어올 수 없어요.

# School
phrase_school_age = 아이가 몇 살이고, 지금 몇 학년인가요?
phrase_school_chinese = 아이가 중국어를 조금이라도 하나요?
phrase_school_kind = 공립 학교를 찾으세요, 국제 학교를 찾으세요?
phrase_school_papers = 다음 서류를 준비해 두시면 좋아요: 아이의 여권과 비자나 거류허가, 본인의 재직 증명, 주소 증명, 예방접종 수첩.
phrase_school_ask = 학교에 물어보고 답을 알려 드릴게요.

# Hospital
phrase_hospital_book = 제가 병원 예약을 해 드릴 수 있어요. 어느 날이 편하세요?
phrase_hospital_complaints = 어디가 불편하세요? 언제부터 그러셨어요?
phrase_hospital_booked = 예약이 됐어요. 여권을 가져가시고, 병원에 도착하면 번호표(取号)를 먼저 받으세요.
phrase_hospital_fasting = 이 검사는 빈속으로 받아야 해요. 검사 전에는 아무것도 드시지 마세요.
phrase_hospital_medicines = 드시는 약이 있나요? 알레르기는요?
phrase_hospital_price = 국제진료부(国际医疗部)는 일반 진료보다 비싸요. 먼저 요금을 물어보시는 게 좋아요.
phrase_hospital_worse = 이건 의사만 판단할 수 있어요. 더 나빠지면 응급실로 가시거나 120에 전화하세요.

# Money and fees
phrase_money_free = 무료예요. 돈을 내지 않으셔도 돼요.
phrase_money_costs = 이 일에는 비용이 들어요. 내기 전에 얼마인지 물어보세요.
phrase_money_receipt = 영수증을 보관해 두세요.
phrase_money_paid_how = 어떻게 내셨나요? 현금, 계좌 이체, 아니면 휴대폰 결제인가요?
phrase_money_never_ask = 저희는 돈을 내거나 보내 달라고 하지 않아요. 누가 저희 이름으로 돈을 달라고 하면 내지 말고 저희에게 알려 주세요.
phrase_money_short = 지금 돈 때문에 어려우시면 말씀해 주세요. 함께 방법을 찾아볼게요.

# Police and registration
phrase_police_registered = 지금 사시는 주소로 파출소에 주숙등기를 하셨나요?
phrase_police_24_hours = 새 주소로 옮기시면 24시간 안에 그곳 파출소에 주숙등기를 하세요. 무료예요.
phrase_police_bring = 여권, 임대차 계약서, 집주인 전화번호, 집주인 신분증 사본을 가져가세요.
phrase_police_again = 이사했을 때, 그리고 여권·비자·거류허가가 새로 나왔을 때는 다시 등록하셔야 해요.
phrase_police_keep_form = 주숙등기표는 잘 보관하세요. 비자나 거류허가를 신청할 때마다 필요해요.
phrase_police_late = 제때 등록하지 못하셨다면 되도록 빨리 가세요. 어떻게 설명할지 제가 도와드릴 수 있어요.
phrase_police_permit_until = 비자나 거류허가가 언제까지 유효한가요?
phrase_police_report = 경찰에 신고하셨나요? 신고 증명서도 받으셨나요?
phrase_police_call_now = 지금 바로 110에 전화하세요. 전화로 통역을 받을 수 있어요.

# Waiting and honesty
phrase_waiting_moment = 잠시만요, 찾아보고 있어요.
phrase_waiting_colleague = 이 일은 동료에게 물어봐야 해요.
phrase_waiting_tomorrow = 늦어도 내일까지 다시 연락드릴게요.
phrase_waiting_no_news = 아직 새 소식은 없지만 잊지 않고 있어요.
phrase_waiting_longer = 약속드린 것보다 오래 걸리고 있어요. 죄송합니다.
phrase_waiting_unknown = 그건 아직 모르겠지만 알아볼게요.
phrase_waiting_no_promise = 꼭 된다고 약속드릴 수는 없지만 최선을 다할게요.
phrase_waiting_mistake = 제 실수예요. 죄송합니다. 바로잡을게요.

# Consent
phrase_consent_property = 성함과 전화번호를 관리사무소에 전해도 될까요?
phrase_consent_police = 성함과 전화번호를 파출소에 전해도 될까요?
phrase_consent_hospital = 성함과 전화번호를 병원에 전해도 될까요?
phrase_consent_landlord = 집주인과 이 일을 이야기하면서 성함을 말해도 될까요?
phrase_consent_what = 성함, 전화번호, 어떤 일인지만 전하고 다른 것은 전하지 않아요.
phrase_consent_say_no = 싫다고 하셔도 괜찮아요. 그래도 할 수 있는 만큼 도와드릴게요.
phrase_consent_take_back = 언제든지 마음을 바꾸실 수 있어요. 그다음부터는 아무것도 전하지 않을게요.
phrase_consent_answer = 괜찮으세요? ‘네’ 또는 ‘아니요’로 답해 주세요.

# Comfort
phrase_comfort_not_your_fault = 당신 잘못이 아니에요.
phrase_comfort_glad = 저희에게 말씀해 주셔서 다행이에요.
phrase_comfort_not_alone = 혼자가 아니에요. 저희가 함께할게요.
phrase_comfort_hard = 많이 힘드시겠어요.
phrase_comfort_time = 서두르지 않으셔도 돼요. 천천히 하세요.
phrase_comfort_believe = 하신 말씀을 믿어요.
phrase_comfort_step_by_step = 저희와 함께 한 걸음씩 해 나가요.
phrase_comfort_thanks_telling = 말씀해 주셔서 고맙습니다.

# Closing
phrase_closing_anything_else = 더 도와드릴 일이 있을까요?
phrase_closing_close = 이 건은 이제 마무리할게요. 아직 남은 일이 있으면 편하게 메시지를 보내 주세요.
phrase_closing_any_time = 언제든지 메시지를 보내 주세요.
phrase_closing_worked_out = 잘 해결되어서 다행이에요.
phrase_closing_silence = 한동안 소식이 없어서 여쭤봐요. 아직 도움이 필요하세요?
phrase_closing_number = 같은 일이 또 생기면 접수 번호를 보내 주세요. 이어서 도와드릴게요.
phrase_closing_wishes = 모든 일이 잘되시길 바라요.

# What we cannot do here
phrase_impossible_here = 죄송하지만 이 일은 여기서 해 드릴 수 없어요.
phrase_impossible_other_office = 이 일은 다른 기관에서 해요. 어느 기관이고 어디에 있는지 알아보고 알려 드릴게요.
phrase_impossible_12345 = 어느 기관에서 하는 일인지는 시민 핫라인 12345에서 알려 줘요. 밤낮없이 중국어와 영어로 받아요.
phrase_impossible_12367 = 비자와 거류허가에 관한 일은 12367에 전화하시면 돼요. 밤낮없이 중국어와 영어로 받아요.
phrase_impossible_decide = 저희가 결정하는 일은 아니지만, 준비하시는 것은 도와드릴 수 있어요.
phrase_impossible_lawyer = 저는 법률 상담을 해 드릴 수 없지만, 해 줄 수 있는 곳을 찾는 것은 도와드릴 수 있어요.

# Privacy
phrase_privacy_who_reads = 저희 사무실에서는 이 서비스를 맡은 직원들만 쓰신 내용을 볼 수 있어요.
phrase_privacy_no_sharing = 누군가 위험하거나 법에 정해진 경우가 아니면, 먼저 여쭤보지 않고 다른 곳에 전하지 않아요.
phrase_privacy_why = 이 정보는 지금 부탁하신 일에만 필요해요.
phrase_privacy_ask = 저희가 어떤 정보를 보관하고 있는지 언제든지 물어보실 수 있어요.
phrase_privacy_phone = 다른 사람이 휴대폰의 메시지를 볼 수 있나요? 그렇다면 휴대폰에서 지워 주세요.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = 안녕하세요! { $office } 직원이에요. 보내 주신 메시지를 읽었고 이 일은 제가 맡을게요. 먼저 몇 가지 여쭤볼 수도 있어요. 지금 위험한 분이 있으면 110(경찰), 119(화재), 120(구급차)에 전화하세요.
canned_waiting_out_of_hours =
    고맙습니다. 보내 주신 메시지가 잘 도착했어요. 지금은 운영 시간이 아니어서, 다시 문을 열면 직원이 답변드릴 거예요.
    운영 시간: { $hours }
    긴급 상황이면 110(경찰), 119(화재), 120(구급차)에 전화하세요.
canned_waiting_slipped = 약속드린 시간에 답을 드리지 못했어요. 죄송합니다. 부탁하신 일은 계속 알아보고 있어요. 새 소식이 없더라도 늦어도 내일까지 다시 연락드릴게요.
canned_waiting_handing_over = 지금부터는 제 동료가 이 일을 맡아요. 저에게 말씀하신 내용은 모두 전할 테니 다시 설명하지 않으셔도 돼요. 동료가 이곳으로 메시지를 드릴 거예요.
canned_appointments_visit =
    평일 오전에 여권을 가지고 저희 사무실로 와 주세요.
    주소: { $address }
    운영 시간: { $hours }
    못 오시게 되면 메시지를 보내시거나 { $phone }번으로 전화해 주세요.
canned_appointments_interpreter = 저희 사무실에서나 전화로 통역을 부탁할 수 있어요. 어떤 언어가 가장 편하시고, 언제 시간이 되세요? 믿을 수 있는 분과 함께 오셔도 돼요.
canned_repairs_place_and_photo = 알려 주셔서 고맙습니다. 정확히 어디인가요? 단지, 동, 출입구, 층을 적어 주세요. 위험하지 않다면 사진도 찍어서 보내 주세요.
canned_housing_deposit = 마음고생이 많으시겠어요. 임대차 계약서, 보증금 영수증, 이 일로 집주인과 주고받은 메시지의 사진을 보내 주세요. 계약서에는 보증금을 언제 돌려주고 무엇을 뺄 수 있는지 쓰여 있어야 해요. 그다음에 어떻게 할지 함께 살펴봐요.
canned_housing_noise = 편히 쉬지 못해 힘드시겠어요. 소음이 보통 몇 시에 시작해서 몇 시에 끝나는지, 어디에서 나는지 적어 주세요. 원하시면 이웃과 이야기해 달라고 관리사무소에 부탁할게요. 지금 시끄럽고 멈추지 않으면 110에 전화하셔도 돼요.
canned_police_registration =
    호텔이 아닌 곳에서 지내시면 도착한 뒤 24시간 안에 동네 파출소(派出所)에 주숙등기를 하셔야 해요. 무료예요.
    세 들어 사시면 여권, 임대차 계약서, 집주인 전화번호, 집주인 신분증 사본을 가져가세요.
    받은 등기표는 잘 보관하세요. 비자나 거류허가를 신청할 때마다 필요해요.
canned_police_lost_passport = 먼저 가장 가까운 파출소(派出所)에 분실 신고를 하고 신고 증명서를 받으세요. 그것을 가지고 출입경관리국(出入境管理局)에 가면 여권 분실 증명서를 그날 무료로 받을 수 있어요. 그다음 대사관에 새 여권을 신청하고, 다시 출입경관리국에서 새 비자나 거류허가를 신청하세요. 어려운 점이 있으면 저에게 메시지를 보내 주세요.
canned_hospital_booking = 제가 병원 예약을 해 드릴 수 있어요. 어디가 불편하신지, 어느 날이 편하신지, 여권에 적힌 성함을 알려 주세요. 그날 여권을 꼭 가져가세요. 그 전에 더 나빠지면 기다리지 말고 응급실로 가시거나 120에 전화하세요.
canned_consent_pass_on = 일을 진행하려면 도와줄 수 있는 곳에 이 일을 전하고 싶어요. 성함, 전화번호, 어떤 일인지만 전해요. 싫다고 하셔도 괜찮고, 그러면 다른 방법을 함께 찾아볼게요. 전해도 될까요? ‘네’ 또는 ‘아니요’로 답해 주세요.
canned_comfort_violence = 저희에게 말씀해 주셔서 다행이에요. 지금 겪고 계신 일은 당신 잘못이 아니에요. 지금 위험하면 110에 전화하세요. 말을 할 수 없으면 12110으로 문자를 보내세요. 지금 안전한 곳에 계세요? 답은 안전할 때만 해 주세요. 다음 일은 하나하나 함께 정해요.
canned_comfort_distress = 말씀해 주셔서 고맙습니다. 혼자 견디지 않으셔도 돼요. 지금 위험하거나 스스로를 해칠 것 같으면 120이나 110에 전화하세요. 12356은 심리 상담 전화예요. 지금 곁에 있어 줄 수 있는 분이 있나요?
canned_closing_solved = 제가 할 수 있는 일은 다 했으니 이 건은 이제 마무리할게요. 아직 남은 일이 있거나 같은 문제가 또 생기면 여기로 메시지를 보내 주세요. 믿고 맡겨 주셔서 고맙습니다.
canned_impossible_other_office = 죄송하지만 이 일은 저희 사무실에서 해 드릴 수 없어요. 어느 기관에서 하는지는 시민 핫라인 12345에 물어보시고, 비자와 거류허가는 12367에 전화하세요. 두 곳 모두 밤낮없이 중국어와 영어로 받아요. 원하시면 전화하기 전에 할 말을 함께 준비해 드릴게요.
