"""Which channel takes a message: the one it answers, else the first that can reach the receiver."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from board.model.card import Button, Card
from board.model.office import Person
from bot.channels.channel import Channel, Delivery, SendError, Shown
from bot.channels.pace import CHAT_LIMITS, MEMBER_LIMITS, ROBOT_LIMITS
from bot.channels.window import MINUTE
from storage.database import Database
from storage.documents import load
from storage.outbox import Posted

ORDER = ("app", "aibot", "webhook", "mp")
PAUSE = 15.0
MOST_A_MINUTE = {
    "app": MEMBER_LIMITS[MINUTE],
    "aibot": CHAT_LIMITS[MINUTE],
    "webhook": ROBOT_LIMITS[MINUTE],
}


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a message's receiver, of the card it changes, and of what else went there within a minute."""

    person: Person | None
    shown: Shown | None
    recent: int


class Router:
    """The channels in service. `groups` maps a group's name to its id on each channel."""

    def __init__(
        self,
        database: Database,
        office: str,
        channels: Mapping[str, Channel],
        groups: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._database = database
        self._office = office
        self._channels = channels
        self._groups = groups

    def deliver(self, posted: Posted, now: datetime) -> None:
        """Send one message on one channel. Raises `SendError`, also where nobody can be reached."""
        kind, _, receiver = posted.receiver.partition(":")
        known = self._look_up(posted, receiver, now)
        if kind == "account":
            channel, to = self._choose_stranger(posted, receiver)
        else:
            channel, to = self._choose(posted, receiver, known.person, is_group=kind == "group")
        _keep_pace(channel, known.recent)
        with TemporaryDirectory(prefix="guatu-") as folder:
            files = self._write_files(posted, Path(folder))
            channel.send(
                Delivery(
                    to=to,
                    text=posted.text,
                    key=posted.key,
                    is_group=kind == "group",
                    files=files,
                    mentions=posted.document.get("mentions", ()),
                    reply_to=posted.document.get("reply_to"),
                    once=posted.kind != "reply",
                    buttons=self._find_buttons(posted),
                    updates=known.shown,
                )
            )

    def _look_up(self, posted: Posted, receiver: str, now: datetime) -> _Known:
        """Everything the database has to say about a message, in one transaction."""
        key = posted.document.get("updates")
        with self._database.begin(self._office) as records:
            people = records.roster.snapshot().people
            shown = records.outbox.find_by_key(key) if key else None
            recent = records.outbox.count_recent(posted, now - MINUTE)
        person = next((person for person in people if person.id == receiver), None)
        return _Known(person, Shown(key, shown.text if shown else "") if key else None, recent)

    def _choose(
        self, posted: Posted, receiver: str, person: Person | None, *, is_group: bool
    ) -> tuple[Channel, str]:
        answers = posted.document.get("channel")
        order = _order(person)
        names = [answers, *(name for name in order if name != answers)] if answers else list(order)
        for name in names:
            channel = self._channels.get(name)
            to = self._groups.get(receiver, {}).get(name) if is_group else _address(name, person)
            if channel is None:
                continue
            if name == answers and posted.document.get("reply_to"):
                # An answer finds its way by its own address, also in a group that nobody configured.
                return channel, to or receiver
            if to is not None and channel.can_reach(to, is_group=is_group):
                return channel, to
        raise SendError(f"没有通道能送到{receiver}", outcome="refused")

    def _choose_stranger(self, posted: Posted, account: str) -> tuple[Channel, str]:
        """An account that nobody knows is answered on the channel it wrote on, and nowhere else."""
        channel = self._channels.get(str(posted.document.get("channel")))
        if channel is None or not (
            posted.document.get("reply_to") or channel.can_reach(account, is_group=False)
        ):
            raise SendError("写来的通道已停用，无法答复", outcome="refused")
        return channel, account

    def _find_buttons(self, posted: Posted) -> tuple[Button, ...]:
        card = posted.document.get("card")
        return load(Card, card).buttons if card else ()

    def _write_files(self, posted: Posted, folder: Path) -> Sequence[str]:
        paths: list[str] = []
        for key in posted.document.get("files", ()):
            with self._database.begin(self._office) as records:
                stored = records.files.get(key)
            path = folder / Path(stored.name).name
            path.write_bytes(stored.data)
            paths.append(str(path))
        return paths


def _order(person: Person | None) -> Sequence[str]:
    """Who follows the official account is mostly not in 企业微信: there only an account that is bound comes first."""
    if person is None or "mp" not in person.accounts:
        return ORDER
    return sorted(ORDER, key=lambda name: name not in person.accounts)


def _address(channel: str, person: Person | None) -> str | None:
    return None if person is None or person.reach != "bot" else person.account(channel)


def _keep_pace(channel: Channel, recent: int) -> None:
    """Replicas share what the platform takes a minute: each channel counts its own process, the outbox all of them."""
    most = MOST_A_MINUTE.get(channel.name)
    if most is not None and recent >= most:
        raise SendError("已到企业微信的发送频率上限，稍后自动续发", outcome="retry", retry_in=PAUSE)
