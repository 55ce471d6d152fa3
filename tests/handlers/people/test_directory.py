"""The corporation's address book: what it knows is offered to the editors, who confirm it in one batch."""

from typing import Any

import pytest

from board.model.office import Person
from board.rules.registrations import match_directory
from handlers.calls.addressing import build_scene
from handlers.calls.calls import Incoming
from handlers.people.directory import bind_converted, list_cipher_accounts, offer_members
from tests.chat import Chat

CIPHER = "woabcdefghijklmnopqrstuvwxyz"


def build_person(key: str, name: str, **more: Any) -> Person:
    return Person(id=key, name=name, **more)


@pytest.mark.parametrize(
    ("people", "members", "accounts"),
    [
        ([("p1", "李娜")], [("LiNa", "李娜")], ["LiNa"]),
        ([("p1", "李娜")], [("LiNa", "李娜"), ("LiNa2", "李娜")], []),
        ([("p1", "李娜"), ("p2", "李娜")], [("LiNa", "李娜")], []),
        ([("p1", "李娜")], [("LiNa", "李娜娜")], []),
        ([("LiNa", "李娜")], [("lina", "李娜")], []),
        ([("p1", "李娜"), ("LiNa", "王五")], [("LiNa", "李娜")], []),
    ],
)
def test_only_names_that_are_alone_on_both_sides_are_matched(
    people: list[tuple[str, str]], members: list[tuple[str, str]], accounts: list[str]
) -> None:
    matched = match_directory([build_person(*one) for one in people], members)
    assert [account for _, account in matched] == accounts


def test_who_is_reported_for_or_bound_is_left_alone() -> None:
    people = [build_person("p1", "李娜", reach="office"), build_person("p2", "王五", accounts={"app": "W"})]
    assert match_directory(people, [("LiNa", "李娜"), ("WangWu", "王五")]) == []


def offer(chat: Chat, *members: tuple[str, str]) -> int:
    with chat.database.begin("测试单位") as records:
        scene = build_scene(records, records.boards.list()[0], chat.around, chat.now)
        return offer_members(scene, members)


def test_members_are_confirmed_in_one_batch(chat: Chat) -> None:
    assert offer(chat, ("LiNa", "李娜"), ("GaoJie", "高洁"), ("Nobody", "无名氏")) >= 1
    said = chat.say("周敏", "待确认")
    assert "李娜（通讯录账号LiNa）" in said
    assert "已确认" in chat.say("周敏", "都确认")
    with chat.database.begin("测试单位") as records:
        person = records.roster.find_by_account("app", "lina")
        assert person is not None
        assert person.name == "李娜"
        # Nobody has written yet: being in the address book is not being connected.
        assert person.id not in records.roster.list_seen()


def test_what_was_offered_once_is_not_offered_again(chat: Chat) -> None:
    assert offer(chat, ("LiNa", "李娜")) == 1
    chat.say("周敏", "待确认")
    chat.say("周敏", "1不是")
    assert offer(chat, ("LiNa", "李娜")) == 0


def test_cipher_text_that_the_platform_resolves_is_bound_to_whose_userid_it_is(chat: Chat) -> None:
    chat.program.accept(Incoming("aibot", CIPHER, "m1", chat.now, "我是城头卫生院李娜"), chat.now)
    chat.program.settle(chat.now)
    with chat.database.begin("测试单位") as records:
        scene = build_scene(records, records.boards.list()[0], chat.around, chat.now)
        assert list_cipher_accounts(scene) == [CIPHER]
        assert bind_converted(scene, {CIPHER: "u_li"}) == 1
        person = records.roster.find_by_account("aibot", CIPHER)
        assert person is not None
        assert person.id == "u_li"
        assert list_cipher_accounts(scene) == []


def test_a_userid_known_at_the_app_is_known_to_the_aibot_without_a_second_confirmation(chat: Chat) -> None:
    offer(chat, ("LiNa", "李娜"))
    chat.say("周敏", "待确认")
    chat.say("周敏", "都确认")
    chat.program.accept(Incoming("aibot", "LiNa", "m1", chat.now, "2号累计1800"), chat.now)
    chat.program.settle(chat.now)
    assert any("已记2号" in heard.text for heard in chat.heard)
    with chat.database.begin("测试单位") as records:
        person = records.roster.find_by_account("aibot", "LiNa")
        assert person is not None
        assert person.account("aibot") == "LiNa"
