"""Many reports in one group: the first are echoed singly, the others of that minute acknowledged together.

Two hundred replies in ten minutes stay so within what the platform lets a robot say (20 a minute), and what a
group cares to read. Nothing is lost: every report stands on the board before its echo is planned.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from board.wording.echo import word_group_echo
from handlers.calls.acting import Scene
from handlers.calls.calls import Outgoing
from handlers.calls.saying import put
from storage.outbox import Posted

WINDOW = timedelta(seconds=60)
MOST_SINGLE = 3


def queue_echo(scene: Scene, outgoing: Outgoing, units: Sequence[str]) -> None:
    """Plan the echo of reports of `units` in a group: by itself, or in the one that gathers the rest of its minute."""
    outbox = scene.records.outbox
    gathering = outbox.find_planned(outgoing.to, _prefix(outgoing))
    if gathering is not None and _join(scene, gathering, outgoing, units):
        return
    if outbox.count_since(outgoing.to, "echo:", scene.now - WINDOW) < MOST_SINGLE:
        put(scene.records, outgoing, scene.now)
        return
    outbox.queue(
        cause=f"{_prefix(outgoing)}{scene.now.isoformat()}",
        to=outgoing.to,
        kind=outgoing.kind,
        text=word_group_echo(len(set(units))),
        now=scene.now,
        not_before=scene.now + WINDOW,
        document=_build_document(outgoing, units, outgoing.about),
    )


def _prefix(outgoing: Outgoing) -> str:
    return f"burst:{outgoing.to}:"


def _join(scene: Scene, gathering: Posted, outgoing: Outgoing, units: Sequence[str]) -> bool:
    joined = [*gathering.document["units"], *units]
    about = (*gathering.document.get("about", ()), *outgoing.about)
    document = _build_document(outgoing, joined, about)
    return scene.records.outbox.revise(gathering, word_group_echo(len(set(joined))), document)


def _build_document(outgoing: Outgoing, units: Sequence[str], about: Sequence[str]) -> dict[str, Any]:
    """The latest report's address answers for all: it is valid longest."""
    document = {
        "about": list(dict.fromkeys(about)),
        "units": list(dict.fromkeys(units)),
        "reply_to": outgoing.reply_to,
        "channel": outgoing.channel,
    }
    return {name: value for name, value in document.items() if value}
