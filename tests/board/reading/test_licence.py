"""Figures that nobody reported: of another time, of some among others, of means; and those that the board licenses."""

from typing import Any

import pytest

from tests.board.reading.offices import only

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
        # progress of the whole
        ("17号总的72了", "j_tao", {"percent": 72}),
        ("11号30提到45", "j_he", {"percent": 45}),
        ("危桥改造整体55", "j_lan", {"percent": 55}),
    ],
)
def test_only_what_was_reported_is_written(text: str, sender: str, said: dict[str, float]) -> None:
    assert _figures(text, sender) == said
