"""How Alembic reaches the database; started by `community.store.engine.migrate`."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context

from community.store.columns import metadata

LOCK = 5_465_616_901  # any number, the same in each process

engine: sa.Engine = context.config.attributes["engine"]
with engine.begin() as connection:
    # One migrates at a time, the others wait and then find nothing to do. On SQLite
    # BEGIN IMMEDIATE did that already.
    if engine.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    context.configure(
        connection=connection,
        target_metadata=metadata,  # for the names of constraints
    )
    context.run_migrations()
