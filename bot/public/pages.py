"""The public pages as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.look.assets import Assets
from bot.look.templates import templates
from bot.public.asking import ROOT, STAGES, Asked, areas
from bot.public.shares import SMALLEST_GROUP, shares
from community.case_texts import RATING_TITLES
from community.differences import compared
from community.languages import direction
from community.model.proposal import Wording, proposal_number
from community.model.proposal_views import ProposalFile, ProposalLine, Translation
from community.model.proposal_words import words_in
from community.place import Place
from community.proposal_speech import Speech, own_name
from community.texts import Texts

FOLDER = Path(__file__).parent
TRANSLATED = {"machine": "bridge_machine", "checked": "bridge_checked"}


@dataclass(frozen=True)
class Shown:
    """What a proposal says, for one visitor.

    Attributes:
        wording: In the visitor's language if there is a translation.
        original: As it was written, if that is something else.
    """

    wording: Wording
    translation: Translation
    original: Wording | None


class Pages:
    """Makes the pages.

    Args:
        texts: All texts.
        place: Whose proposals they are.
        assets: Styles.
    """

    def __init__(self, texts: Texts, place: Place, assets: Assets) -> None:
        self._texts = texts
        self._place = place
        self._templates = templates(FOLDER / "templates")
        self._templates.globals.update(
            asset=assets.url,
            direction=direction,
            own_name=own_name,
            root=ROOT,
            translated=TRANSLATED,
            words_in=words_in,
        )

    def speech(self, language: str) -> Speech:
        """What says everything in a language."""
        return Speech(self._texts, self._place, language)

    def listing(
        self, asked: Asked, lines: Sequence[ProposalLine], more: int | None
    ) -> str:
        """A list of proposals.

        Args:
            more: Id of the last one, if others come after it.
        """
        return self._render(
            "list.html",
            asked,
            lines=lines,
            more=more,
            areas=areas(self._place.proposals),
            stages=STAGES,
        )

    def proposal(self, asked: Asked, file: ProposalFile) -> str:
        """One proposal, with all that became of it."""
        merged_into = file.proposal.merged_into
        return self._render(
            "proposal.html",
            asked,
            p=file.proposal,
            file=file,
            shown=shown(file, asked.language),
            texts=list(compared(file.versions)) if len(file.versions) > 1 else [],
            counts_from=file.versions[file.proposal.signed_version - 1],
            shares=shares(file.balance),
            least=SMALLEST_GROUP,
            into=proposal_number(merged_into) if merged_into else None,
            ratings=RATING_TITLES,
        )

    def missing(self, asked: Asked) -> str:
        """There is no such proposal, or it is still a draft."""
        return self._render("missing.html", asked)

    def _render(self, template: str, asked: Asked, **values: Any) -> str:
        speech = self.speech(asked.language)
        return self._templates.get_template(template).render(
            asked=asked,
            speech=speech,
            t=speech.say,
            place_name=self._place.name(asked.language),
            languages=self._place.languages,
            **values,
        )


def shown(file: ProposalFile, language: str) -> Shown:
    """What the version that is valid now says, translated if that is known."""
    version = file.versions[-1]
    if version.original.language != language:
        for wording, state in version.translations:
            if wording.language == language:
                return Shown(wording, state, version.original)
    return Shown(version.original, "original", None)
