"""What a task's own words say of its duties and its day.

「区卫生局负责，工商局配合，监督各市场…」, 「…。（区住建局牵头，各街道配合，10月底前）」 and 「…，由医政科牵头，6月底前完成」
name duties that no column holds. They are taken out of the title only where they stand as clauses of their own; 「区编办负责落实
编制」 stays, it is the task.
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from board.reading.chart.directory import Directory
from board.reading.chart.owners import read_duties
from board.reading.chart.part import Duties
from board.reading.chart.vague import VAGUE

_VERB = r"(?:牵头负责|具体负责|负责|牵头|主办|承办|配合|协助|协办|参与|指导)"
_ANY_VERB = re.compile(r"(?:负责|牵头|主办|承办|配合|协助|协办|参与|指导)(?:[，,。；;、\n]|\s*$)")
# A clause of duties: names and what they have to do, and nothing behind it.
_CLAUSE = re.compile(
    rf"^\s*由?(?P<said>[^，,。；;]{{2,60}}?(?:按(?:照)?(?:各自)?职责)?(?:具体|共同|分别|分工)?{_VERB})\s*$"
)
_SIGN = re.compile(r"[，,。；;\n]|(?<=牵头|负责|主办|承办|配合|协助|协办|参与|指导)、")
_DOING = re.compile(
    r"^(?:请|由)?(?P<said>[^，,。；;：:（]{2,40}?)"
    r"(?:(?:具体)?负责(?![，,。；;])|[于在](?=(?:20\d\d年)?\d{1,2}(?:月|日|号)))"
)
_ADDRESSED = re.compile(r"^(?P<said>[^，,。；;：:（\s]{2,40})(?:[:：]\s*|\s+)(?P<rest>.{4,})$", re.S)
_BRACKET = re.compile(
    r"^(?P<rest>.+?)[。；;，,]?\s*[（(](?P<inner>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）][。]?$",
    re.S,
)
_DAY = (
    r"(?:20\d\d年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:\d{1,2}[日号]|底|末|[上中下]旬)?|年底|[上下]半年|第?[一二三四]季度末?)"
)
# A day in the middle of a text counts only where it is said as a term (6月底前); alone in brackets it is one in any case.
_WHEN = re.compile(
    rf"每个?月\d{{1,2}}[日号]之?前|{_DAY}(?:之前|以前|前)|(?:20\d\d年)?\d{{1,2}}月(?:底|末)"
    rf"|\d{{1,2}}月\d{{1,2}}日\s*[-—~至]\s*(?:\d{{1,2}}月)?\d{{1,2}}日"
)
_TERM = re.compile(
    rf"{_DAY}(?:之前|以前|前|内)?|年内|全年|长期(?:坚持)?"
    rf"|常态化?(?:推进)?|持续推进|立行立改|每[周月季年]\S{{0,8}}"
)
# 6月底前通车, 每季度末报送情况: what is due then may be said in a few words.
_DONE_BY = re.compile(
    rf"(?:{_DAY}(?:之前|以前|前)|每[周月季年](?:度)?[^，,。；;、\d]{{0,3}})"
    rf"[\u4e00-\u9fff]{{0,8}}|{_DAY}(?:底|末)?[\u4e00-\u9fff]{{2,6}}"
)
_FIRST_WHEN = re.compile(
    r"(?:20\d\d年)?(?:[上下]半年|第?[一二三四]季度|年内|年底|\d{1,2}月份?)(?=[^一-龥]|[一-龥]{2})"
)


class _Clause(NamedTuple):
    words: str
    sign: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A task's title without its duties, the duties it names, and the words of its day."""

    title: str
    duties: Duties | None = None
    when: str | None = None


def read_phrase(title: str, directory: Directory, *, has_owner: bool, has_deadline: bool) -> Phrase:
    """Read the title. What a cell holds (`has_owner`, `has_deadline`) is not looked for in the middle of the words."""
    phrase = _read_clauses(title, directory) or _read_bracket(title, directory, has_deadline=has_deadline)
    if phrase is None and not has_owner:
        phrase = _read_addressed(title, directory)
    phrase = phrase or Phrase(title)
    if phrase.when or has_deadline:
        return phrase
    return replace(phrase, when=find_when(title))


def _read_clauses(title: str, directory: Directory) -> Phrase | None:
    """Clauses of duties before, in or behind the task: 甲负责，乙配合，…; …，由甲牵头、乙配合，6月底前完成.

    They leave the title, and so does a term that follows them. Vague helpers (有关部门配合) go with those that are known.
    """
    if not _ANY_VERB.search(title):
        return None
    clauses = _split_clauses(title)
    said = [_CLAUSE.match(clause.words) for clause in clauses]
    duties = [_read_known(match["said"], directory) if match else None for match in said]
    if not any(duties):
        return None
    kept: list[_Clause] = []
    named: list[str] = []
    terms: list[str] = []
    is_behind = False
    for clause, match, known in zip(clauses, said, duties, strict=True):
        if match and (known or VAGUE.search(match["said"])):
            named.append(match["said"])
            is_behind = True
        elif is_behind and kept and is_term(clause.words):
            terms.append(clause.words)
        else:
            kept.append(clause)
            is_behind = False
    rest = "".join(clause.words + clause.sign for clause in kept).strip().strip("，,；;、。 ")
    if not rest:
        return None
    return Phrase(rest, read_duties("，".join(named), directory), "，".join(terms) or None)


def _split_clauses(title: str) -> list[_Clause]:
    """The clauses of a title, each with the sign behind it; signs in brackets part nothing."""
    clauses, start = [], 0
    for match in _SIGN.finditer(title):
        before = title[: match.start()]
        if before.count("（") + before.count("(") > before.count("）") + before.count(")"):
            continue
        clauses.append(_Clause(title[start : match.start()], match[0]))
        start = match.end()
    return [*clauses, _Clause(title[start:], "")]


def _read_bracket(title: str, directory: Directory, *, has_deadline: bool) -> Phrase | None:
    """Duties and a term in brackets behind the task: （甲、乙，6月底前）."""
    match = _BRACKET.match(title) if title.rstrip("。").endswith(("）", ")")) else None
    if match is None:
        return None
    terms = [part for part in _split(match["inner"]) if is_term(part)]
    duties = _read_known(match["inner"], directory)
    only_terms = bool(terms) and len(terms) == len(_split(match["inner"])) and not has_deadline
    return Phrase(match["rest"].strip(), duties, "，".join(terms) or None) if duties or only_terms else None


def _read_addressed(title: str, directory: Directory) -> Phrase | None:
    """Units that a line speaks to: 甲：…; 请甲于6月20日前…; 甲负责督促…. The last two stay in the title."""
    if (match := _ADDRESSED.match(title)) and (duties := _read_known(match["said"], directory)):
        return Phrase(match["rest"].strip(), duties)
    if (match := _DOING.match(title)) and (duties := _read_known(match["said"], directory)):
        return Phrase(title, duties)
    return None


def _read_known(words: str, directory: Directory) -> Duties | None:
    """The duties that the words name; None where they name no unit of the office."""
    duties = read_duties("，".join(part for part in _split(words) if not is_term(part)), directory)
    known = any(directory.find_unit(part.words) or part.sort == "set" for part in duties.parts)
    strange = any(doubt.kind == "unknown_unit" for doubt in duties.doubts)
    return duties if known and not strange else None


def _split(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"[，,；;]", words) if part.strip()]


def is_term(words: str) -> bool:
    """Whether the words are nothing but a term: 6月底前, 9月底前完成, 长期坚持."""
    plain = re.sub(r"(?:完成|到位|落实)$", "", words.strip())
    return bool(_TERM.fullmatch(plain) or _WHEN.fullmatch(plain) or _DONE_BY.fullmatch(plain))


def find_when(title: str) -> str | None:
    """The words of the days in a task's own words (4月底前开工、11月底前完工 has two)."""
    found = dict.fromkeys(match[0] for match in _WHEN.finditer(title))
    if found:
        return "；".join(found)
    match = _FIRST_WHEN.match(title)
    return match[0] if match else None
