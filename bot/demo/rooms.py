"""The chat window as values: the rooms of the list, and the bubbles of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from board.model.office import Office, Person
from board.wording.numbers import WEEKDAYS, shorten
from bot.demo.service import GROUP
from bot.demo.stage import BOT, Line

BOT_NAME = "小图"
COLOURS = 8
PAUSE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Face:
    """An avatar: a surname on a colour."""

    letter: str
    colour: int


@dataclass(frozen=True, slots=True)
class Room:
    """A line of the room list. `count` is how many messages it holds."""

    key: str
    name: str
    detail: str
    face: Face
    last: str = ""
    when: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. `when` is the time above it, where people would see one."""

    mine: bool
    name: str
    face: Face
    text: str
    file: str | None = None
    quote: str | None = None
    when: str = ""


BOT_FACE = Face("图", 0)


def build_face(person: Person) -> Face:
    """Somebody's face: a character and a colour that stays theirs."""
    return Face(person.name[:1], 1 + sum(map(ord, person.id)) % (COLOURS - 1))


def list_rooms(office: Office, lines: Sequence[Line], now: datetime) -> list[Room]:
    """The group first, then everybody's private chat with the bot, the liveliest on top."""
    people = [person for person in office.people if person.reach == "bot"]
    rooms = [_build_room(Room(GROUP, GROUP, f"{len(people) + 1}人", Face("群", 0)), office, lines, now)]
    private = [
        _build_room(
            Room(person.id, person.name, f"{person.unit} {person.post}", build_face(person)),
            office,
            lines,
            now,
        )
        for person in people
    ]
    latest = {line.room: place for place, line in enumerate(lines)}
    return rooms + sorted(private, key=lambda room: -latest.get(room.key, -1))


def _build_room(room: Room, office: Office, lines: Sequence[Line], now: datetime) -> Room:
    own = [line for line in lines if line.room == room.key]
    if not own:
        return room
    last = own[-1]
    words = f"[文件] {last.file}" if last.file else last.text.replace("\n", " ")
    speaker = "" if room.key != GROUP else f"{_name(office, last.speaker)}："
    return Room(
        room.key,
        room.name,
        room.detail,
        room.face,
        shorten(speaker + words, 30),
        _word_when(last.at, office, now),
        len(own),
    )


def list_bubbles(office: Office, lines: Sequence[Line], *, room: str, me: str, now: datetime) -> list[Bubble]:
    """The messages of a room as `me` sees them, with a time where there was a pause before."""
    bubbles: list[Bubble] = []
    before: datetime | None = None
    for line in lines:
        if line.room != room:
            continue
        paused = before is None or line.at - before > PAUSE
        before = line.at
        person = office.people_by_id.get(line.speaker)
        bubbles.append(
            Bubble(
                mine=line.speaker == me,
                name=_name(office, line.speaker),
                face=build_face(person) if person else BOT_FACE,
                text=line.text,
                file=line.file,
                quote=line.quote,
                when=_word_when(line.at, office, now, full=True) if paused else "",
            )
        )
    return bubbles


def _name(office: Office, speaker: str) -> str:
    return BOT_NAME if speaker == BOT else office.people_by_id[speaker].name


def _word_when(at: datetime, office: Office, now: datetime, *, full: bool = False) -> str:
    local, today = at.astimezone(office.board.zone), now.astimezone(office.board.zone).date()
    hour = f"{local.hour}:{local.minute:02d}"
    if local.date() == today:
        return hour
    day = f"{local.month}月{local.day}日"
    return f"{day} 周{WEEKDAYS[local.weekday()]} {hour}" if full else day


def list_hints(person: Person) -> tuple[str, ...]:
    """What somebody in this post might try first."""
    return {
        "leader": ("哪些逾期", "城头怎么样", "5号为啥红", "都同意", "各卫生院体检排一下"),
        "editor": ("今天的通报发我先看", "没报的都催一下", "城头：体检累计1850", "导出来", "全部静音"),
        "unit_head": (
            "我的任务",
            "我们科还有哪些没完成",
            "14号改造好37处",
            "14号申请延期到1月15日，天冷停工",
            "帮助",
        ),
        "observer": ("逾期有哪些", "2号怎么样"),
    }.get(person.role, ("我的任务", "体检又做了58个，累计1800", "差不多了", "2号为啥慢", "帮助"))
