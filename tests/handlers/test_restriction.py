"""限读: tasks of a restricted category are known to those named and those who have the work, to no group and no paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from board.model.office import Office
from board.model.settings import Restriction, Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.restriction import PUBLIC, may_see, trim_office
from bot.config import read_config
from bot.web.wall import Chosen, build_wall
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat

TALKS = Task(
    "50", "廉政谈话", category="廉政体系", lead_unit="妇幼保健院", owners=("u_liu",), leader="u_he", start=date(2026, 1, 1),
    due=date(2026, 11, 24), state="doing",
)  # fmt: skip
CHECKS = replace(TALKS, code="51", title="药品采购检查", recurrence="FREQ=MONTHLY;BYMONTHDAY=25", due=None)
LIMITS = (Restriction("廉政", ("赵明",)),)


@pytest.fixture
def limited(sqlite_url: str, office: Office) -> Iterator[Chat]:
    database = Database(sqlite_url, durable=False)
    migrate(database)
    whole = replace(office, tasks=(*office.tasks, TALKS, CHECKS))
    yield Chat(database, whole, restricted=LIMITS)
    database.close()


@pytest.mark.parametrize("name", ["周敏", "何立新", "刘芳", "赵明"])
def test_those_named_and_those_who_have_the_work_see_a_restricted_task(limited: Chat, name: str) -> None:
    assert "廉政谈话" in limited.say(name, "50号怎么样")


@pytest.mark.parametrize("name", ["王建国", "李娜", "钱进"])
def test_to_others_a_restricted_task_does_not_exist(limited: Chat, name: str) -> None:
    answer = limited.say(name, "50号怎么样")
    assert "廉政" not in answer
    assert "没有50号" in answer
    assert "50号" not in limited.say("王建国", "本周到期的发我看看")


def test_a_restricted_task_is_never_spoken_of_in_a_group(limited: Chat) -> None:
    for name in ("周敏", "何立新", "赵明"):
        limited.say(name, "@小图 50号怎么样", room="作战群")
        limited.say(name, "@小图 本周到期的有哪些", room="作战群")
    assert limited.in_group()
    assert not any("廉政" in text or "50号" in text for text in limited.in_group())


def test_digests_and_papers_count_and_name_only_what_is_for_everybody(limited: Chat) -> None:
    limited.at("2026-11-23T17:30:00")
    drafted = limited.told("周敏", "approval")[-1]
    papers = [drafted, limited.say("周敏", "半年总结起个稿"), limited.say("周敏", "明天上会的材料整一下")]
    assert "12项" in drafted
    assert not any("廉政" in text for text in papers)


def test_whoever_has_the_work_is_still_reminded(limited: Chat) -> None:
    limited.at("2026-11-23T09:00:00")
    assert "50号廉政谈话" in limited.told("刘芳", "duty")[-1]
    assert not any("廉政" in text for text in limited.told("王建国"))


def test_a_restricted_checklist_is_ticked_by_its_owner(limited: Chat) -> None:
    limited.at("2026-11-24T09:00:00")
    limited.say("刘芳", "51号本期已完成")
    assert limited.task("51").ticked


def test_a_new_task_never_takes_a_hidden_number(limited: Chat) -> None:
    limited.say("王建国", "新增一项：整理档案，公卫科牵头，12月10日前")
    assert limited.task("51").title == "药品采购检查"
    assert limited.task("52").title == "整理档案"


def test_an_editor_does_not_list_a_restricted_task_in_the_digest(limited: Chat) -> None:
    limited.at("2026-11-23T17:30:00")
    assert limited.say("周敏", "列入50号") == "50号是限读事项，不进群、不进通报。"


def test_the_wall_and_the_ledger_leave_out_what_is_not_for_their_reader(office: Office) -> None:
    settings, whole = Settings(restricted=LIMITS), replace(office, tasks=(*office.tasks, TALKS))
    people = whole.people_by_id
    now = datetime.fromisoformat("2026-11-23T09:00:00+08:00")
    walls = {
        who: build_wall(whole, people[who], now, settings, Calendar(), Chosen()).total
        for who in ("u_he", "u_wang")
    }
    assert walls == {"u_he": 13, "u_wang": 12}
    assert len(trim_office(whole, "u_wang", settings).tasks) == 12


def test_a_whole_unit_may_be_named(office: Office) -> None:
    whole = replace(office, tasks=(*office.tasks, TALKS))
    settings = Settings(restricted=(Restriction("廉政", ("疾控中心",)),))
    assert may_see(whole, TALKS, "u_qian", settings)
    assert not may_see(whole, TALKS, PUBLIC, settings)


def test_the_board_says_which_categories_are_restricted() -> None:
    config = read_config({"restricted": [{"category": "廉政", "readers": ["何立新"]}]})
    assert config.build_settings().restricted == (Restriction("廉政", ("何立新",)),)
