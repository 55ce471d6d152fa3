"""What the stand-in's corporation consists of: ids and secrets, members, groups. All of it is made up."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Setup:
    """The ids and secrets that a bot is configured with to work on the stand-in."""

    corp_id: str = "ww5f0c1d2e3a4b5c6d"
    agent_id: int = 1000002
    secret: str = field(default="standin-app-secret-0123456789abcdefghijklmno", repr=False)
    token: str = field(default="standinAppToken", repr=False)
    encoding_aes_key: str = field(default="abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", repr=False)
    bot_id: str = "aibStandIn01"
    bot_name: str = "小图"
    bot_secret: str = field(default="standin-bot-secret", repr=False)
    bot_token: str = field(default="standinBotToken", repr=False)
    bot_encoding_aes_key: str = field(default="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg", repr=False)
    mp_app_id: str = "wx1a2b3c4d5e6f7a8b"
    mp_secret: str = field(default="standin-mp-secret", repr=False)
    mp_token: str = field(default="standinMpToken", repr=False)
    mp_encoding_aes_key: str = field(default="0123456789abcdefghijklmnopqrstuvwxyzABCDEFG", repr=False)
    mp_template: str = "standin-template"
    clear_ids: bool = True
    """Whether the bot sees userids in clear text, which takes a super-administrator as its creator (101521)."""

    def build_wecom(self, api_base: str) -> dict[str, Any]:
        """The `[wecom]` part of a configuration that speaks to the stand-in at `api_base`."""
        return {
            "api_base": api_base,
            "corp_id": self.corp_id,
            "app": {
                "agent_id": self.agent_id,
                "secret": self.secret,
                "token": self.token,
                "encoding_aes_key": self.encoding_aes_key,
            },
            "aibot": {
                "mode": "callback",
                "token": self.bot_token,
                "encoding_aes_key": self.bot_encoding_aes_key,
            },
        }


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the corporation within the app's visible scope. Ids are compared case-folded."""

    id: str
    name: str
    department: int = 1
    position: str = ""
    mobile: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat. `robot_key` is the key of its group robot, where it has one."""

    name: str
    chatid: str
    robot_key: str | None = None


@dataclass(frozen=True, slots=True)
class Department:
    """A department and the one above it."""

    id: int
    name: str
    parent: int = 0
