"""What is kept, on SQLite and on PostgreSQL alike."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from board.model.acts import Act
from board.model.office import Office, Person
from board.model.records import Decision, Entry, Issue
from board.model.talk import Preference, Talk
from storage.boards import StoredBoard
from storage.database import Database
from storage.schedule import Appointment

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
OFFICE = "区卫健局"


@pytest.fixture
def board(database: Database, office: Office) -> StoredBoard:
    return hang(database, office)


def hang(database: Database, office: Office, name: str = OFFICE) -> StoredBoard:
    with database.begin(name) as records:
        records.roster.save_units(office.units)
        records.roster.save_people(office.people)
        stored = records.boards.add(office.board, live_on=None)
        records.tasks.save_all(stored.id, office.tasks)
    return stored


def test_an_office_comes_back_as_it_was_stored(
    database: Database, office: Office, board: StoredBoard
) -> None:
    with database.begin(OFFICE) as records:
        assert records.boards.office(board.id) == office


def test_a_saved_task_shows_within_the_same_transaction(
    database: Database, office: Office, board: StoredBoard
) -> None:
    code = office.tasks[0].code
    with database.begin(OFFICE) as records:
        records.tasks.save(board.id, replace(office.tasks[0], percent=77))
        assert records.boards.office(board.id).tasks_by_code[code].percent == 77


def test_raising_leaves_nothing_behind(database: Database, office: Office, board: StoredBoard) -> None:
    def fail() -> None:
        with database.begin(OFFICE) as records:
            records.tasks.save(board.id, replace(office.tasks[0], percent=77))
            records.outbox.queue(cause="c", to="user:u", kind="reply", text="t", now=NOW)
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail()
    with database.begin(OFFICE) as records:
        assert records.boards.office(board.id) == office
        assert records.outbox.count_by_state() == {}


def test_a_rolled_back_change_is_not_remembered_by_the_snapshot(
    database: Database, office: Office, board: StoredBoard
) -> None:
    def fail() -> None:
        with database.begin(OFFICE) as records:
            records.tasks.save(board.id, replace(office.tasks[0], percent=11))
            assert records.boards.office(board.id).tasks[0].percent == 11
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.begin(OFFICE) as records:
        records.tasks.save(board.id, replace(office.tasks[1], percent=22))
    with database.begin(OFFICE) as records:
        assert records.boards.office(board.id).tasks[0] == office.tasks[0]


def test_offices_in_one_database_do_not_see_each_other(
    database: Database, office: Office, board: StoredBoard
) -> None:
    other = hang(database, office, "另一单位")
    with database.begin("另一单位") as records:
        records.tasks.save(other.id, replace(office.tasks[0], percent=99))
        assert [each.id for each in records.boards.list()] == [other.id]
        with pytest.raises(LookupError):
            records.boards.get(board.id)
    with database.begin(OFFICE) as records:
        assert records.boards.office(board.id) == office


def test_a_board_shows_the_people_its_transaction_has_just_saved(
    database: Database, office: Office, board: StoredBoard
) -> None:
    newcomer = Person("u_new", "陈新")
    with database.begin(OFFICE) as records:
        records.boards.office(board.id)
        records.roster.save_people([*office.people, newcomer])
        assert records.roster.find_by_account("app", "U_NEW") == newcomer
        assert records.boards.office(board.id).people_by_id["u_new"] == newcomer


def test_boards_are_listed_as_the_transaction_has_left_them(
    database: Database, office: Office, board: StoredBoard
) -> None:
    with database.begin(OFFICE) as records:
        assert [(each.id, each.silent) for each in records.boards.list()] == [(board.id, False)]
        records.boards.set_silent(board.id, silent=True)
        second = records.boards.add(replace(office.board, name="乙图"), live_on=None)
        assert [(each.id, each.silent) for each in records.boards.list()] == [
            (board.id, True),
            (second.id, False),
        ]
        records.boards.archive(board.id)
        assert [each.id for each in records.boards.list()] == [second.id]


def test_a_message_is_kept_once_however_often_it_is_delivered(database: Database) -> None:
    with database.begin(OFFICE) as records:
        first = records.inbox.add(
            channel="app", account="LiNa", message_id="1", at=NOW, body={"text": "收到"}
        )
        again = records.inbox.add(
            channel="app", account="lina", message_id="1", at=NOW, body={"text": "收到"}
        )
        other = records.inbox.add(
            channel="aibot", account="lina", message_id="1", at=NOW, body={"text": "收到"}
        )
    assert (first, again, other) == (True, False, True)


def test_a_cause_speaks_once_for_ever(database: Database) -> None:
    with database.begin(OFFICE) as records:
        assert records.outbox.queue(cause="digest:1", to="group:群", kind="digest", text="一", now=NOW)
        assert not records.outbox.queue(cause="digest:1", to="group:群", kind="digest", text="二", now=NOW)


def test_a_send_that_was_never_settled_becomes_unknown_and_is_not_claimed_again(database: Database) -> None:
    with database.begin(OFFICE) as records:
        records.outbox.queue(cause="c", to="user:u", kind="reply", text="t", now=NOW)
        assert records.outbox.claim_next(NOW) is not None
    later = NOW + timedelta(minutes=5)
    with database.begin(OFFICE) as records:
        assert [posted.cause for posted in records.outbox.settle_abandoned(later, reason="发送中断")] == ["c"]
        assert records.outbox.claim_next(later) is None
        assert records.outbox.count_by_state() == {"unknown": 1}


def test_a_held_back_message_waits_for_its_moment(database: Database) -> None:
    later = NOW + timedelta(hours=1)
    with database.begin(OFFICE) as records:
        records.outbox.queue(cause="c", to="user:u", kind="duty", text="t", now=NOW, not_before=later)
        assert records.outbox.claim_next(NOW) is None
        assert records.schedule.next_due() == later
        assert records.outbox.claim_next(later) is not None


def test_next_is_whatever_comes_first_of_work_and_messages(database: Database, board: StoredBoard) -> None:
    soon, later = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
    with database.begin(OFFICE) as records:
        assert records.schedule.next_due() is None
        records.schedule.arm(board.id, "daily", later, later_than=later)
        assert records.schedule.next_due() == later
        records.outbox.queue(cause="c", to="user:u", kind="duty", text="t", now=NOW, not_before=soon)
        assert records.schedule.next_due() == soon
        records.outbox.claim_next(soon)
        assert records.schedule.next_due() == later


def test_an_appointment_is_claimed_by_one_clock_only(database: Database, board: StoredBoard) -> None:
    tomorrow = NOW + timedelta(days=1)
    with database.begin(OFFICE) as records:
        assert records.schedule.arm(board.id, "daily", NOW, later_than=NOW)
        assert not records.schedule.arm(board.id, "daily", tomorrow, later_than=NOW)
        due = records.schedule.list_due(NOW)
    assert due == [Appointment(board.id, "daily", NOW)]
    with database.begin(OFFICE) as records:
        assert records.schedule.claim(due[0], tomorrow)
        assert not records.schedule.claim(due[0], tomorrow)
        assert records.schedule.next_due() == tomorrow


def test_an_appointment_to_come_follows_changed_settings(database: Database, board: StoredBoard) -> None:
    nine, ten = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
    with database.begin(OFFICE) as records:
        records.schedule.arm(board.id, "daily", nine, later_than=NOW)
        assert not records.schedule.arm(board.id, "daily", nine, later_than=NOW)
        assert records.schedule.arm(board.id, "daily", ten, later_than=NOW)
        assert not records.schedule.arm(board.id, "daily", nine, later_than=ten)
        assert records.schedule.next_due() == ten


def test_a_decision_is_taken_once(database: Database, board: StoredBoard) -> None:
    with database.begin(OFFICE) as records:
        asked = records.decisions.add(
            board.id, Decision(0, "extend", "5", "u_a", NOW, ("u_b",), reason="流标")
        )
        assert records.decisions.list_pending(board.id, person="u_b") == [asked]
        assert records.decisions.list_pending(board.id, person="u_c") == []
        assert records.decisions.save(replace(asked, verdict="approved"))
        assert not records.decisions.save(replace(asked, verdict="rejected"))
        assert records.decisions.list_for_task(board.id, "5")[0].verdict == "approved"


def test_a_report_keeps_its_act_and_changes_only_its_standing(database: Database, board: StoredBoard) -> None:
    act = Act("report", task="2", state="doing", total=1800, unit="人")
    with database.begin(OFFICE) as records:
        kept = records.reports.add(board.id, at=NOW, by="u_a", act=act, source="app:1", standing="current")
        records.reports.mark(kept, "corrected")
        found = records.reports.list_for_task(board.id, "2")
        assert [(report.act, report.standing) for report in found] == [(act, "corrected")]
        assert records.reports.find_last_by(board.id, "u_a") is None


def test_an_issue_is_drafted_once_a_period_and_numbered_when_published(
    database: Database, board: StoredBoard
) -> None:
    draft = Issue(0, "daily", "2026-11-23", "正文", NOW, {"全部": ("1", "2")})
    with database.begin(OFFICE) as records:
        first = records.issues.add(board.id, draft)
        assert first is not None
        assert records.issues.add(board.id, draft) is None
        published = records.issues.publish(board.id, first, by="u_a", now=NOW)
        assert published is not None
        assert published.number == 1
        assert records.issues.publish(board.id, first, by="u_b", now=NOW) is None
        assert records.issues.list_published(board.id)[0].figures == {"全部": ("1", "2")}


def test_the_journal_refuses_to_be_changed(database: Database, board: StoredBoard) -> None:
    with database.begin(OFFICE) as records:
        records.journal.add(
            board.id, Entry(NOW, "u_a", "report", "2", {"percent": 1}, {"percent": 2}, "app:1")
        )
        assert records.journal.list(task="2")[0].after == {"percent": 2}
    for statement in ("UPDATE journal SET act = 'x'", "DELETE FROM journal"):
        with pytest.raises(Exception, match="append-only"), database.engine.begin() as connection:
            connection.exec_driver_sql(statement)


def test_conversations_and_preferences_come_back(database: Database) -> None:
    talk = Talk(board=1, listed=("2", "3"), listed_at=NOW, asked=(Act("report", state="done", open=True),))
    with database.begin(OFFICE) as records:
        records.conversations.save("u_a", None, talk)
        records.conversations.save("u_a", "群", Talk(topic="5"))
        records.conversations.save_preference(Preference("u_a", muted_until=NOW.date()))
        assert records.conversations.get("u_a", None) == talk
        assert records.conversations.get("u_a", "群").topic == "5"
        assert records.conversations.preference("u_a").is_muted(NOW.date() - timedelta(days=1))


def test_a_naive_moment_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a zone"), database.begin(OFFICE) as records:
        records.outbox.queue(cause="c", to="u", kind="reply", text="t", now=datetime(2026, 1, 1))  # noqa: DTZ001
