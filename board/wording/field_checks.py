"""What is said of field checks (四不两直), to those who may see them: kept, listed, made tasks."""

from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.task import Task
from board.rules.field_checks import FieldCheck, Problem, list_problems
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_weekday

MOST_CHECKS, MOST_UNITS, MOST_TEXT = 5, 8, 30
RECTIFIED, PLACED = "问题整改", "整改到位"
_STATES = {"closed": "已销号", "cancelled": "已取消", "claimed": "待核查"}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def word_check_kept(office: Office, check: FieldCheck, until: date, *, year: int) -> str:
    """检查1已记：水泉11月23日，问题2个：①台账缺3月；②2处未整改。"""
    head = f"检查{check.number}已记：{_word_place(office, check)}{word_day(check.on, year=year)}，"
    if not check.problems:
        return f"{head}未发现问题。"
    turn = f"要转整改回“检查{check.number}转整改，{word_day(until, year=year)}前”。"
    return f"{head}问题{len(check.problems)}个：{_list_problems(check)}。不通知单位。{turn}"


def _word_place(office: Office, check: FieldCheck) -> str:
    return name_unit(office, check.unit) if check.unit else check.place


def _list_problems(check: FieldCheck) -> str:
    return "；".join(
        f"{_CIRCLED[place]}{shorten(text, MOST_TEXT)}" for place, text in enumerate(check.problems)
    )


def word_checks(office: Office, checks: Sequence[FieldCheck], *, year: int, whose: str = "") -> str:
    """检查3次，问题5个，已转整改2个，已改1个，未改4个; the latest first."""
    if not checks:
        return f"{whose}还没有检查记录，例：今天四不两直查了某某单位：台账缺3月，2处未整改。"
    facts = [f"{whose}检查{len(checks)}次", *_list_facts(list_problems(checks, office))]
    latest = sorted(checks, key=lambda check: (check.on, check.number), reverse=True)
    lines = [_word_line(office, check, year) for check in latest]
    rest, oldest = len(lines) - MOST_CHECKS, _word_place(office, latest[-1])
    more = [f"其余{rest}次按单位问，例：{oldest}检查记录。"] if rest > 0 else []
    return "\n".join([f"{'，'.join(facts)}：", *lines[:MOST_CHECKS], *more])


def _word_line(office: Office, check: FieldCheck, year: int) -> str:
    found = f"问题{len(check.problems)}个" if check.problems else "未发现问题"
    turned = f"，转{'、'.join(f'{code}号' for code in check.codes)}" if check.codes else ""
    left = sum(problem.is_left for problem in list_problems([check], office))
    mended = f"，未改{left}个" if left else "，已改完" if check.problems else ""
    return (
        f"检查{check.number} {_word_place(office, check)}{word_day(check.on, year=year)}"
        f"（{name_person(office, check.by)}）：{found}{turned}{mended}"
    )


def _list_facts(problems: Sequence[Problem]) -> list[str]:
    """问题5个，已转整改2个，已改1个，未改4个."""
    if not problems:
        return ["未发现问题"]
    counts = {
        "已转整改": sum(problem.task is not None for problem in problems),
        "已改": sum(problem.is_mended for problem in problems),
        "未改": sum(problem.is_left for problem in problems),
    }
    return [f"问题{len(problems)}个", *(f"{name}{count}个" for name, count in counts.items() if count)]


def word_problems(problems: Sequence[Problem], *, today: date, whose: str = "", left: bool = False) -> str:
    """水泉今年查出问题3个，已改1个，未改2个, with each; only those `left` where they were asked for."""
    if not problems:
        return f"{whose}没有查出问题。"
    head = f"{whose}查出{'，'.join(_list_facts(problems))}"
    shown = [problem for problem in problems if problem.is_left] if left else list(problems)
    if not shown:
        return f"{head}。"
    lines = [
        f"检查{one.check.number}{_CIRCLED[one.place - 1]}{shorten(one.text, MOST_TEXT)}{_word_became(one, today)}"
        for one in shown[:MOST_CHECKS]
    ]
    rest = shown[MOST_CHECKS:]
    more = [f"其余{len(rest)}个回“检查{rest[0].check.number}”看。"] if rest else []
    return "\n".join([f"{head}：", *lines, *more])


def word_visited(
    office: Office, checks: Sequence[FieldCheck], unvisited: Sequence[str], *, whose: str = ""
) -> str:
    """今年查过2家：水泉2次（问题3个，未改2个）、城头1次（未发现问题）。没查过4家：……"""
    places = list(dict.fromkeys(_word_place(office, check) for check in checks))
    parts = []
    for place in places:
        own = [check for check in checks if _word_place(office, check) == place]
        facts = [fact for fact in _list_facts(list_problems(own, office)) if not fact.startswith("已")]
        parts.append(f"{place}{len(own)}次（{'，'.join(facts)}）")
    head = f"{whose}查过{len(places)}家：{'、'.join(parts[:MOST_UNITS])}{'等' if len(parts) > MOST_UNITS else ''}。"
    if not unvisited:
        return head
    named = "、".join(name_unit(office, unit) for unit in unvisited[:MOST_UNITS])
    return f"{head}没查过{len(unvisited)}家：{named}{'等' if len(unvisited) > MOST_UNITS else ''}。"


def word_none(whose: str, last: FieldCheck | None, *, year: int) -> str:
    """No check in the period; the last one before or after it, where there is one."""
    when = f"，最近一次{word_day(last.on, year=year)}（检查{last.number}）" if last else ""
    return f"{whose}没有检查记录{when}。"


def word_check(office: Office, check: FieldCheck, *, today: date) -> str:
    """One check with each of its problems and what became of it."""
    head = (
        f"检查{check.number} {_word_place(office, check)}"
        f"{word_day(check.on, year=today.year)}，{name_person(office, check.by)}记"
    )
    if not check.problems:
        return f"{head}：未发现问题。"
    problems = list_problems([check], office)
    lines = [f"{_CIRCLED[one.place - 1]}{one.text}{_word_became(one, today)}" for one in problems]
    return "\n".join([f"{head}，问题{len(check.problems)}个：", *lines])


def _word_became(problem: Problem, today: date) -> str:
    """（24号，整改中，12月7日前）."""
    task = problem.task
    if task is None:
        return "（未转整改）"
    state = _STATES.get(task.state, "整改中")
    if not problem.is_left or task.due is None:
        return f"（{task.code}号，{state}）"
    late = "，已逾期" if task.due < today else ""
    return f"（{task.code}号，{state}，{word_day(task.due, year=today.year)}前{late}）"


def word_turned(
    office: Office, check: FieldCheck, tasks: Sequence[Task], unit: str, *, due: date, year: int
) -> str:
    """检查1转整改2项：24号台账缺3月、25号2处未整改（水泉，12月7日（周一）前）。"""
    named = "、".join(name_task(task) for task in tasks)
    return (
        f"检查{check.number}转整改{len(tasks)}项：{named}，"
        f"{name_unit(office, unit)}，{word_weekday(due, year=year)}前。"
    )


def word_past(check: FieldCheck, due: date, *, year: int) -> str:
    return f"{word_weekday(due, year=year)}已过，写以后的日子，例：检查{check.number}转整改，下周五前。"


def word_dropped(check: FieldCheck) -> str:
    return f"检查{check.number}已作废。" + ("已转的整改任务照旧。" if check.turned else "")


def word_stands(check: FieldCheck, *, turned: bool) -> str:
    """What holds again of a check whose last step was taken back: its problems wait to be `turned`, or it is back."""
    return f"检查{check.number}{'的问题仍待转整改' if turned else '恢复'}"


def word_may_not_inspect() -> str:
    return "四不两直检查由局领导、办公室或督查人员记，可转告他们。"


def word_may_not_turn() -> str:
    return "检查问题转整改由局领导或办公室定，可转告他们。"


def word_no_check(number: int) -> str:
    return f"没有检查{number}，回“四不两直清单”看全部。"


def word_nothing_left(check: FieldCheck) -> str:
    return f"检查{check.number}没有待转的问题，回“检查{check.number}”看情况。"


def word_needs_unit(check: FieldCheck, unit: str | None) -> str:
    """Who puts it right is asked, with a unit of the office as the example."""
    return (
        f"检查{check.number}（{check.place}）由谁整改？例："
        f"检查{check.number}转整改，由{unit or '责任单位'}12月7日前。"
    )


def word_place(check: FieldCheck) -> str:
    """Where a rectification comes from, for the ledger."""
    return f"现场检查{check.number}（{check.on.year}年{word_day(check.on)}）"
