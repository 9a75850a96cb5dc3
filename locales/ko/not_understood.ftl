utter_not_understood_guesses = 제가 제대로 이해했는지 모르겠어요. 혹시 이 중에 있나요?
utter_not_understood = 죄송해요. 제가 이해하지 못했거나, 아직 답을 드릴 수 없는 내용이에요. 다른 말로 다시 물어보시거나 직원과 이야기해 보세요.
utter_nothing_pending = 지금 답변을 기다리는 일은 없어요. 무엇이 궁금하세요?
