"""The same is read however a phone sets it: characters, strokes between parts, stops within figures."""

import re
from collections.abc import Callable

import pytest

from board.reading.words.characters import write_plainly
from board.reading.words.figure_stops import set_figures
from board.reading.words.mending import mend_slips
from board.reading.words.partings import set_partings
from board.reading.words.tidying import tidy
from tests.board.reading.offices import read

Told = list[tuple[str, str | None, str | None, float | None, float | None, float | None]]


def _told(text: str) -> Told:
    acts = read(text, sender="c_qiu", office="city").acts
    return [(act.act, act.task, act.state, act.percent, act.total, act.remaining) for act in acts]


@pytest.mark.parametrize(
    ("set_so", "plain"),
    [
        ("驗收單還沒簽字，請領導協調", "验收单还没签字，请领导协调"),
        ("往後推兩個禮拜", "往后推两个礼拜"),
        ("⽉底前完⼯，⻓江路那处⻔没开", "月底前完工，长江路那处门没开"),
        ("5\u200b号\u200b完成\ufeff", "5号完成"),
        ("@挂图\u20055号完成", "@挂图 5号完成"),
        ("③号完成", "3号完成"),
        ("5️⃣号完成", "5号完成"),
        ("1️⃣5号完成", "①5号完成"),
    ],
)
def test_characters_of_other_keyboards_and_papers_are_written_plainly(set_so: str, plain: str) -> None:
    assert write_plainly(set_so) == plain


@pytest.mark.parametrize("text", ["乾隆年间的顯著", "李昇、張濬", "5号完成", "done"])
def test_names_and_words_of_simplified_texts_keep_their_characters(text: str) -> None:
    kept = [one for one in write_plainly(text) if one in "乾著昇濬5号完成done"]
    assert kept == [one for one in text if one in "乾著昇濬5号完成done"]


_MARKS = (
    "／",
    "/",
    "|",
    " | ",
    "——",
    " - ",
    "～",
    "…",
    "......",
    " • ",
    "→",
    "😂",
    "\t",
    "；",
    "\n---\n",
    ".. ",
    "、",
)


@pytest.mark.parametrize("mark", _MARKS)
def test_a_mark_between_statements_is_a_stop(mark: str) -> None:
    parts = ("5号治了14处", "还差6处没动", "10号贯通了七成")
    assert _told(mark.join(parts)) == _told("，".join(parts))


@pytest.mark.parametrize("mark", [mark for mark in _MARKS if mark not in {"→", "\n---\n", "、"}])
def test_a_mark_behind_a_board_number_parts_nothing_from_it(mark: str) -> None:
    if mark in {"/", "／", "～", "；", "\t"}:
        mark = f"{mark} "
    assert _told(f"5号{mark}治了14处") == _told("5号治了14处")


@pytest.mark.parametrize(
    "text",
    ["水/电/气都通了", "1号、2号墩浇完", "桑村、城头都建成了",
        "5月1日——7日放假", "周一～周五巡河", "3～5户", "1/3的户", "上午~下午", "2026/6/10",
        "国道-县道", "5-8号", "12.5", "改了3/8"],
)  # fmt: skip
def test_marks_that_join_stay(text: str) -> None:
    assert set_partings(text) == text


def test_bullets_rulers_and_bold_are_no_words() -> None:
    assert set_partings("- **5号**：治了14处\n---\n- 10号：没动") == "5号：治了14处\n10号：没动"
    assert set_partings("• 5号好了\n• 6号没动") == "5号好了\n6号没动"


def test_the_bars_of_a_table_stay() -> None:
    table = "| 街道 | 户数 |\n| 滨江 | 120 |"
    assert set_partings(table) == table


@pytest.mark.parametrize(
    ("set_so", "solid"),
    [
        ("累计铺了8，600平方米", "累计铺了8600平方米"),
        ("打了12，345，678剂", "打了12345678剂"),
        ("整到3，120亩", "整到3120亩"),
        ("铺了8, 600平方米", "铺了8600平方米"),
        ("铺了8 600平方米", "铺了8600平方米"),
        ("收缴率96。2%", "收缴率96.2%"),
        ("收缴率96，2%", "收缴率96.2%"),
        ("收缴率96·2", "收缴率96.2"),
    ],
)
def test_figures_set_with_other_stops_are_solid(set_so: str, solid: str) -> None:
    assert set_figures(set_so) == solid


@pytest.mark.parametrize(
    "text",
    [
        "收缴率96，293户",
        "3号80，120户没签",
        "收缴率93，119203户",
        "干到80，120户没签",
        "改了18，60%",
        "5，6号",
    ],
)
def test_two_figures_stay_two(text: str) -> None:
    assert set_figures(text) == text


_FORMS: dict[str, Callable[[str], str]] = {
    "thin spaces": lambda text: re.sub(r"(?<=[\u4e00-\u9fa5])(?=\d)", "\u2009", text),
    "zero-width spaces": "\u200b".join,
    "a mark of the encoding": lambda text: "\ufeff" + text,
    "long dashes": lambda text: text.replace("，", "——"),
    "pictures": lambda text: text.replace("，", "😅"),
}


@pytest.mark.parametrize("form", _FORMS)
def test_a_report_is_read_alike_in_each_form(form: str) -> None:
    plain = "5号治了14处，还差6处，月底前弄完"
    assert _told(_FORMS[form](plain)) == _told(plain) == [("report", "5", "doing", None, 14, 6)]


def test_tidying_twice_changes_nothing_more() -> None:
    once = tidy("5號治了14處／還差6處……月底前弄完")
    assert tidy(once) == once == "5号治了14处，还差6处，月底前弄完"


@pytest.mark.parametrize(
    "text",
    [
        "[语音转文字]5号治了14处",
        "语音转文字：5号治了14处",
        "再发一遍：5号治了14处",
        "刚才没发出去，5号治了14处",
        "呃呃呃5号治了14处",
        "5号治了14处（不用回复）",
        "5号治了14处 不用回",
        "5号治了14处[图片]",
        "5号治了14处[文件]台账.xlsx",
        "5号治了14处（重发）",
        "5号治了14处\n发自我的iPhone",
        "5号治了14处@挂图助手",
        "5号治了14处 @挂图",
        "“5号治了14处”",
        "（5号治了14处）",
        "5好已治了14处",
        "5耗治了14处",
        "5 号治了 14 处",
    ],
)
def test_how_a_message_came_changes_nothing(text: str) -> None:
    assert _told(text) == [("report", "5", "doing", None, 14, None)]


@pytest.mark.parametrize(
    "text",
    [
        "「应雪：大家报一下进度」\n- - - - - - - - - - - - - - -\n5号治了14处",
        '"应雪: 10号到哪了"\n——————————\n5号治了14处',
        "> 大家报一下进度\n5号治了14处",
    ],
)
def test_a_quotation_in_the_message_is_no_part_of_what_is_said(text: str) -> None:
    assert _told(text) == [("report", "5", "doing", None, 14, None)]


def test_a_quotation_in_the_message_names_the_task() -> None:
    text = "「应雪：5号到哪了」\n- - - - - - - - -\n治了14处"
    assert _told(text) == [("report", "5", "doing", None, 14, None)]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("5号完程", "5号完成"),
        ("想言到月底", "想延到月底"),
        ("月低前报", "月底前报"),
        ("干倒80了", "干到80了"),
        ("弄完勒", "弄完了"),
        ("百份之八十", "百分之八十"),
        ("才政没拨款", "财政没拨款"),
    ],
)
def test_slips_of_pinyin_and_voice_are_mended(slip: str, meant: str) -> None:
    assert mend_slips(slip) == meant


@pytest.mark.parametrize(
    "text", ["人才政策", "标签头部", "右侧回填", "分类计入", "写调研报告", "去消防队", "我门口", "从严期间",
        "年低于", "李俊工作", "倒了3棵树", "抓近期的"]
)  # fmt: skip
def test_words_that_only_look_like_slips_stay(text: str) -> None:
    assert mend_slips(text) == text
