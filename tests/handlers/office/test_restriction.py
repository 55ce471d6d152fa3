"""限读: tasks of a restricted category are known to those named and those who have the work, to no group and no paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from board.model.office import Office
from board.model.settings import Restriction, Settings
from board.model.task import Task
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from board.rules.restriction import PUBLIC, may_see, trim_office
from bot.config import read_config
from bot.web.wall import build_wall
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
    day = OfficeDay.of(now, office.board.zone, settings, Calendar())
    walls = {who: build_wall(whole, people[who], now, day).total for who in ("u_he", "u_wang")}
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


@pytest.fixture
def open_board(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The same tasks, with nothing restricted in the settings."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, replace(office, tasks=(*office.tasks, TALKS, CHECKS)))
    database.close()


def test_an_editor_restricts_a_category_in_chat_after_a_yes(open_board: Chat) -> None:
    assert "廉政谈话" in open_board.say("王建国", "50号怎么样")
    assert open_board.say("周敏", "廉政设为限读，给赵明、疾控中心看") == (
        "“廉政”设为限读，现有2项（50号、51号）：只给赵明、疾控和责任人、牵头单位负责人、分管领导和编辑看，别人问不到，"
        "不进群、通报、挂图、导出，责任人照常提醒。回“确认”生效，回“取消”作罢。"
    )
    assert "廉政谈话" in open_board.say("王建国", "50号怎么样")
    assert open_board.say("周敏", "确认") == (
        "“廉政”已限读，只给赵明、疾控和责任人、牵头单位负责人、分管领导和编辑看。取消回“取消廉政限读”。"
    )
    assert "没有50号" in open_board.say("王建国", "50号怎么样")
    assert "廉政谈话" in open_board.say("钱进", "50号怎么样")
    (entry,) = [entry for entry in open_board.journal() if entry.act == "restrict"]
    assert (entry.by, (entry.after or {})["category"]) == ("u_zhou", "廉政")


def test_a_restriction_is_seen_lifted_and_taken_back(open_board: Chat) -> None:
    open_board.say("周敏", "把廉政类任务设为限读")
    open_board.say("周敏", "确认")
    assert open_board.say("周敏", "限读类别") == ("限读1类：\n“廉政”：责任人、牵头单位负责人、分管领导和编辑")
    assert open_board.say("周敏", "取消廉政限读").startswith(
        "取消“廉政”限读后，2项（50号、51号）各人都能问到"
    )
    open_board.say("周敏", "确认")
    assert "廉政谈话" in open_board.say("王建国", "50号怎么样")
    assert open_board.say("周敏", "撤销") == (
        "已撤回：“廉政”仍限读，给责任人、牵头单位负责人、分管领导和编辑看。"
    )
    assert "没有50号" in open_board.say("王建国", "50号怎么样")
    assert open_board.say("周敏", "撤销") == "已撤回：“廉政”不限读。"
    assert open_board.say("周敏", "限读类别").startswith("没有限读的类别")


def test_a_no_restricts_nothing(open_board: Chat) -> None:
    open_board.say("周敏", "廉政设为限读")
    open_board.say("周敏", "取消")
    assert "廉政谈话" in open_board.say("王建国", "50号怎么样")


def test_only_editors_restrict_and_whom_they_name_is_on_the_roster(open_board: Chat) -> None:
    assert open_board.say("何立新", "廉政设为限读") == "限读类别由编辑设，可转告办公室。"
    assert open_board.say("周敏", "廉政设为限读，给监察室看").startswith("名册里没有“监察室”")
    assert open_board.say("周敏", "取消信访限读") == "“信访”没有限读，回“限读类别”看全部。"


def test_what_the_settings_restrict_is_shown_and_not_changed_in_chat(limited: Chat) -> None:
    assert limited.say("周敏", "限读类别").endswith(
        "“廉政”：赵明和责任人、牵头单位负责人、分管领导和编辑（配置文件定）"
    )
    assert "由配置文件定" in limited.say("周敏", "取消廉政限读")
    assert "由配置文件定" in limited.say("周敏", "廉政设为限读，给王建国看")
    limited.say("周敏", "信访设为限读")
    limited.say("周敏", "确认")
    assert limited.say("周敏", "限读类别").startswith("限读2类：")


def test_a_board_hung_later_keeps_what_is_restricted(open_board: Chat) -> None:
    open_board.say("周敏", "廉政设为限读")
    open_board.say("周敏", "确认")
    with open_board.database.begin("测试单位") as records:
        added = records.boards.add(
            replace(open_board.office.board, name="健康示范区2027作战图"), live_on=None
        )
        assert records.boards.get(added.id).restricted == (Restriction("廉政"),)


@pytest.mark.parametrize(
    "text", ["廉政谈话做完了", "哪些没看", "50号取消", "限时办结的有哪些", "把方案给何局看"]
)
def test_other_words_restrict_nothing(open_board: Chat, text: str) -> None:
    open_board.say("周敏", text)
    open_board.say("周敏", "确认")
    assert open_board.say("周敏", "限读类别").startswith("没有限读的类别")


def test_who_has_a_restricted_parent_hears_when_its_last_child_is_closed(limited: Chat) -> None:
    limited.say("周敏", "23号列为50号的子任务")
    limited.say("郑凯", "23号完成了")
    limited.say("王建国", "23号可以销号")
    limited.say("周敏", "23号可以销号")
    assert limited.task("23").state == "closed"
    assert any("50号廉政谈话的子任务已全部销号" in text for text in limited.told("刘芳", "notice"))
    assert not any("廉政" in text for text in limited.told("王建国"))
