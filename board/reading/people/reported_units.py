"""Units for which somebody reports, by their whole name: 帮枫林街道退役军人服务站报一下."""

import re

from board.reading.naming.names import Name
from board.reading.scene import Scene

_BEFORE = re.compile(r"(?:^|[,。;!\n])\s?我?(?:先|来|也|就|再|顺便)*(?:替|代|帮)$")
_BEHIND = re.compile(r"(?:先|把[^,。;!?]{1,12}?)?(?:报(?!名|警|废)|填报?|汇报)")


def find_reported_unit(scene: Scene) -> Name | None:
    """The unit by a name of its own, however long, at the head of a clause behind 替, 代 or 帮."""
    return next(
        (
            name
            for name in scene.units
            if name.exact
            and _BEFORE.search(scene.text, 0, name.start)
            and _BEHIND.match(scene.text, name.end)
        ),
        None,
    )
