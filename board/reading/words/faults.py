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
        [按写填输抄看录打]反了 (?:说|讲|填|写)[高低]了
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


def drop_faults_of_others(text: str) -> str:
    """The text without faults that are told of others' papers."""
    return _OF_OTHERS.sub("", text) if "错" in text else text
