"""Claims that wait for their check: 已竣工，待验收; 就等销号了."""

import re

from board.reading.progress.done_words import NOT_YET, PLANNED
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.words.needs import cued
from board.reading.words.parts import names_part

_CLAIMED = re.compile(
    r"(?:已|全部?|都|均)[^,。;]{0,6}(?:完成|竣工|完工|改完|建成|办结|完毕)"
    r"[^。;]{0,6}[待等](?:组织|上级|县里|区里|市里|局里)?(?:验收|核查|销号|验)"
)
_FINISHED_FOR_CHECK = re.compile(
    r"(?:完成|竣工|完工|改完|建成|办结|完毕)了?,?[待等][^,。;]{0,4}(?:验收|核查|销号)(?!单位|资料|材料)"
)
# 就等销号了: nothing is lacking but that it is struck off.
_CLOSING_AWAITED = re.compile(
    r"(?:就|只|坐|光|静)等(?:着)?(?:领导|局里|办公室|上面|你们?|给)?(?:销号|核销|销项|结项)了?(?=[,。;!]|$)"
)


def _find_closing_awaited(text: str) -> re.Match[str] | None:
    found = _CLOSING_AWAITED.search(text) if "等" in text else None
    lead = text[: found.start()] if found else ""
    return None if PLANNED.search(lead) or _DAY_TO_COME.search(lead) else found


_DAY_TO_COME = re.compile(r"[年月季]底|[下明后][周月天个]|\d[号日]前")


@cued(_CLAIMED, _FINISHED_FOR_CHECK, _CLOSING_AWAITED)
def find_claimed(text: str, *, topic_words: frozenset[str] = frozenset()) -> StateWords | None:
    """已竣工，待验收 claims the end: what it waits for is the check of the claim."""
    if "等" not in text and "待" not in text:
        return None
    found = _CLAIMED.search(text) or _find_closing_awaited(text)
    if found is None and (check := _FINISHED_FOR_CHECK.search(text)):
        lead = re.split(r"[,。;]", text[: check.start()])[-1]
        found = (
            None if NOT_YET.search(lead) or PLANNED.search(lead) or names_part(lead, topic_words) else check
        )
    return plain_state("done", found)
