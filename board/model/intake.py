"""What is asked about a chart before it is stored, and what its sender answered, as frozen values. Moments are aware."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a chart that a question is about.

    `where` is its cell, table row or line, `field` what stands there (owner, duty, deadline …), `title` the task it
    belongs to, `words` the doubtful words; empty where nothing is written.
    """

    where: str
    field: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be asked, about one spot or about all where the same words stand. `number` is how people name it.

    `choices` are words that may stand there instead, likeliest first; any others may be given too, such as `example`.
    """

    number: int
    kind: str
    spots: tuple[Spot, ...]
    choices: tuple[str, ...] = ()
    example: str = ""

    @property
    def words(self) -> str:
        """The doubtful words, empty where nothing is written."""
        return self.spots[0].words

    @property
    def field(self) -> str:
        """What stands at its spots."""
        return self.spots[0].field


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at a spot instead, by the word of `by` at `at`; without `means` it stays as written."""

    spot: Spot
    means: str | None
    by: str
    at: datetime
