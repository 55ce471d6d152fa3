"""Numbers that identify a citizen, found by their own check digits, so that counts and codes are left alone.

Sources: GB 11643 (公民身份号码, MOD 11-2), ISO/IEC 7812 (bank cards, Luhn), 工信部 mobile number ranges 13–19.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

NumberKind = Literal["id", "bank", "phone"]

_ID = re.compile(r"(?<![\dA-Za-z])(\d{6})[ -]?(\d{8})[ -]?(\d{3}[\dXx])(?![\dA-Za-z])")
_OLD_ID = re.compile(r"(?<![\dA-Za-z])[1-6]\d{14}(?![\dA-Za-z])")
_BANK = re.compile(r"(?<![\dA-Za-z])(?:\d{4}[ -]?){3,4}\d{1,7}(?![\dA-Za-z])")
_PHONE = re.compile(
    r"(?<![\d.-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-]|\.\d|[ ]?[元人件份万次户%])"
)
_BANK_PREFIX = re.compile(r"62|60|4|5[1-5]|35|37|9558|955880")
_SAID_ID = re.compile(r"身份证(?:号码?|件号)?[:：为是 ]*$")
_SAID_CARD = re.compile(r"(?:银行)?卡号[:：为是 ]*$")
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_MASKED = re.compile(r"\d{1,8}(?:[ -]?\*+)+(?:[ -]?\d{1,4})?[Xx]?")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a number stands in the text, what it is, and what is shown instead (same length)."""

    start: int
    end: int
    kind: NumberKind
    masked: str


def find_numbers(text: str) -> tuple[Found, ...]:
    """The identity, bank and private phone numbers of a text, in order, none inside another."""
    # Full-width digits are read as digits; one character stays one character, so places do not move.
    plain = text.translate(_HALF_WIDTH)
    found: list[Found] = []
    for pattern, kind, holds in _KINDS:
        for match in pattern.finditer(plain):
            free = all(match.end() <= one.start or match.start() >= one.end for one in found)
            if free and holds(match[0], plain[: match.start()]):
                masked = _mask(text[match.start() : match.end()], kind)
                found.append(Found(match.start(), match.end(), kind, masked))
    return tuple(sorted(found, key=lambda one: one.start))


def mask_numbers(text: str) -> str:
    """The text with each such number masked: 138****1234."""
    for one in reversed(find_numbers(text)):
        text = text[: one.start] + one.masked + text[one.end :]
    return text


def drop_masked(text: str) -> str:
    """The text without its masked numbers: what is left of one (370…34) must never be read as a figure."""
    return _MASKED.sub("", text)


def _mask(written: str, kind: NumberKind) -> str:
    places = [place for place, character in enumerate(written) if character not in " -"]
    head, tail = (3, 4) if kind == "phone" else (3, 2)
    if kind == "phone":
        head += len(places) - 11
    hidden = set(places[head : len(places) - tail])
    return "".join("*" if place in hidden else character for place, character in enumerate(written))


def _is_id(written: str, before: str) -> bool:
    digits = re.sub(r"[ -]", "", written).upper()
    if not _is_day(digits[6:14]):
        return False
    check = _ID_CHECKS[
        sum(int(digit) * weight for digit, weight in zip(digits, _ID_WEIGHTS, strict=False)) % 11
    ]
    return digits[17] == check or bool(_SAID_ID.search(before))


def _is_old_id(written: str, before: str) -> bool:
    return _is_day("19" + written[6:12]) and bool(_SAID_ID.search(before))


def _is_day(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1900 <= day.year <= 2099


def _is_bank(written: str, before: str) -> bool:
    digits = re.sub(r"[ -]", "", written)
    if not 15 <= len(digits) <= 19:
        return False
    if _SAID_CARD.search(before):
        return True
    return bool(_BANK_PREFIX.match(digits)) and len(digits) >= 16 and _passes_luhn(digits)


def _passes_luhn(digits: str) -> bool:
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _is_phone(_: str, before: str) -> bool:
    return not re.search(
        r"(?:编号|文号|单号|流水号|订单|代码|编码|合同|预算|投资|金额|资金|产值|合计)[:：为]?\s*$", before
    )


_HALF_WIDTH = {ord("０") + number: str(number) for number in range(10)} | {ord("Ｘ"): "X", ord("－"): "-"}
_KINDS: tuple[tuple[re.Pattern[str], NumberKind, Callable[[str, str], bool]], ...] = (
    (_ID, "id", _is_id),
    (_OLD_ID, "id", _is_old_id),
    (_BANK, "bank", _is_bank),
    (_PHONE, "phone", _is_phone),
)
