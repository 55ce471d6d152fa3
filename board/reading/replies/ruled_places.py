"""Several of what waits, as an answer to 同意哪一件: 1和3, 第一个、第三个, 前两个, 4号和6号."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act, Asked, Pending
from board.reading.figures.numerals import read_whole
from board.reading.scene import Scene

_ONE = r"(?:第|选)?(?:[1-9]\d{0,2}(?:\.\d{1,2})?|[一二三四五六七八九])(?:个|项|件|条|号)?"
_SEVERAL = re.compile(
    rf"\W*(?:是|就是|同意|不同意|批)?(?P<places>{_ONE}(?:(?:\s?[、,.，和及跟与]\s?|\s){_ONE})+)"
    r"(?:这?[两三四几][个项件条])?(?:都|吧|的|同意|可以|行|就行|即可|不同意)*\W*"
)
_FIRST = re.compile(r"\W*(?:前|头)(?P<count>[两二三四五\d])(?:个|项|件|条)(?:都|吧|同意|可以|行)*\W*")
_PLACE = re.compile(r"(?P<ordinal>第|选)?(?P<number>\d+(?:\.\d{1,2})?|[一二三四五六七八九])(?P<code>号)?")


def pick_ruled(scene: Scene, asked: Asked) -> list[Act] | None:
    """The decisions that an answer by several places makes; the question again where a number may be place or task."""
    act = asked.acts[0]
    offered = [
        replace(act, task=one.task, what=one.what, candidates=(), open=False)
        for one in _list_offered(scene, asked)
    ]
    picked = pick_several(scene.text, offered)
    return [replace(act, open=True)] if picked == () else list(picked) if picked else None


def _list_offered(scene: Scene, asked: Asked) -> list[Pending]:
    """What the question named, in its order: each task offered with what waits of it."""
    left = list(scene.message.pending)
    offered = []
    for code in asked.candidates:
        waiting = next((one for one in left if one.task == code), None)
        if waiting is not None:
            left.remove(waiting)
            offered.append(waiting)
    return offered


def pick_several(text: str, offered: Sequence[Act]) -> tuple[Act, ...] | None:
    """Several of the decisions offered; empty where a number is of none or may be place and task alike, None where the
    words are no such answer, or rule otherwise."""
    if not offered or ("同意" in text and ("不同意" in text) != (offered[0].act == "reject")):
        return None
    first = _FIRST.fullmatch(text)
    if first:
        count = 2 if first["count"] == "两" else read_whole(first["count"])
        return tuple(offered[:count])
    several = _SEVERAL.fullmatch(text)
    if several is None:
        return None
    picked = [_pick(place, offered) for place in _PLACE.finditer(several["places"])]
    if any(one is None for one in picked):
        return ()
    return tuple(dict.fromkeys(one for one in picked if one is not None))


def _pick(place: re.Match[str], offered: Sequence[Act]) -> Act | None:
    """What one of the places means; None where it is none, or may be a place and a task's number alike."""
    number = place["number"]
    coded = [one for one in offered if one.task == number] if not place["ordinal"] else []
    at = read_whole(number) if "." not in number else 0
    placed = [offered[at - 1]] if 1 <= at <= len(offered) and not place["code"] else []
    meant = dict.fromkeys((*coded, *placed))
    return next(iter(meant)) if len(meant) == 1 else None
