"""Who takes up what a colleague offers counts nothing, whatever task the offer's words happen to name."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "offer", "office"),
    [
        ("给我留一个", "药店送来一箱口罩，谁要", "market"),
        ("我要两个", "农贸市场门口粽子十块一个，谁带", "market"),
        ("我家三个", "电梯楼下团购西瓜，报个数", "market"),
        ("算我两个😂", "食堂明天包饺子，都来啊", "school"),
        ("加我们科三个", "食堂晚上聚餐，来的报名", "school"),
        ("也算我一个", "周六绿道骑车，来的举手", "city"),
        ("帮我订两份", "快检室门口订盒饭了", "market"),
    ],
)
def test_taking_up_an_offer_is_no_report(text: str, offer: str, office: str) -> None:
    sender = {"market": "k_lh", "school": "p_liang", "city": "c_hua"}[office]
    assert read(text, sender=sender, office=office, chat="group", quote=Quote(text=offer)).acts == ()


@pytest.mark.parametrize(
    ("text", "call", "sender", "office", "total"),
    [
        ("我们8间", "各所报一下快检室建了几间", "k_lh", "market", 8),
        ("我校改了6个", "食堂明厨亮灶各校报个数", "p_liang", "school", 6),
        ("我们街道320栋", "房屋体检今天报数", "c_ma", "city", 320),
        ("给我们算8间", "各所报一下快检室建了几间", "k_lh", "market", 8),
    ],
)
def test_an_answer_to_a_call_for_figures_is_a_report(
    text: str, call: str, sender: str, office: str, total: float
) -> None:
    act = only(text, sender=sender, office=office, chat="group", quote=Quote(text=call))
    assert (act.act, act.total) == ("report", total)
