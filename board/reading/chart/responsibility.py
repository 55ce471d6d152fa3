"""Who answers for a record: its cells of duties and its own words, settled into one lead unit with the rest beside it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from board.reading.chart.duty import Roles, settle_roles
from board.reading.chart.header import Field
from board.reading.chart.line import read_labels
from board.reading.chart.part import Duties, Expected
from board.reading.chart.reader import Reader
from board.reading.chart.record import Entry, Problem, Record

DUTIES: tuple[Field, ...] = ("leader", "lead", "duty", "support", "owner")
# A label that says of which kind its words are; 牵头： alone only says in which duty.
_LABELLED = re.compile(r"\s*(?!(?:牵头|主办|配合|协办|协作|协同)[:：])[\u4e00-\u9fff]{3,8}\s*[:：]")
_BOTH = re.compile(r"人(?:员|及|$|\))|人$|姓名")


def read_roles(record: Record, reader: Reader, said: Duties | None, problems: list[Problem]) -> Roles:
    """Settle who leads, supports and does it, from the columns and from what the task's own words say."""
    cells: dict[str, list[Duties]] = {name: [] for name in DUTIES}
    entries = [part for entry in record.list_all(DUTIES) for part in _split_labels(entry)]
    posts: list[Problem] = []
    for entry in entries:
        expected: Expected = "people" if entry.field in {"leader", "owner"} else _expect(entry)
        duties = reader.read_duties(entry.text, expected)
        cells[entry.field].append(duties)
        doubts = (
            [] if entry.repeated else [Problem(entry.where, item.kind, item.text) for item in duties.doubts]
        )
        if entry.field == "leader":
            posts += [problem for problem in doubts if problem.kind == "vague_owner"]
        problems += [problem for problem in doubts if problem not in posts]
    key = "\0".join(f"{entry.field}\1{entry.header}\1{entry.text}" for entry in entries)
    roles = (
        settle_roles(cells, said) if said else reader.recall("roles", key, lambda: settle_roles(cells, None))
    )
    if posts:
        roles = _find_leader(roles, posts, reader, problems)
    _flag_owners(record, roles, said, problems)
    return roles


def _split_labels(entry: Entry) -> Iterable[Entry]:
    """责任领导：甲；责任单位：乙 in one cell: each label's words under its own field."""
    labels = tuple(read_labels(entry.text)) if _LABELLED.match(entry.text) else ()
    if not any(field in DUTIES for field, _, _ in labels):
        return (entry,)
    return tuple(
        entry._replace(field=field, header=label, text=words)
        for field, label, words in labels
        if field in DUTIES
    )


def _find_leader(roles: Roles, posts: list[Problem], reader: Reader, problems: list[Problem]) -> Roles:
    """分管副局长: who oversees the lead unit; a question where the office file does not say."""
    leader = reader.directory.find_overseer(roles.lead_unit)
    if leader is None or len(posts) > 1:
        problems.extend(replace(post, kind="ambiguous") for post in posts)
        return roles
    return replace(roles, leaders=tuple(dict.fromkeys((*roles.leaders, leader))))


def _flag_owners(record: Record, roles: Roles, said: Duties | None, problems: list[Problem]) -> None:
    if roles.is_empty and not any(problem.kind == "vague_owner" for problem in problems):
        problems.append(Problem(record.where, "no_owner", "未写责任单位"))
    elif said is None and (taken := _find_repeated(record)) is not None:
        problems.append(Problem(taken.where, "no_owner", f"{taken.header}为空，沿用上一行"))


def _find_repeated(record: Record) -> Entry | None:
    """The duty that was taken over from the row above, where the row has none of its own."""
    filled = record.list_all(("lead", "duty"))
    return filled[0] if filled and all(entry.repeated for entry in filled) else None


def _expect(entry: Entry) -> Expected:
    return "both" if _BOTH.search(entry.header) else "units"
