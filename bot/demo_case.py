"""The part of `linli demo` in which people help: a case from begin to end."""

from __future__ import annotations

import asyncio
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.bridge import Bridge, Translated
from bot.bridged import resident_reply
from bot.colleagues import join
from bot.consent import question
from bot.stack import Stack
from bot.web_client import NoAnswer, WebResident
from community.case_texts import CaseTexts
from community.model.case import Case
from community.model.staff import Staff
from community.phrasebook import Phrasebook
from community.place import load_place
from community.store.engine import Store, open_store
from community.texts import Texts
from community.translation import NoTranslator
from community.usecases import case_endings, case_queue, case_replies, cases, referrals
from community.usecases.transcripts import conversation_messages

LANGUAGE = "ko"
# Nobody outlives the demo to sign in with them.
WORDS = "four unrelated words"
QUESTION = "강아지 등록은 어떻게 하나요?"
STRANGE = ("달에 대한 시를 한 편 써 줘", "김치찌개 레시피 알려줘")
NEXT_QUESTION = "난방은 언제 시작해요?"
ORGANISATION, PURPOSE = "法律援助中心", "押金纠纷"


class CaseScene:
    """A resident, a caseworker and a supervisor.

    Args:
        console: Where the transcript is printed.
        stack: The running processes.
    """

    def __init__(self, console: Console, stack: Stack) -> None:
        self._console = console
        self._stack = stack
        self._table = Table("", "", title="한국어 · 个案")

    def play(self) -> int:
        """Print the transcript; 1 if something did not happen, else 0."""
        settings = self._stack.settings()
        store = open_store(settings.store_url)
        try:
            with WebResident(self._stack.url, LANGUAGE) as resident:
                self._play(store, resident)
            return 0
        except (NoAnswer, AssertionError, StopIteration) as error:
            self._table.add_row("", f"missing: {error}", style="red")
            return 1
        finally:
            store.close()
            self._console.print(self._table)

    def _play(self, store: Store, resident: WebResident) -> None:
        place, texts = load_place(self._stack.settings().place), Texts()
        told = CaseTexts(texts, place, store.clock)
        worker = join(store, "caseworker", "li", "李梅", WORDS)
        supervisor = join(store, "supervisor", "wang", "王芳", WORDS)
        for sentence in (QUESTION, *STRANGE):
            last = self._says(resident, sentence)
        entry = next(
            one
            for one in case_queue.queue(
                store,
                worker,
                which="unassigned",
                today=place.today(store.clock.now()),
                language=LANGUAGE,
            )
            if one.reason == "not_understood"
        )
        assert entry.number in last["text"], "no number was told"
        case = cases.claim_case(store, worker, entry.id)
        self._staff(worker, f"claims {entry.number}")
        self._answer(store, worker, case, texts, Phrasebook(texts, place))
        bridge = Bridge(store, texts, place, NoTranslator())
        asked = asyncio.run(
            question(bridge, case, ORGANISATION, PURPOSE, worker.language)
        )
        referral = referrals.ask_referral(
            store, worker, entry.id, ORGANISATION, PURPOSE, asked.asks(texts, told)
        )
        self._presses(resident, 0)
        referrals.mark_sent(store, worker, referral.id)
        self._staff(worker, f"passes it on to {ORGANISATION}")
        case_endings.resolve_case(
            store,
            worker,
            entry.id,
            "已转法律援助",
            told.resolved,
            cosigned=place.promises.cosigned,
        )
        self._staff(worker, "finishes the case")
        case_endings.cosign_case(store, supervisor, entry.id, "", told.asks_rating)
        self._staff(supervisor, "co-signs")
        self._presses(resident, 0)
        last = self._says(resident, NEXT_QUESTION)
        assert last["author"] == "bot", "the assistant is silent"

    def _answer(
        self, store: Store, worker: Staff, case: Case, texts: Texts, book: Phrasebook
    ) -> None:
        phrase = book.groups(worker.language, LANGUAGE)[0].phrases[0]
        assert phrase.translation_lang == LANGUAGE, "there is no Korean sentence"
        sent = Translated(phrase.translation, LANGUAGE, worker.language, "phrasebook")
        reply, original = resident_reply(texts, phrase.text, sent, LANGUAGE)
        [seen] = conversation_messages(
            store, case.conversation_id, limit=1, newest=True
        )
        case_replies.reply(
            store,
            worker,
            case.id,
            reply,
            original=original,
            seen_message_id=seen.id,
        )
        self._staff(worker, f"{phrase.text}\n{reply.text}")

    def _says(self, resident: WebResident, text: str) -> dict[str, Any]:
        self._table.add_row("resident", text)
        resident.say(text)
        return self._shows(resident)

    def _presses(self, resident: WebResident, number: int) -> None:
        asked = self._shows(resident)
        button = asked["buttons"][number]
        self._table.add_row("resident", f"\\[{button['title']}]")
        resident.press(button["key"])
        self._shows(resident)

    def _shows(self, resident: WebResident) -> dict[str, Any]:
        last = [one for one in resident.history() if one["direction"] == "out"][-1]
        buttons = " ".join(f"[{button['title']}]" for button in last["buttons"])
        shown = f"{last['text']}\n{buttons}".strip().replace("[", r"\[")
        self._table.add_row("Linli", shown)
        return last

    def _staff(self, staff: Staff, what: str) -> None:
        self._table.add_row(staff.name, what, style="cyan")
