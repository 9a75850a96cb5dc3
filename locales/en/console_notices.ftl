# Notices: written, approved by a second person, sent to each resident once.
console_menu_notices = Notices
console_notices_all = All notices
console_notice_back = The notice
# $number is the number of a notice.
console_notice_number = Notice { $number }
console_notice_new = New notice
console_notice_new_do = Keep as a draft
console_notice_which = Which notices
console_notice_tab_draft = Drafts and to approve
console_notice_tab_approved = Approved
console_notice_tab_sending = Being sent
console_notice_tab_finished = Finished
console_notice_tab_cancelled = Cancelled
console_notice_none = No notice here
console_notice_none_text = Write a new one. Nothing is sent before a second person has approved it.
console_notice_is_draft = Draft
console_notice_is_approved = Approved
console_notice_is_scheduled = Scheduled
console_notice_is_sending = Being sent
console_notice_is_paused = Paused
console_notice_is_finished = Finished
console_notice_is_cancelled = Cancelled
console_notice_corrects = corrects notice { $number }
# Writing one.
console_notice_language = Language you write in
console_notice_title = Title
console_notice_text = Text
console_notice_urgency = How urgent is it?
console_notice_urgency_ordinary = Ordinary
console_notice_urgency_urgent = Urgent
console_notice_urgency_text = An urgent one also reaches those who did not ask for its interests. It never reaches who has said stop.
# Whom it is for.
console_notice_audience = For whom
console_notice_audience_text = Where you choose nothing, nothing is narrowed. Only residents who agreed to get notices are reached.
console_notice_interests = Who wants to hear of
console_notice_buildings = Who lives in
console_notice_channels = Who reads on
# $spoken is the language in which the notice was first written.
console_notice_fallback = Whose language has no text
console_notice_fallback_skip = They get nothing.
console_notice_fallback_base = They get the text in { $spoken }.
console_notice_fallback_base_with_note = They get the text in { $spoken }, with a line in their own language that says it was not translated.
# $residents is a number of residents, $spoken a language.
console_notice_reaches = { $residents ->
    [0] Nobody is reached by this.
    [one] One resident is reached.
   *[other] { $residents } residents are reached.
}
console_notice_warn = { $residents ->
    [one] { $spoken }: one resident, and no text. Choose what they get.
   *[other] { $spoken }: { $residents } residents, and no text. Choose what they get.
}
# Before it is sent.
console_notice_preflight = Before it is sent
console_notice_column_language = Language
console_notice_column_text = They get
console_notice_column_channel = Channel
console_notice_column_where = Reached
console_notice_column_residents = Residents
console_notice_column_state = State
console_notice_column_reason = Why
console_notice_column_resident = Resident
console_notice_column_ended = Since
console_notice_given_nothing = Readers of this language get nothing.
console_notice_given_undecided = Nothing is chosen yet. Under “For whom” you choose what they get.
console_notice_given_base = text in { $spoken }
console_notice_given_base_with_note = text in { $spoken } with a note
console_notice_where_reachable = at once
console_notice_where_waits = waits until they write
console_notice_where_stopped = not any more: they blocked us
console_notice_where_no_address = no address
console_notice_nobody = Nobody is reached
console_notice_nobody_text = Residents have to agree to notices first. They do so in the chat, when they subscribe to what interests them.
# What is done with it. $name is a colleague.
console_notice_by = written by { $name }
console_notice_approved_by = approved by { $name }
console_notice_approve = Approve
console_notice_approve_text = You confirm that you have read the texts. Every later change takes the approval back.
console_notice_second_person = You wrote this, so somebody else has to approve it. Tell a colleague.
    .title = Somebody else has to approve it
console_notice_when = When does it leave?
console_notice_when_now = At once
console_notice_when_later = At a time
console_notice_time = Time
console_notice_starts = Leaves
console_notice_useful = Useful until
console_notice_useful_text = Nothing is sent later than that, whatever happens. For a gathering it is the time when it begins.
console_notice_send = Send
console_notice_pause = Pause
console_notice_paused_text = Nothing leaves. You can change texts; then somebody approves them anew.
console_notice_resume = Go on sending
console_notice_correct = Write a correction
console_notice_correct_text = A correction reaches exactly those who got this text, or may have got it.
console_notice_cancel = Cancel this notice
console_notice_cancel_do = Cancel the notice
console_notice_cancel_text = What has not left stays here for good. What has left cannot be taken back.
# How far it has come. $ended and $residents are numbers.
console_notice_progress = What became of it
console_notice_ended = { $ended } of { $residents } residents are done
console_notice_retry = Send again what failed
console_notice_export = Table
console_notice_unknown_text = Unknown: the platform did not answer, or Linli was stopped at that moment. It may have arrived, so it is never sent a second time.
console_row_is_queued = waiting for their turn
console_row_is_sending = on the way
console_row_is_waiting = waiting until they write
console_row_is_sent = sent
console_row_is_delivered = arrived
console_row_is_failed = failed
console_row_is_stopped = not sent
console_row_is_expired = too late to be useful
console_row_is_unknown = unknown
console_row_why_address_stopped = they blocked us
console_row_why_cancelled = the notice was cancelled
console_row_why_erased = the resident was erased
console_row_why_joined = sent to their other address
console_row_why_lease_ran_out = the sender stopped
console_row_why_no_address = no address
console_row_why_no_consent = they said stop
console_row_why_no_text = no text in their language
# The languages.
console_notice_stale = The original was changed after this was written. It is not sent until it is checked again.
console_notice_base_text = Whoever changes the original makes all other languages out of date.
console_notice_shown = What readers of { $spoken } get
# What was done, and what cannot be.
console_told_notice_drafted = The draft is kept. Now choose whom it is for.
console_told_notice_checked = Saved as checked.
console_told_notice_approved = Approved. It can be sent now.
console_told_notice_scheduled = It leaves at the time you chose.
console_told_notice_paused = Paused. Nothing more leaves.
console_told_notice_resumed = It is being sent again.
console_told_notice_cancelled = Cancelled. Nothing more leaves.
console_told_notice_retried = What had failed is being sent again.
console_told_notice_correction = Here is the draft of the correction. Put the text right, then the other languages.
console_notice_text_missing = Title and text may not be empty: an empty text is never sent.
    .title = Something is empty
console_notice_text_long = This text is too long. Please shorten it.
    .title = The text is too long
console_notice_text_changed = A colleague changed the text meanwhile. Nothing was done. Read it again.
    .title = The text was changed
console_notice_fallback_missing = Somebody’s language has no text. Write one, or choose under “For whom” what they get.
    .title = A language has no text
console_notice_useful_until_early = It would be over before it leaves, or is over already. Choose a later time.
    .title = Too late to be useful
console_notice_corrected_leaves = The notice that this one corrects is still being sent with its old text. Pause or cancel that one first.
    .title = The wrong text still leaves
console_notice_when_missing = Please choose the day and the time.
    .title = A time is missing
console_notice_closed = The notice is no longer as it was when you opened it: it is being sent, was sent, or was cancelled. Nothing was changed.
    .title = This cannot be done now
