"""Rankings of units: 各卫生院签约率排一下, 谁垫底."""

import re

from board.model.acts import Act
from board.reading.asked_periods import with_period
from board.reading.cues import any_of
from board.reading.indicators import find_said
from board.reading.scene import Scene

_RANK = any_of(
    r"""
    [拉排出列]个?[^,。]{0,2}榜 (?:红黑|光荣)榜 谁(?:高|低|快|慢|靠前|落后)
    谁的?[^,。]{0,8}最(?:高|低|多|少|好|差|快|慢|靠[前后])
    谁高谁低 谁多谁少 谁快谁慢 谁好谁差
    排(?:一?下|个|一排|排|名|序|队|行|位|出来) 名次 谁第一 谁垫底 谁最(?:高|低|好|差|快|慢|多|少) 倒数 前[三五十]名? 从高到低 从低到高 高到低
    比一比 晒一?晒 排行 龙虎榜
    """
)
_EACH = re.compile(
    r"(?:各|每个|所有|全部|几家|几个|[一二两三四五六七八九十\d]+[个家])(?P<kind>[\u4e00-\u9fa5]{2,5})"
)


def read_ranking(scene: Scene) -> list[Act]:
    """A ranking of units, by an indicator where one is said."""
    text = scene.text
    kind = find_unit_kind(scene)
    if (
        not _RANK.search(text)
        or re.search(
            r"排名(?:又|从|第|掉|进|升|降|出来|公布|下来)|各位|专干|网格员|同志们|每个人|人员|考评排名|热线排名[^,]{0,4}(?:第|从)",
            text,
        )
        or len(text) > 60
    ):
        return []
    indicators = (
        [one for task in scene.lexicon.office.tasks for one in task.indicators] if kind or scene.leads else []
    )
    said = find_said(text, (one for one in indicators if one.name))
    if (
        kind is None
        and (said is None or not scene.leads)
        and not (scene.leads and re.search(r"的?排名|排个?名|单位|谁第一|谁垫底", text))
    ):
        return []
    act = Act("rank", indicator=said.name if said else None, kind=kind)
    return [with_period(scene, act, scene.days)]


def find_unit_kind(scene: Scene) -> str | None:
    """The kind of units that 各社区 or 三家卫生院 means, as the office file calls it."""
    for match in _EACH.finditer(scene.text):
        for kind in scene.lexicon.kinds:
            if match["kind"].startswith(kind):
                return kind
    return None
