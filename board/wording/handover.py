"""The handover of the clerk's desk as one page of text: what is open, who is missing, where things are."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from board.model.office import Person
from board.model.task import Blocker, Task
from board.wording.names import name_task
from board.wording.numbers import word_day, word_moment

DRAFTS = "待发草稿"
SHEETS = "待定督办单"
DECISIONS = "待审批事项"
QUESTIONS = "未答的问题"
STUCK = "需协调事项"
RECHECKS = "待回头看"
UNCONNECTED = "未接通人员"
ABSENT = "静音和离岗"
SCHEDULE = "定时工作"
PLACES = "密钥和数据在哪"
WORK = {
    "daily": "日报发布",
    "draft": "草稿送审",
    "duty": "清单和督办",
    "hold": "未定暂缓",
    "subscription": "订阅",
}
KEYS = (
    "企业微信应用和机器人的 secret、token、EncodingAESKey：config.toml 的 [wecom] 各段",
    "群机器人的 key：config.toml 的 [[group]] 各段",
    "值写作 env:名称 的在系统环境变量里，写作 file:路径 的在该文件里",
    "数据库：config.toml 的 [database]；备份用 guatu backup，恢复用 guatu restore",
)


def word_section(title: str, lines: Sequence[str]) -> str:
    """A heading with its count and its lines; 无 where there are none."""
    if not lines:
        return f"{title}：无"
    return "\n".join([f"{title}（{len(lines)}）：", *(f"  {line}" for line in lines)])


def word_handover(board: str, as_of: datetime, zone: tzinfo, sections: Sequence[str]) -> str:
    return "\n".join([f"{board}交接清单，截至{word_moment(as_of, zone)}", *sections])


def word_sheet(code: str) -> str:
    return f"{code}号"


def word_waiting(request: str, code: str, waiting: Sequence[str]) -> str:
    """A request and the names of those who decide it."""
    return f"{code}号{request}，待{'、'.join(waiting) or '指定'}"


def word_question(name: str, asked_at: datetime | None, zone: tzinfo, *, year: int) -> str:
    return f"{name}，{word_moment(asked_at, zone, year=year)}问" if asked_at else name


def word_stuck(task: Task, blocker: Blocker) -> str:
    return f"{name_task(task)}：{blocker.text}，{'已受理' if blocker.accepted_by else '未受理'}"


def word_unconnected(person: Person) -> str:
    return f"{person.name}（{'由办公室代报' if person.reach == 'office' else person.unit or '未定单位'}）"


def word_muted(name: str, until: date, *, year: int) -> str:
    return f"{name}静音到{word_day(until, year=year)}"


def word_away(name: str, until: date, stand_in: str | None, *, year: int) -> str:
    return f"{name}离岗到{word_day(until, year=year)}" + (f"，{stand_in}代" if stand_in else "")


def word_work(kind: str, at: datetime, zone: tzinfo, *, year: int) -> str:
    return f"{WORK.get(kind, kind)}：{word_moment(at, zone, year=year)}"
