"""The Rasa environment: understanding and the texts of replies."""
