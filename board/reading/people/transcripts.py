"""Pasted group chat: who said what, line by line, as WeChat copies it (李娜 11月23日 9:12 / 李娜：……).

Only people of the roster speak; a name that nobody of the office has, and what follows it, is left out and counted.
"""

import re
from dataclasses import dataclass

from board.reading.naming.names import Names, find_names
from board.reading.people.behalf import looks_like_name
from board.reading.words.characters import fold_width

_TIME = r"(?:\d{1,2}:\d{2}(?::\d{2})?)"
_DATE = (
    r"(?:(?:\d{4}[-/年.])?\d{1,2}[-/月.]\d{1,2}日?|昨天|前天|今天|星期[一二三四五六日天]|周[一二三四五六日])"
)
_HEAD = re.compile(
    rf"(?P<who>[^:]{{2,24}}?)\s*(?:{_DATE}\s*)?(?:上午|下午|早上|晚上)?"
    rf"\s*{_TIME}\s*:?|(?P<short>[^\s:]{{2,24}}):"
)
_INLINE = re.compile(r"(?P<who>[^\s:，,。0-9]{2,24})\s*:\s*(?P<text>\S.*)")
_BETWEEN = re.compile(r"[\s\-_·/()（）【】@]+")
LEAST = 2


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one person of the office said. `line` counts from 1."""

    person: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """The utterances in order, and the names that spoke and are nobody of the office."""

    utterances: tuple[Utterance, ...]
    strangers: tuple[str, ...] = ()


def read_transcript(text: str, names: Names) -> Transcript | None:
    """A pasted conversation of at least two utterances; None where the text is none."""
    utterances: list[Utterance] = []
    strangers: dict[str, None] = {}
    speaker: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        words = fold_width(line).strip()
        who, said = _split_head(words)
        if who is not None:
            found = _find_speaker(who, names)
            if found is None and not said:
                strangers[who] = None
            if found is None and said and looks_like_name(who):
                strangers[who], said = None, ""
            elif found is None and said:
                # 2号：已汇总 goes on with what the speaker says.
                found, said = speaker, words
            speaker, words = found, said
        if speaker is not None and words:
            utterances.append(Utterance(speaker, words, number))
    joined = _join(utterances)
    return Transcript(joined, tuple(strangers)) if len(joined) >= LEAST else None


def _split_head(words: str) -> tuple[str | None, str]:
    """The name that a line begins with, and what was said on the same line; no name where it is plain text."""
    if head := _HEAD.fullmatch(words):
        return (head["who"] or head["short"]).strip(), ""
    if inline := _INLINE.fullmatch(words):
        return inline["who"], inline["text"]
    return None, words


def _find_speaker(words: str, names: Names) -> str | None:
    """The one person whom a chat name names in full: 李娜, 城头卫生院-李娜, 李娜（城头）."""
    found = find_names(words, names)
    people = [name for name in found if name.kind == "person" and name.exact and name.only]
    rest = words
    for name in found:
        rest = rest.replace(name.words, "")
    if len(people) != 1 or _BETWEEN.sub("", rest):
        return None
    return people[0].only


def _join(utterances: list[Utterance]) -> tuple[Utterance, ...]:
    """Lines that one person wrote in a row are one utterance."""
    joined: list[Utterance] = []
    for one in utterances:
        last = joined[-1] if joined else None
        if last is not None and last.person == one.person:
            joined[-1] = Utterance(one.person, f"{last.text}\n{one.text}", last.line)
        else:
            joined.append(one)
    return tuple(joined)
