"""Orders as they are typed on a phone: who is told beside whose task it is, several at once, in the words of the day."""

from datetime import date

import pytest

from board.model.acts import Act, Quote
from tests.board.reading.offices import read


def _read(words: str, sender: str = "k_lu", **more: object) -> list[Act]:
    reading = read(words, sender=sender, office="market", **more)
    assert not reading.ask, reading.acts
    return list(reading.acts)


@pytest.mark.parametrize(
    ("words", "tasks", "unit"),
    [
        ("2号3号今后都给城关所", ["2", "3"], "城关市场监管所"),
        ("4号5号以后统一归质量科管", ["4", "5"], "质量计量科"),
        ("6号别质量科干了，转给检测中心", ["6"], "检验检测中心"),
        ("11号不用药械科管了，交给执法大队", ["11"], "综合执法大队"),
        ("6号应涛忙不过来，转给检测中心", ["6"], "检验检测中心"),
        ("4号5号都给执法大队收尾", ["4", "5"], "综合执法大队"),
        ("6号以后质量科就不用管了，检测中心自己抓", ["6"], "检验检测中心"),
        ("12号你们食安科自己挑起来", ["12"], "食品安全监管科"),
    ],
)
def test_tasks_go_to_whom_they_are_handed_and_not_to_whom_they_leave(
    words: str, tasks: list[str], unit: str
) -> None:
    assert [(act.act, act.task, act.to_unit) for act in _read(words)] == [
        ("assign", one, unit) for one in tasks
    ]


def test_two_who_are_told_to_go_together_both_receive() -> None:
    acts = _read("20号让执法大队和城关所两家一起上")
    assert {act.to_unit for act in acts} == {"综合执法大队", "城关市场监管所"}
    assert {(act.act, act.task) for act in acts} == {("assign", "20")}


@pytest.mark.parametrize(
    "words",
    [
        "6号让岑溪也跟着一起跑",
        "6号叫岑溪掺和进来",
        "6号应涛跑不动了，让岑溪也出把力配合",
        "6号让岑溪帮衬着点",
    ],
)
def test_who_joins_in_supports(words: str) -> None:
    assert [(act.act, act.task, act.to_person, act.role) for act in _read(words)] == [
        ("assign", "6", "k_cen", "support")
    ]


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("催下铁军，4号那块", "4"),
        ("提醒一下胡队，9号两周没动了", "9"),
        ("给食安科打个招呼，3号快到期了", "3"),
    ],
)
def test_a_chase_of_the_owner_is_of_the_task_that_is_said_behind(words: str, task: str) -> None:
    assert [(act.act, act.task, act.person, act.unit) for act in _read(words)] == [
        ("remind", task, None, None)
    ]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("没报数的挨个叫一声", "remind"),
        ("没填的单位一个个去催", "remind"),
        ("10号办结率都垫底了，贾正你给个说法", "remind"),
        ("13号停工，等规划调完", "pause"),
        ("几个所的数还没报上来，催", "remind"),
        ("铁军那几项盯一盯", "remind"),
        ("10号这个月都没动静，你问一声", "remind"),
        ("药店那项催一句", "remind"),
        ("特设科那几项你给我敲一敲", "remind"),
        ("4号给它挂个牌", "supervise"),
        ("把14号从作战图里划掉", "cancel"),
        ("22号清单上给我去掉", "cancel"),
        ("4号11月底再干不完你们自己掂量", "comment"),
    ],
)
def test_orders_in_the_words_of_the_day(words: str, act: str) -> None:
    assert [one.act for one in _read(words, sender="k_su")] == [act]


@pytest.mark.parametrize(
    ("words", "task", "until"),
    [
        ("8号工期卡到11月20", "8", date(2026, 11, 20)),
        ("11号时间锁在10月15号", "11", date(2026, 10, 15)),
        ("4号再给咱们一个礼拜", "4", date(2026, 12, 7)),
        ("让铁军把4号的尾巴这周清零", "4", date(2026, 6, 14)),
        ("6号剩下的月底必须弄完", "6", date(2026, 6, 30)),
        ("12号开学前务必到位，8月28", "12", date(2026, 8, 28)),
        ("2号不能拖到12月，国庆前交", "2", date(2026, 9, 30)),
        ("7号年报往后顺一顺，到7月底", "7", date(2026, 7, 31)),
        ("16号时限往后推一个月，领导同意了的", "16", date(2027, 1, 31)),
    ],
)
def test_due_days_in_the_words_of_the_day(words: str, task: str, until: date) -> None:
    assert [(act.act, act.task, act.until) for act in _read(words)] == [("set_due", task, until)]


@pytest.mark.parametrize(
    ("words", "titles", "due"),
    [
        ("食安科、药械科两个科各自弄个中秋检查安排，20号前给我", ["中秋检查安排"] * 2, date(2026, 6, 20)),
        ("信用科这几天整个年报的明白纸，周五拿给我看", ["年报的明白纸"], date(2026, 6, 12)),
    ],
)
def test_new_work_is_due_when_it_is_handed_over(words: str, titles: list[str], due: date) -> None:
    acts = _read(words)
    assert [(act.act, act.title, act.due) for act in acts] == [("new_task", title, due) for title in titles]


@pytest.mark.parametrize(
    ("words", "quoted", "title"),
    [
        ("这个铁军去换，后天之内换好", "三号扶梯掉了一块梯级", "换好三号扶梯的梯级"),
        ("这事胡队马上去管，周五前回话", "菜场门口有人卖野味", "菜场门口有人卖野味"),
    ],
)
def test_somebody_sent_to_see_to_what_is_quoted_gets_new_work(words: str, quoted: str, title: str) -> None:
    act = _read(words, quote=Quote(text=quoted, sender="k_cg"))[0]
    assert (act.act, act.title) == ("new_task", title)


@pytest.mark.parametrize(
    ("words", "to_person", "to_unit"),
    [
        ("6号我想换闵捷来跟", "k_min", None),
        ("6号建议由检测中心来做", None, "检验检测中心"),
        ("6号派给古渡所吧，我们没人手", None, "古渡市场监管所"),
    ],
)
def test_a_member_who_proposes_another_asks_for_a_transfer(
    words: str, to_person: str | None, to_unit: str | None
) -> None:
    act = _read(words, sender="k_ying")[0]
    assert (act.act, act.task, act.to_person, act.to_unit) == ("transfer", "6", to_person, to_unit)


@pytest.mark.parametrize(
    "words", ["6号闵捷来跟我们一起检的", "6号我想让闵捷协助一下，请领导协调", "6号分给各所的油枪检完了"]
)
def test_what_a_member_tells_of_others_transfers_nothing(words: str) -> None:
    assert not any(act.act == "transfer" for act in read(words, sender="k_ying", office="market").acts)


@pytest.mark.parametrize("words", ["6号和15号合成一个算了", "6号、15号合并吧"])
def test_which_of_two_goes_into_the_other_is_asked(words: str) -> None:
    reading = read(words, sender="k_ai", office="market")
    assert reading.ask
    assert [(act.act, act.candidates) for act in reading.acts] == [("cancel", ("6", "15"))]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("6号加油机有6台停业了，建议任务数减到那么多", "consult"),
        ("6号这两周我在外面学习，闵捷代我跑", "transfer"),
        ("6号加油站改造停业，要点时间，15天吧", "extend"),
        ("6号年内够呛，想申请到明年1月底", "extend"),
        ("6号就我一个人，能不能给派个人手", "consult"),
        ("6号下月起我住院，先由闵捷顶着", "transfer"),
        ("加油机检定该检测中心统一做，不该我们科", "transfer"),
        ("6号油企老是投诉，这活我们科干不了，交执法大队吧", "transfer"),
        ("6号以后常所他们来做吧，我们跑不过来", "transfer"),
        ("6号标准器坏了送修，工期得往后移到12月20", "extend"),
    ],
)
def test_what_a_member_asks_of_those_who_lead(words: str, act: str) -> None:
    assert [(one.act, one.task) for one in _read(words, sender="k_ying")] == [(act, "6")]


def test_an_absence_told_plainly_has_its_stand_in() -> None:
    act = _read("明后两天我不在，找岑溪", sender="k_bai")[0]
    assert (act.act, act.since, act.until, act.to_person) == (
        "away",
        date(2026, 6, 11),
        date(2026, 6, 12),
        "k_cen",
    )


def test_a_stop_that_is_asked_for_outweighs_what_stands_in_the_way() -> None:
    act = _read("8号施工队撤场了没人干，申请暂停", sender="k_min")[0]
    assert (act.act, act.task, act.state) == ("report", "8", "paused")


@pytest.mark.parametrize(
    "words",
    [
        "5号的扫码枪发给各所了没有",
        "9号的罚没款交给财政了没",
        "苏局要去参加4号推进会，铁军准备一下",
        "16号辛月说她想转给质量科，苏局没答应",
        "8号闵捷说自己想换个人管",
        "15号不归我管，别报我",
        "17号不是我分管的",
    ],
)
def test_what_is_told_or_asked_by_the_way_orders_nothing(words: str) -> None:
    acts = read(words, sender="k_ai", office="market").acts
    assert not [act for act in acts if act.changes_board and not act.open]


@pytest.mark.parametrize(
    ("words", "act", "state"),
    [
        ("6号那家厂要取消订货合同，我们在谈", "report", "doing"),
        ("6号停不下来，仪器都在路上", "report", "doing"),
        ("6号我和特设科都忙，能不能分担一点出去", "consult", None),
    ],
)
def test_a_member_who_speaks_of_cancelling_or_stopping_other_things_wishes_neither(
    words: str, act: str, state: str | None
) -> None:
    found = _read(words, sender="k_ying")[0]
    assert (found.act, found.task, found.state) == (act, "6", state)


@pytest.mark.parametrize("words", ["6号苏局口头同意销号了", "6号延期的事陆局点头了"])
def test_what_a_member_says_a_leader_granted_is_no_progress(words: str) -> None:
    assert not [act for act in read(words, sender="k_ying", office="market").acts if act.act == "report"]


def test_how_a_wish_stands_is_not_the_wish_again() -> None:
    assert not any(act.act == "extend" for act in _read("6号延期的事苏局批了吗", sender="k_ying"))
