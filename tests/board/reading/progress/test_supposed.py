"""Chatter, threats, second thoughts and papers: words that sound like orders and wishes but change no board."""

import pytest

from tests.board.reading.offices import read


def _writes(text: str, sender: str) -> list[str]:
    acts = read(text, sender=sender, office="water", chat="group").acts
    return [act.act for act in acts if act.changes_board and not act.open]


@pytest.mark.parametrize(
    "text",
    [
        "4号能不能提前到20号？",
        "6号先停？",
        "要是6号转给综合科会不会好点",
        "6号是不是该归综合科管",
        "我考虑把6号给综合科，你们商量下",
        "你们看6号交给谁合适",
        "谁同意3号延期的",
        "没人同意3号延期",
        "把3号的文件转给段伟",
        "取消3号督办",
        "让谢娟给我打电话",
        "6号叫沈洁来汇报一下",
        "11号开会",
        "上会材料加上5号",
    ],
)
def test_a_leader_who_weighs_or_talks_orders_nothing(text: str) -> None:
    assert _writes(text, "w_geng") == []


@pytest.mark.parametrize(
    "text", ["如果5号还拖，就挂牌督办", "5号再拖下去就要督办了", "再不动就把5号给综合科"]
)
def test_a_threat_is_no_order(text: str) -> None:
    assert set(_writes(text, "w_geng")) <= {"comment"}


@pytest.mark.parametrize(
    "text",
    [
        "邢局还没同意3号延期",
        "等邢局同意3号延期再说",
        "邢局不在，3号的延期先放一放",
        "提醒：明天9点局务会，涉及5号、9号",
        "[聊天记录] 邢局：同意3号延期到7月底",
        "转发：请各站6月20日前完成5号",
        "关于3号延期的请示已收到",
    ],
)
def test_an_editor_who_tells_records_nothing(text: str) -> None:
    assert _writes(text, "w_kong") == []


@pytest.mark.parametrize(
    "text",
    [
        "贾科你看9号要不要延期",
        "如果9号延期的话我们怎么办",
        "假如9号取消，人怎么安排",
        "9号要是能延到9月就好了",
        "听说9号要提前",
        "9号是邢局分管的吧",
        "顾科，1号的数你那边报还是我报",
    ],
)
def test_a_member_who_supposes_asks_for_nothing(text: str) -> None:
    assert _writes(text, "w_jia") == []


@pytest.mark.parametrize("text", ["如果可以，9号申请延到7月底", "请领导考虑，9号延期到7月底"])
def test_a_polite_wish_is_a_wish_all_the_same(text: str) -> None:
    assert _writes(text, "w_jia") == ["extend"]
