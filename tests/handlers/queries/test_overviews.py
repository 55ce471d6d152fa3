"""Questions of the whole board: always answered, whatever was spoken of before."""

import pytest

from tests.chat import Chat

LINE = "12项已销号1项，待核查1项，达序时8项，慢序时1项（14号），逾期1项（17号）"


@pytest.mark.parametrize(
    "words",
    [
        "今天什么情况",
        "总体情况",
        "总体完成多少了",
        "整体进度怎么样",
        "看一下总体情况",
        "咱们局的任务完成多少了",
        "最近有什么问题",
    ],
)
def test_the_board_as_a_whole_is_one_line_also_after_talk_of_a_task(chat: Chat, words: str) -> None:
    chat.say("何立新", "2号怎么样")
    assert chat.say("何立新", words).startswith(LINE)


@pytest.mark.parametrize("words", ["现在到哪一步了", "完成率", "进度咋样了"])
def test_bare_words_mean_the_board_until_a_task_is_spoken_of(chat: Chat, words: str) -> None:
    assert chat.say("王建国", words).startswith(LINE)


def test_bare_words_go_on_about_the_task_in_hand(chat: Chat) -> None:
    chat.say("王建国", "体检咋样了")
    assert chat.say("王建国", "现在到哪一步了").startswith("2号65岁以上老年人体检")


def test_a_leader_hears_in_private_what_is_slow_and_whose_it_is(chat: Chat) -> None:
    said = chat.say("何立新", "慢的都是谁")
    assert said.splitlines()[0].startswith("需加快2项")
    assert "14号村卫生室改造（基层科郑凯）" in said
    assert said.endswith("2号65岁以上老年人体检较慢：城头75.1%（1742/2320）。")


def test_a_group_hears_what_is_slow_by_units(chat: Chat) -> None:
    said = chat.say("何立新", "@小图 哪些慢", room="作战群")
    assert "14号村卫生室改造（基层科）" in said
    assert "郑凯" not in said


@pytest.mark.parametrize("words", ["各单位情况", "哪个单位最慢", "哪个单位最好"])
def test_units_stand_by_their_red_and_yellow_tasks(chat: Chat, words: str) -> None:
    chat.say("何立新", "体检咋样了")
    said = chat.say("何立新", words)
    assert said.splitlines()[1] == "水泉：在办3项，红灯1项（17号）"
    assert "城头：在办2项，黄灯1项（2号）" in said
    assert said.endswith("均在期限内。")


def test_a_leader_hears_of_their_own_field(chat: Chat) -> None:
    said = chat.say("何立新", "我分管的怎么样")
    assert said.startswith("您分管的2项已销号0项，达序时2项")
    assert chat.say("何立新", "我分管的还有几项没完").startswith("您分管的2项中未办结2项：5号、20号")


def test_who_reported_on_a_day(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    chat.say("郑凯", "14号累计37")
    chat.at("2026-11-24T09:00")
    chat.say("何立新", "2号怎么样")
    assert chat.say("何立新", "昨天谁报了") == "11月23日报送2人，涉及2项：李娜（2号）、郑凯（14号）。"
    in_group = chat.say("何立新", "@小图 昨天谁报了", room="作战群")
    assert in_group == "11月23日报送2家，涉及2项：城头（2号）、基层科（14号）。"
    assert chat.say("何立新", "今天报了几家") == "11月24日没有报送记录。"


def test_who_was_asked_today_and_has_not_reported(chat: Chat) -> None:
    chat.at("2026-11-23T09:00")
    before = chat.say("何立新", "今天谁还没回")
    assert "李娜（2号、3号）" in before
    chat.say("李娜", "2号累计1800")
    after = chat.say("何立新", "今天谁还没报")
    assert "李娜（3号）" in after
    in_group = chat.say("何立新", "@小图 今天谁还没报", room="作战群")
    assert "李娜" not in in_group
    assert "城头（3号）" in in_group


def test_who_has_not_reported_all_week_by_person(chat: Chat) -> None:
    chat.at("2026-11-24T09:00")
    said = chat.say("何立新", "这周谁没报")
    assert said.startswith("11月23日至11月24日未报")
    assert "郑凯（14号、23号）" in said


def test_days_left_are_those_of_the_task_in_hand(chat: Chat) -> None:
    chat.say("何立新", "体检咋样了")
    said = chat.say("何立新", "还有几天到期")
    assert said.startswith("2号65岁以上老年人体检：11月30日（周一）到期，还有7天。差683人")


@pytest.mark.parametrize("words", ["给我发个周报", "把本周情况写一段给我，下午开会用"])
def test_a_leader_gets_the_words_and_an_editor_the_draft(chat: Chat, words: str) -> None:
    assert chat.say("何立新", words).startswith("【重点工作进展·周报】")
    assert chat.say("周敏", words).startswith("周报草稿，回“发周报”发布")
    assert not chat.in_group()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("新增一项：冬季呼吸道疾病防控，疾控中心牵头，12月10日前", "冬季呼吸道疾病防控"),
        ("新增任务：流感疫苗接种扫尾，由疾控负责，12月10日前完成", "流感疫苗接种扫尾"),
        ("再加一项老年人体检质控抽查，12月10日之前完成，疾控中心负责", "老年人体检质控抽查"),
    ],
)
def test_an_explicit_new_task_is_new_whatever_its_words_share(chat: Chat, words: str, title: str) -> None:
    assert chat.say("周敏", words).startswith(f"新增24号{title}")
    task = chat.task("24")
    assert (task.title, task.lead_unit, str(task.due)) == (title, "疾控中心", "2026-12-10")
    assert "赵明" in chat.say("周敏", "24号给赵明")
    chat.say("周敏", "把24号删了")
    assert chat.task("24").state == "cancelled"


def test_a_new_task_without_a_receiver_asks_for_one(chat: Chat) -> None:
    assert "由谁办" in chat.say("周敏", "新增一项：桑村卫生院门诊楼改造，年底前")


@pytest.mark.parametrize("words", ["今天要报啥", "今天有啥任务", "我今天有啥任务"])
def test_what_is_to_be_done_today_is_the_own_list(chat: Chat, words: str) -> None:
    assert "2号65岁以上老年人体检（城头）" in chat.say("李娜", words)


def test_what_keeps_somebody_from_reporting_is_noted_on_the_task_in_hand(chat: Chat) -> None:
    assert chat.say("李娜", "报不了，停电了").endswith("？")
    chat.say("李娜", "2号还差多少")
    assert "2号" in chat.say("李娜", "报不了，停电了")
    assert chat.reports("2")[0].act.state == "blocked"


def test_what_is_left_and_what_comes_next_leave_the_task_in_hand(chat: Chat) -> None:
    chat.say("何立新", "2号怎么样")
    assert chat.say("何立新", "剩下的呢").startswith("未办结11项")
    chat.say("何立新", "2号怎么样")
    assert chat.say("何立新", "下个月呢").splitlines()[1].startswith("12月")
    chat.say("何立新", "2号怎么样")
    assert chat.say("何立新", "有没有要我协调的").startswith("没有卡住的任务")


def test_a_person_is_asked_what_they_are_stuck_on(chat: Chat) -> None:
    chat.say("刘芳", "5号专家说要换通风系统，钱不够，得局里协调30万")
    chat.say("何立新", "慢的都是谁")
    said = chat.say("何立新", "刘芳那边到底卡在哪")
    assert said.startswith("刘芳在办2项，需关注1项")
    assert "换通风系统" in said


def test_a_unit_is_looked_up_by_its_name_alone(chat: Chat) -> None:
    assert chat.say("何立新", "我看看疾控的").startswith("疾控")


@pytest.mark.parametrize("words", ["给我说几句重点", "我要去开会，给我说几句重点", "有什么要我关注的"])
def test_a_leader_on_the_way_to_a_meeting_gets_the_main_points(chat: Chat, words: str) -> None:
    chat.say("何立新", "2号怎么样")
    assert "最要紧" in chat.say("何立新", words)


def test_somebody_called_in_is_given_nothing(chat: Chat) -> None:
    chat.say("何立新", "14号怎么样")
    chat.say("何立新", "让赵明明天上午来我办公室")
    assert chat.task("14").owners == ("u_zheng",)


def test_a_bare_day_puts_off_beyond_the_day_that_holds(chat: Chat) -> None:
    assert "12月20日→2027年1月18日" in chat.say("何立新", "20号延到18号")


def test_how_a_task_counts_as_done_is_a_question(chat: Chat) -> None:
    chat.say("李娜", "体检怎么算完成")
    assert not chat.reports("2")


def test_all_of_them_are_those_of_the_list_just_shown(chat: Chat) -> None:
    chat.at("2026-11-23T09:00")
    chat.say("周敏", "12号怎么样")
    chat.say("周敏", "今天还有谁没报")
    assert "郑凯" in chat.say("周敏", "都催一遍")


def test_a_digest_asked_for_is_no_figure_of_the_task_in_hand(chat: Chat) -> None:
    chat.say("周敏", "14号怎么样")
    assert chat.say("周敏", "本周通报出一个").startswith("周报草稿")
    assert not chat.reports("14")
