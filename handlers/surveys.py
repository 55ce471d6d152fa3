"""Satisfaction: scores with their sample and day; what people are not satisfied with becomes tasks after a 「确认」."""

from dataclasses import dataclass, replace
from hashlib import sha256

from board.errors import GuatuError, NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Indicator, Task
from board.reading.desk.surveys import SaidSurvey, read_survey
from board.reading.people.whole_names import read_whole_names
from board.rules.rights import counts_at_once
from board.rules.surveys import find_surveys
from board.wording import surveys as words
from handlers.acting import Said, Scene, build_change
from handlers.calls import Incoming
from handlers.context import get_lexicon
from handlers.desk import require_typed
from handlers.voices import Chosen
from storage.documents import dump, load
from storage.previews import Preview

RECTIFIED_WITHIN = 10


@dataclass(frozen=True, slots=True)
class _Word:
    """What somebody said of satisfaction, on one board."""

    scene: Scene
    incoming: Incoming
    sender: Person
    said: SaidSurvey
    text: str

    @property
    def source(self) -> str:
        return f"{self.incoming.channel}:{self.incoming.message_id}"


def answer_survey(scene: Scene, incoming: Incoming, sender: Person, text: str) -> Said | Chosen | None:
    """Answer a word on satisfaction; None where the words are none, or not this person's to say."""
    said = read_survey(text, today=scene.today, calendar=scene.calendar)
    if said is None:
        return None
    word = _Word(scene, incoming, sender, said, text)
    try:
        if said.verb == "list":
            return _list_surveys(scene)
        return _score(word) if said.verb == "set" else _preview(word)
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _list_surveys(scene: Scene) -> Said | None:
    found = [(task, item) for task in scene.office.tasks for item in find_surveys(task)]
    if not found:
        return None
    codes = tuple(dict.fromkeys(task.code for task, _ in found))
    topic = codes[0] if len(codes) == 1 else None
    return Said((words.word_surveys(scene.office, found, year=scene.today.year),), codes, topic=topic)


def _score(word: _Word) -> Chosen | None:
    """A score is a report like any other, with its sample; how it was asked is kept beside the indicator."""
    said, sender = word.said, word.sender
    task = _find_task(word.scene, said)
    unit = _find_unit(word.scene, task, said.whose)
    if said.whose and unit is None:
        return None
    old = next(iter(find_surveys(task)), None)
    if old is None and not sender.leads:
        raise NotPossible(words.word_no_survey(task))
    item = old or Indicator(said.name, ">=", unit=said.measure or "分")
    act = _build_report(task, item, said, unit if unit != sender.unit else None)
    if old is None or counts_at_once(word.scene.office, task, sender, act):
        _keep_method(word, task, old, replace(item, formula=said.method or item.formula))
    return Chosen((act,), word.text)


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


def _keep_method(word: _Word, task: Task, old: Indicator | None, item: Indicator) -> None:
    """Set up the indicator, or how it was asked. Raises NotPossible for a voice message that would."""
    if item == old:
        return
    require_typed(word.incoming)
    kept = tuple(item if each is old else each for each in task.indicators)
    after = replace(task, indicators=kept if old else (*task.indicators, item))
    word.scene.save(after)
    before, now = build_change(task, after)
    word.scene.write_journal(
        "survey", by=word.sender.id, task=task.code, before=before, after=now, source=word.source
    )


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


def _preview(word: _Word) -> Said | None:
    """不满意事项：……: shown first, as tasks of the unit they were said of, else of the task's lead unit."""
    scene, said = word.scene, word.said
    if not word.sender.edits:
        return None
    task = scene.get_task(said.code) if said.code else None
    unit = _find_unit(scene, task, said.whose) or (task.lead_unit if task else None)
    if unit is None:
        raise NotPossible(words.word_unhappy_needs_unit())
    due = scene.calendar.add_working_days(scene.today, RECTIFIED_WITHIN)
    acts = [Act("new_task", title=words.word_rectify(item), to_unit=unit, due=due) for item in said.items]
    scene.records.previews.add(
        person=word.sender.id,
        at=scene.now,
        name="不满意事项",
        digest=sha256(word.text.encode()).hexdigest(),
        document={"kind": "unhappy", "acts": [dump(act) for act in acts]},
        board_id=scene.board.id,
    )
    text = words.word_unhappy(scene.office, task, unit, said.items, due, year=scene.today.year)
    return Said((text,), private=True)


def confirm_unhappy(scene: Scene, sender: Person, preview: Preview) -> Chosen:
    """Each becomes a task, told to its unit."""
    scene.records.previews.settle(preview, "confirmed")
    acts = tuple(load(Act, document) for document in preview.document["acts"])
    return Chosen(acts, preview.name)
