"""What a browser tells about who visits: the languages they read, where they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import IPv6Address, ip_address, ip_network


def first_offered(wishes: Iterable[str | None], offered: Sequence[str]) -> str | None:
    """The first wish that is offered, as it is or without its region."""
    for wish in wishes:
        tag = (wish or "").strip()
        while tag:
            for code in offered:
                if code.lower() == tag.lower():
                    return code
            tag = tag.rpartition("-")[0]
    return None


def accepted_languages(header: str) -> list[str]:
    """The tags of an Accept-Language header, most wanted first."""
    wanted = []
    for part in header.split(","):
        tag, _, parameters = part.partition(";")
        _, _, quality = parameters.partition("q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        if weight > 0:
            wanted.append((weight, tag.strip()))
    return [tag for _, tag in sorted(wanted, key=lambda item: -item[0])]


def sender_network(host: str) -> str:
    """What one sender is counted by: the address, for IPv6 the /64 a household has."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return host
