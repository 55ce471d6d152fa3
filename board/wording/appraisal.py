"""Causes, proposals and vetoes, as leaders and the office read them in private: facts and what may follow."""

from collections.abc import Mapping, Sequence

from board.model.office import Office
from board.model.settings import Situation
from board.model.task import Task
from board.rules.registers import Item
from board.rules.vetoes import Hit
from board.wording.names import name_indicator, name_person, name_task, name_unit
from board.wording.numbers import shorten, word_figure

MOST_ITEMS, MOST_TEXT = 5, 40
# What follows from each class of cause, in the words of the office that made the classes.
FOLLOWS = {
    "客观原因": "宜协调解决，按程序延期",
    "能力不足": "宜培训帮带，加强总结",
    "担当不足": "宜明确责任，加强督查",
    "不作为": "由有权限的领导研究，不在本系统办理",
}
STATES = {"open": "待定", "approved": "同意", "refused": "不同意", "done": "已办"}


def word_cause(task: Task, cause: str) -> str:
    return f"{name_task(task)}滞后原因记为{cause}：{FOLLOWS[cause]}。仅领导和办公室可见，不进通报。"


def word_causes(tasks: Sequence[Task], last: Mapping[str, str], counts: Mapping[str, int]) -> str:
    """滞后原因3项：客观原因2项、能力不足1项."""
    if not tasks:
        return "还没有分类，例：17号滞后原因：客观原因。"
    counted = "、".join(f"{cause}{counts[cause]}项" for cause in FOLLOWS if counts.get(cause))
    lines = [
        f"{name_task(task)}：{last[task.code]}，{FOLLOWS[last[task.code]]}" for task in tasks[:MOST_ITEMS]
    ]
    return "\n".join([f"滞后原因{len(tasks)}项：{counted}。", *lines])


def word_situations(situations: Sequence[Situation]) -> str:
    if not situations:
        return "没有设奖惩情形，由管理员在配置的 [[situation]] 里填。"
    lines = [
        (
            f"{each.code}. {each.kind}：{shorten(each.text, MOST_TEXT)}"
            f"{f'（依据：{each.evidence}）' if each.evidence else ''}"
        )
        for each in situations
    ]
    return "\n".join([f"奖惩情形{len(situations)}种，只提建议，由领导定：", *lines])


def word_no_situation(code: str, situations: Sequence[Situation]) -> str:
    known = "、".join(each.code for each in situations[:10])
    return f"没有情形{code}，{f'现有{known}' if known else '还没有设情形'}。回“奖惩情形”看清单。"


def word_nobody_decides(task: Task) -> str:
    return f"{task.code}号没有可以定的领导，须先明确分管领导。"


def list_facts(task: Task, why: str, *, sheets: int, proofs: int, commended: int) -> tuple[str, ...]:
    """What the ledger holds of a task, for a proposal; `commended` is how often its unit was this year."""
    facts = [
        why,
        f"督办单{sheets}份" if sheets else "",
        f"延期{task.extensions}次" if task.extensions else "",
    ]
    facts += [f"反弹{task.reopened}次" if task.reopened else "", f"佐证{proofs}份" if proofs else ""]
    facts += [f"单位本年受表彰{commended}次" if commended else ""]
    return tuple(fact for fact in facts if fact)


def word_proposal(number: int, task: Task, situation: Situation, *, words: str, facts: Sequence[str]) -> str:
    """To the leader who decides: the situation, the office's words, what the ledger holds."""
    needed = f"\n依据要求：{situation.evidence}。" if situation.evidence else ""
    return (
        f"奖惩建议{number}（{situation.kind}）：{name_task(task)}，"
        f"情形{situation.code}“{shorten(situation.text, MOST_TEXT)}”。\n"
        f"办公室：{shorten(words, 60)}。\n台账：{'，'.join(facts)}。{needed}\n"
        f"回“奖惩建议{number}同意”或“奖惩建议{number}不同意”，仅您可见。"
    )


def word_proposed(office: Office, number: int, deciders: Sequence[str]) -> str:
    names = "或".join(name_person(office, person) for person in deciders[:2])
    return f"奖惩建议{number}已送{names}，不发布、不告知单位。"


def word_proposals(items: Sequence[Item], known: Mapping[str, Situation]) -> str:
    if not items:
        return "没有奖惩建议。"
    lines = [
        f"{item.number}. {item.task}号情形{item.level}{_word_kind(known.get(item.level or ''))}：{STATES[item.state]}"
        for item in reversed(items[-MOST_ITEMS:])
    ]
    return "\n".join([f"奖惩建议{len(items)}件：", *lines])


def _word_kind(situation: Situation | None) -> str:
    return f"（{situation.kind}）" if situation else ""


def word_no_proposal(number: int) -> str:
    return f"没有待定的奖惩建议{number}，回“奖惩建议”看清单。"


def word_decided(item: Item, *, agreed: bool) -> str:
    said = "同意，后续按程序在系统外办理" if agreed else "不同意，不再提"
    return f"奖惩建议{item.number}（{item.task}号）：{said}。"


def word_veto_set(task: Task) -> str:
    if not task.veto:
        return f"{name_task(task)}不再列为一票否决。"
    return f"{name_task(task)}列为一票否决：指标越限即报领导认定，群里和通报不提。"


def word_hit(office: Office, hit: Hit) -> str:
    """一票否决待认定：6号孕产妇死亡（疾控）1例，限0例。"""
    named = f"{name_task(hit.task)}（{name_unit(office, hit.unit)}）"
    return (
        f"一票否决待认定：{named}{_word_figures(hit)}。"
        f"回“{hit.task.code}号否决认定”，或“{hit.task.code}号否决不成立”。"
    )


def _word_figures(hit: Hit) -> str:
    item = hit.indicator
    limit = next((share.target for share in item.by_unit if share.unit == hit.unit), None)
    wanted = limit if limit is not None else item.target or 0
    return f"{name_indicator(hit.task, item)}{word_figure(hit.value, item.unit)}，限{word_figure(wanted, item.unit)}"


def word_vetoes(office: Office, hits: Sequence[Hit], settled: Mapping[str, bool]) -> str:
    """Each unit with its grade: 否决（待认定）, 否决（已认定）; what was found not to stand is not named."""
    standing = [hit for hit in hits if settled.get(hit.key, True)]
    if not standing:
        return "一票否决指标均未触线。"
    lines = [
        (
            f"{name_unit(office, hit.unit)}：否决（{'已认定' if hit.key in settled else '待认定'}），"
            f"{name_task(hit.task)}{_word_figures(hit)}"
        )
        for hit in standing[:MOST_ITEMS]
    ]
    return "\n".join([f"一票否决{len(standing)}项，仅领导和办公室可见：", *lines])


def word_no_hit(task: Task) -> str:
    return f"{task.code}号没有待认定的一票否决。"


def word_veto_settled(office: Office, hits: Sequence[Hit], *, stands: bool) -> str:
    units = "、".join(dict.fromkeys(name_unit(office, hit.unit) for hit in hits))
    return f"{hits[0].task.code}号一票否决{'已认定' if stands else '不成立'}：{units}。仅领导和办公室可见。"
