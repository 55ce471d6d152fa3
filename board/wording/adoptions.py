"""Adopted units (包联): how they stand, who adopts whom, what was registered."""

from collections.abc import Sequence
from datetime import datetime

from board.model.office import Office, Person
from board.rules.adoptions import Held, list_above
from board.wording.lists import MOST_ITEMS, WARNING
from board.wording.names import name_person, name_task, name_unit
from board.wording.parts import word_part_facts
from board.wording.phrases import word_why
from board.wording.sources import word_as_of

MOST_TOLD, MOST_LINES, MOST_NAMED = 3, 8, 6
_LIGHTS = (("red", "红灯"), ("yellow", "黄灯"))


def word_adopted(office: Office, person: Person, held: Sequence[Held], *, as_of: datetime) -> str:
    """您包联城头镇，在办3项：红灯1项，黄灯1项……: red ones first, at most five."""
    named = _name_units(office, person.adopts)
    when = word_as_of(office, as_of)
    if not held:
        return f"您包联{named}，没有在办任务（{when}）。"
    counts = [
        f"{name}{count}项"
        for light, name in _LIGHTS
        if (count := sum(one.item.reason.light == light for one in held))
    ]
    bad = list_warned(held)
    head = f"您包联{named}，在办{len(held)}项，{'，'.join(counts) or '均在期限内'}（{when}）"
    more = len(bad) - MOST_ITEMS
    lines = [word_held(office, one) for one in bad[:MOST_ITEMS]]
    tail = [f"其余{more}项回“更多”。"] if more > 0 else []
    return "\n".join([f"{head}{'：' if lines else '。'}", *lines, *tail])


def list_warned(held: Sequence[Held]) -> tuple[Held, ...]:
    """Those with a red or yellow light, red first."""
    return tuple(one for one in held if one.item.reason.light in WARNING)


def word_held(office: Office, one: Held) -> str:
    """2号老年人体检（城头）：75.1%（1742/2320），低于序时……"""
    if one.indicator is None or one.share is None:
        facts = word_why(one.task, one.item.reason)
    else:
        facts = word_part_facts((one.item, one.indicator, one.share))
    return f"{name_task(one.task)}（{name_unit(office, one.unit)}）：{facts}"


def word_reds(office: Office, held: Sequence[Held]) -> str:
    """With the adopter's list: what is newly red, at most three."""
    named = "；".join(word_held(office, one) for one in held[:MOST_TOLD])
    more = "等，回“包联情况”看全部" if len(held) > MOST_TOLD else ""
    return f"包联单位红灯{len(held)}项：{named}{more}。"


def word_none_adopted() -> str:
    return "没有登记由您包联的单位，回“包联表”看全部。"


def word_adopters(office: Office, unit: str, adopters: Sequence[Person]) -> str:
    """水泉镇：张伟（副科长）包联。"""
    name = name_unit(office, unit)
    if not adopters:
        top = list_above(office, unit)[-1]
        return f"{name}还没有登记包联人，由办公室登记，例：某某包{top}。"
    return f"{name}由{'、'.join(_name_adopter(office, unit, person) for person in adopters)}包联。"


def _name_adopter(office: Office, unit: str, person: Person) -> str:
    """With the post, and with what is adopted where the unit only lies beneath it."""
    above = "" if unit in person.adopts else f"，包{_name_units(office, person.adopts)}"
    post = f"（{person.post or ''}{above})".replace("(，", "（").replace(")", "）")
    return f"{person.name}{post if post != '（）' else ''}"


def word_adoptions(office: Office, adopters: Sequence[Person], left: Sequence[str]) -> str:
    """包联表: one line a person, then the units of the same kinds that nobody adopts."""
    if not adopters:
        return "还没有登记包联，由办公室登记，例：某某包城头镇；名册表也可写“包联”一列。"
    lines = [f"{person.name}：{_name_units(office, person.adopts)}" for person in adopters[:MOST_LINES]]
    more = len(adopters) - len(lines)
    tail = [f"另有{more}人，问“谁包的某镇”。"] if more > 0 else []
    if left:
        some = _name_units(office, left[:MOST_NAMED])
        tail.append(f"未包联{len(left)}家：{some}{'等' if len(left) > MOST_NAMED else ''}。")
    units = len({unit for person in adopters for unit in person.adopts})
    return "\n".join([f"包联{len(adopters)}人{units}家：", *lines, *tail])


def word_adopted_now(office: Office, person: Person, units: Sequence[str], others: Sequence[Person]) -> str:
    """To who registered it; who else adopts the same is named with the words that end it."""
    said = f"已记：{person.name}包联{_name_units(office, units)}。"
    if not others:
        return said
    names = "、".join(other.name for other in others)
    return f"{said}{names}也包，只留一人回“{others[0].name}不再包{units[0]}”。"


def word_released(office: Office, person: Person, units: Sequence[str]) -> str:
    return f"已记：{person.name}不再包联{_name_units(office, units)}。"


def word_not_adopted(office: Office, person: Person, units: Sequence[str]) -> str:
    named = _name_units(office, units)
    if not person.adopts:
        return f"{person.name}没有登记包联单位。"
    return f"{person.name}没有包联{named}，现包{_name_units(office, person.adopts)}。"


def word_already_adopted(office: Office, person: Person, units: Sequence[str]) -> str:
    return f"{person.name}已包联{_name_units(office, units)}，不用再登记。"


def word_adopter_notice(office: Office, by: str, person: Person) -> str:
    """To the adopter: what they adopt from now on, and how to ask."""
    adopts = _name_units(office, person.adopts)
    now = f"您现包联{adopts}，亮红灯时随清单告知" if person.adopts else "您不再包联单位"
    ask = "，也可问“包联情况”" if person.adopts else ""
    return f"{name_person(office, by)}登记：{now}{ask}。"


def word_stands(office: Office, person: Person) -> str:
    """What holds again after a registration was taken back."""
    now = f"包联{_name_units(office, person.adopts)}" if person.adopts else "不包联单位"
    return f"{person.name}仍{now}"


def word_changed_since() -> str:
    return "包联之后又有变动，撤不回，直接写某某包哪里。"


def word_who(office: Office, said: str, candidates: Sequence[str]) -> str:
    """The name fits nobody of the roster, or several."""
    if not candidates:
        return f"名册里没有“{said}”，请写名册里的姓名，或先导入名册。"
    return f"“{said}”有{len(candidates)}位：{'、'.join(name_person(office, one) for one in candidates)}，请写姓名。"


def word_not_registering() -> str:
    return "包联由局领导或办公室登记，可转告他们。"


def _name_units(office: Office, units: Sequence[str]) -> str:
    return "、".join(name_unit(office, unit) for unit in units)
