"""Editing a draft in the editor's own words: 第二段删了, 别点名, 把桑村那句去掉, 把…改成…, or the whole text pasted back.

The text is prose: an edit is done when its place is found, else refused with None. Figures that are new in
the text are named (`list_new_figures`), not blocked: the editor answers for what is published.
"""

import re
from collections.abc import Callable, Iterable

from board.model.office import Office

SECTION = re.compile(r"^([一二三四五六七八九十])、", re.MULTILINE)
_ORDER = "一二三四五六七八九十"
_DROP = r"(?:删了?|删掉|删去|去掉|拿掉|砍掉|砍了|不要了?|不写了?|[别甭]写|[别甭]提|不提了?)"
_PLACE = re.compile(
    r"(?P<last>(?:最后|最末|末尾|结尾|末)的?那?一?(?:段|部分|节))"
    r"|(?P<first>(?:开头|最前面?|头|首)的?那?一?(?:段|部分|节))"
    r"|(?P<back>倒数)?第?(?P<number>[一二三四五六七八九十\d])(?:段|部分|节)"
)
UNNAME, UNNAMED = "别点名", "有关单位"
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:万|%|‰)?")


def edit_text(text: str, words: str, office: Office) -> str | None:
    """The draft as changed, or None where the instruction's place is not found."""
    if "【" in words and len(words) >= len(text) / 3:
        return words[words.index("【") :].strip()
    for edit in _EDITS:
        changed = edit(text, words, office)
        if changed is not None and changed != text:
            return changed
    return None


def unnames(words: str) -> bool:
    """Whether an instruction is about naming units: 别点名, 第二段别点名."""
    return "点名" in words


def list_new_figures(before: str, after: str) -> tuple[str, ...]:
    """Figures of the edited text that the draft did not have, in order."""
    known = set(_FIGURE.findall(before))
    return tuple(dict.fromkeys(figure for figure in _FIGURE.findall(after) if figure not in known))


def _replace(text: str, words: str, office: Office) -> str | None:
    match = re.search(
        (
            r"[把将]?[“「\"]?(.+?)[”」\"]?(?:都|全)?"
            r"(?:改成|改为|换成|替换成|写成|说成)[“「\"]?(.+?)[”」\"]?[。.]?$"
        ),
        words.strip(),
    )
    if match is None:
        return None
    old, new = match[1].strip().rstrip("都全"), match[2].strip()
    if old in {"标题", "题目"}:
        return _entitle(text, new)
    return text.replace(old, new) if old in text else None


def _entitle(text: str, title: str) -> str:
    return re.sub(r"【.+?】", f"【{title.strip('【】')}】", text, count=1)


# 题目换一个,就叫工作动态
_CALLED = re.compile(
    r"(?:标题|题目)[^，,]{0,6}[，,]?\s*(?:就|还是)?(?:叫|用)[“「\"]?(?P<title>[^，,。”」\"]{2,24})"
)


def _rename(text: str, words: str, office: Office) -> str | None:
    """The draft under another title."""
    called = _CALLED.search(words)
    return _entitle(text, called["title"].rstrip("吧了")) if called else None


def _edit_section(text: str, words: str, office: Office) -> str | None:
    section = _find_section(text, words)
    if section is None or "句" in words:
        return None
    if worded := re.search(r"(?:改|换|写|说)[成为][“「\"]?(.+?)[”」\"]?[。.]?$", words.strip()):
        return _word_section(text, section, worded[1])
    if re.search(_DROP, words):
        return _renumber(_drop_section(text, section))
    if re.search(r"点名|名字|单位名", words):
        return text.replace(section, _unname(section, office))
    return None


def _find_section(text: str, words: str) -> str | None:
    """The section whose place is said: 第二段, 头一段, 最后一段."""
    said, sections = _PLACE.search(words), _split_sections(text)
    if said is None or not sections:
        return None
    number = said["number"]
    place = len(sections) - 1 if said["last"] else 0
    if number:
        place = int(number) - 1 if number.isdigit() else _ORDER.index(number)
        place = len(sections) - 1 - place if said["back"] else place
    return sections[place] if 0 <= place < len(sections) else None


def _word_section(text: str, section: str, new: str) -> str:
    """The section under its own number, with what it says worded anew."""
    number = SECTION.match(section)
    return text.replace(section, f"{number[0] if number else ''}{new.rstrip('。')}。\n", 1)


def _split_sections(text: str) -> list[str]:
    """The numbered sections, each with its line end; without numbers the lines after the title."""
    starts = [match.start() for match in SECTION.finditer(text)]
    if not starts:
        return [f"{line}\n" for line in text.split("\n")[1:]]
    return [
        text[start : text.index("\n", start) + 1] if "\n" in text[start:] else text[start:]
        for start in starts
    ]


def _drop_section(text: str, section: str) -> str:
    rest = text.replace(section, "")
    # Without the section there is nobody left whom the closing request could mean.
    return re.sub(r"请上述需加快单位[^。]*。", "", rest) if "需加快" in section else rest


def _renumber(text: str) -> str:
    numbers = iter(_ORDER)
    return SECTION.sub(lambda match: f"{next(numbers)}、", text)


def _unname(section: str, office: Office) -> str:
    """A section without unit names: （妇保院） goes, 城头75.1% becomes 有关单位75.1%."""
    names = sorted(_list_names(office), key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in names)
    if not pattern:
        return section
    bare = re.sub(rf"（(?:{pattern})(?:、(?:{pattern}))*）", "", section)
    return re.sub(rf"(?:{pattern})(?=\d)", UNNAMED, bare)


def _list_names(office: Office) -> Iterable[str]:
    for unit in office.units:
        yield unit.name
        yield from unit.aliases


def _unname_all(text: str, words: str, office: Office) -> str | None:
    return _unname(text, office) if re.search(r"别点名|不点名|不要点名", words) else None


def _drop_sentence(text: str, words: str, office: Office) -> str | None:
    """把桑村那句去掉, 5号不写: the clause that names it, or its whole sentence where nothing else stands in it."""
    if not re.search(_DROP, words):
        return None
    named = [name for name in _list_names(office) if name in words]
    if code := re.search(r"([A-Za-z]?\d+)号", words):
        named.insert(0, f"{code[1]}号")
    for name in named:
        short = next((other for other in [name, *_list_aliases(office, name)] if other in text), None)
        if short:
            section = _find_section(text, words) or text
            return _drop_empty(text.replace(section, _drop_clause(section, short)))
    return None


_EMPTY = re.compile(r"^[一二三四五六七八九十]、[^　\n]*　?\n", re.MULTILINE)


def _drop_empty(text: str) -> str:
    """The text without the sections of which nothing is left but the heading."""
    for empty in _EMPTY.findall(text):
        text = _drop_section(text, empty)
    return _renumber(text)


def _list_aliases(office: Office, name: str) -> list[str]:
    return [
        alias
        for unit in office.units
        if name == unit.name or name in unit.aliases
        for alias in (unit.name, *unit.aliases)
    ]


def _drop_clause(text: str, name: str) -> str:
    sentences = re.split(r"(?<=[。\n])", text)
    kept: list[str] = []
    done = False
    for sentence in sentences:
        if not done and name in sentence and not sentence.startswith(("【", "截至")):
            sentence, done = _cut(sentence, name), True
        kept.append(sentence)
    return "".join(kept)


def _cut(sentence: str, name: str) -> str:
    """The sentence without the clause of `name`; its head (2号老年人体检：) and end stay with what is left."""
    lead = re.match(r"^(?:[一二三四五六七八九十]、[^　]*　)?", sentence)
    prefix = lead[0] if lead else ""
    head, colon, rest = sentence[len(prefix) :].partition("：")
    if name in head or not colon:
        return prefix
    body, end = (rest[:-1], rest[-1]) if rest.endswith(("。", "\n")) else (rest, "")
    for mark in ("；", "、"):
        clauses = body.split(mark)
        left = [clause for clause in clauses if name not in clause]
        if 0 < len(left) < len(clauses):
            return f"{prefix}{head}{colon}{mark.join(left)}{end}"
    return prefix


def _add(text: str, words: str, office: Office) -> str | None:
    match = re.search(r"加(?:上|一句|一段)[:：,，]?\s*(.+)$", words.strip())
    if match is None:
        return None
    body, newline, last = text.rpartition("\n")
    return f"{body}{newline}{match[1].rstrip('。')}。\n{last}" if newline else f"{text}{match[1]}"


_EDITS: tuple[Callable[[str, str, Office], str | None], ...] = (
    _replace,
    _rename,
    _edit_section,
    _add,
    _drop_sentence,
    _unname_all,
)
