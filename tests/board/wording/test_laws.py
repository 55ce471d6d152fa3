"""The rules of wording (docs/rules.md, "Wording"), held over every sentence in the source and over samples."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import board.wording
from board.model.acts import Act
from board.model.records import Decision
from board.rules.buckets import build_buckets, light_office
from board.rules.digest import build_daily
from board.rules.duties import list_duties
from board.rules.evidence import Proof
from board.rules.figures import Applied, apply_report
from board.rules.lights import find_light
from board.rules.office_day import OfficeDay
from board.rules.owed import Owed
from board.rules.privacy import Guarded
from board.wording import (
    answers,
    boards,
    chases,
    decisions,
    digests,
    duties,
    echo,
    evidence,
    lists,
    notices,
    previews,
    questions,
)
from tests.board.qinghe import CALENDAR, SETTINGS, ZONE, at, build_office, day_of, replace_task

OFFICE = build_office()
MONDAY = date(2026, 11, 23)
NOW = at(23, 16, 20)
ROOM = Path(board.wording.__file__).parent
FORBIDDEN = re.compile(
    r"务必|立即|否则|温馨提示|收到请回复|各位|大家|@所有人|截止|亲们?，|[！!]|您未报|重视不够|推诿"
)
# 我 only in words that people send: the names of queries, and what stands after 例：.
SELF = re.compile(r"我(?!的任务|的订阅|回来了|们科|包的单位)")
EXAMPLE = re.compile(r"例：[^。]*")
EMOJI = re.compile("[\U0001f300-\U0001faff☀-⛿]")
ASKING = re.compile(r"(?<!申)请(?![示假])")
DAY = re.compile(r"\d{1,2}月\d{1,2}日（周[一二三四五六日]）")


def list_sentences() -> Iterator[tuple[str, str]]:
    """Every Chinese string of the room but its docstrings, with the file it stands in."""
    for path in sorted(ROOM.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documented = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in documented else None
            # A backslash marks a pattern: what is looked for, not what is said.
            if isinstance(text, str) and "\\" not in text and re.search(r"[\u4e00-\u9fa5]", text):
                yield path.name, text


def test_no_sentence_of_the_room_uses_a_forbidden_word() -> None:
    broken = [
        (name, text)
        for name, text in list_sentences()
        if FORBIDDEN.search(text) or SELF.search(EXAMPLE.sub("", text)) or EMOJI.search(text)
    ]
    assert broken == []


def test_every_sentence_uses_full_width_punctuation() -> None:
    broken = [
        (name, text) for name, text in list_sentences() if re.search(r"[\u4e00-\u9fa5][,;?]|\.\.\.", text)
    ]
    assert broken == []


def report(code: str, **said: Any) -> Applied:
    task = OFFICE.tasks_by_code[code]
    act = Act("report", task=code, **said)
    return apply_report(
        task, act, unit=task.lead_unit, lead=True, at=NOW, by="u_lina", settings=SETTINGS, zone=ZONE
    )


def list_echoes() -> Iterator[str]:
    yield echo.word_echo(OFFICE, [report("2", total=5600)])
    yield echo.word_echo(OFFICE, [report("3", rate=83.1)])
    yield echo.word_echo(OFFICE, [report("14", delta=2)])
    yield echo.word_echo(OFFICE, [report("5", percent=80)])
    yield echo.word_echo(OFFICE, [report("5", state="none")])
    yield echo.word_group_echo(12)
    yield echo.word_ticked(OFFICE.tasks_by_code["3"], date(2026, 11, 25), year=2026)
    yield echo.word_claimed(OFFICE, OFFICE.tasks_by_code["17"], ("u_song",))


def list_questions() -> Iterator[str]:
    tasks = [OFFICE.tasks_by_code[code] for code in ("2", "3", "5", "14", "17")]
    for count in range(6):
        yield questions.ask_task(tasks[:count], "完成了")
    long = replace(tasks[0], title="65岁以上老年人健康体检和健康管理服务项目（第二批）")
    yield questions.ask_task([long, replace(long, code="12")], "这个已经弄完了，您看看吧")
    yield questions.ask_indicator(tasks[0], ("开工小区", "完工小区"), "累计5个")
    yield questions.ask_indicator(tasks[0], ("开工小区", "完工小区", "验收小区"), "累计5个")
    yield questions.ask_figure(report("2", total=1300))
    yield questions.ask_figure(report("3", total=19, of=18, rate=12))
    yield questions.ask_claim(tasks[0])
    yield questions.ask_person(OFFICE, ("u_song", "u_fang", "u_wu"), "办公室的")
    yield questions.ask_unit(("桑村镇", "桑村卫生院"), "桑村")
    yield questions.ask_unit(("桑村镇", "桑村卫生院", "桑村小学"), "桑村")
    yield boards.ask_board(("健康惠民2026作战图", "创建国家卫生城市作战图"), "7")
    yield questions.ask_date(tasks[0])
    yield questions.ask_due(tasks[0])
    yield questions.ask_new_task(Act("new_task", title="护理人力调配方案"))
    yield questions.ask_who()


def list_private() -> Iterator[str]:
    for person in OFFICE.people:
        owed = list_duties(OFFICE, person, OfficeDay(MONDAY, SETTINGS, CALENDAR))
        if owed:
            yield duties.word_duties(OFFICE, person, owed, rest=2)
    busy = tuple(replace(OFFICE.tasks_by_code["2"], code=str(n), owners=("u_wu",)) for n in range(30, 45))
    crowd = replace(OFFICE, tasks=busy)
    yield duties.word_duties(
        crowd, crowd.people[4], list_duties(crowd, crowd.people[4], OfficeDay(MONDAY, SETTINGS, CALENDAR))
    )
    close = Decision(2, "close", "20", "u_qiao", at(20), opinion="销号")
    yield decisions.word_decision_list(OFFICE, OFFICE.people_by_id["u_he"], (close,))
    yield chases.word_chase([(OFFICE.tasks_by_code["17"], "逾期2个工作日")])


def list_digests() -> Iterator[str]:
    for on in (MONDAY, date(2026, 11, 24)):
        yield digests.word_daily(OFFICE, build_daily(OFFICE, on, at(20), day_of(20)), SETTINGS)
    slow = [replace(OFFICE.tasks_by_code["14"], code=str(number)) for number in range(30, 60)]
    crowded = replace(OFFICE, tasks=(*OFFICE.tasks, *slow))
    yield digests.word_daily(crowded, build_daily(crowded, MONDAY, at(20), day_of(20)), SETTINGS, late=True)


def list_answers() -> Iterator[str]:
    for group in (False, True):
        for task in OFFICE.tasks:
            reason = find_light(task, OfficeDay(MONDAY, SETTINGS, CALENDAR))
            yield answers.word_task(OFFICE, task, reason, as_of=NOW, group=group)
            yield answers.word_reason(OFFICE, task, reason, group=group)
            yield answers.word_gap_answer(OFFICE, task, reason, on=MONDAY, group=group)
            yield answers.word_gap_answer(OFFICE, task, reason, on=MONDAY, days=True, group=group)
            yield answers.word_owner(OFFICE, task, group=group)
    yield lists.word_board(
        OFFICE, build_buckets(light_office(OFFICE, OfficeDay(MONDAY, SETTINGS, CALENDAR))), as_of=NOW
    )


def list_notices() -> Iterator[str]:
    for person in OFFICE.people:
        yield notices.word_help(person, Owed(OFFICE.tasks_by_code["2"], "owner"))
        yield notices.word_welcome(person, 2)
        yield notices.word_welcome(person, 0, opened=True)
        yield duties.word_nothing_owed(person, 2)
    yield from list_evidence()
    for kind in ("secret", "patient", "masked", "internal"):
        yield notices.word_guard(Guarded(kind, "")) or ""
    yield notices.word_not_understood(Owed(OFFICE.tasks_by_code["2"], "owner"))
    yield previews.word_preview(previews.ChartPreview("作战图.xlsx", OFFICE, OFFICE.tasks))


def list_evidence() -> Iterator[str]:
    task, proof = OFFICE.tasks_by_code["14"], Proof("验收单.pdf", "1", "d")
    yield evidence.word_lacking(task, ("照片", "文件"))
    yield evidence.word_kept("现场照片.jpg", task, ("文件",), ("3", "5"))
    yield evidence.word_shown(task, (proof,), evidence.word_note((proof,), {"d": ("3",)}))
    yield evidence.word_none(task, ("照片",))
    yield evidence.word_which_task("验收单.pdf")
    yield evidence.ask_claim_with(task)


SAMPLES = {
    "echo": list_echoes, "question": list_questions, "private": list_private, "digest": list_digests,
    "answer": list_answers, "notice": list_notices,
}  # fmt: skip


@pytest.mark.parametrize("kind", SAMPLES)
def test_samples_keep_the_laws_of_wording(kind: str) -> None:
    for text in SAMPLES[kind]():
        assert not FORBIDDEN.search(text), text
        assert not SELF.search(text), text
        assert len(ASKING.findall(text)) <= 1, text
        assert not ASKING.search(text) or DAY.search(text), text
        assert "None" not in text, text
        assert not re.search(r"[。，；：]{2}", text), text


def test_questions_keep_to_sixty_characters() -> None:
    assert [text for text in list_questions() if len(text) > 60] == []


def test_private_lists_keep_to_eight_lines_and_one_hundred_and_eighty_characters() -> None:
    long = [text for text in list_private() if len(text) > 180 or text.count("\n") >= 8]
    assert long == []


def test_digests_keep_to_four_hundred_and_twenty_characters_and_their_figures() -> None:
    for text in list_digests():
        assert len(text) <= 420, text
        assert "截至" in text.split("\n")[1]


def test_echoes_of_one_figure_keep_to_thirty_characters() -> None:
    assert [text for text in list_echoes() if width(text) > 30] == []


def width(text: str) -> float:
    """The length as the eye measures it: figures and Latin letters are half as wide."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def test_the_first_eighteen_characters_carry_number_and_matter() -> None:
    texts = [
        answers.word_task(OFFICE, task, find_light(task, OfficeDay(MONDAY, SETTINGS, CALENDAR)), as_of=NOW)
        for task in OFFICE.tasks
    ]
    assert all(re.match(rf"{task.code}号", text) for task, text in zip(OFFICE.tasks, texts, strict=True))


def test_groups_never_hear_a_persons_name_but_a_leaders() -> None:
    names = [person.name for person in OFFICE.people if person.role != "leader"]
    spoken = [*list_digests(), *(text for text in list_group_answers())]
    assert [text for text in spoken if any(name in text for name in names)] == []


def list_group_answers() -> Iterator[str]:
    reported = replace_task(OFFICE, replace(OFFICE.tasks_by_code["2"], reported_at=NOW, reported_by="u_lina"))
    for task in reported.tasks:
        reason = find_light(task, OfficeDay(MONDAY, SETTINGS, CALENDAR))
        yield answers.word_task(reported, task, reason, as_of=NOW, group=True)
        yield answers.word_reason(reported, task, reason, group=True)
        yield answers.word_owner(reported, task, group=True)


def test_a_digest_never_names_a_units_place_from_the_bottom() -> None:
    text = "".join(list_digests())
    assert not re.search(r"倒数|末位|排名", text)
