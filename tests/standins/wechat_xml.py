"""XML as WeChat writes it, and a parser that forgives nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union
from xml.parsers import expat

from tests.standins.wechat_errors import Unreadable

Value = Union[str, int, float, Mapping[str, "Value"]]  # noqa: UP007 (names itself)
Fields = Mapping[str, Value]


def render(fields: Fields) -> str:
    """A message: texts in CDATA, numbers bare, groups as elements in elements."""
    return f"<xml>{_children(fields)}</xml>"


def _children(fields: Fields) -> str:
    return "".join(f"<{name}>{_content(v)}</{name}>" for name, v in fields.items())


def _content(value: Value) -> str:
    if isinstance(value, Mapping):
        return _children(value)
    if isinstance(value, str):
        return f"<![CDATA[{value.replace(']]>', ']]]]><![CDATA[>')}]]>"
    return str(value)


@dataclass
class Element:
    """One element.

    Attributes:
        name: Its tag.
        text: The characters directly in it.
        in_cdata: Whether every character of the text but white space was in CDATA.
        children: The elements in it.
    """

    name: str
    text: str = ""
    in_cdata: bool = True
    children: list[Element] = field(default_factory=list)

    def child(self, name: str) -> Element:
        """The only child of that name.

        Raises:
            Unreadable: If there is none or more than one.
        """
        found = [child for child in self.children if child.name == name]
        if len(found) != 1:
            raise Unreadable(f"{len(found)} times {name} in {self.name}")
        return found[0]

    def names(self) -> list[str]:
        """The names of the children, in order."""
        return [child.name for child in self.children]


def parse(body: str | bytes) -> Element:
    """The root of a document.

    Raises:
        Unreadable: If it is not UTF-8 or not well-formed, or has attributes, entities,
            a DOCTYPE, or another root than ``xml``.
    """
    return _Parser().parse(body.encode() if isinstance(body, str) else body)


class _Parser:
    def __init__(self) -> None:
        self._document = Element("document")
        self._open = [self._document]
        self._cdata = False

    def parse(self, body: bytes) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: self._set_cdata(True)
        parser.EndCdataSectionHandler = lambda: self._set_cdata(False)
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(body, True)
        except expat.ExpatError as error:
            raise Unreadable(f"not well-formed: {error}") from error
        (root,) = self._document.children
        if root.name != "xml":
            raise Unreadable(f"the root is {root.name}")
        return root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if attributes:
            raise Unreadable(f"attributes on {name}")
        element = Element(name)
        self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._open[-1].text += text
        if text.strip() and not self._cdata:
            self._open[-1].in_cdata = False

    def _set_cdata(self, inside: bool) -> None:
        self._cdata = inside

    def _doctype(self, *_: object) -> None:
        raise Unreadable("a DOCTYPE")
