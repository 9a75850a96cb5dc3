"""The first files of a new language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from babel import Locale, UnknownLocaleError

from bot.scaffold.examples import unwritten_examples, unwritten_lexicon
from bot.scaffold.plan import CannotAdd, Plan
from bot.scaffold.texts import unwritten_texts
from bot.scaffold.topics import ARTICLES, unwritten_article
from bot.scaffold.yaml_text import scalar, with_entry
from community.languages import Language, read_registry, text_files

# Has every text, so every language falls back to it in the end.
REFERENCE = "en"
LEXICON = "emergency_lexicon.yml"
_DIRECTIONS = ("ltr", "rtl")
# Language, script, region, variants; not extensions, which name no language.
_CODE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
)
# Codes that stand for no language.
_NO_LANGUAGES = frozenset({"und", "mul", "zxx", "mis"})


def plan_language(
    root: Path,
    code: str,
    name: str,
    direction: str | None = None,
    fallback: Sequence[str] = (),
    articles: bool = False,
) -> Plan:
    """The files of a language, a draft in which everything is still to be written.

    Args:
        root: The folder Linli is in.
        code: Its BCP 47 code.
        name: Its name in itself.
        direction: How it is written: ltr or rtl; none: as Unicode says.
        fallback: Languages to read while a text is missing; English comes last.
        articles: Whether to make an article for each topic too.

    Raises:
        CannotAdd: If the language cannot be added like that.
    """
    registered = read_registry(root / "locales")
    locale = _locale(code, registered)
    _refuse(code, name, direction, fallback, registered)
    if direction is None:
        rtl = locale.character_order == "right-to-left"
        direction = "rtl" if rtl else "ltr"
    chain = list(dict.fromkeys([*fallback, REFERENCE]))
    new = _texts(root, code) | _understanding(root, code, name)
    if articles:
        topics = sorted(path.parent for path in (root / ARTICLES).glob("*/topic.yml"))
        new |= {
            topic.relative_to(root) / f"{code}.md": unwritten_article(name)
            for topic in topics
        }
    return Plan(new, _registers(root, code, name, direction, chain))


def _locale(code: str, registered: dict[str, Language]) -> Locale:
    if code in registered:
        raise CannotAdd(
            f"{code} is registered already: {registered[code].name}. "
            f"`linli check-language {code}` lists what it still lacks."
        )
    if not _CODE.fullmatch(code) or code.split("-")[0] in _NO_LANGUAGES:
        raise CannotAdd(
            f"“{code}” is not the code of a language (BCP 47). Write one such as tr, "
            "pt-BR or zh-Hant, with small and capital letters as in these."
        )
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        raise CannotAdd(
            f"The language tables of Unicode (CLDR) do not know {code}, so Linli could "
            "not write a date in it. Use the code of a language they know."
        ) from None


def _refuse(
    code: str,
    name: str,
    direction: str | None,
    fallback: Sequence[str],
    registered: dict[str, Language],
) -> None:
    if not name.strip() or not name.isprintable():
        raise CannotAdd("Write the language's name as its speakers do, such as Türkçe.")
    if direction is not None and direction not in _DIRECTIONS:
        raise CannotAdd(f"“{direction}” is not a direction. Write ltr or rtl.")
    spoken = [each.code for each in registered.values() if not each.draft]
    unknown = [each for each in fallback if each not in spoken]
    if unknown:
        raise CannotAdd(
            f"Linli does not speak {unknown[0]}, so {code} cannot fall back to it. "
            f"Choose among {', '.join(spoken)}."
        )


def _texts(root: Path, code: str) -> dict[Path, str]:
    return {
        Path("locales", code, path.name): unwritten_texts(path.read_text("utf-8"))
        for path in text_files(root / "locales" / REFERENCE, code)
    }


def _understanding(root: Path, code: str, name: str) -> dict[Path, str]:
    return {
        Path("nlu", code, path.name): (
            unwritten_lexicon if path.name == LEXICON else unwritten_examples
        )(path.read_text("utf-8"), name)
        for path in sorted((root / "nlu" / REFERENCE).glob("*.yml"))
    }


def _registers(
    root: Path, code: str, name: str, direction: str, chain: list[str]
) -> dict[Path, str]:
    key, own = scalar(code), scalar(name)
    codes = ", ".join(map(scalar, chain))
    written = f"name: {own}, direction: {direction}, fallback: [{codes}], draft: true"
    entry = {"name": name, "direction": direction, "fallback": chain, "draft": True}
    lower = name.lower()
    lines = {
        "locales/languages.yml": (f"{key}: {{{written}}}", entry, None),
        "nlu/language_names.yml": (f"{key}: [{scalar(lower)}]", [lower], "other"),
        "bot/demo.yml": (f"{key}: []", [], None),
    }
    return {
        Path(path): with_entry(
            (root / path).read_text("utf-8"), line, {code: value}, before
        )
        for path, (line, value, before) in lines.items()
    }
