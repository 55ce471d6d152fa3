"""Answers over the whole board: how its units stand, who reported, who has not, what somebody oversees."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from board.model.office import Office
from board.rules.standings import Standing
from board.wording.names import name_person, name_tasks, name_unit
from board.wording.numbers import word_day
from board.wording.sources import word_as_of

MOST_UNITS, MOST_PEOPLE, MOST_CODES = 6, 10, 6


def word_standings(office: Office, standings: Sequence[Standing], *, as_of: datetime) -> str:
    """各单位情况: those with red or yellow tasks one a line, worst first; the others by name."""
    if not standings:
        return f"目前没有在办的单位（{word_as_of(office, as_of)}）。"
    bad = [one for one in standings if one.red or one.yellow]
    good = [one for one in standings if not (one.red or one.yellow)]
    if not bad:
        return f"{len(good)}家单位均在期限内（{word_as_of(office, as_of)}）。"
    lines = [_word_standing(office, one) for one in bad[:MOST_UNITS]]
    more = [f"另有{len(bad) - len(lines)}家有红灯或黄灯。"] if len(bad) > len(lines) else []
    named = "、".join(name_unit(office, one.unit) for one in good[:MOST_UNITS])
    rest = f"{named}{'等' if len(good) > MOST_UNITS else ''}{len(good)}家" if len(good) > 1 else named
    tail = [f"{rest}均在期限内。" if len(good) > 1 else f"{rest}在期限内。"] if good else []
    head = f"{len(standings)}家单位，{len(bad)}家有红灯或黄灯（{word_as_of(office, as_of)}）："
    return "\n".join([head, *lines, *more, *tail])


def _word_standing(office: Office, one: Standing) -> str:
    lights = [
        f"{name}{len(codes)}项（{name_tasks(codes, most=MOST_CODES)}）"
        for name, codes in (("红灯", one.red), ("黄灯", one.yellow))
        if codes
    ]
    return f"{name_unit(office, one.unit)}：在办{one.total}项，{'，'.join(lights)}"


def word_period(since: date, until: date, *, year: int) -> str:
    first = word_day(since, year=year)
    return first if since == until else f"{first}至{word_day(until, year=year)}"


def word_reporters(
    office: Office, since: date, until: date, said: Mapping[str, Sequence[str]], *, group: bool, year: int
) -> str:
    """昨天谁报了: people with the numbers of what they reported; units in a group."""
    period = word_period(since, until, year=year)
    if not said:
        return f"{period}没有报送记录。"
    codes = {code for each in said.values() for code in each}
    unit = "家" if group else "人"
    return f"{period}报送{len(said)}{unit}，涉及{len(codes)}项：{_word_shares(office, said, group=group)}。"


def word_silent(
    office: Office, when: str, silent: Mapping[str, Sequence[str]], *, as_of: datetime, group: bool
) -> str:
    """谁没报: those who still owe word, with the numbers of what they owe."""
    if not silent:
        return f"{when}该报的都已报（{word_as_of(office, as_of)}）。"
    unit = "家" if group else "人"
    shares = _word_shares(office, silent, group=group)
    return f"{when}未报{len(silent)}{unit}（{word_as_of(office, as_of)}）：{shares}。"


def _word_shares(office: Office, shares: Mapping[str, Sequence[str]], *, group: bool) -> str:
    named = [
        f"{name_unit(office, who) if group else name_person(office, who)}（{name_tasks(codes, most=MOST_CODES)}）"
        for who, codes in shares.items()
    ]
    return "、".join(named[:MOST_PEOPLE]) + (
        f"等{len(named)}{'家' if group else '人'}" if len(named) > MOST_PEOPLE else ""
    )


def word_overseen(text: str) -> str:
    """您分管的12项……"""
    return f"您分管的{text}"


def word_none_overseen() -> str:
    return "没有登记由您分管的任务，可问“总体情况”或某一项。"
