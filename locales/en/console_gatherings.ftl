# Gatherings in the console, in Chinese and English only.
console_menu_gatherings = Gatherings
console_gatherings_all = All gatherings
console_gathering_new = New gathering
console_gathering_views = Lists and calendar
console_gathering_calendar = Calendar
console_gathering_months = Other months
console_gathering_this_month = This month
console_gathering_month_none = Nothing in this month
console_gathering_month_none_text = What takes place in this month stands here, drafts too.
console_gathering_more = Show more
console_gathering_list_published = Ahead
console_gathering_list_draft = Drafts
console_gathering_list_over = Over
console_gathering_list_cancelled = Cancelled
console_gathering_none_published = Nothing is ahead
console_gathering_none_text_published = Write down what is planned, and publish it once day and place are certain. Then residents can sign up.
console_gathering_none_draft = No drafts
console_gathering_none_text_draft = What is written and not yet published waits here. No resident sees it.
console_gathering_none_over = Nothing is over yet
console_gathering_none_text_over = What has taken place is kept here, with who came.
console_gathering_none_cancelled = Nothing was cancelled
console_gathering_none_text_cancelled = What does not take place is kept here, with its reason.
# What each state is called
console_gathering_is_draft = Draft
console_gathering_is_published = Published
console_gathering_is_over = Over
console_gathering_is_cancelled = Cancelled
console_gathering_begun = has begun
console_gathering_some_stale = some translations are out of date
console_gathering_no_sign_up = no sign-up needed
console_gathering_people = { $people ->
    [one] 1 person
   *[other] { $people } people
  } signed up
# $people have one of $capacity places.
console_gathering_places = { $people } of { $capacity } places taken
console_gathering_waiting_people = { $people ->
    [one] 1 person waits
   *[other] { $people } people wait
  }

# Writing one
# $number is the number of a gathering, such as G-7.
console_gathering_change_of = Change { $number }
console_gathering_change = Change
console_gathering_not_kept = Nothing was saved yet. Please look at the field that is marked below.
# $count residents have signed up.
console_gathering_change_tells = { $count ->
    [one] One resident who signed up
   *[other] { $count } residents who signed up
  } will be told if you change the time or the place. Nobody is told of other changes.
console_gathering_change_tells_nobody = Nobody has signed up yet, so nobody will be told of changes.
console_gathering_what = What it is
# $spoken is a language.
console_gathering_written_in = Written in { $spoken }. If you change these words, translations have to be looked at again.
console_gathering_language = You write in
console_gathering_title = Title
console_gathering_text = Description
console_gathering_text_hint = What happens, for whom it is, what to bring.
console_gathering_place = Place
console_gathering_place_hint = In words with which somebody finds it who has never been there.
console_gathering_when = When
console_gathering_day = Day
console_gathering_begins = Begins
console_gathering_ends = Ends
console_gathering_last_day = Last day
console_gathering_last_day_hint = Only if it ends on another day.
console_gathering_whom = Who can come
console_gathering_area = For whom
console_gathering_interest = What it is about
console_gathering_sign_up = Sign-up
console_gathering_sign_up_yes = Residents sign up
console_gathering_sign_up_no = Anybody just comes
console_gathering_capacity = Places
console_gathering_capacity_hint = Leave it empty if there is room for everybody.
console_gathering_keep = Keep as a draft
console_gathering_title_missing = Please write a title.
console_gathering_text_missing = Please write this.
    .title = Something is missing
console_gathering_place_missing = Please write where it takes place.
console_gathering_text_long = This is too long. Please shorten it.
    .title = Too long
console_gathering_day_missing = Please choose a day.
console_gathering_hour_missing = Please choose a time.
console_gathering_ends_early = It ends before it begins. Please look at both times.
console_gathering_time_past = This time is past. Please choose one that is ahead.
console_gathering_time_skipped = Clocks are put forward then, and this time never comes. Please choose another.
console_gathering_capacity_wrong = Please write a whole number from 1 to 100000, or leave it empty.
console_gathering_places_taken = More people have a place already. Nobody is put out: write at least as many, or cancel it.
console_gathering_has_sign_ups = Residents have signed up already, so sign-up cannot be switched off.
console_gathering_area_unknown = This building or area is not in the list of your place any more. Please choose another.
console_gathering_interest_unknown = This is not in the list of your place any more. Please choose another.
console_gathering_language_unknown = Your place does not speak this language. Please choose another.

# One gathering
console_gathering_who_comes = Who comes
console_gathering_draft_text = No resident sees it yet. Once it is published, everybody can read of it and sign up.
console_gathering_publish = Publish
console_gathering_announce_text = You get a draft of a notice, with day and place in each language that is ready. Nothing is sent before a second colleague has agreed.
console_gathering_announce = Tell residents about it
console_gathering_reason = Why it was cancelled
console_gathering_cancel = Cancel it
# $count residents have signed up.
console_gathering_cancel_tells = { $count ->
    [one] One resident who signed up
   *[other] { $count } residents who signed up
  } will be told at once, with your reason. It cannot be taken back.
console_gathering_cancel_tells_nobody = Nobody has signed up, so nobody is told. Whoever looks it up reads your reason. It cannot be taken back.
console_gathering_cancel_draft = No resident has read of it, so nobody is told. It cannot be taken back.
# $spoken is a language.
console_gathering_cancel_reason = Reason, in { $spoken }
console_gathering_cancel_do = Cancel the gathering
console_gathering_reason_long = This reason is too long. Please say it in a few sentences.
    .title = The reason is too long
console_gathering_closed = This cannot be done any more: the gathering has become another meanwhile, was cancelled, or is over. Nothing was changed. Open it again to see how it stands.
    .title = The gathering has moved on
console_gathering_changed_meanwhile = Somebody else changed this gathering while you were writing. Nothing was saved, so that nobody’s words are overwritten. Open it again and compare.
    .title = The gathering was changed
console_gathering_notice_long = Together with day and place, one of the texts is too long for a notice. Please shorten the description in that language; nothing was drafted.
    .title = Too long for a notice
console_told_gathering_drafted = The draft is kept. Add other languages, then publish it.
console_told_gathering_published = The gathering is published. Residents can read of it now.
console_told_gathering_cancelled = The gathering is cancelled. Who signed up is told.
console_told_gathering_notice = The draft of the notice is ready. Look at it before it goes to a second colleague.

# Its languages
console_gathering_base = As written, in { $spoken }
console_gathering_stale_text = It was made from an older text and is not shown to residents. Compare, change what is needed, and save it.
console_gathering_one_language = Your place speaks one language
console_gathering_one_language_text = Other languages can be switched on in community.yml; then they stand here.
console_gathering_read = What residents read who read { $spoken }
console_gathering_read_instead = Their own language is missing or out of date, so they read { $spoken }.
console_told_gathering_checked = Saved as checked by you.

# Who comes
console_sign_up_placed = With a place
# $people wait for a place.
console_sign_up_waiting = Waiting ({ $people })
console_sign_up_in_line = Waiting
console_sign_up_waiting_text = In this order. They move up by themselves as soon as there is room, until it begins.
console_sign_up_cancelled = Cancelled their sign-up
console_sign_up_people = { $people ->
    [one] 1 person
   *[other] { $people } people
  }
# $here of $people have come.
console_sign_up_here = { $here } of { $people } here
console_sign_up_check_in = Is here
console_sign_up_undo = Undo
console_sign_up_on_the_day = On the day you check in here who comes.
console_sign_up_none = Nobody has a place yet
console_sign_up_none_text = Who signs up stands here at once. Tell residents about it, so that they know.
console_sign_up_erased = erased resident
console_sign_up_sheet = List to print
console_sign_up_sheet_text = For the door, if there is no phone at hand. What was checked in already has its tick.
console_sign_up_export = For a spreadsheet
console_sign_up_box = box to tick
console_sign_up_is_signed = has a place
console_sign_up_is_waiting = waits
console_sign_up_is_cancelled = cancelled
console_sign_up_is_attended = is here
console_sign_up_is_no_show = did not come
console_gathering_column_resident = Resident
console_gathering_column_people = People
console_gathering_column_state = State
console_gathering_column_since = Signed up
console_gathering_column_here = Here
