"""他、她、他们: whom a message means without a name, by whom the conversation has just named.

他手上几项 behind 王芳怎么样 is read as 王芳手上几项. Where the conversation has named nobody it could mean, it is asked
who: such words never mean the whole board.
"""

import re
from dataclasses import dataclass, replace

from board.model.acts import Act, Message, Reading, Those
from board.reading.inquiries.filters import find_filter
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names

_PRONOUN = re.compile(
    # 其他, 他人, 他项权证 mean nobody
    r"(?<![其吉排由])(?P<some>[他她](?:们|俩))|(?<![其吉排由])(?P<one>[他她])(?![人项乡用山方处])"
    r"|(?P<unit>[这那该]个?(?:单位|科室|部门))(?=怎|咋|手|几|哪|还|有|的|呢|情况|最|\W|$)"
)
_SIGNS = frozenset("他她位室门")
_LONGEST = 40
# 那他呢, 看看他们手上几项: what is asked of them.
_HEAD = re.compile(
    r"\W*(?:那么?|还有|再|就|问问?|问一?下|看看|看一?下|查查|查一?下|说说|说一?下|了解一?下|讲讲|把|帮我|给我)*\W*"
)
# 催他一下, 给他们提个醒, 叫他们抓紧.
_DONE_TO = re.compile(
    r"\W*(?:都|再|也|先|你|您|帮我|帮忙|给我|替我|去|赶紧|赶快|马上|快|麻烦|那)*"
    r"(?:(?:催|提醒|督促|督|敲打|盯|问|戳|撵|通知|表扬|批评|督办)"
    r"(?:催|一催|一?下|促|办|问|一?声|一?遍|着|紧)?|[给让叫请喊要])"
)
# 5号交给他: who is to have a task that is named.
_GIVEN = re.compile(r"(?:交|转|派|分|安排|指派|移交|划)?[给由让归](?:给)?$")
_NUMBERED = re.compile(r"\d\s?号")
_ON_HAND = re.compile(
    r"[他她](?:那边|那里|那儿)?的?(?:手[上里头]|名下|负责|还有|还负责|一共|总共|承担|管着?)"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A message with the names that it only points at. `those`: whom they are and in which task; `unknown`: it points
    at somebody, and nothing says whom."""

    message: Message
    those: Those | None = None
    unknown: bool = False


# 手上还有几项, 催一下: said on of whoever was spoken of.
_SAID_ON = re.compile(
    r"\W*(?:那|那么)?(?=(?:手[上里头]|名下)[^,。]{0,8}(?:几|哪|什么|啥|多少|情况|怎))"
    r"|\W*(?:那就?|都|再|也|先|帮我|给我|去|赶紧|马上)*催(?:催|一催|一?下)?(?=(?:吧|啊|呀|了)?\W*$)"
)


def name_meant(message: Message, lexicon: Lexicon) -> Meant:
    """The message with names for 他 and 他们, where one who leads writes it and names nobody."""
    text, sender = message.text, lexicon.find_person(message.sender)
    if len(text) > _LONGEST or sender is None or not sender.leads or message.asked:
        return Meant(message)
    if message.whom and not message.quote and (bare := _SAID_ON.match(text)):
        return _name(message, lexicon, message.whom, f"{text[: bare.end()]}他们{text[bare.end() :]}")
    found = _PRONOUN.search(text) if not _SIGNS.isdisjoint(text) else None
    if found is None or message.quote or find_names(text, lexicon.names):
        return Meant(message)
    before = text[: found.start()]
    given = _GIVEN.search(before) is not None and _DONE_TO.fullmatch(before) is None
    if (_NUMBERED.search(before) and not given) or find_filter(before) is not None:
        return Meant(message)
    those = _find_those(message, lexicon, found)
    if those is not None:
        return _name(message, lexicon, those, text)
    points = _HEAD.fullmatch(before) or _DONE_TO.fullmatch(before)
    return Meant(message, unknown=points is not None and found["unit"] is None)


def _name(message: Message, lexicon: Lexicon, those: Those, text: str) -> Meant:
    named = "和".join(_spell(lexicon, name) for name in those.names)
    return Meant(replace(message, text=_PRONOUN.sub(named, text)), those)


def _find_those(message: Message, lexicon: Lexicon, found: re.Match[str]) -> Those | None:
    """Those spoken of last where the pronoun fits them: 他 a person, 他们 several or a unit."""
    whom = message.whom
    if whom is None:
        return _find_owner(message, lexicon) if found["one"] else None
    units = all(name in lexicon.office.units_by_name for name in whom.names)
    if found["some"]:
        return whom if units or len(whom.names) > 1 else None
    single = len(whom.names) == 1 and units == (found["unit"] is not None)
    return whom if single else None


def _find_owner(message: Message, lexicon: Lexicon) -> Those | None:
    """她手上几项 behind 5号谁负责: the one owner of the task spoken of."""
    task = lexicon.find_task(message.topic)
    if task is None or len(task.owners) != 1 or _ON_HAND.search(message.text) is None:
        return None
    return Those(task.owners)


def _spell(lexicon: Lexicon, name: str) -> str:
    person = lexicon.find_person(name)
    return person.name if person else name


def settle_meant(meant: Meant, reading: Reading) -> Reading:
    """What was read, on the task in which they were named; open where nobody knows who is meant."""
    if meant.unknown:
        acts = tuple(dict.fromkeys(_ask_whom(meant.message, act) for act in reading.acts))
        return replace(reading, acts=acts, ask=reading.ask or any(act.open for act in acts))
    if meant.those is None:
        return reading
    return replace(reading, acts=tuple(_settle(meant.those, act) for act in reading.acts))


def _settle(those: Those, act: Act) -> Act:
    plain = (act.person or act.unit) in those.names and act.task is None and act.filter is None
    if plain and act.act == "query" and act.unit and those.task is not None:
        return replace(act, about="task", task=those.task)
    if not plain or act.act != "remind":
        return act
    return replace(act, task=those.task, filter=those.filter)


def _ask_whom(message: Message, act: Act) -> Act:
    if act.open:
        return act
    if act.act == "query" and act.about == "board" and act.kind is None:
        return Act("query", about="person", open=True)
    if act.act == "remind" and act.person is None and act.unit is None:
        plural = "们" in message.text
        listed = act.task in message.listed and len(message.listed) > 1 and act.task != message.topic
        if act.filter or message.whom is not None or (listed and not plural):
            return Act("remind", about="person", open=True)
    return act
