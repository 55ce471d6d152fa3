"""One character for one: the width and the variants of characters made plain, so that spans stay where they were."""

import re

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_VARIANTS = {
    "\ufe0f": " ", "\u3000": " ", "\u00a0": " ", "\t": " ", "—": "-", "–": "-", "－": "-", "―": "-", "~": "-", "～": "-",
    "〜": "-", "貮": "二", "○": "〇", "％": "%", "﹪": "%", "．": ".", "：": ":", "∶": ":", "“": '"', "”": '"',
    "‘": "'", "’": "'", "，": ",", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")", "﹐": ",",
}  # fmt: skip
_PLAIN = _WIDE | {ord(wide): ord(plain) for wide, plain in _VARIANTS.items()}


_UNFOLDED = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
# 门都锁着.14号开工9处: a point behind a word ends it; 一.进展 only counts.
_POINT = re.compile(
    r"(?<=[\u4e00-\u9fa5%])(?<!^[一二三四五六七八九十])(?<!\n[一二三四五六七八九十])\.(?![a-zA-Z])"
)


def fold_width(text: str) -> str:
    """The text with full-width letters, digits and punctuation made half-width; its length never changes."""
    if text.isascii():
        return text
    plain = text.translate(_PLAIN) if _UNFOLDED.search(text) else text
    return _POINT.sub("。", plain) if "." in plain else plain
