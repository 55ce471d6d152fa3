"""Keep the categories that an editor has restricted in chat."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("board", sa.Column("restricted", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("board", "restricted")
