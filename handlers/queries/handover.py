"""The handover (交接): everything that is open on a board and where its keys are, on one page of text."""

from datetime import timedelta

from board.reading.desk.plain import Answer
from board.wording import handover as words
from board.wording.names import name_person, name_task
from board.wording.publishing import name_issue
from board.wording.requests import word_request
from board.wording.reviews import NAMES
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk
from handlers.closing.rechecks import list_waiting
from handlers.orders.supervision import find_code

AHEAD = timedelta(days=400)


def build_handover(scene: Scene) -> str:
    """What whoever takes over the desk has to know, as of now; names no secret, only where each lies."""
    listed = {
        words.DRAFTS: _list_drafts(scene),
        words.SHEETS: _list_sheets(scene),
        words.DECISIONS: _list_decisions(scene),
        words.QUESTIONS: _list_questions(scene),
        words.STUCK: _list_stuck(scene),
        words.RECHECKS: [name_task(task) for task in list_waiting(scene)],
        words.UNCONNECTED: _list_unconnected(scene),
        words.ABSENT: _list_absent(scene),
        words.SCHEDULE: _list_schedule(scene),
        words.PLACES: words.KEYS,
    }
    sections = [words.word_section(title, lines) for title, lines in listed.items()]
    return words.word_handover(scene.board.board.name, scene.now, scene.board.board.zone, sections)


def _list_drafts(scene: Scene) -> list[str]:
    return [
        NAMES.get(issue.kind) or name_issue(issue, year=scene.today.year)
        for issue in scene.records.issues.list_open(scene.board.id)
    ]


def _list_sheets(scene: Scene) -> list[str]:
    sheets = scene.records.issues.list_sheets(scene.board.id)
    return [words.word_sheet(find_code(issue)) for issue in sheets]


def _list_decisions(scene: Scene) -> list[str]:
    return [
        words.word_waiting(
            word_request(scene.office, one),
            one.task,
            [name_person(scene.office, person) for person in one.waiting_for],
        )
        for one in scene.records.decisions.list_pending(scene.board.id)
    ]


def _list_questions(scene: Scene) -> list[str]:
    asked = scene.records.conversations.list_asked()
    zone = scene.board.board.zone
    return [
        words.word_question(name_person(scene.office, person), talk.asked_at, zone, year=scene.today.year)
        for person, talk in sorted(asked.items())
    ]


def _list_stuck(scene: Scene) -> list[str]:
    return [
        words.word_stuck(task, task.blocker) for task in scene.office.tasks if task.is_open and task.blocker
    ]


def _list_unconnected(scene: Scene) -> list[str]:
    seen = scene.records.roster.list_seen()
    return [words.word_unconnected(person) for person in scene.office.people if person.id not in seen]


def _list_absent(scene: Scene) -> list[str]:
    lines = []
    for person, kept in sorted(scene.records.conversations.list_preferences().items()):
        name = name_person(scene.office, person)
        if kept.is_muted(scene.today) and kept.muted_until:
            lines.append(words.word_muted(name, kept.muted_until, year=scene.today.year))
        if kept.is_away(scene.today) and kept.away_until:
            stand_in = name_person(scene.office, kept.stand_in) if kept.stand_in else None
            lines.append(words.word_away(name, kept.away_until, stand_in, year=scene.today.year))
    return lines


def _list_schedule(scene: Scene) -> list[str]:
    zone = scene.board.board.zone
    due = scene.records.schedule.list_due(scene.now + AHEAD)
    return [
        words.word_work(one.kind, one.at, zone, year=scene.today.year)
        for one in due
        if one.board_id == scene.board.id
    ]


def answer_handover(desk: Desk[Answer]) -> Said | None:
    """交接清单, to an editor in private: what the command line prints."""
    if not desk.sender.edits:
        return None
    return Said((build_handover(desk.scene),), private=True)
