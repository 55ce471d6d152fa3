"""Why a reading is what it is: for every field the words that gave it and the rule, in plain Chinese."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date

from board.model.acts import Act, Trace
from board.reading.progress.duties import find_hand_in
from board.reading.progress.plans import read_plain_words
from board.reading.progress.states import find_state
from board.reading.scene import Scene
from board.reading.tasks.segments import build_segments
from board.reading.tasks.target import How
from board.reading.tasks.topics import list_topic_words

_HOWS: dict[How, str] = {
    "code": "写明编号", "words": "任务名称或指标中的字词", "quote": "引用的消息", "topic": "当前话题",
    "listed": "上一次列表", "last": "本人上一次报送", "own": "名下唯一一项", "none": "没有说明",
}  # fmt: skip
_FIELDS = {
    "percent": "整体进度",
    "total": "累计数",
    "delta": "新增数",
    "of": "总数",
    "remaining": "剩余数",
    "rate": "指标的比率",
    "value": "水平、名次或目标值",
    "eta": "预计完成日",
    "until": "到哪一天",
    "since": "从哪一天",
    "due": "完成时限",
    "days": "天数",
    "state": "状态用语",
    "filter": "筛选用语",
    "want": "问什么",
    "to_unit": "接收单位",
    "to_person": "接收人",
    "for_unit": "代哪个单位报",
    "for_person": "代谁报",
    "unit": "计量单位或单位",
    "person": "人员",
    "indicator": "指标名称",
    "what": "待定事项的种类",
    "role": "牵头或配合",
    "kind": "种类",
    "step": "对稿件的处理",
    "rrule": "重复规律",
    "title": "新任务名称",
    "about": "问的对象",
    "relayed_for": "转述谁的话",
    "change": "改动要求",
    "reason": "理由",
}


def list_reasons(scene: Scene, read: Sequence[Act], acts: Sequence[Act]) -> tuple[Trace, ...]:
    """One trace per field of each act, in the order of the acts; first, where the second look changed what was read.

    read: the acts as the grammars read them, before the second look.
    """
    return (*_explain_second(scene, read, acts), *(trace for act in acts for trace in _explain(scene, act)))


def _explain_second(scene: Scene, read: Sequence[Act], acts: Sequence[Act]) -> Iterator[Trace]:
    if tuple(read) == tuple(acts):
        return
    before = "、".join(act.act for act in read) or "无"
    if [(act.act, act.state) for act in read] == [(act.act, act.state) for act in acts]:
        yield Trace(scene.message.text, "open", f"按词语读作{before}，整句听来不像，先问")
    else:
        yield Trace(scene.message.text, "acts", f"按词语读作{before}，按整句的说法改读")


def _explain(scene: Scene, act: Act) -> Iterator[Trace]:
    yield Trace(scene.message.text, act.act, "整句读作这一类")
    if act.task:
        yield _explain_task(scene, act.task)
    if act.open:
        yield Trace(scene.message.text, "open", "还缺一项，先问再办")
    for part in fields(act):
        value = getattr(act, part.name)
        if part.name in _FIELDS and value is not None:
            words = (
                _find_state_words(scene, act)
                if part.name == "state"
                else _find_words(scene, part.name, value)
            )
            yield Trace(words, f"{part.name}={value}", _FIELDS[part.name])


def _explain_task(scene: Scene, code: str) -> Trace:
    for segment in build_segments(scene):
        target = segment.target
        if target.code == code:
            words = scene.message.text[target.start : target.end] if target.start >= 0 else ""
            return Trace(words, f"task={code}", _HOWS[target.how])
    return Trace("", f"task={code}", "对话所指")


def _find_state_words(scene: Scene, act: Act) -> str:
    """The words that gave a report its state; empty where its figures did."""
    for segment in build_segments(scene):
        if segment.target.code in {act.task, None}:
            plain = read_plain_words(scene, segment)
            found = find_hand_in(scene, segment) or find_state(
                plain, topic_words=list_topic_words(scene, segment)
            )
            at = scene.text.find(found.words, segment.start) if found and found.state == act.state else -1
            if found and at >= 0:
                return scene.message.text[at : at + len(found.words)]
    return ""


_ROLES = {
    "lead": re.compile("牵个?头|主办|主抓|为主|挂帅|负总责"),
    "support": re.compile("配合|协办|协助|协同|参与|支援|帮忙|搭把?手"),
}


def _find_words(scene: Scene, field: str, value: object) -> str:
    """The words of the message that hold a field's value; empty where the whole says it."""
    text = scene.message.text
    if isinstance(value, str):
        role = _ROLES[value].search(scene.text) if field == "role" else None
        at = role.start() if role else scene.text.find(value.lower())
        if at >= 0:
            return text[at : role.end() if role else at + len(value)]
    for figure in scene.figures:
        if value in (figure.value, figure.of, figure.value / figure.scale):
            return text[figure.start : figure.end]
    for day in scene.days:
        if isinstance(value, date) and value in (day.on, day.since, day.past, day.past_since):
            return text[day.start : day.end]
        if value in (day.rrule, day.days) and value is not None:
            return text[day.start : day.end]
    for name in scene.names:
        if isinstance(value, str) and value in name.referents:
            return text[name.start : name.end]
    return ""
