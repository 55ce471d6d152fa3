"""Characters that people paste without knowing, and that neither XML nor every database takes."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def drop_forbidden(text: str) -> str:
    """The text without control characters; line breaks and tabs stay."""
    return _FORBIDDEN.sub("", text)
