# When no answer fits: honest, at most three guesses as buttons, then the way to a person.
utter_not_understood_guesses = I am not sure that I understood. Did you mean one of these?
utter_not_understood = I am sorry, I did not understand that, or I have no answer to it. Try other words, or talk to a person.
utter_nothing_pending = There is nothing waiting for your answer at the moment. What would you like to know?
