"""XML messages, read without trust: no entities, no character that XML forbids."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import xmltodict
from wechatpy.enterprise.parser import parse_message

from bot.channels.characters import drop_forbidden


@dataclass(frozen=True, slots=True)
class XmlMessage:
    """A decrypted XML message. `fields` are its elements as text, dict or list; `sent_at` is aware, in UTC."""

    kind: str
    sender: str
    sent_at: datetime
    fields: Mapping[str, Any]

    def get(self, name: str) -> str:
        """The text of an element, or "" where it is missing, empty or not text."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""


def read_xml(text: str | bytes) -> Mapping[str, Any]:
    """The elements of an `<xml>` document. Raises ValueError; entity declarations are refused (no expansion)."""
    try:
        fields = xmltodict.parse(text).get("xml")
    except (xmltodict.expat.ExpatError, RecursionError) as error:
        raise ValueError("XML") from error
    if not isinstance(fields, dict):
        raise ValueError("XML")
    return fields


def read_message(xml: str) -> XmlMessage:
    """Read a decrypted message. Raises ValueError where it is not one."""
    try:
        # One character that XML forbids is no reason to lose a message.
        message = parse_message(drop_forbidden(xml))
        return XmlMessage(
            kind=str(message._data["MsgType"]).lower(),
            sender=str(message._data["FromUserName"]),
            sent_at=datetime.fromtimestamp(int(message._data["CreateTime"]), UTC),
            fields=message._data,
        )
    except (
        xmltodict.expat.ExpatError,
        LookupError,
        TypeError,
        AttributeError,
        OSError,
        OverflowError,
    ) as error:
        raise ValueError("message") from error
