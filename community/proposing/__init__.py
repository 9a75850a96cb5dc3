"""All that residents do about proposals in a conversation, in words and by buttons.

What they say comes from the bot, what they press from the desk; both ask `Proposing`,
which calls the use cases and says what became of it.
"""

from community.proposing.engine import Proposing

__all__ = ["Proposing"]
