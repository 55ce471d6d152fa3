"""Questions: one at a time, at most 60 characters, with choices that can be answered by a number or a word."""

from collections.abc import Sequence

from board.model.acts import Act
from board.model.office import Office
from board.model.task import Indicator, Share, Task
from board.rules.figures import Applied, Change
from board.wording.names import name_task, name_unit
from board.wording.numbers import shorten, word_digits, word_figure, word_points

MOST = 60
MOST_CHOICES = 4


def word_choices(choices: Sequence[str], *, room: int) -> str:
    """1）甲 2）乙 3）丙, each cut so that all of them fit into `room` characters."""
    shown = choices[:MOST_CHOICES]
    each = max(4, (room - 3 * len(shown)) // max(1, len(shown)))
    return " ".join(f"{number}）{shorten(choice, each)}" for number, choice in enumerate(shown, start=1))


def ask_task(tasks: Sequence[Task], words: str) -> str:
    """“完成了”指2号体检还是3号高血压？ With more than two, numbered."""
    said = shorten(words, 8)
    if not tasks:
        return f"“{said}”指哪一项？回任务号，例：7号完成80%。"
    if len(tasks) == 1:
        return f"“{said}”是{name_task(tasks[0])}吗？回“是”或任务号。"
    if len(tasks) == 2:
        room = (MOST - len(said) - 10) // 2
        first, second = (name_task(task, most=max(4, room - len(task.code) - 1)) for task in tasks)
        return f"“{said}”指{first}还是{second}？"
    head = f"“{said}”指哪项？回序号："
    return head + word_choices([name_task(task) for task in tasks], room=MOST - len(head))


def word_unasked(tasks: Sequence[Task], words: str) -> str:
    """The same where enough has been asked this week: what was not written down, and how it will be."""
    named = "、".join(name_task(task, most=8) for task in tasks[:3])
    which = f"写明哪一项即可：{named}" if named else "写上任务号再发，例：7号完成80%"
    return f"“{shorten(words, 8)}”没有记，{which}。"


def ask_indicator(task: Task, candidates: Sequence[str], words: str) -> str:
    """A figure that fits several indicators of one task."""
    said = shorten(words, 8)
    if len(candidates) == 2:
        return f"{task.code}号“{said}”是{candidates[0]}还是{candidates[1]}？"
    head = f"{task.code}号“{said}”是哪项？回序号："
    return head + word_choices(candidates, room=MOST - len(head))


def ask_figure(applied: Applied) -> str:
    """A figure kept as 待核, asked once: 2号由1742改为1300人，比上次少442人，对吗？"""
    code = applied.task.code
    change = next((one for one in applied.changes if one.after is not None), None)
    if change is None or "mismatch" in applied.oddities:
        return f"{code}号几个数对不上，核对后再报，例：{code}号累计1800。"
    return f"{code}号{_word_oddity(change)}，对吗？回“对”或正确数。"


def word_unchecked(applied: Applied) -> str:
    """A figure kept as 待核 where enough has been asked this week."""
    code = applied.task.code
    change = next((one for one in applied.changes if one.after is not None), None)
    if change is None or "mismatch" in applied.oddities:
        return f"{code}号几个数对不上，先记待核。"
    return f"{code}号{_word_oddity(change)}，先记待核。"


def word_claimable(task: Task) -> str:
    """100 % where enough has been asked this week: the words that claim."""
    return f"{task.code}号已到100%，办完回“{task.code}号完成了”。"


def _word_oddity(change: Change) -> str:
    before, after = change.before or 0, change.after or 0
    gap = _word_gap(after - before, change.measure)
    direction = "少" if after < before else "多"
    was, now = (word_figure(value, change.measure, plain=True) for value in (before, after))
    return f"上次{was}，这次{now}，{direction}{gap}"


def _word_gap(gap: float, measure: str | None) -> str:
    return word_points(gap) if measure == "%" else word_figure(abs(gap), measure, plain=True)


def ask_claim(task: Task) -> str:
    """100 % is not yet a claim."""
    return f"{task.code}号已到100%，现在申报完成吗？回“是”即送核查。"


def ask_short(task: Task, indicator: Indicator, share: Share) -> str:
    """A unit calls its part done, the ledger says 1742/2320人: yes keeps the quota, a figure is kept as said."""
    quota = word_figure(share.target or share.denominator or 0, indicator.unit, plain=True)
    return f"{task.code}号{word_short(indicator, share)}，全做完了吗？回“是”记{quota}，或回实际数。"


def word_unasked_short(task: Task, indicator: Indicator, share: Share) -> str:
    """The same where enough has been asked this week."""
    return f"{task.code}号{word_short(indicator, share)}，做完请报实际数。"


def word_short(indicator: Indicator, share: Share) -> str:
    """台账为1742/2320人."""
    quota = word_figure(share.target or share.denominator or 0, indicator.unit, plain=True)
    return f"台账为{word_digits(share.value or 0)}/{quota}"


def ask_person(office: Office, people: Sequence[str], words: str) -> str:
    """老张指哪一位？"""
    head = f"“{shorten(words, 6)}”指哪位？回序号："
    return head + word_choices([_name_with_unit(office, person) for person in people], room=MOST - len(head))


def _name_with_unit(office: Office, person_id: str) -> str:
    person = office.people_by_id.get(person_id)
    return f"{name_unit(office, person.unit)}{person.name}" if person and person.unit else person_id


def ask_unit(units: Sequence[str], words: str) -> str:
    """桑村指桑村镇还是桑村卫生院？"""
    said = shorten(words, 6)
    if len(units) == 2:
        return f"“{said}”指{units[0]}还是{units[1]}？"
    head = f"“{said}”指哪个单位？回序号："
    return head + word_choices(units, room=MOST - len(head))


def ask_decision(pending: Sequence[str], *, refused: bool = False) -> str:
    """A bare 同意 or 不同意 with several things waiting: which is meant?"""
    head = "不同意哪一件？回序号：" if refused else "同意哪一件？回序号或“都同意”："
    return head + word_choices(pending, room=MOST - len(head))


def ask_date(task: Task) -> str:
    """An extension without a date."""
    return f"{task.code}号延到哪天？回日期，例：延到25日。"


def ask_due(task: Task) -> str:
    """A deadline that may be two days: 三季度前."""
    return f"{task.code}号时限定在哪天？回日期，例：9月30日。"


def ask_new_task(act: Act) -> str:
    """An order that lacks who or when."""
    title = shorten(act.title or "这项工作", 16)
    lacking = "由谁办" if not (act.to_person or act.to_unit) else "几号前完成"
    return f"“{title}”{lacking}？例：公卫科，6月20日前。"


def ask_who(name_hint: str | None = None) -> str:
    """To an account that nobody knows yet."""
    hint = f"“{name_hint}”？" if name_hint else ""
    return f"您是哪位？{hint}回姓名和单位，办公室确认后即可使用。"


def ask_nothing_pending() -> str:
    """A decision word with nothing to decide, whether it consents or refuses."""
    return "目前没有待您定的事项，说的是哪一件？回任务号。"


def ask_receiver(task: Task, candidates: Sequence[str] = ()) -> str:
    """An order or a request without a clear receiver."""
    if len(candidates) > 1:
        return f"{task.code}号给谁？" + word_choices(candidates, room=MOST - 8)
    return f"{task.code}号给谁？回全名或单位，例：{task.code}号给公卫科。"


def ask_correction(task: Task) -> str:
    """A correction without the right figure."""
    return f"{task.code}号应是多少？例：更正，{task.code}号是80%。"


def ask_figure_again(task: Task) -> str:
    """Figures of one message that contradict each other, or a meaning that is not decided."""
    return f"{task.code}号的数对不上，再报一遍，例：{task.code}号累计1800。"


def ask_place(count: int, *, units: bool = False) -> str:
    """第八个 of a list of five: how many it has."""
    if units:
        return f"上面只有{count}家，指哪一家？回单位名或第几个。"
    return f"上面只有{count}项，指哪一项？回任务号或第几个。"


def ask_whom(words: str) -> str:
    """A name that the roster does not have."""
    return f"“{shorten(words, 10)}”指谁？回全名、单位或任务号。"
