"""对, 不对 or the right figure, said to a figure that waits for its sender's word."""

from dataclasses import replace

from board.model.acts import Act
from board.model.office import Person
from board.model.talk import Talk
from board.reading.desk.disputes import Righting
from board.reading.replies.picks import is_no, is_yes, read_right
from board.wording import notices
from handlers import disputes, progress
from handlers.acting import Said, Scene, build_call
from handlers.calls import Incoming
from handlers.places import Surroundings


def answer_check(
    scene: Scene, incoming: Incoming, sender: Person, around: Surroundings, talk: Talk, words: str
) -> Said | None:
    """None where nothing waits, or where the words are no answer to it."""
    if talk.check is None:
        return None
    if is_yes(words):
        return _confirm(scene, incoming, sender, around, talk)
    if is_no(words):
        return _doubt(scene, incoming, sender, around, talk)
    right = read_right(words)
    return None if right is None else _put_right(scene, incoming, sender, around, talk, right)


def _confirm(scene: Scene, incoming: Incoming, sender: Person, around: Surroundings, talk: Talk) -> Said:
    """对: the figure counts as it is."""
    scene.records.conversations.save(sender.id, incoming.room, replace(talk, check=None))
    return progress.confirm_report(
        build_call(scene, incoming, sender, Act("report", task=talk.check), around)
    )


def _put_right(
    scene: Scene, incoming: Incoming, sender: Person, around: Surroundings, talk: Talk, right: str
) -> Said | None:
    """不对，是1790: the figure as the person says it is; None where it is none of this task's."""
    act = disputes.read_figure(scene, sender, Righting(talk.check or "", "", right))
    if act is None:
        return None
    scene.records.conversations.save(sender.id, incoming.room, replace(talk, check=None))
    return progress.put_right(build_call(scene, incoming, sender, act, around, words=incoming.text))


def _doubt(scene: Scene, incoming: Incoming, sender: Person, around: Surroundings, talk: Talk) -> Said:
    """不对: it is put right with a correction."""
    progress.refuse_report(build_call(scene, incoming, sender, Act("report", task=talk.check), around))
    scene.records.conversations.save(sender.id, incoming.room, replace(talk, check=None))
    return Said((notices.word_correct_how(scene.get_task(talk.check)),), private=True)
