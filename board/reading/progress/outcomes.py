"""What stands beside a state and outweighs it: a way out found since, a part that is still being worked on, 全部 with a tick."""

import re

from board.reading.words.cues import join_cues

_FREED = join_cues(
    """
    # smooth again
    顺了 顺利 顺畅 理顺
    # settled, granted
    解决(?!不) [谈批拨办接拿]下来 [谈办]妥 谈拢 [打疏]通 通了 松口 落实了 同意了 答应了
    # in place, moving
    到位了 动起来 开工了 复工 进场了 [签搬腾让]了
    """
)
_NOW_FREE = re.compile(
    r"又(?:干|动|开|建|做|弄|施工)(?:上|起来|起)了"
    rf"|(?:现在|目前|如今|总算|终于|后来|最近|昨天|今天|这[周两]天?|已经?|才)[^,。;没未不]{{0,6}}(?:{_FREED})"
)
_TICKED = re.compile(r"(?:全部|全都|都|均)(?:已经?)?[^,。;\d]{1,6}$")
_UNFINISHED = re.compile(r"(?<![现正实存所])在[打弄做办改建装铺拆清查写编签修搬](?:着|呢)?(?=[,。;]|$)")
_ONE_PART = re.compile(r"[^,。;我们]的[^,。;]{0,2}$")


# 前几天不让干活，…这几天加了两班: what was in the way then, beside what goes on now.
_THEN = re.compile(
    r"(?:前(?:[几两]天|段|阵|期|些)|那(?:[几两]天|阵|段|会|时)|之前|以前|原来|原先"
    r"|早先|起初|一开始|当时|上(?:周|个?月|旬|礼拜|星期)|[上前]半年|[一二三四1-4]季度"
    r"|年[初前]|春节|去年|\d{1,2}月(?![底\d]|\d?\d?[日号]?前)(?:份|初|上旬|中旬|下旬)?"
    r"|[一二三四五六七八九十]{1,2}月份?)[^。;]{0,20}$"
)
_NOW = re.compile(
    r"[,。;]\s*(?:但是?|不过|好在)?"
    r"(?:从?(?:现在|目前|如今|眼下|眼前|当前|后来|最近|近期"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|中旬|下旬|底)?"
    r"(?:以后|之后|后|起|批|解决|复工|恢复)|[今昨]天|这[几两]?[天周]"
    r"|本周)|(?P<again>恢复|复工|将[^,。;]{0,10}能))"
    r"(?P<said>[^,。;]*)"
)
_STILL_BAD = re.compile(
    r"[没未不停卡等缺堵难还仍僵拖欠]|依[旧然]|照[旧样]|老样|一样|协调|申请|请求|想办法|催|盼|指望"
)
_NO_HARM = re.compile(r"没(?:问题|事|障碍)|不(?:卡|停|堵|耽误|影响|等)")
# 路不通车全靠人背: a way round it was found.
_MADE_DO = re.compile(r"[^,。;]{0,3}[,]?(?:全|都|只能|只好|就)靠(?:着|人|手|肩|骡|马|船|车|自己|我们|大家)")


def is_free_again(text: str, at: int) -> bool:
    """前段卡在补偿上，现在顺了: whether what is said behind `at` has undone the hindrance."""
    return _NOW_FREE.search(text, at) is not None or _MADE_DO.match(text, at) is not None


def is_of_then(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is told of days gone by, and what is told of now is work."""
    if not _THEN.search(text, 0, start):
        return False
    return any(
        (one["again"] or len(one["said"]) > 1) and not _STILL_BAD.search(_NO_HARM.sub("", one["said"]))
        for one in _NOW.finditer(text, end)
    )


def is_beside_unfinished(text: str, at: int) -> bool:
    """补针在打，猪的打完了: whether what is finished at `at` is one part while another is not."""
    if _LEFT_TO_COME.search(text, at) or _WORKS_ON.search(text, at):
        return True
    return bool(_UNFINISHED.search(text) and _ONE_PART.search(text, 0, at))


# 树种完了，死了一片，在补: the work is taken up again, whatever follows it (在整理资料) set aside.
_WORKS_ON = re.compile(
    r"[,。;]\s?(?:现在|目前|眼下|这[两几]天|今天|我们?|正|还|又|都|就|只|也)*"
    r"(?:(?<![现存实所])在|还?得|还?要|还?需要?)(?:再|重新?|返)?"
    r"(?:补(?![材资手票录贴助偿报台])|返工|重(?:新)?(?:做|弄|种|栽|铺|装|刷|修|砌|改|来|验|测)|翻工|整改|修补"
    r"|换(?!届|人)|改(?!天|日|到|成|由|期))[^,。;]{0,4}(?=[,。;]|$)"
)
# 收尾了,再有半个月交工: the end lies ahead.
_LEFT_TO_COME = re.compile(
    r"(?:再有|再过|还[得要需])[^,。;]{1,6}(?:就|能|可以?|才)?(?:交[工付]|完[工成]?|竣工|验收|投用)"
)


def drop_ticked(lead: str) -> str:
    """60台全部上牌上路✅: the words before a tick without what is said of all of them."""
    found = _TICKED.search(lead)
    return lead[: found.start()] if found else lead
