"""One day at an office, as every rule of lights, ladders and lists looks at it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from board.model.settings import Settings
from board.rules.calendar import Calendar


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """A local day, the settings in force, and the calendar that tells the working days."""

    on: date
    settings: Settings
    calendar: Calendar

    @classmethod
    def of(cls, moment: datetime, zone: tzinfo, settings: Settings, calendar: Calendar) -> "OfficeDay":
        """The local day of an aware moment."""
        return cls(moment.astimezone(zone).date(), settings, calendar)

    def at(self, on: date) -> "OfficeDay":
        """Another day under the same settings and calendar."""
        return replace(self, on=on)
