"""Lines of a text: the number before each, the labels in it with what stands behind them, and what stands before those."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from board.reading.chart.grid import Grid
from board.reading.chart.header import OWNING, Field, is_sure_header, read_header
from board.reading.chart.phrase import is_term
from board.reading.chart.rewording import close_gaps

LEVELS = (
    re.compile(r"^\s*第?(?P<no>[一二三四五六七八九十]{1,3})[、.．]\s*"),
    re.compile(r"^\s*[（(](?P<no>[一二三四五六七八九十]{1,3})[)）][、.．]?\s*"),
    re.compile(
        r"^\s*(?:(?:任务|事项|项目)\s*(?P<named>\d{1,2}|[一二三四五六七八九十]{1,3})"
        r"\s*[:：、.]|(?P<no>\d{1,3})\s*(?:[、．]|[.:：](?!\d)|[)）](?!月)))\s*"
    ),
    re.compile(
        r"^\s*(?P<no>\d{1,2}(?:[.．]\d{1,2}){1,2})"
        r"(?:[、.．]|\s|(?=[\u4e00-\u9fff](?<![万亿千百十多余个元吨米亩公平立人户家处项次日号前])))\s*"
    ),
    re.compile(r"^\s*[（(](?P<no>\d{1,3})[)）][、.．]?\s*"),
    re.compile(r"^\s*(?P<no>[①-⑳])[、.．]?\s*"),
    re.compile(r"^\s*(?P<no>)(?:[-*+]\s+|[•·●○◆■▪–]\s*)(?:\[[ xX]\]\s*)?"),
)
ARABIC, BULLET = 2, 6
_LABEL = re.compile(
    r"(?:^|(?<=[\s。；;，,（(、）)】]))"
    r"(?:【(?P<boxed>[\u4e00-\u9fff]{2,8})】\s*[:：]?|(?P<label>[\u4e00-\u9fff]{2,8})\s*[:：])|"
    r"^(?P<bare>[\u4e00-\u9fff]{3,6})[ \u3000]+(?=\S)"
)
_SPREAD_LABEL = re.compile(r"^[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,5}(?=\s*[:：])")
_LABELLED: frozenset[Field] = OWNING | {
    "deadline",
    "standard",
    "measures",
    "start",
    "stage",
    "cycle",
    "progress",
}
_SAID_PLAINLY: frozenset[Field] = frozenset({"lead", "duty", "support", "owner", "leader", "deadline"})
FORM_TITLE = re.compile(
    r"^(?:工作|督办|交办|承办|办理|任务|整改|具体)?"
    r"(?:事项|任务|事项名称|任务名称)$|^(?:督办|交办|批示|办理)内容$"
)
_NUMBER_LABEL = re.compile(r"^(?:督办|交办|任务|事项|项目|问题)(?:编号|序号)$")
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")  # 1️⃣
_DETAIL = re.compile(r"^(?:主要|具体|重点|工作)?(?:任务|内容)$")
_NUMBER_INSIDE = re.compile(r"(?<=[。；;])\s*(?=\d{1,2}[、.．](?!\d))")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one item of a paragraph that holds several. `level` is the kind of its number, 2 the Arabic ones.

    `labels` are (field, label, words) in their order; `lead` is what stands before them, without the number.
    """

    where: str
    text: str
    level: int | None
    number: str
    labels: tuple[tuple[Field, str, str], ...]
    lead: str

    @property
    def is_labels(self) -> bool:
        """Whether the line holds labels with their words and nothing else."""
        return bool(self.labels) and not self.lead


def read_lines(grid: Grid) -> Iterator[Line]:
    """The lines of a grid; items that share a paragraph are lines of their own."""
    for row in range(len(grid.rows)):
        text, where = close_gaps(_KEYCAP.sub(r"\1、", grid.get_text(row, 0))), grid.find_where(row)
        parts = _NUMBER_INSIDE.split(text) if LEVELS[ARABIC].match(text) else [text]
        for part in parts:
            yield read_line(part.strip(), where)


def read_line(text: str, where: str) -> Line:
    """One line, its number and its labels taken apart."""
    level, number, rest = None, "", text
    for index, pattern in enumerate(LEVELS):
        if match := pattern.match(text):
            level, number, rest = index, _name_number(match), text[match.end() :]
            break
    rest = _SPREAD_LABEL.sub(lambda match: re.sub(r"\s", "", match[0]), rest)
    labels = tuple(read_labels(rest))
    lead = rest[: _find_first_label(rest)] if labels else rest
    return Line(where, text, level, number, labels, _trim(lead))


def _name_number(match: re.Match[str]) -> str:
    """The number of a line: 3., 任务三：."""
    return match["no"] or match.groupdict().get("named") or ""


def _trim(text: str) -> str:
    return text.strip().rstrip("（(").strip().rstrip("。；;，,—-").strip()


def _name_label(match: re.Match[str]) -> str:
    """The words of a label: 责任单位：, 【责任单位】."""
    return match["label"] or match["boxed"] or match["bare"]


def _find_labels(text: str) -> list[tuple[re.Match[str], Field]]:
    found = []
    for match in _LABEL.finditer(text):
        fields = read_header(_name_label(match))
        if match["bare"] and not (fields and fields[0] in _SAID_PLAINLY and is_sure_header(match["bare"])):
            continue
        if fields and (
            fields[0] in _LABELLED
            or _NUMBER_LABEL.match(_name_label(match))
            or FORM_TITLE.match(_name_label(match))
        ):
            found.append((match, fields[0]))
        elif _DETAIL.match(_name_label(match)):
            found.append((match, "measures"))
    return found


def _find_first_label(text: str) -> int:
    return _find_labels(text)[0][0].start()


def read_labels(text: str) -> Iterator[tuple[Field, str, str]]:
    """Each label of a line with its field and the words behind it."""
    found = _find_labels(text)
    ends = [*(match.start() for match, _ in found[1:]), len(text)][: len(found)]
    for (match, kind), end in zip(found, ends, strict=True):
        value = text[match.end() : end].strip().rstrip("；;，,。 ")
        value, term = _split_term(value) if kind in OWNING else (value, "")
        opened = value.count("（") + value.count("(") - value.count("）") - value.count(")")
        yield kind, _name_label(match), value[:opened].rstrip("；;，,。 ") if opened < 0 else value
        if term:
            yield "deadline", "", term


def _split_term(value: str) -> tuple[str, str]:
    """Units with a term behind them: 县财政局；12月底前."""
    words, _, last = re.sub(r"[)）]$", "", value).replace("；", ";").replace("，", ";").rpartition(";")
    return (value[: len(words)], last.strip()) if words and is_term(last) else (value, "")
