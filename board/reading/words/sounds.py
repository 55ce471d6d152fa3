"""How words sound: what may be meant by a slip of the keyboard."""

from functools import lru_cache

from pypinyin import lazy_pinyin

# 机少率 for 机扫率: many speak zh, ch, sh as z, c, s, and type what they speak.
_FLAT = {"zh": "z", "ch": "c", "sh": "s"}


@lru_cache(maxsize=20_000)
def _sound(char: str) -> str:
    sound = lazy_pinyin(char)[0]
    return _FLAT.get(sound[:2], sound[:2]) + sound[2:]


@lru_cache(maxsize=20_000)
def sound_of(words: str) -> str:
    """The toneless reading of the words, character by character, zh, ch, sh flattened."""
    return " ".join(map(_sound, words))


def is_slip(words: str, name: str) -> bool:
    """Whether words end in a name but for one character of the same sound."""
    heard = words[-len(name) :]
    if len(heard) < len(name) or sum(one != other for one, other in zip(heard, name, strict=True)) != 1:
        return False
    return sound_of(heard) == sound_of(name)
