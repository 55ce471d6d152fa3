"""The one place that builds the parts and joins them: for `serve`, the demo and the tests alike."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.applications import Starlette

from bot.channels.channel import Channel, Ear, Listener
from bot.clock import Clock
from bot.config import Config
from bot.doors import build_channels, build_places
from bot.loops import Loop
from bot.outgoing import Sender
from bot.press import build_surroundings
from bot.program import Program
from bot.router import Router
from bot.web.callbacks import build_callback_routes
from bot.web.health import build_health_routes
from bot.web.pages import build_page_routes
from bot.worker import Worker
from handlers.calls.calls import Incoming
from storage.database import Database
from storage.migrate import migrate

Now = Callable[[], datetime]


def read_clock() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Service:
    """The running bot: what it is made of, and what turns it."""

    config: Config
    database: Database
    program: Program
    channels: dict[str, Channel]
    now: Now
    inbox: Loop
    outbox: Loop
    clock: Clock | None

    def start(self) -> None:
        """Begin to turn: first what another run left unsettled, then the loops and the clock."""
        self.program.sender.settle_abandoned(self.now())
        self.program.worker.arm_boards(self.now())
        self.inbox.start()
        self.outbox.start()
        for channel in self.channels.values():
            if isinstance(channel, Listener):
                channel.start(self.accept)
        if self.clock is not None:
            self.clock.start()

    def stop(self) -> None:
        """Finish what is under way and let go of the database."""
        if self.clock is not None:
            self.clock.stop()
        self.inbox.stop()
        self.outbox.stop()
        for channel in self.channels.values():
            channel.close()
        self.database.close()

    def accept(self, incoming: Incoming) -> None:
        """Keep a message; when this returns it is on disk and may be acknowledged."""
        self.program.accept(incoming, self.now())
        self.inbox.wake()

    def advance(self, until: datetime) -> None:
        """Do everything scheduled up to `until`, each at its own time: for a clock that is moved by hand."""
        self.program.advance(until)


def build_service(config: Config, *, now: Now = read_clock, ticking: bool = True) -> Service:
    """Build the bot from its configuration. `ticking` is off where the clock is moved by hand (the demo)."""
    database = Database(config.database.url)
    migrate(database)
    office, places = config.office.name, build_places(config)
    channels = build_channels(config, now, database)
    worker = Worker(database, office, build_surroundings(config), channels)
    router = Router(database, office, channels, {group.name: group.ids for group in places.groups})
    program = Program(worker, Sender(database, office, router))
    outbox = Loop("outbox", lambda: _send_or_settle(program, now))
    inbox = Loop("inbox", lambda: _handle_and_wake(program, outbox, now))
    clock = Clock(program.next_due, lambda: _turn_and_wake(program, outbox, now)) if ticking else None
    return Service(config, database, program, channels, now, inbox, outbox, clock)


def build_asgi(service: Service) -> Starlette:
    """The doors of a service: callbacks, board pages, health and metrics. Its life is the service's."""

    @asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        service.start()
        yield
        service.stop()

    office = service.config.office.name
    return Starlette(
        routes=[
            *build_callback_routes(
                _find_ear(service, "app"),
                _find_ear(service, "aibot"),
                service.accept,
                account_channel=_find_ear(service, "mp"),
            ),
            *build_health_routes(service.database, office, service.channels),
            *build_page_routes(service.config, service.database, service.now),
        ],
        lifespan=live,
    )


def _find_ear(service: Service, name: str) -> Ear | None:
    channel = service.channels.get(name)
    return channel if isinstance(channel, Ear) else None


def _send_or_settle(program: Program, now: Now) -> bool:
    """Send the next message; with none to send, look whether another sender died over one."""
    if program.sender.send_next(now()):
        return True
    program.sender.settle_abandoned(now())
    return False


def _handle_and_wake(program: Program, outbox: Loop, now: Now) -> bool:
    more = program.worker.handle_next(now())
    outbox.wake()
    return more


def _turn_and_wake(program: Program, outbox: Loop, now: Now) -> None:
    while program.worker.run_next_due(now()):
        continue
    outbox.wake()
