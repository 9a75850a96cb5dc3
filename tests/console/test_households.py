"""The pages of households: codes that stand on one sheet and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import structlog

from community.model.resident import resident_number
from community.store import proposal_tables, tables
from community.store.engine import Store
from community.usecases.households import residence_of, sync_households
from community.usecases.residence import redeem_code
from console.qr_codes import qr_code
from tests.community.proposal_steps import resident
from tests.community.steps import events, rows
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS
from tests.console.proposals import RULES

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
FLATS = RULES.buildings["b1"].households
CODE = re.compile(r"H(?:-[0-9A-Z]{4}){3}")


@pytest.fixture(autouse=True)
def listed(store: Store) -> None:
    """The worker has taken the flats over from ``community.yml``."""
    sync_households(store, RULES)


def printed(client: StaffClient, building: str = "b1") -> list[str]:
    """New codes for a building, as they stand on the sheet."""
    return CODE.findall(client.send(f"/households/{building}/codes"))


def test_buildings_are_listed_with_how_many_flats_have_shown(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    assert "24 户中已确认 0 户" in client.open("/households")
    code, *_ = printed(client)
    assert redeem_code(store, RULES, resident(store), code, "ko") == "shown"
    html = client.open("/households")
    assert "24 户中已确认 1 户" in html
    assert "还没用过的住户码：23" in html
    assert "1号楼" in html


def test_a_sheet_has_a_slip_for_each_flat_in_all_languages_of_the_place(
    staff_client: Client,
) -> None:
    client = staff_client("organiser")
    html = client.send("/households/b1/codes")
    codes = CODE.findall(html)
    assert len(set(codes)) == len(codes) == len(FLATS)
    slips = html.split('<li class="slip">')[1:]
    assert [CODE.findall(slip) for slip in slips] == [[code] for code in codes]
    for slip, flat in zip(slips, FLATS, strict=True):
        assert f"<bdi>{flat}</bdi>" in slip
        assert len(re.findall(r'<li lang="', slip)) == 12
        assert '<li lang="ar" dir="rtl">هذا الرمز لأسرتك' in slip


def test_each_slip_has_a_picture_that_opens_linli_with_its_own_code(
    staff_client: Client,
) -> None:
    client = staff_client("organiser", "en")
    html = client.send("/households/b1/codes")
    for slip in html.split('<li class="slip">')[1:3]:
        [code] = CODE.findall(slip)
        link = f"{ADDRESS}/chat#code={code}"
        picture = re.search(r"<svg.*?</svg>", slip, re.DOTALL)
        assert picture and picture[0] == str(qr_code(link))
        assert 'role="img" aria-label="QR code that opens Linli with this code"' in slip
        assert link not in slip, "what scans it reads the picture"


def test_codes_stand_on_the_sheet_once_and_nowhere_else(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("administrator")
    with structlog.testing.capture_logs() as logged:
        codes = printed(client)
    assert codes
    pages = [
        client.open(path) for path in ("/households", "/households/b1", "/history")
    ]
    kept = [
        str(rows(store, table))
        for table in (tables.history, proposal_tables.household_codes)
    ]
    for code in codes:
        plain = code.replace("-", "")
        for text in (*pages, *kept, str(logged)):
            assert code not in text
            assert plain not in text
    assert events(store)[-1][2] == {"building": "b1", "codes": len(FLATS)}
    assert "1号楼 · 住户码：24" in pages[-1]


def test_a_new_sheet_ends_the_codes_of_the_one_before(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    old, new = printed(client)[0], printed(client)[0]
    who = resident(store)
    assert redeem_code(store, RULES, who, old, "ko") == "wrong"
    assert redeem_code(store, RULES, who, new, "ko") == "shown"


def test_a_lost_sheet_is_ended_and_who_has_shown_stays(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    used, lost, *_ = printed(client)
    lives = resident(store)
    redeem_code(store, RULES, lives, used, "ko")
    assert "已作废" in client.send("/households/b1/revoke")
    assert redeem_code(store, RULES, resident(store), lost, "ko") == "wrong"
    assert residence_of(store, lives) is not None


def test_one_flat_gets_a_new_code(store: Store, staff_client: Client) -> None:
    client = staff_client("organiser")
    before = printed(client)
    found = re.search(
        r'/b1/code".*?name="household" value="(\d+)"',
        client.open("/households/b1"),
        re.DOTALL,
    )
    assert found
    html = client.send("/households/b1/code", household=found[1], seat="1")
    (code,) = CODE.findall(html)
    assert redeem_code(store, RULES, resident(store), before[0], "ko") == "wrong"
    assert redeem_code(store, RULES, resident(store), code, "ko") == "shown"
    assert redeem_code(store, RULES, resident(store), before[1], "ko") == "shown"


def test_a_residence_ends_once(store: Store, staff_client: Client) -> None:
    client = staff_client("organiser")
    who = resident(store)
    redeem_code(store, RULES, who, printed(client)[0], "ko")
    html = client.open("/households/b1")
    assert f"{resident_number(who)} 住在这里" in html
    html = client.send("/households/b1/leave", resident=str(who))
    assert "已记录这位居民不再住在那里" in html
    assert residence_of(store, who) is None
    html = client.send("/households/b1/leave", resident=str(who), status=409)
    assert "没有需要结束的居住关系" in html
    assert "由工作人员结束" in staff_client("supervisor").open("/history")


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/households/b9/codes", {}, 404),
        ("/households/b9/revoke", {}, 404),
        ("/households/b9/code", {"household": "1", "seat": "1"}, 404),
        ("/households/b9/leave", {"resident": "1"}, 404),
        ("/households/b1/code", {"household": "9999", "seat": "1"}, 400),
        ("/households/b1/code", {"household": "1", "seat": "9"}, 400),
        ("/households/b2/code", {"household": "1", "seat": "1"}, 400),
        ("/households/b1/leave", {"resident": "9999"}, 409),
        ("/households/b1/codes", {"csrf": "forged"}, 403),
        ("/households/b1/revoke", {"csrf": "forged"}, 403),
        ("/households/b1/code", {"csrf": "forged", "household": "1"}, 403),
        ("/households/b1/leave", {"csrf": "forged", "resident": "1"}, 403),
    ],
)
def test_what_does_not_fit_makes_no_code_and_ends_nothing(
    store: Store,
    staff_client: Client,
    path: str,
    fields: dict[str, str],
    status: int,
) -> None:
    client = staff_client("organiser")
    printed(client)
    before = rows(store, proposal_tables.household_codes)
    assert not CODE.findall(client.send(path, fields, status=status))
    assert rows(store, proposal_tables.household_codes) == before


def test_an_unknown_building_has_no_page(staff_client: Client) -> None:
    staff_client("organiser").open("/households/b9", status=404)


def test_a_caseworker_prints_nothing(store: Store, staff_client: Client) -> None:
    client = staff_client("caseworker")
    client.open("/households", status=403)
    client.send("/households/b1/codes", status=403)
    assert rows(store, proposal_tables.household_codes) == []
