"""What happens in a neighbourhood: knows no channel, no page and no Rasa."""
