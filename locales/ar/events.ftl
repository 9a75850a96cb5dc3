events_title = أنشطة { $place }
events_intro = لكل من يسكن هنا. للتسجيل اكتب إلينا رقم النشاط.
events_write = اكتب إلينا
events_today = اليوم
events_week = في الأيام السبعة القادمة
events_later = لاحقًا
events_none = لا توجد أنشطة مقررة حاليًا.
events_none_text = عد إلى هذه الصفحة بعد أيام، أو اكتب إلينا أنك تريد أن نخبرك.
events_interests = الموضوع
events_every_interest = الكل
events_free = { $free ->
    [zero] لا توجد أماكن شاغرة
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $free } أماكن
    [many] بقي { $free } مكانًا
   *[other] بقي { $free } مكان
}
events_full = اكتملت الأماكن، مع قائمة انتظار
events_no_sign_up = لا حاجة إلى التسجيل، يكفي الحضور
events_cancelled = أُلغي
events_over = انتهى
events_how = للتسجيل اكتب إلينا { $number }، وسيصلك الرد فورًا بلغتك.
events_to_calendar = إضافة إلى التقويم
events_calendar = تقويم كل الأنشطة
events_calendar_interest = تقويم هذه الأنشطة
events_calendar_text = افتح الرابط في تقويمك، وسيبقى محدّثًا دائمًا.
events_back = كل الأنشطة
events_missing = لا يوجد نشاط بهذا الرقم.
events_link = الأنشطة
events_more = عرض المزيد
