"""Where units stand in a row in running text, each with a figure or a state: 城头1860 桑村1925，水泉没动，其他两家没报."""

import re
from dataclasses import dataclass

from board.reading.figures.numerals import read_whole
from board.reading.naming.names import Name
from board.reading.naming.titles import stands_in_any
from board.reading.progress.lines import Line
from board.reading.progress.states import find_state
from board.reading.progress.units_in_passing import IN_HAND
from board.reading.scene import Scene
from board.reading.words.cues import any_of


@dataclass(frozen=True, slots=True)
class Item:
    """One unit of a row with what is said of it. `others`: all the units not named (其他两家), `count` of them if said."""

    name: Name
    line: Line
    others: bool = False
    count: int | None = None
    unreported: bool = False


# None of this is a report: questions, aims shared out among units, figures of another time, who is to come.
_NO_REPORT = any_of(
    r"""
    # asked
    [?] [吗呢嘛么]\W*$ 怎么 为[啥何什] 咋 多少 哪[个些家] 谁
    # goals and shares of them
    任务(?:分解|数|量|分配) (?<![阶段])目标 (?<!按)计划 分配 分解 分工 名额 下达
    # later or earlier times, expected
    下[周个]?[周月] 明[天日] 去年 预计 预估
    # meetings and duty
    参[会加](?!保) 值班 带班
    # what must be
    必须 务必 要求 确保 力争 不得 要(?:完成|达到|做到)
    """
)
_EARLIER = re.compile(r"上[个一]?[周月次回]")
_MOST_WORDS = 14
_CLAUSE_STOP = re.compile(r"[,。;!\n]")
_SUM_STOP = re.compile(r"[,。;!\n]|(?<=[\d\u4e00-\u9fa5])\s?(?:合计|总计|共计|加起来|一共|总共)(?=\s?\d)")
_LINE_START, _LINE_STOP = re.compile(r"\n\s*$"), re.compile(r"\n")
_LEAD = re.compile(r"[^,。;!?\n、\d]{0,10}")
_UNREPORTED = re.compile(
    r"[\s:]*(?:那边|这边)?(?:还|都|也|暂时?|尚|一直|今天)*[没未](?:有)?"
    r"(?:报|交|填|反馈|上报|汇总|统计|核|测|算|出来|出数|出|来数|回)(?:数|过来|上来|来|送)*[了呢啦]?\s*"
)


def find_items(scene: Scene) -> list[Item]:
    """The units of a row; empty where there are not at least two, or something else is said of one of them."""
    if len(scene.names) < 1 or not scene.figures or (scene.sender and scene.sender.role == "leader"):
        return []
    heads = _find_heads(scene)
    if (
        len(heads) < 2
        or _NO_REPORT.search(scene.text)
        or _EARLIER.search(scene.text, 0, heads[-1][0].end)
        or _OF_THEM.search(scene.text, 0, heads[0][0].start)
    ):
        return []
    items = [
        _build_item(scene, name, rest, end=end, last=end == len(scene.text))
        for (name, rest), end in zip(
            heads, [*(one.start for one, _ in heads[1:]), len(scene.text)], strict=True
        )
    ]
    while items and items[-1] is None and sum(one is not None for one in items) > 1:
        # What is told of a unit behind the row is no part of it.
        items.pop()
    told = [one for one in items if one]
    # 安平两座在架梁，双龙一座在等材料: what all of them are still at is told by the way.
    by_the_way = all(IN_HAND.match(scene.text, one.name.end) for one in told)
    return [] if by_the_way or None in items else told


# 308家，其中东涌90，南塘72: parts of the whole that is reported.
_OF_THEM = re.compile(r"(?:其中|里面|包括|(?<=[个家处户台套栋座条件])里头?)(?:有|是)?[,:]?\s?$")

# 我们1915, beside other units: the sender's own.
_WE = re.compile(
    r"(?<![了给帮替找让把对催查抽])(?:我们|咱们?|我|本)(?:这边|自己)?"
    r"(?:[院站所村镇乡街校局队科]|社区|街道|学区|单位|公司)?(?=\s?(?:\d|是|有|完成|累计))"
)
_OTHERS = re.compile(
    r"(?:其[他它余]|剩下|余下|剩余|别)的?(?P<count>[一二两三四五六七八九十\d]{1,2})?"
    r"[个家处]?(?:单位|社区|街道|乡镇|镇街|卫生院|学区|[所镇乡村院站])?"
    r"(?=的?(?:都|均|全|没|未|暂|还|已|零))"
)


def _find_heads(scene: Scene) -> list[tuple[Name, re.Match[str] | None]]:
    """Where an item begins: a unit of the office, the sender's own (我们), or all the others."""
    heads: list[tuple[Name, re.Match[str] | None]] = [
        (name, None)
        for name in scene.names
        if (name.kind == "unit" or _TELLS.match(scene.text, name.end)) and _heads(scene, name)
    ]
    if not heads:
        return []
    heads += [(name, None) for name in _find_own(scene)]
    heads.sort(key=lambda one: one[0].start)
    others = _OTHERS.search(scene.text, heads[-1][0].end)
    if others:
        heads.append((Name(others.start(), others.end(), others[0], "unit", ()), others))
    return heads


# 陈雪报1930, 陈雪1930
_TELLS = re.compile(r"(?:那边|这边)?(?:报的?(?:是|了)?|:|\s)*\d")


def _find_own(scene: Scene) -> list[Name]:
    own = scene.sender.unit if scene.sender else None
    if own is None or not any(mark in scene.text for mark in "我咱本"):
        return []
    return [
        Name(one.start(), one.end(), one[0], "unit", (own,)) for one in _WE.finditer(scene.text)
        if not any(name.start <= one.start() < name.end for name in scene.names)
    ]  # fmt: skip


# 到城头, 给桑村, 和水泉: no beginning of an item.
_LED_TO = re.compile(r"[到去在给跟和与及对从由把被向帮替往来找催叫让请]$")
# A place in a unit, its people, or several units together.
_NOT_THE_UNIT = re.compile(
    r"头?[店点段片]|院区|路|桥|(?:老|的)?[\u4e00-\u9fa5]{1,3}(?:小区|花园|水库|泵站|变电站)"
    r"|、(?!\d)|[和与及]|[老小]?[\u4e00-\u9fa5]?(?:主任|院长|书记|所长|站长|校长|同志)"
)


_JOINED = re.compile(r"\s?(?:、|和|跟|与|及|以及|同)\s?")


def _heads(scene: Scene, name: Name) -> bool:
    inside = scene.text.rfind("(", 0, name.start) > scene.text.rfind(")", 0, name.start)
    if inside or _LED_TO.search(scene.text, 0, name.start) or _NOT_THE_UNIT.match(scene.text, name.end):
        return False
    if any(
        other.end < name.start and _JOINED.fullmatch(scene.text, other.end, name.start)
        for other in scene.units
    ):
        # 青山、白沙销了22处: the figure is not the second unit's alone.
        return False
    longer = scene.text[name.start : name.end + 2]
    return not stands_in_any(longer, scene.lexicon.titles)


# 那边全部, 今天还: what a state may stand with and speak of nothing but the unit.
_AROUND = re.compile(
    r"(?:那[边头儿里]?|这[边里]?|的|也|都|已经?|全部?|均|今[天日]|昨[天日]|本周|这周|目前"
    r"|现在|一[户个处家座台栋间条件人]|还|就|早就?|基本|暂时?|尚|该|了|啦|呢|[\s:])*"
)


def _is_state(words: str) -> bool:
    """Whether words say how far somebody is and nothing else: 全弄完了, 没动静, 还没开工; not 标段路通了."""
    state = find_state(words) if len(words) <= _MOST_WORDS else None
    if state is None or _NOT_BEGUN.fullmatch(words):
        return _NOT_BEGUN.fullmatch(words) is not None
    return _AROUND.fullmatch(words.replace(state.words.strip(), "", 1)) is not None


_NOT_BEGUN = re.compile(
    r"[\s:]*(?:那边|这边)?(?:都|也|到现在|目前)*(?:还|尚)?"
    r"(?:[没未](?:有)?(?:开工|动工|开始|启动|动手?|弄|干|做|搞|完成?|[装改建修查验打巡跑])"
    r"(?:[完好])?|在[弄搞干做办推改建装修查打赶铺跑验统])[了着呢]?"
)


def _build_item(
    scene: Scene, name: Name, others: re.Match[str] | None, *, end: int, last: bool
) -> Item | None:
    """The unit with its figure or its state; None where something else is said of it."""
    # A line of its own ends with the line: 东岭镇 应改900,已改720.
    alone = last and _LINE_START.search(scene.text, 0, name.start) is not None
    stop = (_LINE_STOP if alone else _SUM_STOP if last else _CLAUSE_STOP).search(scene.text, name.end)
    first = min(stop.start() if stop else len(scene.text), end)
    figure = next((one for one in scene.figures if name.end <= one.start < first), None)
    words = scene.text[name.end : first].rstrip("、 ")
    unreported = _UNREPORTED.fullmatch(words) is not None
    if figure is None:
        if not (unreported or _is_state(words)):
            return None
    elif not _LEAD.fullmatch(scene.text, name.end, figure.start):
        return None
    count = read_whole(others["count"].replace("两", "二")) if others and others["count"] else None
    return Item(name, Line(name.start, first if last else end), others is not None, count, unreported)
