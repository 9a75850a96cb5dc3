# The staff console. It speaks Chinese and English only.
# Each page's texts stand together; keys begin with console_.

# On every page
console_menu = Menu
console_skip = Skip to the content
console_sign_out = Sign out
console_to_start = To the first page
console_back = Back
console_save = Save
console_copy = Copy
console_copied = Copied
console_language = Language of the console
# Said by the page itself when the server does not answer.
console_unreachable = The server cannot be reached. Nothing was lost; what you wrote is still here. Please try again in a moment.

# When something is not done: a sentence and its title
console_not_found = This page does not exist, or what it showed is gone. Perhaps the address has a typing mistake.
    .title = There is nothing here
console_forbidden = Your role does not include this page. If you need it for your work, please ask an administrator. The attempt was recorded.
    .title = This is not for your role
console_expired = Your session has ended, so this was not done. Please sign in again and repeat it.
    .title = You are signed out
console_forged = The form did not come from a fresh page of this console. Please open the page again and repeat it. The attempt was recorded.
    .title = This was not done
console_unreadable = Something about the form was not as expected, so nothing was done. Please open the page again and repeat it.
    .title = This could not be read
console_failed = The mistake is ours and was written into the log. What was stored before is safe. Please try again; if it happens again, tell whoever runs Linli.
    .title = Something went wrong here
# Above what somebody wrote, when it was refused.
console_unsaved = This was not saved. You can copy it from here.

# Signing in
console_sign_in = Sign in
console_login = Login
console_password = Password
console_sign_in_refused = Login or password is wrong. Please try again.
# $minutes is a whole number.
console_sign_in_throttled =
    { $minutes ->
        [one] There were too many attempts. Please wait a minute, then try again.
       *[other] There were too many attempts. Please wait { $minutes } minutes, then try again.
    }
console_sign_in_help = No password yet, or forgotten? An administrator gives you a link.
console_session_ended = You were signed out after a while without use. Please sign in again.
# Shown on an open page when the session ended meanwhile.
console_session_over = You are signed out. What you wrote is still here: copy it, then sign in again.
console_told_signed_out = You are signed out.
console_told_signed_out_everywhere = You are signed out on all devices.

# Coming in by a link
console_invitation_welcome = Welcome to Linli
console_invitation_first = You are the first: an administrator, who lets the others in. Choose how you sign in from now on.
# $role is a role as below.
console_invitation_text = You were invited as a colleague ({ $role }). Choose your password, and you are ready.
console_invitation_again = Choose a new password. On all devices you will be signed out.
console_invitation_accept = Save and sign in
console_invitation_gone_title = This link is used up
console_invitation_gone = It was used before, has ended, or was replaced by a newer one. An administrator can give you a new one.
console_told_welcome = Welcome! You are signed in.
console_login_hint = Letters, digits, dot or hyphen, without spaces.
console_login_wrong = Please choose 2 to 40 letters, digits, dots or hyphens, without spaces.
console_login_taken = Somebody has, or had, this login. Please choose another one.
console_name = Given name
console_name_hint = Residents see it when you answer them.
console_name_wrong = Please write a name of at most 40 letters.
console_password_hint = At least 10 characters. Three or four unrelated words are good.
console_password_weak = Please choose at least 10 characters, not all alike and without the login.
console_password_again = The same password again
console_password_differs = The two passwords are not the same.

# One's own account
console_account = My account
console_profile = Name and language
console_new_password = A new password
console_password_old = The present password
console_password_new = The new password
console_password_change = Change the password
console_password_wrong = The present password is not right.
console_password_throttled = There were too many attempts. Please wait a quarter of an hour, then try again.
console_sign_out_everywhere = Sign out everywhere
console_sign_out_everywhere_text = Ends every session on every computer and phone, this one too. Do this when you lost a device or forgot to sign out somewhere.
console_told_saved = Saved.
console_told_password = Your password is changed. Other devices are signed out.

# Roles
console_role = Role
console_role_caseworker = Caseworker
console_role_organiser = Organiser
console_role_supervisor = Supervisor
console_role_administrator = Administrator
console_role_about_caseworker = answers residents and works on their cases
console_role_about_organiser = looks after proposals and household codes, writes articles; sees no cases
console_role_about_supervisor = works on cases, also sees sensitive ones, and co-signs when cases close
console_role_about_administrator = lets colleagues in and gives them roles; reads cases, but no sensitive ones, and answers no residents

# Staff
console_menu_staff = Staff
console_staff_you = that is you
console_staff_invited = invited, has not signed in yet
console_staff_left = has left
# $name is a colleague's given name.
console_staff_role_of = Role of { $name }
console_staff_set_role = Change the role
console_staff_more = More
console_staff_link = Make a new link
console_staff_link_text_invited = A new link to come in. The old one stops working.
console_staff_link_text_active = A link to choose a new password, for who forgot it.
console_staff_link_text_left = A link to come back.
console_staff_leave = Leaves the team
console_staff_leave_text = Signs this colleague out at once and returns their open cases to the queue.
console_staff_last_administrator = This is the only administrator. Make somebody else an administrator first.
console_staff_add = Add a colleague
console_staff_add_text = You get a link to give to your colleague. With it they choose a password of their own.
console_staff_link_title = A link to give on
console_staff_link_give = Give this link to { $name }, best in person or by a message only they read. It works once, within seven days, and is shown only now.
console_told_role = The role is changed. It holds at once.
console_told_left = This colleague is signed out and has left the team.

# The queue
console_menu_queue = Cases
console_queue_parts = Parts of the queue
console_queue_all = Open
console_queue_mine = Mine
console_queue_unassigned = Nobody’s yet
# The day to look again has come.
console_queue_follow_up = Look again
console_queue_resolved = To co-sign
console_queue_search = Search
console_queue_text = Words or number
console_queue_find = Find
console_queue_all_again = Show all again
console_queue_news = Something changed. Show it
console_queue_choose = Choose a case on the left. With j and k you move, ? shows all keys.
console_queue_nothing_found = Nothing fits
console_queue_nothing_found_text = Try fewer words, or look in another part of the queue.
console_queue_empty_all = No open cases
    .text = When a resident asks for a person, reports something broken or is in danger, the case appears here by itself.
console_queue_empty_mine = You have no cases
    .text = Claim one from “Nobody’s yet”: then it is yours, and colleagues see that.
console_queue_empty_unassigned = Everything has somebody
    .text = New cases appear here by themselves, the most urgent on top.
console_queue_empty_follow_up = Nothing to look at again
    .text = Set “Look again on” in a case: from that day on it stands here, yours first.
console_queue_empty_resolved = Nothing waits for a co-signature
    .text = Urgent, complex, sensitive and referred cases come here when a colleague has finished them.
console_more_cases = More cases
console_any = all
console_case_language = Resident’s language
console_return_mine = End of shift: return my cases
console_told_returned = Your open cases are back in the queue.
console_unread = new message
console_nobody = nobody yet
# $names are given names of colleagues.
console_reading = { $names } is reading this
console_typing = { $names } is writing
console_alarm = Sound for urgent cases
console_alarm_urgent = An urgent case is waiting
console_sensitive = sensitive
console_sensitive_hidden = Only its worker and supervisors see what it is about.
# Deadlines. $time is a moment (Thu 14:00) or one of the spans.
console_due_by = by { $time }
console_due_in = { $time } left
console_due_late = late by { $time }
console_span_days = { $count ->
        [one] one day
       *[other] { $count } days
    }
console_span_hours = { $count ->
        [one] one hour
       *[other] { $count } hours
    }
console_span_minutes = { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
# The keys
console_keys = Keys
console_key_move = next, previous case
console_key_open = open the case
console_key_claim = claim the case
console_key_reply = write a reply
console_key_search = search
console_key_help = show this
console_close = Close

# What a case is
console_priority = Priority
console_priority_urgent = urgent
console_priority_utilities = utilities
console_priority_ordinary = ordinary
console_priority_complex = complex
console_state = State
console_state_new = new
console_state_open = open
console_state_waiting_for_resident = waiting for the resident
console_state_referred = referred
console_state_resolved = finished
console_state_closed = closed
console_state_reopened = opened again
console_reason_wish = wished for a person
console_reason_not_understood = not understood twice
console_reason_emergency = danger
console_reason_failing_bot = the assistant failed
console_reason_staff = opened by staff
console_reason_report = report of something broken
console_channel_web = web page
console_channel_telegram = Telegram
console_channel_wechat = WeChat
console_resident = Resident R-{ $number }
console_assignee = { $name } has this case
console_unclaimed = Nobody has this case yet
console_bot_answers = the assistant answers at the moment
console_follow_up_on = look again on { $day }
console_follow_up_today = look again today
# $day is a day that has passed, such as 3 Dec.
console_follow_up_since = look again since { $day }
console_about_case = About this case

# The conversation
console_said = What was said
console_author_resident = Resident
console_author_bot = Assistant
console_author_desk = Linli
console_author_staff = Staff
console_delivery_queued = on its way
console_delivery_sending = on its way
console_delivery_sent = sent
console_delivery_failed = not delivered
console_delivery_stopped = the resident has blocked us
console_delivery_waiting = waits until the resident writes
console_delivery_unknown = perhaps not delivered
console_mark_machine = translated by machine
console_mark_checked = checked by a person
console_mark_phrasebook = from the phrasebook
console_mark_none = sent as written, not translated
console_correct = Correct the translation
console_translating = Translating …
console_not_translated = Not translated; no translation is to be had now.
console_photo = Photo from the resident
console_file_photo = Photo
console_file_video = Video
console_file_voice = Voice message
console_file_document = Document
console_file_location = Place on the map
console_file_contact = Contact
console_file_wanted = being fetched
console_file_lost = could not be fetched
console_file_gone = This file could not be fetched, or is gone. Ask the resident to send it again.
    .title = The file is not here

# Writing to the resident
# $spoken is a language, such as English or Korean.
console_reply_label = Your reply, in { $spoken }
console_translation_label = As the resident will read it, in { $spoken }
console_translation_checked = I have checked this translation
console_no_translator = No translation service is set up. What you write freely goes out as it is, with a note in { $spoken }. Sentences of the phrasebook are translated.
console_not_translated_now = The translation service does not answer now. You can send it as it is, or use the phrasebook.
console_preview = Translate first
console_phrases = Phrasebook
console_phrases_search = Search the phrasebook
console_phrases_none = No sentence with these words.
# Groups of the phrasebook
console_group_greeting = Greeting
console_group_asking = Asking
console_group_documents = Documents
console_group_appointments = Appointments
console_group_repairs = Repairs
console_group_housing = Housing
console_group_school = School
console_group_hospital = Hospital
console_group_money = Money
console_group_police = Police and registration
console_group_waiting = Waiting
console_group_consent = Consent
console_group_comfort = Comfort
console_group_closing = Closing
console_group_impossible = What we cannot do
console_group_privacy = Privacy
console_send = Send
console_send_anyway = Send anyway
console_reply_long = This is too long: at most 4,000 characters. Please send it in two parts.
console_translation_changed = You changed your reply, so it was translated again. Please read the translation, then send.
console_reply_empty = There is nothing in your reply yet.
# $names are who wrote meanwhile.
console_news_since = Not sent yet: meanwhile { $names } wrote something. Please read it above, then change your reply or send it anyway.
console_window_open = You can write here until { $time }; { $left ->
        [one] one message
       *[other] { $left } messages
    } left.
console_window_closed = WeChat lets us write only within two days after the resident wrote, and only a few messages. Phone them, write on their other channel, or wait: as soon as they write, you can answer.
console_window_shut = Not sent: WeChat does not let us write now. Phone the resident or use their other channel; as soon as they write, you can answer here.
console_case_over = This case was finished meanwhile, so it was not done. Open it again if there is more to do.
    .title = The case is finished
console_case_is_over = This case is finished. To write again, open it again.
console_not_yours = You can read this case but not answer it.

# Working on a case
console_claim = Claim
console_release = Return to the queue
console_transfer = Hand over
console_transfer_to = Hand over to
console_reopen = Open again
console_set = Set
console_work = Change, hand over
console_summary = What it is about
console_notes = Notes for colleagues
console_notes_none = No notes yet. Residents never see them.
console_note_new = A new note
console_note_hint = Residents do not see this
console_note_add = Add the note
console_note_supervision = as supervision
console_supervision = supervision
console_follow_up = Look again on
console_make_sensitive = Mark as sensitive
console_not_sensitive = No longer sensitive
console_write_article = Write an article from this
console_history = History
console_told_claimed = The case is yours.
console_told_taken = A colleague was faster and has this case.
console_told_over = This case is finished already.
console_told_released = The case is back in the queue.
console_told_transferred = Your colleague has the case now.
console_told_not_yours = Only its worker and supervisors see this case now, so you are back in the queue.
console_colleague_gone = This colleague has left or answers no cases. Please choose another one.
    .title = Not handed over

# Another organisation
console_referrals = Other organisations
console_referrals_none = No other organisation was asked.
console_refer_text = The resident is asked first. Without consent nothing is passed on.
# $spoken is the resident's language, such as Korean.
console_refer_translated = Both lines are translated into { $spoken } and marked so; the organisation’s own name stays beside it.
console_refer_untranslated = No translation service is set up: both lines go out as you write them, with a note in { $spoken }.
console_refer_theirs = I write in { $spoken }; nothing is to be translated
console_organisation = Organisation
console_purpose = What for
console_refer_ask = Ask the resident
console_referral_asked = the resident was asked
console_referral_consented = the resident agrees
console_referral_declined = the resident does not agree
console_referral_sent = passed on
console_referral_withdrawn = withdrawn
console_referral_mark_sent = I have passed it on
console_referral_withdraw = Withdraw
console_referral_over = The resident has not agreed, or this was settled before.
    .title = This cannot be done now
console_told_referral_asked = The resident is asked for consent.

# How a case ends
console_ending = Finish
console_resolve_text = The assistant answers the resident again, who is told that the case is finished.
console_resolve_cosign = A supervisor then co-signs.
console_resolve_reason = How was it solved?
console_resolve = Finish the case
console_give_back_text = Or let the assistant answer meanwhile; the case stays yours.
console_give_back = Let the assistant answer
console_waits_for_cosign = Waits for the co-signature of a supervisor.
console_cosign = Co-sign and close
console_cosign_comment = Comment for the worker
console_cosign_other = A case is co-signed by a supervisor who did not work on it.
    .title = Somebody else has to co-sign
# $reason is what a colleague wrote.
console_closed_with = Closed: { $reason }
console_rating_good = The resident says: good
console_rating_fair = The resident says: fair
console_rating_bad = The resident says: bad
console_told_given_back = The assistant answers again; the case stays open.
console_told_resolved = The case is finished and the resident was told.
console_told_cosigned = Co-signed and closed.
console_told_reopened = The case is open again.
console_open_already = This case, or another one of the same conversation, is open already. Nothing was changed.
    .title = It is open already

# What was done to a case, one line each
console_event_case_opened = Opened
console_event_case_claimed = Claimed
console_event_case_released = Returned to the queue
console_event_case_transferred = Handed over
console_event_case_replied = Answered
console_event_case_state_set = State changed
console_event_case_priority_set = Priority changed
console_event_case_summary_set = Summary changed
console_event_case_sensitive_set = Sensitivity changed
console_event_case_follow_up_set = Day to look again set
console_event_case_note_added = Note added
console_event_case_viewed = Looked at
console_event_case_view_refused = A look was refused
console_event_case_told_late = Resident told about the delay
console_event_case_resolved = Finished
console_event_case_closed = Closed
console_event_case_reopened = Opened again
console_event_case_rated = Rated by the resident
console_event_referral_asked = Consent asked for
console_event_referral_answered = Consent answered
console_event_referral_sent = Passed on to the organisation
console_event_referral_withdrawn = Referral withdrawn

# Lists that can be narrowed
console_find = Find
console_show_all = Show all
console_more_older = Older ones

# Residents
console_menu_residents = Residents
console_residents_all = All residents
console_resident_number = Number, such as R-88
console_resident_channel = Channel
console_resident_language = Language
console_language_unknown = language not known yet
console_open_cases = { $count ->
        [one] one open case
       *[other] { $count } open cases
    }
console_last_said = Last message
console_residents_none = Nobody has written yet
console_residents_none_text = Everybody who writes to Linli, on whatever channel, appears here with a number.
console_residents_nobody_found = No resident fits
console_residents_nobody_found_text = Residents have numbers, not names. The number stands on each case; or choose only a channel or a language.
console_language_chosen = Language they chose
console_language_not_chosen = none chosen; Linli goes by what they write
console_first_seen = First wrote
console_resident_channels = Where they are reached
console_address_ends = ends with
console_answered_by_staff = staff answer
console_answered_by_bot = the assistant answers
console_reach_always = Can be written to at any time.
console_reach_until = Can be written to until { $time }; { $left ->
        [one] one message
       *[other] { $left } messages
    } left.
console_reach_shut = Cannot be written to now. As soon as they write, you can answer.
console_reach_stopped = Has blocked us here. Messages do not arrive; please use another channel or the phone.
console_resident_cases = Cases
console_resident_no_cases = No cases yet.
console_resident_transcript = What was said stands on the page of each case.
console_open_case = Open a case
console_open_case_text = When somebody comes to the office or calls, for instance. The case is yours at once, the resident is told its number, and you answer instead of the assistant.
console_open_case_where = Write to them on
console_open_case_empty = Please write in a few words what it is about.
console_open_case_already = There is an open case already; please go on with it.
# $priority is one of the priorities, $time how long we promise to need at most, such as 24 hours.
console_priority_by = { $priority }, within { $time }
console_told_case_opened = The case is open and yours. The resident was told its number.

# Knowledge: what residents asked in vain
console_menu_knowledge = Knowledge
console_knowledge_gaps = Unanswered questions
console_knowledge_articles = Articles
console_gap_kind = What happened
console_gap_not_understood = not understood
console_gap_not_helpful = the answer did not help
console_gap_about = Perhaps about
console_gap_near_nothing = Near nothing we have an article about
console_gaps_none = No unanswered questions
console_gaps_none_text = What residents ask and Linli does not understand, or answers without helping, appears here. From each question you can begin an article.
console_gaps_nothing_found = No question fits
console_gaps_nothing_found_text = Choose another language or kind, or show all.
# Articles
console_article_words = Words of the article
console_articles_all = All articles
console_articles_none = No articles yet
console_articles_none_text = Articles are the answers that Linli gives. Begin one with “Write an article”.
console_articles_nothing_found = No article has these words
console_articles_nothing_found_text = Try fewer or other words. If the answer does not exist yet, write an article.
console_article_languages = Languages
console_article_facts = Facts
console_article_phones = Phone
console_article_place = Place
console_article_source = Source
console_article_as_of = Date of the source
console_article_owner = Who answers for it
console_article_related = Read next:
console_article_change = To correct it, change the files in
# Beginning an article
console_draft_new = Write an article
console_draft_short = Write
# $question is what a resident wrote.
console_draft_from_gap = Write an article that answers: { $question }
console_draft_lead = You write in one language. The download is a folder in which everything still missing is marked, so that residents see nothing unfinished.
console_draft_asked = What a resident asked
console_draft_asked_case = What case { $number } is about
console_draft_sensitive = This case is sensitive, so nothing of it was taken over. Please write the article without anything that points to it.
console_draft_anonymous = Please leave out everything that tells who asked: names, addresses, telephone numbers.
console_draft_near = Perhaps this article only needs a correction:
console_draft_language = Language you write in
console_draft_title = Title
console_draft_title_hint = At most 40 characters, such as: Bulky waste
console_draft_title_wrong = Please write a title of at most 40 characters.
console_draft_topic = Name of the folder
console_draft_topic_hint = Short, in English, in small letters with hyphens, such as: water-quality
console_draft_topic_wrong = Please use English words in small letters with hyphens, such as: water-quality
console_draft_topic_taken = There is an article of this name. Correct that one, or choose another name.
console_draft_answer = Short answer
console_draft_answer_hint = One or two sentences. It is what residents read first.
console_draft_answer_wrong = Please write the answer in one or two sentences.
console_draft_steps = Steps
console_draft_steps_hint = One a line. Leave it empty if there is nothing to do.
console_draft_questions = How residents ask
console_draft_questions_hint = One sentence a line, as people really write. In the end there should be at least forty.
console_draft_sources = Sources
console_draft_sources_hint = One page a line: its name and its web address. You may add them later.
console_draft_sources_wrong = Each line needs a web address that begins with https.
console_draft_download = Download the folder
# $mark is the word that marks it.
console_draft_then = Unpack it into knowledge/articles, or give it to whoever runs Linli. The word { $mark } marks what is still to be written.

# History
console_menu_history = History
console_history_event = What was done
console_history_who = Who
console_history_day = Day
console_history_none = Nothing has happened yet
console_history_none_text = Everything that is done with residents and cases is written down here, and stays.
console_history_nothing_found = Nothing fits
console_history_nothing_found_text = Choose another day or another colleague, or show all.
# $number is the number of a case.
console_history_case = case { $number }
console_actor_desk = Linli
console_actor_command = Whoever runs Linli
console_why_forbidden = not allowed for the role
console_why_forged = the form did not come from a page of the console
console_why_ended = the session had ended
console_event_conversation_opened = First message
console_event_address_stopped = Blocked us
console_event_address_reactivated = Lets us write again
console_event_language_chosen = Chose a language
console_event_opened_to_staff = Handed over to staff
console_event_returned_to_bot = Back to the assistant
console_event_delivery_failed = A message did not arrive
console_event_delivery_unknown = A message perhaps did not arrive
console_event_address_moved = Address changed by the platform
console_event_channels_linked = Linked a second channel
console_event_resident_erased = A resident was erased
console_event_hand_over_failed = Handing over failed
console_event_hand_over_completed = Handing over completed
console_event_translation_checked = Translation checked
console_event_staff_invited = Invited
console_event_staff_joined = Joined the team
console_event_staff_role_set = Role changed
console_event_staff_left = Left the team
console_event_password_set = Password changed
console_event_signed_in = Signed in
console_event_signed_out = Signed out
console_event_sign_in_refused = Sign-in refused
console_event_sign_in_throttled = Sign-in halted after too many attempts
console_event_request_refused = Request refused
console_event_household_codes_issued = Household codes printed
console_event_household_codes_revoked = Household codes revoked
console_event_residence_shown = Residence shown
console_event_residence_ended = Residence ended
console_event_proposal_drafted = Proposal drafted
console_event_proposal_submitted = Proposal submitted
console_event_proposal_changed = Text of the proposal changed
console_event_proposal_photos_added = Photos added to the proposal
console_event_proposal_translated = Proposal translated
console_event_proposal_opened = Support opened
console_event_support_given = Support given
console_event_support_counted = Waiting support counted
console_event_support_confirmed = Support confirmed for the new text
console_event_support_withdrawn = Support withdrawn
console_event_proposal_reached = Enough support reached
console_event_proposal_not_reached = Time ran out without enough support
console_event_proposal_extended = More time given
console_event_proposal_went_up = Went up to the next council
console_event_proposal_overdue = Answer overdue, reminded
console_event_proposal_decided = Decided by a council
console_event_proposal_executor_named = Executor named
console_event_proposal_progress = Progress reported
console_event_proposal_done = Proposal carried out
console_event_proposal_rated = Result rated
console_event_proposal_withdrawn = Proposal withdrawn
console_event_proposal_merged = Merged into another proposal
console_event_proposal_put_on_agenda = Put on the agenda of a meeting
console_event_proposal_taken_off_agenda = Taken off the agenda
console_event_meeting_planned = Meeting planned
console_event_meeting_changed = Day or place of a meeting changed
console_event_meeting_called_off = Meeting called off
console_event_meeting_held = Meeting held
console_event_meeting_minutes_written = Minutes written
console_event_consent_given = Agreed to get notices
console_event_consent_withdrawn = Stopped all notices
console_event_subscribed = Subscribed to an interest
console_event_unsubscribed = Ended a subscription
console_event_notice_drafted = Notice drafted
console_event_notice_text_set = Text of the notice set
console_event_notice_audience_set = Audience of the notice set
console_event_notice_approved = Notice approved
console_event_notice_scheduled = Notice scheduled
console_event_notice_started = Sending of the notice begun
console_event_notice_paused = Sending paused
console_event_notice_resumed = Sending resumed
console_event_notice_cancelled = Notice cancelled
console_event_notice_retried = Failed ones sent again
console_event_notice_finished = Sending finished
console_event_gathering_drafted = Gathering drafted
console_event_gathering_changed = Gathering changed
console_event_gathering_translated = Gathering translated
console_event_gathering_published = Gathering published
console_event_gathering_cancelled = Gathering cancelled
console_event_gathering_reminded = Reminder of the gathering
console_event_gathering_over = Gathering over
console_event_signed_up = Signed up
console_event_sign_up_changed = Number of people changed
console_event_sign_up_moved_up = Moved up from the waiting list
console_event_sign_up_cancelled = Sign-up cancelled
console_event_sign_up_checked_in = Checked in
console_event_check_in_undone = Check-in taken back

# Whether everything works; .about says what it means, .mend what to do
console_menu_health = System health
console_health_again = Look again
console_health_fine = Everything works.
console_health_bad = { $count ->
        [one] One thing needs somebody to look after it.
       *[other] { $count } things need somebody to look after them.
    }
console_health_processes = The four parts of Linli
console_health_messages = Messages
console_health_rest = Besides
console_health_works = works
console_health_stopped = does not answer
console_health_web = Pages
    .about = Shows residents and staff their pages.
    .mend = Pages are not shown. It starts again by itself; if this stays so, whoever runs Linli should look into the log.
console_health_worker = Worker
    .about = Sends again what did not go out, and watches deadlines.
    .mend = Messages that could not be sent at once wait, and nobody is told about missed deadlines; nothing is lost. It starts again by itself; if this stays so for a minute, whoever runs Linli should look into the log.
console_health_actions = Answers
    .about = Makes the answers out of the articles.
    .mend = The assistant cannot answer; after some minutes conversations go to staff. It starts again by itself; if this stays so for a minute, whoever runs Linli should look into the log.
console_health_rasa = Understanding
    .about = Understands what residents write.
    .mend = The assistant understands nothing; after some minutes conversations go to staff. It starts again by itself within half a minute; if not, whoever runs Linli should look into the log.
# $count is how many there are.
console_health_count = { $count ->
        [0] none
       *[other] { $count }
    }
# $time is a span, such as 12 minutes.
console_health_oldest = { $count }, the oldest for { $time }
console_health_unhandled = Residents’ messages not handled yet
    .about = Usually each takes a second or two.
    .mend = Residents wait for an answer. Look above which part does not answer; as soon as it works, the messages are handled by themselves.
console_health_unsent = Messages to residents not sent yet
    .about = They leave by themselves, as fast as the platform allows.
    .mend = The platform does not take them, or the worker stands still. Check the channel with: linli channels check
console_health_held = Messages that wait until the resident writes
    .about = Some platforms let us write only for a while after the resident wrote.
    .mend = Nothing is broken. If it is urgent, phone the resident or use another channel.
console_health_alarms = Failed hand-overs
    .about = Everybody who asked for a person has a case.
    .mend = These residents wait for a person and have no case yet. Linli tries again every second; if it does not succeed within minutes, open the resident’s page below and open a case.
console_health_waiting = Who waits without a case
# $time is a moment.
console_health_since = since { $time }
console_health_translation = Translation service
    .about = What you write is put into the resident’s language.
    .mend = What staff write freely goes out untranslated, with a note; the phrasebook works in all languages. To set one up, see “Translation” in docs/operations.md.
console_health_set_up = set up
console_health_not_set_up = not set up
console_health_database = Database
    .about = Holds everything that was said and done. A copy is made each day only if whoever runs Linli has set that up.
    .mend = It has become very large. Whoever runs Linli should look whether the disk still has room.
# $count is a whole number of megabytes.
console_health_megabytes = { $count } MB

# Proposals: the board
console_menu_proposals = Proposals
console_proposals_text = Words or number
console_proposal_area = Whom it concerns
console_area_all = the whole neighbourhood
console_proposals_columns = Columns of the board
console_proposals_board = Whole board
console_column_overdue = Overdue
console_proposals_more = Show the rest
console_proposals_next = Next page
console_proposals_nothing_found = No proposal fits
console_proposals_nothing_found_text = Try another word in the language of the author or in yours, another area, or the number, such as P-17.
console_proposals_column_empty = Nothing here now
console_proposals_column_empty_text = Proposals come and go by themselves as supports arrive and times run out.
console_proposals_none = Nobody has proposed anything that goes on now
console_proposals_none_text = Residents make proposals in the chat, in their own language. As soon as one is submitted it stands here, with who must act by when.
# $supports is how many support it, $needed how many have to.
console_proposal_supports = { $supports } of { $needed } needed
# $time is a moment.
console_proposal_overdue_since = overdue since { $time }

# States of proposals; also outcomes of councils
console_proposal_is_draft = Draft
console_proposal_is_gathering = Looking for co-signers
console_proposal_is_open = Open for support
console_proposal_is_not_reached = Not enough support
console_proposal_is_deliberating = With a council
console_proposal_is_accepted = Accepted
console_proposal_is_accepted_with_changes = Accepted with changes
console_proposal_is_declined = Declined
console_proposal_is_carrying_out = Being carried out
console_proposal_is_done = Done
console_proposal_is_withdrawn = Withdrawn
console_proposal_is_merged = Merged

# What they are about
console_category_access = getting about without barriers
console_category_animals = animals
console_category_children = children
console_category_culture = culture
console_category_greenery = greenery
console_category_meeting_place = meeting places
console_category_noise = noise
console_category_older_people = older people
console_category_safety = safety
console_category_services = services
console_category_traffic = traffic
console_category_utilities = water, power, lifts
console_category_waste = waste
console_category_other = other

# One proposal
# $number is written like P-17.
console_proposal = Proposal { $number }
console_proposals_all = All proposals
console_proposal_owner_gathering = Its author looks for co-signers. If there are not enough in time, it ends with what it had.
console_proposal_owner_open = Residents can support it. If there are not enough in time, it ends with what it had.
console_proposal_owner_deliberating = This council answers. If it does not in time, the next one has it.
console_proposal_owner_last = This council answers; there is none above it. If no answer comes in time, it is reminded until it does.
console_proposal_owner_accepted = The council says who carries it out.
console_proposal_owner_accepted_with_changes = The council says who carries it out.
console_proposal_owner_carrying_out = Whoever carries it out tells how far it is.
console_proposal_reminded = The next reminder comes { $time }.
console_proposal_nobody_acts = It is over; nobody has to do anything.
console_proposal_merged_into = It was merged into
console_proposal_category = About
console_proposal_place = Where
console_proposal_made = Begun
console_proposal_executor = Carried out by
# $spoken is a language, such as Korean.
console_proposal_original = As it was written, in { $spoken }
console_proposal_title = Title
console_proposal_body = Text
console_proposal_correct = Correct spelling
console_proposal_correct_text = For typing mistakes only, in { $spoken }: what is meant must stay the same. Supports stay, and the author is told. Only the author can change what is meant, and then everybody who signed is asked again.
console_proposal_correct_do = Save the correction
console_proposal_photos = Photos of the author
console_proposal_photos_text = Only colleagues who organise proposals see them: people or flats may be on them. They are never on the public page.
console_proposal_translations = Translations
console_proposal_translations_none = Nobody has translated this text yet. Residents and councils read it as it was written.
console_proposal_check = Check the { $spoken } translation
console_proposal_translate = Write or check a translation
console_proposal_into = Translate into
console_proposal_into_do = Choose
console_proposal_translate_text = In { $spoken }. It will stand beside the original, marked as checked by a person.
console_proposal_translate_machine = In { $spoken }, so far by machine. Read it against the original, mend it, and save: then it is marked as checked by a person.
console_proposal_translate_do = Save as checked
console_proposal_versions = What changed
# $number counts the texts of one proposal.
console_proposal_version = Version { $number }
console_proposal_substantial = signers were asked again
console_proposal_spelling = spelling only
console_text_went = taken out:
console_text_came = added:
console_proposal_supports_title = Support
console_proposal_roll = The list was frozen when support opened: { $eligible } households, of which { $needed } have to support it.
console_proposal_roll_adults = The list was frozen when support opened: { $eligible } adults, of which { $needed } have to support it.
# $count is how many co-signed, $needed how many have to.
console_proposal_signed = Co-signers: { $count } of { $needed }
# $first and $last are moments.
console_proposal_chart = Supports that count: { $count }. The first came { $first }, the latest { $last }.
console_proposal_chart_bar = The broken line stands at { $needed }.
console_proposal_balance = Languages of those who support it
console_proposal_balance_text = This decides nothing. It shows whether a language group has not heard of it yet.
# $known is how many on the list are known to read this language.
console_proposal_group = { $supports } of { $known } known
console_proposal_decision = Decision
console_proposal_steps = What was done
console_proposal_percent = { $percent } % done
console_proposal_ratings = How residents find the result
console_proposal_rated_good = good
console_proposal_rated_fair = fair
console_proposal_rated_bad = bad
console_proposal_supported = Supports: { $count }
console_proposal_photos_count = Photos: { $count }
console_proposal_bar = { $needed } of { $eligible } needed
console_proposal_time_ran_out = time ran out

# What can be done with it
console_proposal_decide = Decision of { $council }
console_proposal_decide_go = Decide
console_proposal_decide_text = Everybody who took part is told the decision and its reason in their own language. It cannot be taken back.
console_proposal_outcome = Outcome
console_proposal_decide_reason = Reason, or what is changed
console_written_in = Written in
console_proposal_decide_do = Tell the decision
console_proposal_up = Pass up to the next council
# $council is a council.
console_proposal_up_text = For what this council cannot decide. { $council } has it then, with a time of its own. Everybody is told the reason.
console_proposal_up_reason = Why it goes up
console_proposal_step = How far it is
console_proposal_step_text = Everybody who took part is told. At 100 % it is done, and residents are asked how they find it.
console_proposal_step_what = What was done
console_proposal_step_percent = Percent done
console_proposal_step_do = Tell this step
console_proposal_name = Who carries it out
console_proposal_name_text = An office, a company or a group that residents can turn to. Everybody who took part is told.
console_proposal_name_do = Name them
console_proposal_arrange = More time, merging, taking off
console_proposal_extend = Give more time
console_proposal_extend_text = What was signed stays, and so do the list and the number that is needed. Everybody who signed is told.
console_proposal_days = Days more
console_proposal_reason = Reason that residents will read
console_proposal_merge = Merge into another proposal
console_proposal_merge_text = For two proposals that want the same. No support moves: this one ends, and everybody who signed it is asked whether they support the other one too. It cannot be taken back.
console_proposal_merge_into = Number of the proposal that goes on
console_proposal_merge_do = End { $number } and merge it
console_proposal_withdraw = Take it off
console_proposal_withdraw_text = For what cannot stand, such as insults or other people’s names. Everybody who signed is told the reason. It cannot be taken back.
console_proposal_withdraw_do = Take the proposal off

console_told_proposal_corrected = The correction is saved, and the author is told.
console_told_proposal_translated = The translation is saved, marked as checked.
console_told_proposal_extended = There is more time now. Everybody who signed is told.
console_told_proposal_merged = The proposal is merged. Everybody who signed is asked about the other one.
console_told_proposal_withdrawn = The proposal is taken off. Everybody who signed is told.
console_told_proposal_passed_up = The next council has it now. Everybody is told.
console_told_proposal_decided = The decision is written down. Everybody is told, with the reason.
console_told_proposal_executor = It is written down who carries it out. Everybody is told.
console_told_proposal_step = The step is written down. Everybody is told.

# What was not done with a proposal, and why
console_proposal_closed = The proposal is no longer where it was when you opened it: somebody else decided, a council’s time ran out, or it is over. Nothing was changed. Open it again to see how it stands.
    .title = The proposal has moved on
console_proposal_text_changed = The text was changed while you were writing. Nothing was saved, so that nobody’s words are overwritten. Open the proposal again and compare.
    .title = The text is another one now
console_proposal_nobody = No household is listed where this proposal applies, so nobody could support it. Whoever runs Linli can add the buildings in community.yml.
    .title = Nobody could support it
console_proposal_reason_missing = Please write a reason. Residents read it in their own language.
    .title = The reason is missing
console_proposal_text_missing = Please write both the title and the text.
    .title = Something is missing
console_proposal_text_long = The title takes up to 120 letters and the text up to 4,000. Nothing was cut off or saved.
    .title = That is too long
console_proposal_translation_language = Please choose a language that Linli speaks here and that is not the original’s.
    .title = This language does not fit
console_proposal_days_wrong = Please write a number of days from 1 to 90.
    .title = The number does not fit
console_proposal_merge_unknown = There is no proposal with this number. Please write it as it stands on the board, such as P-18.
    .title = No such proposal
console_proposal_merge_itself = A proposal cannot be merged into itself. Please write the number of the other one.
    .title = This is the same proposal
console_proposal_merge_closed = The other proposal takes no support any more, so those who signed this one could not support it.
    .title = The other proposal is over
console_proposal_outcome_missing = Please choose what was decided.
    .title = The outcome is missing
console_proposal_executor_missing = Please write who carries it out.
    .title = A name is missing
console_proposal_step_missing = Please write what was done.
    .title = The step is missing
console_proposal_percent_wrong = Please write a whole number from 0 to 100.
    .title = The number does not fit

# Households and their one-time codes
console_menu_households = Households
console_households_text = With a one-time code a resident shows in the chat where they live. Only then their support counts.
console_households_all = All buildings
# $shown and $households count flats.
console_households_shown = Shown in { $shown } of { $households } flats
console_household_codes_usable = Codes not used yet: { $count }
console_household_codes = Codes: { $count }
console_households_none = No building is listed
console_households_none_text = Whoever runs Linli writes buildings and flats into community.yml, under “proposals”. They stand here after the next start.
console_household_print = Print codes
# $days is how long a code can be used.
console_household_print_text = One slip for each flat, to be put into its letter box. Each code works once, for { $days } days. Codes printed earlier that nobody used end now.
console_household_print_do = Make new codes for the building
console_household_revoke = End a lost sheet
console_household_revoke_text = If a sheet was lost or copied: all codes of this building that nobody used end. Who has shown where they live stays.
console_household_revoke_do = End unused codes
console_household_flats = Flats
console_household_flats_none = No flats yet
console_household_flats_none_text = Flats from community.yml are taken over when Linli starts. If they are missing, tell whoever runs it.
# $number is a resident’s, such as R-12; a moment follows.
console_household_lives = { $number } lives here, shown
console_household_nobody = Nobody has shown yet that they live here
console_household_one_text = For who lost the slip or moves in. The earlier unused code ends. If somebody uses it, they take the place of who has it.
console_household_one = New code
console_household_one_seat = New code, adult { $seat }
console_household_seat = adult { $seat }
console_residence_end_text = If they moved out. What the household supported stays.
# $number is a resident’s, such as R-12.
console_residence_end = { $number } lives here no more
console_residence_over = This resident does not live there any more, as far as we know. Perhaps they have just shown another household.
    .title = Nothing to end
console_residence_moved = moved to another household
console_residence_replaced = a new code was used there
console_residence_staff = ended by staff
console_residence_household_gone = the flat is listed no more
console_household_sheet = Household codes
console_household_qr = QR code that opens Linli with this code
console_household_sheet_once = Print this now. These codes are never shown again; opening the page anew makes others and ends these.
# $date is written like 2027-01-29.
console_household_until = until { $date }
console_print = Print
console_told_codes_revoked = Unused codes of this building have ended.
console_told_residence_ended = It is written down that this resident lives there no more.

# The sheet for a council's meeting; what is printed is always in Chinese
console_agenda = Agenda of a council
console_agenda_text = The sheet is in Chinese, with each original beside it, whatever language you read.
console_agenda_do = Agenda to print
# $council is a council, $day a day.
console_agenda_title = Agenda: { $council }
console_agenda_printed = As of { $day }
console_agenda_present = Present:
console_agenda_due = answer by { $day }
console_agenda_untranslated = Not translated yet
console_agenda_decision = Decision and reason:
console_agenda_none = Nothing to answer
console_agenda_none_text = This council has no proposal now. The sheet fills as soon as one has enough support or comes up from the council below.

# Meetings of councils; what is printed is always in Chinese
console_menu_meetings = Meetings
console_meetings_all = All meetings
console_meeting_plan = Plan a meeting
console_meeting_plan_text = Its agenda begins with all that the council has to answer, what is due first on top. You can change it afterwards.
console_meeting_plan_do = Plan it
console_meeting_council = Council
console_meeting_day = Day
console_meeting_time = Time
console_meeting_when = When
console_meeting_place = Place
# $count is how many proposals are on the agenda.
console_meeting_items = { $count ->
    [one] one proposal
   *[other] { $count } proposals
}
console_meeting_unwritten = minutes to be written
console_meeting_coming = To be held
console_meeting_coming_none = No meeting is planned
console_meeting_coming_none_text = Plan one above. Proposals whose council does not answer in time go up to the next one.
console_meeting_past = Held
console_meeting_past_none = No meeting here yet.
# $council is a council.
console_meeting_of = Meeting of { $council }
# $number counts all meetings.
console_meeting_number = Meeting { $number }
console_meeting_back = The meeting
console_meeting_is_planned = Planned
console_meeting_is_held = Held
console_meeting_is_called_off = Called off
console_meeting_planned_text = When the council has met, minutes and decisions are written here.
console_meeting_held_do = The council has met
console_meeting_change = Change day or place
console_meeting_off = Call it off
console_meeting_off_text = Its proposals are free for another meeting. It cannot be taken back.
console_meeting_off_do = Call the meeting off
console_meeting_agenda = Agenda
console_meeting_agenda_held = Write what was said about each proposal, save it, and tell the decision where there is one.
console_meeting_agenda_none = Nothing on the agenda
console_meeting_agenda_none_text = Proposals come here as soon as this council has one to answer and somebody puts it on the agenda.
console_meeting_put_on = Another proposal that this council has
console_meeting_put_on_do = Put on the agenda
console_meeting_earlier = Earlier
console_meeting_later = Later
console_meeting_take_off = Take off
console_meeting_elsewhere = no longer before this council
console_meeting_decide = Decision, or pass up
# What a meeting did with a proposal
console_meeting_did_accepted = Accepted
console_meeting_did_accepted_with_changes = Accepted with changes
console_meeting_did_declined = Declined
console_meeting_did_passed_up = Passed up to the next council
console_meeting_on_agenda = on the agenda
console_meeting_at = Decided at the meeting of { $day }
console_minutes = Minutes of a meeting
console_minutes_do = Minutes to print
console_minutes_text = The sheet is in Chinese; what was said stands as you wrote it.
console_minutes_title = Minutes: { $council }
console_minutes_present = Present
console_minutes_present_label = One person to a line, with the role after a comma
console_minutes_present_text = Members of the council and colleagues, such as: Wang Jianguo, chair. No residents.
console_minutes_present_last = Begin with those of the last meeting
console_minutes_present_none = not written down
console_minutes_said = What was said
console_minutes_said_none = Nothing was written down.
console_minutes_result = Decision:{" "}
console_minutes_result_none = none at this meeting
console_minutes_notes = Other matters
console_minutes_notes_text = What belongs to no single proposal
console_minutes_chair = Chair:
console_minutes_keeper = Minutes by:
console_told_meeting_planned = The meeting is planned. Its agenda holds what the council has to answer.
console_told_meeting_held = The meeting was held. Now write who was there, what was said, and what was decided.
console_told_meeting_off = The meeting is called off.
console_told_meeting_put_on = The proposal is on the agenda.
console_told_meeting_taken_off = The proposal is off the agenda.
console_meeting_when_missing = Please choose the day and the time of the meeting.
    .title = When does the council meet?
console_meeting_place_missing = Please write where the council meets.
    .title = Where does the council meet?
console_meeting_closed = The meeting is no longer as it was when you opened it: it was held or called off, its agenda is full, or the proposal was already spoken about. Nothing was changed. Open it again to see how it stands.
    .title = The meeting has moved on
console_minutes_changed = Somebody else wrote here while you were writing. Nothing was saved, so that nobody’s words are overwritten. Open the meeting again and compare.
    .title = Somebody else wrote here

# A draft of a translation by machine
# $spoken is a language.
console_machine_do = Draft in { $spoken } by machine
console_machine_text = The original goes to the translation service now. What it says is shown marked as made by a machine until you have checked it.
console_told_proposal_draft = The machine’s draft is there, marked as such. Read it against the original, mend it, and save it as checked.
console_machine_not_set_up = No translation service is set up. You can write the translation yourself.
    .title = No translation service
console_machine_later = The translation service does not answer now. Nothing was saved. Try again in a few minutes, or write the translation yourself.
    .title = No answer from the translation service
console_machine_key = The translation service refuses: its key or its credit is used up. Whoever runs Linli can see to that. You can write the translation yourself.
    .title = The translation service refuses
console_machine_language = The translation service does not speak one of these two languages. You can write the translation yourself.
    .title = The translation service does not speak it
console_machine_too_long = This text is longer than the translation service takes at once. You can write the translation yourself.
    .title = Too long for the translation service
console_machine_failed = What the translation service answered cannot be used: words or numbers were missing. Nothing was saved. You can write the translation yourself.
    .title = No usable translation
