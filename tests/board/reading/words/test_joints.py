"""What is said of one task without a stop: its joints are found, and nothing else is cut."""

import pytest

from board.reading.words.joints import set_joints


@pytest.mark.parametrize(
    ("breath", "jointed"),
    [
        ("C1验收通过了正式收官", "C1验收通过了，正式收官"),
        ("16号返工完毕重新申请核查", "16号返工完毕，重新申请核查"),
        ("36个全部清零报结", "36个全部清零，报结"),
        ("实际干了31户超额完成任务", "实际干了31户，超额完成任务"),
        ("整治完97栋了还有43栋", "整治完97栋了，还有43栋"),
        ("打了8600剂还差1400", "打了8600剂，还差1400"),
        ("第一个弄完了第二个卡在产权上", "第一个弄完了，第二个卡在产权上"),
        ("头一个完了后一个还得半个月", "头一个完了，后一个还得半个月"),
        ("12号再给十天行不有三个图斑要补手续", "12号再给十天行不，有三个图斑要补手续"),
        ("截至今天下午四点参保26840人", "截至今天下午四点，参保26840人"),
        ("13号等料厂家说下月才发", "13号等料，厂家说下月才发"),
        ("电梯井道基础在浇监理给核的是35%", "电梯井道基础在浇，监理给核的是35%"),
    ],
)
def test_a_stop_is_set_where_the_words_can_only_begin_anew(breath: str, jointed: str) -> None:
    assert set_joints(breath) == jointed


@pytest.mark.parametrize(
    "text",
    [
        "3号申请销号",
        "还没验收",
        "10月20号前完工",
        "完成改造并通过验收",
        "不算完成",
        "编织袋厂家还没发货",
        "等厂家说了再定",
        "请施工方不要进场",
        "第一个和第二个都完了",
        "还差12户",
        "截至6月底",
        "1号年底100%没问题",
    ],
)
def test_words_that_belong_together_stay_together(text: str) -> None:
    assert set_joints(text) == text
