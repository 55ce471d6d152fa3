"""What is told in other offices' words: days put off, things found and finished, phases, rests that wait, what is stuck."""

from typing import Any

import pytest

from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("收工了，15号再说", "k_tie", "market", {"act": "mute", "until": "2026-06-15"}),
        ("收工了 端午莫找我 22号再聊", "k_tie", "market", {"act": "mute", "until": "2026-06-22"}),
        ("放工了 12号再讲", "j_gao", "transport", {"act": "mute", "until": "2026-06-12"}),
        ("下班喽，有事11号再弄", "c_qiu", "city", {"act": "mute", "until": "2026-06-11"}),
        ("收工喇，听日再讲", "w_jia", "water", {"act": "mute", "until": "2026-06-11"}),
        ("今天就到这儿 有啥15号再谈 先撤了", "p_fan", "school", {"act": "mute", "until": "2026-06-15"}),
        ("休息了别@我，明天再说", "t_he", "party", {"act": "mute", "until": "2026-06-11"}),
        ("4号收工了", "k_tie", "market", told("4", "done")),
        ("端午都唔好揾我，22号再讲", "w_jia", "water", {"act": "mute", "until": "2026-06-22"}),
        ("打烊了 周一再说", "p_fan", "school", {"act": "mute", "until": "2026-06-15"}),
    ],
)
def test_parting_line_puts_off_to_a_day_and_asks_for_quiet(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("9号移送过来的260件案子全部办结", "k_hu", "market", told("9", "done", total=260)),
        ("3号摸排出的260处隐患点全部整治完", "j_tao", "transport", told("3", "done", total=260)),
        ("5号上级督办的14处积水点全部治理完成", "c_qiu", "city", told("5", "done", total=14)),
        ("4号暗访查出来的73处问题全部清完，申请销号", "w_bi", "water", told("4", "done", total=73)),
        ("4号台账列的39处隐患全部整治完毕", "t_long", "party", told("4", "done", total=39)),
        ("7号第三方检测出的48处隐患都整改完了", "p_fan", "school", told("7", "done", total=48)),
        ("11号历史遗留的31件积案全部清理完", "c_bu", "city", told("11", "done", total=31)),
        ("9号交办的180起案件已办结95起", "j_duan", "transport", told("9", total=95, of=180)),
    ],
)
def test_where_finished_things_come_from_is_no_denominator(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("11号今天又验收3家", "k_yao", "market", told("11", delta=3)),
        ("6号今天完工5个", "j_gong", "transport", told("6", delta=5)),
        ("5号今天又交付2处", "c_qiu", "city", told("5", delta=2)),
        ("危桥今儿又验收1座", "j_lan", "transport", told("2", delta=1)),
        ("2号今天又投用4个", "p_fan", "school", told("2", delta=4)),
        ("1号今天竣工4户，月底前全部竣工", "t_he", "party", told("1", delta=4, eta="2026-06-30")),
    ],
)
def test_what_was_done_today_is_no_expected_day(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("本周巡查做完了，没发现过期的", "k_cen", "market", told("12", "done")),
        ("这个月检查搞完了", "j_an", "transport", told("12", "done")),
        ("本月巡河走完了，没有新问题", "w_xie", "water", told("8", "done")),
        ("这周实名制检查弄完了", "c_bu", "city", told("12", "done")),
        ("这个月的党日办完了", "t_su", "party", told("7", "done")),
        ("本月监测做完了，没有辍学的", "p_qi", "school", told("6", "done")),
        ("病媒这个月的监测做完了", "h_ji", "health", told("11", "done")),
        ("应急物资买齐了", "j_tao", "transport", told("17", "done")),
        ("12号这周的走完了，未发现问题", "k_cen", "market", told("12", "done")),
        ("17号物资都购齐了", "j_tao", "transport", told("17", "done")),
        ("17号灯具买齐了", "j_tao", "transport", told("17")),
        ("应急物资配齐入库啦", "j_tao", "transport", told("17", "done")),
        ("17号还没买齐", "j_tao", "transport", told("17")),
        ("17号月底能备齐", "j_tao", "transport", told("17", eta="2026-06-30")),
    ],
)
def test_duty_that_comes_round_is_done_with_what_its_title_names(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("7号二期土建干完了，在招装修", "j_ke", "transport", told("7")),
        ("10号一期做完了，二期在铺", "c_xi", "city", told("10")),
        ("3号三标段土建完成", "w_yin", "water", told("3")),
        ("3号二期主体完成了", "p_kang", "school", told("3")),
        ("8号一期装修弄完了，二期还没进场", "k_min", "market", told("8")),
        ("12号二期设备装完了，调试中", "w_shen", "water", told("12")),
        ("18号第二批站点做完了", "j_ke", "transport", told("18")),
        ("3号二阶段土建做完了", "w_yin", "water", told("3")),
        ("9号首批培训办完了", "p_tao", "school", told("9")),
        ("9号办了三期，培训820人次", "p_tao", "school", told("9", total=820)),
    ],
)
def test_phase_is_a_part_and_counts_nothing(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("药店达标廿八家", "k_yao", "market", told("11", total=28)),
        ("危桥改咗廿座", "j_lan", "transport", told("2", total=20)),
        ("电梯累计卅二台", "c_hua", "city", told("2", total=32)),
        ("7号差唔多廿家啦", "w_luo", "water", told("7")),
        ("隐患整治卅五处", "t_long", "party", told("4", total=35)),
        ("食堂改好廿三个", "p_fan", "school", told("2", total=23)),
    ],
)
def test_old_numerals_count_twenty_and_thirty(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("11号做好60家，还有5家等验收", "k_yao", "market", told("11", total=60)),
        ("危桥弄好8座，另有2座待验收", "j_lan", "transport", told("2", total=8)),
        ("电梯装了21台，有3台在等特检所检测", "c_hua", "city", told("2", total=21)),
        ("6号加固4座，剩一座等批", "w_shen", "water", told("6", total=4, remaining=1)),
        ("1号竣工40户，还有6户等紧验收", "t_he", "party", told("1", total=40)),
        ("食堂改了31个，有两个等消防意见", "p_fan", "school", told("2", total=31)),
        ("5号换了60辆，还有12辆在等上牌", "j_gong", "transport", told("5", total=60)),
    ],
)
def test_rest_that_waits_stops_nothing(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("22号方案送法规科审了，等他们回话", "k_hu", "market", told("22", "waiting")),
        ("17号采购文件交财政局了，等他们出意见", "j_tao", "transport", told("17", "waiting")),
        ("3号图纸送到审图公司审了，等结论", "c_feng", "city", told("3", "waiting")),
        ("3号变更报告递到生态局审了，等他们出意见", "w_yin", "water", told("3", "waiting")),
        ("3号预算送评审中心了，等人家出报告", "p_kang", "school", told("3", "waiting")),
        ("9号选址材料报自然资源所审了，等佢哋出意见", "t_he", "party", told("9", "waiting")),
        ("8号结算送审计了，在等意见", "k_min", "market", told("8", "waiting")),
    ],
)
def test_paper_with_another_office_waits(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("17号卡到采购办了，材料交上去半个月冇得人管", "j_tao", "transport", told("17", "blocked")),
        ("10号卡起在规划局，红线报上去没人签", "c_xi", "city", told("10", "blocked")),
        ("3号卡财政评审了", "p_kang", "school", told("3", "blocked")),
        ("3号卡到环评上了，报告递了一个月", "w_yin", "water", told("3", "blocked")),
        ("9号卡到征地，村民代表不签", "t_he", "party", told("9", "blocked")),
        ("22号卡到局里了，申请报上去没得下文", "k_hu", "market", told("22", "blocked")),
        ("8号消防搞不定，卡着呢", "k_min", "market", told("8", "blocked")),
    ],
)
def test_stuck_at_an_office_outweighs_what_was_handed_in(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("2号月底怕是搞不定", "j_lan", "transport", told("2", "at_risk")),
        ("2号年底前估计搞唔掂，两栋有人反对", "c_hua", "city", told("2", "at_risk")),
        ("6号汛前肯定嚟唔切", "w_shen", "water", told("6", "at_risk")),
        ("2号开学前怕是弄勿好哉", "p_fan", "school", told("2", "at_risk")),
        ("4号月底怕是搞不赢哒", "t_long", "party", told("4", "at_risk")),
        ("8号按现在这样搞下去十月底整不完", "k_min", "market", told("8", "at_risk")),
    ],
)
def test_what_is_feared_not_to_be_done_is_a_risk(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("2号上周就传上去了，咋还黄着", "j_lan", "transport", {"act": "object", "task": "2"}),
        ("2号周一就发过表了，凭啥还催", "c_hua", "city", {"act": "object", "task": "2"}),
        ("4号早填过了，啷个还显示没报", "w_bi", "water", {"act": "object", "task": "4"}),
    ],
)
def test_member_who_sent_it_in_disputes_what_is_shown(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("7号外墙用石材还是涂料，请曲局给拿个主意", "j_ke", "transport", {"act": "consult", "task": "7"}),
        ("4号两户要价太高，请卓局点个头", "c_zong", "city", {"act": "consult", "task": "4"}),
        ("3号停水几天合适，请邢局表个态", "w_yin", "water", {"act": "consult", "task": "3"}),
        ("3号看台加不加顶，请丁局长敲定一下", "p_kang", "school", {"act": "consult", "task": "3"}),
        ("9号选哪块地，请任镇长给个准话", "t_he", "party", {"act": "consult", "task": "9"}),
        ("8号风管用镀锌还是不锈钢，请苏局把个方向", "k_min", "market", {"act": "consult", "task": "8"}),
    ],
)
def test_leader_is_asked_for_a_word(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("危桥改造搞得啷个样了", "j_qu", "transport", {"act": "query", "about": "task", "task": "2"}),
        ("绿道整得咋样了", "c_luan", "city", {"act": "query", "about": "task", "task": "10"}),
        ("管网更新弄得咋着了", "w_xing", "water", {"act": "query", "about": "task", "task": "1"}),
        ("体育馆点样喇", "p_ding", "school", {"act": "query", "about": "task", "task": "3"}),
        ("危房改造哪能样子了", "t_hu", "party", {"act": "query", "about": "task", "task": "1"}),
        ("电梯维保而家搞成点", "k_su", "market", {"act": "query", "about": "task", "task": "4"}),
    ],
)
def test_task_is_asked_about_in_dialect(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        (
            "2号前后报了些啥子，翻出来我看哈",
            "j_qu",
            "transport",
            {"act": "query", "about": "task", "task": "2", "want": "history"},
        ),
        (
            "4号一路报上来些什么，列出来",
            "k_su",
            "market",
            {"act": "query", "about": "task", "task": "4", "want": "history"},
        ),
    ],
)
def test_what_was_reported_is_asked_for(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("2号只差一座没验", "j_lan", "transport", told("2", remaining=1)),
        ("11号就剩一件冇清", "c_bu", "city", told("11", remaining=1)),
        ("13号就剩一家没关", "p_fan", "school", told("13", remaining=1)),
        ("1号还剩一户没竣工", "t_he", "party", told("1", remaining=1)),
        ("19号就剩一台没淘汰", "k_tie", "market", told("19", remaining=1)),
    ],
)
def test_the_one_that_is_left_counts(text: str, sender: str, office: str, fields: dict[str, Any]) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("14号最新21000株", "j_tao", "transport", told("14", total=21000)),
        ("赋码最新数26000只", "k_tie", "market", told("5", total=26000)),
        ("7号最新的是12家", "w_luo", "water", told("7", total=12)),
        ("5号眼下86人", "p_tao", "school", told("5", total=86)),
    ],
)
def test_latest_figure_is_the_whole_so_far(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("7号30号正式对外营业", "j_ke", "transport", told("7", eta="2026-06-30")),
        ("10号国庆前向市民开放", "c_xi", "city", told("10", eta="2026-09-30")),
        ("3号9月1号如期启用", "p_kang", "school", told("3", eta="2026-09-01")),
        ("2号7月1号准时揭牌开门", "t_zhu", "party", told("2", eta="2026-07-01")),
        ("8号12月1号能搬进去办公", "k_min", "market", told("8", eta="2026-12-01")),
    ],
)
def test_opening_is_the_end_of_what_opens(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        (
            "11号是哪个中心管的",
            "j_lan",
            "transport",
            {"act": "query", "about": "task", "task": "11", "want": "owner"},
        ),
        ("8号属于哪个科的", "c_xi", "city", {"act": "query", "about": "task", "task": "8", "want": "owner"}),
        (
            "7号由哪个科室牵头啊",
            "p_zou",
            "school",
            {"act": "query", "about": "task", "task": "7", "want": "owner"},
        ),
        (
            "20号是哪块在负责",
            "k_gd",
            "market",
            {"act": "query", "about": "task", "task": "20", "want": "owner"},
        ),
        ("4号哪家在抓", "t_tan", "party", {"act": "query", "about": "task", "task": "4", "want": "owner"}),
    ],
)
def test_whose_it_is_may_be_asked_in_many_ways(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        (
            "邻县年报率都96%了，我们按98来要求",
            "k_su",
            "market",
            {"act": "set_target", "task": "7", "value": 98},
        ),
        (
            "先进县都干到95%了，通车率内部按100来抓",
            "j_qu",
            "transport",
            {"act": "set_target", "task": "4", "value": 100},
        ),
        (
            "省里平均都95%了，收缴率按98要求",
            "w_xing",
            "water",
            {"act": "set_target", "task": "5", "value": 98},
        ),
    ],
)
def test_aim_beside_the_figures_of_others_is_set(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields
