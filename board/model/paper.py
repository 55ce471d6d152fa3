"""A document to print or hand on: a bulletin, a sheet, a form. What it says, not how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a form: its name and what stands in it; `sign` leaves room for a signature and a date."""

    name: str
    value: str = ""
    sign: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """Each paragraph is one line of text; `note` stands under the title, `code` is the text of a QR code below.

    `signature` and `dated` stand at the lower right.
    """

    title: str
    note: str = ""
    paragraphs: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    code: str = ""
    signature: str = ""
    dated: str = ""
