"""What is said of the draft that waits: sent in one word, shortened, cut; and the edits as they are done."""

import pytest

from board.model.acts import Pending
from board.office_file import read_office
from board.reading.leading.edits import edit_text
from tests.board.reading.offices import CASES, read

_OFFICE = read_office((CASES / "office_health.json").read_bytes())
_DRAFT = """【重点工作进展】6月10日
一、进展明显　2号体检：东湖中心82%；西湖中心80%。
二、需加快　5号改造：东湖中心逾期9天；北湖中心未报。
三、提醒　6号25日前要报。
以上情况请知悉。"""


def _step(text: str, *pending: Pending) -> list[tuple[str, str | None]]:
    acts = read(text, sender="w_kong", office="water", pending=pending).acts
    return [(act.act, act.step) for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "ok 发",
        "OK，发",
        "好 发",
        "行 发",
        "发",
        "可以 发",
        "没毛病 发",
        "看过了 发",
        "嗯 就这样发",
        "成 发出去",
        "那就发",
        "要得 发群里",
        "行吧 发",
        "就按这个 发",
    ],
)
def test_a_go_ahead_in_the_fewest_words_sends_the_draft(text: str) -> None:
    assert _step(text, Pending("digest")) == [("digest", "publish")]
    assert _step(text, Pending("digest"), Pending("close", "4")) == [("digest", "publish")]


@pytest.mark.parametrize("text", ["发我看看", "发给我", "发了没", "发现一处不对", "先发我", "发几份"])
def test_other_words_with_fa_send_nothing(text: str) -> None:
    assert ("digest", "publish") not in _step(text, Pending("digest"))


@pytest.mark.parametrize(
    "text",
    [
        "头一段太长",
        "砍一半",
        "砍短点",
        "那段太硬",
        "缩一缩",
        "短一点",
        "太啰嗦了",
        "开头太啰嗦",
        "头一段不要了",
        "最后一段口气软点",
        "第二段数不对",
        "大垄那句甭提了",
        "石门别提了",
        "末尾那句砍了",
        "中间那段挪后面",
        "结尾加句感谢的话",
        "第二段数核一下再发",
    ],
)
def test_a_place_in_it_or_its_length_edits_the_draft(text: str) -> None:
    assert _step(text, Pending("digest")) == [("digest", "edit")]


@pytest.mark.parametrize(
    "text",
    ["第二段谁写的", "第一段写得不错", "工期太长", "4号工期太长", "4号开头难", "这事别提了", "没报的太多了"],
)
def test_questions_praise_and_talk_of_work_edit_nothing(text: str) -> None:
    assert ("digest", "edit") not in _step(text, Pending("digest"))


@pytest.mark.parametrize("text", ["头一段太长", "发", "ok 发", "砍一半"])
def test_without_a_draft_the_same_words_mean_nothing_of_the_kind(text: str) -> None:
    assert not any(act == "digest" for act, _ in _step(text))


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("头一段删了", "进展明显"),
        ("开头那段不要了", "进展明显"),
        ("最后一段不要了", "提醒"),
        ("倒数第二段删掉", "需加快"),
        ("第二段甭提了", "需加快"),
    ],
)
def test_the_section_that_was_meant_goes_and_the_others_are_counted_anew(words: str, gone: str) -> None:
    edited = edit_text(_DRAFT, words, _OFFICE) or ""
    headings = [line.split("　")[0] for line in edited.split("\n") if "、" in line and "　" in line]
    left = [name for name in ("进展明显", "需加快", "提醒") if name != gone]
    assert headings == [f"{number}、{name}" for number, name in zip("一二", left, strict=True)]


def test_a_sentence_in_a_section_goes_alone() -> None:
    unit = _OFFICE.units[1].name
    draft = _DRAFT.replace("东湖中心", unit)
    edited = edit_text(draft, f"第二段{unit}那句删了", _OFFICE) or ""
    assert f"{unit}82%" in edited
    assert "逾期9天" not in edited
    assert "北湖中心未报" in edited


def test_a_sentence_that_the_section_does_not_have_is_left_to_ask_about() -> None:
    unit = _OFFICE.units[1].name
    assert edit_text(_DRAFT.replace("东湖中心", unit), f"最后一段{unit}那句拿掉", _OFFICE) is None


def test_a_section_of_one_sentence_goes_with_it() -> None:
    edited = edit_text(_DRAFT, "6号那条别写", _OFFICE) or ""
    assert "提醒" not in edited
