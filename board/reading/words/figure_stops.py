"""Figures set with the stops of a Chinese keyboard: 1，200户, 1, 200户, 96。2%, 签约率96，2%."""

import re

_COUNTED = r"(?:[户人家处个台座套亩栋件名条次项剂份张米吨盏辆株支块棵平]|公[里顷斤]|万?元)"
# 累计1，200户, 打了12，345，678剂; but 安检率77，293户 and 3号80，120户 and 督4，510套 and D2，860亩 are two figures.
_GROUPED = re.compile(
    r"(?<!^[\u4e00-\u9fa5])(?<![,，。;；\s][\u4e00-\u9fa5])(?<![\d.,，率是为占比第至a-zA-Z-])"
    rf"(?<![率到是为占比第至]\d)(?<![率到是为占比第至]\d\d)(?P<head>(?<![号到])\d{{1,3}}|(?<=[号到])\d)"
    rf"(?P<rest>(?:，\s?\d{{3}})+|(?:,\s\d{{3}})+)(?={_COUNTED})"
)
# 打了1 200剂: set apart as papers do it, behind a verb or 累计.
_SPACED = re.compile(
    rf"(?<=[了过计成达共有完约])(?P<head>\d{{1,3}})(?P<rest>(?:[ \u2009]\d{{3}})+)(?={_COUNTED})"
)
_POINT = re.compile(
    r"(?<=\d)[。·・](?=\d{1,2}[%％‰])|(?<=率\d)[。·・](?=\d)|(?<=率\d\d)[。·・](?=\d)"
    r"|(?<=[率到是]\d\d)，(?=\d{1,2}[%％])|(?<![\d.]\d\d)(?<=\d\d)，(?=\d[%％])"
)
_MAY_STAND = re.compile(r"\d[，。·・ \u2009,]\s?\d")


def set_figures(text: str) -> str:
    """The text with its figures solid and their points as points."""
    if _MAY_STAND.search(text) is None:
        return text
    solid = _GROUPED.sub(_close, text)
    return _POINT.sub(".", _SPACED.sub(_close, solid))


def _close(figure: re.Match[str]) -> str:
    return figure["head"] + re.sub(r"\D", "", figure["rest"])
