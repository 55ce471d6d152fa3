"""Units that are named on the way to a figure of the whole task: the figure is none of theirs."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe, read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("南岭、北坞都竣工了，1号总共竣工31户", "t_he", "party", told("1", total=31)),
        ("南岭弄完了，石塘还有几户，1号整体进度55%", "t_he", "party", told("1", percent=55)),
        ("滨江街道、和平街道两家都查完了，1号总共体检2860栋", "c_ge", "city", told("1", total=2860)),
        ("滨江街道装好了，新华街道还剩几台，2号合起来做了27台", "c_hua", "city", told("2", total=27)),
        ("柳林中心校、河湾中心校都改好了，2号累计改了41个食堂", "p_fan", "school", told("2", total=41)),
        ("城关、临河都弄完了，2号面上改造了860户", "k_cen", "market", told("2", total=860)),
        (
            "安平、清河都铺完了，双龙还差三公里，1号总里程干到97公里",
            "j_gao",
            "transport",
            told("1", total=97),
        ),
        ("桑村卫生院、水泉都完成了，3号总体签约率66.2%", "h_zhao", "health", told("3", rate=66.2)),
        ("北坞、石塘两个村都收齐了，3号总的续保率88.5%", "t_wen", "party", told("3", rate=88.5)),
    ],
)
def test_the_whole_is_no_share_of_the_unit_named_last(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held
    assert read(text, sender=sender, office=office).acts[0].for_unit is None


@pytest.mark.parametrize(
    ("text", "sender", "office", "units"),
    [
        ("1号南岭12户、北坞9户", "t_he", "party", ["南岭村", "北坞村"]),
        ("1号城关建好了，临河还没动", "k_bai", "market", ["城关市场监管所", "临河市场监管所"]),
        ("1号滨江街道查完了，和平街道查了320栋", "c_ge", "city", ["滨江街道", "和平街道"]),
        ("2号柳林中心校改好了，河湾中心校改了6个", "p_fan", "school", ["柳林镇中心校", "河湾镇中心校"]),
    ],
)
def test_units_with_what_is_theirs_stay_apart(text: str, sender: str, office: str, units: list[str]) -> None:
    assert [act.for_unit for act in read(text, sender=sender, office=office).acts] == units


@pytest.mark.parametrize(
    ("text", "share"), [("10号总共做到70%", 70), ("10号一共干了七成", 70), ("10号合起来做了六成", 60)]
)
def test_all_of_it_together_is_the_task_as_a_whole(text: str, share: float) -> None:
    assert read_fields(text, "c_xi", "city") == told("10", percent=share)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("危桥修了9座，双龙乡塌方没法进场", "j_lan", "transport", "report 2 doing total=9"),
        ("电梯整治210台，青坪停电干不了", "k_tie", "market", "report 4 doing total=210"),
        # who holds it up is no part
        ("管网换了41公里，石门镇不让挖", "w_gu", "water", "report 1 blocked total=41"),
    ],
)
def test_what_one_unit_cannot_do_stops_the_whole_no_more_than_its_part(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "农村公路提档升级汇报下：双龙那段铺完了，清河还有两处在养生，晚上打灯干。监理核下来整体进度72%",
            "j_gao", "transport", "report 1 doing percent=72",
        ),
        ("18号石桥两个站在装柜子。建成站点71个", "j_ke", "transport", "report 18 doing total=71 indicator=建成站点"),
        ("2号安平乡还有两座在架梁，双龙乡一座在等材料。完工9座", "j_lan", "transport", "report 2 doing total=9"),
        ("4号大垄乡有一处在拆，石门镇还有两处在谈，整体进度80%", "w_bi", "water", "report 4 doing percent=80"),
    ],
)  # fmt: skip
def test_units_told_of_by_the_way_are_not_whom_the_whole_is_of(
    text: str, sender: str, office: str, said: str
) -> None:
    reading = read(text, sender=sender, office=office)
    assert describe(reading) == said
    assert reading.acts[0].for_unit is None
