"""One character for one: the width and the variants of characters made plain, so that spans stay where they were."""

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_VARIANTS = {
    "\ufe0f": " ", "\u3000": " ", "\u00a0": " ", "\t": " ", "—": "-", "–": "-", "－": "-", "―": "-", "~": "-", "～": "-",
    "〜": "-", "貮": "二", "○": "〇", "％": "%", "﹪": "%", "．": ".", "：": ":", "∶": ":", "“": '"', "”": '"',
    "‘": "'", "’": "'", "，": ",", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")", "﹐": ",",
}  # fmt: skip
_PLAIN = _WIDE | {ord(wide): ord(plain) for wide, plain in _VARIANTS.items()}


def fold_width(text: str) -> str:
    """The text with full-width letters, digits and punctuation made half-width; its length never changes."""
    return text if text.isascii() else text.translate(_PLAIN)
