"""Whether an owner tells of work on a task: its number and a predicate of what was done or is going on.

4号走访了两个小区, 13号开了推进会: the activity needs no list of words; the aspect of its verb, or things
that are counted, say that it is one.
"""

import re

from board.reading.people.behalf import find_behalf
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.short_names import LEAD_IN
from board.reading.words.cues import any_of
from board.reading.words.whereabouts import AT_PLACE

_TOLD = any_of(
    rf"""
    # done, or going on
    [\u4e00-\u9fa5](?:了|过)(?![吗没?]|不起|解)
    (?<![现实存所])(?:正|正在|在(?!{AT_PLACE}))[\u4e00-\u9fa5](?=[\u4e00-\u9fa5,。;]|$)
    [\u4e00-\u9fa5]着(?!急|重|想) (?<![等轮收看听报签说直])[\u4e00-\u9fa5]到了?(?:第|[一二三四五六七八九十\d])
    已经?[\u4e00-\u9fa5]{{2}} 刚[\u4e00-\u9fa5]{{2}}
    [\u4e00-\u9fa5]{{2}}(?<![集其心手空当之年月初高县途家城华])中(?=[,。;]|$) [\u4e00-\u9fa5]着呢
    (?<!现)(?<!存)在(?!{AT_PLACE})[\u4e00-\u9fa5]{{2}}(?=[,。;]|$)
    # at a time just now
    (?:今[天早晚]|昨[天晚]|上午|下午|夜里|连夜|这[几两]天)[\u4e00-\u9fa5]{{4}}
    # meant for later
    争取 力争 计划 打算 准备 下[周月] 明天 能[到达上] 快[\u4e00-\u9fa5]{{1,2}}了
    # what it lacks
    (?<![相偏误时落温色出残紧短拖亏])[差缺欠](?:了|着)?一?[个份张本块道枚把套条页盒](?![几多])[\u4e00-\u9fa5]
    # not come about
    [通到来下上出]了?[\u4e00-\u9fa5]{{0,3}}没[通到来下上出]
    (?<=[\u4e00-\u9fa5])不(?:上|下|进|出|动|走|拢|齐|通|开|成)(?:来|去)?(?=[,。;了]|$)
    # how far it is
    还早 早着呢 差得远 差不多
    """
)
# What a line about a task that is surely meant says of it: something that has come about or not, or how it goes.
_STATED = re.compile(
    r"[了过着没未]|[就能][\u4e00-\u9fa5]{2}|(?<=[\u4e00-\u9fa5])不[\u4e00-\u9fa5]"
    r"|(?:正|还|仍|都)在[\u4e00-\u9fa5]|刚|已|马上"
    r"|(?:太|很|挺|有点|比较|不太|好)[\u4e00-\u9fa5]|[慢难顺紧](?=[,。;!]|$)"
)
_LEAST_SAID = 3
# What is said to the bot or to somebody about a task and tells nothing of it.
_NOT_TOLD = any_of(
    r"""
    # heard, understood or not
    收到 知道 明白 不(?:懂|清楚|明白|记得|是|用|要|对|想|会) 没(?:看|听|通知|问题|事(?!情)|关系|我|印象|说)
    记不 了解 听说 忘 好像
    # troubles of one's own
    打不开 找不[到着] 被偷 晚点到 迟到
    # looked at, said, given
    看[到见过]?了(?![一二两三四五六七八九十几\d]) 发[给你我] 给[你我] 问一?下 说[错过] 报[错了过]
    # please and thanks
    辛苦 麻烦 谢 (?<![申邀报聘])请 帮 能不能 可不可以
    # wishes and conditions
    想 希望 要是 如果
    # asked, or said to somebody
    吧[,。!]?$ [?] 吗 @ 你 您 谁 哪 怎么 咋 为什么
    # denied, called off, ought to be
    取消 不[归是该用要] 早就 明明 应该 该[\u4e00-\u9fa5]{1,8}[办管]
    """
)


# 送戏的车, 消费券我也抢了, 广场大妈又吵了: things and people around a task, said by somebody who only names it in words.
# 招聘的还在体检: what is left unsaid behind 的 is the task.
_BESIDE = re.compile(r"的(?!事|活|[还正在都也已刚未没才就又]|[现目])|那[只辆家]|我也|我家|别|大[妈爷叔]")


def tells_of_work(scene: Scene, segment: Segment) -> bool:
    """Whether the sender owns the task, names it for sure or answers about it, and says what was done on it."""
    by_code = segment.target.how == "code"
    own = _speaks_as_owner(scene, segment)
    if not own and not (by_code and _is_of_supporter(scene, segment)):
        return False
    if not by_code and not _is_in_hand(scene, segment):
        return False
    if _NOT_TOLD.search(segment.text):
        return own and by_code and _tells_in_a_clause(segment)
    counted = any(
        (one.unit or by_code or scene.text.startswith(("了", "啦"), one.end)) and segment.holds(one.start)
        for one in scene.figures
    )
    told = counted or _TOLD.search(segment.text) is not None
    return told or (own and (_plans(scene, segment) or _is_stated(scene, segment)))


def _tells_in_a_clause(segment: Segment) -> bool:
    """9号系统上了,工人还不会用: what a clause tells stands, whatever is said in the one beside it."""
    if len(segment.clauses) == 1 or any("?" in one.stop for one in segment.clauses):
        return False
    if any(one[0] not in _OF_THIRD for one in _NOT_TOLD.finditer(segment.text)):
        return False
    said = (segment.read(one) for one in segment.clauses)
    return any(_TOLD.search(one) and not _NOT_TOLD.search(one) for one in said)


# What may be said of those whom the work is with, as well as by the sender.
_OF_THIRD = frozenset(
    {"不会", "不想", "不懂", "不清楚", "没说", "没听", "没看", "看了", "看过了", "想", "他", "要是"}
)


# 讨论稿周四前能出来, 9月中旬开班: what will be done on a day ahead.
_WILL = re.compile(
    r"\s?(?:之?前|以前|左右|就|能|可以?|再|才|全|都|统一|一起|正式|开始|继续|接着)*"
    r"[\u4e00-\u9fa5](?:[\u4e00-\u9fa5]|$|[,。;])"
)


def _plans(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch says what will be done on a day that lies ahead."""
    return any(
        day.on is not None
        and day.on > scene.today
        and segment.holds(day.start)
        and (_WILL.match(scene.text, day.end) or scene.text.startswith("到", day.start - 1))
        for day in scene.days
    )


def _speaks_as_owner(scene: Scene, segment: Segment) -> bool:
    """Whether the task is the sender's own or is told of in its owner's name (马院长让我报一下)."""
    code = segment.target.code
    if code in scene.lexicon.own.get(scene.message.sender, ()):
        return True
    task, sender = scene.lexicon.find_task(code), scene.sender
    if task is None or sender is None or sender.leads or not scene.lexicon.is_involved(sender, code):
        return False
    if segment.target.how == "code" and sender.unit == task.lead_unit:
        return _OF_OTHERS.search(segment.text) is None
    return find_behalf(scene).person in task.owners


# 1号我们镇管沟回填了: a supporting unit speaks of its own part.
_OURS = re.compile(r"我们|俺们|咱们?|本[镇乡院站所村]|我[镇乡院站所村]")


def _is_of_supporter(scene: Scene, segment: Segment) -> bool:
    sender = scene.sender
    if sender is None or sender.leads or not scene.lexicon.is_involved(sender, segment.target.code):
        return False
    ours = _OURS.search(segment.text) is not None or any(name.only == sender.unit for name in scene.units)
    step = _STEP.search(segment.text, max(0, segment.target.end - segment.start))
    return ours or (step is not None and _OF_OTHERS.search(segment.text) is None)


# 13号机构那家又偷偷开了: what others did again, and no step of the work.
_OF_OTHERS = re.compile(r"那[家户个些]|又|偷|老板|店主|户主|群众|反弹|他们|人家")
# N2处罚告知书下了, 5号现场笔录做了: a step that has been taken, whoever took it.
_STEP = re.compile(
    r"[\u4e00-\u9fa5]{2,}(?<!不)(?<!没)[\u4e00-\u9fa5](?:完|好)?"
    r"了(?:[一二两三几\d]+[轮次遍场回趟])?(?=[,。;!\s]|$)"
)


def _is_stated(scene: Scene, segment: Segment) -> bool:
    """Whether a line on a task that is surely meant says how it stands, in whatever words."""
    target = segment.target
    if target.how == "words":
        return False
    rest = ",".join(
        scene.text[max(one.start, target.end) if one.holds(target.start) else one.start : one.end]
        for one in segment.clauses
    )
    return len(rest) >= _LEAST_SAID and _STATED.search(rest) is not None


def _is_in_hand(scene: Scene, segment: Segment) -> bool:
    """Whether a task of the sender's is quoted, was just asked about, or is the subject of a line to the assistant."""
    target = segment.target
    if target.how == "topic" or (target.how == "quote" and scene.message.quote and scene.message.quote.task):
        return True
    if target.how != "words" or not _is_subject(scene, segment):
        return False
    counted = any(one.kind == "count" for one in scene.figures)
    alone = target.end - target.start >= _LONG and len(scene.clauses) == 1 and not counted
    return scene.message.chat == "direct" or alone


# In a group the words must be more than the two that any talk may share with a title, and nothing else be said.
_LONG = 3


# 老街那截雨污管埋下去了: where the stretch lies that is spoken of.
_STRETCH_OF = re.compile(r"[\u4e00-\u9fa5]{1,5}[那这][截段片条栋处座侧头边](?:的)?")


def _is_subject(scene: Scene, segment: Segment) -> bool:
    """Whether the words that name the task begin a clause, the one that names it first or a later one."""
    target, task = segment.target, scene.lexicon.find_task(segment.target.code)
    words, title = scene.text[target.start : target.end], task.title if task else ""
    for clause in segment.clauses:
        lead = LEAD_IN.match(clause.text)
        first = clause.start + (lead.end() if lead else 0)
        where = _STRETCH_OF.match(scene.text, first)
        first = where.end() if where else first
        named = target.end if clause.holds(target.start) else first + 2
        again = scene.text[first:named] in (title if words in clause.text else words)
        at_head = target.start <= first if clause.holds(target.start) else again
        if at_head and not _BESIDE.search(scene.text, named, clause.end):
            return True
    return False
