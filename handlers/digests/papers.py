"""Documents to print and hand on: a bulletin as Word, the form for closing a task out (销号申请表), a page for the wall."""

from board.errors import NotPossible
from board.model.choices import find_choice
from board.model.paper import Paper
from board.model.records import Issue, IssueKind
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.deciders import list_close_steps
from board.rules.periods import REGULAR
from board.wording import papers as words
from board.wording.publishing import name_issue
from handlers.calls.acting import Said
from handlers.calls.desk import Desk
from handlers.digests.digests import build_text, find_asked_period
from handlers.digests.issues import name_period
from handlers.tasks.evidence import list_kept


def show_bulletin(desk: Desk[Answer]) -> Said | None:
    """周报发Word: the named bulletin, else the one shown last, as a document. None for those who do not lead."""
    if not desk.sender.leads:
        return None
    issue = _find_issue(desk)
    zone = desk.scene.board.board.zone
    paper = words.build_bulletin(issue.text, issue.as_of.astimezone(zone).date())
    return _send(desk, paper, name_issue(issue, year=desk.scene.today.year))


def show_closing_form(desk: Desk[Answer]) -> Said:
    """7号销号申请表: filled in with what the ledger knows, with a place to sign for each step.

    Raises NotPossible for a task that is not the sender's to close.
    """
    task = desk.list_tasks()[0]
    sender = desk.sender
    if not (sender.leads or sender.id in task.owners or (sender.unit and sender.unit == task.lead_unit)):
        raise NotPossible(words.word_not_yours(task))
    steps = list_close_steps(desk.scene.office, task, _find_applicant(desk, task), desk.scene.settings)
    paper = words.build_closing_form(
        desk.scene.office, task, list_kept(desk.scene, task), [step.name for step in steps]
    )
    return _send(desk, paper, words.name_closing_form(task))


def show_poster(desk: Desk[Answer]) -> Said | None:
    """张贴页: a page for the wall with the QR code that opens the bot. None for those who do not edit."""
    if not desk.sender.edits:
        return None
    settings = desk.scene.settings
    if settings.join_url is None:
        raise NotPossible(words.word_no_join_url())
    paper = words.build_poster(settings.bot_names[0], settings.join_url, desk.scene.board.board.name)
    return _send(desk, paper, words.POSTER)


def _find_applicant(desk: Desk[Answer], task: Task) -> str:
    return next(iter(task.owners), desk.sender.id)


def _find_issue(desk: Desk[Answer]) -> Issue:
    """The latest issue of the named kind; without a kind what was shown last.

    What comes only when it is asked for (a meeting's sheet, the half-year) is built anew unless it is of today.
    """
    scene, kind = desk.scene, desk.said.kind
    issues, board = scene.records.issues, scene.board.id
    if kind is None:
        shown = next(iter(issues.list_open(board)), None) or issues.find_published(board)
        if shown is None:
            raise NotPossible(words.word_no_issue())
        return shown
    last = issues.find_published(board, kind="daily")
    found = issues.find_latest(board, kind)
    if found is not None and (kind in REGULAR or kind == "daily" or _is_of_today(desk, found)):
        return found
    return _build(desk, kind, last)


def _is_of_today(desk: Desk[Answer], issue: Issue) -> bool:
    return issue.as_of.astimezone(desk.scene.board.board.zone).date() == desk.scene.today


def _build(desk: Desk[Answer], kind: IssueKind, last: Issue | None) -> Issue:
    scene = desk.scene
    text, figures = build_text(scene, kind, last)
    period = scene.today.isoformat()
    if regular := find_choice(kind, REGULAR):
        period = name_period(find_asked_period(scene, regular))
    return Issue(0, kind, period, text, scene.now, figures)


def _send(desk: Desk[Answer], paper: Paper, name: str) -> Said:
    """The document to the sender alone, with its trace in the journal."""
    scene, around = desk.scene, desk.around
    if around.print_paper is None:
        raise NotPossible(words.word_no_printer())
    file = f"{name}.docx"
    data = around.print_paper(paper, scene.now)
    key = scene.records.files.add(file, data, by=desk.sender.id, at=scene.now)
    scene.write_journal("export", by=desk.sender.id, after={"file": file}, source=desk.incoming.key)
    return Said((words.word_paper(name),), files=(key,), private=True)
