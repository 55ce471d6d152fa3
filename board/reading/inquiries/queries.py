"""Questions to the board: of a task, a person, a unit or the whole."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.inquiries.asked_periods import with_period
from board.reading.inquiries.filters import find_filter, find_filter_words, list_lights
from board.reading.inquiries.named_queries import looks_at_name, read_named_query
from board.reading.inquiries.questions import is_question
from board.reading.inquiries.unit_parts import find_shared
from board.reading.inquiries.wants import find_want
from board.reading.naming.names import Name
from board.reading.people.behalf import looks_like_name
from board.reading.people.places import find_place
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names
from board.reading.words.cues import any_of
from board.reading.words.needs import listen

_BOARD = any_of(
    r"""
    # which, how many, who
    哪些 哪几 哪项 几项 几条 几个 有几 多少项 多少条 还有谁 谁报 谁(?:没|还没|拖|最慢|落后|欠|垫底) 有没有
    # all of them
    一共 总共 全部 所有 全局 全街道 全镇 全区 全县 整体 总体 整盘 全盘 通盘
    各(?:科室|单位|社区|镇|村|卫生院|学校|站所)
    # the board itself
    最新(?:进展|情况|进度) 任务 作战图 台账 \d+项
    # by state or light
    (?:暂停|停着|搁着|放着)的 到期 逾期 超期 没报 未报 红灯 挂红 黄灯 待核查 核查的 还没动 没动的
    # by who leads
    (?:我)?分管的 我包的
    """
)


def read_open_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about a person, a unit or the whole board; open where whom it means is not decided."""
    text = segment.text
    if not (is_question(scene, text) or _is_plain_filter(scene, text) or looks_at_name(scene, text)):
        return []
    names = [
        name
        for name in list_names(scene, segment)
        if name.only != scene.message.sender and not _is_sent_to(scene, name)
    ]
    stranger = _find_stranger(scene, segment)
    meant = _MEANT.search(text)
    filtered, want = find_filter(meant["what"] if meant else text), find_want(text, scene.heard)
    place = None if names or scene.names or scene.codes or not scene.leads else find_place(scene)
    names = [place] if place else _drop_units_of(scene, names)
    if shared := find_shared(scene, segment, names, filtered=filtered, want=want):
        return shared
    if names or stranger:
        return read_named_query(scene, segment, names, filtered=filtered, want=want)
    if scene.leads and segment.target.how == "none" and _UNKNOWN_UNIT.match(text):
        return [Act("query", about="unit", open=True)]
    if segment.target.candidates and segment.target.how == "words":
        return [Act("query", about="task", want=want, candidates=segment.target.candidates, open=True)]
    if not (filtered or _BOARD.search(text)) or not _speaks_of_board(scene, text, filtered):
        return []
    if filtered is None and _QUALIFIED.search(text):
        return []
    act = Act("query", about="board", filter=filtered, want=_find_board_want(text, filtered, want))
    lights = [replace(act, filter=one) for one in list_lights(text)] or [act]
    days = [day for day in scene.days if segment.holds(day.start)]
    return [with_period(scene, one, days) for one in lights]


# 没动静的有哪些,我问的是压根没启动的: what was meant, said behind.
_MEANT = re.compile(r",(?:不是[^,。]*,)?我(?:问|说|要|指)的?是(?P<what>[^。?]{2,})$")


# 谁没报的名单给耿局发一份: who gets the answer is not asked about.
_SENT_TO = re.compile(r"\s?(?:发|送|推|报|看|过目|审|抄送?)(?:一?[份下]|过去|看看)?")


def _is_sent_to(scene: Scene, name: Name) -> bool:
    handed = scene.leads and name.kind == "person" and scene.text[: name.start].endswith("给")
    return handed and _SENT_TO.match(scene.text, name.end) is not None


# 没佐证的有几条: which tasks are meant is said in words that no list of the board answers to.
_QUALIFIED = re.compile(
    r"(?:没有?|未|缺|不|超过?|少于|低于|高于|只有)[^,。的]{1,6}的"
    r"(?:任务|事项|项目|工作)?(?:还|都|一共|总共)?[有是]?(?:几|多少|哪)"
)


def _drop_units_of(scene: Scene, names: list[Name]) -> list[Name]:
    """专班的活都压在许海涛身上: of a unit and one of its people the person is asked about."""
    people = [scene.lexicon.find_person(one.only or "") for one in names if one.kind == "person"]
    if len(people) != 1 or people[0] is None:
        return names
    return [one for one in names if one.kind == "person" or one.only != people[0].unit]


# 还有多少项没完成: tasks are counted.
_HOW_MANY = re.compile(r"(?<![这那哪好前后])(?:几|多少)[项件条](?!任务[进咋怎])")
_WHO = re.compile(r"谁|哪些人|哪几个人|哪[位个]人|责任人")


def _find_board_want(text: str, filtered: str | None, want: str | None) -> str | None:
    """How many, or who they are: 今天谁还没报 asks for people where 哪几项没报 asks for tasks."""
    if want == "count" or (filtered and _HOW_MANY.search(text)):
        return "count"
    return (
        "owner"
        if filtered in {"unreported", "behind", "overdue", "red", "yellow"} and _WHO.search(text)
        else None
    )


# 南门房管所怎么样, of a unit that the office does not have.
_UNKNOWN_UNIT = re.compile(
    r"\W*[\u4e00-\u9fa5]{1,5}(?:街道|社区|[镇乡村所站院科股队]|中心|公司|[中小]学|学校)"
    r"(?:那边|那儿|这边)?(?:最近|现在|目前)?(?:的)?"
    r"(?:(?:是|有)?(?:什么|啥|怎么个)(?:情况|进展|动静)|怎么样|咋样|怎样|情况|进展|如何|呢)"
)


def is_filter_only(scene: Scene, segment: Segment) -> bool:
    """Whether the words that seem to name a task only say which tasks are asked for: 没办结的有哪些."""
    target = segment.target
    found = find_filter_words(segment.text) if target.how == "words" else None
    if found is None:
        return False
    words = scene.text[target.start : target.end]
    return (words in found[1] and _MANY.search(segment.text) is not None) or _asks_for_units(scene, segment)


# 北坡所最近啥情况，有群众告到我这儿了: a unit asked after, and behind it what made one who leads ask.
_ASKS_AFTER = re.compile(
    r"\W*□(?:那边|这边|那儿)?(?:最近|近期|目前|现在|这阵子?|这几天|[本这]周|到底|究竟|又|是|都)*"
    r"(?:(?:什么|啥|怎么个)(?:情况|动静|状况|问题)|怎么(?:样|了|回事|搞的)"
    r"|咋(?:样|了|回事|搞的)|怎样|如何)[了啊呀呢]?\W*"
)


def is_why_asked(scene: Scene, segment: Segment) -> bool:
    """Whether a task's word only stands in what one who leads tells behind a question about a unit."""
    target, first = segment.target, scene.clauses[0]
    names = [name for name in scene.names if name.start < first.end]
    if not scene.leads or target.how != "words" or target.start < first.end or len(names) != 1:
        return False
    (name,) = names
    opening = f"{scene.text[: name.start]}□{scene.text[name.end : first.end]}"
    if name.kind != "unit" or _ASKS_AFTER.fullmatch(opening) is None:
        return False
    return not is_question(scene, scene.text[first.end :])


_MANY = re.compile(
    r"拉[一个张份]|单子|清单|名单|哪些|哪几|几[项件个条]|列|多少|发我|给我|有没有|有[^,。]{1,6}[吗么没][?]?$"
)


# 哪些学校还没报 asks for units, though some title has 学校.
_UNITS_WANTED = re.compile(
    r"(?:哪些|哪几[个家所]|哪[个家]|[还都]有几[个家所]|各)"
    r"(?P<what>学校|单位|科室|部门|社区|街道|乡镇|村子?|卫生院"
    r"|医院|机构|网点|[所站院校园])(?=都|还|没|未|[逾超]期|拖)"
)


def _asks_for_units(scene: Scene, segment: Segment) -> bool:
    found = _UNITS_WANTED.search(scene.text)
    return (
        found is not None
        and found.start("what") <= segment.target.start
        and segment.target.end <= found.end("what")
    )


# 待我审批的事项, 逾期的: a list by its name.
_LIST = re.compile(r"^[^,。]{2,14}的(?:任务|事项|事情?|工作|项目|件|清单|名单)?$")


_ON_HAND = re.compile(r"(?:手上|手里|手头|名下)[^,。]{0,4}$")
_HANDED = re.compile(r"发我|给我|给个|报上来|列|拉|报")


def _is_plain_filter(scene: Scene, text: str) -> bool:
    if not scene.heard & _IS_LISTED:
        return False
    listed = (scene.leads and _LIST.match(text)) or _ON_HAND.search(text) or _HANDED.search(text)
    return bool(listed) and find_filter(text) is not None


_IS_LISTED = listen(_LIST, _ON_HAND, _HANDED)


_OF_BOARD = re.compile(
    r"任务|谁|(?:暂停|停着|搁着|放着)的|作战图|台账|项|条|分管|包的|整体|总体|[整全通]盘|全局|进展|进度|报了"
)
_WHICH = re.compile(r"哪些|哪几|几项|几条|谁|多少")


def _speaks_of_board(scene: Scene, text: str, filtered: str | None) -> bool:
    if scene.leads:
        return filtered is not None or _OF_BOARD.search(text) is not None
    return filtered is not None and _WHICH.search(text) is not None


_OF_SOMEBODY = re.compile(
    r"(?P<who>[老小][\u4e00-\u9fa5]|(?![施包水石管]工|全总)[\u4e00-\u9fa5][工总姐哥])"
    r"(?:那[个儿里边几块]?|这几|手头|手上|手里|名下|那摊|负责的|的)(?:事|活|摊|任务|工作)?"
)


def _find_stranger(scene: Scene, segment: Segment) -> str | None:
    """A person the question is about whom the office does not have (老周那个事办完没, 冯工那块如何)."""
    match = _OF_SOMEBODY.search(segment.text)
    if match and scene.leads and looks_like_name(match["who"]):
        return match["who"]
    return None
