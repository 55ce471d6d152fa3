"""What is said about evidence (佐证): kept, lacking, reused, and shown to who checks."""

from collections.abc import Mapping, Sequence

from board.model.task import Task
from board.rules.evidence import Kind, Proof
from board.rules.progress import find_indicator_progress
from board.wording.names import name_task
from board.wording.numbers import shorten, word_digits, word_figure
from board.wording.phrases import find_main

MOST_NAMED = 3


def word_kept(name: str, task: Task, lacking: Sequence[Kind], others: Sequence[str]) -> str:
    """《验收报告.pdf》已记为7号佐证，还缺照片。 The same file for another task is pointed out."""
    left = f"，还缺{'、'.join(lacking)}" if lacking else ""
    return f"《{shorten(name, 20)}》已记为{task.code}号佐证{left}。{_word_same(others)}"


def _word_same(others: Sequence[str]) -> str:
    return f"同一文件已用于{_name_codes(others)}，核查时会提示。" if others else ""


def _name_codes(codes: Sequence[str]) -> str:
    return "、".join(f"{code}号" for code in codes[:MOST_NAMED])


def ask_claim_with(task: Task) -> str:
    """All that was asked for is there: shall it be claimed?"""
    return f"{task.code}号佐证已齐，现在申报完成吗？回“是”即送核查。"


def word_lacking(task: Task, lacking: Sequence[Kind]) -> str:
    """A claim without what the task asks for: nothing was claimed, and what to send."""
    return f"{task.code}号还不能申报，缺佐证：{'、'.join(lacking)}。在这里私聊发来，齐了即可申报。"


def word_note(proofs: Sequence[Proof], reused: Mapping[str, Sequence[str]]) -> str | None:
    """To who checks: 佐证2份，《验收单.jpg》与3号相同; None where nothing was handed in."""
    if not proofs:
        return None
    same = "".join(
        f"，《{shorten(proof.name, 12)}》与{_name_codes(reused[proof.digest])}相同"
        for proof in proofs
        if reused.get(proof.digest)
    )
    return f"佐证{len(proofs)}份{same}"


def word_figure_of(task: Task) -> str | None:
    """What the ledger says of a claimed task that is short of its goal: 台账为35/48处."""
    main = find_main(task)
    progress = find_indicator_progress(main) if main else None
    if main is None or progress is None or progress >= 100:
        return None
    return f"台账为{word_digits(main.value or 0)}/{word_figure(main.goal or 0, main.unit, plain=True)}"


def word_shown(task: Task, proofs: Sequence[Proof], note: str | None) -> str:
    """The evidence of a task, which comes with these words."""
    names = "、".join(f"《{shorten(proof.name, 16)}》" for proof in proofs[:MOST_NAMED])
    more = f"等{len(proofs)}份" if len(proofs) > MOST_NAMED else ""
    flagged = f"{note}。" if note and "相同" in note else ""
    return f"{name_task(task)}佐证：{names}{more}。{flagged}"


def word_none(task: Task, wanted: Sequence[Kind]) -> str:
    """No evidence yet; a file sent now belongs to this task."""
    asked = f"要求{'、'.join(wanted)}，" if wanted else ""
    return f"{task.code}号还没有佐证，{asked}现在发来的文件记在{task.code}号。"


def word_which_task(name: str) -> str:
    return f"《{shorten(name, 20)}》是哪一项的佐证？先回“7号佐证”再发一次（7换成任务号）。"


def word_refused_name() -> str:
    """A file whose name bears a mark of secrecy."""
    return "文件名疑似带密级标志，未保存。涉密内容不上网，按规定处理并告知保密员。"


def word_too_large(name: str, megabytes: int) -> str:
    return f"《{shorten(name, 20)}》超过{megabytes}MB，未保存，压缩后重发。"
