"""The public page with real stores, and what visitors read there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from xml.etree import ElementTree

from fastapi import FastAPI
from httpx import Response
from starlette.testclient import TestClient

from bot.public.router import create_router
from community.model.proposal import NewProposal, Proposal, Wording
from community.model.staff import Staff
from community.place import Place
from community.procedure import Area, Building, Procedure
from community.store.engine import Store
from community.texts import Texts
from community.usecases.proposal_councils import decide
from community.usecases.proposal_results import name_executor, report_progress
from community.usecases.proposals import draft_proposal, submit_proposal
from tests.community.proposal_steps import LIFT, procedure, resident

ADDRESS = "https://linli.example"
ATOM = "{http://www.w3.org/2005/Atom}"
TEXTS = Texts()
BENCH = Wording("de", "Eine Bank im Hof", "Damit man sich ausruhen kann.")
HOSTILE = Wording(
    "en",
    "<script>alert(1)</script> \"' & {{ 7*7 }}",
    "</p><img src=x onerror=alert(1)>\n\u202eevil\u0001]]>",
)


def neighbourhood(flats: int = 10) -> Procedure:
    """Building 1 with flats, two more with one each, and a yard of the first two."""
    rules = procedure(flats)
    buildings = {
        **rules.buildings,
        "b2": Building({"en": "Building 2", "zh": "2号楼"}, ("1",)),
        "b3": Building({"en": "Building 3"}, ("1",)),
    }
    yard = Area({"en": "South yard"}, ("b1", "b2"))
    found: Procedure = replace(rules, buildings=buildings, areas={"yard": yard})
    return found


@dataclass
class Site:
    """The public pages of a neighbourhood.

    Attributes:
        rules: How it decides.
    """

    store: Store
    rules: Procedure

    def __post_init__(self) -> None:
        names = {"en": "Wangjing", "zh": "望京", "ar": "وانغجينغ"}
        self.place = Place(names=names, proposals=self.rules)
        self.app = FastAPI()
        router = create_router(self.store, TEXTS, self.place, ADDRESS)
        self.app.include_router(router)

    def get(self, path: str = "/proposals", **headers: str) -> Response:
        """A visitor who was never here asks for something."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        client = TestClient(self.app, follow_redirects=False)
        found: Response = client.get(path, headers={"Accept-Language": "en"} | named)
        return found

    def read(self, path: str = "/proposals", **headers: str) -> str:
        """The words of a page, without its marks."""
        response = self.get(path, **headers)
        assert response.status_code == 200, response.text
        return words(response)

    def numbers(self, path: str = "/proposals") -> list[str]:
        """The proposals of a list, in its order."""
        return re.findall(r'<span class="number" dir="ltr">(.*?)<', self.get(path).text)

    def feed(self, query: str = "") -> ElementTree.Element:
        """The feed."""
        response = self.get(f"/proposals/feed.xml{query}")
        assert response.headers["content-type"].startswith("application/atom+xml")
        return ElementTree.fromstring(response.content)

    def proposes(
        self, wording: Wording = LIFT, area: str = "all", place: str | None = None
    ) -> Proposal:
        """A resident submits a proposal."""
        author = resident(self.store)
        new = NewProposal(wording, "access", area, place)
        drafted = draft_proposal(self.store, self.rules, author, new)
        language = wording.language
        return submit_proposal(self.store, self.rules, author, drafted.id, language)

    def carried_out(self, staff: Staff, proposal: Proposal) -> None:
        """The council accepts it, and half of it is done."""
        decide(
            self.store, self.rules, staff, proposal.id, "accepted", "很有道理。", "zh"
        )
        name_executor(self.store, self.rules, staff, proposal.id, "Lift company")
        report_progress(
            self.store, self.rules, staff, proposal.id, "电梯已经订好。", "zh", 50
        )


def words(response: Response) -> str:
    """What somebody reads on a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.text)))
