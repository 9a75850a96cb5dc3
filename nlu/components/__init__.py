"""The steps every message goes through in Rasa, in the order of config.yml."""
