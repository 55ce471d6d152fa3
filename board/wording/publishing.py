"""What is said around a digest: where it waits, when it goes, who decided, what cannot be done."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from board.model.office import Office
from board.model.records import Issue
from board.rules.answers import Selection
from board.rules.periods import Period
from board.wording.lists import MOST_ITEMS
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import word_day, word_weekday
from board.wording.phrases import word_why
from board.wording.reviews import word_period

LEAST_PARAGRAPH = 20
_NUMBERS = "一二三四五六七八九十"
_SECTION = re.compile(rf"^[{_NUMBERS}]、", re.MULTILINE)
_KINDS = {
    "daily": "进展", "weekly": "周报", "monthly": "月报", "quarterly": "季报",
    "halfyear": "半年情况", "meeting": "例会调度单", "correction": "更正",
}  # fmt: skip


def name_issue(issue: Issue, *, year: int | None = None) -> str:
    """11月24日进展, 周报, 更正: how an issue is called in a sentence; with its year where it is not `year`."""
    kind = _KINDS.get(issue.kind, "进展")
    since, slash, until = issue.period.partition("/")
    if slash:
        period = Period(date.fromisoformat(since), date.fromisoformat(until))
        return f"{word_period(period, issue.kind)}{kind}"
    try:
        return f"{word_day(date.fromisoformat(issue.period[:10]), year=year)}{kind}"
    except ValueError:
        return kind


def word_joined(parts: Sequence[str]) -> str:
    """Several issues of one morning as one message; a paragraph that one has told is not told again."""
    told: set[str] = set()
    kept = []
    for part in parts:
        lines = [line for line in part.splitlines() if _bare(line) not in told]
        told |= {_bare(line) for line in part.splitlines() if len(line) > LEAST_PARAGRAPH}
        kept.append(_renumber("\n".join(lines)))
    return "\n\n".join(kept)


def _bare(line: str) -> str:
    """A paragraph without its number, which differs from issue to issue."""
    return _SECTION.sub("", line.strip())


def _renumber(text: str) -> str:
    numbers = iter(_NUMBERS)
    return _SECTION.sub(lambda _: f"{next(numbers)}、", text)


def word_will_go(issue: Issue, goes_at: datetime, *, now: datetime, trial: bool) -> str:
    """To who said 发吧: out at once, or at the hour of its day. `goes_at` is local."""
    if trial:
        return f"{name_issue(issue, year=now.year)}已定稿。试运行期间不发群，只发给编辑。"
    if goes_at <= now:
        return f"{name_issue(issue, year=now.year)}第{issue.number}期已发布。"
    return (
        f"{name_issue(issue, year=now.year)}第{issue.number}期已定稿，"
        f"{word_weekday(goes_at.date(), year=now.year)}{goes_at:%-H:%M}发出。"
    )


def word_on_hold(issue: Issue) -> str:
    again = "发吧" if issue.kind in {"daily", "correction"} else f"发{_KINDS[issue.kind]}"
    return f"{name_issue(issue)}已暂缓，回“{again}”再发。"


def word_decided_by(office: Office, by: str, issue: Issue, *, published: bool) -> str:
    """To the other editors: the first answer decided."""
    what = "定稿发布" if published else "暂缓"
    return f"{name_issue(issue)}已由{name_person(office, by)}{what}，不用再定。"


def word_no_draft() -> str:
    return "目前没有待发的草稿，回“出个进展”即拟。"


def word_only_reviews(waiting: Sequence[Issue]) -> str:
    """The daily draft is decided: what still waits is sent by its own name."""
    ways = "、".join(f"“发{_KINDS[issue.kind]}”" for issue in waiting)
    return f"进展已定，还有{len(waiting)}份待发，回{ways}。"


def word_office_publishes() -> str:
    return "通报由办公室定稿发布；要改的直接写，例：第二段别点名。"


def word_unnamed_too(others: Sequence[Issue]) -> str:
    """Other drafts of the same morning that no longer name units either."""
    return f"{'、'.join(name_issue(issue) for issue in others)}草稿同样不点名。"


def word_cannot_edit() -> str:
    return "没看懂改法。可删段、不点名，例：第二段删了；别点名。要精简，请粘贴改好的全文。"


def word_copy_out(text: str) -> str:
    """Where no group is bound: the text to copy into whatever group the office has."""
    return f"还没有绑定工作群，可复制转发：\n{text}"


def word_late(text: str) -> str:
    """The published text, marked as late in its title line."""
    head, bracket, rest = text.partition("）")
    return f"{head}{bracket}（补发）{rest}" if bracket and "\n" not in head else f"（补发）{text}"


def word_new_figures(figures: Sequence[str]) -> str:
    """Figures in the edited text that the ledger does not have: pointed out, not blocked."""
    return f"改后多出台账没有的数：{'、'.join(figures[:5])}，核对后再发。"


def word_figure_list(office: Office, label: str, selection: Selection, issue: Issue, *, year: int) -> str:
    """A figure of an issue asked back: 慢序时3项（据11月24日进展）： and its tasks as they stand."""
    count = len(selection.items)
    lines = [
        f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）：{word_why(item.task, item.reason)}"
        for item in selection.items[:MOST_ITEMS]
    ]
    rest = count - len(lines)
    tail = [f"其余{rest}项回“更多”。"] if rest > 0 else []
    return "\n".join([f"{label}{count}项（据{name_issue(issue, year=year)}）：", *lines, *tail])
