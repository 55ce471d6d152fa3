"""A unit that the office does not have, called as those that it has are: 马家湾社区 where there are 河东社区 and 河西社区."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from board.reading.naming.names import UNIT_ENDINGS
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_LEAST_ALIKE = 2
_KINDS = (
    *UNIT_ENDINGS,
    "供电所",
    "监管所",
    "市场监管所",
    "市场所",
    "分局",
    "农技站",
    "分公司",
    "服务队",
    "工作站",
)
_NUMERALS = "一二三四五六七八九十"
# What stands before 社区 or 卫生院 and makes no name of it: all of them, of what kind, where one goes.
_NO_NAME = any_of(
    """
    # who, which, how many
    [各全本该某这那每几两多个所有的其他们我你它咱俺同另哪谁]
    # pilots and models
    试点 示范 重点 特色 先进 后进 红色 智慧 完整 平安 和谐 文明
    # places
    乡镇 街道 农村 城市 基层 附近 辖区 居民 城[区乡] [市县区镇]直 [上下]级 小城 古 涉[农及]
    # units, public and private
    单位 部分 相关 中心 民营 公[立办] 民办 私立 定点 国有 集体
    # old and new, big and small
    村级 老旧 新[建型] 大型 小型
    # words that end before a name
    [进入到在去往给对由请让叫把被从向跟和与及下上有无是为了着过完好]$
    """
)
_TELLS = re.compile(
    r"(?:那边|这边|今[天日]|昨[天日]|[本这上]个?[周月]|目前|现在"
    r"|已经?|又|共|累计|一共|总共|都|也|:|\s)*[^,。;!?\n\d]{0,8}\d"
)


@lru_cache(maxsize=64)
def _find_endings(names: tuple[str, ...]) -> tuple[re.Pattern[str] | None, frozenset[str]]:
    """What the names of several units end in, as a pattern; and the endings before which units are numbered."""
    kinds = {end for end in _KINDS if sum(name.endswith(end) for name in names) >= _LEAST_ALIKE}
    kinds |= _list_counted(names)
    numbered = {end for end in kinds if any(name.endswith(end) and name[0] in _NUMERALS for name in names)}
    return _write_pattern(kinds), frozenset(numbered)


def _list_counted(names: tuple[str, ...]) -> set[str]:
    """标 and 项目部, where there are 一标 and 二标: what several units are called behind a numeral each."""
    behind = Counter(name[1:] for name in dict.fromkeys(names) if len(name) > 1 and name[0] in _NUMERALS)
    return {end for end, times in behind.items() if times >= _LEAST_ALIKE}


def _write_pattern(kinds: Iterable[str]) -> re.Pattern[str] | None:
    ends = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    return (
        re.compile(rf"(?:^|[,。;\n:]|号)\s*(?P<stem>[\u4e00-\u9fa5]{{1,4}}?)(?P<end>{ends})")
        if ends
        else None
    )


def find_strange_unit(scene: Scene) -> re.Match[str] | None:
    """Where such a unit stands at the head of a statement with a figure."""
    if not scene.figures:
        return None
    pattern, numbered = _find_endings(scene.lexicon.unit_names)
    for found in pattern.finditer(scene.text) if pattern else ():
        stem, end = found["stem"], found["end"]
        named = len(stem) > 1 or (stem in _NUMERALS and end in numbered)
        taken = any(
            name.only and name.start < found.end() and found.start("stem") < name.end for name in scene.names
        )
        if not named or taken or _NO_NAME.search(stem) or _is_of_title(scene, stem):
            continue
        if _TELLS.match(scene.text, found.end()):
            return found
    return None


def _is_of_title(scene: Scene, stem: str) -> bool:
    pairs = scene.lexicon.titles.pairs
    return any(stem[at : at + 2] in pairs for at in range(len(stem) - 1))
