"""One numeral in Arabic or Chinese writing as a value: 12、1,200、三千六、一万二、3万4千2、1w2、廿五、二〇二六、四十二点六."""

import re
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
}
_SCALES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "k": 1000,
    "K": 1000,
    "万": 10_000,
    "w": 10_000,
    "W": 10_000,
    "亿": 10**8,
}
_STEPS = re.compile(r"(零?)(\d[\d,]*(?:\.\d+)?)([十百千万亿wWkK]*)")
_HAN_REST = re.compile(
    r"[零〇一二两三四五六七八九][零〇一二两三四五六七八九十百千]*$|(?<!\d)十[一二三四五六七八九]?$"
)
_BIG = 10_000


# A numeral as it may stand in a text, for a larger pattern.
_ARABIC = r"(?<!率)(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_HAN = "[零〇一二两三四五六七八九十廿卅百千万亿]"
# 零6百, 零5十6: the lower places behind a 零, half in digits.
_LOWER = r"零(?:\d[千百](?:零?\d十?\d?)?|\d十\d?|\d{1,3})"
NUMERAL = (
    rf"(?:{_ARABIC})(?:个亿|(?:(?:[百万亿]|千(?![瓦米克])|[wW](?![A-Za-z])|[kK](?![A-Za-z\d]))"
    # 3860万142家 are two figures.
    r"(?:(?<=\d\d\d万)(?:\d{4}(?!\d)|\d(?!\d))?|(?<!\d\d\d万)\d*)(?:\.\d+)?)*"
    r"(?:(?<=[百千]\d)十\d?|(?<=[百千万])"
    rf"(?:{_LOWER}(?:万(?!一)|亿)?|(?={_HAN}*[十百千]){_HAN}+|[一二三四五六七八九](?=[了啦,。;、!]|$)))?)"
    rf"|{_HAN}+(?<=[百千万])(?:零\d[千百十]|\d百)\d?十?\d?"
    rf"|{_HAN}+(?<=[百千万])零\d{{1,3}}(?!\d)"
    rf"|{_HAN}+(?:个亿|点[零〇一二三四五六七八九]+[万亿]?)?"
    r"|[俩仨]"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral's value. `scale` is the 万 or 亿 multiplied out; `vague` marks 七八十 and bare 百、千、万."""

    value: float
    scale: float = 1
    vague: bool = False


def read_numeral(words: str) -> Numeral:
    """Read a whole numeral. Raises KeyError where `words` holds anything else."""
    if words.replace(".", "", 1).isdecimal():
        return Numeral(float(words))
    words = words.replace("个亿", "亿").replace("廿", "二十").replace("卅", "三十")
    if words[0].isdigit():
        return _read_mixed(words)
    if words[-1].isdigit() or words[-2:-1].isdigit():
        return _read_half_han(words)
    if "点" in words:
        whole, part = words.split("点")
        scale = _SCALES.get(part[-1], 1)
        part = part.rstrip("万亿")
        digits = "".join(str(_DIGITS[char]) for char in part)
        value = Decimal(int(_read_han(whole).value)) + Decimal(f"0.{digits}")
        return Numeral(float(value * scale), scale=scale)
    return _read_han(words)


def read_whole(words: str) -> int:
    """Read a numeral as a whole number: days, months, positions."""
    return int(read_numeral(words).value)


def _read_half_han(words: str) -> Numeral:
    """两万零6百: characters as far as they go, then digits for the rest below them."""
    at = next(at for at, char in enumerate(words) if char.isdigit())
    head, below = _read_han(words[:at]), _read_arabic(words[at:])
    return Numeral(head.value + below.value, scale=head.scale)


def _read_mixed(words: str) -> Numeral:
    """3百二十, 3万二: figures as far as they go, then characters for the rest below them."""
    rest = _HAN_REST.search(words)
    if rest is None:
        return _read_arabic(words)
    head = _read_arabic(words[: rest.start()])
    below = _read_han(rest[0]).value
    if len(rest[0]) == 1 and rest[0] in _DIGITS:
        below *= _SCALES[words[rest.start() - 1]] // 10
    return Numeral(head.value + below, scale=head.scale)


def _read_arabic(words: str) -> Numeral:
    """3万4千2, 2千3百万: a 万 or 亿 multiplies all that was said below it; a last digit is of the next place."""
    total, section, last, biggest = Decimal(0), Decimal(0), 1, 1
    for zero, digits, marks in _STEPS.findall(words):
        number, scale = Decimal(digits.replace(",", "")), 1
        if not marks and last > 1 and len(digits) == 1 and not zero:
            number *= Decimal(last) / 10
        section += number
        for mark in marks:
            scale *= _SCALES[mark]
            if _SCALES[mark] >= _BIG:
                total += section * _SCALES[mark] if section else total * (_SCALES[mark] - 1)
                section = Decimal(0)
            else:
                section += number * _SCALES[mark] - number
                number *= _SCALES[mark]
        last, biggest = scale, max(biggest, scale)
    return Numeral(float(total + section), scale=biggest if biggest >= _BIG else 1)


def _read_han(words: str) -> Numeral:
    if len(words) > 1 and all(char in _DIGITS for char in words):
        vague = len(words) <= 2 and "零" not in words and "〇" not in words
        return Numeral(float("".join(str(_DIGITS[char]) for char in words)), vague=vague)
    total, section, digit, last = 0, 0, None, 1
    vague, biggest = words[0] in "百千万亿", 1
    for char in words:
        if char in _DIGITS:
            vague = vague or (digit is not None and digit != 0)
            digit = _DIGITS[char]
            last = 1 if digit == 0 else last
            continue
        scale = _SCALES[char]
        if scale >= _BIG:
            below = section + (digit or 0)
            # 十三亿五千万: a 万 multiplies only what was said since the 亿.
            total = total + below * scale if total >= scale else (total + below) * scale or scale
            section, biggest = 0, max(biggest, scale)
        else:
            section += (1 if digit is None or digit == 0 else digit) * scale
        digit, last = None, scale
    if digit:
        section += digit * (last // 10 if last >= 100 else 1)
    return Numeral(float(total + section), scale=biggest, vague=vague)
