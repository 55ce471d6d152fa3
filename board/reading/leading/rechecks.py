"""回头看: those who lead ask to look again at what was closed."""

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_RECHECK = any_of(
    r"""
    回头看 回头(?:再)?(?:过|查|看|复查) 再(?:去)?(?:看|过|查|核)(?:一遍|一[看过查核眼]|看) 复查
    抽(?:着|几)[^,。]{0,4}(?:看|查|核) 抽查 抽检 有没有反弹
    (?:回头|抽|现场|实地|去)[^,。;]{0,8}(?:看|查|核|验)(?:一?[看查核验]|一遍|一眼|一下|实) 杀个?回马枪 再复核
    """
)
_CLOSED = any_of(
    r"""
    销[号掉了的] 销过 办结的? 完成的那批 已销 销的
    """
)


@needing(_CLOSED)
def read_recheck(scene: Scene) -> list[Act]:
    """回头看: what was closed in a period is to be looked at again."""
    if not scene.leads or not _RECHECK.search(scene.text) or not _CLOSED.search(scene.text):
        return []
    return [look_again(scene)]


def look_again(scene: Scene) -> Act:
    """A look again at what was closed, in the period that is named."""
    periods = [day for day in scene.days if day.kind in {"period", "date"} and day.past]
    if not periods:
        return Act("recheck")
    day = periods[0]
    current = day.since is not None and day.on is not None and day.since <= scene.today <= day.on
    since, until = (day.since, day.on) if current else (day.past_since or day.past, day.past)
    return Act("recheck", since=since, until=until)
