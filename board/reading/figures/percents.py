"""Which shares a percent says: how far a task is, a rate, or one step of it."""

import re

from board.reading.figures.count_names import shares_word
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import drop_taking, find_named, find_said
from board.reading.figures.leads import PAUSE, find_clause_before
from board.reading.figures.stretch import Measure, Stretch
from board.reading.words.cues import any_of
from board.reading.words.parts import names_part

# 截至15号异地结算73.8%: the day to which it was counted is no part of the task.
_DAY_OF_IT = re.compile(r"(?:截[至止]到?|[到至])?\d{1,2}[号日](?:为?止|[这那]一?天|当[天日])?")
_PAUSE_OR_SPACE = re.compile(r"[,。;!?\n\s]")
# 铺到68%, 提升到68%: how far the work on the ground has come.
_LAID_TO = re.compile(r"[铺埋砌挖装建修浇架敷盖拱打种栽升提调冲涨爬拉换拆刷贴焊吊迁清]{1,2}[到至]了?$")
# 推出去三成五, 搞出来四成: how far a work that counts nothing has been brought, whatever was done with it.
_CAME_FORTH = re.compile(
    r"(?![降减退掉跌少扣剔坏塌漏])[\u4e00-\u9fa5](?:出去|出来|下去|下来|上去|上来|进去|进来|过去|过来|起来)"
    r"(?:了|大概|差不多|约|有|快|,|\s)*$"
)
_CHANGED = re.compile(r"(?:差|少|多|降|升|涨|减|增长|下降|提高|上升|压减|下滑|回落|增加|减少)了?$")
# 先按90%报, 暂报70%: as much as is to be written down for now.
_FOR_NOW = re.compile(
    r"(?:我|咱们?|这|那|就|还是)*(?:先|暂且?|暂时|姑且|目前|现在|保守)+(?:按照?|以|报个?|填|记|写|算)(?:到|为|上)?\s?$"
)
_WHOLE = any_of(
    r"""
    # all in all
    整体 总体 总的 总共 一共 合起来 加起来 统共 拢共 总量 总盘子 大盘子? 全盘 总进度 全部进度 整个 算下来
    # the task
    综合 任务(?:进度)? 形象进度 工程进度
    # as counted by somebody
    监理(?:给|按|那边)?[核算报测估认]的?(?:进度)?(?:是|有)? 按监理[^,。;\d]{0,3} 口径 测算 折算 统算
    按[\u4e00-\u9fa5]{2,5}算
    """
)

_PROGRESS = re.compile(r"进度|完成|(?<!号)任务(?!\d)|干|做了")


_PERCENT_LEAD = re.compile(
    r"(?:干|做|推|推进|进展|完成|进行|走|抓|整)(?:到|了|至)+(?:大概|已经)?"
    r"$|(?:形象|工程|总体?|整体|建设|施工|项目)?进度(?:已经?|现在|目前)?"
    r"(?:是|为|到|至|达到?|有|:|\s|大概|才|刚)*$|完成(?:度|了)?$"
    r"|(?:干|做|推|弄|搞|赶|抓)(?:出去|上去|下去|出来|上来|进去|进)(?:了|到|快)?$|儿?算(?:是|到|起来|有|作)?$"
)


_COMPLETION_RATE = re.compile(r"完成率$|完成比例$")


# 满意度提升进度60%: how far the task has come, where its title holds the name of a rate.
_SAID_PROGRESS = re.compile(
    r"(?<![日周月])(?:总体|整体|总|工作|任务|工程)?进度(?:已经?|现在|目前)?(?:[是为到至有:]|达到?)*\s?$"
)


def says_progress(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a percentage is said to be the progress, though a rate of the task is named before it."""
    said = _SAID_PROGRESS.search(lead) if figure.kind == "percent" else None
    names = [one.name for one in stretch.indicators if one.is_rate and one.name]
    if said is None or not any(name in lead for name in names):
        return False
    return not any("进度" in name or lead.endswith(name, 0, said.start()) for name in names)


# 装一半停了: how it broke off, not how far it is.
_HALVES = frozenset({"一半", "半数"})


_HALFWAY = re.compile(r"[,]?(?:就|又|给|被|让)*(?:停|卡|断|歇|撂|塌|跑|坏|没[料人钱])")


def stops_halfway(stretch: Stretch, figure: Figure) -> bool:
    """做了一半就停了: how far it was when it stopped, and no share."""
    return figure.words in _HALVES and _HALFWAY.match(stretch.text, figure.end) is not None


def is_progress(stretch: Stretch, figure: Figure, lead: str, before: Figure | None) -> bool:
    """干到80: a bare figure up to a hundred that is said of the whole task's progress."""
    progress = _PERCENT_LEAD.search(lead) if figure.unit is None and figure.value <= 100 else None
    if progress is None or _follows_aim(stretch, before) or _OF_A_DAY.search(lead):
        return False
    return not names_part(lead[: progress.start()], stretch.topic_words)


# 今天干了1.2: what a day brought is no share of the whole.
_OF_A_DAY = re.compile(
    r"(?:[今昨][天日]|前天|上午|下午|[本这上]个?[周月]|这[几两]天)[^,。;\d]{0,3}(?:干|做|推|整|抓)了$"
)


_TO = re.compile(r"(?:[\u4e00-\u9fa5]?到|至|现在|目前|上)\s?$")


# 弄到四十了: the work itself has come so far.
_WORKED_TO = re.compile(r"[弄搞赶干做推]到了?\s?$")


_ENDS = re.compile(r"\s?(?:了|啦|左右)?\s?(?:[,。;!?\n)]|$)")


def is_whole_progress(stretch: Stretch, figure: Figure, lead: str, first: Figure | None) -> bool:
    """整体67, 拱到80啦: a bare figure up to a hundred of the whole, or of a task that counts nothing."""
    bare = figure.kind == "count" and figure.unit is None and figure.value <= 100 and figure.scale == 1
    bare = bare and not (stretch.indicators and _VOUCHED.search(lead))
    if bare and _BY.search(lead) and _TO_COUNT_BY.match(stretch.text, figure.end):
        return not stretch.indicators
    if not bare or not _ENDS.match(stretch.text, figure.end):
        return False
    whole = _SAID_WHOLE.search(lead) or _VOUCHED.search(lead)
    if whole:
        return not names_part(lead[: whole.start()], stretch.topic_words)
    if _is_share_alone(stretch, figure, lead):
        return True
    reached = _TO.search(lead)
    spoken = figure.words[0] not in "0123456789" and not _WORKED_TO.search(lead)
    counts = stretch.task is None or stretch.indicators or spoken
    if counts or not (first or reached):
        return False
    return not names_part(lead[: reached.start()] if reached else "", stretch.topic_words)


def _is_share_alone(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """G4 70了, 产线70: right behind nothing but its name, of a task that counts nothing, or by far not so many."""
    if stretch.task is None or any(one.is_rate or one.op == "rank<=" for one in stretch.indicators):
        return False
    if find_said(lead, stretch.indicators):
        return False
    goals = [one.target or 0 for one in stretch.indicators]
    least = max([stretch.task.percent or 0, _LEAST_SHARE, *(_TIMES_GOAL * goal for goal in goals)])
    if any(goal == 0 for goal in goals) or figure.value < least:
        return False
    return _VERB_BEFORE.search(lead) is None and not names_part(lead, stretch.topic_words)


_LEAST_SHARE = 10
# 24期, of which nobody holds 60.
_TIMES_GOAL = 2
_VERB_BEFORE = re.compile(r"[了过完]\s?$")


# 按68报: as much as is to be counted by.
_BY = re.compile(r"[按以]\s?$")
_TO_COUNT_BY = re.compile(r"\s?(?:来|去)?(?:报|算|记|填|写|为准)(?:吧|了)?(?:[,。;!]|$)")
# 监理认的是68: as counted by those whose word holds.
_VOUCHED = re.compile(
    r"(?:监理|审计|甲方|业主|第三方|评审|专家)(?:那边|这边)?(?:书面)?(?:只|就)?(?:认|核|审|定|批|签)"
    r"(?:可|定|下来|出来)?(?:的|了)?(?:是|到|为)?\s?$"
)
_SAID_WHOLE = re.compile(
    r"(?:整体|总体|总的|全盘|综合|整个)(?:进度|进展|上|工程|任务|项目)?"
    r"(?:已经?|现在|目前)?(?:到|到了|有|是|达到|算)?\s?$"
)


def _follows_aim(stretch: Stretch, before: Figure | None) -> bool:
    """目标126,完成64: a bare figure beside a bare aim is no percent."""
    aimed = before is not None and before.kind == "count" and before.unit is None
    return aimed and _AIM.search(stretch.text[: before.start if before else 0]) is not None


_AIM = re.compile(r"(?:目标|任务数?|计划|应完成)(?:是|为)?\s?:?$")


_BARE_RATES = frozenset({"率", "比例", "占比"})


def read_rate(stretch: Stretch, figure: Figure, words: str) -> list[Measure]:
    """A figure behind the name of a rate: of the one that is named, else of the progress where 完成率 is meant."""
    rates = [one for one in stretch.indicators if one.is_rate]
    named = find_named(words, rates)
    if named is None and words in _BARE_RATES and len(rates) == 1:
        named = rates[0]
    if named is not None:
        return [Measure("rate", figure.value, figure, named.unit, named.name)]
    if _COMPLETION_RATE.search(words) and figure.kind == "percent":
        return [Measure("percent", figure.value, figure, sure=False)]
    return []


# 收缴率上月94.1，这个月到现在才91.2%; 机扫率没动,还是97%; 机扫率,最新90.7%: a lead that only says when, or how it stands.
_FIGURE_END = re.compile(r"[\d.]+[%‰]?$")
_TIME_ONLY = re.compile(
    r"(?:[这本]个?(?:周|月|季度?|期|旬|礼拜|星期|次|回)|今[天年日]"
    r"|现在|目前|眼下|如今|当前|最新|刚|到|才|只有?|就|是|有|为|在|了|已经?|还|仍[然旧]?|依[旧然]|一直"
    r"|稳定?|保持|维持|停留?|[升涨拉提掉降跌滑爬]|\s)*"
)


def read_percent(stretch: Stretch, figure: Figure, lead: str) -> list[Measure]:
    """A percentage as a rate of the task or as its progress; nothing where it is of a step, a part or a change."""
    rates = [one for one in stretch.indicators if one.is_rate]
    before = "" if lead else find_clause_before(stretch, figure)
    if lead and _TIME_ONLY.fullmatch(lead):
        clauses = PAUSE.split(stretch.text[stretch.start : figure.start])
        before = _FIGURE_END.sub("", clauses[-2]) if len(clauses) > 1 else ""
    said = find_said(lead, rates) or find_said(before, rates)
    if said:
        return [Measure("rate", figure.value, figure, said.unit, said.name)]
    if figure.kind == "permille":
        permille = [one for one in rates if one.unit == "‰"]
        return [Measure("rate", figure.value, figure, "‰", permille[0].name)] if len(permille) == 1 else []
    if _CHANGED.search(lead):
        return []
    clause = PAUSE.split(stretch.text[stretch.start : figure.start])[-1]
    if _WHOLE.search(clause):
        return [Measure("percent", figure.value, figure)]
    if figure.words in _HALVES and _is_step(stretch, lead):
        return []
    said_of = _LAID_TO.sub("", _PERCENT_LEAD.sub("", _DAY_OF_IT.sub(" ", _drop_figures(stretch, clause))))
    said_of = _FOR_NOW.sub("", _LAID_TO.sub("", _PERCENT_LEAD.sub("", drop_taking(said_of))))
    said_of = said_of if stretch.indicators else _CAME_FORTH.sub("", said_of)
    if names_part(said_of, stretch.topic_words) or _names_object(stretch, figure):
        return []
    if len(rates) == 1 and shares_word(clause, rates[0]) and not _PROGRESS.search(clause):
        return [Measure("rate", figure.value, figure, "%", rates[0].name)]
    return [Measure("percent", figure.value, figure)]


# 拆了一半, 装了一半: half of one step, unless the verb is the task's own or says no more than doing.
_STEP = re.compile(r"(?P<verb>[\u4e00-\u9fa5])[了到完]$")


_ANY_DOING = "干做弄搞办成走进过推改整剩用花"


def _is_step(stretch: Stretch, lead: str) -> bool:
    found = _STEP.search(lead)
    if found is None or found["verb"] in _ANY_DOING:
        return False
    return not any(found["verb"] in pair for pair in stretch.topic_words)


def _drop_figures(stretch: Stretch, clause: str) -> str:
    """The words of a clause without its figures: in 860台套完成了60% the measure names no part."""
    for one in stretch.figures:
        clause = clause.replace(one.words, " ") if one.unit and len(one.unit) > 1 else clause
    return clause


def _names_object(stretch: Stretch, figure: Figure) -> bool:
    """Whether a half is a half of something named behind it: 收完一半楼栋."""
    tail = _PAUSE_OR_SPACE.split(stretch.text[figure.end : stretch.end], maxsplit=1)[0]
    return figure.words in {"一半", "半数"} and not tail.startswith("了") and names_part(tail, frozenset())
