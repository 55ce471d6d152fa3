"""Whether a task is named as what a matter concerns: 江湾那块地由谁出钱,关系到9号; 跟3号有关. It opens none of its own."""

from board.reading.naming.code_ref import CodeRef
from board.reading.naming.numbered_days import CONCERNS
from board.reading.scene import Scene
from board.reading.tasks.target import Target


def concerns(scene: Scene, named: Target | CodeRef) -> bool:
    """Whether the words around a number say that a matter concerns its task."""
    return CONCERNS.search(scene.text, 0, named.start) is not None or scene.text.startswith("有关", named.end)
