"""Reasons without the words that only announce them."""

import re

_ANNOUNCED = re.compile(r"^(?:主要)?(?:理由|原因|因为|由于)(?:就?是|为|在于)?[:：,，]?\s*")


def strip_reason(text: str) -> str:
    """原因是设备未到 → 设备未到; as it is where nothing would be left."""
    return _ANNOUNCED.sub("", text.strip(" 。.!！")) or text
