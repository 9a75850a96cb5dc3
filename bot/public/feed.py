"""Proposals as an Atom feed (RFC 4287).

Made with the standard library: the ready-made library for feeds brings lxml along, and
cannot say the language of one entry, which here is often not that of the feed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree

from bot.public.asking import ROOT, Asked
from community.model.proposal_views import ProposalLine
from community.proposal_speech import Speech

TYPE = "application/atom+xml"
ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML cannot hold, however it is written.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ElementTree.register_namespace("", ATOM)


def feed(
    speech: Speech,
    asked: Asked,
    site: str,
    place_name: str,
    lines: Sequence[ProposalLine],
    changed: Mapping[int, datetime],
) -> str:
    """The feed of these proposals.

    Args:
        site: Where the pages are, such as ``https://linli.example``.
        place_name: Who publishes it: Atom wants an author, and residents are not named.
        changed: When something became of each proposal for the last time.
    """
    root = ElementTree.Element(f"{{{ATOM}}}feed", {LANG: speech.language})
    own = site + asked.list_address("/feed.xml", lang=speech.language)
    page = site + asked.list_address(lang=speech.language)
    latest = max(changed.values(), default=datetime(1970, 1, 1, tzinfo=UTC))
    _add(root, "title", f"{speech.say('public_title')} · {place_name}")
    _add(root, "id", own)
    _add(root, "updated", latest.isoformat())
    _link(root, own, "self", TYPE)
    _link(root, page, "alternate", "text/html")
    _add(_add(root, "author"), "name", place_name)
    for line in lines:
        _entry(root, speech, site, line, changed)
    written = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return bytes(written).decode()


def _entry(
    root: ElementTree.Element,
    speech: Speech,
    site: str,
    line: ProposalLine,
    changed: Mapping[int, datetime],
) -> None:
    proposal = line.proposal
    address = f"{site}{ROOT}/{proposal.number}"
    entry = _add(root, "entry")
    title = _add(entry, "title", f"{proposal.number} {line.title}")
    title.set(LANG, line.lang)
    _add(entry, "id", address)
    since = proposal.submitted_at or proposal.created_at
    _add(entry, "published", since.isoformat())
    _add(entry, "updated", changed.get(proposal.id, since).isoformat())
    _link(entry, f"{address}?lang={speech.language}", "alternate", "text/html")
    progress = speech.progress(proposal)
    told = (
        speech.state(proposal),
        progress.text if progress else None,
        speech.due(proposal),
        speech.area(proposal.area),
    )
    _add(entry, "summary", "\n".join(each for each in told if each))


def _add(
    parent: ElementTree.Element, name: str, text: str | None = None
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    element.text = _NOT_XML.sub("", text) if text else None
    return element


def _link(parent: ElementTree.Element, href: str, rel: str, kind: str) -> None:
    link = _add(parent, "link")
    link.attrib.update(href=href, rel=rel, type=kind)
