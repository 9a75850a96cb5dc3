# What those are told who have signed up for a gathering. Said by the desk, never by the bot.
# $number is the number of a gathering (G-7), $title what it is called, in whatever language it was written.
gathering_changed = The time or the place of “{ $title }” ({ $number }) has changed. This is how it is now:
gathering_cancelled = “{ $title }” ({ $number }) will not take place. We are sorry.
gathering_moved_up = Good news: there is a place for you at “{ $title }” ({ $number }). You are no longer on the waiting list.
gathering_reminder = A reminder: you have signed up for “{ $title }” ({ $number }).
# $weekday and $date are a day, $begins and $ends times.
gathering_line_when = When: { $weekday } { $date }, { $begins }–{ $ends }
gathering_line_when_days = When: from { $weekday } { $date }, { $begins }, to { $last_weekday } { $last_date }, { $ends }
gathering_line_where = Where: { $where }
gathering_line_sign_up = To sign up, write { $number } here.
gathering_line_people = People you signed up: { $people }
# $reason is written by staff, in their language.
gathering_line_reason = Reason: { $reason }
gathering_still_waiting = You are still on the waiting list. You will be told as soon as there is a place for you.
gathering_not_coming = If you cannot come, please let us know. Then somebody else can have the place.
# Names of calendars. $place is the neighbourhood, $interest something like “Health”.
gathering_calendar = Gatherings in { $place }
gathering_calendar_interest = Gatherings in { $place }: { $interest }
