"""What residents say and words of danger, still to be written in a new language."""

from __future__ import annotations

import yaml

from community.marks import MARK

# Fewer tell an intent from the others too seldom.
LEAST_EXAMPLES = 40
_SHOWN = 3


def unwritten_examples(english: str, name: str) -> str:
    """A file of examples with every intent of the English one and no sentence yet.

    Args:
        english: The content of the English file.
        name: The language's own name.
    """
    lines = [
        f"# Below each examples: at least {LEAST_EXAMPLES} sentences as residents",
        f"# write them in {name}, each on a line of its own that begins with four",
        "# spaces and a hyphen. Then remove the line above that shows English ones.",
        'version: "3.1"',
        "nlu:",
    ]
    for block in yaml.safe_load(english)["nlu"]:
        said = [
            line.strip().removeprefix("- ") for line in block["examples"].split("\n")
        ]
        shown = " / ".join([one for one in said if one][:_SHOWN])
        lines += [
            f"- intent: {block['intent']}",
            f"  # {MARK} as in English: {shown}",
            "  examples: |",
        ]
    return "\n".join(lines) + "\n"


def unwritten_lexicon(english: str, name: str) -> str:
    """A lexicon with every kind of danger of the English one and no phrase yet."""
    kinds = [
        key for key, said in yaml.safe_load(english).items() if isinstance(said, list)
    ]
    return (
        f"# Phrases that mean danger in {name}, each on a line of its own that\n"
        "# begins with two spaces and a hyphen, as in nlu/en/emergency_lexicon.yml.\n"
        "# The signs * ... ( | ) are explained in nlu/components/lexicon.py.\n"
        '# A language without spaces between words needs the line "spaces: false".\n'
        + "".join(f"# {MARK} phrases\n{kind}:\n" for kind in kinds)
    )
