"""The day on which a task is expected to be finished."""

import re
from datetime import date, timedelta

from board.reading.clauses import Clause
from board.reading.days.day import Day, add_months
from board.reading.naming.numbered_days import THING
from board.reading.progress.days_of_all import is_all_of_these, is_of_others
from board.reading.progress.foretold import foretells_all, foretells_some
from board.reading.progress.goals import is_supporting
from board.reading.progress.plan_words import AS_PART, FINISHED, PLAN, PLAN_FILLER, SPAN_PLAN
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import NUMBERED_PART, names_part

_AGO = re.compile(r"^(?:前|以前)")
_AIMED = re.compile(r"预计|力争|争取|确保|计划|能|前|没(?:啥|什么|有)?问题|有把握|问题不大")
_DENIED = re.compile(r"(?:没|(?<!差)不|未)(?!(?:得|有|得?啥|什么|多大)?问题|出意外|成问题)|够呛")
# 一个不落全清完: that none is left out denies nothing.
_NONE_LEFT = re.compile(r"一[\u4e00-\u9fa5](?:都|也)?[不没未](?:会)?[落漏少差剩]")
_HAPPENED = re.compile(r"[完好掉](?:了|毕)|了\d")
_AS_WHOLE = re.compile(r"验收|全部|竣工|整体")
_FINISHED_WHAT = re.compile(r"(?:完成|验收)(?P<what>[\u4e00-\u9fa5\d]{2,10})")
_CLOSING_WORDS = re.compile(r"没(?:啥|什么|有)?问题|竣工|验收|整改|全部|建设|任务|交付|目标|销号")


def find_eta(scene: Scene, segment: Segment) -> date | None:
    """The day on which the whole is expected to be finished; a part's date is none."""
    found: date | None = None
    for clause in segment.clauses:
        for day in scene.days:
            if clause.holds(day.start) and _is_eta(scene, segment, clause, day):
                found = _carry_month(scene, segment, day)
    return found


def plans_of_some(scene: Scene, segment: Segment) -> bool:
    """Whether a day to come is told of some that are pointed at: 桥南的四个食堂下周二启用."""
    return any(
        day.on is not None
        and (day.since or day.on) > scene.today
        and clause.holds(day.start)
        and _POINTED_AT.search(scene.text, clause.start, day.start) is not None
        for clause in segment.clauses
        for day in scene.days
    )


def _carry_month(scene: Scene, segment: Segment, day: Day) -> date | None:
    """9月10号开班,月底结业: the end of the month that was named before; not of 国庆, which is just over."""
    if day.on is None or day.words not in {"月底", "月末", "月底前", "月末前"}:
        return day.on
    named = [
        one.on
        for one in scene.days
        if one.on
        and one.on - scene.today <= _HALF_A_YEAR
        and not one.loose
        and one.kind == "date"
        and segment.holds(one.start)
        and one.end <= day.start
    ]
    later = named[-1] if named and named[-1] > day.on else None
    return day.on if later is None else add_months(later.replace(day=1), 1) - timedelta(days=1)


def _is_eta(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    """Whether the clause says that the whole is finished by that day."""
    if day.on is None or day.on < scene.today or day.after or day.as_of or day.kind not in _DATED:
        return False
    if day.kind == "span" and not day.before:
        return _is_whole_span(scene, segment, clause, day)
    lead, tail = scene.text[clause.start : day.start], scene.text[day.end : clause.end]
    if _is_no_day(day, lead, tail) or _lies_behind(scene, day, lead, tail):
        return False
    if not _is_planned(scene, day, lead, tail) or _came_about(scene, day, tail) or _REQUIRED.match(tail):
        return False
    if _WAITED_FOR.search(lead) and "再" in tail:
        return False
    if _OURS.search(lead) and not _OF_REST.search(lead) and is_supporting(scene, segment):
        return False
    if _POINTED_AT.search(lead) and not (
        _OF_REST.search(lead) or is_all_of_these(scene, segment, clause, day)
    ):
        return False
    said = (segment.plain or scene.text)[clause.start : day.start]
    if _DEMANDED.search(said) or _ON_CONDITION.search(scene.text, 0, day.start):
        return False
    if foretells_some(scene, segment, clause):
        return False
    finished = FINISHED.search(tail) and not _DENIED.search(_NONE_LEFT.sub("", tail))
    until = scene.text[segment.start : day.start]
    left = not tail.strip() and (_LEFT.search(until) or _ENDING.search(until))
    if not (finished or left or foretells_all(scene, segment, clause, day)):
        return False
    words = list_topic_words(scene, segment)
    own = _strip_plan(_drop_figures(scene, clause.start, day.start))
    own = "" if is_of_others(scene, segment, clause, day) else own
    return not (names_part(own, words) or _names_part_after(tail, words))


def _is_whole_span(scene: Scene, segment: Segment, clause: Clause, day: Day) -> bool:
    """还要三天: how long the whole still takes, not how long a part of it took."""
    tail = scene.text[day.end : clause.end]
    lead = scene.text[clause.start : day.start]
    planned = SPAN_PLAN.search(lead) or (_STILL.search(lead) if FINISHED.search(tail) else None)
    if planned is None or AS_PART.search(tail) or _AGO.search(tail) or _LEADS_ON.match(tail):
        return False
    own = _strip_plan(_drop_figures(scene, clause.start, clause.start + planned.start()))
    return not names_part(_UNTIL.sub(" ", own), list_topic_words(scene, segment))


# 还有十天就完工了: without an end behind it, 还有十天 may be what is left until the due day.
_STILL = re.compile(r"还有\s?$")
# 再等半个月才能进设备: after so long something else can come about, which is no end.
_LEADS_ON = re.compile(
    rf"\s?(?:之?后)?(?:才|就|再)?(?:能|会|可以?|得)(?!{FINISH})[进到拿报批审评开看来有][\u4e00-\u9fa5]{{1,4}}(?=[,。;]|$)"
)


def _came_about(scene: Scene, day: Day, tail: str) -> bool:
    """Whether what is said of the day has happened: today, or on the weekday that is past."""
    if (
        (_HAPPENED.search(tail) and not _TO_HAPPEN.match(tail))
        or _ALREADY.match(tail)
        and not PLAN.search(scene.text, 0, day.start)
        or (day.on == scene.today and _NEW_THEN.match(tail))
    ):
        return True
    return _WEEKDAY.match(day.words) is not None and _CAME_ABOUT.match(tail) is not None


# 12月10号预计发放完毕.
_TO_HAPPEN = re.compile(r"\s?(?:就|都|也|应该|肯定)*(?:预[计期]|估计|力争|争取|确保|保证|计划|打算)")
# 礼拜三已把材料交给河湖股.
_ALREADY = re.compile(r"\s?(?:就|都)?已经?(?!计划|定|安排)")
_HALF_A_YEAR = timedelta(days=183)
_WILL = re.compile(
    r"能(?!力|源)|可以|[要得会将]|前|力争|争取|预[计期]|估[计摸]|大概|应该|确保|保证|计划|打算|准备|再|才"
)


def _lies_behind(scene: Scene, day: Day, lead: str, tail: str) -> bool:
    """国庆七天路上全是人: a day that was not long ago and comes again in the next year, of which nothing is planned."""
    if day.on is None or day.past is None or day.before or day.on - scene.today <= _HALF_A_YEAR:
        return False
    nearer = scene.today - day.past < day.on - scene.today
    return nearer and day.past < scene.today and not (_WILL.search(lead) or _WILL.search(tail))


# 产销差率12.7, 漏损率降到11.3: a level, and no day of the year.
_POINTED = re.compile(r"\d{1,2}\.\d{1,2}")
_MEASURED = re.compile(
    r"(?:[率比差]|占比|比例|密度|浓度|浊度|指数|得?分|均值|排放量)(?:目前|现在|已经?|还|才|又|是|为|有|在|只"
    r"|[:=约]|[降升减增压涨控掉拉提]?(?:低|高)?[到至成了]|\s)*$"
)
# 1号、2号墩浇完: numbered parts.
_LISTED = re.compile(r"(?:\s?[、,和]\s?\d{1,2}号)*")


def _is_no_day(day: Day, lead: str, tail: str) -> bool:
    if THING.match(tail):
        # 5号那部昨天装好: one of several lifts.
        return True
    if day.bare:
        listed = _LISTED.match(tail)
        return listed is not None and NUMBERED_PART.match(tail, listed.end()) is not None
    return _POINTED.fullmatch(day.words) is not None and _MEASURED.search(lead) is not None


# 我们村力争8月20号开张, from one who supports: the day of their own part.
_OURS = re.compile(r"(?:我们|俺们|咱们?|我)(?:[镇乡街院站所村校社]|这[边个里])|本[镇乡院站所村校社]")
# 那两个助餐点下周一开业: a day of some that are pointed at; of those that are left it is the day of the whole.
_POINTED_AT = re.compile(r"[那这的]\s?(?:\d+|[一二两俩三仨四五六七八九十几]+)\s?[\u4e00-\u9fa5]")
_OF_REST = re.compile(r"剩|余下|[最末]后|还[有差]|只有|[差缺欠]|没|未|不|总共|一共|全部|所有")
# 要求30号前打完, 限25号前: what somebody demands; 要是设备到了，月底能完: what hangs on something else.
_DEMANDED = re.compile(
    r"(?:(?<![自己])要求|规定|限(?:期|定|我们)?|责令|勒令|死命令|军令状|命令|通知"
    r"|(?:[局县市省镇区]里|上面|上级|领导|甲方)(?:说|讲|让|叫|要)?)[^,。;\d]{0,6}$"
)
_ON_CONDITION = re.compile(
    r"(?:(?<![主需首])要是|如果|假如|假使|倘若|若是|只要|除非|一旦"
    r"|(?<!顺利)(?<!正常)(?<!意外)(?<!问题)(?<!快)的话|前提是)[^。;!?\n]*$"
)
# 今天又验收3家: what has come about today.
_NEW_THEN = re.compile(r"\s?(?:又|新)[\u4e00-\u9fa5]{0,4}[\d一二两三四五六七八九十]")
# 周一就报上来了: the weekday that is past.
_WEEKDAY = re.compile("周|星期|礼拜")
_CAME_ABOUT = re.compile(
    r"\s?(?:上午|下午|早上|晚上)?(?:就(?!能|要|会|可|得)[^,。;]*了|[^,。;]*的)(?=[,。;]|$)"
)
# 等9月调查做完再拉一把: when something else can follow.
_WAITED_FOR = re.compile(r"(?<![要得])等\s?$")
# 年底要完成9400户: what is asked for by then is not what is expected.
_REQUIRED = re.compile(r"前?(?:要|得|必须|应)(?:完成|做到|达到|干到|实现)\d")
_DATED = frozenset({"date", "period", "span"})
_LEFT = re.compile(r"剩|差|预计|估计|完成|要到|等到|得到")


def _is_planned(scene: Scene, day: Day, lead: str, tail: str) -> bool:
    """Whether the day is spoken of as one to come: today and whole periods need a word that says so."""
    said = bool(PLAN.search(lead) or PLAN.search(tail))
    if day.kind == "period":
        if _UP_TO_NOW.match(tail):
            return False
        return day.before or _lies_ahead(scene, day, tail) or _AIMED.search(lead + tail) is not None
    if day.on == scene.today:
        return said
    return True


# 今年到目前算是建成2个: how it stands within the period.
_UP_TO_NOW = re.compile(r"\s?(?:截[至止]|到)?(?:目前|现在|眼下|当前|今天)")


# 十一月通完: a month to come, and right behind it that it will have come to its end.
_ENDS_THEN = re.compile(
    r"份?(?:就|全部?|都|能|可以?|应该|肯定)*[\u4e00-\u9fa5]{0,2}"
    r"(?:完|齐|竣工|完工|收官|交付)(?=[,。;了啦!]|$)"
)


def _lies_ahead(scene: Scene, day: Day, tail: str) -> bool:
    return day.since is not None and day.since > scene.today and _ENDS_THEN.match(tail) is not None


# 全部弄完还得十天, 验收通过再有一周: what it takes so long to come to is the end itself.
_UNTIL = re.compile(rf"(?:{FINISH})|全[线部都]?[\u4e00-\u9fa5]{{1,2}}\s?$|离[^,。;]{{1,6}}$")


# 走完财政评审下周三能清零, 手续办完下周二能付清: what comes before the end is no part of it.
_FIRST = re.compile(
    r"(?:^|(?<=号))(?:等|先)?(?:[走办过跑报批审签开][完了过][\u4e00-\u9fa5]{0,6}"
    r"|[\u4e00-\u9fa5]{1,6}(?:[\u4e00-\u9fa5]完|批下来|下来|到位|之?后))了?\s?$"
)


def _drop_figures(scene: Scene, start: int, end: int) -> str:
    """The words from `start` to `end` without the figures in them: 最后三台 names no part."""
    words = scene.text[start:end]
    for one in scene.figures:
        if start <= one.start < one.end <= end:
            words = words.replace(one.words, " ")
    return words


# 全部交付要到11月底: the end itself may stand before its day.
# 全部收口得10月28号, 清完少说要9月底, 全部换完大概8月25号, 全部改好预计在10月20号.
_ENDING = re.compile(
    r"(?:上线|启用|投用|开张|开业|交付|完工|竣工|通车)的?(?:日子|时间|日期)(?:看来|大概|预计|暂)*(?:定在|定为|是|在)\s?$"
    rf"|(?:{FINISH}|全[部线都]?[\u4e00-\u9fa5]{{2}}|[\u4e00-\u9fa5]完)"
    r"(?:(?:恐怕|估计|可能|大概|怕是?|最快|最早|最少|少说|起码|至少|顺利的话|还|也|都|就|,)*(?:[要得等]到|[得要])"
    r"|的?(?:时间|日子|日期)?(?:预计|预期|估计|估摸着?|大概|大约|差不多|应该|可能|计划|打算|最快|最早|最迟|最晚)+"
    r"(?:就|也|都|还)?(?:是|在|[要得等]到|[得要到])?|(?<=完)是)\s?$"
)


# 8月中旬搬新家具, 月底装完空调: what a place is fitted out with comes before its end.
_FITTED = re.compile(
    r"[搬装换进买添摆配购运](?:[好完齐上进]|到位)?(?:一批|[新旧老]的?)?[\u4e00-\u9fa5]{0,2}?"
    r"(?P<what>设备|材料|家具|桌椅|床铺|床位|柜子|门窗|窗户|空调|电梯|机器|器材|仪器|货架|被褥|灯具|管线)"
    r"了?(?=[,。;]|$)"
)


def _strip_plan(words: str) -> str:
    return PLAN_FILLER.sub(" ", _ENDING.sub(" ", _FIRST.sub(" ", words)))


# 全部开工, 都进场: that all of it begins is no end.
_ALL_BEGIN = re.compile(r"(?:全部?|都|全面)(?P<what>开工|动工|进场|启动|开始|开挖|铺开|上马|招标|挂网|发货)")


def _names_part_after(tail: str, words: frozenset[str]) -> bool:
    begun = _ALL_BEGIN.search(tail)
    if begun and begun["what"] not in words:
        return True
    if AS_PART.search(tail) and not _AS_WHOLE.search(tail):
        return True
    fitted = _FITTED.search(tail)
    if fitted and fitted["what"] not in words:
        return True
    match = _FINISHED_WHAT.search(tail)
    return bool(match) and match is not None and names_part(_CLOSING_WORDS.sub("", match["what"]), words)
