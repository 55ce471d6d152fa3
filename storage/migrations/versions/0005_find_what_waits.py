"""Find what waits, and entries of one act, without reading all that a year has left."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_journal_act", "journal", ["office_id", "act", "board_id"])
    op.create_index("ix_report_board_standing", "report", ["board_id", "standing", "at"])
    op.create_index("ix_issue_board_state", "issue", ["board_id", "state"])


def downgrade() -> None:
    op.drop_index("ix_issue_board_state", "issue")
    op.drop_index("ix_report_board_standing", "report")
    op.drop_index("ix_journal_act", "journal")
