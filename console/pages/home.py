"""``/console`` itself leads to the first page of the menu."""

from __future__ import annotations

from starlette.responses import Response

from console.registry import Page
from console.rendering import menu_entries
from console.visit import Visit

page = Page("/", permission="signed_in")


@page.get()
def show(visit: Visit) -> Response:
    """Lead to what this colleague works with."""
    entries = menu_entries(visit)
    return visit.go(entries[0].path if entries else "/account")


@page.get("/menu")
def menu(visit: Visit) -> Response:
    """The side menu, when a count in it may have changed."""
    return visit.part("menu.html")
