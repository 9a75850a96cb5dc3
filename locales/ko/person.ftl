utter_person =
    직원이 여기로 답변드릴 거예요. { $office }에 전화하거나 방문하셔도 돼요.
    전화: { $phone }
    주소: { $address }
    운영 시간: { $hours }
person_open_now = 지금 운영 중이에요.
person_closed_now = 지금은 운영 시간이 아니에요. { $opens }에 다시 열어요.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday } { $time }
weekday_1 = 월요일
weekday_2 = 화요일
weekday_3 = 수요일
weekday_4 = 목요일
weekday_5 = 금요일
weekday_6 = 토요일
weekday_7 = 일요일
