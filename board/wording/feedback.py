"""投诉建议, who saw and exported what, and what 「这条别留」 can and cannot do."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from board.model.office import Office
from board.model.records import Entry
from board.wording.names import name_person
from board.wording.numbers import shorten, word_day, word_moment

MOST_NAMED = 8
MOST_TEXT = 120


def word_complain_how() -> str:
    return "写“投诉建议：”加内容即可，例：投诉建议：清单发得太早。原话转办公室，不附姓名。"


def word_complained() -> str:
    return "投诉建议已记，原话转办公室，不附姓名；操作留痕里有记录。"


def word_complaint(words: str) -> str:
    """To editors: the words alone."""
    return f"收到投诉建议：{shorten(words, MOST_TEXT)}。回“投诉建议清单”看全部。"


def word_complaints(entries: Sequence[Entry], zone: tzinfo, *, year: int) -> str:
    """What was said, latest first, without names."""
    if not entries:
        return "还没有收到投诉建议。"
    lines = [
        f"{word_moment(entry.at, zone, year=year)}　{(entry.after or {}).get('words', '')}"
        for entry in entries
    ]
    return "\n".join([f"投诉建议{len(entries)}条：", *lines])


def word_seen(office: Office, code: str, counts: Sequence[tuple[str, int]], since: date, *, year: int) -> str:
    """7号自10月24日以来发给过：赵明3次、何立新1次。"""
    day = word_day(since, year=year)
    if not counts:
        return f"{code}号自{day}以来没有单独发给过谁。"
    named = "、".join(f"{name_person(office, person)}{count}次" for person, count in counts[:MOST_NAMED])
    more = f"等{len(counts)}人" if len(counts) > MOST_NAMED else ""
    return f"{code}号自{day}以来发给过：{named}{more}。只统计发出的消息，不统计是否已读。"


def word_exports(office: Office, entries: Sequence[tuple[str, datetime]], zone: tzinfo, *, year: int) -> str:
    """台账导出过2次：周敏11月23日9:10、何立新11月20日8:00。"""
    if not entries:
        return "台账还没有人导出过。"
    named = "、".join(
        f"{name_person(office, by)}{word_moment(at, zone, year=year)}" for by, at in entries[:MOST_NAMED]
    )
    return f"台账导出过{len(entries)}次：{named}。"


def word_forgotten() -> str:
    """What is gone and what is not, as it is."""
    return (
        "您上一条的原话已从本系统删除。已记入台账的数和操作留痕（谁、何时、改了什么）按规定保留；"
        "聊天窗口里的消息须自行撤回。"
    )


def word_nothing_to_forget() -> str:
    return "没有可删的原话。已记入台账的数和操作留痕按规定保留。"
