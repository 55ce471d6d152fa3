"""The four levels of goals: counts and means of the board, its leaders, their units and people; parents and children."""

import pytest

from tests.chat import Chat


def test_the_whole_is_told_by_leader_with_units_and_people_in_number(chat: Chat) -> None:
    assert chat.say("何立新", "四级目标情况").splitlines() == [
        "四级目标12项，销号1项（8.3%），平均进度88.5%，红灯1项（17号），黄灯2项（6号、14号）（截至11月23日8:00）。",
        "何立新：2项，销号0项，平均进度80.0%",
        "王建国：10项，销号1项（10.0%），平均进度90.6%，红灯1项（17号），黄灯2项（6号、14号）",
        "科室、单位5家，责任到6人。回“各单位完成情况”看到家。",
    ]


def test_who_does_not_lead_gets_their_own_line_of_it(chat: Chat) -> None:
    lines = chat.say("郑凯", "四级目标完成情况").splitlines()
    assert [line.split("：")[0] for line in lines[1:]] == ["全局", "王建国", "基层科", "郑凯"]
    assert not any("四级目标" in text for text in chat.in_group())


def test_a_leaders_field_is_told_with_its_units(chat: Chat) -> None:
    lines = chat.say("何立新", "王局分管的完成多少").splitlines()
    assert lines[0].startswith("王建国分管10项，销号1项（10.0%），平均进度90.6%")
    assert [line.split("：")[0] for line in lines[1:]] == ["公卫科", "基层科", "疾控", "水泉"]


def test_units_of_a_kind_are_told_with_their_parts_of_others_tasks(chat: Chat) -> None:
    assert chat.say("何立新", "各卫生院完成情况").splitlines() == [
        "各卫生院3家（截至11月23日8:00）：",
        "城头：2项，销号0项，平均进度75.1%，黄灯1项（2号）",
        "桑村：2项，销号0项，平均进度98.1%",
        "水泉：3项，销号0项，平均进度97.0%，红灯1项（17号）",
        "含配合分担的任务。",
    ]
    assert "配合分担" not in chat.say("何立新", "各科室完成率")


def test_people_are_told_to_their_head_and_leaders_alone(chat: Chat) -> None:
    assert chat.say("赵明", "我们科各人完成情况").splitlines()[1:] == [
        "赵明：1项，销号0项",
        "高磊：2项，销号0项，平均进度89.6%",
    ]
    assert chat.say("何立新", "公卫科各人完成情况").startswith("公卫科2人")
    assert chat.say("李娜", "公卫科各人完成情况").startswith("个人情况只对本人")
    chat.say("何立新", "@小图 公卫科各人完成情况", room="作战群")
    assert not any("高磊" in text for text in chat.in_group())


@pytest.mark.parametrize("asked", ["四级目标情况", "各分管领导完成情况", "王局分管的完成多少"])
def test_leaders_are_not_set_beside_each_other_in_a_group(chat: Chat, asked: str) -> None:
    assert "王建国" in chat.say("何立新", f"@小图 {asked}", room="作战群")
    assert not any("王建国" in text for text in chat.in_group())


def test_a_task_becomes_anothers_child_and_is_listed_beneath_it(chat: Chat) -> None:
    assert chat.say("周敏", "把20号、23号列为17号的子任务") == (
        "20号、23号已列为17号水泉中医馆验收的子任务，现有子任务2项，销号0项，平均进度80.0%。"
    )
    lines = chat.say("何立新", "17号下面的子任务").splitlines()
    assert lines[0].startswith("17号水泉中医馆验收子任务2项，销号0项")
    assert [line[:3] for line in lines[1:]] == ["20号", "23号"]
    assert chat.say("何立新", "第二个怎么样").startswith("23号")


def test_a_parent_without_figures_follows_its_children(chat: Chat) -> None:
    chat.say("周敏", "20号、23号列为17号的子任务")
    chat.say("郑凯", "23号完成50%")
    assert chat.task("17").percent == 65
    answer = chat.say("何立新", "17号怎么样")
    assert "完成65%" in answer
    assert answer.endswith("由子任务汇总，11月23日8:00最近一报。子任务2项，销号0项，平均进度65.0%。")


def test_a_parents_own_word_holds_before_its_children(chat: Chat) -> None:
    chat.say("周敏", "20号、23号列为17号的子任务")
    chat.say("周敏", "17号完成70%")
    chat.say("郑凯", "23号完成50%")
    assert chat.task("17").percent == 70


def test_a_parent_is_claimed_only_when_all_its_children_are_closed(chat: Chat) -> None:
    chat.say("周敏", "23号列为17号的子任务")
    said = chat.say("周敏", "17号完成了")
    assert said == "17号水泉中医馆验收还有子任务1项未销号（23号），全部销号后再申报。"
    assert chat.task("17").state == "doing"
    chat.say("郑凯", "23号完成了")
    chat.say("周敏", "23号可以销号")
    assert chat.task("23").state == "closed"
    chat.say("周敏", "17号完成了")
    assert chat.task("17").state == "claimed"


def test_the_parents_owner_hears_when_the_last_child_is_closed(chat: Chat) -> None:
    chat.say("周敏", "23号列为14号的子任务")
    chat.say("郑凯", "23号完成了")
    chat.say("周敏", "23号可以销号")
    assert any("14号村卫生室改造的子任务已全部销号" in text for text in chat.told("郑凯", "notice"))


def test_a_child_stands_alone_again_and_the_parent_forgets_it(chat: Chat) -> None:
    chat.say("周敏", "23号列为17号的子任务")
    chat.say("郑凯", "23号完成50%")
    assert chat.say("周敏", "23号单列") == "23号已单列，不再是子任务。"
    assert chat.task("17").percent is None
    assert chat.say("周敏", "17号的子任务") == "17号水泉中医馆验收没有子任务。"


def test_what_was_put_beneath_a_task_is_undone_at_once(chat: Chat) -> None:
    chat.say("周敏", "23号列为17号的子任务")
    assert chat.say("周敏", "撤销").startswith("已撤回：23号")
    assert chat.task("23").parent is None


def test_a_task_without_children_is_told_by_its_units(chat: Chat) -> None:
    assert chat.say("何立新", "2号下面的子任务") == (
        "2号65岁以上老年人体检没有子任务，按单位分：城头75.1%（1742/2320）、桑村98.1%（1903/1940）、水泉97.0%（2210/2278）。"
    )


def test_no_task_lies_beneath_itself(chat: Chat) -> None:
    chat.say("周敏", "23号列为17号的子任务")
    assert chat.say("周敏", "17号列为23号的子任务") == "23号在17号下面，不能反过来。"
    assert chat.say("周敏", "17号列为17号的子任务") == "17号在17号下面，不能反过来。"


def test_others_do_not_order_tasks_beneath_each_other(chat: Chat) -> None:
    assert chat.say("李娜", "3号列为2号的子任务") == "子任务关系由局领导或办公室定，可转告他们。"


@pytest.mark.parametrize(
    "text",
    [
        "各项任务完成情况",
        "各卫生院签约率完成情况",
        "2号下面的人在哪",
        "王局分管领导开会",
        "公卫科牵头的工作怎么样",
    ],
)
def test_other_questions_keep_their_own_answers(chat: Chat, text: str) -> None:
    answer = chat.say("何立新", text)
    assert "平均进度" not in answer
    assert "子任务" not in answer


def test_a_task_is_parted_in_one_message_and_its_owner_told_once(chat: Chat) -> None:
    answer = chat.say("周敏", "14号分项：1.选址；2.施工；3.验收")
    assert (
        answer
        == "14号村卫生室改造分3项：14.1选址、14.2施工、14.3验收，12月31日（周四）前；全部销号后14号可申报。"
    )
    assert chat.told("郑凯", "notice") == [answer]
    assert (chat.task("14.2").lead_unit, chat.task("14.2").owners) == ("基层卫生科", ("u_zheng",))
    assert "子任务3项" in chat.say("何立新", "14号下面的子任务")
    chat.say("郑凯", "14.1号完成了")
    assert "还有子任务" in chat.say("郑凯", "14号完成了")


def test_parts_are_taken_back_together(chat: Chat) -> None:
    chat.say("周敏", "14号分项：选址；施工")
    assert "14.1号选址已取消；14.2号施工已取消" in chat.say("周敏", "撤销")
    assert "14.3选址" in chat.say("周敏", "14号分项：选址；施工")


def test_others_do_not_part_tasks(chat: Chat) -> None:
    assert "由局领导或办公室定" in chat.say("李娜", "2号分项：选址；施工")


def test_duties_of_a_districts_levels_are_told_by_level(chat: Chat) -> None:
    chat.say("周敏", "5号分级：区备案、镇竞聘、村管理")
    answer = chat.say("何立新", "5号区镇村三级怎么样")
    assert all(duty in answer for duty in ("备案", "竞聘", "管理"))
