"""Short names of boards, for offices that have several: 创卫7号."""

import re
from collections.abc import Sequence

from board.model.office import Board
from board.wording.questions import word_choices

# What offices call the campaigns they all know; longest first.
_USUAL = {
    "国家卫生城市": "创卫", "国家卫生县城": "创卫", "国家卫生区": "创卫", "全国文明城市": "创文", "文明城市": "创文",
    "国家食品安全示范城市": "创食安", "国家森林城市": "创森", "双拥模范城": "双拥",
}  # fmt: skip
_ORDINARY = re.compile(
    r"(?:19|20)\d{2}(?:年度?)?|作战图|任务|台账|清单|重点|工作|攻坚|行动|推进|分解|建设|创建|年度|表"
)
MOST, MOST_QUESTION = 6, 60


def name_boards(boards: Sequence[Board]) -> tuple[str, ...]:
    """A short name for each board, no two alike: its campaign or matter, with the year where that tells them apart."""
    short = [_shorten(board) for board in boards]
    return tuple(
        f"{board.year}{name}"
        if short.count(name) > 1 and board.year
        else board.name
        if short.count(name) > 1
        else name
        for board, name in zip(boards, short, strict=True)
    )


def _shorten(board: Board) -> str:
    usual = next((word for matter, word in _USUAL.items() if matter in board.name), None)
    return usual or _ORDINARY.sub("", board.name)[:MOST] or board.name


def ask_board(names: Sequence[str], code: str) -> str:
    """For somebody on two boards: 7号指哪张图？回序号：1）健康示范区 2）创卫."""
    head = f"{code}号指哪张图？回序号："
    return head + word_choices(names, room=MOST_QUESTION - len(head))
