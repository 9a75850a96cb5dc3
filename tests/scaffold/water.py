"""A topic as somebody would write it, in both languages of the small copy."""

from __future__ import annotations

from itertools import product

FACTS = """\
owner: water-company
as_of: 2026-05
sources:
- name: Beijing Waterworks Group
  url: https://www.bjwatergroup.com.cn/
related: [bulky-waste]
"""
QUESTIONS = {
    "en": [
        f"{start} {rest}"
        for start, rest in product(
            ("Can I drink", "Is it safe to drink", "Should I boil", "Who tests"),
            (
                "the tap water",
                "water from the tap",
                "the water in my kitchen",
                "tap water in our building",
                "the brown water from my tap",
                "hard water with limescale",
                "the water that smells of chlorine",
                "tap water without a filter",
                "the water in the bathroom",
                "cloudy tap water",
            ),
        )
    ],
    "zh": [
        f"{start}{rest}"
        for start, rest in product(
            (
                "自来水",
                "水龙头的水",
                "家里的水",
                "小区的自来水",
                "厨房的水",
                "发黄的自来水",
                "有味道的自来水",
                "没有过滤的自来水",
            ),
            ("能直接喝吗", "安全吗", "要烧开吗", "水质怎么样", "谁来检测水质"),
        )
    ],
}
BODIES = {
    "en": "Boil tap water before you drink it.\n\n- Ask the waterworks about tests.\n",
    "zh": "自来水请烧开再喝。\n\n- 水质检测请问自来水公司。\n",
}
TITLES = {"en": "Water quality", "zh": "自来水水质"}


def article(code: str) -> str:
    lines = "".join(f"- {question}\n" for question in QUESTIONS[code])
    return f"---\ntitle: {TITLES[code]}\nquestions:\n{lines}---\n{BODIES[code]}"
