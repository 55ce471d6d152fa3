"""Rulings on what nothing is known to wait for: said with their task (3号同意延期到25号), by mouth, or bare."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act, Pending
from board.reading.deciding.recorded import read_recorded
from board.reading.deciding.rulings import decide
from board.reading.leading.grounds import orders_on_ground
from board.reading.scene import Scene
from board.reading.shapes import draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.words.cues import join_cues
from board.reading.words.needs import listen
from board.reading.words.verdicts import (
    find_verdict,
    find_what,
)
from board.reading.words.written_codes import FIGURED

_BARE = re.compile(
    r"^\W*(?:都|全部?|全都|统统|除.{1,12}(?:外|之外|以外)?都)?"
    r"(?:同意|批准|准了|照准|不同意|照批|不批|驳回|退回|打回)[,。!了吧的\s]*$"
)


# 不同意,理由不充分: a refusal with its reason is as bare as one without.
_BARE_REFUSAL = re.compile(
    r"^\W*(?:不同意|不批|驳回|退回)[,。](?:理由|材料|依据|原因|条件)[^,。?]{1,8}[。!]?$"
)


_BARE_NOD = re.compile(r"^\W*(?:都|全)?(?:可以|批了)[,。!了吧的\s]*$")


def read_unasked(scene: Scene, segments: Sequence[Segment], relayed: str | None) -> list[Act]:
    """同意 with nothing waiting is asked about; 3号同意延期到25号 names what it decides."""
    if scene.message.quote and scene.message.quote.text:
        return []
    if relayed:
        return [replace(act, relayed_for=relayed) for act in read_recorded(scene, segments, relayed)]
    if not scene.leads:
        return _decide_unasked(scene, segments)
    if (
        _BARE.match(scene.text)
        or _BARE_REFUSAL.match(scene.text)
        or (scene.message.chat == "direct" and _BARE_NOD.match(scene.text))
    ):
        return [Act(find_verdict(scene.text) or "approve", open=True)]
    return [act for segment in segments for act in _decide_said(scene, segment)]


# Of others a decision is read only where the whole message is one: who decides is told by the next step.
_PLAINLY = re.compile(
    rf"\W*{FIGURED}号?(?:任务|的|,|我|这项){{0,2}}\s?(?:不?同意|可以|批准|准予|不批)"
    r"(?:其|申请)?(?:销号|延期|转办|暂停|取消)(?:申请)?[,。!了吧的\s]*"
)


_IS_PLAIN = listen(_PLAINLY)


# 18号可以销号了 of one's own task says that it is ripe; nobody decides on their own.
_RIPE = re.compile(r"可以销号")


def _decide_unasked(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """1号同意销号 from somebody for whom nothing waits."""
    if not scene.heard & _IS_PLAIN or not _PLAINLY.fullmatch(scene.text):
        return []
    own = scene.lexicon.own.get(scene.message.sender, ())
    if _RIPE.search(scene.text) and any(one.target.code in own for one in segments):
        return []
    return [act for segment in segments for act in _decide_said(scene, segment)]


_SAID = re.compile(
    join_cues(
        r"""
        # granted
        不?同意 批准 准了 (?:准予|予以|给予|准许)销(?!售) (?<!没)通过(?!率|了|后)
        # not to be closed
        (?:不能|不予|不准|先(?:不|别|莫)(?:忙着?|急着?|给)?)销(?!售)
        # closed, extended
        可以(?:销(?!售)|延期|延到) 销(?:号|掉|了)+吧(?=[,。!]|$)
        # sent back, not granted
        (?P<back>(?:退回|打回|驳回)(?!后|以后|了|的|之后|过|来?\s?(?:[\d一二两三几]|了)|重[走打])) 不批
        """
    )
)


# C2为什么退回来了 asks about a decision and takes none.
_WONDERED = re.compile(r"(?:为什么|为啥|为何|怎么|咋|凭什么|凭啥|谁|(?:什么|啥)时候|几时|哪天)[^,。;]{0,6}$")


def _decide_said(scene: Scene, segment: Segment) -> list[Act]:
    """A decision that names its task and says what it decides, though nothing is known to wait."""
    code = segment.target.code
    if code is None or segment.target.how not in {"code", "words", "quote"}:
        return []
    if _is_struck_off(scene, segment):
        return [decide(scene, segment, Pending("close", code), "approve")]
    said = _SAID.search(segment.text)
    verdict = find_verdict(segment.text) if said else None
    if not said or not verdict or _WONDERED.search(segment.text, 0, said.start()):
        return []
    if orders_on_ground(scene, segment):
        return []
    task = scene.lexicon.find_task(code)
    if task is not None and scene.message.sender in task.owners and scene.figures and not scene.message.quote:
        # 归了81盒，有5盒打回来重装, from its owner, tells of the work.
        return []
    what = find_what(segment.text)
    if what is None and task is not None and task.state == "claimed":
        what = "close"
    if what:
        return [decide(scene, segment, Pending(what, code), verdict)]
    return [decide(scene, segment, Pending("close", code), "reject")] if said["back"] else []


# 把Z1销了: an order to strike the task off the ledger.
_STRUCK_OFF = re.compile(
    r"^\W*(?:请|麻烦|你|帮我|就|先|直接)*[把将]T(?:那[个项条]|这[个项条]|的)?"
    r"(?:给|也|都|先|直接)*销(?:号|了|掉)+(?:吧|了|先)*\W*$"
)


def _is_struck_off(scene: Scene, segment: Segment) -> bool:
    if not scene.leads or "销" not in segment.text:
        return False
    return any(_STRUCK_OFF.match(shape.words) for shape in draw_shapes(scene, segment))
