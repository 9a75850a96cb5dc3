"""A gathering in several languages: side by side, by machine, checked, out of date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.applications import Starlette

from community.model.gathering import Gathering
from community.place import load_place
from community.store.engine import Store
from community.translation import Failure, NoTranslator, TranslationFailed
from console.settings import ConsoleSettings
from tests.community.case_steps import colleague
from tests.community.gathering_steps import REPAIR, changes, now, published
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS, CHEAP, PASSWORD, browser, join
from tests.console.server import mounted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
PATH = "/gatherings/1/languages"
ENGLISH = {
    "language": "en",
    "version": "1",
    "title": "Repair café",
    "text": "Bring what is broken.",
    "place": "Hall 2",
}


class Machine(NoTranslator):
    """Puts everything into other words, or fails as it is told to."""

    name = "machine"

    def __init__(self) -> None:
        self.fails: Failure | None = None

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text, marked."""
        if self.fails:
            raise TranslationFailed(self.fails)
        return f"{target}:{text}"


@pytest.fixture
def machine() -> Machine:
    """The provider."""
    return Machine()


@pytest.fixture
def app(store: Store, machine: Machine) -> Starlette:
    """The console with a provider."""
    settings = ConsoleSettings("s" * 32, ADDRESS, True, CHEAP)
    found: Starlette = mounted(store, settings, translator=machine)
    return found


@pytest.fixture
def gathering(store: Store) -> Gathering:
    """The repair café, in Chinese only."""
    return published(store, colleague(store, "Zhao", "organiser"), REPAIR)


def test_a_text_is_written_beside_the_base_and_saved_as_checked(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    html = client.open(f"{PATH}?into=en")
    assert "带上坏了的小家电" in html and 'name="text" rows="7"' in html
    assert "他们看到的是中文" in html
    html = client.send(PATH, ENGLISH)
    assert "人工核对 · <bdi>李梅</bdi>" in html
    assert now(store, gathering).texts["en"].place == "Hall 2"
    assert "To sign up, write G-1 here." in html, "as a resident reads it"
    assert "Where: Hall 2" in html


def test_a_machine_drafts_and_a_person_checks(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser", "en")
    assert "Draft in Korean by machine" in client.open(f"{PATH}?into=ko")
    html = client.send(f"{PATH}/draft", language="ko", version="1")
    made = now(store, gathering).texts["ko"]
    assert (made.title, made.state) == ("ko:维修咖啡馆", "machine")
    assert made.place == "ko:社区中心一层"
    assert "made by machine" in html and "Draft in Korean by machine" not in html
    client.send(PATH, ENGLISH | {"language": "ko"})
    assert now(store, gathering).texts["ko"].state == "checked"


def test_a_new_base_makes_texts_stale_and_readers_get_the_base(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser", "en")
    client.send(PATH, ENGLISH)
    zhao = colleague(store, "Qian", "organiser")
    changes(store, zhao, gathering, place="社区中心二层")
    html = client.open(f"{PATH}?into=en")
    assert "out of date" in html and "made from an older text" in html
    assert "地点：社区中心二层" in html and "Where: Hall 2" not in html
    assert "some translations are out of date" in client.open("/gatherings")
    html = client.send(PATH, ENGLISH, 409)
    assert "The gathering was changed" in html and "Bring what is broken." in html
    client.send(f"{PATH}/draft", language="ko", version="1", status=409)
    assert "out of date" not in client.send(PATH, ENGLISH | {"version": "2"})


@pytest.mark.parametrize(
    ("more", "status", "says"),
    [
        ({"title": ""}, 422, "还有内容没填"),
        ({"place": "长" * 201}, 422, "内容太长"),
        ({"language": "zh"}, 422, "语言不合适"),
        ({"language": "tlh"}, 422, "语言不合适"),
        ({"version": ""}, 400, "内容无法读取"),
    ],
    ids=["no title", "a long place", "the base", "not spoken here", "no version"],
)
def test_p18_what_is_wrong_with_a_text_is_said_and_not_lost(
    gathering: Gathering,
    store: Store,
    staff_client: Client,
    more: dict[str, str],
    status: int,
    says: str,
) -> None:
    html = staff_client("organiser").send(PATH, ENGLISH | more, status)
    assert says in html and "Bring what is broken." in html
    assert set(now(store, gathering).texts) == {"zh"}


def test_a_provider_that_fails_leaves_nothing_half_done(
    gathering: Gathering, store: Store, staff_client: Client, machine: Machine
) -> None:
    machine.fails = "used_up"
    html = staff_client("organiser").send(
        f"{PATH}/draft", language="ko", version="1", status=409
    )
    assert "翻译服务" in html
    assert set(now(store, gathering).texts) == {"zh"}


def test_what_was_cancelled_is_read_and_not_changed(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    client.send(PATH, ENGLISH)
    client.send("/gatherings/1/cancel", reason="暴雨")
    html = client.open(f"{PATH}?into=en")
    assert "Bring what is broken." in html and "保存为已核对" not in html
    client.send(PATH, ENGLISH, 409)
    client.send(f"{PATH}/draft", language="ko", version="1", status=409)


def test_a_place_with_one_language_has_nothing_beside_the_base(
    gathering: Gathering, store: Store
) -> None:
    place = replace(load_place(), languages=("zh",), default_language="zh")
    settings = ConsoleSettings("s" * 32, ADDRESS, True, CHEAP)
    app = mounted(store, settings, place=place)
    staff = join(store, "organiser", "li", "李梅", "zh")
    client = StaffClient(browser(app, "zh"), "zh", staff)
    client.open("/sign-in", 200)
    client.send("/sign-in", login="li", password=PASSWORD, next="/account")
    html = client.open(PATH)
    assert "本社区只用一种语言" in html and "时间：12月5日" in html
    assert "G-1" in client.open("/gatherings/1")
    client.open("/gatherings/new")
    client.send(PATH, ENGLISH, 422)
