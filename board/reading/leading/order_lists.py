"""Several new pieces of work in one message, each with its own receiver and day: where one ends and the next begins."""

import re

# 1.食品科…；2.特设科…: the numbering and the stops of a list.
_PARTS = re.compile(r"[;；\n。]+|(?<=[:：,，;；\s])(?=[(（]?[1-9一二三四五六七八九][.、)）．](?!\d))")
_NUMBER = re.compile(
    r"^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十])[.、)）．:：](?!\d)"
    r"|第[一二三四五六七八九十][,，、:：]?|[①-⑩]"
    r"|[一二三四五]是)\s*"
)
# 三件事：, 布置几项工作：.
_HEADING = re.compile(r"^[^,，]{0,12}(?:[件项个]|任务|工作|事)[^,，]{0,6}[:：]\s*$")


def part_orders(text: str) -> list[str]:
    """The parts of a message without their numbering, and without a heading; empty where it is not of several."""
    parts = [part.strip() for part in _PARTS.split(text) if part.strip(" ,，。")]
    if parts and _HEADING.match(parts[0]):
        parts = parts[1:]
    return [_NUMBER.sub("", part).rstrip(" ,，。") for part in parts] if len(parts) > 1 else []
