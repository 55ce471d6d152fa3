"""The turns of phrase that echoes, answers, lists and digests share: figures, gaps, dates, reasons."""

import re
from datetime import date

from board.model.task import Deadline, Indicator, Share, Task
from board.rules.lights import LightReason
from board.rules.moves import lacks_due
from board.rules.progress import (
    find_indicator_progress,
    find_share_progress,
    find_worst,
    is_count,
)
from board.wording.names import name_indicator
from board.wording.numbers import (
    word_day,
    word_figure,
    word_number,
    word_percent,
    word_points,
    word_ratio,
    word_weekday,
)

# What a task may be stuck on, as it may be said in front of others; the sender's own words stay private.
_TROUBLES = (
    ("资金", r"资金|经费|钱|预算|财政|拨付"), ("审批", r"审批|批复|环评|手续|许可|盖章|公示|招标|流标"),
    ("用地", r"用地|土地|场地|选址|宅基地|拆迁|征收|规划"), ("人员", r"人员|人手|缺人|编制|招聘"),
    ("设备物资", r"设备|到货|货|物资|材料|疫苗|试剂"), ("系统对接", r"系统|接口|平台|数据|端口|网络"),
    ("施工", r"施工|工期|停工|天气|下雨|汛"), ("单位间协调", r"协调|配合|对接|等.{0,6}(?:局|办|科|街道|镇|厂家|单位)"),
)  # fmt: skip
_TALK = re.compile(r"[我你您他她咱!！?？，,@]|[吧呢啊哦嘛]$|\d+号")
PLAIN_TROUBLE = 12
LIGHT_WORDS = {
    "red": "红灯",
    "yellow": "黄灯",
    "green": "绿灯",
    "blue": "待核查",
    "done": "已销号",
    "purple": "暂停",
    "grey": "未启动",
}
_DATE = re.compile(
    r"^(?:\d{4}年)?(?:\d{1,2}月)?"
    r"(?:\d{1,2}[日号]|[底末初]|[上中下]旬|第?[一二三四]季度末?|上半年|年[底内])?(?:之?前|以前|内)?"
)


def word_trouble(text: str) -> str:
    """What somebody is stuck on: a plain phrase as it is, talk only as its matter: 审批、用地."""
    if text and len(text) <= PLAIN_TROUBLE and not _TALK.search(text):
        return text
    found = [name for name, words in _TROUBLES if re.search(words, text)]
    return "、".join(found[:2]) or "有困难"


def word_light(reason: LightReason) -> str:
    """红灯, 黄灯, 绿灯 or the state in words."""
    special = {"cancelled": "已取消", "settling": "待年终核销", "unreported": "未报", "blocked": "待协调"}
    return special.get(reason.rule) or LIGHT_WORDS[reason.light]


def word_share(indicator: Indicator, share: Share) -> str:
    """A unit's part: 75.1%（1742/2320） for counts with a quota, else the value itself."""
    if share.value is None:
        return "未报"
    progress = find_share_progress(indicator, share)
    quota = share.target or share.denominator
    if progress is not None and quota:
        return f"{word_percent(progress)}{word_ratio(share.value, quota)}"
    figure = word_figure(share.value, indicator.unit)
    if share.numerator is not None and share.denominator:
        return f"{figure}{word_ratio(share.numerator, share.denominator)}"
    return figure


def word_indicator(indicator: Indicator) -> str:
    """A figure of the task: 4200/42000人（10.0%）, 70.7%（3210/4540）, 第5名."""
    if indicator.value is None:
        return "未报"
    if indicator.samples:
        return f"{word_figure(indicator.value, indicator.unit)}（样本{indicator.samples}）"
    if indicator.is_rate:
        figure = word_figure(indicator.value, indicator.unit)
        if indicator.numerator is not None and indicator.denominator:
            return f"{figure}{word_ratio(indicator.numerator, indicator.denominator)}"
        return figure
    progress = find_indicator_progress(indicator)
    if progress is None or not indicator.goal:
        return word_figure(indicator.value, indicator.unit)
    return f"{word_parts(indicator.value, indicator.goal, indicator.unit)}（{word_percent(progress)}）"


def word_parts(value: float, whole: float, measure: str | None) -> str:
    """35/48处: both in full digits, so that they can be compared at a glance."""
    return f"{word_ratio(value, whole)[1:-1]}{measure or ''}"


def find_main(task: Task) -> Indicator | None:
    """The figure that stands for the task's progress; None where its percent says something else."""
    worst = find_worst(task)
    if task.percent is None:
        return worst or next((item for item in task.indicators if item.value is not None), None)
    progress = find_indicator_progress(worst) if worst else None
    return worst if progress is not None and abs(progress - task.percent) <= 1 else None


def word_progress(task: Task) -> str | None:
    """How far the task is in one phrase: its main figure, else the percent; None where nothing was said."""
    main = find_main(task)
    if main is not None:
        return f"{name_indicator(task, main)}{word_indicator(main)}"
    return f"完成{word_number(task.percent)}%" if task.percent is not None else None


def word_behind(reason: LightReason) -> str | None:
    """低于序时21.3个百分点, 高于序时2.0个百分点; None where there is nothing to compare."""
    points = reason.points
    if points is None or abs(points) < 0.05:
        return None
    return f"{'低于' if points > 0 else '高于'}序时{word_points(points)}"


def word_gap(
    value: float | None, goal: float | None, measure: str | None, *, lower: bool = False
) -> str | None:
    """差480人, 超目标500剂, 差1.3个百分点; `lower` where smaller is better."""
    if value is None or goal is None:
        return None
    gap = (value - goal) if lower else (goal - value)
    if abs(gap) < 1e-9:
        return "已达目标"
    if measure == "%":
        amount = word_points(gap)
    elif measure in {"名", "位"}:
        amount = f"{word_number(abs(gap))}{measure}"
    else:
        amount = word_figure(abs(gap), measure, plain=True)
    if gap > 0:
        return f"{'超出' if lower else '差'}{amount}"
    return f"{'优于目标' if lower else '超目标'}{amount}"


def word_indicator_gap(indicator: Indicator) -> str | None:
    return word_gap(indicator.value, indicator.goal, indicator.unit, lower=indicator.op in {"<=", "rank<="})


def word_due(reason: LightReason, *, weekday: bool = False) -> str | None:
    """11月30日到期, 逾期2个工作日."""
    if reason.rule == "overdue":
        return word_overdue(reason)
    if reason.due is None or reason.rule in {"not_started", "unreported", "closed", "cancelled"}:
        return None
    year = reason.on.year
    day = word_weekday(reason.due, year=year) if weekday else word_day(reason.due, year=year)
    return f"{day}到期"


def word_overdue(reason: LightReason) -> str:
    """逾期2个工作日; on the days off right after the due day only 已到期."""
    return f"逾期{reason.days}个工作日" if reason.days else "已过期限"


def word_eta(task: Task, on: date) -> str | None:
    """现报11月27日: the day the unit expects, while it is still to come."""
    return f"现报{word_day(task.eta, year=on.year)}" if task.eta and task.eta > on else None


def word_node(node: Deadline) -> str:
    """The node's matter without its date: 11月13日前完成招标 → 招标."""
    text = _DATE.sub("", (node.text or "").strip(), count=1)
    return re.sub(r"^(?:完成|全部|实现)+", "", text).strip("，,。；; ") or "节点"


def word_why(task: Task, reason: LightReason) -> str:
    """Why the light is what it is, in one sentence without the light itself."""
    facts = {
        "closed": "已销号"
        + (f"（{word_day(task.closed_on, year=reason.on.year)}）" if task.closed_on else ""),
        "cancelled": "已取消",
        "paused": "暂停" + (f"：{word_trouble(reason.blocker)}" if reason.blocker else ""),
        "blocked": f"待协调：{word_trouble(reason.blocker or '')}",
        "claimed": "待核查：已申报完成",
        "settling": "年终任务，1月31日前核销",
        "overdue": _why_overdue(reason),
        "node_missed": word_missed_node(reason),
        "node_long_missed": word_missed_node(reason),
        "due_soon": _why_due_soon(reason),
        "not_started": f"{word_day(reason.due, year=reason.on.year)}开始" if reason.due else "未启动",
        "unreported": "未报：尚未收到过进展",
        "share_done": "本单位任务数已完成",
    }
    return facts.get(reason.rule) or _why_moving(task, reason)


def _why_overdue(reason: LightReason) -> str:
    due = f"{word_day(reason.due, year=reason.on.year)}到期，" if reason.due else ""
    return f"{due}{word_overdue(reason)}"


def word_missed_node(reason: LightReason) -> str:
    """招标节点11月16日，已过5个工作日."""
    node = reason.node
    if node is None or reason.due is None:
        return "节点未完成"
    late = f"已过{reason.days}个工作日" if reason.days else "未完成"
    return f"{word_node(node)}节点{word_day(reason.due, year=reason.on.year)}，{late}"


def _why_due_soon(reason: LightReason) -> str:
    if reason.due is None:
        return "临近到期，未申报完成"
    left = f"还有{reason.days}个工作日" if reason.days else "今天为最后一个工作日"
    return f"{word_weekday(reason.due, year=reason.on.year)}到期，{left}，未申报完成"


def _why_moving(task: Task, reason: LightReason) -> str:
    if lacks_due(task):
        return "反弹重启，新时限未定" if task.reopened else "已恢复，新时限未定"
    if reason.progress is None or reason.schedule is None:
        rate = next((item for item in task.indicators if item.value is not None and not is_count(item)), None)
        return f"{name_indicator(task, rate)}{word_indicator(rate)}，到期核对" if rate else "在期限内"
    progress, schedule = word_percent(reason.progress), word_percent(reason.schedule)
    return f"进度{progress}，序时{schedule}，{word_behind(reason) or '与序时持平'}"
