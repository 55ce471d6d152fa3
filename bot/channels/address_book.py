"""The corporation's address book (通讯录), as far as the app's visible scope goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.channel import SendError
from bot.channels.wechat.client import Client

MOST_CONVERTED = 1000


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the corporation as its address book has them."""

    account: str
    name: str


class AddressBook:
    """Who is within the visible scope of the app."""

    def __init__(self, client: Client, agent_id: int) -> None:
        self._client = client
        self._agent_id = agent_id

    def list_visible(self) -> frozenset[str]:
        """The accounts within the app's visible scope, case-folded (documents 90227, 90200). Raises `SendError`."""
        agent = self._client.call("get", "agent/get", params={"agentid": self._agent_id})
        if agent.get("close"):
            raise SendError("应用已停用，请在管理后台→应用管理→该应用启用", outcome="refused", alarms=True)
        users = (agent.get("allow_userinfos") or {}).get("user") or ()
        visible = {str(user["userid"]).casefold() for user in users}
        for member in self.list_members((agent.get("allow_partys") or {}).get("partyid") or ()):
            visible.add(member.account.casefold())
        return frozenset(visible)

    def list_members(self, departments: Sequence[int]) -> list[Member]:
        """The members of departments and of those below them, each once (document 90200). Raises `SendError`."""
        found: dict[str, Member] = {}
        for department in departments:
            params = {"department_id": department, "fetch_child": 1}
            for user in self._client.call("get", "user/list", params=params).get("userlist") or ():
                member = Member(str(user["userid"]), str(user.get("name", "")))
                found.setdefault(member.account.casefold(), member)
        return list(found.values())

    def list_all(self) -> list[Member]:
        """The members of all departments that the app may see (documents 90208, 90200). Raises `SendError`."""
        answer = self._client.call("get", "department/list")
        departments = answer.get("department") or ()
        ids = {int(each["id"]) for each in departments}
        return self.list_members([int(one["id"]) for one in departments if int(one["parentid"]) not in ids])

    def convert_accounts(self, accounts: Sequence[str]) -> dict[str, str]:
        """The userids behind cipher text, of those the platform tells (document 101521). Raises `SendError`."""
        converted: dict[str, str] = {}
        for start in range(0, len(accounts), MOST_CONVERTED):
            data = {"open_userid_list": list(accounts[start : start + MOST_CONVERTED])}
            answer = self._client.call("post", "batch/openuserid_to_userid", data=data)
            found = answer.get("userid_list") or ()
            converted |= {str(one["open_userid"]): str(one["userid"]) for one in found}
        return converted
