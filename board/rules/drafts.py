"""What an edited draft says beyond its figures: pointed out to the editor, never blocked."""

import re

_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:万|%|‰)?")


def list_new_figures(draft: str, edited: str) -> tuple[str, ...]:
    """The figures of the edited text that the draft from the ledger does not have, in order."""
    known = set(_FIGURE.findall(draft))
    return tuple(dict.fromkeys(figure for figure in _FIGURE.findall(edited) if figure not in known))
