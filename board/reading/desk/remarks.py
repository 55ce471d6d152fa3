"""Ordinary talk of leaders, the office and members that is no act: whole messages, read as short answers.

哪个科室拖后腿, 跟上个月比怎么样, 三季度以来一直没动的, 17号别催了, 为啥又催我.
"""

import re
from datetime import date, timedelta

from board.reading.desk import desk_remarks
from board.reading.desk.plain import Answer, read_codes
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN

_CODE = rf"(?P<codes>{WRITTEN})号"
_WHICH = r"(?:哪一?[个项件家]|谁)"
_UNIT = r"[\u4e00-\u9fa5]{0,4}(?:科室|单位|部门|卫生院|[院所镇村站局办队校])"
_HOW = r"(?:怎么样|怎样|咋样|如何|有(?:什么|啥|多大|哪些)变化|变化(?:大|怎么样|如何)?)"
_PAST = r"(?:上上?个?(?:月|周|星期|季度)|去年|上年|年初)"
_LATELY = r"(?:这个?(?:周|星期|月|季度)|本[周月]|本季度|上个?(?:周|星期|月))"
_SINCE = (
    r"(?:第?[一二三四1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?"
    r"|上个?(?:月|周|季度)|本月|这个月|年初|今年)"
)
_STILL = r"(?:没(?:有)?(?:动静?|进展|变化|更新|报|报过)|未(?:动|更新|报))"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    tuple(
        (verb, re.compile(pattern))
        for verb, pattern in (
            (
                "glance",
                (
                    r"(?:请)?(?:给|跟|发|来|看|要)?(?:我|一下|看)?"
                    r"(?:一?[个份])?一分钟(?:版|看板|简报)?(?:的|看看|情况)?"
                ),
            ),
            (
                "meeting_sheet",
                (
                    r"(?:请)?(?:给我|发我|发|看|要|来)?(?:一?[份张个])?"
                    r"(?:(?:下|这|本)?(?:周|星期|礼拜)[一二三四五六日天1-6]?|明天|后天|今天)?的?"
                    r"(?:开会|例会|调度会|会上|会议)(?:上)?(?:要)?(?:用)?的?(?:单子|材料|清单|单|调度单)"
                ),
            ),
            (
                "meeting_sheet",
                r"(?:请)?(?:给我|发我|看|要|来)?(?:一?[份张个])?(?:例会)?调度单(?:呢|在哪|有吗|有没有)?",
            ),
            (
                "worst",
                (
                    rf"(?:{_PAST})?(?:这些|那些|这里|那里)?(?:慢|红灯|黄灯|滞后|落后|逾期|没完)?"
                    rf"的?(?:任务|事项)?(?:里头?|里面|中|之中|当中)?的?(?:是)?{_WHICH}"
                    r"(?:任务|事)?最(?:麻烦|难办?|急|严重|要紧|让人操心|操心|头疼|悬|危险)的?"
                ),
            ),
            (
                "dragging",
                (
                    rf"(?:现在|目前)?(?:是)?(?:哪[些个几一]?[个家]?(?P<words>{_UNIT})|谁)(?:在|最)?"
                    r"(?:拖(?:了)?(?:全局|大家|我们|咱们)?的?后腿"
                    r"|拖得?最[多厉害]+|欠账最多|红灯最多|问题最多)"
                ),
            ),
            (
                "moved",
                (
                    rf"(?P<words>{_LATELY})(?:里|内)?的?(?:进度|进展|变化|动作|推进|提升|增长)"
                    rf"(?:得)?最(?:大|快|多|明显)的?(?:任务)?(?:是|有)?{_WHICH}?(?:任务)?"
                ),
            ),
            (
                "moved",
                (
                    rf"(?P<words>{_LATELY})(?:里|内)?{_WHICH}(?:任务)?的?"
                    r"(?:进度|进展|变化|动作|推进|提升|增长)(?:得)?最(?:大|快|多|明显)"
                ),
            ),
            (
                "compare_board",
                (
                    rf"(?:总体|整体|全局|全局上|总的|那)?[跟和与同](?P<words>{_PAST})(?:的)?"
                    rf"(?:同期|这时候?|此时|底|末)?(?:相|来)?比(?:较|起来)?(?:一下)?(?:是)?{_HOW}?"
                ),
            ),
            ("compare_board", rf"(?:总体|整体|全局)?比(?P<words>{_PAST})(?:的)?(?:同期|底|末)?(?:是)?{_HOW}"),
            (
                "unmoved",
                (
                    rf"(?P<words>{_SINCE})(?:以来|之后|过后|开始)?(?:就)?(?:一直|都|就|到现在)+{_STILL}"
                    r"(?:过|的|了)*(?:任务|事项)?(?:有)?(?:是)?(?:哪[几些][个项]?|几[个项])?(?:任务)?"
                ),
            ),
            (
                "unmoved",
                (
                    rf"(?P<words>{_SINCE})(?:以来|之后){_STILL}(?:过|的|了)*"
                    r"(?:任务|事项)?(?:有)?(?:是)?(?:哪[几些][个项]?|几[个项])?(?:任务)?"
                ),
            ),
            (
                "frequency",
                (
                    rf"(?:[\u4e00-\u9fa5]{{2,6}}?)?(?P<words>{_LATELY}|今天|昨天|最近|今年)?"
                    r"(?:一共|总共)?(?:报|回|发)(?:了|过)(?:几|多少)(?:次|回|条)(?:数|进展|消息)?"
                ),
            ),
            (
                "why_extended",
                (
                    rf"{_CODE}(?:任务)?(?:为什么|为啥|为何|怎么|干嘛|凭什么)(?:又)?"
                    r"(?:要|又要|又|会)?(?:延期|延后|推迟|往后拖|延)(?:了|的|呢|啊)?"
                ),
            ),
            (
                "summon",
                (
                    r"把(?P<words>慢|红灯|黄灯|滞后|落后|逾期|没完)的?(?:那?[几些][个项家]?)?的?"
                    r"(?:任务)?的?(?:牵头(?:的|单位|科室)?|负责人?的?|责任(?:人|单位))?(?:都)?"
                    r"(?:叫|喊|召集|找|请)(?:来|过来|到一起)?(?:开个?会|碰个?头|调度一下|谈谈?)"
                ),
            ),
        )
    )
    + desk_remarks.PATTERNS
)

_SHORTEST, _LONGEST = 3, 40


def read_remark(text: str) -> Answer | None:
    """The remark that the whole text is; None where it is none."""
    words = text.strip(" 。.!！?？~，,")
    if not _SHORTEST <= len(words) <= _LONGEST:
        return None
    folded = fold_width(words)
    for verb, pattern in _PATTERNS:
        if match := pattern.fullmatch(folded):
            said = match.groupdict()
            return Answer(verb, read_codes(said.get("codes") or ""), words=said.get("words") or "")
    return Answer("unit_figures") if desk_remarks.read_unit_figures(words) else None


_REFUSES = re.compile(r"(?:我)?不(?:同意|批准?|行|准|答应)(?:$|[,，。!！])")


def is_refusal(text: str) -> bool:
    """不同意，年底必须完: a refusal that names nothing of what waits."""
    return bool(_REFUSES.match(text.strip()))


_NUMERALS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}


def find_beginning(words: str, on: date) -> date:
    """The first day of what is meant: 三季度 → 1 July, 9月 → 1 September, 本周 → Monday, 上个月 → its first."""
    if "周" in words or "星期" in words:
        return on - timedelta(days=on.weekday() + (7 if "上" in words else 0))
    if named := re.match(r"第?([一二三四1-4])季度", words):
        return date(on.year, _read_small(named[1]) * 3 - 2, 1)
    if named := re.match(r"(\d{1,2}|[一二三四五六七八九十]{1,3})月", words):
        month = min(max(_read_small(named[1]), 1), 12)
        return date(on.year if month <= on.month else on.year - 1, month, 1)
    first = on.replace(day=1)
    if "季度" in words:
        quarter = date(on.year, (on.month - 1) // 3 * 3 + 1, 1)
        return _go_back(quarter, 3) if "上" in words else quarter
    if "月" in words:
        return _go_back(first, 1) if "上" in words else first
    return date(on.year, 1, 1)


def _read_small(words: str) -> int:
    return int(words) if words.isdigit() else _NUMERALS.get(words, 1)


def _go_back(first: date, months: int) -> date:
    place = first.year * 12 + first.month - 1 - months
    return date(place // 12, place % 12 + 1, 1)


def find_end(words: str, on: date) -> date:
    """The last day of the past that is compared with: 上个月 → its last, 去年 → the same day a year ago."""
    if "去年" in words or "上年" in words:
        day = 28 if (on.month, on.day) == (2, 29) else on.day
        return date(on.year - 1, on.month, day)
    if "年初" in words:
        return date(on.year, 1, 1)
    weeks = 7 * (words.count("上") - 1)
    if "周" in words or "星期" in words:
        return on - timedelta(days=on.weekday() + 1 + max(weeks, 0))
    began = find_beginning("本季度" if "季度" in words else "本月", on)
    back = max(words.count("上") - 1, 0)
    return (_go_back(began, back * (3 if "季度" in words else 1)) if back else began) - timedelta(days=1)


_LIGHT = re.compile(r"(?:为什么|为啥|为何|怎么|咋|凭什么)(?:是|会|亮|还是|又)?(?:了)?(?P<light>[红黄绿])")
_LIGHTS = {"红": "red", "黄": "yellow", "绿": "green"}


def find_asked_light(text: str) -> str | None:
    """The light that a question takes for granted: 2号为什么红 → red."""
    found = _LIGHT.search(text)
    return _LIGHTS[found["light"]] if found else None


def asks_phone(text: str) -> bool:
    """Whether a telephone number is asked for."""
    return bool(re.search(r"电话|手机号?|联系方式|号码", text))


_SUMMONED = {"红灯": "red", "黄灯": "yellow", "逾期": "overdue", "没完": "open"}


def find_summoned(words: str) -> str:
    """Whose owners are wanted at a meeting, as a filter: those that are behind where nothing else is said."""
    return _SUMMONED.get(words, "behind")
