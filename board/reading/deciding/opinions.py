"""The office's opinion on what waits for a leader: 1号建议同意，2号建议不同意，理由是设备已到货."""

import re
from dataclasses import dataclass, replace

from board.model.acts import Waiting
from board.reading.desk.plain import read_codes
from board.reading.words.characters import fold_width
from board.reading.words.verdicts import find_what
from board.reading.words.written_codes import FIGURED
from board.wording.reasons import strip_reason

_CODE = rf"{FIGURED}号"
_CODES = rf"(?P<codes>{_CODE}(?:[、和及与]?{_CODE})*)"
_WHAT = r"(?P<what>延期|销号|转办|暂停|取消)?"
_ADVICE = r"(?P<advice>不?予?(?:同意|批准)|不批准?|缓批|不?予?(?:销号|延期|转办)|退回(?:补充)?)"
_SAID = (
    re.compile(rf"(?:办公室)?(?:对)?{_CODES}(?:的)?{_WHAT}(?:申请)?[:,]?(?:我们|办公室)?建议{_ADVICE}"),
    re.compile(rf"(?:办公室)?建议{_ADVICE}{_CODES}(?:的)?{_WHAT}(?:申请)?"),
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the office advises on one task: `what` where the kind was said, `advice` with its reason."""

    task: str
    what: Waiting | None
    advice: str


def read_opinions(text: str) -> tuple[Opinion, ...]:
    """The opinions that the whole message gives, in its order; empty where it says anything else first."""
    found: list[list[Opinion]] = []
    for clause in re.split(r"[,;。\n]+", fold_width(text).replace("，", ",").replace("；", ";")):
        said = clause.strip()
        match = next((match for pattern in _SAID if (match := pattern.fullmatch(said))), None)
        if match:
            what = find_what(match["what"]) if match["what"] else None
            found.append([Opinion(code, what, match["advice"]) for code in read_codes(match["codes"])])
        elif said and found:
            reason = strip_reason(said)
            found[-1] = [replace(one, advice=f"{one.advice}，{reason}") for one in found[-1]]
        elif said:
            return ()
    return tuple(one for group in found for one in group)
