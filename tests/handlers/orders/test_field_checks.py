"""Field checks without notice: kept for those who may see them, turned into tasks on a leader's word."""

import pytest

from tests.chat import GROUP, Chat

SAID = "今天四不两直查了水泉卫生院：台账缺3月，2处未整改"


def test_a_field_check_is_kept_and_the_unit_is_asked_for_nothing(chat: Chat) -> None:
    answer = chat.say("周敏", SAID)
    assert answer.startswith("检查1已记：水泉11月23日，问题2个：①台账缺3月；②2处未整改。")
    assert {heard.to for heard in chat.heard} == {"user:u_zhou"}
    chat.at("2026-11-24T18:00:00")
    assert not any("四不两直" in heard.text for heard in chat.heard if heard.to != "user:u_zhou")


def test_its_problems_become_rectification_tasks_only_on_a_word(chat: Chat) -> None:
    chat.say("周敏", "昨天暗访了城头：冰箱温度没登记；预检分诊台没人")
    codes = {task.code for task in chat.office.tasks}
    assert chat.say("何立新", "检查1问题2转整改，12月4日前") == (
        "检查1转整改1项：24号预检分诊台没人，城头，12月4日（周五）前。"
    )
    assert "24" not in codes
    task = chat.task("24")
    assert (task.category, task.lead_unit, task.where) == (
        "问题整改",
        "城头卫生院",
        "现场检查1（2026年11月22日）",
    )
    (told,) = chat.told("马超", "notice")
    assert told.startswith("24号预检分诊台没人由您负责，12月4日（周五）前（何立新交办）。")


def test_a_check_shows_what_became_of_each_problem(chat: Chat) -> None:
    chat.say("周敏", SAID)
    chat.say("周敏", "检查1问题1转整改")
    assert chat.say("王建国", "检查1").splitlines() == [
        "检查1 水泉11月23日，周敏记，问题2个：",
        "①台账缺3月（24号，整改中，12月7日前）",
        "②2处未整改（未转整改）",
    ]
    chat.say("周敏", "检查1转整改")
    assert chat.say("周敏", "检查1转整改") == "检查1没有待转的问题，回“检查1”看情况。"
    assert chat.task("25").title == "2处未整改"


def test_checks_are_listed_with_what_was_turned_and_closed(chat: Chat) -> None:
    chat.say("周敏", SAID)
    chat.say("何立新", "暗访了城头：台账没签字")
    chat.say("周敏", "检查2转整改")
    assert chat.say("王建国", "四不两直清单").splitlines() == [
        "检查2次，问题3个，已转整改1个，未改3个：",
        "检查2 城头11月23日（何立新）：问题1个，转24号，未改1个",
        "检查1 水泉11月23日（周敏）：问题2个，未改2个",
    ]
    assert chat.say("王建国", "水泉检查记录") == chat.say("王建国", "水泉四不两直记录")
    assert chat.say("王建国", "水泉四不两直记录").startswith("水泉检查1次，问题2个，未改2个：")


@pytest.mark.parametrize("name", ["马超", "李娜", "赵明"])
def test_checks_are_shown_only_to_those_who_may_see_them(chat: Chat, name: str) -> None:
    chat.say("周敏", SAID)
    for text in ("四不两直清单", "检查1", "水泉四不两直记录", "检查1转整改", "检查1作废"):
        assert "台账缺3月" not in chat.say(name, text)
    assert "局领导、办公室或督查人员记" in chat.say(name, SAID)
    assert "检查1次" in chat.say("周敏", "四不两直清单")


def test_a_place_that_is_no_unit_of_the_office_needs_one_for_its_rectification(chat: Chat) -> None:
    chat.say("周敏", "今天四不两直查了阳光饭店：没有公示健康证")
    assert "由谁整改？" in chat.say("周敏", "检查1转整改")
    assert "疾控，12月7日（周一）前" in chat.say("周敏", "检查1转整改，由疾控中心12月7日前")


def test_a_check_of_two_units_is_neithers_alone(chat: Chat) -> None:
    assert chat.say("周敏", "今天四不两直查了城头卫生院和桑村卫生院：台账缺3月").startswith(
        "检查1已记：城头卫生院和桑村卫生院11月23日，问题1个"
    )
    assert "由谁整改？" in chat.say("周敏", "检查1转整改")


def test_a_record_in_a_group_is_answered_in_private(chat: Chat) -> None:
    chat.say("周敏", f"@小图 {SAID}", room=GROUP)
    assert chat.in_group() == []
    assert any("检查1已记" in heard.text for heard in chat.heard if heard.to == "user:u_zhou")


def test_a_void_check_is_gone_from_the_list_and_its_number_is_not_used_again(chat: Chat) -> None:
    chat.say("周敏", SAID)
    chat.say("周敏", "检查1作废")
    assert "还没有检查记录" in chat.say("周敏", "四不两直清单")
    assert chat.say("周敏", SAID).startswith("检查2已记")


def test_a_check_that_was_only_heard_is_asked_to_be_typed(chat: Chat) -> None:
    assert "打字发一遍" in chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月", spoken=True)
    assert [entry.act for entry in chat.journal()] == ["import"]


@pytest.fixture
def visited(chat: Chat) -> Chat:
    """Three checks: 水泉 in October and today, 城头 yesterday; today's problems are tasks, one of them mended."""
    chat.say("周敏", "10月12日四不两直查了水泉卫生院：台账缺2月")
    chat.say("何立新", "昨天暗访了城头：预检分诊台没人")
    chat.say("周敏", "今天现场检查水泉卫生院：台账缺3月，2处未整改")
    chat.say("周敏", "检查3转整改")
    chat.say("周敏", "24号完成了")
    chat.say("王建国", "24号可以销号")
    return chat


def test_how_often_a_unit_was_visited_is_told_with_who_and_when(visited: Chat) -> None:
    assert visited.say("王建国", "今年查了几次水泉").splitlines() == [
        "水泉今年检查2次，问题3个，已转整改2个，已改1个，未改2个：",
        "检查3 水泉11月23日（周敏）：问题2个，转24号、25号，未改1个",
        "检查1 水泉10月12日（周敏）：问题1个，未改1个",
    ]
    assert visited.say("王建国", "上个月查了几次水泉").startswith("水泉上个月检查1次，问题1个，未改1个：")
    assert visited.say("王建国", "上次查桑村是什么时候") == "桑村没有检查记录。"
    assert (
        visited.say("王建国", "上个月查了几次城头") == "城头上个月没有检查记录，最近一次11月22日（检查2）。"
    )


def test_what_was_found_and_what_is_left_is_told(visited: Chat) -> None:
    lines = visited.say("王建国", "水泉今年查出几个问题").splitlines()
    assert lines == [
        "水泉今年查出问题3个，已转整改2个，已改1个，未改2个：",
        "检查3①台账缺3月（24号，已销号）",
        "检查3②2处未整改（25号，整改中，12月7日前）",
        "检查1①台账缺2月（未转整改）",
    ]
    assert visited.say("王建国", "水泉还有几个问题没改").splitlines()[1:] == lines[2:]
    assert "预检分诊台没人" in visited.say("王建国", "查出的问题还有哪些没整改")


def test_where_nobody_has_been_is_told(visited: Chat) -> None:
    assert visited.say("王建国", "哪些单位今年没查过") == (
        "今年查过2家：水泉2次（问题3个，未改2个）、城头1次（问题1个，未改1个）。没查过1家：桑村。"
    )


@pytest.mark.parametrize("name", ["马超", "李娜", "赵明"])
def test_questions_on_checks_are_answered_only_to_those_who_may_see_them(visited: Chat, name: str) -> None:
    for text in ("今年查了几次水泉", "水泉查出几个问题", "哪些单位没查过"):
        assert "检查" not in visited.say(name, text)


def test_a_problem_is_not_turned_for_a_day_that_has_passed(visited: Chat) -> None:
    assert visited.say("周敏", "检查1转整改，11月20日前").startswith("11月20日（周五）已过")
    assert visited.say("周敏", "检查1转整改，12月4日前").startswith("检查1转整改1项")


def test_work_told_as_a_check_on_the_spot_is_no_record_of_one(chat: Chat) -> None:
    chat.say("李娜", "今天现场检查了水泉卫生院：台账缺3月")
    chat.say("周敏", "今天现场检查了96家：2处未整改")
    assert not [entry for entry in chat.journal() if entry.act == "field_check"]
