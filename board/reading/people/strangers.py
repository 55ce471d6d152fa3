"""A receiver whom the office does not have, by the grammar of handing over: 3号给阿豪跟, 8号由交警中队牵头, 转给二柱."""

import re
from dataclasses import dataclass

from board.reading.clauses import Clause
from board.reading.people.behalf import looks_like_name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import skip_topic
from board.reading.words.cues import any_of, guard
from board.reading.words.needs import needing

_BEFORE = (
    r"(?:[\s,:的]|任务|那个|这个|这项|那项|这事|那事|的事|再|就|先|还是|都|以后|统一|直接|可以|要|得|改)*"
)
_GIVEN = r"交给|转给|移交给|转交给|划给|派给|分给|交由|改由|改派|归"
_TOLD = r"给|改?让|改?叫|由|派|换成|换|改成|安排|找|请|交"
_ADVERB = r"(?:来|去|亲自|先|一起|也|具体|全程|继续|牵头)*"
_CHARGE = (
    r"(?:跟进?|弄|办理?|管|牵个?头|负责|接手?|接过[来去]|抓|做"
    r"|处理|盯|顶上?|跑|干|搞|推进?|落实|主办|主抓|承办|包|兜)"
)
_HELP = r"(?:配合|协助|协办|支援|帮忙|帮一?下|参与)"
_ENDS = r"(?:[着紧牢]?一?点|着|一?下|起来|住|紧|牢|到底)?[吧啊哈]?\W*"
_WHO = r"[\u4e00-\u9fa5]{2,9}?)(?:同志)?"
_HANDED = re.compile(
    rf"{_BEFORE}(?:(?P<to_who>{_GIVEN}|{_TOLD})(?P<who>{_WHO}{_ADVERB}(?P<role>{_CHARGE}|{_HELP}){_ENDS}"
    rf"|(?P<to_given>{_GIVEN})(?P<given>{_WHO}(?:那边|那儿|那里|名下|手[上里])?{_ENDS}"
    rf"|给(?P<to_plain>)(?P<plain>{_WHO}{_ENDS}"
    rf"|(?P<to_lead>)(?P<lead>{_WHO}{_ADVERB}(?:牵个?头|主办|主抓|负责|跟进?){_ENDS}"
    r"|(?:牵头|责任|负责|经办|包保)(?:单位|部门|人)?"
    rf"(?P<to_named>改成|换成|改为|换为|定为|改由)(?P<named>{_WHO}{_ENDS})"
)
_HELPS = re.compile(_HELP)
_PLAINLY = re.compile(rf"{_GIVEN}|给|让|叫|由|派|改[成为]|换成")
_CUE = re.compile(guard(r"[给让叫由派换改归找请交]|安排|牵|主办|主抓|负责|跟|责任"))
# A unit by the last character of its name, or somebody by the way they are called.
_UNIT = re.compile(
    r".[队所站局办院镇乡村部委室处组股会校社厅署厂]$|中心$|公司$|街道$|社区$|[^本各哪]科$|[专学]班$"
)
_CALLED = re.compile(r"^(?:阿|小|老|大)[\u4e00-\u9fa5]$|^[\u4e00-\u9fa5]{1,2}(?:哥|姐|叔|姨|嫂|仔|妹|总|工)$")
# 包工头老薛: what somebody is, before what they are called.
_NAMED_LAST = re.compile(r"[\u4e00-\u9fa5]{2}[阿小老][\u4e00-\u9fa5]$")
# Words in the place of a name that are nobody's: pronouns, everybody, means, manner, time.
_NOBODY = any_of(
    """
    # who, which, each
    [我你他她它咱谁哪各每个点些没不就都再还要把被] 大家 大伙 人家 自己 别人 所有 全[部体员]
    # people of all kinds
    群众 百姓 居民 村民 农[户民] 业主 企业 商户 家长 学生 老师们 患者
    # experts, those above and below
    专家 领导 上级 下级 上面 下面
    # offices
    [区县市镇省村街站所院校队科局办社][里上] 有关 相关 合适 专[人门] 主要 分管 一把手 第三方 单位 部门 科室
    同志们
    # shifts and times
    白天 晚上 夜[里间] 早晚 两班 三班 错峰 分[段批期] 今后 以后 往后 现在 [今明后]天 [下本]周 [月年]底
    # means
    人工 机械 时间 材料 资料 数据 资金 经费 人[手员力] 力量
    # ways, work, results
    思路 办法 方[法式案] 说法 交代 工作 任务 进度 质量 问题 情况 结果
    # how it is to be done
    尽[快早] 抓紧 认真 务必 及时 [按准]时 全[力面程] 带头 重点 提前 主动 继续 严格 切实 马上 立[即刻] 赶[紧快]
    重新 统一 接着 从[严快速简] 依法 一起
    # the rest
    口
    """
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody whom the office does not have: as they were called, and whether they are only to help."""

    words: str
    helps: bool


@needing(_CUE)
def find_unknown_receiver(scene: Scene, segment: Segment) -> Stranger | None:
    """Who is put in charge of a stretch's task and is nobody of the office; None where somebody known is, or nobody."""
    if segment.target.how not in {"code", "words", "quote"} or not _CUE.search(segment.text):
        return None
    clauses = [one for one in segment.clauses if one.end > segment.target.end]
    named = [one for one in clauses if any(one.holds(name.start) for name in scene.names)]
    # 换个人，让孙立新跑: behind the first clause nobody known may be spoken of.
    meant = clauses[:1] if named else clauses
    found = (_find_in(scene, segment, one) for one in meant if one not in named)
    return next((who for who in found if who is not None), None)


def _find_in(scene: Scene, segment: Segment, clause: Clause) -> Stranger | None:
    ends = [ref.end for ref in scene.codes if clause.holds(ref.start)]
    words = scene.text[max(segment.target.end, clause.start, *ends) : clause.end]
    handed = _HANDED.fullmatch(skip_topic(scene, segment, words)) if _CUE.search(words) else None
    if handed is None:
        return None
    group = next(one for one in _GROUPS if handed[one])
    who = _drop_epithet(handed[group])
    if _NOBODY.search(who) or not (_is_somebody(who) or _is_handed_to(who, handed[f"to_{group}"])):
        return None
    return Stranger(who, helps=_HELPS.match(handed["role"] or "") is not None)


def _drop_epithet(who: str) -> str:
    """新来的李文博: what somebody is called by, behind what they are."""
    called = who.rpartition("的")[2]
    return called if looks_like_name(called) or _CALLED.match(called) else who


_GROUPS = ("who", "given", "plain", "lead", "named")
_SHORT = 3


def _is_somebody(who: str) -> bool:
    """Whether words have the form of a unit's name, of a person's, or of what a person is called."""
    return bool(_UNIT.search(who) or _CALLED.match(who) or _NAMED_LAST.search(who) or looks_like_name(who))


def _is_handed_to(who: str, hand: str | None) -> bool:
    """让二柱跟: where something is plainly handed over a short word is somebody."""
    return hand is not None and _PLAINLY.fullmatch(hand) is not None and len(who) <= _SHORT


_UNKNOWN_RECEIVER = re.compile(
    r"(?:交给|转给|移交给|划给|让|给|由|归|换成|派|叫)(?P<who>[\u4e00-\u9fa5]{2,4}?)"
    r"(?=去|来|弄|办|管|跟|牵头|负责|接|抓|做|处理|盯|配合|协助|吧|了|,|。|$)"
)
_UNKNOWN_SUBJECT = re.compile(
    r"^\W*(?:这个|这事|这件事?|这项|此事|那个)(?P<who>[\u4e00-\u9fa5]{2,4}?)(?=来|去|负责|牵头|办|跟)"
)


def find_stranger(text: str) -> str | None:
    """A receiver that has the form of a name: whoever it is, the office does not have them."""
    for match in (*_UNKNOWN_RECEIVER.finditer(text), *_UNKNOWN_SUBJECT.finditer(text)):
        if looks_like_name(match["who"]):
            return match["who"]
    return None
