"""Who is meant: words of a cell → units and people of the office, in the office file's own form.

A unit is found by name or alias, with or without 区、县、市 before it, and by what towns call themselves
(桑村镇人民政府, 友好街道办事处). A set (各卫生院, 局属各单位) is expanded by the office's kinds of unit. A person is found by
name, alias, name with title, or surname with title where exactly one fits; a short name that fits two is ambiguous.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from board.model.office import Office, Unit
from board.reading.names import build_names

_LEVEL = re.compile(r"^(?:省|市|县|区|州|旗)(?=.{2,})")
_OWN = re.compile(r"^(?P<own>.{0,12}?(?:[局委镇乡]|街道|委员会))(?:机关)?(?P<rest>.{2,})$")
_ITSELF = re.compile(r"[本我]?(?:[局委镇乡]|街道)")
_TOWN_OFFICE = re.compile(r"(?:人民政府|(?<=[镇乡])政府|(?<=街道)办事处|(?<=街道)办|党委政府|党工委)$")
_ENDS = ("局", "委", "办", "科", "中心")
_SET = re.compile(r"各|全体|所有")
_SET_LEAD = re.compile(r"^(?:全[市县区局委省]|本[局委]|我[局委]|局机关|委机关|机关|辖区|局|委)(?=.)")
_PARTY = re.compile(r"(?:基层)?党(?:组织|支部|总支|委)$")
_PLAIN_SET = re.compile(
    r"^(?:局属|委属|直属|机关|[省市县区局委]直|辖区|全[市县区局委]|下属).*(?:单位|科室|部门|镇街|乡镇|街道)$"
)
_TITLES = (
    "党组书记|副书记|书记|副局长|局长|副主任|主任|副科长|科长|副院长|院长|副所长|所长|副站长|站长|副区长|区长|副县长|县长|"
    "副市长|市长|副镇长|镇长|副部长|部长|副会长|会长|大队长|支队长|队长|副处长|处长|股长|组长|经理|校长|主席|委员|调研员|"
    "同志|老师|医生|局|科|主|委|处|院|所|书|部"
)
_TITLE_FIRST = re.compile(
    r"^(?:副?(?:局长|主任|科长|院长|所长|站长|区长|县长|市长|镇长|部长|书记)|党组书记)[、，,]?(?=[\u4e00-\u9fff]{2,4}$)"
)
_NAME_TITLE = re.compile(rf"^(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?:{_TITLES})$")
_SHORT = re.compile(rf"^(?:[\u4e00-\u9fff](?:{_TITLES})|[老小][\u4e00-\u9fff])$")

_POST = re.compile(
    r"^(?P<unit>.{2,}?)(?P<post>科长|主任|院长|局长|所长|站长|书记|队长|处长|股长|镇长|部长|校长|经理|(?:主要)?负责人|(?:主要)?负责同志)$"
)


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """A name without spaces, in plain widths: 李　娜 is 李娜."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class Found:
    """Who a short word means: the name, or that several fit (`ambiguous`)."""

    name: str | None = None
    ambiguous: bool = False


@dataclass(frozen=True)
class Directory:
    """The units and people of an office, by every form in which cells name them."""

    office: Office

    @cached_property
    def _units(self) -> Mapping[str, str]:
        known: dict[str, str] = {}
        for unit in self.office.units:
            known[fold_name(unit.name)] = unit.name
        for unit in self.office.units:
            for alias in unit.aliases:
                known.setdefault(fold_name(alias), unit.name)
        return known

    @cached_property
    def _bare_units(self) -> Mapping[str, str]:
        """Units by their name without 区、县、市: where two levels have one, the level most units have."""
        levels = Counter(unit.name[0] for unit in self.office.units if _LEVEL.match(unit.name))
        known: dict[str, str] = {}
        for unit in sorted(self.office.units, key=lambda unit: -levels[unit.name[0]]):
            for name in (unit.name, *unit.aliases):
                known.setdefault(_LEVEL.sub("", fold_name(name)), unit.name)
        return known

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """The units of each kind, in the office file's order."""
        kinds: dict[str, list[str]] = {}
        for unit in self.office.units:
            if unit.kind:
                kinds.setdefault(unit.kind, []).append(unit.name)
        return {kind: tuple(names) for kind, names in kinds.items()}

    @cached_property
    def _people(self) -> Mapping[str, tuple[str, ...]]:
        """Every form of a person's name (full, alias, 王局, 老张) with the ids it may mean."""
        return build_names(self.office.people, ()).people

    def find_unit(self, words: str) -> str | None:
        """The unit that the words name exactly, by alias, or but for the level before them."""
        name = fold_name(words)
        for form in (name, _TOWN_OFFICE.sub("", name), name.replace("办公室", "办")):
            if form in self._units:
                return self._units[form]
        if not _LEVEL.match(name):
            bare = self._bare_units.get(name) or self._bare_units.get(_TOWN_OFFICE.sub("", name))
            return bare or self._find_own(name)
        return self._find_own(name)

    def _find_own(self, name: str) -> str | None:
        """The office's own unit behind the office's own name: 局办公室, 区教育局基教科 on that bureau's board."""
        match = _OWN.match(name)
        if match is None or match["own"] in self._units:
            return None
        is_own = bool(_ITSELF.fullmatch(match["own"])) or match["own"] in fold_name(self.office.board.name)
        return self._units.get(match["rest"]) if is_own else None

    def find_short_unit(self, words: str) -> str | None:
        """The unit whose name the words leave the end off (财政 for 财政局), where exactly one has it."""
        name = fold_name(words)
        found = (
            {unit for end in _ENDS if (unit := self.find_unit(name + end))} if 2 <= len(name) <= 3 else set()
        )
        return found.pop() if len(found) == 1 else None

    def find_set(self, words: str) -> tuple[str, ...] | None:
        """The members of a set of units (各镇街, 局属各单位, 区直各部门); None where the words are no set of the office."""
        name = _PARTY.sub("", re.sub(r"\([^()]*\)", "", fold_name(words)))
        kind = _TOWN_OFFICE.sub("", _SET.sub("", name))
        if kind in self.kinds:
            return self.kinds[kind]
        if kind == name and not _PLAIN_SET.match(name):
            return None
        for form in (kind, _SET_LEAD.sub("", kind)):
            if members := self._find_kind(form):
                return members
        return None

    def _find_kind(self, words: str) -> tuple[str, ...] | None:
        if words in self.kinds:
            return self.kinds[words]
        within = [kind for kind in self.kinds if words.endswith(kind)]
        if within:
            return self.kinds[max(within, key=len)]
        around = [kind for kind in self.kinds if kind.endswith(words)]
        if len(around) == 1 and len(words) >= 2:
            return self.kinds[around[0]]
        return self._find_towns(words)

    def _find_towns(self, words: str) -> tuple[str, ...] | None:
        """乡镇, 镇街, 街道 … where the office sorts its towns otherwise: those whose names end so."""
        ends = {"镇": "镇", "乡": "乡", "街": "街道", "街道": "街道"}
        parts = re.fullmatch(r"(乡)?(镇)?(街道|街)?", words)
        if not parts or not words:
            return None
        wanted = tuple(ends[part] for part in parts.groups() if part)
        towns = tuple(
            unit.name for unit in self.office.units if _is_town(unit) and unit.name.endswith(wanted)
        )
        return towns or None

    def find_person(self, words: str) -> Found:
        """The person that the words name: full name, alias, name with title, surname with title."""
        ids = self._find_ids(words)
        if len(ids) > 1:
            return Found(ambiguous=True)
        return Found(self.office.people_by_id[ids[0]].name if ids else None)

    def find_post_unit(self, words: str) -> str | None:
        """The unit of a post that is named by its unit: 综合监督科科长 is of 综合监督科."""
        match = _POST.match(fold_name(words))
        return self.find_unit(match["unit"]) if match else None

    def find_head(self, words: str) -> str | None:
        """The person who holds the post that the words name: 综合监督科科长, 县中医院主要负责人."""
        match = _POST.match(fold_name(words))
        unit = self.find_post_unit(words)
        if match is None or unit is None:
            return None
        members = [person for person in self.office.people if person.unit == unit]
        heads = [person for person in members if match["post"] in (person.post or "")]
        if match["post"].endswith(("负责人", "负责同志")):
            heads = [person for person in members if person.role == "unit_head"]
        return heads[0].name if len(heads) == 1 else None

    def find_person_id(self, words: str) -> str | None:
        """The id of the one person that the words name."""
        ids = self._find_ids(words)
        return ids[0] if len(ids) == 1 else None

    def _find_ids(self, words: str) -> tuple[str, ...]:
        name = _TITLE_FIRST.sub("", fold_name(words))
        match = _NAME_TITLE.match(name)
        return self._people.get(name) or self._people.get(match["name"] if match else "") or ()


def _is_town(unit: Unit) -> bool:
    return bool(re.search(r"[乡镇]$|街道$", unit.name)) and not re.search("科|局|医院", unit.kind or "")


def strip_title(words: str) -> str:
    """A full name without the title behind it: 于淼科长 is 于淼; 王局 stays as it is."""
    name = fold_name(words)
    match = _FULL_TITLE.search(name)
    return name[: match.start()] if match and match.start() >= 2 else name


def is_title(words: str) -> bool:
    """Whether the words are a title alone: 主任 behind a name and a gap."""
    return bool(re.fullmatch(_TITLES, fold_name(words)))


def has_title(words: str) -> bool:
    """Whether the words are a person by their title: 王局, 李主任, 张三副局长."""
    name = fold_name(words)
    return bool(
        _SHORT.match(name) or (_FULL_TITLE.search(name) and len(name) <= 6 and not _UNIT_END.search(name))
    )


def looks_like_person(words: str) -> bool:
    """Whether words that the office does not know have the form of a person rather than of a unit."""
    name = fold_name(words)
    return has_title(name) or (
        bool(re.fullmatch(r"[\u4e00-\u9fff]{2,3}(?:[·•][\u4e00-\u9fff]+)?", name))
        and not _UNIT_END.search(name)
    )


_FULL_TITLE = re.compile(
    r"副?(?:局长|主任|科长|院长|所长|站长|书记|队长|处长|股长|区长|县长|市长|镇长|部长|校长|经理)$|同志$"
)
_UNIT_END = re.compile(
    r"(?:局|科|办|院|中心|委|会|部|室|所|队|站|镇|乡|街道|公司|学校|银行|联|专班|指挥部|组|馆|社|网|台|区|处|股|县|市|村|厂|园|庭|集团)$"
)
