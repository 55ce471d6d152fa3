"""Help, welcome, refusals and the other plain lines. One fact and one way on; no 我, no small talk."""

from board.model.acts import Act
from board.model.office import Office, Person
from board.model.task import Task
from board.rules.privacy import Guarded
from board.wording.duties import build_example
from board.wording.names import name_politely

_HELP = {
    "staff": ("报进展：{example}", "申请：{code}号延到25日，原因……", "查询：我的任务；{code}号为啥红", "改错：更正，或撤回"),
    "unit_head": ("报进展：{example}", "确认销号：{code}号同意；{code}号退回，原因……", "分工：{code}号转给某某", "查询：我们科的任务；哪些没报"),
    "leader": ("问：哪些逾期；{code}号为啥红；某单位怎么样", "定：都同意；{code}号不同意，原因……", "交办：下周三前把方案报来 @单位", "材料：明天上会的材料；导出来"),
    "editor": ("通报：今天的进展；发吧；先不发", "代报：某单位{example}", "代录：某领导口头同意{code}号延到25日", "其他：催没报的；导出来；发来表格即预览导入"),
    "observer": ("只读：可问{code}号怎么样；逾期有哪些",),
}  # fmt: skip


def word_help(person: Person, task: Task | None = None) -> str:
    """What this person can write, with an example from their own task."""
    role = {"admin": "editor"}.get(person.role, person.role)
    example = build_example(task) if task else "7号完成80%"
    code = task.code if task else "7"
    lines = [line.format(example=example, code=code) for line in _HELP[role]]
    return "\n".join(["直接写一句话即可，例：", *lines, "个人信息和涉密内容不能发到这里。"])


def word_not_understood(task: Task | None = None) -> str:
    """What could not be read, answered with one example from the person's own task."""
    example = build_example(task) if task else "7号完成80%"
    return f"没读懂这句，例：{example}。回“帮助”看用法。"


def word_welcome(person: Person, count: int) -> str:
    """The first opening: the person's own tasks follow."""
    own = f"您名下{count}项任务见下。" if count else "您名下暂无任务。"
    return f"{name_politely(person)}您好，{own}\n在这里写一句话即可报进展，群里须@。图片、文件和没@的话收不到。\n回“1”即收每周清单。"


def word_stranger(office: Office) -> str:
    """To somebody who is not of the office: once a day, nothing is kept."""
    return f"这是{office.board.name}的工作助手，您不在名单里，内容未保存。需要使用可联系办公室。"


def word_guard(guarded: Guarded) -> str | None:
    """What the guard refused or covered; None where all is clear."""
    return {
        "secret": "疑似带密级标志，未保存。涉密内容不上网，按规定删除并告知保密员。",
        "patient": "疑似含个人病情，未保存。只报汇总数，不报姓名。",
        "masked": "证件号、卡号、手机号已遮盖后保存，今后不用报这些。",
        "internal": "疑似内部资料或征求意见稿，能否在这里使用？回“可以”或“不行”。",
    }.get(guarded.kind)


def word_no_sight() -> str:
    """A voice, picture or file that is not read."""
    return "图片、语音、视频不识别，请今天内用一句文字说明。"


def word_wrong_code(code: str, near: Task | None = None) -> str:
    """A task number that the board does not have."""
    hint = f"您的任务里有{near.code}号，是否指它？" if near else "回“我的任务”看清单。"
    return f"没有{code}号任务。{hint}"


def word_out_of_scope() -> str:
    """值班、通知开会 and the like."""
    return "这件事不在台账范围，台账能查任务、进展、到期和通报。"


def word_busy() -> str:
    """Something failed on the way; nothing was lost."""
    return "这条没有办成，已记下并转办公室处理，不用重发。"


def word_undo(act: Act) -> str:
    """A wrong chat or a lent phone: taken back in one word."""
    named = f"{act.task}号" if act.task else "上一条"
    return f"{named}已撤回，台账恢复原数。"


def word_trial(until_words: str) -> str:
    """For editors in the trial run, above what would have gone out."""
    return f"试运行至{until_words}，以下内容只发给您，未发出："


def word_silenced(*, silent: bool) -> str:
    """全部静音: one switch for everything that nobody asked for."""
    return "已全部静音，只回答提问。回“恢复”重新发送。" if silent else "已恢复发送。"


def word_connected(connected: int, total: int, names: str) -> str:
    """已接通43/60，未接通：…"""
    left = f"，未接通：{names}" if names else ""
    return f"已接通{connected}/{total}{left}。"


def word_assumed_calendar(year: int) -> str:
    """Told to editors once, and weekly from December on."""
    return f"{year}年放假安排未入库，{year}年日期〔按周末推算〕，公布后导入即更正。"
