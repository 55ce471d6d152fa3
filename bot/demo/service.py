"""The bot of the demo: the same service as `serve` runs, set up on the stand-in."""

import secrets
from pathlib import Path

from board.model.office import Office
from bot.app import Now, Service, build_service
from bot.config import read_config
from bot.standin.wecom import StandIn

GROUP = "重点工作作战群"


def build_demo_service(folder: Path, people: Office, wecom: StandIn, now: Now) -> Service:
    """The service of a stage: its database in `folder`, its platform the stand-in, its clock moved by hand."""
    group = wecom.add_group(GROUP)
    setup = wecom.setup
    return build_service(
        read_config(
            {
                "office": {"name": people.board.name},
                "server": {"link_secret": secrets.token_urlsafe(32)},
                "database": {"url": f"sqlite:///{folder / 'guatu.db'}"},
                "wecom": {
                    "api_base": wecom.api_base,
                    "corp_id": setup.corp_id,
                    "app": {
                        "agent_id": setup.agent_id,
                        "secret": setup.secret,
                        "token": setup.token,
                        "encoding_aes_key": setup.encoding_aes_key,
                    },
                    "aibot": {
                        "mode": "callback",
                        "token": setup.bot_token,
                        "encoding_aes_key": setup.bot_encoding_aes_key,
                    },
                },
                "group": [
                    {
                        "name": GROUP,
                        "board": people.board.name,
                        "chatid": group.chatid,
                        "webhook_key": group.robot_key,
                    }
                ],
                "digest": {"signature": "区卫生健康局办公室"},
                "bot": {"names": [setup.bot_name]},
            }
        ),
        now=now,
        ticking=False,
    )
