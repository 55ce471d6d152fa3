"""Satisfaction: scores with their sample and day; what people are not satisfied with becomes tasks after a 「确认」."""

from dataclasses import replace
from hashlib import sha256

from board.errors import GuatuError, NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Indicator, Task
from board.reading.surveys import SaidSurvey, read_survey
from board.reading.whole_names import read_whole_names
from board.rules.surveys import find_surveys
from board.wording import surveys as words
from handlers.acting import Said, Scene
from handlers.calls import Incoming
from handlers.context import get_lexicon
from handlers.voices import Chosen
from storage.documents import dump, load
from storage.previews import Preview

RECTIFIED_WITHIN = 10


def answer_survey(scene: Scene, incoming: Incoming, sender: Person, text: str) -> Said | Chosen | None:
    """Answer a word on satisfaction; None where the words are none, or not this person's to say."""
    said = read_survey(text, today=scene.today, calendar=scene.calendar)
    if said is None:
        return None
    try:
        if said.verb == "list":
            return _list_surveys(scene)
        return (
            _score(scene, sender, said, text) if said.verb == "set" else _preview(scene, sender, said, text)
        )
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _list_surveys(scene: Scene) -> Said | None:
    found = [(task, item) for task in scene.office.tasks for item in find_surveys(task)]
    if not found:
        return None
    codes = tuple(dict.fromkeys(task.code for task, _ in found))
    topic = codes[0] if len(codes) == 1 else None
    return Said((words.word_surveys(scene.office, found),), codes, topic=topic)


def _score(scene: Scene, sender: Person, said: SaidSurvey, text: str) -> Chosen | None:
    """A score is a report like any other, with its sample; how it was asked is kept beside the indicator."""
    task = _find_task(scene, said)
    unit = _find_unit(scene, task, said.whose)
    if said.whose and unit is None:
        return None
    task, item = _take_indicator(scene, sender, task, said)
    rate = item.is_rate
    act = Act(
        "report",
        task=task.code,
        state="doing",
        rate=said.value if rate else None,
        value=None if rate else said.value,
        samples=said.samples,
        indicator=item.name,
        for_unit=unit if unit != sender.unit else None,
        as_of=said.on.isoformat() if said.on else None,
    )
    return Chosen((act,), text)


def _find_task(scene: Scene, said: SaidSurvey) -> Task:
    if said.code is not None:
        return scene.get_task(said.code)
    tasks = [task for task in scene.office.tasks if task.is_open and find_surveys(task)]
    if len(tasks) != 1:
        raise NotPossible(words.word_which(tasks))
    return tasks[0]


def _find_unit(scene: Scene, task: Task | None, named: str) -> str | None:
    """The one unit that the words name; of several the one that has a part in the task."""
    found = read_whole_names(named, get_lexicon(scene).names) if named else ()
    if len(found) != 1 or found[0].kind != "unit":
        return None
    referents = found[0].referents
    parts = {share.unit for item in task.indicators for share in item.by_unit} if task else set()
    own = [unit for unit in referents if task and unit in {*task.units, *parts}]
    return own[0] if len(own) == 1 else referents[0] if len(referents) == 1 else None


def _take_indicator(scene: Scene, sender: Person, task: Task, said: SaidSurvey) -> tuple[Task, Indicator]:
    """The task's satisfaction indicator, with how it was asked; set up by those who lead where there is none."""
    found = find_surveys(task)
    if not found and not sender.leads:
        raise NotPossible(words.word_no_survey(task))
    old = next(iter(found), None)
    item = old or Indicator(said.name, ">=", unit=said.measure or "分")
    item = replace(item, formula=said.method or item.formula)
    if item != old:
        kept = tuple(item if each is old else each for each in task.indicators)
        task = replace(task, indicators=kept if old else (*task.indicators, item))
        scene.save(task)
    return task, item


def _preview(scene: Scene, sender: Person, said: SaidSurvey, text: str) -> Said | None:
    """不满意事项：……: shown first, as tasks of the unit they were said of, else of the task's lead unit."""
    if not sender.edits:
        return None
    task = scene.get_task(said.code) if said.code else None
    unit = _find_unit(scene, task, said.whose) or (task.lead_unit if task else None)
    if unit is None:
        raise NotPossible(words.word_unhappy_needs_unit())
    due = scene.calendar.add_working_days(scene.today, RECTIFIED_WITHIN)
    acts = [Act("new_task", title=words.word_rectify(item), to_unit=unit, due=due) for item in said.items]
    scene.records.previews.add(
        person=sender.id,
        at=scene.now,
        name="不满意事项",
        digest=sha256(text.encode()).hexdigest(),
        document={"kind": "unhappy", "acts": [dump(act) for act in acts]},
        board_id=scene.board.id,
    )
    return Said((words.word_unhappy(scene.office, task, unit, said.items, due),), private=True)


def confirm_unhappy(scene: Scene, sender: Person, preview: Preview) -> Chosen:
    """Each becomes a task, told to its unit."""
    scene.records.previews.settle(preview, "confirmed")
    acts = tuple(load(Act, document) for document in preview.document["acts"])
    return Chosen(acts, preview.name)
