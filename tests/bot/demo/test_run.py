import re
import socket
from itertools import pairwise

import pytest

from board.errors import NotPossible
from bot.demo.run import run_demo, run_scripted
from bot.demo.sample import load_people
from bot.demo.service import GROUP
from bot.demo.week import PROLOGUE, WEEK

LINE = re.compile(r"(\d\d-\d\d \d\d:\d\d) 〔(私聊 .+?|.+?群)〕(.+?)：(.*)")


@pytest.fixture(scope="module")
def printed() -> list[str]:
    lines: list[str] = []
    run_scripted(lines.append)
    return lines


def test_every_line_has_time_room_and_speaker(printed: list[str]) -> None:
    assert [line for line in printed if not LINE.fullmatch(line)] == []


def test_the_conversation_is_in_the_order_of_time(printed: list[str]) -> None:
    times = [line[:11] for line in printed]
    assert all(before <= after for before, after in pairwise(times))


def test_everybody_says_what_the_script_gives_them(printed: list[str]) -> None:
    names = {person.id: person.name for person in load_people().people}
    for step in (*PROLOGUE, *WEEK):
        if step.doing == "say":
            room = GROUP if step.group else f"私聊 {names[step.who]}"
            assert any(line.endswith(f"〔{room}〕{names[step.who]}：{step.text}") for line in printed), (
                step.text
            )


def test_the_week_is_the_same_every_time(printed: list[str]) -> None:
    again: list[str] = []
    run_scripted(again.append)
    assert again == printed


def test_a_number_of_identity_is_in_none_of_the_bots_lines(printed: list[str]) -> None:
    spoken = [line for line in printed if "370406196503124528" in line]
    assert len(spoken) == 1
    assert "〕小图：" not in spoken[0]


def test_a_taken_port_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(NotPossible, match="已被占用"):
        run_demo(taken.getsockname()[1])


def test_steps_are_in_the_order_of_time() -> None:
    assert [step.at for step in (*PROLOGUE, *WEEK)] == sorted(step.at for step in (*PROLOGUE, *WEEK))
