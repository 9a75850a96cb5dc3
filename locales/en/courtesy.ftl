# Greeting, thanks, goodbye, and what the bot can do.
# $place is the name of the neighbourhood.
utter_greet = Hello! I am Linli, the neighbourhood assistant of { $place }. Ask me anything about living here, in your own language.
utter_thanks = You are welcome. Write whenever you need something.
utter_goodbye = Goodbye, and take care. You can write to me at any time.
utter_what_can_you_do =
    I answer questions about living in { $place }: registering with the police, visas, doctors, housing, transport, money, waste and more. Every answer shows its source and date.
    I also tell you which number to call in an emergency, and how to reach a person from the neighbourhood office.
    I also take what you would like to change in the neighbourhood to its councils: propose something, see what others propose, and support it.
    Write in any of these languages: { $languages }.
    Here are a few things people often ask:
