"""`linli conversations …`: those that wait for a person."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from bot.settings import Settings

app = typer.Typer(
    help="List conversations opened to staff and return them to the bot.",
    no_args_is_help=True,
)
console = Console()


@app.command("list")
def list_() -> None:
    """Show the conversations that staff own."""
    from community.store.engine import open_store
    from community.usecases import conversations

    found = conversations.staff_conversations(open_store(Settings().store_url))
    if not found:
        console.print("No conversation waits for staff.")
        return
    table = Table("number", "channel", "language", "failing since")
    for each in found:
        table.add_row(
            str(each.id),
            each.channel,
            each.language_chosen or each.language_current or "",
            each.failing_since.isoformat(timespec="minutes")
            if each.failing_since
            else "",
        )
    console.print(table)


@app.command("return")
def return_(number: int) -> None:
    """Give a conversation back to the bot and tell the resident so."""
    from community.case_texts import CaseTexts
    from community.model.conversation import ConversationNotFound
    from community.place import load_place
    from community.store.engine import open_store
    from community.texts import Texts
    from community.usecases import conversations, staff_conversations

    settings = Settings()
    store = open_store(settings.store_url)
    try:
        conversation = conversations.get_conversation(store, number)
    except ConversationNotFound:
        console.print(f"There is no conversation {number}.", style="red")
        raise typer.Exit(1) from None
    place = load_place(settings.place)
    texts = CaseTexts(Texts(), place, store.clock)
    case = staff_conversations.standing(store, number, store.clock.now()).case
    language = conversation.written_to(place.default_language)
    [told] = texts.back(case) if case else texts.back_without_case(language)
    conversations.return_to_bot(store, number, "staff:cli", told.text, told.lang)
    console.print(f"Conversation {number} is back with the bot.")
