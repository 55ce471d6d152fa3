"""Short words on what stands beside progress: honours, self-checks, benchmarks, levels, causes, proposals, vetoes.

Each is the whole message: 荣誉：省级健康促进医院, 自查：台账缺签字, 3号对标全省第一91.2%, 17号滞后原因：能力不足.
"""

import re
from dataclasses import dataclass

from board.reading.desk import adoptions, commendations, goals, grades, meetings, restrictions, tree
from board.reading.desk.plain import read_codes
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN

_CODE = rf"(?P<code>{WRITTEN})号?的?"
CAUSES: dict[str, str] = {
    "客观": "客观原因", "能力": "能力不足", "推诿": "担当不足", "担当": "担当不足", "不作为": "不作为",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Register:
    """What was said: `verb` its sense; the task, number, value, level and words it names, `whom` a person's."""

    verb: str
    code: str | None = None
    codes: tuple[str, ...] = ()
    number: int | None = None
    value: float | None = None
    level: str | None = None
    words: str = ""
    whom: str = ""


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(pattern))
    for verb, pattern in (
        ("honours", r"(?:今年|本年)?(?:的)?荣誉(?:清单|台账|情况|有哪些|有几项)?"),
        ("honour", r"荣誉[:,]\s*(?P<words>.+)"),
        ("checks", r"(?:我的|本科室?|本单位|我们科)?自查(?:清单|问题|情况)?"),
        ("check", r"自查[:,]\s*(?P<words>.+)"),
        (
            "checked",
            (
                r"自查(?P<number>\d{1,3})[号条项]?(?:已经?)?"
                r"(?:改好|改完|整改好|整改完|整改到位|整改完成|完成)了?"
            ),
        ),
        ("benchmarks", r"对标(?:情况|清单)?"),
        ("benchmark", rf"{_CODE}对标(?:情况|差多少|怎么样)?"),
        (
            "set_benchmark",
            (
                rf"{_CODE}(?:对标|标杆)(?:为|是|:)?(?P<words>[^\d?,:]{{1,16}}?)"
                rf"(?:为|是|,|:)?(?P<value>\d+(?:\.\d+)?)(?:%|‰|[\u4e00-\u9fa5]{{1,2}})?"
            ),
        ),
        ("ambitions", r"创新档次(?:情况|清单)?"),
        ("set_ambition", rf"{_CODE}(?:创新)?档次(?:定为|定|为|是|:)?(?P<level>国家|省|市)级?"),
        ("causes", r"滞后原因(?:清单|情况|汇总|分类)?"),
        (
            "cause",
            (
                rf"{_CODE}滞后原因(?:属于|定为|是|为|属|:|,)*"
                r"(?P<words>客观(?:原因)?|能力不足|推诿(?:扯皮)?|担当不足|缺乏担当|不作为)"
            ),
        ),
        ("situations", r"奖惩情形(?:清单|有哪些)?|情形清单"),
        ("propose", rf"{_CODE}列入情形(?P<level>\w{{1,4}})[:,]\s*(?P<words>.+)"),
        ("proposals", r"奖惩建议(?:清单|有哪些)?"),
        ("decide", r"奖惩建议(?P<number>\d{1,3})号?(?P<words>同意|不同意|不采纳|采纳)"),
        ("vetoes", r"一票否决(?:情况|清单|指标|项)?"),
        ("set_veto", rf"{_CODE}(?:设为|列为|定为)一票否决(?:指标|项)?"),
        ("drop_veto", rf"{_CODE}(?:不再|取消)一票否决"),
        ("settle_veto", rf"{_CODE}否决(?P<words>不成立|不认定|认定|成立)"),
        *goals.PATTERNS,
        *grades.PATTERNS,
        *adoptions.PATTERNS,
        *commendations.PATTERNS,
        *meetings.PATTERNS,
        *tree.PATTERNS,
        *restrictions.PATTERNS,
    )
)


def read_register(text: str) -> Register | None:
    """What the whole text says of these; None where it is something else."""
    words = text.strip(" 。.!！?？,，~")
    folded = fold_width(words)
    for verb, pattern in _PATTERNS:
        if match := pattern.fullmatch(folded):
            said = match.groupdict()
            code = read_codes(said["code"])[0] if said.get("code") else None
            number = int(said["number"]) if said.get("number") else None
            value = float(said["value"]) if said.get("value") else None
            codes = read_codes(said.get("codes") or "")
            own, whom = _cut(words, match, "words"), _cut(words, match, "whom")
            return Register(verb, code, codes, number, value, said.get("level"), own, whom)
    return None


def _cut(words: str, match: re.Match[str], group: str) -> str:
    """Somebody's own words as they wrote them: folding keeps the length."""
    if not match.groupdict().get(group):
        return ""
    return words[match.start(group) : match.end(group)].strip()


def read_cause(words: str) -> str:
    """The class of a cause by its word: 客观 → 客观原因, 缺乏担当 → 担当不足."""
    return next(name for part, name in CAUSES.items() if part in words)
