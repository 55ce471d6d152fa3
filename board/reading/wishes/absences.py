"""Absences: 我休到12月1日，李娜代; 明后天请假; 从15号起休年假，休一周."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from board.model.acts import Act
from board.reading.days.dates import read_days
from board.reading.days.day import Day, add_months
from board.reading.naming.code_ref import CodeRef
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_AWAY = any_of(
    r"""
    # ill, or with those who are; at a school of the party
    (?<=天)在家(?:休息|养着) (?:参加|上|读|进)[^,。]{0,3}党校
    疗养(?!院|区|中心) 陪床 养病 养伤 陪护(?!员|费|中心|服务|床|人) 住院(?![日部楼费率量处病患医人床天总分次均])
    手术(?![台量室率例占费人间刀级科病患次总均]|\d|[一二两三四五六七八九十百千])
    # on leave
    产假 休(?:到|假|年假|产假|婚假|病假|陪产假|几天|[一二两三四五\d]+天) 休到 请(?:了)?(?:[^,。]{0,4})?假 年休
    公休 轮休 探亲 歇(?:假|到|几天|[一二两三四五\d]+天)
    # sent elsewhere
    出差 外出公干 参加[^,。]{0,6}(?:培训班|学习班|进修班|集训)
    抽(?:调)?(?:去|到|在) (?:去|到|在|赴)[^,。]{1,8}(?:培训|学习|进修|党校|驻村|挂职|开会)
    外出(?:学习|培训) (?<=[日号天])(?:脱产)?(?:学习|培训)(?=[,。]|$) 值外勤
    # not at the office
    (?:借调|抽调|挂职|驻村|隔离|住院|培训|学习|出差|外面|外地|党校|老家)[^,。]{0,6}(?:不在|期间)
    (?<![主户东民人方家])在(?:外面?|外地|党校|老家|隔离)(?=[,。]|$) 去[^,。]{1,6}(?:办事|看病|就医|体检)(?=[,。]|$)
    不在(?:岗|单位|家|办公室) 离岗
    """
)
# 明天我调休 in a group is told to the colleagues.
_AWAY_TO_THE_BOT = re.compile(
    r"[调补倒]休(?!补?班|上班|的?(?:通知|安排|表|名单|方案|文件|办法|规定|单|条))"
    r"|我[^,。]{0,4}不在(?=[,。!]|$)|有事不在(?=[,。!]|$)"
)


def read_away(scene: Scene) -> list[Act]:
    """The sender is away for a time, perhaps with somebody standing in."""
    if not _says_away(scene) or _SOMEBODY_ASKED.search(scene.text):
        return []
    if any(ref.code and not _is_aside(scene, ref) for ref in scene.codes):
        return []
    days = _list_days_away(scene)
    stand_in = _find_stand_in(scene)
    if not days and stand_in is None:
        return []
    since, until = _find_absence(scene, days)
    act = Act("away", since=since, until=until)
    if stand_in is None:
        return [act]
    return [replace(act, to_person=stand_in) if stand_in else replace(act, open=True)]


# 谁能帮我顶一下: who is asked for in the group, and nothing told to the assistant.
_SOMEBODY_ASKED = re.compile(
    r"谁(?:能|来|可以|有空|方便|得空)?(?:先|再)?(?:给我?)?(?:帮|替|代|顶|搭|照应)"
    r"|(?:哪位|哪个)[^,。]{0,6}(?:帮|替|代|顶|搭)|[?]|吗$|能不能|别@|@"
)


def _says_away(scene: Scene) -> bool:
    """Whether it is said that somebody is away, and the one who says it is not speaking of a colleague."""
    text = scene.text
    if not _AWAY.search(text) and not (scene.message.chat == "direct" and _AWAY_TO_THE_BOT.search(text)):
        return False
    others = [name for name in scene.people if name.only != scene.message.sender]
    if not others or others[0].start >= 2 or re.match(r"我|本人", text):
        return True
    return _STANDS_IN.match(text, others[0].end) is not None


# 廖组长帮我顶几天,我10月12日至16日休年假.
_STANDS_IN = re.compile(r"(?:先|来|会)?[帮替代给]我")


def _list_days_away(scene: Scene) -> list[Day]:
    """The days that are told; what looks like a board number may be one of them."""
    said: Sequence[Day] = scene.days
    if scene.codes:
        said = read_days(scene.text, today=scene.today, calendar=scene.calendar)
    work = [ref for ref in scene.codes if _is_referred(scene, ref)]
    said = [day for day in said if not any(ref.start <= day.start < ref.end for ref in work)]
    return [day for day in said if day.on and day.kind in {"date", "period", "span"}]


def read_referral(scene: Scene) -> list[Act]:
    """An absence whose board numbers only say which work somebody else is to be asked about."""
    referred = scene.codes and any(_is_referred(scene, ref) for ref in scene.codes)
    return read_away(scene) if referred else []


def _is_aside(scene: Scene, ref: CodeRef) -> bool:
    """Whether a number is a day, or only says which work somebody else is to be asked about (A2找钟主任)."""
    return _IS_DAY.match(scene.text, ref.end) is not None or _is_referred(scene, ref)


def _is_referred(scene: Scene, ref: CodeRef) -> bool:
    asked = _ASK_INSTEAD.match(scene.text, ref.end)
    return asked is not None and any(name.start == asked.end() for name in scene.people)


_ASK_INSTEAD = re.compile(r"(?:任务|的事情?|有事)?(?:就|都|先|请)?(?:找|问|联系)")
# 15号请假 speaks of a day though there is a task 15.
_IS_DAY = re.compile(
    r"(?:早上|上午|下午|晚上)?(?:起|开始|我|要|就|再)?"
    r"(?:请(?:了)?[^,。]{0,3}假|休|出差|外出|回来|返岗|上班|[到至去]|不在|住院|手术)"
)
_UP_TO = re.compile(r"(?:到|至)\s?$")
_FROM = re.compile(r"(?:从|自|打)\s?$")
_ON = re.compile(r"\s?(?:号|日)?(?:早上|上午|下午|晚上)?(?:开始|起)")
_BACK = re.compile(
    r"\s?(?:号|日)?(?:早上|上午|下午|晚上|才|就|再)?(?:回来|回单位|返回|返岗|到岗|上班|销假|回(?=[,。]|$))"
)
_ONE_DAY = timedelta(days=1)


def _find_absence(scene: Scene, days: Sequence[Day]) -> tuple[date | None, date | None]:
    """From when and until when: a day by itself is the whole of it, 回来 behind one is the day after the last."""
    spans = [day for day in days if day.kind == "span"]
    named = [day for day in days if day.kind != "span" and day.on]
    if not named:
        return (scene.today, _count_on(scene.today, spans[-1])) if spans else (None, None)
    first, last = named[0], named[-1]
    back = last.after or bool(_BACK.match(scene.text, last.end))
    until = last.on - _ONE_DAY if back and last.on else last.on
    if len(named) > 1:
        return first.since or first.on, until
    if back and spans:
        return first.since or scene.today, until
    if _FROM.search(scene.text[: first.start]) or _ON.match(scene.text, first.end) or spans:
        since = first.since or first.on
        return since, _count_on(since, spans[0]) if since and spans else first.on if first.since else None
    if back or first.before or _UP_TO.search(scene.text[: first.start]):
        return first.since, until
    return first.since or first.on, until


def _count_on(since: date, span: Day) -> date:
    """The last day of a span that begins on a day: 从15号起休5天 ends on the 19th."""
    return add_months(since, span.months or 0) + timedelta(days=span.days or 0) - _ONE_DAY


def _find_stand_in(scene: Scene) -> str | None:
    """The person who stands in; an empty string where a name is said that is nobody's or several people's."""
    for name in scene.people:
        if name.only == scene.message.sender:
            continue
        around = scene.text[max(0, name.start - 3) : name.start], scene.text[name.end : name.end + 4]
        if re.search(r"(?:由|让|请|找|寻|联系|问|给)$", around[0]) or re.match(
            r"\s?(?:代|顶|替|接|盯|负责|帮|跟|来)", around[1]
        ):
            return name.only or ""
    return None
