"""What was meant, said or so before, beside what is so now; parts, demands and conditions beside what is told."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("危桥改造原打算6月底收尾，谁知又塌了一座", "j_lan", "transport", told("2")),
        ("公交置换起先说6月30号交车，现在要7月15号才能全部交付", "j_gong", "transport",
         told("5", eta="2026-07-15")),
        ("公交置换说是全换完了，其实还有十几台在路上", "j_gong", "transport", told("5")),
        ("护栏台账上是安装了80公里，我们复核只有71公里", "j_tao", "transport", told("3", total=71)),
        ("监理报的超限整治完工了，可我们复查还有缺口", "j_duan", "transport", told("8")),
        ("渡口都改建完了？还没呢", "j_he", "transport", told("11")),
        ("3号路灯本就该上周装完，施工队拖到现在", "p_yu", "school", told("3")),
    ],
)  # fmt: skip
def test_what_was_meant_or_said_gives_way_to_what_is_so(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("渡口码头都改建完了", "j_he", "transport", told("11", "done")),
        ("绿化补植听养护站说栽完了，我去看过没问题，报结", "j_tao", "transport", told("14", "done")),
        ("站台本来就是我们改的，改好96座", "j_gong", "transport", told("6", total=96)),
    ],
)
def test_what_nothing_outdoes_stands(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("12号上个月的查完了，这个月停电还没查", "j_an", "transport", told("12")),
        ("超限率上季度1.9%，本季度目前1.6%", "j_duan", "transport", told("8", rate=1.6)),
        ("按期办结率上个月91.5%，这个月才89.3%", "j_ke", "transport", told("15", rate=89.3)),
    ],
)
def test_the_period_that_is_over_gives_way_to_this_one(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("公交站台改好130座，局里要求30号前改完", "j_gong", "transport", told("6", total=130)),
        ("危桥改造改好9座，限20号前全部完工", "j_lan", "transport", told("2", total=9)),
        ("要是钢梁到了，危桥改造月底能完工", "j_lan", "transport", told("2")),
        ("危桥改造月底能完工", "j_lan", "transport", told("2", eta="2026-06-30")),
        ("顺利的话危桥改造月底能完工", "j_lan", "transport", told("2", eta="2026-06-30")),
    ],
)
def test_a_day_that_is_demanded_or_hangs_on_something_is_not_expected(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("6号水库7座里头4座土建完工，3座刚开挖", "w_gu", "water", told("6")),
        ("服务站申报了60个批了52个", "j_ke", "transport", told("18", total=52)),
        ("服务站建成70个，剩下的里头有6个选不到房子", "j_ke", "transport", told("18", total=70)),
        ("站台改好150座，还有90座业主谈不下来", "j_gong", "transport",
         told("6", "blocked", total=150, remaining=90)),
        ("农村公路今天干了2.5，累计改造64公里", "j_gao", "transport", told("1", delta=2.5, total=64)),
    ],
)  # fmt: skip
def test_a_part_a_trial_and_some_of_the_rest_are_no_total(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "state"),
    [
        ("公交置换的补贴申请前天就报省厅了，到今天没批下来", "j_gong", "transport", "waiting"),
        ("渡口码头等海事局批方案，批下来才能动工", "j_he", "transport", "waiting"),
        ("养护物资采购完了发到各站去了还没领齐", "j_tao", "transport", "doing"),
    ],
)
def test_an_answer_that_is_outstanding_and_work_still_open(
    text: str, sender: str, office: str, state: str
) -> None:
    assert read_fields(text, sender, office)["state"] == state


def test_what_is_said_of_some_of_the_whole_is_no_row_of_units() -> None:
    text = "站点96个里安平那8个村委会不让装，其他都装好了"
    reading = read(text, sender="j_ke", office="transport")
    assert not any(act.for_unit or act.state == "done" for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("养护物资采购评标完了", "j_tao", "transport", told("17")),
        ("客运站初设都评审完了", "j_ke", "transport", told("7")),
        ("培训机构关停了11家", "p_fan", "school", told("13", total=11)),
        ("渡口码头中标公示完了，施工队不接活", "j_he", "transport", told("11", "blocked")),
    ],
)
def test_a_step_on_the_way_is_not_the_end(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("19号发了702万，卡里退回来13万要重打", ["report"]),
        ("19号退回重做", ["reject"]),
    ],
)
def test_money_that_came_back_sends_no_task_back(text: str, acts: list[str]) -> None:
    assert [act.act for act in read(text, sender="j_ou", office="transport").acts] == acts


def test_papers_that_are_not_all_handed_in_dispute_nothing() -> None:
    assert not any(
        act.act == "object"
        for act in read("8号1.4达标了，就是台账各队还没交齐", sender="j_duan", office="transport").acts
    )


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("危桥14座有11座改完了，双龙那座在架梁", "j_lan", "transport", told("2", total=11, of=14)),
        ("站台改了180座，抽查退了6座，实际174", "j_gong", "transport", told("6", total=174)),
        ("12号5月的查完了，6月查了20家企业", "j_an", "transport", told("12")),
        ("12号上周的查完了，这周明天查", "j_an", "transport", told("12")),
        ("补贴批了710万，打到快递企业账上的640", "j_ou", "transport", told("19")),
        ("服务站说建了90个，审计组只认82个", "j_ke", "transport", told("18", total=82)),
    ],
)
def test_what_was_claimed_gives_way_to_what_it_comes_to(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    read_as = read_fields(text, sender, office)
    assert {name: read_as.get(name) for name in fields} == fields


def test_an_owner_who_edits_decides_nothing_about_the_own_task() -> None:
    acts = read("19号打了702万，有三家账号不对打回来重打", sender="j_ou", office="transport").acts
    assert [act.act for act in acts] == ["report"]


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("渡口码头海事处说先别往下修了", "j_he", "transport", told("11", "paused")),
        ("站台改好150座，省里暗访又圈了二十多座", "j_gong", "transport", told("6", total=150)),
        ("站台改好150座，要不是下雨早就170座了", "j_gong", "transport", told("6", total=150)),
        ("补贴发了640万，有一笔三十万的账号不对没到账", "j_ou", "transport", told("19", total=640)),
        ("养护物资采购都完了，两批有毛病在等换货", "j_tao", "transport", told("17")),
        ("快递服务站制作了96块牌，发到站点80块", "j_ke", "transport", told("18")),
    ],
)
def test_what_others_found_what_would_have_been_and_one_that_is_stuck(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("服务站说全建完了，我去看了，好几个门都没开", "j_ke", "transport", told("18")),
        ("站台上午说改完了，下午回来的人讲清河那边没改", "j_gong", "transport", told("6")),
        ("9号查了150件，其中移送的3件还没回执", "j_duan", "transport", told("9", total=150)),
        ("客运站这周停了两天，等铁路要点，昨晚又干上了", "j_ke", "transport", told("7")),
    ],
)
def test_what_turns_out_otherwise_later_in_the_breath(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("公交置换6月底够呛，车厂那边还在走流程", "j_gong", "transport", told("5", "at_risk")),
        ("危桥改造28号怕做不出来，钢筋供不上", "j_lan", "transport", told("2", "at_risk")),
        ("危桥改造钢筋供不上", "j_lan", "transport", told("2", "blocked")),
        ("渡口码头停下来了，海事局说汛期不准施工，等通知", "j_he", "transport", told("11", "paused")),
        ("站台改好150座，清河那批不是装完了，是刚到货", "j_gong", "transport", told("6", total=150)),
    ],
)
def test_a_day_that_will_be_missed_and_a_stop_that_was_ordered(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields
