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
