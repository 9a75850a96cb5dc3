utter_language_changed = 이제부터 한국어로 답변드릴게요.
utter_language_offer = 어떤 언어로 할까요?
utter_language_unknown = 그 언어는 아직 할 줄 몰라요. 다음 중에서 골라 주세요:
button_continue_in = 한국어로 계속하기
