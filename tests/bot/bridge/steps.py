"""Steps that the tests of the bridge share: a resident writes, a colleague sends."""

from __future__ import annotations

from bot.bridge import Bridge, Translated
from bot.bridged import resident_reply
from community.model.case import Case
from community.model.message import StoredMessage
from community.model.staff import Staff
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.translation import Translator
from community.usecases.case_replies import reply
from community.usecases.transcripts import conversation_messages
from tests.community.case_steps import last_said
from tests.community.steps import writes

ASKED = "보증금을 안 돌려줘요"
HEARD = "房东不退押金"
SAID = "请问合同什么时候到期？"
REACHES = "계약은 언제 끝나나요?"


def over(store: Store, texts: Texts, translator: Translator) -> Bridge:
    """A bridge with this provider."""
    return Bridge(store, texts, Place(), translator)


def asks(store: Store, text: str = ASKED, address: str = "mina") -> StoredMessage:
    """A resident writes."""
    accepted = writes(store, text, address)
    return conversation_messages(store, accepted.conversation_id, newest=True)[-1]


def sends(
    store: Store, staff: Staff, case: Case, texts: Texts, text: str, sent: Translated
) -> StoredMessage:
    """A colleague sends what became of a text."""
    answer, original = resident_reply(texts, text, sent, "ko")
    seen = last_said(store, case)
    reply(store, staff, case.id, answer, original=original, seen_message_id=seen)
    return conversation_messages(store, case.conversation_id, newest=True)[-1]
