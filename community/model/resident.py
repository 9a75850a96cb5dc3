"""A resident, and the addresses where a resident is reached."""

from __future__ import annotations

from typing import Literal

AddressState = Literal["active", "stopped"]


class ResidentNotFound(LookupError):
    """There is no such resident; perhaps the resident was erased."""
