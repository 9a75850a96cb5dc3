"""`linli staff …`: who may use the console."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from bot.settings import Settings
from community.model.staff import Role, Staff

if TYPE_CHECKING:
    from community.store.engine import Store

app = typer.Typer(help="Let colleagues into the console.", no_args_is_help=True)
console = Console()
ACTOR = "staff:cli"


@app.command("list")
def list_() -> None:
    """Show everybody: login, name, role, state."""
    from community.usecases import staff

    found = staff.list_staff(_store())
    if not found:
        console.print("Nobody yet. `linli run` prints the first administrator's link.")
        return
    table = Table("login", "name", "role", "state", "language")
    for each in found:
        table.add_row(each.login, each.name, each.role, each.state, each.language)
    console.print(table)


@app.command()
def add(
    login: str,
    name: Annotated[str, typer.Option(help="Given name, as residents see it.")],
    role: Annotated[Role, typer.Option(help="What they may do.")] = "caseworker",
    language: Annotated[str, typer.Option(help="Of the console: zh or en.")] = "zh",
) -> None:
    """Add a colleague and print the one-time link to give them."""
    from community.languages import STAFF_LANGUAGES
    from community.model.staff import LoginTaken, written_login, written_name
    from community.usecases import invitations

    kept_login, kept_name = written_login(login), written_name(name)
    if kept_login is None:
        _fail("A login is 2 to 40 letters, digits or . - _ @, without spaces.")
    if kept_name is None:
        _fail("A name is one line of at most 40 letters.")
    if language not in STAFF_LANGUAGES:
        _fail("The console speaks zh and en.")
    try:
        token = invitations.invite(
            _store(), ACTOR, kept_login, kept_name, role, language
        )
    except LoginTaken:
        _fail(f"{kept_login} exists already; `linli staff link` makes a new link.")
    _print_link(token)


@app.command()
def link(login: str) -> None:
    """Print a new one-time link: to come in, to come back, or for a new password."""
    from community.usecases import invitations

    store = _store()
    _print_link(invitations.invite_again(store, ACTOR, _find(store, login).id))


@app.command()
def leave(login: str) -> None:
    """Sign a colleague out for good and put their open cases back into the queue."""
    from community.model.staff import LastAdministrator
    from community.usecases import staff

    store = _store()
    try:
        staff.leave(store, ACTOR, _find(store, login).id)
    except LastAdministrator:
        _fail("This is the only administrator. Make another one first.")
    console.print(f"{login} has left.")


def _store() -> Store:
    from community.store.engine import open_store

    return open_store(Settings().store_url)


def _find(store: Store, login: str) -> Staff:
    from community.model.staff import StaffNotFound, written_login
    from community.usecases import staff

    try:
        return staff.find_staff(store, written_login(login) or login)
    except StaffNotFound:
        _fail(f"There is nobody with the login {login}.")


def _print_link(token: str) -> None:
    from bot.first_link import invitation_link
    from community.usecases.invitations import INVITATION_DAYS

    console.print(f"Give this link on; it is good once, for {INVITATION_DAYS} days:")
    # In one line, however narrow the terminal is: it is there to be copied.
    console.print(
        invitation_link(Settings(), token),
        soft_wrap=True,
        markup=False,
        highlight=False,
    )


def _fail(text: str) -> NoReturn:
    console.print(text, style="red", markup=False)
    raise typer.Exit(1)
