"""How many callbacks a second the doors take: signed, decrypted, read, handed on, answered, over real HTTP.

python -m benchmarks.callbacks [COUNT] [CALLERS]
"""

import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import repeat

import httpx2
from starlette.applications import Starlette

from bot.channels.app import AppChannel
from bot.standin.callbacks import build_app_envelope, build_xml, wrap_app
from bot.standin.server import Server
from bot.standin.setup import Setup
from bot.web.callbacks import build_callback_routes
from handlers.calls.calls import Incoming


def main(count: int = 2000, callers: int = 8) -> None:
    """Print callbacks a second and the time of one: median and 99th percentile, in milliseconds."""
    setup, received = Setup(), list[Incoming]()
    channel = AppChannel(
        corp_id=setup.corp_id,
        agent_id=setup.agent_id,
        secret=setup.secret,
        token=setup.token,
        encoding_aes_key=setup.encoding_aes_key,
        now=_read_clock,
    )
    with Server(Starlette(routes=build_callback_routes(channel, None, received.append))) as server:
        started = time.perf_counter()
        with ThreadPoolExecutor(callers) as threads:
            shares = threads.map(
                _post_many, repeat(f"{server.address}/wecom/app", callers), repeat(count // callers)
            )
            times = sorted(seconds for share in shares for seconds in share)
        took = time.perf_counter() - started
    channel.close()
    median, last = statistics.median(times), times[int(len(times) * 0.99)]
    sys.stdout.write(
        f"{len(received)} callbacks, {callers} callers: {len(times) / took:.0f}/s, "
        f"median {median * 1000:.1f} ms, p99 {last * 1000:.1f} ms\n"
    )


def _post_many(address: str, count: int) -> list[float]:
    setup = Setup()
    envelope = build_app_envelope(setup, _read_clock)
    times = []
    with httpx2.Client(trust_env=False) as client:
        for number in range(count):
            sealed = envelope.seal(_build_text(setup, number))
            started = time.perf_counter()
            client.post(address, params=sealed.query, content=wrap_app(setup, sealed)).raise_for_status()
            times.append(time.perf_counter() - started)
    return times


def _build_text(setup: Setup, number: int) -> str:
    fields = {"ToUserName": setup.corp_id, "FromUserName": "ZhaoMing", "CreateTime": 1, "MsgType": "text"}
    return build_xml({**fields, "Content": "2号今天又做了58个，累计1800", "MsgId": str(number)})


def _read_clock() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
