"""A figure reads the same in characters, in groups of thousands and in digits; what only looks like one stays as it is."""

import pytest

from board.reading.words.spelt_figures import write_figures
from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("spelt", "written"),
    [
        ("改完三百二十户，还差一千零五户", "改完320户，还差1005户"),
        ("累计三万五千六百二十户", "累计35620户"),
        ("任务数十八个", "任务数18个"),
        ("查处四十一起", "查处41起"),
        ("百分之九十七点五，百分之百", "97.5%，100%"),
        ("六点八天，九十八点三，人均二点五三", "6.8天，98.3，人均2.53"),
        ("推到五十八了", "推到58了"),
        ("累计十一", "累计11"),
        ("是四十三不是34", "是43不是34"),
        ("410→四百六十六块", "410→466块"),
        ("35,600/38,000户", "35600/38000户"),
        ("#接龙\n1、城北 十一（含改造2）\n2、城南 五", "#接龙\n1、城北 11（含改造2）\n2、城南 5"),
    ],
)
def test_a_spelt_figure_is_written_in_digits(spelt: str, written: str) -> None:
    assert write_figures(spelt) == written


@pytest.mark.parametrize(
    "text",
    [
        "十几户没签，七八十家签了，一千来户",
        "数十个项目，二十多户，三十余家",
        "十二月二十号前完成",
        "第十二家，十八大精神，初十",
        "十二部门联合整治，三十处室",
        "差一点五公里，差一点三户",
        "下午三点八个人到会，三点半开会，七点二十集合",
        "周三十二户完成",
        "放到十一，拖到十五再说",
        "六十五岁以上老人，十五分钟生活圈",
        "一百三十五万，一万二千元",
        "三十家子镇",
    ],
)
def test_what_only_looks_like_a_figure_stays(text: str) -> None:
    assert write_figures(text) == text


@pytest.mark.parametrize(
    ("sender", "spelt", "written"),
    [
        ("w_jia", "9号累计四千二百六十户，还差五千一百四十", "9号累计4260户，还差5140"),
        ("w_jia", "9号4260/9,400", "9号4260/9400"),
        ("w_jia", "收缴率九十二点三", "收缴率92.3"),
        ("w_jia", "漏损率10.9→百分之十点二", "漏损率10.9→10.2%"),
        ("w_bi", "四乱那七十三处清了五十处，剩下二十三处等乡镇", "四乱那73处清了50处，剩下23处等乡镇"),
        ("w_bi", "四乱今天又清了三处 累计十九", "四乱今天又清了3处 累计19"),
        ("w_bi", "七十三处问题己全部清完，4号报结", "73处问题己全部清完，4号报结"),
        ("w_yin", "3号推到五十八了", "3号推到58了"),
    ],
)
def test_a_spelt_figure_reads_like_a_written_one(sender: str, spelt: str, written: str) -> None:
    said = describe(read(written, sender=sender, office="water"))
    assert "report" in said
    assert describe(read(spelt, sender=sender, office="water")) == said
