"""A further sheet of the ledger: a register beside the tasks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Appendix:
    """Its name on the tab, its header, its rows as text, and how wide each column is, in characters."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
