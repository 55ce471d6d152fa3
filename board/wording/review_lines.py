"""The lines that all reviews and the meeting's sheet share: the whole in shares of a hundred, troubles, what is due."""

from board.model.office import Office
from board.rules.buckets import USUAL, build_shares_of_100
from board.rules.reviews import Review
from board.wording.entries import word_due_items
from board.wording.names import name_task, name_unit
from board.wording.numbers import word_moment, word_weekday
from board.wording.phrases import word_trouble

_NUMBERS = "一二三四五六七八九十"
_BREAK = "\n"


def word_overall(office: Office, review: Review) -> str:
    """截至…，23项：已销号11项（47.8%）……; the percentages add up to 100.0."""
    shares = build_shares_of_100([bucket.count for bucket in review.buckets])
    parts = [
        f"{bucket.label}{bucket.count}项（{share:.1f}%）"
        for bucket, share in zip(review.buckets, shares, strict=True)
        if bucket.count or bucket.label in USUAL
    ]
    return f"截至{word_moment(review.as_of, office.board.zone)}，{review.total}项：{'，'.join(parts)}。"


def number_sections(sections: list[tuple[str, str]]) -> list[str]:
    kept = [(title, body) for title, body in sections if body]
    return [
        f"{_NUMBERS[place]}、{title}{'' if body.startswith(_BREAK) else '　'}{body}"
        for place, (title, body) in enumerate(kept)
    ]


def word_troubles(office: Office, review: Review) -> str:
    return "".join(
        f"{name_task(task)}（{name_unit(office, task.lead_unit)}）：{word_trouble(task.blocker.text)}。"
        for task in review.troubles
        if task.blocker
    )


def word_coming(office: Office, review: Review) -> str:
    days = [
        f"{word_weekday(day.on, year=review.as_of.year)}{word_due_items(office, day, set())}"
        for day in review.coming
    ]
    return "；".join(days) + "。" if days else ""
