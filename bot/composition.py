"""What the web and the worker process are both made of."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.answering import Answering, Understood
from bot.bridge import Bridge
from bot.channels.base import Channel
from bot.conversation import Desk
from bot.delivery import Deliveries
from bot.rasa import RasaClient
from bot.settings import Settings
from bot.translators.provider import make_translator
from community.place import Place, load_place
from community.store.engine import Store, open_store
from community.texts import Texts

# The worker touches it each time that the database has told it what waits; the web
# process tells from its age whether the worker works.
ALIVE_FILE = "worker.alive"


@dataclass(frozen=True)
class Parts:
    """The pieces one process is made of."""

    settings: Settings
    store: Store
    texts: Texts
    place: Place
    rasa: RasaClient
    deliveries: Deliveries
    desk: Desk
    bridge: Bridge

    async def close(self) -> None:
        """Finish what is under way and close the connections."""
        await self.desk.finish()
        await self.deliveries.finish()
        for channel in self.deliveries.channels.values():
            await channel.close()
        await self.rasa.close()
        await self.bridge.close()
        self.store.engine.dispose()


def compose(
    settings: Settings,
    channels: Callable[[Store], Mapping[str, Channel]],
    process: str,
    understood: Understood | None = None,
) -> Parts:
    """Put a process together.

    Args:
        settings: How this installation runs.
        channels: Makes the channels this process can send on, by name.
        process: Name of the process, part of its name on leases.
        understood: See `Answering`.
    """
    store = open_store(settings.store_url, folder=settings.data_dir)
    texts = Texts()
    place = load_place(settings.place)
    rasa = RasaClient(
        settings.rasa_url,
        settings.rasa_token.get_secret_value(),
        settings.rasa_seconds,
    )
    holder = f"{process}-{os.getpid()}-{secrets.token_hex(4)}"
    deliveries = Deliveries(store, channels(store), holder)
    answering = Answering(
        store,
        rasa,
        texts,
        place,
        deliveries,
        holder,
        understood,
        address=settings.shown_address,
    )
    desk = Desk(store, answering, rasa)
    bridge = Bridge(store, texts, place, make_translator(settings, store.clock))
    return Parts(settings, store, texts, place, rasa, deliveries, desk, bridge)
