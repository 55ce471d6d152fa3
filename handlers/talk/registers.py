"""Registers (簿): honours with their proof, and self-checks that each post keeps for itself."""

from collections.abc import Callable

from board.errors import NotPossible
from board.model.records import Entry
from board.reading.desk.registers import Register, read_register
from board.rules.registers import Item, find_level
from board.wording import registers as words
from handlers.calls.acting import Call, Said
from handlers.calls.desk import Desk, answer
from handlers.calls.withdrawals import Undone
from handlers.office import adoptions, appraisal, commendations, meetings, restrictions
from handlers.orders import divisions
from handlers.tasks import ambitions, goals, grades, subtasks, tree


def answer_register(desk: Desk[str]) -> Said | None:
    """Answer a word on a register; None where the words are none, or are not this person's to say."""
    return answer(desk, read_register(desk.said), VERBS)


def add_honour(desk: Desk[Register]) -> Said | None:
    """荣誉：省级健康促进医院（11月20日，省卫健委）."""
    if not desk.sender.leads:
        return None
    level = find_level(desk.said.words)
    desk.note("honour", {"text": desk.said.words, "level": level})
    count = len(desk.list_items("honour"))
    return Said((words.word_honour_kept(count, level),), private=True)


def list_honours(desk: Desk[Register]) -> Said | None:
    """The honours that were recorded, for those who lead."""
    if not desk.sender.leads:
        return None
    scene, items = desk.scene, desk.list_items("honour")
    text = words.word_honours(items, scene.board.board.zone, year=scene.today.year)
    return Said((text,), private=True)


def add_check(desk: Desk[Register]) -> Said | None:
    """自查：台账缺签字，12月10日前补齐: kept for its own author and their unit's head."""
    if desk.sender.role == "observer":
        return None
    desk.note("check", {"text": desk.said.words})
    return Said((words.word_check_kept(desk.list_items("check")[-1].number),), private=True)


def list_checks(desk: Desk[Register]) -> Said:
    """The checks that the asker may see."""
    scene = desk.scene
    text = words.word_checks(_list_seen(desk), scene.board.board.zone, year=scene.today.year)
    return Said((text,), private=True)


def settle_check(desk: Desk[Register]) -> Said:
    """自查1改好了, by whoever wrote it down."""
    number = desk.said.number or 0
    mine = {item.number: item for item in desk.list_items("check") if item.by == desk.sender.id}
    if number not in mine or mine[number].state == "done":
        raise NotPossible(words.word_no_check(number))
    desk.note("check", {"number": number, "state": "done"})
    return Said((words.word_check_settled(mine[number]),), private=True)


def _list_seen(desk: Desk[Register]) -> list[Item]:
    """One's own; a unit's head also sees the unit's."""
    people, sender = desk.scene.office.people_by_id, desk.sender
    return [
        item
        for item in desk.list_items("check")
        if item.by == sender.id
        or (sender.role == "unit_head" and item.by in people and people[item.by].unit == sender.unit)
    ]


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: what was written down is gone, a self-check that was settled is open again."""
    scene, number = call.scene, (entry.after or {}).get("number")
    undone = {"undone": entry.source}
    scene.write_journal(entry.act, by=call.sender.id, task=entry.task, after=undone, source=call.source)
    return Undone(lines=(words.word_taken_back(entry.act, entry.after or {}, number),))


VERBS: dict[str, Callable[[Desk[Register]], Said | None]] = {
    "honour": add_honour,
    "honours": list_honours,
    "check": add_check,
    "checks": list_checks,
    "checked": settle_check,
    "set_benchmark": ambitions.set_benchmark,
    "benchmark": ambitions.tell_benchmark,
    "benchmarks": ambitions.list_benchmarks,
    "set_ambition": ambitions.set_ambition,
    "ambitions": ambitions.list_ambitions,
    "cause": appraisal.classify,
    "causes": appraisal.list_causes,
    "situations": appraisal.list_situations,
    "propose": appraisal.propose,
    "proposals": appraisal.list_proposals,
    "decide": appraisal.decide,
    "set_veto": appraisal.set_veto,
    "drop_veto": appraisal.set_veto,
    "settle_veto": appraisal.settle_veto,
    "vetoes": appraisal.list_vetoes,
    "adopted": adoptions.answer_adopted,
    "adoption": adoptions.answer_adoption,
    "own_adopters": adoptions.list_own_adopters,
    "adopters": adoptions.list_adopters,
    "adoptions": adoptions.list_adoptions,
    "set_adoption": adoptions.set_adoption,
    "move_adoption": adoptions.set_adoption,
    "drop_adoption": adoptions.drop_adoption,
    "grades": grades.show_grades,
    "set_grades": grades.set_grades,
    "graded": grades.list_graded,
    "basis": goals.tell_basis,
    "set_basis": goals.link,
    "set_goal": goals.link,
    "goals": goals.list_goals,
    "serving": goals.list_serving,
    "commend": commendations.commend,
    "mend_commendation": commendations.mend,
    "drop_commendation": commendations.withdraw,
    "commendations": commendations.list_asked,
    "commended": commendations.list_of,
    "meeting": meetings.tell,
    "set_agenda": meetings.set_agenda,
    "drop_agenda": meetings.drop_agenda,
    "set_meeting": meetings.set_meeting,
    "tree": tree.tell_tree,
    "leaders_tree": tree.tell_leaders,
    "leader_tree": tree.tell_leader,
    "units_tree": tree.tell_units,
    "people_tree": tree.tell_people,
    "subtasks": subtasks.list_subtasks,
    "add_parts": divisions.add_parts,
    "set_parent": subtasks.set_parent,
    "drop_parent": subtasks.drop_parent,
    "attendance": meetings.tell_attendance,
    "restrictions": restrictions.tell,
    "restrict": restrictions.restrict,
    "lift_restriction": restrictions.lift,
}
