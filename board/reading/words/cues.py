"""Tables of cues: what people say, written down as words, each a small pattern of its own.

A table may hold hundreds of cues. They are sorted by the characters they can begin with, which finds the same in a
fraction of the time: only places of a text where a cue can begin are looked at, and only with the cues that can.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

# A character that a pattern can begin with, and the pattern of what follows it.
Opening = tuple[str, str]


def list_cues(words: str) -> list[str]:
    """The cues of a table, which are parted by white space.

    A line that begins with `# ` is a heading; one that begins with | goes on with the cue above it.
    """
    return _BREAK.sub("", _HEADING.sub("", words)).split()


def join_cues(words: str) -> str:
    """The source of a pattern for any of the cues of a table; the first that fits wins."""
    return "|".join(list_cues(words))


def read_pairs(words: str) -> dict[str, str]:
    """What each word of a table of pairs (累记→累计) is read as."""
    parted = (pair.partition("→") for pair in list_cues(words))
    return {said: meant for said, _, meant in parted}


_HEADING = re.compile(r"^\s*# .*", re.MULTILINE)
_BREAK = re.compile(r"\s+(?=\|)")


def any_of(words: str) -> re.Pattern[str]:
    """A pattern that finds any of the cues of a table; one that says 怎么 finds the shorter 咋 as well."""
    return re.compile(guard(join_cues(words.replace("怎么", "(?:怎么|咋)"))))


def guard(pattern: str) -> str:
    """A pattern that finds the same, behind its first characters: 停工|卡住|停[产电] becomes 停(?:工|[产电])|卡住.

    Cues that can begin with anything, or hold a captured group, stay as and where they stand.
    """
    branches = split_branches(pattern)
    if all(map(_can_be_sorted, branches)) and _DIGIT not in (find_leads(pattern) or _DIGIT):
        return _sort_run(branches)
    runs = groupby(branches, lambda one: list_openings(one) is not None)
    return "|".join(_guard_run(list(run)) if known else "|".join(run) for known, run in runs)


def _can_be_sorted(branch: str) -> bool:
    """Whether it can be taken apart by its first characters, at little length, and has no captured group."""
    openings = list_openings(branch)
    if openings is None or _CAPTURED.search(branch):
        return False
    return sum(len(rest) for _, rest in openings) <= len(branch) + _GROWTH


def _guard_run(branches: Sequence[str]) -> str:
    """Behind a look at the next character, for the engine itself begins with none: as far as can be sorted."""
    runs = groupby(branches, _can_be_sorted)
    inner = "|".join(_sort_run(list(run)) if sortable else "|".join(run) for sortable, run in runs)
    return f"(?=[{find_leads('|'.join(branches))}])(?:{inner})"


def _sort_run(branches: Sequence[str]) -> str:
    """What can follow each first character, the first choice first. Digits are one such character, if any is."""
    openings = [one for branch in branches for one in list_openings(branch) or ()]
    digits = any(lead == _DIGIT for lead, _ in openings)
    behind: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for lead, rest in openings:
        if digits and lead.isdecimal():
            lead, rest = _DIGIT, f"(?<={lead}){rest}"
        behind[lead][rest] = None
    return "|".join(_escape(lead) + _join_rests(list(rests)) for lead, rests in behind.items())


def _join_rests(rests: Sequence[str]) -> str:
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"


def _escape(lead: str) -> str:
    return lead if lead == _DIGIT else re.escape(lead)


def find_leads(pattern: str) -> str | None:
    """The characters that a pattern can begin with; None where they are not plainly written."""
    found = [list_openings(branch) for branch in split_branches(pattern)]
    if None in found:
        return None
    return "".join(dict.fromkeys(_escape(lead) for openings in found for lead, _ in openings or ()))


_DIGIT = r"\d"
# What follows a cue's first characters is written once for each of them, which takes time to compile.
_GROWTH = 200
_MEMBER = re.compile(r"\\d|\\?.")
_PIECE = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|.", re.DOTALL)
_NO_WIDTH = re.compile(r"\(\?<?[=!]|[\^$]")
_CHARACTER = re.compile(
    r"\[(?P<set>(?:[^\]\\^-]|\\d|\\[^\w\s])+)\]|(?P<one>[^\\\[\](){}.*+?^$|-]|\\d|\\[^\w\s])"
)
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?(?!\?)")
_CAPTURED = re.compile(r"\((?:(?!\?)|\?P<)")
TIMES = re.compile(r"(?:\{(?P<least>\d*)(?P<most>,\d*)?\}|(?P<sign>[?*+]))(?P<lazy>\??)")
_SIGNS = {"?": (0, "1"), "*": (0, ""), "+": (1, "")}


def list_openings(branch: str) -> list[Opening] | None:
    """Every character that a pattern without alternatives can begin with, and what follows, the first choice first.

    What is looked at before that character is looked at behind it: (?<!没)办结 is 办(?<=(?<!没)办)结. None where the
    characters are not plainly written.
    """
    return _open(branch, "")


def _open(branch: str, looks: str) -> list[Opening] | None:
    if not branch:
        return None
    end = find_end(branch, 0)
    piece, times = branch[:end], TIMES.match(branch, end)
    if _NO_WIDTH.match(piece):
        return _open(branch[end:], looks + piece)
    if times is None:
        return _open_piece(piece, branch[end:], looks)
    least, most = read_times(times)
    if most != "1" and _open_piece(piece, "", "") is None:
        return None
    again = "" if most == "1" else _repeat(piece, least, most) + times["lazy"]
    once, rest = _open_piece(piece, again + branch[times.end() :], looks), branch[times.end() :]
    if least or once is None:
        return once
    never = _open(rest, looks)
    if never is None:
        return None
    return never + once if times["lazy"] else once + never


def read_times(times: re.Match[str]) -> tuple[int, str]:
    """How often at least and at most (empty where without end): + is 1 and empty."""
    if times["sign"]:
        return _SIGNS[times["sign"]]
    least = times["least"] or "0"
    return int(least), least if times["most"] is None else times["most"][1:]


def _repeat(piece: str, least: int, most: str) -> str:
    """The piece as often as still to come after its first time."""
    return f"{piece}{{{max(least - 1, 0)},{int(most) - 1 if most else ''}}}"


def _open_piece(piece: str, rest: str, looks: str) -> list[Opening] | None:
    """How one character, class or group begins, with the rest of its pattern behind it."""
    character = _CHARACTER.fullmatch(piece)
    if character:
        leads = [
            one if one == _DIGIT else one[-1] for one in _MEMBER.findall(character["set"] or character["one"])
        ]
        return [(lead, f"(?<={looks}{_escape(lead)}){rest}" if looks else rest) for lead in leads]
    group = _GROUP.match(piece)
    if group is None:
        return None
    openings: list[Opening] = []
    for branch in split_branches(piece[group.end() : -1]):
        opened = _open(branch + rest, looks)
        if opened is None:
            return None
        openings += opened
    return openings


def find_end(pattern: str, start: int) -> int:
    """Where the character, class or group that begins at `start` ends."""
    depth = 0
    for piece in _PIECE.finditer(pattern, start):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if depth == 0:
            return piece.end()
    return len(pattern)


def split_branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, those within its groups left together."""
    branches, at = [""], 0
    while at < len(pattern):
        end = find_end(pattern, at)
        if pattern[at] == "|":
            branches.append("")
        else:
            branches[-1] += pattern[at:end]
        at = end
    return branches
