"""A neighbourhood whose proposals everybody may read."""

from __future__ import annotations

import pytest

from community.store.engine import Store
from tests.public.site import Site, neighbourhood


@pytest.fixture
def site(store: Store) -> Site:
    """Its public pages, with a database of each kind."""
    return Site(store, neighbourhood())
