"""What a question is about by its own words, so that the task spoken of last does not answer for it."""

import re
from dataclasses import replace

from board.model.acts import Message, Reading
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names

_LONGEST = 24
# 疫苗的事呢: words and nothing else are asked after.
_ASKED_AFTER = re.compile(
    r"\W*(?:那|还有)?(?P<what>[\u4e00-\u9fa5]{2,8}?)的?(?:事情?|那个|那块|那边|那项|这块|这边|情况|进展|进度)?"
    r"(?:呢|怎么样|咋样|如何|怎样)了?\W*"
)
_OVERSEES = re.compile(r"\s?(?:所)?(?:分管|主管|包抓|包联|联系)")
# 哪些没有分管领导: which tasks are asked for, in words that no list answers to.
_WHICH = re.compile(
    r"\W*(?:还有|都有)?(?:哪些|哪几[项个件]|有哪些|有几[项个])(?:任务|事项|项目|工作|的)?(?:还|都)?(?:没有?|缺|未|不|有)"
)


def find_subject(message: Message, lexicon: Lexicon) -> Message:
    """The message without the task spoken of last, where its words name others; 王局分管的 of who is 王局 as 我分管的."""
    sender = lexicon.find_person(message.sender)
    if sender is None or not sender.leads or len(message.text) > _LONGEST:
        return message
    if "管" in message.text or "包" in message.text or "联系" in message.text:
        message = _say_own(message, lexicon)
    asked = _ASKED_AFTER.fullmatch(message.text) if message.topic and not message.quote else None
    if asked is None:
        return message
    meant = [task.code for task in lexicon.office.tasks if asked["what"] in task.title]
    return replace(message, topic=None) if meant and message.topic not in meant else message


def _say_own(message: Message, lexicon: Lexicon) -> Message:
    text, names = message.text, find_names(message.text, lexicon.names)
    own = len(names) == 1 and names[0].only == message.sender and _OVERSEES.match(text, names[0].end)
    return replace(message, text=f"{text[: names[0].start]}我{text[names[0].end :]}") if own else message


def drop_stray(message: Message, reading: Reading) -> Reading:
    """Nothing, where a question for a list of tasks was taken for one about the task spoken of last."""
    if not message.topic or _WHICH.match(message.text) is None or len(reading.acts) != 1:
        return reading
    (act,) = reading.acts
    stray = act.act == "query" and act.task == message.topic and act.want is None and act.kind is None
    return Reading() if stray else reading
