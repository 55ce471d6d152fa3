"""Documents: a bulletin as it was written, and the form for closing a task out (销号申请表)."""

import re
from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.paper import Field, Paper
from board.model.task import Task
from board.rules.evidence import Proof
from board.wording.names import name_person, name_task
from board.wording.numbers import word_long_day
from board.wording.phrases import word_progress

STEP_NAMES = {
    "applicant": "申请人",
    "unit_head": "责任单位意见",
    "editor": "办公室核查意见",
    "leader": "分管领导意见",
}
POSTER = "张贴页"
_TITLE = re.compile(r"^【(?P<title>[^】]+)】(?P<note>.*)$")
_SIGNED = re.compile(r"^(?P<close>.*?)　(?P<signature>[^　。]+)$")


def build_bulletin(text: str, on: date) -> Paper:
    """A digest, review or sheet as a document: nothing is said that its text does not say. `on` is its local day."""
    head, *lines = text.strip().split("\n")
    titled = _TITLE.match(head)
    title, note = (titled["title"], titled["note"].strip()) if titled else (head, "")
    signed = (
        _SIGNED.match(lines[-1]) if lines and not re.match(r"^[一二三四五六七八九十]、", lines[-1]) else None
    )
    if signed:
        lines = [*lines[:-1], *([signed["close"]] if signed["close"] else [])]
    return Paper(
        title=title,
        note=note,
        paragraphs=tuple(line for line in lines if line.strip()),
        signature=signed["signature"] if signed else "",
        dated=word_long_day(on),
    )


def build_closing_form(office: Office, task: Task, proofs: Sequence[Proof], steps: Sequence[str]) -> Paper:
    """The form for closing a task out, with a place to sign for each step it has to pass (`Step.name`)."""
    people = "、".join(name_person(office, owner) for owner in task.owners)
    due = word_long_day(task.due) if task.due else "未定"
    if task.original_due and task.original_due != task.due:
        due += f"（原定{word_long_day(task.original_due)}，延期{task.extensions}次）"
    filled = (
        Field("事项", name_task(task)),
        Field("目标标准", task.standard or ""),
        Field("牵头单位", task.lead_unit or ""),
        Field("责任人", people),
        Field("分管领导", name_person(office, task.leader) if task.leader else ""),
        Field("完成时限", due),
        Field("完成情况", word_progress(task) or ""),
        Field("佐证材料", "、".join(proof.name for proof in proofs)),
    )
    signed = tuple(Field(STEP_NAMES.get(step, "审核意见"), sign=True) for step in ("applicant", *steps))
    return Paper(title="任务销号申请表", note=office.board.name, fields=(*filled, *signed))


def build_poster(name: str, url: str, office: str) -> Paper:
    """A page for the wall: how to reach the bot, in two lines."""
    return Paper(
        title=f"任务进展找“{name}”",
        note=office,
        paragraphs=(
            "一、微信或企业微信扫一扫，打开私聊。",
            "二、发“1”，看自己名下的任务，回一句话就算报了。",
        ),
        code=url,
    )


def word_no_join_url() -> str:
    return "还没有配置打开助手的链接，请维护人员在 config.toml 的 [bot] 写上 join_url。"


def name_closing_form(task: Task) -> str:
    return f"{task.code}号销号申请表"


def word_paper(name: str) -> str:
    return f"{name}见文件，打开即可打印。"


def word_no_issue() -> str:
    return "还没有可转成文档的通报，回“出个进展”即拟。"


def word_not_yours(task: Task) -> str:
    return f"{task.code}号的销号申请表由责任人、责任单位和办公室打印。"


def word_no_printer() -> str:
    return "这里没有装文档输出，请复制文字使用。"
