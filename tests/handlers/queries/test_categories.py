"""A category of the board is asked about by its name, and the task spoken of last answers for nothing else."""

import pytest

from tests.chat import Chat


@pytest.fixture
def leader(chat: Chat) -> Chat:
    chat.at("2026-11-24T10:00:00")
    chat.say("何立新", "5号怎么样")
    return chat


@pytest.mark.parametrize(
    "words",
    [
        "创新工作怎么样",
        "创新工作的怎么样",
        "创新工作呢",
        "创新工作情况",
        "说说创新工作的进展",
        "创新工作这几项怎么样",
    ],
)
def test_a_category_is_told_by_itself(leader: Chat, words: str) -> None:
    said = leader.say("何立新", words)
    assert said.startswith("创新工作3项已销号0项，")
    assert "17号水泉中医馆验收" in said
    assert "5号" not in said


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("民生实事完成几项", "民生实事3项中已销号1项：12号"),
        ("民生实事一共几项，完成几项", "民生实事3项中已销号1项：12号"),
        ("创新工作哪些逾期", "创新工作逾期1项"),
        ("哪些创新工作没办完", "创新工作未办结3项"),
        ("创新工作还有几项没完成", "创新工作3项中未办结3项"),
    ],
)
def test_what_is_asked_of_a_category_is_of_no_other(leader: Chat, words: str, begins: str) -> None:
    assert leader.say("何立新", words).startswith(begins)


def test_a_chase_within_a_category_reaches_only_it(leader: Chat) -> None:
    leader.say("何立新", "民生实事没办完的催一下")
    assert {name for name in leader._ids if leader.told(name, "reminder")} <= {"郑凯", "钱进"}


@pytest.mark.parametrize("words", ["疫苗的事呢", "那疫苗怎么样", "疫苗接种呢", "流感疫苗的情况怎么样"])
def test_words_of_another_task_are_of_that_task(leader: Chat, words: str) -> None:
    assert leader.say("何立新", words).startswith("9号流感疫苗接种")


@pytest.mark.parametrize("words", ["哪些没有分管领导", "哪些没有联系人"])
def test_a_list_that_cannot_be_made_is_not_one_task(leader: Chat, words: str) -> None:
    assert leader.say("何立新", words).startswith("没读懂这句")


@pytest.mark.parametrize("words", ["何局分管的怎么样", "何立新分管的怎么样"])
def test_own_field_by_ones_own_name(leader: Chat, words: str) -> None:
    assert "分管2项" in leader.say("何立新", words)
