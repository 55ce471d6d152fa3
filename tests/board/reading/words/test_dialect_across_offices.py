"""Reports, orders and questions in the speech of seven regions, each as the plain words would be read."""

from typing import Any

import pytest

from tests.board.reading.told import read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        ("客运站装修师傅冇返工，成个工地停晒", "j_ke", "transport", told("7", "blocked")),
        ("电梯这周又整了23台噻，还有十几台配件没到起", "k_tie", "market", told("4", delta=23)),
        ("药店搞到起71家咯，月底拢得到80", "k_yao", "market", told("11", total=71)),
        ("9号案子办脱136件了，有两件遭法院退转来补材料", "k_hu", "market", told("9", total=136)),
        ("实验楼装修遭甲方卡到起，款子一分没拨", "k_min", "market", told("8", "blocked")),
        ("明厨亮灶莫得啥子新进展，这个礼拜都在迎检", "k_cen", "market", told("2", "none")),
        ("年报率爬到83.6咯，还差好多嘛我也说不准", "k_xin", "market", told("7", rate=83.6)),
        ("气瓶赋码月底怕是弄不归一哦，扫码枪都还没到", "k_tie", "market", told("5", "at_risk")),
        ("农村公路寻日又铺好2.3公里，加埋一共61公里", "j_gao", "transport", told("1", delta=2.3, total=61)),
        ("危桥搞掂咗6座，仲有两座等紧交警批占道", "j_lan", "transport", told("2", total=6)),
        ("公交车换咗48部，仲争72部", "j_gong", "transport", told("5", total=48, remaining=72)),
        ("护栏嗰单嘢，厂家话冇货，成个礼拜郁唔到", "j_tao", "transport", told("3", "blocked")),
        ("出租投诉满意度而家系88.5分", "j_ke", "transport", told("15", value=88.5)),
        ("船员培训今个月做咗两期，一共培训咗210人", "j_he", "transport", told("10", total=210)),
        ("超限治理我哋大队会跟返，下个礼拜三之前交总结", "j_duan", "transport", told("8")),
        ("月度检查做晒喇，冇乜问题", "j_an", "transport", told("12", "done")),
        ("普及率搞到九十六点四哒，还差一点点", "w_jia", "water", told("2", rate=96.4)),
        ("四乱问题清哒51处，剩下的蛮难搞", "w_bi", "water", told("4", total=51)),
        ("节水企业冒搞动，几家都不肯配合", "w_luo", "water", told("7", "blocked")),
        ("本月巡河搞完哒，照片晚点传", "w_xie", "water", told("8", "done")),
        ("一户一表改哒四千八百多户哒", "w_jia", "water", told("9", total=4800)),
        ("食堂改造整完37个了，还剩25个搁那儿等电呢", "p_fan", "school", told("2", total=37, remaining=25)),
        ("体育馆钱花到3120万了，贼拉费劲", "p_kang", "school", told("3", total=3120)),
        (
            "幼儿园学位整妥640个了，剩那260个开学前指定能整完",
            "p_yu",
            "school",
            told("4", total=640, remaining=260),
        ),
        ("教师招聘到岗俩月才93个，瞅这样够呛", "p_tao", "school", told("5", "at_risk", total=93)),
        ("课后服务参与率造到87.5了", "p_mo", "school", told("1", rate=87.5)),
        ("近视筛查筛完两万六了，搁县城那几所还没整", "p_qi", "school", told("8", total=26000)),
        ("宿舍楼维修先撂一撂，等学生放假再说", "p_yu", "school", told("12", "paused")),
        ("危房改造弄好廿九户哉，还有七户勒里等水泥", "t_he", "party", told("1", total=29)),
        ("隐患整治今朝又弄脱4处，侪是南岭那边的", "t_long", "party", told("4", delta=4)),
        ("农田建设伲这里排涝站卡牢了，供电勿来接", "t_ning", "party", told("5", "blocked")),
        ("主题党日这个号头开过哉", "t_su", "party", told("7", "done")),
        ("大桥引道投资做到1480万，侬帮我记一记", "t_he", "party", told("8", total=1480)),
        ("信访代办办好卅六件，吭么新个", "t_yue", "party", told("10", total=36)),
        ("危房俺们解了97户了，剩下那几户忒难缠", "c_ge", "city", told("1", total=97)),
        ("电梯装罢19台了，还有俩单元死活不吐口", "c_hua", "city", told("2", total=19)),
        ("燃气管道换了21.6公里，夜个又换了0.8", "c_feng", "city", told("3", total=21.6, delta=0.8)),
        ("积水点弄利亮9处了，搁那5处得等汛后", "c_qiu", "city", told("5", total=9)),
        ("棚改签约868户，俺估摸着年底中", "c_zong", "city", told("4", total=868)),
        ("绿道修到八成五了，月底差不离能贯通", "c_xi", "city", told("10", percent=85, eta="2026-06-30")),
    ],
)
def test_report_in_dialect_says_what_plain_words_say(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields


@pytest.mark.parametrize(
    ("text", "sender", "office", "fields"),
    [
        (
            "5号几时先搞得掂啊",
            "j_qu",
            "transport",
            {"act": "query", "about": "task", "task": "5", "want": "forecast"},
        ),
        (
            "加油机检定好久整得完嘛",
            "k_su",
            "market",
            {"act": "query", "about": "task", "task": "6", "want": "forecast"},
        ),
        (
            "哪个在管叉车淘汰哦",
            "k_su",
            "market",
            {"act": "query", "about": "task", "task": "19", "want": "owner"},
        ),
        ("9号喊胡彪搞快点撒", "k_su", "market", {"act": "remind", "task": "9"}),
        (
            "快递进村点样喇，边个跟紧",
            "j_qu",
            "transport",
            {"act": "query", "about": "task", "task": "18", "want": "owner"},
        ),
        ("水库加固搞完3座哒，何解图上还是2座咯", "w_shen", "water", {"act": "object", "task": "6"}),
        ("5号么子情况咯，收得何什哒", "w_xing", "water", {"act": "query", "about": "task", "task": "5"}),
        (
            "漏损控制哪个在搞，喊他明日打个电话给我",
            "w_xing",
            "water",
            {"act": "query", "about": "task", "task": "10", "want": "owner"},
        ),
        (
            "8号到底咋整的，咋还没动静呢",
            "p_lv",
            "school",
            {"act": "query", "about": "task", "task": "8", "want": "why"},
        ),
        ("麻溜地催催民办机构整治那块", "p_lv", "school", {"act": "remind", "task": "13"}),
        (
            "10号啥前儿能整利索",
            "p_ding",
            "school",
            {"act": "query", "about": "task", "task": "10", "want": "forecast"},
        ),
        ("垃圾中转站哪能样子了", "t_hu", "party", {"act": "query", "about": "task", "task": "9"}),
        ("8号啥人勒管", "t_cui", "party", {"act": "query", "about": "task", "task": "8", "want": "owner"}),
        ("5号覅拖了，月底前要弄好", "t_ren", "party", {"act": "set_due", "task": "5", "until": "2026-06-30"}),
        ("加装电梯弄哩咋样了，恁给我说说", "c_luan", "city", {"act": "query", "about": "task", "task": "2"}),
        (
            "谁管人行道净化来着",
            "c_luan",
            "city",
            {"act": "query", "about": "task", "task": "6", "want": "owner"},
        ),
        ("9号让胡彪搞快点", "k_su", "market", {"act": "remind", "task": "9"}),
        ("让铁军把4号搞快一点", "k_su", "market", {"act": "remind", "task": "4"}),
    ],
)
def test_order_or_question_in_dialect_is_one(
    text: str, sender: str, office: str, fields: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == fields
