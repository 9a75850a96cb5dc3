attending_list = هذه هي الأنشطة القادمة:
attending_list_today = هذه أنشطة اليوم:
attending_list_week = هذه أنشطة الأيام السبعة القادمة:
attending_list_interest = هذه أنشطة «{ $interest }»:
attending_list_next = هناك المزيد:
attending_none = لا توجد أنشطة مقررة حاليًا. يمكننا إخبارك عندما يتقرر شيء.
attending_none_narrow = لا يوجد نشاط كهذا حاليًا. يمكننا إخبارك عندما يتقرر شيء.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = أُلغي
attending_missing = لا يوجد نشاط بهذا الرقم.
attending_over = انتهى هذا النشاط.
attending_free = { $free ->
    [zero] لا توجد أماكن شاغرة.
    [one] بقي مكان واحد.
    [two] بقي مكانان.
    [few] بقيت { $free } أماكن.
    [many] بقي { $free } مكانًا.
   *[other] بقي { $free } مكان.
}
attending_full = لا يوجد مكان شاغر حاليًا. يمكنك الانضمام إلى قائمة الانتظار.
attending_no_sign_up = لا حاجة إلى التسجيل، يكفي الحضور.
attending_you_come = { $people ->
    [zero] لا يوجد مكان محجوز لك.
    [one] لك مكان محجوز.
    [two] لك مكانان محجوزان لشخصين.
    [few] لك أماكن محجوزة لعدد { $people } أشخاص.
    [many] لك أماكن محجوزة لعدد { $people } شخصًا.
   *[other] لك أماكن محجوزة لعدد { $people } شخص.
}
attending_you_wait = { $people ->
    [zero] رقمك في قائمة الانتظار { $position }.
    [one] رقمك في قائمة الانتظار { $position }.
    [two] رقمك في قائمة الانتظار { $position }، لشخصين.
    [few] رقمك في قائمة الانتظار { $position }، لعدد { $people } أشخاص.
    [many] رقمك في قائمة الانتظار { $position }، لعدد { $people } شخصًا.
   *[other] رقمك في قائمة الانتظار { $position }، لعدد { $people } شخص.
}
attending_page = صفحة هذا النشاط
attending_to_calendar = إضافة إلى التقويم
attending_which = أي نشاط تقصد؟ اضغط على اسمه، ولن يتغير شيء قبل أن تؤكد.
attending_own = اسمك مسجّل في ما يلي:
attending_signed = تم التسجيل: لك مكان في «{ $title }» ({ $number }).
attending_waiting = اكتملت أماكن «{ $title }» ({ $number }). رقمك في قائمة الانتظار { $position }. سنخبرك فور توفّر مكان.
attending_no_room = لا توجد أماكن كافية لهذا العدد. بقي تسجيلك كما كان.
attending_too_many = أكبر عدد من الأشخاص يمكنك تسجيله: { $most }.
attending_closed = لم يعد التسجيل ممكنًا: بدأ النشاط أو انتهى أو أُلغي.
attending_off = أُلغي تسجيلك في «{ $title }» ({ $number }). شكرًا لإخبارنا.
attending_was_not = لم يكن اسمك مسجّلًا في «{ $title }» ({ $number }).
attending_privately = نرجو أن تكتب إليّ وحدي في هذا الأمر، فهنا يمكن لغيرك قراءته.
attending_interests = ما الذي تريد أن نخبرك عنه؟ اضغط على ما تريد، واضغط مرة أخرى لإيقافه.
attending_consent = نكتب إليك عمّا تختاره هنا، وعند حدوث أمر عاجل مثل عاصفة، لا لغير ذلك. اكتب «توقف» فيتوقف كل شيء فورًا، في كل مكان.
attending_subscribed = من الآن سنخبرك عن «{ $interest }».
attending_unsubscribed = لن نخبرك بعد الآن عن «{ $interest }».
attending_stopped = تم ذلك: لن تصلك منا إشعارات على أي قناة. ما زال بإمكانك الكتابة إلينا في أي وقت، وسيصلك الرد. وإذا كان اسمك مسجّلًا في نشاط فسنخبرك عند تغيّره.
attending_only_urgent = من الآن لن نكتب إليك إلا في أمر عاجل، مثل عاصفة أو انفجار أنبوب ماء.
attending_taken_back = عاد كل شيء كما كان. نخبرك عن: { $interests }.
attending_taken_back_urgent = عاد كل شيء كما كان. لا نكتب إليك إلا في أمر عاجل.
button_gatherings = عرض الأنشطة
button_more_gatherings = عرض المزيد
button_sign_up = سأحضر
button_sign_up_people = عددنا { $people }
button_wait = قائمة الانتظار
button_cannot_come = لا يمكنني الحضور
button_sign_up_again = سأحضر رغم ذلك
button_interests = أخبروني عن…
button_interest_on = ✓ { $interest }
button_stop_all = إيقاف كل شيء
button_only_urgent = العاجل فقط
button_take_back = تراجع
