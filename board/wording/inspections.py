"""What is said of inspections (迎检): the days left, the standard items, the evidence that is missing. Figures first."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from board.model.office import Office
from board.model.task import Task
from board.rules.inspections import Countdown, list_missing
from board.wording.names import name_task, name_unit
from board.wording.numbers import shorten, word_day, word_moment, word_weekday

MOST_STANDARDS, MOST_NAMED, MOST_TITLE = 5, 4, 16
ASSUMED = "〔按周末推算〕"


def _word_what(countdown: Countdown) -> str:
    """国家卫生城市复审: the task's title with the name of the inspection where it does not say it."""
    title = shorten(countdown.task.title, MOST_TITLE)
    return title if countdown.name in countdown.task.title else f"{title}{countdown.name}"


def _word_left(countdown: Countdown) -> str:
    """还有23天（17个工作日）."""
    assumed = ASSUMED if countdown.assumed else ""
    return f"还有{countdown.days}天（{countdown.working}个工作日{assumed}）"


def _word_on(countdown: Countdown) -> str:
    """Its day, with the year where that is another than today's."""
    today = countdown.on - timedelta(days=countdown.days)
    return word_weekday(countdown.on, year=today.year)


def word_countdown(countdown: Countdown) -> str:
    """距国家卫生城市复审还有23天（17个工作日），佐证材料缺7份。"""
    what, lacking = _word_what(countdown), _word_lacking(countdown)
    return f"距{what}{_word_left(countdown)}{lacking}。" if countdown.days else f"今天{what}{lacking}。"


def _word_lacking(countdown: Countdown) -> str:
    if not countdown.wanted:
        return ""
    return f"，佐证材料缺{countdown.lacking}份" if countdown.lacking else "，佐证材料已齐"


def word_overview(countdown: Countdown) -> str:
    """The countdown with its day, the standard items done and the evidence there is."""
    days = _word_left(countdown) if countdown.days else "今天"
    lines = [f"{_word_what(countdown)}{days}，{_word_on(countdown)}。"]
    facts = []
    if len(countdown.standards) > 1:
        facts.append(f"标准{len(countdown.standards)}项，已销号{countdown.closed}项")
    if countdown.wanted:
        facts.append(
            f"佐证材料{countdown.wanted}份，{f'缺{countdown.lacking}份' if countdown.lacking else '已齐'}"
        )
    if facts:
        more = "回“还缺哪些佐证材料”看清单。" if countdown.lacking else ""
        lines.append(f"{'；'.join(facts)}。{more}")
    return "\n".join(lines)


def word_none_set(office: Office) -> str:
    return f"还没有定迎检日期，由局领导或办公室定，例：{_find_example(office)}号迎检日期12月16日。"


def _find_example(office: Office) -> str:
    """The number of a task of this board, for an example."""
    return next((task.code for task in office.tasks if task.is_open), "21")


def word_none_concerned() -> str:
    return "与您有关的任务没有列佐证材料，不用准备。"


def word_missing(office: Office, tasks: Sequence[Task], *, as_of: datetime) -> str:
    """缺佐证材料7份（共31份…）, by standard item; `tasks` are those with evidence asked for."""
    wanted = sum(len(task.materials) for task in tasks)
    if not wanted:
        example = f"{_find_example(office)}号佐证材料：监测报告、现场照片"
        return f"还没有列佐证材料，由局领导或办公室列，例：{example}。"
    lacking = [task for task in tasks if list_missing(task)]
    moment = word_moment(as_of, office.board.zone)
    if not lacking:
        return f"佐证材料{wanted}份已齐（截至{moment}）。"
    count = sum(len(list_missing(task)) for task in lacking)
    lines = [
        f"{name_task(task)}（{name_unit(office, task.lead_unit)}）：{_word_names(list_missing(task))}"
        for task in lacking
    ]
    more = []
    if len(lacking) > MOST_STANDARDS:
        more = [
            f"其余{len(lacking) - MOST_STANDARDS}项逐项问，例：{lacking[MOST_STANDARDS].code}号还缺哪些佐证材料。"
        ]
    return "\n".join([f"缺佐证材料{count}份，共{wanted}份（截至{moment}）：", *lines[:MOST_STANDARDS], *more])


def _word_names(names: Sequence[str]) -> str:
    more = f"等{len(names)}份" if len(names) > MOST_NAMED else ""
    return f"{'、'.join(names[:MOST_NAMED])}{more}"


def word_inspection_set(countdown: Countdown) -> str:
    """21号12月16日（周三）复审，还有23天（17个工作日）。"""
    head = f"{countdown.task.code}号{countdown.name}定在{_word_on(countdown)}，{_word_left(countdown)}。"
    if countdown.wanted or len(countdown.standards) > 1:
        return head
    code = countdown.task.code
    return f"{head}标准和材料可接着列，例：22号、23号列入{code}号迎检；{code}号佐证材料：监测报告、灭鼠记录。"


def word_past(on: date, *, year: int) -> str:
    return f"{word_day(on, year=year)}已过，迎检日期写以后的日子。"


def word_inspection_dropped(task: Task) -> str:
    return f"{name_task(task)}不再迎检，材料清单留存。"


def word_not_inspected(task: Task) -> str:
    return f"{task.code}号没有定迎检日期，先说：{task.code}号迎检日期12月16日。"


def word_linked(task: Task, linked: Sequence[Task], total: int) -> str:
    codes = "、".join(f"{one.code}号" for one in linked[:MOST_STANDARDS])
    named = f"{codes}等{len(linked)}项" if len(linked) > MOST_STANDARDS else codes
    return f"{named}已列入{name_task(task)}，共{total}项标准。"


def word_nothing_linked(words: str) -> str:
    return f"没有可列入的任务“{words}”，写任务号或类别，例：22号、23号列入21号迎检。"


def word_has_parent(task: Task) -> str:
    return f"{task.code}号已归在{task.parent}号名下，不能再列入。"


def word_materials(task: Task, added: int) -> str:
    """22号佐证材料3份，缺2份：监测报告、灭鼠记录。"""
    missing = list_missing(task)
    state = f"缺{len(missing)}份：{_word_names(missing)}" if missing else "已齐"
    return f"{task.code}号佐证材料{len(task.materials)}份{f'（新列{added}份）' if added else ''}，{state}。"


def word_left(task: Task) -> str:
    """Behind a file that was kept: what its task still misses; nothing where it lists none."""
    missing = list_missing(task)
    if not task.materials:
        return ""
    return f"迎检还缺{len(missing)}份：{_word_names(missing)}。" if missing else "迎检材料已齐。"


def word_note(office: Office, countdown: Countdown, *, year: int) -> str:
    """To the office as the day comes near: the countdown, and how many pieces each unit still owes."""
    owed: dict[str, int] = {}
    for task in countdown.standards:
        if missing := len(list_missing(task)):
            unit = name_unit(office, task.lead_unit)
            owed[unit] = owed.get(unit, 0) + missing
    named = "、".join(f"{unit}{count}份" for unit, count in list(owed.items())[:MOST_STANDARDS])
    return f"{word_countdown(countdown)[:-1]}{f'：{named}' if named else ''}（{word_day(countdown.on, year=year)}）。"
