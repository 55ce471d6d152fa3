"""Whom a leader puts in charge of a task, and in which role: 3号由医政科牵头,疾控配合."""

import re
from dataclasses import replace
from typing import Literal

from board.model.acts import Act
from board.reading.leading.charges import list_charged
from board.reading.leading.co_owners import joins, share_charge
from board.reading.leading.role_words import ASSIGN, ASSIGN_NOT, find_role
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN, SOMEBODY_GIVEN, find_given, gives_somebody
from board.reading.people.strangers import find_stranger, find_unknown_receiver
from board.reading.people.unit_sets import list_supporting_sets
from board.reading.scene import Scene
from board.reading.shapes import draw_shape
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, name_receiver, on_task
from board.reading.words.needs import listen


def may_assign(scene: Scene) -> bool:
    """Whether a scene may put somebody in charge: it names somebody, or has a word of handing over."""
    return bool(scene.names or scene.heard & _IS_ASSIGNED)


def read_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """One act for each receiver with its role; open where the receiver is nobody of the office."""
    if not may_assign(scene):
        return []
    text = segment.text
    if _CHANGES_HANDS.search(text) and not list_names(scene, segment):
        return [on_task("assign", segment, open=True)]
    given = find_given(scene, segment)
    if ASSIGN_NOT.search(text) or _hands_papers(scene, segment):
        return []
    charged = [name for name in list_charged(scene, segment) if not _is_subject(scene, segment, name)]
    if not charged and not ASSIGN.search(text):
        if given is None and gives_somebody(scene, segment) and find_stranger(text):
            return [on_task("assign", segment, open=True)]
        return [on_task("assign", segment, **name_receiver(given))] if given else []
    names = [name for name in list_names(scene, segment) if not _is_subject(scene, segment, name)]
    receivers: list[Name] = []
    for name in names:
        beside = receivers and re.fullmatch(r"\s?[、和及与跟]\s?", scene.text[receivers[-1].end : name.start])
        if beside or name in charged or _is_receiver(scene, segment, name):
            receivers.append(name)
    receivers = _with_joined(scene, names, receivers)
    helped = [name for name in names if _is_helped(scene, names, name)]
    receivers = [name for name in receivers if name not in helped]
    sets = _assign_sets(scene, segment)
    if not receivers and sets:
        return sets
    if not receivers:
        return [on_task("assign", segment, open=True)] if find_stranger(text) or names else []
    acts = share_charge([_assign(scene, segment, name, receivers) for name in receivers])
    return _join_roles([replace(act, role=act.role or "support") for act in acts] if helped else acts + sets)


# 14号跟16号换一下负责人: to whom is asked.
_CHANGES_HANDS = re.compile(
    r"(?:(?<![更替调退])换|对调|互换|调换)(?:一?[下换个]|掉)?"
    r"(?:负责人|责任人|牵头人|经办人|牵头单位|责任单位|牵头|承办单位)(?!了)"
)
_IS_ASSIGNED = listen(ASSIGN, SOMEBODY_GIVEN, _CHANGES_HANDS)


def _assign_sets(scene: Scene, segment: Segment) -> list[Act]:
    """三个街道配合: each unit of a kind supports; asked where there are not so many."""
    support = on_task("assign", segment, role="support")
    return [
        replace(support, to_unit=unit) if unit else replace(support, open=True)
        for units in list_supporting_sets(scene, segment)
        for unit in (units or (None,))
    ]


_UNNAMED = re.compile(
    r"[这那][个项件摊块]?(?:活儿?|事儿?|任务|工作)(?:就|先|还是|以后|都|,)*"
    r"(?:交给|转给|派给|给|归|让|由)(?P<who>N)(?:来|去)?(?:办|管|弄|做|负责|牵头|处理|落实)?[吧了]?"
)


def read_unnamed_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """这个活给疾控, while no task is spoken of: which one is asked."""
    if not scene.names or segment.target.how != "none" or scene.text[:1] not in {"这", "那"}:
        return []
    shape = draw_shape(scene, segment)
    found = _UNNAMED.fullmatch(shape.words.strip())
    if found is None:
        return []
    receiver = name_receiver(shape.get_name(found.start("who")))
    return [Act("assign", **{**receiver, "open": True})]


def read_unknown_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """3号给阿豪跟: nobody of the office is put in charge, so it is asked who is meant."""
    stranger = find_unknown_receiver(scene, segment)
    if stranger is None:
        return []
    return [on_task("assign", segment, role="support" if stranger.helps else None, open=True)]


def _hands_papers(scene: Scene, segment: Segment) -> bool:
    """把5号的文件转给康明亮: papers change hands, and the task stays where it is."""
    begins = segment.target.end if segment.target.how == "words" else segment.start
    return HANDED_IN.search(scene.text, max(begins, segment.start), segment.end) is not None


# 马丽配合韩宇做这项, 让马丽给韩宇搭把手: who is helped has it already.
_HELPED = re.compile(r"(?:配合|协助|支援|辅助|协同|帮着?)(?:一?下|好|着)?\s?$")
_LENT_A_HAND = re.compile(r"\s?(?:那边|同志)?(?:搭把?手|打下手|帮忙|帮把手)")


def _is_helped(scene: Scene, names: list[Name], name: Name) -> bool:
    """Whether somebody named before is to help this one."""
    if name is names[0]:
        return False
    lent = scene.text[name.start - 1] in "给帮" and _LENT_A_HAND.match(scene.text, name.end)
    return bool(lent) or _HELPED.search(scene.text, 0, name.start) is not None


_CLAUSE_END = re.compile(r"[,。;]")
_JOINER = re.compile(r"\s?[、和及与跟]\s?")


def _with_joined(scene: Scene, names: list[Name], receivers: list[Name]) -> list[Name]:
    """The receivers with those named just before one of them: 于洋和雷鸣打配合."""
    joined = list(receivers)
    for name, following in zip(reversed(names[:-1]), reversed(names), strict=False):
        beside = _JOINER.fullmatch(scene.text, name.end, following.start)
        if beside and following in joined and name not in joined:
            joined.insert(joined.index(following), name)
    return joined


def _join_roles(acts: list[Act]) -> list[Act]:
    """One act for each receiver: who is named twice keeps the role that was said."""
    joined: dict[tuple[str | None, str | None], Act] = {}
    for act in acts:
        key = (act.to_unit, act.to_person)
        if key not in joined or joined[key].role is None:
            joined[key] = act
    return list(joined.values())


_AFTER_RECEIVER = re.compile(
    r"\s?(?:同志)?(?:来|去|亲自|也|一起|共同|先|都|[当做作]为?)*"
    r"(?:牵头|主办|负责|唱主角|挑大梁|扛大[旗梁]|打头阵|领衔|担纲|主导|抓总|拿总|牵总"
    r"|敲边鼓|打辅助|分担|配合|协办|协助|搭|支援|会同|接|抓|管|跟|办|弄|做|阅|处理"
    r"|盯|主抓|参与|承办|打配合|做配合|为主|带头|去办|同志(?:阅|办|处|负责|牵头))"
)
_BEFORE_RECEIVER = re.compile(
    r"(?:转给|交给|移交给|分给|派给|划给|划到|给|让|由|归|请|换成|换|改成"
    r"|成|调给|指定|安排|交由|叫|@|转交|派|交|加上|增加|再加|加)\s?$"
)


def _is_receiver(scene: Scene, segment: Segment, name: Name) -> bool:
    lead = scene.text[max(segment.start, name.start - 4) : name.start]
    return bool(_BEFORE_RECEIVER.search(lead) or _AFTER_RECEIVER.match(scene.text, name.end))


def _is_subject(scene: Scene, segment: Segment, name: Name) -> bool:
    """A name inside the words of the task, or said of somebody who cannot cope, receives nothing."""
    inside = (
        segment.target.start <= name.start
        and name.end <= segment.target.end
        and segment.target.how == "words"
    )
    if _RELIEVED.search(scene.text, segment.start, name.start):
        return True
    return inside or bool(
        re.match(
            (
                r"(?:以后|今后|现在|就|先|都|也)*"
                r"(?:一个人(?!(?:来|去|单独|独立|全权)*(?:干|办|管|负责|牵头|弄|做|盯|抓|搞)"
                r"(?:就行|吧|了)*(?:[,。;!]|$))|不用[管干弄办做]|[别甭][管干弄办做]|不[管干弄办做]了"
                r"|[\u4e00-\u9fa5]{1,2}不(?:过来|动了?|赢|转)"
                r"|(?:减|松|卸|腾)[\u4e00-\u9fa5]|忙不|顾不|手上|那边(?:忙|顾))"
            ),
            scene.text[name.end : name.end + 12],
        )
    )


# 8号别疾控弄了,划给公卫科: who is relieved of it receives nothing.
_RELIEVED = re.compile(r"(?:别|甭|不(?:再|用|要|让|叫|由|归|给|该|应该)+)(?:再|让|由|叫)?\s?$")


def _assign(scene: Scene, segment: Segment, name: Name, receivers: list[Name]) -> Act:
    role = find_role(_words_behind(scene, segment, name, receivers)) or _find_role_before(
        scene, segment, name
    )
    if role is None and len(receivers) == 1 and joins(scene, segment, name):
        role = "support"
    return on_task("assign", segment, role=role, **name_receiver(name))


# 牵头换成北塘所, 协办加上检测中心: the role stands before its receiver.
_ROLE_BEFORE = re.compile(
    r"(?:(?P<lead>牵头|主办)|(?P<support>配合|协办))"
    r"(?:(?:单位|部门|科室|方)[再就由]?(?:加上?|增加|加个|[定换改放落是为给到在成:])*"
    r"|的?[再就由]?(?:加上?|增加|加个|[定换改放落是为给到在成:])+)\s?$"
)


def _find_role_before(scene: Scene, segment: Segment, name: Name) -> Literal["lead", "support"] | None:
    found = _ROLE_BEFORE.search(scene.text[segment.start : name.start])
    if found is None:
        return None
    return "lead" if found["lead"] else "support"


def _words_behind(scene: Scene, segment: Segment, name: Name, receivers: list[Name]) -> str:
    """What is said of a receiver, up to the next one; of two joined by 和 the same is said."""
    following = min(
        (other for other in receivers if other.start > name.start), key=lambda one: one.start, default=None
    )
    if following and _JOINER.fullmatch(scene.text, name.end, following.start):
        return _words_behind(scene, segment, following, receivers)
    until = following.start if following else segment.end
    behind = _CLAUSE_END.split(scene.text[name.end : until])
    called = name.start == 0 and behind[0] == "" and len(behind) > 1
    return behind[1] if called else behind[0]
