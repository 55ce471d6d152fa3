"""Whether a figure counts what the task counts: measures that mean the same, money in the task's own measure."""

import re
from dataclasses import replace

from board.reading.figures.count_names import shares_word
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import is_count
from board.reading.figures.own_measures import SPECIFIC
from board.reading.figures.stretch import Stretch
from board.reading.figures.units import CURRENCIES

_GENERAL = {"个", "家", "处", "所", "座", "间", "栋", "项", "条", "件", "口", "台"}

# What cannot be counted by 个: lengths, areas, weights and money.
_AMOUNTS = SPECIFIC | {"平方米", "立方米", "方", "㎡", "亿元"}

# 18200棵 of 株, 43台 of 辆: measure words of one and the same thing.
_ALIKE = (
    {"株", "棵"},
    {"辆", "台", "部"},
    {"辆次", "辆", "台", "车次", "台次"},
    {"起", "件", "宗", "例"},
    {"栋", "幢"},
    {"公里", "千米"},
    {"户", "家"},
    {"名", "位", "人"},
    {"平方米", "平方", "平米", "平", "㎡"},
    {"立方米", "立方", "方"},
)

_COMPATIBLE = {
    "个": _GENERAL,
    "处": _GENERAL,
    "家": _GENERAL,
    "所": _GENERAL,
    "座": _GENERAL,
    "人": {"人", "名", "位", "人次"},
    "人次": {"人次", "人"},
    "剂": {"剂", "针", "人"},
}

# 2场次 of 场; but 家次 counts visits and 家 those visited.
_OCCASIONS = {"场", "批", "班", "轮", "趟", "架"}

_TWICE = {"套", "次", "件", "份"}

_BARE_FOLLOW = "了啦的呢哈吧还左又但共已和与不其比今本离剩完余多到是全未没应上我咱俺累合截目总昨差缺欠→、"

DONE_AFTER = re.compile(
    r"^(?:已经?|都|全部|均|全)?(?:到岗|完成|完工|办结|验收|整改|签约|到位|交付|开工|安装"
    r"|建成|投用|拆除|入住|上架|发放|通过|销号|改造|入库|整治|化解)(?!率|任务|标准|了?\s?\d)"
)


def settle_money(stretch: Stretch, figure: Figure) -> Figure:
    """9500万 is 9500 where the task counts 万元, and 6.2亿 is 6.2 where it counts 亿元."""
    if figure.scale < _TEN_THOUSAND or _is_in_ten_thousands(stretch, figure):
        return figure
    billions = next((one.unit for one in stretch.indicators if one.unit in _IN_BILLIONS), None)
    if billions and billions != "亿元" and figure.unit == f"万{billions[1:]}":
        return replace(figure, value=round(figure.value / 1e4, 6), unit=billions)
    if billions == "亿元":
        return _settle_billions(figure)
    money = next((one.unit for one in stretch.indicators if one.unit in _IN_TEN_THOUSANDS), None)
    other = any(
        is_count(one)
        and one.unit != money
        and (one.target is None or figure.value <= _TIMES_GOAL * one.target)
        and not (one.unit and _is_money_rather(stretch, figure, money, one.target))
        for one in stretch.indicators
    )
    if (
        figure.unit is None
        and figure.scale >= 1e4
        and money
        and (not other or _is_beyond_others(stretch, figure, money))
    ):
        return replace(figure, value=round(figure.value / 1e4, 6), unit=money)
    return figure


def _is_money_rather(stretch: Stretch, figure: Figure, money: str | None, goal: float | None) -> bool:
    """3.2万 behind 11人次 where 1900人次 and 350万元 are the goals: too many to be people, little enough to be money."""
    aim = next((one.target for one in stretch.indicators if one.unit == money and one.target), None)
    if aim is None or goal is None or figure.value <= goal or figure.value / 1e4 > aim:
        return False
    lead = _SINCE_FIGURE.split(stretch.text[max(stretch.start, figure.start - 8) : figure.start])[-1]
    return not any(shares_word(lead, one) for one in stretch.indicators if one.unit != money)


_SINCE_FIGURE = re.compile(r"\d[人户家次件名]*|[,。;]")


def _is_beyond_others(stretch: Stretch, figure: Figure, money: str) -> bool:
    """860万 where some 900 households are aimed at; but 263万 where 520万人次 are counts those."""
    if figure.value <= _MILLION:
        return False
    return not any(
        one.target and figure.value <= 2 * one.target
        for one in stretch.indicators
        if is_count(one) and one.unit != money
    )


_MILLION = 1e6


def _is_in_ten_thousands(stretch: Stretch, figure: Figure) -> bool:
    """198万 where 万人次 are counted, and nothing in 万元."""
    bare = figure.unit is None and figure.scale == _TEN_THOUSAND
    return (
        bare
        and bool(_list_ten_thousands(stretch))
        and not any(one.unit in _IN_TEN_THOUSANDS for one in stretch.indicators)
    )


def _list_ten_thousands(stretch: Stretch) -> list[str]:
    """The measures of the task that count ten thousands of people or things: 万人次, 万亩."""
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    return [
        unit for unit in units if unit.startswith("万") and len(unit) > 1 and unit not in _IN_TEN_THOUSANDS
    ]


_TEN_THOUSAND = 1e4
_IN_BILLIONS = frozenset({"亿元", *(f"亿{name}" for name in CURRENCIES.values())})
_IN_TEN_THOUSANDS = frozenset({"万元", *(f"万{name}" for name in CURRENCIES.values())})


# 85万 where 900 households are aimed at counts none of them.
_TIMES_GOAL = 20


def _settle_billions(figure: Figure) -> Figure:
    yuan = figure.value * 1e4 if figure.unit == "万元" else figure.value
    if figure.unit not in {"万元", None} or figure.scale < 1e4:
        return figure
    return replace(figure, value=round(yuan / 1e8, 6), unit="亿元")


def has_counts(stretch: Stretch) -> bool:
    """Whether the task counts anything."""
    return any(is_count(one) for one in stretch.indicators)


def fits(stretch: Stretch, figure: Figure) -> bool:
    """Whether a figure's unit is one in which the task counts, by its indicators or its standard."""
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    if figure.unit is None or figure.unit in units or (figure.unit == "个" and units - _AMOUNTS):
        return True
    if not units:
        return (
            stretch.task is not None
            and figure.unit is not None
            and figure.unit in (stretch.task.standard or "")
        )
    if figure.unit in _HOLDERS and any(
        _POSTS.search(one.name or "") for one in stretch.indicators if is_count(one)
    ):
        return True
    return any(_is_like(figure.unit, unit) for unit in units) or _is_in_standard(stretch, figure.unit)


# 上岗286人 where posts are counted: a post is held by one.
_POSTS = re.compile("岗位|职位|工位|学位|席位|名额")
_HOLDERS = frozenset({"人", "名", "位"})


def _is_in_standard(stretch: Stretch, said: str) -> bool:
    """31条 where the standard says 40条欠薪线索, whatever measure its indicator has."""
    standard = (stretch.task.standard or "") if stretch.task else ""
    return re.search(rf"\d{re.escape(said)}", standard) is not None


def _is_like(said: str | None, unit: str) -> bool:
    return means_same(said, unit) or said in _COMPATIBLE.get(unit, ())


def means_same(said: str | None, unit: str) -> bool:
    """Whether a measure is the one of an indicator, or another word for it: 部 of 辆, 台 of 台套."""
    if said == unit:
        return True
    is_occasion = unit in _OCCASIONS and said == f"{unit}次"
    return is_occasion or any({said, unit} <= group for group in _ALIKE) or _is_short_for(said, unit)


def settle_unit(stretch: Stretch, figure: Figure) -> Figure:
    """The figure in the task's own measure where it was said in another word for it: 620平 of 平方米."""
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    if figure.unit in units:
        return figure
    if figure.words.endswith("个点"):
        return _count_spots(stretch, figure)
    many = _list_ten_thousands(stretch)
    said = figure.unit is None and _is_in_ten_thousands(stretch, figure)
    if len(many) == 1 and (said or (figure.unit and means_same(figure.unit, many[0][1:]))):
        return replace(figure, value=round(figure.value / _TEN_THOUSAND, 6), unit=many[0])
    if figure.unit is None:
        return figure
    same = [unit for unit in units if means_same(figure.unit, unit)]
    return replace(figure, unit=same[0]) if len(same) == 1 else figure


def _count_spots(stretch: Stretch, figure: Figure) -> Figure:
    """补了62个点, of so many 点位: no points of a hundred."""
    counts = [one for one in stretch.indicators if is_count(one) and one.unit]
    spots = [one.unit for one in counts if "点" in f"{one.name}{one.unit}"]
    return replace(figure, kind="count", unit=spots[0]) if len(spots) == 1 else figure


def _is_short_for(said: str | None, unit: str) -> bool:
    """台 for 台套, 批 for 批次: the first character of a measure that says twice what is counted."""
    return said is not None and said != unit and unit.startswith(said) and unit[len(said) :] in _TWICE


def is_foreign(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """Whether the figure counts something that the task does not."""
    if figure.unit is None:
        follow = tail[:1]
        known = follow in _BARE_FOLLOW or DONE_AFTER.match(tail) or _DONE_THEN.match(tail)
        return "\u4e00" <= follow <= "\u9fa5" and not known
    if figure.unit == "个" and _OTHER_PLACES.match(tail) and not _counts_places(stretch):
        return True
    if figure.unit == "个" and _PERSONS.match(tail) and not _counts_people(stretch):
        return True
    if figure.unit == "个" and _GROUPS.match(tail) and _counts_people(stretch):
        return True
    return not fits(stretch, figure)


# 应收1260收了828.6: what is done of it, right behind it.
_DONE_THEN = re.compile(r"[\u4e00-\u9fa5]{1,2}(?:了|完|到|好)\s?\d")
# 已通知12个村 where people are counted.
_OTHER_PLACES = re.compile(r"(?:行政|自然)?(?:村|社区|单位|科室|乡镇?|镇|街道|部门|小区|片区|单元|楼[栋道])")


# 补开了四个电工班 where those who are taught are counted: 个 with a class, team or shift behind it counts no people.
_GROUPS = re.compile(
    r"[\u4e00-\u9fa5]{0,5}?(?:班组?|[小工]组|队伍?|工作面|标段|课程?|专场|点位?|基地)"
    r"(?=\W|$|[了也都一二两三四五六七八九十\d])"
)
# 派了6个人 where things are counted.
_PERSONS = re.compile(r"(?:工人|师傅|专家|人)(?![才口民工行家次])")
_PEOPLE = frozenset({"人", "人次", "名", "位", "户", "户次"})


def _counts_people(stretch: Stretch) -> bool:
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    return bool(units) and units <= _PEOPLE


def _counts_places(stretch: Stretch) -> bool:
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    return not units or bool(units & _GENERAL)
