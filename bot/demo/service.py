"""The bot of the demo: the same service as `serve` runs, set up on the stand-in."""

import secrets
from pathlib import Path

from board.model.office import Office
from bot.app import Now, Service, build_service
from bot.config import read_config
from bot.standin.setup import Group
from bot.standin.wecom import StandIn

GROUP = "重点工作作战群"


def build_demo_service(folder: Path, people: Office, wecom: StandIn, now: Now) -> Service:
    """The service of a stage: its database in `folder`, its platform the stand-in, its clock moved by hand."""
    group = wecom.add_group(GROUP)
    config = read_config(
        {
            "office": {"name": people.board.name},
            "server": {"link_secret": secrets.token_urlsafe(32)},
            "database": {"url": f"sqlite:///{folder / 'guatu.db'}"},
            "wecom": wecom.setup.build_wecom(wecom.api_base),
            "group": [_build_group(group, people.board.name)],
            "digest": {"signature": "区卫生健康局办公室"},
            "bot": {"names": [wecom.setup.bot_name]},
        }
    )
    return build_service(config, now=now, ticking=False)


def _build_group(group: Group, board: str) -> dict[str, str | None]:
    return {"name": GROUP, "board": board, "chatid": group.chatid, "webhook_key": group.robot_key}
