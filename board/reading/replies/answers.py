"""Answers to the bot's own question: 第二个, 是, 不是，是5号, 9月10号, 算了."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act, Asked
from board.reading.figures.numerals import read_whole
from board.reading.people.behalf import looks_like_name
from board.reading.progress.states import find_state
from board.reading.replies.completion import close_act, fill_act
from board.reading.replies.ruled_places import pick_ruled
from board.reading.scene import Scene
from board.reading.tasks.segments import build_segments
from board.reading.tasks.targets import move_due
from board.reading.words.cues import any_of

_NEVER_MIND = re.compile(
    r"^\W*(?:算了|不用了|不必了|没事了?|取消吧?|不报了|不问了"
    r"|先不(?:报|弄|管)了?|忽略|当我没说|罢了|不改了|不用管)[\W吧了啊]*$"
)
_YES = re.compile(
    r"^\W*(?:(?:是的?|对的?|嗯+|没错|就是(?:它|这个|这项|那个)?"
    r"|正确|可以|好的?|确认|行|ok|yes|要的?|1)[\W啊呀吧了]*)+$",
    re.IGNORECASE,
)
_NO = re.compile(r"^\W*(?:不是|不对|错了?|都不是|否|no|没有|不)[\W啊呀吧了]*$", re.IGNORECASE)
_DENIED = re.compile(r"\W*(?:不是|不对|错了|都不是)(?!吗)")
# 不对，签约还没完 is a statement of its own.
_CONTRARY = re.compile(r"(?:还没|没有?|未)(?!错|问题|事|$|\W)")
_ALL = re.compile(r"^\W*(?:都是|全部?都?是?|两个都(?:是|要)?|都|都完成了|全是|两项都是)[\W了啊]*$")
_PLACE = re.compile(
    r"(?:第|选)(?P<place>[一二两三四五六七八九十\d]+)(?:个|项|条|件)?"
    r"|(?P<last>最后一?(?:个|项|条)?|后(?:一|面那?)个|后者|下面(?:那|一)个)"
    r"|(?P<first>前(?:一|面那?)个|前者|上面(?:那|一)个|头一个)"
    r"|^\W*(?P<bare>\d{1,3}|[一二三四五六七八九])(?:\s?[那这][个项条])?\W*$"
)
_LONGEST = 24


# 明天再说 puts the question off; the day in it is no answer.
_LATER = re.compile(r"再(?:说|讲|看|议|想|报|定|回)")


def read_answer(scene: Scene, asked: Asked) -> list[Act] | None:
    """The asked acts completed by a short answer; none where the message is no answer but a new statement."""
    text = scene.text
    if _NEVER_MIND.match(text):
        return []
    if len(text) > _LONGEST or _LATER.search(text):
        return None
    several = _pick_several(scene, asked)
    if several:
        return [close_act(replace(asked.acts[0], task=code)) for code in several]
    if _awaits_receiver(asked) and looks_like_name(text.strip(" ,。!吧")) and not scene.names:
        return [replace(act, open=True) for act in asked.acts]
    if _asks_verdict(asked) and len(asked.acts) == 1:
        ruled = pick_ruled(scene, asked)
        if ruled is not None:
            return ruled
    code = _find_code(scene, asked)
    if code and _asks_verdict(asked):
        ordered = _ORDERED.search(text) or code not in _list_waiting(scene, asked)
        return None if ordered else [_decide(scene, act, code) for act in asked.acts]
    if _CONTRARY.search(text):
        return None
    if _NO.match(text) or (_DENIED.match(text) and all(code in {None, act.task} for act in asked.acts)):
        return [replace(act, candidates=(), open=True) for act in asked.acts]
    return _fill(scene, asked, code)


def _pick_several(scene: Scene, asked: Asked) -> Sequence[str]:
    """The tasks that 都是 or 2号和3号 picks, where one act was asked about."""
    if len(asked.acts) != 1:
        return ()
    if _ALL.match(scene.text) and asked.candidates:
        return asked.candidates
    codes = _list_codes(scene)
    together = len(codes) > 1 and not _asks_verdict(asked) and _SIDE_BY_SIDE.fullmatch(scene.text)
    return codes if together else ()


def _fill(scene: Scene, asked: Asked, code: str | None) -> list[Act] | None:
    """The asked acts with what the answer says; none where it says nothing of them, or more than an answer does."""
    filled = [fill_act(scene, act, code) for act in asked.acts]
    if filled == list(asked.acts) and code is None:
        return None
    if any(_lacks_day(act) and old.task == act.task for old, act in zip(asked.acts, filled, strict=True)):
        # Only the day was asked for, and none is said: 12号怎么样了 is a question of its own.
        return None
    picks = any(act.task is None or code not in {None, act.task} for act in asked.acts)
    if picks and not _YES.match(scene.text) and _says_more(scene, receives=_awaits_name(asked)):
        return None
    return filled


def _lacks_day(act: Act) -> bool:
    return act.act in {"extend", "set_due"} and act.until is None and act.days is None


# 2号和3号 picks both.
_SIDE_BY_SIDE = re.compile(
    r"(?:是|就是)?[A-Za-z]{0,2}[\d.\-]+号?"
    r"(?:[、,和跟及与][A-Za-z]{0,2}[\d.\-]+号?)+(?:都是|都|吧|两个|两项)*[。!]?"
)


def _list_codes(scene: Scene) -> list[str]:
    """The tasks that are picked by number, without those that are denied."""
    return [ref.code for ref in scene.codes if ref.code and not scene.text[: ref.start].endswith("不是")]


def _awaits_receiver(asked: Asked) -> bool:
    return all(act.act in {"assign", "transfer", "new_task"} for act in asked.acts)


_NAMES_RECEIVED = frozenset({"query", "praise", "remind", "new_task"})


def _awaits_name(asked: Asked) -> bool:
    """Whether a unit or person was asked for rather than a task."""
    return all(act.act in _NAMES_RECEIVED for act in asked.acts)


# Words that no answer to 同意哪一项 has: those are orders and questions of their own.
_ORDERED = re.compile(r"催|提醒|督|抓紧|怎|咋|为|谁|哪[些几]|多少|进[展度]|情况|[?]|吗$|牵头|负责|报")


def _asks_verdict(asked: Asked) -> bool:
    return bool(asked.acts) and {act.act for act in asked.acts} <= {"approve", "reject"}


def _list_waiting(scene: Scene, asked: Asked) -> set[str | None]:
    return {*asked.candidates, *(one.task for one in scene.message.pending)}


def _decide(scene: Scene, act: Act, code: str) -> Act:
    """The decision on the task that the answer picks: what waits there, and until when where a day is said."""
    waiting = [one for one in scene.message.pending if one.task == code and act.what in {None, one.what}]
    act = replace(act, task=code, what=waiting[0].what if len(waiting) == 1 else act.what)
    days = [day for day in scene.days if day.on and day.kind in {"date", "period", "span"}]
    if act.act == "approve" and act.what == "extend" and days:
        last = days[-1]
        act = replace(act, until=move_due(scene, code, last) if last.kind == "span" else last.on)
    return close_act(act)


_ANSWER_WORDS = any_of(
    r"""
    # yes and no
    不是 不对 而?是 对
    # this and that
    那个 这个 那项 这项 那条 这条
    # tasks
    任务 项目
    # a place in the row
    第?[一二三四五六七八九十\d]+[个项条号]? 后者 前者 最后 后面 前面 上面 下面 一个
    # little words
    的 选 说 指 我 应该 就 啊 呀 吧 哈 嗯 [\W]
    """
)


def _says_more(scene: Scene, *, receives: bool) -> bool:
    """Whether the text goes beyond naming a task: then it is a statement of its own."""
    place = _PLACE.search(scene.text)
    figures = [one for one in scene.figures if not place or not place.start() <= one.start < place.end()]
    if any(figure.kind != "count" or figure.unit for figure in figures):
        return True
    rest = scene.text
    for name in scene.names if receives else ():
        rest = rest.replace(name.words, "")
    for segment in build_segments(scene):
        target = segment.target
        if target.start >= 0:
            rest = rest.replace(scene.text[target.start : target.end], "")
    return len(_ANSWER_WORDS.sub("", rest)) > 3 or find_state(rest) is not None


def _find_code(scene: Scene, asked: Asked) -> str | None:
    """The task that the answer picks: a board number, a position among those offered, a name, or 是 to the only one."""
    codes = _list_codes(scene)
    if codes:
        return codes[-1]
    place = _PLACE.search(scene.text)
    if place:
        return _pick(scene, place, asked.candidates)
    if _YES.match(scene.text):
        return asked.candidates[0] if len(asked.candidates) == 1 else None
    named = [segment.target for segment in build_segments(scene) if segment.target.how == "words"]
    if named and named[0].code:
        return named[0].code
    fitting = [code for code in asked.candidates if named and code in named[0].candidates]
    return fitting[0] if len(fitting) == 1 else None


def _pick(scene: Scene, place: re.Match[str], candidates: tuple[str, ...]) -> str | None:
    """A bare number is a board number where one offered has it, else a position; 第二个 is a position."""
    if place["last"]:
        return candidates[-1] if candidates else None
    if place["first"]:
        return candidates[0] if candidates else None
    words = place["place"] or place["bare"]
    number = read_whole(words)
    if place["bare"] and str(number) in candidates:
        return str(number)
    if 1 <= number <= len(candidates):
        return candidates[number - 1]
    return scene.lexicon.codes.get(str(number)) if place["bare"] and not candidates else None
