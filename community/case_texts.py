"""What residents are told about their cases, in their language.

Each method gives what is to be said; use cases take them as ``told``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from babel.dates import format_skeleton

from community.clock import Clock
from community.model.case import Case, CaseReason, Rating, Referral
from community.model.message import Button, Reply
from community.place import Place
from community.texts import Texts

# Payloads that the desk obeys itself; only this module makes them.
BACK = "/desk_back"
REOPEN = "/desk_reopen"
RATE = "/desk_rate"
CONSENT = "/desk_consent"
PERSON = "/human"

# Promises up to this long are told in hours, longer ones as a day and a time.
HOURS_AT_MOST = 12
# What a hand-over begins with when the bot itself has said nothing.
_LEADS: dict[CaseReason, str] = {
    "not_understood": "case_not_understood",
    "failing_bot": "opened_to_staff",
}
_STATES = {
    "open": "case_state_open",
    "waiting_for_resident": "case_state_waiting",
    "referred": "case_state_referred",
}
RATING_TITLES: dict[Rating, str] = {
    "good": "button_rate_good",
    "fair": "button_rate_fair",
    "bad": "button_rate_bad",
}
# Staff read these, so nobody who writes them needs to be told.
_STAFF_LANGUAGES = ("zh", "en")
# Day before month, as most readers of English here write it.
DATE_LOCALES = {"en": "en_GB"}

Replies = tuple[Reply, ...]
# The key of a paragraph, and the values that only it has.
_Part = tuple[str, dict[str, Any]]
# The key of a button's title, and its payload.
_Offer = tuple[str, str]


class CaseTexts:
    """Makes the texts about cases.

    Args:
        texts: Texts of all languages.
        place: The neighbourhood, with its office and its clocks.
        clock: Tells whether the office is open and what is left of a promise.
    """

    def __init__(self, texts: Texts, place: Place, clock: Clock) -> None:
        self._texts = texts
        self._place = place
        self._clock = clock

    def handed_over(self, case: Case, reason: CaseReason) -> Replies:
        """A person will answer: the number, by when, and what to do until then.

        Args:
            reason: Of this handing over; the case may have been opened for another.
        """
        back = _button("button_back_to_assistant", BACK)
        if reason == "emergency":
            urgent = self._promise("case_opened_urgent", case)
            return self._say(case.language, [urgent], [back], closed=True)
        key = {"new": "case_opened", "reopened": "case_reopened"}
        parts: list[_Part] = [(_LEADS[reason], {})] if reason in _LEADS else []
        promise = self._promise(key.get(case.state, "case_joined"), case)
        parts.append(promise)
        if case.state == "new" and case.language not in _STAFF_LANGUAGES:
            parts.append(("case_languages", {}))
        if reason == case.reason == "report" and case.place is None:
            parts.append(("case_ask_place", {}))
        if reason == "wish":  # the bot has told how to reach the office
            return self._say(case.language, parts, [back])
        if promise[0] != "case_late":  # which names the phone itself
            parts.append(("case_contact", {}))
        return self._say(case.language, parts, [back], closed=True)

    def reopened(self, case: Case) -> Replies:
        """The case is open again, by the resident or by staff."""
        parts = [self._promise("case_reopened", case), ("case_contact", {})]
        back = _button("button_back_to_assistant", BACK)
        return self._say(case.language, parts, [back], closed=True)

    def opened_by_staff(self, case: Case) -> Replies:
        """Staff began the case."""
        about = ("case_opened_by_staff", {"number": case.number})
        return self._say(case.language, [about])

    def without_number(self, language: str) -> Replies:
        """A person will answer, but the case could not be written down yet."""
        parts: list[_Part] = [("case_without_number", {}), ("case_contact", {})]
        return self._say(language, parts, closed=True)

    def arrived(self, language: str) -> Replies:
        """The message is there and the office is closed."""
        return self._say(language, [("case_arrived", {})], closed=True)

    def place_kept(self, language: str) -> Replies:
        """Thanks for telling where it is."""
        return self._say(language, [("case_place_kept", {})])

    def back(self, case: Case) -> Replies:
        """The assistant answers again; the case goes on."""
        person = _button("button_talk_to_person", PERSON)
        about = ("case_back", {"number": case.number})
        return self._say(case.language, [about], [person])

    def back_without_case(self, language: str) -> Replies:
        """The assistant answers again."""
        return self._say(language, [("bot_is_back", {})])

    def late(self, case: Case) -> Replies:
        """The promise was not kept."""
        return self._say(case.language, [("case_late", {"number": case.number})])

    def resolved(self, case: Case) -> Replies:
        """The case is finished; asks how it went if nobody has to agree first."""
        parts: list[_Part] = [("case_resolved", {"number": case.number})]
        reopen = _button("button_reopen_case", REOPEN, case=case.id)
        if case.state != "closed":
            return self._say(case.language, parts, [reopen])
        parts.append(("case_rate", {"number": case.number}))
        return self._say(case.language, parts, [*_ratings(case), reopen])

    def asks_rating(self, case: Case) -> Replies:
        """How did it go? For a case that was closed later than resolved."""
        about = ("case_rate", {"number": case.number})
        return self._say(case.language, [about], _ratings(case))

    def rated(self, case_id: int, rating: Rating, language: str) -> Replies:
        """Thanks for the rating; a bad one can open the case again."""
        if rating != "bad":
            return self._say(language, [("case_rated", {})])
        reopen = _button("button_reopen_case", REOPEN, case=case_id)
        return self._say(language, [("case_rated_bad", {})], [reopen])

    def stands_here(self, case: Case) -> Replies:
        """How an open case stands of the conversation in which this is said."""
        back = _button("button_back_to_assistant", BACK)
        return self._say(case.language, [self._stands(case)], [back])

    def stands_elsewhere(self, case: Case) -> Replies:
        """How an open case stands of another conversation of the resident."""
        parts = [self._stands(case), ("case_elsewhere", {})]
        person = _button("button_talk_to_person", PERSON)
        return self._say(case.language, parts, [person])

    def unknown(self, language: str) -> Replies:
        """No such case of this resident; whether it is somebody else's is not told."""
        return self._say(language, [("case_unknown", {})])

    def privately(self, language: str) -> Replies:
        """Numbers are not talked about where others read along."""
        return self._say(language, [("case_privately", {})])

    def asks_consent(self, case: Case, referral: Referral) -> Replies:
        """May another organisation be asked to help?

        Args:
            referral: With organisation and purpose as the resident reads them. Who
                agrees brings the name back, so that the answer says it again.
        """
        about = {
            "number": case.number,
            "organisation": referral.organisation,
            "purpose": referral.purpose,
        }
        buttons = [
            _button(
                key,
                CONSENT,
                referral=referral.id,
                organisation=referral.organisation,
                answer=answer,
            )
            for key, answer in (
                ("button_consent_yes", "yes"),
                ("button_consent_no", "no"),
            )
        ]
        return self._say(case.language, [("referral_question", about)], buttons)

    def consent_kept(self, referral: Referral, language: str) -> Replies:
        """What follows from the resident's answer; the first one counts.

        Args:
            referral: With the organisation's name as the resident was asked.
        """
        if referral.state == "declined":
            return self._say(language, [("referral_declined", {})])
        if referral.state == "withdrawn":
            return self.gone(language)
        about = ("referral_agreed", {"organisation": referral.organisation})
        return self._say(language, [about])

    def gone(self, language: str) -> Replies:
        """The button means nothing any more."""
        return self._say(language, [("error_choice_gone", {})])

    def language_changed(self, language: str) -> Replies:
        """From now on in this language."""
        return self._say(language, [("utter_language_changed", {})])

    def due(self, due_at: datetime, language: str) -> str:
        """A promise in words: within so many hours, or by which day and time."""
        left = due_at - self._clock.now()
        hours = round(left / timedelta(hours=1))
        whole = abs(left - timedelta(hours=hours)) < timedelta(minutes=1)
        if whole and 1 <= hours <= HOURS_AT_MOST:
            return self._texts.format("case_due_hours", language, hours=hours)
        at = due_at.astimezone(self._place.timezone)
        locale = DATE_LOCALES.get(language, language.replace("-", "_"))
        return self._texts.format(
            "case_due_day",
            language,
            weekday=self._texts.format(f"weekday_{at.isoweekday()}", language),
            date=format_skeleton("MMMMd", at, locale=locale),
            time=f"{at.hour}:{at.minute:02}",
        )

    def _stands(self, case: Case) -> _Part:
        if case.state in _STATES:
            return _STATES[case.state], {"number": case.number}
        return self._promise("case_state_new", case)

    def _promise(self, key: str, case: Case) -> _Part:
        """A text that says by when; an overdue case gets no new promise."""
        if case.due_at <= self._clock.now():
            return "case_late", {"number": case.number}
        due = self.due(case.due_at, case.language)
        return key, {"number": case.number, "due": due}

    def _say(
        self,
        language: str,
        parts: list[_Part],
        buttons: Sequence[_Offer] = (),
        closed: bool = False,
    ) -> Replies:
        """One message; with ``closed`` it ends with when a closed office opens."""
        values = self._place.text_values(self._texts, language)
        said = [
            self._texts.resolve(key, language, **values | own) for key, own in parts
        ]
        paragraphs = [text for text, _ in said]
        now = self._clock.now()
        if closed and not self._place.office_open(now):
            paragraphs.append(self._place.open_text(self._texts, language, now))
        offered = tuple(self._offer(button, language) for button in buttons)
        text = "\n\n".join(paragraphs)
        return (Reply(text, said[0][1], "notice", buttons=offered),)

    def _offer(self, button: _Offer, language: str) -> Button:
        key, payload = button
        title, lang = self._texts.resolve(key, language)
        return {"title": title, "payload": payload, "lang": lang}


def _button(title_key: str, command: str, **about: int | str) -> _Offer:
    return title_key, command + (json.dumps(about) if about else "")


def _ratings(case: Case) -> list[_Offer]:
    return [
        _button(key, RATE, case=case.id, rating=rating)
        for rating, key in RATING_TITLES.items()
    ]
