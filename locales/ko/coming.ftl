utter_coming =
    무슨 말씀인지 알겠어요. 그런데 이 일은 아직 여기서 도와드릴 수 없어요. { $office }에 문의해 주세요.
    전화: { $phone }
    주소: { $address }
    운영 시간: { $hours }
