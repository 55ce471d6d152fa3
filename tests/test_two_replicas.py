"""Two programs on one database are one bot: whatever is delivered, fired or sent twice at once counts once."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx2
import pytest

from board.model.office import Office
from bot.app import build_asgi, build_service
from bot.outgoing import Sender
from bot.router import Router
from bot.standin.callbacks import build_app_envelope, build_xml, wrap_app
from bot.standin.server import Server
from bot.standin.wecom import StandIn
from handlers.calls.calls import Incoming
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.migrate import migrate
from tests.bot.channels.conftest import Clock, build_app
from tests.chat import GROUP, Chat, Heard
from tests.service import NAME
from tests.test_journeys import build_config

OFFICE = "测试单位"


@pytest.fixture
def replicas(database_url: str, office: Office) -> Iterator[tuple[Chat, Chat]]:
    """Two programs, each with its own connections, on one database of each kind."""
    first, second = Database(database_url), Database(database_url)
    migrate(first)
    yield Chat(first, office, publish="auto"), Chat(second, office, publish="auto")
    first.close()
    second.close()


def run_at_once(*turns: Callable[[], object]) -> list[object]:
    """Start every turn at the same moment, each in a thread of its own, and wait for all."""
    together = Barrier(len(turns))

    def run(turn: Callable[[], object]) -> object:
        together.wait(timeout=30)
        return turn()

    with ThreadPoolExecutor(len(turns)) as pool:
        return list(pool.map(run, turns))


def settle_both(replicas: tuple[Chat, Chat], now: datetime) -> None:
    run_at_once(*(partial(chat.program.settle, now) for chat in replicas))


def list_heard(replicas: tuple[Chat, Chat]) -> list[Heard]:
    return [heard for chat in replicas for heard in chat.heard]


def test_a_message_delivered_four_times_at_once_counts_once(replicas: tuple[Chat, Chat]) -> None:
    now = replicas[0].now
    incoming = Incoming("replay", "u_li", "same", now, "2号又做了10个")
    accepted = run_at_once(*(partial(chat.program.accept, incoming, now) for chat in replicas * 2))
    assert sorted(map(bool, accepted)) == [False, False, False, True]
    settle_both(replicas, now)
    assert [heard.text for heard in list_heard(replicas)] == ["已记2号：1742→1752人（75.5%）。有误回“更正”。"]
    assert replicas[0].task("2").indicators[0].by_unit[0].value == 1752


def test_many_messages_are_handled_once_each_whoever_takes_them(replicas: tuple[Chat, Chat]) -> None:
    now = replicas[0].now
    for number in range(12):
        incoming = Incoming("replay", "u_li", f"m{number}", now, "2号又做了1个")
        replicas[number % 2].program.accept(incoming, now)
    settle_both(replicas, now)
    settle_both(replicas, now)
    assert replicas[0].task("2").indicators[0].by_unit[0].value == 1754
    assert len(list_heard(replicas)) == 12


def test_two_clocks_that_fire_together_publish_once(replicas: tuple[Chat, Chat]) -> None:
    until = datetime.fromisoformat("2026-11-23T09:00:00+08:00")
    run_at_once(*(partial(chat.program.advance, until) for chat in replicas))
    settle_both(replicas, until)
    heard = Counter((one.to, one.kind) for one in list_heard(replicas))
    assert heard[f"group:{GROUP}", "digest"] == 1
    assert heard["user:u_li", "duty"] == 1
    assert max(heard.values()) == 1
    with replicas[0].database.begin(OFFICE) as records:
        assert len(records.issues.list_published(replicas[0].board)) == 1


def test_two_answers_at_once_decide_once(replicas: tuple[Chat, Chat]) -> None:
    first, second = replicas
    first.say("刘芳", "5号申请延期到12月15日，设备没到货")
    now = first.now
    for chat, account in ((first, "u_he"), (second, "u_he")):
        incoming = Incoming("replay", account, f"by{id(chat)}", now, "5号同意延期")
        chat.program.accept(incoming, now)
    settle_both(replicas, now)
    with first.database.begin(OFFICE) as records:
        approvals = [entry for entry in records.journal.list(task="5") if entry.act == "approve"]
        assert records.decisions.list_pending(first.board) == []
    assert len(approvals) == 1
    assert first.task("5").extensions == 1


def test_a_burst_in_a_group_is_acknowledged_together_whoever_handles_it(replicas: tuple[Chat, Chat]) -> None:
    now = replicas[0].now
    for number in range(10):
        account = ("u_li", "u_chen", "u_gao")[number % 3]
        text = f"@小图 2号累计{5000 + number}"
        replicas[number % 2].program.accept(Incoming("replay", account, f"g{number}", now, text, GROUP), now)
    settle_both(replicas, now)
    settle_both(replicas, now + timedelta(seconds=61))
    in_group = [heard.text for heard in list_heard(replicas) if heard.to == f"group:{GROUP}"]
    assert len(in_group) == 4
    # Which of the two sends it is a matter of chance.
    assert in_group.count("已记3家，无需回复。") == 1


def test_one_stranger_is_asked_once_by_both(replicas: tuple[Chat, Chat]) -> None:
    now = replicas[0].now
    for number, chat in enumerate(replicas * 2):
        chat.program.accept(Incoming("replay", "wmStranger", f"s{number}", now, "在吗"), now)
    settle_both(replicas, now)
    assert len([heard for heard in list_heard(replicas) if heard.to == "account:wmStranger"]) == 1


def test_what_one_replica_left_half_sent_is_not_sent_by_the_other(replicas: tuple[Chat, Chat]) -> None:
    first, second = replicas
    first.program.accept(Incoming("replay", "u_li", "m1", first.now, "2号累计1800"), first.now)
    first.program.worker.handle_next(first.now)
    with first.database.begin(OFFICE) as records:
        taken = records.outbox.claim_next(first.now)
    assert taken is not None
    later = first.now + timedelta(minutes=3)
    second.program.sender.settle_abandoned(later)
    second.program.settle(later)
    assert second.heard == []
    with first.database.begin(OFFICE) as records:
        assert records.outbox.count_by_state() == {"unknown": 1}


def test_two_senders_together_keep_what_the_platform_takes_a_minute(
    replicas: tuple[Chat, Chat],
) -> None:
    first, second = replicas
    clock = Clock(first.now)
    with StandIn(now=clock) as wecom, ExitStack() as stack:
        wecom.add_member("u_li", "李娜")
        senders = []
        for chat in replicas:
            app = stack.enter_context(closing(build_app(wecom.setup, wecom.api_base, clock)))
            senders.append(Sender(chat.database, OFFICE, Router(chat.database, OFFICE, {"app": app}, {})))
        with first.database.begin(OFFICE) as records:
            for number in range(40):
                records.outbox.queue(
                    cause=f"c{number}", to="user:u_li", kind="reply", text=f"第{number}条", now=clock()
                )
        for _ in range(5):
            for sender in senders * 40:
                sender.send_next(clock())
            assert len(wecom.messages) == 30 or clock() > first.now + timedelta(minutes=1)
            clock.move(seconds=31)
        # The platform drops what is beyond its limit without a word.
        assert wecom.platform.messages.dropped == []
        assert len({heard.text for heard in wecom.messages}) == 40


def test_a_callback_delivered_four_times_to_two_services_counts_once(tmp_path: Path, office: Office) -> None:
    clock = Clock(datetime.fromisoformat("2026-11-23T09:00:00+08:00"))
    with ExitStack() as stack:
        wecom = stack.enter_context(StandIn(now=clock))
        wecom.add_member("u_li", "李娜")
        config = build_config(wecom, f"sqlite:///{tmp_path}/guatu.db")
        services = [build_service(config, now=clock, ticking=False) for _ in range(2)]
        with services[0].database.begin(NAME) as records:
            hang_board(records, office, config.build_settings(), config.build_calendar(), now=clock())
        addresses = []
        for service in services:
            server = stack.enter_context(Server())
            server.application = build_asgi(service)
            addresses.append(f"{server.address}/wecom/app")
            service.start()
            stack.callback(service.stop)
        sealed = build_app_envelope(wecom.setup, clock).seal(build_xml(_build_text(clock)))
        body = wrap_app(wecom.setup, sealed)

        def post(address: str) -> int:
            answer = httpx2.post(address, params=sealed.query, content=body, trust_env=False)
            return answer.status_code

        assert run_at_once(*(partial(post, at) for at in addresses * 2)) == [200] * 4
        wecom.wait_for(lambda one: "1742→1752人" in one.text)
        wecom.connect(app=addresses[1])
        wecom.say("u_li", "帮助")
        wecom.wait_for(lambda one: "直接写一句话即可" in one.text)
        assert len([heard for heard in wecom.messages if "已记2号" in heard.text]) == 1


def _build_text(clock: Clock) -> dict[str, Any]:
    seconds = int(clock().timestamp())
    return {
        "ToUserName": "ww",
        "FromUserName": "u_li",
        "CreateTime": seconds,
        "MsgType": "text",
        "Content": "2号又做了10个",
        "MsgId": "7000000000000000077",
    }
