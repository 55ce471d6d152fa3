"""appchat: group chats that the app itself has created (documents 90244 to 90248)."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.channels.window import DAY, MINUTE, MovingWindow
from bot.standin.asking import Ask, Refused
from bot.standin.bodies import MEDIA_KINDS, Rules, read_body
from bot.standin.contacts import Contacts
from bot.standin.media import MediaShelf
from bot.standin.transcript import Transcript

# Cards are not among the kinds, and what is sent can neither be changed nor recalled.
RULES = Rules(kinds=MEDIA_KINDS | {"text", "markdown"}, text_bytes=2048, markdown_bytes=2048, cuts_text=True)
CHAT_ID = re.compile(r"[0-9A-Za-z]{1,32}")


@dataclass(frozen=True, slots=True)
class Chat:
    """A group chat that the app has made."""

    chatid: str
    name: str
    owner: str
    members: tuple[str, ...]


class AppChats:
    """The app's own chats."""

    def __init__(
        self, contacts: Contacts, media: MediaShelf, transcript: Transcript, now: Callable[[], datetime]
    ) -> None:
        self._contacts = contacts
        self._media = media
        self._transcript = transcript
        self._now = now
        self._numbers = itertools.count(1)
        self._windows = MovingWindow(now, {MINUTE: 200, DAY: 10_000})
        self._chats: dict[str, Chat] = {}

    def create(self, ask: Ask) -> dict[str, Any]:
        """appchat/create: a group chat of 2 to 2000 visible members."""
        members = tuple(dict.fromkeys(ask.body.get("userlist") or ()))
        if not 2 <= len(members) <= 2000:
            raise Refused(86006, "invalid member count")
        if any(self._contacts.find(member) is None for member in members):
            raise Refused(86007, "invalid members")
        chatid = str(ask.body.get("chatid") or f"standinchat{next(self._numbers)}")
        if not CHAT_ID.fullmatch(chatid):
            raise Refused(86001, "invalid chatid")
        if chatid in self._chats:
            raise Refused(86215, "chatid existed")
        name = str(ask.body.get("name", ""))
        if len(name) > 50:
            raise Refused(86004, "invalid chat name")
        self._chats[chatid] = Chat(chatid, name, str(ask.body.get("owner") or members[0]), members)
        return {"chatid": chatid}

    def update(self, ask: Ask) -> dict[str, Any]:
        """appchat/update: members come and go, or the name changes."""
        chat = self._get(ask.body.get("chatid"))
        gone = set(ask.body.get("del_user_list") or ())
        stay = [member for member in chat.members if member not in gone]
        members = tuple(dict.fromkeys([*stay, *(ask.body.get("add_user_list") or ())]))
        if len(members) < 2:
            raise Refused(86006, "invalid member count")
        name = str(ask.body.get("name") or chat.name)
        self._chats[chat.chatid] = replace(chat, members=members, name=name)
        return {}

    def get(self, ask: Ask) -> dict[str, Any]:
        """appchat/get: a chat with its members."""
        chat = self._get(ask.query.get("chatid"))
        return {
            "chat_info": {
                "chatid": chat.chatid,
                "name": chat.name,
                "owner": chat.owner,
                "userlist": list(chat.members),
            }
        }

    def send(self, ask: Ask) -> dict[str, Any]:
        """appchat/send: words into a chat; beyond the chat's limit they are swallowed without an error."""
        chat = self._get(ask.body.get("chatid"))
        words = read_body(ask.body, RULES, self._media)
        if self._windows.take(chat.chatid) is None:
            self._transcript.add(words.arrive(at=self._now(), via="appchat", to=chat.name, is_group=True))
        return {}

    def _get(self, chatid: object) -> Chat:
        chat = self._chats.get(str(chatid))
        if chat is None:
            raise Refused(86003, "chatid not exist")
        return chat
