"""`sync`: reads the corporation's address book through the app, as far as its visible scope goes."""

from datetime import UTC, datetime

from board.errors import UnusableFile
from board.wording.admissions import word_synced
from bot.channels.app import AppChannel
from bot.channels.channel import SendError
from bot.config import Config
from bot.doors import build_channels
from bot.operations import find_board
from bot.press import build_surroundings
from handlers.calls.addressing import build_scene
from handlers.people.directory import bind_converted, list_cipher_accounts, offer_members
from storage.database import Database


def sync_directory(config: Config, database: Database) -> str:
    """Offer members of the roster's names to the editors, and resolve cipher text. Raises `UnusableFile`."""
    channel = build_channels(config, lambda: datetime.now(UTC), database).get("app")
    if not isinstance(channel, AppChannel):
        raise UnusableFile("没有配置自建应用 [wecom.app]，读不了通讯录。")
    around = build_surroundings(config)
    try:
        members = channel.address_book.list_all()
        with database.begin(config.office.name) as records:
            scene = build_scene(records, find_board(records, None), around, datetime.now(UTC))
            cipher = list_cipher_accounts(scene)
        converted = channel.address_book.convert_accounts(cipher)
    except SendError as error:
        raise UnusableFile(error.sentence) from None
    finally:
        channel.close()
    with database.begin(config.office.name) as records:
        scene = build_scene(records, find_board(records, None), around, datetime.now(UTC))
        bound = bind_converted(scene, converted)
        offered = offer_members(scene, [(member.account, member.name) for member in members])
    return word_synced(len(members), offered, bound)
