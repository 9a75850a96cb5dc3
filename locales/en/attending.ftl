# Gatherings and notices in the chat: what is on, signing up, what one wants to be told, stop.
# $number is the number of a gathering (G-7), $title what it is called, in whatever language it was written.
# $interest is something like “Children and families”. $people, $free, $position and $most are whole numbers.
attending_list = This is on:
attending_list_today = This is on today:
attending_list_week = This is on in the next seven days:
attending_list_interest = This is on about “{ $interest }”:
attending_list_next = There is more:
attending_none = Nothing is planned at the moment. You can be told when something is.
attending_none_narrow = Nothing is planned for that at the moment. You can be told when something is.
# One line of the list. $when is a day and times.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = will not take place
attending_missing = There is no gathering with this number.
attending_over = It is over.
attending_free = { $free ->
    [one] One place is free.
   *[other] { $free } places are free.
}
attending_full = No place is free at the moment. You can go on the waiting list.
attending_no_sign_up = You need not sign up. Just come.
attending_you_come = { $people ->
    [one] You have a place.
   *[other] You have places for { $people } people.
}
attending_you_wait = { $people ->
    [one] You are number { $position } on the waiting list.
   *[other] You are number { $position } on the waiting list, with { $people } people.
}
attending_page = Page of this gathering
attending_to_calendar = Add to my calendar
# Signing up and cancelling.
attending_which = Which gathering do you mean? Press its name; nothing is changed before you confirm.
attending_own = You have signed up for this:
attending_signed = It is noted: you have a place at “{ $title }” ({ $number }).
attending_waiting = “{ $title }” ({ $number }) is full. You are number { $position } on the waiting list. We will tell you as soon as there is a place.
attending_no_room = There is no room for so many more. Your sign-up stays as it was.
attending_too_many = You can sign up { $most } people at most.
attending_closed = Signing up is no longer possible: it has begun, is over, or will not take place.
attending_off = You are no longer signed up for “{ $title }” ({ $number }). Thank you for telling us.
attending_was_not = You had not signed up for “{ $title }” ({ $number }).
attending_privately = Please write to me on your own about this. Here others can read it.
# What one wants to be told.
attending_interests = What would you like to be told about? Press what you want; press again to end it.
attending_consent = We write to you about what you choose here, and if something urgent happens, such as a storm. We use it for nothing else. Write “stop” and it ends at once, everywhere.
attending_subscribed = From now on we tell you about “{ $interest }”.
attending_unsubscribed = We no longer tell you about “{ $interest }”.
attending_stopped = It is done: you get no more notices from us, on no channel. You can still write to us at any time and get an answer. If you have signed up for something, we tell you when it changes.
attending_only_urgent = From now on we only write to you if something is urgent, such as a storm or a burst pipe.
# $interests is a list of such things.
attending_taken_back = It is as before. We tell you about: { $interests }.
attending_taken_back_urgent = It is as before. We write to you only if something is urgent.
button_gatherings = What is on
button_more_gatherings = Show more
button_sign_up = I will come
button_sign_up_people = We are { $people }
button_wait = Waiting list
button_cannot_come = I cannot come
button_sign_up_again = I will come after all
button_interests = Tell me about …
# A thing that one is told about already; pressing ends it.
button_interest_on = ✓ { $interest }
button_stop_all = Stop everything
button_only_urgent = Only what is urgent
button_take_back = Undo
