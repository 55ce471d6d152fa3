"""Roster files: new people, changed posts, and duties that pass on with a post."""

from pathlib import Path

import pytest

from board.model.office import Person
from tests.chat import Chat

HEAD = "姓名,单位,职务,账号"


def send(chat: Chat, folder: Path, *rows: str, name: str = "周敏") -> str:
    path = folder / "人员.csv"
    path.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    return chat.say(name, "", file=str(path))


def list_people(chat: Chat) -> tuple[Person, ...]:
    with chat.database.begin("测试单位") as records:
        return records.roster.snapshot().people


def find(chat: Chat, name: str) -> Person:
    return next(person for person in list_people(chat) if person.name == name)


def test_new_people_and_changed_posts_are_shown_first(chat: Chat, tmp_path: Path) -> None:
    answer = send(chat, tmp_path, "孙强,桑村卫生院,副院长,", "高磊,公共卫生科,副科长,", "李娜,城头,公卫专干,")
    assert answer.splitlines() == [
        "人员.csv：3人，新增1人，变动1人。",
        "新增：桑村卫生院孙强",
        "变动：高磊 公共卫生科科员→公共卫生科副科长",
        "回“确认”写入，回“取消”作废。",
    ]
    assert len(list_people(chat)) == 12


def test_confirmed_they_are_in_the_roster_and_nobody_else_has_changed(chat: Chat, tmp_path: Path) -> None:
    before = {person.id: person for person in list_people(chat)}
    send(chat, tmp_path, "孙强,桑村卫生院,副院长,SunQiang", "高磊,公共卫生科,副科长,")
    assert chat.say("周敏", "确认") == "名册已更新：新增1人，变动1人。"
    after = {person.id: person for person in list_people(chat)}
    assert {key for key in after if after[key] != before.get(key)} == {"u_gao", "SunQiang"}
    assert [person.name for person in list_people(chat)][:3] == ["何立新", "王建国", "周敏"]


def test_a_successor_inherits_the_duties_of_the_post(chat: Chat, tmp_path: Path) -> None:
    answer = send(chat, tmp_path, "孙强,疾控中心,主任,")
    assert "接任：疾控中心主任 钱进→孙强，3项任务随岗转交" in answer
    assert chat.say("周敏", "确认") == "名册已更新：新增1人，变动0人，3项任务随岗转交。"
    successor, former = find(chat, "孙强"), find(chat, "钱进")
    assert successor.role == "unit_head"
    assert (former.post, former.role) == (None, "staff")
    assert [chat.task(code).owners for code in ("6", "8", "9")] == [(successor.id,)] * 3


def test_closed_tasks_and_reports_keep_their_names(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, "孙强,基层卫生科,科长,")
    chat.say("周敏", "确认")
    assert chat.task("12").owners == ("u_zheng",)
    assert chat.task("14").owners == (find(chat, "孙强").id,)


def test_what_waits_for_a_leader_waits_for_the_next_one(chat: Chat, tmp_path: Path) -> None:
    chat.say("刘芳", "5号申请延期到12月15日，设备没到货")
    send(chat, tmp_path, "孙强,局领导,局长,")
    chat.say("周敏", "确认")
    successor = find(chat, "孙强")
    with chat.database.begin("测试单位") as records:
        pending = records.decisions.list_pending(chat.board)
    assert [decision.waiting_for for decision in pending] == [(successor.id,)]
    assert successor.oversees == ("办公室", "妇幼保健院")


def test_a_post_of_several_holders_passes_to_nobody(chat: Chat, tmp_path: Path) -> None:
    answer = send(chat, tmp_path, "孙强,城头卫生院,公卫专干,", "李娜,城头卫生院,公卫专干,")
    assert "接任" not in answer


def test_an_editor_stays_an_editor(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, "周敏,办公室,督查专干,", "孙强,办公室,科员,")
    chat.say("周敏", "确认")
    assert find(chat, "周敏").role == "editor"


def test_a_namesake_gets_an_id_of_their_own(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, "李娜,城头卫生院,公卫专干,", "李娜,水泉卫生院,护士,")
    chat.say("周敏", "确认")
    assert sorted(person.unit or "" for person in list_people(chat) if person.name == "李娜") == [
        "城头卫生院",
        "水泉卫生院",
    ]


def test_a_roster_that_changes_nothing_says_so(chat: Chat, tmp_path: Path) -> None:
    answer = send(chat, tmp_path, "李娜,城头卫生院,公卫专干,")
    assert answer == "人员.csv：1人，新增0人，变动0人。与现有名册一致，不用再导。"


@pytest.mark.parametrize("name", ["李娜", "马超"])
def test_only_editors_change_the_roster(chat: Chat, tmp_path: Path, name: str) -> None:
    send(chat, tmp_path, "孙强,桑村卫生院,副院长,", name=name)
    chat.say(name, "确认")
    assert len(list_people(chat)) == 12
