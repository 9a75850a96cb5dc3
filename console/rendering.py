"""From templates to HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.look.assets import Assets
from bot.look.templates import templates
from community.languages import STAFF_LANGUAGES, direction
from console.due import due_words, follow_up_words
from console.moments import day_text, language_name, moment_text
from console.registry import Menu, pages
from console.settings import ROOT

if TYPE_CHECKING:
    from console.visit import Visit

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Entry:
    """One entry of the side menu, as it is shown."""

    path: str
    menu: Menu
    count: int
    current: bool


class Rendering:
    """Makes pages out of templates.

    Args:
        timezone: Of the place; all times are shown in it.
    """

    def __init__(self, timezone: str) -> None:
        self.assets = Assets(FOLDER / "static", f"{ROOT}/static")
        self._zone = ZoneInfo(timezone)
        self._templates = templates(FOLDER / "templates")
        self._templates.globals.update(
            asset=self.assets.url,
            direction=direction,
            languages=STAFF_LANGUAGES,
            root=ROOT,
        )

    def render(self, visit: Visit, template: str, **values: Any) -> str:
        """A template, with everything that all templates may use."""
        now = visit.store.clock.now()

        def moment(at: datetime) -> str:
            return moment_text(at, now, self._zone, visit.language)

        return self._templates.get_template(template).render(
            visit=visit,
            staff=visit.session.staff if visit.session else None,
            t=visit.say,
            lang=visit.language,
            csrf=visit.csrf_token,
            menu=lambda: menu_entries(visit),
            moment=moment,
            day=lambda on: day_text(on, visit.language),
            due_words=lambda at: due_words(visit, at, moment(at)),
            follow_up_words=lambda on, state: follow_up_words(visit, on, state),
            language_name=lambda code: language_name(code, visit.language),
            now=now,
            **values,
        )


def menu_entries(visit: Visit) -> list[Entry]:
    """The entries of the side menu that this visitor may follow, in their order."""
    return [
        Entry(
            page.path,
            page.menu,
            page.menu.count(visit) if page.menu.count else 0,
            visit.at(page.path),
        )
        for page in pages()
        if page.menu and page.permission and visit.may(page.permission)
    ]
