"""Whom a leader puts in charge of a task, and in which role: 3号由医政科牵头,疾控配合."""

import re
from dataclasses import replace
from typing import Literal

from board.model.acts import Act
from board.reading.leading.charges import list_charged
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN, find_given, gives_somebody
from board.reading.people.strangers import find_stranger, find_unknown_receiver
from board.reading.people.unit_sets import list_supporting_sets
from board.reading.scene import Scene
from board.reading.shapes import draw_shape
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, name_receiver, on_task
from board.reading.words.cues import any_of

_LEAD_ROLE = re.compile(
    r"牵个?头|主办|总负责|主抓|总抓|为主|挂帅|唱主角|挑大梁|扛大[旗梁]|打头阵"
    r"|领[衔头]|担纲|主导|主责|拿总|抓总|牵总|当主力|打主力|负总责|总牵"
)
_SUPPORT_ROLE = any_of(
    r"""
    # to send people
    出[\d一二两三四五几]+(?:个|名|位)?人 出(?:个|点|一个|两个|几个|些)人 出力 出人
    # to be taken in
    (?:加|算|拉|编|纳)(?:进[来去]?|入) 进[来去](?=[,。!吧]|$) [算加挂]上(?=[,。!吧]|$)
    # to help
    掺和 跟着(?:一起|一块)?[干弄做搞跑办忙] 帮衬 搭伙 搭个?伴 配合 协办 协助 帮一?[下把] 搭把手 支援 会同 帮着
    帮忙 参与 参加(?![^,。;]{0,8}(?:会(?![战同])|培训|活动|学习|考试)) 加入 介入 辅助 搭手 协同 打配合 打下手
    分担 分一?[点些] 敲边鼓 当配角 唱配角 当助手 做助手 补台 补位 打辅助 跑龙套
    # to look it over
    过目 把把?关 审阅
    """
)
_ASSIGN = any_of(
    r"""
    # given to
    ,给[^,。;\d]{2,4}$ (?<![提上])交[^,。;\d给由]{1,10}(?:办|做|管|负责|跟|抓|牵头|接|处理|落实|盯) 转给 转交
    交给 交由 移交给 分给 派给 划给 划到 给[^,。;\d]{1,8}(?:弄|办|做|管|负责|跟|抓|牵头|来|接|处理|盯|去) 调给
    # let somebody do it
    [让叫][^,。;]{1,10}(?:协助|协办|参与|支援|主抓|来|弄|办
        |做|管|负责|跟|抓|牵头|(?<!对)接|配合|搭|盯|处理|去)
    叫[^,。;]{1,8}(?:来|去|弄|办|做|管|负责|跟|抓|接) 派[^,。;]{1,8}(?:去|来|负责)
    由[^,。;]{1,10}(?:来|弄|办|做|管|负责|跟|抓|牵头|接|配合|承办|主办|盯) 归[^,。;]{1,10}(?:管|负责|办|抓)
    请[^,。;]{1,10}(?:阅处|阅办|处理|办理|牵头|负责|接|协助|协同|支援|帮忙|帮一?[下把]) 指定
    安排[^,。;]{1,8}(?:负责|来|去|跟|接) @[^,。;\s]{2,8}\s*(?:接|跟|负责|牵头) 以后[^,。;]{0,4}(?:给|归|由|让)
    # somebody leads, helps
    [^,。;]{2,12}(?:牵头|主办|负责|配合|协办|主抓|唱主角|挑大梁|扛大[旗梁]|打头阵
        |领衔|担纲|主导|抓总|拿总|牵总|敲边鼓|打配合|打辅助|分担)
    [^,。;]{1,8}(?:亲自|也|一起|共同)(?:抓|盯|管|参与|协助|支援|跟) [^,。;]{1,4}同志(?:阅处|阅办|办理|处理)
    # changed on the chart
    换(?:个|一?下)?人(?:来|去)?(?:盯|管|弄|抓|跟|办|干|搞|牵头|负责)?[,]
    (?:协办|配合|牵头|主办)(?:单位|部门|的)?(?:再)?(?:加上?|增加|加个|换成|改成|改为)
    改成[^,。;]{1,10}(?:牵头|负责) (?:责任|负责|经办|牵头)人(?:改成|改为|定为|改由) 换成
    换[^,。;]{1,6}(?:来|去|管|弄|办|跟|抓|负责|牵头)
    """
)
_ASSIGN_NOT = any_of(
    """
    # let them hurry, report, come
    (?:让|叫|请|通知)[^,。;]{1,8}?(?:把|给)?(?:搞|弄|办|做|干|跑|动作|手脚|进度|速度)?(?:再
        |稍微|尽量)?(?:快一?[点些]|搞快|抓紧|加快|上紧|麻利|麻溜|赶紧|加把劲|上点心|利索点)
    (?:让|叫|请|通知)[^,。;]{1,8}?(?:来|去|到|给)?[^,。;]{0,5}(?:汇报
        |说明|解释|说一?[下说]|讲一?[下讲]|谈一?[下谈]|开会|见我|回话)
    (?:来|到|去)(?:一?趟)?我(?:的)?(?:办公室|这|屋) 来一?趟 过来一?[趟下] [打回]个?电话
    # you see to it
    你们?(?:给我|务必|一定|得|要)+(?:盯|抓|看|管|守)(?:牢|紧|死|住|好|着)
    # asked who does it
    (?:归谁|谁(?:来)?(?:负责|牵头|管|配合|主抓)|由谁|交给谁|是谁) 牵头(?:单位|部门)是 没人
    # asked for a yes
    ,(?:对吧|是吧|对不对|是不是|没错吧) 是[^,。;]{1,8}(?:负责|牵头|管|抓|办)的
    """
)


def read_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """One act for each receiver with its role; open where the receiver is nobody of the office."""
    text = segment.text
    if _CHANGES_HANDS.search(text) and not list_names(scene, segment):
        return [on_task("assign", segment, open=True)]
    given = find_given(scene, segment)
    if _ASSIGN_NOT.search(text) or _hands_papers(scene, segment):
        return []
    charged = [name for name in list_charged(scene, segment) if not _is_subject(scene, segment, name)]
    if not charged and not _ASSIGN.search(text):
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
    acts = [_assign(scene, segment, name, receivers) for name in receivers]
    return _join_roles([replace(act, role=act.role or "support") for act in acts] if helped else acts + sets)


# 14号跟16号换一下负责人: to whom is asked.
_CHANGES_HANDS = re.compile(
    r"(?:(?<![更替调退])换|对调|互换|调换)(?:一?[下换个]|掉)?"
    r"(?:负责人|责任人|牵头人|经办人|牵头单位|责任单位|牵头|承办单位)(?!了)"
)


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
    r"\s?(?:同志)?(?:来|去|亲自|也|一起|共同|先|都)*"
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
                r"(?:一个人|不用[管干弄办做]|[别甭][管干弄办做]|不[管干弄办做]了"
                r"|[\u4e00-\u9fa5]{1,2}不(?:过来|动了?|赢|转)"
                r"|(?:减|松|卸|腾)[\u4e00-\u9fa5]|忙不|顾不|手上|那边(?:忙|顾))"
            ),
            scene.text[name.end : name.end + 8],
        )
    )


# 8号别疾控弄了,划给公卫科: who is relieved of it receives nothing.
_RELIEVED = re.compile(r"(?:别|甭|不(?:再|用|要|让|叫|由|归|给|该|应该)+)(?:再|让|由|叫)?\s?$")


def _assign(scene: Scene, segment: Segment, name: Name, receivers: list[Name]) -> Act:
    role = _find_role(_words_behind(scene, segment, name, receivers)) or _find_role_before(
        scene, segment, name
    )
    return on_task("assign", segment, role=role, **name_receiver(name))


# 牵头换成北塘所, 协办加上检测中心: the role stands before its receiver.
_ROLE_BEFORE = re.compile(
    r"(?:(?P<lead>牵头|主办)|(?P<support>配合|协办))(?:单位|部门|科室|的|方)?"
    r"(?:再|就|由)?(?:加上?|增加|加个|换成|换|改成|改为|定为|为|是)\s?$"
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
    return _CLAUSE_END.split(scene.text[name.end : until])[0]


def _find_role(words: str) -> Literal["lead", "support"] | None:
    if _SUPPORT_ROLE.search(words):
        return "support"
    return "lead" if _LEAD_ROLE.search(words) else None
