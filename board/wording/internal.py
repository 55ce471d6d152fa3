"""What is said of words marked 内部资料 or 征求意见稿."""

from board.model.office import Person
from board.wording.names import name_politely


def word_held_back() -> str:
    return "标有内部资料或征求意见稿，没有保存，已请办公室定。只报数即可，例：7号完成80%。"


def word_held_from_editor() -> str:
    return (
        "标有内部资料或征求意见稿，没有保存。这类内容能在这里用，"
        "回“内部资料可以用”后重发；不能用，回“内部资料不能用”。"
    )


def ask_office(sender: Person) -> str:
    """To the editors, once a board."""
    return (
        f"{name_politely(sender)}发来标有内部资料或征求意见稿的话，没有保存。"
        "这类内容能在这里用吗？回“内部资料可以用”或“内部资料不能用”。"
    )


def word_decided(*, allowed: bool) -> str:
    return "已记：内部资料可以用，请发的人重发。" if allowed else "已记：内部资料不能用，今后直接拦下。"
