"""Whom a message calls and who says it: @挂图, 何局，…, 我是李娜，…, 城头卫生院：…, …（城头卫生院）.

Said of a report they change nothing in it, so they are taken off before it is read. A colleague that is called stays:
what follows is a line to them.
"""

import re

from board.model.acts import Message
from board.model.office import Person
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names

# @挂图 5号完了: whom the message is for, where it is nobody of the office.
_CALLED = re.compile(r"\s*@(?P<name>\S{1,20})\s+(?=\S)")
# 5号完了@挂图助手: behind the message, where it was told whom it is for.
_CALLED_LAST = re.compile(r"(?<=\S)\s*@(?P<name>(?![我俺咱他她你您])[\u4e00-\u9fa5A-Za-z]{1,12})\s*$")
# 何局好，3号完了; 何局 我还有哪些没报: a head of at most eight characters. 何局 同意3号延期 tells what one said.
_HEAD = re.compile(
    r"\s*(?P<name>[\u4e00-\u9fa5]{2,8}?)(?:(?:[您你]|早上|上午|中午|下午|晚上)?[,，]?(?:[您你]?好|早)|辛苦了?)?"
    r"(?:[,，!！]\s*|\s+(?=[我咱俺您]|收到|汇报|报告|请问|麻烦|帮我|瞅瞅|\d{1,3}[号、.]|[一二][、.])"
    r"|[:：\s]\s*(?=#接龙|[1一①][、.\s]\s*\S))(?=\S)"
)
_OWN_HEAD = re.compile(
    r"\s*(?:我是)?(?P<name>[\u4e00-\u9fa5]{2,20}?)(?P<tells>的?(?:汇报|报告|报))?\s*[,，:：]\s*(?=\S)"
)
_SIGNED = re.compile(r"\s*(?:[（(](?P<inside>[^（()）]{2,20})[)）]|[—-]{2}(?P<behind>\S{2,20}))\s*$")

_SIGNS = frozenset("（(—-")


def drop_mention(text: str, lexicon: Lexicon) -> str:
    """The text without the bot's mention before or behind it; a colleague's stays."""
    if "@" not in text:
        return text
    called = _CALLED.match(text)
    if called is not None and not find_names(called["name"], lexicon.names):
        text = text[called.end() :]
    last = _CALLED_LAST.search(text)
    return text if last is None or find_names(last["name"], lexicon.names) else text[: last.start()]


def drop_calls(message: Message, lexicon: Lexicon) -> str:
    """The text of a message without whom it calls and without its sender's own name and unit at its ends."""
    text = message.text
    sender = lexicon.find_person(message.sender)
    if sender is None or sender.leads:
        return text
    text = _drop_salutation(text, lexicon)
    return text if "\n" in text else _drop_signature(_drop_own(text, sender), sender)


def _drop_salutation(text: str, lexicon: Lexicon) -> str:
    head = _HEAD.match(text)
    if head is None:
        return text
    named = [one for one in find_names(head["name"], lexicon.names) if one.kind == "person"]
    if len(named) != 1 or (named[0].start, named[0].end) != (0, len(head["name"])):
        return text
    people = [lexicon.find_person(one) for one in named[0].referents]
    return text[head.end() :] if all(one is not None and one.leads for one in people) else text


def _drop_own(text: str, sender: Person) -> str:
    head = _OWN_HEAD.match(text)
    if head is None:
        return text
    introduced = text[: head.start("name")].strip() == "我是"
    told = bool(head["tells"]) or text[head.end("name") : head.end()].strip() in {":", "："}
    return text[head.end() :] if (introduced or told) and head["name"] in _list_own_names(sender) else text


def _drop_signature(text: str, sender: Person) -> str:
    signed = _SIGNED.search(text) if not _SIGNS.isdisjoint(text) else None
    if signed is None or signed.start() == 0:
        return text
    return (
        text[: signed.start()] if (signed["inside"] or signed["behind"]) in _list_own_names(sender) else text
    )


def _list_own_names(sender: Person) -> set[str]:
    """What somebody calls themselves: their name, their unit, both."""
    units = set(sender.units)
    return units | {sender.name} | {f"{unit}{sender.name}" for unit in units}
