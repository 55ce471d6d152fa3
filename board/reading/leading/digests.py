"""What is said about digests and other papers: draft, publish, hold, edit."""

import re
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.leading.digest_words import DRAFT, EDIT, HOLD, PAPER, PART, PUBLISH
from board.reading.leading.draft_words import edits_draft, sends_draft
from board.reading.leading.papers import HANDED_TO_ME, OF_OTHERS
from board.reading.scene import Scene
from board.reading.words.cues import any_of
from board.reading.words.needs import listen

# 周报, 今天的通报, 6月份的通报: which of the regular papers is meant.
_REGULAR: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("halfyear", any_of("半年")),
    ("quarterly", any_of("季报 季度(?:的)?(?:通报|情况|总结) [一二三四]季度")),
    (
        "monthly",
        any_of(
            r"(?<![本这每])月报 (?:[本这上]个?月|[\d一二三四五六七八九十]月份?|月度?)"
            r"(?:的)?(?:通报|简报|情况) 上个?月"
        ),
    ),
    ("weekly", any_of("(?<![本这每下])周报 (?:[本这上]周|周)(?:的)?(?:通报|简报|情况)")),
    (
        "daily",
        any_of(
            "日报 今[天日](?:的)?(?:通报|简报|快报) 每日(?:通报|快报) 当[天日](?:那?一?份|的)?(?:通报|简报)"
        ),
    ),
)
_MEETING = any_of(
    "上会 会上?要?用 会[^,。]{0,4}(?:汇报|讲话|发言)稿 会[议用的要]{0,4}单子"
    " 调度[单表] 会[^,。]{0,6}材料 材料[^,。]{0,8}会 例会 材料"
)
_NAMING = re.compile(r"名字|点[^,。;]{0,8}名")
# 通报里别写大塘了, 周报把固投和招商调个位置, 通报重写: the paper itself is what is changed.
_WITHIN = re.compile(
    r"(?:通报|[简周月季日快专]报|稿子?|[这本]一?期|材料)"
    r"(?:里|中|上|内)?头?(?:面)?(?:最后|结尾|开头|前面|后面)?"
    r"(?:把|将|的?[\u4e00-\u9fa5]{0,8}那[段句条件几]|别|不要?"
    r"|重|再|加|补|删|写|[\u4e00-\u9fa5]{0,10}[写改调放删换])"
)
_REPLACED = re.compile(r"[改换](?:成|为)\"")
# 加上表扬西关所再发: what is to change before it goes out.
_THEN_SENT = re.compile(r"(?:再|然后|之?后)(?:往外|往群里)?发(?:出去?)?[吧了。!]*$")
# 数字再核一遍再发, 等宋书记回来再发: looked at again before it goes out, nothing changed.
_CHECKED_FIRST = re.compile(
    r"(?:核[实对]?|看|过|议|商量|请示|问|定|对)(?:一?[遍下]|准|好|清楚|完|过)?"
    r"[^,。;]{0,6}(?:再|才|以?后)(?:往外|往群里)?[发推]"
    r"|等[^,。;]{1,14}(?:再|才)(?:往外|往群里|往下|对外|正式|一起)?[发推]"
)


def find_digest_kind(text: str) -> str | None:
    """The kind of paper that is said: one of the regular ones, else papers for a meeting."""
    return find_regular_kind(text) or ("meeting" if _MEETING.search(text) else None)


def find_regular_kind(text: str) -> str | None:
    """Which of the regular papers is said."""
    return next((kind for kind, pattern in _REGULAR if pattern.search(text)), None)


def read_digest(scene: Scene) -> list[Act]:
    """What a leader or editor says of a digest or of papers for a meeting."""
    waits = any(one.what == "digest" for one in scene.message.pending)
    if not waits and not (scene.leads and scene.heard & _IS_OF_PAPER):
        return []
    for read in _STEPS:
        act = read(scene, waits=waits)
        if act:
            return [replace(act, kind=find_regular_kind(scene.text))]
    return _read_draft(scene)


def _read_sent(scene: Scene, *, waits: bool) -> Act | None:
    return Act("digest", step="publish") if waits and sends_draft(scene.text) else None


_BARE_WORD = re.compile(
    r"^(?:那就?|先|可以)?"
    r"(?:发吧|发了吧|发出去吧?|可以发了?|准发|同意发|先?(?:不|别)发了?|(?:先)?压一压|暂不发|缓发)[。!了吧]*$"
)


def _read_bare_word(scene: Scene, *, waits: bool) -> Act | None:
    """发吧 or 先不发 said in private, whether or not a draft is known to wait."""
    if scene.message.chat != "direct" or _BARE_WORD.match(scene.text.strip()) is None:
        return None
    return Act("digest", step="hold" if HOLD.search(scene.text) else "publish")


_SENDING = re.compile(r"往外放|发|再出|压|等|推|慢|挂|公布|出去|捂|撂|摁|扣")


# 发布前先给裴部长过目: somebody is to see it first.
_SEEN_FIRST = re.compile(
    r"(?:发布?|推|印|公布|出|挂)(?:出去|群里?)?(?:之前|以前|前)[^,。;]{0,12}(?:看|过目|审|把关|核|定|点头)"
)
# 只发局领导群,别发大群: to whom it goes, which is no word against sending it.
_ONLY_TO = re.compile(r"(?:只|就|光|仅)(?:发|推|给|在|送)[^,。;]{1,8},?(?:别|不要?|不用)(?:发|推|往|给|进)")


def _read_hold(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    if waits and _ONLY_TO.search(text):
        return Act("digest", step="edit", change=scene.message.text)
    if waits and _SEEN_FIRST.search(text):
        return Act("digest", step="hold")
    if not waits or PART.search(text):
        return None
    held = HOLD.search(text) and (PAPER.search(text) or _SENDING.search(text))
    return Act("digest", step="hold") if held or _CHECKED_FIRST.search(text) else None


def _read_edit(scene: Scene, *, waits: bool) -> Act | None:
    """A change of the draft's words: of a part of it, of whom it names, or of the paper that is named."""
    text = scene.text
    part, paper, within = PART.search(text), PAPER.search(text), _WITHIN.search(text)
    if part and not (waits or paper) and _POINTED.fullmatch(part[0]):
        part = None
    if _FROM_NOW_ON.search(text) and (_names_recurrence(scene) or any(one.on for one in scene.days)):
        return None
    if not waits and _OFTENER.search(text):
        return None
    about = (
        part or paper or _NAMING.search(text) or _THEN_SENT.search(text) or _REPLACED.search(text) or within
    )
    changed = EDIT.search(text) is not None
    unasked = bool(part or (within and within[0][0] != "材" and not _asks(scene)))
    if waits:
        meant = (changed and about is not None) or (
            edits_draft(text, of_task=bool(scene.codes)) and not PUBLISH.search(text)
        )
    else:
        meant = changed and unasked and not DRAFT.search(text)
    return Act("digest", step="edit", change=scene.message.text) if meant else None


# 中医馆那条加进督办: with no draft in hand, a task is pointed at.
_POINTED = re.compile(r"[这那]一?条")


def _asks(scene: Scene) -> bool:
    return re.search(r"[?吗谁]|没有?$", scene.text) is not None


def _read_hold_of_paper(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    held = PAPER.search(text) and HOLD.search(text) and re.search(r"通报|稿|这期|[简日周月季]报", text)
    if _BEGUN.search(text) and not waits:
        return None
    if _names_recurrence(scene) or _FROM_NOW_ON.search(text):
        return None
    return Act("digest", step="hold") if held else None


# 三季度通报出个草稿,先不发: what nothing is known of yet is to be written first.
_BEGUN = re.compile(
    r"(?:出|起|拟|写|弄|搞|整|做|拉|打)(?:一?[个份版]|好|出)*(?:[^,。;]{0,6}?)(?:草稿?|[初底]?稿|初稿)"
)


# 周报改成双周: how often it comes, not what it says.
_OFTENER = re.compile(
    r"(?:改|换|调)(?:成|为|到)?(?:[双单隔]周|半个?月|旬|每"
    r"|一?(?:[天日周月季]|星期|礼拜)(?:一[次报回]|[报次]))"
)
# 以后日报别发了 changes what is sent from now on, no draft.
_FROM_NOW_ON = re.compile(r"以后|往后|今后|从今(?:天|往后)|从明天")


# 周报写完发出去了, with nothing that waits: what was sent, and no order to send.
_WAS_SENT = re.compile(
    r"(?:写|弄|编|改|整)[完好][^,。;]{0,4}发"
    r"|(?<![以能该准快要])(?:发(?:出去|下去)?|推送?|印发|发布|发群里?)(?:了(?!吧|算)|过了)[,。!]?$"
)


def _read_publishing(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    if not waits and _WAS_SENT.search(text):
        return None
    sent = PUBLISH.search(text) and (waits or PAPER.search(text))
    return Act("digest", step="publish") if sent and not re.search(r"[?]|发我|发给我|吗$", text) else None


def _read_draft(scene: Scene) -> list[Act]:
    text = scene.text
    if _is_for_unit(scene) or _names_recurrence(scene):
        return []
    if "会" in text and _MEETING_ITEMS.search(text):
        return [Act("digest", kind="meeting", step="draft")]
    if not PAPER.search(text) or OF_OTHERS.search(text):
        return []
    wanted = DRAFT.search(text) or HANDED_TO_ME.search(text)
    if not wanted:
        return []
    kind = find_digest_kind(text)
    return [Act("digest", kind=kind, step="draft", since=_find_since(scene) if kind in _OF_PERIODS else None)]


_OF_PERIODS = frozenset({"weekly", "monthly", "quarterly", "halfyear"})


def _find_since(scene: Scene) -> date | None:
    """上个月的月报: the first day of the past period that is named."""
    past = [
        day.since for day in scene.days if day.kind == "period" and day.since and day.since <= scene.today
    ]
    return past[0] if past else None


# 明天例会调度哪几项: what a meeting is to go through is what its paper says.
_MEETING_ITEMS = re.compile(r"会上?(?:要|该|准备|得)?调度(?:一?下)?(?:哪|什么|啥)")


_TOLD_TO = re.compile(r"@|让|请(?!示)|由")


def _is_for_unit(scene: Scene) -> bool:
    """Whether somebody else is told to write it: that is a new task, not the bot's draft."""
    return bool(scene.names) and _TOLD_TO.search(scene.text) is not None


def _names_recurrence(scene: Scene) -> bool:
    return any(day.kind == "recurring" for day in scene.days)


_STEPS = (
    _read_sent, _read_bare_word, _read_hold, _read_edit, _read_hold_of_paper, _read_publishing,
)  # fmt: skip
_IS_OF_PAPER = listen(PAPER, EDIT, PUBLISH, _BARE_WORD, _MEETING_ITEMS)
