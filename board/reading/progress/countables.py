"""The figures of a stretch that may count something: not days, not numbers in titles, not marks of a list."""

import re
from datetime import timedelta

from board.model.task import Task
from board.reading.days.day import Day
from board.reading.figures.figure import Figure
from board.reading.progress.foretold import is_foretold
from board.reading.progress.periods import find_months_ago
from board.reading.progress.restated import settle_figures
from board.reading.progress.unit_figures import is_of_whole, numbers_units
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment


def list_countable(scene: Scene, segment: Segment) -> list[Figure]:
    """The figures of the stretch but those that are days (6.10进场) or part of the words that name the task."""
    task = scene.lexicon.find_task(segment.target.code)
    loose = [day for day in scene.days if day.loose and not _is_share_named(scene, day, task)]
    return [
        figure for figure in settle_figures(scene)
        if segment.holds(figure.start)
        and not any(_is_loose_day(scene, figure, day) for day in loose)
        and not segment.target.start <= figure.start < figure.end <= segment.target.end
        and not _in_title(scene, segment, figure)
        and not _is_of_past_month(scene, figure)
        and not _is_today(scene, figure)
        and not is_of_whole(scene, task, figure)
        and not numbers_units(scene, figure)
        and not is_foretold(scene, figure)
        and not _is_mark(scene, figure)
        and not _is_counted_otherwise(scene, figure)
        and not is_promised_whole(scene, figure)
        and not _is_own_code(scene, segment, figure)
        and not _is_heading_day(scene, figure)
        and not _is_of_numbers(scene, figure)
    ]  # fmt: skip


# 建了81个，挂牌才76个，按挂牌的算: which of two counts is to stand.
_COUNTED_AS = re.compile(r"按(?P<what>[\u4e00-\u9fa5]{1,4}?)了?的?(?:数|口径|来)?(?:算|报|记|统计|为准)")


# 改了318处，抽查退了7处，实际311: what was claimed, before how many it really is.
_REALLY = re.compile(r"实际上?(?:就|只)?(?:是|为|有|算|认)?\s?$")
_CLAIMED = re.compile(r"[了完好成]\s?$")


def _is_outdone(scene: Scene, figure: Figure) -> bool:
    if _CLAIMED.search(scene.text, 0, figure.start) is None:
        return False
    return any(
        one.start > figure.end
        and one.unit in {None, figure.unit}
        and one.value <= figure.value
        and _REALLY.search(scene.text, 0, one.start)
        for one in scene.figures
    )


def _is_counted_otherwise(scene: Scene, figure: Figure) -> bool:
    if "实际" in scene.text and _is_outdone(scene, figure):
        return True
    said = _COUNTED_AS.search(scene.text) if "按" in scene.text else None
    if said is None:
        return False
    alike = [one for one in scene.figures if one.unit == figure.unit and one.end <= said.start()]
    named = [one for one in alike if said["what"] in re.split(r"[,。;]|\d", scene.text[: one.start])[-1]]
    return bool(named) and figure in alike and figure not in named


# 38条9月底前都能完工, 国庆前十六间全能开张: of how many it is said that they will come to their end by a day ahead.
_CAN = (
    r"(?:就|应该|肯定|基本上?|大概|估计|争取|保证|确保|也|一定|全部?|都"
    r"|均)*(?:能|可以?)(?:够|都|全部?)*[\u4e00-\u9fa5]{1,6}(?=[,。;!?]|$)"
)
_WILL_THEN = re.compile(rf"(?:之?前)?(?:{_CAN})")
_WILL = re.compile(rf"[^,。;\d能可了]{{0,4}}?(?:{_CAN})")
_BARE = re.compile(r"\s?[^,。;\d了完已没未还]{0,5}")
_JUST_BEFORE = re.compile(r"(?:之?前)?[^,。;\d了完已没未还]{0,4}")
# 剩下5座, 已装30台: what is left, or has been done, is told whatever lies ahead.
_TOLD = re.compile(r"剩|余|[最末]后|还[有差]|[差缺欠没未]|已|了|累计|完成|现在|目前|截[至止]|才$|就$")


def is_promised_whole(scene: Scene, figure: Figure) -> bool:
    """Whether a count only says of how many a day ahead is told: neither reached nor done."""
    if figure.kind != "count" or not ("能" in scene.text or "可以" in scene.text):
        return False
    clause = next((one for one in scene.clauses if one.holds(figure.start)), None)
    if clause is None or _TOLD.search(scene.text, clause.start, figure.start):
        return False
    return any(
        day.on is not None
        and day.on > scene.today
        and (
            (clause.holds(day.start) and _lies_beside(scene, figure, day)) or _is_all_then(scene, figure, day)
        )
        for day in scene.days
    )


# 电梯45台，12月10号前都能装完: behind a comma it is said of as many as some task is to reach, and of all of them.
_ALL_BY_THEN = re.compile(rf"(?:之?前)?(?=[^,。;]{{0,4}}(?:都|全|均))(?:{_CAN})")


def _is_all_then(scene: Scene, figure: Figure, day: Day) -> bool:
    if scene.text[figure.end : day.start].strip() != "," or _ALL_BY_THEN.match(scene.text, day.end) is None:
        return False
    goals = {one.target for task in scene.lexicon.office.tasks for one in task.indicators}
    return figure.value in goals


def _lies_beside(scene: Scene, figure: Figure, day: Day) -> bool:
    """Whether nothing but the thing counted parts the figure from the day, and that it can be done follows them."""
    if figure.end <= day.start:
        near = _BARE.fullmatch(scene.text, figure.end, day.start)
        return near is not None and _WILL_THEN.match(scene.text, day.end) is not None
    near = _JUST_BEFORE.fullmatch(scene.text, day.end, figure.start)
    return near is not None and _WILL.match(scene.text, figure.end) is not None


def _is_mark(scene: Scene, figure: Figure) -> bool:
    """1、 and 2) of a list; the 8 of 分别是8、5、3 is a figure."""
    small = figure.unit is None and figure.value < _MOST_MARKS
    return small and scene.text[figure.end : figure.end + 1] in {"、", ")"} and "分别" not in scene.text


_MOST_MARKS = 30


def _is_own_code(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """配电自动化3.3 覆盖率87.5: the number of the task, right behind the words that name it."""
    target = segment.target
    return target.how == "words" and figure.words == target.code and _beside(scene, target.end, figure)


def _beside(scene: Scene, end: int, figure: Figure) -> bool:
    return not scene.text[end : figure.start].strip() and scene.text[figure.end : figure.end + 1] in _STOPS


# 我把俩数看颠倒了
_NUMBERS = re.compile(r"个?(?:数(?:据|字)?|率|比例)(?![\u4e00-\u9fa5]?\d)")


def _is_of_numbers(scene: Scene, figure: Figure) -> bool:
    return figure.value == _PAIR and _NUMBERS.match(scene.text, figure.end) is not None


_PAIR = 2
_STOPS = frozenset(",。;: \n、")


def _is_heading_day(scene: Scene, figure: Figure) -> bool:
    """参保进度11.6, on a line of its own on 6 November: the day of the list below."""
    if not scene.text.startswith("\n", figure.end):
        return False
    days = (scene.today, scene.today - timedelta(days=1))
    return figure.words in {f"{one.month}.{one.day}" for one in days}


# 申请缓到7.15: a day, not a figure that was reached.
_PUT_OFF_TO = re.compile(r"(?:延期?|延长|缓期?|宽限?|推迟?|顺延?|展期?|放宽|[挪移])[到至]\s?$")


def _is_loose_day(scene: Scene, figure: Figure, day: Day) -> bool:
    if not (figure.start < day.end and day.start < figure.end):
        return False
    if _PUT_OFF_TO.search(scene.text[: figure.start]):
        return True
    if figure.kind == "fraction":
        return day.before or re.search(r"[到至延在]\s?$", scene.text[: figure.start]) is not None
    measured = figure.unit is not None or re.search(
        r"(?:率|计|天数|时间|时长|到|值|为|密度|浓度|指数|得分|分|水平|进度|[:=])\s?$",
        scene.text[: figure.start],
    )
    ends = scene.text[figure.end : figure.end + 1] in {"了", ",", "。", ";", "、", ")"}
    return day.before or not (measured or ends)


def _is_share_named(scene: Scene, day: Day, task: Task | None) -> bool:
    """线损4.4, 签约7.2: no day, where the name of a rate of the task begins with the words right before it."""
    names = [one.name for one in task.indicators if one.is_rate and one.name] if task else []
    lead = scene.text[: day.start].rstrip(" 是为到:")
    return any(lead.endswith(name[:2]) for name in names)


def _is_of_past_month(scene: Scene, figure: Figure) -> bool:
    """3月办了12件: what an earlier month brought is neither the whole so far nor new since the last report."""
    return (find_months_ago(scene, figure) or 0) > 1


_DAY_NAMED = re.compile(r"\d[号日]")
_TODAY = re.compile(r"今[天日](?:才|都|已经?|刚|就)?(?:是|到)?\s?$")


def _is_today(scene: Scene, figure: Figure) -> bool:
    """到期日30号,今天才26: a day beside another day, not what was done today."""
    plain = figure.unit is None and figure.words.isdigit() and figure.value <= 31
    lead = scene.text[: figure.start]
    ends = scene.text[figure.end : figure.end + 1] in {"", ",", "。", "!", "呢", "啊"}
    return plain and ends and bool(_TODAY.search(lead)) and bool(_DAY_NAMED.search(lead))


def _in_title(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """12345热线 and 0-6岁儿童 carry numbers that measure nothing."""
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and len(figure.words) > 1 and figure.words in task.title and figure.value > 31
