"""Orders that make a new task: who is to deliver what, and by when.

The title is what is left of the clause when receiver, day and the words of asking are taken away.
"""

import re
from dataclasses import replace

from board.model.acts import Act
from board.model.task import Task
from board.reading.clauses import Clause
from board.reading.leading.new_days import find_due
from board.reading.leading.new_titles import CONTEXT, PAPER, find_title, strip_clause
from board.reading.leading.opened_tasks import read_opened_task
from board.reading.leading.receivers import find_receiver, list_receivers
from board.reading.naming.names import Name
from board.reading.people.strangers import find_stranger
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments
from board.reading.words.cues import any_of
from board.reading.words.interrogatives import asks_by_form

_DELIVER = any_of(
    r"""
    # to answer
    回复 答复 办理 反馈 (?:给|跟|向)我(?:讲|汇报) 回(?:个)?话
    # a paper
    [报交出拿写做拟编](?:一?[份个套])?[\u4e00-\u9fa5]{2,12}(?:方案|计划|报告|总结|预案|清单
        |名单|台账|汇总表?|明细表?|情况表|统计表|材料|意见|初稿|讲话稿|发言稿)(?=[,。!]|$)
    总结[一两] 拿(?:[一两二三几]?[份个套]|出) 写(?:一?[份个篇]|[一两半]页|好|出) 拟(?:一份|个|定|出|好) 起草
    准备(?:好|一份|一下)? 制定 形成 提(?:出|交) 列(?:个|出|清) 算(?:个|出|清) 理个 研究(?:一?下|个|出|一套)
    出(?:个|一?份|一套|结果|方案|意见) 拿(?:意见|办法|主意) 要(?:一?份|个[\u4e00-\u9fa5]) 拉(?:一份|个)
    # handed in by a day
    (?:前|下班|今天|明天|后天|周[一二三四五六日天])(?:交|报|送)(?:[过上]来)?(?=[,。!]|$)
    # so often
    完成[一两二三]?[次场轮]
    (?:搞|开|开展|组织|举办|办|来|做|安排|进行|实施|集中开展)(?:好)?[一两二三几]?[次场轮期波回]
    # brought to its end
    把[^,。;]{2,}(?:下来|清楚|到位|[完好齐清])(?=[,。!]|$) 弄(?:好|完|出|一份|个) (?:办|做|搞)完
    整(?:理|出|好|一份) 做(?:好|出|一份|个) 修(?:好|复) 处理(?:好|掉|一下)? 解决 落实 办(?:好|了|妥)
    搞(?:好|一份|个) 更新 完善
    # reported, given, sent
    报(?:一?[份个]|来|出) 交(?:一?份|给我|到我|我) 报(?:给)?我 报(?:送)?(?:到)?(?:办公室|局办|党政办)
    给(?:到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 补(?:给|报|齐|交|上来|一[份个下]) 报(?:送)?上来 上报
    # sent to see
    派人(?:去|来)?[修换补清查拆] 查(?:清|一下|明) 核(?:一下|实|清) 排查
    # found out, summed up
    摸(?:排|清|底) 梳理 汇总 统计(?:一?下|好|出)? 摸个?[底排] 捋(?:一?捋|一?下|清) 理(?:一?理|一?下|清)
    盘(?:一?盘|一?下|清)点? [摸理查盘捋列算核过跑看]一[摸理查盘捋列算核遍过跑看下] 了解(?:一?下|清楚)?
    # worked at
    清理 联系 对接 组织 召集 安排 牵头
    """
)
_FOR_ME = any_of(
    r"""
    # to me
    给(?:到)?我 报(?:给)?我 交(?:给|到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 (?:给|跟|向)我(?:讲|说|汇报)
    见到 给我(?:看|报|回) 向我(?:报|汇)
    # results
    要结果 出结果 报结果 回话 回(?:个)?话
    # brought up, shown, studied
    [报交送发][过上]来 报(?=一?份) 拿出来 补(?:给|交|报) 摸个?底 交班子 上会研究
    报(?:到)?(?:办公室|局办|党政办|综合办)
    """
)
# 城建办月底要到期的给我过一下: those of the board that are so, gone through.
_GONE_THROUGH = re.compile(
    r"(?:到期|逾期|超期|没报|没交|没动|没完|没销|滞后|落后|[红黄]"
    r"|[要该](?:到期|交|报|办结|完成?|销号?))的(?:任务|事项|事|活)?(?:都|先|全)?"
    r"(?:给我|帮我)?(?:过|捋|理|念|说|顺|列|拉|盘|看)(?:一?[遍下]|[过捋理念说顺列拉盘看])"
)
# What is done at once and never stands on a board.
_SMALL = re.compile(
    r"[说讲念吱]一声|给我[们]?[说讲念聊](?:[说讲念聊]|一?下)|(?<![前后])[说讲聊][说讲聊]\W*$|打个?电话"
    r"|回个?(?:电话|信息|话)(?![^,。]*前)|来一?趟|来我(?:办公室|这)|(?<![交报送发传])过来|放[^,。]{0,3}假|请假"
)


def read_new_task(scene: Scene, segments: Segments) -> list[Act]:
    """A new task with its receiver and due day; empty where the words are about a task of the board."""
    if not scene.leads:
        return []
    opened = [] if _TOLD.search(scene.text) else read_opened_task(scene)
    if opened:
        return opened
    if any(ref.code or not ref.passing for ref in scene.codes) or _is_of_quoted(scene, segments):
        return []
    clause = _find_ordering(scene)
    if clause is None or _SMALL.search(clause.text) or _GONE_THROUGH.search(clause.text):
        return []
    if _asks_what_they_hold(scene, clause) or _tells_owner(scene, segments, clause):
        return []
    name = find_receiver(scene, clause)
    due = find_due(scene, clause)
    if due is None and (asks_by_form(clause.text) or _only_names_task(scene, segments, clause)):
        return []
    stranger = find_stranger(scene.text)
    if name is None and stranger is None and not (due and _FOR_ME.search(scene.text)):
        return []
    if name is None and stranger is None and not PAPER.search(scene.text):
        return []
    if due is None and not _FOR_ME.search(scene.text):
        return []
    title = find_title(scene, clause)
    if (len(title) < 3 and not PAPER.fullmatch(title)) or _NO_WORK.search(title):
        return []
    if any(title in one.title for one in scene.lexicon.office.tasks):
        return []
    act = Act("new_task", title=title, due=due.on if due else None)
    return [_give(act, one) for one in list_receivers(scene, name)] or [replace(act, open=True)]


# 上不了线谁负责, 别掺水分: a question or a warning is no piece of work.
_NO_WORK = re.compile(r"^(?:别|莫|甭|不要|不许|不准|不得)|(?:谁|什么|啥|吗|呢|怎么|怎么样|咋|咋样|哪)$")


# 谢芳手上两件事给我报报: of those who are named it is asked what they have, by no day.
_HELD = re.compile(r"\s?(?:[、和及与跟]|那边|这边|现在|目前|,)*的?(?:手[上里头]|名下)")


def _asks_what_they_hold(scene: Scene, clause: Clause) -> bool:
    if any(day.on and day.on >= scene.today for day in scene.days):
        return False
    return any(clause.holds(name.start) and _HELD.match(scene.text, name.end) for name in scene.names)


# 公厕改造周站你给我盯牢: said to the one whose task it is, and nothing to be delivered.
_WATCH = re.compile(r"(?:你|你们)?(?:给我|务必|一定)*(?:盯|抓|看|管|守)(?:牢|紧|死|住|好|着)")


def _tells_owner(scene: Scene, segments: Segments, clause: Clause) -> bool:
    if PAPER.search(scene.text):
        return False
    tasks = [scene.lexicon.find_task(one.target.code) for one in segments if one.target.how == "words"]
    people = [name for name in scene.people if clause.holds(name.start)]
    return any(
        task is not None and _WATCH.match(scene.text, name.end) and _has_part(scene, name, task)
        for task in tasks
        for name in people
    )


def _has_part(scene: Scene, name: Name, task: Task) -> bool:
    person = scene.lexicon.find_person(name.only or "")
    return name.only in task.owners or (person is not None and person.unit in task.units)


def _only_names_task(scene: Scene, segments: Segments, clause: Clause) -> bool:
    """河西摸底暂停, of a task that is called so: its own word asks for nothing to be delivered."""
    tasks = [scene.lexicon.find_task(one.target.code) for one in segments if one.target.how == "words"]
    asked = _DELIVER.search(clause.text)
    if asked is None or not any(task and asked[0] in task.title for task in tasks):
        return False
    return _FOR_ME.search(scene.text.replace(asked[0], "")) is None


def _is_of_quoted(scene: Scene, segments: Segments) -> bool:
    """Whether the words are about the task of the message they quote."""
    quoted = any(segment.target.how == "quote" and segment.target.code for segment in segments)
    return quoted and scene.message.quote is not None and scene.message.quote.task is not None


def _give(act: Act, name: Name) -> Act:
    if name.only is None:
        return replace(act, open=True)
    return replace(act, to_unit=name.only) if name.kind == "unit" else replace(act, to_person=name.only)


# A question, or what somebody is about to do by themselves.
_TOLD = re.compile(
    r"[?]|吗$|没$|了没|(?:能不能|能否|可不可以)[^,。;]{0,8}(?:完成?|好|成|齐|到位|办结|清)(?=[,。!]|$)"
    r"|打算|准备(?:在|于|月|下|本|\d|搞|开|组)|计划(?:在|于|月|下|本|\d|搞|开|组)|已经?|拟(?:于|在)"
)


def _find_ordering(scene: Scene) -> Clause | None:
    """The clause that asks for something to be delivered."""
    quoted = scene.message.quote is not None and scene.message.quote.text is not None
    candidates = [
        clause for clause in scene.clauses
        if _DELIVER.search(clause.text) and not _TOLD.search(clause.text) and not _is_preface(scene, clause)
    ]  # fmt: skip
    if quoted and CONTEXT.match(scene.text):
        return _find_told_to(scene) or next(iter(candidates), None)
    if not candidates:
        return None
    with_day = [clause for clause in candidates if _is_due_in(scene, clause)]
    named = [clause for clause in candidates if any(clause.holds(name.start) for name in scene.names)]
    both = [clause for clause in with_day if clause in named]
    titled = [
        clause for clause in (*both, *named, *with_day, *candidates) if len(strip_clause(scene, clause)) >= 3
    ]
    return titled[0] if titled else candidates[0]


def _find_told_to(scene: Scene) -> Clause | None:
    """这个牛工去弄,明天之内补好, over somebody's words: who is told to see to it, whatever the verb is."""
    return next(
        (
            one
            for one in scene.clauses
            for name in scene.names
            if one.holds(name.start) and _SENT.match(scene.text, name.end)
        ),
        None,
    )


_SENT = re.compile(r"\s?(?:那边|同志|你们?)?(?:来|去|马上|赶紧|抓紧|先|派人|安排人)+[\u4e00-\u9fa5]{1,3}")


def _is_due_in(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says a day that lies ahead."""
    return any(clause.holds(day.start) and (not day.on or day.on >= scene.today) for day in scene.days)


# 昨天县委会议对秋粮生产提出明确要求: why something is ordered, not what.
_PREFACE = re.compile(
    r"(?:会议?|会上|文件|通知|方案|精神|讲话|领导|上级|上面|[省市县区镇][里委]|督[查察]组"
    r"|巡[视察]组)[^,。;]{0,18}(?:提出|强调|指出|明确|部署|要求|安排|通报|点了|点名)"
)


def _is_preface(scene: Scene, clause: Clause) -> bool:
    """Whether a clause only tells what was said elsewhere: it gives nobody of the office anything by any day."""
    if _PREFACE.search(clause.text) is None or _FOR_ME.search(clause.text):
        return False
    bound = any(clause.holds(day.start) and day.before for day in scene.days)
    return not bound and not any(clause.holds(name.start) for name in scene.names)


_AT_ONCE = re.compile(r"立[行说]立[改行办]|即知即改|即查即改|事不过夜|不过夜")


def says_at_once(text: str) -> bool:
    """Whether an order is to be put right at once (立行立改), by its own words."""
    return bool(_AT_ONCE.search(text))
