"""`make bench-language`: detectors of the language of short texts against each other.

Run in the Rasa environment, over `shared/lid` where it lies beside the project and our
own held-out sentences. Prints the share that is right, time and memory of each.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable

from community.languages import languages
from nlu.components import language_detectors
from nlu.components.language_identifier import LanguageIdentifier
from nlu.evaluation.cases import Case, held_out, short_texts
from nlu.importer import LinliImporter

NAMES = ("langdetect", "py3langid", "ngrams", "ngrams+py3langid")


def main() -> None:
    """Compare."""
    codes = tuple(languages())
    own = [case for case in held_out() if case.kind in ("in_scope", "out_of_scope")]
    texts = {"our sentences": own}
    for case in short_texts():
        texts.setdefault(f"{case.kind.replace('_', ' ')}s", []).append(case)
    examples = [
        (message.get("text"), message.get("metadata")["language"])
        for message in LinliImporter("config.yml").get_nlu_data().training_examples
    ]
    print(f"{'':20}" + "".join(f"{name:>16}" for name in texts) + "      ms   +MB")
    for name in NAMES:
        before = _megabytes()
        ngrams = language_detectors.train_ngrams(
            examples if "ngrams" in name else (), codes
        )
        config = {**LanguageIdentifier.get_default_config(), "detector": name}
        guess = LanguageIdentifier(config, None, None, ngrams).guess
        began = time.perf_counter()
        right = [_share(guess, cases) for cases in texts.values()]
        count = sum(map(len, texts.values()))
        took = (time.perf_counter() - began) / count * 1000
        print(f"{name:20}" + "".join(f"{share:16.4f}" for share in right), end="")
        print(f"{took:8.2f}{_megabytes() - before:6.0f}", flush=True)


def _share(guess: Callable[[str], str | None], cases: list[Case]) -> float:
    return sum(guess(case.text) == case.language for case in cases) / len(cases)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
