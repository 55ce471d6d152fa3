"""The day by which those who lead want a task finished, read by grammar: 12号得在20号前办结, 违建11月底拆完, 9号限6月20日前清零.

Whatever order they stand in, the clause holds nothing but the task, the day, words of duty and a verb that ends the
whole task. A subject of its own (5号主体6月底前必须封顶) names a part: that moves no day.
"""

import re
from datetime import date
from itertools import zip_longest

from board.reading.days.day import Day
from board.reading.scene import Scene
from board.reading.shapes import Shape, draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import last_on
from board.reading.tasks.topics import list_topic_words
from board.reading.words.cues import join_cues
from board.reading.words.finishing_words import FINISH

_MUST = (
    r"不能[等拖]|必须|务必|务求|一定要?|(?<!不)要|(?<!不)得|须|需要?|应该?"
    r"|应当|确保|保证|保障|给我|限期?|无论如何|说什么也|怎么[着样]?(?:也|都)?"
)
_FILL_WORDS = join_cues(
    r"""
    # little words
    [\s,:把将请在于赶就也都再才先点别] (?<=T)的
    # this task, that matter
    那[个项条块件] 这[个项条块件事] 任务 工作 的?[事活]儿? 这个?
    # who
    你们? 他们 咱们? 大家 各家 F(?=都|全)
    # all of it
    全部? 全面 统统 一律 一次性 整体
    # in time
    尽快 抓紧 赶紧 加快 提速 提前 按时 如期 盯紧 盯住 往前 之?前 以前 之?内 以内 最迟 最晚 今年 年内
    # with all one's might
    克服困难 想办法 加把劲 加班加点 倒排工期 组织 力量
    """
)
_FILL = rf"(?:{_FILL_WORDS})"
_VERB = re.compile(
    rf"(?:(?P<stem>[\u4e00-\u9fa5]{{0,2}}?)(?:完成?|掉|好|齐|清|妥|满|到位|利索|出来|下来|见底|达标)"
    rf"|{FINISH}|(?P<stemless>见底|整改|出台|截止|验收|结|完|交|收|"
    r"交账|交卷|交差|让[\u4e00-\u9fa5]{1,5}[用住喝坐走吃看]上|投产?|投运|送电|并网"
    r"|交钥匙|交房|交楼|通水|通气|通电|揭牌|剪彩|迎客|见成效|出成果"
    r"|出结果|收口|开[门馆园诊街]|建成|见效|达标|投用|启用|销号|收官|办理?|搞|弄|干|做|搬|拆|改))"
)
_WHOLE = re.compile(rf"(?P<before>(?:{_FILL}|{_MUST}|T|D)+)(?P<verb>[\u4e00-\u9fa5]{{1,6}}?)[吧啊哈呀它]?")
# 8号也给个时限,12月20: a day for what had none.
_LIMIT = (
    r"(?:[给定设加补]|明确|安排|规定)(?:[上个一死好]|[你他她它]们?)*(?:完成|办结)?"
    r"的?(?:时限|期限|时间(?!表)|日子|截止(?:日期?|时间)?|节点|deadline)"
    r"[,吧了]*(?:就|是|为|在|到|定)*"
)
_BARE = re.compile(
    rf"(?:{_FILL}|T)*(?:{_LIMIT}|最迟|最晚|就|还是|仍是?|还按|仍按|只能?|限期?|给到|顶多|至多|截止到?|卡在?"
    r"|(?:交付|交工|完工|竣工|验收|开放|开业|投用|通车|通水|收官)?"
    r"(?:时间|日期|日子)?(?:就|先|还是)?定[在到]"
    r"|(?:完成|办结)?(?:时限|期限)(?:是|为|定在|定到)?)D(?:之?前|为止|截止|止)?[吧啊哈]?"
)
_ENDS = re.compile(rf"(?:{_FILL}|T)*D(?:就|要|必须|为|前)*(?:截止|为限)[吧啊哈]?")
_HEDGED = re.compile(r"能|可以|预计|估计|计划|打算|争取|力争|希望|恐怕|怕|[?吗谁]")
# 不同意,年底必须完 refuses what was asked for; the day stands.
_REFUSED = re.compile(r"不同意|不批|不准(?!确)|驳回")
_DUTY = re.compile(_MUST)
# What a stem of two characters may say of any task; others only where its title has them (搬迁, 接种).
_OF_ANY_TASK = frozenset(
    ("整改", "验收", "处理", "落实", "办理", "实施", "解决", "整治", "全部", "必须", "彻底", "基本", "一次")
)


def find_ordered_day(scene: Scene, segment: Segment, *, beside: bool = False) -> date | None:
    """The day by which the whole task is to be finished; None where none is ordered.

    beside: it stands beside another order, so that a plain 9月底前完成 is one too, whoever says it.
    """
    if segment.target.how not in {"code", "words", "quote", "topic"} or not _has_days(scene, segment):
        return None
    if _REFUSED.search(segment.text):
        return None
    pairs = list_topic_words(scene, segment)
    shapes = draw_shapes(scene, segment)
    for shape, following in zip_longest(shapes, shapes[1:]):
        alone = following is not None and _ONLY_DAY.fullmatch(following.words) is not None
        if "D" not in shape.words and not alone or _HEDGED.search(shape.words):
            continue
        words = _drop_told(scene, shape, segment.target.code)
        if alone and following is not None and _NOT_SO_LATE.fullmatch(words):
            return last_on(following.list_days(), scene.today)
        if _orders(scene, words if "D" in words else _put_day(words), pairs, beside=beside):
            limited = _LIMITED.search(shape.words) is not None
            days = [day for day in shape.list_days() if _is_bound(day) or (limited and day.kind == "span")]
            if not days and following is not None and alone:
                days = following.list_days()
            found = last_on([day for day in days if not day.as_of], scene.today)
            if found:
                return found
    return None


# 汛期前务必收口,6月15: the day that an event stands for.
_ONLY_DAY = re.compile(r"\s*(?:就|给我|也就是|即|[定卡放][在到]?|按)*D(?:之?前|以前|为?止)?吧?\s*")


# 9号暑假前一定要结束,7月10号: the day said behind stands for the event, or for the limit that is set.
_EVENT = re.compile(r"(?<=T)(?P<some>[^TND,]{0,3}?)[\u4e00-\u9fa5]{2,5}?(?:之前|以前|前)(?!往|面|头)")


def _put_day(words: str) -> str:
    """A clause with the day in it that the next one says."""
    if _LIMIT_SET.search(words):
        return f"{words}D"
    put = _EVENT.sub("D", words, count=1)
    return words.replace("T", "TD", 1) if put == words and _DUTY.search(words) else put


_LIMIT_SET = re.compile(rf"{_LIMIT}$")


def _has_days(scene: Scene, segment: Segment) -> bool:
    return any(day.kind in {"date", "period", "span"} and segment.holds(day.start) for day in scene.days)


# 限期一周: so long, as 一周内 says by itself.
_LIMITED = re.compile(r"限期?D")


def _is_bound(day: Day) -> bool:
    """Whether a day says by when: one of the calendar, or so many days within which (两天内)."""
    return not day.after and (day.kind in {"date", "period"} or (day.kind == "span" and day.before))


# 让老高9号的尾巴这周清零: told to the one whose task it is, who so receives nothing new.
_TOLD = re.compile(r"^\s*(?:让|叫|请|要求|责成|通知|告诉)N(?:那边)?(?:把|将)?(?=T)")
_REST = re.compile(r"(?<=T)的?(?:尾巴|尾子|收尾|扫尾|剩[余下]的?)(?:部分|工作)?")


def _drop_told(scene: Scene, shape: Shape, code: str | None) -> str:
    """The words of a clause without the owner they are told to, nor that it is the rest that remains."""
    words = shape.words.strip()
    told, task = _TOLD.match(shape.words), scene.lexicon.find_task(code)
    if told and task:
        name = shape.get_name(shape.words.index("N"))
        if name.only is not None and name.only in (*task.owners, task.lead_unit):
            words = shape.words[told.end() :].strip()
    return _REST.sub("", words)


def _orders(scene: Scene, words: str, pairs: frozenset[str], *, beside: bool) -> bool:
    if _BARE.fullmatch(words) or _ENDS.fullmatch(words):
        return True
    whole = _WHOLE.fullmatch(words)
    if whole is None or "D" not in whole["before"]:
        return False
    # An editor says a plain 9月底前完成 of what the office itself plans, too.
    leads = beside or (scene.sender is not None and scene.sender.role == "leader")
    duty = _DUTY.search(words) is not None
    # 不能等到10月底,国庆前交: the duty may be said in the clause before.
    dutiful = _DUTY.search(whole["before"]) is not None or _NO_WAIT.search(scene.text) is not None
    return (leads or duty) and _ends_task(whole, pairs, dutiful=dutiful)


# 渡口码头别拖到9月底,8月底: the other day is the one that is wanted.
_NOT_SO_LATE = re.compile(
    rf"(?:{_FILL}|T)*(?:不能|不要|别|不许|不得)(?:再|都|总|老)*[等拖卡压堆赶耗捱挨磨熬][着到在至]*D了?"
)
_NO_WAIT = re.compile(r"(?:不能|不要|别|不许)再?[等拖卡压堆赶耗捱挨磨熬]")


def _ends_task(whole: re.Match[str], pairs: frozenset[str], *, dutiful: bool) -> bool:
    """Whether the verb ends the task as a whole: one that needs no object, or the title's own (搬完, 改造到位)."""
    verb = _VERB.fullmatch(whole["verb"])
    if verb is None:
        return False
    stem = verb["stem"] or ""
    if verb["stemless"] and not dutiful:
        return len(verb["stemless"]) > 1
    return len(stem) < 2 or stem in _OF_ANY_TASK or stem in pairs
