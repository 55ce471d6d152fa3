"""A figure that those who lead rule to be the one on file: 14号按基层科报的37记, 3号就以81.5为准."""

import re
from typing import Any

from board.model.acts import Act, Slot
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import settle_money
from board.reading.figures.indicators import find_asked
from board.reading.figures.lone_figures import find_lone_slot
from board.reading.figures.stretch import Stretch
from board.reading.scene import Scene
from board.reading.shapes import Shape, draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.tasks.topics import list_topic_words

_BY = r"(?:按照?|依照?|照着?|以)"
_SOURCE = (
    r"(?:(?P<who>N)|[\u4e00-\u9fa5]{2,4}?)?(?:那边|[你他]们)?D?(?:最[后新]|最终)?"
    r"(?:(?:[报说给填算查]|核[定实准]?|统计|上报)(?:[上过出]?来)?)?的?"
    r"(?:那?个?数(?:据|字|量)?|进度|口径|结果)?,?(?:合计|总计|累计|一共|总共|加起来|合起来|拢共)?"
)
_KEPT = r"(?:记|录|登|挂|写|填|认)(?:[上入下着]|账|数|录|记|定)*|入[账库]|上账|算数|为准"
_RULED = re.compile(
    rf"(?:(?P<whose>N)(?:那边)?的?(?:那?个?数(?:据|字)?)?(?:就|也|先|还是|都|,)*)?{_BY}{_SOURCE}(?P<figure>F)"
    rf"[\u4e00-\u9fa5]{{0,2}}?[来给先去]?(?:{_KEPT}|(?P<weak>[算计]))[吧了]?(?:就行|即可|就好)?(?=[,。!]|$)"
)


def read_recording(scene: Scene, segment: Segment) -> list[Act]:
    """The report that is ruled, with whose figure it is; open where nothing tells what it counts."""
    if not _KEEPS.search(segment.text):
        return []
    for shape in draw_shapes(scene, segment):
        ruled = _RULED.search(shape.words)
        figure = _find_figure(scene, shape, ruled) if ruled else None
        if ruled and ruled["weak"] and not (ruled["who"] or ruled["whose"]):
            continue
        if ruled and figure:
            return [_record(scene, segment, figure, _find_source(shape, ruled))]
    return []


_KEEPS = re.compile(r"(?:按|照|以)[^,。;]{0,16}(?:[记录登挂写填认账库数算计]|为准)")


def _find_figure(scene: Scene, shape: Shape, ruled: re.Match[str]) -> Figure | None:
    place = shape.places[ruled.start("figure")]
    return next((one for one in scene.figures if one.start == place and not one.inexact), None)


def _find_source(shape: Shape, ruled: re.Match[str]) -> dict[str, Any]:
    said = "whose" if ruled["whose"] else "who"
    if ruled[said] is None:
        return {}
    name = shape.get_name(ruled.start(said))
    return {"for_unit" if name.kind == "unit" else "for_person": name.only}


def _record(scene: Scene, segment: Segment, figure: Figure, source: dict[str, Any]) -> Act:
    stretch = Stretch(
        scene.text, segment.start, segment.end, scene.lexicon.find_task(segment.target.code),
        list_topic_words(scene, segment), by_words=True,
    )  # fmt: skip
    slot = find_lone_slot(stretch, figure) or _find_share(stretch, figure)
    named = find_asked(segment.said, stretch.indicators) if slot == "rate" else None
    fields: dict[str, Any] = {slot: settle_money(stretch, figure).value} if slot else {"open": True}
    indicator = named.name if named else None
    return on_task("report", segment, state="doing", indicator=indicator, **source, **fields)


_WHOLE = 100


def _find_share(stretch: Stretch, figure: Figure) -> Slot | None:
    """81.5 of a task that is measured by one rate, or by nothing: a rate, or how far the whole of it is."""
    if figure.unit not in {None, "%"} or figure.value > _WHOLE:
        return None
    if not stretch.indicators:
        return "percent"
    alone = len(stretch.indicators) == 1 and stretch.indicators[0].is_rate
    return "rate" if alone else None
