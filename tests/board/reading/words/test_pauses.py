"""Long runs without a stop get one where somebody would have drawn breath."""

import json
from pathlib import Path

import pytest

from board.reading.words.pauses import set_pauses
from tests.board.reading.offices import read
from tests.board.reading.told import describe
from training.digest import digest_messages

WEIGHTS = Path(__file__).parents[4] / "board/reading/words/pauses.json"


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("电梯维保这块整治了280台，还差100台，物业不配合的有几家，我们一家一家去谈", "k_tie", "market"),
        ("跟领导汇报一下，实验楼消防管道在打压，电梯还没到货，整体进度72%，后面天好我们往前赶", "k_min", "market"),
        ("渡口码头昨天复工了，之前水大停了一个礼拜，料都是船运进来的，师傅们加了两班，9月底前能全部完工", "j_he", "transport"),
    ],
)  # fmt: skip
def test_what_is_typed_without_stops_is_read_as_with_them(text: str, sender: str, office: str) -> None:
    said = describe(read(text, sender=sender, office=office))
    assert said.startswith("report")
    assert describe(read(text.replace("，", ""), sender=sender, office=office)) == said


@pytest.mark.parametrize(
    "text",
    [
        "电梯维保整治了280台",
        "2号滨江的两个点下周五开工",
        "1、已完成\n2、在干",
    ],
)
def test_what_needs_no_breath_is_left_as_it_is(text: str) -> None:
    assert set_pauses(text) == text


def test_no_stop_parts_a_figure_or_letters() -> None:
    parted = set_pauses("PM2.5浓度一共降到了28.6微克每立方米比去年同期又降了好几个点大家都辛苦了")
    assert {"PM2.5", "28.6"} <= {word for word in ("PM2.5", "28.6") if word in parted}


def test_the_weights_are_of_the_texts_that_lie_here() -> None:
    assert json.loads(WEIGHTS.read_text(encoding="utf-8"))["learned_from"] == digest_messages()
