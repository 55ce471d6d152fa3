"""Pasted group chat: who said what, as it would be recorded, and what is left out."""

from collections.abc import Sequence

from board.model.acts import Act
from board.model.office import Office
from board.wording.names import name_person
from board.wording.numbers import shorten
from board.wording.voices import word_act

MOST_SHOWN, MOST_UNCLEAR = 8, 3

PASTED = "群聊"


def word_pasted(
    office: Office,
    said: Sequence[tuple[str, Act]],
    unclear: Sequence[tuple[str, str]],
    strangers: Sequence[str],
    *,
    year: int,
) -> str:
    """群聊：2人3条。 then one line each, what is unclear, and how to record it. Persons are ids."""
    people = {person for person, _ in said}
    lines = [
        f"{name_person(office, person)}　{_word_report(office, person, act, year)}"
        for person, act in said[:MOST_SHOWN]
    ]
    more = len(said) - len(lines)
    lines += [f"另{more}条同此。"] if more > 0 else []
    lines += [
        f"核对：{name_person(office, person)}“{shorten(text, 16)}”没读成进展，未计入"
        for person, text in unclear[:MOST_UNCLEAR]
    ]
    lines += [f"核对：{'、'.join(strangers[:MOST_UNCLEAR])}不在名册，其话未读"] if strangers else []
    if not said:
        return "\n".join(["群聊：没有读出进展。", *lines])
    return "\n".join([f"群聊：{len(people)}人{len(said)}条。", *lines, "回“确认”代录，回“取消”作废。"])


def _word_report(office: Office, person: str, act: Act, year: int) -> str:
    """The speaker's own name is not said twice."""
    words = word_act(office, act, year=year)
    return words.replace(name_person(office, person), "", 1) if act.for_person == person else words


def word_pasted_kept(count: int) -> str:
    """已代录3条。"""
    return f"已代录{count}条。有误回“更正”。"


def word_recorded_for(office: Office, acts: Sequence[Act], *, year: int) -> str:
    """To somebody whose words in a group the office has recorded."""
    own = "；".join(_word_report(office, act.for_person or "", act, year) for act in acts)
    return f"办公室代录了您在群里报的：{own}。有误回正确数。"
