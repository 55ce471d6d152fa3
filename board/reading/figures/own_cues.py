"""Cues of what is new or undone that are words of the task itself: 新建支部, 补植苗木, 未成年人保护."""

import re

from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Stretch

_NEW = re.compile(r"新[\u4e00-\u9fa5]")


# 本月新增2家, 又新增3家: since when, which makes it new even where the indicator is called so (新增企业).
_SINCE = re.compile(
    r"[今昨前当]天|[今昨当]日|[本这上]个?[周月旬季批次回]|\d月|[一二三四五六七八九十]月"
    r"|[又再]|[上下]午|近|最近|这[几两三]天|刚|净增|比上|较上|环比"
)


# 新增规上企业9家, and nothing beside it of how many there are by now: all that are new; 新增了9家 tells of an event.
_ALL_NEW = re.compile(r"新增(?!了|加)")
_SO_FAR = re.compile(r"累计|[总共合]计|一共|总共|达到?|现在|目前|[到至]\d")


def hide_new(stretch: Stretch, lead: str) -> str:
    """支部新建了12个: what is new by the indicator's own name (新建支部, 补植苗木) is not new since the last report."""
    title = stretch.task.title if stretch.task else ""
    for word in _NEW.findall(title):
        lead = lead.replace(word, word[1:])
    for one in stretch.indicators:
        word = (one.name or "")[:2]
        if is_count(one) and word.startswith("新") and word != "新增":
            lead = lead.replace(word, word[1:])
        if is_count(one) and "新增" in (one.name or "") and not _SINCE.search(lead):
            lead = lead if _SO_FAR.search(stretch.text, stretch.start) else _ALL_NEW.sub("", lead)
        if is_count(one) and "补" in (one.name or ""):
            lead = lead.replace("补", "")
    for word in _MORE.findall(title):
        # 补充耕地, 再就业: more of nothing that was reported before.
        lead = lead.replace(word, word[1:])
    return lead


_MORE = re.compile(r"[补再又多加][\u4e00-\u9fa5]")


_OWN_NOT = re.compile(r"未(?P<next>[^建改装拆修办签检走查完做整])")


def hide_own_not(stretch: Stretch, lead: str) -> str:
    """未保站挂牌11个: the 未 that begins a word of the title (未成年人保护), in full or shortened, denies nothing."""
    title = stretch.task.title if stretch.task and "未" in lead else ""
    found = _OWN_NOT.search(lead)
    at = title.find("未")
    if found is None or at < 0 or found["next"] not in title[at:]:
        return lead
    return lead[: found.start()] + lead[found.start() + 1 :]
