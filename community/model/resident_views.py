"""What the console shows of residents: a line of the list, a resident's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from community.model.case import Case, case_number
from community.model.conversation import Owner
from community.model.reply_window import ReplyWindow
from community.model.resident import AddressState, resident_number


@dataclass(frozen=True)
class ResidentLine:
    """A resident in the list.

    Attributes:
        language: What the resident is written to in; None as long as nobody knows.
        channels: Where the resident is reached, each once.
        last_at: When something was last said, on whatever channel.
        open_cases: How many of their cases are open.
    """

    id: int
    language: str | None
    channels: tuple[str, ...]
    last_at: datetime | None
    open_cases: int

    @property
    def number(self) -> str:
        """The number that people say."""
        return resident_number(self.id)


@dataclass(frozen=True)
class Reached:
    """One address of a resident.

    Attributes:
        ends_with: The last signs of the address, never the whole; empty where it says
            nothing.
        language: What the conversation there is answered in now.
        window: What may be sent there; None where nothing limits it.
        open_case: Whether a case of this conversation is open.
    """

    channel: str
    ends_with: str
    state: AddressState
    conversation_id: int
    owner: Owner
    language: str | None
    last_at: datetime | None
    window: ReplyWindow | None
    open_case: bool


@dataclass(frozen=True)
class ResidentCase:
    """A case of a resident.

    Attributes:
        case: None if the reader may not see it: then it is a number only.
    """

    id: int
    case: Case | None

    @property
    def number(self) -> str:
        """The number that people say."""
        return case_number(self.id)


@dataclass(frozen=True)
class ResidentFile:
    """A resident's page.

    Attributes:
        language_chosen: What the resident chose, if they did.
        cases: Newest first.
    """

    id: int
    language_chosen: str | None
    created_at: datetime
    reached: tuple[Reached, ...]
    cases: tuple[ResidentCase, ...]

    @property
    def number(self) -> str:
        """The number that people say."""
        return resident_number(self.id)
