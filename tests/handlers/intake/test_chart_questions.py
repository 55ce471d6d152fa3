"""Questions about a chart, answered in chat: short, by row or by name, kept for a chart sent again, stored with the rest."""

from datetime import date
from pathlib import Path

import pytest

from tests.chat import Chat

HEAD = "序号,工作任务,责任单位,责任人,完成时限"
ROWS = (
    "31,开展控烟宣传,有关单位,李娜,6月底前",
    "32,建设健康步道,疾控中心,王科长,11月31日",
    "33,整治小广告,疾控中心,,",
)
PASTED = """序号\t工作任务\t责任单位\t完成时限
41\t开展控烟宣传\t有关单位\t6月底前
42\t建设健康步道\t疾控中心\t10月底前"""


def send(chat: Chat, folder: Path, *rows: str, name: str = "清单.csv") -> str:
    path = folder / name
    path.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    return chat.say("周敏", "", file=str(path))


def test_the_preview_asks_what_would_go_wrong_most_first(chat: Chat, tmp_path: Path) -> None:
    said = send(chat, tmp_path, *ROWS).splitlines()
    assert said[said.index("要问4处：") :] == [
        "要问4处：",
        "1. 第2行（开展控烟宣传）“有关单位”是哪家？A 城头卫生院",
        "2. 第3行（建设健康步道）“11月31日”没有这一天，按哪天？A 11月30日，B 12月1日",
        "3. 第4行（整治小广告）没写时限，按哪天？A 12月31日，B 长期坚持",
        "4. 第3行（建设健康步道）“王科长”不在名单，是哪位？请写姓名",
        "回“1A 2A”，或直接写（第2行是城头卫生院）；“其余照旧”按原文。",
        "回“确认”导入，回“取消”不导入。",
        "疑问也标在附上的表里，在“挂图答”一列填好发回，同样算数。",
    ]


def test_answers_are_taken_the_rest_is_said_and_one_word_stores_all(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    said = chat.say("周敏", "1A 2B")
    assert said.startswith("已记2处：第2行“有关单位”是城头卫生院，第3行“11月31日”按12月1日。\n要问2处：\n3. ")
    assert chat.say("周敏", "第3行是钱进，其余照旧").startswith(
        "已记2处：第3行“王科长”是钱进，第4行照旧。\n都问清了，3项可以导入。"
    )
    assert chat.say("周敏", "确认") == "已导入3项（新增3项，更新0项），明早起按清单提醒。"
    assert chat.task("31").lead_unit == "城头卫生院"
    assert (chat.task("32").due, chat.task("32").owners) == (date(2026, 12, 1), ("u_qian",))
    assert (chat.task("33").due, chat.task("33").flags) == (date(2026, 12, 31), ("no_deadline",))


@pytest.mark.parametrize(
    ("said", "lead", "due"),
    [
        ("1A", "城头卫生院", date(2026, 11, 30)),
        ("1a，2b", "城头卫生院", date(2026, 12, 1)),
        ("都按第一个", "城头卫生院", date(2026, 11, 30)),
        ("1是公卫科", "公共卫生科", date(2026, 11, 30)),
        ("第2行是公卫科、疾控中心", "公共卫生科", date(2026, 11, 30)),
        ("2、12月5日", None, date(2026, 12, 5)),
        ("第3行改成30号", None, date(2026, 11, 30)),
        ("1A；第3行12月3日", "城头卫生院", date(2026, 12, 3)),
        ("公卫科", "公共卫生科", date(2026, 11, 30)),
        ("2照旧，其余按第一个", "城头卫生院", date(2026, 11, 30)),
    ],
)
def test_an_answer_may_be_said_in_many_ways(
    chat: Chat, tmp_path: Path, said: str, lead: str | None, due: date
) -> None:
    send(chat, tmp_path, *ROWS)
    assert chat.say("周敏", said).startswith("已记")
    chat.say("周敏", "确认")
    assert (chat.task("31").lead_unit, chat.task("32").due) == (lead, due)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("2C", "“2C”没看懂，第2问可选A、B，例：2A。"),
        ("A", "“A”没看懂，第1问可选A，例：1A。"),
        ("9A", "“9A”没有对上要问的地方，例：1A，或第14行是6月30日。"),
        ("第3行是陈大壮", "“第3行是陈大壮”没看懂或不在名单，例：第3行是周敏。"),
    ],
)
def test_what_cannot_stand_there_is_refused_with_an_example(
    chat: Chat, tmp_path: Path, said: str, answer: str
) -> None:
    send(chat, tmp_path, *ROWS)
    assert chat.say("周敏", said).splitlines()[0] == answer


def test_a_report_while_a_chart_waits_is_a_report(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    assert chat.say("周敏", "2号累计1800").startswith("已记2号")
    assert chat.say("李娜", "1A").startswith("没读懂")


def test_an_answer_is_put_right_by_another(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    chat.say("周敏", "2A")
    chat.say("周敏", "2B")
    chat.say("周敏", "确认")
    assert chat.task("32").due == date(2026, 12, 1)


def test_answers_and_the_word_may_come_together(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    assert chat.say("周敏", "1A 2B，确认").startswith("已导入3项")
    assert chat.task("31").lead_unit == "城头卫生院"


def test_what_was_not_answered_is_stored_as_written_and_said(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    assert chat.say("周敏", "确认").endswith("4处没有答的按原文。")
    assert chat.task("31").lead_unit is None


def test_the_last_question_needs_no_number(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, "31,开展控烟宣传,疾控中心,钱进,11月31日")
    assert chat.say("周敏", "照旧").startswith("已记1处：第2行“11月31日”照旧。\n都问清了，1项可以导入。")
    assert chat.say("周敏", "1B").startswith("已记1处：第2行“11月31日”按12月1日。")
    assert chat.say("周敏", "其余照旧，确认").startswith("已导入1项")


def test_one_word_drops_it_with_its_answers(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    chat.say("周敏", "1A")
    assert chat.say("周敏", "算了") == "已取消，没有写入。"
    assert "要问4处" in send(chat, tmp_path, *ROWS)


def test_a_chart_sent_again_keeps_the_answers_that_still_fit(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    chat.say("周敏", "1A 2B")
    again = send(
        chat, tmp_path, "30,更换宣传栏,疾控中心,钱进,5月底", ROWS[0], ROWS[1].replace("11月31日", "11月20日")
    )
    assert "沿用1处：第3行“有关单位”是城头卫生院。" in again
    assert "要问1处：\n" in again
    chat.say("周敏", "其余照旧，确认")
    assert chat.task("31").lead_unit == "城头卫生院"
    assert chat.task("32").due == date(2026, 11, 20)


def test_every_answer_is_written_down_with_who_gave_it_and_when(chat: Chat, tmp_path: Path) -> None:
    send(chat, tmp_path, *ROWS)
    chat.say("周敏", "1A")
    (entry,) = [entry for entry in chat.journal() if entry.act == "answer"]
    assert (entry.by, entry.at, entry.source) == ("u_zhou", chat.now, "preview:1")
    assert entry.after == {"file": "清单.csv", "where": "第2行", "words": "有关单位", "means": "城头卫生院"}


def test_the_same_words_are_asked_about_once(chat: Chat, tmp_path: Path) -> None:
    rows = [f"3{number},任务{number},疾控中心,刘科长,6月底" for number in range(1, 6)]
    said = send(chat, tmp_path, *rows)
    assert "1. 第2、3、4行等5处“刘科长”不在名单，是哪位？请写姓名" in said
    chat.say("周敏", "第4行是李娜")
    chat.say("周敏", "1 钱进")
    chat.say("周敏", "确认")
    assert [chat.task(f"3{number}").owners for number in (1, 3, 5)] == [("u_qian",)] * 3


def test_a_handful_is_asked_at_a_time(chat: Chat, tmp_path: Path) -> None:
    rows = [f"3{number},任务{number},有关单位,,6月底" for number in range(1, 9)]
    said = send(chat, tmp_path, *rows)
    assert "要问8处，先问5处：" in said
    assert "\n6. " not in said
    assert "\n6. " in chat.say("周敏", "1是公卫科，2是公卫科")


def test_a_pasted_list_is_previewed_and_asked_about_like_a_file(chat: Chat) -> None:
    said = chat.say("周敏", PASTED)
    assert said.splitlines()[1].startswith("粘贴的清单：读出2项")
    assert "1. 第2行（开展控烟宣传）“有关单位”是哪家？" in said
    chat.say("周敏", "第2行是公卫科，确认")
    assert chat.task("41").lead_unit == "公共卫生科"
    assert chat.task("42").due == date(2026, 10, 31)


def test_lines_that_name_nobody_are_no_pasted_list(chat: Chat) -> None:
    assert "粘贴的清单" not in chat.say("周敏", "1、2号累计1800\n2、3号完成80%")
