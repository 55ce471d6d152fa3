"""The address book of the stand-in: members in the app's visible scope (documents 90196, 90200, 95890, 95327)."""

import hashlib
from typing import Any

from bot.standin.asking import Ask, Refused
from bot.standin.setup import Department, Member


def build_open_id(account: str) -> str:
    """The cipher text that stands for a userid where the bot may not see it."""
    return "wo" + hashlib.sha256(account.casefold().encode()).hexdigest()[:30]


class Contacts:
    """The corporation's members and departments, and what the app may see of them."""

    def __init__(self) -> None:
        self._members: dict[str, Member] = {}
        self.visible: list[str] | None = None
        self.is_closed = False
        self._departments: dict[int, Department] = {1: Department(1, "机关")}

    def add_member(self, member: Member) -> None:
        """Take a member in."""
        self._members[member.id.casefold()] = member

    def find(self, account: str) -> Member | None:
        """The member of an account, in whatever case it is written."""
        return self._members.get(account.casefold())

    def list_ids(self) -> list[str]:
        return [member.id for member in self._members.values()]

    def get_user(self, ask: Ask) -> dict[str, Any]:
        """user/get: one member."""
        member = self.find(ask.query.get("userid", ""))
        if member is None:
            raise Refused(60111, "userid not found")
        return _build_user(member)

    def get_agent(self, ask: Ask) -> dict[str, Any]:
        """agent/get: whom the app may see, by members or by departments."""
        return {
            "agentid": int(ask.query.get("agentid", "0")),
            "close": int(self.is_closed),
            "allow_userinfos": {"user": [{"userid": account} for account in self.visible or ()]},
            "allow_partys": {"partyid": [] if self.visible is not None else [1]},
        }

    def list_users(self, ask: Ask) -> dict[str, Any]:
        """user/list: the members of a department, and of those below it."""
        department = int(ask.query.get("department_id", "0"))
        if department not in self._departments:
            raise Refused(60003, "department not found")
        wanted = self._list_below(department) if ask.query.get("fetch_child") == "1" else {department}
        found = [one for one in self._members.values() if one.department in wanted]
        return {"userlist": [_build_user(one) for one in found]}

    def _list_below(self, department: int) -> set[int]:
        below = [one.id for one in self._departments.values() if one.parent == department]
        return {department}.union(*(self._list_below(one) for one in below))

    def list_departments(self, ask: Ask) -> dict[str, Any]:
        """department/list: every department."""
        return {
            "department": [
                {"id": one.id, "name": one.name, "parentid": one.parent} for one in self._departments.values()
            ]
        }

    def get_user_id(self, ask: Ask) -> dict[str, Any]:
        """user/getuserid: the member with a mobile number."""
        mobile = ask.body.get("mobile")
        for member in self._members.values():
            if mobile and member.mobile == mobile:
                return {"userid": member.id}
        raise Refused(46004, "user not exist")

    def read_open_ids(self, ask: Ask) -> dict[str, Any]:
        """Ids that are in clear text already come back as invalid (document 101521)."""
        wanted = ask.body.get("open_userid_list")
        if not isinstance(wanted, list) or not 0 < len(wanted) <= 1000:
            raise Refused(40058, "open_userid_list missing. invalid Request Parameter")
        known = {build_open_id(member.id): member.id for member in self._members.values()}
        return {
            "userid_list": [{"open_userid": one, "userid": known[one]} for one in wanted if one in known],
            "invalid_open_userid_list": [one for one in wanted if one not in known],
        }


def _build_user(member: Member) -> dict[str, Any]:
    """What an app made since 2022 sees of a member: no mobile, no mail (document 90196)."""
    return {
        "userid": member.id,
        "name": member.name,
        "department": [member.department],
        "position": member.position,
        "status": 1,
    }
