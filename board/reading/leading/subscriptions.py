"""Asks for a paper again and again: 每周五下午给我报一次, 以后周一发就行."""

import re
from itertools import pairwise

from board.model.acts import Act
from board.reading.leading.digests import find_digest_kind
from board.reading.leading.opened_tasks import find_opening
from board.reading.scene import Scene
from board.reading.words.cues import any_of, guard
from board.reading.words.needs import needing

_SUBSCRIBE = any_of(
    r"""
    给我 发我 报我 推给 推送 发(?:给|到)我 报给 推(?:一份|我) 发(?:一次|一份) 报(?:一次|一份) 送我 提醒我 汇总
    [给发]我(?=[,。!]|$)
    """
)
_DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FROM_NOW_ON = re.compile(
    guard(
        r"(?:不用|别|不要|不必)(?:每[天日周]|天天)|以后|往后"
        r"|今后|(?:就|也)(?:行|够|可以|好)|够了|即可|改[成为]"
    )
)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]")
_OFTEN = re.compile(
    r"(?:每|一)(?:个)?(?P<span>[天日]|周|星期|礼拜|月|季度?)(?:给我|发|推|报|汇总?|汇报)*(?:一|1)[次回份期遍]"
)
_WEEK = frozenset({"周", "星期", "礼拜"})
_RULES = {"天": "DAILY", "日": "DAILY", "月": "MONTHLY", "季": "MONTHLY;INTERVAL=3"}


def _find_new_rule(scene: Scene) -> str | None:
    """以后不用每天发,周一发就行: from now on on those weekdays; 一周一次就行 names how often, two weekdays which."""
    weekdays = [day.on.weekday() for day in scene.days if day.on and _WEEKDAY.match(day.words)]
    often = _OFTEN.search(scene.text)
    weekly = often is not None and often["span"] in _WEEK
    if weekdays and (weekly or _FROM_NOW_ON.search(scene.text) or _several(scene)):
        return f"FREQ=WEEKLY;BYDAY={','.join(_DAY_NAMES[number] for number in sorted(set(weekdays)))}"
    if often is None or not _FROM_NOW_ON.search(scene.text):
        return None
    return f"FREQ={_RULES.get(often['span'][0], 'WEEKLY')}"


def _several(scene: Scene) -> bool:
    """Whether weekdays are named side by side: 周一、周四."""
    return any(
        _WEEKDAY.match(one.words)
        and _WEEKDAY.match(other.words)
        and _JOINER.fullmatch(scene.text, one.end, other.start)
        for one, other in pairwise(scene.days)
    )


_JOINER = re.compile(r"\s?[、和及与,]\s?")


_NO_MORE = re.compile(
    r"(?:不用|别|不要|不必|取消)再?(?:给我|跟我)?(?:每(?:个?(?:星期|礼拜)|[天日周月季年])|天天)"
    r"|(?:不用|别|不要|不必|甭)再?(?:给|跟|发|报|推|送)(?:给)?我(?=[,。;!了啦]|$)|免了(?=[吧,。;!]|$)"
)


@needing(_SUBSCRIBE, "发|推|报")
def read_subscription(scene: Scene) -> list[Act]:
    """每周五下午给我报一次: a rule of recurrence with somebody to tell."""
    recurring = [day for day in scene.days if day.kind == "recurring" and day.rrule]
    if recurring and _NO_MORE.search(scene.text):
        recurring = []
    rule = recurring[0].rrule if recurring else _find_new_rule(scene)
    if rule is None or not (
        _SUBSCRIBE.search(scene.text) or (scene.leads and re.search(r"发|推|报", scene.text))
    ):
        return []
    if not scene.leads and not re.search(r"(?:给|发|推|报|送|提醒)(?:给)?我", scene.text):
        return []
    told = any(re.search(r"[叫让请]\s?$", scene.text[: name.start]) for name in scene.names)
    called = any(
        name.start == 0 and scene.text[name.end : name.end + 1] in {",", ":", "你"} for name in scene.names
    )
    if told or called or find_opening(scene) is not None or any(ref.code for ref in scene.codes):
        return []
    kind = find_digest_kind(scene.text) if re.search(r"[周月季日]报|通报|简报", scene.text) else None
    return [Act("subscribe", rrule=rule, kind=kind, relayed_for=_find_subscriber(scene))]


# 每周一给邢局推周报: whom the report goes to, where that is not the one who writes.
_GOES_TO = re.compile(r"(?:给|[发推报送传寄呈]到|抄送?)\s?$")


def _find_subscriber(scene: Scene) -> str | None:
    return next(
        (
            name.only
            for name in scene.people
            if name.only != scene.message.sender and _GOES_TO.search(scene.text, 0, name.start)
        ),
        None,
    )
