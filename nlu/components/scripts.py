"""What the letters of a text alone prove about its language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

# Web and mail addresses, @names, numbers and codes (A1, 10am) are of no language.
NOT_WORDS = re.compile(
    r"\S+://\S+|www\.\S+|[!-~]*@[!-~]+|[!-~]*\d[!-~]*", flags=re.ASCII
)
WORD = re.compile(r"[^\W\d_][^\W\d_'’̀-ͯ]*")

PROVES = {"HANGUL": "ko", "KANA": "ja", "THAI": "th", "ARABIC": "ar", "CYRILLIC": "ru"}
# How much text one character stands for, in Latin letters.
WEIGHT = {"HANGUL": 2.5, "HAN": 4.0, "KANA": 2.0}
# Characters of Chinese grammar. They stand in sentences; names, addresses and official
# terms, which people of every language copy into their own, do without them.
CHINESE_GRAMMAR = frozenset(
    "的了吗嗎呢吧啥咋呀嘛我你您他她们們咱是不没沒怎么麼哪什谁誰请請想要能这這那"
    "给給帮幫几幾问問说說知在有去到带帶还還也就得着把被让讓跟该該再已"
)
# What Chinese addresses are made of; a long text without any of them is a sentence.
CHINESE_PLACES = frozenset(
    "省市区县镇乡村街路巷胡同号楼院栋座室层门里园桥寺庄营站店馆厦"
)
LONG_CHINESE = 8
# Letters no other language of the registry has. More come as one letter plus a tone.
VIETNAMESE = frozenset("ăđơư") | frozenset(
    chr(code) for code in range(0x1EA0, 0x1EFA) if chr(code).islower()
)


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """LATIN, HAN, KANA, HANGUL, THAI, ARABIC, CYRILLIC … or "" for no letter.

    Loose Korean letters (ㅋㅋ) count as no letter: people of all languages type them.
    """
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "")
    if name.startswith("HANGUL"):
        return "HANGUL" if name.startswith("HANGUL SYLLABLE") else ""
    if name.startswith(("HIRAGANA", "KATAKANA")):
        return "KANA"
    if name.startswith("CJK"):
        return "HAN"
    return name.split(" ")[0]


def plain_text(text: str) -> str:
    """The text without web addresses, @names and anything that has a digit."""
    return NOT_WORDS.sub(" ", unicodedata.normalize("NFC", text))


def script_weights(text: str) -> Counter[str]:
    """How much of the text is in each script, counted in Latin letters."""
    weights: Counter[str] = Counter()
    for character in text:
        script = script_of(character)
        if script:
            weights[script] += WEIGHT.get(script, 1.0)
    return weights


def likely_language(text: str) -> str | None:
    """The language of the script of most of the text, None if that is Latin.

    Chinese terms are borrowed by people of all languages, so that next to any other
    script but Latin they do not count.
    """
    weights = script_weights(plain_text(text))
    if not weights:
        return None
    others = {script: weights[script] for script in PROVES if weights[script] >= 2}
    if others:
        script = max(others, key=lambda name: others[name])
        return PROVES[script] if others[script] * 2 > weights["LATIN"] else None
    if weights["HAN"] > sum(weights.values()) / 2:
        return "zh"
    return None


def proven_language(text: str) -> str | None:
    """The language the script proves, None if the script leaves it open.

    A script proves something when it makes up most of the text: a Chinese term inside
    an English question proves nothing, nor does a Chinese name or address.
    """
    text = plain_text(text)
    language = likely_language(text)
    if language == "zh":
        return "zh" if _is_chinese_sentence(text) else None
    if language == "ja":
        return "ja" if _is_japanese(text) else None
    if language:
        letters = sum(script_of(character) != "" for character in text)
        return language if letters >= 2 else None
    return "vi" if _is_vietnamese(text) else None


def _is_chinese_sentence(text: str) -> bool:
    han = [character for character in text if script_of(character) == "HAN"]
    grammar = sum(character in CHINESE_GRAMMAR for character in han)
    if len(han) >= LONG_CHINESE and CHINESE_PLACES.isdisjoint(han):
        return True
    return grammar >= 2 or (grammar == 1 and len(han) >= 4)


def _is_japanese(text: str) -> bool:
    found = [script_of(character) for character in text]
    # A single kana (の) is an ornament in Chinese shop names.
    return found.count("KANA") >= 2 or found.count("HAN") >= 4


def _is_vietnamese(text: str) -> bool:
    words = WORD.findall(text)
    # A lone name (Nguyễn Văn Đức) is written with capitals throughout.
    if all(word[0].isupper() for word in words):
        return False
    marked = sum(not VIETNAMESE.isdisjoint(word.lower()) for word in words)
    return marked >= 2 and marked * 3 >= len(words)
