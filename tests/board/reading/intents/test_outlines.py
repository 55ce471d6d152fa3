"""What the second reader sees of a message: how it is said, and nothing of whom or what it names."""

import pytest

from board.model.acts import Message
from board.reading.intents.outline import cut_outline, draw_outline, list_features
from board.reading.message import build_message_scene
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments, build_segments
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon


def look(text: str, office: str, sender: str) -> tuple[Scene, Segments]:
    scene = build_message_scene(Message(text, NOW, sender), lexicon(office), Calendar())
    return scene, build_segments(scene)


def outline(text: str, office: str, sender: str) -> str:
    scene, segments = look(text, office, sender)
    return draw_outline(scene, segments).replace("\0", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("3号累计1800人，月底能完", "party", "t_he"), ("12号累计96所，9月底能完", "school", "p_yu")),
        (("9号卡在手续上了", "market", "k_yao"), ("7号卡在手续上了", "water", "w_luo")),
    ],
)
def test_two_offices_that_say_the_same_have_one_outline(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert outline(*one) == outline(*other)


def test_names_titles_figures_and_days_are_signs() -> None:
    assert outline("张磊说7号昨天又完成3座", "health", "h_zhao") == "P说CD又完成N"


def test_a_stretch_has_its_own_words_only() -> None:
    scene, segments = look("7号干到80%了，9号卡在手续上", "water", "w_luo")
    drawn = draw_outline(scene, segments)
    assert [cut_outline(drawn, one).replace("\0", "") for one in segments] == ["C干到N了", "C卡在手续上"]


def test_who_writes_is_a_feature() -> None:
    scene, segments = look("7号先放一放", "water", "w_luo")
    features = list_features(scene, draw_outline(scene, segments), part=False)
    assert {"<any>", "<staff any>", "先放", "^C"} <= features
    assert not any("水库" in one for one in features)
