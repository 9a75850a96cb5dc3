# What the desk itself says, on every channel, when something about a message or the service is not as it should be.
error_empty = Your message was empty. Please write what you would like to know.
# $limit is a number of characters.
error_too_long = Your message is too long. Please keep it under { $limit } characters, or send it in parts.
error_too_fast = That was very fast. Please wait a moment; then send it again.
error_unreadable = I could not read that message. Please write it again as plain text.
error_choice_gone = That button is no longer valid. Please write what you would like.
trouble_now = Something is not working on our side at the moment. Your message is kept, and I will answer it as soon as I can. In an emergency call 110 (police), 119 (fire) or 120 (ambulance).
# Said when the bot has failed for too long and the conversation is passed to staff.
opened_to_staff = I still cannot answer by myself, so I have passed your message to our staff.
staff_has_conversation = Our staff have this conversation. A person answers you here.
bot_is_back = The assistant answers you again.
