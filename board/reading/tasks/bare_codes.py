"""A board number without 号 before a finishing word (17验收过了): the sender's own task, never a count."""

import re
from collections.abc import Collection, Mapping

from board.reading.progress.finishing import FINISH
from board.reading.tasks.codes import CodeRef

_SAID = re.compile(
    rf"\W*(?P<number>[1-9]\d{{0,2}})\s?(?:任务)?(?:已经?|都|全部)?(?:(?:{FINISH}|验收(?:通?过)?)(?=[了啦,。;!]|$)|完成(?=\d+%)|卡[住壳])"
)


def find_bare_code(text: str, codes: Mapping[str, str], own: Collection[str]) -> tuple[CodeRef, ...]:
    """The number that begins the text, where it is that of a task of the sender's own and no measure follows."""
    match = _SAID.match(text)
    code = codes.get(match["number"]) if match else None
    if match is None or code not in own:
        return ()
    return (CodeRef(match.start("number"), match.end("number"), code),)
