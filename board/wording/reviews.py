"""Reviews as text: weekly, monthly, quarterly, the half-year report in three parts, and the meeting's sheet.

They go out as documents or longer messages; wording stops at 慢、滞后 and judges nobody's attitude.
"""

from collections.abc import Callable
from dataclasses import replace

from board.model.office import Office
from board.model.settings import Settings
from board.rules.items import sort_slow
from board.rules.periods import Period
from board.rules.reviews import Review
from board.wording.commendations import word_praised, word_published
from board.wording.digests import SOURCE, sign
from board.wording.entries import word_good, word_slow
from board.wording.goals import word_in_report
from board.wording.meetings import word_meeting
from board.wording.names import name_task
from board.wording.numbers import word_day
from board.wording.review_lines import number_sections, word_coming, word_overall, word_troubles

NAMES = {
    "weekly": "周报", "monthly": "月报", "quarterly": "季报", "halfyear": "半年总结", "meeting": "例会调度单",
}  # fmt: skip
NUMBERED: frozenset[str] = frozenset({"weekly", "monthly", "quarterly", "halfyear"})
# One message of the platform holds 2048 bytes, about 680 characters.
MOST, MOST_CLOSED, MOST_SLOW, MOST_TRIED = 640, 8, 5, 40


def word_review(office: Office, review: Review, settings: Settings, *, number: int | None = None) -> str:
    """The review as text, with its number where it is published as a 通报."""
    return _BY_KIND[review.kind](office, review, settings, number)


def _word_title(review: Review, settings: Settings, number: int | None) -> str:
    issue = f"第{number}期" if number else ""
    return (
        f"【{settings.title}·{NAMES[review.kind]}】"
        f"{word_period(review.period, review.kind)}{issue and f'（{issue}）'}"
    )


def word_numbered(text: str, number: int) -> str:
    """The review with its number behind its title: 【重点工作进展·周报】11月16日至22日（第3期）."""
    title, line_end, rest = text.partition("\n")
    return f"{title}（第{number}期）{line_end}{rest}"


def word_review_draft(text: str, name: str) -> str:
    """A review for approval, by its own name: a daily draft may wait beside it."""
    return f"{name}草稿，回“发{name}”发布，回“{name}先不发”暂缓，或写改法：\n{text}"


def word_period(period: Period, kind: str) -> str:
    """11月16日至22日, 2026年11月, 2026年第4季度, 2026年上半年."""
    since, until = period.since, period.until
    if kind == "monthly":
        return f"{since.year}年{since.month}月"
    if kind == "quarterly":
        return f"{since.year}年第{(since.month + 2) // 3}季度"
    if kind == "halfyear":
        return f"{since.year}年{'上' if since.month == 1 else '下'}半年"
    last = f"{until.day}日" if until.month == since.month else word_day(until, year=since.year)
    return f"{word_day(since, year=until.year)}至{last}"


def _word_regular(office: Office, review: Review, settings: Settings, number: int | None) -> str:
    """A weekly to quarterly review; what is slow gives way last where it would not fit into one message."""
    # What could never find room is left out at once: a board of hundreds is worded as fast as a small one.
    shown = replace(review, slow=review.slow[:MOST_TRIED])
    slow = tuple(word_slow(office, item) for item in shown.slow)
    while True:
        text = _word_page(office, review, shown, settings, number=number, entries=slow)
        shorter = _shorten(shown)
        if len(text) <= MOST or shorter == shown:
            break
        shown = shorter
    worst = sort_slow(review.slow)
    if len(shown.slow) < len(review.slow) and review.slow != worst:
        # Some are left out: they must not be the worst.
        return _word_regular(office, replace(review, slow=worst), settings, number)
    return text


def _shorten(review: Review) -> Review:
    if len(review.slow) > 8:
        return replace(review, slow=review.slow[:-1])
    if len(review.coming) > 2:
        return replace(review, coming=review.coming[:-1])
    if len(review.good) > 1:
        return replace(review, good=review.good[:-1])
    return replace(review, slow=review.slow[:-1]) if len(review.slow) > 1 else review


def _word_page(
    office: Office,
    review: Review,
    shown: Review,
    settings: Settings,
    *,
    number: int | None,
    entries: tuple[str, ...],
) -> str:
    """The review as far as it is shown; `entries` are the words of what is slow, and of more."""
    sections = _list_sections(office, review, shown, entries)
    return "\n".join(
        [
            _word_title(review, settings, number),
            word_overall(office, review),
            *([_word_categories(review)] if review.kind != "weekly" and review.categories else []),
            *number_sections(sections),
            f"{SOURCE}，如有异议可在3个工作日内反映。　{sign(office, settings)}",
        ]
    )


def _list_sections(
    office: Office, review: Review, shown: Review, entries: tuple[str, ...]
) -> list[tuple[str, str]]:
    span = {"weekly": "本周", "monthly": "本月", "quarterly": "本季度"}[review.kind]
    after = {"weekly": "下周", "monthly": "下月", "quarterly": "下月"}[review.kind]
    hidden = len(review.slow) - len(shown.slow)
    slow = "".join(entries[: len(shown.slow)]) + (f"其余{hidden}项见台账。" if hidden else "")
    return [
        (f"{span}销号", _word_closed(review)),
        ("进展较好", "".join(word_good(office, item) for item in shown.good)),
        ("表彰表扬", _word_honoured(office, review)),
        ("需加快", slow),
        ("需协调", word_troubles(office, review)),
        ("延期", _word_extended(review)),
        (f"{after}到期", word_coming(office, shown)),
    ]


def _word_closed(review: Review) -> str:
    if not review.closed:
        return ""
    named = "、".join(name_task(task) for task in review.closed[:MOST_CLOSED])
    return f"{len(review.closed)}项：{named}{'等' if len(review.closed) > MOST_CLOSED else ''}。"


def _word_honoured(office: Office, review: Review) -> str:
    return word_published(office, review.recorded.commended) + word_praised(office, review.recorded.praised)


def _word_extended(review: Review) -> str:
    return "".join(
        (
            f"{name_task(task)}：原定{word_day(task.original_due, year=review.as_of.year)}，"
            f"现定{word_day(task.due, year=review.as_of.year)}，第{task.extensions}次。"
        )
        for task in review.extended
        if task.original_due and task.due
    )


def _word_categories(review: Review) -> str:
    parts = [
        f"{name}{sum(bucket.count for bucket in buckets)}项，已销号{buckets[0].count}项"
        for name, buckets in review.categories
        if any(bucket.count for bucket in buckets)
    ]
    return f"分类看：{'；'.join(parts)}。"


def _word_halfyear(office: Office, review: Review, settings: Settings, number: int | None) -> str:
    half = "上半年" if review.period.since.month == 1 else "下半年"
    return "\n".join(
        [
            _word_title(review, settings, number),
            *_list_work(office, review, half),
            *_list_problems(office, review),
            *_list_plans(office, review, half),
            f"{SOURCE}。　{sign(office, settings)}",
        ]
    )


def _list_work(office: Office, review: Review, half: str) -> list[str]:
    done = _word_closed(review)
    return [
        f"一、{half}工作开展情况",
        word_overall(office, review),
        *([_word_categories(review)] if review.categories else []),
        *([goals] if (goals := word_in_report(review.goals)) else []),
        *([f"{half}销号{done}"] if done else []),
        *[word_good(office, item) for item in review.good],
        *([honoured] if (honoured := _word_honoured(office, review)) else []),
    ]


def _list_problems(office: Office, review: Review) -> list[str]:
    return [
        "二、存在问题",
        *([word_slow(office, item) for item in review.slow] or ["各项均达序时。"]),
        *([f"需协调：{word_troubles(office, review)}"] if review.troubles else []),
    ]


def _list_plans(office: Office, review: Review, half: str) -> list[str]:
    following = "下半年" if half == "上半年" else "下一年上半年"
    coming = word_coming(office, review)
    return [
        f"三、{following}工作",
        _word_left(review),
        *([f"近期到期：{coming}"] if coming else []),
    ]


def _word_left(review: Review) -> str:
    closed = next((bucket.count for bucket in review.buckets if bucket.label == "已销号"), 0)
    named = "、".join(f"{item.task.code}号" for item in review.slow)
    slow = named if len(review.slow) <= MOST_SLOW else f"{len(review.slow)}项"
    focus = f"，其中{slow}需加快" if slow else ""
    return f"其余{review.total - closed}项按节点推进{focus}。"


_BY_KIND: dict[str, Callable[[Office, Review, Settings, int | None], str]] = {
    "weekly": _word_regular,
    "monthly": _word_regular,
    "quarterly": _word_regular,
    "halfyear": _word_halfyear,
    "meeting": lambda office, review, settings, _: word_meeting(office, review, settings),
}
