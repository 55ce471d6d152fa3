"""A figure that its writer takes back in the same breath: 网点41家，不对，是39家 is 网点39家.

It tells nothing of an earlier report: where one is named (刚才报的、上面), or the sender's last one has that very figure,
the words stand as they are and put that report right.
"""

import re

from board.reading.words.cues import guard

_FIGURE = r"\d[\d.]*|[一二两三四五六七八九十百千零]{2,}"
_SLIP = (
    r"(?:哦|啊|呃|噢|哎|诶|唉|欸|等等?|等一下|嗯)*"
    r"(?:不对(?:不对)*|不不|(?<=[哦啊噢呃哎])不(?=[\s,，是\d])|错了"
    r"|(?:说|写|打|报|看|念|输|记)[错岔]了?|(?:刚才?)?(?:说|打|写|念|嘴)快了|口误|手误|嘴瓢了?|手滑了?)"
)
_REPAIR = re.compile(
    guard(
        rf"(?P<old>{_FIGURE})(?P<unit>[\u4e00-\u9fa5%]{{0,2}}?)[\s,，。、;；:：.…!！]*(?:{_SLIP}[\s,，。、;；:：!！]*){{1,3}}"
        rf"(?:应该?|得)?(?:就?是|为)?\s?(?P<new>{_FIGURE})"
    )
)
# What was reported before, or nothing that the figure would be of.
_OF_BEFORE = re.compile(
    r"刚|上一|上面|上条|前面|前头|先前|之前|昨[天晚日]|报的|写的|发的|说的|那个数|不是|[写报打填说]成|改|报(?:了|成)?\s*$"
)
_SAYS_WHAT = re.compile(r"[\u4e00-\u9fa5a-z]")


_MARKS = frozenset("错不误滑瓢岔快")


def take_repairs(text: str, known: frozenset[float] = frozenset()) -> str:
    """The text with only the right one of two figures of which the writer takes the first back at once.

    known: the figures of the sender's last report, which are put right by an act of their own.
    """
    if _MARKS.isdisjoint(text):
        return text
    found = _REPAIR.search(text)
    if found is None or _is_of_before(text[: found.start()], found, known):
        return text
    behind = text[found.end("new") :]
    return f"{text[: found.start()]}{found['new']}{'' if behind[:1] == found['unit'][:1] else found['unit']}{behind}"


def _is_of_before(lead: str, found: re.Match[str], known: frozenset[float]) -> bool:
    old = found["old"].rstrip(".")
    told = old.replace(".", "", 1).isdigit() and float(old) in known
    return told or _OF_BEFORE.search(lead) is not None or _SAYS_WHAT.search(lead) is None
