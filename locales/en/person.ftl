# Reaching a human. $phone, $address and $hours come from community.yml.
utter_person =
    A person will answer you here. You can also call or visit { $office }.
    Phone: { $phone }
    Address: { $address }
    Office hours: { $hours }
person_open_now = The office is open now.
person_closed_now = The office is closed now. It opens again { $opens }.
# $weekdays is a range or list such as "Monday–Friday"; $from and $to are times such as 9:00.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday } at { $time }
weekday_1 = Monday
weekday_2 = Tuesday
weekday_3 = Wednesday
weekday_4 = Thursday
weekday_5 = Friday
weekday_6 = Saturday
weekday_7 = Sunday
