"""Numbers, days and moments as people in an office write them. Days are local; moments are aware."""

from datetime import date, datetime, tzinfo

from board.rules.progress import round_half_up

WEEKDAYS = "一二三四五六日"
TEN_THOUSAND = 10_000


def word_number(value: float) -> str:
    """1742, 82.4, 1.35万: 万 only where two decimals tell the number exactly."""
    if abs(value) >= TEN_THOUSAND and float(value).is_integer() and value % 100 == 0:
        return f"{_plain(value / TEN_THOUSAND, 2)}万"
    return _plain(value, 2)


def word_digits(value: float) -> str:
    """20200, 82.4: full digits, for figures that stand beside others."""
    return _plain(value, 2)


def _plain(value: float, digits: int) -> str:
    text = f"{round_half_up(value, digits):.{digits}f}"
    return text.rstrip("0").rstrip(".")


def word_percent(value: float) -> str:
    """77.6%: always one decimal."""
    return f"{round_half_up(value):.1f}%"


def word_points(points: float) -> str:
    """A difference of two percentages: 21.3个百分点."""
    return f"{abs(round_half_up(points)):.1f}个百分点"


def word_figure(value: float, measure: str | None, *, plain: bool = False) -> str:
    """A value with its unit of measure: 1800人, 83.1%, 第5名; `plain` keeps ten thousands in digits."""
    if measure in {"%", "‰"}:
        return f"{_plain(value, 2)}{measure}"
    if measure in {"名", "位"}:
        return f"第{_plain(value, 0)}{measure}"
    # 18600万元, never 1.86万万元.
    digits = plain or (measure or "").startswith(("万", "亿"))
    return f"{word_digits(value) if digits else word_number(value)}{measure or ''}"


def word_ratio(value: float, whole: float) -> str:
    """（1840/2320）: numerator and denominator in full digits."""
    return f"（{_plain(value, 2)}/{_plain(whole, 2)}）"


def word_day(day: date, *, year: int | None = None) -> str:
    """11月30日; with its year where it is not `year`."""
    text = f"{day.month}月{day.day}日"
    return text if year is None or day.year == year else f"{day.year}年{text}"


def word_long_day(day: date) -> str:
    """2026年11月27日, as papers are dated."""
    return f"{day.year}年{day.month}月{day.day}日"


def word_weekday(day: date, *, year: int | None = None) -> str:
    """11月30日（周一）."""
    return f"{word_day(day, year=year)}（周{WEEKDAYS[day.weekday()]}）"


def word_moment(moment: datetime, zone: tzinfo, *, year: int | None = None) -> str:
    """11月23日16:20 in the office's zone; with its year where it is not `year`."""
    local = moment.astimezone(zone)
    return f"{word_day(local.date(), year=year)}{local.hour}:{local.minute:02d}"


def word_hour(moment: datetime, zone: tzinfo) -> str:
    local = moment.astimezone(zone)
    return f"{local.hour}:{local.minute:02d}"


def word_signed(number: int) -> str:
    """＋1, －2, 0: full-width signs, as in print."""
    return f"＋{number}" if number > 0 else f"－{-number}" if number < 0 else "0"


def shorten(text: str, most: int) -> str:
    """The text, cut with … where it is longer than `most` characters."""
    return text if len(text) <= most else text[: most - 1] + "…"
