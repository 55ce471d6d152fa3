"""Questions known by their form, and whose subject they are about while the talk is of another task."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("7号这周整没整", "p_fan"),
        ("6号上个月报没报呀", "p_qi"),
        ("10号能办结不能办结", "p_bao"),
        ("4号合不合格", "p_yu"),
        ("5号已经报过没有", "p_tao"),
        ("9号上次批了没", "p_tao"),
        ("12号是谁验的", "p_yu"),
        ("3号卡在审图还是资金", "p_ding"),
        ("6号是数据慢还是人手紧", "p_lv"),
    ],
)
def test_form_alone_tells_a_question(text: str, sender: str) -> None:
    act = only(text, sender=sender, office="school")
    assert (act.act, act.task) == ("query", text.split("号")[0])


@pytest.mark.parametrize(
    ("text", "sender"),
    [("7号还没定整不整，先放着", "p_fan"), ("3号时不时停工，完成60%", "p_kang")],
)
def test_what_is_not_settled_is_told_rather_than_asked(text: str, sender: str) -> None:
    assert all(act.act != "query" for act in read(text, sender=sender, office="school").acts)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("3号给个准话", "forecast"),
        ("8号给我个实话", "forecast"),
        ("10号给个说法", None),
        ("6号报过几回了", "history"),
        ("6号上回报的多少", "history"),
        ("1号从头到尾怎么个过程", "history"),
        ("4号怎么又停了", "why"),
        ("12号难在工期还是图纸", "why"),
    ],
)
def test_leader_asks_of_a_task(text: str, want: str | None) -> None:
    act = only(text, sender="p_ding", office="school")
    assert (act.act, act.task, act.want) == ("query", text.split("号")[0], want)


@pytest.mark.parametrize("text", ["7号没啥问题吧", "近视防控还顺利吧", "学位扩容正常推着吧"])
def test_leader_asks_with_a_tag(text: str) -> None:
    assert only(text, sender="p_lv", office="school").act == "query"


def test_an_answer_wanted_by_a_member_is_a_plea() -> None:
    assert only("7号给个准话吧，请领导定", sender="p_fan", office="school").act == "consult"


def of_topic(text: str, sender: str) -> list[tuple[str, str | None]]:
    """What is read while the talk is of 12号: the acts with their tasks."""
    return [(act.act, act.task) for act in read(text, sender=sender, office="school", topic="12").acts]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("上个月比这个月近视筛查是多了还是少了", "8"),
        ("各中心校食堂改了几个", "2"),
        ("现在一共筛查了多少近视的", "8"),
        ("催一下河湾和柳林的食堂", "2"),
    ],
)
def test_leader_names_another_task_anywhere_in_a_question(text: str, task: str) -> None:
    assert {one for _, one in of_topic(text, "p_lv")} == {task}


@pytest.mark.parametrize(
    "text",
    ["全局一共几项，完了几项", "第一季度干得怎么样", "上个月总体情况讲讲", "还没审核的有几件", "该催谁了"],
)
def test_question_of_the_whole_board_is_not_of_the_topic(text: str) -> None:
    assert of_topic(text, "p_ding") == [("query", None)]


@pytest.mark.parametrize(
    "text",
    [
        "齐悦昨天跟我说路上堵车",
        "于洋今天带队去县里领奖",
        "都给我动起来",
        "实幼要提提速，别老垫底",
        "陶静你那儿还有没有多的教材吗",
    ],
)
def test_talk_of_somebody_else_changes_nothing_of_the_topic(text: str) -> None:
    assert of_topic(text, "p_ding") == []


def test_colleague_who_is_asked_is_not_the_bot() -> None:
    assert of_topic("老樊你那边对讲机还有多的吗", "p_tao") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("莫海近期辛苦，成效明显", {"person": "p_mo"}),
        ("进校这回走在前面了", {"unit": "教师进修学校"}),
        ("樊勇这段时间抓得真不赖", {"person": "p_fan"}),
        ("实幼开了个好头", {"unit": "实验幼儿园"}),
    ],
)
def test_plain_good_word_of_somebody_is_praise(text: str, place: dict[str, str]) -> None:
    act = only(text, sender="p_ding", office="school")
    assert (act.act, act.unit, act.person) == ("praise", place.get("unit"), place.get("person"))


@pytest.mark.parametrize("text", ["实幼要走在前面", "莫海争取干得漂亮点", "樊勇抓得好不好", "莫海辛苦了"])
def test_wish_or_thanks_is_no_praise(text: str) -> None:
    assert all(act.act != "praise" for act in read(text, sender="p_ding", office="school").acts)


@pytest.mark.parametrize(
    ("text", "kind"), [("发我月报", "monthly"), ("给我今天的日报", "daily"), ("给我发周报看看", "weekly")]
)
def test_paper_is_asked_for_by_its_name(text: str, kind: str) -> None:
    act = only(text, sender="p_lv", office="school")
    assert (act.act, act.kind, act.step) == ("digest", kind, "draft")


@pytest.mark.parametrize(
    ("text", "sender", "kind", "indicator"),
    [
        ("我们学校改造食堂排第几", "p_liang", "中心校", "改造食堂"),
        ("三个中心校近视率哪个最低", "p_lv", "中心校", "近视率"),
        ("各中心校参与率排一下", "p_lv", "中心校", None),
        ("柳林中心校巩固率排老几", "p_lv", "中心校", "巩固率"),
    ],
)
def test_place_of_a_unit_is_asked(text: str, sender: str, kind: str, indicator: str | None) -> None:
    act = only(text, sender=sender, office="school")
    assert (act.act, act.kind, act.indicator) == ("rank", kind, indicator)


def test_head_asks_which_of_the_own_unit_are_red() -> None:
    act = only("咱科现在红了几个", sender="p_mo", office="school")
    assert (act.act, act.filter) == ("mine", "red")


@pytest.mark.parametrize(
    ("text", "sender", "want"),
    [
        ("6号由谁来汇总", "p_qi", "owner"),
        ("食堂改造谁配合呀", "p_zou", "owner"),
        ("校车那块谁分管", "p_ding", "owner"),
        ("7号离目标还有多远", "p_bao", "gap"),
        ("13号怎么搞的", "p_lv", "why"),
        ("比起年初，学位多了多少", "p_lv", "compare"),
    ],
)
def test_who_and_how_far_is_asked(text: str, sender: str, want: str | None) -> None:
    act = only(text, sender=sender, office="school")
    assert (act.act, act.want) == ("query", want)


@pytest.mark.parametrize("text", ["7号等谁都没用，先放着", "5号看谁有空就派谁去"])
def test_who_in_passing_asks_nobody(text: str) -> None:
    assert all(act.act != "query" for act in read(text, sender="p_fan", office="school").acts)


@pytest.mark.parametrize("text", ["哪些学校还没报", "哪几个单位逾期了", "哪家科室还没动"])
def test_units_that_are_asked_for_are_no_task(text: str) -> None:
    act = only(text, sender="p_ding", office="school")
    assert (act.act, act.about, act.task) == ("query", "board", None)


@pytest.mark.parametrize("text", ["跟我讲讲招聘", "汇报一下招聘的情况", "说说招聘吧"])
def test_leader_has_a_task_told(text: str) -> None:
    act = only(text, sender="p_lv", office="school", topic="1")
    assert (act.act, act.task) == ("query", "5")


def test_digest_on_other_days_from_now_on_is_no_edit() -> None:
    act = only("以后周报改成每周四发", sender="p_shi", office="school")
    assert (act.act, act.kind, act.rrule) == ("subscribe", "weekly", "FREQ=WEEKLY;BYDAY=TH")


def test_chase_of_somebody_for_a_task_names_both() -> None:
    act = only("催下侯燕近视筛查的事", sender="p_lv", office="school")
    assert (act.act, act.task, act.person) == ("remind", "8", "p_hou")


def test_both_lights_and_every_unit_of_a_kind_are_chased() -> None:
    lights = read("红的黄的都催一遍", sender="p_shi", office="school").acts
    assert [act.filter for act in lights] == ["red", "yellow"]
    units = read("几个中心校都催催", sender="p_ding", office="school", listed=("3", "4")).acts
    assert [act.unit for act in units] == ["河湾镇中心校", "柳林镇中心校", "桥南镇中心校"]


def test_unit_name_opens_a_question_of_the_own_plate() -> None:
    act = only("柳林这边几项快到期了", sender="p_hou", office="school")
    assert (act.act, act.filter) == ("mine", "due")


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("A2为什么又打回来了", "p_ding", "school"),
        ("B1咋退回了", "t_cui", "party"),
        ("3号谁批准的", "p_lv", "school"),
    ],
)
def test_wondering_about_a_decision_takes_none(text: str, sender: str, office: str) -> None:
    assert all(act.act == "query" for act in read(text, sender=sender, office=office).acts)


def test_a_rejection_with_its_reproach_is_one() -> None:
    assert only("B1怎么弄的，退回重做", sender="t_cui", office="party").act == "reject"


@pytest.mark.parametrize(
    "text", ["[文件] 参会回执.docx", "课后服务花名册.xlsx", "大家心情怎么样", "那家米线味道咋样"]
)
def test_files_and_small_talk_ask_nothing(text: str) -> None:
    assert not read(text, sender="p_ding", office="school", topic="2").acts


def test_shop_beside_a_place_of_a_task_is_no_task() -> None:
    assert not read("食堂边那家米线店咋样", sender="p_ding", office="school").acts


def test_what_somebody_watches_is_told() -> None:
    assert not read("校车这个事我看着呢", sender="p_ding", office="school").acts


def test_words_laid_out_for_a_look_stop_nothing() -> None:
    act = only("把课后服务几家的情况摆一摆", sender="p_lv", office="school", topic="12")
    assert (act.act, act.task) == ("query", "1")


def test_list_that_the_board_does_not_keep_is_not_counted() -> None:
    assert not read("没照片的有几条", sender="p_shi", office="school", topic="12").acts


def test_fortnightly_paper_comes_every_second_week() -> None:
    act = only("周报改成双周发一次", sender="p_ding", office="school")
    assert (act.act, act.rrule) == ("subscribe", "FREQ=WEEKLY;INTERVAL=2")


@pytest.mark.parametrize(
    ("text", "filter_", "since", "until"),
    [("上个月底到现在谁一次没报过", "unreported", "2026-05-31", "2026-06-10")],
)
def test_period_up_to_now(text: str, filter_: str, since: str, until: str) -> None:
    act = only(text, sender="p_shi", office="school")
    assert (act.filter, str(act.since), str(act.until)) == (filter_, since, until)


@pytest.mark.parametrize(
    ("text", "act"), [("前两个催一下", "remind"), ("后两项抓紧", "comment"), ("前两项都催催", "remind")]
)
def test_leader_orders_so_many_of_the_list(text: str, act: str) -> None:
    acts = read(text, sender="p_lv", office="school", listed=("1", "3", "5")).acts
    assert [one.act for one in acts] == [act, act]


def test_leader_reports_nothing_of_a_list() -> None:
    acts = read("1、继续关注 2、这个有意思", sender="p_lv", office="school", listed=("1", "3")).acts
    assert all(one.act != "report" for one in acts)


@pytest.mark.parametrize(
    ("text", "sender", "want"),
    [
        ("近视率这阵子往上走还是往下掉", "p_lv", "compare"),
        ("8号涨了还是跌了", "p_lv", "compare"),
        ("课后服务几号要交", "p_mo", None),
        ("控辍保学这个月几号前报", "p_qi", None),
        ("学位扩容年底前卡得住不", "p_lv", "forecast"),
    ],
)
def test_choice_and_tag_are_questions(text: str, sender: str, want: str | None) -> None:
    act = only(text, sender=sender, office="school")
    assert (act.act, act.want) == ("query", want)


def test_two_units_are_compared_by_what_they_owe() -> None:
    acts = read("基教科和安全科谁的欠账多", sender="p_ding", office="school").acts
    assert [(one.unit, one.want) for one in acts] == [("基础教育科", "compare"), ("校园安全科", "compare")]


def test_both_lights_are_listed() -> None:
    acts = read("红黄灯的都有哪些", sender="p_ding", office="school").acts
    assert [(one.act, one.filter) for one in acts] == [("query", "red"), ("query", "yellow")]


def test_person_of_a_unit_is_asked_about_rather_than_the_unit() -> None:
    act = only("项目办的活是不是都压在康伟身上", sender="p_ding", office="school")
    assert (act.act, act.person) == ("query", "p_kang")


def test_who_is_to_tell_the_asker_is_not_chased() -> None:
    acts = read("石磊给我把今天要盯的几个说一声", sender="p_ding", office="school").acts
    assert all(one.act == "query" for one in acts)


def test_paper_is_sent_once_more() -> None:
    act = only("五月的月报再发我一遍", sender="p_ding", office="school")
    assert (act.act, act.kind, act.step) == ("digest", "monthly", "draft")


@pytest.mark.parametrize("text", ["半年总结啥时候能出来", "年终总结什么时候写"])
def test_when_a_paper_comes_is_not_asked_of_the_topic(text: str) -> None:
    assert all(one.task is None for one in read(text, sender="p_ding", office="school", topic="12").acts)


def test_ranking_takes_no_indicator_that_units_have_no_part_in() -> None:
    act = only("哪个中心校监测排名最慢", sender="p_ding", office="school")
    assert act.indicator is None


def test_who_has_no_own_list_counts_what_is_not_closed() -> None:
    act = only("我们科还有几个没销", sender="p_mo", office="school")
    assert (act.act, act.filter) == ("mine", "open")


@pytest.mark.parametrize("text", ["樊主任在办公室没", "陶科在局里吗"])
def test_whether_somebody_is_in_tells_nothing_of_the_topic(text: str) -> None:
    assert not read(text, sender="p_qi", office="school", topic="6").acts
