utter_language_changed = Теперь я буду отвечать по-русски.
utter_language_offer = На каком языке вам удобнее?
utter_language_unknown = На этом языке я пока не говорю. Можно выбрать один из этих:
button_continue_in = Продолжить по-русски
