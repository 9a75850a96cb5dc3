# What author and supporters are told about a proposal. Said by the desk, never by the bot.
# $number is the number of a proposal (P-17), $title what its author called it, in whatever language. $count is one of the next two.
proposal_count_household = Households needed: { $needed } of { $eligible }. So far: { $supports }.
proposal_count_adult = Residents needed: { $needed } of { $eligible }. So far: { $supports }.
proposal_submitted = Your proposal { $number } “{ $title }” has arrived. Before support opens, others have to sign it too. Signatures needed: { $signatures }. Time for that: until { $date }. Give your neighbours the number { $number }; each of them can send it to me.
proposal_opened = Support is open for proposal { $number } “{ $title }”, until { $date }. { $count }
proposal_milestone = Proposal { $number } “{ $title }” has { $percent } % of the support it needs. { $count }
# $council and its time come from community.yml.
proposal_reached = Proposal { $number } “{ $title }” has enough support. { $count } It is now with: { $council }. An answer is due by { $date }. You can still support it until then.
proposal_not_signed = Not enough people signed proposal { $number } “{ $title }” in time. What was signed is kept; our staff can give it more time, and you can propose it again.
proposal_not_reached = Proposal { $number } “{ $title }” did not get enough support in time. { $count } What was signed is kept; our staff can give it more time.
proposal_extended = There is more time for proposal { $number } “{ $title }”: until { $date }. What was signed stays.
proposal_went_up = Proposal { $number } “{ $title }” has gone one step up. It is now with: { $council }. An answer is due by { $date }.
proposal_went_up_time = Proposal { $number } “{ $title }” was not answered in time, so it has gone one step up. It is now with: { $council }. An answer is due by { $date }.
proposal_overdue_council = The answer to proposal { $number } “{ $title }” is late. It is with: { $council }. They are being reminded, and our staff see that it is overdue. You will be told as soon as there is an answer.
proposal_overdue_executor = There should be news by now of how proposal { $number } “{ $title }” is carried out. We are asking, and our staff see that it is overdue.
proposal_changed = The new text of your proposal { $number } “{ $title }” is there. Everybody who signed the old one is asked whether they support the new one too; until they say so, their support does not count. Time for that: until { $date }.
proposal_changed_asked = The text of proposal { $number } “{ $title }” has changed. Your support was for the old text, so it does not count now. Please read the new one and tell me whether you support it too, by { $date }.
proposal_corrected = Our staff have mended the spelling in your proposal { $number } “{ $title }”. What it means has not changed, and all support stays.
proposal_accepted = Proposal { $number } “{ $title }” is accepted. Decided by: { $council }. Next you will be told who carries it out.
proposal_accepted_with_changes = Proposal { $number } “{ $title }” is accepted, with changes. Decided by: { $council }. Next you will be told who carries it out.
proposal_declined = Proposal { $number } “{ $title }” is declined. Decided by: { $council }. Thank you for taking part; the proposal and the answer stay public.
# $reason and $step are written by staff, in their language.
proposal_reason = Reason: { $reason }
proposal_executor_named = Proposal { $number } “{ $title }” is being carried out. Responsible: { $executor }.
proposal_progress = Proposal { $number } “{ $title }”: { $percent } % is done.
proposal_step = What was done: { $step }
proposal_done = Proposal { $number } “{ $title }” is finished. How do you find the result?
proposal_withdrawn = Proposal { $number } “{ $title }” has been withdrawn.
proposal_draft_ran_out = Your draft “{ $title }” was not submitted for a long time, so I have put it away. You can propose it again at any time.
proposal_merged = Proposal { $number } “{ $title }” has ended in favour of { $into }, which wants the same. Your support has not been moved: if you want to support { $into } too, press the button.
proposal_support_counted = Your support for proposal { $number } “{ $title }” counts now. { $count }
proposal_support_right_used = Somebody of your household already supports proposal { $number } “{ $title }”, and each household counts once. So yours could not be counted.
proposal_support_not_on_roll = Proposal { $number } “{ $title }” concerns other buildings, or your household was not on the list yet when support opened. So your support could not be counted.
# Follows any of these while the reader's own support does not count yet.
proposal_waits = Your own support is still waiting: it counts as soon as you send me the code that your household got from our staff.
button_support_confirm = I still support it
button_support_other = Support { $into } too
household_code_slip = This code is for your household. Send it to Linli, and your support for proposals counts. It works once.
