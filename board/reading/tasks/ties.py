"""Of tasks that the same words name the one that is meant: pointed at, said first, called just so, the sender's own."""

import re
from collections.abc import Sequence

from board.reading.clauses import Clause
from board.reading.naming.titles import Match
from board.reading.scene import Scene
from board.reading.tasks.short_names import find_head

# 党费清理那项审核又退了材料: what is pointed at behind its name is that task.
_POINTED_AT = re.compile(r"的?[那这](?:项|个|件|条|块|摊|一块|桩)")


def keep_pointed(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Sequence[Match]:
    pointer = _POINTED_AT.search(clause.text, 2)
    if pointer is None:
        return tied
    said = clause.text[pointer.start() - 2 : pointer.start()]
    pointed = [
        one for one in tied if one.start < pointer.start() and said in scene.lexicon.get_task(one.code).title
    ]
    return pointed if len(pointed) == 1 else tied


def keep_first(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Sequence[Match]:
    """热线又有人投诉了: who leads speaks of what the clause begins with, though the other may be of those they oversee.

    节水四乱都催催 speaks of both.
    """
    head = find_head(clause, frozenset())
    first = [one for one in tied if one.start <= head]
    apart = [one for one in tied if one not in first and one.start > first[0].end] if len(first) == 1 else []
    return first if len(apart) + 1 == len(tied) and "都" not in clause.text else tied


def keep_called(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Sequence[Match]:
    """开工项目还差2个: of tasks that share its words the one with an indicator that is called just so."""
    kept = [
        match
        for match in tied
        if any(
            one.name and len(one.name) >= _WHOLE_NAME and one.name in clause.text
            for one in scene.lexicon.list_indicators(match.code)
        )
    ]
    return kept if len(kept) == 1 else tied


_WHOLE_NAME = 3


def keep_shortened_before(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Sequence[Match]:
    """居保参保: of tasks that share a word the one whose short name stands right before it."""
    titles, start = scene.lexicon.titles, tied[0].start
    places = titles.short.get(clause.text[start - 2 : start], ()) if start > 1 else ()
    kept = [one for one in tied if one.code in {titles.codes[place] for place in places}]
    return kept if len(kept) == 1 else tied


def prefer_own(scene: Scene, tied: Sequence[Match]) -> Sequence[Match]:
    """Of several tasks the sender's own, if exactly one is; else those the sender has to do with."""
    owned = [match for match in tied if match.code in scene.lexicon.own.get(scene.message.sender, ())]
    if len(owned) == 1:
        return owned
    involved = [match for match in tied if scene.lexicon.is_involved(scene.sender, match.code)]
    if len(involved) == 1 and not owned:
        return involved
    return owned or involved or tied
