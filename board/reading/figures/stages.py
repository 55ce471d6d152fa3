"""How far what is counted has come, by the words behind its figure: begun (仨都开工了), not begun, done in part."""

import re

from board.reading.figures.stretch import Stretch

_BEGUN = re.compile(
    r"\s?(?:小区|户|家|村|点|项目|工地|楼|栋|处|标段|街|巷|路|社区|院|学校)?"
    r"(?:也|都|全部?|均|已经?|刚|又|正在|在)*"
    r"(?P<stage>开工|启动|进场|动工|招标|立项|开挖|搭(?:脚手)?架子?|围挡|打围|放线|备料|交底|打桩|破土"
    r"|清表|报名|摸底|谈价|排队|动员)(?:上|好|完)?(?:了|啦|[,。;!]|$)"
)
# 三座没开工: not begun, and so neither done nor all that is left.
_UNDONE = re.compile(r"\s?[\u4e00-\u9fa5]{0,2}(?:没(?!有?[落漏少])|未)有?[\u4e00-\u9fa5]")
# 四座桥都灌完浆了: one of the things to be done has been done on each.
_PART_DONE = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,4}?[\u4e00-\u9fa5][完上好起]"
    r"(?P<what>(?![了来])[\u4e00-\u9fa5]{1,3})了(?=[,。;!]|$)"
)


# 5座主体完工: a part of each, which the title does not name. 2座刚清基: hardly begun.
_PART_OF_EACH = re.compile(
    r"\s?的?(?P<part>主体|基础|地基|桩基|土建|框架|结构|路基|基坑|外墙|屋面|管沟|围挡|底座"
    r"|支架|线路|水电|立面|毛坯|墙体|门窗|图纸|方案|设计|招标|手续|合同)(?:工程|部分)?"
    r"(?:也|都|全|已经?)*(?:完|好|起来|封顶|竣工|建成|出来|批|定|到位)"
)
_JUST_BEGUN = re.compile(
    r"\s?(?:也|都)?(?:才|刚刚?)(?:开(?![业张园馆放诊门])|动|进|启|清|挖"
    r"|打|破|搭|围|放线|招|立|拿|铺|起|下|摸|做)"
)
# 验了35个过了31个, 交了15家批了9家: those that were put to a test, before those that stood it.
_PUT_UP = re.compile(
    r"(?:验收|评审|检查|抽检|申报|上报|提交|推荐|申请|审核"
    r"|批复|下达|打印|印制|制作|[验评检审查考测报交送批])了$"
)
_STOOD_IT = re.compile(
    r"\s?[,，]?\s?(?:有|只|就|才)*(?:过|通过|合格|达标|批|认定?|评上|拿到|获评|及格|准|上)了?(?=\d)"
    r"|\s?[,，]\s?(?:实际)?(?:打到|到账|拨付|兑付|付|拨|发)[^,。;\d]{0,8}(?=\d)"
)


def is_put_up(lead: str, tail: str) -> bool:
    """Whether those counted were only put to a test, and the words behind count those that stood it."""
    return _PUT_UP.search(lead) is not None and _STOOD_IT.match(tail) is not None


def is_begun(stretch: Stretch, tail: str) -> bool:
    """Whether what is counted has only begun, where no indicator of the task counts what has begun."""
    found = _BEGUN.match(tail)
    if found is None:
        return _JUST_BEGUN.match(tail) is not None
    return not any(found["stage"] in (one.name or "") for one in stretch.indicators)


def is_unfinished(stretch: Stretch, tail: str) -> bool:
    """Whether nothing, or only a part that the title does not name, has been done on what is counted."""
    found = _PART_DONE.match(tail)
    in_part = found is not None and not any(pair[0] in found["what"] for pair in stretch.topic_words)
    part = _PART_OF_EACH.match(tail)
    in_part = in_part or (part is not None and part["part"] not in stretch.topic_words)
    return in_part or _UNDONE.match(tail) is not None
