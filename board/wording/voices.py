"""What a voice message was heard to say, act by act, before it is done: people check it by eye."""

from collections.abc import Sequence

from board.model.acts import Act
from board.model.office import Office
from board.wording.names import name_person, name_unit
from board.wording.numbers import shorten, word_day, word_figure, word_number

MOST_ACTS = 6
_STATES = {
    "doing": "推进中", "done": "完成", "blocked": "有困难", "waiting": "已报送", "paused": "暂停", "none": "无新进展",
    "at_risk": "怕完不成",
}  # fmt: skip
_VERBS = {
    "correct": "更正为", "withdraw": "撤回上次报送", "extend": "申请延期", "transfer": "申请转出", "take": "接手",
    "cancel": "取消", "object": "有异议", "consult": "请示", "assign": "交给", "new_task": "交办", "remind": "催办",
    "approve": "同意", "reject": "不同意", "set_due": "时限改到", "set_target": "目标改为", "pause": "暂停",
    "resume": "恢复", "reopen": "重新办理", "supervise": "挂牌督办", "comment": "批示", "praise": "表扬",
    "recheck": "回头看", "subscribe": "定期报送",
}  # fmt: skip
_STEPS = {"draft": "拟进展", "publish": "发布", "hold": "先不发", "edit": "改草稿"}


def ask_heard(office: Office, acts: Sequence[Act], *, year: int) -> str:
    """语音听作：2号累计1800人；3号83.1%。对吗？回“对”即办，回“不对”作废。"""
    return f"语音听作：{_word_acts(office, acts, year)}。对吗？回“对”即办，回“不对”作废。"


def ask_meant(office: Office, acts: Sequence[Act], *, year: int) -> str:
    """还没记，先问准：您是说2号有困难吗？回“对”即办，回“不对”作废。"""
    return f"还没记，先问准：您是说{_word_acts(office, acts, year)}吗？回“对”即办，回“不对”作废。"


def _word_acts(office: Office, acts: Sequence[Act], year: int) -> str:
    shown = "；".join(word_act(office, act, year=year) for act in acts[:MOST_ACTS])
    return f"{shown}等{len(acts)}件" if len(acts) > MOST_ACTS else shown


def word_act(office: Office, act: Act, *, year: int) -> str:
    """One act in a few words: its task, what is said of it, and for whom."""
    if act.act == "digest":
        return _STEPS.get(act.step or "draft", "通报")
    place = f"{act.task}号" if act.task else ""
    for_whom = name_unit(office, act.for_unit) if act.for_unit else ""
    for_whom = name_person(office, act.for_person) if act.for_person else for_whom
    if act.act == "report":
        return f"{place}{for_whom}{_word_report(act, year)}"
    return f"{place}{for_whom}{_VERBS.get(act.act, '')}{_word_objects(office, act, year)}"


def _word_report(act: Act, year: int) -> str:
    return "，".join(word_said_figures(act, year=year)) or _STATES[act.state or "doing"]


def word_said_figures(act: Act, *, year: int) -> list[str]:
    """The figures of an act as they were said: 累计1800人, 新增58, 83.1%."""
    name = act.indicator or ""
    parts = [
        (act.percent, "完成", "%"),
        (act.total, f"{name}累计", act.unit),
        (act.delta, "新增", act.unit),
        (act.of, "应数", act.unit),
        (act.remaining, "剩", act.unit),
        (act.rate, name, "%" if act.unit not in {"%", "‰"} else act.unit),
        (act.value, name, act.unit),
    ]
    words = [f"{lead}{word_figure(value, unit)}" for value, lead, unit in parts if value is not None]
    if words and act.state == "done":
        words.append("完成")
    if act.eta is not None:
        words.append(f"预计{word_day(act.eta, year=year)}")
    return words


def _word_objects(office: Office, act: Act, year: int) -> str:
    parts = [
        name_person(office, act.to_person) if act.to_person else "",
        name_unit(office, act.to_unit) if act.to_unit else "",
        name_person(office, act.person) if act.person else "",
        f"{act.for_unit or ''}{act.indicator or ''}" if act.act == "set_target" else "",
        name_unit(office, act.unit) if act.unit and act.act in {"supervise", "praise", "remind"} else "",
        shorten(act.title, 16) if act.title else "",
        f"到{word_day(act.until, year=year)}" if act.until and act.act == "extend" else "",
        word_day(act.until, year=year) if act.until and act.act != "extend" else "",
        f"{act.days}天" if act.days else "",
        word_number(act.value) if act.value is not None and act.act == "set_target" else "",
        "，".join(word_said_figures(act, year=year)) if act.act == "correct" else "",
    ]
    return "".join(part for part in parts if part)


def word_not_heard() -> str:
    """The speaker says that it was misheard, the writer that something else was meant."""
    return "已作废，用文字换个说法再发一遍即可，如“3号完成80%”。"
