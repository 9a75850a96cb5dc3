"""The resident answers whether another organisation may be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from community.model.case import Case, Referral
from community.model.message import Reply
from community.model.staff import Staff
from community.store import referrals as stored
from community.texts import Texts
from community.usecases import referrals
from community.usecases.cases import claim_case, set_state
from tests.bot.conftest import Scene
from tests.bot.handing_over import case, case_texts, last, owner, presses, writes
from tests.community.case_steps import colleague


@pytest.fixture
def li(scene: Scene) -> Staff:
    return colleague(scene.store)


def text(key: str, **values: str) -> str:
    return Texts().format(key, "en", **values)


@pytest.mark.parametrize(
    ("button", "state", "key"),
    [
        ("Yes, I agree", "consented", "referral_agreed"),
        ("No", "declined", "referral_declined"),
    ],
)
async def test_the_resident_consents_or_declines_while_staff_answer(
    scene: Scene, li: Staff, button: str, state: str, key: str
) -> None:
    await writes(scene, "a person please", "human")
    claim_case(scene.store, li, 1)
    referral = referrals.ask_referral(
        scene.store, li, 1, "Legal aid", "the deposit", case_texts(scene).asks_consent
    )
    set_state(scene.store, li, 1, "waiting_for_resident")
    await scene.deliveries.deliver("web")
    assert "Legal aid" in last(scene).text and "the deposit" in last(scene).text
    await presses(scene, button)
    agreed = {"organisation": "Legal aid"} if state == "consented" else {}
    assert last(scene).text == text(key, **agreed)
    with scene.store.reading() as connection:
        found = stored.get(connection, referral.id)
    assert found and found.state == state
    assert case(scene).state == "open", "the resident has answered"
    assert owner(scene) == "staff"


async def test_who_agrees_is_told_the_name_that_was_asked_with(
    scene: Scene, li: Staff
) -> None:
    await writes(scene, "a person please", "human")
    told = case_texts(scene).asks_consent

    name = "Legal aid (法律援助)"

    def asks(about: Case, referral: Referral) -> Sequence[Reply]:
        return told(about, replace(referral, organisation=name))

    referrals.ask_referral(scene.store, li, 1, "法律援助", "the deposit", asks)
    await scene.deliveries.deliver("web")
    await presses(scene, "Yes, I agree")
    assert last(scene).text == text("referral_agreed", organisation=name)


async def test_a_withdrawn_question_is_answered_by_nobody(
    scene: Scene, li: Staff
) -> None:
    await writes(scene, "a person please", "human")
    asked = referrals.ask_referral(
        scene.store, li, 1, "Legal aid", "deposit", case_texts(scene).asks_consent
    )
    referrals.withdraw(scene.store, li, asked.id)
    await scene.deliveries.deliver("web")
    await presses(scene, "Yes, I agree")
    assert last(scene).text == text("error_choice_gone")
