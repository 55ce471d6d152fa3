"""Alembic's entry: runs on the connection `storage.migrate` hands in, and only there."""

from alembic import context

from storage.tables.table import Table

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Table.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
