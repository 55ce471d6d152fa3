"""Several new pieces of work in one message: each is put on the board."""

from collections.abc import Iterator

import pytest

from board.office_file import read_office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat
from tests.conftest import SAMPLES


@pytest.fixture
def street(sqlite_url: str) -> Iterator[Chat]:
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, read_office((SAMPLES / "messages/office_b.json").read_text(encoding="utf-8")))
    database.close()


@pytest.mark.parametrize(
    "words",
    [
        "城市管理科11月27日前报质保金清单；社会事务科12月5日前报救助台账",
        "1. 城市管理科11月27日前报质保金清单\n2. 社会事务科12月5日前报救助台账",
        "两件事：1.城市管理科11月27日前报质保金清单；2.社会事务科12月5日前报救助台账",
        "城市管理科11月27日前报质保金清单。社会事务科12月5日前报救助台账。",
    ],
)
def test_each_new_piece_of_work_is_put_on_the_board(street: Chat, words: str) -> None:
    known = set(street.office.tasks_by_code)
    reply = street.say("宋志远", words)
    with_new = [
        street.task(str(code)) for code in range(1, 60) if str(code) not in known and has(street, str(code))
    ]
    assert [(one.title, one.lead_unit) for one in with_new] == [
        ("质保金清单", "城市管理科"),
        ("救助台账", "社会事务科"),
    ], reply


def has(chat: Chat, code: str) -> bool:
    try:
        chat.task(code)
    except (KeyError, LookupError, StopIteration):
        return False
    return True


def test_the_head_of_a_unit_hears_of_a_task_without_an_owner(street: Chat) -> None:
    street.say("宋志远", "@城市管理科 12月5日前报春节保洁方案")
    before = len(street.told("陈立群", "notice"))
    code = max((code for code in map(str, range(1, 60)) if has(street, code)), key=int)
    street.say("宋志远", f"{code}号改到12月10日")
    assert len(street.told("陈立群", "notice")) == before + 1
