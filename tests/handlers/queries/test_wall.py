"""The wall board in chat: a picture on the phone, in private, as its receiver may see it."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    "words", ["作战图", "发我作战图", "发一下作战图", "作战图发我一份", "看看挂图", "给我发最新的作战图"]
)
def test_the_wall_comes_as_a_picture_in_private(chat: Chat, words: str) -> None:
    said = chat.say("何立新", f"@小图 {words}", room="作战群")
    assert said.endswith("，截至11月23日8:00。")
    last = chat.heard[-1]
    assert last.to == "user:u_he"
    with chat.database.begin("测试单位") as records:
        stored = records.files.get(last.files[0])
    assert stored.name.endswith("11230800.png")
    assert stored.data.startswith(b"\x89PNG")


def test_a_clerks_picture_shows_more_than_a_reporters(chat: Chat) -> None:
    sizes = []
    for name in ("何立新", "李娜"):
        chat.say(name, "作战图")
        with chat.database.begin("测试单位") as records:
            sizes.append(len(records.files.get(chat.heard[-1].files[0]).data))
    assert sizes[0] > sizes[1]


def test_words_with_more_in_them_are_no_wish_for_the_picture(chat: Chat) -> None:
    chat.say("李娜", "作战图上2号写错了")
    assert not chat.heard or not chat.heard[-1].files


def test_taking_the_picture_is_noted(chat: Chat) -> None:
    chat.say("李娜", "作战图")
    assert chat.journal()[-1].act == "export"
