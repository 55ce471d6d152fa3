"""Figures of what the work is done with: money that is missing, goods that have come, hands that are short.

资金缺口120万, 苗到了500剂, 来了3个施工队 say nothing of how far the task is, unless it counts just that.
"""

import re

from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Stretch

_MONEY = r"(?:资金|经费|预算|投资|[\u4e00-\u9fa5]?款|钱|贷款|奖补|补助|补贴)"
_GOODS = (
    r"(?:[\u4e00-\u9fa5]?苗|货|料|材料|设备|机组|物资|药品?|试剂|耗材"
    r"|管材?|床|厕具|器材|配件|车|钢筋|水泥|树苗|采血管|库存|存货)"
)
_HANDS = r"(?:人手|人员|工人|队伍|师傅|施工队|班组|挖机|机器|机械|吊车)"
_NOW = r"(?:还|又|都|就|只|才|已经?|现在|目前|昨[天日]|今[天日]|上周|这周|本周|刚|总共|一共|大概|的)*"
_SHORT = re.compile(
    rf"(?P<means>{_MONEY}|{_GOODS}|{_HANDS}){_NOW}(?:有|存在)?"
    r"(?:缺口|缺|短缺?|差|欠|剩余?|余|少|不够|不足)(?:了|着|下|的|有|是|为)*\s?$"
)
_GAP = re.compile(r"缺口(?:是|为|有|还有|大概)*\s?$")
_CAME = re.compile(
    rf"(?P<means>{_MONEY}|{_GOODS}|{_HANDS}){_NOW}(?:到|来|进|运)(?:了|来|货|账|位|场|过来|下来)*\s?$"
)
_BROUGHT = re.compile(
    r"(?:^|[,。;!?\s号])(?:我们|今[天日]|昨[天日]|又|刚|已经?|上周|这周)*"
    r"(?:进|来|派|调|增派|加派|请|租|雇|找)了\s?$"
)
# 厂家发了50个, 供应商送来20台: what is on its way.
_SENT = re.compile(
    r"(?:厂家|厂里|供应商|供货商|乙方|上级|市里|省里)[^,。;\d]{0,4}(?:发|送|寄|运|配)[来出过]?了?$"
)
_COSTS = re.compile(
    r"(?:控制价|中标价|合同价|造价|报价|预算|概算|成本|投标价|总投"
    r"|付款|付了|花费?了|耗资|欠款|拨付比例)(?:是|为|到|约|了|的)*\s?$"
)
# 一家要八千, 开价六万, 得交两千服务费: what somebody asks for it.
_ASKED_PRICE = re.compile(
    r"(?<![主需重只还])要(?:价|钱)?(?:上)?\s?$|(?:要|开|报|喊)价[\u4e00-\u9fa5]{0,2}$"
    r"|[一每单][家户个台套间处人次份座辆年月](?:就|都|得|要|也)?(?:收|交|掏|花|出|付|报)(?:上)?\s?$"
)
_FEE_BEHIND = re.compile(r"[\u4e00-\u9fa5]{0,4}费(?!收)")
# 剩苗200剂, 有工人8个: the thing stands between the cue and its figure.
_STOCK = re.compile(rf"(?:剩|余|缺|差|还有|库存)(?P<means>{_GOODS}|{_HANDS})(?:有|还有|大概)?\s?$")
_HAND_COUNTED = re.compile(rf"\s?(?:{_HANDS}|工人|专家|领导|记者|志愿者|大车|卡车|罐车)")


# What a message has of which one of its figures tells of means.
MEANS = (_GAP, _SHORT, _CAME, _STOCK, _SENT, _ASKED_PRICE, _FEE_BEHIND, _COSTS, _HAND_COUNTED)


def is_of_means(stretch: Stretch, lead: str, tail: str, unit: str | None) -> bool:
    """Whether a figure tells of money, goods or hands that the task does not count."""
    if _GAP.search(lead) and not _counts_in(stretch, unit):
        return True
    short = _SHORT.search(lead)
    found = short or _CAME.search(lead) or _STOCK.search(lead)
    if found:
        return not (
            _is_counted(stretch, found["means"])
            or _is_own_thing(stretch, lead, found, titled=short is not None)
        )
    if _SENT.search(lead):
        return not any(_GATHERS.search(one.name or "") for one in stretch.indicators)
    if unit in {None, "元", "块", "块钱", "万元"} and _is_price(lead, tail):
        return not (stretch.task and "费" in stretch.task.title)
    spent = _COSTS.search(lead)
    if spent:
        return not (_is_counted(stretch, "投资") or _pays(stretch, spent[0]))
    hired = _BROUGHT.search(lead) is not None or unit in {"个", "台", "支", "名", "人", "辆"}
    return hired and _HAND_COUNTED.match(tail) is not None and not _is_counted(stretch, tail.strip()[:2])


_PAID_OUT = re.compile(r"[付拨退兑支发偿]")


def _pays(stretch: Stretch, words: str) -> bool:
    """Whether the task is measured by just what is paid out: 又付了8.6万, of 拨付金额."""
    return "付了" in words and any(_PAID_OUT.search(one.name or "") for one in stretch.indicators)


def _is_price(lead: str, tail: str) -> bool:
    return _ASKED_PRICE.search(lead) is not None or _FEE_BEHIND.match(tail) is not None


def _counts_in(stretch: Stretch, unit: str | None) -> bool:
    """Whether the task counts things (not money) in that unit: 名额缺口12个."""
    return (
        unit is not None
        and unit != "万元"
        and any(is_count(one) and one.unit == unit for one in stretch.indicators)
    )


def _is_counted(stretch: Stretch, means: str) -> bool:
    """Whether an indicator, or the title of a task without one, names it: 沙袋到位2万只, 完成投资."""
    task = stretch.task
    if task is None:
        return False
    names = [one.name for one in task.indicators if one.name] or [task.title]
    if len(means) < 2 and not any(_GATHERS.search(name) for name in names):
        return False
    return any(means[-2:] in name for name in names)


def _is_own_thing(stretch: Stretch, lead: str, found: re.Match[str], *, titled: bool) -> bool:
    """校车到了41台 of 投放校车, 软管就差200户 of 软管更换: whether the last character is of the task's own word."""
    if len(found["means"]) > 1 or stretch.task is None or found.start("means") == 0:
        return False
    word = lead[found.start("means") - 1 : found.end("means")]
    names = [one.name or "" for one in stretch.indicators if is_count(one)]
    return any(word in name for name in ([*names, stretch.task.title] if titled else names))


# What is itself counted by its coming: 调运化肥, 储备沙袋.
_GATHERS = re.compile(r"到|调运|采购|储备|引进|购置|资金|款")
