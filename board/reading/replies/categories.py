"""重点项目完成几项, 专项工作哪些慢了: a question about the tasks of one category of the board, by the category's own name."""

import re
from collections.abc import Callable
from dataclasses import replace

from board.model.acts import Act, Message, Reading
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names

_LONGEST = 30
_NUMBER = re.compile(r"\d\s?号")
_AROUND = (
    r"(?:类|方面|条线|领域)?(?:的|里面?|当中|中)?(?:任务|事项|那?[几两]项(?!没|完)|这[几两]项)?"
    r"(?:里面?|当中|中)?(?:的(?!都|有|是))?"
)
_NO_MORE = re.compile(
    r"\W*(?:那|看看|看一?下|说说|说一?下|汇报一?下|讲讲|再)*(?:的)?(?:情况|进展|进度)?"
    r"(?:呢|怎么?样|咋样|如何|怎样)?(?:了|啊|呀|说一?下|给我)*\W*"
)


def read_category(message: Message, lexicon: Lexicon, read: Callable[[Message], Reading]) -> Reading | None:
    """What is asked of, or chased in, one category; None where the words name none, or something beside it."""
    sender = lexicon.find_person(message.sender)
    if sender is None or not sender.leads or len(message.text) > _LONGEST or message.quote or message.asked:
        return None
    name = _find_category(message.text, lexicon)
    if name is None or _NUMBER.search(message.text) or find_names(message.text, lexicon.names):
        return None
    rest = re.sub(rf"{re.escape(name)}{_AROUND}", "", message.text, count=1)
    if _NO_MORE.fullmatch(rest):
        return Reading((Act("query", about="board", category=name),))
    reading = read(replace(message, text=rest, topic=None, listed=()))
    if not reading.acts or reading.ask or not all(map(_is_of_board, reading.acts)):
        # 重点项目谁负责: at least it is not the task spoken of last.
        return read(replace(message, topic=None)) if message.topic else None
    return replace(reading, acts=tuple(replace(act, category=name) for act in reading.acts))


def _find_category(text: str, lexicon: Lexicon) -> str | None:
    """The one category of the board that the text names; none whose name is part of a task's."""
    tasks = lexicon.office.tasks
    named = {task.category for task in tasks if task.category and task.category in text}
    whole = [one for one in named if not any(one != other and one in other for other in named)]
    if len(whole) != 1 or any(whole[0] in task.title for task in tasks):
        return None
    return whole[0]


def _is_of_board(act: Act) -> bool:
    if act.act == "query":
        return act.about == "board" and act.kind is None and act.want in {None, "count", "owner"}
    return act.act == "remind" and act.filter is not None and not (act.task or act.person or act.unit)
