# The parts around an answer from the knowledge base. The answer itself is the article.
answer_source = Source: { $name }
answer_as_of = As of { $date }
answer_show_on_map = Show on map
answer_helpful_question = Was this helpful?
button_helpful = Yes, thank you
button_not_helpful = No
utter_helpful = Good to hear. Is there anything else?
utter_not_helpful = I am sorry that this did not help. You can ask again in other words, or talk to a person.
button_talk_to_person = Talk to a person
