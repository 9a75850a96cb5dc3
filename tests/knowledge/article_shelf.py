from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

TOPIC = """\
owner: city-management
as_of: "2026-05-02"
sources:
- name: Beijing Municipal Government
  url: https://english.beijing.gov.cn/heating.html
phones: ["12345"]
places:
- {id: hall, address: "2 Andingmen Dongdajie", address_zh: "安定门东大街2号"}
hours:
- {place: hall, days: [1, 2, 3], from: "09:00", to: "17:00"}
fees:
- {what: heating, amount: 24.5, unit: yuan}
related: []
"""


class Shelf:
    """A folder of articles that a test fills."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def topic(self, topic: str, text: str = TOPIC) -> Path:
        return self.write(topic, "topic.yml", text)

    def article(
        self, topic: str, language: str, title: str, questions: Sequence[str], body: str
    ) -> Path:
        lines = "".join(f"- {question}\n" for question in questions)
        front = f"---\ntitle: {title}\nquestions:\n{lines}---\n"
        return self.write(topic, f"{language}.md", front + body + "\n")

    def write(self, topic: str, name: str, text: str | bytes) -> Path:
        path = self.folder / topic / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path
