"""A training sentence that Rasa can copy and compare quickly.

While it validates and trains, Rasa copies all sentences several times and compares them
by a fingerprint of everything they hold, piece by piece. With a hundred thousand
sentences that takes two minutes; ours hold little, which is copied and hashed at once.
"""

from __future__ import annotations

from hashlib import md5
from typing import Any

from rasa.shared.nlu.training_data.message import Message


class Sentence(Message):
    """What somebody may say, with the label and the language in its metadata."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Sentence:
        """A copy that shares its values: components replace them, never change them."""
        copied = Sentence.__new__(Sentence)
        copied.__dict__.update(
            self.__dict__,
            data=dict(self.data),
            features=list(self.features),
            output_properties=set(self.output_properties),
        )
        return copied

    def fingerprint(self) -> str:
        """Changes with everything a component of ours has said of the sentence."""
        if self.features:
            return super().fingerprint()
        if self._cached_fingerprint is None:
            tokens = [token.text for token in self.get("text_tokens") or ()]
            rest = {k: v for k, v in self.data.items() if k != "text_tokens"}
            held = repr((sorted(rest.items()), tokens)).encode("utf-8", "replace")
            self._cached_fingerprint = md5(held, usedforsecurity=False).hexdigest()
        return self._cached_fingerprint
