"""What is amended in a report besides its figure: the report itself, the figure behind it, its day, its kind, its task.

上面那条删了 takes it back, 作废，重新核了是16家 puts it right, 是20号不是15号 moves its day; 是累计不是新增 and 我说的是5号 say
what was wrong and leave open what is right.
"""

import re
from datetime import date

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.figures.figure import Figure
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_days
from board.reading.wishes.last_reports import list_values
from board.reading.words.cues import any_of, guard
from board.reading.words.needs import needing

_WHEN = r"(?:刚才?|刚刚|前面|上面|上头|前头|先前|之前|昨[天日晚]|前天|今早|上午|中午|下午|早上|上回|上次)"
_VERB = r"(?:[说报发填写讲录传提]|汇报|填报|上报|申报)"
# 上一条, 刚才那句, 前面报的数, 完成那个: what was said before.
_SAID_BEFORE = (
    rf"(?:(?:上|前)一?[条个句]|{_WHEN}我?{_VERB}?的?(?:那|这)?一?[条个句]?(?:话|数据?|数字|消息|进度)?"
    r"|(?<![\u4e00-\u9fa5])[那这][条句]|完成那[个条])"
)
_OFF = (
    r"(?:别[记算用]|不[记算](?!错)|收回[来去]?|撤(?:了|掉|下来|回)|删(?:了|掉|除)|去掉|划掉"
    r"|当我没[说报发讲填]|别当[真数]|忽略|不要了|(?:改|退)回[去来]?(?:在|到)?[在进推没未])"
)
_BETWEEN = r"(?:[的,\s]|都|也|就|先|全|暂时?|还是|麻烦|请|帮我|给我|把它|你们?)*"
_TAKEN_BACK = re.compile(guard(rf"{_SAID_BEFORE}{_BETWEEN}{_OFF}"))
# 报完成有点急了，先改回在干; 数先别记，我再核一下: a claim or a figure that was premature.
_PREMATURE = re.compile(
    r"报(?:的)?(?:完成|办结|完工|销号)[^,。;]{0,6}(?:急了|草率|冒失|不严谨|冒进|仓促)"
    r"|报[^,。;]{0,8}?(?:完成|办结|完工|销号)[^,。;]{0,2}(?:不作数|不算数?|作废)"
    r"|(?:数据?|数字|进度|[个条的]\s?\d[\d.]*)(?:都|也|就)?(?:先|暂时?)"
    r"[^,。;没未]{0,6}(?:别(?:往上)?[记算录入报]|不[记算录入])"
)


@needing(_TAKEN_BACK, _PREMATURE)
def find_taken_back(scene: Scene, segment: Segment) -> re.Match[str] | None:
    """The words by which a member takes back what was reported last."""
    if scene.leads or scene.sender_edits and scene.message.last is None:
        return None
    found = _TAKEN_BACK.search(segment.text)
    known = scene.message.last is not None or segment.target.code is not None
    return found if found and known else _PREMATURE.search(segment.text)


# 重新核了是16家, 改为4680, 以这条为准：79.1, 撤回重发：6号累计42000: the figure that takes the place of the other.
_INSTEAD = any_of(
    r"""
    # the figure to be counted
    按\s?\d[\d.]*[^,。;\d]{0,3}(?:算|报|记|填|$|[,。;]) 改[成为]\s?\d 应该?(?:是|为)\s?\d
    实际上?(?:就|只)?(?:是|为|有|到)?\s?\d
    (?:正确|准确|最新|真实|核实|核准)(?:后)?的?(?:数据?|数字)?(?:应该?)?(?:是|为|:)?\s?\d
    实际(?:完成|办结|建成|签约|累计|已|合格|验收)+\s?(?:是|为|累计)?\s?\d
    # counted or reported anew
    重新?(?:[核算统查点数填量测过]|核算|核实|统计|清点)(?:了|过|对
        |完)?(?:一?[下遍次])?(?:之?后)?[,\s]?(?:是|为|只有|有|才|:)?\s?\d
    重[发报填]\W{0,2}[^,。;\d]{0,12}\d
    """
)
_PREVAILS = re.compile(
    r"以(?:这|此|本|后|今|现|新|最新|我|第二|下|刚|刚才)(?![^,。;]{0,8}哪)[^,。;?]{0,8}为准"
)


def tells_instead(scene: Scene, segment: Segment) -> bool:
    """Whether the figure that is to stand is said beside what is taken back."""
    if not any(segment.holds(one.start) for one in scene.figures):
        return False
    said = _PREVAILS.search(segment.text) or _INSTEAD.search(segment.said)
    return said is not None or _BARE_LAST.search(scene.text) is not None or _stands_beside(scene, segment)


# 那条别用了，1050: nothing but the figure, at the end.
_BARE_LAST = re.compile(r"[,。;]\s?\d[\d.]*[%\u4e00-\u9fa5]{0,2}\W*$")
# 参与率86，上回报的89不作数: the figure that was reported is taken back, and another stands.
_FIGURE_BACK = re.compile(rf"{_VERB}的[^,。;\d]{{0,4}}\d[^,。;]*?(?:不作数|不算数?|作废|收回|撤回|不准)")
_NEW_TROUBLE = re.compile(r"还|没|未|差|剩|又|冒|漏")


def _stands_beside(scene: Scene, segment: Segment) -> bool:
    back = [one for one in segment.clauses if _FIGURE_BACK.search(one.text)]
    return bool(back) and any(
        one.holds(figure.start) and one not in back and _NEW_TROUBLE.search(one.text) is None
        for one in segment.clauses
        for figure in scene.figures
    )


# 前面报的34100是两家的，加上民营的是35200: what was said before, and what it comes to.
_COMES_TO = re.compile(
    rf"{_WHEN}我?{_VERB}的(?:那个)?数?(?:是)?"
    r"\s?\d[^。;]*?,(?![^。;]*(?:今[天日]|现在|目前|又|新增))[^。;]*?(?:是|为|到|按|成|算|剩)\s?\d"
)


def comes_to_another(scene: Scene, segment: Segment) -> bool:
    """Whether the last report of the task is named with its figure, and behind it the one that it comes to."""
    last = scene.message.last
    if last is None or scene.leads or segment.target.code not in {None, last.task}:
        return False
    return _COMES_TO.search(segment.said) is not None or _quotes_last(scene, segment, last)


# 上午报的13个里那个不够亿元，改12: the figure of the last report itself, and behind it another.
_QUOTED = re.compile(rf"(?:{_WHEN}|{_VERB}的|那[个条些]?|我)[^,。;\d]{{0,6}}$")
_SINCE = re.compile(r"今[天日]|现在|目前|又|新增|[涨升增]|多了|到了|再")


def _quotes_last(scene: Scene, segment: Segment, last: Act) -> bool:
    values = list_values(last)
    told = [one for one in scene.figures if segment.holds(one.start)]
    old = next((one for one in told if one.value in values), None)
    if old is None or find_newer(scene, told, values) is None:
        return False
    quoted = _QUOTED.search(scene.text, segment.start, old.start)
    return quoted is not None and _SINCE.search(scene.text, old.end, segment.end) is None


# 1420里有40个不让划: some of it, and no figure that takes its place.
_SOME_OF_IT = re.compile(
    r"(?:里[头面边]?|其中[^,。;\d]{0,12}|当中|有|[那这剩差缺多少加减扣漏]了?|重复[^,。;\d]{0,3})$"
)


def find_newer(scene: Scene, told: list[Figure], values: set[float]) -> Figure | None:
    """The last figure that is neither the last report's nor only some of it."""
    newer = [
        one
        for one in told
        if one.value not in values and _SOME_OF_IT.search(scene.text, 0, one.start) is None
    ]
    return newer[-1] if newer else None


# 是累计不是新增, 不对，是累计, 单位错了, 我说的是5号: wrong in a way that no figure mends.
_KIND = r"(?:累计|新增|当[天日]|本[周月]|总数|总的|全年|今年|合计)(?:的|数)*"
_OF_KIND = re.compile(rf"(?:是|为|算){_KIND}[,，]?(?:而)?(?:不是|非){_KIND}(?!\s?\d)")
# 是1到8月的，不是8月当月.
_OF_MONTHS = re.compile(
    r"是[^,。;]{1,8}[的月],?(?:而)?不是[^,。;]{0,4}(?:当月|单月|当季|当年|当周|累计|全年)"
)
_TASK_MEANT = re.compile(
    rf"{_VERB}错(?:地方|号|项|任务|条|对象)了?"
    rf"|(?:^|[,。;\s])(?:我|{_WHEN})*(?:{_VERB}|指)的(?:那?[个条])?(?:是|应该是)(?=\s?(?:[a-z]?\d|□))"
    rf"|{_WHEN}[^,。;]{{0,10}}(?:是|归|算)[^,。;]{{1,12}}的(?=[,。;]|$)"
)
# 报的43000里头有5000是去年的要剔掉: a share of it that does not belong there.
_TO_TAKE_OUT = re.compile(
    rf"{_VERB}的\d[^,。;]{{0,6}}(?:里[头面]?|其中|当中)[^。;]{{1,14}}"
    r"(?:剔|扣|减|刨|[拿去])(?:掉|除|出去|下来)?(?=[,。;]|$)"
)


def is_misplaced(scene: Scene, segment: Segment) -> bool:
    """Whether the last report is said to be of another kind or another task, which has to be asked about."""
    last = scene.message.last
    if last is None or scene.leads:
        return False
    if _OF_KIND.search(segment.text) or _OF_MONTHS.search(segment.said) or _TO_TAKE_OUT.search(segment.text):
        return True
    other = segment.target.code not in {None, last.task} or any(
        one.code not in {None, last.task} for one in scene.codes
    )
    return other and _TASK_MEANT.search(segment.said) is not None


# 日期说错了是15号不是13号, 刚说的15号完改成20号, 月底完说早了，得7月10号: the day by which the end is expected.
_DAY_WRONG = re.compile(
    rf"(?:日期|时间|日子|月份|完工时间){_VERB}?[^,。;\d]{{0,2}}(?:错|反|早|晚)"
    rf"了|{_VERB}(?:得)?(?:早|晚|错)了|[说写填报打]成|改[成为到]|不是|记错|看错"
)
_OLD_DAY = re.compile(
    r"(?:不是|[说报写打填]成了?|误[写报]成?|原来(?:说|报)?的?|刚才?[说报]的?|上次[说报]的?)[^,。;\d]{0,3}$"
)
_OLD_BEHIND = re.compile(r"\s?[^,。;\d]{0,6}(?:改[成为到]|[说报写]得?[早晚错]了|不对|不准|打不住)")


@needing(_DAY_WRONG)
def find_amended_day(scene: Scene, segment: Segment) -> date | None:
    """The day that takes the place of the one that was said, where both are days and no figure is said."""
    if scene.leads or _DAY_WRONG.search(segment.text) is None:
        return None
    if any(segment.holds(one.start) for one in scene.figures):
        return None
    days = [
        one
        for one in list_days(scene, segment)
        if one.on is not None and one.on >= scene.today and one.kind in {"date", "period"}
    ]
    old = [one for one in days if _is_old(scene, segment, one)]
    new = [one for one in days if one not in old]
    known = bool(old) or (scene.message.last is not None and scene.message.last.eta is not None)
    return new[0].on if known and len(new) == 1 else None


def _is_old(scene: Scene, segment: Segment, day: Day) -> bool:
    lead, tail = scene.text[segment.start : day.start], scene.text[day.end : segment.end]
    return _OLD_DAY.search(lead) is not None or _OLD_BEHIND.match(tail) is not None
