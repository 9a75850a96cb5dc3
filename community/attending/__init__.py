"""Gatherings and notices in a conversation: read, signed up for, subscribed to.

`Attending` is the one door; the bot's actions and the desk's buttons go through it.
"""

from community.attending.engine import Attending

__all__ = ["Attending"]
