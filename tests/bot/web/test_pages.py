from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from bot.config import Config, read_config
from bot.web.links import Link, build_link
from bot.web.pages import build_page_routes
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.migrate import migrate

MONDAY = datetime.fromisoformat("2026-11-23T08:50:00+08:00")
SECRET = "a secret of this test"


def read_test_config(url: str, **server: str) -> Config:
    return read_config({"office": {"name": "测试单位"}, "server": server, "database": {"url": url}})


def serve(config: Config, database: Database) -> TestClient:
    return TestClient(Starlette(routes=build_page_routes(config, database, lambda: MONDAY)))


@pytest.fixture
def hung(sqlite_url: str) -> Iterator[Database]:
    database = Database(sqlite_url)
    migrate(database)
    yield database
    database.close()


def hang(database: Database, office: Office) -> int:
    with database.begin("测试单位") as records:
        settings = Settings(live_on=date(2026, 3, 1))
        return hang_board(records, office, settings, Calendar(), now=MONDAY).id


def link_for(board: int, person: str) -> str:
    return build_link(SECRET, Link(board, person, MONDAY + timedelta(hours=1)))


def test_a_signed_link_opens_the_board(hung: Database, office: Office, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    answer = client.get(link_for(hang(hung, office), "u_he"))
    assert answer.status_code == 200
    assert "健康示范区2026作战图" in answer.text
    assert "截至11月23日8:50" in answer.text
    assert answer.text.count('class="card ') == len(office.tasks)


def test_the_page_runs_no_foreign_and_no_inline_script(
    hung: Database, office: Office, sqlite_url: str
) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    answer = client.get(link_for(hang(hung, office), "u_he"))
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert "style=" not in answer.text
    assert "http://" not in answer.text
    assert "https://" not in answer.text


def test_words_of_the_office_are_escaped(hung: Database, office: Office, sqlite_url: str) -> None:
    tasks = tuple(replace(task, title='<script>alert("1")</script>') for task in office.tasks)
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    answer = client.get(link_for(hang(hung, replace(office, tasks=tasks)), "u_he"))
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


def test_the_choice_stands_in_the_address(hung: Database, office: Office, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    answer = client.get(link_for(hang(hung, office), "u_he"), params={"light": "red"})
    assert answer.text.count('class="card ') == 2
    assert '<option value="red" selected>' in answer.text


def test_an_empty_choice_says_what_to_do(hung: Database, office: Office, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    answer = client.get(link_for(hang(hung, office), "u_he"), params={"unit": "没有的单位"})
    assert "请换一个条件" in answer.text


@pytest.mark.parametrize(("person", "board"), [("u_nobody", 1), ("u_he", 99)])
def test_a_link_for_who_or_what_is_gone_is_refused(
    hung: Database, office: Office, sqlite_url: str, person: str, board: int
) -> None:
    hang(hung, office)
    answer = serve(read_test_config(sqlite_url, link_secret=SECRET), hung).get(link_for(board, person))
    assert answer.status_code == 403
    assert "请联系办公室" in answer.text


def test_a_forged_link_is_refused(hung: Database, office: Office, sqlite_url: str) -> None:
    hang(hung, office)
    answer = serve(read_test_config(sqlite_url, link_secret=SECRET), hung).get("/board/forged.link")
    assert answer.status_code == 403


def test_without_a_secret_the_page_says_what_to_set(hung: Database, office: Office, sqlite_url: str) -> None:
    board = hang(hung, office)
    answer = serve(read_test_config(sqlite_url), hung).get(link_for(board, "u_he"))
    assert answer.status_code == 403
    assert "server.link_secret" in answer.text


def test_style_and_script_are_served_beside_the_board(hung: Database, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url), hung)
    assert client.get("/board/static/wall.css").status_code == 200
    assert client.get("/board/static/wall.js").status_code == 200


def test_the_same_link_gives_the_board_as_a_picture(hung: Database, office: Office, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    link = link_for(hang(hung, office), "u_he")
    answer = client.get(f"{link}/picture")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    assert client.get("/board/forged.link/picture").status_code == 403


def test_the_page_shows_the_levels_of_goals_folded(hung: Database, office: Office, sqlite_url: str) -> None:
    client = serve(read_test_config(sqlite_url, link_secret=SECRET), hung)
    link = link_for(hang(hung, office), "u_he")
    text = client.get(link).text
    assert text.startswith("<!doctype html>")
    assert "<summary>四级目标</summary>" in text
    assert "<b>基层科</b><span>3项</span><span>销号1项</span>" in text
    assert client.get(f"{link}?adopter=u_wang").text.count('class="card ') == 4
