"""Counts in plain words: what is left of which most are so, what came in anew, the task as the whole, what some of them are."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read

_SLOTS = ("total", "delta", "of", "remaining", "rate", "percent", "value")


def _figures(act: Any) -> dict[str, float]:
    return {slot: getattr(act, slot) for slot in _SLOTS if getattr(act, slot) is not None}


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("4号清了50处，剩23处多半在军管区", "w_bi", "water", {"total": 50, "remaining": 23}),
        (
            "11号又清了3件，累计20件，剩11件大半缺图纸",
            "c_bu",
            "city",
            {"delta": 3, "total": 20, "remaining": 11},
        ),
        ("危桥修好10座，还剩4座差不多都在双龙", "j_lan", "transport", {"total": 10, "remaining": 4}),
        ("2号改造40个，剩下22个大多数是小规模学校", "p_fan", "school", {"total": 40, "remaining": 22}),
    ],
)
def test_what_is_left_stands_whatever_most_of_it_is(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("食堂明厨亮灶又接了6个，现在一共41个", "p_fan", "school", {"delta": 6, "total": 41}),
        ("快递服务站又接了4个，总共57个", "j_ke", "transport", {"delta": 4, "total": 57}),
        ("7号又收了2家，目前一共11家", "w_luo", "water", {"delta": 2, "total": 11}),
        # what came in and what was done of it are two
        ("铁拳又收到3件，累计查办140件", "k_hu", "market", {"total": 140}),
        # what was found true on a round is no more of the rounds
        ("4号累计清理61处，今天查实了2处，都当场拆了", "w_bi", "water", {"total": 61}),
        ("8号累计查处510辆，今天查实了4辆", "j_duan", "transport", {"total": 510}),
    ],
)
def test_what_came_in_anew_goes_into_the_bare_whole(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("危改竣工了19户，56户的任务，三成多点儿", "t_he", "party", {"total": 19, "of": 56}),
        ("4号清了37处，73处的任务，一半多", "w_bi", "water", {"total": 37, "of": 73}),
        ("药店达标70家，全年120家的任务，快六成了", "k_yao", "market", {"total": 70, "of": 120}),
        ("站台改了96个，240个的任务", "j_gong", "transport", {"total": 96, "of": 240}),
        ("绿道整体六成多", "c_xi", "city", {"percent": 60}),
    ],
)
def test_what_is_called_the_task_is_the_whole(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("3号12400人里头有900是跨镇的，还在核", "t_wen", "party", {"total": 12400}),
        ("培训3100人次里面有200人次是代课教师", "p_tao", "school", {"total": 3100}),
        ("8号查处510辆里头有60辆是外地车", "j_duan", "transport", {"total": 510}),
    ],
)
def test_what_some_of_them_are_takes_nothing_from_how_many_there_are(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "named"),
    [
        ("6号收缴律93.5", "t_zhu", "party", [("党费收缴率", 93.5)]),
        ("15号按期办结律98.6", "j_ke", "transport", [("按期办结率", 98.6)]),
        ("1号教师参与率88，服务参与律91.2", "p_mo", "school", [("教师参与率", 88), ("课后服务参与率", 91.2)]),
        ("2号普及律96.1，达标率92.4", "w_jia", "water", [("自来水普及率", 96.1), ("水质达标率", 92.4)]),
    ],
)
def test_a_rate_is_named_by_its_end_and_a_slip_of_it(
    text: str, sender: str, office: str, named: list[tuple[str, float]]
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(act.indicator, act.rate) for act in acts] == named


@pytest.mark.parametrize(
    ("text", "sender", "office", "indicator"),
    [
        ("9号 查办按件140件", "k_hu", "market", "查办案件"),
        ("18号 建成占点57个", "j_ke", "transport", "建成站点"),
        ("7号 创建起业11家", "w_luo", "water", "创建企业"),
    ],
)
def test_the_one_count_is_named_by_its_sound(text: str, sender: str, office: str, indicator: str) -> None:
    assert only(text, sender=sender, office=office).indicator == indicator
