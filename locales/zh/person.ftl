utter_person =
    工作人员会在这里答复您。您也可以打电话，或者到{ $office }来。
    电话：{ $phone }
    地址：{ $address }
    办公时间：{ $hours }
person_open_now = 现在是办公时间，可以过来。
person_closed_now = 现在不是办公时间，{ $opens }开门。
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday }{ $time }
weekday_1 = 星期一
weekday_2 = 星期二
weekday_3 = 星期三
weekday_4 = 星期四
weekday_5 = 星期五
weekday_6 = 星期六
weekday_7 = 星期日
