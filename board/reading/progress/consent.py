"""A leader's consent as a member tells of it: 蓝主任口头同意4号销号了. It is no progress, and no decision of theirs."""

import re

from board.reading.progress.stories import find_story
from board.reading.scene import Scene
from board.reading.shapes import draw_message
from board.reading.tasks.segments import Segment
from board.reading.words.verdicts import find_what, nods

_CONSENT = r"(?:同意|批准|点头|答应|批|准)(?:了|的|过|啦)*"
# 5号王局同意了, 领导已经同意5号延期: who has agreed, and to what, and nothing else.
_ONLY = re.compile(
    rf"[\s,]*(?:T|的|延期|销号|转办|取消|暂停|申请|这[项事个]|\s|,)*"
    rf"(?:N|领导|[局科处所院主任]长)(?:T|那边|这边|副?局长|书记|主任|刚才?"
    rf"|[昨今]天|[上下]午|已经?|都|也|口头|电话里|当面|会上|说|\s)*{_CONSENT}"
    r"(?:T|的|延期|销号|转办|取消|暂停|申请|这[项事个]|了|啦|\s)*[,。!]*"
)


# Of a short message of which nothing else was read.
_TOLD = re.compile(
    r"(?:局|主任|书记|领导|[科处所院站镇乡县区市]长|老总|[\u4e00-\u9fa5]{2,3})"
    r"(?:那边|刚才?|[昨今]天|已经?|都|也|口头|电话里|当面|说)*"
    r"(?:\d{1,3}号|T)?(?:同意|批准|点[了过]?头|答应|批了|准了)"
)
_NOT_YET = re.compile(r"[没未不]|[?？吗]|申请|请示|恳请|希望")
_LONGEST = 20


def is_told_consent(text: str) -> bool:
    """Whether words may tell that somebody has agreed, by themselves."""
    return len(text) <= _LONGEST and _TOLD.search(text) is not None and _NOT_YET.search(text) is None


def tells_of_consent(scene: Scene, segment: Segment) -> bool:
    """Whether a member tells that a leader has granted something of the task."""
    if scene.leads or not nods(segment.text):
        return False
    if tells_only_of_consent(scene, segment):
        return True
    if not scene.people or find_what(segment.text) is None or find_story(segment.text):
        return False
    people = [
        scene.lexicon.find_person(name.only or "") for name in scene.people if segment.holds(name.start)
    ]
    granted = any(person is not None and person.role == "leader" for person in people)
    return granted and not any(segment.holds(one.start) for one in scene.figures)


def tells_only_of_consent(scene: Scene, segment: Segment) -> bool:
    """Whether a member's whole message is that a leader has agreed."""
    if scene.leads or not nods(segment.text):
        return False
    people = [scene.lexicon.find_person(name.only or "") for name in scene.people]
    if any(person is None or person.role != "leader" for person in people):
        return False
    return _ONLY.fullmatch(draw_message(scene, (segment,)).words) is not None
