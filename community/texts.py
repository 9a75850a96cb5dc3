"""Every text a person sees: made at the last moment, in the reader's language.

Texts live in ``locales/<language>/<skill>.ftl`` (Project Fluent). One that holds the
mark of what is still to be written counts as missing. Imported by both Python
environments: standard library, PyYAML and fluent.runtime only, valid on Python 3.10.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from community.languages import LOCALES, Language, fallback_chain, registry
from community.marks import is_marked


class MissingText(KeyError):
    """No language of the fallback chain has this text."""


class Texts:
    """Texts of all languages, read once.

    Args:
        folder: Folder with one sub-folder per language.
    """

    def __init__(self, folder: Path = LOCALES) -> None:
        self._folder = folder
        self._bundles = {
            code: _bundle(folder / code, language)
            for code, language in registry(folder).items()
        }

    def format(self, key: str, language: str, **values: Any) -> str:
        """The text for a key in a language, or in the first fallback that has it.

        Raises:
            MissingText: If no language of the chain has the key.
        """
        return self.resolve(key, language, **values)[0]

    def resolve(self, key: str, language: str, **values: Any) -> tuple[str, str]:
        """The text and the language it is really in, for the ``lang`` attribute.

        A key may name an attribute of a message: ``utter_greet.title``.

        Raises:
            MissingText: If no language of the chain has the key.
        """
        message_id, _, attribute = key.partition(".")
        for code in fallback_chain(language, self._folder):
            bundle = self._bundles.get(code)
            if bundle is None or not bundle.has_message(message_id):
                continue
            message = bundle.get_message(message_id)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, values)
            if errors:
                raise MissingText(f"{code}: {key}: {errors[0]}")
            return str(text), code
        raise MissingText(key)

    def has(self, key: str, language: str) -> bool:
        """Whether this very language (no fallback) has the text."""
        return self._bundles[language].has_message(key)


def _bundle(folder: Path, language: Language) -> FluentBundle:
    rtl = language.direction == "rtl"
    bundle = FluentBundle([language.code], use_isolating=rtl)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(_resource(path.read_text(encoding="utf-8")))
    return bundle


# To parse all texts takes longer than a second; nothing changes what was parsed.
@lru_cache(maxsize=None)
def _resource(source: str) -> Any:
    resource = FluentResource(source)
    if is_marked(source):
        resource.body = [e for e in resource.body if not is_unwritten(e, source)]
    return resource


def is_unwritten(entry: Any, source: str) -> bool:
    """Whether an entry of a file of texts is still to be written."""
    return is_marked(source[entry.span.start : entry.span.end])
