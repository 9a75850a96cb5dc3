# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = こんにちは。{ $office }の職員です。ここからは私がお返事します。
phrase_greeting_person = 私は機械ではなく、人間の職員です。
phrase_greeting_welcome = この街へようこそ。わからないことがあれば、何でも聞いてください。
phrase_greeting_read = メッセージを読みました。この件は私が担当します。
phrase_greeting_thanks_waiting = お待たせしました。お待ちいただき、ありがとうございます。
phrase_greeting_own_language = ご自分の言葉で書いてください。私は翻訳されたものを読みますので、短い文だと助かります。

# Asking
phrase_asking_what_happened = 何がありましたか。ご自分の言葉で教えてください。
phrase_asking_since_when = いつからその状態ですか。
phrase_asking_where = 正確な場所はどこですか。団地（小区）、棟、入口、階、部屋番号を書いてください。
phrase_asking_hurt = けがをした方はいますか。
phrase_asking_safe = 今、安全なところにいますか。
phrase_asking_may_call = お電話してもよろしいですか。
phrase_asking_which_number = どの番号にお電話すればよいですか。
phrase_asking_when_call = お電話は、いつがご都合よいですか。
phrase_asking_household = ご自宅では、どなたと一緒にお住まいですか。
phrase_asking_children = 今、お子さんと一緒ですか。
phrase_asking_how_address = 何とお呼びすればよいですか。
phrase_asking_languages = どの言葉が話せますか。
phrase_asking_told_already = このことを、管理事務所や大家さん、警察など、ほかにも伝えましたか。
phrase_asking_wish = 今、いちばん必要なのはどのようなことですか。
phrase_asking_again = 正しく理解できたか自信がありません。すみませんが、別の言い方でもう一度教えていただけますか。

# Documents
phrase_documents_photo = 書類の写真を送ってください。ページ全体が入り、字が読めるように撮ってください。
phrase_documents_notice = 受け取った手紙やお知らせの写真を送ってください。
phrase_documents_passport = パスポートの顔写真のページの写真を送ってください。パスポート番号だけ書いていただいてもかまいません。
phrase_documents_lease = 賃貸契約書の写真を、全部のページ送ってください。
phrase_documents_registration = 警察の登記表（临时住宿登记表）の写真を送ってください。
phrase_documents_cover = この件に必要のないところは、隠して撮ってもかまいません。
phrase_documents_no_bank_cards = 銀行カードや暗証番号、パスワードは送らないでください。こちらで必要になることはありません。

# Appointments
phrase_appointments_morning = 平日の午前中に、パスポートを持って窓口へお越しください。
phrase_appointments_address = 窓口はこちらです：{ $address }。受付時間：{ $hours }
phrase_appointments_bring = パスポート、賃貸契約書、登記表の原本と、コピーを1部ずつお持ちください。
phrase_appointments_ticket = 着いたら番号札を取り（取号）、番号が呼ばれるまでお待ちください。
phrase_appointments_interpreter = 当日は通訳が同席します。
phrase_appointments_which_day = ご都合のよい日と時間を教えてください。
phrase_appointments_cannot_come = 来られないときは、このチャットに書くか、{ $phone }にお電話ください。別の日にしましょう。
phrase_appointments_go_together = よろしければ、私も一緒に行きます。

# Repairs
phrase_repairs_reported = 管理事務所に伝えました。
phrase_repairs_lift = エレベーターは修理中です。動くようになったらお知らせします。
phrase_repairs_water_off = 修理のため、しばらく水が止まります。前もって水をためておいてください。
phrase_repairs_power_off = 修理のため、しばらく停電します。前もって携帯電話を充電しておいてください。
phrase_repairs_today = 今日、担当者が見に伺います。
phrase_repairs_tomorrow = 明日、担当者が見に伺います。
phrase_repairs_access = ドアを開けられる方が家にいるようにしてください。修理する場所のまわりも空けておいてください。
phrase_repairs_fixed = もう直りましたか。

# Housing, landlord, deposit
phrase_housing_deposit_paid = 保証金はいくら払いましたか。領収書は残っていますか。
phrase_housing_reason = 大家さんは、どのような理由で保証金を返さないと言っていますか。
phrase_housing_lease_terms = 賃貸契約書を見てください。保証金をいつ返すか、何を差し引けるかは、契約書に書くことになっています。
phrase_housing_photos = 鍵を返す前に、すべての部屋とメーターの写真を撮っておいてください。
phrase_housing_keep = メッセージと領収書は全部取っておいてください。どのような約束だったかがわかります。
phrase_housing_sign = わからない書類にはサインしないでください。その前に一緒に読みましょう。
phrase_housing_talk = 大家さんとの話し合いに、私も加わりましょうか。
phrase_housing_entry = 大家さんは、あなたの同意なしに部屋に入れません。

# School
phrase_school_age = お子さんは何歳で、今何年生ですか。
phrase_school_chinese = お子さんは中国語が少しでも話せますか。
phrase_school_kind = 公立の学校と、インターナショナルスクールのどちらをお探しですか。
phrase_school_papers = 次のものがあると安心です。お子さんのパスポートとビザか居留許可、保護者の仕事の証明、住所の証明、予防接種手帳。
phrase_school_ask = 学校に聞いて、答えをお知らせします。

# Hospital
phrase_hospital_book = 病院の予約をお取りできます。いつがご都合よいですか。
phrase_hospital_complaints = どこの具合が悪いですか。いつからですか。
phrase_hospital_booked = 予約が取れました。パスポートを持っていき、病院に着いたら、まず番号を取ってください（取号）。
phrase_hospital_fasting = この検査は空腹で受けます。受ける前には何も食べないでください。
phrase_hospital_medicines = 今飲んでいる薬はありますか。アレルギーはありますか。
phrase_hospital_price = 国際医療部（国际医疗部）は普通の診療より高くなります。先に料金を聞くと安心です。
phrase_hospital_worse = これは医師でないと判断できません。悪くなったら、救急外来に行くか、120に電話してください。

# Money and fees
phrase_money_free = 無料です。お金はかかりません。
phrase_money_costs = これにはお金がかかります。払う前に、いくらか聞いてください。
phrase_money_receipt = 領収書は取っておいてください。
phrase_money_paid_how = どのように払いましたか。現金、銀行振込、それともスマホ決済ですか。
phrase_money_never_ask = 私たちがお金の支払いや送金をお願いすることはありません。私たちの名前でお金を求められたら、払わずに知らせてください。
phrase_money_short = 今、お金のことでお困りでしたら、お知らせください。一緒に方法を考えます。

# Police and registration
phrase_police_registered = 今お住まいの住所を、警察に登録していますか。
phrase_police_24_hours = 新しい住まいに移ったら、24時間以内にその地区の派出所で登録してください。無料です。
phrase_police_bring = パスポート、賃貸契約書、大家さんの電話番号、大家さんの身分証のコピーを持っていってください。
phrase_police_again = 引っ越したとき、新しいパスポート・ビザ・居留許可になったときは、もう一度登録が必要です。
phrase_police_keep_form = 登記表は大切に保管してください。ビザや居留許可の申請のたびに必要です。
phrase_police_late = 期限までに登録できなかったときも、できるだけ早く行ってください。事情の説明はお手伝いします。
phrase_police_permit_until = ビザか居留許可は、いつまで有効ですか。
phrase_police_report = 警察に届けましたか。届け出の証明書はもらいましたか。
phrase_police_call_now = すぐに110に電話してください。電話では通訳の助けを受けられます。

# Waiting and honesty
phrase_waiting_moment = 少々お待ちください。今、調べています。
phrase_waiting_colleague = この件は、同僚に確認する必要があります。
phrase_waiting_tomorrow = 明日までに、またご連絡します。
phrase_waiting_no_news = まだ新しいお知らせはありませんが、忘れてはいません。
phrase_waiting_longer = お約束したより時間がかかっています。申し訳ありません。
phrase_waiting_unknown = それはまだわかりませんが、調べてみます。
phrase_waiting_no_promise = 必ずできるとはお約束できませんが、できるだけのことをします。
phrase_waiting_mistake = 私の間違いでした。申し訳ありません。きちんと直します。

# Consent
phrase_consent_property = お名前と電話番号を、管理事務所に伝えてもよろしいですか。
phrase_consent_police = お名前と電話番号を、派出所に伝えてもよろしいですか。
phrase_consent_hospital = お名前と電話番号を、病院に伝えてもよろしいですか。
phrase_consent_landlord = この件を大家さんと話すとき、お名前を出してもよろしいですか。
phrase_consent_what = 伝えるのは、お名前、電話番号、どのような用件かだけです。ほかのことは伝えません。
phrase_consent_say_no = 断っていただいてもかまいません。その場合も、できるだけお手伝いします。
phrase_consent_take_back = ご同意はいつでも取り消せます。その後は、もう何も伝えません。
phrase_consent_answer = よろしいですか。「はい」か「いいえ」でお答えください。

# Comfort
phrase_comfort_not_your_fault = あなたは悪くありません。
phrase_comfort_glad = 書いてくださって、よかったです。
phrase_comfort_not_alone = ひとりではありません。私たちがついています。
phrase_comfort_hard = とてもおつらいと思います。
phrase_comfort_time = 急がなくて大丈夫です。ゆっくりで結構です。
phrase_comfort_believe = あなたのお話を信じます。
phrase_comfort_step_by_step = 一緒に、ひとつずつ進めていきましょう。
phrase_comfort_thanks_telling = 話してくださって、ありがとうございます。

# Closing
phrase_closing_anything_else = ほかに何かお手伝いできることはありますか。
phrase_closing_close = この件は、これで完了とさせていただきます。まだ気になることがあれば、いつでも書いてください。
phrase_closing_any_time = いつでもメッセージを送ってください。
phrase_closing_worked_out = うまくいって、よかったです。
phrase_closing_silence = しばらくご連絡がありませんが、まだお手伝いが必要ですか。
phrase_closing_number = 同じことがまた起きたら、受付番号を送ってください。続きから対応します。
phrase_closing_wishes = どうぞお元気でお過ごしください。

# What we cannot do here
phrase_impossible_here = 申し訳ありませんが、これはここではできません。
phrase_impossible_other_office = これはほかの窓口の担当です。どこでできるか、場所も調べてお知らせします。
phrase_impossible_12345 = どこが担当かは、市民ホットライン12345で教えてもらえます。昼も夜も、中国語と英語で応じています。
phrase_impossible_12367 = ビザと居留許可のことは、12367に電話してください。昼も夜も、中国語と英語で応じています。
phrase_impossible_decide = 決めるのは私たちではありませんが、準備はお手伝いできます。
phrase_impossible_lawyer = 私は法律の助言はできませんが、できる人を探すお手伝いはできます。

# Privacy
phrase_privacy_who_reads = この窓口で、お書きになったことを読めるのは、このサービスの職員だけです。
phrase_privacy_no_sharing = 誰かに危険があるときや法律で決められているときのほかは、お聞きせずに誰かに伝えることはありません。
phrase_privacy_why = この情報は、ご依頼の件のためだけに必要です。
phrase_privacy_ask = こちらで保管している情報については、いつでもお尋ねください。
phrase_privacy_phone = 携帯電話のメッセージを、ほかの人に見られるおそれはありませんか。あるときは、携帯電話から消してください。

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = こんにちは。{ $office }の職員です。メッセージを読みました。この件は私が担当します。まず、いくつかお聞きするかもしれません。今、危険がせまっているときは、110（警察）、119（消防）、120（救急車）に電話してください。
canned_waiting_out_of_hours =
    ありがとうございます。メッセージは届いています。窓口は今、閉まっていますので、次に開いたときに職員がお返事します。
    受付時間：{ $hours }
    緊急のときは110（警察）、119（消防）、120（救急車）に電話してください。
canned_waiting_slipped = お返事のお約束に間に合いませんでした。申し訳ありません。ご依頼の件は、今も進めています。新しいことがなくても、明日までにまたご連絡します。
canned_waiting_handing_over = これからは、同僚がこの件を担当します。私に書いてくださったことは全部引き継ぎますので、もう一度説明していただく必要はありません。同僚から、ここにご連絡します。
canned_appointments_visit =
    平日の午前中に、パスポートを持って窓口へお越しください。
    住所：{ $address }
    受付時間：{ $hours }
    来られないときは、このチャットに書くか、{ $phone }にお電話ください。
canned_appointments_interpreter = 窓口でもお電話でも、通訳をお願いできます。いちばん話しやすい言葉と、ご都合のよい時間を教えてください。信頼できる方と一緒に来ていただいてもかまいません。
canned_repairs_place_and_photo = 知らせてくださって、ありがとうございます。正確な場所はどこですか。団地（小区）、棟、入口、階を書いてください。危なくなければ、写真も撮って送ってください。
canned_housing_deposit = お困りのことと思います。賃貸契約書、保証金の領収書、この件で大家さんとやりとりしたメッセージの写真を送ってください。保証金をいつ返すか、何を差し引けるかは、契約書に書くことになっています。そのあとどうするか、一緒に考えましょう。
canned_housing_noise = ゆっくり休めず、おつらいと思います。音がいつも何時に始まり、何時に終わるか、どこから聞こえるかを書いてください。ご希望でしたら、お隣の方と話すよう管理事務所にお願いします。今うるさくて、やまないときは、110に電話してもかまいません。
canned_police_registration =
    ホテル以外に泊まるときは、到着から24時間以内に派出所で登録が必要です。無料です。
    賃貸の場合は、パスポート、賃貸契約書、大家さんの電話番号、大家さんの身分証のコピーを持っていってください。
    登記表は大切に保管してください。ビザや居留許可の申請のたびに必要です。
canned_police_lost_passport = まず近くの派出所に届け出て、届け出の証明書をもらってください。それを持って出入境管理局に行くと、紛失の証明書が無料でその日に出ます。次に大使館で新しいパスポートを申請し、そのあとまた出入境管理局で新しいビザか居留許可を申請します。途中で困ったら、私に書いてください。
canned_hospital_booking = 病院の予約をお取りできます。どこの具合が悪いか、ご都合のよい日、パスポートに書いてあるお名前を教えてください。当日はパスポートをお持ちください。その前に悪くなったら、待たずに救急外来に行くか、120に電話してください。
canned_consent_pass_on = 先に進めるために、この件を手助けできるところに伝えたいと思います。伝えるのは、お名前、電話番号、どのような用件かだけです。断っていただいてもかまいません。その場合は、一緒に別の方法を探します。よろしいですか。「はい」か「いいえ」でお答えください。
canned_comfort_violence = 書いてくださって、よかったです。あなたは悪くありません。今、危険があるなら110に電話してください。声を出せないときは、12110にSMSを送ってください。今、安全なところにいますか。お返事は、安全なときだけで大丈夫です。これからのことは、ひとつずつ一緒に決めましょう。
canned_comfort_distress = 話してくださって、ありがとうございます。ひとりで抱えこまなくて大丈夫です。命の危険があるときや、自分を傷つけてしまいそうなときは、120か110に電話してください。12356はこころの相談電話です。今、一緒にいてくれる人はいますか。
canned_closing_solved = 私にできることは終わりましたので、この件はこれで完了とさせていただきます。まだ気になることがあるときや、また同じことが起きたときは、ここに書いてください。信頼してくださって、ありがとうございました。
canned_impossible_other_office = 申し訳ありませんが、これはこの窓口ではできません。どこが担当かは市民ホットライン12345に、ビザと居留許可のことは12367に聞いてください。どちらも昼も夜も、中国語と英語で応じています。よろしければ、電話で話すことを一緒に準備します。
