"""Words that are nothing but names of the office: 水泉镇和桑村镇, 高磊、李娜."""

import re

from board.reading.naming.names import Name, Names, find_names

_JOINTS = re.compile(r"[\s,，、;；]|以及|和|及|与|两?[个家]?单位|(?:两|三|四|几)[个家位镇村人]|同志|们|等")


def read_whole_names(text: str, names: Names) -> tuple[Name, ...]:
    """The names that a text consists of, in its order; none where it says anything else."""
    found = find_names(text, names)
    rest, at = "", 0
    for name in found:
        rest += text[at : name.start] + ","
        at = name.end
    return found if found and not _JOINTS.sub("", rest + text[at:]) else ()
