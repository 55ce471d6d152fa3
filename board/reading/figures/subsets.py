"""Figures of some among others (37处里有5处是自己掏钱改的, 里面补录的有30) and of things on the way (检出23人, 返工2处).

They measure nothing of the task, unless the task counts just that or the words say how far the whole is.
"""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.kindred_verbs import is_kindred
from board.reading.figures.own_measures import LAND
from board.reading.figures.slots import THIS_COURSE
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import any_of, guard
from board.reading.words.finishing_words import FINISH

_MARK = r"(?:里[面头边]|(?<=[个处户人家台件条所座间栋套名份亩次例])里|里(?=还?有)|其中|当中|之中)"
# 里有5处, 里面补录的有30: some of those that were spoken of.
_AMONG = re.compile(
    guard(
        rf"{_MARK}(?:的)?(?:还|就|光|仅|又|也|只)?(?:有)?$"
        rf"|{_MARK}[\u4e00-\u9fa5]{{1,4}}的(?:就|也|还|只)?有?$"
        r"|(?:[这那本首头上]一?|第[一二三四五六\d]+)批(?:的)?$"
        r"|[这本]期(?:的|班)?[来到]了?$|[这本]期?班(?:的)?[来到有]?了?$"
        r"|(?<![包内不])(?:内|包)?含(?!税)(?:了|着)?[\u4e00-\u9fa5]{0,5}$|包括(?:了)?[\u4e00-\u9fa5]{0,5}$"
    )
)
# 里有5处没改: what is left of the whole, where the verb is the task's own.
_UNDONE = re.compile(
    r"\s?[个家处户人]?[\u4e00-\u9fa5]{0,2}?(?:还|尚|都)?(?:没|未)"
    r"(?:有)?(?P<verb>完成?|动|弄|做|办|[\u4e00-\u9fa5])"
)
_ANY_VERB = "完动弄做办干搞整装改建修拆签换查检去跑录报发种铺训"

# What comes up on the way; the first word that stands in the task's own names makes it the task's business.
_ON_THE_WAY = any_of(
    r"""
    # found on a check
    (?:检|查|测|筛|新查|排查|摸排|翻|冒|搜)出来?的?[\u4e00-\u9fa5]{0,5}$ [查坐]实了?$ 发现了?[\u4e00-\u9fa5]{0,4}$ 阳性的?$
    异常的?$ 不良(?:的|贷款)?$ 近视的?$ (?:有)?问题(?![改整清办销解化完])[\u4e00-\u9fa5]{0,3}$
    又(?:投诉|举报|反映|标|圈|交办|下发|推送|派|转办|反馈|通报|认定)(?:出|过|下)?来?了?$
    # sent back, done again
    (?:打|返|驳)回(?:来|去|了)*$
    返工了?$ 退(?:回|单|货|件|补|岗|租|学|伙|出|保|赛|场|订)(?:来|去|了|的)*$ (?:离|脱|下|空)岗了?$ 离职了?$
    又(?:收到|接到?)了?$
    重复(?:的|了)*$ 作废了?$ 报废了?$ 损坏了?$ 报错了?$
    # overdue
    逾期(?:了|的)*$ 超期的?$
    # gone, stopped
    辞(?:职|退)?了$ (?:^|[,。;号]|约|\d)(?:黄|吹|毁约|反悔|撤资|流失)了$ 拒[检签绝访]了?$ 立案了?$
    死亡?了?$ 流失了?$ (?:工人|人|师傅|专干)[走跑]了$ (?<!关)(?:停|歇)了$
    # leaks
    漏[雨水电气]的?$
    # just come, found, ordered
    新(?:来|收|接)(?:到|了)*$ 找(?:到|好)了?$ 找过?了$ (?:看|谈|选|相)(?:中|好|妥|定)了?$ 物色(?:到|好)?了?$
    对接(?:了|上|到)*$ (?:订|订购|购买|申领|领|寄)了$
    """
)
_TOLD_BEHIND = re.compile(
    r"\s?(?:就|也|还|又|已经?|都|全)?(?:是|要)?"
    r"(?:交办|转办|派单|返工|漏[雨水电气]|重复|作废|报废|退回"
    r"|退单|不合格|近视|阳性|逾期|重录|重做|出问题|有问题)"
)


# 又走了两户, 施工队又跑了一家, 又跑了一家施工队: who has left is no more that was done.
_CREW = r"(?:施工队|队伍|班组|工人|师傅|老板|客商|商户|厂家|包工头)"
_LEFT = re.compile(
    r"又(?P<verb>走|撤|溜|退|黄|坏|丢|倒|塌|死|反悔)了?$"
    rf"|{_CREW}[^,。;\d]{{0,4}}又?(?P<fled>跑)了$|又(?P<ran>跑)了$"
)
# 8号跑了2家, of a task of drawing firms in: they are gone. Elsewhere one has been to so many: 11号跑了29块地.
_RAN_OFF = re.compile(r"(?:^|[,。;号又也还]|约|\d)跑了$")
_DRAWS_IN = re.compile(r"招商|引[进资育才]|签约|入驻|孵化|落户|外资")
_CREW_BEHIND = re.compile(rf"\s?{_CREW}")


# 又有5户退出了
_LEAVES = re.compile(
    r"\s?(?:[\u4e00-\u9fa5]{0,2}?)(?:又|也|都|要|想)?"
    r"(?:退出|反悔|反水|变卦|不干|不来|不签|不愿意)了?(?=[,。;!]|$)"
)


def _has_left(stretch: Stretch, lead: str, tail: str) -> bool:
    """Whether a figure counts who went away; a task that is about going (走访) counts just that."""
    if _LEAVES.match(tail) and not _is_own(stretch, "退出"):
        return True
    if lead.endswith("跑了") and _RAN_OFF.search(lead) and _draws_in(stretch):
        return True
    found = _LEFT.search(lead) if lead.endswith(("了", "退", "悔")) else None
    if found is None or (found["ran"] and not _CREW_BEHIND.match(tail)):
        return False
    verb = found["verb"] or found["fled"] or found["ran"]
    return not _is_verb_of(stretch, verb)


def _draws_in(stretch: Stretch) -> bool:
    names = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    return any(_DRAWS_IN.search(name) for name in names)


# What a message has of which one of its figures counts what came up on the way.
ON_THE_WAY = (_ON_THE_WAY, _TOLD_BEHIND, _LEAVES, _LEFT, _RAN_OFF)


def is_on_the_way(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a figure counts what came up on the way: 逾期7处, 返工2处, 又走了两户."""
    if _has_left(stretch, lead, tail):
        return True
    found = _ON_THE_WAY.search(lead) or _TOLD_BEHIND.match(tail)
    if found and figure.unit in LAND and found[0].startswith("翻出"):
        return False
    if found is not None and found[0].startswith("新收") and _gathers_in(stretch):
        return False
    return found is not None and not (_is_own(stretch, found[0]) or _is_whole(stretch, figure, found[0]))


def _gathers_in(stretch: Stretch) -> bool:
    """新收126人 of a task that collects (缴费, 征收, 收缴): what came in anew is what it counts."""
    words = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    return any(char in word for word in words for char in "缴征收")


def _is_whole(stretch: Stretch, figure: Figure, words: str) -> bool:
    """查出来的48处已经整改45处: what was found is the whole where fewer of the same follow."""
    return "出" in words and any(
        other.start >= figure.end and other.unit == figure.unit and other.value <= figure.value
        for other in stretch.figures
    )


def _is_own(stretch: Stretch, words: str) -> bool:
    """Whether the task's indicators or its title speak of that very thing (排查隐患, 逾期率)."""
    word = words.strip().removeprefix("有").removeprefix("新")[:2]
    task = stretch.task
    if task is None:
        return False
    if words.startswith("新收") and any(one.unit in {"万元", "亿元"} for one in task.indicators):
        return True
    names = (task.title, *(one.name or "" for one in task.indicators))
    return any(word in name for name in names) or is_kindred(words, names)


# 24座里头完工的是9座: what is done of those just counted.
_DONE_AMONG = re.compile(
    rf"(?:里[面头边]?|当中)(?:已经?|都)?(?:{FINISH}|完工|竣工|建成|投用|开放|通车|办结|销号)了?的有?\s?$"
)


# 在建6座，其中4座完工: how many of them are done.
_DONE_OF_THEM = re.compile(
    r"\s?(?:已经?|都|全)?"
    r"(?:完工|竣工|完成|交付|验收|建成|投用|开放|开业|办结|销号|[\u4e00-\u9fa5]{1,2}[完掉好])了?(?=[,。;!]|$)"
)


# 李娜那边两处还没验收: those of somebody else; 卫生室那边 only points at the task.
_THERE = re.compile(r"(?P<whose>[\u4e00-\u9fa5]{2})那[边头儿](?:还|就|也|只)?有?$")


# 他们那边5条巷子弄了3条: how many of theirs, with what is done of them.
_SHARE_DONE = re.compile(r"[^,。;\d]{0,6}[\u4e00-\u9fa5](?:了|完|好|成)\d")


def _is_elsewhere(stretch: Stretch, lead: str, tail: str) -> bool:
    there = _THERE.search(lead) if "那" in lead else None
    if there and there["whose"] == "他们" and _SHARE_DONE.match(tail):
        return False
    return there is not None and there["whose"] != "我们" and not _is_own(stretch, there["whose"])


# 这期108人，在县党校: a course that is going on has brought nothing yet.
_UNDER_WAY = re.compile(r"[^。;!?\n\d]{0,6}(?:正|还)?在(?!册|岗|编)[\u4e00-\u9fa5]")


# 有四台在等检测: some that are not done yet.
# 两家报省里了: some that have been handed in.
_HANDED_UP = re.compile(
    r"\s?(?:已经?|都|刚|也)*(?:上报|申报|报|送|交|递)(?:到|给|了)?(?:[省市县区]里?|[厅部局]里|上面)"
)
_THERE_ARE = re.compile(r"(?<![没还另共一总已])有$")
_NOT_YET = re.compile(
    r"\s?(?:还|都|正|仍)*(?:在?等(?!级|额)|卡[住着在]|挂着|没(?!有?[落漏少差])|未"
    r"|差[\u4e00-\u9fa5]|缺[\u4e00-\u9fa5]|在(?:检|验|审|修|改|调|谈|办|走))"
)


# 督察那三宗，两宗销了: how many there are of those that are pointed at, before how many of them.
_POINTED = re.compile(r"(?<![剩差欠缺余])[那这]$")
_OF_POINTED = re.compile(r"^\s?[,。]\s?(?:有|已经?|其中)?[一二两三四五六七八九十\d]+[\u4e00-\u9fa5]")


# 15200人里头有900是跨镇的: what some of them are, and nothing that was done with them.
_ARE_SO = re.compile(r"\s?[\u4e00-\u9fa5]?(?:都|也)?[是属](?P<what>[^,。;!?\d]{1,12})(?=[,。;!?]|$)")


def is_only_of_kind(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a figure says of how many of those counted before it only what they are."""
    if "里" not in lead and "中" not in lead or _AMONG.search(lead) is None:
        return False
    found = _ARE_SO.match(stretch.text, figure.end)
    if found is None or _DOES.search(found["what"]):
        return False
    return not (found["what"].endswith("的") and _is_verb_of(stretch, found["what"][-2:-1]))


_DOES = re.compile(rf"{FINISH}|[了完好成没未待]|今年|新[建装改增]")


# What a message has of which one of its figures counts only some.
SUBSET = (_AMONG, _HANDED_UP, THIS_COURSE, "[这那有]")


def is_subset(stretch: Stretch, lead: str, tail: str) -> bool:
    """Whether a figure counts only some of those spoken of, and not those that are still to be done."""
    if _is_elsewhere(stretch, lead, tail) or (THIS_COURSE.search(lead) and _UNDER_WAY.match(tail)):
        return True
    if _HANDED_UP.match(tail) and not _is_own(stretch, "报"):
        return True
    if lead.strip() in {"这", "那"} or (_POINTED.search(lead) and _OF_POINTED.search(tail)):
        # 关停了16家，有两家又开了，这两家不算: those that were just spoken of.
        return True
    if lead.endswith("有") and _THERE_ARE.search(lead) and _NOT_YET.match(tail):
        return True
    if _AMONG.search(lead) is None or _DONE_OF_THEM.match(tail) or _DONE_AMONG.search(lead):
        return False
    undone = _UNDONE.match(tail)
    return undone is None or not (undone["verb"][0] in _ANY_VERB or _is_verb_of(stretch, undone["verb"]))


def _is_verb_of(stretch: Stretch, verb: str) -> bool:
    task = stretch.task
    return task is not None and verb in "".join([task.title, *(one.name or "" for one in task.indicators)])
