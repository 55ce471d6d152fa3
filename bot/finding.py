"""One line of the checkup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is good, and what to do where it is not."""

    good: bool
    what: str
    remedy: str = ""

    @property
    def line(self) -> str:
        return f"{'✓' if self.good else '✗'} {self.what}{f'：{self.remedy}' if self.remedy else ''}"
