"""XML as WeChat speaks it: read without trust, written so that no text can break it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

BYTES = 64 * 1024
DEPTH = 8

# What no XML 1.0 document can hold, escaped or not; halves of characters among it.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotReadable(ValueError):
    """A document that is refused; the text says why."""


def clean(text: str) -> str:
    """The text without what neither XML nor WeChat can carry; lines end in ``\\n``."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def write(fields: Mapping[str, str | int]) -> str:
    """A document: texts in CDATA, numbers bare."""
    inner = "".join(
        f"<{name}>{value if isinstance(value, int) else _cdata(value)}</{name}>"
        for name, value in fields.items()
    )
    return f"<xml>{inner}</xml>"


def _cdata(text: str) -> str:
    return f"<![CDATA[{clean(text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def read(document: str) -> dict[str, str]:
    """The text of each element directly below the root; of groups it is empty.

    Raises:
        NotReadable: If it is no well-formed XML with the root ``xml``, has a DOCTYPE,
            attributes or an element twice, or is too large or too deep.
    """
    if len(document.encode("utf-8", "surrogatepass")) > BYTES:
        raise NotReadable("too_large")
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(document, True)
    except (expat.ExpatError, UnicodeEncodeError) as error:
        raise NotReadable("not_xml") from error
    return reader.fields


class _Reader:
    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self._path: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if attributes:
            raise NotReadable("attributes")
        if len(self._path) > DEPTH:
            raise NotReadable("too_deep")
        if self._path[0] != "xml":
            raise NotReadable("wrong_root")
        if len(self._path) == 2:
            if name in self.fields:
                raise NotReadable("element_twice")
            self.fields[name] = ""

    def end(self, name: str) -> None:
        self._path.pop()

    def characters(self, text: str) -> None:
        if len(self._path) == 2:
            self.fields[self._path[1]] += text

    def doctype(self, *_: Any) -> None:
        # Only a DOCTYPE can define entities; without one there is nothing to expand.
        raise NotReadable("doctype")
