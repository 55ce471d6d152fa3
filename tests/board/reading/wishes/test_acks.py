"""收到 and its like: an act only where something was asked of the one who says it."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import read


def _answer(text: str, quoted: str, *, sender: str, by: str = "p_lv") -> list[str]:
    quote = Quote(text=quoted, sender=by)
    return [act.act for act in read(text, sender=sender, office="school", quote=quote).acts]


@pytest.mark.parametrize("text", ["收到", "好的，马上落实", "明白👌", "收到，抓紧办"])
@pytest.mark.parametrize(
    ("quoted", "sender"),
    [
        ("@樊勇 2号月底前把未改造的名单报我", "p_fan"),
        ("小齐，辍学率周五前核实一下发我", "p_qi"),
        ("项目办抓紧把3号往前赶", "p_yu"),
        ("各中心校本周五前把到岗教师数报上来", "p_liang"),
        ("各科室务必按时交半年总结", "p_tao"),
        ("请大家下周二前更新台账", "p_wan"),
        ("3号要盯紧，月底前完成验收", "p_kang"),
    ],
)
def test_what_was_asked_of_the_sender_is_acknowledged(text: str, quoted: str, sender: str) -> None:
    assert _answer(text, quoted, sender=sender) == ["ack"]


@pytest.mark.parametrize(
    ("quoted", "sender"),
    [
        ("大家辛苦了", "p_fan"),
        ("@陶静 5号明天下班前报数", "p_fan"),
        ("各中心校本周五前把数报上来", "p_fan"),
        ("2号改造了41家", "p_kang"),
        ("2号到哪一步了？", "p_fan"),
    ],
)
def test_what_was_asked_of_others_is_nothing(quoted: str, sender: str) -> None:
    assert _answer("收到", quoted, sender=sender) == []


def test_nobody_acknowledges_their_own_words() -> None:
    assert _answer("收到", "樊勇明天前报我", sender="p_fan", by="p_fan") == []
