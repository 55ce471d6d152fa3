"""What one line of a list says of one task: its figures, or that nothing was done."""

import re
from dataclasses import replace

from board.model.acts import Act, fill_slots
from board.reading.clauses import Clause
from board.reading.figures.slots import REMAINING
from board.reading.people.behalf import Behalf
from board.reading.progress.reports import read_report
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target


def read_line_report(scene: Scene, clauses: tuple[Clause, ...], target: Target) -> Act | None:
    """A bare number on a unit's line is its total; what stands in brackets is a remark."""
    clauses = _leave_remark(scene, clauses)
    if not clauses:
        return None
    acts = read_report(scene, Segment(replace(target, how="listed", start=-1, end=-1), clauses), Behalf())
    figures = [
        figure for figure in scene.figures
        if any(clause.holds(figure.start) for clause in clauses) and not figure.inexact
    ]  # fmt: skip
    if acts and acts[0].state == "none" and not any(one.value for one in figures):
        return acts[0]
    if not figures and _IDLE.search(scene.text[clauses[0].start : clauses[-1].end]):
        return Act("report", target.code, state="none")
    if not (acts or figures) and _ENDED.fullmatch(scene.text, clauses[0].start, clauses[-1].end):
        return Act("report", target.code, state="done")
    if acts and (
        figures == []
        or any(getattr(acts[0], slot) is not None for slot in ("total", "delta", "rate", "percent", "value"))
    ):
        return acts[0]
    if len(figures) == 1 and figures[0].kind == "count":
        left = REMAINING.search(scene.text[clauses[0].start : figures[0].start].rstrip())
        told = Act("report", target.code, state="doing", unit=figures[0].unit)
        return fill_slots(told, {"remaining" if left else "total": figures[0].value})
    return acts[0] if acts else None


# 南河村 已检完: one verb, and that it is through.
_ENDED = re.compile(r"[\s:]*(?:都|全部?|已经?)*(?:(?![没未不])[\u4e00-\u9fa5]){1,2}完(?:毕|了)?[\s。!]*")


def _leave_remark(scene: Scene, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses without what stands in brackets: behind the figures, or, as who reports (滨江（郭亮）应拆360座), before."""
    start, end = clauses[0].start, clauses[-1].end
    opening = scene.text.find("(", start, end)
    if opening < 0:
        return clauses
    if scene.text[start:opening].strip():
        end = opening
    else:
        start = scene.text.find(")", opening, end) + 1 or end
    kept = ((max(clause.start, start), min(clause.end, end)) for clause in clauses)
    return tuple([Clause(first, last, scene.text[first:last]) for first, last in kept if first < last])


# 马坊乡 今天刮风没干: a day on which nothing was done.
_IDLE = re.compile(
    r"[没未](?:能|法|有)?(?:干|弄|做|搞|下地|下田|出工|出车|作业)(?:成|得?了|上|活)"
    r"[,。;!\s]*$|[没未](?:能)?(?:干|下地|下田|出工|出车)[,。;!\s]*$"
)
