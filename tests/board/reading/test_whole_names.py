"""Titles, units and people by their whole names: the words in them are nothing else, and no message loses one of them."""

from datetime import date

import pytest

from board.model.acts import Message, Pending
from board.model.office import Board, Office, Person, Unit
from board.model.task import Indicator, Task
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW
from tests.board.reading.told import describe

_UNITS = (
    Unit("城市建设办公室", "办公室", aliases=("城建办",)),
    Unit("村镇建设科", "科室"),
    Unit("运输服务中心", "中心"),
    Unit("枫林街道退役军人服务站", "服务站"),
    Unit("河口镇", "乡镇"),
    Unit("柳湾镇", "乡镇"),
    Unit("青港城投公司", "公司", aliases=("城投",)),
)
_PEOPLE = (
    Person("boss", "卢建平", "局领导", "局长", "leader"),
    Person("qi", "齐乐", "城市建设办公室", "科员", "staff"),
    Person("kang", "康立新", "村镇建设科", "科员", "staff"),
    Person("xia", "夏国庆", "运输服务中心", "科员", "staff"),
)
_TASKS = (
    ("1", "老年人健康体检", (Indicator("体检人数", ">=", 4900, unit="人"),)),
    ("2", "传染病疫情周报", ()),
    ("3", "督办：桃园农贸市场占道经营", ()),
    ("4", "S245省道改线", (Indicator("路基里程", ">=", 24, unit="公里"),)),
    ("5", "二号配电房增容", ()),
    ("6", "货车超限超载治理", ()),
    ("7", "安全生产治本攻坚三年行动", ()),
    ("8", "新签约亿元以上项目", ()),
    ("9", "“八一”走访慰问", ()),
    ("10", "乡镇运输服务站新建", (Indicator("建成站点", ">=", 8, unit="个"),)),
    ("11", "固定资产投资", (Indicator("固投完成额", ">=", 90, unit="亿元"),)),
    (
        "12",
        "老旧小区改造",
        (Indicator("开工小区", ">=", 28, unit="个"), Indicator("完成投资", ">=", 9600, unit="万元")),
    ),
    ("13", "农村供水保障", (Indicator("新建水窖", ">=", 40, unit="口"),)),
    ("A-01", "退役军人服务站达标", (Indicator("达标站点", ">=", 9, unit="个"),)),
)


def _build_task(code: str, title: str, indicators: tuple[Indicator, ...]) -> Task:
    return Task(
        code,
        title,
        lead_unit="城市建设办公室",
        support_units=("河口镇", "柳湾镇", "枫林街道退役军人服务站"),
        owners=("qi",),
        leader="boss",
        due=date(2026, 11, 30),
        indicators=indicators,
        state="doing",
    )


_OFFICE: Lexicon = build_lexicon(
    Office(Board("作战图", 2026), _UNITS, _PEOPLE, tuple(_build_task(*one) for one in _TASKS))
)


def say(text: str, sender: str = "boss", pending: tuple[Pending, ...] = ()) -> str:
    return describe(read_message(Message(text, NOW, sender, pending=pending), _OFFICE, Calendar()))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("老年人健康体检和传染病疫情周报进展如何", "query 1 about=task + query 2 about=task"),
        ("老年人健康体检、传染病疫情周报和农村供水保障催一下", "remind 1 + remind 2 + remind 13"),
        ("S245省道改线和“八一”走访慰问进展如何", "query 4 about=task + query 9 about=task"),
        ("A-01和8号进展如何", "query A-01 about=task + query 8 about=task"),
        ("老年人健康体检催一下，新签约亿元以上项目先放一放", "remind 1 + pause 8"),
    ],
)
def test_titles_side_by_side_are_all_meant(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("督办：桃园农贸市场占道经营延到9月15日", "set_due 3 until=2026-09-15"),
        ("S245省道改线延到9月15日", "set_due 4 until=2026-09-15"),
        ("货车超限超载治理这个要重视", "comment 6"),
    ],
)
def test_the_words_of_a_title_order_nothing(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("二号配电房增容已于6月5日完成", "report 5 done"),
        ("货车超限超载治理预计月底完成", "report 6 doing eta=2026-06-30"),
        ("S245省道改线已于6月5日完成", "report 4 done"),
        ("督办：桃园农贸市场占道经营已办结", "report 3 done"),
    ],
)
def test_the_words_of_a_title_are_no_day_and_no_bound(text: str, said: str) -> None:
    assert say(text, "qi") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("同意安全生产治本攻坚三年行动延期", "approve 7 what=extend"),
        ("督办：桃园农贸市场占道经营退回，资料不全", "reject 3 what=close"),
    ],
)
def test_a_title_says_nothing_of_how_it_is_decided(text: str, said: str) -> None:
    assert say(text, pending=(Pending("extend", "7"), Pending("close", "3"))) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("运输服务中心有哪些逾期的", "query about=unit unit=运输服务中心 filter=overdue"),
        ("城投完成几项了", "query about=unit unit=青港城投公司 filter=closed want=count"),
        ("催催村镇建设科", "remind unit=村镇建设科"),
        ("表扬一下齐乐", "praise person=qi"),
        ("康立新手上还有哪些没办完", "query about=person person=kang filter=open"),
        ("夏国庆手上还有哪些没办完", "query about=person person=xia filter=open"),
    ],
)
def test_the_words_of_a_name_are_nothing_else(text: str, said: str) -> None:
    assert sorted(say(text).split()) == sorted(said.split())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("体检人数今天新增294人", "report 1 doing delta=294 indicator=体检人数"),
        ("开工小区共28个，已完成16个", "report 12 doing total=16 of=28 indicator=开工小区"),
        (
            "帮枫林街道退役军人服务站报一下，达标站点5个",
            "report A-01 doing total=5 indicator=达标站点 for_unit=枫林街道退役军人服务站",
        ),
    ],
)
def test_an_indicator_by_its_name_is_read_as_it_stands(text: str, said: str) -> None:
    assert say(text, "qi") == said


def test_what_is_new_by_its_name_is_how_many_there_are_of_each_unit() -> None:
    assert say("新建水窖：河口镇24口，柳湾镇18口", "qi") == (
        "report 13 doing total=24 indicator=新建水窖 for_unit=河口镇"
        " + report 13 doing total=18 indicator=新建水窖 for_unit=柳湾镇"
    )


def test_who_reported_a_figure_is_asked_of_its_history() -> None:
    assert say("老年人健康体检这个数是谁报的") == "query 1 about=task want=history"
