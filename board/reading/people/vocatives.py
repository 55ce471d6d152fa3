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
# 何局好，3号完了: a head of at most eight characters.
_HEAD = re.compile(r"\s*(?P<name>[\u4e00-\u9fa5]{2,8}?)(?:您|你)?好?[,，!！]\s*(?=\S)")
_OWN_HEAD = re.compile(
    r"\s*(?:我是)?(?P<name>[\u4e00-\u9fa5]{2,20}?)(?P<tells>的?(?:汇报|报告|报))?\s*[,，:：]\s*(?=\S)"
)
_SIGNED = re.compile(r"\s*(?:[（(](?P<inside>[^（()）]{2,20})[)）]|[—-]{2}(?P<behind>\S{2,20}))\s*$")


def drop_calls(message: Message, lexicon: Lexicon) -> str:
    """The text of a message without whom it calls and without its sender's own name and unit at its ends."""
    text = message.text
    called = _CALLED.match(text)
    if called is not None and not find_names(called["name"], lexicon.names):
        text = text[called.end() :]
    text = _write_number(text, message, lexicon)
    sender = lexicon.find_person(message.sender)
    if sender is None or sender.leads or "\n" in text:
        return text
    return _drop_signature(_drop_own(_drop_salutation(text, lexicon), sender), sender)


# 14、完工36处; 24.现在八成五; 8#在装 (3#楼 is a house): a board number set as lists and plans set theirs.
_NUMBERED = re.compile(
    r"\s*(?:(?P<code>\d{1,3})(?:[.．、]|(?P<plan>#))|[#＃](?P<tag>\d{1,3})\s)\s*(?=[\u4e00-\u9fa5])"
)
_ITEM = re.compile(r"(?<![\d.])\d{1,3}[.．、#]\s*(?=[\u4e00-\u9fa5])|\n")
_PART_OF_PLAN = re.compile(r"[楼桥泵机井厂线路地标炉池闸站坑岗窑门库棚仓船车变点孔墩洞塔]")


def _write_number(text: str, message: Message, lexicon: Lexicon) -> str:
    """14号完工36处 for 14、完工36处: one item alone whose number no list explains is the board's own."""
    numbered = _NUMBERED.match(text)
    if numbered is None or message.asked or _ITEM.search(text, numbered.end()):
        return text
    code = numbered["code"] or numbered["tag"]
    plain = not numbered["plan"] and not numbered["tag"]
    if code not in lexicon.codes or (plain and int(code) <= max(2, len(message.listed))):
        return text
    if numbered["plan"] and _PART_OF_PLAN.match(text, numbered.end()):
        return text
    return f"{code}号{text[numbered.end() :]}"


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
    signed = _SIGNED.search(text)
    if signed is None or signed.start() == 0:
        return text
    return (
        text[: signed.start()] if (signed["inside"] or signed["behind"]) in _list_own_names(sender) else text
    )


def _list_own_names(sender: Person) -> set[str]:
    """What somebody calls themselves: their name, their unit, both."""
    units = set(sender.units)
    return units | {sender.name} | {f"{unit}{sender.name}" for unit in units}
