"""The cipher and the stand-in against the vendor's own kits for Node: what they understand, the platform means.

They run only where GUATU_NODE_MODULES names a node_modules folder with @wecom/crypto (1.0.1) and
@wecom/aibot-node-sdk (1.0.7): `npm install @wecom/crypto @wecom/aibot-node-sdk`.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.envelope import Envelope
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Clock

MODULES = os.environ.get("GUATU_NODE_MODULES", "")
SCRIPTS = Path(__file__).parent / "vendor"

pytestmark = pytest.mark.skipif(
    not MODULES or shutil.which("node") is None, reason="GUATU_NODE_MODULES is not set, or there is no node"
)


def build_command(script: str, *words: str) -> dict[str, Any]:
    return {
        "args": ["node", str(SCRIPTS / script), *words],
        "env": {**os.environ, "NODE_PATH": MODULES},
    }


def run_crypto(*words: str) -> dict[str, str]:
    command = build_command("crypto.cjs", *words)
    run = subprocess.run(**command, capture_output=True, text=True, check=True, timeout=20)
    return dict(json.loads(run.stdout))


@pytest.mark.parametrize("receiver", ["ww5f0c1d2e3a4b5c6d", ""])
@pytest.mark.parametrize("text", ["<xml>7号任务已完成</xml>", "7", "进" * 3000, "😀"])
def test_the_vendors_cipher_and_ours_open_each_others_envelopes(
    clock: Clock, setup: Setup, receiver: str, text: str
) -> None:
    envelope = Envelope(
        token=setup.token, encoding_aes_key=setup.encoding_aes_key, receiver=receiver, now=clock
    )
    ours = envelope.seal(text)
    words = (setup.token, setup.encoding_aes_key, ours.timestamp, ours.nonce)
    opened = run_crypto("open", *words, ours.encrypted)
    assert opened == {"message": text, "id": receiver, "signature": ours.signature}
    theirs = run_crypto("seal", *words, text, receiver)
    query = {**ours.query, "msg_signature": theirs["signature"]}
    assert envelope.open(query, theirs["encrypted"]) == text


@pytest.fixture
def vendor_bot(wecom: StandIn) -> Iterator["subprocess.Popen[bytes]"]:
    setup = wecom.setup
    with subprocess.Popen(**build_command("bot.cjs", wecom.ws_url, setup.bot_id, setup.bot_secret)) as bot:
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


def test_a_bot_on_the_vendors_kit_that_is_thrown_out_knows_it(
    wecom: StandIn, vendor_bot: "subprocess.Popen[bytes]"
) -> None:
    wecom.socket.kick()
    assert vendor_bot.wait(timeout=20) == 0
