"""When a request that waits has been overtaken by something else that happened to its task."""

from board.model.records import Decision
from board.model.task import Task


def is_overtaken(decision: Decision, before: Task, after: Task) -> bool:
    """Whether there is nothing left to decide: what was asked for is settled otherwise, or the task is over."""
    if not after.is_open:
        return True
    match decision.what:
        case "transfer":
            return (before.owners, before.lead_unit) != (after.owners, after.lead_unit)
        case "extend":
            return (before.due, before.deadlines) != (after.due, after.deadlines)
        case "pause":
            return after.state == "paused"
        case "close":
            return after.state != "claimed"
        case _:
            return False
