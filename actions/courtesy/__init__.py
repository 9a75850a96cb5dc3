"""Greeting, thanks, goodbye, and what the bot can do."""
