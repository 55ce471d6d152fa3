"""Who leads, who supports, who does it: the duties of all cells of a record settled into one lead unit.

Exactly one unit leads: the one that is marked, else the first of the lead column, else the first of the duty column.
The rest support, as do all of a duty column beside a lead column. A set alone leads nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from board.reading.chart.part import Duties, Part


@dataclass(frozen=True, slots=True)
class Roles:
    """The settled duties of one task."""

    leaders: tuple[str, ...] = ()
    lead_unit: str | None = None
    support_units: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named to do it."""
        return not (self.lead_unit or self.support_units or self.owners)


def settle_roles(cells: Mapping[str, Sequence[Duties]], said: Duties | None) -> Roles:
    """Settle the cells by field (leader, lead, duty, support, owner); `said` is what the task's own words say.

    The words of the task itself win over a cell: the cell often stands for a whole group of tasks.
    """
    lead_parts, duty_parts = _list_units(cells["lead"]), _list_units(cells["duty"])
    support_parts, owner_parts = _list_units(cells["support"]), _list_units(cells["owner"])
    if said is not None:
        lead_parts, duty_parts = list(said.parts), []
    if not (lead_parts or duty_parts):
        duty_parts = owner_parts
    lead = _find_lead(lead_parts) or _find_lead(duty_parts)
    others = [*lead_parts, *duty_parts, *support_parts]
    support = dict.fromkeys(name for part in others for name in part.names if name != lead)
    people = [
        *_list_people(cells["owner"]),
        *_list_people([*cells["lead"], *cells["duty"], *cells["support"]]),
    ]
    return Roles(
        leaders=tuple(dict.fromkeys(_list_people(cells["leader"]))),
        lead_unit=lead,
        support_units=tuple(support),
        owners=tuple(dict.fromkeys(people)),
    )


def _list_units(cells: Iterable[Duties]) -> list[Part]:
    return [part for duties in cells for part in duties.parts if part.sort != "person"]


def _list_people(cells: Iterable[Duties]) -> list[str]:
    """The people of the cells, those marked 牵头 first."""
    people = [part for duties in cells for part in duties.parts if part.sort == "person"]
    return [part.names[0] for part in sorted(people, key=lambda part: part.duty != "lead")]


def _find_lead(parts: Sequence[Part]) -> str | None:
    """The unit marked as leading, else the first that is not marked as supporting; sets never lead."""
    units = [part for part in parts if part.sort == "unit"]
    marked = next((part for part in units if part.duty == "lead"), None)
    first = marked or next((part for part in units if part.duty == "plain"), None)
    return first.names[0] if first else None
