"""Teams (专班、工作组): who is on them, their own list and report, and what the office hears of them."""

from collections.abc import Callable
from datetime import timedelta

from board.reading.desk.teams import SaidTeam, read_team
from board.rules import teams as rules
from board.rules.due import find_coming_due
from board.wording import teams as words
from board.wording.lists import word_list
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk, answer
from handlers.calls.notes import Note
from handlers.calls.selections import say_codes, select_codes
from handlers.office import team_changes
from handlers.office.team_words import find_team, save_team


def answer_team(desk: Desk[str]) -> Said | None:
    """Answer a word on teams; None where the words are none, or mean no team of this office."""
    scene = desk.scene
    teams = rules.list_teams(scene.office)
    known = [name for team in teams for name in (team.name, *team.aliases)]
    said = read_team(desk.said, known, today=scene.today, calendar=scene.calendar)
    return answer(desk, said, VERBS)


def _tell_members(desk: Desk[SaidTeam]) -> Said | None:
    team = find_team(desk)
    if team is None:
        return None
    return Said((words.word_members(desk.office, team, today=desk.scene.today),), private=True)


def _report(desk: Desk[SaidTeam]) -> Said | None:
    """病媒监测组进展: the team's own report."""
    team, scene = find_team(desk), desk.scene
    if team is None:
        return None
    tasks = rules.list_team_tasks(desk.office, team.name)
    lit = scene.list_lit(tasks)
    sunday = scene.today + timedelta(days=6 - scene.today.weekday())
    coming = ((task, find_coming_due(task, scene.today, scene.calendar)) for task in tasks if task.is_open)
    due = [task for task, day in coming if day is not None and scene.today <= day <= sunday]
    text = words.word_report(desk.office, team, lit, as_of=scene.now, due=due)
    codes = tuple(task.code for task in tasks)
    return Said((text,), codes, listed=codes, private=True)


def _list_tasks(desk: Desk[SaidTeam]) -> Said | None:
    """防汛专班任务: its own list."""
    team, scene = find_team(desk), desk.scene
    if team is None:
        return None
    codes = tuple(task.code for task in rules.list_team_tasks(desk.office, team.name))
    if not codes:
        return _report(desk)
    text = word_list(desk.office, select_codes(scene, codes), as_of=scene.now)
    return say_codes(text, codes, private=True)


def _list_all(desk: Desk[SaidTeam]) -> Said | None:
    teams = rules.list_teams(desk.office, closed=False)
    counts = [len(rules.list_team_tasks(desk.office, team.name)) for team in teams]
    return Said((words.word_teams(desk.office, teams, counts, today=desk.scene.today),), private=True)


def close_ended(scene: Scene) -> None:
    """In the morning: teams whose last day is past end by themselves."""
    for team in rules.list_ended(scene.office, scene.today):
        closed = rules.close_team(team, team.until or scene.today)
        save_team(scene, rules.Changed(closed), by="bot", verb="close", source=None)


def note_teams(scene: Scene) -> list[Note]:
    """To editors: teams about to end, once; each week those that ended and left tasks open on this board."""
    office, today = scene.office, scene.today
    notes = []
    for team in rules.list_ending(office, today):
        text = words.word_ending(team, len(rules.list_open(office, team.name)), today=today)
        notes.append(Note((f"team-ending:{team.name}:{team.until}",), text, everywhere=True))
    for team in rules.list_teams(office):
        left = rules.list_open(office, team.name) if team.closed_on is not None else ()
        if left:
            key = f"team-left:{team.name}:{team.closed_on}:{today:%G-%V}"
            text = words.word_closed(office, team, left, today=today)
            notes.append(Note((key,), text, tuple(task.code for task in left)))
    return notes


VERBS: dict[str, Callable[[Desk[SaidTeam]], Said | None]] = {
    "open": team_changes.open_team,
    "until": team_changes.set_until,
    "close": team_changes.close_team,
    "head": team_changes.change_members,
    "add": team_changes.change_members,
    "drop": team_changes.change_members,
    "carry": team_changes.carry_tasks,
    "members": _tell_members,
    "report": _report,
    "tasks": _list_tasks,
    "list": _list_all,
}
