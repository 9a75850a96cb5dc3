utter_person =
    سيرد عليك أحد الموظفين هنا. ويمكنك أيضًا الاتصال أو الحضور إلى { $office }.
    الهاتف: { $phone }
    العنوان: { $address }
    ساعات العمل: { $hours }
person_open_now = المكتب مفتوح الآن.
person_closed_now = المكتب مغلق الآن. يفتح من جديد { $opens }.
person_hours = { $weekdays }، { $from }–{ $to }
person_opens_at = يوم { $weekday } الساعة { $time }
weekday_1 = الاثنين
weekday_2 = الثلاثاء
weekday_3 = الأربعاء
weekday_4 = الخميس
weekday_5 = الجمعة
weekday_6 = السبت
weekday_7 = الأحد
