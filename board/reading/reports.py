"""Progress reports: what a stretch about one task says of its state, its figures and its expected date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from board.model.acts import Act, ReportState
from board.reading.behalf import Behalf, find_heading_unit
from board.reading.cues import any_of
from board.reading.day import Day
from board.reading.indicators import is_count
from board.reading.measures import Measure, Stretch, read_measures
from board.reading.names import Name
from board.reading.numbers import Figure
from board.reading.scene import Clause, Scene
from board.reading.segments import Segment
from board.reading.states import StateWords, find_state, names_part

_FINISHED = any_of(
    r"""
    完 办结 搞定 收官 收口 收掉 收尾 清掉 清零 弄好 做好 办好 改好 装好 建好 弄利索 弄妥 结束 交付 交工 交账 交活 交差 竣工 完工 投用 投入使用 投运 开业
    开诊 开园 开张 开馆 挂牌 验收 销号 到位 拿下 齐 达标 达到 搬(?!运) 移交 通车 上线 落地 建成 见分晓 出结果 解决 搞完 报送 收工 弄出来 拿出来 全部
    """
)
_PLAN = any_of(
    r"""
    能(?!力|源) 可以?(?!能) 预计 预期 估计 估摸 大概 力争 争取 确保 保证 计划 打算 准备 将 要 才 前 全部? 最快 最迟 最晚 再有 还得 还要 还需
    之内 以内 内 收 定
    """
)
_SPAN_PLAN = re.compile(r"(?:再有|还要|还得|还需|再过|再给|大概要?|预计|最多|估计|大约|需要|再)\s?$")
_AS_PART = any_of(
    r"""
    开工 进场 启动 动工 招标 开标 开针 来看 来查 来验 开会 碰头 封顶 发货 到货 进货 开始 报名 审图 评审会
    """
)
_NOT_ETA = frozenset({"blocked", "paused", "at_risk", "none", "done"})
# A place of the unit, not the unit: 石桥头店, 青石那处.
_OUTLET = re.compile(r"[店点段片站]|院区|那[处个家段]|的")
_OVER_TARGET = any_of(
    r"""
    超额 超任务 超目标 超计划 圆满 全面完成 提前完成 任务完成
    """
)


def read_report(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The reports of a stretch, one per indicator; empty where it reports nothing."""
    task = scene.lexicon.find_task(segment.target.code)
    words = list_topic_words(scene, segment)
    start, end = _from_mention(scene, segment)
    stretch = Stretch(scene.text, start, end, task, words, by_words=segment.target.how == "words")
    measures = read_measures(stretch, list_countable(scene, segment))
    if not measures and start > segment.start:
        stretch = replace(stretch, start=segment.start)
        measures = tuple(one for one in read_measures(stretch, list_countable(scene, segment)) if one.sure)
    state = find_state(_plain(scene, segment), topic_words=words)
    if not measures and state is None and not (find_eta(scene, segment) or _has_guess(scene, segment)):
        return []
    acts = _build_acts(scene, segment, measures, state)
    return [_for(scene, segment, act, behalf) for act in acts]


def _has_guess(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch gives a figure of the task that is no number (累计快2700人次了): a report without it."""
    return segment.target.code is not None and any(
        (figure.inexact or figure.kind == "percent") and segment.holds(figure.start)
        for figure in scene.figures
    )


def _plain(scene: Scene, segment: Segment) -> str:
    """The stretch as clauses, with the marks that say done kept."""
    return ",".join(
        _mark_plans(scene, segment, clause) + ("✅" if "✅" in clause.stop else "")
        for clause in segment.clauses
    )


def _mark_plans(scene: Scene, segment: Segment, clause: Clause) -> str:
    """The clause with every day that lies ahead written as 将: what is said behind it is a plan."""
    at = clause.start
    if clause.holds(segment.target.start) and scene.text.startswith("第", segment.target.start):
        at = segment.target.end
    text = ""
    for day in scene.days:
        ahead = day.on is not None and day.on > scene.today and day.kind in {"date", "period", "span"}
        if (
            clause.holds(day.start)
            and ahead
            and (day.before or day.past != day.on or day.precision != "day")
            and _looks_ahead(scene, day)
        ):
            text += scene.text[at : day.start] + "将"
            at = day.end
    return text + scene.text[at : clause.end]


def _looks_ahead(scene: Scene, day: Day) -> bool:
    """A month, quarter or 月底 that is going on may be spoken of as it stands: 6月的巡河做完了."""
    if day.kind == "period" and not day.before:
        return day.since is not None and day.since > scene.today
    bare_weekday = re.match(r"(?:周|星期|礼拜)", day.words) is not None
    return day.kind != "span" and not (bare_weekday and not day.before) and not day.as_of


def list_topic_words(scene: Scene, segment: Segment) -> frozenset[str]:
    """The pairs of characters that only repeat what the task is."""
    codes = (segment.target.code,) if segment.target.code else segment.target.candidates
    tasks = [task for task in map(scene.lexicon.find_task, codes) if task]
    words = [task.title.lower() for task in tasks]
    words += [one.name or "" for task in tasks for one in task.indicators]
    words += [name.words for name in scene.names if _explains(scene, name)]
    return frozenset(text[at : at + 2] for text in words for at in range(len(text) - 1))


def _explains(scene: Scene, name: Name) -> bool:
    """People and the sender's own unit are no part of the task; another unit, or 石桥头店, is."""
    if _OUTLET.match(scene.text, name.end):
        return False
    own = scene.sender is not None and scene.sender.unit in name.referents
    return (
        name.kind == "person"
        or own
        or re.search(r"[替代帮]|托我|^\s*【", scene.text[: name.start + 1]) is not None
    )


def _from_mention(scene: Scene, segment: Segment) -> tuple[int, int]:
    """Figures count from the clause that names the task on; what comes before is talk."""
    start = segment.start
    for clause in segment.clauses:
        if segment.target.start >= 0 and clause.holds(segment.target.start):
            start = clause.start
    return start, segment.end


def list_countable(scene: Scene, segment: Segment) -> list[Figure]:
    """The figures of the stretch but those that are days (6.10进场) or part of the words that name the task."""
    loose = [day for day in scene.days if day.loose]
    return [
        figure for figure in scene.figures
        if segment.holds(figure.start)
        and not any(_is_loose_day(scene, figure, day) for day in loose)
        and not segment.target.start <= figure.start < figure.end <= segment.target.end
        and not _in_title(scene, segment, figure)
        and not (figure.unit is None and scene.text[figure.end : figure.end + 1] in {"、", ")"} and figure.value < 30)
    ]  # fmt: skip


def _is_loose_day(scene: Scene, figure: Figure, day: Day) -> bool:
    if not (figure.start < day.end and day.start < figure.end):
        return False
    if figure.kind == "fraction":
        return day.before or re.search(r"[到至延在]\s?$", scene.text[: figure.start]) is not None
    measured = figure.unit is not None or re.search(
        r"(?:率|计|到|值|为|水平|进度|[:=])\s?$", scene.text[: figure.start]
    )
    return day.before or not measured


def _in_title(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """12345热线 and 0-6岁儿童 carry numbers that measure nothing."""
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and len(figure.words) > 1 and figure.words in task.title and figure.value > 31


def _build_acts(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> list[Act]:
    decided = _decide_state(scene, segment, measures, state)
    eta = None if decided in _NOT_ETA else find_eta(scene, segment)
    acts: list[Act] = []
    for group in _group(scene, segment, measures) or [[]]:
        fields = _list_fields(group)
        acts.append(Act("report", segment.target.code, state=decided, eta=None if acts else eta, **fields))
    return acts


def _decide_state(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> ReportState:
    """Figures alone are `doing`; a remainder, or less than the whole, outweighs a finishing word."""
    said = state.state if state else "doing"
    slots = {one.slot: one.value for one in measures}
    if said == "done" and not _OVER_TARGET.search(segment.text):
        total, whole = slots.get("total"), slots.get("of")
        if slots.get("remaining") or (total is not None and whole is not None and total < whole):
            return "doing"
        if slots.get("percent", 100) < 100 or _is_short(scene, segment, measures):
            return "doing"
    if said == "none" and any(
        one.value for one in measures if one.slot in {"delta", "total", "percent", "rate"}
    ):
        return "doing"
    return said


def _is_short(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total falls short of the target of the indicator it counts."""
    targets = [
        one.target
        for one in scene.lexicon.list_indicators(segment.target.code)
        if is_count(one) and one.target
    ]
    totals = [one.value for one in measures if one.slot == "total"]
    return len(targets) == 1 and bool(totals) and totals[-1] < targets[0]


def _group(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> list[list[Measure]]:
    """The measures by indicator: several indicators of one task give one report each."""
    counts = [one for one in measures if one.slot in {"total", "delta", "of", "remaining", "percent"}]
    others = [one for one in measures if one.slot in {"rate", "value"}]
    task = scene.lexicon.find_task(segment.target.code)
    counted = task is not None and any(is_count(one) for one in task.indicators)
    figures = [one for one in counts if one.slot != "percent"]
    split = _split_counts(scene, segment, figures)
    if len(split) > 1:
        percents = [one for one in counts if one.slot == "percent"]
        return [percents + split[0], *split[1:], *([one] for one in others)]
    if counts and others and not (figures and counted):
        return [counts + others[:1], *([one] for one in others[1:])]
    return [group for group in (counts, *([one] for one in others)) if group]


def _split_counts(scene: Scene, segment: Segment, counts: Sequence[Measure]) -> list[list[Measure]]:
    """The counts by the indicator whose unit they have, where they are of several."""
    indicators = [one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)]
    groups: dict[str | None, list[Measure]] = {}
    for one in counts:
        fitting = [
            other.name for other in indicators if other.unit == one.unit or other.name == one.indicator
        ]
        name = fitting[0] if len(fitting) == 1 else None
        groups.setdefault(name, []).append(replace(one, indicator=name))
    return list(groups.values()) if None not in groups else [list(counts)]


def _list_fields(measures: Sequence[Measure]) -> dict[str, Any]:
    """The figures as fields. What is sure wins over what only its place says; of two alike the last."""
    fields: dict[str, Any] = {}
    for one in sorted(measures, key=lambda measure: measure.sure):
        fields[one.slot] = one.value
        if one.unit and one.slot != "percent":
            fields["unit"] = one.unit
        if one.indicator:
            fields["indicator"] = one.indicator
    return fields


def contradicts(acts: Sequence[Act]) -> bool:
    """Whether the stated whole, part and remainder cannot all be true."""
    return any(
        act.of is not None and act.total is not None and act.remaining is not None
        and abs(act.of - act.total - act.remaining) > 1e-6
        for act in acts
    )  # fmt: skip


def find_eta(scene: Scene, segment: Segment) -> date | None:
    """The day on which the whole is expected to be finished; a part's date is none."""
    found: date | None = None
    for clause in segment.clauses:
        for day in scene.days:
            if clause.holds(day.start) and _is_eta(scene, segment, clause, day):
                found = day.on
    return found


def _is_eta(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    if (
        day.on is None
        or day.on < scene.today
        or day.after
        or day.as_of
        or day.kind not in {"date", "period", "span"}
    ):
        return False
    lead, tail = scene.text[clause.start : day.start], scene.text[day.end : clause.end]
    planned = bool(
        _PLAN.search(lead)
        or _PLAN.search(tail)
        or day.before
        or (day.kind == "date" and day.on > scene.today)
    )
    if day.kind == "span":
        return (
            bool(_SPAN_PLAN.search(lead))
            and not _AS_PART.search(tail)
            and not re.search(r"^(?:前|以前)", tail)
        )
    if day.kind == "period" and not (day.before or re.search(r"预计|力争|争取|确保|计划|能|前", lead + tail)):
        return False
    finished = _FINISHED.search(tail) and not re.search(r"(?:没|不|未)(?!问题|出意外|成问题)|够呛", tail)
    rest = not tail.strip() and re.search(
        r"剩|差|预计|估计|完成|要到|等到|得到", scene.text[segment.start : day.start]
    )
    if not planned or not (finished or rest) or re.search(r"[完好掉](?:了|毕)|了\d", tail):
        return False
    if day.on == scene.today and not (_PLAN.search(tail) or _PLAN.search(lead)):
        return False
    words = list_topic_words(scene, segment)
    return not (names_part(_strip_plan(lead), words) or _names_part_after(tail, words))


_PLAN_FILLER = any_of(
    r"""
    按照? 照着? 眼下 现在 速度 进度 势头 节奏 天气 看样子 顺利的话 不出意外 正常的?话? 下去 这个? 预计 预期 估计 估摸着? 大概 力争 争取 确保 保证 计划
    打算 准备 最快 最迟 最晚 剩下? 那 余下 其余 看完 应该 差不多 抓紧 尽快 大家 再 还得 要到 到 得 会 能 将 目标
    """
)


def _strip_plan(words: str) -> str:
    return _PLAN_FILLER.sub(" ", words)


def _names_part_after(tail: str, words: frozenset[str]) -> bool:
    if _AS_PART.search(tail) and not re.search(r"验收|全部|竣工|整体", tail):
        return True
    match = re.search(r"(?:完成|验收)(?P<what>[\u4e00-\u9fa5\d]{2,10})", tail)
    return (
        bool(match)
        and match is not None
        and names_part(re.sub(r"竣工|验收|整改|全部|建设|任务|交付|目标|销号", "", match["what"]), words)
    )


def _for(scene: Scene, segment: Segment, act: Act, behalf: Behalf) -> Act:
    unit, person = behalf.unit, behalf.person
    if not (unit or person):
        for clause in segment.clauses:
            unit = unit or find_heading_unit(scene, clause.start, clause.end)
    undecided = act.task is None or behalf.unknown
    if not (unit or person or undecided):
        return act
    return replace(act, for_unit=unit, for_person=person, open=undecided)
