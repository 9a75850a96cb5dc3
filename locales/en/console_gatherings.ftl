# Gatherings: planned, written in several languages, with who comes.
console_menu_gatherings = Gatherings
console_gatherings_all = All gatherings
console_gathering_back = The gathering
console_gathering_new = New gathering
console_gathering_new_do = Keep as a draft
console_gathering_states = Which gatherings
console_gathering_are_published = Ahead
console_gathering_are_draft = Drafts
console_gathering_are_over = Over
console_gathering_are_cancelled = Cancelled
console_gathering_none_published = Nothing is ahead
console_gathering_none_draft = No drafts
console_gathering_none_over = Nothing is over yet
console_gathering_none_cancelled = Nothing was cancelled
console_gathering_none_text = Write down a new gathering, a repair café or a meeting for example. Residents read of it once you publish it.
console_gathering_more = Show more
# $people is a number of people, $capacity for how many there is room.
console_gathering_taken = { $people } of { $capacity } places taken
console_gathering_people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
console_gathering_waiting = { $people ->
    [one] { $people } person waiting
   *[other] { $people } people waiting
}
console_gathering_some_stale = a translation is out of date
console_gathering_calendar = Calendar
console_gathering_months = Months
console_gathering_this_month = This month
console_gathering_month_none = Nothing takes place in this month.
console_gathering_is_draft = Draft
console_gathering_is_published = Published
console_gathering_is_over = Over
console_gathering_is_cancelled = Cancelled
# The form. $number is the number of a gathering (G-7).
console_gathering_change = Change
console_gathering_change_title = Change { $number }
# $count is how many residents have signed up.
console_gathering_change_told = { $count ->
    [0] Nobody has signed up yet, so nobody is told of a change.
    [one] One resident has signed up. They are told if you change the day, the time or the place.
   *[other] { $count } residents have signed up. They are told if you change the day, the time or the place.
}
console_gathering_field_language = Language you write in
console_gathering_field_title = Title
console_gathering_field_text = What it is, and for whom
console_gathering_field_place = Where
console_gathering_field_day = Day
console_gathering_field_begins = Begins
console_gathering_field_ends = Ends
console_gathering_field_last_day = Last day, if it is another one
console_gathering_field_area = For whom
console_gathering_field_interest = What it is about
console_gathering_field_sign_up = Do residents sign up?
console_gathering_field_capacity = Places (leave empty if there is room for everybody)
console_gathering_sign_up_yes = Yes, they sign up
console_gathering_sign_up_no = No, whoever likes just comes
console_gathering_title_missing = Please write a title.
console_gathering_text_missing = Please write what it is. Title, text and place may not be empty.
    .title = Something is empty
console_gathering_place_missing = Please write where it takes place.
console_gathering_text_long = This text is too long. Please shorten it.
    .title = The text is too long
console_gathering_day_missing = Please choose a day.
console_gathering_hour_missing = Please choose a time.
console_gathering_ends_early = It would end before it begins. Please check day and time.
console_gathering_time_past = This time is over already. Please choose a later one.
console_gathering_time_skipped = Clocks skip this time when summer time begins. Please choose another one.
console_gathering_capacity_wrong = Please write a whole number of places, or leave it empty.
console_gathering_places_taken = More people than that have a place already.
console_gathering_has_sign_ups = Residents have signed up already. Cancel the gathering, or leave the sign-up open.
console_gathering_area_unknown = Please choose from the list for whom it is.
console_gathering_interest_unknown = Please choose from the list what it is about.
console_gathering_language_unknown = Please choose a language from the list.
# The page of one.
console_gathering_when = When
console_gathering_places = Places
console_gathering_publish = Publish
console_gathering_publish_text = Nobody sees a draft. Once published it stands on the public page and in the chat, and residents can sign up.
console_gathering_announce = Tell residents about it
console_gathering_announce_text = Drafts a notice with these texts. Nothing is sent before a colleague has approved it.
console_gathering_said = What residents read
console_gathering_cancel = Cancel this gathering
console_gathering_cancel_do = Cancel the gathering
console_gathering_cancel_draft = The draft is put away. Nobody was told of it.
# $count is how many residents have signed up.
console_gathering_cancel_text = { $count ->
    [0] Nobody has signed up. It cannot be taken back.
    [one] One resident has signed up and is told at once. It cannot be taken back.
   *[other] { $count } residents have signed up and are told at once. It cannot be taken back.
}
# $spoken is the language of the gathering.
console_gathering_reason = Why, in { $spoken } (residents read it)
console_gathering_reason_long = The reason is too long. Please shorten it.
    .title = The reason is too long
# Its languages.
# $name is a colleague.
# $spoken is a language.
console_gathering_read = What somebody who reads { $spoken } sees
# Who comes.
console_gathering_sign_ups = Sign-ups
console_gathering_placed = They have a place
console_gathering_in_line = They wait, in this order
console_gathering_not_coming = They cancelled
console_gathering_nobody = Nobody has a place yet
console_gathering_nobody_text = Residents sign up in the chat with the number of the gathering.
console_gathering_door_text = On the day itself you check in here who comes.
# $here and $people are numbers of people.
console_gathering_here = { $here } of { $people } here
console_gathering_came = Has come
console_gathering_undo = Undo
console_gathering_sheet = List to print
console_gathering_sheet_text = Residents stand on it with their numbers, not their names.
console_gathering_export = Table
console_gathering_column_here = Here
console_gathering_column_resident = Resident
console_gathering_column_people = People
console_gathering_column_state = State
console_gathering_column_since = Signed up
console_sign_up_is_signed = has a place
console_sign_up_is_waiting = waits
console_sign_up_is_cancelled = cancelled
console_sign_up_is_attended = here
console_sign_up_is_no_show = did not come
console_sign_up_erased = Erased resident
# What was done, and what cannot be.
console_told_gathering_drafted = The draft is kept. Add languages, then publish it.
console_told_gathering_published = Published. Residents can read of it and sign up.
console_told_gathering_cancelled = Cancelled. Who had signed up is being told.
console_told_gathering_notice = Here is the draft of the notice. Check its languages and whom it is for.
console_told_gathering_checked = Saved as checked.
console_gathering_changed_meanwhile = A colleague changed this gathering meanwhile. Nothing was saved. Open it again and put your text in once more.
    .title = Somebody else changed it
console_gathering_closed = The gathering is no longer as it was when you opened it: it was cancelled or is over. Nothing was changed.
    .title = This cannot be done now
console_gathering_notice_long = One of the texts is too long for a notice. Please shorten it.
    .title = Too long for a notice
