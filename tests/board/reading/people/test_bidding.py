"""Who bade the sender to report is not who is reported for; whoever is reported for must be of the office."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("顾科让我跟你报一声，6号加固5座", "w_shen", "water", "report 6 doing total=5"),
        ("邢局叫我给你说一声，7号创建了14家", "w_luo", "water", "report 7 doing total=14"),
        ("孔科让我来补报，4号清理51处", "w_bi", "water", "report 4 doing total=51"),
        ("谢姐让我说下，11号溯源150个", "w_bi", "water", "report 11 doing total=150"),
        ("供排水科让我报个数，9号改造1850户", "w_duan", "water", "report 9 doing total=1850"),
        ("石主任喊我先报一下，7号整改30处", "p_fan", "school", "report 7 doing total=30"),
        ("康工让我报，4号新增学位600个", "p_yu", "school", "report 4 doing total=600 indicator=新增学位"),
        ("白科叫我跟您报一声，2号改造860户", "k_cen", "market", "report 2 doing total=860"),
        ("崔镇长让我跟你讲一声，1号竣工40户", "t_he", "party", "report 1 doing total=40"),
        ("老贺让我报一下，3号参保12000人", "t_wen", "party", "report 3 doing total=12000"),
    ],
)
def test_who_is_set_over_the_sender_only_bids(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("毕涛让我说一声，4号清理51处", "w_xie", "water", "report 4 doing total=51 for_person=w_bi"),
        ("小闵让我跟你说8号验收13家了", "h_zhao", "health", "report 8 doing total=13 for_person=h_min"),
        ("罗海让我跟你说一声，7号创建了14家", "w_qian", "water", "report 7 doing total=14 for_person=w_luo"),
        ("石门镇让我报一下，4号清理12处", "w_bi", "water", "report 4 doing total=12 for_unit=石门镇"),
        ("顾科托我报一下，6号加固5座", "w_shen", "water", "report 6 doing total=5 for_person=w_gu"),
        ("康工让我带个数，4号新增学位600个", "p_yu", "school", "report 4 doing total=600 indicator=新增学位 for_person=p_kang"),
        ("小钱请假，我替她把9号报上，改造1850户", "w_jia", "water", "report 9 doing total=1850 for_person=w_qian"),
        ("罗海开会去了，我帮他把创建的数报一下，7号14家", "w_qian", "water", "report 7 doing total=14 for_person=w_luo"),
    ],
)  # fmt: skip
def test_whose_task_it_is_or_who_gave_the_figure_along_is_reported_for(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("替三分厂报一下，9号改造1850户", "w_jia", "water"),
        ("帮老街报下4号，清理12处", "w_bi", "water"),
        ("我代五组把4号报了，清理12处", "w_bi", "water"),
        ("替七工区汇报一下6号，加固5座", "w_shen", "water"),
        ("代南头报，2号改造食堂9个", "p_fan", "school"),
        ("帮东大沟填报一下4号整治电梯12台", "k_tie", "market"),
    ],
)
def test_figures_reported_for_somebody_unknown_are_asked_about(text: str, sender: str, office: str) -> None:
    reading = read(text, sender=sender, office=office)
    assert reading.ask
    assert all(act.open for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("替我们报一下4号，清理12处", "w_bi", "water", "report 4 doing total=12"),
        ("帮我报一下6号，加固5座", "w_shen", "water", "report 6 doing total=5"),
        ("帮扶对象报到120户，9号改造1850户", "w_jia", "water", "report 9 doing total=1850"),
        ("代办员报了名，10号办结60件", "t_yue", "party", "report 10 doing total=60"),
        ("帮企业报批完了，13号土建干到六成", "k_bai", "market", "report 13 doing"),
    ],
)
def test_what_is_done_for_anybody_is_no_report_for_them(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize("text", ["县三中改造食堂9个，2号", "县第三中学2号改造食堂9个", "三中改造食堂9个"])
def test_a_numeral_before_what_numbered_units_are_called_is_a_unit_nobody_has(text: str) -> None:
    reading = read(text, sender="p_fan", office="school")
    assert reading.ask or not any(act.total for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "sender", "whose"),
    [
        ("快检室改造进度60%，这是替老铁报的", "k_bai", "k_tie"),
        ("4号我来报一下古渡所的：整治电梯41台", "k_tie", "古渡市场监管所"),
        ("我来报一下今天的：4号整治电梯41台", "k_tie", None),
    ],
)
def test_whose_figures_these_are_may_be_told_behind_them_or_at_their_head(
    text: str, sender: str, whose: str | None
) -> None:
    acts = read(text, sender=sender, office="market").acts
    assert [act.for_person or act.for_unit for act in acts] == [whose]
