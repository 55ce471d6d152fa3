"""Figures of another time: what is still to come (这周能到40, 先干3处), and what an earlier day had (年初才65.4).

A figure of today may stand beside them; they themselves are never what has been reached.
"""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import any_of

# What is expected, planned or only possible; it ends where the figure begins.
AHEAD = any_of(
    r"""
    # what can be
    (?<![功性节智产职动才不失技体效机异潜热电光核])能(?![源力量耗效干手繁]
        |[用开进住]了?的)(?:够|再|全部)?[\u4e00-\u9fa5]{0,2}[^了\W]$
    (?:最多|顶多|最少|最高|至多|保底|力保|(?:[年月]底
        |[年节]前)要?[保拼冲])(?:能|可以?|再|只能)?[\u4e00-\u9fa5]{0,3}$
    (?:会|要|可以?|将|打算|准备|估计|预计|大概|差不多|应该)(?:能)?(?:到|达到?|完成|有)$
    # first, again, more
    (?<![首优领争率原事])先(?:期)?(?:干|做|改|搞|弄|签|装|上|建|修|发|打|检|办|拆|拨|铺|种|清|给|搬)[完好]?$
    (?:还|得|要|可|会|须|想|将|就)再[\u4e00-\u9fa5]{0,3}$
    (?:[本这]周|[本这]个?月|今[天日]|[月年]底|周末|年前|节前|下午|晚上)(?:内|里|之?前)?再[\u4e00-\u9fa5]{1,3}$
    (?:厂家|施工队|乙方|供应商|厂里)[^,。;\d]{0,8}再[\u4e00-\u9fa5]{1,2}$ (?:^|[\d号,的])(?:再|还)?[加增]$
    # at this pace
    (?:按|照)(?:着)?(?:现在|目前|这个?|眼下|当前)的?(?:这个)?(?:速度|进度|节奏|势头|干法|搞法)[^,。;\d]{0,8}$
    # by a day to come
    (?<![上\d一二三四五六七八九十去前])(?<![上\d]个)(?:[月年季]底|周末|年前
        |节前|下周[一二三四五六日]?|月末)(?:就|应该|差不多|大概|估计|肯定)*$
    """
)
# What stands so far all the same: 目前能到85%, 现在会做的36人.
_STANDS = re.compile(r"目前|现在|眼下|已经?|截[至止]|累计|平均|基本|都")

_START = (
    r"(?:[年月季]初|开年|年头上|(?:当初|起初|起先|一开始|刚开始|最初|开头|前期|早先|先前)(?:的?时候)?"
    r"|去年(?:底|末|年底)?|(?<!目)前年|(?:上个?|上一?)学期)"
)
_WHILE_AGO = (
    r"上[个一]?(?:周|月|季度?|礼拜|星期|半年)"
    r"(?:末|底|初|[一二三四五六日天])?|(?<!目)前(?:天|几天|一阵|段时间)|去年"
)
# 年初才65.4, 月初改了30处: what there was at the beginning; 年初以来 is no such thing.
AT_START = re.compile(rf"{_START}[^,。;\d以至到]{{0,6}}$")
# 上周还是84, 上个月这时候才29处, 上周报的是35处.
THEN = re.compile(
    rf"(?:{_WHILE_AGO}|昨[天日晚儿](?:下班|收工|晚上)?)(?:这个?时候|那个?时候|[这那]会儿|同期|的时候)?"
    r"(?:还是|才是|还只有|还只|还|才|只有|是|报的?(?:是|数是)?|统计的?是?|的是"
    r"|(?:的)?(?:报表|日报|周报|表|台账|系统|图|墙)?(?:上|里)?(?:[写填报挂标]|显示|登记)(?:的|着)(?:是|才)?)[是为有到]?\s?$"
)
WHEN = re.compile(
    rf"(?:{_WHILE_AGO})(?:这个?时候|那个?时候|[这那]会儿|同期|的时候)"
    rf"(?:(?!现在|目前|今年|今天|多|少|增|比)[^,。;\d]){{0,10}}$"
)


# 日进度300亩, 高峰期一天400人: what is done in a day.
PACE = re.compile(
    r"(?<![昨今前明])(?:每天|天天|单日|日均|一天)(?:的|进度|产量|处理量|能|大概|约|可以|最多)*"
    r"[\u4e00-\u9fa5]{0,2}$|日(?:进度|产量|处理量)(?:是|为|约|大概)*\s?$"
)


# 73.8%，上季度末70.5: behind the share of now that of a period that is over.
PERIOD_OVER = re.compile(
    r"^\W*(?:比)?(?:上[个一]?(?:季度?|月|周|期|半年|年度?|学期)|去年)(?:末|底)?[\u4e00-\u9fa5]{0,6}$"
)


# 4月39.6%，3月是40.3%.
OF_MONTH = re.compile(r"(?<!\d)(?P<month>1?\d)月(?:份|底|末)?(?:还|才)?[是为]?$")
_MONTH = re.compile(r"(?<!\d)(?P<month>1?\d)月(?!\d{1,2}[日号])")


def _is_of_month_over(stretch: Stretch, figure: Figure) -> bool:
    """Whether a figure is that of a month before one that is told of ahead of it."""
    said = OF_MONTH.search(stretch.text, stretch.start, figure.start)
    if said is None:
        return False
    ahead = _MONTH.finditer(stretch.text, stretch.start, said.start())
    return any(int(one["month"]) > int(said["month"]) for one in ahead)


def is_compared(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a share or bare figure of an earlier period stands behind another one that is told."""
    if figure.unit not in {None, "%", "‰"} or not (
        PERIOD_OVER.match(lead) or _is_of_month_over(stretch, figure)
    ):
        return False
    return any(one.end <= figure.start and one.unit in {None, "%", "‰"} for one in stretch.figures)


# 今天到21780户,昨天是21300户; 昨天下班是107.
WAS = re.compile(r"昨[天日晚](?:下班|收工|晚上)?(?:还|才)?是$")


def is_outgrown(stretch: Stretch, figure: Figure) -> bool:
    """Whether a figure is what there was yesterday, behind one that is no less."""
    if not WAS.search(stretch.text, stretch.start, figure.start):
        return False
    return any(
        one.end <= figure.start and one.kind == figure.kind and one.value >= figure.value
        for one in stretch.figures
    )


def is_pace(stretch: Stretch, lead: str) -> bool:
    """Whether a figure is so much a day, which no indicator of the task is."""
    found = PACE.search(lead)
    if found is None or re.search(r"[昨今前]天$", lead[: found.start()]):
        return False
    return not any("日" in (one.name or "") for one in stretch.indicators)


def is_ahead(lead: str) -> bool:
    """Whether the words before a figure say that it is still to come."""
    found = AHEAD.search(lead)
    return found is not None and not _STANDS.search(lead, 0, found.end())


def is_earlier(lead: str) -> bool:
    """Whether the words before a figure say that it was so at an earlier time."""
    return bool(AT_START.search(lead) or THEN.search(lead) or WHEN.search(lead))


# 钱4.6万下周发, 30台月底到: what will be done with so many.
TO_COME = re.compile(
    r"\s?(?:要|得)?(?:下个?[周月][一二三四五六日]?|明天|后天|明年|月底|年底|节后)(?:就|才|再|统一|一起)?(?:能|可以|要)?"
    r"(?:发(?!现)|付|拨|打款|兑|到账|到货|到(?=[,。;!]|$)|送来|运来|进场|交货)"
)
