"""Satisfaction: scores with their sample and day; what people are not satisfied with becomes tasks after a 「确认」."""

from collections.abc import Callable
from dataclasses import replace

from board.errors import NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Indicator, Task
from board.reading.desk.surveys import SaidSurvey, read_survey
from board.rules.rights import counts_at_once
from board.rules.surveys import find_surveys
from board.wording import surveys as words
from handlers.calls.acting import Said, Scene
from handlers.calls.addressing import strip_mention
from handlers.calls.context import find_unit
from handlers.calls.desk import Desk, answer
from handlers.calls.voices import Chosen
from storage.documents import dump, load
from storage.previews import Preview

RECTIFIED_WITHIN = 10


def answer_survey(desk: Desk[str]) -> Said | Chosen | None:
    """Answer a word on satisfaction; None where the words are none, or not this person's to say."""
    return answer(desk, read_survey(desk.said, today=desk.scene.today, calendar=desk.scene.calendar), VERBS)


def _list_surveys(desk: Desk[SaidSurvey]) -> Said | None:
    scene = desk.scene
    found = [(task, item) for task in scene.office.tasks for item in find_surveys(task)]
    if not found:
        return None
    codes = tuple(dict.fromkeys(task.code for task, _ in found))
    topic = codes[0] if len(codes) == 1 else None
    return Said((words.word_surveys(scene.office, found, year=scene.today.year),), codes, topic=topic)


def _score(desk: Desk[SaidSurvey]) -> Chosen | None:
    """A score is a report like any other, with its sample; how it was asked is kept beside the indicator."""
    said, sender = desk.said, desk.sender
    task = _find_task(desk.scene, said)
    unit = find_unit(desk.scene, said.whose, task)
    if said.whose and unit is None:
        return None
    old = next(iter(find_surveys(task)), None)
    if old is None and not sender.leads:
        raise NotPossible(words.word_no_survey(task))
    item = old or Indicator(said.name, ">=", unit=said.measure or "分")
    act = _build_report(task, item, said, unit if unit != sender.unit else None)
    if old is None or counts_at_once(desk.scene.office, task, sender, act):
        _keep_method(desk, task, old, replace(item, formula=said.method or item.formula))
    return Chosen((act,), _get_words(desk))


def _get_words(desk: Desk[SaidSurvey]) -> str:
    """The words as they were written, without the name that was called."""
    return strip_mention(desk.incoming.text, desk.scene.settings.bot_names)


def _build_report(task: Task, item: Indicator, said: SaidSurvey, unit: str | None) -> Act:
    return Act(
        "report",
        task=task.code,
        state="doing",
        rate=said.value if item.is_rate else None,
        value=None if item.is_rate else said.value,
        samples=said.samples,
        indicator=item.name,
        for_unit=unit,
        as_of=said.on.isoformat() if said.on else None,
    )


def _keep_method(desk: Desk[SaidSurvey], task: Task, old: Indicator | None, item: Indicator) -> None:
    """Set up the indicator, or how it was asked. Raises NotPossible for a voice message that would."""
    if item == old:
        return
    kept = tuple(item if each is old else each for each in task.indicators)
    desk.change("survey", task, replace(task, indicators=kept if old else (*task.indicators, item)))


def _find_task(scene: Scene, said: SaidSurvey) -> Task:
    if said.code is not None:
        return scene.get_task(said.code)
    tasks = [task for task in scene.office.tasks if task.is_open and find_surveys(task)]
    if len(tasks) != 1:
        raise NotPossible(words.word_which(tasks))
    return tasks[0]


def _preview(desk: Desk[SaidSurvey]) -> Said | None:
    """不满意事项：……: shown first, as tasks of the unit they were said of, else of the task's lead unit."""
    scene, said = desk.scene, desk.said
    if not desk.sender.edits:
        return None
    task = scene.get_task(said.code) if said.code else None
    unit = find_unit(scene, said.whose, task) or (task.lead_unit if task else None)
    if unit is None:
        raise NotPossible(words.word_unhappy_needs_unit())
    due = scene.calendar.add_working_days(scene.today, RECTIFIED_WITHIN)
    acts = [Act("new_task", title=words.word_rectify(item), to_unit=unit, due=due) for item in said.items]
    scene.keep_preview(desk.sender, words.UNHAPPY, {"kind": "unhappy", "acts": [dump(act) for act in acts]})
    text = words.word_unhappy(scene.office, task, unit, said.items, due=due, year=scene.today.year)
    return Said((text,), private=True)


def confirm_unhappy(scene: Scene, sender: Person, preview: Preview) -> Chosen:
    """Each becomes a task, told to its unit."""
    scene.records.previews.settle(preview, "confirmed")
    acts = tuple(load(Act, document) for document in preview.document["acts"])
    return Chosen(acts, preview.name)


VERBS: dict[str, Callable[[Desk[SaidSurvey]], Said | Chosen | None]] = {
    "list": _list_surveys,
    "set": _score,
    "unhappy": _preview,
}
