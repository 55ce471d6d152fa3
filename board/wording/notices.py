"""Help, welcome, refusals and the other plain lines. One fact and one way on; no 我, no small talk."""

from datetime import date, time

from board.model.office import Office, Person
from board.model.task import Task
from board.rules.owed import Owed
from board.rules.privacy import Guarded
from board.wording.examples import build_example
from board.wording.names import name_person, name_politely
from board.wording.numbers import shorten, word_day

_DAY_WORDS = {
    "MO": "周一",
    "TU": "周二",
    "WE": "周三",
    "TH": "周四",
    "FR": "周五",
    "SA": "周六",
    "SU": "周日",
}
_KIND_WORDS = {
    "weekly": "周报",
    "monthly": "月报",
    "quarterly": "季报",
    "daily": "进展",
    "halfyear": "半年情况",
    "meeting": "调度单",
}

NOT_ANSWERED = "（本条未能答复，请重发）"
"""Where the platform asks for an answer that there will not be."""

_HELP = {
    "staff": (
        "报进展：{example}",
        "申请：{code}号延到25日，原因……",
        "查询：我的任务；{code}号为啥红",
        "改错：更正，或撤回",
    ),
    "unit_head": (
        "报进展：{example}",
        "确认销号：{code}号同意；{code}号退回，原因……",
        "分工：{code}号转给某某",
        "查询：我们科的任务；哪些没报",
    ),
    "leader": (
        "问：哪些逾期；{code}号为啥红；某单位怎么样",
        "定：都同意；{code}号不同意，原因……",
        "交办：下周三前把方案报来 @单位",
        "材料：明天上会的材料；导出来",
    ),
    "editor": (
        "通报：今天的进展；发吧；先不发",
        "代报：某单位{example}",
        "代录：某领导口头同意{code}号延到25日",
        "其他：催没报的；导出来；发来表格即预览导入",
    ),
    "observer": ("只读：可问{code}号怎么样；逾期有哪些",),
}


def word_help(person: Person, owed: Owed | None = None) -> str:
    """What this person can write, with an example from what they owe."""
    role = {"admin": "editor"}.get(person.role, person.role)
    lines = [line.format(example=_build_example(owed), code=_find_code(owed)) for line in _HELP[role]]
    return "\n".join(["直接写一句话即可，例：", *lines, "个人信息和涉密内容不能发到这里。"])


def word_not_understood(owed: Owed | None = None, *, asks: bool = False) -> str:
    """What could not be read, answered with an example from what the person owes: a question for those who ask."""
    example = f"{_find_code(owed)}号怎么样；哪些逾期" if asks else _build_example(owed)
    return f"没读懂这句，例：{example}。回“帮助”看用法。"


def word_still_not_understood() -> str:
    """The second time in a row: without the example that was just given."""
    return "这句也没读懂，回“帮助”看能问什么、怎么报。"


def _build_example(owed: Owed | None) -> str:
    return build_example(owed.task, owed.indicator, owed.share) if owed else "7号完成80%"


def _find_code(owed: Owed | None) -> str:
    return owed.task.code if owed else "7"


def word_welcome(person: Person, count: int, *, opened: bool = False) -> str:
    """The first opening: the person's own tasks follow. `opened`: they have written, so that pushes can reach them."""
    own = f"您名下{count}项任务见下。" if count else "您名下暂无任务。"
    how = (
        "问一句即可，例：哪些逾期；要您定的回“同意”，或“不同意”加理由。"
        if person.role == "leader"
        else "写一句话即可报进展。"
    )
    line = f"{how}群里须@；没@的话、群里的图片和文件收不到。"
    return "\n".join(
        [f"{name_politely(person)}您好，{own}", line, *([] if opened else ["回“1”即收每周清单。"])]
    )


def word_guard(guarded: Guarded) -> str | None:
    """What the guard refused or covered; None where all is clear."""
    return {
        "secret": "疑似带密级标志，未保存。涉密内容不上网，按规定删除并告知保密员。",
        "patient": "疑似含个人病情，未保存。只报汇总数，不报姓名。",
        "masked": "证件号、卡号、手机号已遮盖后保存，今后不用报这些。",
    }.get(guarded.kind)


def word_no_sight() -> str:
    """A voice, picture or file that is not read."""
    return "图片、语音、视频不识别，用一句文字说明即可。"


def word_wrong_code(code: str, near: Task | None = None) -> str:
    """A task number that the board does not have."""
    hint = f"您的任务里有{near.code}号，是否指它？" if near else "回“我的任务”看清单。"
    return f"没有{code}号任务。{hint}"


def word_busy() -> str:
    """Something failed on the way; nothing was lost."""
    return "这条没有办成，已记下并转办公室处理，不用重发。"


def word_connected(connected: int, total: int, names: str) -> str:
    """已接通43/60，未接通：…"""
    left = f"，未接通：{names}" if names else ""
    return f"已接通{connected}/{total}{left}。"


def word_stand_in(office: Office, away: str, since: date, until: date) -> str:
    """To whoever stands in: whose lists come to them, and until when."""
    return (
        f"{name_person(office, away)}{word_day(since)}至"
        f"{word_day(until, year=since.year)}不在岗，其任务提醒和待定事项由您代。"
    )


def word_subscribed(rrule: str, kind: str | None, at: time) -> str:
    """A regular report was ordered: on which days and at which local hour it comes."""
    return f"已定：{name_subscription(rrule, kind, at)}。不要时回“取消订阅”。"


def name_subscription(rrule: str, kind: str | None, at: time, *, whose: str = "您") -> str:
    """每周五16:00发您一份周报."""
    return f"{_word_rule(rrule)}{at:%-H:%M}发{whose}一份{_KIND_WORDS.get(kind or '', '进展')}"


def _word_rule(rrule: str) -> str:
    parts = dict(part.split("=", 1) for part in rrule.split(";") if "=" in part)
    if days := parts.get("BYDAY"):
        return "每" + "、".join(_DAY_WORDS.get(day, day) for day in days.split(","))
    if number := parts.get("BYMONTHDAY"):
        return "每月最后一天" if number == "-1" else f"每月{number}日"
    return {"DAILY": "每个工作日", "WEEKLY": "每周", "MONTHLY": "每月"}.get(parts.get("FREQ", ""), "按期")


def word_too_late_to_correct(task: str, hours: int) -> str:
    return f"{task}号上次报送已过{hours}小时，直接报新数即可，例：{task}号累计1800。"


def word_nothing_to_correct(task: str | None) -> str:
    return f"{f'{task}号' if task else '您'}没有可更正的报送，直接报新数即可。"


def word_unfit_correction(task: str) -> str:
    """A figure that cannot be the percentage that was said last."""
    return f"{task}号上次报的是百分比，这个数对不上。写明号，例：更正{task}号83.1。"


def word_figure_confirmed(task: Task) -> str:
    return f"{task.code}号的数已按属实记。"


def word_correct_how(task: Task) -> str:
    return f"回正确的数，例：更正，{build_example(task)}。"


def word_undelivered(receiver: str, text: str, reason: str) -> str:
    """To editors: a message did not arrive, or may not have; it is not sent again by itself."""
    return f"发给{receiver}的消息没有确认送达（{reason}），不会自动重发：\n{shorten(text, 60)}"


def word_trial_copy(receiver: str, text: str) -> str:
    """What would have gone out, shown to an editor during the trial run."""
    return f"〔试运行，未发出〕给{receiver}：\n{text}"


def word_no_task(code: str) -> str:
    return f"没有{code}号任务，回“我的任务”看清单。"


def word_no_more() -> str:
    return "没有更多了。"


def word_unhandled(name: str, text: str) -> str:
    """To editors: somebody's message could not be handled; it is kept and shown."""
    return f"{name}的这条没有办成，请代为处理：{shorten(text, 80)}"
