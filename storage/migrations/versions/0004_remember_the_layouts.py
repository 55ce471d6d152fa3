"""Remember how the charts of a board are drawn."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "layout",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_layout_board_id")),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_layout_office_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_layout")),
        sa.UniqueConstraint("board_id", name=op.f("uq_layout_board_id")),
    )
    op.create_index(op.f("ix_layout_office_id"), "layout", ["office_id"])


def downgrade() -> None:
    op.drop_table("layout")
