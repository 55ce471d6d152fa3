"""The aibot (智能机器人) over its long connection: no public address, and it can push (document 101463)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from loguru import logger

from board.errors import UnusableFile
from board.wording.files import SEALED
from bot.channels.aibot_messages import build_incoming
from bot.channels.cards import REFUSED_CODES, build_card, build_outcome
from bot.channels.channel import Delivery, Receipt, SendError, Shown
from bot.channels.downloads import download
from bot.channels.envelope import open_file
from bot.channels.errcodes import LATE_REPLY_CODES
from bot.channels.files import read_outgoing
from bot.channels.longconn.backlog import Backlog
from bot.channels.longconn.frames import PUSH, RESPOND, UPDATE, WELCOME, Frame
from bot.channels.longconn.keeper import Keeper, Lease, OwnLease, State
from bot.channels.longconn.reply import Reply, find_reply, read_reply
from bot.channels.longconn.session import Session, Timing
from bot.channels.longconn.upload import find_kind, upload
from bot.channels.pace import CHAT_LIMITS, Pace
from bot.channels.parts import split_text
from bot.channels.posts import build_http_client
from handlers.calls.calls import Attachment, Incoming

MARKDOWN_BYTES = 20480
PRIVATE, GROUP = 1, 2


class LongConnection:
    """One aibot on a connection of its own making. `now` is the clock, aware.

    With several replicas they share `lease`; those that do not hold it send nothing and say so.
    """

    name = "aibot"

    def __init__(
        self,
        *,
        bot_id: str,
        secret: str,
        now: Callable[[], datetime],
        ws_url: str = "wss://openws.work.weixin.qq.com",
        lease: Lease | None = None,
        timing: Timing | None = None,
    ) -> None:
        self._now = now
        self._pace = Pace(CHAT_LIMITS, now)
        self._http = build_http_client()
        self._backlog: Backlog | None = None
        self._keeper = Keeper(
            bot_id=bot_id,
            secret=secret,
            ws_url=ws_url,
            hear=self._hear,
            lease=lease or OwnLease(),
            now=now,
            timing=timing or Timing(),
        )

    @property
    def state(self) -> State:
        """connected, or why not: for the health page."""
        return self._keeper.state

    def wait_for(self, state: State, *, timeout: float) -> bool:
        """Whether the state is reached within seconds."""
        return self._keeper.wait_for(state, timeout)

    def start(self, accept: Callable[[Incoming], None]) -> None:
        """Connect and stay connected. `accept` keeps a message on disk; it is called in one thread, in order."""
        self._backlog = Backlog(accept)
        self._backlog.start()
        self._keeper.start()

    def close(self) -> None:
        """Leave the connection to another replica; what was heard is handed on first."""
        self._keeper.stop()
        if self._backlog is not None:
            self._backlog.stop()
        self._http.close()

    def probe(self) -> None:
        """Sign in once and hang up. Only for whoever holds the lease. Raises `SendError`."""
        self._keeper.probe()

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        """While connected; whether anybody there has ever written to the bot only the platform knows."""
        return bool(to) and self._keeper.session is not None

    def send(self, delivery: Delivery) -> Receipt:
        """Answer where there is something to answer, else push; then the files. Raises `SendError`."""
        session = self._get_session()
        reply = read_reply(delivery.reply_to)
        if delivery.updates is not None:
            return self._update_card(session, delivery, delivery.updates, reply)
        if reply is not None and reply.kind == "card":
            # A press takes the changed card and nothing else (846605): words about it are pushed.
            reply = None
        if self._send_card(session, delivery, reply):
            return Receipt()
        texts = split_text(delivery.text, MARKDOWN_BYTES)
        files = [read_outgoing(path) for path in delivery.files]
        self._pace.claim(delivery.to, len(texts) + len(files))
        bodies = [_build_file(find_kind(file), upload(session, file)) for file in files]
        sent = 0
        try:
            for text in texts:
                self._say(session, delivery, text, reply if sent == 0 else None)
                sent += 1
            for body in bodies:
                _push(session, delivery, body)
                sent += 1
        except SendError as error:
            raise error.after(sent) from None
        return Receipt(parts=sent)

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """Fetch a file within its five minutes and decrypt it with the key it came with."""
        name, content = download(self._http, attachment.media)
        try:
            plain = open_file(content, attachment.key) if attachment.key else content
        except ValueError:
            raise UnusableFile(SEALED) from None
        return attachment.name or name or attachment.kind, plain

    def _get_session(self) -> Session:
        session = self._keeper.session
        if session is None:
            raise SendError("智能机器人长连接未接通，接通后自动续发", outcome="retry", retry_in=15)
        return session

    def _say(self, session: Session, delivery: Delivery, text: str, reply: Reply | None) -> None:
        if reply and reply.suits(delivery.to, self._now()) and _answer(session, reply, text, delivery.key):
            return
        _push(session, delivery, {"msgtype": "markdown", "markdown": {"content": text}})

    def _send_card(self, session: Session, delivery: Delivery, reply: Reply | None) -> bool:
        """Send the text with buttons; False where there are none, or the platform does not take the card."""
        card = build_card(delivery.text, delivery.buttons, delivery.key)
        if card is None or delivery.files:
            return False
        self._pace.claim(delivery.to)
        body = {"msgtype": "template_card", "template_card": card}
        try:
            if reply and reply.kind == "message" and reply.suits(delivery.to, self._now()):
                session.request(RESPOND, body, reply.req_id)
            else:
                _push(session, delivery, body)
        except SendError as error:
            if error.code not in REFUSED_CODES | LATE_REPLY_CODES:
                raise
            return False
        return True

    def _update_card(
        self, session: Session, delivery: Delivery, shown: Shown, reply: Reply | None
    ) -> Receipt:
        """Show what was chosen in the buttons' place, within five seconds of the press."""
        if reply is None or reply.kind != "card" or not reply.suits(delivery.to, self._now()):
            raise SendError("卡片更新的时限（5秒）已过", outcome="refused")
        card = build_outcome(shown.text, delivery.text, shown.key)
        session.request(
            UPDATE, {"response_type": "update_template_card", "template_card": card}, reply.req_id
        )
        return Receipt()

    def _hear(self, frame: Frame) -> None:
        try:
            incoming = build_incoming(frame.body, now=self._now())
        except ValueError:
            logger.warning("长连接收到无法识别的消息")
            return
        if incoming is None or self._backlog is None:
            return
        reply = find_reply(frame, incoming, self._now())
        self._backlog.put(replace(incoming, reply_to=reply.word() if reply else None))


def _answer(session: Session, reply: Reply, text: str, key: str) -> bool:
    """Answer a callback; False where its window turned out to be over, so that nothing was shown."""
    cmd, body = _build_reply(reply, text, key)
    try:
        session.request(cmd, body, reply.req_id)
    except SendError as error:
        if error.code in LATE_REPLY_CODES:
            return False
        if error.outcome != "unknown" or reply.kind == "welcome":
            raise
        # An answer is a stream: sent again under its own id it replaces itself and is not seen twice.
        session.request(cmd, body, reply.req_id)
    return True


def _build_reply(reply: Reply, text: str, key: str) -> tuple[str, dict[str, Any]]:
    """A greeting is plain text; an answer is a stream of one frame, which shows at once and can be repeated."""
    if reply.kind == "welcome":
        return WELCOME, {"msgtype": "text", "text": {"content": text}}
    return RESPOND, {
        "msgtype": "stream",
        "stream": {"id": f"{reply.req_id}_{key}", "finish": True, "content": text},
    }


def _build_file(kind: str, media: str) -> dict[str, Any]:
    return {"msgtype": kind, kind: {"media_id": media}}


def _push(session: Session, delivery: Delivery, body: dict[str, Any]) -> None:
    chat_type = GROUP if delivery.is_group else PRIVATE
    session.request(PUSH, {"chatid": delivery.to, "chat_type": chat_type, **body})
