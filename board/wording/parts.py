"""Answers about one unit's part of what several units do: its own figure first, then the whole."""

from collections.abc import Sequence
from datetime import datetime

from board.model.office import Office
from board.model.task import Indicator, Share, Task
from board.rules.answers import Selection
from board.rules.buckets import Lit
from board.wording.lists import MOST_ITEMS, WARNING
from board.wording.names import name_task, name_tasks, name_unit
from board.wording.numbers import word_day
from board.wording.phrases import (
    find_main,
    word_behind,
    word_due,
    word_gap,
    word_indicator,
    word_share,
    word_why,
)
from board.wording.sources import word_as_of, word_source

MOST_UNITS = 3
MOST_PARTS = 12
Part = tuple[Lit, Indicator, Share]


def word_own_part(office: Office, task: Task, parts: Sequence[Part], *, group: bool = False) -> str:
    """2号……：城头75.1%（1742/2320），差578人，11月30日到期。李娜11月20日16:20报，未核。合计5855/6538人（89.6%）。"""
    said = [
        f"{name_unit(office, part[2].unit)}{word_part_facts(part)}。"
        + (word_source(office, part[0].task, group=group, year=part[0].reason.on.year) or "")
        for part in parts
    ]
    main = find_main(task)
    whole = f"合计{word_indicator(main)}。" if main is not None and main.value is not None else ""
    return f"{name_task(task)}：{''.join(said)}{whole}"


def word_whole(indicator: Indicator) -> str:
    """合格率98.4%。 An indicator that only the whole has."""
    return f"{indicator.name or ''}{word_indicator(indicator)}。" if indicator.value is not None else ""


def word_no_part(office: Office, task: Task, unit: str) -> str:
    """2号……：没有疾控的分数。合计5855/6538人（89.6%）。"""
    main = find_main(task)
    whole = f"合计{word_indicator(main)}。" if main is not None and main.value is not None else ""
    return f"{name_task(task)}：没有{name_unit(office, unit)}的分项数。{whole}"


def word_parts(office: Office, task: Task, parts: Sequence[Part]) -> str:
    """2号……：城头75.1%（1742/2320）、水泉97.0%（2210/2278）。合计5855/6538人（89.6%）。 Slowest first."""
    main = find_main(task)
    whole = f"合计{word_indicator(main)}。" if main is not None and main.value is not None else ""
    return f"{name_task(task)}：{_name_parts(office, parts)}。{whole}"


def word_short_parts(office: Office, task: Task, parts: Sequence[Part]) -> str:
    """2号……没完成3家：城头75.1%（1742/2320）、…… ; those whose part is done are left out."""
    short = [part for part in parts if part[0].reason.light != "done"]
    if not short:
        return f"{name_task(task)}{len(parts)}家都完成了。"
    return f"{name_task(task)}没完成{len(short)}家：{_name_parts(office, short)}。"


def word_silent_parts(office: Office, task: Task, silent: Sequence[Part], *, whole: int) -> str:
    """2号……未报2家：水泉（11月20日报过）、桑村。 Facts, in the order of the chart."""
    if not silent:
        return f"{name_task(task)}{whole}家都报了。"
    named = "、".join(
        name_unit(office, share.unit)
        + (f"（{word_day(share.as_of, year=item.reason.on.year)}报过）" if share.as_of else "")
        for item, _, share in silent[:MOST_PARTS]
    )
    more = f"等{len(silent)}家" if len(silent) > MOST_PARTS else ""
    return f"{name_task(task)}未报{len(silent)}家：{named}{more}。"


def _name_parts(office: Office, parts: Sequence[Part]) -> str:
    return name_shares(office, [(indicator, share) for _, indicator, share in parts])


def name_shares(office: Office, shares: Sequence[tuple[Indicator, Share]], *, most: int = MOST_PARTS) -> str:
    """城头75.1%（1742/2320）、水泉97.0%（2210/2278）, and 等N家 where there are more."""
    named = "、".join(
        f"{name_unit(office, share.unit)}{word_share(indicator, share)}" for indicator, share in shares[:most]
    )
    return named + (f"等{len(shares)}家" if len(shares) > most else "")


def word_slow_units(office: Office, parts: Sequence[Part]) -> str:
    """较慢：城头75.1%（1742/2320）。 The units that hold a task back, slowest first; nothing where none does."""
    slow = [part for part in parts if part[0].reason.light in WARNING]
    named = "、".join(
        f"{name_unit(office, share.unit)}{word_share(indicator, share)}"
        for _, indicator, share in slow[:MOST_UNITS]
    )
    more = f"等{len(slow)}家" if len(slow) > MOST_UNITS else ""
    return f"较慢：{named}{more}。" if named else ""


def word_unit(
    office: Office,
    unit: str,
    selection: Selection,
    *,
    as_of: datetime,
    shares: Sequence[tuple[Lit, Indicator, Share]] = (),
    group: bool = False,
) -> str:
    """城头慢在2号：体检79.3%，低于序时18.2个百分点，差480人，11月30日到期。李娜11月23日16:20报，未核。

    `shares` are the unit's parts with the light of the part.
    """
    name = name_unit(office, unit)
    own = [item for item in selection.items if item.task.lead_unit == unit and item.reason.light in WARNING]
    slow = [entry for entry in shares if entry[0].reason.light in WARNING]
    lines = [_word_part(office, entry, group=group) for entry in slow]
    lines += [f"{name_task(item.task)}：{word_why(item.task, item.reason)}。" for item in own]
    if not lines:
        return f"{name}{len(selection.items)}项均在期限内（{word_as_of(office, as_of)}）。"
    others = len(selection.items) - len(lines)
    tail = f"其余{others}项在期限内。" if others > 0 else ""
    if len(lines) == 1:
        return f"{name}慢在{lines[0]}{tail}"
    codes = dict.fromkeys(item.task.code for item in (*(entry[0] for entry in slow), *own))
    head = f"{name}慢在{name_tasks(codes)}（{word_as_of(office, as_of)}）："
    return "\n".join(part for part in (head, *lines[:MOST_ITEMS], tail) if part)


def _word_part(office: Office, part: Part, *, group: bool) -> str:
    item = part[0]
    said = f"{name_task(item.task)}：{word_part_facts(part)}。"
    return said + (word_source(office, item.task, group=group, year=item.reason.on.year) or "")


def _find_goal(indicator: Indicator, share: Share) -> float | None:
    """What a share without a target of its own has to reach: a rate the whole's, a count all there is."""
    return indicator.goal if indicator.is_rate else share.denominator


def word_part_facts(part: Part) -> str:
    """75.1%（1742/2320），低于序时22.7个百分点，差578人，11月30日到期."""
    item, indicator, share = part
    facts = [
        word_share(indicator, share),
        word_behind(item.reason),
        word_gap(share.value, share.target or _find_goal(indicator, share), indicator.unit),
        word_due(item.reason),
    ]
    return "，".join(fact for fact in facts if fact)
