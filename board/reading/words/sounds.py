"""How words sound: what may be meant by a slip of the keyboard."""

from functools import lru_cache

from pypinyin import lazy_pinyin


@lru_cache(maxsize=20_000)
def _sound(char: str) -> str:
    return lazy_pinyin(char)[0]


@lru_cache(maxsize=20_000)
def sound_of(words: str) -> str:
    """The toneless reading of the words, character by character."""
    return " ".join(map(_sound, words))


def is_slip(words: str, name: str) -> bool:
    """Whether words end in a name but for one character of the same sound."""
    heard = words[-len(name) :]
    if len(heard) < len(name) or sum(one != other for one, other in zip(heard, name, strict=True)) != 1:
        return False
    return sound_of(heard) == sound_of(name)
