"""What handlers may have printed: values → the bytes of documents."""

from datetime import datetime

from board.model.office import Office
from bot.files.ledger import build_ledger


def print_ledger(office: Office, now: datetime) -> bytes:
    """The ledger (台账) of a board as .xlsx."""
    return build_ledger(office, now=now)
