"""The office's opinion on what waits for somebody else's decision, as editors give it in chat."""

from dataclasses import replace

from board.reading.deciding.opinions import Opinion, read_opinions
from board.wording import decisions as words
from handlers.calls.acting import Said, Turn


def answer_opinions(turn: Turn) -> Said | None:
    """Keep an editor's opinions with what waits; None where the message gives none."""
    text = turn.incoming.text
    opinions = read_opinions(text) if turn.sender.edits and "建议" in text else ()
    if not opinions:
        return None
    kept = [one for one in opinions if _keep(turn, one)]
    lines = [words.word_opinions_noted([(one.task, one.advice) for one in kept])] if kept else []
    tasks = turn.scene.office.tasks_by_code
    lines += [
        words.word_not_asked_for(tasks[one.task], one.what)
        for one in opinions
        if one not in kept and one.task in tasks
    ]
    return Said(tuple(lines), tuple(one.task for one in kept), private=True) if lines else None


def _keep(turn: Turn, opinion: Opinion) -> bool:
    scene = turn.scene
    waiting = [
        one
        for one in scene.records.decisions.list_pending(scene.board.id, task=opinion.task)
        if opinion.what in {None, one.what}
    ]
    for one in waiting:
        scene.records.decisions.save(replace(one, opinion=opinion.advice))
        after = {"opinion": opinion.advice, "what": one.what}
        scene.write_journal(
            "opinion", by=turn.sender.id, task=opinion.task, after=after, source=turn.incoming.key
        )
    return bool(waiting)
