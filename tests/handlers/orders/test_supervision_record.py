"""The record itself in chat: complaints, who saw what, what is forgotten; the task pool, the handover, the roll-over."""

from dataclasses import replace
from datetime import date

from board.model.office import Office
from board.rules.calendar import Calendar
from handlers.calls.addressing import build_scene
from handlers.calls.places import Places, Surroundings
from handlers.queries.handover import build_handover
from storage.database import Database
from tests.chat import Chat


def list_acts(chat: Chat) -> list[str]:
    with chat.database.begin("测试单位") as records:
        return [entry.act for entry in records.journal.list()]


def list_texts(chat: Chat) -> list[str]:
    """The texts of all messages received, as the database still holds them."""
    with chat.database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT body FROM inbox ORDER BY id").fetchall()
    return [str(row[0]) for row in rows]


def test_a_complaint_reaches_the_editors_without_a_name(chat: Chat) -> None:
    assert chat.say("李娜", "投诉建议：清单发得太早").startswith("投诉建议已记")
    assert chat.told("周敏", "notice") == ["收到投诉建议：清单发得太早。回“投诉建议清单”看全部。"]
    listed = chat.say("周敏", "投诉建议清单")
    assert "清单发得太早" in listed
    assert "李娜" not in listed


def test_a_bare_complaint_says_how(chat: Chat) -> None:
    assert "投诉建议：" in chat.say("李娜", "投诉建议")
    assert "complain" not in list_acts(chat)


def test_only_editors_read_the_complaints(chat: Chat) -> None:
    chat.say("李娜", "投诉建议：清单发得太早")
    assert "清单发得太早" not in chat.say("赵明", "投诉建议清单")


def test_an_editor_asks_who_was_sent_a_task(chat: Chat) -> None:
    chat.at("2026-11-23T12:00:00")
    answer = chat.say("周敏", "谁看过14号")
    assert answer == "14号自10月24日以来发给过：郑凯1次。只统计发出的消息，不统计是否已读。"
    assert "郑凯1次" not in chat.say("赵明", "谁看过14号")


def test_an_editor_asks_who_exported_the_ledger(chat: Chat) -> None:
    assert chat.say("周敏", "谁导出过") == "台账还没有人导出过。"
    chat.say("何立新", "导出来")
    assert chat.say("周敏", "谁导出过台账") == "台账导出过1次：何立新11月23日8:00。"


def test_what_is_not_to_be_kept_is_blanked_and_what_stays_is_said(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    answer = chat.say("李娜", "这条别留")
    assert "原话已从本系统删除" in answer
    assert "按规定保留" in answer
    assert list_texts(chat)[0] == "{}"
    assert chat.task("2").indicators[0].by_unit[0].value == 1800


def test_nobody_can_have_anothers_words_forgotten(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("陈雪", "这条别留") == "没有可删的原话。已记入台账的数和操作留痕按规定保留。"
    assert "累计1800" in list_texts(chat)[0]


def test_messages_of_the_years_before_the_last_are_blanked_and_the_journal_stays(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    chat.at("2027-12-31T12:00:00")
    assert "累计1800" in list_texts(chat)[0]
    chat.at("2028-01-05T12:00:00")
    assert list_texts(chat)[0] == "{}"
    assert "report" in list_acts(chat)


def test_a_task_without_a_lead_unit_may_be_claimed_and_waits_for_who_assigns(
    database: Database, office: Office
) -> None:
    loose = replace(office.tasks_by_code["23"], code="30", title="托育机构摸底", lead_unit=None, owners=())
    chat = Chat(database, replace(office, tasks=(*office.tasks, replace(loose, leader=None))))
    assert "待认领1项：30号托育机构摸底" in chat.say("刘芳", "任务池")
    chat.say("刘芳", "30号我们科接")
    assert chat.task("30").lead_unit is None
    chat.say("周敏", "30号同意")
    assert (chat.task("30").lead_unit, chat.task("30").owners) == ("妇幼保健院", ("u_liu",))


def test_an_empty_pool_says_so(chat: Chat) -> None:
    assert chat.say("刘芳", "任务池") == "目前没有待认领的任务。"


def test_the_handover_lists_what_is_open_and_names_no_secret(database: Database, office: Office) -> None:
    chat = Chat(database, office, live_on=date(2026, 1, 1))
    chat.say("刘芳", "5号申请延期到12月10日，首次流标")
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.at("2026-11-27T09:00:00")
    around = Surroundings(Places(), chat.settings, Calendar())
    with database.begin("测试单位") as records:
        text = build_handover(build_scene(records, records.boards.get(chat.board), around, chat.now))
    for line in (
        "待发草稿（2）：\n  11月27日进展\n  周报",
        "待定督办单（1）：\n  17号",
        "待审批事项（1）：\n  5号申请延至12月10日（过期提出）",
        "，待何立新",
        "需协调事项（1）：\n  14号村卫生室改造：施工队撤场，未受理",
        "待回头看（1）：\n  12号健康主题公园建设",
        "吴桂兰（由办公室代报）",
        "草稿送审：11月27日17:00",
        "密钥和数据在哪",
    ):
        assert line in text


def roll(chat: Chat) -> None:
    chat.at("2027-02-01T10:00:00")
    chat.say("周敏", "结转")
    chat.say("周敏", "20号按办结")
    chat.say("周敏", "23号不结转")


def test_the_roll_over_is_shown_chosen_and_confirmed(chat: Chat) -> None:
    roll(chat)
    answer = chat.say("周敏", "确认结转")
    assert answer.startswith("健康示范区2027作战图已建，结转9项")
    assert "办结1项，取消1项" in answer
    assert chat.task("20").state == "closed"
    assert chat.task("23").state == "cancelled"


def test_carried_tasks_start_anew_with_their_targets_and_their_origin(chat: Chat) -> None:
    roll(chat)
    chat.say("周敏", "确认结转")
    with chat.database.begin("测试单位") as records:
        (board,) = records.boards.list()
        task = records.boards.office(board.id).tasks_by_code["2"]
    figure = task.indicators[0]
    assert (figure.target, figure.value) == (6538, None)
    assert [(share.target, share.value) for share in figure.by_unit][0] == (2320, None)
    assert (task.due, task.state) == (date(2027, 11, 30), "not_started")
    assert task.where == "健康示范区2026作战图2号"


def test_after_the_roll_over_a_bare_number_means_the_new_year(chat: Chat) -> None:
    roll(chat)
    chat.say("周敏", "确认结转")
    assert chat.say("李娜", "2号累计20") == "已记2号：20人（0.9%）。有误回“更正”。"


def test_a_board_is_not_rolled_over_before_its_year_is_over(chat: Chat) -> None:
    chat.at("2026-12-28T10:00:00")
    assert chat.say("周敏", "结转") == "2026年的数还要记在本年图上，2027年1月起再回“结转”。"


def test_a_roll_over_that_is_dropped_changes_nothing(chat: Chat) -> None:
    roll(chat)
    assert chat.say("周敏", "取消结转") == "结转已取消，没有改动。"
    chat.say("周敏", "确认结转")
    with chat.database.begin("测试单位") as records:
        assert [stored.board.year for stored in records.boards.list()] == [2026]


def test_nobody_but_an_editor_rolls_over(chat: Chat) -> None:
    chat.at("2027-02-01T10:00:00")
    chat.say("何立新", "结转")
    chat.say("何立新", "确认结转")
    assert "roll" not in list_acts(chat)


def test_what_waits_for_its_final_figures_is_said_before_the_roll_over(chat: Chat) -> None:
    chat.at("2027-01-11T10:00:00")
    assert "其中4项待年终核销，结转后本年图归档，不再收数。" in chat.say("周敏", "结转")


def test_after_settlement_the_office_is_told_to_roll_over(chat: Chat) -> None:
    chat.at("2027-02-03T10:00:00")
    told = [text for text in chat.told("周敏") if "回“结转”逐项定结转、办结或取消" in text]
    assert len(told) == 1


def test_an_editor_gets_the_handover_in_chat_and_nobody_else(chat: Chat) -> None:
    assert "定时工作" in chat.say("周敏", "交接清单")
    assert "定时工作" not in chat.say("李娜", "交接清单")
