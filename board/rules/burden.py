"""How much the bot asks of people: the cap on questions, and the month's load (减负). Pure counting.

Source: 《关于防治“指尖上的形式主义”的若干意见》(2023) and 《整治形式主义为基层减负若干规定》(2024); the numbers are
this project's defaults (docs/rules.md, "Burden").
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

REPLIES_PER_QUESTION = 15


@dataclass(frozen=True, slots=True)
class Load:
    """What a month cost people: messages nobody asked for, questions, and the reports that came back."""

    unasked: int
    questions: int
    reports: int
    people: int
    most: int
    most_person: str | None

    @property
    def per_person(self) -> float:
        return self.unasked / self.people if self.people else 0.0

    @property
    def replies_per_question(self) -> float | None:
        return self.reports / self.questions if self.questions else None


def may_ask(questions: int, replies: int) -> bool:
    """Whether one more question this working week keeps to one for fifteen replies; the first is always free."""
    return questions == 0 or (questions + 1) * REPLIES_PER_QUESTION <= replies


def build_load(unasked: Iterable[str], *, questions: int, reports: int) -> Load:
    """The month's figures; `unasked` is the receiver (person id) of each message nobody asked for."""
    counted = Counter(unasked)
    person, most = counted.most_common(1)[0] if counted else (None, 0)
    return Load(sum(counted.values()), questions, reports, len(counted), most, person)
