"""The desk's own buttons and the numbers of cases, whoever owns the conversation."""

from __future__ import annotations

import pytest

from bot.channels.base import Inbound
from community.model.case import Case
from community.model.staff import Staff
from community.texts import Texts
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, set_state
from tests.bot.conftest import Scene
from tests.bot.handing_over import (
    case,
    case_texts,
    cases,
    last,
    owner,
    presses,
    writes,
)
from tests.community.case_steps import colleague

BACK = "Back to the assistant"
AGAIN = "It is not solved"
PHONE = {"address": "phone"}


@pytest.fixture
def li(scene: Scene) -> Staff:
    return colleague(scene.store)


def text(key: str, language: str = "en", **values: str) -> str:
    return Texts().format(key, language, **values)


async def handed_over(scene: Scene) -> Case:
    await writes(scene, "a person please", "human")
    return case(scene)


async def resolved(scene: Scene, li: Staff) -> None:
    await handed_over(scene)
    told = case_texts(scene).resolved
    claim_case(scene.store, li, 1)
    resolve_case(scene.store, li, 1, "solved", told, cosigned=())
    await scene.deliveries.deliver("web")


async def linked(scene: Scene) -> None:
    """Mina is the same person on her phone."""
    await writes(scene, "link")
    code = next(word for word in last(scene).text.split() if word.startswith("L-"))
    await writes(scene, code, **PHONE)


async def test_the_way_back_is_told_once_and_offers_a_person(scene: Scene) -> None:
    await handed_over(scene)
    await presses(scene, BACK)
    assert last(scene).text == text("case_back", number="C-1001")
    assert [button.title for button in last(scene).buttons] == ["Talk to a person"]
    await presses(scene, "Talk to a person")
    assert scene.rasa.calls[-1]["message"] == "/human"


async def test_typed_it_is_a_text_like_any_other(scene: Scene) -> None:
    await handed_over(scene)
    for typed in ("/desk_back", '/desk_reopen{"case": 1}', "／desk_back"):
        await writes(scene, typed)
    assert owner(scene) == "staff"
    assert len(scene.channel.sent) == 2


async def test_a_key_of_another_conversation_does_nothing(scene: Scene) -> None:
    await handed_over(scene)
    key = last(scene).buttons[0].key
    await writes(scene, "", choice=key, **PHONE)
    assert last(scene).text == text("error_choice_gone")
    assert owner(scene) == "staff"


async def test_the_resident_rates_an_ended_case_once(scene: Scene, li: Staff) -> None:
    await resolved(scene, li)
    titles = [button.title for button in last(scene).buttons]
    assert titles == ["Good", "Fair", "Bad", AGAIN]
    assert owner(scene) == "bot"
    keys = {button.title: button.key for button in last(scene).buttons}
    await writes(scene, "", choice=keys["Good"])
    assert last(scene).text == text("case_rated")
    assert case(scene).rating == "good"
    await writes(scene, "", choice=keys["Bad"])
    assert case(scene).rating == "good", "the first answer counts"
    assert len(scene.rasa.calls) == 1, "the bot is not asked"


async def test_a_bad_rating_offers_to_go_on(scene: Scene, li: Staff) -> None:
    await resolved(scene, li)
    await presses(scene, "Bad")
    assert last(scene).text == text("case_rated_bad")
    await presses(scene, AGAIN)
    assert (case(scene).state, case(scene).rating) == ("reopened", None)
    assert owner(scene) == "staff"
    assert "C-1001" in last(scene).text


async def test_a_case_that_is_open_again_is_not_rated(scene: Scene, li: Staff) -> None:
    await resolved(scene, li)
    good = next(b.key for b in last(scene).buttons if b.title == "Good")
    await presses(scene, AGAIN)
    await writes(scene, "", choice=good)
    assert last(scene).text == text("error_choice_gone")
    assert case(scene).rating is None


async def test_the_number_of_an_open_case_brings_its_staff_back(scene: Scene) -> None:
    await handed_over(scene)
    await presses(scene, BACK)
    await writes(scene, "c-1001")
    assert owner(scene) == "staff"
    assert last(scene).text.startswith("Your case C-1001 has arrived. A person will")
    assert [button.title for button in last(scene).buttons] == [BACK]
    assert len(scene.rasa.calls) == 1


@pytest.mark.parametrize(
    ("state", "key"),
    [
        ("open", "case_state_open"),
        ("waiting_for_resident", "case_state_waiting"),
    ],
)
async def test_how_a_case_stands_is_told(
    scene: Scene, li: Staff, state: str, key: str
) -> None:
    await handed_over(scene)
    await presses(scene, BACK)
    await linked(scene)
    claim_case(scene.store, li, 1)
    if state != "open":
        set_state(scene.store, li, 1, "waiting_for_resident")
    await writes(scene, "C-1001", **PHONE)
    assert last(scene).text.startswith(text(key, number="C-1001"))


async def test_the_number_of_an_ended_case_opens_it_again(
    scene: Scene, li: Staff
) -> None:
    await resolved(scene, li)
    await writes(scene, "C 1001")
    assert (case(scene).state, owner(scene)) == ("reopened", "staff")
    assert last(scene).text.startswith("Your case C-1001 is open again.")
    assert cases(scene.store) == 1


async def test_the_number_works_on_a_linked_channel(scene: Scene, li: Staff) -> None:
    await resolved(scene, li)
    await linked(scene)
    await scene.desk.choose_language("web", "phone", "ko")
    await writes(scene, "C-1001", **PHONE)
    told = {sent.address: sent for sent in scene.channel.sent[-2:]}
    assert told["address"].text.startswith("C-1001 건을 다시 접수했어요.")
    elsewhere = told["phone"]
    assert elsewhere.text.endswith(text("case_elsewhere", "ko"))
    assert [button.language for button in elsewhere.buttons] == ["ko"]
    assert (case(scene).state, owner(scene), owner(scene, 2)) == (
        "reopened",
        "staff",
        "bot",
    )


async def test_an_open_case_of_another_channel_stays_there(scene: Scene) -> None:
    await handed_over(scene)
    await presses(scene, BACK)
    await linked(scene)
    await writes(scene, "C-1001", **PHONE)
    assert last(scene).text.endswith(text("case_elsewhere"))
    assert owner(scene) == "bot" and owner(scene, 2) == "bot"


async def test_somebody_elses_number_and_none_at_all_are_told_the_same(
    scene: Scene, li: Staff
) -> None:
    await resolved(scene, li)
    await writes(scene, "C-1001", **PHONE)
    of_somebody = last(scene).text
    await writes(scene, "C-4242", **PHONE)
    assert of_somebody == last(scene).text == text("case_unknown")
    assert case(scene).state == "closed"


async def test_numbers_are_not_talked_about_in_a_group(scene: Scene, li: Staff) -> None:
    await resolved(scene, li)
    for number in ("C-1001", "C-4242"):
        await writes(scene, number, origin={"message_id": 7, "group": True})
        assert last(scene).text == text("case_privately")
    assert case(scene).state == "closed"


async def test_if_another_case_is_open_that_one_goes_on(
    scene: Scene, li: Staff
) -> None:
    await resolved(scene, li)
    await writes(scene, "the lift is broken", "report_problem")
    await presses(scene, BACK)
    await writes(scene, "C-1001")
    assert "C-1002" in last(scene).text
    assert (case(scene).state, case(scene, 2).state) == ("closed", "new")
    assert owner(scene) == "staff"


async def test_a_sentence_with_a_number_in_it_is_asked_as_ever(scene: Scene) -> None:
    await writes(scene, "bus C-1001 stops where?")
    assert len(scene.rasa.calls) == 1


async def test_staff_read_a_number_that_is_written_to_them(scene: Scene) -> None:
    await handed_over(scene)
    await writes(scene, "C-1001")
    assert len(scene.channel.sent) == 2


async def test_whoever_asks_for_a_person_again_by_button_hears_how_it_stands(
    scene: Scene, li: Staff
) -> None:
    await handed_over(scene)
    claim_case(scene.store, li, 1)
    await writes(scene, "/human", command="/human")
    assert last(scene).text == text("case_state_open", number="C-1001")
    assert len(scene.rasa.calls) == 1


async def test_a_language_is_chosen_while_staff_answer(scene: Scene) -> None:
    await handed_over(scene)
    command = '/change_language{"language": "ko"}'
    await writes(scene, "한국어", command=command)
    assert last(scene).text == text("utter_language_changed", "ko")
    conversation = await scene.desk.conversation("web", "address")
    assert conversation and conversation.language_chosen == "ko"
    await writes(scene, "?", command='/change_language{"language": "xx"}')
    assert len(scene.channel.sent) == 3
    assert len(scene.rasa.calls) == 1


async def test_a_press_that_arrives_twice_is_obeyed_once(scene: Scene) -> None:
    await handed_over(scene)
    pressed = Inbound("web", "address", "p", "", choice=last(scene).buttons[0].key)
    for _ in range(3):
        await scene.desk.accept(pressed)
    await scene.settle()
    assert len(scene.channel.sent) == 3
