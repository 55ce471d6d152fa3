"""The line itself: closed, cut, forgotten, taken over; one replica holds it."""

from contextlib import closing
from dataclasses import replace
from datetime import datetime

import pytest

from bot.channels.channel import Delivery
from bot.channels.longconn.channel import LongConnection
from bot.channels.longconn.keeper import OwnLease
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Clock
from tests.bot.channels.longconn.conftest import PINGING, QUICK, Inbox, ask, build_connection, send_error


@pytest.mark.parametrize("code", [1000, 1001, 1011])
def test_after_a_close_however_clean_it_connects_again(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, code: int
) -> None:
    wecom.socket.close(code)
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


def test_after_a_cut_it_connects_again(wecom: StandIn, connection: LongConnection, inbox: Inbox) -> None:
    wecom.socket.abort()
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


@pytest.mark.parametrize("timing", [PINGING])
def test_a_connection_that_answers_no_ping_is_given_up(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    wecom.misbehave("ping", "hang", times=3)
    wecom.socket.wait_for_subscriptions(2)
    assert ask(wecom, inbox).account == "ZhaoMing"


def test_a_connection_forgotten_by_the_platform_is_subscribed_again(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox)
    wecom.socket.forget()
    connection.send(Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    wecom.socket.wait_for_subscriptions(2)
    assert [heard.text for heard in wecom.messages] == ["各单位"]


def test_a_connection_that_stays_forgotten_is_subscribed_once_more_and_no_oftener(
    wecom: StandIn, connection: LongConnection, inbox: Inbox
) -> None:
    ask(wecom, inbox)
    wecom.misbehave("aibot_send_msg", "errcode", code=846609, times=None)
    error = send_error(connection, Delivery("wrGroupOne", "各单位", "k1", is_group=True))
    assert (error.outcome, error.code) == ("retry", 846609)
    with pytest.raises(TimeoutError):
        wecom.socket.wait_for_subscriptions(3, timeout=0.1)


def test_thrown_out_it_leaves_the_other_in_peace_and_tries_later(
    wecom: StandIn, connection: LongConnection, inbox: Inbox, clock: Clock
) -> None:
    patient = replace(QUICK, kicked_pause=60)
    with closing(build_connection(wecom, clock, timing=patient)) as other:
        other.start(Inbox().accept)
        assert connection.wait_for("kicked", timeout=5)
        assert other.wait_for("connected", timeout=5)
        assert not connection.can_reach("wrGroupOne", is_group=True)
        assert connection.wait_for("connected", timeout=5)
        assert other.wait_for("kicked", timeout=5)


def test_a_wrong_secret_is_not_tried_again(wecom: StandIn, clock: Clock) -> None:
    with closing(build_connection(wecom, clock, secret="wrong")) as connection:
        connection.start(Inbox().accept)
        assert connection.wait_for("refused", timeout=5)
        assert send_error(connection, Delivery("ZhaoMing", "今天2项", "k1")).outcome == "retry"
    with pytest.raises(TimeoutError):
        wecom.socket.wait_for_subscriptions(1, timeout=0.1)


def test_a_platform_that_is_down_is_tried_until_it_is_up(wecom: StandIn, clock: Clock, inbox: Inbox) -> None:
    wecom.misbehave("aibot_subscribe", "errcode", code=-1, times=3)
    with closing(build_connection(wecom, clock)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)


def test_without_a_connection_a_send_waits(clock: Clock) -> None:
    setup = Setup()
    with closing(LongConnection(bot_id=setup.bot_id, secret=setup.bot_secret, now=clock)) as connection:
        assert not connection.can_reach("ZhaoMing", is_group=False)
        assert send_error(connection, Delivery("ZhaoMing", "今天2项", "k1")).outcome == "retry"


class SharedLease(OwnLease):
    """The lease of two replicas, by the clock."""

    def __init__(self) -> None:
        self.holder: str | None = None
        self.until: datetime | None = None

    def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        if self.holder in {None, holder} or (self.until is not None and self.until <= now):
            self.holder, self.until = holder, until
            return True
        return False

    def release(self, name: str, holder: str) -> None:
        if self.holder == holder:
            self.holder = None


def test_of_two_replicas_one_connects_and_the_other_takes_over(
    wecom: StandIn, clock: Clock, inbox: Inbox
) -> None:
    lease = SharedLease()
    with closing(build_connection(wecom, clock, lease=lease)) as second:
        with closing(build_connection(wecom, clock, lease=lease)) as first:
            first.start(inbox.accept)
            assert first.wait_for("connected", timeout=5)
            second.start(inbox.accept)
            assert second.wait_for("elsewhere", timeout=5)
            assert first.state == "connected"
        assert second.wait_for("connected", timeout=5)
    assert lease.holder is None


def test_a_replica_that_lost_the_lease_lets_go_of_the_connection(
    wecom: StandIn, clock: Clock, inbox: Inbox
) -> None:
    lease = SharedLease()
    with closing(build_connection(wecom, clock, lease=lease, timing=PINGING)) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("connected", timeout=5)
        lease.holder = "another"
        assert connection.wait_for("elsewhere", timeout=5)


def test_a_store_of_leases_that_fails_lets_nobody_connect(wecom: StandIn, clock: Clock, inbox: Inbox) -> None:
    class Broken(OwnLease):
        def claim(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
            raise OSError("database is locked")

    with closing(build_connection(wecom, clock, lease=Broken())) as connection:
        connection.start(inbox.accept)
        assert connection.wait_for("elsewhere", timeout=5)
