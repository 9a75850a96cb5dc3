"""A small world in which anything is done in any order, by whoever is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from random import Random
from typing import Any, get_args

from community.model.case import (
    Case,
    CaseClosed,
    CosignNeeded,
    NewCase,
    NewsSince,
    NotYours,
    ReferralClosed,
    TakenAlready,
)
from community.model.conversation import LeaseLost, OwnerChanged
from community.model.hand_over import Plan
from community.model.message import MessageNotPending, Reply
from community.model.staff import Role, Staff, StaffNotFound
from community.store import cases, conversations
from community.store.engine import Store
from community.usecases import cases as work
from community.usecases import referrals
from community.usecases.case_endings import cosign_case, give_back, resolve_case
from community.usecases.case_replies import reply
from community.usecases.conversations import (
    claim_conversation,
    open_conversation,
    release_conversation,
)
from community.usecases.hand_over import (
    complete_hand_overs,
    open_case_by_staff,
    open_without_case,
    reopen_case,
)
from community.usecases.messages import complete_message, next_message
from community.usecases.staff import get_staff, leave, set_role
from tests.community.case_steps import asks, colleague, told
from tests.community.steps import hands_over, writes

# What a use case says when something cannot be done now.
REFUSALS = (
    CaseClosed,
    CosignNeeded,
    LeaseLost,
    MessageNotPending,
    NewsSince,
    NotYours,
    OwnerChanged,
    ReferralClosed,
    StaffNotFound,
    TakenAlready,
)
_worlds = count(1)


@dataclass
class World:
    """Two residents and a few colleagues; whoever acts is drawn by ``chance``."""

    store: Store
    addresses: Sequence[str]
    conversation_ids: Sequence[int]
    staff_ids: list[int]
    chance: Random

    def staff(self) -> Staff:
        return get_staff(self.store, self.chance.choice(self.staff_ids))

    def hires(self, role: Role) -> None:
        self.staff_ids.append(colleague(self.store, "Li", role).id)

    def cases(self) -> list[Case]:
        with self.store.reading() as connection:
            return [
                case
                for each in self.conversation_ids
                for case in cases.of_conversation(connection, each)
            ]

    def owners(self) -> dict[int, str]:
        with self.store.reading() as connection:
            found = [conversations.get(connection, i) for i in self.conversation_ids]
        return {each.id: each.owner for each in found if each}

    def due_at(self) -> Any:
        return self.store.clock.now() + timedelta(hours=2)


def world_of(store: Store, chance: Random) -> World:
    """New residents, and colleagues so that nobody has to work alone."""
    number = next(_worlds)
    addresses = [f"a{number}", f"b{number}"]
    ids = [open_conversation(store, "web", address) for address in addresses]
    world = World(store, addresses, ids, [], chance)
    for role in get_args(Role):
        world.hires(role)
        world.hires("supervisor")
    return world


def resident_writes(world: World, then: Callable[..., Any]) -> None:
    """A resident writes; whoever handles the message does ``then``."""
    store, address = world.store, world.chance.choice(world.addresses)
    accepted = writes(store, "hm", address=address)
    lease = claim_conversation(store, accepted.conversation_id, "bot", 60)
    if lease is None:
        return
    try:
        while message := next_message(store, lease):
            then(store, lease, message.id)
    finally:
        release_conversation(store, lease)


def bot_answers(world: World) -> None:
    text = [Reply("On 15 November", "en")]
    resident_writes(world, lambda *about: complete_message(*about, text, language="en"))


def hand_over_by_resident(world: World) -> None:
    reason = world.chance.choice(["wish", "emergency"])
    resident_writes(world, lambda *about: hands_over(*about, reason=reason))


def hand_over_with_alarm(world: World) -> None:
    resident_writes(world, lambda *about: open_without_case(*about, [], "wish"))
    mended(world)


def mended(world: World) -> None:
    new = NewCase("wish", "ordinary", "x")
    complete_hand_overs(
        world.store, told(), lambda _: Plan(new, "en", world.due_at()), _unexpected
    )


def _unexpected(conversation_id: int) -> None:
    raise AssertionError(conversation_id)


def opened_by_staff(world: World) -> None:
    where = world.chance.choice(world.conversation_ids)
    due_at = world.due_at()
    open_case_by_staff(
        world.store, world.staff(), where, "x", "ordinary", due_at, told()
    )


def somebody_leaves(world: World) -> None:
    staff = world.staff()
    world.hires(staff.role)
    if world.chance.random() < 0.5:
        leave(world.store, "staff:1", staff.id)
    else:
        set_role(world.store, "staff:1", staff.id, "organiser")


def on_case(act: Callable[[World, Store, Staff, Case], Any]) -> Callable[..., None]:
    """Somebody does it with some case."""

    def acts(world: World) -> None:
        found = world.cases()
        if found:
            case = world.chance.choice(found)
            act(world, world.store, world.staff(), case)

    return acts


def answers(world: World, store: Store, staff: Staff, case: Case) -> None:
    anyway = world.chance.random() < 0.7
    text = Reply("I am here", "en")
    reply(store, staff, case.id, text, original=None, seen_message_id=0, anyway=anyway)


def ends(world: World, store: Store, staff: Staff, case: Case) -> None:
    cosigned = world.chance.choice([(), ("ordinary", "urgent")])
    resolve_case(store, staff, case.id, "solved", told(), cosigned=cosigned)


def refers(world: World, store: Store, staff: Staff, case: Case) -> None:
    asked = referrals.ask_referral(store, staff, case.id, "Legal aid", "x", asks)
    agreed = world.chance.random() < 0.7
    referrals.answer_referral(store, asked.id, case.resident_id, agreed)
    if world.chance.random() < 0.8:
        referrals.mark_sent(store, staff, asked.id)
    else:
        referrals.withdraw(store, staff, asked.id)


ACTS: dict[str, Callable[[World], None]] = {
    "the bot answers": bot_answers,
    "a resident wishes for a person": hand_over_by_resident,
    "a hand-over fails": hand_over_with_alarm,
    "staff open a case": opened_by_staff,
    "somebody leaves": somebody_leaves,
    "all are released": lambda w: work.release_all(w.store, w.staff()) and None,
    "claim": on_case(lambda w, store, staff, c: work.claim_case(store, staff, c.id)),
    "release": on_case(
        lambda w, store, staff, c: work.release_case(store, staff, c.id)
    ),
    "transfer": on_case(
        lambda w, store, staff, c: work.transfer_case(store, staff, c.id, w.staff().id)
    ),
    "state": on_case(
        lambda w, store, staff, c: work.set_state(
            store,
            staff,
            c.id,
            "open" if w.chance.random() < 0.5 else "waiting_for_resident",
        )
    ),
    "sensitive": on_case(
        lambda w, store, staff, c: work.set_sensitive(
            store, staff, c.id, w.chance.random() < 0.3
        )
    ),
    "reply": on_case(answers),
    "resolve": on_case(ends),
    "co-sign": on_case(
        lambda w, store, staff, c: cosign_case(store, staff, c.id, "fine", told())
    ),
    "give back": on_case(
        lambda w, store, staff, c: give_back(store, c.id, "resident", told())
    ),
    "reopen": on_case(
        lambda w, store, staff, c: reopen_case(
            store, c.id, None, "resident", w.due_at(), told()
        )
    ),
    "refer": on_case(refers),
}


def act(world: World, name: str) -> None:
    """Do it, or be refused."""
    with suppress(*REFUSALS):
        ACTS[name](world)
