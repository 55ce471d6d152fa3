"""Somebody unknown who said who they are, until an editor says whether it is so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

RegistrationState = Literal["waiting", "offered", "replaced", "confirmed", "refused"]


@dataclass(frozen=True, slots=True)
class Registration:
    """A request to be known: account, name and unit, nothing else. `number` is never given twice.

    `offered` was found in the corporation's address book rather than written by the account itself.

    `account` is as the channel wrote it; accounts are compared case-folded. `at` is aware, in UTC.
    """

    number: int
    channel: str
    account: str
    name: str
    unit: str | None
    at: datetime
    state: RegistrationState = "waiting"
