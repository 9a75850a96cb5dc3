# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Thank you, I have received it and kept it with your messages; a person from the office can look at it. I cannot look at pictures or files myself. Please also write in a few words what it is about.
location_kept = Thank you, I have kept this place with your messages. Please also write in a few words what it is about.
voice_kept = Thank you, I have kept your voice message for the staff. I cannot listen to it myself: please write it in a few words as well.
cannot_read = I cannot read that kind of message. Please write what you would like to know.
link_words = link, link account
link_code =
    Write this code to Linli on your other channel (Telegram, WeChat or the web page): { $code }
    It is good once, for { $minutes } minutes. After that Linli knows you as one person on both. Do not give the code to anybody else.
link_linked = Done. Linli now knows you as the same person here and on your other channel.
link_already_linked = This channel and the one where you got the code belong to you already. There is nothing more to do.
link_wrong = This code is wrong, was used already or has ended. Write “link” on your other channel to get a new one.
link_too_many = There were too many wrong codes. Please wait ten minutes, then write “link” on your other channel to get a new one.
