"""Campaign boards (专项行动): they speak until their day, on holidays only by a leader's order. Days are local.

Source: docs/rules.md, "Campaigns"; F48 of the articles (专项行动有起止).
"""

from datetime import date, timedelta

from board.model.settings import Settings
from board.rules.calendar import Calendar


def is_over(settings: Settings, on: date) -> bool:
    """Whether the board is a campaign's whose last day has passed: it speaks unasked no more."""
    return settings.campaign_until is not None and on > settings.campaign_until


def speaks_on(day: date, settings: Settings, calendar: Calendar) -> bool:
    """Whether the board may speak unasked on a day: a working day, or any day of a campaign that was so ordered."""
    ordered = settings.holidays_by is not None and settings.campaign_until is not None
    return calendar.is_working_day(day) or (ordered and not is_over(settings, day))


def find_speaking_day(day: date, settings: Settings, calendar: Calendar) -> date:
    """`day` itself where the board may speak on it, else the next one."""
    while not speaks_on(day, settings, calendar):
        day += timedelta(days=1)
    return day
