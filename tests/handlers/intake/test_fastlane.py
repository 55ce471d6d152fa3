"""The clerk's fast lane: figures by call, on paper or out of a system, previewed and confirmed in one go."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.chat import Chat

CALLS = "电话：桑村体检1930，水泉体检已检2250"


def find_share(chat: Chat, code: str, unit: str) -> Any:
    shares = chat.task(code).indicators[0].by_unit
    return next(share for share in shares if share.unit == unit)


def write_sheet(path: Path, rows: list[list[object]]) -> str:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return str(path)


def send(chat: Chat, path: str) -> str:
    return chat.say("周敏", "", file=path)


def test_figures_by_call_are_shown_old_to_new_before_anything_is_kept(chat: Chat) -> None:
    assert chat.say("周敏", CALLS).splitlines() == [
        "电话：2家2个数。",
        "2号65岁以上老年人体检：桑村1903→1930人（99.5%），水泉2210→2250人（98.8%）",
        "回“确认”写入，各单位不再另报；回“取消”作废。",
    ]
    assert find_share(chat, "2", "桑村卫生院").value == 1903


def test_confirmed_figures_are_reports_for_the_units_with_their_source(chat: Chat) -> None:
    chat.say("周敏", CALLS)
    assert chat.say("周敏", "确认") == "已记2家2个数（电话），各单位不再另报。"
    assert find_share(chat, "2", "桑村卫生院").value == 1930
    assert chat.task("2").indicators[0].value == 1742 + 1930 + 2250
    with chat.database.begin("测试单位") as records:
        reports = records.reports.list_for_task(chat.board, "2")
    assert [(report.by, report.act.for_unit, report.act.said) for report in reversed(reports)] == [
        ("u_zhou", "桑村卫生院", "电话：桑村体检1930"),
        ("u_zhou", "水泉卫生院", "电话：水泉体检已检2250"),
    ]


def test_figures_are_confirmed_once(chat: Chat) -> None:
    chat.say("周敏", CALLS)
    chat.say("周敏", "确认")
    chat.say("周敏", "确认")
    with chat.database.begin("测试单位") as records:
        assert len(records.reports.list_for_task(chat.board, "2")) == 2


def test_cancelled_figures_are_not_kept(chat: Chat) -> None:
    chat.say("周敏", CALLS)
    assert chat.say("周敏", "取消") == "已取消，没有写入。"
    assert find_share(chat, "2", "桑村卫生院").value == 1903


def test_what_does_not_fit_is_told_and_left_out(chat: Chat) -> None:
    answer = chat.say("周敏", "电话：桑村体检1930，张庄体检100，水泉体检1700，城头签约5230")
    assert "核对：2号水泉比上次少510人" in answer
    assert "核对：第1行“张庄体检100”单位不在名单，未计入" in answer
    assert "核对：“电话：城头签约5230”缺应数或指标名，未计入" in answer
    assert answer.startswith("电话：2家2个数。")


def test_two_figures_for_one_place_are_both_left_out(chat: Chat) -> None:
    answer = chat.say("周敏", "电话：桑村体检1930，桑村体检1935，水泉体检2250")
    assert answer.count("前后两个数，未计入") == 2
    chat.say("周敏", "确认")
    assert find_share(chat, "2", "桑村卫生院").value == 1903
    assert find_share(chat, "2", "水泉卫生院").value == 2250


def test_a_unit_whose_data_came_by_call_is_not_asked_for_them(chat: Chat) -> None:
    asked = chat.say("周敏", "电话：桑村3号83.9，城头3号83.0，水泉3号83.2")
    assert asked.startswith("电话：3家3个数。")
    chat.say("周敏", "确认")
    chat.at("2026-11-23T09:00:00")
    assert all("3号" not in text for text in chat.told("陈雪", "duty"))


def test_without_the_call_the_unit_is_asked(chat: Chat) -> None:
    chat.at("2026-11-23T09:00:00")
    assert any("3号" in text for text in chat.told("陈雪", "duty"))


def test_pasted_lines_take_their_matter_from_the_heading(chat: Chat) -> None:
    answer = chat.say("周敏", "体检：\n1、城头 1800\n2、桑村 1930\n3、水泉 2,250")
    assert answer.startswith("这批数：3家3个数。\n2号65岁以上老年人体检：城头1742→1800人（77.6%）")


def test_a_block_copied_from_a_sheet_is_read_by_its_header(chat: Chat) -> None:
    block = "单位\t体检人数\t高血压规范管理率\n城头卫生院\t1800\t83.1%\n桑村卫生院\t1930\t84%\n合计\t3730\t"
    answer = chat.say("周敏", block)
    assert answer.startswith("这批数：2家4个数。")
    assert "3号高血压患者规范管理：城头82.4%→83.1%，桑村83.5%→84%" in answer


def test_a_total_row_that_does_not_add_up_is_pointed_out(chat: Chat) -> None:
    answer = chat.say("周敏", "单位\t体检人数\n城头\t1800\n桑村\t1930\n合计\t3700")
    assert "核对：合计行体检人数3700，各行相加3730" in answer


def test_a_monthly_table_updates_all_units_as_of_its_month(chat: Chat, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["2026年10月基本公卫月报表"],
        ["序号", "单位", "老年人体检", None, "高血压规范管理率(%)"],
        [None, None, "应检", "已检", None],
        [1, "城头卫生院", 2320, 1800, 83.1],
        [2, "桑村卫生院", 1940, 1930, 84],
        [3, "水泉卫生院", 2278, 2250, 83],
        ["合计", None, 6538, 5980, None],
    ]
    assert send(chat, write_sheet(tmp_path / "10月月报.xlsx", rows)).startswith("10月月报.xlsx：3家6个数。")
    assert chat.say("周敏", "确认") == "已记3家6个数（《10月月报》），各单位不再另报。"
    assert find_share(chat, "3", "城头卫生院").value == 83.1
    assert find_share(chat, "3", "城头卫生院").as_of.isoformat() == "2026-10-31"
    assert chat.task("2").indicators[0].value == 5980


def test_a_table_from_an_old_system_in_gbk_is_read(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "导出.csv"
    path.write_bytes(
        "机构名称,指标,数值\r\n城头卫生院,体检人数,1800\r\n桑村卫生院,体检人数,1930\r\n".encode("gb18030")
    )
    assert send(chat, str(path)).startswith("导出.csv：2家2个数。")


def test_a_quota_table_gives_each_unit_its_part_and_is_held_to_the_target(chat: Chat, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["65岁以上老年人体检任务分配表"],
        ["单位", "分配数"],
        ["城头卫生院", 2300],
        ["桑村卫生院", 1940],
        ["水泉卫生院", 2278],
    ]
    answer = send(chat, write_sheet(tmp_path / "分配.xlsx", rows))
    assert (
        answer.splitlines()[1]
        == "2号65岁以上老年人体检：城头2300，桑村1940，水泉2278；合计6518，比目标6538少20"
    )
    assert find_share(chat, "2", "城头卫生院").target == 2320
    assert chat.say("周敏", "确认") == "已记3家分配数，各单位只看自己的数。"
    share = find_share(chat, "2", "城头卫生院")
    assert (share.target, share.value) == (2300, 1742)


def test_a_quota_table_that_adds_up_says_so(chat: Chat) -> None:
    answer = chat.say("周敏", "单位\t体检分配数\n城头\t2320\n桑村\t1940\n水泉\t2278")
    assert "合计6538，与目标一致" in answer


def test_a_task_list_is_still_read_as_a_task_list(chat: Chat, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["序号", "工作任务", "责任单位", "完成时限"],
        [30, "开展冬季爱国卫生运动", "城头卫生院", "2026年12月31日"],
        [31, "完成基层巡回义诊20场", "桑村卫生院", "2026年12月20日"],
    ]
    assert "读出2项" in send(chat, write_sheet(tmp_path / "新增任务.xlsx", rows))


@pytest.mark.parametrize(
    "text", ["桑村体检1930", "水泉怎么样了", "3号同意延期到25号", "桑村和水泉都报了吗\n体检还差多少"]
)
def test_other_words_of_an_editor_are_no_figures_to_preview(chat: Chat, text: str) -> None:
    assert "回“确认”写入" not in chat.say("周敏", text)


def test_announced_figures_that_cannot_be_read_are_answered_with_an_example(chat: Chat) -> None:
    assert chat.say("周敏", "电话：昨天打了3个").startswith(
        ("没有读出单位和数，例：电话：", "电话：没有可写入的数。")
    )


def test_a_member_s_lines_are_reports_and_not_a_preview(chat: Chat) -> None:
    assert "回“确认”写入" not in chat.say("李娜", CALLS)


def test_figures_for_a_unit_that_has_nothing_to_do_with_a_task_never_count(chat: Chat) -> None:
    chat.say("周敏", "电话：疾控体检100，桑村体检1930")
    chat.say("周敏", "确认")
    assert chat.task("2").indicators[0].value == 1742 + 1930 + 2210


def test_a_board_that_changed_meanwhile_refuses_the_whole(chat: Chat) -> None:
    chat.say("周敏", CALLS)
    with chat.database.begin("测试单位") as records:
        waiting = records.previews.find_waiting("u_zhou")
        assert waiting is not None
        waiting.document["acts"][0]["task"] = "999"
        records.previews.add(
            person="u_zhou",
            at=waiting.at,
            name="x",
            digest="x",
            document=waiting.document,
            board_id=chat.board,
        )
    assert "没有写入" in chat.say("周敏", "确认")
    assert find_share(chat, "2", "水泉卫生院").value == 2210


def test_a_draft_pasted_back_is_not_taken_for_figures(chat: Chat) -> None:
    chat.at("2026-11-23T17:30:00")
    draft = next(text for text in chat.told("周敏", "approval") if "2号" in text)
    pasted = "\n".join([*draft.splitlines()[1:], "城头体检1800，桑村体检1930，水泉体检2250"])
    assert "各单位不再另报" not in chat.say("周敏", pasted)


def test_a_line_without_a_unit_is_the_lead_units_where_nobody_has_a_share(chat: Chat) -> None:
    answer = chat.say("周敏", "电话报：\n桑村2号累计1935\n14号37处")
    assert "14号村卫生室改造：基层科35→37处" in answer
    assert "未计入" not in answer
    chat.say("周敏", "确认")
    assert chat.task("14").indicators[0].value == 37


def test_a_line_without_a_unit_is_nobodys_where_units_have_shares(chat: Chat) -> None:
    assert "单位不在名单" in chat.say("周敏", "电话报：\n桑村2号累计1935\n水泉2号累计2240\n2号累计1800")
