"""Playing the story: each step at its time on the stage, and the conversation as lines to read."""

from collections.abc import Iterator
from datetime import datetime

from board.model.office import Office
from bot.demo.chart import NAME, build_chart
from bot.demo.service import GROUP
from bot.demo.stage import BOT, Line, Stage
from bot.demo.week import Step

BOT_NAME = "小图"


def read_moment(office: Office, words: str) -> datetime:
    """A local moment of the story, aware."""
    return datetime.fromisoformat(words).replace(tzinfo=office.board.zone)


def play_step(stage: Stage, step: Step) -> None:
    """Do one step, at its time or now where that has passed."""
    stage.advance(read_moment(stage.office, step.at))
    if step.doing == "open":
        stage.open_chat(step.who)
    elif step.doing == "progress":
        stage.lay_progress()
    elif step.doing == "chart":
        path = stage.folder / NAME
        path.write_bytes(build_chart())
        stage.say(step.who, file=path)
    elif step.doing == "say":
        quote = find_quoted(stage, step.quote) if step.quote else None
        stage.say(step.who, step.text, group=step.group, quote=quote)


def find_quoted(stage: Stage, words: str) -> str:
    """The bot's latest message in the group that holds these words. Raises LookupError."""
    for line in reversed(stage.lines):
        if line.room == GROUP and line.speaker == BOT and words in line.text:
            return line.text
    raise LookupError(f"nothing in the group holds {words}")


def word_line(office: Office, line: Line) -> Iterator[str]:
    """A message as lines to read, each with time, room and speaker: 11-23 08:40 〔私聊 李娜〕小图：…"""
    when = line.at.astimezone(office.board.zone).strftime("%m-%d %H:%M")
    room = GROUP if line.room == GROUP else f"私聊 {office.people_by_id[line.room].name}"
    speaker = BOT_NAME if line.speaker == BOT else office.people_by_id[line.speaker].name
    quoted = [f"「{line.quote.splitlines()[0]}」"] if line.quote else []
    words = [f"〔文件〕{line.file}"] if line.file else line.text.splitlines()
    for text in (*quoted, *words):
        yield f"{when} 〔{room}〕{speaker}：{text}"
