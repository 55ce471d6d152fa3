"""The rows of the standard ledger that hold a task."""

from board.model.ledger import LedgerRow
from board.model.office import Office
from board.reading.chart.ledger import build_ledger_sheets


def list_task_rows(office: Office) -> tuple[LedgerRow, ...]:
    """In board order."""
    (sheet,) = build_ledger_sheets(office)
    return tuple(row for row in sheet.rows if row.kind == "task")
