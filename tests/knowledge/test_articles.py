from __future__ import annotations

import pytest

from community.languages import languages
from knowledge.check import check
from knowledge.library import Library

pytestmark = pytest.mark.fast


def test_the_articles_have_no_errors():
    found = [f for f in check(Library()) if f.level == "error"]

    assert not found, "\n".join(map(str, found))


def test_every_topic_can_be_answered_in_every_language():
    library = Library()

    for topic in library.topics.values():
        assert set(library.languages_of(topic.id)) == set(languages()), topic.id
        assert topic.related, topic.id
        assert topic.sources or topic.source_name, topic.id
