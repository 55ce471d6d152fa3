"""What is said of a third party's scores: kept, asked back with their source, beside the figures they never change."""

from collections.abc import Sequence

from board.model.office import Office
from board.model.task import Score, Task
from board.rules.scores import list_latest
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import word_day, word_moment, word_number
from board.wording.phrases import word_progress

MOST_SCORES, MOST_TASKS = 3, 5


def word_points_of(score: Score) -> str:
    return f"{word_number(score.value)}分"


def word_score_kept(office: Office, task: Task, score: Score, before: Score | None, *, year: int) -> str:
    """已记3号第三方评分84→86.5分（区质控中心，11月20日，抽查300户），进度不变。"""
    was = f"{word_number(before.value)}→" if before else ""
    whose = name_unit(office, score.unit) if score.unit else ""
    kept = f"已记{task.code}号{whose}第三方评分{was}{word_points_of(score)}{_word_origin(score, year)}，进度不变。"
    if score.scorer is None:
        return f"{kept}谁评的可补，例：{task.code}号第三方评分{word_number(score.value)}，区质控中心11月20日抽查300户。"
    return kept


def _word_origin(score: Score, year: int) -> str:
    parts = [score.scorer, word_day(score.on, year=year) if score.on else None]
    parts.append(f"抽查{score.sample}" if score.sample else None)
    said = "，".join(part for part in parts if part)
    return f"（{said}）" if said else ""


def word_score_dropped(task: Task, score: Score) -> str:
    return f"{task.code}号第三方评分{word_points_of(score)}已撤。"


def word_scores_of(office: Office, task: Task, *, year: int) -> str:
    """The scores of one task with who said each when, and its quantity beside them."""
    latest = list_latest(task.scores)
    if not latest:
        return (
            f"{task.code}号还没有第三方评分，例：{task.code}号第三方评分86.5，区质控中心11月20日抽查300户。"
        )
    lines = [
        (
            f"{_word_whose(office, score)}{word_points_of(score)}"
            f"{_word_origin(score, year)}{_word_said(office, score, year)}"
        )
        for score in latest[-MOST_SCORES:]
    ]
    quantity = word_progress(task)
    beside = f"数量另计：{quantity}。" if quantity else ""
    return f"{name_task(task)}第三方评分：{'；'.join(lines)}。{beside}"


def _word_whose(office: Office, score: Score) -> str:
    return name_unit(office, score.unit) if score.unit else ""


def _word_said(office: Office, score: Score, year: int) -> str:
    """，周敏11月23日8:00记; a unit's own word is 未核."""
    if score.by is None or score.at is None:
        return ""
    person = office.people_by_id.get(score.by)
    checked = "" if person is not None and person.leads else "，未核"
    return (
        f"，{name_person(office, score.by)}{word_moment(score.at, office.board.zone, year=year)}记{checked}"
    )


def word_beside(office: Office, task: Task, *, year: int) -> str:
    """第三方评分86.5分（区质控中心，11月20日）。 Beside a task's figures; nothing where there is none."""
    latest = list_latest(task.scores)[-MOST_SCORES:]
    if not latest:
        return ""
    said = "、".join(
        f"{_word_whose(office, one)}{word_points_of(one)}{_word_origin(one, year)}" for one in latest
    )
    return f"第三方评分{said}。"


def word_score(task: Task) -> str:
    """第三方评分86.5分: on the wall and in the ledger, the lowest where there are several."""
    latest = list_latest(task.scores)
    if not latest:
        return ""
    lowest = word_points_of(min(latest, key=lambda score: score.value))
    return f"第三方评分{lowest}" if len(latest) == 1 else f"第三方评分{len(latest)}次，最低{lowest}"


def word_all_scores(office: Office, tasks: Sequence[Task], *, year: int) -> str:
    """第三方评分3项, lowest first."""
    if not tasks:
        return "还没有第三方评分，例：3号第三方评分86.5，区质控中心11月20日抽查300户。"
    ranked = sorted(tasks, key=lambda task: min(score.value for score in list_latest(task.scores)))
    lines = [
        f"{name_task(task)}：{word_beside(office, task, year=year).removeprefix('第三方评分')}"
        for task in ranked
    ]
    more = f"\n其余{len(ranked) - MOST_TASKS}项见台账。" if len(ranked) > MOST_TASKS else ""
    return "\n".join([f"第三方评分{len(ranked)}项，低的在前：", *lines[:MOST_TASKS]]) + more


def word_may_not_score(task: Task) -> str:
    return f"{task.code}号的第三方评分由办公室或责任单位记，可转告他们。"
