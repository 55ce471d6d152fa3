"""Which channel takes a message: the one it answers, else the first that can reach the receiver."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from board.model.card import Button, Card
from board.model.office import Person
from bot.channels.channel import Channel, Delivery, SendError, Shown
from storage.database import Database
from storage.documents import load
from storage.outbox import Posted

ORDER = ("app", "aibot", "webhook", "mp")


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
        if kind == "account":
            channel, to = self._choose_stranger(posted, receiver)
        else:
            channel, to = self._choose(posted, receiver, is_group=kind == "group")
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
                    updates=self._find_updated(posted),
                )
            )

    def _choose(self, posted: Posted, receiver: str, *, is_group: bool) -> tuple[Channel, str]:
        answers = posted.document.get("channel")
        order = ORDER if is_group else self._order(receiver)
        names = [answers, *(name for name in order if name != answers)] if answers else list(order)
        for name in names:
            channel = self._channels.get(name)
            to = self._address(name, receiver, is_group=is_group)
            if channel is None:
                continue
            if name == answers and posted.document.get("reply_to"):
                # An answer finds its way by its own address, also in a group that nobody configured.
                return channel, to or receiver
            if to is not None and channel.can_reach(to, is_group=is_group):
                return channel, to
        raise SendError(f"没有通道能送到{receiver}", outcome="refused")

    def _order(self, person_id: str) -> Sequence[str]:
        """Who follows the official account is mostly not in 企业微信: there only an account that is bound comes first."""
        person = self._find_person(person_id)
        if person is None or "mp" not in person.accounts:
            return ORDER
        return sorted(ORDER, key=lambda name: name not in person.accounts)

    def _choose_stranger(self, posted: Posted, account: str) -> tuple[Channel, str]:
        """An account that nobody knows is answered on the channel it wrote on, and nowhere else."""
        channel = self._channels.get(str(posted.document.get("channel")))
        if channel is None or not (
            posted.document.get("reply_to") or channel.can_reach(account, is_group=False)
        ):
            raise SendError("写来的通道已停用，无法答复", outcome="refused")
        return channel, account

    def _address(self, channel: str, receiver: str, *, is_group: bool) -> str | None:
        if is_group:
            return self._groups.get(receiver, {}).get(channel)
        person = self._find_person(receiver)
        if person is None or person.reach != "bot":
            return None
        return person.account(channel)

    def _find_person(self, person_id: str) -> Person | None:
        with self._database.begin(self._office) as records:
            people = records.roster.snapshot().people
        return next((person for person in people if person.id == person_id), None)

    def _find_buttons(self, posted: Posted) -> tuple[Button, ...]:
        card = posted.document.get("card")
        return load(Card, card).buttons if card else ()

    def _find_updated(self, posted: Posted) -> Shown | None:
        key = posted.document.get("updates")
        if key is None:
            return None
        with self._database.begin(self._office) as records:
            shown = records.outbox.find_by_key(key)
        return Shown(key, shown.text if shown else "")

    def _write_files(self, posted: Posted, folder: Path) -> Sequence[str]:
        paths: list[str] = []
        for key in posted.document.get("files", ()):
            with self._database.begin(self._office) as records:
                stored = records.files.get(key)
            path = folder / Path(stored.name).name
            path.write_bytes(stored.data)
            paths.append(str(path))
        return paths
