"""Commendations (表彰): recorded, asked back by period, unit and person, mended, withdrawn, in papers and the ledger."""

import io
from collections.abc import Iterator

import openpyxl
import pytest

from board.model.office import Office
from board.model.settings import Situation
from board.reading.chart.chart import read_chart
from bot.files.grids import read_grids
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat

SITUATIONS = (Situation("1", "奖励", "争创一流业绩"),)


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The sample office with a list of situations."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, office, situations=SITUATIONS)
    database.close()


@pytest.fixture
def kept(chat: Chat) -> Chat:
    """An office with three records."""
    chat.say("周敏", "表彰疾控中心、妇保院：流感疫苗接种先进集体（11月20日，区政府）")
    chat.say("周敏", "表彰优秀共产党员：高磊、钱进")
    chat.say("何立新", "疾控中心受到市卫健委表彰：慢病管理先进单位（7月1日）")
    return chat


def test_a_commendation_is_echoed_with_whom_what_for_and_day(chat: Chat) -> None:
    assert chat.say("周敏", "表彰疾控中心：流感疫苗接种先进集体（11月20日）") == (
        "表彰1已记：疾控，流感疫苗接种先进集体，11月20日。有误回“表彰1改为……”或“撤回表彰1”。"
    )
    assert chat.say("周敏", "表彰高磊为优秀医师").startswith("表彰2已记：高磊，优秀医师，11月23日。")
    assert chat.say("周敏", "表彰：李娜、陈雪，优质护理先进个人").startswith("表彰3已记：李娜、陈雪，")


def test_this_years_commendations_are_counted_by_unit_and_person(kept: Chat) -> None:
    assert kept.say("何立新", "今年表彰了谁").splitlines() == [
        "今年表彰3次：单位3家次，个人2人次。",
        "2. 高磊、钱进：优秀共产党员（11月23日）",
        "1. 疾控、妇保院：流感疫苗接种先进集体（区政府，11月20日）",
        "3. 疾控：慢病管理先进单位（7月1日）",
    ]
    assert kept.say("何立新", "上半年表彰了谁").startswith("上半年没有表彰记录")
    assert kept.say("何立新", "7月份表彰情况").splitlines()[0] == "7月份表彰1次：单位1家次。"


def test_a_units_commendations_are_asked_back_with_those_of_its_people(kept: Chat) -> None:
    answer = kept.say("李娜", "疾控受过几次表彰").splitlines()
    assert answer[0] == "疾控受表彰3次（单位2次，个人1次）："
    assert kept.say("高磊", "我的表彰").splitlines()[0] == "高磊受表彰1次："
    assert kept.say("李娜", "水泉卫生院得过表彰吗") == "水泉没有表彰记录。"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("给疾控中心记一次表彰：防控先进集体", "疾控，防控先进集体"),
        ("赵明获区优秀科长表彰", "赵明，区优秀科长"),
        ("通报表彰疾控中心、妇保院为先进集体", "疾控、妇保院，先进集体"),
    ],
)
def test_a_commendation_is_said_in_many_ways(chat: Chat, text: str, kept: str) -> None:
    assert chat.say("周敏", text).startswith(f"表彰1已记：{kept}，11月23日。")


@pytest.mark.parametrize("text", ["今年有几次表彰", "谁今年受表彰了", "表彰台账"])
def test_the_count_is_asked_in_many_ways(kept: Chat, text: str) -> None:
    assert kept.say("何立新", text).startswith("今年表彰3次")


def test_a_record_is_mended_and_withdrawn_and_the_journal_keeps_it(kept: Chat) -> None:
    assert kept.say("周敏", "表彰1日期改为11月18日").startswith("表彰1已改：疾控、妇保院，流感")
    assert "妇保院" not in kept.say("周敏", "表彰1改为疾控中心")
    assert "先进集体标兵，11月18日" in kept.say("周敏", "表彰1改为先进集体标兵")
    assert kept.say("周敏", "撤回表彰2") == "表彰2已撤回：高磊、钱进，优秀共产党员。"
    assert "2." not in kept.say("周敏", "表彰记录")
    assert kept.say("周敏", "撤回表彰2") == "没有表彰2，或已撤回；回“表彰记录”看全部。"
    assert len([entry for entry in kept.journal() if entry.act == "commend"]) == 7


def test_a_record_said_by_mistake_is_undone_at_once(kept: Chat) -> None:
    kept.say("周敏", "表彰郑凯：优秀科长")
    assert kept.say("周敏", "撤销") == "表彰4已撤回：郑凯，优秀科长。"
    assert kept.say("李娜", "郑科受过表彰吗") == "郑凯没有表彰记录。"


def test_only_leaders_and_the_office_record(chat: Chat) -> None:
    assert chat.say("赵明", "表彰疾控中心：先进集体") == "表彰由局领导或办公室登记，可转告他们。"
    assert chat.say("何立新", "表彰记录").startswith("今年没有表彰记录")


def test_a_day_without_its_year_looks_back_and_one_to_come_is_refused(chat: Chat) -> None:
    assert "，2025年12月20日。" in chat.say("周敏", "表彰疾控中心：先进集体（12月20日）")
    assert chat.say("周敏", "去年表彰记录").startswith("去年表彰1次")
    later = chat.say("周敏", "表彰疾控中心：先进集体（2026年12月20日）")
    assert later == "表彰日期在今天以后，等表彰了再记。"


def test_the_group_hears_no_names_of_who_was_commended(kept: Chat) -> None:
    kept.say("何立新", "@小图 今年表彰了谁", room="作战群")
    assert not any("高磊" in text for text in kept.in_group())


def test_month_and_half_year_tell_commendations_with_people_only_counted(kept: Chat) -> None:
    kept.say("周敏", "表扬一下疾控")
    month = kept.say("周敏", "本月月报起个稿")
    assert (
        "表彰表扬　受表彰2次：疾控、妇保院：流感疫苗接种先进集体（区政府）；个人2人：优秀共产党员。领导表扬：疾控。"
        in month
    )
    half = kept.say("周敏", "半年总结起个稿")
    assert "受表彰3次：疾控：慢病管理先进单位；" in half
    assert "高磊" not in month + half
    assert "表彰" not in kept.say("周敏", "周报起个稿")


def test_the_ledger_has_a_sheet_of_commendations_and_reads_back_as_tasks_alone(kept: Chat) -> None:
    kept.say("周敏", "撤回表彰3")
    kept.say("周敏", "导出来")
    (key,) = kept.heard[-1].files
    with kept.database.begin("测试单位") as records:
        file = records.files.get(key)
    sheet = openpyxl.load_workbook(io.BytesIO(file.data))["表彰"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert rows[0] == [
        "1",
        "2026年11月20日",
        "疾控中心、妇幼保健院",
        "",
        "流感疫苗接种先进集体（区政府）",
        "周敏",
        "",
    ]
    assert rows[2][-1] == "已撤回"
    chart = read_chart(read_grids(file.name, file.data), kept.office, year=2026)
    assert len(chart.tasks) == 12
    assert not any("表彰" in problem.where for problem in chart.problems)


def test_a_proposal_to_reward_rests_on_the_units_commendations(kept: Chat) -> None:
    kept.say("周敏", "9号列入情形1，接种率全区第一")
    assert "单位本年受表彰2次" in kept.told("王建国", "approval")[-1]


@pytest.mark.parametrize(
    "text",
    [
        "表彰材料：李娜、高磊",
        "表彰大会：明天上午9点，疾控中心参加",
        "表彰一下疾控，干得好",
        "表彰方案报上来了",
        "区里要表彰一批先进，各科室推荐",
        "表彰名额：疾控中心、妇保院",
    ],
)
def test_talk_about_commending_records_nothing(chat: Chat, text: str) -> None:
    chat.say("周敏", text)
    assert chat.say("周敏", "表彰记录").startswith("今年没有表彰记录")
