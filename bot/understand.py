"""`understand`: messages as JSON lines in, readings as JSON lines out, in the same order. It changes nothing.

The form of both is documented in docs/understand.md. A line that cannot be read gives an error line, and the run
goes on.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from loguru import logger

from board.model.acts import Act, Asked, Message, Pending, Quote, build_fields
from board.model.office import Office
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar

_ACT_FIELDS = {part.name for part in fields(Act)}
_DAYS = {"eta", "until", "since", "due"}


def understand_lines(lines: Iterable[str], office: Office, *, explain: bool = False) -> Iterator[str]:
    """Read each message and give its reading as one JSON line. Empty lines are passed over."""
    lexicon, calendar = build_lexicon(office), Calendar()
    for number, line in enumerate(lines, 1):
        if line.strip():
            reading = _understand(number, line, lexicon, calendar, explain=explain)
            yield json.dumps(reading, ensure_ascii=False)


def _understand(
    number: int, line: str, lexicon: Lexicon, calendar: Calendar, *, explain: bool
) -> dict[str, Any]:
    data: Any = None
    try:
        data = json.loads(line)
        message = build_message(data)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        name = data.get("id") if isinstance(data, dict) else None
        return {"id": name, "error": f"第{number}行读不出来：{_word_fault(data, error)}"}
    try:
        reading = read_message(message, lexicon, calendar, explain=explain)
    except Exception as error:  # one message that breaks the reading must not cost the lines behind it
        logger.exception("消息{}没能读成", data.get("id"))
        return {"id": data.get("id"), "error": f"这条消息没能读成（{type(error).__name__}），详情见日志"}
    out: dict[str, Any] = {
        "id": data.get("id"), "ask": reading.ask, "acts": [build_fields(act) for act in reading.acts],
    }  # fmt: skip
    if explain:
        out["why"] = [asdict(trace) for trace in reading.why]
    return out


_NEEDED = ("now", "from", "text")


def _word_fault(data: object, error: Exception) -> str:
    """What is wrong with a line, in a sentence: the keys it lacks, or why it is no message."""
    if isinstance(error, json.JSONDecodeError):
        return f"不是一行JSON（第{error.colno}个字符处）"
    if not isinstance(data, dict):
        return '一行要是一个JSON对象，如{"id": "m1", "now": …, "from": …, "text": …}'
    missing = [key for key in _NEEDED if key not in data]
    if missing:
        return f"缺{'、'.join(missing)}；now、from、text每行都要写"
    if isinstance(error, KeyError):
        return f"pending里缺{error.args[0]}"
    return str(error) if isinstance(error, ValueError) else _SHAPES


_SHAPES = "有一项形式不对：now、from、text是文字，quote、last、asked是对象，listed、pending是列表"


def build_message(data: dict[str, Any]) -> Message:
    """A message from its JSON form. Raises ValueError, TypeError or KeyError where it is not one."""
    now = _read_moment(data["now"])
    if not isinstance(data["text"], str):
        raise TypeError("text 要是文字")
    quote, last, asked = data.get("quote"), data.get("last"), data.get("asked")
    return Message(
        text=data["text"],
        now=now,
        sender=str(data["from"]),
        chat="group" if data.get("chat") == "group" else "direct",
        quote=Quote(_code(quote.get("task")), quote.get("text"), quote.get("from")) if quote else None,
        listed=tuple(str(code) for code in data.get("listed") or ()),
        last=build_act({"act": "report", **last}) if last else None,
        last_at=datetime.fromisoformat(last["at"]) if last and last.get("at") else None,
        pending=tuple(Pending(one["what"], _code(one.get("task"))) for one in data.get("pending") or ()),
        topic=_code(data.get("topic")),
        asked=_build_asked(asked) if asked else None,
    )


def _read_moment(words: str) -> datetime:
    """Raises ValueError where the words are no moment with a zone, TypeError where they are no words."""
    try:
        now = datetime.fromisoformat(words)
    except ValueError as error:
        raise ValueError(f"now“{words}”不是时间，要像2026-06-10T10:00:00+08:00") from error
    if now.tzinfo is None:
        raise ValueError(f"now“{words}”没写时区，要像2026-06-10T10:00:00+08:00")
    return now


def _code(value: object) -> str | None:
    return None if value is None else str(value)


def _build_asked(data: dict[str, Any]) -> Asked:
    acts = tuple(build_act(one) for one in data.get("acts") or ())
    offered = data.get("candidates") or (acts[0].candidates if acts else ())
    return Asked(acts, tuple(str(code) for code in offered))


def build_act(data: dict[str, Any]) -> Act:
    """An act from its JSON form; keys that no act has are passed over."""
    known: dict[str, Any] = {key: value for key, value in data.items() if key in _ACT_FIELDS}
    for key in _DAYS & known.keys():
        known[key] = date.fromisoformat(known[key]) if known[key] else None
    if "candidates" in known:
        known["candidates"] = tuple(map(str, known["candidates"]))
    return Act(**known)
