"""Titles full of characters that elsewhere hedge, deny, plan or count: what is said of the task is read all the same."""

import pytest

from board.model.acts import Act, Message
from board.reading.message import read_message
from board.reading.naming.blots import Blots
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, renamed

TITLES = [
    "邻里趣味运动会承办",
    "人防疏散避难点标识更换",
    "困难群体用水减免",
    "未成年人游泳场所监管",
    "在册僵尸企业出清",
    "停产停业企业摸底",
    "不动产登记窗口延时",
    "无障碍坡道加装",
    "社会捐赠物资分发",
    "农家会客厅打造",
    "卡口抓拍点位更新",
    "片区控规调整报批",
    "等级公厕评定",
    "历史建筑修缮",
]


def tell(title: str, words: str, *, sender: str = "c_wan", **more: object) -> list[Act]:
    office = renamed("city", {"江湾片区棚户区改造": title})
    return list(read_message(Message(words, NOW, sender), office, Calendar()).acts)


def owner(title: str) -> str:
    office = renamed("city", {"江湾片区棚户区改造": title})
    return next(task.owners[0] for task in office.office.tasks if task.title == title)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("已完成", "done"),
        ("已全部完成", "done"),
        ("弄完了✅", "done"),
        ("正在做", "doing"),
        ("卡住了", "blocked"),
        ("还没开始", "doing"),
        ("没有变化", "none"),
        ("年底怕是完不成", "at_risk"),
        ("先停了", "paused"),
        ("材料交上去了，等批", "waiting"),
    ],
)
def test_no_character_of_a_title_says_how_it_stands(title: str, said: str, state: str) -> None:
    acts = tell(title, title + said, sender=owner(title))
    assert [(act.act, act.task, act.state, act.open) for act in acts] == [("report", "4", state, False)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("运动会承办已完成", "□□□□□已完成"),
        ("趣味动运会弄完了", "趣味动运会弄完了"),
        ("邻里去味运动会还没弄", "□□□□□□□还没弄"),
        ("趣味运动会承办了三场", "□□□□□承办了三场"),
        ("运动会，下周开", "□□□，下周开"),
        ("这场运动好", "这场运动好"),
    ],
)
def test_a_run_of_a_title_is_blotted_out_but_for_the_verb_of_what_is_said(text: str, left: str) -> None:
    task = next(
        one
        for one in renamed("city", {"江湾片区棚户区改造": "邻里趣味运动会承办"}).office.tasks
        if one.code == "4"
    )
    assert Blots().blot_titles(text, [task]) == left


def test_what_a_title_ends_in_may_be_denied() -> None:
    office = renamed("city", {"江湾片区棚户区改造": "审计反馈：低效用地未处置"}).office
    task = next(one for one in office.tasks if one.code == "4")
    assert Blots().blot_titles("那块地还未处置", [task]) == "那块地还未处置"
    assert Blots().blot_titles("低效用地未处置已经整改", [task]) == "□□□□□□□已经整改"


def test_a_text_without_words_of_a_title_is_left_as_it_is() -> None:
    tasks = lexicon("city").office.tasks
    assert Blots().blot_titles("今天下雨，明天再说", tasks) == "今天下雨，明天再说"


@pytest.mark.parametrize(
    ("title", "text", "percent"),
    [
        ("等级公厕评定", "等级公厕评定进度45%", 45),
        ("共享汽车停靠点规划", "共享汽车停靠点规划进度45%", 45),
        ("群众满意度提升", "群众满意度提升进度45%", 45),
        ("物业腾空率压降", "物业腾空率压降进度45%", 45),
        ("梧桐等8个小区雨污分流", "梧桐等8个小区雨污分流进度45%", 45),
        ("文化下乡进千家", "文化下乡进千家完成45%", 45),
    ],
)
def test_a_figure_is_read_past_the_words_of_the_title(title: str, text: str, percent: float) -> None:
    acts = tell(title, text, sender=owner(title))
    assert [(act.task, act.state, act.percent, act.total) for act in acts] == [("4", "doing", percent, None)]


@pytest.mark.parametrize("title", ["垃圾分类进万家", "党建“五个一”工程", "梧桐等8个小区雨污分流"])
def test_a_figure_of_the_title_counts_nothing(title: str) -> None:
    acts = tell(title, f"{title}已完成", sender=owner(title))
    assert [(act.task, act.state, act.total, act.delta) for act in acts] == [("4", "done", None, None)]


@pytest.mark.parametrize(
    ("title", "said", "act"),
    [
        ("滨江街道公厕扩容", "挂牌督办", "supervise"),
        ("滨江街道公厕扩容", "提前到6月25日", "set_due"),
        ("滨江街道公厕扩容", "怎么样了", "query"),
        ("滨江街道公厕扩容", "催一下", "remind"),
        ("历史欠费超期清缴", "催一下", "remind"),
        ("历史欠费超期清缴", "这个要抓紧", "comment"),
    ],
)
def test_a_title_holds_no_unit_filter_or_question(title: str, said: str, act: str) -> None:
    office = renamed("city", {"江湾片区棚户区改造": title})
    head = next(one.id for one in office.office.people if one.role == "leader")
    acts = tell(title, title + said, sender=head)
    assert [(one.act, one.task, one.unit, one.filter, one.open) for one in acts] == [
        (act, "4", None, None, False)
    ]


def test_a_report_that_is_a_task_is_no_draft() -> None:
    title = "河道水情周报"
    editor = next(one.id for one in lexicon("city").office.people if one.edits)
    assert [(act.act, act.task, act.state) for act in tell(title, f"{title}弄好了", sender=editor)] == [
        ("report", "4", "done")
    ]
    assert [act.act for act in tell(title, "周报弄好发我看", sender=editor)] == ["digest"]
