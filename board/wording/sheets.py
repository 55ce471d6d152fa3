"""What is said around supervision sheets (督办单): the offer to the office, the number, who got it, what waits."""

from collections.abc import Sequence

from board.model.office import Office
from board.model.task import Task
from board.rules.buckets import Lit
from board.wording.names import name_person, name_task, name_tasks, name_unit
from board.wording.phrases import word_why
from board.wording.supervision import word_supervision_offer

_DRAFT, _ISSUED = "【督办单·草稿】", "【督办单】"
_CLOSING = "由办公室核定后签发，一事一单。"


def word_offer(texts: Sequence[str], codes: Sequence[str], *, ordered: int = 0) -> str:
    """To an editor: today's drafted sheets, one item each, and the words that decide. `ordered` are a leader's."""
    one = codes[0]
    ways = "回“发督办单”签发，回“不发”作罢。"
    if len(codes) > 1:
        ways = f"逐件回“发{one}号督办单”或“{one}号不发”，或“都发督办单”“都不发”。"
    return "\n\n".join([word_supervision_offer(len(texts) - ordered, ordered), *texts, ways])


def word_issued(text: str, year: int, number: int, signature: str) -> str:
    """The sheet as the office issues it: numbered and signed, otherwise the text that was drafted."""
    head, _, rest = text.replace(_DRAFT, _ISSUED).partition("\n")
    signed = rest.replace(_CLOSING, signature)
    return f"{head}\n编号：{name_number(year, number)}\n{signed}"


def name_number(year: int, number: int) -> str:
    """督办〔2026〕3号."""
    return f"督办〔{year}〕{number}号"


def word_sent(office: Office, task: Task, number: str, receivers: Sequence[str]) -> str:
    """To the editor who issued it: who got it."""
    names = "、".join(name_person(office, person) for person in receivers)
    return f"{name_task(task)}{number}已送{name_unit(office, task.lead_unit)}（{names}）。"


def word_hand_over(task: Task, number: str, text: str) -> str:
    """Where nobody of the unit can be written to: the text, to be handed over by the office."""
    return f"{name_task(task)}{number}无人可发，由办公室转交：\n{text}"


def word_dropped(codes: Sequence[str]) -> str:
    return f"{name_tasks(codes)}督办单不发，本次时限内不再起草。"


def word_decided_by(office: Office, by: str, code: str, *, issued: bool) -> str:
    """To the other editors: the first answer decided."""
    return f"{code}号督办单{name_person(office, by)}已定{'签发' if issued else '不发'}，不用再定。"


def word_which(codes: Sequence[str]) -> str:
    """Several sheets wait and the answer named none."""
    return f"有{len(codes)}份督办单待定：{name_tasks(codes)}。回“发{codes[0]}号督办单”，或“都发督办单”。"


def word_no_sheet(code: str | None = None) -> str:
    """Nothing waits to be issued, for one task or at all."""
    return f"{code}号没有待定的督办单。" if code else "目前没有待定的督办单。"


def word_settled(code: str) -> str:
    """The cause is gone since the sheet was drafted."""
    return f"{code}号已不逾期，督办单已撤下。"


def word_candidates(office: Office, offered: Sequence[Lit], draft: str) -> str:
    """Under a draft: what has been overdue for seven working days, and how it is put under 需加快 or struck out."""
    listed = "；".join(_word_candidate(office, item) for item in offered)
    rows = find_listed(draft)
    missing = [item.task.code for item in offered if not any(name_task(item.task) in row for row in rows)]
    if missing:
        return f"逾期满7个工作日，是否列入需加快由办公室定：{listed}。列入回“列入{missing[0]}号”，不回不列。"
    return f"逾期满7个工作日，已列入需加快：{listed}。不列回“把{offered[0].task.code}号那句去掉”。"


def _word_candidate(office: Office, item: Lit) -> str:
    named = f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）"
    return f"{named}{word_why(item.task, item.reason)}"


def word_restricted(code: str) -> str:
    """列入17号 of a task that is not for everybody."""
    return f"{code}号是限读事项，不进群、不进通报。"


def find_listed(text: str) -> tuple[str, ...]:
    """The lines of a draft that list what has to speed up."""
    return tuple(row for row in text.split("\n") if "需加快" in row and "请上述" not in row)


def word_listed(text: str, line: str) -> str:
    """The draft with one line more under 需加快, before its closing line."""
    added = line.rstrip("。") + "。"
    if listed := find_listed(text):
        return text.replace(listed[0], f"{listed[0]}{added}", 1)
    body, newline, last = text.rpartition("\n")
    return f"{body}{newline}需加快　{added}\n{last}"
