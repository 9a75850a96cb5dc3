"""What the console says when a use case of notices says no."""

from __future__ import annotations

from collections.abc import Mapping

from community.model.notice import (
    NoticeClosed,
    NoticeNotFound,
    NoticeTooLong,
    SecondPersonNeeded,
)
from community.model.subscription import UnknownInterest
from console.visit import Refusal

ANSWERS: Mapping[type[Exception], Refusal] = {
    NoticeNotFound: Refusal(404, "console_not_found"),
    NoticeClosed: Refusal(409, "console_notice_closed"),
    NoticeTooLong: Refusal(422, "console_notice_text_long"),
    SecondPersonNeeded: Refusal(409, "console_notice_second_person"),
    UnknownInterest: Refusal(422, "console_unreadable"),
}
