"""What was passed on at work, and is no task that changes hands."""

import re

from board.reading.tasks.segments import Segment
from board.reading.words.cues import any_of

# 反映的跳闸我已经转给供电所了: a letter or complaint went on; of the task itself 12号 or 这事 is all that is said.
_WENT_ON = re.compile(
    r"(?:^|[,。;!\n])(?P<what>[^,。;!\n]{0,24}?)(?:我们?|咱们?)?(?:也|就|都)?"
    r"(?P<already>已经?|刚刚?|早就?|当场|马上|第一时间)?(?:都|全部?)?[转移]"
    r"(?:交|办|送)?[给到][^,。;!\n]{1,10}?(?<![得算好行])了(?=[,。;!\s]|$)"
)
_TASK_ITSELF = re.compile(
    r"\W*(?:(?:□+|\d{1,4}号)?(?:这|那)?(?:个|项|件|条|块|摊)?(?:任务|工作|事项|活儿?|事儿?)?)?"
    r"[\s,]*(?:我们?|咱们?)?"
)
# 有家企业缺人，我转给人社了: what somebody came with.
_CAME_UP = re.compile(
    r"(?<![没还另只])有(?:个|一?[家户位批件起些]|人|群众|居民|村民|企业|业主|职工|家长)"
    r"|反映|投诉|举报|诉求|信访|来电|来信|来访|工单|线索|求助|咨询|提出"
)
# 村里说地早划给咱了: land or means that came to the sender, while the task stays.
_KEPT = re.compile(r"[转交划移][给到](?:我|咱)们?(?=[了啦,。;]|$)")
# 发现9批次不合格,已移交支队 hands over cases, 转西关所的数 passes figures on.
_PASSED_ON = any_of(
    """
    # what was found is passed on
    (?:发现|查[出获处]|检出|不合格|线索|案件|案子
        |问题)[^。;]{0,20}(?:已经?|均|全部|都)(?:移交|移送|转[交给办])
    # papers and cases are handed over
    (?:资料|材料|档案|案卷|案件|案子|线索|台账|手续|[起件宗辆台批份])(?:都|也|已经?|全部)*移交[^,。;]{1,10}
    移交(?:给|到|至|了)?(?:公安|派出所|检察|法院|纪委|纪检|司法|执法|档案)[^,。;]{0,10}
    # somebody's figures are passed on
    转(?:报|达|发)?[^,。;:]{1,10}的(?:数|数据|情况|进度)(?=[,:]|$)
    """
)


def is_passed_on(segment: Segment) -> bool:
    """Whether what changed hands is a thing, a case or a complaint, while the task stays."""
    text = segment.text
    return bool(_KEPT.search(text) or _PASSED_ON.search(text) or _passed_on_another(segment))


def _passed_on_another(segment: Segment) -> bool:
    """Whether all that changed hands is something that came up at work, told as done."""
    if "了" not in segment.text:
        return False
    found = _WENT_ON.search(segment.text)
    if found is None:
        return False
    return (
        _TASK_ITSELF.fullmatch(found["what"]) is None
        or _CAME_UP.search(segment.text, 0, found.start()) is not None
    )
