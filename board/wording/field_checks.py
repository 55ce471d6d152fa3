"""What is said of field checks (四不两直), to those who may see them: kept, listed, made tasks."""

from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.task import Task
from board.rules.field_checks import FieldCheck
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_weekday

MOST_CHECKS, MOST_TEXT = 5, 30
RECTIFIED, PLACED = "问题整改", "整改到位"
_STATES = {"closed": "已销号", "cancelled": "已取消"}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def word_check_kept(office: Office, check: FieldCheck, until: date) -> str:
    """检查1已记：水泉11月23日，问题2个：①台账缺3月；②2处未整改。"""
    head = f"检查{check.number}已记：{_word_place(office, check)}{word_day(check.on)}，"
    if not check.problems:
        return f"{head}未发现问题。"
    turn = f"要转整改回“检查{check.number}转整改，{word_day(until)}前”。"
    return f"{head}问题{len(check.problems)}个：{_list_problems(check)}。不通知单位。{turn}"


def _word_place(office: Office, check: FieldCheck) -> str:
    return name_unit(office, check.unit) if check.unit else check.place


def _list_problems(check: FieldCheck) -> str:
    return "；".join(
        f"{_CIRCLED[place]}{shorten(text, MOST_TEXT)}" for place, text in enumerate(check.problems)
    )


def word_checks(office: Office, checks: Sequence[FieldCheck], *, year: int, whose: str = "") -> str:
    """四不两直检查3次，问题5个，已转整改2个，办结1个; the latest first."""
    if not checks:
        return f"{whose}还没有检查记录，例：今天四不两直查了某某单位：台账缺3月，2处未整改。"
    turned = [code for check in checks for code in check.codes]
    closed = sum(
        office.tasks_by_code[code].state == "closed" for code in turned if code in office.tasks_by_code
    )
    facts = [f"{whose}四不两直检查{len(checks)}次", f"问题{sum(len(check.problems) for check in checks)}个"]
    facts += [f"已转整改{len(turned)}个", f"办结{closed}个"] if turned else []
    lines = [_word_line(office, check, year) for check in reversed(checks)]
    rest, oldest = len(lines) - MOST_CHECKS, _word_place(office, checks[0])
    more = [f"其余{rest}次按单位问，例：{oldest}检查记录。"] if rest > 0 else []
    return "\n".join([f"{'，'.join(facts)}：", *lines[:MOST_CHECKS], *more])


def _word_line(office: Office, check: FieldCheck, year: int) -> str:
    found = f"问题{len(check.problems)}个" if check.problems else "未发现问题"
    turned = f"，转{'、'.join(f'{code}号' for code in check.codes)}" if check.codes else ""
    return f"检查{check.number} {_word_place(office, check)}{word_day(check.on, year=year)}（{name_person(office, check.by)}）：{found}{turned}"


def word_check(office: Office, check: FieldCheck, *, year: int) -> str:
    """One check with each of its problems and what became of it."""
    head = f"检查{check.number} {_word_place(office, check)}{word_day(check.on, year=year)}，{name_person(office, check.by)}记"
    if not check.problems:
        return f"{head}：未发现问题。"
    became = dict(check.turned)
    lines = [f"{_CIRCLED[place]}{text}{_word_task(office, became.get(place + 1))}" for place, text in enumerate(check.problems)]  # fmt: skip
    return "\n".join([f"{head}，问题{len(check.problems)}个：", *lines])


def _word_task(office: Office, code: str | None) -> str:
    task = office.tasks_by_code.get(code or "")
    if task is None:
        return "（未转整改）"
    return f"（{task.code}号，{_STATES.get(task.state, '整改中')}）"


def word_turned(
    office: Office, check: FieldCheck, tasks: Sequence[Task], unit: str, due: date, *, year: int
) -> str:
    """检查1转整改2项：24号台账缺3月、25号2处未整改（水泉，12月7日（周一）前）。"""
    named = "、".join(name_task(task) for task in tasks)
    return f"检查{check.number}转整改{len(tasks)}项：{named}，{name_unit(office, unit)}，{word_weekday(due, year=year)}前。"


def word_dropped(check: FieldCheck) -> str:
    return f"检查{check.number}已作废。" + ("已转的整改任务照旧。" if check.turned else "")


def word_may_not_inspect() -> str:
    return "四不两直检查由局领导、办公室或督查人员记，可转告他们。"


def word_may_not_turn() -> str:
    return "检查问题转整改由局领导或办公室定，可转告他们。"


def word_no_check(number: int) -> str:
    return f"没有检查{number}，回“四不两直清单”看全部。"


def word_nothing_left(check: FieldCheck) -> str:
    return f"检查{check.number}没有待转的问题，回“检查{check.number}”看情况。"


def word_needs_unit(check: FieldCheck, example: str) -> str:
    return (
        f"检查{check.number}（{check.place}）由谁整改？例：检查{check.number}转整改，由{example}12月7日前。"
    )


def word_place(check: FieldCheck) -> str:
    """Where a rectification comes from, for the ledger."""
    return f"四不两直检查{check.number}（{word_day(check.on)}）"
