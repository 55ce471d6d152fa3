"""A task that is named goes before the one just spoken of; words that name none stay with that."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("电梯维保 今天又整治了6台 累计280台", "k_tie", "market"),
        ("电梯维保整治 280/420", "k_tie", "market"),
        ("快检室✅ 牌子都挂上了", "k_bai", "market"),
        ("单位：城关市场监管所\n任务：电梯维保整治\n应改：64台\n已改：51台", "k_cg", "market"),
        ("给领导汇报下快检室，前头下雨停了几天，10月底前能全部建成", "k_bai", "market"),
        ("抽检的完成时限改到10月20号，局党组定的", "k_lu", "market"),
        ("我们所电梯整治完33台了", "k_cg", "market"),
        ("广告拆除想申请缓10天，吊车没到位", "k_hu", "market"),
    ],
)
@pytest.mark.parametrize("topic", ["21", "10", "17"])
def test_a_task_named_by_words_goes_before_the_one_in_hand(
    text: str, sender: str, office: str, topic: str
) -> None:
    alone = describe(read(text, sender=sender, office=office))
    assert alone
    assert describe(read(text, sender=sender, office=office, topic=topic)) == alone


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("电梯维保整治了280台", "report 4 doing total=280"),
        ("单位：特种设备科\n任务：电梯维保整治\n应改：64台\n已改：51台", "report 4 doing total=51 of=64"),
    ],
)
def test_over_a_quoted_task_only_what_is_plainly_another_leads_away(text: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market", quote=Quote("21"))) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "other"),
    [
        ("养护应急物资采购：应采80套 已采52套", "j_tao", "transport", "14"),
        ("食品监督抽检：应抽800批 已抽652批", "k_lu", "market", "12"),
        ("城区老旧供水管网更新 应换12公里 已换8公里", "w_shen", "water", "9"),
    ],
)
def test_a_whole_title_leads_away_from_a_task_that_shares_two_of_its_characters(
    text: str, sender: str, office: str, other: str
) -> None:
    alone = describe(read(text, sender=sender, office=office))
    assert alone.startswith("report")
    assert describe(read(text, sender=sender, office=office, quote=Quote(other))) == alone
    assert describe(read(text, sender=sender, office=office, topic=other)) == alone


@pytest.mark.parametrize(
    ("text", "topic", "said"),
    [
        ("剩下的月底前弄完", "4", "report 4 doing eta=2026-06-30"),
        ("各单位都没新情况", "4", "report 4 none"),
        ("到286台了", "4", "report 4 doing total=286"),
    ],
)
def test_what_names_no_task_is_of_the_one_in_hand(text: str, topic: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market", topic=topic)) == said
