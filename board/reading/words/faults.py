"""Words that own to a fault in what was reported: 报错了, 看岔了, 刚报的62高了."""

import re

from board.reading.words.cues import guard, join_cues

# What went wrong with what: a verb of reporting, reading or writing, and the fault.
FAULT = guard(
    join_cues(
        """
        # wrong in the doing
        (?!打岔)(?:[说报填写搞弄整输传发抄录敲按点打记数看瞅瞧听念]|算(?=[错岔拐]了))得?(?:错|岔
            |串|拐)(?!群|人|地方|对象|误|窗口|开|车|综|过|位|口|时|峰|缝|门|联|通|换|休|字|别字)
        [看记填写报弄搞]颠倒了 [按写填输抄看录打]反了 (?:说|讲|填|写)[高低]了
        # of the eyes
        [看瞅瞧]得?(?:花|走)[了]?眼 眼睛?[看瞅瞧]?(?:花|岔|串)了
        # of the line
        错[行列格]了
        """
    )
)
_WRONG = re.compile(rf"{FAULT}|(?:刚才?|刚刚|昨天|上午)我?[报录填发说传]的?[^,。;]{{0,8}}[高低多少大小]了")


def says_wrong(text: str) -> bool:
    """Whether words own to a fault in what was reported: what they give instead is no aim (刚报的62高了,按58算)."""
    return _WRONG.search(text) is not None


# 剩的多是卡号填错正在重填: what others got wrong is why some are left.
_OF_OTHERS = re.compile(
    r"(?:(?<!没)有(?!个?数)|剩|余|其中|另外|个别|部分|少数)[^,。;]{0,12}?[填报写录输传]错了?"
)


# 厂家发错货了, 配件配错了: a fault told of what stands before the verb, and no right figure behind it.
_WITH_SUBJECT = re.compile(
    r"(?:^|(?<=[,。;!\n]))(?P<who>[^,。;!\n]*?)[说报填写搞弄整输传发抄录打记看送配供寄运装做放下标画]"
    r"得?错(?P<what>[^,。;!\n]*)"
)
# What a sender may say before owning to a fault: who, when, of which figure or task.
_OF_OWN = re.compile(
    r"我们?|俺们?|咱们?|自己|刚才?|刚刚|[今昨前]|[天晚儿日早上中下午周次回条句个项块边那这]|之|面|头|先|头一"
    r"|数|据|字|率|额|量|值|分|期|时间|单位|名称|比例|进度|进展|百分[比点]?|报|表|台账|单子?|格|行|[\da-z□]+号|□|完成|累计|新增"
    r"|总|任务|情况|小数点|位置?|口径|可能|好像|大概|估计|不小心|一下子|又|也|是|就|都|的|了|给|把|不好意思|抱歉|对不[起住]"
    r"|手|误|快|滑|抖|哎|唉|啊|呀|哦|嗯|说|填|写|领导|[\da-z%.:\s\-]|有点?|确实|真|全|里"
)
_RIGHT_BEHIND = re.compile(r"(?:[是为改按成]|应该?|实际)\s?[^,。;]{0,8}[\d一二三四五六七八九十]|\d")
_LEAST_NAMED = 2


def drop_faults_of_others(text: str) -> str:
    """The text without faults that are told of others, their papers or what they delivered."""
    if "错" not in text:
        return text
    text = _OF_OTHERS.sub("", text)
    return _WITH_SUBJECT.sub(_keep_own, text)


def _keep_own(fault: re.Match[str]) -> str:
    """The clause; nothing where somebody or something else than the report was wrong, and no right figure is given."""
    named = _OF_OWN.sub("", fault["who"])
    behind = fault["what"] + fault.string[fault.end() :]
    own = len(named) < _LEAST_NAMED or "数" in fault[0] or _RIGHT_BEHIND.search(behind)
    return fault[0] if own else ""
