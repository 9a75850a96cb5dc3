# The public page /events: what is on in the neighbourhood. Residents read it without signing in.
# $place is the neighbourhood, $number the number of a gathering (G-7), $free a whole number.
events_title = What is on in { $place }
events_intro = Gatherings for everybody who lives here. To sign up, write the number of a gathering to us.
events_write = Write to us
events_today = Today
events_week = In the next seven days
events_later = Later
events_none = Nothing is planned at the moment.
events_none_text = Look again in a few days, or write to us that you would like to be told.
events_interests = What about
events_every_interest = Everything
events_free = { $free ->
    [one] One place is free
   *[other] { $free } places are free
}
events_full = Full, with a waiting list
events_no_sign_up = No need to sign up, just come
events_cancelled = Will not take place
events_over = Is over
events_how = To sign up, write { $number } to us. You get an answer at once, in your language.
events_to_calendar = Add to my calendar
events_calendar = Calendar of all gatherings
events_calendar_interest = Calendar of these gatherings
events_calendar_text = Open the link with your calendar, and it stays up to date.
events_back = All gatherings
events_missing = There is no gathering with this number.
# Links between the public pages.
events_link = What is on
events_more = Show more
