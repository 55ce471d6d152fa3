"""What was denied of a part, halted by order, not come in today, or done of the first of two works."""

from typing import Any

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("2号装好21台，锦绣苑那台不是装好了，是刚进场", "c_hua", "city", told("2", total=21)),
        ("1号竣工31户，老吴家那户不是完工了，是刚封顶", "t_he", "party", told("1", total=31)),
        ("2号改了860户，城关那户不是改好了，是停业了", "k_cen", "market", told("2", total=860)),
        ("1号改造了80公里，青龙段不是修完了，是刚铺底基层", "j_gao", "transport", told("1", total=80)),
        ("4号清理61处，沙坝那处不是清了，是老板自己挪开了", "w_bi", "water", told("4", total=61)),
        ("19号不是卡住了，是在走流程", "k_tie", "market", told("19")),
        ("8号不是停工了而是在做保养", "k_min", "market", told("8")),
        ("10号不是完工了，是刚封顶", "c_xi", "city", told("10")),
    ],
)
def test_what_a_part_is_not_corrects_no_figure(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "last", "held"),
    [
        ("刚报的往下调，35%", "p_kang", "school", Act("report", task="3", percent=38), {"percent": 35}),
        ("体育馆刚报的调成35%", "p_kang", "school", Act("report", task="3", percent=38), {"percent": 35}),
        (
            "刚才报的数往回收一点，52%",
            "j_ke",
            "transport",
            Act("report", task="7", percent=55),
            {"percent": 52},
        ),
        ("早上报的压到3200", "w_jia", "water", Act("report", task="9", total=3260), {"total": 3200}),
        ("刚报的往上改改，61处", "w_bi", "water", Act("report", task="4", total=58), {"total": 61}),
        ("上午报的下调到1180户", "k_cen", "market", Act("report", task="2", total=1182), {"total": 1180}),
        ("不是66台，是60台", "k_tie", "market", Act("report", task="19", total=66), {"total": 60}),
    ],
)
def test_what_was_reported_a_moment_ago_is_lowered(
    text: str, sender: str, office: str, last: Act, held: dict[str, float]
) -> None:
    act = only(text, sender=sender, office=office, last=last)
    assert (act.act, act.task) == ("correct", last.task)
    assert {name: getattr(act, name) for name in held} == held


def test_a_plan_that_was_lowered_corrects_nothing() -> None:
    assert read_fields("6号加固方案往下调了点，进度35%", "w_shen", "water") == told("6", percent=35)


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("8号停工了，航道局说汛期不准施工", "t_he", "party", told("8", "paused")),
        ("11号暂停施工，海事那边不让干", "j_he", "transport", told("11", "paused")),
        ("8号停了，文物局不让动土，等通知", "k_min", "market", told("8", "paused")),
        ("3号停下来了，环保说重污染天气禁止作业", "p_kang", "school", told("3", "paused")),
        ("4号停了三天，上面不准动土", "c_zong", "city", told("4", "paused")),
        ("6号停工了，应急局不许汛期施工", "w_shen", "water", told("6", "paused")),
        ("10号停工了，村民不让干", "c_xi", "city", told("10", "blocked")),
        ("10号水利局不让动土", "c_xi", "city", told("10", "blocked")),
        ("8号停工了，吊车坏了", "t_he", "party", told("8", "blocked")),
    ],
)
def test_what_an_authority_forbids_pauses_what_has_stopped(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("5号今天没接到单", "k_tie", "market", "5"),
        ("9号今天没接到投诉", "j_duan", "transport", "9"),
        ("10号本周没人投诉", "k_jia", "market", "10"),
        ("16号这周一笔没签", "k_xin", "market", "16"),
        ("1号今天一户没开工", "t_he", "party", "1"),
        ("9号昨天没人来打针", "h_ji", "health", "9"),
        ("2号今天零户", "k_cen", "market", "2"),
        ("9号这两天一起没办", "j_duan", "transport", "9"),
    ],
)
def test_nothing_came_in(text: str, sender: str, office: str, task: str) -> None:
    assert read_fields(text, sender, office) == told(task, "none")


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("10号今天没空看，办结率96%", "k_jia", "market", told("10", rate=96)),
        ("6号今天没下雨，又种了40平", "c_qiu", "city", told("6", delta=40)),
        ("8号今天没耽误一天", "k_min", "market", told("8")),
        ("2号这周一户没落，全查了", "k_cen", "market", told("2", "done")),
    ],
)
def test_what_did_not_happen_besides_is_other_news(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("9号老站拆完了", "t_he", "party", told("9")),
        ("8号老楼拆光了", "k_min", "market", told("8")),
        ("7号旧站房推平了", "j_ke", "transport", told("7")),
        ("20号都拆完了", "k_hu", "market", told("20", "done")),
        ("20号旧广告拆完了", "k_hu", "market", told("20", "done")),
        ("1号旧管网换完了", "w_gu", "water", told("1", "done")),
    ],
)
def test_clearing_away_the_old_is_not_building_the_new(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("3号14300人够不着", told("3", "at_risk")),
        ("3号14300人够不着，眼下参保9800人", told("3", "at_risk", total=9800)),
    ],
)
def test_a_goal_out_of_reach_was_not_reached(text: str, held: dict[str, Any]) -> None:
    assert read_fields(text, "t_wen", "party") == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("2号省厅抽了5个食堂，都过了，累计改了41个", "p_fan", "school", told("2", total=41)),
        ("11号县里来抽了4家，达标76家", "k_yao", "market", told("11", total=76)),
        ("3号抽了120批次", "k_cen", "market", told("3", total=120)),
    ],
)
def test_what_others_drew_for_a_check_is_no_progress(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held
