"""撤销 in dialogue: one's own last act is taken back, a task is never cancelled by it; 不是 takes back what was recorded."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    "words", ["撤销", "撤销上一步", "撤回", "撤销刚才的", "取消上一步操作", "2号撤销", "撤回上一条"]
)
def test_one_word_takes_back_the_last_report(chat: Chat, words: str) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("李娜", words) == "2号上次报送已撤回，恢复为75.1%（1742/2320）。"
    assert chat.task("2").state == "doing"


@pytest.mark.parametrize("words", ["撤销", "撤销上一步", "取消", "取消吧", "1号撤销", "撤销刚才的"])
@pytest.mark.parametrize("name", ["周敏", "何立新", "李娜"])
def test_one_word_cancels_no_task(chat: Chat, name: str, words: str) -> None:
    chat.say(name, "1号怎么样")
    assert chat.say(name, words) == "没有可撤回的上一步。要取消任务写明号，例：1号取消，政策变了。"
    assert chat.task("1").state == "doing"


def test_a_second_word_takes_back_the_step_before(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    chat.say("李娜", "2号累计1850")
    assert "1800/2320" in chat.say("李娜", "撤销")
    assert "1742/2320" in chat.say("李娜", "撤销")


def test_an_order_is_taken_back_and_the_owner_told(chat: Chat) -> None:
    chat.say("何立新", "14号交给高磊")
    assert chat.say("何立新", "撤销") == "已撤回：14号村卫生室改造仍由郑凯负责，已告知。"
    assert chat.task("14").owners == ("u_zheng",)
    assert chat.told("高磊", "notice")[-1] == "何立新撤回上一步：14号村卫生室改造仍由郑凯负责。"


@pytest.mark.parametrize(
    ("order", "stands"),
    [
        ("5号改到12月20日", "5号妇保院实验室改造时限恢复为12月31日（周四）"),
        ("5号先停一停", "5号妇保院实验室改造恢复为推进中"),
        ("5号挂牌督办", "5号妇保院实验室改造不再挂牌督办"),
        ("14号目标按50抓", "14号村卫生室改造目标恢复为48处"),
        ("5号取消", "5号妇保院实验室改造恢复为推进中"),
        ("12号重新打开", "12号健康主题公园建设恢复为已销号"),
    ],
)
def test_what_now_stands_is_said(chat: Chat, order: str, stands: str) -> None:
    code = order.partition("号")[0]
    before = chat.task(code)
    chat.say("周敏", order)
    assert chat.task(code) != before
    assert chat.say("周敏", "撤销") == f"已撤回：{stands}，已告知。"
    assert chat.task(code) == before


def test_what_was_changed_since_is_not_taken_back(chat: Chat) -> None:
    chat.say("周敏", "5号改到12月20日")
    chat.say("何立新", "5号改到12月25日")
    assert chat.say("周敏", "撤销") == "5号之后又有变动，撤不回，直接写改成什么。"


def test_a_request_is_taken_back(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    assert chat.say("刘芳", "撤销") == "5号延期的申请已撤回。"
    assert chat.say("何立新", "都同意").startswith("目前没有待您定的事项")


def test_a_decision_is_taken_back_and_waits_again(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("何立新", "5号同意")
    assert (
        chat.say("何立新", "撤销")
        == "已撤回：5号妇保院实验室改造时限恢复为12月31日（周四），延期仍待定，已告知。"
    )
    assert chat.task("5").extensions == 0
    chat.say("何立新", "5号不同意")
    assert "未同意" in chat.told("刘芳", "notice")[-1]


def test_a_close_out_is_taken_back(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    chat.say("周敏", "23号可以销号")
    assert "恢复为已申报、待核查" in chat.say("周敏", "撤销")
    assert "已销号" in chat.say("周敏", "23号同意销号")


def test_what_has_gone_out_cannot_be_taken_back(chat: Chat) -> None:
    chat.say("周敏", "催一下5号")
    assert chat.say("周敏", "撤销") == "上一步（催办）已发出，撤不回。"


def test_a_closed_task_is_not_taken_back_by_its_claimant(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    chat.say("周敏", "23号可以销号")
    assert chat.say("郑凯", "撤回，23号还没完") == "23号已销号，撤不回。要重新打开由局领导或办公室定。"
    assert chat.task("23").state == "closed"


def test_an_open_question_is_dropped(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    assert chat.say("李娜", "取消") == "这一问已作罢，什么也没有记。"


@pytest.mark.parametrize("words", ["不是", "不对"])
def test_who_is_quoted_by_mouth_takes_it_back(chat: Chat, words: str) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.say("周敏", "何局口头同意5号延期")
    said = chat.say("何立新", words)
    assert said == "已撤回：5号妇保院实验室改造时限恢复为12月31日（周四），延期仍待定，已告知周敏。"
    assert chat.task("5").extensions == 0
    line = "周敏代录的不是何立新本人意思，已撤回：5号妇保院实验室改造时限恢复为12月31日（周四），延期仍待定。"
    assert chat.told("周敏", "notice")[-1] == line
    assert chat.told("刘芳", "notice")[-1] == line


def test_a_request_that_was_only_said_by_mouth_goes_with_it(chat: Chat) -> None:
    chat.say("周敏", "何局口头同意5号延期到1月15日")
    assert chat.told("刘芳", "notice")[-1].startswith("5号妇保院实验室改造同意延期至2027年1月15日")
    assert chat.say("何立新", "不是").startswith(
        "已撤回：5号妇保院实验室改造时限恢复为12月31日（周四），已告知"
    )
    assert chat.say("何立新", "都同意").startswith("目前没有待您定的事项")


def test_an_order_by_mouth_is_shown_to_who_gave_it(chat: Chat) -> None:
    chat.say("周敏", "何局口头要求5号提前到12月20日")
    assert chat.told("何立新", "notice") == [
        "周敏代录您的口头意见：5号妇保院实验室改造时限12月31日→12月20日（周日）。不对回“不是”。"
    ]
    chat.say("何立新", "不是")
    assert str(chat.task("5").due) == "2026-12-31"


def test_no_without_a_record_is_no_act(chat: Chat) -> None:
    assert "已撤回" not in chat.say("何立新", "不是")


def test_only_who_was_told_counts_as_told(chat: Chat) -> None:
    chat.say("周敏", "全部静音")
    chat.say("周敏", "何局口头同意5号延期到1月15日")
    assert "已告知" not in chat.heard[-1].text


def test_a_new_task_that_is_taken_back_is_cancelled_and_its_unit_told(chat: Chat) -> None:
    chat.say("周敏", "新增一项：整理档案，公卫科牵头，12月10日前")
    assert chat.say("周敏", "撤销") == "已撤回：24号整理档案已取消，已告知。"
    assert chat.told("赵明", "notice")[-1] == "周敏撤回上一步：24号整理档案已取消。"


def test_of_several_orders_what_has_moved_on_is_said_and_the_rest_taken_back(chat: Chat) -> None:
    chat.say("周敏", "5号改到12月20日，14号改到12月28日")
    chat.say("何立新", "14号改到12月30日")
    answer = chat.say("周敏", "撤销")
    assert "14号之后又有变动，撤不回" in answer
    assert "5号妇保院实验室改造时限恢复为12月31日（周四）" in answer
    assert str(chat.task("5").due) == "2026-12-31"
    assert str(chat.task("14").due) == "2026-12-30"


OPENED = "成立防汛专班，组长郑凯，成员李娜、陈雪，12月31日撤"


@pytest.mark.parametrize(
    ("order", "stands", "told"),
    [
        ("防汛专班增加刘芳", "恢复为3人：专班长郑凯，成员李娜、陈雪", "刘芳"),
        ("防汛专班去掉陈雪", "恢复为3人：专班长郑凯，成员李娜、陈雪", "陈雪"),
        ("防汛专班组长改为刘芳", "恢复为3人：专班长郑凯，成员李娜、陈雪", "刘芳"),
        ("防汛专班延到1月15日", "恢复为12月31日（周四）撤", None),
        ("撤销防汛专班", "恢复为12月31日（周四）撤", "郑凯"),
    ],
)
def test_what_was_done_to_a_team_is_taken_back(chat: Chat, order: str, stands: str, told: str | None) -> None:
    chat.say("周敏", OPENED)
    before = chat.say("周敏", "防汛专班有谁")
    chat.say("周敏", order)
    assert chat.say("周敏", "撤销") == f"已撤回：防汛专班{stands}{'，已告知' if told else ''}。"
    assert chat.say("周敏", "防汛专班有谁") == before
    if told:
        assert chat.told(told, "notice")[-1] == f"周敏撤回上一步：防汛专班{stands}。"
    assert [entry.act for entry in chat.journal()][-2:] == ["team", "withdraw"]


def test_a_team_opened_by_mistake_is_gone_unless_it_has_work(chat: Chat) -> None:
    chat.say("周敏", OPENED)
    assert chat.say("周敏", "撤销") == "已撤回：防汛专班不再成立，已告知。"
    assert chat.say("周敏", "专班清单").startswith("现在没有专班")
    chat.say("周敏", OPENED)
    chat.say("何立新", "12月9日前把防汛物资清单报我 @防汛专班")
    assert chat.say("周敏", "撤销") == "防汛专班已有1项任务，撤不回；要撤说：撤销防汛专班。"


def test_a_team_that_somebody_changed_since_stays(chat: Chat) -> None:
    chat.say("周敏", OPENED)
    chat.say("何立新", "防汛专班增加刘芳")
    assert chat.say("周敏", "撤销") == "防汛专班之后又有变动，撤不回，直接写改成什么。"


def test_the_meeting_is_as_it_was(chat: Chat) -> None:
    chat.say("周敏", "例会议程：学习")
    chat.say("周敏", "例会每周一下午3点")
    chat.say("周敏", "下次例会改到11月27日")
    assert chat.say("周敏", "撤销") == "已撤回：下次例会恢复为11月23日（周一）15:00。"
    assert chat.say("周敏", "撤销") == "已撤回：例会时间恢复为未登记。"
    assert chat.say("周敏", "撤销") == "已撤回：例会固定议程恢复为未定。"
    assert chat.say("周敏", "例会议程").startswith("例会时间未登记")


def test_a_turned_problem_waits_again(chat: Chat) -> None:
    chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月，2处未整改")
    chat.say("周敏", "检查1转整改")
    answer = chat.say("周敏", "撤销")
    assert answer == "已撤回：24号台账缺3月已取消；检查1的问题仍待转整改；25号2处未整改已取消。"
    assert "未转整改" in chat.say("周敏", "检查1").splitlines()[1]
    assert "26号台账缺3月、27号2处未整改" in chat.say("周敏", "检查1转整改")


def test_a_field_check_and_its_dropping_are_taken_back(chat: Chat) -> None:
    chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月")
    chat.say("周敏", "检查1作废")
    assert chat.say("周敏", "撤销") == "已撤回：检查1恢复。"
    assert chat.say("周敏", "撤销") == "检查1已作废。"
    assert chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺4月").startswith("检查2已记")


@pytest.mark.parametrize(
    ("name", "noted", "said"),
    [
        ("周敏", "荣誉：省级健康促进医院", "荣誉已撤回：省级健康促进医院。"),
        ("赵明", "自查：台账缺签字", "自查已撤回：台账缺签字。"),
    ],
)
def test_what_was_noted_beside_the_tasks_is_gone(chat: Chat, name: str, noted: str, said: str) -> None:
    chat.say(name, noted)
    assert chat.say(name, "撤销") == said
    assert "还没有" in chat.say(name, f"{noted[:2]}清单")


def test_what_was_taken_back_is_not_done_again_by_a_second_word(chat: Chat) -> None:
    chat.say("周敏", "郑凯包水泉卫生院")
    chat.say("周敏", "撤销")
    assert chat.say("周敏", "撤销").startswith("没有可撤回的上一步")


def test_praise_that_is_taken_back_stands_in_no_draft(chat: Chat) -> None:
    chat.say("何立新", "表扬一下疾控中心")
    assert chat.say("何立新", "撤销") == "对疾控中心的表扬已撤回，不列入草稿。"
    chat.at("2026-11-23T17:30:00")
    assert "领导表扬" not in chat.told("周敏", "approval")[-1]
    assert "领导表扬" not in chat.say("周敏", "月报起个稿")


def test_a_step_with_words_of_its_own_names_them(chat: Chat) -> None:
    chat.say("李娜", "我休到12月1日，马超代")
    assert chat.say("李娜", "撤销") == "要撤这一步，回“我回来了”。"


def test_what_only_passed_is_stepped_over(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    chat.say("李娜", "这条别留")
    assert "恢复为75.1%" in chat.say("李娜", "撤销")
