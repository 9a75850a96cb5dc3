"""A reply as a resident gets it: text, card and buttons in the reader's language.

Knows nothing of Rasa, so that it is tested in the root environment too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypedDict

from community.clock import Clock
from community.languages import fallback_chain, languages
from community.place import Place
from community.texts import MissingText, Texts
from knowledge.library import Article, Library
from nlu.card import CardLine, CardTexts, phone_line

ANSWER = "utter_answer"
NO_ANSWER = "utter_not_understood"
PERSON: Mapping[str, str] = {"title_key": "button_talk_to_person", "payload": "/human"}
MOST_RELATED = 2
MOST_SUGGESTED = 4


class Button(TypedDict):
    """A quick reply; `payload` is a command only the bot itself ever makes."""

    title: str
    payload: str
    lang: str


class Reply(TypedDict):
    """One whole message; `lang` is the language its text is really in."""

    text: str
    lang: str
    kind: str
    card: list[CardLine]
    buttons: list[Button]


@dataclass(frozen=True)
class Extras:
    """What goes with a text: `metadata` of a response in a skill's domain.yml, or
    given by a custom action.

    Attributes:
        topic: Article that `utter_answer` speaks from.
        calls: Emergency numbers, set apart above the text.
        then: Keys of texts that follow, each a paragraph of its own.
        office: Whether to add the office's number and if it is open now.
        suggestions: Whether to offer the topics the place suggests.
        offers: Buttons: {topic}, {language} or {title_key, payload}.
    """

    topic: str | None = None
    calls: Sequence[str] = ()
    then: Sequence[str] = ()
    office: bool = False
    suggestions: bool = False
    offers: Sequence[Mapping[str, str]] = ()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Extras:
        """The extras among other things that are given."""
        known = (field.name for field in fields(cls))
        return cls(**{name: given[name] for name in known if given.get(name)})


class Replies:
    """Makes replies from keys.

    Args:
        texts: Texts of all languages.
        library: The knowledge articles.
        place: The neighbourhood spoken for.
        clock: Tells whether the office is open now.
    """

    def __init__(
        self, texts: Texts, library: Library, place: Place, clock: Clock
    ) -> None:
        self._texts = texts
        self._library = library
        self._place = place
        self._clock = clock
        # The place does not change while Rasa runs.
        self._values = {code: place.text_values(texts, code) for code in languages()}
        self._card_texts = CardTexts(texts)

    def reply(self, key: str, language: str, extras: Extras) -> Reply:
        """The reply for a text key, in a language or its first fallback.

        Raises:
            MissingText: If no language of the chain has a text.
            ArticleError: If an article cannot be read.
        """
        if key != ANSWER:
            return self._plain(key, language, extras)
        if extras.topic not in self._library.topics:
            return self._plain(NO_ANSWER, language, Extras(offers=(PERSON,)))
        return self._answer(self._library.article(extras.topic, language), language)

    def _plain(self, key: str, language: str, extras: Extras) -> Reply:
        text, lang = self._text(key, language)
        paragraphs = [text, *(self._text(after, lang)[0] for after in extras.then)]
        card = self._card_texts.calls(extras.calls, lang)
        if extras.office:
            now = self._clock.now()
            paragraphs.append(self._place.open_text(self._texts, lang, now))
            card.append(phone_line(self._place.office.phone, self._place.office.phone))
        offers = [*self._suggestions(extras), *extras.offers]
        return {
            "text": "\n\n".join(paragraphs),
            "lang": lang,
            "kind": "emergency" if extras.calls else "text",
            "card": card,
            "buttons": [*self._buttons(offers, language)],
        }

    def _answer(self, article: Article, language: str) -> Reply:
        topic = self._library.topics[article.topic]
        about = {"topic": topic.id}
        offers = (
            *({"topic": related} for related in topic.related[:MOST_RELATED]),
            {"title_key": "button_helpful", "payload": command("helpful", about)},
            {
                "title_key": "button_not_helpful",
                "payload": command("not_helpful", about),
            },
        )
        return {
            "text": article.body,
            "lang": article.language,
            "kind": "answer",
            "card": self._card_texts.facts(topic, article.language),
            "buttons": [*self._buttons(offers, language)],
        }

    def _suggestions(self, extras: Extras) -> list[Mapping[str, str]]:
        suggested = self._place.suggested_topics if extras.suggestions else ()
        known = [topic for topic in suggested if topic in self._library.topics]
        return [{"topic": topic} for topic in known[:MOST_SUGGESTED]]

    def _buttons(
        self, offers: Sequence[Mapping[str, str]], language: str
    ) -> Iterator[Button]:
        for offer in offers:
            if "language" in offer:
                code = offer["language"]
                payload = command("change_language", {"language": code})
                yield _button(languages()[code].name, payload, code)
            elif "topic" not in offer:
                title, lang = self._text(offer["title_key"], language)
                yield _button(title, offer["payload"], lang)
            else:
                article = self._library.article(offer["topic"], language)
                payload = command("ask_service", {"topic": article.topic})
                yield _button(article.title, payload, article.language)

    def _text(self, key: str, language: str) -> tuple[str, str]:
        for code in fallback_chain(language):
            if self._texts.has(key, code):
                # The values are in the language of the text, not of the reader.
                return self._texts.format(key, code, **self._values[code]), code
        raise MissingText(key)


def command(intent: str, entities: Mapping[str, str]) -> str:
    """The payload of a button: an intent with its entities."""
    return f"/{intent}{json.dumps(dict(entities))}"


def reader_language(
    parsed: Mapping[str, Any], metadata: Mapping[str, Any], default: str
) -> str:
    """The language to answer in: as understood, else as the web process knows it."""
    return (
        parsed.get("language")
        or metadata.get("language_chosen")
        or metadata.get("language_current")
        or metadata.get("language_hint")
        or default
    )


def _button(title: str, payload: str, lang: str) -> Button:
    return {"title": title, "payload": payload, "lang": lang}
