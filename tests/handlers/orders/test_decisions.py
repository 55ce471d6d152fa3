"""Decisions in dialogue: asked, granted once by the right person, told to those concerned."""

import pytest

from tests.chat import Chat


def test_an_extension_is_asked_granted_and_keeps_the_first_date(chat: Chat) -> None:
    assert chat.say("刘芳", "5号申请延期到1月15日，首次流标") == "5号延期至2027年1月15日的申请已送何立新。"
    assert chat.say("何立新", "5号同意") == "已记：同意5号延期至2027年1月15日，已告知责任单位。"
    task = chat.task("5")
    assert (str(task.due), str(task.original_due), task.extensions) == ("2027-01-15", "2026-12-31", 1)
    assert chat.told("刘芳", "notice")[-1].startswith("5号妇保院实验室改造同意延期至2027年1月15日")


def test_the_decider_may_name_another_day(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("何立新", "5号同意延到1月10号")
    assert str(chat.task("5").due) == "2027-01-10"


def test_a_refusal_tells_the_reason_and_changes_nothing(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("何立新", "5号不同意，按原时间")
    assert str(chat.task("5").due) == "2026-12-31"
    assert "未同意" in chat.told("刘芳", "notice")[-1]


def test_the_wrong_person_is_told_who_decides(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    assert chat.say("周敏", "5号同意延期") == "5号这一步由何立新来定。"
    assert str(chat.task("5").due) == "2026-12-31"


def test_nobody_decides_on_their_own_claim(chat: Chat) -> None:
    chat.say("赵明", "1号完成了")
    assert "待周敏确认" in chat.heard[-1].text
    chat.say("赵明", "1号同意销号")
    assert chat.task("1").state == "claimed"


def test_a_decision_is_taken_once(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("何立新", "5号同意")
    assert chat.say("何立新", "5号同意延期") == "5号延期已由何立新11月23日定（同意）。"
    assert chat.task("5").extensions == 1


def test_all_but_one_are_granted_in_one_go(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("刘芳", "20号申请延期到12月28日，接口没好")
    chat.say("何立新", "除20号外都同意")
    assert chat.task("5").extensions == 1
    assert chat.task("20").extensions == 0


def test_what_a_leader_said_by_mouth_is_recorded_and_shown_to_them(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("周敏", "何局口头同意5号延期")
    assert chat.task("5").extensions == 1
    assert chat.told("何立新", "notice")[-1].startswith("周敏代录：您口头同意5号延期")


def test_a_claim_passes_its_steps_and_is_closed(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    said = chat.say("周敏", "23号可以销号")
    assert said == "23号基层药品管理制度修订已销号，累计销号2项，剩余10项。"
    assert chat.task("23").state == "closed"
    assert chat.told("郑凯", "notice") == ["23号基层药品管理制度修订经核查已销号。"]


def test_a_returned_claim_comes_back_with_its_reason(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    chat.say("周敏", "23号退回，缺审批单")
    assert chat.task("23").state == "returned"
    assert "缺审批单" in chat.told("郑凯", "notice")[-1]


def test_a_rebound_reopens_without_rewriting_history(chat: Chat) -> None:
    chat.say("周敏", "12号重新打开，现场反弹")
    task = chat.task("12")
    assert (task.state, task.reopened) == ("doing", 1)


def test_a_third_extension_is_refused(chat: Chat) -> None:
    for day in ("1月5日", "1月10日"):
        chat.say("刘芳", f"5号申请延期到{day}，流标")
        chat.say("何立新", "5号同意延期")
    assert "已延期2次" in chat.say("刘芳", "5号申请延期到1月20日，流标")


@pytest.mark.parametrize("words", ["5号转给马超", "12号先停一停", "目标按95%抓"])
def test_orders_from_those_without_the_right_change_nothing(chat: Chat, words: str) -> None:
    before = [chat.task(code) for code in ("5", "12")]
    chat.say("李娜", words)
    assert [chat.task(code) for code in ("5", "12")] == before


def test_an_order_assigns_and_tells_the_receiver(chat: Chat) -> None:
    chat.say("何立新", "14号交给高磊")
    assert chat.task("14").owners == ("u_gao",)
    assert chat.told("高磊", "notice")[-1].startswith("14号村卫生室改造")


def test_a_new_task_takes_the_next_free_number(chat: Chat) -> None:
    assert "24号" in chat.say("何立新", "下周三前把冬季防控方案报我 @公卫科")
    assert str(chat.task("24").due) == "2026-12-02"
    assert chat.told("赵明", "notice")


def test_what_was_granted_by_mouth_is_told_to_those_who_do_the_work(chat: Chat) -> None:
    chat.say("周敏", "何局口头同意5号延到1月15日")
    assert chat.told("刘芳", "notice") == [
        "5号妇保院实验室改造同意延期至2027年1月15日（周五），原定12月31日。"
    ]
    assert chat.told("周敏", "notice") == []


def test_a_node_that_was_moved_is_named(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到12月10日，首次流标")
    chat.say("何立新", "5号同意")
    assert chat.told("刘芳", "notice") == ["5号妇保院实验室改造招标节点同意延期至12月10日（周四）。"]


@pytest.mark.parametrize(
    ("words", "granted", "refused"),
    [
        ("都同意，除20号", {"5"}, set()),
        ("全部同意，20号除外", {"5"}, set()),
        ("除20号外都同意", {"5"}, set()),
        ("5号同意，其余不同意", {"5"}, {"20"}),
        ("同意5号、20号", {"5", "20"}, set()),
        ("同意5号20号", {"5", "20"}, set()),
        ("20号不同意，其余同意", {"5"}, {"20"}),
    ],
)
def test_a_list_is_answered_in_one_go(chat: Chat, words: str, granted: set[str], refused: set[str]) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("刘芳", "20号申请延期到12月28日，接口没好")
    chat.say("何立新", words)
    assert {code for code in ("5", "20") if chat.task(code).extensions == 1} == granted
    told = chat.told("刘芳", "notice")
    assert {
        code for code in ("5", "20") if any(f"{code}号" in text and "未同意" in text for text in told)
    } == refused


def test_of_two_matters_of_one_task_the_one_meant_is_asked(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("刘芳", "5号不归我们，是基层卫生科的")
    assert chat.say("何立新", "5号不同意") == "不同意哪一件？回序号：1）5号延期 2）5号转办"
    assert chat.say("何立新", "5号延期不同意").startswith("已记：不同意5号延期")
    assert chat.say("何立新", "5号同意").startswith("已记：同意5号转办")


def test_the_list_names_the_matter_where_a_task_has_two(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("刘芳", "5号不归我们，是基层卫生科的")
    chat.at("2026-11-24T09:00:00")
    assert chat.told("何立新", "duty")[-1].splitlines()[-1] == "回“都同意”，或“5号延期不同意”加一句理由。"


def test_the_offices_opinions_are_kept_and_shown(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("刘芳", "20号申请延期到12月28日，原因是接口没好")
    said = chat.say("周敏", "5号建议同意，20号建议不同意，理由是接口上周已通")
    assert said == "已记办公室意见：5号建议同意；20号建议不同意，接口上周已通。随待定事项呈送。"
    chat.at("2026-11-24T09:00:00")
    told = chat.told("何立新", "duty")[-1]
    assert "首次流标。办公室建议同意。" in told
    assert "原因：接口没好。办公室建议不同意，接口上周已通。" in told
    assert chat.task("5").extensions == 0


def test_an_opinion_on_nothing_that_waits_is_said_so(chat: Chat) -> None:
    assert chat.say("周敏", "5号建议同意") == "5号没有待定的事项。"


def test_a_step_that_the_office_passed_is_its_opinion(chat: Chat) -> None:
    chat.say("高磊", "2号完成了")
    chat.say("赵明", "2号同意销号")
    chat.say("周敏", "2号同意销号")
    chat.at("2026-11-24T09:00:00")
    assert "办公室建议销号。" in chat.told("王建国", "duty")[-1]


def test_what_an_order_has_settled_waits_no_longer(chat: Chat) -> None:
    chat.say("刘芳", "5号不归我们，是基层卫生科的")
    chat.say("何立新", "5号转给郑凯")
    assert chat.told("刘芳", "notice")[-1] == "5号妇保院实验室改造现由郑凯负责，您申请的转办不再待定。"
    assert chat.say("何立新", "5号同意转办") == "5号没有待定的转办。"


def test_a_request_that_another_replaces_is_not_lost(chat: Chat) -> None:
    chat.say("刘芳", "5号不归我们，是基层卫生科的")
    chat.say("郑凯", "5号我接了")
    assert chat.told("刘芳", "notice")[-1] == "5号郑凯另提了转办申请，一并待定，您原来的申请不用再等。"
    chat.at("2026-11-24T09:00:00")
    assert "此前刘芳也提出转办" in chat.told("何立新", "duty")[-1]


@pytest.mark.parametrize("name", ["赵明", "高磊", "李娜"])
def test_who_may_not_decide_is_told_who_does_and_nothing_is_reported(chat: Chat, name: str) -> None:
    chat.say("赵明", "1号完成了")
    assert chat.say(name, "1号同意销号") == "1号这一步由周敏来定。"
    assert len(chat.reports("1")) == 1


@pytest.mark.parametrize("words", ["5号同意", "同意5号", "5号不同意"])
def test_a_bare_verdict_on_what_nobody_asked_is_no_remark_to_the_unit(chat: Chat, words: str) -> None:
    assert chat.say("何立新", words) == "5号没有待定的事项。"
    assert not any("何立新" in text for text in chat.told("刘芳", "notice"))
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("何立新", "5号同意延期")
    assert chat.say("何立新", words) == "5号延期已由何立新11月23日定（同意）。"
