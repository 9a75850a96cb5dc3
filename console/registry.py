"""The pages of the console. Each module in ``console/pages`` has a `Page` named
``page``; that is all it takes to be found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from starlette.responses import Response

from console.access import Demand

if TYPE_CHECKING:
    from console.visit import Visit

Handler: TypeAlias = "Callable[[Visit], Response | Awaitable[Response]]"
Count: TypeAlias = "Callable[[Visit], int]"


@dataclass(frozen=True)
class Menu:
    """The entry of a page in the side menu.

    Attributes:
        key: The text.
        icon: A symbol of ``static/icons.svg``, without ``i-``.
        order: Entries stand in this order.
        count: How many wait there; shown beside the text unless it is 0.
    """

    key: str
    icon: str
    order: int
    count: Count | None = None


@dataclass(frozen=True)
class Action:
    """What a page does at one path.

    Attributes:
        permission: None if its author forgot it; then nobody gets there.
    """

    page: Page
    path: str
    method: str
    permission: Demand | None
    handler: Handler


class Page:
    """One page with its paths.

    Args:
        path: Where its menu entry leads, below ``/console``.
        permission: What its visitors must be allowed; one path may ask for another.
        menu: Its entry in the side menu.
    """

    def __init__(
        self,
        path: str,
        *,
        permission: Demand | None = None,
        menu: Menu | None = None,
    ) -> None:
        self.path = path
        self.permission = permission
        self.menu = menu
        self.actions: list[Action] = []

    def get(
        self, path: str = "", *, permission: Demand | None = None
    ) -> Callable[[Handler], Handler]:
        """What is shown at a path; the page's own unless another is named."""
        return self._action(path, "GET", permission)

    def post(
        self, path: str = "", *, permission: Demand | None = None
    ) -> Callable[[Handler], Handler]:
        """What is done when a form is posted to a path."""
        return self._action(path, "POST", permission)

    def _action(
        self, path: str, method: str, permission: Demand | None
    ) -> Callable[[Handler], Handler]:
        def add(handler: Handler) -> Handler:
            self.actions.append(
                Action(
                    self,
                    path or self.path,
                    method,
                    permission or self.permission,
                    handler,
                )
            )
            return handler

        return add


@cache
def pages() -> tuple[Page, ...]:
    """All pages; those of the side menu first, in its order."""
    package = importlib.import_module("console.pages")
    found: list[Page] = [
        importlib.import_module(f"console.pages.{module.name}").page
        for module in pkgutil.iter_modules(package.__path__)
    ]
    last = 10_000
    return tuple(sorted(found, key=lambda page: page.menu.order if page.menu else last))


def actions() -> tuple[Action, ...]:
    """Everything that can be asked of the console."""
    return tuple(action for page in pages() for action in page.actions)
