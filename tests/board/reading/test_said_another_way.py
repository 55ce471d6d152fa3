"""Orders, questions and wishes in the turns people give them: the draft, the list, the day, the quiet, the dispute."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import only, read
from tests.board.reading.told import read_fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "until"),
    [
        ("2号10月15号必须全部装完，期限改过来", "c_luan", "city", "2", "2026-10-15"),
        ("绿道要赶在国庆前开放，时限调整一下", "c_luan", "city", "10", "2026-09-30"),
        ("1号争取9月底都搬进去，工期改一下", "t_hu", "party", "1", "2026-09-30"),
        ("快检室9月10号得全部启用，时间调过来", "k_lu", "market", "1", "2026-09-10"),
        ("6号汛前得完工，6月20号，时限改过来", "w_geng", "water", "6", "2026-06-20"),
        ("3号务必12月20号通水，把时限改了", "w_geng", "water", "3", "2026-12-20"),
    ],
)
def test_the_day_demanded_before_a_changed_limit_is_the_new_one(
    text: str, sender: str, office: str, task: str, until: str
) -> None:
    assert read_fields(text, sender, office) == {"act": "set_due", "task": task, "until": until}


@pytest.mark.parametrize(
    "text",
    [
        "1号9月底前完不成，时限要不要改",
        "1号9月底前要搬完，时限不变",
        "2号期限改过来没有",
    ],
)
def test_a_limit_that_is_asked_about_or_stands_is_not_moved(text: str) -> None:
    acts = read(text, sender="t_hu", office="party").acts
    assert all(act.act != "set_due" or act.until is not None for act in acts)
    assert "不变" in text or all(act.act != "set_due" for act in acts)


@pytest.mark.parametrize(
    ("text", "topic", "sender", "office"),
    [
        ("还差几件", "11", "c_luan", "city"),
        ("还差多少件", "11", "c_luan", "city"),
        ("还欠多少件", "10", "t_hu", "party"),
        ("还缺几件", "9", "k_lu", "market"),
        ("离目标还差多少件", "9", "k_lu", "market"),
    ],
)
def test_what_lacks_in_the_tasks_own_measure_is_asked_of_the_task(
    text: str, topic: str, sender: str, office: str
) -> None:
    act = only(text, sender=sender, office=office, topic=topic)
    assert (act.act, act.task, act.want) == ("query", topic, "gap")


@pytest.mark.parametrize(("text", "topic"), [("还差几项", "11"), ("还差几件", "2"), ("还有几条没完成", "11")])
def test_what_lacks_in_another_measure_is_asked_of_the_board(text: str, topic: str) -> None:
    act = only(text, sender="c_luan", office="city", topic=topic)
    assert (act.act, act.about, act.filter) == ("query", "board", "open")


@pytest.mark.parametrize(
    "text",
    [
        "导个表出来发我",
        "导张表给我",
        "表导出来发我一份",
        "导一张总表出来",
        "导份最新的清单",
        "倒个汇总表出来",
    ],
)
def test_a_list_is_exported_by_whatever_name(text: str) -> None:
    assert only(text, sender="t_hu", office="party").act == "export"


@pytest.mark.parametrize("text", ["8号资料导到省平台表里了", "6号系统里导出来的表还没核"])
def test_lists_of_other_systems_are_not_exported(text: str) -> None:
    assert all(act.act != "export" for act in read(text, sender="t_he", office="party").acts)


@pytest.mark.parametrize(
    "text",
    [
        "国庆前要完的还有几项",
        "9月底前要完的还剩几条",
        "月底前要办完的还有哪些",
        "这个月该结的还有几项",
        "七一前得弄完的有几条",
    ],
)
def test_what_is_to_be_finished_by_a_day_is_due(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.about, act.filter, act.until is not None) == ("board", "due", True)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("周末在外头，星期一上班再发给我", "2026-06-15"),
        ("今天休息，明天再发给我", "2026-06-11"),
        ("礼拜一再发我吧", "2026-06-15"),
        ("节后上班再发给我", "2026-06-22"),
        ("在休年假，20号再给我发", "2026-06-20"),
    ],
)
def test_to_write_again_on_a_day_is_a_wish_for_quiet(text: str, until: str) -> None:
    act = only(text, sender="c_hua", office="city")
    assert (act.act, str(act.until)) == ("mute", until)


@pytest.mark.parametrize("text", ["那个表明天再发我", "照片周一再发给你", "通知明天再发给我一份"])
def test_a_thing_that_a_colleague_is_to_send_is_talk(text: str) -> None:
    assert read(text, sender="c_hua", office="city").acts == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("周报起个草我看看", "weekly"),
        ("起个周报草稿我看看", "weekly"),
        ("今天的日报起个草", "daily"),
        ("季报起个初稿", "quarterly"),
        ("起个月报的稿子", "monthly"),
    ],
)
def test_a_draft_is_wanted(text: str, kind: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.kind, act.step) == ("digest", kind, "draft")


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("设计上周才给，怎么就成我们拖了", "c_qiu", "city", "5"),
        ("钱都没拨，怎么能说我们没动", "t_he", "party", "1"),
        ("招标是县里搞的，怎么能怪我们慢", "w_gu", "water", "1"),
        ("月初才定的方案，凭什么判我们落后", "k_hu", "market", "22"),
    ],
)
def test_a_question_that_nobody_is_to_answer_disputes(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office, quote=Quote(task=task))
    assert (act.act, act.task) == ("object", task)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [("3号怎么这么慢", "p_ding", "school"), ("1号怎么算完成率", "t_he", "party")],
)
def test_a_question_that_wants_an_answer_asks(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).act == "query"


def test_an_aim_beside_what_the_neighbours_have_done_is_set() -> None:
    read_aim = only("1号的目标加码，定到60户，隔壁镇去年就干到70了", sender="t_hu", office="party")
    assert (read_aim.act, read_aim.task, read_aim.value) == ("set_target", "1", 60)
