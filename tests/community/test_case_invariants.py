"""Whatever is done in whatever order: who answers, and whose queue a case stands in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.model.case_rights import WORKERS
from community.model.case_views import Which
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.staff import get_staff
from tests.community.case_steps import queue
from tests.community.case_world import ACTS, World, act, mended, world_of
from tests.community.steps import events


def in_order(world: World) -> None:
    """Staff answer exactly where there is one open case that the bot does not answer;
    and a case is nobody's, or that of somebody who works here."""
    found = [case for case in world.cases() if case.is_open]
    for conversation_id, owner in world.owners().items():
        theirs = [c for c in found if c.conversation_id == conversation_id]
        assert len(theirs) <= 1
        with_staff = [case for case in theirs if not case.bot_answers]
        assert (owner == "staff") == (len(with_staff) == 1), theirs
    for case in found:
        worker = case.assignee_id and get_staff(world.store, case.assignee_id)
        assert not worker or (worker.state, worker.role in WORKERS) == ("active", True)


def each_in_one_queue(world: World) -> None:
    """Every open case is in the queue of all, or in that of one colleague."""
    staff = [get_staff(world.store, each) for each in world.staff_ids]
    supervisor = next(one for one in staff if one.role == "supervisor")
    asked: list[tuple[Staff, Which]] = [(one, "mine") for one in staff]
    found = [
        line.id
        for one, which in [*asked, (supervisor, "unassigned")]
        for line in queue(world.store, one, which=which, limit=1000)
    ]
    for case in world.cases():
        assert found.count(case.id) == (1 if case.is_open else 0), case


@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    acts=st.lists(st.sampled_from(sorted(ACTS)), min_size=10, max_size=40),
    seed=st.integers(0, 2**32),
)
def test_pitfall_06_one_open_case_where_staff_answer_and_each_in_one_queue(
    store: Store, acts: list[str], seed: int
) -> None:
    world = world_of(store, Random(seed))
    for name in acts:
        act(world, name)
        in_order(world)
    each_in_one_queue(world)


def test_pitfall_06_also_while_many_act_at_once(store: Store) -> None:
    world = world_of(store, Random(1))

    def acts(seed: int) -> None:
        own = replace(world, chance=Random(seed))
        for _ in range(60):
            act(own, own.chance.choice(sorted(ACTS)))

    with ThreadPoolExecutor(4) as pool:
        for each in [pool.submit(acts, seed) for seed in range(4)]:
            each.result(120)
    mended(world)
    in_order(world)
    each_in_one_queue(world)
    assert len({event for event, _, _ in events(store)}) > 12, "or it proves nothing"
