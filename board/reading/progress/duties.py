"""Duties that come round: what is reported, held or handed in is done for its period."""

import re
from collections.abc import Iterator
from dataclasses import replace

from board.reading.clauses import Clause
from board.reading.progress.plans import read_plain_words
from board.reading.progress.rounds import find_round
from board.reading.progress.state_words import StateWords
from board.reading.progress.stories import find_story
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words

_NEXT_OPEN = re.compile(
    r"[这本]个?(?:周|月|季度?|期|礼拜|星期)[^,。;]{0,6}[没未](?!啥|什么|有?(?:异常|问题|新))"
)
_FOUND_NOTHING = re.compile(r"没(?:啥|什么|有)?(?:大)?(?:异常|问题|情况|变化|发现)")
_PERIOD_REPORTED = re.compile(
    r"(?:[本这上]个?(?:周|月|期|季度?|旬|次)|今[天日])(?:的)?[^,。;没未不等]{0,8}?"
    r"(?:已经?|都)?(?:报|交|填|录)(?:[了啦]|过了?|完|好|上去|上来|送|走[了啦])"
)


def find_period(scene: Scene, segment: Segment) -> StateWords | None:
    """10号这周的已经报上去了: a recurring duty that was reported is done for the period."""
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not task.recurrence:
        return None
    if _NEXT_OPEN.search(segment.text):
        return None
    match = _PERIOD_REPORTED.search(_FOUND_NOTHING.sub("", segment.text))
    match = match or (None if _STILL_OPEN.search(segment.text) else _HELD.search(segment.text))
    if match is None:
        topic = list_topic_words(scene, segment)
        told = (_FOUND_NOTHING.sub("", one) for one in _list_told(scene, segment))
        return next(filter(None, (find_round(task, one, topic) for one in told)), None)
    return StateWords("done", match[0], match.start())


def _list_told(scene: Scene, segment: Segment) -> Iterator[str]:
    """The words of each sentence, first without the title's: 本周抽查做了 tells of a period, of 每周抽查 too."""
    clauses: list[Clause] = []
    for clause in segment.clauses:
        clauses.append(clause)
        if clause.ends_sentence or clause is segment.clauses[-1]:
            sentence = replace(segment, clauses=tuple(clauses))
            yield from (read_plain_words(scene, sentence), ",".join(one.text for one in clauses))
            clauses = []


# 这个月已经搞过了, 8月的已开展: a duty that comes round was done for its period.
_HELD = re.compile(
    r"(?:搞|开|办|做|学习?|查|组织|传达|召开|举[行办])过了?(?=[,。;!]|$)"
    r"|已经?(?:开展|召开|举办|举行|巡[查检访]?|检?查|检测|监测|抽检|走访|排查|消杀|演练|传达)"
    r"(?:过|完)?了?(?=[,。;!]|$)"
)
_REPORTED_DUTY = re.compile(
    r"报告|[周月季日旬]报|报表|报送|上报|总结|小结|简报|专报|通报|公报|快报|分析|报监测|台账报|上传|填报|报备"
)
_HANDED_IN = re.compile(
    r"(?:报告|[周月季日旬]报|报表|总结|小结|简报|专报|通报|公报|快报|分析|材料|数据|表格?)?"
    r"[^,。;没未不]{0,4}?(?:已经?|都|刚)?(?:报送?|交|上报|提交|递交|传|发|送|印发|发布|推送)"
    r"(?:了|[过完好罢毕]了?|到了?|上去了?|上来了?|出[去来]了?|走[了啦]?"
    r"|(?:给)?各[\u4e00-\u9fa5]{1,4}了|给[\u4e00-\u9fa5]{1,8}了)(?=[,。;!]|$)"
    r"|刚刚?(?:交|报|发)(?:上去|过去)?了?(?=[,。;!]|$)"
    r"|已经?(?:上报|报送?|提交|交|传|发|上传|录入|填报)(?:到|进|至)?(?:系统|平台|网上)?(?=[,。;!]|$)"
)
_STILL_OPEN = re.compile(r"[等待没未不吗?]|审[核批定阅](?!(?:也|都)?(?:通?过|完)了)|批[复准示]|[差缺剩]")


def find_hand_in(scene: Scene, segment: Segment) -> StateWords | None:
    """6号报告已经交了: a recurring duty that is to hand in a report is done for the period by that."""
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not task.recurrence or _STILL_OPEN.search(segment.text):
        return None
    match = None if find_story(segment.text) else _HANDED_IN.search(segment.text)
    duty = _REPORTED_DUTY.search(f"{task.title}{task.standard or ''}")
    return StateWords("done", match[0], match.start()) if match and duty else None
