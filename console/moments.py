"""Times as people say them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_time

WEEK_DAYS = 6
LOCALES = {"zh": "zh_Hans_CN", "en": "en_GB"}


def moment_text(at: datetime, now: datetime, zone: tzinfo, language: str) -> str:
    """A moment: today its time, in the days around with the weekday, else the day.

    For example ``14:00``, ``Thu 14:00``, ``3 Dec, 14:00``, ``3 December 2025``.
    """
    locale = LOCALES[language]
    here, today = at.astimezone(zone), now.astimezone(zone)
    time = format_time(here, "HH:mm", locale=locale)
    days = abs((here.date() - today.date()).days)
    if days == 0:
        return time
    if days <= WEEK_DAYS:
        return f"{format_datetime(here, 'EEE', locale=locale)} {time}"
    day = short_day_text(here.date(), today.date(), language)
    return f"{day} {time}" if here.year == today.year else day


def short_day_text(on: date, today: date, language: str) -> str:
    """A day without its weekday, such as ``3 Dec``; of another year with that."""
    if on.year != today.year:
        return format_date(on, "long", locale=LOCALES[language])
    pattern = "M月d日" if language == "zh" else "d MMM"
    return format_date(on, pattern, locale=LOCALES[language])


def day_text(on: date, language: str) -> str:
    """A day, such as ``Thursday, 3 December``."""
    pattern = "M月d日 EEEE" if language == "zh" else "EEEE, d MMMM"
    return format_date(on, pattern, locale=LOCALES[language])


def full_day_text(on: date, language: str) -> str:
    """A day that is still understood years later: ``Thursday, 3 December 2026``."""
    pattern = "y年M月d日 EEEE" if language == "zh" else "EEEE, d MMMM y"
    return format_date(on, pattern, locale=LOCALES[language])


def clock_text(at: datetime, language: str) -> str:
    """The time of a moment, such as ``14:00``, where its time zone is."""
    return format_time(at, "HH:mm", locale=LOCALES[language])


def language_name(code: str, language: str) -> str:
    """A language as staff call it, such as ``Korean``; else its code."""
    return str(Locale.parse(LOCALES[language]).languages.get(code, code))


def month_text(on: date, language: str) -> str:
    """The month of a day, such as ``December 2026``."""
    pattern = "y年M月" if language == "zh" else "MMMM y"
    return format_date(on, pattern, locale=LOCALES[language])


def weekday_texts(language: str) -> list[tuple[str, str]]:
    """The days of a week from Monday: in full, and short."""
    names = Locale.parse(LOCALES[language]).days["stand-alone"]
    return [(names["wide"][day], names["abbreviated"][day]) for day in range(7)]
