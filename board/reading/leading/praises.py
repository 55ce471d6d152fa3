"""Praise of units and people by those who lead."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.naming.names import Name
from board.reading.people.relayed import find_relayed_for
from board.reading.scene import Scene
from board.reading.words.cues import any_of, join_cues
from board.reading.words.needs import needing

_PRAISE = any_of(
    r"""
    值得(?:肯定|学习) 表扬 嘉奖 通报表彰 表彰一下 给.{0,10}(?:点个?赞|记一功) 点个赞 点赞一下 口头嘉许
    提出表扬
    给.{0,10}(?:记(?:上)?[一大头]?(?:次|个)?功|(?:[个朵戴发挂送颁]
        |一[个朵])+(?:小|大)?红花|发个?奖|竖个?大拇指)
    (?:记|请)(?:上)?(?:一|头|大)功
    """
)


# 这次疾控干得漂亮 commends without the word; said of a task with a number it is a remark on that.
_VERY = r"(?:很|真|非常|挺|确实|相当|特别|蛮|都|也|更|最|比较|还|是|实在|着实)*"
_GOOD_WORDS = join_cues(
    """
    # well done
    漂亮 出色 扎实 好 利索 利落 干脆 给力 有章法 不错 不赖 不孬 不差 不含糊 不简单
    # outstanding
    到位 过硬 突出 优秀 出彩 可圈可点 硬气?
    # careful, strong, spirited
    细致 细 实 稳 猛 凶 欢 起劲 带劲 卖力 妥当 妥帖 地道 像样 认真 用心
    # in set phrases
    有声有色 有板有眼 有模有样 井井有条 滴水不漏 没得说 没的说
    """
)
_GOOD = rf"(?:{_GOOD_WORDS})"
_STOP = r"(?=[了啊呀的嘛哈]*(?:[,。!\s]|$))"
_WELL_DONE = any_of(
    rf"""
    # done well
    (?:干|做|办|打|搞|弄|抓|管|冲|跑|拼|守|扛|顶|追|完成|推进|组织
        |处置|准备|保障|应对|落实|服务|配合|整理?)得{_VERY}{_GOOD}{_STOP}
    # a great deed
    [立打]了?(?:一?大|头)功(?=[,。!]|$) 打了?个?(?:漂亮|翻身|大胜)仗
    # what is shown does well
    (?:表现|工作|干活|办事|做事|手脚|成绩|成效|效果|进步|干劲|劲头|状态
        |变化|提升){_VERY}(?:{_GOOD}|明显|显著|很?大|足|可嘉|喜人|快){_STOP}
    # ahead of the others
    (?<![要须想得能])(?:走|跑|冲|排)在了?(?:[全市县区镇局省][\u4e00-\u9fa5]{{0,2}})?(?:最?前[面头列边]
        |前列|第一)?(?<=[前面头列边一])了?{_STOP}
    (?:开|带|起)了?个?好头{_STOP}
    # good people
    (?:是|真是|都是|不愧是)?(?:好样的|一把好手|行家里手){_STOP}
    (?:真|很|太|挺|确实){_VERY}(?:棒|给力|能干|争气|尽责|负责|有担当|了不起|厉害|硬气|拼)了?{_STOP}
    """
)
# 城头不错: said of a name and nothing else.
_IS_GOOD = re.compile(
    rf"(?:这[次回边块]|这阵子?|最近|近期|今年|那边|同志)*{_VERY}"
    rf"(?:不错|不赖|不孬|不差|好样的|给力|争气|棒|真行|厉害|靠谱|有一套|有两下子?|没得说|没的说){_STOP}"
)
# 要走在前面, 争取干得漂亮 want what is not yet so; 干得好不好 asks.
_ASKED = re.compile(r"[?吗没谁哪]|怎么|要是|如果|假如|(?<![刚])才|好不好|还是")
_OF_OTHERS = re.compile(r"表扬信(?![用息访])|被表扬|受到表扬|区里表扬|市里表扬")
_WANTED = re.compile(r"(?:要(?!说)|争取|力争|务必|希望|盼|别|应该?|必须|想)[^,。]{0,6}$")


@needing(_PRAISE, _WELL_DONE, _IS_GOOD)
def read_praise(scene: Scene) -> list[Act]:
    """Praise of units and people by those who lead."""
    if not scene.leads or _OF_OTHERS.search(scene.text):
        return []
    if not _PRAISE.search(scene.text):
        return _commend(scene)
    cue = _PRAISE.search(scene.text)
    at = cue.start() if cue else 0
    relayed = find_relayed_for(scene)
    names = [name for name in scene.names if relayed is None or name.only != relayed]
    names = _keep_joined(scene, [name for name in names if not _is_unit_of_next(name, names)])
    near = sorted(names, key=lambda name: abs(name.start - at))
    clause = next((one for one in scene.clauses if one.holds(at)), None)
    inside = [name for name in near if clause and clause.holds(name.start)] or (
        names if len(scene.text) <= 30 else near[:1]
    )
    acts = [
        replace(Act("praise"), unit=name.only) if name.kind == "unit" else replace(Act("praise"), person=name.only)
        for name in sorted(inside, key=lambda name: name.start)
    ]  # fmt: skip
    acts = [replace(act, open=True) if act.unit is None and act.person is None else act for act in acts]
    return acts or [Act("praise", open=True)]


_JOINER = re.compile(r"\s?[、,和及与跟]\s?")


def _keep_joined(scene: Scene, names: Sequence[Name]) -> list[Name]:
    """黄磊带着柳河: of people and units in one message the people are praised, unless both stand side by side."""
    if len({name.kind for name in names}) < _BOTH_KINDS:
        return list(names)
    joined = any(_JOINER.fullmatch(scene.text, one.end, other.start) for one, other in pairwise(names))
    return list(names) if joined else [name for name in names if name.kind == "person"]


_BOTH_KINDS = 2


def _is_unit_of_next(name: Name, names: Sequence[Name]) -> bool:
    """妇幼科陈雪: the unit only says which person is meant."""
    return name.kind == "unit" and any(other.start == name.end and other.kind == "person" for other in names)


def _list_subjects(scene: Scene, cue: int) -> list[Name]:
    """Of whom the clause speaks that holds the praise, or that before it where praise is all it holds: 高磊近期辛苦,进步很大."""
    place = next((at for at, one in enumerate(scene.clauses) if one.holds(cue)), None)
    if place is None:
        return []
    clause = scene.clauses[place]
    if (
        place
        and cue - clause.start <= len("最近的")
        and not any(clause.holds(one.start) for one in scene.names)
    ):
        clause = scene.clauses[place - 1]
    return [name for name in scene.names if clause.holds(name.start) and name.end <= cue]


def _commend(scene: Scene) -> list[Act]:
    """Whom a leader says of that they did well, in the clause that says so."""
    at = _find_commending(scene) if scene.names and not scene.sender_edits else None
    until = len(scene.text) if at is None else _find_next_task(scene, at)
    if (
        at is None
        or any(one.start < until for one in scene.codes)
        or _ASKED.search(scene.text, 0, until)
        or _WANTED.search(scene.text, 0, at)
    ):
        return []
    names = _list_subjects(scene, at)
    acts = [
        Act("praise", unit=name.only) if name.kind == "unit" else Act("praise", person=name.only)
        for name in names
        if name.only
    ]
    return acts if len(acts) == len(names) else [replace(act, open=True) for act in acts]


def _find_commending(scene: Scene) -> int | None:
    """Where the words stand that say of somebody that they did well."""
    cue = _WELL_DONE.search(scene.text)
    if cue:
        return cue.start()
    return next((name.end for name in scene.names if _IS_GOOD.match(scene.text, name.end)), None)


def drop_praise(scene: Scene) -> Scene | None:
    """What is said of tasks with numbers behind praise, as a message of its own; None where nothing is."""
    cue = _PRAISE.search(scene.text)
    at = cue.start() if cue else _find_commending(scene)
    until = len(scene.text) if at is None else _find_next_task(scene, at)
    if until == len(scene.text):
        return None
    blank = "," * until
    return replace(
        scene,
        text=blank + scene.text[until:],
        names=tuple(one for one in scene.names if one.start >= until),
        codes=tuple(one for one in scene.codes if one.start >= until),
        days=tuple(one for one in scene.days if one.start >= until),
        figures=tuple(one for one in scene.figures if one.start >= until),
        clauses=tuple(_begin_at(one, until) for one in scene.clauses if one.end > until),
    )


def _begin_at(clause: Clause, start: int) -> Clause:
    if clause.start >= start:
        return clause
    return Clause(start, clause.end, clause.text[start - clause.start :], clause.stop)


def _find_next_task(scene: Scene, at: int) -> int:
    """Where the first clause behind the praise begins that is about a task with a number."""
    for ref in scene.codes:
        if ref.start > at:
            clause = next((one for one in scene.clauses if one.holds(ref.start)), None)
            return clause.start if clause and clause.start > at else ref.start
    return len(scene.text)
