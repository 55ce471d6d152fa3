"""Slips of the finger beside ordinary words that hold the same characters."""

import pytest

from board.reading.words.mending import mend_slips


@pytest.mark.parametrize(
    "text",
    [
        "上面来的急件", "支付责任单位已定", "做废品回收", "做废弃物处置", "问答标准已发", "取消号段", "顺延其他几项",
        "报销好了", "促销好几场", "变更证照12家", "重申清单要求", "重申情况", "沿长江岸线", "进渡口检查", "收缴率比去年低",
        "这个月比上月低", "满意度比8月低", "合格率比二季度8月低", "推倒3间板房", "放倒了2棵枯树",
        "以后5号我来管", "以前3号是他管",
        "以下3项没动", "以上3项办结", "以及3号",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_slips(text: str) -> None:
    assert mend_slips(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("来的急", "来得及"),
        ("我们付责", "我们负责"),
        ("上条做废", "上条作废"),
        ("申请延其到月低", "申请延期到月底"),
        ("3号消号了", "3号销号了"),
        ("年低前能完", "年底前能完"),
        ("干倒80了", "干到80了"),
        ("3号以种12亩", "3号以种12亩"),
        ("今天，以种12亩", "今天,已种12亩"),
    ],
)
def test_slips_are_mended(text: str, meant: str) -> None:
    assert mend_slips(text) == meant
