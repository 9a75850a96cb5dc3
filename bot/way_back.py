"""After a switch of language the last reply offers one tap back."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.rasa import Understanding
from community.model.conversation import Conversation
from community.model.message import Button, Reply
from community.texts import Texts


def with_way_back(
    texts: Texts, understanding: Understanding, conversation: Conversation
) -> tuple[Reply, ...]:
    """The replies, with a button that leads back if the language was switched."""
    before = conversation.language_current
    switched = before not in (None, understanding.language)
    if not switched or before is None or conversation.language_chosen:
        return understanding.replies
    title, language = texts.resolve("button_continue_in", before)
    back: Button = {
        "title": title,
        "payload": "/change_language" + json.dumps({"language": before}),
        "lang": language,
    }
    *others, last = understanding.replies
    return (*others, replace(last, buttons=(*last.buttons, back)))
