"""The part of `linli demo` in which neighbours decide: from an idea to a rating."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.colleagues import join
from bot.stack import Stack
from bot.web_client import NoAnswer, WebResident
from community.case_texts import RATING_TITLES
from community.model.proposal import Proposal, ProposalState
from community.model.staff import Staff
from community.place import Place, load_place
from community.store.engine import Store, open_store
from community.texts import Texts
from community.usecases.households import issue_codes
from community.usecases.proposal_councils import decide, pass_up
from community.usecases.proposal_pages import view_proposal
from community.usecases.proposal_results import name_executor, report_progress

LANGUAGE = "ar"
# Nobody outlives the demo to sign in with them.
WORDS = "four unrelated words"
# Building 3 of the sample place has twelve flats: eight of them are needed.
BUILDING = "b3"
IDEA = (
    "أقترح وضع مقعد عند مدخل المبنى 3، لأن كبار السن لا يستطيعون الوقوف طويلا "
    "وهم ينتظرون الحافلة."
)
SUPPORTERS = ("en", "ko", "ru", "fr", "de", "vi", "es")
TOLD_SECONDS = 30.0


class ProposalScene:
    """An author, seven neighbours and three councils.

    Args:
        console: Where the transcript is printed.
        stack: The running processes.
    """

    def __init__(self, console: Console, stack: Stack) -> None:
        self._console = console
        self._stack = stack
        self._texts = Texts()
        self._place: Place = load_place(stack.settings().place)
        self._table = Table("", "", title="العربية · 提案")

    def play(self) -> int:
        """Print the transcript; 1 if something did not happen, else 0."""
        store = open_store(self._stack.settings().store_url)
        try:
            with ExitStack() as sessions:
                self._play(store, sessions)
            return 0
        except (NoAnswer, AssertionError) as error:
            self._table.add_row("", f"missing: {error}", style="red")
            return 1
        finally:
            store.close()
            self._console.print(self._table)

    def _play(self, store: Store, sessions: ExitStack) -> None:
        rules = self._place.proposals
        organiser = join(store, "organiser", "zhao", "赵丽", WORDS)
        codes = [each.code for each in issue_codes(store, rules, organiser, BUILDING)]
        self._staff(organiser, "prints a code for each flat")
        author = sessions.enter_context(WebResident(self._stack.url, LANGUAGE))
        self._says(author, LANGUAGE, codes.pop())
        self._says(author, LANGUAGE, IDEA)
        sent = self._presses(author, LANGUAGE, "button_proposal_send")
        number = re.search(r"P-(\d+)", sent)
        assert number, f"no number in {sent}"
        proposal_id = int(number[1])
        for language in SUPPORTERS:
            neighbour = sessions.enter_context(WebResident(self._stack.url, language))
            self._says(neighbour, language, codes.pop())
            self._says(neighbour, language, number[0])
            self._presses(
                neighbour, language, "button_support_proposal", number=number[0]
            )
        self._is(store, proposal_id, "deliberating")
        self._councils(store, organiser, proposal_id)
        rating = self._presses(author, LANGUAGE, RATING_TITLES["good"])
        assert rating, "the rating was not answered"
        ratings = view_proposal(store, proposal_id).ratings
        assert ratings["good"] == 1, f"the rating is not kept: {ratings}"

    def _councils(self, store: Store, organiser: Staff, proposal_id: int) -> None:
        rules = self._place.proposals
        for tier, why in enumerate(("楼组没有经费", "需要街道批准占用人行道")):
            pass_up(store, rules, organiser, proposal_id, why, tier)
            self._staff(organiser, f"{rules.tier(tier).name('zh')}: {why}")
        why = "街道出资，物业安装"
        last = len(rules.tiers) - 1
        decide(store, rules, organiser, proposal_id, "accepted", why, "zh", last)
        self._staff(organiser, f"{rules.tier(last).name('zh')}: {why}")
        name_executor(store, rules, organiser, proposal_id, "物业服务中心")
        done = "长椅已经装好"
        report_progress(store, rules, organiser, proposal_id, done, "zh", 100)
        self._staff(organiser, done)
        self._is(store, proposal_id, "done")

    def _is(self, store: Store, proposal_id: int, state: ProposalState) -> Proposal:
        proposal = view_proposal(store, proposal_id).proposal
        assert proposal.state == state, f"{proposal.number} is {proposal.state}"
        return proposal

    def _says(self, resident: WebResident, language: str, text: str) -> str:
        self._table.add_row(language, text)
        [answer], _ = resident.say(text)
        return self._shows(answer)

    def _presses(
        self, resident: WebResident, language: str, key: str, **values: Any
    ) -> str:
        title = self._texts.format(key, language, **values)
        button = self._offered(resident, lambda each: bool(each["title"] == title))
        self._table.add_row(language, f"\\[{title}]")
        [answer], _ = resident.press(button["key"])
        return self._shows(answer)

    def _offered(
        self, resident: WebResident, wanted: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any]:
        """A button that was offered, once the worker has told what offers it."""
        until = time.monotonic() + TOLD_SECONDS
        while time.monotonic() < until:
            for message in reversed(resident.history()):
                for button in message["buttons"]:
                    if wanted(button):
                        found: dict[str, Any] = button
                        return found
            time.sleep(0.2)
        raise NoAnswer("a button is not offered")

    def _shows(self, message: dict[str, Any]) -> str:
        buttons = " ".join(f"[{button['title']}]" for button in message["buttons"])
        shown = f"{message['text']}\n{buttons}".strip().replace("[", r"\[")
        self._table.add_row("Linli", shown)
        return str(message["text"])

    def _staff(self, staff: Staff, what: str) -> None:
        self._table.add_row(staff.name, what, style="cyan")
