"""Requests to be known: numbered for good, one waiting an account, decided once; on both databases."""

from datetime import UTC, datetime, timedelta

from board.model.registration import Registration
from storage.database import Database

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def build(account: str = "wmA", name: str = "李娜") -> Registration:
    return Registration(0, "app", account, name, "城头卫生院", NOW)


def test_numbers_are_never_given_twice(database: Database) -> None:
    with database.begin("甲") as records:
        numbers = [records.registrations.add(build(account)).number for account in ("a", "b", "c")]
    with database.begin("甲") as records:
        first = records.registrations.list_waiting()[0]
        assert records.registrations.settle(first, "refused", by="u_zhou")
        numbers.append(records.registrations.add(build("d")).number)
    assert numbers == [1, 2, 3, 4]


def test_a_later_request_of_an_account_replaces_its_earlier_one_in_any_case(database: Database) -> None:
    with database.begin("甲") as records:
        records.registrations.add(build("wmABC"))
        records.registrations.add(build("WMabc", "陈雪"))
        assert [(one.number, one.name) for one in records.registrations.list_waiting()] == [(2, "陈雪")]
        assert len(records.registrations.list_by_account("app", "wmabc", NOW - timedelta(days=1))) == 2


def test_a_request_is_decided_once(database: Database) -> None:
    with database.begin("甲") as records:
        asked = records.registrations.add(build())
        assert records.registrations.settle(asked, "confirmed", by="u_zhou")
        assert not records.registrations.settle(asked, "refused", by="u_wu")
        assert records.registrations.list_waiting() == []


def test_of_a_refused_or_replaced_request_no_name_is_kept(database: Database) -> None:
    with database.begin("甲") as records:
        records.registrations.add(build("a", "李娜"))
        asked = records.registrations.add(build("A", "陈雪"))
        records.registrations.settle(asked, "refused", by="u_zhou")
        kept = records.registrations.list_by_account("app", "a", NOW - timedelta(days=1))
    assert [(one.name, one.unit) for one in kept] == [("", None), ("", None)]


def test_offices_do_not_see_each_other_s_requests(database: Database) -> None:
    with database.begin("甲") as records:
        records.registrations.add(build())
    with database.begin("乙") as records:
        assert records.registrations.list_waiting() == []
        assert records.registrations.add(build()).number == 1
