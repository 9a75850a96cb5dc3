# The public page /proposals: what residents propose, and what became of it. It is read by everybody, also on paper.
# $place is the name of the neighbourhood.
public_title = Proposals
public_intro = What residents of { $place } propose, who supports it, and what the councils answer.
public_choose = Choose what is shown
public_where = Where
public_everywhere = Everywhere
public_whole_place = The whole neighbourhood
public_stage = Stage
public_stage_all = All
public_stage_support = Looking for support
public_stage_council = With a council
public_stage_accepted = Accepted
public_stage_done = Finished
public_stage_ended = Ended without being accepted
public_show = Show
public_none = There are no proposals yet. Yours can be the first.
public_none_chosen = No proposal fits this choice.
public_show_all = Show all proposals
public_how_title = How to propose something
# $signatures, $percent and $days are the rules of the place.
public_how = Write to Linli what should change, where and why, in your own language. A few neighbours sign it first (signatures needed: { $signatures }). Then everybody concerned can support it; { $percent } % are needed. The councils then have { $days } days in all to answer, and everybody who took part is told what they decide.
public_write = Write to Linli
public_older = Older proposals
public_newest = Back to the newest
public_back = All proposals
public_feed = Follow news of proposals (feed)
public_missing_title = This proposal is not here
public_missing = There is no public proposal with this number. Please check the number; it looks like P-17.
# The states of a proposal, as labels.
public_state_gathering = Looking for co-signers
public_state_open = Open for support
public_state_not_reached = Not enough support
public_state_deliberating = With a council
public_state_accepted = Accepted
public_state_accepted_with_changes = Accepted with changes
public_state_declined = Declined
public_state_carrying_out = Being carried out
public_state_done = Finished
public_state_withdrawn = Withdrawn
public_state_merged = Joined with another one
public_due_gathering = Can be signed until { $date }
public_due_open = Can be supported until { $date }
public_due_answer = Answer due by { $date }
public_due_executor = By { $date } it is named who carries it out
public_due_news = Next news by { $date }
public_overdue = Late since { $date }
public_signatures = Signatures: { $signed } of { $needed } needed
public_count_household = Households in support: { $supports } of { $needed } needed
public_count_adult = Residents in support: { $supports } of { $needed } needed
public_roll_household = Households that may support it: { $eligible }
public_roll_adult = Residents that may support it: { $eligible }
public_council = Now with
public_place = Place
public_proposed = Proposed on
public_joined = It ended in favour of { $into }, which wants the same.
# $own_name is a language's own name, such as 中文.
public_untranslated = Written in { $own_name }, not translated yet
public_support = Support
public_by_language = Support by language
public_other_languages = Other languages together
# Below the numbers by language.
public_few = Languages with fewer than { $least } supports are added together, so that nobody can be recognised.
public_decision = Decision
public_reason = Reason
public_result = How it is carried out
public_executor = Responsible
public_percent = { $percent } % done
public_ratings = How residents find the result
# Earlier texts of a proposal. $number counts its texts; $date is a day.
public_versions = How the text changed
public_version = Text { $number }, of { $date }
public_version_meant = what is meant changed, so everybody who had signed was asked again
public_version_spelling = only spelling was corrected
public_supported_since = Support that counts was given to text { $number }, of { $date }, or to a later one.
public_text_went = taken out:
public_text_came = added:
