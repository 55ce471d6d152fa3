"""Words that only stand side by side: a time before a title's word, two short names in a row, a verb before its object."""

import pytest

from board.model.acts import Message, Quote
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, renamed
from tests.board.reading.told import describe

_METERED = {"漏损控制": "重点企业用水监控"}
_CANTEENS = {"校园周边食品安全周巡查": "学生营养午餐抽查", "小作坊集聚园建设": "放心早餐工程"}
_WEATHER = {"执法车辆施工单位比选": "重污染天气应对"}
_BRIDGES = {"养护应急物资采购": "人行天桥维修"}
_JOBLESS = {"党群服务中心规范化建设": "失业保险参保扩面"}
_PUPILS = {"村卫生室达标验收": "中小学生健康体检"}
_CARDS = {"物流补贴发放": "驾驶员从业卡换发"}


def _read(text: str, sender: str, office: str, words: dict[str, str]) -> str:
    return describe(read_message(Message(text, NOW, sender), renamed(office, words), Calendar()))


@pytest.mark.parametrize(
    ("text", "sender", "office", "words", "said"),
    [
        ("今早八点企业累计创建12家", "w_luo", "water", _METERED, "report 7 doing total=12"),
        ("截至上午九点企业累计创建12家", "w_luo", "water", _METERED, "report 7 doing total=12"),
        ("今天气瓶又赋码120只", "k_tie", "market", _WEATHER, "report 5 doing delta=120"),
        ("今早餐饮累计改造980户", "k_cen", "market", _CANTEENS, "report 2 doing total=980"),
        ("下午餐饮又改造12户", "k_cen", "market", _CANTEENS, "report 2 doing delta=12"),
        ("昨天桥梁改完9座", "j_lan", "transport", _BRIDGES, "report 2 doing delta=9"),
        ("晚点桥的数再报", "j_lan", "transport", _BRIDGES, ""),
    ],
)
def test_no_word_goes_on_behind_a_time(
    text: str, sender: str, office: str, words: dict[str, str], said: str
) -> None:
    assert _read(text, sender, office, words) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "words", "said"),
    [
        ("早餐工程开工了", "k_bai", "market", _CANTEENS, "report 13 doing"),
        ("今天天桥维修开工了", "j_tao", "transport", _BRIDGES, "report 17 doing"),
        ("午餐抽查弄完了", "k_cen", "market", _CANTEENS, "report 12 done"),
        ("今天天气应对方案报了", "k_hu", "market", _WEATHER, "report 22 waiting"),
    ],
)
def test_a_word_that_begins_like_a_time_stays_whole(
    text: str, sender: str, office: str, words: dict[str, str], said: str
) -> None:
    assert _read(text, sender, office, words) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "words", "said"),
    [
        ("居保参保9100人", "t_wen", "party", _JOBLESS, "report 3 doing total=9100"),
        ("居保参保多少了", "t_hu", "party", _JOBLESS, "query 3 about=task"),
        ("失保参保咋样了", "t_hu", "party", _JOBLESS, "query 2 about=task"),
        ("老人体检6100人", "h_zhao", "health", _PUPILS, "report 2 doing total=6100"),
        ("老人体检咋样了", "h_he", "health", _PUPILS, "query 2 about=task"),
    ],
)
def test_a_short_name_decides_before_a_word_that_two_titles_share(
    text: str, sender: str, office: str, words: dict[str, str], said: str
) -> None:
    assert _read(text, sender, office, words) == said


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        ("换卡咋样了", "j_lei", "query 19 about=task"),
        ("换卡到哪一步了", "j_lei", "query 19 about=task"),
        ("换卡干到35%了", "j_ou", "report 19 doing percent=35"),
        ("发卡推到三成五", "j_ou", "report 19 doing percent=35"),
        ("换卡卡在银行那边了", "j_ou", "report 19 blocked"),
        ("19号卡到财政了", "j_ou", "report 19 blocked"),
    ],
)
def test_what_is_given_out_anew_is_named_verb_first(text: str, sender: str, said: str) -> None:
    assert _read(text, sender, "transport", _CARDS) == said


@pytest.mark.parametrize(
    ("text", "percent"),
    [("换卡推到三成五啦", 35), ("换卡35%", 35), ("卡换到六成了", 60), ("制卡系统调到40%了", None)],
)
def test_a_short_name_over_the_quoted_task_is_no_part_of_it(text: str, percent: float | None) -> None:
    message = Message(text, NOW, "j_ou", quote=Quote(task="19"))
    acts = read_message(message, renamed("transport", _CARDS), Calendar()).acts
    assert [(act.task, act.percent) for act in acts] == [("19", percent)]
