"""A third party's score of a task (第三方评分), apart from its figures: 3号第三方评分86.5，区质控中心11月20日抽查300户.

Each is the whole message and has the words 第三方 in it.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from board.reading.days.dates import read_days
from board.reading.desk.plain import read_codes
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN
from board.rules.calendar import Calendar

_CODE = rf"(?P<code>{WRITTEN})号(?:任务)?的?"
_SCORE = r"第三方(?:机构|绩效|质量)?(?:评估|评价|考核|测评|绩效考核)?(?:评分|得分|打分|分数|评了|打了)"
_SET = re.compile(
    rf"(?P<ahead>[^\d,:;]{{0,12}}?){_CODE}(?P<whose>[^\d,:;]{{0,12}}?)(?:的)?{_SCORE}(?:为|是|:|,)?\s?"
    r"(?P<value>\d{1,4}(?:\.\d{1,2})?)分?(?P<rest>[,;(].*)?",
    re.S,
)
_ASK = re.compile(
    rf"{_CODE}{_SCORE}(?:情况|怎么样|如何|(?:是|为)?(?:多少|几分)|谁(?:评|打)的|呢)?(?:了|啊|呀)?\??"
)
_LIST = re.compile(r"第三方(?:评分|得分|评估|评价)(?:情况|清单|汇总|有哪些|怎么样|都有哪些)?\??")
_DROP = re.compile(rf"{_CODE}{_SCORE}(?:作废|撤回|撤销|删除|删掉|记错了)(?:吧|了)?")
_SAMPLE = re.compile(
    r"(?:随机)?(?:抽查|抽样|抽取|抽检|走访|访问|调查|样本量?|查|抽)"
    r"(?:了|为|:)?\s?(?P<sample>\d{1,6}[^\d,;:。()的]{0,2})"
)
_AROUND = re.compile(r"^(?:由|按|经|根据|据)|(?:出具|评定|评估|评价|评分|评|打分|打|做|的)+$")


# What is said of the score of one task by its number alone.
_OF_ONE: tuple[tuple[Literal["ask", "drop"], re.Pattern[str]], ...] = (("drop", _DROP), ("ask", _ASK))


@dataclass(frozen=True, slots=True)
class SaidScore:
    """What was said: `verb` its sense; the task, the score, who scored it when, of which sample, and whose part."""

    verb: Literal["set", "ask", "list", "drop"]
    code: str | None = None
    value: float = 0
    scorer: str | None = None
    on: date | None = None
    sample: str | None = None
    whose: str = ""


def read_score(text: str, *, today: date, calendar: Calendar) -> SaidScore | None:
    """The word on a third party's score that the whole text is; None where it is none. Days look back from `today`."""
    words = text.strip(" 。.!！~\n")
    folded = fold_width(words)
    if "第三方" not in folded:
        return None
    if _LIST.fullmatch(folded):
        return SaidScore("list")
    for verb, pattern in _OF_ONE:
        if match := pattern.fullmatch(folded):
            return SaidScore(verb, read_codes(match["code"])[0])
    match = _SET.fullmatch(folded)
    return _build(match, words, today, calendar) if match else None


def _build(match: re.Match[str], words: str, today: date, calendar: Calendar) -> SaidScore:
    rest = words[match.start("rest") : match.end("rest")] if match["rest"] else ""
    days = read_days(rest, today=today, calendar=calendar)
    on = (days[0].past or days[0].on) if days else None
    sample = _SAMPLE.search(fold_width(rest))
    for start, end in sorted(
        [(day.start, day.end) for day in days[:1]] + ([sample.span()] if sample else []), reverse=True
    ):
        rest = f"{rest[:start]}，{rest[end:]}"
    return SaidScore(
        "set",
        read_codes(match["code"])[0],
        float(match["value"]),
        _find_scorer(rest),
        on,
        sample["sample"].strip() if sample else None,
        match["ahead"].strip(" 的") or match["whose"].strip(" 的"),
    )


def _find_scorer(rest: str) -> str | None:
    """Who scored: the first clause that is left of the words once day and sample are out."""
    clauses = (_AROUND.sub("", part.strip()) for part in re.split(r"[，,；;。()（）]", rest))
    return next((clause for clause in clauses if len(clause) > 1), None)
