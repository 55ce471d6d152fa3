"""Figures that nobody reported: of another time, of some among others, of means; and those that the board licenses."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read

_SLOTS = ("percent", "rate", "total", "delta", "of", "remaining", "value")


def _figures(text: str, sender: str, **more: Any) -> dict[str, float]:
    act = only(text, sender=sender, office="transport", **more)
    assert not act.open
    return {slot: getattr(act, slot) for slot in _SLOTS if getattr(act, slot) is not None}


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        # still to come
        ("2号本月能完工到8座", "j_lan", {}),
        ("18号这周能到50", "j_ke", {}),
        ("6号改到90个了，这周再改12个", "j_gong", {"total": 90}),
        ("18号建成60个，厂家下旬再运20个", "j_ke", {"total": 60}),
        ("2号桥机不够，先修2座", "j_lan", {}),
        ("5号按现在的速度月底95辆", "j_gong", {}),
        ("1号最多干到100公里", "j_gao", {}),
        ("9号怕是查不满180起", "j_duan", {}),
        # of an earlier time
        ("4号通车率88，年初是82", "j_ke", {"rate": 88}),
        ("15号按期办结率96.5%，季初才94.8%", "j_ke", {"rate": 96.5}),
        ("8号超限率1.7，上周还是1.9", "j_duan", {"rate": 1.7}),
        ("2号修了6座，上个月这时候才4座", "j_lan", {"total": 6}),
        ("5号刚开始才35辆，现在78辆", "j_gong", {"total": 78}),
        ("15号目前按期办结率97%", "j_ke", {"rate": 97}),
        # some among others
        ("18号里有4个是村里自己建的", "j_ke", {}),
        ("6号改了90个，里面补报的有6个", "j_gong", {"total": 90}),
        ("2号修完6座，其中2座没验收", "j_lan", {"total": 6}),
        ("2号6座里有2座没通车", "j_lan", {}),
        ("2号这批3座全部完工", "j_lan", {}),
        ("9号查处100起，移交里头完成35起", "j_duan", {"total": 100}),
        # what came up on the way
        ("2号修完6座，返工1座", "j_lan", {"total": 6}),
        ("9号查处110起，逾期4起", "j_duan", {"total": 110}),
        ("6号改了90个，退回来3个", "j_gong", {"total": 90}),
        ("9号查处110起，发现问题线索9起", "j_duan", {"total": 110}),
        # money, goods and hands
        ("7号资金缺口600万", "j_ke", {}),
        ("19号补贴还差80万没到账", "j_ou", {}),
        ("5号新车昨天到了20辆，已经换了48", "j_gong", {"total": 48}),
        ("2号来了2个施工队", "j_lan", {}),
        ("18号库存还有30个", "j_ke", {}),
        ("11号定标了，中标价280万", "j_he", {}),
        # what the board holds
        ("18号走访了5个村", "j_ke", {}),
        ("10号培训300人，本期班60人", "j_he", {"total": 300}),
        ("2号修了8座，还有2座在浇梁", "j_lan", {"total": 8}),
        ("2号修了8座，还有6座在浇梁", "j_lan", {"total": 8, "remaining": 6}),
        ("6号最后50个在收尾", "j_gong", {"remaining": 50}),
        # what others say, and what was found instead
        ("18号村里说建了60个", "j_ke", {}),
        ("18号镇上报60个，我核实是55个", "j_ke", {"total": 55}),
        ("1号一天修3公里，现在修了60公里", "j_gao", {"total": 60}),
        # beside each other
        ("18号全部建好了，96", "j_ke", {"total": 96}),
        ("6号这回改了8个，累计90个", "j_gong", {"delta": 8, "total": 90}),
        ("9号过一百起了", "j_duan", {}),
        ("17号浇到68%", "j_tao", {"percent": 68}),
        # of two counts
        ("2号修好8座，验收了6座", "j_lan", {"total": 8}),
        ("9号接到线索180起，查处了96起", "j_duan", {"total": 96}),
        ("2号修好8座，总共14座", "j_lan", {"total": 8, "of": 14}),
        ("2号修好8座，还有6座村里不同意", "j_lan", {"total": 8, "remaining": 6}),
        ("5号今天来了12辆，换了9辆", "j_gong", {"delta": 9}),
        ("10号培训260人，补考22人", "j_he", {"total": 260}),
        ("13号整改率88，挂牌的3个没摘", "j_an", {"rate": 88}),
        ("17号吊机到货12台", "j_tao", {}),
        ("6号改了110个，今天停电歇了8个", "j_gong", {"total": 110}),
        ("5号订购了30辆", "j_gong", {}),
        ("18号供应商送来20个", "j_ke", {}),
        ("10号这两天培训40人，一共300", "j_he", {"delta": 40, "total": 300}),
        # progress of the whole
        ("17号总的72了", "j_tao", {"percent": 72}),
        ("11号30提到45", "j_he", {"percent": 45}),
        ("危桥改造整体55", "j_lan", {"percent": 55}),
    ],
)
def test_only_what_was_reported_is_written(text: str, sender: str, said: dict[str, float]) -> None:
    assert _figures(text, sender) == said


def test_each_figure_behind_its_own_indicator_is_that_indicators() -> None:
    acts = read("3号 安装护栏46 整治隐患点120", sender="j_tao", office="transport").acts
    assert [(act.indicator, act.total, act.of) for act in acts] == [
        ("安装护栏", 46, None),
        ("整治隐患点", 120, None),
    ]


def test_a_rate_is_heard_through_one_wrong_character() -> None:
    acts = read("15号按期班结率96.4%", sender="j_ke", office="transport").acts
    assert [(act.rate, act.percent, act.indicator) for act in acts] == [(96.4, None, "按期办结率")]


@pytest.mark.parametrize(
    ("text", "sender", "state"),
    [
        ("12号这个月已经查过了", "j_an", "done"),
        ("12号6月的已开展", "j_an", "done"),
        ("12号这个月还没查过", "j_an", "doing"),
        ("12号的活干利索了", "j_an", "done"),
        ("18号整归一了", "j_ke", "done"),
        ("6号改好了，一个不落", "j_gong", "done"),
        ("11号全部完工，资料交了，报完成", "j_he", "done"),
        ("11号全部完工，资料交了，等市里审批", "j_he", "waiting"),
        ("17号方案递到局长手上了，没个回音", "j_tao", "waiting"),
    ],
)
def test_claims_and_what_is_outstanding_are_told_apart(text: str, sender: str, state: str) -> None:
    assert only(text, sender=sender, office="transport").state == state
