"""Questions of the whole board that name nothing on it: 今天什么情况, 我分管的怎么样, 各单位情况, 昨天谁报了.

They are whole messages with a subject of their own, so that no topic of the talk captures them.
"""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.reading.inquiries.asked_periods import with_period
from board.reading.inquiries.filters import find_filter
from board.reading.inquiries.wants import find_want
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.asking import ASKS
from board.reading.words.cues import join_cues

ANY_UNIT, OVERSEEN = "单位", "分管"

_POLITE = (
    r"(?:(?:你好|小图|请问|麻烦|帮我|给我|跟我|我想|先|再|看看|看"
    r"|说说|说|查查|查|讲讲|讲|汇报|报|了解|问问|问|一下|下)[,，]?)*"
)
_TODAY = r"(?:今天|今日|今儿|这?两天|这几天|本周|这周|这一周|这个?月|本月|这一?季度?|最近)"
_THEN = (
    r"(?:(?:[昨前][天日晚]?|上个?月?[周一二三四五六日天底初]{1,2}"
    r"|(?:周|星期|礼拜)[一二三四五六日天])(?:[上下]午|晚上)?(?:到|至)"
    r"(?:现在|今天|今早|这会儿|目前)|上个?(?:月|周|星期|礼拜|季度|半年)|[上下]半年|昨[天日]|前[天日]"
    r"|(?:第|前)?[一二三四1234]个?季度|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|去年)"
)
_NOW = r"(?:截至|到)?(?:现在|目前|眼下|眼前|这会儿|此刻|目前为止|现在为止)"
_YEAR = r"(?:今年|全年|年初以来|到今天)"
_ALL = (
    r"(?:总体|整体|总的|全局|大盘|面上|全盘|全部"
    r"|(?:所有|各项|这些|整个|全部|重点)的?(?:任务|工作|事项|项目|事情|事)|作战图|挂图|整张图|图上"
    r"|(?:咱们?|我们)?[全我]?[局委办院县区市镇乡街道]{1,2}(?:上|里)?(?:的)?"
    r"(?:任务|工作|总体|整体)|(?:咱们?|我们)(?:的)?(?:任务|工作)?|任务|工作)"
)
_HOW = r"(?:怎么样|怎样|咋样|如何|咋说|怎么说)"
_STATES = join_cues(
    rf"""
    # what is the matter
    (?:是|有)?(?:个)?(?:什么|啥|么子)(?:新的?|大的?)?(?:情况|进展|进度|问题|变化|变动|动静|样子?)
    # how it stands, how it goes
    情况(?:是)?{_HOW}? {_HOW} 进展{_HOW}? 进度{_HOW}? 推进{_HOW}
    # how far it is
    (?:进行|推进|进展|做|干|走|办|弄|搞)?到(?:了)?(?:哪|什么|啥)(?:一?步|儿|里|程度|阶段|地步)?
    (?:完成|办结|销号)(?:了)?(?:多少|几成|百分之几|率|情况|进度|得?{_HOW})(?:{_HOW}|是?多少|有?多高)?
    (?:一共|总共)?(?:完成|办结|销号)了?几成
    # how it is being done
    (?:进行|推进|进展|完成|落实|[做干办弄搞])得{_HOW} (?:都)?(?:还)?(?:顺利|正常|好|可以|行)(?:吗|不|么)
    """
)
_STATE = rf"(?:{_STATES})"
_END = (
    r"(?:了|的|呢|吗|啊|呀|吧|啦|哈)*"
    r"(?:(?:给我|跟我)?(?:说|讲|谈|汇报|报|介绍|念|捋|过|看)(?:一?[下遍]|一?[说讲谈念捋看]|给我(?:听|看))?吧?)?"
)
_JOIN = rf"(?:的|了|都|{_NOW}|{_YEAR}|总共|一共|任务|工作|推进|整体|总体)*"
_OF_ALL = re.compile(rf"{_POLITE}(?:{_TODAY}|{_NOW}|{_YEAR}|{_THEN})?的?{_ALL}{_JOIN}{_STATE}{_END}")
_OF_DAY = re.compile(rf"{_POLITE}(?:{_TODAY}|{_YEAR}|{_THEN})的?(?:{_NOW})?{_STATE}{_END}")
_BARE = re.compile(rf"{_POLITE}(?:{_NOW})?都?{_STATE}{_END}")
# What a list left unsaid: 剩下的呢 after 销了几项; what comes next: 下个月呢 after what is due.
_REST = re.compile(
    rf"{_POLITE}(?:那)?(?:(?:剩下|其余|其他|余下|还没完成?|没销|没完成?)的|其[余他](?=[几那]))"
    rf"(?:那?些|那?几[项个]|任务|项目)*(?:呢|(?:都)?(?:是|有)(?:哪些|什么|啥|谁)|{_STATE})?{_END}"
)
_COMING = re.compile(
    rf"{_POLITE}(?:那)?(?:下个?(?:月|周|星期|季度)|明天|后天|月底前?|年底前?)"
    rf"(?:的|要到期的?|到期的?|有(?:哪些|啥|什么)|要(?:完成|交)的)*呢{_END}"
)
_OF_UNITS = re.compile(
    rf"{_POLITE}(?:{_TODAY}|{_NOW}|{_YEAR}|{_THEN})?的?(?:各|各个|每个|所有|全部|下面)"
    rf"(?:各)?(?P<kind>[\u4e00-\u9fa5]{{1,5}}?)(?:那边|{_NOW})?{_JOIN}{_STATE}{_END}"
)
_OVERSEEN = re.compile(
    r"我(?:这|的)(?:条|块|根)?线上?"
    r"|我(?:这边|这儿|所)?(?:分管|主管|包(?:抓|联|保)?|挂(?:点|联|包|钩)|联系|协管)"
    r"的?(?:任务|工作|项目|事项|领域|这?几[项个件]|这?些|这块|单位|科室|部门|线)*"
)
_REPORTERS = re.compile(
    join_cues(
        """
        # who reported
        (?:谁|哪些(?:人|单位|科室|部门|院|村|社区|项|任务)?|哪[几个家位]+(?:人|单位
            |科室|部门|院|村|社区|任务)?|几[个家项]人?|多少[人家项])(?:都|已经?|今天|昨天
            |这周|本周|来)*(?:报|交|回|更新|汇报)(?:数|材料)?(?:了|过|上来)(?:数|的)?
        有(?:没有)?人(?:报|交|回|更新|汇报)(?:数|材料)?(?:了|过|上来)?(?:吗|么|没有?)?$
        # how the reporting goes
        (?:报|报送|上报|报数)(?:得|的)?(?:情况|怎么样|咋样|如何)$
        # how many did
        (?:报|交|回|更新)(?:数)?(?:了|过|上来)(?:几|多少|哪几|哪些)[个家项人]
        (?:报|交|回|更新)(?:数)?(?:了的?|上来的|过来的)(?:都)?(?:有|是)?(?:谁|哪|几|多少)
        """
    )
)
_DENIED = re.compile(r"(?<!有)(?<!吗)没(?!有人)(?!有?$)|未|不|谁让|谁叫|错")
_LONGEST = 24


def read_overview(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """A leader's question of the board as a whole; empty where the words speak of a task, a unit or a person."""
    if not scene.leads or scene.names or any(not ref.passing for ref in scene.codes):
        return []
    if any(one.target.how == "words" and one.target.code for one in segments):
        return []
    words = scene.text.strip(" ,。.!?~")
    if len(words) > _LONGEST or (scene.message.quote and scene.message.quote.task):
        return []
    for read in (_read_overseen, _read_forecast, _read_reporters, _read_units, _read_rest, _read_state):
        act = read(scene, words)
        if act is not None:
            return [act if act.want == "forecast" else with_period(scene, act, scene.days)]
    return []


# 年底能完成几项, 哪些能按时销号: how many tasks are foreseen to end, which the days ahead decide and not the ledger.
_ENDED = (
    r"(?:完(?!善)|办结|销|收(?!集|费)|了结|结(?=[几多项])|交账|交卷"
    r"|交差|清零|拿下|干[完成]|[弄做搞办][完成好]|落地|到位|见效|收官)"
)
_COUNTED = r"(?:(?:几|多少|哪几)(?:[个项件条](?!月)|任务|事)|哪些)"
_FORESEEN = re.compile(
    rf"(?:能|可以|够|有望|有把握|指望|估计|预计|大概)[^,。?]{{0,6}}{_ENDED}[^,。?]{{0,2}}?{_COUNTED}"
    rf"|{_COUNTED}(?:任务|工作|事情?|活儿?)?[^,。?]{{0,8}}(?:能|可以|有望|有把握)[^,。?]{{0,6}}{_ENDED}"
)


def _read_forecast(scene: Scene, words: str) -> Act | None:
    return Act("query", about="board", want="forecast") if _FORESEEN.search(words) else None


def _read_overseen(scene: Scene, words: str) -> Act | None:
    """我分管的怎么样: the asker's own field."""
    if not _OVERSEEN.search(words):
        return None
    if _FORESEEN.search(words):
        return Act("query", about="board", kind=OVERSEEN, want="forecast")
    want = "count" if find_want(words) == "count" else None
    filtered = find_filter(words)
    asked = (
        filtered or ASKS.search(words) or re.search(rf"{_STATE}{_END}$|几[项个]|哪|列|有啥|有什么|谁", words)
    )
    if not asked:
        return None
    return Act("query", about="board", kind=OVERSEEN, filter=filtered, want=want if filtered else None)


def _read_reporters(scene: Scene, words: str) -> Act | None:
    """昨天谁报了: whose reports came in on a day."""
    found = _REPORTERS.search(words) and not (
        _DENIED.search(words) or find_filter(words) or _is_on_topic(scene)
    )
    return Act("query", about="board", want="history") if found else None


def _is_on_topic(scene: Scene) -> bool:
    """Whether a question without a day goes on about what was just spoken of."""
    return scene.message.topic is not None and not scene.days


def _read_units(scene: Scene, words: str) -> Act | None:
    """各单位情况: how each of them stands."""
    match = _OF_UNITS.fullmatch(words)
    kinds = find_unit_kinds(scene)
    if match is None or not (kinds or match["kind"] in {"单位", "部门", "家", "地", "责任单位", "牵头单位"}):
        return None
    return Act("query", about="board", kind=kinds[0] if kinds else ANY_UNIT)


def _read_rest(scene: Scene, words: str) -> Act | None:
    """剩下的呢, 下个月呢: what is still open, what falls due then."""
    if _REST.fullmatch(words):
        return Act("query", about="board", filter="open")
    return Act("query", about="board", filter="due") if _COMING.fullmatch(words) else None


def _read_state(scene: Scene, words: str) -> Act | None:
    """今天什么情况, 总体完成多少了; bare words without a day go on about the topic, where there is one."""
    whole = _OF_ALL.fullmatch(words) or _OF_DAY.fullmatch(words)
    bare = scene.message.topic is None and scene.message.quote is None and _BARE.fullmatch(words)
    return Act("query", about="board") if whole or bare else None
