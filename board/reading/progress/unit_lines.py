"""Lines that each begin with a unit or person, as in a 接龙: one report a line."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.figures.indicators import find_said, is_level
from board.reading.figures.slots import find_slot
from board.reading.naming.names import Name
from board.reading.people.behalf import looks_like_name
from board.reading.progress.line_reports import read_line_report
from board.reading.progress.lines import Line, Subject, list_clauses_within
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment, build_segments
from board.reading.tasks.target import Target

_UNIT_ITEM = re.compile(r"^\s*(?:\d{1,2}[、.)]?\s*|[-·•*]\s*|[①-⑳]\s*)?(?=\S)")

_EXAMPLE = re.compile(r"^\s*(?:例|示例|格式|模板|参考)|某某|xx|XX")

_SUM_LINE = re.compile(r"^\s*(?:\d{1,2}[、.)]?\s*)?(?:合计|总计|共计|小计|汇总)")


def read_unit_lines(scene: Scene) -> list[Act] | None:
    """Lines that each begin with a unit or person: one report each, for that unit."""
    if "\n" not in scene.text:
        return None
    lines = _split_lines(scene.text)
    headed = [(line, _find_head(scene, line)) for line in lines]
    with_unit = [line for line, head in headed if head is not None]
    strange = [
        line for line, head in headed if head is None and _STRANGE.fullmatch(scene.text, line.start, line.end)
    ]
    listed = (
        len(with_unit) == 1
        and strange
        and all(_NUMBERED.match(scene.text, one.start) for one in (*with_unit, *strange))
    )
    if not (len(with_unit) > 1 or listed) or any(_is_of_form(scene, line) for line in lines):
        return None
    subject = _find_subject(scene, with_unit[0])
    if subject is None and not all(_list_named(scene, line, head) for line, head in headed if head):
        return None
    acts: list[Act] = []
    for line, head in headed:
        if line.start >= with_unit[0].start and not _is_no_report(scene, line):
            found = read_unit_line(scene, line, head, subject or Subject())
            acts += found or ([_ask_whose(subject)] if subject and line in strange else [])
    return acts or None


# 3. 马家湾 8: somebody the office does not have, with a figure as the others have.
_STRANGE = re.compile(
    r"\s*(?:\d{1,2}[、.)]?\s*|[①-⑳]\s*)?"
    r"(?!合计|总计|共计|小计|汇总|累计)[\u4e00-\u9fa5]{2,8}[\s:]*\d[\d.]*[%\u4e00-\u9fa5]{0,3}\W*"
)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[、.)]|[①-⑳])")


def _ask_whose(subject: Subject) -> Act:
    return Act("report", subject.target.code, state="doing", open=True)


def _list_clauses(scene: Scene, line: Line, head: Name | None) -> tuple[Clause, ...]:
    start = _skip_writer(scene, head) if head else line.start
    return list_clauses_within(scene, Line(start, line.end))


# 城东小学 江莉 99.1%: who wrote the line for the unit before it.
_WRITER = re.compile(r"\s?[\s:、(](?P<name>[\u4e00-\u9fa5]{2,3})[\s:)]+(?=\d[\d.]*(?P<share>%)?)")


def _skip_writer(scene: Scene, head: Name) -> int:
    """Where what is said of a unit begins, behind the name of whoever says it."""
    writer = _WRITER.match(scene.text, head.end)
    if writer is None:
        return head.end
    known = any(one.start == writer.start("name") for one in scene.people)
    like = writer["share"] and looks_like_name(writer["name"]) and find_slot(writer["name"], "") is None
    return writer.end() if known or like else head.end


def _list_named(scene: Scene, line: Line, head: Name | None) -> list[Segment]:
    """白塔 2号28户 7号12栋: the tasks that a line names for itself, by number, or by words beside a figure of their measure."""
    clauses = _list_clauses(scene, line, head)
    segments = build_segments(replace(scene, clauses=clauses)) if clauses else ()
    cut = [_cut_before(one) for one in segments]
    return [one for one in cut if _is_named(scene, one)]


def _cut_before(segment: Segment) -> Segment:
    """The stretch from the clause on that names its task: what stands before it is of the heading's."""
    behind = tuple(one for one in segment.clauses if one.end > segment.target.start)
    return replace(segment, clauses=behind or segment.clauses)


def _is_named(scene: Scene, segment: Segment) -> bool:
    if segment.target.code is None or segment.target.how not in {"code", "words"}:
        return False
    units = {one.unit for one in scene.lexicon.list_indicators(segment.target.code)}
    counted = any(one.unit in units for one in scene.figures if segment.holds(one.start))
    return segment.target.how == "code" or counted


def _split_lines(text: str) -> list[Line]:
    lines, at = [], 0
    for words in text.split("\n"):
        if words.strip():
            lines.append(Line(at, at + len(words)))
        at += len(words) + 1
    return lines


def _is_of_form(scene: Scene, line: Line) -> bool:
    """单位:桑村卫生院 is a line of a form; 单位:万亩 says what the figures are."""
    return scene.text.startswith("单位", line.start) and any(
        line.start <= name.start < line.end for name in scene.units
    )


def _is_no_report(scene: Scene, line: Line) -> bool:
    words = scene.text[line.start : line.end]
    return bool(_EXAMPLE.search(words) or _SUM_LINE.match(words))


def _find_head(scene: Scene, line: Line) -> Name | None:
    if _EXAMPLE.search(scene.text[line.start : line.end]):
        return None
    match = _UNIT_ITEM.match(scene.text[line.start : line.end])
    first = line.start + (match.end() if match else 0)
    head = next((name for name in scene.names if name.start == first), None)
    if head is not None and head.kind == "unit" and line.start == head.start:
        return None if _is_heading(scene, head) else head
    if head is None or head.kind == "unit":
        return head
    # 韦婷 河西 7: whoever writes the line is of the unit behind their name.
    unit = next((name for name in scene.units if name.start >= head.end), None)
    return unit if unit and not scene.text[head.end : unit.start].strip(" 、:(") else head


# 造林进度(截至3月27日): the heading of a list, though a unit is called after its first word.
_HEADING = re.compile(r"(?:推进|完成)?(?:进度|进展|情况|数据|面积|数量|统计|接龙)(?:\(|[:,]?\s*(?:\n|$))")


def _is_heading(scene: Scene, head: Name) -> bool:
    """Whether a line says what is counted in the list, by how it stands or by an indicator's whole name (造林面积)."""
    if _HEADING.match(scene.text, head.end):
        return True
    return head.exact and any(
        one.name != head.words and scene.text.startswith(one.name, head.start)
        for task in scene.lexicon.office.tasks
        for one in task.indicators
        if one.name and one.name.startswith(head.words)
    )


def _find_subject(scene: Scene, first: Line) -> Subject | None:
    """The task of the whole list, from its heading, else from what the message quotes."""
    heading = tuple(clause for clause in scene.clauses if clause.start < first.start)
    inner = replace(scene, clauses=heading) if heading else scene
    segments = build_segments(inner)
    targets = [segment.target for segment in segments if segment.target.code]
    if not targets:
        return None
    said = find_said(scene.text[: first.start], scene.lexicon.list_indicators(targets[0].code))
    return Subject(targets[0], said)


def read_unit_line(scene: Scene, line: Line, head: Name | None, subject: Subject) -> list[Act]:
    """The reports of one line, for the unit or person at its head."""
    clauses = _list_clauses(scene, line, head)
    named = _list_named(scene, line, head)
    if all(one.target.code == subject.target.code for one in named):
        return _read_item(scene, clauses, head, subject) if clauses else []
    rest = tuple(one for one in clauses if not any(segment.holds(one.start) for segment in named))
    acts = _read_item(scene, rest, head, subject) if rest and subject.target.code else []
    for one in named:
        acts += _read_item(scene, one.clauses, head, replace(subject, target=one.target))
    return acts


def _read_item(scene: Scene, clauses: tuple[Clause, ...], head: Name | None, subject: Subject) -> list[Act]:
    """The report of what a line says of one task."""
    target, indicator = subject.target, subject.indicator
    report = read_line_report(scene, clauses, target)
    if report is None:
        return []
    if indicator and indicator not in scene.lexicon.list_indicators(target.code):
        indicator = None
    if indicator and indicator.is_rate and report.rate is None:
        value = report.percent if report.percent is not None else report.total
        report = replace(report, rate=value, percent=None, total=None, indicator=indicator.name)
    elif report.total is not None and indicator and is_level(indicator):
        report = replace(report, value=report.total, total=None, indicator=indicator.name)
    elif report.total is not None and indicator:
        report = replace(report, indicator=indicator.name)
    if _has_heading_scale(scene, clauses, target):
        report = _scale(report)
    return [_for_head(scene, report, head, target)]


_TEN_THOUSANDS = re.compile(
    r"(?:\(|单位\s?[:为]?\s?\(?)万(?:亩|人次?|户|头|只|吨|平方米|立方米|株|棵|剂|份|件|公里|斤|公斤|尾|羽)"
)


def _has_heading_scale(scene: Scene, clauses: tuple[Clause, ...], target: Target) -> bool:
    """播种面积(万亩) over the list: its bare figures are ten thousands, where the office does not count so itself."""
    if not _TEN_THOUSANDS.search(scene.text[: clauses[0].start]):
        return False
    counted = scene.lexicon.list_indicators(target.code)
    figures = [one for one in scene.figures if any(clause.holds(one.start) for clause in clauses)]
    return not any((one.unit or "").startswith("万") for one in counted) and all(
        one.unit is None and one.scale == 1 and one.kind == "count" for one in figures
    )


def _scale(report: Act) -> Act:
    def many(value: float | None) -> float | None:
        return None if value is None else round(value * 1e4, 6)

    return replace(
        report, total=many(report.total), of=many(report.of), delta=many(report.delta),
        remaining=many(report.remaining),
    )  # fmt: skip


def _for_head(scene: Scene, report: Act, head: Name | None, target: Target) -> Act:
    if head is None:
        return replace(report, open=True)
    if head.kind == "person":
        own = head.only == scene.message.sender
        return report if own else replace(report, for_person=head.only, open=head.only is None)
    unit = head.only or _narrow_unit(scene, head, target)
    if unit is None:
        return replace(report, open=True)
    own = scene.sender is not None and unit == scene.sender.unit
    return report if own else replace(report, for_unit=unit)


def _narrow_unit(scene: Scene, head: Name, target: Target) -> str | None:
    """A short name that fits several units means the one that the task is given to."""
    task = scene.lexicon.find_task(target.code)
    fitting = [unit for unit in head.referents if task and unit in task.units]
    return fitting[0] if len(fitting) == 1 else None
