"""The handover (交接): everything that is open on a board and where its keys are, on one page of text."""

from datetime import timedelta

from board.wording.decisions import word_request
from board.wording.handover import KEYS, WORK, word_handover, word_section
from board.wording.names import name_person, name_task
from board.wording.numbers import word_day, word_moment
from board.wording.publishing import name_issue
from board.wording.reviews import NAMES
from handlers.acting import Scene
from handlers.rechecks import list_waiting
from handlers.supervision import find_code

AHEAD = timedelta(days=400)


def build_handover(scene: Scene) -> str:
    """What whoever takes over the desk has to know, as of now; names no secret, only where each lies."""
    sections = [
        word_section("待发草稿", _list_drafts(scene)),
        word_section("待定督办单", _list_sheets(scene)),
        word_section("待审批事项", _list_decisions(scene)),
        word_section("未答的问题", _list_questions(scene)),
        word_section("需协调事项", _list_stuck(scene)),
        word_section("待回头看", [name_task(task) for task in list_waiting(scene)]),
        word_section("未接通人员", _list_unconnected(scene)),
        word_section("静音和离岗", _list_absent(scene)),
        word_section("定时工作", _list_schedule(scene)),
        word_section("密钥和数据在哪", KEYS),
    ]
    return word_handover(scene.board.board.name, scene.now, scene.board.board.zone, sections)


def _list_drafts(scene: Scene) -> list[str]:
    return [
        NAMES.get(issue.kind) or name_issue(issue) for issue in scene.records.issues.list_open(scene.board.id)
    ]


def _list_sheets(scene: Scene) -> list[str]:
    return [f"{find_code(issue)}号" for issue in scene.records.issues.list_sheets(scene.board.id)]


def _list_decisions(scene: Scene) -> list[str]:
    lines = []
    for one in scene.records.decisions.list_pending(scene.board.id):
        waiting = "、".join(name_person(scene.office, person) for person in one.waiting_for)
        lines.append(f"{one.task}号{word_request(scene.office, one)}，待{waiting or '指定'}")
    return lines


def _list_questions(scene: Scene) -> list[str]:
    asked = scene.records.conversations.list_asked()
    zone = scene.board.board.zone
    return [
        f"{name_person(scene.office, person)}{f'，{word_moment(talk.asked_at, zone)}问' if talk.asked_at else ''}"
        for person, talk in sorted(asked.items())
    ]


def _list_stuck(scene: Scene) -> list[str]:
    return [
        f"{name_task(task)}：{task.blocker.text}，{'已受理' if task.blocker.accepted_by else '未受理'}"
        for task in scene.office.tasks
        if task.is_open and task.blocker
    ]


def _list_unconnected(scene: Scene) -> list[str]:
    seen = scene.records.roster.list_seen()
    return [
        f"{person.name}（{'由办公室代报' if person.reach == 'office' else person.unit or '未定单位'}）"
        for person in scene.office.people
        if person.id not in seen
    ]


def _list_absent(scene: Scene) -> list[str]:
    lines = []
    for person, kept in sorted(scene.records.conversations.list_preferences().items()):
        name = name_person(scene.office, person)
        if kept.is_muted(scene.today) and kept.muted_until:
            lines.append(f"{name}静音到{word_day(kept.muted_until)}")
        if kept.is_away(scene.today) and kept.away_until:
            by = f"，{name_person(scene.office, kept.stand_in)}代" if kept.stand_in else ""
            lines.append(f"{name}离岗到{word_day(kept.away_until)}{by}")
    return lines


def _list_schedule(scene: Scene) -> list[str]:
    due = scene.records.schedule.list_due(scene.now + AHEAD)
    return [
        f"{WORK.get(one.kind, one.kind)}：{word_moment(one.at, scene.board.board.zone)}"
        for one in due
        if one.board_id == scene.board.id
    ]
