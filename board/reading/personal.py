"""What people say to the bot about themselves: help, mute, away."""

import re
from dataclasses import replace
from datetime import date, timedelta

from board.model.acts import Act
from board.reading.cues import any_of
from board.reading.scene import Scene

_HELP = any_of(
    r"""
    (?:怎么|咋|如何)(?:个)?(?:用|操作|使|弄(?!成|错|丢)|报数|报(?:给你|进度|进展)|发给你|填|整)(?:你|的|啊|呀|呢|这)?
    (?:你|机器人|小图)[^,。]{0,4}(?:怎么|咋|如何|会|能)(?:用|弄|干|做|啥|什么) 使用(?:说明|方法|帮助) 操作(?:说明|手册|指南) ^帮助$
    ^help$ 你是谁 你能(?:干|做|帮) 你会(?:干|做|啥|什么) 有(?:什么|啥)功能 新手 教(?:教|一?下)我?(?:怎么)?(?:用|报|填|弄|$) 怎么(?:往)[^,。]{0,4}报 ^怎么报 ^(?:你)?能(?:干|做)(?:啥|什么|些) 数怎么报 怎么报数 说明书
    """
)
_MUTE = any_of(
    r"""
    (?:半夜|大半夜|这么晚|深更半夜)[^。]{0,12}(?:明|早上|行不)
    (?:别|不要|不用|甭|莫|勿)(?:再|老|一直)?(?:@|艾特|圈|推(?!迟|荐)|发(?!布|表|言|群|货|了稿)|找|催|打扰|烦|叫|提醒|吵|call|呼)(?:我|了|消息|提醒|啦|行不|好吗|这些|$|,|。)
    别@ 不要@ 勿扰 免打扰 静音 [\d一二三四五六七八九十]+[号日][^,。]{0,3}再(?:找|联系|说|讲)
    (?:明[天早儿]|后天|周[一二三四五六日]|下周[^,。]{0,2}|上班|节后|回头)[^,。]{0,4}再?(?:说|讲|聊)(?=[,。!吧]|$)
    (?:明[天早]|周[一二三四五六日]|下周[^,。]{0,2}|晚点|回头|上班|节后|明儿|改天|回来|收假|销假)[^,。]{0,4}再(?:说|发|找|推|回|聊|弄|报|提醒|催)
    """
)
_MUTE_STRONG = any_of(
    r"""
    在外[面头]? [吃喝]酒 酒席 吃席 喝喜酒 我 下班 休息 睡 娃 孩子 家 开会 晚了 还发 催 几点了 这么晚 深夜 大哥 半夜 周末 放假 休假 @ 艾特 推 找我 别发 烦 静音 勿扰
    """
)
_MUTE_NOT = any_of(
    r"""
    别发群 不要发群 先别发 通报 稿 别催[^我了]{1,6}(?:号|项) 文件 方案[^,。]{0,6}再说 等[^,。]{2,12}再说(?!.*(?:别|@))
    """
)
_AWAY = any_of(
    r"""
    休(?:到|假|年假|产假|婚假|病假|陪产假|几天|[一二两三四五\d]+天) 请(?:了)?(?:[^,。]{0,4})?假 出差
    (?:去|到|在)[^,。]{1,8}(?:培训|学习|进修|党校|驻村|挂职|开会) 外出(?:学习|培训) 不在(?:岗|单位|家|办公室) 住院 手术 离岗 年休 公休
    轮休 值外勤 休到
    """
)
_STAND_IN = re.compile(
    r"(?:由|让|请|找)?(?P<who>[\u4e00-\u9fa5]{2,5}?)(?:代(?!表|码)|顶|替|接手?|盯|负责|帮我|跟进|代班|代管)(?:一下|我|着|班|管|办|工作|[,。!]|$)|(?:找|联系|问)(?P<who2>[\u4e00-\u9fa5]{2,5})"
)


def read_help(scene: Scene) -> list[Act]:
    if not _HELP.search(scene.text) or len(scene.text) > 40 or any(ref.code for ref in scene.codes):
        return []
    return (
        []
        if re.search(r"怎么(?:弄成|填的|报的这)|这个系统|考核|表怎么填|请假|报销", scene.text)
        else [Act("help")]
    )


def read_mute(scene: Scene) -> list[Act]:
    """A wish for quiet: until the first day on which the bot may write again."""
    text = scene.text
    if not _MUTE.search(text) or _MUTE_NOT.search(text) or any(not ref.passing for ref in scene.codes):
        return []
    if not _MUTE_STRONG.search(text):
        return []
    if scene.leads and scene.message.pending and re.search(r"通报|稿|期", text):
        return []
    return [Act("mute", until=_find_return(scene))]


def _find_return(scene: Scene) -> date:
    """The day that was said; else the next working day."""
    days = [day for day in scene.days if day.on and day.kind in {"date", "period", "span"}]
    back = [
        day
        for day in days
        if re.match(
            r"\s?(?:号|日)?(?:以?后|之后|早上?|上午|上班|一早)?[^,。]{0,4}(?:再|上班|回(?!老?家|乡|去))",
            scene.text[day.end :],
        )
    ]
    for day in (*back, *days):
        if day.on and day.kind == "span" and day.on > scene.today:
            return day.on
        if day.on and day.words.endswith("周末"):
            return day.on + timedelta(days=1)
        if day.on and day.kind == "period" and day.on >= scene.today:
            return (
                day.on + timedelta(days=1) if day.since and day.since <= scene.today else day.since or day.on
            )
        if day.on and day.on > scene.today:
            return day.on
    return scene.calendar.add_working_days(scene.today, 1)


def read_away(scene: Scene) -> list[Act]:
    """The sender is away for a time, perhaps with somebody standing in."""
    text = scene.text
    if (
        not _AWAY.search(text)
        or re.search(r"谁替|谁代|谁顶|[?]|吗$|能不能|别@|@", text)
        or any(ref.code for ref in scene.codes)
    ):
        return []
    others = [name for name in scene.people if name.only != scene.message.sender]
    if others and others[0].start < 2 and not re.match(r"我", text):
        return []
    days = [day for day in scene.days if day.on and day.kind in {"date", "period", "span"}]
    stand_in = _find_stand_in(scene)
    if not days and stand_in is None:
        return []
    act = Act("away")
    if days:
        last, first = days[-1], days[0]
        since = first.since or (first.on if len(days) > 1 else None)
        act = replace(act, since=since, until=last.on)
    if stand_in is None:
        return [act]
    return [replace(act, to_person=stand_in) if stand_in else replace(act, open=True)]


def _find_stand_in(scene: Scene) -> str | None:
    """The person who stands in; an empty string where a name is said that is nobody's or several people's."""
    for name in scene.people:
        if name.only == scene.message.sender:
            continue
        around = scene.text[max(0, name.start - 3) : name.start], scene.text[name.end : name.end + 4]
        if re.search(r"(?:由|让|请|找|联系|问|给)$", around[0]) or re.match(
            r"\s?(?:代|顶|替|接|盯|负责|帮|跟|来)", around[1]
        ):
            return name.only or ""
    return None
