web_title = Linli في خدمتك
web_subtitle = { $place }
web_log_label = المحادثة
web_placeholder = رسالتك بأي لغة…
web_input_label = رسالتك
web_send = إرسال
web_language = اللغة
web_language_search = البحث عن لغة
web_suggestions = ردود مقترحة
web_welcome = أهلًا بك! كيف يمكنني مساعدتك؟ يمكنك الكتابة بلغتك.
web_sending = جارٍ الإرسال…
web_sent = أُرسلت
web_not_sent = لم تُرسل. يمكن إعادة المحاولة باللمس هنا.
web_typing = Linli يكتب…
web_offline = لا يوجد اتصال. رسالتك محفوظة، وستُرسل عند عودة الاتصال.
web_online = عاد الاتصال.
web_today = اليوم
web_yesterday = أمس
web_you = أنت
web_assistant = Linli
web_staff = موظف
web_new_message = رسالة جديدة
web_open = فتح المحادثة
web_close = إغلاق المحادثة
web_end = إنهاء المحادثة وحذفها
web_end_confirm = هل نحذف هذه المحادثة من هذا الجهاز ومن سجلاتنا؟ لا يمكن التراجع عن ذلك.
web_end_yes = حذف
web_end_no = إبقاء
web_ended = حُذفت المحادثة.
web_too_long = النص طويل جدًا: { $count } من { $limit } حرف.
web_photo = صورة
web_photo_add = إضافة صورة
web_photo_added = أُضيفت الصورة. يمكنك كتابة شيء عنها قبل إرسالها.
web_photo_remove = إزالة الصورة
web_photo_too_large = هذه الصورة كبيرة جدًا، والحد الأقصى { $megabytes } ميغابايت. يرجى إرسال صورة أصغر.
web_photo_kind = لا يمكن عرض هذا النوع من الملفات هنا. يرجى إرسال الصورة بصيغة JPEG أو PNG. ومن الهاتف يمكن أيضًا إرسال لقطة شاشة للصورة.
web_photo_gone = لم تُرسل هذه الصورة. يرجى اختيارها مرة أخرى.
web_wait = يرجى الانتظار { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } قبل الرسالة التالية. ستُرسل تلقائيًا.
web_failed = تعذر الوصول إلى Linli. يرجى المحاولة بعد قليل، أو الاتصال بالرقم { $phone }.
web_refused = لم تعد هذه الصفحة متصلة. يُرجى إعادة تحميلها ثم المحاولة من جديد.
