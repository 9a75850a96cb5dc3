from __future__ import annotations

import pytest

from knowledge.check import check
from knowledge.library import Library

pytestmark = pytest.mark.fast

# While the articles are being written, a language may still be missing.
ALLOWED = {"missing-language"}


def test_the_articles_have_no_errors():
    found = [f for f in check(Library()) if f.level == "error"]

    errors = [str(f) for f in found if f.rule not in ALLOWED]
    assert not errors, "\n".join(errors)


def test_every_topic_can_be_answered_in_every_language():
    library = Library()

    for topic in library.topics.values():
        assert library.languages_of(topic.id), topic.id
        assert topic.related, topic.id
        assert topic.sources or topic.source_name, topic.id
