"""Questions to the board: of a task, a person, a unit or the whole; rankings; and what somebody has on their own plate."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.behalf import looks_like_name
from board.reading.cues import any_of
from board.reading.day import Day
from board.reading.filters import find_filter, find_filter_words
from board.reading.indicators import find_said
from board.reading.names import Name
from board.reading.questions import ASKS, find_want, is_question
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.targets import list_names

_BOARD = any_of(
    r"""
    哪些 哪几 哪项 几项 几条 几个 有几 多少项 多少条 还有谁 谁报 谁(?:没|还没|拖|最慢|落后|欠|垫底) 有没有 一共 总共 全部 所有 全局 全街道 全镇 全区
    全县 整体 总体 任务 作战图 台账 \d+项 到期 逾期 超期 没报 未报 红灯 挂红 黄灯 待核查 核查的 (?:我)?分管的 我包的
    各(?:科室|单位|社区|镇|村|卫生院|学校|站所) 还没动 没动的
    """
)
_MINE = any_of(
    r"""
    我[^,。]{0,6}报(?:过|了)些?(?:哪些|啥|什么|几) 我这(?:儿|里|边)?还(?:压|有|欠|剩|挂) 我[^,。]{0,8}[要该](?:交|报|办|完成|干|做)的?[^,。]{0,4}(?:哪|几|啥|什么)
    我(?:这边|这里|这)?(?:名下|手上|手里|手头|负责|的任务|的活|的事|的清单|还有|还欠|还差|还剩|有(?:啥|什么|哪些|几|没有|没)|自己|上[个一]?[月周]|本[月周]|这个?[月周]|今天|昨天|都报|报过|欠|该|要(?:干|做|报|交)|需要|现在|目前|最近|今年|下[个一]?[月周])
    (?:把|看|查|列|拉)(?:一?下|看)?我(?:这边|名下|手上|手里|手头|的|们科|负责)
    我(?:[^,。]{0,6})(?:逾期|超期|到期|没报|没交|没完|没弄完|红|黄) 我(?:这边|这里|这儿)[^,。]{0,8}(?:哪|几|啥|什么|到期|没) 我的(?:任务|活|清单|进度|情况)
    帮我看(?:看|下|一下)?[^,。]{0,4}(?:还|欠|有) 给我列(?:一下)?我 轮到我 有我的(?:事|任务|活) ^我的$ ^任务$
    我们?科(?:还有|有|的任务|名下)
    """
)
_MINE_NOT = any_of(
    r"""
    显示 咋还 怎么还 为啥还 我(?:休|请|替|代|帮|接|来|觉得|看过|去|刚|已|把) 给我(?:个|一份|推|发|报|提|送|拿|写|交) 我分管 我包 我联系的
    """
)
_RANK = any_of(
    r"""
    [拉排出列]个?[^,。]{0,2}榜 (?:红黑|光荣)榜 谁(?:高|低|快|慢|靠前|落后)
    谁的?[^,。]{0,8}最(?:高|低|多|少|好|差|快|慢|靠[前后])
    谁高谁低 谁多谁少 谁快谁慢 谁好谁差
    排(?:一?下|个|一排|排|名|序|队|行|位|出来) 名次 谁第一 谁垫底 谁最(?:高|低|好|差|快|慢|多|少) 倒数 前[三五十]名? 从高到低 从低到高 高到低
    比一比 晒一?晒 排行 龙虎榜
    """
)
_EACH = re.compile(
    r"(?:各|每个|所有|全部|几家|几个|[一二两三四五六七八九十\d]+[个家])(?P<kind>[\u4e00-\u9fa5]{2,5})"
)


def read_mine(scene: Scene) -> list[Act]:
    """A question of one's own plate (我还有啥没干); empty where it asks of something else."""
    text = scene.text
    if not _MINE.search(text) or (
        _MINE_NOT.search(text) and not re.search(r"我(?:名下|手上|手里|的任务)", text)
    ):
        return []
    asks = (
        ASKS.search(text)
        or find_filter(text)
        or re.search(r"^(?:我的|看下?我|查下?我|列下?我)|报过|任务$|清单|看下|欠着|列|啥|什么|哪|几", text)
    )
    if not asks or any(not ref.passing for ref in scene.codes) or len(text) > 60:
        return []
    own = {scene.message.sender, scene.sender.unit if scene.sender else None}
    if any(name.only not in own for name in scene.names):
        return []
    act = Act("mine", filter=find_filter(text))
    return [_with_period(scene, act, scene.days)]


def _with_period(scene: Scene, act: Act, days: Sequence[Day]) -> Act:
    """The act with the period or day that was said: a deadline looks forward, anything else looks back."""
    usable = [day for day in days if day.on and day.kind in {"date", "period", "span"}]
    if not usable:
        return act
    day = usable[0]
    if re.match(r"(?:的)?(?:同期|这时候|这个时候|这会儿|此时)", scene.text[day.end :]):
        return act
    if act.filter == "due" or (day.before and act.filter in {None, "open"}):
        return replace(act, filter=act.filter or "due", until=day.on)
    if day.kind == "span":
        return act
    since, until = _find_period(scene, day)
    return replace(act, since=since, until=until)


def _find_period(scene: Scene, day: Day) -> tuple[date | None, date | None]:
    """A whole period looking back; the current week, month or quarter as a whole; a day as itself."""
    if day.kind == "period":
        current = day.since is not None and day.on is not None and day.since <= scene.today <= day.on
        return (day.since, day.on) if current else (day.past_since, day.past)
    return day.past, day.past


def read_task_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about the stretch's task."""
    if not is_question(scene, segment.text):
        return []
    if segment.target.unknown:
        return [Act("query", about="task", want=find_want(segment.text), open=True)]
    if segment.target.code is None:
        return []
    if segment.target.how in {"last", "listed"} and not find_want(segment.text):
        return []
    act = Act("query", segment.target.code, about="task", want=find_want(segment.text))
    if act.want == "count":
        act = replace(act, want=None)
    indicators = scene.lexicon.list_indicators(segment.target.code)
    said = find_said(segment.text, indicators)
    act = replace(act, indicator=said.name if said else None)
    days = [day for day in scene.days if segment.holds(day.start)]
    if act.want == "compare" or (days and days[0].kind == "period" and act.want is None):
        act = _with_period(scene, act, days)
    return [act]


def read_open_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about a person, a unit or the whole board; open where whom it means is not decided."""
    text = segment.text
    if not (is_question(scene, text) or _is_plain_filter(text)):
        return []
    names = [name for name in list_names(scene, segment) if name.only != scene.message.sender]
    stranger = _find_stranger(scene, segment)
    filtered, want = find_filter(text), find_want(text)
    if names or stranger:
        return _read_named_query(scene, segment, names, filtered, want)
    if scene.leads and segment.target.how == "none" and _UNKNOWN_UNIT.match(text):
        return [Act("query", about="unit", open=True)]
    if segment.target.candidates and segment.target.how == "words":
        return [Act("query", about="task", want=want, candidates=segment.target.candidates, open=True)]
    if not (filtered or _BOARD.search(text)) or not _speaks_of_board(scene, text, filtered):
        return []
    act = Act("query", about="board", filter=filtered, want="count" if want == "count" else None)
    return [_with_period(scene, act, [day for day in scene.days if segment.holds(day.start)])]


# 南门房管所怎么样, of a unit that the office does not have.
_UNKNOWN_UNIT = re.compile(
    r"\W*[\u4e00-\u9fa5]{1,5}(?:街道|社区|[镇乡村所站院科股队]|中心|公司|[中小]学|学校)(?:那边|那儿|这边)?(?:的)?(?:怎么样|咋样|怎样|情况|进展|如何|呢)"
)


def is_filter_only(scene: Scene, segment: Segment) -> bool:
    """Whether the words that seem to name a task only say which tasks are asked for: 没办结的有哪些."""
    target, found = segment.target, find_filter_words(segment.text)
    words = scene.text[target.start : target.end]
    many = re.search(r"哪些|哪几|几[项件个条]|列|多少", segment.text)
    return target.how == "words" and found is not None and many is not None and words in found[1]


def _is_plain_filter(text: str) -> bool:
    if re.search(r"(?:手上|手里|手头|名下)[^,。]{0,4}$", text) and find_filter(text):
        return True
    return (
        bool(re.search(r"(?:发我|给我|报上来|列|拉|报)(?:看|一?下|个|给)?", text))
        and find_filter(text) is not None
    )


def _speaks_of_board(scene: Scene, text: str, filtered: str | None) -> bool:
    if scene.leads:
        return filtered is not None or bool(
            re.search(r"任务|谁|作战图|台账|项|条|分管|包的|整体|总体|全局|进展|进度", text)
        )
    return filtered is not None and bool(re.search(r"哪些|哪几|几项|几条|谁|多少", text))


def _read_named_query(
    scene: Scene, segment: Segment, names: Sequence[Name], filtered: str | None, want: str | None
) -> list[Act]:
    if not (
        scene.leads or re.search(r"手上|名下|手里|进展|咋样|怎么样|情况|没完|逾期|超期|卡", segment.text)
    ):
        return []
    if filtered and (want == "gap" or filtered == "overdue" and want == "why"):
        want = "count" if re.search(r"几|多少", segment.text) else None
    want = want if want in {"count", "compare", "why"} else None
    act = Act("query", filter=filtered, want=want)
    days = [day for day in scene.days if segment.holds(day.start)]
    if len(names) != 1 or names[0].only is None or _is_guess(scene, names[0]):
        about = names[0].kind if names else "person"
        return [replace(act, about=about, open=True)]
    name = names[0]
    act = (
        replace(act, about=name.kind, person=name.only)
        if name.kind == "person"
        else replace(act, about="unit", unit=name.only)
    )
    return [_with_period(scene, act, days)]


def _is_guess(scene: Scene, name: Name) -> bool:
    """小罗 where nobody is called so, but several have that surname."""
    if name.exact or name.kind != "person" or name.words[0] not in "老小":
        return False
    return sum(person.name.startswith(name.words[1]) for person in scene.lexicon.office.people) > 1


def _find_stranger(scene: Scene, segment: Segment) -> str | None:
    """A person the question is about whom the office does not have (老周那个事办完没)."""
    match = re.search(
        r"(?P<who>[老小][\u4e00-\u9fa5]|[\u4e00-\u9fa5]{2,3})(?:那[个儿里边几]?|这几|手头|手上|手里|名下|那摊|负责的|的)(?:事|活|摊|任务|工作)?",
        segment.text,
    )
    if match and scene.leads and match["who"][0] in "老小" and looks_like_name(match["who"]):
        return match["who"]
    return None


def read_ranking(scene: Scene) -> list[Act]:
    """A ranking of units, by an indicator where one is said."""
    text = scene.text
    kind = find_unit_kind(scene)
    if (
        not _RANK.search(text)
        or re.search(
            r"排名(?:又|从|第|掉|进|升|降|出来|公布|下来)|各位|专干|网格员|同志们|每个人|人员|考评排名|热线排名[^,]{0,4}(?:第|从)",
            text,
        )
        or len(text) > 60
    ):
        return []
    indicators = (
        [one for task in scene.lexicon.office.tasks for one in task.indicators] if kind or scene.leads else []
    )
    said = find_said(text, (one for one in indicators if one.name))
    if (
        kind is None
        and (said is None or not scene.leads)
        and not (scene.leads and re.search(r"的?排名|排个?名|单位|谁第一|谁垫底", text))
    ):
        return []
    act = Act("rank", indicator=said.name if said else None, kind=kind)
    return [_with_period(scene, act, scene.days)]


def find_unit_kind(scene: Scene) -> str | None:
    """The kind of units that 各社区 or 三家卫生院 means, as the office file calls it."""
    for match in _EACH.finditer(scene.text):
        for kind in scene.lexicon.kinds:
            if match["kind"].startswith(kind):
                return kind
    return None
