"""What corrects the last report of its sender."""

import re
from dataclasses import replace

from board.model.acts import Act, Slot, fill_slots
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import settle_money
from board.reading.figures.lone_figures import find_lone_slot
from board.reading.figures.measures import read_measures
from board.reading.figures.stretch import Measure, Stretch
from board.reading.progress.countables import list_countable
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import drop_codes, on_task
from board.reading.tasks.topics import list_topic_words
from board.reading.wishes.amendments import comes_to_another, find_amended_day, find_newer, is_misplaced
from board.reading.wishes.last_reports import REPORTED_ANEW, SLOTS, list_values, turn_to_last
from board.reading.wishes.withdrawals import is_replaced
from board.reading.words.cues import any_of, guard
from board.reading.words.faults import FAULT, drop_faults_of_others

_CORRECT = any_of(
    FAULT
    + r"""
    # it was wrong
    ^\W*(?:[唉哎啊哦]\W*)?(?:我)?错了(?:,?错了)*\W*$ 报得不对
    (?:昨[天晚]|前天|上午|早上|上(?:周|礼拜|星期)[一二三四五六日天]?)报的?那?[个条]?(?:是
        |好像|有点)?(?:有误|有问题|有错|不对|不准)
    报的(?:那?个)数(?:据|字)?(?:有误|不对|不准|错)
    (?:单位|名称|日期|小数点?|名字|数字?)(?:[报写填]得?)?[错反]了
    [说写填报发]成了?[^,。\d]{2,10}了?,\s?(?:应该?)?是 报的不对 报的数(?:据|字)?(?:有误|不对|不准|错)
    (?:昨[天晚]|前天|上个?(?:周|礼拜|星期)[一二三四五六日天]?)那个数(?:据|字)?(?:有误|不对|不准|错)
    不对,?(?:应|是|改) [数填报]得?不准
    # a slip of hand, eye or mouth
    手一?[滑抖误快] 笔误 口误 嘴瓢 嘴快了 口快 脑子[短断进] 老眼昏花 眼拙 糊涂了 犯糊涂 昏头了 马虎了
    改口(?!供|岸)[^,。;]{0,4}(?=,|\s|[:是]|$)
    # more or fewer than there are
    多算 少算 算多了 算少了 多打了? 少打了? 多写了? 少写了? 打多了 打少了 写多了 写少了
    漏(?:了|打|写)(?:个|一个) 报重 重复(?:报|算|统计)了 多报了 少报了 漏报了
    刚(?:才|刚)?我?[报说发填]的?[^,。;\d]{1,10}(?:错了|不对|有误)
    (?:刚才?|刚刚|\d%?|[一二两三四五六七八九]成半?)[^,。;]{0,6}[说填]得?[多少高低]了 报多了 报少了 报高了
    报低了 (?:数|进度)(?:报)?[高低多少]了 (?:多|少)[打写点填输]了?一?个(?:零|0|小数点)
    小数点[^,。;\d]{0,4}(?:错|反|偏)
    # typed into the wrong place
    串行 打反 报反
    # set right
    更正 纠正 订正 勘误 以(?:这|此|本次|后面?|新|今天|刚才)[^,。;?哪]{0,4}为准
    刚[报说发]的?[^,。]{0,10}改[成为] 重新报一?[下遍]
    # this, not that
    \d[\d.%]*[\u4e00-\u9fa5]?是?(?:错的|不对的),?\s?(?:应该?)?是?\s?[\d一二三四五六七八九十]
    \d[^,。\d]{0,4},?\s?而?不是\s?[\d一二三四五六七八九十] 应该?是[^,。]{0,14}不是
    不是(?!没|[^,。;\d]{0,10}(?:[了着过]|[\u4e00-\u9fa5]完
        |[停搬走拖])[,，而\s]{0,2}是[^,。;\d]{1,16}(?:[,。;]|$))[^,。]{0,12}(?:,|而)?\s?(?:应该)?是[^否]
    """
)

# Said of what was reported a moment ago; without a report or a figure it may be of anything.
_AMENDED = re.compile(
    r"(?:刚才?|刚刚|前面|上面|前头|先前|之前|上一?[条回次]|昨[天儿晚]|前天|上午|早上)(?:我)?"
    r"(?:报|发|说|填|录|传)?的?(?:那[个条])?"
    r"(?:(?:数据?|数字|进度)?(?:不(?:大|太)?[对准]|(?:有点?|是有)?(?:问题|毛病|误差|出入|偏差|水分)"
    r"|含了?|包括了?|没扣|重了|串了|是(?:昨|前|上)[^,。;\d]{1,4}的)"
    r"|\d[\d.]*[^,。\d]{0,4}(?:[高低多少大小]了|不[准对实]|有误|有水分)"
    r"|[说报发填]?(?:[高低多少大小]了|有误)|(?:(?!方案|材料|稿|通知|文件|图|报告)[^,。]){1,10}改一?下)"
    r"|(?:刚才?|刚刚|前面|上面|前头|先前|之前|上一?[条回次]|昨[天儿晚]|前天|上午|早上|今早)"
    r"我?[报发说填录传]的?[^,。;\d]{0,6}"
    r"(?:往[上下高低回](?:调|改|压|降|提|抬|收|挪|拉)|[上下]调|[调压降拉]一?(?:[到成为低高回]|下来)"
    r"|[抬提]高?[到成]|[打按扣减][掉个点些]*折?)|^\W*(?:那个|这个)?数(?:据|字)?不对[^\d]{0,4}\d"
    r"|口径(?:不对|错|不一致|弄错|搞错)"
)

# 昨儿那个参与率不对, 刚报的收缴率有问题: what was reported is named by what it measures.
_NAMED_WRONG = re.compile(
    r"(?:刚才?|刚刚|上一?[条回次]|昨[天儿晚日]|前天|[上下]午|早上|上周[一二三四五六日天]?)"
    r"(?:我)?(?:(?:报|发|说|填|录|传)的?(?:那[个条])?|那[个条])[^,。;\d]{0,8}?"
    r"(?:率|数|额|量|比例|占比|指标|进度|得分|分数|人次|户数|里程|面积|数据|数字)"
    r"(?:好像|似乎|可能|有点|是|都|也)*"
    r"(?:不(?:太|大)?[对准]|有(?:误|问题|错|出入|毛病)|[错反高低多少][了啦]|[写填报算录打]错)"
)

_OLD = re.compile(
    r"(?:(?:别|不要|莫)(?:记|按|算|写|报|用|填)|(?:多|少)(?:打|写|报|算)?了?个?"
    r"|不是|原来|原报|[打报写填输记说按录算看发]成|而不是|误报为?|错[报写打]成?"
    r"|之前(?:报)?的?|刚[报说发]的?|报的|前头|原先)[^,。;\d]{0,8}$"
)


def read_correction(scene: Scene, segment: Segment) -> list[Act]:
    """The fields that a correction changes; open where it says nothing new or no report is known."""
    if _OF_LIGHT.search(segment.text):
        return []
    if not (
        _CORRECT.search(drop_faults_of_others(segment.text))
        or _is_clipped(scene, segment)
        or _amends(scene, segment)
        or _tells_anew(scene, segment)
        or _is_amended(scene, segment)
    ) or re.search(
        r"(?:别|没|不会|不要|是不是|会不会|有没有|该不会)[^,。]{0,5}错|错了[吗么没吧]", segment.text
    ):
        return []
    segment = replace(segment, target=_find_corrected(scene, segment))
    act = on_task(Act("correct"), segment)
    if _DENIED_BARELY.fullmatch(scene.text) or is_misplaced(scene, segment):
        return [replace(act, open=True)]
    day = find_amended_day(scene, segment)
    if day is not None:
        return [replace(act, eta=day)]
    figures = _list_changes(scene, segment)
    return [fill_slots(act, figures) if figures else replace(act, open=True)]


def _is_amended(scene: Scene, segment: Segment) -> bool:
    """Whether what was reported gives way to another figure, day, kind or task."""
    if is_misplaced(scene, segment) or find_amended_day(scene, segment):
        return True
    return is_replaced(scene, segment) or comes_to_another(scene, segment)


# 亮黄灯是不是搞错了 disputes the light, 责任科室弄错了 whose task it is: no report.
_OF_LIGHT = re.compile(
    guard(
        r"(?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)"
        r"[^,。]{0,4}错|[亮标挂变判给][了成为]?[红黄]|[红黄][灯牌色]"
    )
)


def _amends(scene: Scene, segment: Segment) -> bool:
    """Whether a looser wording speaks of the sender's last report, or gives a named task a figure."""
    known = scene.message.last is not None or (segment.target.code and scene.figures)
    if scene.message.last is not None and _NAMED_WRONG.search(segment.said):
        return True
    return (bool(known) and _AMENDED.search(segment.text) is not None) or _denies_last(scene)


# 不对,33 right after a report.
_DENIED = re.compile(
    r"\W*(?:哎|啊|哦|唉)?\s?不对[,:。!\s]{0,2}(?:是|应该?是)?\d[\d.]*[%\u4e00-\u9fa5]{0,2}\W*"
)


def _denies_last(scene: Scene) -> bool:
    return scene.message.last is not None and _DENIED.fullmatch(scene.text) is not None


# 数要改,163万, 累计应该是2810, 写成420了实际402, 以1602为准, 少了20,1600: right after a report that was none.
_RATHER = re.compile(
    r"(?:(?<![修整])(?:要|得)改(?:一下)?[,:]?\s?(?:是|[成为到])?|(?:^|[,数额量率值的]|[额数]要)改[成为])"
    r"\s?\d|应该?[是为]\s?\d|[写填打报输]成了?\s?\d[^,。;]{0,3}了?"
    r"|按\s?\d[\d.]*[^,。;\d]{0,3}(?:[算报记填](?=[,。;吧了]|$)|$)"
    r"|(?:别|不要|莫)(?:记|按|算|写|报|用|填)\s?\d[^。]*\d|以\s?\d[^,。;]{0,4}为准"
    r"|\d[^,。;]{0,4}才(?:是)?对|^\W*少了\s?\d+[^,。;\d]{0,2},\s?\d"
)
# 刚报的进度偏高，改60吧; 刚那个桥数按9座算: of the report just made, and what is to stand instead of it.
_SET_RIGHT = re.compile(
    r"(?:刚才?|刚刚|上一?[条回次]|昨[天儿晚日]|前天|[上下]午"
    r"|早上)(?:我)?(?:报|发|说|填|录|传|那[个条])[^。;\d]{0,14}?"
    r"(?:改(?:成|为|到|回|报)?|(?:应该?|还是|就|要|得|先)?按照?"
    r"|(?:应该?|还是|就|要|得|先)?算(?:成|作|是)?)\s?(?P<right>\d)"
)
# 改下 97.1, 错了 97.1: nothing but that it was wrong, and the right figure.
_CLIPPED = re.compile(
    r"\W*(?:(?:哎呀?|唉|啊|不好意思|麻烦|请|帮我?|我|那个|这个|数据?|刚才?|又|再)\W*)*"
    r"(?:改(?:一?下|一改)?|更改(?:一?下)?|更正(?:一?下)?|修正(?:一?下)?"
    r"|错了(?:\W?错了)*|不[对是](?:\W?不[对是])*)\W*(?:应该?)?[是为成]?\s?"
    r"[\d.〇零一二两三四五六七八九十百千万亿点半成]+(?:%|[\u4e00-\u9fa5]{0,2})\W*"
)
# 不是 91.7 may deny the old figure or give the new one.
_DENIED_BARELY = re.compile(r"\W*不是\s?[\d.]+[%万千\u4e00-\u9fa5]{0,2}\W*")
_DOUBTED = re.compile(r"吧|[?]|吗|大概|估计|可能|目标")


def _is_clipped(scene: Scene, segment: Segment) -> bool:
    """Whether all that is said right after a report is that it was wrong, and the right figure."""
    last = scene.message.last
    if (
        last is None
        or not scene.figures
        or (segment.target.how == "code" and segment.target.code != last.task)
    ):
        return False
    return _CLIPPED.fullmatch(drop_codes(scene, segment)) is not None


def _find_corrected(scene: Scene, segment: Segment) -> Target:
    """The task whose report is corrected; 改一改 names none, whatever title has two such characters."""
    last = scene.message.last
    if last is not None and last.task and _is_clipped(scene, segment):
        return Target(last.task, "last")
    return turn_to_last(scene, segment).target


def _tells_anew(scene: Scene, segment: Segment) -> bool:
    """Whether a figure stands against the sender's last report of the same task."""
    last = scene.message.last
    if last is None or segment.target.code not in {None, last.task} or not scene.figures:
        return False
    if _SET_RIGHT.search(segment.said):
        return True
    said = REPORTED_ANEW.search(segment.text) or _RATHER.search(segment.text)
    return said is not None and not _DOUBTED.search(segment.text)


def _list_changes(scene: Scene, segment: Segment) -> dict[Slot, float]:
    said = list_countable(scene, segment) or [one for one in scene.figures if segment.holds(one.start)]
    figures = [figure for figure in said if not _is_old(scene, segment, figure)]
    set_right = _SET_RIGHT.search(scene.text, segment.start, segment.end)
    if set_right:
        figures = [one for one in said if one.start == set_right.start("right")] or figures
    if not figures:
        # 11.8 may be a day, but behind a wrong figure it is the right one.
        said = [one for one in scene.figures if segment.holds(one.start)]
        figures = [figure for figure in said if not _is_old(scene, segment, figure)]
    figures = _choose_right(scene, segment, figures)
    stretch = Stretch(
        scene.text, segment.start, segment.end, scene.lexicon.find_task(segment.target.code),
        list_topic_words(scene, segment), by_words=True,
    )  # fmt: skip
    measures = read_measures(stretch, figures)
    last = scene.message.last
    slots = [slot for slot in SLOTS if last is not None and getattr(last, slot) is not None]
    if any(one.kind == "count" and one.unit for one in figures):
        slots = [slot for slot in slots if slot not in {"percent", "rate"}]
    if "total" in slots:
        measures = tuple(_count_from_start(stretch, one) for one in measures)
    if len(figures) == 1 and slots:
        return _change_last(stretch, measures, figures[0], slots)
    if len(figures) == 1 and (not measures or measures[0].slot == "percent"):
        named = find_lone_slot(stretch, figures[0])
        return {named: settle_money(stretch, figures[0]).value} if named else _build_changes(measures)
    return _build_changes(measures)


def _choose_right(scene: Scene, segment: Segment, figures: list[Figure]) -> list[Figure]:
    """报的198件里有6件撤案，按192算: of several the one that is said to be right."""
    if len(figures) > 1:
        values = list_values(scene.message.last)
        figures = [one for one in figures if one.value not in values] or figures
    text = scene.text[segment.start : segment.end]
    said = _RATHER.search(text) if len(figures) > 1 else None
    right = [one for one in figures if said and said.start() <= one.start - segment.start < said.end()]
    if len(figures) > 1 and not right and (comes_to_another(scene, segment) or is_replaced(scene, segment)):
        newer = find_newer(scene, figures, list_values(scene.message.last))
        return [newer] if newer else figures
    return right if len(right) == 1 else figures


# 多报了 是39%: behind the fault comes what is right.
_NOW_GIVEN = re.compile(r"[改应调压降升提往拉抬收]|[了\s,](?:实际|其实|就|只|才)*是\s?$")
_SLIPPED = re.compile(r"[^,。;\d]{0,2}(?:是|属于?)(?:手抖|手滑|手误|笔误|口误|打错|写错)")


def _is_old(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """Whether a figure is the one that was wrong: behind 不是 or 打成, or before 改成."""
    lead = scene.text[segment.start : figure.start]
    tail = scene.text[figure.end : segment.end]
    if _SLIPPED.match(tail):
        return True
    if re.match(
        (
            r"[^,。;\d]{0,3}(?:[说报填写打搞输传记发录]错|[多少][算报写]|[高低多少大小]了"
            r"|[^,。;\d]{0,3}(?:作废|不算|不作数|不准|撤回|不要了)"
            r"|[^,。;\d]{0,3}[?,]\s?(?:哦|啊|哎)?不对)"
        ),
        tail,
    ) and re.search(r"\d|[一二三四五六七八九十百]", tail):
        return True
    if re.match(r"[^。;\d]{0,6}(?:改成|改为|→|->|应(?:该|为|是))", tail) and re.search(
        r"\d|[一二三四五六七八九十百]", tail
    ):
        return True
    old = _OLD.search(lead)
    return old is not None and not _NOW_GIVEN.search(lead, old.start())


def _change_last(
    stretch: Stretch, measures: tuple[Measure, ...], figure: Figure, slots: list[Slot]
) -> dict[Slot, float]:
    """A lone figure changes the field that the last report had, unless its own words name another."""
    own = measures[0] if measures else None
    if own and (
        own.slot in slots
        or own.cumulative
        or own.slot in {"rate", "delta", "value"}
        or figure.kind in {"percent", "permille"}
    ):
        slot: Slot = (
            "rate" if own.slot == "percent" and "percent" not in slots and "rate" in slots else own.slot
        )
        return {slot: own.value}
    if figure.kind == "fraction":
        return _build_changes(measures)
    return {slots[0]: own.value if own else settle_money(stretch, figure).value}


# 上午报的下调到1180户: this morning is when it was reported, and not since when it counts.
_REPORTED = re.compile(r"(?:上午|下午|今早|早上|今天|昨天|刚才?)我?[报发填说]的")


def _count_from_start(stretch: Stretch, one: Measure) -> Measure:
    told = one.slot == "delta" and _REPORTED.search(stretch.text, stretch.start, one.figure.start)
    return replace(one, slot="total") if told else one


def _build_changes(measures: tuple[Measure, ...]) -> dict[Slot, float]:
    return {one.slot: one.value for one in measures}
