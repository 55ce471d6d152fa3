"""What comes under supervision (挂牌督办): a task, or a unit that gets a letter."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, on_task
from board.reading.words.needs import needing

_SUPERVISE = re.compile(
    r"挂(?:个|上|一?块|起)?牌(?![子匾照])|督办(?!件?[^,。]{0,4}(?:完成|办结|多少|几|哪))|专项督查"
)


@needing(_SUPERVISE)
def read_supervision(scene: Scene, segment: Segment) -> list[Act]:
    """12号挂牌督办: a task is put under supervision; not where that ends, or something else is hung up."""
    if not _SUPERVISE.search(segment.text) or re.search(
        (
            r"(?:取消|撤销?|撤掉|解除|不用|不再|摘|(?<![区特分级类])别"
            r"|甭|不必|不要|无需|犯不着|用不着)[^,。;]{0,8}"
            r"(?:督办|挂牌)|挂牌了|已挂牌|挂牌(?:仪式|成立|运营)"
        ),
        segment.text,
    ):
        return []
    return [on_task("supervise", segment)]


def read_supervised_unit(scene: Scene, segment: Segment) -> list[Act]:
    """给城头发督办单: a unit is put under supervision."""
    if not re.search(
        r"挂牌督办|督办(?:单位|单|函)|发(?:个|一?份)?督办|列[入为][^,。]{0,6}督办", segment.text
    ):
        return []
    units = [name for name in list_names(scene, segment) if name.kind == "unit" and name.only]
    return [Act("supervise", unit=units[0].only)] if units else []
