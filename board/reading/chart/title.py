"""Names of people with their titles: 于淼科长, 党组书记、局长于淼, 老曲; what is a title alone, what looks like a person."""

import re
import unicodedata
from functools import lru_cache

from board.reading.words.cues import join_cues

_TITLES = join_cues(
    """
    # of the party
    党组书记 副书记 书记
    # of offices, deputies before their heads
    副局长 局长 副主任 主任 副科长 科长 副院长 院长 副所长 所长 副站长 站长 副区长 区长 副县长 县长
    # members and chief experts
    党组成员 党委书记 党委委员 总工程师 总工 总会计师 总经济师 总师
    # of higher places, teams and firms
    副市长 市长 副镇长 镇长 副部长 部长 副会长 会长 大队长 支队长 队长 副处长 处长 股长 组长 经理 校长 主席
    委员 调研员
    # said to anybody
    同志 老师 医生
    # clipped: 王局, 李主
    局 科 主 委 处 院 所 书 部
    """
)
_TITLE_FIRST = re.compile(
    r"^(?:(?:党组|党委|支部|党总支)?"
    r"(?:副?(?:局长|主任|科长|股长|院长|所长|站长|处长|队长|大队长"
    r"|区长|县长|市长|镇长|部长|校长|书记|经理|组长)|成员|委员)"
    r"[、，,:： ]?)+(?=[\u4e00-\u9fff]{2,4}$)"
)
_NAME_TITLE = re.compile(rf"^(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?:{_TITLES})$")
_SHORT = re.compile(rf"^(?:[\u4e00-\u9fff](?:{_TITLES})|[老小][\u4e00-\u9fff])$")

_FULL_TITLE = re.compile(
    r"副?(?:局长|主任|科长|院长|所长|站长|书记|队长|处长|股长|区长|县长|市长|镇长|部长|校长|经理)$|同志$"
)
_UNIT_END = re.compile(
    r"(?:局|科|办|院|中心|委|会|部|室|所|队|站|镇|乡|街道|公司|学校|银行"
    r"|联|专班|指挥部|组|馆|社|网|台|区|处|股|县|市|村|厂|园|庭|集团)$"
)


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """A name without spaces, in plain widths: 李　娜 is 李娜."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def drop_first_title(words: str) -> str:
    """A folded name without the titles before it: 党组书记、局长于淼 is 于淼."""
    return _TITLE_FIRST.sub("", words)


def find_titled(words: str) -> str:
    """The full name before a title in folded words; nothing where they are none."""
    match = _NAME_TITLE.match(words)
    return match["name"] if match else ""


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
