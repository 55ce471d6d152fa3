"""「确认」 and 「取消」 on whatever was read and waits for its sender's word, and answers to what is asked about it."""

from collections.abc import Callable

from board.model.office import Person
from board.reading.desk.commands import CANCEL, CONFIRM
from board.wording.previews import word_dropped_preview
from handlers.calls.acting import Said, Scene
from handlers.calls.voices import Chosen
from handlers.intake import charts, fastlane, pasting, rosters
from handlers.office import restrictions, surveys
from storage.previews import Preview

_CONFIRM: dict[str, Callable[[Scene, Person, Preview], Said | Chosen]] = {
    "chart": charts.confirm_chart,
    "figures": fastlane.confirm_figures,
    "quotas": fastlane.confirm_quotas,
    "pasted": pasting.confirm_pasted,
    "roster": rosters.confirm_roster,
    "unhappy": surveys.confirm_unhappy,
    restrictions.KIND: restrictions.confirm,
}


def answer_preview(scene: Scene, sender: Person, words: str) -> Said | Chosen | None:
    """Store what waits, all or nothing, drop it, or take answers; None where nothing waits or something else was said."""
    preview = scene.records.previews.find_waiting(sender.id) if sender.edits else None
    if preview is None:
        return None
    kind = preview.document.get("kind", "")
    if words in CANCEL:
        scene.records.previews.settle(preview, "dropped")
        scene.records.previews.save(preview, {})
        return Said((word_dropped_preview(),), private=True)
    if words in CONFIRM and kind in _CONFIRM:
        return _CONFIRM[kind](scene, sender, preview)
    return charts.answer_questions(scene, sender, preview, words) if kind == "chart" else None
