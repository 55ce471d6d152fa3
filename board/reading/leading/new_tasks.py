"""Orders that make a new task: who is to deliver what, and by when.

The title is what is left of the clause when receiver, day and the words of asking are taken away.
"""

import re
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.leading.opened_tasks import read_opened_task
from board.reading.leading.receivers import find_receiver, list_joined, list_receivers
from board.reading.people.names import Name
from board.reading.scene import Clause, Scene
from board.reading.segments import Segment
from board.reading.wishes.transfers import find_stranger
from board.reading.words.cues import any_of

_DELIVER = any_of(
    r"""
    回复 答复 办理 反馈
    拿(?:一?[份个套]|出) 报(?:一?[份个]|来|出) 写(?:一?[份个篇]|[一两半]页|好|出) 派人(?:去|来)?[修换补清查拆] 交(?:一?份|给我|到我|我) 报(?:给)?我
    报(?:送)?(?:到)?(?:办公室|局办|党政办) 给(?:到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 弄(?:好|完|出|一份|个)
    (?:办|做|搞)完 整(?:理|出|好|一份) 做(?:好|出|一份|个) 拟(?:一份|个|定|出|好) 起草 准备(?:好|一份|一下)? 摸(?:排|清|底) 梳理
    更新 完善 制定 形成 提(?:出|交) 汇总 统计(?:一?下|好|出)? 修(?:好|复) 处理(?:好|掉|一下)? 解决 落实 办(?:好|了|妥)
    摸个?[底排] 补(?:给|报|齐|交|上来|一[份个下]) 报(?:送)?上来 捋(?:一?捋|一?下|清) 理(?:一?理|一?下|清) 盘(?:一?盘|一?下|清)点?
    [摸理查盘捋]一[摸理查盘捋] 核(?:一下|实|清) 排查 清理 联系 对接 组织 召集 安排 牵头 查(?:清|一下|明) 搞(?:好|一份|个) 拉(?:一份|个)
    (?:搞|开|开展|组织|举办|办|来|做|安排|进行|实施|集中开展)(?:好)?[一两二三几]?[次场轮期波回]
    """
)
_FOR_ME = any_of(
    r"""
    给(?:到)?我 报(?:给)?我 交(?:给|到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 要结果 报上来 报(?=一?份) 交上来 拿出来
    补(?:给|交|报) 摸个?底 给我(?:看|报|回) 向我(?:报|汇) 报结果 回(?:个)?话 报(?:到)?(?:办公室|局办|党政办|综合办)
    """
)
_PAPER = any_of(
    "方案 报告 预案 清单 材料 总结 计划 名单 台账 数据 意见 说明 结果 办法 制度 讲话稿 汇报 简报 表格 情况说明"
)
_CONTEXT = re.compile(
    r"^\W*(?:(?:这个|这事|这件事?|这项|此事|那个)|[^,。;]{0,4}(?:交给|转给|让|由|请|安排|给))"
)
_NOISE = any_of(
    r"""
    @ 之前 以前 (?<=\d)前 [之以]内 前$ ^前 (?:让|请|由|叫|安排|通知|麻烦)(?=\s|$) 给(?:到)?我(?:看看|看一?下)? (?<!汇)报(?:给)?我
    交(?:给|到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 要结果 拿出来? 拿 写出? [报交](?=一?[份个篇]) 交上来 报上来 一[份个套篇下遍] [一两半]页纸? 好好 认真
    (?:搞|开展|组织|举办|办|来|做|安排|进行|实施)(?:好)?[一两二三几]?[次场轮期波回] 联合 共同 会同 一起 抓紧 尽快 赶紧 务必 你们 你 把 牵头 负责 同志 各(?:科室?|单位|镇街?|乡镇|街道|社区|[所站村校院]|卫生院|学校|部门)各? 给出 提交 报送 补?给$ 一下 吧 啊 哈 了$ 那边 再 先 要(?![求点件素闻]) 须(?!知) 需(?!求)
    """
)
_ACTION = re.compile(
    r"^(?P<what>[\u4e00-\u9fa5]{2,}?)(?P<verb>更新|梳理|完善|修复|修好|整理|排查|清理|核实|统计|汇总|摸清|补齐|改好|解决)(?P<rest>[^\u4e00-\u9fa5]*)$"
)


# What is done at once and never stands on a board.
_SMALL = re.compile(
    r"打个?电话|回个?(?:电话|信息|话)(?![^,。]*前)|来一?趟|来我(?:办公室|这)|过来|放[^,。]{0,3}假|请假"
)


def read_new_task(scene: Scene, segments: tuple[Segment, ...]) -> list[Act]:
    """A new task with its receiver and due day; empty where the words are about a task of the board."""
    if not scene.leads:
        return []
    opened = [] if _TOLD.search(scene.text) else read_opened_task(scene)
    if opened:
        return opened
    if any(ref.code or not ref.passing for ref in scene.codes):
        return []
    if (
        any(segment.target.how == "quote" and segment.target.code for segment in segments)
        and scene.message.quote
        and scene.message.quote.task
    ):
        return []
    clause = _find_ordering(scene)
    if clause is None or _SMALL.search(clause.text):
        return []
    name = find_receiver(scene, clause)
    due = _find_due(scene, clause)
    stranger = find_stranger(scene.text)
    if name is None and stranger is None and not (due and _FOR_ME.search(scene.text)):
        return []
    if name is None and stranger is None and not _PAPER.search(scene.text):
        return []
    if due is None and not _FOR_ME.search(scene.text):
        return []
    title = _find_title(scene, clause)
    if len(title) < 3 and not _PAPER.fullmatch(title):
        return []
    act = Act("new_task", title=title, due=due.on if due else None)
    return [_give(act, one) for one in list_receivers(scene, name)] or [replace(act, open=True)]


def _give(act: Act, name: Name) -> Act:
    if name.only is None:
        return replace(act, open=True)
    return replace(act, to_unit=name.only) if name.kind == "unit" else replace(act, to_person=name.only)


# A question, or what somebody is about to do by themselves.
_TOLD = re.compile(
    r"[?]|吗$|没$|了没|打算|准备(?:在|于|月|下|本|\d|搞|开|组)|计划(?:在|于|月|下|本|\d|搞|开|组)|已经?|拟(?:于|在)"
)


def _find_ordering(scene: Scene) -> Clause | None:
    """The clause that asks for something to be delivered."""
    quoted = scene.message.quote is not None and scene.message.quote.text is not None
    candidates = [
        clause for clause in scene.clauses
        if _DELIVER.search(clause.text) and not _TOLD.search(clause.text) and not _is_preface(scene, clause)
    ]  # fmt: skip
    if not candidates:
        return None
    if quoted and _CONTEXT.match(scene.text):
        return candidates[0]
    with_day = [clause for clause in candidates if _is_due_in(scene, clause)]
    named = [clause for clause in candidates if any(clause.holds(name.start) for name in scene.names)]
    both = [clause for clause in with_day if clause in named]
    titled = [clause for clause in (*both, *named, *with_day, *candidates) if len(_strip(scene, clause)) >= 3]
    return titled[0] if titled else candidates[0]


def _is_due_in(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says a day that lies ahead."""
    return any(clause.holds(day.start) and (not day.on or day.on >= scene.today) for day in scene.days)


# 昨天县委会议对秋粮生产提出明确要求: why something is ordered, not what.
_PREFACE = re.compile(
    r"(?:会议?|会上|文件|通知|方案|精神|讲话|领导|上级|上面|[省市县区镇][里委]|督[查察]组|巡[视察]组)[^,。;]{0,18}(?:提出|强调|指出|明确|部署|要求|安排|通报|点了|点名)"
)


def _is_preface(scene: Scene, clause: Clause) -> bool:
    """Whether a clause only tells what was said elsewhere: it gives nobody of the office anything by any day."""
    if _PREFACE.search(clause.text) is None or _FOR_ME.search(clause.text):
        return False
    bound = any(clause.holds(day.start) and day.before for day in scene.days)
    return not bound and not any(clause.holds(name.start) for name in scene.names)


def _due_on(scene: Scene, clause: Clause) -> date | None:
    due = _find_due(scene, clause)
    return due.on if due else None


def _find_due(scene: Scene, clause: Clause) -> Day | None:
    days = [
        day
        for day in scene.days
        if day.on
        and day.on >= scene.today
        and day.kind in {"date", "period", "span", "immediate"}
        and not _is_of_title(scene, day)
    ]
    ahead = [
        day
        for day in days
        if day.before
        or day.kind == "span"
        or re.match(r"\s?(?:下班)?(?:之?前|以前|交|给|报|要|弄|拿)", scene.text[day.end :])
    ]
    inside = [day for day in ahead if clause.holds(day.start)]
    return (inside or ahead or [day for day in days if clause.holds(day.start)] or [None])[0]  # type: ignore[list-item]


# 半年总结, 三季度计划: the time that a paper is about.
_PAPER_ON = re.compile(r"度?的?(?:工作)?(?:总结|小结|报告|计划|要点|报表|台账|汇报|评估|考核|自查)")


def _is_of_title(scene: Scene, day: Day) -> bool:
    return not day.before and _PAPER_ON.match(scene.text, day.end) is not None


_BARE = 3


def _find_title(scene: Scene, clause: Clause) -> str:
    quote = scene.message.quote
    title = _strip(scene, clause)
    if quote and quote.text and (len(title) < 4 or _CONTEXT.match(scene.text)):
        return re.split(r"[,。;!?,，；！？\n]", quote.text.strip())[0][:40]
    if _PAPER.fullmatch(title):
        # 把充装站跑一遍，给我个名单: the work is what the clause before says.
        before = [_strip(scene, one) for one in scene.clauses if one.end <= clause.start]
        return next((words for words in reversed(before) if len(words) > _BARE), title)
    return title


def _strip(scene: Scene, clause: Clause) -> str:
    """The words of a clause without receiver, days and the words of asking."""
    text = list(scene.text[clause.start : clause.end])
    receivers = list_joined(scene, find_receiver(scene, clause))
    addressed = [name for name in scene.names if name in receivers or _is_address(scene, clause, name)]
    days = [
        day
        for day in scene.days
        if (day.kind != "period" or day.before or day.on == _due_on(scene, clause))
        and not _is_of_title(scene, day)
    ]
    spans = [(day.start, day.end) for day in days] + [(name.start, name.end) for name in addressed]
    for start, end in spans:
        for at in range(max(start, clause.start), min(end, clause.end)):
            text[at - clause.start] = " "
    words = re.sub(r"\s+", "", _NOISE.sub("", re.sub(r"^\s*前", "", "".join(text).strip())))
    words = re.sub(
        r"^(?:前|[和、跟与及各]|,|分别|每[家个人]|个(?!体|人))+|(?:前|弄好|办好|做好|完成)$", "", words
    )
    moved = _ACTION.match(words)
    return f"{moved['verb']}{moved['what']}" if moved else words


def _is_address(scene: Scene, clause: Clause, name: Name) -> bool:
    if not clause.holds(name.start):
        return False
    lead = scene.text[clause.start : name.start]
    return not _strip_days(scene, clause.start, name.start) or _CALLED.search(lead) is not None


# What may stand before the one who is addressed, beside a day: 国庆前请大队…, 食品科和餐饮科….
_CALLED = re.compile(r"(?:让|请|由|叫|@|交给|转给|安排|通知|给|派)\s?$")
_BEFORE_CALL = re.compile(r"[\s@,、和及与跟前]|之前|以前|再|就|把")


def _strip_days(scene: Scene, start: int, end: int) -> str:
    """The words between two places without days, names and joiners."""
    taken = [(day.start, day.end) for day in scene.days] + [(name.start, name.end) for name in scene.names]
    kept = "".join(
        char for at, char in enumerate(scene.text[start:end], start)
        if not any(first <= at < last for first, last in taken)
    )  # fmt: skip
    return _BEFORE_CALL.sub("", kept)


_AT_ONCE = re.compile(r"立[行说]立[改行办]|即知即改|即查即改|事不过夜|不过夜")


def says_at_once(text: str) -> bool:
    """Whether an order is to be put right at once (立行立改), by its own words."""
    return bool(_AT_ONCE.search(text))
