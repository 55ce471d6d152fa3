"""JSON lines in, JSON lines out: the order, the errors, the fields."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from board.model.acts import Message, Reading
from board.model.office import Office
from board.office_file import read_office
from board.reading.message import read_message
from bot.logs import set_up_logs
from bot.understand import understand_lines

CASES = Path(__file__).parents[1] / "board" / "reading" / "cases"


@pytest.fixture(scope="module")
def office() -> Office:
    return read_office((CASES / "office_health.json").read_bytes())


def line(text: str, **more: Any) -> str:
    data = {
        "id": "m1",
        "now": "2026-06-10T10:00:00+08:00",
        "from": "h_zhao",
        "chat": "direct",
        "text": text,
        **more,
    }
    return json.dumps(data, ensure_ascii=False)


def read(office: Office, *lines: str, explain: bool = False) -> list[dict[str, Any]]:
    return [json.loads(one) for one in understand_lines(lines, office, explain=explain)]


def test_readings_come_in_the_order_of_the_messages(office: Office) -> None:
    lines = [line("3号完成80%", id=f"m{number}") for number in range(5)]
    assert [one["id"] for one in read(office, *lines)] == ["m0", "m1", "m2", "m3", "m4"]


def test_a_line_that_cannot_be_read_is_an_error_and_the_run_goes_on(office: Office) -> None:
    broken = ["{", json.dumps({"id": "m2", "text": "收到"}), line("收到", now="2026-06-10T10:00:00", id="m3")]
    readings = read(office, *broken, line("3号完成80%", id="m4"))
    assert [one["id"] for one in readings] == [None, "m2", "m3", "m4"]
    assert all("error" in one for one in readings[:3])
    assert readings[3]["acts"][0]["percent"] == 80


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ('{"id": "m1", "text": "收到"}', "第1行读不出来：缺now、from；now、from、text每行都要写"),
        ('{"id": ', "第1行读不出来：不是一行JSON（第8个字符处）"),
        ("[1, 2]", "第1行读不出来：一行要是一个JSON对象"),
        (line("收到", now="昨天"), "第1行读不出来：now“昨天”不是时间，要像2026-06-10T10:00:00+08:00"),
        (line("收到", now="2026-06-10T10:00:00"), "没写时区"),
        (line("收到", pending=[{}]), "pending里缺what"),
        (line("收到", quote="原话"), "quote、last、asked是对象"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_what_it_lacks(office: Office, broken: str, words: str) -> None:
    assert words in read(office, broken)[0]["error"]


def test_a_message_that_breaks_the_reading_is_an_error_and_the_run_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_collected(message: Message, *rest: Any, **more: Any) -> Reading:
        if message.text == "收到":
            raise NameError("last_on")
        return read_message(message, *rest, **more)

    monkeypatch.setattr("bot.understand.read_message", break_on_collected)
    log = io.StringIO()
    set_up_logs("INFO", stream=log)
    broken, whole = read(office, line("收到", id="m1"), line("3号完成80%", id="m2"))
    assert (broken["id"], broken["error"]) == ("m1", "这条消息没能读成（NameError），详情见日志")
    assert whole["acts"][0]["percent"] == 80
    assert "消息m1没能读成" in log.getvalue()


def test_keys_that_nobody_knows_are_passed_over(office: Office) -> None:
    reading = read(
        office, line("3号完成80%", mood="sunny", last={"task": "2", "total": 3, "weather": "fine"})
    )[0]
    assert reading["acts"] == [{"act": "report", "task": "3", "state": "doing", "percent": 80}]


def test_empty_lines_are_passed_over(office: Office) -> None:
    assert len(read(office, "", line("收到"), "  ")) == 1


def test_days_are_written_as_days(office: Office) -> None:
    act = read(office, line("3号申请延期到7月20日"))[0]["acts"][0]
    assert act == {"act": "extend", "task": "3", "until": "2026-07-20"}


def test_an_open_act_carries_what_it_may_be(office: Office) -> None:
    reading = read(office, line("完成了"))[0]
    assert reading["ask"] is True
    assert reading["acts"][0]["candidates"] == ["2", "3", "15"]


def test_it_explains_which_words_became_which_field(office: Office) -> None:
    why = read(office, line("3号干到80%了，8月底前能弄完"), explain=True)[0]["why"]
    told = {one["became"]: (one["words"], one["rule"]) for one in why}
    assert told["task=3"] == ("3号", "写明编号")
    assert told["percent=80.0"] == ("80%", "整体进度")
    assert told["eta=2026-08-31"][0] == "8月底前"


@pytest.mark.parametrize("text", ["", " ", "。", "[图片]", "👍", "1" * 4000, "、" * 500, "\n\n\n"])
def test_no_text_breaks_it(office: Office, text: str) -> None:
    assert read(office, line(text))[0]["acts"] == []
