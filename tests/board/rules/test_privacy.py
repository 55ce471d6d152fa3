"""The guard before storage: what is refused, what is covered, and above all what passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.rules.identity import find_numbers, mask_numbers
from board.rules.privacy import guard_text

NAMES = ("赵明", "李娜", "张晓梅")


@pytest.mark.parametrize(
    "text",
    [
        "秘密★1年\n关于……的通知",
        "绝密★长期",
        "机密 ★ 10年",
        "机  密★\n会议纪要",
        "（机密）关于人员调整",
        "密级：机密  份号：000123",
        "密级:秘密",
        "秘密★3年.docx",
        "文件：【绝密】方案.pdf",
        "机密★五年",
        "会议纪要\n机密\n一、……",
        "★机密",
        "秘密☆5年",
        "密级  秘密",
        "标注为秘密★的文件我拍给你",
        "机密级文件：【机密级】",
    ],
)
def test_a_secrecy_mark_is_refused_and_nothing_of_it_is_kept(text: str) -> None:
    guarded = guard_text(text, names=NAMES)
    assert (guarded.kind, guarded.text, guarded.refused) == ("secret", "", True)


@pytest.mark.parametrize(
    "text",
    [
        "患者李建国，男，67岁，确诊肺结核",
        "王秀英 女 72岁 高血压3级",
        "张建国患糖尿病十年了",
        "李大爷得了肺癌",
        "张某某确诊新冠",
        "刘桂花，确诊艾滋病",
        "村民王二柱查出乙肝",
        "孕妇陈丽娟梅毒阳性",
        "王芳 HIV阳性",
        "1. 张伟 肺结核\n2. 李强 肺结核",
        "死者周建平，65岁，因脑出血",
        "产妇孙晓燕 乙肝大三阳",
        "赵明确诊新冠",
        "李娜感染新冠请假",
        "病人张志强 精神分裂",
        "朱秀兰，65岁，患高血压",
        "患者：王大明 诊断：2型糖尿病",
        "王大明诊断为重度抑郁",
    ],
)
def test_a_name_with_a_diagnosis_is_refused(text: str) -> None:
    guarded = guard_text(text, names=NAMES)
    assert (guarded.kind, guarded.text, guarded.refused) == ("patient", "", True)


@pytest.mark.parametrize(
    "text",
    [
        "4号结核病患者规则服药率91%，李建国 肺结核 复诊",
        "孕妇王秀英 妊娠高血压 已转诊",
        "张三 高血压",
        "李四大爷有糖尿病",
        "病人张桂兰 艾滋病 随访完成",
    ],
)
def test_a_strangers_illness_is_stopped_however_it_is_put(text: str) -> None:
    assert guard_text(text, names=NAMES).kind == "patient"


@pytest.mark.parametrize(
    "text",
    [
        "保密工作检查完成3家",
        "商业秘密培训已办",
        "机密文件柜采购完成",
        "没有秘密",
        "保守国家秘密宣传月",
        "涉密人员培训5人",
        "★重点工作完成",
        "机密级机房改造验收",
        "绝密飞行",
        "“秘密”二字",
        "档案密级审核完成",
        "秘密花园公园建成",
        "密级标注培训",
        "高血压患者规范管理1200人",
        "糖尿病管理率82%",
        "肺结核筛查完成",
        "新冠疫苗接种3000剂",
        "确诊流感12例",
        "赵明：高血压规范管理率82%",
        "李娜 糖尿病随访80人",
        "张晓梅 高血压83.1 糖尿病80.2",
        "高血压健康管理由赵明负责",
        "请李娜报高血压数",
        "王局说高血压要抓紧",
        "陈科，肺结核疫情报告已上报",
        "李科：艾滋病防治宣传5场",
        "张村高血压随访完成",
        "何家村查出高血压12人",
        "周报：手足口病3例",
        "李庄发现疑似肺结核2例，已转诊",
        "高桥卫生院 糖尿病",
        "马庄 高血压",
        "金湖县 肺结核",
        "白沙社区 艾滋病宣传",
        "江宁 流感",
        "任务5 结核病",
        "于6月完成流感",
        "2026年11月20日",
        "文号〔2026〕12号",
        "编号202611200001",
        "投资15000000000元",
        "预算13800000000",
        "2026112015304512345",
        "订单6222021001116245",
        "单号13812345678",
        "统一社会信用代码123201000142345678",
        "区号0527-84412345",
        "12345热线",
        "累计服务138万人次",
        "分管领导：何建，疾病：高血压",
        "患者满意度95%",
        "孕产妇系统管理率92%",
        "老年人体检应检3200已检2876",
        "宋佳负责的乙肝疫苗接种1.2万剂",
        "汤山 癌症早筛3000人",
        "石家庄 癌症筛查",
        "施工合同编号 110105194912310021",
        "李明 高血压组",
        "王强：慢阻肺筛查率70%",
        "钱到位了，肺结核防治经费",
        "严查狂犬病疫苗",
        "向阳村布病检测200份",
        "任家庄布病检出3例",
        "段某某负责高血压",
        "付款后流感疫苗到货",
        "方案：流感",
        "马上感染科验收",
        "李庄有高血压患者30人",
        "王村 糖尿病 已随访30人",
        "史志：麻疹",
        "万达广场 新冠",
        "毛利率",
    ],
)
def test_work_passes_as_it_is(text: str) -> None:
    guarded = guard_text(text, names=NAMES)
    assert (guarded.kind, guarded.text) == ("clear", text)


@pytest.mark.parametrize(
    ("text", "kept", "kind"),
    [
        ("身份证号 11010519491231002X", "身份证号 110*************2X", "id"),
        ("110105 19491231 002X", "110*** ******** **2X", "id"),
        ("证件:11010519491231002x", "证件:110*************2x", "id"),
        ("身份证号 110105194912310020", "身份证号 110*************20", "id"),
        ("手机13912345678", "手机139****5678", "phone"),
        ("电话：139-1234-5678", "电话：139-****-5678", "phone"),
        ("+8613912345678", "+86139****5678", "phone"),
        ("６２２２０２１００１１１６２４５７０２", "６２２**************０２", "bank"),
        ("卡号 6222 0210 0111 6245 702", "卡号 622* **** **** **** *02", "bank"),
    ],
)
def test_numbers_of_citizens_are_covered_and_the_rest_is_kept(text: str, kept: str, kind: str) -> None:
    guarded = guard_text(text)
    assert (guarded.kind, guarded.text, guarded.masked) == ("masked", kept, (kind,))


def test_a_figure_beside_a_phone_number_is_kept() -> None:
    assert guard_text("签约5230人，联系人13912345678").text == "签约5230人，联系人139****5678"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("内部资料 注意保存", "internal"),
        ("【内部文件】请勿外传", "internal"),
        ("关于创建示范区的实施方案（征求意见稿）", "internal"),
        ("征求意见稿已发各科室", "clear"),
        ("《实施方案（征求意见稿）》已报局长审定", "clear"),
        ("5号征求意见稿收回意见12条", "clear"),
        ("整理内部资料3份", "clear"),
    ],
)
def test_internal_papers_are_asked_about_and_work_on_them_is_not(text: str, kind: str) -> None:
    assert guard_text(text).kind == kind


def test_the_word_alone_is_talk_and_above_a_text_it_is_a_mark() -> None:
    assert guard_text("机密").kind == "clear"
    assert guard_text("机密\n关于人员调整的通知").kind == "secret"


def test_an_own_person_beside_a_disease_is_a_task_and_a_strangers_is_not() -> None:
    assert guard_text("张晓梅 高血压", names=NAMES).kind == "clear"
    assert guard_text("张建国 高血压", names=NAMES).kind == "patient"


@given(st.integers(0, 10**15 - 1))
def test_no_number_of_up_to_fifteen_digits_is_taken_for_a_card(number: int) -> None:
    assert "bank" not in {found.kind for found in find_numbers(f"累计{number}人")}


@given(st.text(max_size=80))
def test_masking_keeps_the_length_and_leaves_nothing_to_mask(text: str) -> None:
    masked = mask_numbers(text)
    assert len(masked) == len(text)
    assert mask_numbers(masked) == masked
