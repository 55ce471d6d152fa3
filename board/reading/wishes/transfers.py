"""A task that changes hands among members: 这事不归我们科, 转医政科办."""

import re

from board.model.acts import Act
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN, find_given, is_addressed
from board.reading.people.strangers import find_stranger, find_unknown_receiver
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import has_already, list_names, name_receiver, on_task
from board.reading.wishes.passings import is_passed_on
from board.reading.wishes.proposals import find_proposed, list_own
from board.reading.wishes.takes import says_taken
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_TRANSFER = any_of(
    r"""
    # handed over
    交[回还][给]? 移给 转[给到交](?![^,。;]{1,8}的[那这]?(?:几|些|批|[一二三四五]|两|\d))
    转\S{2,10}(?:办|处理|牵头|负责) 转过去 移[给到] 移交给
    移交(?!完|了(?![给到一二三\d])|清单|手续|管养|验收
        |[^,。;\d]{0,6}[\d一二两三四五六七八九十]+(?![\d号项一二两三四五六七八九十]))
    交给 交由 划(?:还|回)?给 划[到转] 划过去 划出去 调给 换给
    # put right on the chart
    (?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)[^,。]{0,4}(?:错|不对) 改过去
    改到(?!\s?(?:第?[\d一二三四五六七八九十百千]|了|位|现在|目前|今[天年]|哪|底|下个?[周月]|月|年))
    调整(?:给|到) 改由
    # others are to do it
    (?:往后|以后|今后)[\u4e00-\u9fa5]{1,6}(?:管|接|负责|跟|办|弄)(?:着|了|吧)?(?=[,。]|$)
    (?:号|[A-Za-z]-?\d|[项块个事])[\u4e00-\u9fa5]{2,4}接(?:手|管|着)?[了吧]?(?=[,。]|$)
    (?<![不应])该[^,。]{2,8}(?:统一|直接|自己)*(?:弄|办|管|负责|牵头|做)(?=[,。!]|$)
    (?:请|想)?换(?:个|别)?人(?=[,。!吧]|$)
    给[\u4e00-\u9fa5]{1,6}(?:跟|接|管|盯|牵头|负责)(?:着|一下)?(?:吧|了)?(?=[,。]|$) 该[^,。]{1,4}管
    归[^,。到]{1,10}(?:管|负责|牵头|办|弄|接)
    让(?!我|咱|俺)[^,。]{1,8}(?:(?<![停下起过])来|(?<!对)接|跟|牵头|负责|管) 换(?:个|别)人 换别的
    另(?:派|找|请)人 请[^,。]{1,8}(?:接手|接过去)
    (?:安排|派|找|换|请|调|交给?)(?:个|别的?|其[他它]|另外?|旁)的?(?:人|同志)(?!一起|帮|配合|协助|来帮)
    (?:另外?|重新)(?:再)?(?:安排|派|找|换|调|请)(?:一?个)?(?:别的?)?人(?!一起|帮|配合|协助|来帮)
    # it is others'
    (?:往后|以后|今后|现在)(?:就)?是[^,。]{1,6}的[了啦] 应(?:该)?是[^,。\d]{1,10}(?:(?<![分主]管)的|管)
    归[^,。到\d]{1,10}了(?=[,。!]|$) 该是[^,。]{1,10}的
    (?:是|属于?)[^,。]{1,10}(?:的活|的事|的职责|职责|范围|(?<![分主])管的|的业务) 应(?:该)?由
    (?:办|科|局|队|所|站|中心|医政|院|社区|镇|处)的(?:活|事) 按(?:三定|职责)
    # it is not ours
    不(?:该|应该?)[^,。]{1,8}(?:牵头|管|办|负责|弄) 不(?:归|属于?|是)我们? 不归(?!一|他|她|它|人家|咱?镇|村)
    不该(?:我|咱|由) 不是我们的 转办
    """
)


def read_transfer(scene: Scene, segment: Segment) -> list[Act]:
    """A member asks that a task go to somebody else than who has it."""
    return [act for act in _find_transfer(scene, segment) if not has_already(scene, act)]


def _find_transfer(scene: Scene, segment: Segment) -> list[Act]:
    if scene.leads:
        return []
    given = find_given(scene, segment)
    if given and not HANDED_IN.search(segment.text) and given.only not in list_own(scene):
        return [on_task("transfer", segment, **name_receiver(given))]
    if find_unknown_receiver(scene, segment):
        return [on_task("transfer", segment, open=True)]
    if not _speaks_of_transfer(scene, segment):
        return find_proposed(scene, segment)
    own = list_own(scene)
    names = [
        name
        for name in list_names(scene, segment)
        if name.only not in own and not _is_in_title(scene, segment, name) and not is_addressed(scene, name)
    ]
    if any(_NOT_THEIRS.search(scene.text[: name.start]) for name in names):
        return []
    moved = _MOVED.search(segment.text) is not None
    receivers = [name for name in names if _is_receiver(scene, segment, name)] or (names if moved else [])
    if not receivers and not moved and find_stranger(segment.text) is None:
        return []
    return [on_task("transfer", segment, **name_receiver(receivers[-1] if receivers else None))]


@needing(_TRANSFER)
def _speaks_of_transfer(_: Scene, segment: Segment) -> bool:
    """Whether the words about a task are of handing it on, and not of handing something in, on or back."""
    text, target = segment.text, segment.target
    if HANDED_IN.search(text) or not _TRANSFER.search(text) or (target.how == "none" and not target.unknown):
        return False
    return not says_taken(text) and not is_passed_on(segment)


_MOVED = re.compile(
    r"(?:换|安排|派|找|请|调)(?:个|别的?|其[他它]|另外?|旁)的?(?:人|同志)|换人"
    r"|(?:另外?|重新)(?:再)?(?:安排|派|找|换|调)|应该?是"
    r"|(?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)[^,。]{0,4}(?:错|不对)|按分工"
    r"|转|移交|不归(?!一|他|她|它|人家)|不应?该|不是我们|划(?:给|到|归|转|过去|出去|走)|改过去|职责|范围"
)
# 不归特设科,是我们的活: a task that is kept.
_NOT_THEIRS = re.compile(r"不(?:归|属于?|是)\s?$")


def _is_in_title(scene: Scene, segment: Segment, name: Name) -> bool:
    return segment.target.start <= name.start and name.end <= segment.target.end


_BEFORE_RECEIVER = re.compile(r"(?:往后|以后|今后|给|归|由|让|是|到|成|该|请|属于?|叫|派|交|转|找|,)\s?$")


def _is_receiver(scene: Scene, segment: Segment, name: Name) -> bool:
    lead = scene.text[max(segment.start, name.start - 3) : name.start]
    headed = name.start == segment.target.end and _TAKES_OVER.match(scene.text, name.end)
    return not lead or bool(headed) or _BEFORE_RECEIVER.search(lead) is not None


_TAKES_OVER = re.compile(r"(?:来|去)?(?:接(?!到|受|待)|管|负责|跟进|牵头)")
