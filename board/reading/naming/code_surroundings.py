"""What stands around a number with points or dashes: whether a board number is said, a day or a figure."""

import re

from board.reading.figures.units import MEASURES
from board.reading.words.cues import any_of

# What a measure begins as part of another word: 本周 after a number counts no books, nor 台账 machines.
_NO_MEASURE = {
    "本": "[周月期季年轮次院科所来身]",
    "台": "[账风]",
    "户": "[厕籍外均]",
    "场": "[所地馆景]",
    "家": "[庭长电园里访校]",
    "人": "[员才民大社工口行居]",
    "处": "[置理罚方级]",
    "门": "[诊店口面楼头前卫]",
    "条": "例",
    "件": "均",
    "车": "[辆站间位库]",
    "点": "[位]",
    "座": "[谈椅]",
    "支": "[部付出持]",
    "名": "[录单称额]",
    "份": "额",
    "组": "[织长建]",
    "批": "[复准示下了掉]",
    "期": "[限间满]",
    "方": "[案面]",
    "间": "[隔]",
    "分": "[局析类配管级馆拣流]",
    "班": "[子级车]",
    "站": "[点房长台]",
    "段": "长",
    "单": "位",
    "排": "[查水污名队]",
    "站台": "",
    "次": "[月日品]",
    "度": "汛",
    "对": "[接账照标外]",
    "队": "[伍员长]",
    "层": "面",
    "起": "[步草重诉吊]",
    "口": "[袋岸]",
    "项": "目",
    "位": "于",
    "级": "别",
    "所": "[有里]",
    "部": "[门分署]",
    "头": "[一次天]",
    "根": "据",
    "道": "路",
    "片": "区",
    "桩": "基",
    "盘": "[活点]",
    "节": "[前后水能假]",
}


COUNTED = re.compile(
    "|".join(
        re.escape(unit) + (f"(?!{_NO_MEASURE[unit]})" if _NO_MEASURE.get(unit) else "")
        for unit in MEASURES
        if unit not in {"项", "条", "个", "件"}
    )
)


NUMERIC_AFTER = re.compile(
    r"[%‰]|\s?(?:[万亿千成余多倍wk]|百(?!分之)|月(?![底初末中])|日(?!报)|个?百分点|个?点(?!位)|左右|上下"
    r"|之?前(?!前|后(?:[报交填说改延]|[都共一])|[期段头阵些天]|[几两]个?[天周月]|一直|[卡堵停被因受])"
    r"|以前|[上下]午|[-至]\s?\d|到\s?\d+(?:\.\d|[月日号]))"
)


NAMED_AFTER = re.compile(
    r"\s?(?:号|项|任务|工作|事项|项目|[那这][个项条块摊件事]|的事|除外|以外|之外|外(?!面|头)|:(?!\d))"
)


SAID_AFTER = any_of(
    r"""
    # how far it is
    累计 [才又也都][\u4e00-\u9fa5] 已?完成 干到 进度 进展 目前 现在
    # done, closed
    办结 销号 [弄搞做干办整]完 销
    # asked
    什么情况 啥情况 怎么样 咋样 到哪 谁 为啥 为什么 怎么
    # wishes, orders, rulings
    延期 申请 卡 取消 退 延 催 同意 我[来先就]?[替帮代]?[他她它]?们?报
    """
)


_SAID_BEFORE = re.compile(
    r"(?:任务|编号|除了?|催催?|一下|把|将|同意|督办|看[看下]|批|[查说瞅瞧]下?"
    r"|(?:问|催|提醒|盯|跟|通知|督促?|表扬|推|了解)一?下|问|退回|(?<![日周旬月季年通简快专情])报"
    r"|(?:关系|涉及|牵涉|牵扯|关联|影响)到?|事关|关乎|(?:^|[,。;\s]|不|应该|就|指的|说的)是|改成|给|盯[住紧着牢]?|负责|牵头)\s?$"
)


# A figure stands right behind its verb or behind what is measured: 降到2.3, 得分4.2, 准点率 94.1.
_FIGURE_BEFORE = re.compile(
    r"[了]$|(?:[到是为达率计共约有至值分数量度均额价比=≈压降升涨掉]"
    r"|[到至延自从在于-]|(?<![今去明])年|(?<![个上本下这])月)\s?$"
)


# 2.1二十五条2.4九座: right behind a measured figure, where a number was named before.
_MEASURED_BEFORE = re.compile(
    r"(?:\d|[一二两三四五六七八九十百千万])"
    rf"(?:{'|'.join(sorted(map(re.escape, MEASURES), key=len, reverse=True))}"
    r"|个单元|%)[了啦]?\s?$|百分之[\d一二三四五六七八九十]+$"
)


# 2.3弄完了3.3还差: right behind what came to its end, where a number was named before.
_ENDED_BEFORE = re.compile(
    r"(?:[弄搞干做办忙整清治改修装建铺跑收走查报交换写编拆挂迁填录调]{1,2}"
    r"(?:完|好|齐|妥|毕)|完工|完结|办结|收[官口尾工]|销号|搞定|到位)[了啦]?$"
)


_NEXT_WORD = re.compile(r"[\u4e00-\u9fa5]{2}")


# Where a new statement begins: behind a stop, a blank, a quotation, a word for where, when or who.
_START = re.compile(
    r"(?:^|[,。;!?:\n、(\[【\"」』)\]】]|[^\s\d]\s)\s*"
    r"(?:关于|另外|还有|其中|再就是|对了|请问|我们?的?|咱们?的?|你们?的?)?$"
    r"|(?:儿个|[边头里块儿天周日昨今明晚早午们我咱你科股室办局所站队镇乡村街道区园校院厂心下让请么啥]"
    r"|[今去明]年|[上本这下]个?月)$"
)


_NEXT = re.compile(r"[^,。;!?\n]")


def is_counted(text: str, end: int) -> bool:
    return bool(re.match(r"[.]\d|[%‰万亿]", text[end : end + 2]) or COUNTED.match(text, end))


def is_said(text: str, match: re.Match[str], last: int) -> bool:
    """Whether a dotted number stands where a board number would, not a day or a figure. `last`: where one ended before."""
    start, end = match.span()
    before = text[max(0, start - 12) : start]
    if NAMED_AFTER.match(text, end):
        return not re.search(r"(?:完成|办结|销号|[了有共计])$", before)
    if NUMERIC_AFTER.match(text, end) or COUNTED.match(text, end):
        return False
    if _SAID_BEFORE.search(before):
        return True
    joined = last and re.fullmatch(r"\s?[、和与跟及,]\s?", text[last:start])
    if joined:
        return True
    if last and _MEASURED_BEFORE.search(before) and "." in match[0] and _NEXT.match(text, end):
        return True
    if last and _ENDED_BEFORE.search(before) and _NEXT_WORD.match(text, end):
        return True
    if _FIGURE_BEFORE.search(before):
        return False
    begins = _START.search(before) and (_NEXT.match(text, end) or not text[:start].strip())
    return bool(begins or not text.strip(" 。.!").replace(match[0], "") or SAID_AFTER.match(text, end))
