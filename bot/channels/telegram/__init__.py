"""The Telegram channel: a bot that residents write to, alone or in groups."""
