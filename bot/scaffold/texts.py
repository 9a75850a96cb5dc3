"""Texts that are still to be written: English ones with a mark before each."""

from __future__ import annotations

from fluent.syntax import FluentParser, FluentSerializer, ast

from community.marks import MARK


def unwritten_texts(english: str) -> str:
    """The content of a file of texts, each marked; keys and values stay."""
    resource = FluentParser().parse(english)
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            patterns = [entry.value, *(each.value for each in entry.attributes)]
            for pattern in filter(None, patterns):
                pattern.elements.insert(0, ast.TextElement(f"{MARK} "))
    return FluentSerializer().serialize(resource)
