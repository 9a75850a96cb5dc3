# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = 您好！我是{ $office }的工作人员，现在由我来答复您。
phrase_greeting_person = 我是真人，不是机器。
phrase_greeting_welcome = 欢迎您来到我们社区！想了解什么，尽管问。
phrase_greeting_read = 您的消息我看到了，这件事由我来跟进。
phrase_greeting_thanks_waiting = 让您久等了，谢谢您的耐心。
phrase_greeting_own_language = 请用您自己的语言写。我看的是译文，句子短一点，我更容易看懂。

# Asking
phrase_asking_what_happened = 发生什么事了？请用您自己的话告诉我。
phrase_asking_since_when = 这种情况是从什么时候开始的？
phrase_asking_where = 具体在什么地方？请写明小区、楼号、单元、楼层和门牌号。
phrase_asking_hurt = 有人受伤吗？
phrase_asking_safe = 您现在安全吗？
phrase_asking_may_call = 我可以给您打电话吗？
phrase_asking_which_number = 打哪个号码能找到您？
phrase_asking_when_call = 您什么时候方便接电话？
phrase_asking_household = 家里还有谁跟您一起住？
phrase_asking_children = 您身边有孩子吗？
phrase_asking_how_address = 请问怎么称呼您？
phrase_asking_languages = 您会说哪些语言？
phrase_asking_told_already = 这件事您跟别人说过吗？比如物业、房东，或者派出所。
phrase_asking_wish = 现在您最需要我们帮您做什么？
phrase_asking_again = 不知道我有没有听明白，麻烦您换个说法再说一遍，好吗？

# Documents
phrase_documents_photo = 请把这份材料拍张照片发给我，整页都要拍进去，字要看得清。
phrase_documents_notice = 请把您收到的信或者通知拍张照片发给我。
phrase_documents_passport = 请把护照上有照片的那一页拍下来发给我，只写护照号码也可以。
phrase_documents_lease = 请把租房合同拍下来发给我，每一页都要。
phrase_documents_registration = 请把派出所给您的住宿登记表拍张照片发给我。
phrase_documents_cover = 跟这件事无关的内容，您可以遮住再拍。
phrase_documents_no_bank_cards = 请不要发银行卡和任何密码，我们用不着这些。

# Appointments
phrase_appointments_morning = 请您在工作日上午到我们这里来，带上护照。
phrase_appointments_address = 我们的地址：{ $address }。办公时间：{ $hours }。
phrase_appointments_bring = 请带上护照、租房合同和住宿登记表的原件，再各备一份复印件。
phrase_appointments_ticket = 到了以后请先取号，等着叫号就行。
phrase_appointments_interpreter = 到时候会有翻译在场。
phrase_appointments_which_day = 您哪天、几点方便？
phrase_appointments_cannot_come = 如果来不了，请给我发消息，或者打{ $phone }，我们再约别的时间。
phrase_appointments_go_together = 如果您愿意，我可以陪您一起去。

# Repairs
phrase_repairs_reported = 这件事我已经报给物业了。
phrase_repairs_lift = 电梯正在修，修好了我告诉您。
phrase_repairs_water_off = 因为检修，会停一阵水，请提前接一些水备用。
phrase_repairs_power_off = 因为检修，会停一阵电，请提前给手机充好电。
phrase_repairs_today = 今天会有人来看。
phrase_repairs_tomorrow = 明天会有人来看。
phrase_repairs_access = 请留人在家开门，并把要修的地方周围腾出来。
phrase_repairs_fixed = 现在修好了吗？

# Housing, landlord, deposit
phrase_housing_deposit_paid = 您交了多少押金？收据还在吗？
phrase_housing_reason = 房东不退押金，说的是什么理由？
phrase_housing_lease_terms = 请看一下租房合同：押金什么时候退、哪些情况可以扣，合同里要写清楚。
phrase_housing_photos = 交钥匙之前，请把每个房间和各个表的读数都拍下来。
phrase_housing_keep = 聊天记录和收据请都留着，这些能说明当时是怎么约定的。
phrase_housing_sign = 看不懂的东西请先不要签字，我们可以一起看。
phrase_housing_talk = 要不要我跟您一起和房东谈谈？
phrase_housing_entry = 没有您同意，房东不能进屋。

# School
phrase_school_age = 您的孩子多大了？现在上几年级？
phrase_school_chinese = 您的孩子会说一点中文吗？
phrase_school_kind = 您想让孩子上公立学校，还是国际学校？
phrase_school_papers = 最好先准备好：孩子的护照和签证或居留许可、您的工作证明、住址证明，还有预防接种证。
phrase_school_ask = 我去问学校，问到了告诉您。

# Hospital
phrase_hospital_book = 我可以帮您预约挂号。您哪天方便？
phrase_hospital_complaints = 您哪里不舒服？从什么时候开始的？
phrase_hospital_booked = 号已经约好了。请带上护照，到了医院先取号。
phrase_hospital_fasting = 这项检查要空腹，检查之前请不要吃东西。
phrase_hospital_medicines = 您在吃什么药？对什么过敏吗？
phrase_hospital_price = 国际医疗部比普通门诊贵，最好先问清楚价格。
phrase_hospital_worse = 这个要医生才能判断。如果加重了，请去急诊，或者拨打120。

# Money and fees
phrase_money_free = 这个不收费，您不用交钱。
phrase_money_costs = 这个要收费，交钱之前请先问清楚是多少。
phrase_money_receipt = 请把收据留好。
phrase_money_paid_how = 您是怎么付的？现金、转账，还是手机支付？
phrase_money_never_ask = 我们从来不会让您给我们交钱或者转账。如果有人用我们的名义要钱，请不要付，并告诉我们。
phrase_money_short = 如果最近手头紧，请跟我说，我们一起想办法。

# Police and registration
phrase_police_registered = 您现在住的地方，到派出所登记过吗？
phrase_police_24_hours = 搬到新的住处，请在24小时内到当地派出所登记，不收费。
phrase_police_bring = 请带上护照、租房合同、房东的电话和房东身份证复印件。
phrase_police_again = 搬了家，或者换了新护照、新签证、新居留许可，都要重新登记。
phrase_police_keep_form = 登记表请收好，每次办签证或居留许可都要用。
phrase_police_late = 如果没有按时登记，也请尽快去。怎么跟民警说明，我可以帮您。
phrase_police_permit_until = 您的签证或居留许可到哪一天为止？
phrase_police_report = 这件事您报警了吗？拿到报案证明了吗？
phrase_police_call_now = 请马上拨打110，电话里有翻译可以帮忙。

# Waiting and honesty
phrase_waiting_moment = 请稍等，我查一下。
phrase_waiting_colleague = 这件事我要问一下同事。
phrase_waiting_tomorrow = 最晚明天，我会再给您发消息。
phrase_waiting_no_news = 现在还没有消息，不过您的事我一直记着。
phrase_waiting_longer = 这件事比我答应您的时间要长，对不起。
phrase_waiting_unknown = 这个我现在还不清楚，我去了解一下。
phrase_waiting_no_promise = 不敢保证一定能办成，但我会尽力。
phrase_waiting_mistake = 这是我弄错了，对不起，我来改正。

# Consent
phrase_consent_property = 我可以把您的姓名和电话告诉物业吗？
phrase_consent_police = 我可以把您的姓名和电话告诉派出所吗？
phrase_consent_hospital = 我可以把您的姓名和电话告诉医院吗？
phrase_consent_landlord = 我可以跟您的房东谈这件事，并且提到您的名字吗？
phrase_consent_what = 只会转告您的姓名、电话和这是什么事，别的都不会说。
phrase_consent_say_no = 您可以不同意，我照样会尽力帮您。
phrase_consent_take_back = 您随时可以改主意，之后我就不会再转告任何信息。
phrase_consent_answer = 这样可以吗？请回答“可以”或者“不可以”。

# Comfort
phrase_comfort_not_your_fault = 这不是您的错。
phrase_comfort_glad = 您愿意写给我们，真好。
phrase_comfort_not_alone = 您不是一个人，有我们在。
phrase_comfort_hard = 这段时间，您一定很不容易。
phrase_comfort_time = 不着急，您慢慢来。
phrase_comfort_believe = 我相信您。
phrase_comfort_step_by_step = 我们一起，一步一步来。
phrase_comfort_thanks_telling = 谢谢您告诉我。

# Closing
phrase_closing_anything_else = 还有什么我能帮您的吗？
phrase_closing_close = 这件事我就先结案了。要是还有没解决的，直接给我们发消息就行。
phrase_closing_any_time = 您随时都可以给我们发消息。
phrase_closing_worked_out = 事情办成了，真替您高兴。
phrase_closing_silence = 有一阵子没收到您的消息了，您还需要帮忙吗？
phrase_closing_number = 这件事以后要是再出现，把编号发给我们，我们就接着办。
phrase_closing_wishes = 祝您一切顺利。

# What we cannot do here
phrase_impossible_here = 对不起，这件事我们这里办不了。
phrase_impossible_other_office = 这件事归别的部门管。是哪个部门、在什么地方，我查好了发给您。
phrase_impossible_12345 = 这件事归哪个部门，可以问市民服务热线12345。白天晚上都有人接，能说中文和英文。
phrase_impossible_12367 = 签证和居留许可的事，可以打12367。白天晚上都有人接，能说中文和英文。
phrase_impossible_decide = 这件事不是我们来决定，不过我可以帮您把材料都准备好。
phrase_impossible_lawyer = 我不能提供法律咨询，但可以帮您找能咨询的地方。

# Privacy
phrase_privacy_who_reads = 在我们这里，只有负责这项服务的工作人员能看到您写的内容。
phrase_privacy_no_sharing = 不先问过您，我不会把您的事告诉别人，除非有人有危险，或者法律要求。
phrase_privacy_why = 我要这些信息，只是为了办您这件事。
phrase_privacy_ask = 我们存了您的哪些信息，您随时可以问我。
phrase_privacy_phone = 您手机上的消息，别人看得到吗？要是看得到，请在手机上删掉。

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = 您好！我是{ $office }的工作人员。您的消息我看到了，这件事由我来跟进，可能要先问您几个问题。如果现在有人有危险，请马上拨打110（报警）、119（火警）或120（急救）。
canned_waiting_out_of_hours =
    谢谢您，您的消息我们收到了。现在不是办公时间，等上班了会有人答复您。
    办公时间：{ $hours }
    遇到紧急情况，请拨打110（报警）、119（火警）或120（急救）。
canned_waiting_slipped = 答应给您的答复，我没有按时做到，对不起。您的事我还在办。最晚明天我会再给您发消息，就算还没有新进展，也会跟您说一声。
canned_waiting_handing_over = 从现在起，您的事由我的同事来跟进。您跟我说过的，我都会转告，您不用再从头说一遍。同事会在这里给您发消息。
canned_appointments_visit =
    请您在工作日上午到我们这里来，带上护照。
    地址：{ $address }
    办公时间：{ $hours }
    如果来不了，请给我发消息，或者打{ $phone }。
canned_appointments_interpreter = 我可以请一位翻译来帮忙，到我们这里来或者打电话都行。您哪种语言说得最好？什么时候有空？您也可以带一个自己信得过的人一起来。
canned_repairs_place_and_photo = 谢谢您告诉我们。具体在什么地方？请写明小区、楼号、单元和楼层。如果拍照没有危险，也请拍一张发给我。
canned_housing_deposit = 遇上这种事，您一定很着急。请把租房合同、押金收据，还有您和房东说这件事的聊天记录拍下来发给我。押金什么时候退、哪些情况可以扣，合同里要写清楚。看过以后，我们一起商量下一步怎么办。
canned_housing_noise = 吵得您没法好好休息，我很理解您的心情。请告诉我：一般几点开始、几点停，声音是从哪里来的。如果您愿意，我去请物业跟邻居说说。要是现在正吵，一直不停，可以打110。
canned_police_registration =
    只要不是住酒店，到达后24小时内要到派出所登记，不收费。
    租房的话，请带上护照、租房合同、房东的电话和房东身份证复印件。
    登记表请收好，每次办签证或居留许可都要用。
canned_police_lost_passport = 请先到最近的派出所报案，要一份报案证明。拿着它到出入境管理局开护照报失证明，不收费，当天就能拿到。然后找您的使馆办新护照，再回出入境管理局办新的签证或居留许可。哪一步有困难，随时给我发消息。
canned_hospital_booking = 我可以帮您预约挂号。请告诉我您哪里不舒服、哪天方便，还有您护照上的姓名。去的那天请带上护照。如果在那之前加重了，请不要等，马上去急诊，或者拨打120。
canned_consent_pass_on = 要往下办，我想把您的事转给能帮忙的人。只会转告您的姓名、电话和这是什么事。您可以不同意，那我们再一起想别的办法。这样可以吗？请回答“可以”或者“不可以”。
canned_comfort_violence = 您愿意写给我们，真好。发生这样的事，不是您的错。如果现在有危险，请拨打110；不方便说话，就发短信到12110。您现在安全吗？等方便又安全的时候再回我就行，接下来每一步，我们一起商量。
canned_comfort_distress = 谢谢您告诉我，您不用一个人扛着。如果您现在有危险，或者怕自己会伤害自己，请拨打120或110；12356是心理援助热线。现在有人能陪着您吗？
canned_closing_solved = 能办的都办好了，这件事我就先结案了。要是还有没解决的，或者问题又出现了，直接在这里给我们发消息。谢谢您的信任。
canned_impossible_other_office = 对不起，这件事在我们这里办不了。这件事归哪个部门，可以问市民服务热线12345；签证和居留许可的事，请打12367。这两个电话白天晚上都有人接，能说中文和英文。如果您愿意，打电话之前我帮您准备好要说的话。
