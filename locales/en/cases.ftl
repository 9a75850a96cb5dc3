# What the desk says about cases: handed over to a person, promised, asked about, finished. Said by the desk, never by the bot.
# $number is the number of a case (C-1042). $due is one of the next two.
case_due_hours = within { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
case_due_day = by { $weekday }, { $date }, { $time }
case_opened = Your case number is { $number }. A person will read your messages and answer you here { $due }.
# Not said to who reads Chinese or English.
case_languages = Our staff read Chinese and English. You can go on writing in your own language.
# Short: follows the numbers to call.
case_opened_urgent = I have also passed this on to our staff as urgent (case { $number }). A person will read it { $due }. If there is danger now, do not wait for them: call.
case_not_understood = I am sorry, I still do not understand. I have passed your messages on to a person.
case_ask_place = Where exactly is it? Please write the building, the floor or the street, or send the location. A photo helps too.
case_place_kept = Thank you, I have noted the place for our staff.
case_contact = You can also call us: { $phone } ({ $hours }).
case_joined = This now belongs to your case { $number }. A person will answer you here { $due }.
case_reopened = Your case { $number } is open again. A person will answer you here { $due }.
case_opened_by_staff = Our staff have opened case { $number } for you and will write to you here.
# Said when no number could be given because something is broken on our side.
case_without_number = I have passed your message on to our staff, but I could not give it a number yet. You will get the number here as soon as everything works again.
# Said once outside office hours, while a person has the conversation.
case_arrived = Your message has arrived. A person will read it and answer you here.
# The assistant answers again although the case goes on.
case_back = The assistant answers you again. Your case { $number } stays open, and our staff will still answer you here.
case_late = We are sorry: we have not kept the time we promised for your case { $number }. It is not forgotten; our staff see that it is overdue. If it cannot wait, call { $phone } ({ $hours }).
case_resolved = Your case { $number } is finished. The assistant answers you again. If something is not solved, press the button or send the number { $number } at any time.
# The answers are the three buttons button_rate_…
case_rate = How was our help with case { $number }?
case_rated = Thank you for telling us.
case_rated_bad = Thank you for being frank. If something is not solved, we can open the case again.
# Answers to a written case number.
case_state_new = Your case { $number } has arrived. A person will answer you { $due }.
case_state_open = A person is working on your case { $number }.
case_state_waiting = In your case { $number }, our staff are waiting for your answer.
case_state_referred = With your consent, your case { $number } is also with another organisation. Our staff keep following it.
# Does not tell whether there is such a case of somebody else.
case_unknown = I find no case of yours with this number. Please check it. If you began it on another channel, first write “link” there to join the two.
case_privately = Please send the number to me alone, not in a group: everybody here could read along.
case_elsewhere = The answer will come on the channel where this case began. To talk to a person here, press the button.
# $organisation and $purpose are written by staff.
referral_question = For your case { $number } we would like to ask another organisation for help: { $organisation }. What for: { $purpose }. If you agree, we pass on what you wrote in this case and how to reach you. If you do not agree, we pass on nothing. Do you agree?
# The name of an organisation in the resident's language, with the one that staff wrote.
referral_named = { $translation } (original name: { $original })
referral_agreed = Thank you. We will contact { $organisation } and let you know.
referral_declined = All right, nothing will be passed on. Our staff go on helping you.
button_back_to_assistant = Back to the assistant
button_reopen_case = It is not solved
button_rate_good = Good
button_rate_fair = Fair
button_rate_bad = Bad
button_consent_yes = Yes, I agree
button_consent_no = No
