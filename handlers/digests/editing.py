"""What becomes of a draft in chat: sent, held, edited by an instruction or by the whole text pasted back."""

from difflib import SequenceMatcher

from board.errors import NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.records import Issue
from board.reading.desk.plain import find_kind
from board.reading.leading.edits import UNNAME, edit_text, list_new_figures, unnames
from board.rules.periods import REGULAR
from board.wording import publishing as words
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.saying import find_editors, is_trial
from handlers.digests.digests import draft
from handlers.digests.issues import find_hour, release, word_offer

LIKE_ENOUGH = 0.4


def handle(call: Call) -> Said:
    """出个通报, 发吧, 先不发, 第二段删了. Whoever leads may have a draft made; only the office lets it go.

    Source: docs/rules.md, "Who decides".
    """
    if call.act.step == "publish" and not call.sender.edits:
        raise NotPossible(words.word_office_publishes())
    steps = {"draft": draft, "publish": publish, "hold": hold, "edit": edit}
    return steps[call.act.step or "draft"](call)


def _get_open(call: Call) -> Issue:
    """The draft that waits, of the kind that was named, else the one shown last. Raises NotPossible."""
    wanted = call.act.kind or find_kind(call.words)
    waiting = [
        issue
        for issue in call.scene.records.issues.list_open(call.scene.board.id)
        if wanted in {None, issue.kind}
    ]
    if not waiting:
        raise NotPossible(words.word_no_draft())
    if wanted is None and _is_decided(call, waiting[0]):
        raise NotPossible(words.word_only_reviews(waiting))
    return waiting[0]


def _is_decided(call: Call, waiting: Issue) -> bool:
    """Whether a bare 发吧 meant a daily draft that somebody has decided: a review waits for words of its own."""
    daily = call.scene.records.issues.find_latest(call.scene.board.id, "daily")
    return waiting.kind in REGULAR and daily is not None and daily.id > waiting.id


def publish(call: Call) -> Said:
    """发吧: the first answer decides and the other editors are told."""
    scene, issue = call.scene, _get_open(call)
    published = release(scene, call.around.places, issue, by=call.sender.id)
    if published is None:
        raise NotPossible(words.word_no_draft())
    others = [editor for editor in find_editors(scene) if editor != call.sender.id]
    text = words.word_decided_by(scene.office, call.sender.id, published, published=True)
    tell = tuple(
        Telling(f"user:{other}", "notice", text, f"published:{issue.id}:{other}") for other in others
    )
    goes_at = max(find_hour(scene, issue), scene.now).astimezone(scene.board.board.zone)
    return Said(
        (words.word_will_go(published, goes_at, now=scene.now, trial=is_trial(scene)),),
        tell=tell,
        private=True,
    )


def hold(call: Call) -> Said:
    """先不发: the draft waits until somebody says 发吧."""
    scene, issue = call.scene, _get_open(call)
    held = scene.records.issues.hold(issue, by=call.sender.id)
    scene.write_journal(
        "digest", by=call.sender.id, after={"step": "hold", "period": issue.period}, source=call.source
    )
    others = [editor for editor in find_editors(scene) if editor != call.sender.id]
    text = words.word_decided_by(scene.office, call.sender.id, held, published=False)
    tell = tuple(Telling(f"user:{other}", "notice", text, f"hold:{issue.id}:{other}") for other in others)
    return Said((words.word_on_hold(held),), tell=tell, private=True)


def edit(call: Call) -> Said:
    """Change a draft by an instruction, or by the whole text pasted back; the new text is shown."""
    scene, issue = call.scene, _get_open(call)
    edited = edit_text(issue.text, call.words, scene.office)
    if edited is None:
        raise NotPossible(words.word_cannot_edit())
    changed = scene.records.issues.edit(issue, edited)
    others = _unname_others(scene, issue) if unnames(call.words) else ()
    scene.write_journal(
        "digest",
        by=call.sender.id,
        before={"text": issue.text},
        after={"step": "edit", "text": edited},
        source=call.source,
    )
    odd = list_new_figures(issue.text, edited)
    lines = (
        *([words.word_new_figures(odd)] if odd else []),
        *([words.word_unnamed_too(others)] if others else []),
        word_offer(changed),
    )
    return Said(lines, private=True)


def _unname_others(scene: Scene, edited: Issue) -> tuple[Issue, ...]:
    """别点名 holds for every draft of the same morning: they go out in one post."""
    changed = []
    for other in scene.records.issues.list_open(scene.board.id):
        text = None if other.id == edited.id else edit_text(other.text, UNNAME, scene.office)
        if text is not None:
            changed.append(scene.records.issues.edit(other, text))
    return tuple(changed)


def find_pasted(scene: Scene, sender: Person, text: str) -> Act | None:
    """A draft pasted back as the editor wants it: an edit of the draft it resembles; None where it is none."""
    if not sender.edits or not text.lstrip().startswith("【"):
        return None
    likeness = {
        issue.kind: SequenceMatcher(None, issue.text, text, autojunk=False).ratio()
        for issue in scene.records.issues.list_open(scene.board.id)
    }
    kind = max(likeness, key=lambda one: likeness[one], default=None)
    if kind is None or likeness[kind] < LIKE_ENOUGH:
        return None
    return Act("digest", kind=kind, step="edit")
