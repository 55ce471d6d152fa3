"""Several units reported at once: a correction goes to the unit it names."""

from tests.chat import Chat


def find_values(chat: Chat) -> dict[str, float | None]:
    return {share.unit: share.value for share in chat.task("2").indicators[0].by_unit}


def test_a_correction_goes_to_the_unit_it_names(chat: Chat) -> None:
    chat.say("高磊", "水泉2210，城头1850，桑村1939")
    assert "2号水泉：2210→2215人" in chat.say("高磊", "上面水泉那个打错了，2215")
    assert find_values(chat) == {"城头卫生院": 1850, "桑村卫生院": 1939, "水泉卫生院": 2215}


def test_a_correction_that_names_no_unit_goes_to_the_last_one(chat: Chat) -> None:
    chat.say("高磊", "水泉2210，城头1850，桑村1939")
    chat.say("高磊", "打错了，是1938")
    assert find_values(chat)["桑村卫生院"] == 1938


def test_all_the_units_that_are_named_are_taken_back(chat: Chat) -> None:
    before = find_values(chat)
    chat.say("高磊", "水泉2210，城头1850，桑村1939")
    said = chat.say("高磊", "水泉和桑村的数都报错了，撤回")
    assert find_values(chat) == before | {"城头卫生院": 1850}, said


def test_a_team_is_opened_by_who_leads_it_and_takes_no_task(chat: Chat) -> None:
    chat.say("何立新", "14号怎么样")
    owners = chat.task("14").owners
    said = chat.say("周敏", "成立防汛专班，赵明牵头，成员高磊、钱进，12月31日撤")
    assert "防汛专班" in said
    assert chat.task("14").owners == owners
    assert "赵明" in chat.say("周敏", "防汛专班有谁")
