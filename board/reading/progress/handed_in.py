"""Papers that lie with somebody who has to answer: a verb of handing in, and who got them.

递到市局了, 寄省里了, 给住建那边了, 已上会: the verbs and the receivers are classes, what is handed in is a paper. What was
answered (批下来了, 打回来了) lies with nobody; what is only to be handed in has not left.
"""

import re

from board.reading.words.cues import any_of, join_cues
from board.reading.words.needs import cued

# What is always papers that go up, and what may also be goods that go anywhere.
_UP = (
    r"(?:上报|报送|呈报|呈送|呈批|申报(?![材资表书的])|报批|报审"
    r"|(?<![通简周月日专快申])报(?![名告警价账销纸喜表材])|呈)"
)
_OVER = (
    r"(?:提交|递交|送交|移交|移送|寄送|邮寄|快递|转交|转呈"
    r"|上交|递|送|交|寄|邮|传|发|提(?![前升醒供高])|拿|转|给)"
)
_WAY = r"(?:到|给|至|往|去|了|进)?"
_NAME = r"(?![没未不还要将等的了递送交寄呈给到各全每])[\u4e00-\u9fa5]"
# The lines of work that an authority is called by: 省疾控, 区城管.
_LINES = join_cues(
    """
    # building, money, planning
    住建 财政 发改 人社 规划 资源 自规
    # water and environment
    环保 生态 水务 水利
    # courts and law
    审计 法院 检察 法制 法务 司法
    # order and safety
    公安 交警 消防 应急
    # health, markets
    卫健 疾控 卫监 医保 药监 市监 质监
    # civil affairs, schools, science, trade
    民政 教育 教体 科技 工信 经信 商务 招商
    # farms and forests, culture
    农业 农经 林业 畜牧 文旅 文广 体育
    # counting and taxes, towns
    统计 税务 国税 城管 综治 信访
    # the party and its checkers
    编办 组织 宣传 统战 政法 纪委 纪检 巡察 督查
    # leagues and unions
    团委 妇联 工会 残联
    # records, roads, posts, power, data
    档案 气象 交通 公路 海事 邮政 供电 国资 金融 机关 保密 政数 大数据
    """
)
_RECEIVER = (
    r"(?:(?![各全每])[省市县区厅部局委镇乡]里|上[面级头边]|人家"
    rf"|对方|(?:{_NAME}){{1,7}}?[局委办厅科股处部署院社会室组]"
    rf"|(?:{_NAME}){{0,6}}?(?:政府|中心|总队|支队|大队|机关|领导|书记|专家"
    rf"|审图|监理|甲方|业主|银行|专班|指挥部|{_LINES}))"
    r"(?:那边|那儿|那里|那头|手[里上]|里[头面]?|去)?"
)
_TO_CHECK = r"(?:审[核批定查阅]?|批|看|过目|研究|备案|评审|初审|复核|把关|参评|检测?|化验|盖章|会签|签字)?"
_PAPER = any_of(
    """
    # collections
    材料 档案 卷宗 表格 [图手分画]册
    # texts
    资料 文件 文本 报告 方案 请示 台账 规划 预案 办法 制度 批文 方案 稿 本子 名[单册录] 清单 图纸
    # rights and contracts
    申请 手续 协议 合同 预算 意见 样品 标本
    # studies and budgets
    初设 可研 能评 环评 稳评 概算 决算 (?:建议|计划|任务|责任|意见|决算|可研|初设|能评|环评|标|文|计划)书
    # drawings and pictures
    [工样蓝草]图 片子 成片 照片 影像 佐证
    # sheets that are handed on
    [表单册卷函件证账](?=[^,。;]{0,6}[递送交寄邮传发提拿转给])
    """
)
_HANDED = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<over>{_OVER})){_WAY}{_RECEIVER}(?P<check>{_TO_CHECK})(?P<past>了)?"
    r"(?:[一二两三四\d]+[天周月]|个?[一二两三四半]?个?(?:月|星期|礼拜)|好?几天|好久)?了?(?=[,。;!]|等|$)"
)
_AT_MEETING = re.compile(
    r"(?:已经?|都|上周|昨天|刚刚?)上了?"
    r"(?:党组|局务|部务|常务|办公|常委|党委|班子)?会(?:了|讨论|研究)?(?=[,。;!]|$)"
)
_MARK = re.compile(r"[递报送交寄呈传发提给邮拿转上]")
_SINCE = re.compile(r"已经?|早|都|刚|昨|前[天些]|上[周个月]|月初|[周月]\w?就|\d[号日]")
_NOT_SO = re.compile(
    r"[没未不别忘]|准备|打算|计划|争取|将|还[得要需]|[得要想能]$|才能|之后|以后|再$|明天"
    r"|后天|下[周个月]|就可以|马上|就能|应该|怎么|谁|哪|让|叫|(?<![申报])请|麻烦|帮|[吗呢]"
)
# 批下来了, 打回来改, 已经通过: it has been answered.
_ANSWERED = re.compile(
    r"(?<![没未不待等])(?:批(?:下来|复|准|完|好)?了|批下来(?!了?(?:之?后|以后)?(?:就?才|再|方|就))"
    r"|下来了|通过|同意了|退回|退了|打回|返回|拿回|驳|回来改|补正"
    r"|让[^,。;]{0,4}(?:改|补|重)|[审评看签盖]完|过了|过会)"
)
_OPEN_AGAIN = re.compile(r"(?:等|没|未|还在)[^,。;]{0,8}$")


@cued(_HANDED, _AT_MEETING)
def find_handed_in(text: str, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The words by which papers were handed to somebody whose answer is still to come."""
    if _MARK.search(text) is None:
        return None
    for found in (*_HANDED.finditer(text), *_AT_MEETING.finditer(text)):
        if _is_handed(text, found, topic_words) and not is_answered(text, found.end()):
            return found
    return None


def _is_handed(text: str, found: re.Match[str], topic_words: frozenset[str]) -> bool:
    parts = found.groupdict()
    if not parts:
        return True
    before = re.split(r"[,。;]", text[: found.start()])[-1]
    if _NOT_SO.search(before):
        return False
    if not (parts["past"] or parts["check"] or _SINCE.search(before) or _waits_on(text, found.end())):
        return False
    paper = _PAPER.search(text, 0, found.end()) or any(_PAPER.fullmatch(pair) for pair in topic_words)
    return bool(parts["up"] or paper)


def _waits_on(text: str, at: int) -> bool:
    return (
        _OPEN_AGAIN.search(text[at:].rstrip(",。;")) is not None
        or re.match(
            (
                r"[,。;][^,。;]{0,8}[没未等]"
                r"|[,。;][^,。;]{0,8}(?:给|出|回|批|反馈|答复|有)[^,。;]{0,3}"
                r"(?:意见|结果|批复|答复|回[话复信]|结论|说法|信儿?)(?=[,。;]|$)"
            ),
            text[at:],
        )
        is not None
    )


def is_answered(text: str, at: int) -> bool:
    """Whether what follows `at` says that the answer has come, or that the papers came back."""
    return any(_OPEN_AGAIN.search(text, at, found.start()) is None for found in _ANSWERED.finditer(text, at))
