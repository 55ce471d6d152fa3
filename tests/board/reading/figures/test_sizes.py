"""How big a thing is by its kind is no money."""

import pytest

from board.reading.words.sizes import write_sizes


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("又签下2个亿元项目", "又签下2个大项目"),
        ("累计签了4个亿元以上项目", "累计签了4个大项目"),
        ("新开工3个10亿元工业项目", "新开工3个大工业项目"),
        ("引进5000万元以上项目6个", "引进大项目6个"),
        ("百亿级产业项目落了1个", "大产业项目落了1个"),
    ],
)
def test_a_size_before_what_is_counted_is_its_kind(text: str, plain: str) -> None:
    assert write_sizes(text) == plain


@pytest.mark.parametrize(
    "text", ["到位资金2亿元", "投了3.2亿元，项目在建", "协议资金又谈了2个亿", "完成投资5000万元，项目过半"]
)
def test_money_stays_money(text: str) -> None:
    assert write_sizes(text) == text
