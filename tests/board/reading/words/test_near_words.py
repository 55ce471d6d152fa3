"""Words that stand near those of another meaning: who goes on with a task, what went wrong nowhere, a phone put on silent."""

import pytest

from board.model.acts import Act, Quote
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "office", "person"),
    [
        ("4号让奚红接着谈", "c_luan", "city", "c_xi"),
        ("3号叫于洋继续跟", "p_ding", "school", "p_yu"),
        ("6号安排沈洁接着盯", "w_geng", "water", "w_shen"),
    ],
)
def test_who_is_to_go_on_with_a_task_is_put_in_charge(
    text: str, sender: str, office: str, person: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.to_person) == ("assign", person)


def test_stranger_who_is_to_go_on_is_asked_about() -> None:
    reading = read("4号让陆一鸣接着谈", sender="c_luan", office="city")
    assert (reading.ask, reading.acts[0].act) == (True, "assign")


def test_a_task_that_goes_on_is_resumed() -> None:
    assert only("12号接着干", sender="p_ding", office="school").act == "resume"


@pytest.mark.parametrize("trouble", ["没耽误", "都没返工", "没出问题", "没落下", "没误工期"])
def test_what_did_not_go_wrong_leaves_nothing_to_do(trouble: str) -> None:
    assert only(f"6号7座水库{trouble}", sender="w_shen", office="water").remaining is None


def test_what_was_not_touched_is_left() -> None:
    assert only("6号7座都没动", sender="w_shen", office="water").remaining == 7


@pytest.mark.parametrize("lead", ["手机没电，", "电话没电，", "手机没信号，"])
def test_a_flat_battery_blocks_no_task(lead: str) -> None:
    act = only(f"{lead}加装电梯21台", sender="c_hua", office="city")
    assert (act.state, act.total) == ("doing", 21)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("我上周四上午就交了，怎么又说没报", "p_fan", "school"),
        ("我前天就填了，为啥还写没报", "w_bi", "water"),
        ("我上周五下午就传了，怎么老显示没交", "j_lan", "transport"),
    ],
)
def test_dispute_that_begins_with_the_speaker_is_no_question(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office, quote=Quote(task="2")).act == "object"


@pytest.mark.parametrize(
    "text", ["明天下午开会，请把手机调静音", "6月18日上午9点开会，会议期间手机静音", "现场会手机一律静音模式"]
)
def test_phones_that_are_put_on_silent_are_no_wish_for_quiet(text: str) -> None:
    assert read(text, sender="c_ying", office="city", chat="group").acts == ()


@pytest.mark.parametrize(
    "text", ["头一回用你，该怎么发你才认得", "怎么说机器人才听得懂", "第一次用，咋填", "怎么发你能认"]
)
def test_who_meets_it_first_asks_for_help(text: str) -> None:
    assert only(text, sender="c_ma", office="city").act == "help"


@pytest.mark.parametrize("text", ["不错不错👍", "不错不错", "不简单不简单"])
def test_praise_that_is_doubled_is_no_question(text: str) -> None:
    quote = Quote(text="加装电梯累计30台", sender="c_hua")
    acts = read(text, sender="c_luan", office="city", quote=quote, chat="group").acts
    assert {act.act for act in acts} <= {"comment"}


@pytest.mark.parametrize(
    ("text", "sender", "office", "until"),
    [
        ("6号想挪到7月15号", "w_shen", "water", "2026-07-15"),
        ("3号我们想调到九月底", "p_kang", "school", "2026-09-30"),
    ],
)
def test_day_that_somebody_wants_to_move_to_is_a_wish(
    text: str, sender: str, office: str, until: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, str(act.until)) == ("extend", until)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("10号档案交给区城管局等复核", "c_xi", "city", "10"),
        ("3号图册上周都交到省疾控了，人家说两周给意见", "w_yin", "water", "3"),
        ("11号表格递到市水利了，等批复", "j_he", "transport", "11"),
    ],
)
def test_papers_that_lie_with_an_authority_wait(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "waiting")


@pytest.mark.parametrize("text", ["这条大垄乡接了", "我们自己有车，这项大垄来办", "这个大垄认领了"])
def test_own_unit_by_name_takes_a_task(text: str) -> None:
    act = only(text, sender="w_zhong", office="water", quote=Quote(task="9"))
    assert (act.act, act.task) == ("take", "9")


@pytest.mark.parametrize("text", ["3号电梯又坏了，走5号那部", "5号那台打印机好用", "大家坐2号那辆"])
def test_numbered_machines_are_no_tasks(text: str) -> None:
    assert read(text, sender="c_feng", office="city", chat="group").acts == ()


@pytest.mark.parametrize("text", ["多报了 是39%，42是含设备的口径", "多报了 其实是39%，42%是错的"])
def test_figure_of_the_last_report_is_never_the_right_one(text: str) -> None:
    last = Act("report", task="1", state="doing", percent=42)
    act = only(text, sender="w_gu", office="water", last=last)
    assert (act.act, act.percent) == ("correct", 39)


def test_list_of_what_awaits_checking_is_made() -> None:
    act = only("等着核查的拉个单子", sender="c_luan", office="city")
    assert (act.act, act.filter) == ("query", "claimed")


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("9号改了6240户，剩的多是户号填错正在重填", "w_jia", "water", "9"),
        ("9号改了6240户，有几户信息录错退回来了", "w_jia", "water", "9"),
    ],
)
def test_faults_in_papers_of_others_correct_nothing(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.total) == ("report", task, 6240)


@pytest.mark.parametrize("weather", ["雨停了我们两班倒往前赶", "风停了接着吊装", "雪停了就上路面"])
def test_weather_that_stops_pauses_no_task(weather: str) -> None:
    act = only(f"3号总的58%，{weather}", sender="w_yin", office="water")
    assert (act.state, act.percent) == ("doing", 58)


@pytest.mark.parametrize("text", ["8号6月巡完了，没有新增隐患", "8号这个月巡河做完了，无新增问题"])
def test_nothing_found_in_a_round_leaves_it_done(text: str) -> None:
    assert only(text, sender="w_xie", office="water").state == "done"


def test_nothing_new_stays_nothing() -> None:
    assert only("9号今天没有新增", sender="w_jia", office="water").state == "none"


@pytest.mark.parametrize("text", ["10号国土不让施工，上面叫停了", "10号那段环保不让动，上面通知先停"])
def test_stop_that_was_ordered_over_a_ban_is_a_pause(text: str) -> None:
    assert only(text, sender="c_xi", office="city").state == "paused"


def test_answer_by_letter_is_waited_for() -> None:
    assert only("3号环保局还没回函", sender="w_yin", office="water").state == "waiting"


@pytest.mark.parametrize(
    "text", ["9号有两起移交公安了", "9号案卷移交司法所了", "8号移交交警三辆车", "9号线索都移交纪委"]
)
def test_cases_handed_to_an_authority_hand_on_no_task(text: str) -> None:
    acts = read(text, sender="j_duan", office="transport").acts
    assert all(act.act != "transfer" for act in acts)


def test_numbered_houses_in_a_row_are_no_tasks() -> None:
    text = "3号到5号路边那片还堆着，回头另说。6号延到9月25号"
    assert [act.task for act in read(text, sender="c_luan", office="city").acts] == ["6"]


def test_later_stage_beside_a_count_is_not_all_that_is_left() -> None:
    assert only("13号拿证9家，还有4家在公示", sender="p_fan", office="school").remaining is None


@pytest.mark.parametrize("plan", ["9月底前能扫尾", "国庆前扫尾"])
def test_sweeping_up_is_the_end(plan: str) -> None:
    assert str(only(f"6号还剩2座，{plan}", sender="w_shen", office="water").eta) == "2026-09-30"


def test_money_that_came_up_is_a_total() -> None:
    assert only("A2清上来42.6万", sender="p_tao", office="school").total == 42.6


@pytest.mark.parametrize(
    "text", ["6号这个数不认，省里的也算到我们头上了", "6号的扣分我们不认", "6号记到我们科头上我们有意见"]
)
def test_who_does_not_accept_a_figure_objects(text: str) -> None:
    act = only(text, sender="w_shen", office="water")
    assert (act.act, act.task) == ("object", "6")


@pytest.mark.parametrize("fault", ["是69户，按反了", "说高了 监理认的是69", "写反了，69"])
def test_fault_that_is_owned_to_mends_the_last_report(fault: str) -> None:
    last = Act("report", task="9", state="doing", total=96)
    act = only(fault, sender="w_jia", office="water", last=last)
    assert (act.act, act.task, act.total) == ("correct", "9", 69)


@pytest.mark.parametrize("text", ["河湖管理科月底要到期的给我过一下", "河湖管理科逾期的给我捋捋"])
def test_what_is_to_be_gone_through_is_no_new_task(text: str) -> None:
    act = only(text, sender="w_geng", office="water")
    assert (act.act, act.unit) == ("query", "河湖管理科")


def test_aim_within_the_office_is_a_target() -> None:
    act = only("内部按93卡", sender="c_luan", office="city", quote=Quote(task="7"))
    assert (act.act, act.value) == ("set_target", 93)


@pytest.mark.parametrize("text", ["4号交付就定在6月30号", "4号往前赶赶，交付定在6月30号"])
def test_day_that_an_end_is_set_on_is_the_due_day(text: str) -> None:
    act = only(text, sender="c_luan", office="city")
    assert (act.act, act.task, str(act.until)) == ("set_due", "4", "2026-06-30")


@pytest.mark.parametrize("text", ["C1号楼电梯困人了，物业来个人", "C2号门锁了"])
def test_house_that_has_the_code_of_a_task_is_none(text: str) -> None:
    assert read(text, sender="c_bu", office="city", chat="group").acts == ()


@pytest.mark.parametrize("how", ["白天", "人工", "两班"])
def test_how_work_is_done_is_nobody_to_hand_it_to(how: str) -> None:
    acts = read(f"3号改成{how}干，累计21.6公里", sender="c_feng", office="city").acts
    assert [(act.act, act.total) for act in acts] == [("report", 21.6)]


@pytest.mark.parametrize(
    "text", ["雨停了我们接着干，6号完成5座", "6号我们接着修，完成5座", "我们接到通知加班，6号完成5座"]
)
def test_who_works_on_takes_no_task_over(text: str) -> None:
    act = only(text, sender="w_shen", office="water")
    assert (act.act, act.total) == ("report", 5)


@pytest.mark.parametrize("text", ["6号我们接", "6号我先接着", "6号我接着吧"])
def test_who_takes_a_task_over_takes_it(text: str) -> None:
    assert only(text, sender="w_bi", office="water").act == "take"
