"""What a task's own words say of its duties and its day.

「区卫生局负责，工商局配合，监督各市场…」, 「…。（区住建局牵头，各街道配合，10月底前）」 and 「…，由医政科牵头，6月底前完成」
name duties that no column holds. They are taken out of the title only where they stand as clauses of their own; 「区编办负责落实
编制」 stays, it is the task.
"""

import re
from dataclasses import dataclass

from board.reading.chart.directory import Directory
from board.reading.chart.owners import Duties, read_duties

_VERB = r"(?:牵头负责|具体负责|负责|牵头|主办|承办|配合|协助|协办|参与|指导)"
_ANY_VERB = re.compile(r"(?:负责|牵头|主办|承办|配合|协助|协办|参与|指导)(?:[，,。]|$)")
_LEADING = re.compile(rf"^(?P<said>(?:由?[^，,。；;（）]{{2,60}}?{_VERB}[，,]\s*)+)(?P<rest>.+)$", re.S)
_DOING = re.compile(
    r"^(?:请|由)?(?P<said>[^，,。；;：:（]{2,40}?)(?:(?:具体)?负责(?![，,。；;])|[于在](?=(?:20\d\d年)?\d{1,2}(?:月|日|号)))"
)
_ADDRESSED = re.compile(r"^(?P<said>[^，,。；;：:（\s]{2,40})(?:[:：]\s*|\s+)(?P<rest>.{4,})$", re.S)
_TRAILING = re.compile(
    rf"^(?P<rest>.+?)[，,。；;]\s*(?P<said>由[^，,。；;]{{2,40}}?{_VERB}(?:[，,][^，,。；;]{{2,60}}?{_VERB})*)(?P<when>[，,][^，,。；;]*前[^，,。；;]{{0,6}})?[。]?$",
    re.S,
)
_BRACKET = re.compile(
    r"^(?P<rest>.+?)[。；;，,]?\s*[（(](?P<inner>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）][。]?$",
    re.S,
)
_WHEN = re.compile(
    r"(?:(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|底|末|[上中下]旬)?(?:之前|以前|前)|"
    r"(?:20\d\d年)?(?:年底|上半年|第?[一二三四]季度末?)(?:之前|以前|前)|(?:20\d\d年)?\d{1,2}月(?:底|末))"
)
_FIRST_WHEN = re.compile(
    r"(?:20\d\d年)?(?:[上下]半年|第?[一二三四]季度|年内|年底|\d{1,2}月份?)(?=[^一-龥]|[一-龥]{2})"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A task's title without its duties, the duties it names, and the words of its day."""

    title: str
    duties: Duties | None = None
    when: str | None = None


def read_phrase(title: str, directory: Directory, *, has_owner: bool, has_deadline: bool) -> Phrase:
    """Read the title. What a cell holds (`has_owner`, `has_deadline`) is not looked for in the middle of the words."""
    for pattern in (_LEADING, _TRAILING) if _ANY_VERB.search(title) else ():
        if (match := pattern.match(title)) and (duties := _read_known(match["said"], directory)):
            when = match.groupdict().get("when")
            return Phrase(match["rest"].strip(), duties, when or find_when(title, has_deadline=has_deadline))
    if title.rstrip("。").endswith(("）", ")")) and (match := _BRACKET.match(title)):
        duties = _read_known(match["inner"], directory)
        when = _WHEN.search(match["inner"])
        if duties or (when and not has_deadline and when[0] == match["inner"].strip("完成")):
            return Phrase(match["rest"].strip(), duties, when[0] if when else None)
    if (
        not has_owner
        and (match := _ADDRESSED.match(title))
        and (duties := _read_known(match["said"], directory))
    ):
        rest = match["rest"].strip()
        return Phrase(rest, duties, find_when(rest, has_deadline=has_deadline))
    doing = None if has_owner else _DOING.match(title)
    return Phrase(
        title,
        _read_known(doing["said"], directory) if doing else None,
        find_when(title, has_deadline=has_deadline),
    )


def _read_known(words: str, directory: Directory) -> Duties | None:
    """The duties that the words name; None where they name no unit of the office."""
    kept = "，".join(
        part for part in re.split(r"[，,；;]", words) if part and not _WHEN.fullmatch(part.strip("完成 "))
    )
    duties = read_duties(kept, directory)
    known = any(directory.find_unit(part.words) or part.sort == "set" for part in duties.parts)
    strange = any(doubt.kind == "unknown_unit" for doubt in duties.doubts)
    return duties if known and not strange else None


def find_when(title: str, *, has_deadline: bool = False) -> str | None:
    """The words of a day in a task's own words; none where a cell holds it."""
    match = None if has_deadline else _WHEN.search(title) or _FIRST_WHEN.match(title)
    return match[0] if match else None
