"""What a conversation remembers between messages, and what a person has asked of the bot."""

from dataclasses import dataclass
from datetime import date, datetime

from board.model.acts import Act, Those


@dataclass(frozen=True, slots=True)
class Talk:
    """The state of one person's conversation in one room. Board numbers refer to `board`.

    `listed` is the last numbered list shown, `rest` what 「更多」 shows next, `topic` the task spoken of last,
    `whom` the people or units spoken of last, `units` the last list where it was one of units,
    `asked` the acts of the open question with `offered` as its choices, `choices` complete acts of which a short
    answer picks one, `check` the task whose figure waits for a 「属实」, `heard` the acts of a voice message that
    wait for a 「对」 with `heard_words`, its transcript. Where an office has several boards, `held` is a message
    that waits for the answer which one it is on, and `board_at` when the board was last said.
    """

    board: int | None = None
    listed: tuple[str, ...] = ()
    listed_at: datetime | None = None
    rest: tuple[str, ...] = ()
    topic: str | None = None
    topic_at: datetime | None = None
    asked: tuple[Act, ...] = ()
    offered: tuple[str, ...] = ()
    asked_at: datetime | None = None
    choices: tuple[Act, ...] = ()
    check: str | None = None
    heard: tuple[Act, ...] = ()
    heard_words: str = ""
    board_at: datetime | None = None
    held: str | None = None
    whom: Those | None = None
    whom_at: datetime | None = None
    units: Those | None = None
    units_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person has asked of the bot: silence until a day, absence with a stand-in."""

    person: str
    muted_until: date | None = None
    away_since: date | None = None
    away_until: date | None = None
    stand_in: str | None = None
    subscriptions: tuple[str, ...] = ()

    def is_away(self, on: date) -> bool:
        """Whether the person is away on a day (年休、出差)."""
        if self.away_until is None:
            return False
        return (self.away_since or on) <= on <= self.away_until

    def is_muted(self, on: date) -> bool:
        """Whether the bot keeps silent on `on`; `muted_until` is the first day it may write again."""
        return self.muted_until is not None and on < self.muted_until
