utter_person =
    職員がここでお返事します。{ $office }へのお電話やご来所でも承ります。
    電話：{ $phone }
    住所：{ $address }
    受付時間：{ $hours }
person_open_now = 窓口は今、開いています。
person_closed_now = 窓口は今、閉まっています。次に開くのは{ $opens }です。
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday } { $time }
weekday_1 = 月曜日
weekday_2 = 火曜日
weekday_3 = 水曜日
weekday_4 = 木曜日
weekday_5 = 金曜日
weekday_6 = 土曜日
weekday_7 = 日曜日
