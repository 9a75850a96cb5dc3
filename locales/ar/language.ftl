utter_language_changed = من الآن سأرد عليك بالعربية.
utter_language_offer = بأي لغة نتحدث؟
utter_language_unknown = لا أتكلم هذه اللغة بعد. يمكنك اختيار واحدة من هذه اللغات:
button_continue_in = المتابعة بالعربية
