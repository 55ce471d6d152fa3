"""A duty that comes round: what is told of one of its periods is done for it, and is no more than that of any other task.

6月的点检做了 closes a round of a monthly check; 扬尘这礼拜查完了 on a task of the whole year closes nothing.
"""

import re

from board.model.task import Task
from board.reading.progress.state_words import StateWords
from board.reading.words.parts import names_part

_PERIOD = (
    r"(?:[本这上]一?个?(?:周|月|期|季度?|旬|次|礼拜|星期|轮)|今[天日]|(?<![\d.])\d{1,2}月份?"
    r"|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度|[上下]半年)"
)
# What a duty that comes round may be done by, whatever its title.
_DUTIES = re.compile(
    r"走访|排查|检查|监测|巡查|巡检|巡逻|督导|督查|调研|入户|回访|核查|摸排|培训|宣传"
    r"|宣讲|开会|会议|例会|学习|研讨|报送|统计|上报|填报|更新|维护|清理|清运|清扫"
    r"|打扫|消杀|测评|考核|点检|保养|抽查|抽检|检测|值班|演练|慰问|通报|简报|公示"
)
_EVIDENCE = re.compile(
    r"(?:记录|台账|表格?|数据|资料|照片|材料|情况|结果|数字?|日志)(?=(?:也|都|全|已经?)*$)"
)
_DOES = "搞开办做学查组织报交发测巡检访填录传评考讲演训弄收缴公挂贴晒抽跑走"
_HANDS = "报交发传填录"
_KEPT = re.compile(
    rf"{_PERIOD}的?(?P<what>[^,。;]{{0,12}}?)(?P<verb>[\u4e00-\u9fa5])"
    r"(?P<end>(?:完成|完毕|[完好过毕齐掉]|出[去来]|[上下]去|[传报发录上交](?:系统|平台|网|群))*)"
    r"(?:了|啦|毕|过|(?<=完))(?=[,。;!✅]|$)"
)
# 排查一轮搞完了, 巡完一遍: how often it was done in the period says nothing of what was done.
_ONCE = re.compile(r"一(?:[轮遍圈趟回]|个?全?(?:来回|循环))")
# 公示过了: the duty's own word, without a period.
_OWN_WORD = re.compile(r"(?P<pair>[\u4e00-\u9fa5]{2})(?:也|都|已经?)?(?:完|过|好)了(?=[,。;!✅]|$)")
# 昨天做完了, 前阵子就做完了: when; 没发现大毛病, 纪要: what denies and plans nothing.
_BESIDE = re.compile(
    r"(?:昨[天日晚]|前[天日]|今[早晨]|前阵子?|前几天|早些?时候|[上下]午|早)(?:就|已经?|都|也)?(?=[\u4e00-\u9fa5])"
    r"|[,。;](?:都|也|暂时?)?[没未](?:有)?(?:发现|查出|看到|啥|什么)[^,。;]{0,6}(?:问题|毛病|异常|隐患|情况)|纪要"
)
# 本周抽查已做
_ALREADY = re.compile(r"已经?(?P<verb>[搞开办做学查报交发测巡检访填录传])(?=[,。;!]|$)")
_NOT_SO = re.compile(
    r"[等待没未不吗?将]|准备|打算|要|能|马上|快|计划|争取|[差缺剩]"
    r"|(?<![存现])在[\u4e00-\u9fa5]{1,2}(?=[,。;呢]|$)|一半|大半|还[有得在]|审[核批定阅]|批[复准示]"
)


def find_round(task: Task, text: str, topic_words: frozenset[str]) -> StateWords | None:
    """The words of a sentence that say of a recurring duty that one of its periods is done."""
    text = _ALREADY.sub(r"\g<verb>了", _BESIDE.sub("", _ONCE.sub("", text)))
    if "了" not in text and "过" not in text and "完" not in text or _NOT_SO.search(text):
        return None
    for match in _KEPT.finditer(text):
        own = match["verb"] in _DOES or match["end"] or any(match["verb"] in pair for pair in topic_words)
        what = _EVIDENCE.sub(" ", match["what"]) if match["verb"] in _HANDS else match["what"]
        what = _DUTIES.sub(" ", what + match["verb"])[: -1 if match["verb"] in _DOES else None]
        if own and not names_part(what, topic_words):
            return StateWords("done", match[0], match.start())
    for match in _OWN_WORD.finditer(text):
        if match["pair"] in topic_words and match["pair"] in task.title:
            return StateWords("done", match[0], match.start())
    return None


_PASSED = re.compile(
    r"(?P<pair>复审|评审|复查|复核|验收|年审|年检|审验|认证"
    r"|认定|测评|评估|评定)(?:都|也|已经?|顺利|全部)*通过了"
)


def find_passed(task: Task, text: str, topic_words: frozenset[str]) -> StateWords | None:
    """复审通过了 on a task whose title ends in 复审: what it was for has come about."""
    match = _PASSED.search(text) if "通过了" in text else None
    if match is None or not task.title.endswith(match["pair"]) or _NOT_SO.search(text[: match.end()]):
        return None
    if names_part(text[: match.start()], topic_words):
        return None
    return StateWords("done", match[0], match.start())


# 这礼拜查完了, 本月的任务完成了: of one period, by the period's 的 or by a verb of what is done again and again.
_OF_PERIOD = re.compile(
    rf"{_PERIOD}(?<![天日])(?:的[^,。;]{{0,8}}?[完好过齐]"
    rf"|[^,。;]{{0,3}}?(?:查|巡|测|检|访|扫|跑|督|报|交)"
    rf"[查检访测扫导送]?[完好]|[^,。;]{{0,3}}?[收缴发交报]齐)"
)


def is_of_period(task: Task, text: str) -> bool:
    """Whether what is finished is a period's share of a task that does not come round."""
    return not task.recurrence and _OF_PERIOD.search(text) is not None
