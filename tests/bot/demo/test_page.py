from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from bot.demo.acts import SIGN
from bot.demo.page import build_page
from bot.demo.service import GROUP
from bot.demo.show import Show
from bot.demo.week import WEEK

HEADERS = {SIGN: "1"}


@pytest.fixture(scope="module")
def show() -> Iterator[Show]:
    shown = Show()
    yield shown
    shown.close()


@pytest.fixture
def page(show: Show) -> TestClient:
    return TestClient(build_page(show), base_url="http://127.0.0.1")


def test_the_page_asks_nothing_of_other_hosts(page: TestClient) -> None:
    answer = page.get("/")
    assert answer.status_code == 200
    assert "//" not in answer.text.replace("<!--", "")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_page_answers_to_loopback_names_only(page: TestClient) -> None:
    assert page.get("/", headers={"host": "guatu.example.com"}).status_code == 400


def test_another_site_cannot_act_for_the_visitor(page: TestClient, show: Show) -> None:
    before = len(show.stage.lines)
    assert page.post("/say", data={"me": "li_na", "text": "2号累计1", "room": "li_na"}).status_code == 403
    assert len(show.stage.lines) == before


def test_the_chart_is_imported_when_the_page_opens(page: TestClient, show: Show) -> None:
    assert len(show.stage.office.tasks) == 24
    assert (
        "云川区卫健局2026年作战图.xlsx"
        in page.get("/chat", params={"room": "zhou_min", "me": "zhou_min"}).text
    )


def test_what_somebody_types_is_answered_in_their_chat(page: TestClient) -> None:
    page.post("/say", data={"me": "li_na", "room": "li_na", "text": "2号累计1790"}, headers=HEADERS)
    chat = page.get("/chat", params={"room": "li_na", "me": "li_na"}).text
    assert chat.index("2号累计1790") < chat.index("1742→1790人")


def test_typed_words_are_escaped(page: TestClient) -> None:
    page.post("/say", data={"me": "li_na", "room": "li_na", "text": "<img src=x>"}, headers=HEADERS)
    assert "<img" not in page.get("/chat", params={"room": "li_na", "me": "li_na"}).text


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"me": "li_na", "room": "li_na", "text": "  "}, "先写一句话"),
        ({"me": "nobody", "room": GROUP, "text": "在吗"}, "没有接通"),
        ({"me": "wu_guilan", "room": "wu_guilan", "text": "在吗"}, "没有接通"),
    ],
)
def test_a_refusal_is_one_plain_sentence(page: TestClient, fields: dict[str, str], note: str) -> None:
    assert note in page.post("/say", data=fields, headers=HEADERS).json()["note"]


def test_the_clock_jumps_to_the_next_working_morning(page: TestClient) -> None:
    page.post("/clock", data={"to": "morning"}, headers=HEADERS)
    assert page.get("/state").json()["clock"] == "11月23日（周一）8:45"
    assert "李娜您好" in page.get("/chat", params={"room": "li_na", "me": "li_na"}).text


def test_the_wall_is_the_bots_own_page(page: TestClient) -> None:
    wall = page.get(page.get("/state", params={"me": "he_lixin"}).json()["board"])
    assert wall.status_code == 200
    assert wall.text.count('class="card ') == 24


def test_the_story_is_told_line_by_line(page: TestClient) -> None:
    told = page.post("/story", headers=HEADERS).json()
    assert told["me"] == WEEK[0].who
    assert told["note"] == WEEK[0].note


def test_a_visitors_own_chart_waits_for_their_word(page: TestClient, show: Show) -> None:
    chart = "序号,工作任务,责任单位,完成时限\n1,办好一件事,办公室,2026年12月底前\n".encode("utf-8-sig")
    answer = page.post("/import", files={"file": ("我的表.csv", chart)}, headers=HEADERS).json()
    assert "确认" in answer["note"]
    assert list(show.stage.office.tasks) == []
    page.post("/say", data={"me": answer["me"], "room": answer["room"], "text": "确认"}, headers=HEADERS)
    assert [task.title for task in show.stage.office.tasks] == ["办好一件事"]


def test_starting_over_brings_the_sample_back(page: TestClient, show: Show) -> None:
    page.post("/restart", headers=HEADERS)
    assert len(show.stage.office.tasks) == 24
    assert page.get("/state").json()["clock"].startswith("11月20日")
