"""Messages that are lists: 接龙 and lines of several units, and numbered answers to the bot's own list."""

from board.model.acts import Act
from board.reading.progress.unit_lines import read_unit_lines
from board.reading.replies.positions import read_positions
from board.reading.scene import Scene


def read_list(scene: Scene) -> list[Act] | None:
    """The reports of a list, one per line; none where the message is no list."""
    return read_unit_lines(scene) or read_positions(scene)
