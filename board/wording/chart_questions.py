"""Questions about a chart, and what was taken of their answers: 1. 第14行“刘局”指哪位？A 刘伟，B 刘洋."""

import re
from collections.abc import Sequence

from board.model.intake import Answer, Question, Spot
from board.wording.numbers import shorten

MOST_ASKED = 5
LETTERS = "ABC"
LONGEST_TITLE, LONGEST_WORDS = 10, 14
_PEOPLE = frozenset({"leader", "owner"})
_UNITS = frozenset({"lead", "duty", "support"})
_ASKED = {
    "invalid_date": "没有这一天，按哪天", "no_deadline": "没写时限，按哪天", "no_owner": "没写责任单位，是哪家",
    "unknown_person": "不在名单，是哪位", "unknown_unit": "不在名单，是哪家",
}  # fmt: skip
_PLACE = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>\d+)")
MOST_PLACES = 3


def word_questions(open_ones: Sequence[Question], *, several_sheets: bool = False) -> list[str]:
    """The first few questions, with how to answer them; nothing where none is open."""
    if not open_ones:
        return []
    shown = open_ones[:MOST_ASKED]
    more = f"，先问{len(shown)}处" if len(open_ones) > len(shown) else ""
    lines = [word_question(one, several_sheets=several_sheets) for one in shown]
    return [f"要问{len(open_ones)}处{more}：", *lines, _word_how(shown, several_sheets=several_sheets)]


def word_question(question: Question, *, several_sheets: bool = False) -> str:
    """1. 第14行（改造老旧小区）“刘局”指哪位？A 刘伟，B 刘洋"""
    where = word_spots(question.spots, several_sheets=several_sheets)
    title = f"（{shorten(question.spots[0].title, LONGEST_TITLE)}）" if len(question.spots) == 1 else ""
    said = f"“{shorten(question.words, LONGEST_WORDS)}”" if question.words else ""
    return f"{question.number}. {where}{title}{said}{_word_asked(question)}？{word_choices(question)}"


def word_again(question: Question) -> str:
    """Beside the other rows of a question: what is answered there is for that row alone."""
    return f"同第{question.number}问，与它不同时在此另填"


def word_marked() -> str:
    """Said with the file that has the questions in it."""
    return "疑问也标在附上的表里，在“挂图答”一列填好发回，同样算数。"


def _word_asked(question: Question) -> str:
    """What is asked of the words."""
    if question.kind in _ASKED:
        return _ASKED[question.kind]
    return "是哪家" if question.field in _UNITS else "指哪位" if question.field in _PEOPLE else "是哪天"


def word_choices(question: Question) -> str:
    """A 刘伟，B 刘洋; what to write where nothing can be offered."""
    offered = zip(LETTERS, question.choices, strict=False)
    if question.choices:
        return "，".join(f"{letter} {choice}" for letter, choice in offered)
    return f"请写{'单位' if question.field in _UNITS else '姓名' if question.field in _PEOPLE else '日期'}"


def _word_how(shown: Sequence[Question], *, several_sheets: bool) -> str:
    """How these questions are answered, by an example made from them."""
    picked = " ".join([f"{one.number}A" for one in shown if one.choices][:2])
    direct = _word_example(shown[0], several_sheets=several_sheets)
    how = f"回“{picked}”，或直接写（{direct}）" if picked else f"直接写，例：{direct}"
    return f"{how}；“其余照旧”按原文。"


def _word_example(question: Question, *, several_sheets: bool = False) -> str:
    return f"{word_spots(question.spots[:1], several_sheets=several_sheets)}是{question.example}"


def word_spots(spots: Sequence[Spot], *, several_sheets: bool = False) -> str:
    """第14行; 第3、7、9行等5处; with its sheet where the file has several: 重点工作第14行."""
    rows = list(dict.fromkeys(word_row(spot.where, with_sheet=several_sheets) for spot in spots))
    shown = "、".join(rows[:MOST_PLACES])
    if len(rows) > 1:
        shown = re.sub("行、第", "、", shown)
    return f"{shown}等{len(rows)}处" if len(rows) > MOST_PLACES else shown


def word_row(where: str, *, with_sheet: bool = False) -> str:
    """The row of a place as people say it: 作战图!F14 is 第14行; 表1第2行 and 第4段 stay."""
    match = _PLACE.fullmatch(where)
    if not match:
        return where
    return f"{match['sheet'] if with_sheet else ''}第{match['row']}行"


def word_taken(answers: Sequence[Answer], *, kept: bool = False) -> str:
    """已记2处：第14行“刘局”是刘伟，第25行按6月30日; `kept` are answers of the file as it was sent before."""
    shown = "，".join(_word_answer(answer) for answer in answers[:MOST_ASKED])
    more = f"等{len(answers)}处" if len(answers) > MOST_ASKED else ""
    return f"{'沿用' if kept else '已记'}{len(answers)}处：{shown}{more}。"


def _word_answer(answer: Answer) -> str:
    words = f"“{shorten(answer.spot.words, 12)}”" if answer.spot.words else ""
    verb = "是" if answer.spot.field in _PEOPLE | _UNITS else "按"
    means = f"{verb}{answer.means}" if answer.means is not None else "照旧"
    return f"{word_row(answer.spot.where)}{words}{means}"


def word_refused(words: str, question: Question | None) -> str:
    """What was written cannot stand there, with a right example."""
    said = shorten(words, 16)
    if question is None:
        return f"“{said}”没有对上要问的地方，例：1A，或第14行是6月30日。"
    if question.choices:
        letters = "、".join(LETTERS[: len(question.choices)])
        return f"“{said}”没看懂，第{question.number}问可选{letters}，例：{question.number}A。"
    return f"“{said}”没看懂或不在名单，例：{_word_example(question)}。"


def word_left(open_ones: Sequence[Question], count: int, *, several_sheets: bool = False) -> list[str]:
    """What remains to be asked; where nothing does, that all can be stored."""
    if not open_ones:
        return [f"都问清了，{count}项可以导入。"]
    return word_questions(open_ones, several_sheets=several_sheets)
