"""Numbers that only count the parts of a message: ① … ②…, 1. 3号完了 2. 5号没动, 一是…二是…, 首先…其次….

They are taken off, and a stop set in their place, where each part names a task by its number, or where nothing was
listed to which the places could refer. 1、完成 2、在干 in answer to a list are read in `replies.positions`.
"""

import re
from collections.abc import Sequence

_HAN = "一二三四五六七八九十"
_KINDS = (
    re.compile(r"\s*(?P<ring>[①-⑳])\s*[、.．:：]?\s*"),
    re.compile(rf"(?:^|(?<=[\s,，。;；:：]))[(（](?P<number>\d{{1,2}}|[{_HAN}]{{1,2}})[)）]\s*"),
    re.compile(
        r"(?:^|(?<=[\s,，。;；:：\u4e00-\u9fa5%％]))(?P<number>\d{1,2})"
        r"(?:[、.．)）]|[:：](?=\s?\d{1,3}号))\s*(?=\S)"
    ),
    re.compile(
        rf"(?:^|(?<=[\s,，。;；:：]))(?P<number>[{_HAN}]{{1,2}})(?:、|，(?=[\u4e00-\u9fa5]|\d{{1,3}}号))\s*"
    ),
    re.compile(
        rf"(?:^|(?<=[\s,，。;；:：\u4e00-\u9fa5%％\d]))(?:第|其)?(?P<number>[{_HAN}])(?:是|来|则)[,，:：]?\s*"
    ),
    re.compile(rf"(?:^|(?<=[\s,，。;；:：]))(?:第|其)(?P<number>[{_HAN}])[,，:：、]\s*"),
)
_ORDER = re.compile(r"(?:^|(?<=[\s,，。;；:：]))(?P<order>首先|其次|再次|第三|最后)(?:是)?[,，:：]?\s*")
_TASK = re.compile(
    rf"\s*(?:(?:任务|编号)?(?:\d{{1,4}}|[{_HAN}]{{1,3}})号(?![日前]|之前)"
    rf"|任务\d{{1,3}}|[A-Za-z]{{1,2}}-?\d{{1,3}}(?![\d.-]))"
)
_MAY_COUNT = re.compile(r"[①②]|[1一][、.．)）:：是来则，,]|其一|首先")
_STOPS = ",，。;；!！?？\n"
_LEAST_PARTS = 2


def drop_numbering(text: str, *, listed: bool) -> str:
    """The text without the numbers of its parts; `listed` where places of a list could be meant."""
    if _MAY_COUNT.search(text) is None or text.startswith("#"):
        return text
    for pattern in _KINDS:
        marks = _find_run(list(pattern.finditer(text)))
        if marks and _only_counts(text, marks, listed=listed):
            return _set_stops(text, marks)
    orders = list(_ORDER.finditer(text))
    if (
        len(orders) >= _LEAST_PARTS
        and orders[0]["order"] == "首先"
        and _only_counts(text, orders, listed=listed)
    ):
        return _set_stops(text, orders)
    return text


def _find_run(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count 1, 2, 3 …, as far as they do; empty where there are fewer than two."""
    run: list[re.Match[str]] = []
    for mark in marks:
        if _read_number(mark) == len(run) + 1:
            run.append(mark)
    return run if len(run) >= _LEAST_PARTS else []


def _read_number(mark: re.Match[str]) -> int:
    groups = mark.groupdict()
    if groups.get("ring"):
        return ord(groups["ring"]) - ord("①") + 1
    said = groups["number"]
    return int(said) if said.isdecimal() else _HAN.find(said) + 1


def _only_counts(text: str, marks: Sequence[re.Match[str]], *, listed: bool) -> bool:
    if all(_TASK.match(text, mark.end()) for mark in marks):
        return True
    heading = re.sub(r"[\W\d]", "", text[: marks[0].start()])
    some = any(_TASK.match(text, mark.end()) for mark in marks)
    return some and not listed and not heading


def _set_stops(text: str, marks: Sequence[re.Match[str]]) -> str:
    parts, at = "", 0
    for mark in marks:
        parts += text[at : mark.start()]
        bare = parts.rstrip()
        parts = bare if not bare else parts if bare[-1] in _STOPS + ":：" else bare + "。"
        at = mark.end()
    return parts + text[at:]
