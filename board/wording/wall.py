"""What goes with the wall board's picture (作战图)."""

from datetime import datetime, tzinfo

from board.wording.numbers import word_moment


def word_wall(board: str, as_of: datetime, zone: tzinfo, link: str | None) -> str:
    """The words beside the picture; the link only where there is one that opens."""
    said = f"{board}，截至{word_moment(as_of, zone)}。"
    return f"{said}\n网页（7日内有效）：{link}" if link else said


def word_no_picture() -> str:
    return "这里没有开通作战图图片，可回“全局情况”看文字。"
