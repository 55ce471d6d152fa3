"""说错了: a leader puts the last order right in plain words, and the wrong one does not stay."""

from datetime import date

import pytest

from tests.chat import Chat


@pytest.fixture
def leader(chat: Chat) -> Chat:
    chat.at("2026-11-24T10:00:00")
    return chat


@pytest.mark.parametrize(
    "words",
    [
        "刚才说的撤回", "上面那条作废", "刚才那个不算", "刚才的不算数", "把刚才那条撤回", "上一条作废", "收回刚才的话",
        "当我没说", "刚才的安排取消", "刚才说的不作数",
    ],
)  # fmt: skip
def test_the_last_order_is_taken_back_in_any_words(leader: Chat, words: str) -> None:
    leader.say("何立新", "14号交给高磊")
    assert leader.say("何立新", words) == "已撤回：14号村卫生室改造仍由郑凯负责，已告知。"
    assert leader.task("14").owners == ("u_zheng",)


@pytest.mark.parametrize(
    "words",
    [
        "不对，是刘芳不是高磊", "说错了，是刘芳", "说错了，给刘芳", "不是高磊，是刘芳", "更正，14号交给刘芳", "应该是刘芳",
        "搞错了，应该是刘芳", "打错了，刘芳", "口误，是刘芳不是高磊",
    ],
)  # fmt: skip
def test_the_right_person_takes_the_wrong_ones_place(leader: Chat, words: str) -> None:
    leader.say("何立新", "14号交给高磊")
    assert leader.say("何立新", words) == "14号村卫生室改造：由刘芳负责，已告知。"
    assert leader.task("14").owners == ("u_liu",)
    assert "撤回上一步" in leader.told("高磊", "notice")[-1]


@pytest.mark.parametrize(
    "words",
    ["不对，12月15日", "说错了，是12月15日", "应该是12月15日", "更正，14号延到12月15日", "打错了，12月15号"],
)
def test_the_right_day_takes_the_wrong_ones_place(leader: Chat, words: str) -> None:
    leader.say("何立新", "14号延到2027年1月20日")
    leader.say("何立新", words)
    assert leader.task("14").due == date(2026, 12, 15)


@pytest.mark.parametrize(
    "words", ["说错了，是6号", "不对，是6号", "说错了，是6号暂停", "搞错了，6号暂停", "不是14号，是6号"]
)
def test_the_wrong_task_goes_on_where_another_was_meant(leader: Chat, words: str) -> None:
    leader.say("何立新", "14号暂停")
    leader.say("何立新", words)
    assert leader.task("14").state == "doing"
    assert leader.task("6").state == "paused"


def test_an_order_with_its_receiver_moves_to_the_other_task(leader: Chat) -> None:
    leader.say("何立新", "14号交给高磊")
    leader.say("何立新", "说错了，是6号")
    assert leader.task("14").owners == ("u_zheng",)
    assert leader.task("6").owners == ("u_gao",)


def test_an_approval_moves_and_the_first_request_waits_again(leader: Chat) -> None:
    leader.say("郑凯", "23号申请延期到12月31日，意见没齐")
    leader.say("郑凯", "14号申请延期到2027年1月15日，材料没到")
    leader.say("王建国", "14号同意")
    leader.say("王建国", "说错了，是23号同意")
    assert leader.task("14").due == date(2026, 12, 31)
    assert leader.task("23").due == date(2026, 12, 31)
    assert "14号" in leader.say("王建国", "有什么要我批的")


@pytest.mark.parametrize("words", ["说错了", "搞错了", "错了", "更正", "说错了，不好意思"])
def test_a_slip_that_says_not_what_is_right_is_asked_about(leader: Chat, words: str) -> None:
    leader.say("何立新", "14号暂停")
    said = leader.say("何立新", words)
    assert said == "刚才改了14号，要撤回吗？回“撤销”，再写对的，例：14号抓紧。"
    assert leader.task("14").state == "paused"
    leader.say("何立新", "撤销")
    assert leader.task("14").state == "doing"


def test_a_question_behind_a_slip_is_a_question(leader: Chat) -> None:
    leader.say("何立新", "14号暂停")
    assert "6号病媒生物监测报告" in leader.say("何立新", "不对，6号怎么样")
    assert leader.task("14").state == "paused"


def test_a_report_is_put_right_as_before(leader: Chat) -> None:
    leader.say("李娜", "2号累计1800")
    assert "1790" in leader.say("李娜", "说错了，是1790")
    leader.say("周敏", "2号城头累计1810")
    assert "1815" in leader.say("周敏", "更正，是1815")
