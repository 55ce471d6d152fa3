"""The end of a campaign board: said to the editors once, silence after it."""

from board.wording.campaign import word_over
from handlers.calls.acting import Scene
from handlers.calls.calls import Outgoing
from handlers.calls.saying import find_editors, queue


def end(scene: Scene) -> None:
    """The first working hour after the campaign's last day: what it came to."""
    until = scene.settings.campaign_until
    if until is None or not scene.records.causes.claim(scene.board.id, f"campaign:{until}", scene.now):
        return
    tasks = [task for task in scene.office.tasks if task.state != "cancelled"]
    left = tuple(task for task in tasks if task.is_open)
    text = word_over(scene.board.board.name, until, len(tasks) - len(left), left)
    for editor in find_editors(scene):
        cause = f"campaign:{scene.board.id}:{until}:{editor}"
        queue(scene, Outgoing(f"user:{editor}", "notice", text, cause, tuple(task.code for task in left)))
    scene.write_journal("end", by="bot", after={"until": until.isoformat(), "left": len(left)})
