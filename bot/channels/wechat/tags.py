"""Tags: WeChat shows a resident the menu of the tag that they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog

from bot.channels.wechat.errors import ApiError, Refused
from bot.channels.wechat.ports import Caller

log = structlog.get_logger()

PREFIX = "Linli "
TAG_EXISTS = 45157


class Tags:
    """The account's tags for languages, called ``Linli ko`` and so on.

    Args:
        api: Calls WeChat.
    """

    def __init__(self, api: Caller) -> None:
        self._api = api
        self._known: dict[str, int] = {}

    async def ids(self) -> dict[str, int]:
        """WeChat's number of each language's tag.

        Raises:
            ApiError: If WeChat cannot tell.
        """
        found: Sequence[Any] = (await self._api.call("tags/get")).get("tags", ())
        return {
            str(tag["name"]).removeprefix(PREFIX): int(tag["id"])
            for tag in found
            if str(tag["name"]).startswith(PREFIX)
        }

    async def make(self, languages: Sequence[str]) -> dict[str, int]:
        """Their numbers, after making those that are missing.

        Raises:
            ApiError: If WeChat does not make them.
        """
        missing = [code for code in languages if code not in await self.ids()]
        for code in missing:
            try:
                await self._api.call("tags/create", {"tag": {"name": PREFIX + code}})
            except Refused as refused:
                # Another process was faster.
                if refused.code != TAG_EXISTS:
                    raise
        return await self.ids()

    async def mark(self, address: str, language: str) -> None:
        """Give a resident the tag of a language and take those of the others."""
        try:
            await self._mark(address, language)
        except ApiError as error:
            # The menu stays as it was; everything else works.
            log.warning("wechat_menu_not_changed", reason=str(error))

    async def _mark(self, address: str, language: str) -> None:
        if language not in self._known:
            self._known = await self.ids()
        wanted = self._known.get(language)
        if wanted is None:
            return
        has = await self._api.call("tags/getidlist", {"openid": address})
        present = set(has.get("tagid_list", ()))
        for other in present & set(self._known.values()) - {wanted}:
            await self._change("batchuntagging", address, other)
        if wanted not in present:
            await self._change("batchtagging", address, wanted)

    async def _change(self, how: str, address: str, tag: int) -> None:
        body = {"openid_list": [address], "tagid": tag}
        await self._api.call(f"tags/members/{how}", body)
