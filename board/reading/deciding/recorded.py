"""What a leader decided by mouth, as an editor records it: 何局口头同意3号延到25日; 何局说4号7号都同意，6号不行.

Nothing is known of what waits for the leader, so a decision says what it decides, or is one in plain words on a number.
"""

import re
from collections.abc import Sequence

from board.model.acts import Act, Pending, Waiting
from board.reading.deciding.rulings import decide
from board.reading.deciding.waiting import NAMED_ONLY
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import drop_codes
from board.reading.words.verdicts import Verdict, find_verdict, find_what, nods

# 赵局电话里说, 赵局意见: whose word it is, besides the name.
_SOURCE = re.compile(
    r"^[\s,:]*(?:[昨今][天晚]|刚才?|上午|下午|在?会上|在?电话里?|微信[里上]?|口头|当面|已经?|回?话|的|说了?|讲了?|表示|意见"
    r"|是|指示|交代|定了?|[:,\s])*"
)
_PLAIN = re.compile(
    r"[\s、,和及跟与的都也就先]*(?:不?同意|不?批准?|准|可以|不行|不可以|没问题|照准|不准|通过|不通过|驳回)[了吧的,。!;\s]*"
)
_SENT_BACK = re.compile(r"退回|打回|驳回|退回去|重[做报]")
_WAYS = frozenset({"code", "words", "quote", "topic"})


def read_recorded(scene: Scene, segments: Sequence[Segment], relayed: str | None) -> list[Act]:
    """What a leader said by mouth of tasks of which nothing is known to wait."""
    if not relayed:
        return []
    named = [one for one in segments if one.target.code and one.target.how in _WAYS]
    acts: list[Act] = []
    for at, segment in enumerate(named):
        what, verdict = _find_ruling(scene, named, at)
        if what is None and verdict == "reject" and _SENT_BACK.search(segment.text):
            what = "close"
        if what and verdict:
            acts.append(decide(scene, segment, Pending(what, segment.target.code), verdict))
        elif verdict and segment.target.how == "code" and _is_plain(scene, segment):
            acts.append(Act(verdict, segment.target.code))
    return acts


def _find_ruling(scene: Scene, named: Sequence[Segment], at: int) -> tuple[Waiting | None, Verdict | None]:
    """What is decided of a task, and how; of one that is only named as of the next, or of the one before (同意4号、7号延期)."""
    segment = named[at]
    what, verdict = find_what(segment.text), find_verdict(segment.text)
    others = [one for one in named[at + 1 :] if not _is_only_named(scene, one)][:1]
    if verdict is None and _is_only_named(scene, segment):
        before = [one for one in named[:at] if find_verdict(one.text)][-1:]
        verdict = next(filter(None, (find_verdict(one.text) for one in (*others, *before))), None)
    elif verdict is None and what and nods(scene.text):
        verdict = "approve"
    if what is None and _says_only_verdict(scene, segment):
        behind = [one for one in named[at + 1 :] if find_what(one.text)][:1]
        what = next((find_what(one.text) for one in behind if find_verdict(one.text) is None), None)
    return what, verdict


def _drop_source(scene: Scene, segment: Segment) -> str:
    text = drop_codes(scene, segment)
    for name in scene.people:
        text = text.replace(name.words, "")
    return _SOURCE.sub("", text, count=1)


def _is_only_named(scene: Scene, segment: Segment) -> bool:
    return NAMED_ONLY.fullmatch(_drop_source(scene, segment)) is not None


def _says_only_verdict(scene: Scene, segment: Segment) -> bool:
    return _PLAIN.fullmatch(_drop_source(scene, segment)) is not None


def _is_plain(scene: Scene, segment: Segment) -> bool:
    return _is_only_named(scene, segment) or _says_only_verdict(scene, segment)
