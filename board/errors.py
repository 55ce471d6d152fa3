"""Refusals, named: what each says reaches a person as it is.

GuatuError
├── UnusableFile     a file cannot be read as what it claims to be
├── NotAllowed       the person may not do this
└── NotPossible      the board's state does not permit this
"""


class GuatuError(Exception):
    """A refusal with one plain Chinese sentence for the person it reaches."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UnusableFile(GuatuError):
    """A file cannot be used; the sentence says where and what to do."""


class NotAllowed(GuatuError):
    """The person's role or scope does not cover this."""


class NotPossible(GuatuError):
    """The board's state does not permit this move."""
