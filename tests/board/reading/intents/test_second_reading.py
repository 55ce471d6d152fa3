"""The second look: what the whole sounds like, over what single words say; never a figure or a day of its own."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Act, Message
from board.reading.intents import second_reading
from board.reading.intents.alternatives import find_alternative
from board.reading.intents.intent import (
    build_weights,
    load_weights,
    name_intent,
    rate_intents,
    score_intents,
)
from board.reading.intents.second_reading import read_again
from board.reading.message import build_message_scene, read_message
from board.reading.reasons import list_reasons
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments, build_segments
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, read
from tests.board.reading.told import describe
from training.digest import digest_messages

WEIGHTS = Path(__file__).parents[4] / "board/reading/intents/weights.json"


def look(text: str, *, sender: str, office: str) -> tuple[Scene, Segments]:
    scene = build_message_scene(Message(text, NOW, sender), lexicon(office), Calendar())
    return scene, build_segments(scene)


def test_a_reading_that_sounds_right_stands() -> None:
    scene, segments = look("3号累计1800人", sender="t_he", office="party")
    acts = (Act("report", "3", state="doing", total=1800.0, unit="人"),)
    assert read_again(scene, segments, acts).acts == acts


def test_trouble_beside_a_figure_that_sounds_like_an_aside_stops_nothing() -> None:
    text = "小贾手机没电了我替他报一下，3号到今天一共签了1800人"
    scene, segments = look(text, sender="t_he", office="party")
    blocked = (Act("report", "3", state="blocked", total=1800.0, unit="人"),)
    (told,) = read_again(scene, segments, blocked).acts
    assert (told.state, told.total) == ("doing", 1800.0)


def test_a_wait_that_surely_sounds_like_work_that_goes_on_is_that() -> None:
    assert [one.state for one in read("3号土建完了，等设备进场", sender="t_he", office="party").acts] == [
        "doing"
    ]


def test_who_says_it_is_done_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "report.doing")
    scene, segments = look("3号弄完了", sender="t_he", office="party")
    done = (Act("report", "3", state="done"),)
    assert read_again(scene, segments, done).acts == done


def hear(monkeypatch: pytest.MonkeyPatch, intent: str) -> None:
    """A second reader to whom everything sounds like one intent."""
    weights = build_weights({"intents": [intent, "ask"], "start": [1000, 0], "features": {}})
    monkeypatch.setattr(second_reading, "load_weights", lambda: weights)


def test_what_is_most_unlikely_is_asked_about_and_lacks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "several")
    scene, segments = look("3号取消吧", sender="t_he", office="party")
    looked = read_again(scene, segments, (Act("cancel", "3"),))
    assert looked.acts == (Act("cancel", "3", open=True),)
    assert looked.doubted == (Act("cancel", "3"),)


def test_nothing_is_decided_where_nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "approve")
    scene, segments = look("3号同意", sender="t_he", office="party")
    assert read_again(scene, segments, (Act("comment", "3"),)).acts == (Act("comment", "3"),)


def test_what_an_editor_passes_on_is_the_leaders_when_put_right(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "supervise")
    text = "吕局说3号那个事要上紧"
    (act,) = read(text, sender="p_bao", office="school").acts
    assert (act.act, act.task, act.relayed_for) == ("supervise", "3", "p_lv")


@pytest.mark.parametrize("text", ["二季度办结的都回访一遍", "把二季度销号的都复核一遍"])
def test_a_look_again_is_heard_with_its_period(text: str) -> None:
    (act,) = read(text, sender="p_lv", office="school").acts
    assert (act.act, act.since, act.until) == ("recheck", date(2026, 4, 1), date(2026, 6, 30))


def test_a_look_again_that_staff_speak_of_is_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "recheck")
    scene, segments = look("二季度办结的都回访一遍", sender="t_he", office="party")
    assert read_again(scene, segments, ()).acts == ()


@pytest.mark.parametrize(("intent", "act"), [("mine", "mine"), ("export", "export"), ("ack", "ack")])
def test_what_is_only_asked_for_is_done_without_a_task(
    monkeypatch: pytest.MonkeyPatch, intent: str, act: str
) -> None:
    hear(monkeypatch, intent)
    scene, segments = look("还压着哪几样", sender="t_he", office="party")
    assert [one.act for one in read_again(scene, segments, ()).acts] == [act]


def test_ones_own_is_not_asked_for_where_a_task_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "mine")
    scene, segments = look("3号还压着哪几样", sender="t_he", office="party")
    assert read_again(scene, segments, ()).acts == ()


def test_a_question_gives_way_to_nothing_written_that_is_only_likely(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    likely = build_weights({"intents": ["pause", "ask"], "start": [200, 0], "features": {}})
    monkeypatch.setattr(second_reading, "load_weights", lambda: likely)
    scene, segments = look("3号弄到几成了", sender="t_he", office="party")
    asked = (Act("query", "3", about="task"),)
    assert read_again(scene, segments, asked).acts == asked


def test_a_part_is_put_right_behind_words_that_only_lead_in() -> None:
    text = "今天跑了一天腿都断了，跟您报告下。3号累计1800人；5号还差6家，您讲好不好笑"
    reading = read(text, sender="t_he", office="party")
    assert [(one.act, one.task) for one in reading.acts] == [("report", "3"), ("report", "5")]


def test_a_question_gives_way_where_it_is_plain_what_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, "extend")
    scene, segments = look("3号申请展期12天，厂家发错货了", sender="t_he", office="party")
    looked = read_again(scene, segments, (Act("correct", "3", open=True),))
    assert [(one.act, one.days, one.open) for one in looked.acts] == [("extend", 12, False)]


def test_what_is_already_asked_about_is_left_alone() -> None:
    scene, segments = look("都弄完了", sender="t_he", office="party")
    acts = (Act("report", state="done", open=True),)
    assert read_again(scene, segments, acts).acts == acts


def test_another_reader_has_the_word_where_the_message_sounds_like_its_own() -> None:
    scene, segments = look("7号申请延到9月20号", sender="w_luo", office="water")
    assert [act.act for act in find_alternative(scene, segments, "extend", whole=True)] == ["extend"]


@given(text=st.text(alphabet="3号7完成了延期到月底没报怎么0%累计人，。？", max_size=24))
def test_the_second_look_adds_no_figure(text: str) -> None:
    scene, segments = look(text, sender="t_he", office="party")
    exact = {figure.value for figure in scene.figures}
    for act in read_message(Message(text, NOW, "t_he"), lexicon("party"), Calendar()).acts:
        said = {one for one in (act.percent, act.total, act.delta, act.rate, act.value) if one}
        assert said <= exact | {act.remaining}


def test_why_tells_that_the_whole_was_heard_otherwise() -> None:
    scene, _ = look("3号今天签了1800人", sender="t_he", office="party")
    read = (Act("report", "3", state="blocked", total=1800.0),)
    first, *_ = list_reasons(scene, read, (replace(read[0], state="doing"),))
    assert first.rule == "按词语读作report，按整句的说法改读"
    first, *_ = list_reasons(scene, read, (replace(read[0], open=True),))
    assert first.rule == "按词语读作report，整句听来不像，先问"


@pytest.mark.parametrize(
    ("acts", "intent"),
    [
        ((), "none"),
        ((Act("report", "3", state="blocked"),), "report.blocked"),
        ((Act("report", "3", state="done"), Act("report", "4", state="done")), "report.done"),
        ((Act("report", "3", state="done"), Act("extend", "4")), "several"),
    ],
)
def test_acts_have_one_intent(acts: tuple[Act, ...], intent: str) -> None:
    assert name_intent(acts, ask=False) == intent


def test_likelihoods_add_up_and_follow_the_weights() -> None:
    weights = build_weights(
        {"intents": ["none", "query"], "start": [0, 0], "features": {"吗": [1, 300], "好": [0, 200]}}
    )
    scores = score_intents(["吗", "unknown"], weights)
    nothing, query = rate_intents(scores, weights, "none", "query")
    assert nothing + query == pytest.approx(1)
    assert query > 0.9
    assert rate_intents(score_intents([], weights), weights, "query", "none", "unlearned") == (0.5, 0.5, 0)


def test_the_weights_name_no_office() -> None:
    names = {
        name
        for office in ("water", "party", "school", "city")
        for name in (
            *(one.name for one in lexicon(office).office.people),
            *(one.title for one in lexicon(office).office.tasks),
        )
    }
    assert not names & set(load_weights().rows)
    assert all(len(name) <= 3 or name.startswith("<") for name in load_weights().rows)


def test_the_weights_are_learned_from_what_lies_here() -> None:
    assert json.loads(WEIGHTS.read_text(encoding="utf-8"))["learned_from"] == digest_messages()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("电梯维保快三百台了，准数月底出", "report 4 doing"),
        ("电梯维保不到八成，还在抢", "report 4 doing"),
        # of no task of the sender's: which one is asked, and nothing is passed over in silence
        ("今天又拉回来3台，一共11台，还剩7台在厂里", "ASK report OPEN doing"),
        ("我们所也整完了", "ASK report OPEN done"),
        ("食堂今天红烧肉不错", ""),
        ("电梯间旁边开了家面馆，来了38人", ""),
    ],
)
def test_what_sounds_like_a_report_is_not_passed_over(text: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == said


def test_a_matter_of_many_is_not_read_from_how_it_sounds() -> None:
    text = "今天把几个所都跑了一圈，整体看没大毛病，就是门口供货慢。4号累计281台"
    assert describe(read(text, sender="k_tie", office="market")) == "report 4 doing total=281"
