"""Questions: what is asked, of whom, and what must be asked back."""

from datetime import date

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only, read


def _ask(text: str, sender: str = "c_luan") -> list[Act]:
    return list(read(text, sender=sender, office="city").acts)


@pytest.mark.parametrize(
    ("words", "task", "want"),
    [
        ("3号黄灯的原因说说", "3", "why"),
        ("8号怎么就成红的了", "8", "why"),
        ("内涝点怎么变黄了", "5", "why"),
        ("绿道是哪个科在牵头", "10", "owner"),
        ("6号归哪家管", "6", "owner"),
        ("6号的负责人是谁", "6", "owner"),
        ("6号牵头单位", "6", "owner"),
        ("4号年底交得了账吗，你估摸估摸", "4", "forecast"),
        ("10号依你看12月底悬不悬", "10", "forecast"),
        ("2号一路报上来的进度，从头翻给我看", "2", "history"),
        ("6号这几个月报过哪几回数", "6", "history"),
        ("9号报上来的资金数有没有掺水，对一下", "9", "check"),
        ("满意度得分跟一季度比涨了多少", "7", "compare"),
        ("满意度得分跟上个月比是高是低", "7", "compare"),
        ("人行道还剩几处没改", "6", "gap"),
    ],
)
def test_it_hears_what_is_asked_of_a_task(words: str, task: str, want: str) -> None:
    (act,) = _ask(words)
    assert (act.act, act.about, act.task, act.want) == ("query", "task", task, want)


@pytest.mark.parametrize(
    ("words", "filtered", "want"),
    [
        ("封涛手上有几件没办结的", "open", "count"),
        ("封涛手里红的", "red", None),
        ("封涛管的几项有拖的没", "overdue", None),
        ("封涛名下没销号的有几项", "open", "count"),
    ],
)
def test_it_hears_which_tasks_of_a_person(words: str, filtered: str, want: str | None) -> None:
    (act,) = _ask(words)
    assert (act.person, act.filter, act.want) == ("c_feng", filtered, want)


@pytest.mark.parametrize(
    ("words", "filtered"),
    [
        ("还没办结的有哪些", "open"), ("等我批的有几件", "pending"), ("等着领导批的有哪些", "pending"),
        ("办结了的有哪些", "closed"), ("本周到期的发我看看", "due"), ("没报的列一下", "unreported"),
    ],
)  # fmt: skip
def test_it_hears_which_tasks_of_the_board(words: str, filtered: str) -> None:
    (act,) = _ask(words)
    assert (act.act, act.about, act.filter) == ("query", "board", filtered)


@pytest.mark.parametrize("words", ["水工那块进展如何", "施工那块进展如何", "管工的情况怎么样"])
def test_a_trade_is_nobody_unknown(words: str) -> None:
    assert not read(words, sender="c_luan", office="city").ask


@pytest.mark.parametrize(
    "words", ["滨江那边还顺不顺", "滨江街道的情况说一下", "滨江街道怎么样", "滨江街道那边呢"]
)
def test_it_hears_what_is_asked_of_a_unit(words: str) -> None:
    (act,) = _ask(words)
    assert (act.act, act.unit) == ("query", "滨江街道")


@pytest.mark.parametrize(
    "words",
    [
        "南门房管所怎么样",
        "55号是什么情况",
        "小贾那儿呢",
        "老贾那几项呢",
        "冯工那块进展如何",
        "东城街道的情况说一下",
        "C9进展如何",
    ],
)
def test_nobody_and_nothing_known_is_asked_back(words: str) -> None:
    (act,) = _ask(words)
    assert act.act == "query"
    assert act.open


@pytest.mark.parametrize(
    ("words", "filtered"),
    [
        ("我这还压着几件没办的，你给数数", "open"), ("我月底之前要交的是哪几个", "due"),
        ("我六月都报了些什么数，调给我看看", None),
        ("我手上红的有哪些", "red"),
    ],
)  # fmt: skip
def test_it_hears_what_is_asked_of_ones_own(words: str, filtered: str | None) -> None:
    (act,) = _ask(words, sender="c_an")
    assert (act.act, act.filter) == ("mine", filtered)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("怎么往里头报呀，教教我", "help"), ("教我怎么填", "help"), ("15号再找我", "mute"), ("在外头吃酒席，明天说", "mute"),
        ("都几点了还发，明天上班再讲", "mute"), ("15号到18号休假，有事打电话", "away"),
        ("8号图上写60%，这数从哪来的，我们明明一次没落", "object"),
        ("1号怎么又给我们挂黄灯，上周三就把进度表交办公室了", "object"),
        ("1号那个数是一季度的老数，你们没更新，请核实", "object"), ("1号我一个人搞不定，求领导给派个帮手", "consult"),
    ],
)  # fmt: skip
def test_it_hears_what_members_say_of_themselves(words: str, kind: str) -> None:
    assert [act.act for act in _ask(words, sender="c_ge")] == [kind]


@pytest.mark.parametrize(
    "words",
    ["听说隔壁区加装电梯装了58部", "大家周五前把表交了", "各科室记得把材料带上",
        "童欣，你们和平那边的验收单明天带过来", "【简报】邻市加装电梯58部，全省第一", "8号文件找到了没",
        "封主任，你把电梯的表发我一份"],
)  # fmt: skip
def test_lines_to_others_are_no_acts(words: str) -> None:
    assert _ask(words, sender="c_ge") == []


@pytest.mark.parametrize("words", ["有几个项目逾期了", "现在有几个亮红灯的", "有几项没动"])
def test_it_counts_what_a_leader_asks_for(words: str) -> None:
    (act,) = _ask(words)
    assert (act.act, act.about, act.want) == ("query", "board", "count")


@pytest.mark.parametrize(
    ("words", "filtered"),
    [
        ("待审的有哪些", "claimed"),
        ("报完成待审的有哪些", "claimed"),
        ("报了办结没审的列一下", "claimed"),
        ("谁还没批", "pending"),
        ("我还有什么没批", "pending"),
        ("待我审批的事项", "pending"),
        ("逾期的有哪几项", "overdue"),
    ],
)
def test_a_list_is_asked_for_by_the_state_of_its_tasks(words: str, filtered: str) -> None:
    assert _ask(words) == [Act("query", about="board", filter=filtered)]


@pytest.mark.parametrize("words", ["6月底前要办结的有哪些", "月底前该完成的有哪些", "月底到期的发我"])
def test_what_is_to_be_closed_by_a_day_is_due_then(words: str) -> None:
    assert _ask(words) == [Act("query", about="board", filter="due", until=date(2026, 6, 30))]


@pytest.mark.parametrize(
    ("words", "task", "want"),
    [
        ("11号谁来核", "11", "owner"),
        ("3号的时限是哪天", "3", None),
        ("5号延过几次期", "5", "history"),
    ],
)
def test_small_questions_about_a_task_are_heard(words: str, task: str, want: str | None) -> None:
    assert _ask(words) == [Act("query", task, about="task", want=want)]


@pytest.mark.parametrize("words", ["报了完成的有哪些", "等核查的发我"])
def test_what_waits_to_be_checked_is_listed(words: str) -> None:
    assert _ask(words) == [Act("query", about="board", filter="claimed")]


@pytest.mark.parametrize("words", ["目前整体进度", "最新进展"])
def test_the_whole_is_asked_for_in_two_words(words: str) -> None:
    (act,) = _ask(words)
    assert (act.act, act.about) == ("query", "board")


def test_what_a_member_asks_of_their_target_changes_nothing() -> None:
    acts = _ask("6号目标按90%算行不行", sender="c_qiu")
    assert not any(act.changes_board for act in acts)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("2号各街道报了多少", "街道"), ("加装电梯各街道分别多少", "街道"), ("2号各单位报了多少", "单位"),
        ("2号哪个街道最慢", "街道"), ("2号怎么样了", None)],
)  # fmt: skip
def test_the_share_of_each_unit_may_be_asked_for(words: str, kind: str | None) -> None:
    (act,) = _ask(words)
    assert (act.act, act.about, act.task, act.kind) == ("query", "task", "2", kind)


@pytest.mark.parametrize("words", ["滨江报了没", "滨江呢", "滨江街道报了吗", "那滨江那边呢"])
@pytest.mark.parametrize("sender", ["c_hua", "c_luan"])
def test_who_gathers_a_task_asks_after_its_units(words: str, sender: str) -> None:
    (act,) = _ask(words, sender)
    assert (act.act, act.about, act.unit) == ("query", "unit", "滨江街道")


@pytest.mark.parametrize("words", ["滨江报了没", "滨江呢"])
def test_who_gathers_nothing_from_a_unit_asks_nothing_of_it(words: str) -> None:
    assert _ask(words, "c_feng") == []


@pytest.mark.parametrize("words", ["通报啥时候发", "例会几点开", "今天的通报啥时候发"])
def test_a_question_about_a_paper_is_none_about_the_topic(words: str) -> None:
    assert read(words, sender="c_luan", office="city", topic="2").acts == ()


@pytest.mark.parametrize("topic", [None, "2"])
def test_how_a_past_week_was_reported_is_asked_of_the_board(topic: str | None) -> None:
    (act,) = read("上周报得怎么样", sender="c_luan", office="city", topic=topic).acts
    assert (act.about, act.want, act.since, act.until) == (
        "board",
        "history",
        date(2026, 6, 1),
        date(2026, 6, 7),
    )


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [("项目办这几个年底完得成吗", "p_ding", "school"), ("农办的活月底能不能弄完", "t_hu", "party")],
)
def test_whether_a_unit_will_be_done_by_a_day_is_a_forecast_of_no_period(
    text: str, sender: str, office: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.about, act.want, act.since, act.until) == ("unit", "forecast", None, None)


@pytest.mark.parametrize("text", ["同上", "+1", "一样", "一样的"])
def test_the_same_as_nothing_is_asked_about(text: str) -> None:
    reading = read(text, sender="w_hao", office="water")
    assert (reading.ask, reading.acts) == (True, ())


@pytest.mark.parametrize("text", ["7月份重点抓哪几项", "7月有哪些任务"])
def test_the_month_that_comes_is_asked_for_what_falls_due_in_it(text: str) -> None:
    act = only(text, sender="p_ding", office="school")
    assert (act.about, act.filter, act.since, act.until) == (
        "board",
        "due",
        date(2026, 7, 1),
        date(2026, 7, 31),
    )


def test_what_was_closed_in_a_month_looks_back() -> None:
    act = only("7月销了几项", sender="p_ding", office="school")
    assert (act.filter, act.since, act.until) == ("closed", date(2025, 7, 1), date(2025, 7, 31))
