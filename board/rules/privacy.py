"""The guard before storage: what may be kept of a text, what is masked, what is refused.

Sources: 保密法(2024修订) 第二十九条 (涉密不上网), 个人信息保护法 第二十八条 (医疗健康是敏感个人信息). False alarms count
as much as misses: 密级 counts as a mark, not as a word; a diagnosis only beside a person's name.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from board.rules.identity import NumberKind, find_numbers, mask_numbers
from board.rules.patients import find_patient

GuardKind = Literal["clear", "masked", "internal", "secret", "patient"]

_LEVEL = r"(?:绝\s*密|机\s*密|秘\s*密|絕\s*密|機\s*密)"
_STAR = r"[★☆✩✭⭐]"
_TERM = r"(?:\d+\s*年|\d+\s*个月|长期|[一二三五十]+年)"
# A mark: with its star, as 密级 field, alone in brackets, or a line that is nothing but the level and a term.
_SECRET = re.compile(
    rf"{_LEVEL}\s*{_STAR}"
    rf"|{_STAR}\s*{_LEVEL}(?![\u4e00-\u9fa5])"
    rf"|密\s*级[\s:：]+{_LEVEL}"
    rf"|[【\[(（〔]\s*{_LEVEL}\s*(?:级)?\s*(?:{_TERM})?\s*[】\])）〕]"
    rf"|^\s*{_LEVEL}\s*(?:{_TERM})\s*$",
    re.MULTILINE,
)
_ALONE = re.compile(rf"^\s*{_LEVEL}\s*$", re.MULTILINE)
_INTERNAL = re.compile(
    r"^\s*[【\[(（]内部(?:资料|文件)[】\])）]"
    r"|^\s*内部(?:资料|文件)\s*(?:$|[,，:：!！]|\s|注意保存|请勿外传|严禁外传|不得外传)"
    r"|内部(?:资料|文件)[,，]?\s*(?:注意保存|请勿外传|严禁外传|不得外传)"
    r"|^(?!.*《[^》]*征求意见稿)[^。；;]*[(（【]征求意见稿[)）】]\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Guarded:
    """What may be kept. `text` is empty where nothing may be; `masked` names the kinds of number covered.

    kind: clear · masked · internal (an editor is asked once) · secret and patient (refused, only the fact is
    kept).
    """

    kind: GuardKind
    text: str
    masked: tuple[NumberKind, ...] = ()

    @property
    def refused(self) -> bool:
        return self.kind in {"secret", "patient"}


def guard_text(text: str, *, names: Collection[str] = ()) -> Guarded:
    """Check a message or a file's name before it is stored. `names` are the office's own people."""
    if _is_secret(text):
        return Guarded("secret", "")
    if find_patient(text, names=names):
        return Guarded("patient", "")
    kinds = tuple(dict.fromkeys(found.kind for found in find_numbers(text)))
    safe = mask_numbers(text) if kinds else text
    if _INTERNAL.search(text):
        return Guarded("internal", safe, kinds)
    return Guarded("masked" if kinds else "clear", safe, kinds)


def _is_secret(text: str) -> bool:
    # A message that is only the word is talk; the same word alone on a line above others is a mark.
    return bool(_SECRET.search(text)) or ("\n" in text.strip() and bool(_ALONE.search(text)))
