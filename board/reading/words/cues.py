"""Tables of cues: what people say, written down as words, each a small pattern of its own.

A table may hold hundreds of cues. Neighbours whose first characters are known are tried only where one of these
stands, which finds the same and spends no time where no cue begins.
"""

import re
from itertools import groupby


def join_cues(words: str) -> str:
    """The source of a pattern for any of the cues of a table, which are parted by white space; the first that fits wins."""
    return "|".join(words.split())


def any_of(words: str) -> re.Pattern[str]:
    """A pattern that finds any of the cues of a table; one that says 怎么 finds the shorter 咋 as well."""
    cues = (cue.replace("怎么", "(?:怎么|咋)") for cue in words.split())
    runs = groupby(cues, lambda cue: find_leads(cue) is None)
    return re.compile("|".join(guard("|".join(run)) for _, run in runs))


def guard(pattern: str) -> str:
    """A pattern that finds the same, behind a look at the next character where its first ones are known."""
    leads = find_leads(pattern)
    return f"(?=[{''.join(dict.fromkeys(_MEMBER.findall(leads)))}])(?:{pattern})" if leads else pattern


_MEMBER = re.compile(r"\\d|.")
_PIECE = re.compile(r"\\.|\[\^?[^\]]+\]|.")
_NO_WIDTH = re.compile(r"\(\?<?[=!]|[\^$]")
_CHARACTER = re.compile(r"\[(?P<set>(?:[^\]\\^-]|\\d)+)\]|(?P<one>[^\\\[\](){}.*+?^$|-]|\\d)")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?")
_OPTIONAL = re.compile(r"(?:[?*]|\{0?,\d+\})\??")


def find_leads(pattern: str) -> str | None:
    """The characters that a pattern can begin with, as a class holds them; None where they are not plainly written."""
    found = [_find_leads_of(branch) for branch in _split_branches(pattern)]
    return None if None in found else "".join(leads or "" for leads in found)


def _find_leads_of(branch: str) -> str | None:
    leads, at = "", 0
    while at < len(branch):
        end = _find_end(branch, at)
        if _NO_WIDTH.match(branch, at):
            at = end
            continue
        character, group = _CHARACTER.match(branch, at), _GROUP.match(branch, at)
        found = character["set"] or character["one"] if character else None
        if group:
            found = find_leads(branch[group.end() : end - 1])
        if found is None:
            return None
        leads += found
        optional = _OPTIONAL.match(branch, end)
        if optional is None:
            return leads
        at = optional.end()
    return None


def _find_end(pattern: str, start: int) -> int:
    """Where the character, class or group that begins at `start` ends."""
    depth = 0
    for piece in _PIECE.finditer(pattern, start):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if depth == 0:
            return piece.end()
    return len(pattern)


def _split_branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, those within its groups left together."""
    branches, at = [""], 0
    while at < len(pattern):
        end = _find_end(pattern, at)
        if pattern[at] == "|":
            branches.append("")
        else:
            branches[-1] += pattern[at:end]
        at = end
    return branches
