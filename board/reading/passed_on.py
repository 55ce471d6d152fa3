"""What somebody else reports, read without the words that say who does: 刘芳托我说下，5号停工了.

The words are read in the voice of who said them, whose task it is; the report is for them, through the sender.
"""

from dataclasses import replace

from board.model.acts import Act
from board.reading.passages import read_passages
from board.reading.people.behalf import Behalf, find_behalf
from board.reading.people.bidding import settle_behalf
from board.reading.people.spoken import find_spoken, names_unit
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import build_segments


def read_passed_on(scene: Scene) -> list[Act]:
    """The reports of somebody's words; empty where the message passes on none, or something else than reports."""
    spoken = find_spoken(scene)
    said = scene.text[spoken.start :].strip() if spoken else ""
    if spoken is None or not said:
        return []
    behalf = None if names_unit(scene, spoken) else replace(find_behalf(scene), at=0)
    if behalf and not (behalf.unit or behalf.person):
        return []
    message = replace(scene.message, text=said, last=None)
    inner = build_scene(replace(message, sender=_find_voice(scene, behalf)), scene.lexicon, scene.calendar)
    segments = build_segments(inner)
    if behalf and any(settle_behalf(scene, one.target.code, behalf) != behalf for one in segments):
        # 曾科让我跟您说一声,1号61个: the sender's own, whoever bade them tell it.
        inner, behalf = build_scene(message, scene.lexicon, scene.calendar), Behalf()
        segments = build_segments(inner)
    behalf = replace(behalf, bidden=False) if behalf else None
    acts = read_passages(inner, segments, behalf)
    return acts if all(act.act == "report" for act in acts) else []


def _find_voice(scene: Scene, behalf: Behalf | None) -> str:
    """Who speaks: the person, or for a unit its head; the sender where it is left to the words whose they are."""
    if behalf is None:
        return scene.message.sender
    members = scene.lexicon.office.members_by_unit.get(behalf.unit or "", ())
    head = next((one for one in members if one.role == "unit_head"), members[0] if members else None)
    return behalf.person or (head.id if head else scene.message.sender)
