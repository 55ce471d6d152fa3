"""Circulars of an authority outside and cheers for everybody, whatever words of a title they hold."""

from typing import Any

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "【市应急局】7月1日至5日开展在建工地消防安全专项督查，请各单位提前自查，发现问题及时整改。",
            "c_du",
            "city",
            "",
        ),
        ("【省交通厅】下周对危桥改造项目开展专项督导，请各单位做好迎检准备。", "j_ou", "transport", ""),
        ("【市市场监管局】6月20日前组织电梯维保专项检查，请各所提前自查自纠。", "k_mu", "market", ""),
        ("【市教育局督导室】6月15日起对校车安全开展专项督查，请各校对照清单抓好落实", "p_bao", "school", ""),
        ("【区水务局】本周开展河道清四乱暗访检查，请各部门认真落实，有问题及时上报。", "w_qian", "water", ""),
        ("【市教育局】6月中旬开展食堂明厨亮灶专项检查，请各单位提前自查", "p_fan", "school", ""),
        ("【住建局】对在建工地扬尘开展专项检查，请各单位做好准备", "c_bu", "city", ""),
        ("转发省局简报：全省已整治电梯2300台，向一线的同志致敬！", "k_lu", "market", ""),
        ("12号挂牌督办", "h_he", "health", "supervise 12"),
        ("在建工地扬尘要专项督查，挂牌督办", "c_luan", "city", "supervise 8"),
        ("【电梯维保】整治电梯累计260台", "k_mu", "market", "report 4 doing total=260 indicator=整治电梯"),
        ("8号督办一下", "c_luan", "city", "supervise 8"),
        (
            "【省应急厅】8月上旬组织开展渡口码头安全专项督查，请各地各单位认真自查自纠。",
            "j_ou",
            "transport",
            "",
        ),
        ("上级督查组下周来检查森林防火，请各村提前准备", "t_yue", "party", ""),
        ("请各所于18日下班前报送两名年度先进个人推荐名单，办公室汇总。", "k_lu", "market", ""),
        (
            "关于报送上半年宣讲总结的通知：请各科、各所于6月28日前将电子版报特种设备科，字数1500以内。",
            "k_su",
            "market",
            "",
        ),
    ],
)
def test_what_comes_from_outside_is_no_order(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said", "more"),
    [
        ("今天跑了趟绿道，大伙儿干劲挺足，接着干", "c_zhuo", "city", "", {"chat": "group"}),
        ("路过渡口，师傅们辛苦了，继续干", "j_qu", "transport", "", {"chat": "group"}),
        ("今天看了电梯现场，同志们精神头不错，接着干", "k_su", "market", "", {"chat": "group"}),
        ("工地上辛苦了，接着干", "c_luan", "city", "", {"chat": "group"}),
        ("去食堂看了看，大家状态不错，继续加油", "p_ding", "school", "", {"chat": "group"}),
        ("10号接着干", "c_luan", "city", "resume 10", {}),
        ("绿道恢复施工，接着干", "c_luan", "city", "resume 10", {}),
    ],
)
def test_cheer_for_all_is_of_no_task(
    text: str, sender: str, office: str, said: str, more: dict[str, Any]
) -> None:
    assert describe(read(text, sender=sender, office=office, **more)) == said
