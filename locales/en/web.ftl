# The resident's page and the chat window on other pages.
web_title = Ask Linli
web_subtitle = { $place }
web_log_label = Conversation
web_placeholder = Write in any language…
web_input_label = Your message
web_send = Send
web_language = Language
web_language_search = Search languages
web_suggestions = Suggested answers
web_welcome = Hello! What would you like to know? Write in your own language.
web_sending = Sending…
web_sent = Sent
web_not_sent = Not sent. Tap to try again.
web_typing = Linli is writing…
web_offline = You are offline. Your message is kept and will be sent when the connection is back.
web_online = You are connected again.
web_today = Today
web_yesterday = Yesterday
web_you = You
web_assistant = Linli
web_staff = Staff
web_new_message = New message
web_open = Open the chat
web_close = Close the chat
web_end = End chat and delete
web_end_confirm = Delete this conversation from this device and from our records? This cannot be undone.
web_end_yes = Delete
web_end_no = Keep
web_ended = The conversation has been deleted.
web_too_long = Too long: { $count } of { $limit } characters.
web_photo = Photo
web_photo_add = Add a photo
web_photo_added = Photo added. You can write something about it before you send it.
web_photo_remove = Remove the photo
web_photo_too_large = This photo is too large; the limit is { $megabytes } MB. Please send a smaller one.
web_photo_kind = This kind of file does not work here. Please send the photo as JPEG or PNG. On a phone, a screenshot of it works too.
web_photo_gone = This photo was not sent. Please choose it again.
web_wait = Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } before the next message. It will be sent by itself.
web_failed = The page could not reach Linli. Please try again in a moment, or call { $phone }.
# A request that did not come from the page, or whose session is gone.
web_refused = This page is no longer connected. Please reload it and try again.
