"""What stands beside a state and outweighs it: a way out found since, a part that is still being worked on, 全部 with a tick."""

import re

_NOW_FREE = re.compile(
    r"(?:现在|目前|如今|总算|终于|后来|最近|昨天|今天|这[周两]天?|已经?|才)[^,。;没未不]{0,6}"
    r"(?:顺了|顺利|顺畅|理顺|解决(?!不)|[谈批拨办接拿]下来|[谈办]妥|谈拢|[打疏]通|通了|松口|落实了|到位了|动起来|开工了|复工|进场了|同意了|答应了|[签搬腾让]了)"
)
_TICKED = re.compile(r"(?:全部|全都|都|均)(?:已经?)?[^,。;\d]{1,6}$")
_UNFINISHED = re.compile(r"(?<![现正实存所])在[打弄做办改建装铺拆清查写编签修搬](?:着|呢)?(?=[,。;]|$)")
_ONE_PART = re.compile(r"[^,。;我们]的[^,。;]{0,2}$")


def is_free_again(text: str, at: int) -> bool:
    """前段卡在补偿上，现在顺了: whether what is said behind `at` has undone the hindrance."""
    return _NOW_FREE.search(text, at) is not None


def is_beside_unfinished(text: str, at: int) -> bool:
    """补针在打，猪的打完了: whether what is finished at `at` is one part while another is not."""
    if _LEFT_TO_COME.search(text, at):
        return True
    return bool(_UNFINISHED.search(text) and _ONE_PART.search(text, 0, at))


# 收尾了,再有半个月交工: the end lies ahead.
_LEFT_TO_COME = re.compile(
    r"(?:再有|再过|还[得要需])[^,。;]{1,6}(?:就|能|可以?|才)?(?:交[工付]|完[工成]?|竣工|验收|投用)"
)


def drop_ticked(lead: str) -> str:
    """60台全部上牌上路✅: the words before a tick without what is said of all of them."""
    found = _TICKED.search(lead)
    return lead[: found.start()] if found else lead
