"""他, 他们, 第三名: whom a leader means without a name is whoever the conversation has just named, and never the whole board."""

import pytest

from tests.chat import Chat


@pytest.fixture
def leader(chat: Chat) -> Chat:
    chat.at("2026-11-24T10:00:00")
    return chat


def list_chased(chat: Chat) -> set[str]:
    """Who has been sent a chase."""
    return {name for name in chat._ids if chat.told(name, "reminder")}


@pytest.mark.parametrize(
    "words", ["催她一下", "催催她", "催一下", "给她提个醒", "让她抓紧", "都催一下", "提醒她一下"]
)
def test_chase_after_a_question_reaches_only_whom_it_was_about(leader: Chat, words: str) -> None:
    leader.say("何立新", "哪些慢了")
    leader.say("何立新", "刘芳怎么样")
    leader.say("何立新", words)
    assert list_chased(leader) == {"刘芳"}


@pytest.mark.parametrize("words", ["她手上几项", "那她手上还有几项", "她负责几项", "手上还有几项"])
def test_a_count_is_of_the_person_spoken_of(leader: Chat, words: str) -> None:
    leader.say("何立新", "刘芳怎么样")
    assert leader.say("何立新", words).startswith("刘芳2项中未办结2项：")


@pytest.mark.parametrize("words", ["他们几项没完成", "他们还有几项没完成"])
def test_they_are_the_unit_spoken_of(leader: Chat, words: str) -> None:
    leader.say("何立新", "基层卫生科怎么样")
    assert leader.say("何立新", words).startswith("基层科3项中未办结2项：")
    leader.say("何立新", "催他们一下")
    assert list_chased(leader) == {"郑凯"}


def test_two_who_were_named_are_they(leader: Chat) -> None:
    leader.say("何立新", "刘芳和郑凯怎么样")
    leader.say("何立新", "催他们一下")
    assert list_chased(leader) == {"刘芳", "郑凯"}


def test_only_what_was_asked_about_is_chased(leader: Chat) -> None:
    leader.say("何立新", "吴桂兰手上哪些逾期了")
    assert leader.say("何立新", "催她一下") == "17号无人可发，由办公室代为了解。"


@pytest.mark.parametrize("words", ["她手上几项", "他们几项没完成", "他手上哪些慢了"])
def test_whoever_is_unknown_is_asked_about(leader: Chat, words: str) -> None:
    leader.say("何立新", "哪些没办完")
    assert leader.say("何立新", words) == f"“{words}”指谁？回全名、单位或任务号。"
    assert "刘芳" in leader.say("何立新", "刘芳")


def test_one_of_a_list_is_not_all_of_it(leader: Chat) -> None:
    leader.say("何立新", "哪些没办完")
    assert leader.say("何立新", "催她一下") == "“催她一下”指谁？回全名、单位或任务号。"
    assert list_chased(leader) == set()
    # Another question is no answer, and chases nobody.
    leader.say("何立新", "其他的呢")
    assert list_chased(leader) == set()


def test_a_task_spoken_of_since_is_what_he_is_chased_for(leader: Chat) -> None:
    leader.say("何立新", "刘芳怎么样")
    leader.say("何立新", "6号怎么样")
    assert leader.say("何立新", "催他一下") == "已催6号（钱进）。"


def test_a_task_goes_to_the_person_spoken_of(leader: Chat) -> None:
    leader.say("何立新", "刘芳怎么样")
    leader.say("何立新", "14号交给她")
    assert leader.task("14").owners == ("u_liu",)


@pytest.mark.parametrize(
    "words", ["第九个催一下", "催一下第九个", "前九个催一下", "第9项怎么样", "第九个延到12月30日"]
)
def test_a_place_beyond_the_list_is_asked_about(leader: Chat, words: str) -> None:
    leader.say("何立新", "基层卫生科还有哪些没办完")
    assert leader.say("何立新", words) == "上面只有2项，指哪一项？回任务号或第几个。"
    assert list_chased(leader) == set()


def test_the_answer_takes_one_of_the_list(leader: Chat) -> None:
    leader.say("何立新", "基层卫生科还有哪些没办完")
    leader.say("何立新", "第九个催一下")
    assert leader.say("何立新", "第二个").startswith("已催")
    assert list_chased(leader) == {"郑凯"}


RANKED = "2号各卫生院排一下"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("第一名呢", "桑村98.1%"),
        ("第二个怎么样", "水泉"),
        ("最后一名是谁", "城头75.1%"),
        ("倒数第一呢", "城头75.1%"),
        ("垫底的是谁", "城头75.1%"),
    ],
)
def test_a_place_in_a_ranking_is_the_unit_that_stands_there(leader: Chat, words: str, named: str) -> None:
    leader.say("何立新", RANKED)
    assert leader.say("何立新", words).startswith(f"2号65岁以上老年人体检：{named}")
    # The ranking stays what is counted on.
    assert "城头" in leader.say("何立新", "最后一名呢")


def test_last_of_a_ranking_is_chased_for_the_task_that_was_ranked(leader: Chat) -> None:
    leader.say("何立新", RANKED)
    leader.say("何立新", "催一下最后一名")
    assert list_chased(leader) <= {"李娜", "马超"}
    assert all("2号" in text for name in list_chased(leader) for text in leader.told(name, "reminder"))


@pytest.mark.parametrize("words", ["第九名呢", "催一下第九名", "催一下后九名"])
def test_a_place_beyond_a_ranking_is_asked_about(leader: Chat, words: str) -> None:
    leader.say("何立新", RANKED)
    assert leader.say("何立新", words) == "上面只有3家，指哪一家？回单位名或第几个。"
    assert list_chased(leader) == set()


def test_a_list_of_units_is_counted_on(leader: Chat) -> None:
    leader.say("何立新", "各单位情况")
    first = leader.say("何立新", "第一个呢")
    assert "慢在" in first
