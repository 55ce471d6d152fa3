"""Commendations (表彰): what was recorded, asked back by period, unit and person, listed for export and reviews."""

from collections import Counter
from collections.abc import Sequence

from board.model.appendix import Appendix
from board.model.office import Office
from board.rules.commendations import Commendation, Whom, count_whom
from board.wording.names import name_person, name_unit
from board.wording.numbers import shorten, word_day, word_long_day

MOST_ITEMS, MOST_NAMES, MOST_TEXT = 8, 5, 40
EXAMPLE = "例：表彰疾控中心：流感疫苗接种先进集体（11月20日）"
_HEADER = ("序号", "日期", "表彰单位", "表彰个人", "表彰内容", "登记人", "状态")
_WIDTHS = (6, 14, 30, 30, 40, 10, 8)


def name_whom(office: Office, whom: Whom, *, most: int = MOST_NAMES) -> str:
    """疾控、妇保院, 高磊等43人."""
    units = _name_some([name_unit(office, unit) for unit in whom.units], most, "家")
    people = _name_some([name_person(office, person) for person in whom.people], most, "人")
    return "、".join(part for part in (units, people) if part)


def _name_some(names: Sequence[str], most: int, measure: str) -> str:
    return "、".join(names[:most]) + (f"等{len(names)}{measure}" if len(names) > most else "")


def _word_item(office: Office, item: Commendation, year: int) -> str:
    day, text = word_day(item.on, year=year), shorten(item.text, MOST_TEXT)
    dated = f"{text[:-1]}，{day}）" if text.endswith("）") else f"{text}（{day}）"
    return f"{item.number}. {name_whom(office, item.whom)}：{dated}"


def word_kept(office: Office, item: Commendation, *, year: int, mended: bool = False) -> str:
    """表彰3已记：疾控，流感疫苗接种先进集体，11月20日。"""
    said = f"{name_whom(office, item.whom)}，{shorten(item.text, MOST_TEXT)}，{word_day(item.on, year=year)}"
    done = "已改" if mended else "已记"
    return f"表彰{item.number}{done}：{said}。有误回“表彰{item.number}改为……”或“撤回表彰{item.number}”。"


def word_withdrawn(office: Office, item: Commendation) -> str:
    return f"表彰{item.number}已撤回：{name_whom(office, item.whom)}，{shorten(item.text, MOST_TEXT)}。"


def word_list(office: Office, items: Sequence[Commendation], when: str, *, year: int) -> str:
    """今年表彰3次：单位2家次，个人4人次……, latest first."""
    if not items:
        return f"{when}没有表彰记录，由局领导或办公室登记，{EXAMPLE}。"
    lines = [_word_item(office, item, year) for item in reversed(items)][:MOST_ITEMS]
    more = len(items) - len(lines)
    tail = [f"其余{more}次见台账“表彰”页，回“导出来”。"] if more > 0 else []
    return "\n".join([f"{when}表彰{len(items)}次：{word_counts(items)}。", *lines, *tail])


def word_counts(items: Sequence[Commendation]) -> str:
    units, people = count_whom(items)
    parts = [f"单位{units}家次"] if units else []
    return "，".join([*parts, *([f"个人{people}人次"] if people else [])])


def word_of(office: Office, whom: Whom, items: Sequence[Commendation], when: str, *, year: int) -> str:
    """疾控受表彰2次……; of a unit its people's are told beside its own."""
    name = name_whom(office, whom)
    if not items:
        return f"{name}{when}没有表彰记录。"
    own = sum(bool(set(item.whom.units) & set(whom.units)) for item in items)
    mixed = whom.units and own < len(items)
    share = f"（单位{own}次，个人{len(items) - own}次）" if mixed else ""
    lines = [_word_item(office, item, year) for item in reversed(items)][:MOST_ITEMS]
    return "\n".join([f"{name}{when}受表彰{len(items)}次{share}：", *lines])


def word_published(office: Office, items: Sequence[Commendation]) -> str:
    """For a review: units by name, of people only how many."""
    named: list[str] = []
    for item in items:
        units = _name_some([name_unit(office, unit) for unit in item.whom.units], MOST_NAMES, "家")
        people = f"个人{len(item.whom.people)}人" if item.whom.people else ""
        who = "、".join(part for part in (units, people) if part)
        named.append(f"{who}：{shorten(item.text, MOST_TEXT)}")
    more = f"；另{len(named) - MOST_NAMES}次见台账" if len(named) > MOST_NAMES else ""
    return f"受表彰{len(items)}次：{'；'.join(named[:MOST_NAMES])}{more}。" if items else ""


def word_praised_daily(office: Office, whom: Sequence[str]) -> str:
    """领导表扬：疾控中心、公卫科1人。 In a group people are counted by their units, never named."""
    units = {person.name: person.unit or "个人" for person in office.people}
    people = Counter(units.get(one, "个人") for one in whom if one not in office.units_by_name)
    named = [one for one in whom if one in office.units_by_name]
    parts = [*named, *(f"{name_unit(office, unit)}{count}人" for unit, count in people.items())]
    return f"领导表扬：{'、'.join(parts)}。" if parts else ""


def word_praised(office: Office, whom: Sequence[str]) -> str:
    """领导表扬：疾控2次、妇保院，个人1人次。 `whom` names a unit or a person each time; people are only counted."""
    units = Counter(one for one in whom if one in office.units_by_name)
    parts = [f"{name_unit(office, one)}{f'{count}次' if count > 1 else ''}" for one, count in units.items()]
    people = len(whom) - units.total()
    said = "，".join([*(["、".join(parts)] if parts else []), *([f"个人{people}人次"] if people else [])])
    return f"领导表扬：{said}。" if said else ""


def build_appendix(office: Office, items: Sequence[Commendation]) -> Appendix:
    """The sheet 表彰 of the ledger: every record, withdrawn ones marked."""
    rows = tuple(
        (
            str(item.number),
            word_long_day(item.on),
            "、".join(item.whom.units),
            "、".join(name_person(office, person) for person in item.whom.people),
            item.text,
            name_person(office, item.by),
            "已撤回" if item.withdrawn else "",
        )
        for item in items
    )
    return Appendix("表彰", _HEADER, rows, _WIDTHS)


def word_no_commendation(number: int) -> str:
    return f"没有表彰{number}，或已撤回；回“表彰记录”看全部。"


def word_mend_instead() -> str:
    """撤销 right after a record was mended or withdrawn."""
    return "表彰改动撤不回，直接回“表彰1改为……”，或重新登记。"


def word_not_recording() -> str:
    return "表彰由局领导或办公室登记，可转告他们。"


def word_of_past() -> str:
    return "表彰日期在今天以后，等表彰了再记。"
