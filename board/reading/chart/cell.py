"""The names in a cell of duties, before anybody looks them up: split at signs, with the duty said of each.

A label (牵头：), a verb (负责, 配合) or a mark (（牵头）) says the duty; 市、区爱卫办 shares the end of its names, which is given
to each here, and the end of the last name goes with the others to be tried (徐庄、西集卫生院).
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Duty = Literal["lead", "support", "plain"]


class Word(NamedTuple):
    """One name as written, the last name of its clause, and the duty said of it."""

    text: str
    last: str = ""
    duty: Duty = "plain"


_LEADING = (
    r"(?:负责(?:组织)?(?:落实|实施)|负[总主]责|牵头抓总|牵头负责"
    r"|具体负责|总负责|牵头|负责|主办|承办|主责|总牵头|抓总|统筹)"
)
_SUPPORTING = r"(?:配合|协办|协助|参与|参加|协同|协作|指导|监督指导|支持|协调)"
_DOING = r"(?:组织实施|抓好落实|落实|实施)"
_VERB = re.compile(
    rf"(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?|分别|共同|具体|积极|做好|全力|密切)*"
    rf"(?:(?P<lead>{_LEADING})|(?P<support>{_SUPPORTING})|{_DOING})$"
)
_MARK = re.compile(
    rf"\((?:(?P<lead>{_LEADING}|第一责任(?:单位|人)|主要责任(?:单位|人)|组长)|(?P<support>{_SUPPORTING}))"
    r"(?:单位|部门|科室)?\)"
)
_LABEL = re.compile(
    r"(?P<word>牵头|主办|责任|配合|协办|协作|协同)(?:单位|部门|科室|责任单位|领导|人)?[:：]\s*"
)
# 基层科(县人民医院配合) is two clauses.
_HELPING = re.compile(rf"\(([^()]{{2,40}}{_SUPPORTING})\)")
# 1.基教科 2.安全科, ①…②…, ★安全科: marks of a list, no part of a name.
_LIST_MARK = re.compile(
    r"[①-⑳★☆●○◆■▲※*]|(?<![\d第])\(?\d{1,2}(?:[.、)](?=[\u4e00-\u9fff])|[.)]\s+(?=[\u4e00-\u9fff]))"
)
# 办公室(牵头)及各科室: a mark ends its name.
_BEHIND_MARK = re.compile(
    r"(?<=\))\s*(?:以及|及|和|与)(?=[\u4e00-\u9fff])|(?<=(?:牵头|主办|配合|协办)\))\s*(?=[\u4e00-\u9fff])"
)
# 由甲牵头、乙配合: the sign of a list ends a clause behind its verb.
_BEHIND_VERB = re.compile(rf"(?<=[^\s,;、(])({_LEADING}|{_SUPPORTING})、(?=[^、,;]{{2,}})")
_BEFORE_MARK = re.compile(rf"\s+(?=\((?:{_LEADING}|{_SUPPORTING})\))")
_CLAUSE = re.compile(r"[,;\n。]")
_SPLIT = re.compile(r"[、/\s|+&]+(?![^()]*\))")
_LEVELS = frozenset("省市县区镇乡局委")
_GAP_IN_NAME = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff])+(?![\u4e00-\u9fff])"
)
_DUTY_WORDS: dict[str, Duty] = {"牵头": "lead", "主办": "lead", "责任": "plain"}
_WIDTHS = str.maketrans(
    {
        "（": "(",
        "）": ")",
        "，": ",",
        "；": ";",
        "：": ":",
        "\u3000": " ",
        "\u00a0": " ",
        "\r": "\n",
        "／": "/",
        "〔": "(",
        "〕": ")",
        "【": "(",
        "】": ")",
    }
)


def split_cell(text: str) -> Iterator[Word]:
    """Each name of a cell with its duty."""
    for duty, piece in _split_labels(_plain(text)):
        for clause in _split_clauses(piece):
            words, said = _read_verb(clause)
            for word in _share_parts(split_names(words)):
                yield _read_mark(word, said if said != "plain" else duty)


def _plain(text: str) -> str:
    """Half-width brackets and commas; a name whose characters are spread is closed up (张　伟, 城  建  股)."""
    plain = _GAP_IN_NAME.sub(lambda match: re.sub("[ \u3000]", "", match[0]), text.translate(_WIDTHS))
    plain = _BEFORE_MARK.sub("", _BEHIND_MARK.sub("、", _LIST_MARK.sub("、", plain)))
    return _BEHIND_VERB.sub(r"\1,", _HELPING.sub(r",\1", plain))


def _split_labels(text: str) -> Iterator[tuple[Duty, str]]:
    """牵头：甲；配合：乙 are two pieces with their duties."""
    found = list(_LABEL.finditer(text))
    if not found:
        yield "plain", text
        return
    yield "plain", text[: found[0].start()]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        yield _DUTY_WORDS.get(match["word"], "support"), text[match.end() : end]


def _split_clauses(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth <= 0 and _CLAUSE.match(char):
            yield text[start:index]
            start = index + 1
    yield text[start:]


def _read_verb(clause: str) -> tuple[str, Duty]:
    words = clause.strip().removeprefix("由").strip()
    match = _VERB.search(words)
    if not match or match.start() == 0:
        return words, "plain"
    return words[: match.start()], "lead" if match["lead"] else "support" if match["support"] else "plain"


def split_names(text: str) -> list[str]:
    """The names of a clause: split at signs, never inside brackets."""
    return [part for part in _SPLIT.split(text) if part.strip()]


def _share_parts(names: list[str]) -> Iterator[Word]:
    """Give the shared end of 市、区爱卫办 to each; keep the last name beside those before it."""
    for index, name in enumerate(names):
        following = next((other for other in names[index + 1 :] if len(other) > 1), "")
        if name in _LEVELS and following:
            yield Word(name + (following[1:] if following[0] in _LEVELS else following))
        else:
            yield Word(name, names[-1] if following else "")


def _read_mark(word: Word, duty: Duty) -> Word:
    """赵明（牵头） leads; brackets that say nothing of duty stay."""
    match = _MARK.search(word.text)
    if not match:
        return word._replace(duty=duty)
    text = word.text[: match.start()] + word.text[match.end() :]
    return word._replace(text=text, duty="lead" if match["lead"] else "support")
