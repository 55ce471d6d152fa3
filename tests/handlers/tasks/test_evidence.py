"""Evidence in chat: asked for where the task asks, kept once, shown to who checks, flagged where it was used before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from board.model.office import Office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The sample office, whose 14号 asks for photos and an acceptance sheet."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    tasks = tuple(
        replace(task, evidence="现场照片、验收单") if task.code == "14" else task for task in office.tasks
    )
    yield Chat(database, replace(office, tasks=tasks))
    database.close()


@pytest.fixture
def photo(tmp_path: Path) -> str:
    path = tmp_path / "卫生室.jpg"
    path.write_bytes(b"\xff\xd8 a picture")
    return str(path)


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "验收单.pdf"
    path.write_bytes(b"%PDF-1.7 a scan")
    return str(path)


def test_a_claim_without_its_evidence_is_answered_with_what_is_lacking(chat: Chat) -> None:
    answer = chat.say("郑凯", "14号48处全部完成了")
    assert "缺佐证：照片、文件" in answer
    assert chat.task("14").state == "doing"


def test_the_figures_said_with_such_a_claim_are_kept(chat: Chat) -> None:
    assert "已记14号：35→48处" in chat.say("郑凯", "14号48处全部完成了")
    assert chat.task("14").indicators[0].value == 48


def test_when_the_last_kind_has_come_in_one_word_claims(chat: Chat, photo: str, paper: str) -> None:
    chat.say("郑凯", "14号48处全部完成了")
    assert "已记为14号佐证，还缺文件" in chat.say("郑凯", "", file=photo)
    assert chat.say("郑凯", "", file=paper).endswith("14号佐证已齐，现在申报完成吗？回“是”即送核查。")
    chat.say("郑凯", "是")
    assert chat.task("14").state == "claimed"


def test_a_task_that_asks_for_nothing_is_claimed_with_a_word(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    assert chat.task("23").state == "claimed"


def test_the_same_file_for_another_task_is_flagged_to_who_checks(chat: Chat, photo: str, paper: str) -> None:
    chat.say("郑凯", "23号佐证")
    chat.say("郑凯", "", file=photo)
    chat.say("郑凯", "14号佐证")
    assert "同一文件已用于23号" in chat.say("郑凯", "", file=photo)
    chat.say("郑凯", "", file=paper)
    chat.say("郑凯", "14号48处全部完成了")
    chat.at("2026-11-24T09:00:00")
    assert (
        "14号村卫生室改造：基层科申报完成，佐证2份，《卫生室.jpg》与23号相同" in chat.told("周敏", "duty")[-1]
    )


def test_the_same_file_sent_twice_counts_once(chat: Chat, photo: str) -> None:
    chat.say("郑凯", "23号佐证")
    chat.say("郑凯", "", file=photo)
    assert "同一文件" not in chat.say("郑凯", "", file=photo)
    assert chat.say("郑凯", "23号佐证").count("卫生室.jpg") == 1


def test_who_checks_is_sent_the_files(chat: Chat, photo: str) -> None:
    chat.say("郑凯", "23号佐证")
    chat.say("郑凯", "", file=photo)
    assert "23号基层药品管理制度修订佐证：《卫生室.jpg》" in chat.say("周敏", "23号佐证")
    assert len(chat.heard[-1].files) == 1


def test_evidence_is_not_shown_to_others(chat: Chat, photo: str) -> None:
    chat.say("郑凯", "23号佐证")
    chat.say("郑凯", "", file=photo)
    chat.say("李娜", "23号佐证")
    assert not any(heard.files for heard in chat.heard)


def test_evidence_of_before_a_rebound_does_not_count(chat: Chat, photo: str, paper: str) -> None:
    chat.say("郑凯", "14号佐证")
    for file in (photo, paper):
        chat.say("郑凯", "", file=file)
    chat.say("郑凯", "14号48处全部完成了")
    chat.say("周敏", "14号同意")
    chat.say("周敏", "14号重新打开")
    assert "缺佐证：照片、文件" in chat.say("郑凯", "14号完成了")


def test_the_office_vouches_for_evidence_on_paper(chat: Chat) -> None:
    assert "缺佐证" in chat.say("周敏", "14号48处全部完成了")
    assert "已申报完成" in chat.say("周敏", "14号48处全部完成了，纸质佐证已收")


def test_nobody_else_vouches_for_paper(chat: Chat) -> None:
    assert "缺佐证" in chat.say("郑凯", "14号48处全部完成了，纸质佐证已收")


def test_a_picture_that_belongs_to_no_task_is_not_kept(chat: Chat, photo: str) -> None:
    assert "不识别" in chat.say("郑凯", "", file=photo)
    assert not any(entry.act == "evidence" for entry in chat.journal())


def test_words_that_come_with_a_picture_are_read(chat: Chat, photo: str) -> None:
    answer = chat.say("郑凯", "14号累计40处", file=photo)
    assert "35→40处" in answer
    assert "已记为14号佐证" in answer


def test_a_file_with_a_mark_of_secrecy_in_its_name_is_not_kept(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "★秘密★会议材料.pdf"
    path.write_bytes(b"%PDF-1.7")
    chat.say("郑凯", "14号佐证")
    assert "未保存" in chat.say("郑凯", "", file=str(path))
    assert not any(entry.act == "evidence" for entry in chat.journal())


def test_a_claim_that_the_ledger_contradicts_is_shown_with_its_figure(
    chat: Chat, photo: str, paper: str
) -> None:
    chat.say("郑凯", "14号佐证")
    for file in (photo, paper):
        chat.say("郑凯", "", file=file)
    chat.say("郑凯", "14号完成了")
    chat.at("2026-11-24T09:00:00")
    assert "台账为35/48处，佐证2份" in chat.told("周敏", "duty")[-1]
