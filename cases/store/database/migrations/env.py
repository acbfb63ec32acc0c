"""What Alembic runs: the migrations, on the connection and in the transaction of the store."""

from alembic import context

from cases.store.database.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
