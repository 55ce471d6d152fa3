"""Inspections: the day, the standard items, the evidence that is missing, the countdown where people look."""

from pathlib import Path

import pytest

from board.office_file import build_office_file, read_office_data
from bot.web.picture import draw_wall
from bot.web.wall import build_wall
from handlers.queries.exporting import export_office
from tests.chat import Chat


@pytest.fixture
def inspected(chat: Chat) -> Chat:
    """8号 is inspected on 16 December with 6号 and 2号 as its standard items and evidence asked of two of them."""
    chat.say("周敏", "8号复审时间定在12月16日")
    chat.say("周敏", "6号、2号列入8号迎检")
    chat.say("周敏", "6号佐证材料：密度监测报告、灭鼠记录")
    chat.say("周敏", "2号佐证材料：体检名册封面照片")
    return chat


def test_the_days_to_an_inspection_are_told_with_the_working_days(inspected: Chat) -> None:
    told = "距健康教育宣传复审还有23天（17个工作日），佐证材料缺3份。"
    assert inspected.say("何立新", "迎检还有几天") == told
    assert inspected.say("李娜", "距复审还有多少天") == told


def test_the_missing_evidence_is_told_by_standard_item(inspected: Chat) -> None:
    assert inspected.say("何立新", "还缺哪些佐证材料").splitlines() == [
        "缺佐证材料3份，共3份（截至11月23日8:00）：",
        "2号65岁以上老年人体检（公卫科）：体检名册封面照片",
        "6号病媒生物监测报告（疾控）：密度监测报告、灭鼠记录",
    ]
    assert "灭鼠记录" in inspected.say("何立新", "6号还缺哪些佐证材料")


def test_a_units_people_are_told_only_of_the_evidence_that_is_theirs(inspected: Chat) -> None:
    answer = inspected.say("钱进", "还缺哪些佐证材料")
    assert "灭鼠记录" in answer
    assert "体检名册" not in answer
    assert inspected.say("刘芳", "还缺哪些佐证材料") == "与您有关的任务没有列佐证材料，不用准备。"


def test_evidence_is_ticked_by_word_and_taken_back(inspected: Chat) -> None:
    assert inspected.say("钱进", "6号灭鼠记录齐了") == "6号佐证材料2份，缺1份：密度监测报告。"
    assert "缺2份" in inspected.say("钱进", "6号灭鼠记录没齐")
    assert inspected.say("钱进", "6号灭鼠记录、密度监测报告齐了") == "6号佐证材料2份，已齐。"
    assert "缺1份" in inspected.say("钱进", "6号密度监测报告没齐")
    assert inspected.say("周敏", "6号材料都齐了") == "6号佐证材料2份，已齐。"
    assert "缺1份" in inspected.say("何立新", "迎检还有几天")


def test_a_file_named_like_the_evidence_ticks_it(inspected: Chat, tmp_path: Path) -> None:
    paper = tmp_path / "2026灭鼠记录.pdf"
    paper.write_bytes(b"%PDF-1.7 a scan")
    inspected.say("钱进", "6号佐证")
    assert inspected.say("钱进", "", file=str(paper)).endswith("迎检还缺1份：密度监测报告。")


def test_a_picture_ticks_the_only_picture_that_is_missing(inspected: Chat, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_0612.jpg"
    photo.write_bytes(b"\xff\xd8 a picture")
    inspected.say("高磊", "2号佐证")
    assert inspected.say("高磊", "", file=str(photo)).endswith("迎检材料已齐。")


def test_the_countdown_stands_in_the_daily_digest_and_in_the_leaders_minute(inspected: Chat) -> None:
    line = "距健康教育宣传复审还有23天（17个工作日），佐证材料缺3份。"
    assert line in inspected.say("何立新", "一分钟").splitlines()
    assert line in inspected.say("周敏", "今天的通报发我先看")


def test_the_countdown_stands_on_the_wall(inspected: Chat) -> None:
    line = "距健康教育宣传复审还有23天（17个工作日），佐证材料缺3份。"
    with inspected.database.begin("测试单位") as records:
        office = records.boards.office(inspected.board)
    viewer = office.people_by_id["u_he"]
    wall = build_wall(office, viewer, inspected.now, inspected.day)
    assert wall.countdowns == (line,)
    assert "距健康教育宣传复审还有23天" in draw_wall(wall)


def test_the_office_hears_what_is_missing_once_for_each_stage(inspected: Chat) -> None:
    inspected.at("2026-11-27T18:00:00")
    notes = [text for text in inspected.told("周敏", "duty") if "复审还有" in text]
    assert len(notes) == 1
    assert "佐证材料缺3份：公卫科1份、疾控2份（12月16日）。" in notes[0]
    inspected.at("2026-12-02T18:00:00")
    assert len([text for text in inspected.told("周敏", "duty") if "复审还有14天" in text]) == 1


def test_the_overview_counts_standard_items_and_evidence(inspected: Chat) -> None:
    assert inspected.say("王建国", "迎检情况").splitlines() == [
        "健康教育宣传复审还有23天（17个工作日），12月16日（周三）。",
        "标准2项，已销号0项；佐证材料3份，缺3份。回“还缺哪些佐证材料”看清单。",
    ]


def test_an_inspection_is_set_by_those_who_lead(chat: Chat) -> None:
    chat.say("钱进", "8号迎检日期12月16日")
    assert chat.task("8").inspection is None
    assert "已过" in chat.say("周敏", "8号迎检日期11月20日")


def test_an_inspection_that_is_off_counts_no_more(inspected: Chat) -> None:
    inspected.say("周敏", "8号不再迎检")
    assert inspected.say("何立新", "迎检还有几天").startswith("还没有定迎检日期")
    inspected.say("周敏", "撤销")
    assert "还有23天" in inspected.say("何立新", "迎检还有几天")


def test_a_category_is_put_under_an_inspection_whole(chat: Chat) -> None:
    chat.say("周敏", "8号迎检日期12月16日")
    assert chat.say("周敏", "民生实事类列入8号迎检") == "9号、14号已列入8号健康教育宣传，共2项标准。"
    assert chat.task("14").parent == "8"


def test_no_inspection_is_put_under_its_own_standard_item(inspected: Chat) -> None:
    inspected.say("周敏", "6号迎检日期12月10日")
    assert inspected.say("周敏", "8号列入6号迎检") == "6号在8号下面，不能反过来。"
    assert inspected.task("8").parent is None


def test_an_inspection_travels_in_the_office_file(inspected: Chat) -> None:
    with inspected.database.begin("测试单位") as records:
        office = export_office(records, inspected.board, inspected.day)
    back = read_office_data(build_office_file(office)).tasks_by_code
    assert back["8"].inspection == inspected.task("8").inspection
    assert back["6"].materials == inspected.task("6").materials
    assert back["6"].parent == "8"


def test_a_chart_brings_the_evidence_and_the_score_of_each_task(chat: Chat, tmp_path: Path) -> None:
    chart = tmp_path / "创卫任务分解.csv"
    chart.write_text(
        "序号,工作任务,责任单位,完成时限,佐证材料,第三方评分\n"
        "31,农贸市场整治,疾控中心,2026年12月10日,整治前后照片、检查记录,86.5\n"
        "32,病媒生物防制,疾控中心,2026年12月10日,监测报告,\n",
        encoding="utf-8",
    )
    chat.say("周敏", "", file=str(chart))
    chat.say("周敏", "确认")
    assert [item.name for item in chat.task("31").materials] == ["整治前后照片", "检查记录"]
    assert [score.value for score in chat.task("31").scores] == [86.5]
    assert chat.task("32").scores == ()
    chat.say("周敏", "31号检查记录齐了")
    chart.write_text(
        chart.read_text(encoding="utf-8").replace("监测报告", "监测报告、灭鼠记录"), encoding="utf-8"
    )
    chat.say("周敏", "", file=str(chart))
    chat.say("周敏", "确认")
    assert "32号病媒生物防制（疾控）：监测报告、灭鼠记录" in chat.say("何立新", "还缺哪些佐证材料")
    assert chat.say("何立新", "31号还缺哪些佐证材料").endswith("：整治前后照片")
    assert len(chat.task("31").scores) == 1


def test_an_inspection_that_was_only_heard_is_asked_to_be_typed(chat: Chat) -> None:
    assert "打字发一遍" in chat.say("周敏", "8号迎检日期12月16日", spoken=True)
    assert [entry.act for entry in chat.journal()] == ["import"]
