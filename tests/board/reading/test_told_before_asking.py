"""What a member reports stands, whatever question, plea for quiet or aside follows it."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("11号溯源150个，您说好笑不好笑", "w_bi", "water", "report 11 doing total=150"),
        ("6号加固5座，全看石门镇配不配合", "w_shen", "water", "report 6 doing total=5"),
        ("10号9月底能通，就看征地那两户签不签", "c_xi", "city", "report 10 doing eta=2026-09-30"),
        ("7号创建了14家，大家评评气不气人", "w_luo", "water", "report 7 doing total=14"),
        ("4号8月20号能清完，得看天气好不好", "w_bi", "water", "report 4 doing eta=2026-08-20"),
        ("2号才加装12台，谁跟局长说完了的", "c_hua", "city", "report 2 doing total=12"),
        ("2号加装12台，哪个瞎传干完了", "c_hua", "city", "report 2 doing total=12"),
        ("5号没弄完呢，谁跟你说弄完了的", "c_qiu", "city", "report 5 doing"),
        ("3号抽检1200批次，还差多少", "k_cen", "market", "report 3 doing total=1200 + query 3 about=task want=gap"),
        ("2号改造860户，台账什么时候交", "k_cen", "market", "report 2 doing total=860"),
    ],
)  # fmt: skip
def test_a_figure_or_day_is_reported_whatever_is_asked_behind_it(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号谁负责的", "c_an", "city", "query 2 about=task want=owner"),
        ("2号上次报的12台，现在是多少", "c_hua", "city", "query 2 about=task"),
    ],
)
def test_what_is_asked_of_the_figure_itself_stays_a_question(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("绿道干到三成了，别催，催也这速度", "c_xi", "city", "report 10 doing percent=30"),
        ("电梯加装12台，别老催我", "c_hua", "city", "report 2 doing total=12"),
        ("积水点治理了9处，甭催了行不", "c_qiu", "city", "report 5 doing total=9"),
        ("节水型企业14家了，别再催我了", "w_luo", "water", "report 7 doing total=14"),
        ("绿道干到三成了，下班了别@我", "c_xi", "city", "report 10 doing percent=30 + mute until=2026-06-11"),
        ("别催了，在弄呢", "c_xi", "city", "mute until=2026-06-11"),
        ("别老催我，绿道还在铺", "c_xi", "city", "mute until=2026-06-11"),
    ],
)
def test_a_plea_not_to_be_chased_takes_nothing_from_a_report(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号申请延期12天，厂家发错货了", "c_hua", "city", "extend 2 days=12"),
        ("3号申请延期10天，管材规格配错了", "c_feng", "city", "extend 3 days=10"),
        ("10号想延一周，设计院图纸画错了", "c_xi", "city", "extend 10 days=7"),
        ("12号卡住了，供应商送错型号", "w_shen", "water", "report 12 blocked"),
        ("2号报错了", "c_hua", "city", "ASK correct 2 OPEN"),
        ("2号刚才我填错了，等会重报", "c_hua", "city", "ASK correct 2 OPEN"),
        ("2号加装数报错了，是12台", "c_hua", "city", "correct 2 total=12"),
        ("昨天2号进度写错了，应该是12台", "c_hua", "city", "correct 2 total=12"),
    ],
)
def test_what_others_got_wrong_corrects_no_report(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
