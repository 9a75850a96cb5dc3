"""What residents want to be told, the consent they give, and stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from community.model.staff import Staff
from community.model.subscription import Wishes
from community.store.engine import Store
from community.usecases.subscriptions import (
    agree,
    consents_of,
    interests_of,
    only_urgent,
    restore,
    stop,
    subscribe,
    wishes_of,
)
from tests.clock import FakeClock
from tests.community.attending.conftest import Mina
from tests.community.gathering_steps import PLACE
from tests.community.notice_steps import (
    INTERESTS,
    WATER,
    begun,
    claims_rows,
    drafted,
    marks,
    reader,
    states,
)
from tests.community.proposal_steps import resident

WATER_NOW = replace(WATER, urgency="urgent")


def test_what_is_named_is_subscribed_to_with_its_purpose_told(mina: Mina) -> None:
    said = mina.says("Tell me about events for kids", mina.engine.subscribe_by_words)
    assert "about “Children and families”" in said and "“stop”" in said
    assert interests_of(mina.store, mina.id) == ["children"]
    (consent,) = consents_of(mina.store, mina.id)
    assert consent.purpose == "notices" and consent.withdrawn_at is None
    assert consent.given_at == mina.store.clock.now()
    assert "✓ Children and families" in mina.titles


def test_who_names_nothing_chooses_by_buttons(mina: Mina) -> None:
    said = mina.says("Keep me informed", mina.engine.subscribe_by_words)
    assert "What would you like to be told about?" in said
    assert mina.titles == [PLACE.interests.name(x, "en") for x in PLACE.interests]
    assert consents_of(mina.store, mina.id) == [], "nothing is agreed to by asking"
    mina.presses("Health")
    mina.presses("Council and proposals")
    assert set(interests_of(mina.store, mina.id)) == {"health", "council"}
    assert "no longer" in mina.presses("✓ Health")
    assert interests_of(mina.store, mina.id) == ["council"]


def test_one_thing_is_ended_or_everything(mina: Mina) -> None:
    mina.says("council and kids", mina.engine.subscribe_by_words)
    said = mina.says("No more about the council", mina.engine.stop_by_words)
    assert "no longer tell you about “Council" in said
    assert interests_of(mina.store, mina.id) == ["children"]
    said = mina.says("I do not want this any more", mina.engine.stop_by_words)
    assert "no more notices" in said
    assert wishes_of(mina.store, mina.id) == Wishes()


def test_stop_is_taken_back_as_it_was_also_if_it_was_said_twice(mina: Mina) -> None:
    mina.says("council and kids", mina.engine.subscribe_by_words)
    mina.says("stop", mina.engine.stop)
    mina.says("STOP", mina.engine.stop)
    assert mina.titles == ["Undo", "Only what is urgent"]
    said = mina.presses("Undo")
    assert "Children and families" in said and "Council and proposals" in said
    assert set(interests_of(mina.store, mina.id)) == {"children", "council"}
    assert wishes_of(mina.store, mina.id).purposes == ("notices",)


def test_only_what_is_urgent_and_back(mina: Mina) -> None:
    mina.says("kids", mina.engine.subscribe_by_words)
    mina.presses("Stop everything")
    assert "only write to you if" in mina.presses("Only what is urgent")
    assert wishes_of(mina.store, mina.id) == Wishes(("urgent",))
    assert "no more notices" in mina.presses("Stop everything")
    assert "only if something is urgent" in mina.presses("Undo")
    assert wishes_of(mina.store, mina.id) == Wishes(("urgent",))


def test_what_is_taken_back_is_exactly_as_it_was(mina: Mina) -> None:
    mina.says("stop", mina.engine.stop)
    mina.presses("Only what is urgent")
    mina.presses("Undo")
    assert wishes_of(mina.store, mina.id) == Wishes()
    mina.says("kids", mina.engine.subscribe_by_words)
    mina.says("stop", mina.engine.stop)
    mina.presses("Only what is urgent")
    mina.presses("Undo")
    assert wishes_of(mina.store, mina.id) == Wishes(("notices",), ("children",))


def test_a_group_is_not_where_one_subscribes(
    newcomer: Callable[..., Mina],
) -> None:
    omar = newcomer("omar", group=True)
    assert "on your own" in omar.says("kids", omar.engine.subscribe_by_words)
    assert wishes_of(omar.store, omar.id) == Wishes()


def test_stopping_tells_what_was_wanted(store: Store) -> None:
    who = resident(store, "wei")
    subscribe(store, INTERESTS, who, "health")
    agree(store, who, "urgent")
    assert stop(store, who) == Wishes(("notices", "urgent"), ("health",))
    assert stop(store, who) == Wishes(("notices", "urgent"), ("health",)), "again"
    assert stop(store, resident(store, "new")) == Wishes()


def test_only_urgent_keeps_an_urgent_notice_coming_and_no_other(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    who = reader(store, "wei")
    begun(store, zhao, qian, drafted(store, zhao))
    urgent = drafted(store, zhao, WATER_NOW)
    begun(store, zhao, qian, urgent)
    assert only_urgent(store, who) == Wishes(("notices",), ("storm_and_water",))
    (marked,) = marks(store, claims_rows(store))
    assert marked.row.notice_id == urgent.id
    assert states(store) == ["stopped", "sending"]


def test_what_is_no_interest_any_more_is_not_restored(
    store: Store, clock: FakeClock
) -> None:
    who = resident(store, "wei")
    restore(store, INTERESTS, who, Wishes(("notices",), ("chess", "health")))
    assert wishes_of(store, who) == Wishes(("notices",), ("health",))
