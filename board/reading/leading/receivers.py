"""Whom an order of new work is addressed to: one, several who each have the same to do, or the first of those together."""

import re

from board.reading.clauses import Clause
from board.reading.naming.names import Name
from board.reading.people.relayed import find_relayed_for
from board.reading.scene import Scene


def find_receiver(scene: Scene, clause: Clause) -> Name | None:
    """The name that the order is addressed to: behind 让、@、交给, at the head of the clause, or the only one."""
    speakers = {scene.message.sender, find_relayed_for(scene)}
    names = [name for name in scene.names if name.only not in speakers]
    ordered = [
        name
        for name in names
        if re.search(
            r"(?:让|请|由|叫|@|交给|转给|安排|通知|给|派)\s?$",
            scene.text[max(0, name.start - 3) : name.start],
        )
    ]
    heads = [
        name
        for name in names
        if any(one.start <= name.start <= one.start + 1 for one in scene.clauses)
        and not scene.text.startswith("的", name.end)
    ]
    charged = [name for name in names if _CHARGED.match(scene.text, name.end)]
    inside = [name for name in names if clause.holds(name.start)]
    heads = charged or heads
    handed = [name for name in ordered if _HANDED.search(scene.text[: name.start])]
    if heads and handed == ordered:
        ordered = []
    for found in (ordered, heads, inside):
        if found:
            return found[0]
    return None


_CHARGED = re.compile(
    r"\s?(?:来|去)?(?:负责|牵头|办|跟|处理)"
    r"|\s?(?:马上|赶紧|抓紧|先|亲自|派人|安排人)*(?:来|去)[弄管看查修搞跑问核盯理换]"
)
# Where the work goes, not who does it: 补给综合科.
_HANDED = re.compile(r"[补交报送]给\s?$")


_JOINER = re.compile(r"\s?(?:[、和及与跟]|[,、]?\s?@)\s?")
# 安全科和基教科联合开展 is one task of the first, who leads it.
_TOGETHER = re.compile(r"联合|共同|会同|一起|合[力作办]|联手|牵头")


def list_receivers(scene: Scene, first: Name | None) -> list[Name]:
    """The receiver with those joined to it, each of whom has the same to do; the first of those who do it together."""
    joined = list_joined(scene, first)
    return joined[:1] if _TOGETHER.search(scene.text) else joined


def list_joined(scene: Scene, first: Name | None) -> list[Name]:
    """The receiver with those joined to it: 王芳、李刚, @公卫科 @医政科."""
    if first is None:
        return []
    joined = [first]
    for name in scene.names:
        if name.start > first.start and _JOINER.fullmatch(scene.text, joined[-1].end, name.start):
            joined.append(name)
    return joined
