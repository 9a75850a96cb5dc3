# Making, finding and supporting proposals in the conversation. Plain, friendly, one question at a time.
# Labels of states, places and numbers stand in public.ftl; what is told later stands in proposals.ftl.
# $number is the number of a proposal (P-17), $title what its author called it, in whatever language. $area is the name of a building or an area.

# Questions, each about one thing.
proposing_ask_what = What should change in the neighbourhood? Write it in your own words. You can send a photo too.
proposing_ask_where = Where is it, and whom does it concern? Choose below, or write the building or the place.
proposing_ask_why = Why does it matter? One or two sentences are enough.
proposing_ask_what_again = Please write what should change, the way your neighbours should read it.
proposing_ask_new_text = Please write the new text of proposal { $number }. Everybody who has signed will be asked whether they support the new text too.
proposing_ask_reason = Why do you want to withdraw proposal { $number }? One sentence is enough. Everybody who has signed will read it.

# The summary: the heading, the proposal itself, these lines, and what happens next.
proposing_summary = This is how your neighbours will read your proposal:
proposing_concerns = Concerns: { $area }
proposing_at = Place: { $place }
proposing_photos = Photos: { $count }
proposing_summary_next = Shall I send it? Your name will not be shown to anybody. You can still change everything.
# Above up to three proposals of others, each with a button.
proposing_similar = Some neighbours already want something similar. If you mean the same, support them: together you will be heard sooner.
proposing_new_text = This will be the new text of proposal { $number }:
proposing_new_text_next = Shall I replace the old text?

# After another question was answered in between, or when the resident comes back.
proposing_waits_what = About your proposal: I still need to know what should change.
proposing_waits_where = About your proposal: I still need to know where it is.
proposing_waits_why = About your proposal: I still need to know why it matters.
proposing_waits_summary = Your proposal is ready and has not been sent yet.
proposing_waits_new_text = I am still waiting for the new text of your proposal { $number }.
proposing_waits_reason = You wanted to withdraw proposal { $number }; I am still waiting for your reason.

# What happened.
proposing_sent = Thank you! Your proposal “{ $title }” has the number { $number }.
proposing_own_waits = Your own signature counts as soon as you have shown where you live.
proposing_stopped = I have put your proposal away. Nobody has seen it.
proposing_stopped_change = All right, proposal { $number } stays as it is.
proposing_photo_kept = The photo belongs to your proposal now. Photos so far: { $count }
proposing_photo_full = Your proposal has as many photos as it can take. This one was not added.
proposing_text_needed = I can only use words here. Please write it.
proposing_changed = The new text of proposal { $number } is in place.
proposing_withdrawn = You have withdrawn proposal { $number } “{ $title }”. Everybody who signed it will be told.
# The button came too late.
proposing_closed = That is no longer possible for proposal { $number } “{ $title }”. It stands at: { $state }

# Support.
proposing_counted = Thank you! Your support for proposal { $number } “{ $title }” counts.
proposing_waiting = Thank you! Your support for proposal { $number } “{ $title }” is kept. It counts as soon as you have shown where you live: send me the household code from the slip that our staff give to each household.
proposing_already = You already support proposal { $number } “{ $title }”.
proposing_confirm = Is this the proposal you mean?
proposing_which = Which proposal do you mean?
proposing_support_back = Your support for proposal { $number } “{ $title }” is withdrawn.
proposing_no_support = You do not support proposal { $number } “{ $title }” now, so there is nothing to withdraw.
proposing_supports_none = You do not support any open proposal now.
proposing_rated = Thank you for your rating. Everybody can read how residents find the result.
proposing_rated_not = You cannot rate this proposal now: it is not finished, or I do not know yet that you live here.

# Lists, and one proposal.
proposing_list_near = Open proposals, those near you first:
proposing_list = Open proposals:
proposing_list_none = There are no open proposals now. Yours can be the first.
proposing_list_end = Those were all open proposals.
# $standing is a label such as “Households in support: 12 of 37 needed”.
proposing_line = { $number } “{ $title }”: { $standing }
# The heading above one proposal.
proposing_number = Proposal { $number }
proposing_machine = Translated by a machine.
proposing_checked = The translation was checked by a person.
# The original wording follows. $own_name is the language's own name, such as 中文.
proposing_original = As it was written ({ $own_name }):
proposing_you_support = You support this proposal.
proposing_asked = The text has changed since you signed. Please say whether you support the new text.
proposing_council = Now with: { $council }
proposing_executor = Responsible: { $executor }
proposing_page = Public page
proposing_own = Your proposals:
proposing_own_none = You have not proposed anything yet.
# A proposal that was not sent yet.
proposing_draft = “{ $title }”: not sent yet

# Household codes: printed on a slip, used once, such as H-4F7K-9QTM-2B8X.
proposing_code_how = Each household gets a slip with a code that begins with H. Send me this code, and from then on your support for proposals counts. Every code works once. If you have no slip, our staff will give you one: { $office }, { $phone }.
proposing_code_shown = Thank you! I now know that you live in { $area }. Your support for proposals counts.
proposing_code_known = You have already shown that you live in { $area }. Your support for proposals counts.
proposing_code_already = This is the code you have used already; it still holds. There is nothing more to do.
proposing_code_wrong = This code does not work. Please check each sign. Codes work once and for a limited time; our staff can give you a new one: { $office }, { $phone }.
proposing_code_too_many = That was many tries in a short time. Please wait ten minutes and try again.
proposing_code_moved_recently = You showed another home not long ago. If you have really moved, our staff can change it: { $office }, { $phone }.
# On the web page, when it was opened with the code of the slip.
proposing_code_offer = You have opened the link from your household slip. Send the code, so that your support for proposals counts?

# In a group, where others read along.
proposing_privately = Please write to me alone for that, not in the group.
proposing_code_privately = Please send household codes to me alone: everybody in this group could have used it. If somebody might have, our staff can give you a new one.
# In a test without a conversation.
proposing_not_here = Proposals can be made where messages are kept, not in this test.

# Buttons, short.
button_proposal_send = Send it
button_proposal_different = Mine is different: send it
button_proposal_instead = Support { $number } instead
button_change_what = Change what
button_change_where = Change where
button_change_why = Change why
button_proposal_stop = Stop
button_skip_why = Without a reason
button_go_on = Go on
button_was_answer = That was my answer
button_take_up_again = Take it up again
button_replace_text = Replace the text
button_write_again = Write it again
button_support_proposal = Support { $number }
button_support_withdraw = Withdraw my support
button_yes_withdraw = Yes, withdraw { $number }
button_change_text = Change the text
button_withdraw_proposal = Withdraw the proposal
button_more_proposals = More
button_make_proposal = Make a proposal
button_see_proposals = See all proposals
button_how_code = How do I show where I live?
button_send_code = Send my code
button_not_now = Not now
