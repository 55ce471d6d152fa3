"""For whom somebody reports: 替大塘报个数, 锦绣托我带一句, 小吴在学习我代她报, 【柳河卫生院】 at the head of a form."""

import re
from dataclasses import dataclass, replace

from board.reading.naming.names import Name
from board.reading.people.reported_units import find_reported_unit
from board.reading.people.spoken import Spoken, find_spoken
from board.reading.people.strange_units import find_strange_unit
from board.reading.scene import Scene
from board.reading.words.needs import listen
from board.reading.words.surnames import SURNAMES

# 替他把产值报上: what is reported may stand before the verb.
_FOR = re.compile(
    r"(?:替|代(?!表)|帮(?![扶教助困工贫]|办(?!公室))|受)(?P<who>[\u4e00-\u9fa5]{1,10}?)"
    r"(?:委托)?(?:把(?:[^,。;!?]{1,12}?(?=[报填补录,]))?|先)?"
    r"(?P<code>[\da-z]+号?)?(?:报(?!名|警|废)|填报?|汇报|说|带|捎|转告?|传|补|反馈|录|(?<=号)(?=,\s?\d))"
)
# 曾科让我跟您报一声 bids only; 托, 代, 替 and what is carried (带, 捎, 转) say for whom it is.
_ASKED_BY = re.compile(
    r"(?P<who>[\u4e00-\u9fa5]{1,10})(?:(?P<bids>[让叫请])|托|委托)我(?:来|先)?"
    r"(?P<for>(?:帮忙?|代|替)(?:[他她它]们?|其)?)?(?:[跟给向和][你您]们?"
    r"|跟机器人)?(?:来|先|再)?(?:(?P<carries>[带转传捎])|[报说填])"
)
# 荆科下乡了,让我报一下: whoever was told of before.
_ASKED_UNSAID = re.compile(
    r"[,。;]\s?(?:就|才|特意|专门|打?电话)?(?:(?P<bids>[让叫请])|托|委托)我(?:来|先)?"
    r"(?P<for>(?:帮忙?|代|替|给)(?:[他她它]们?)?)?(?:[跟给向][你您]们?)?(?:(?P<carries>[带转传捎])|[报说填])"
)
# 双龙站的收缴率我代报: the unit stands before what is reported for it.
_I_REPORT = re.compile(
    r"(?<!托)我(?:来|先|就|这)?(?:代|替|帮(?:忙|着)?)?(?:他们|她们|它们|其)?"
    r"(?:报|填|传|说|带)(?:一下|了|个|的)?(?=[,。:;!]|$)"
)
# 白马停电,我代他们报一下: whoever was named before.
_FOR_THEM = re.compile(r"我(?:来|先|就|这)?(?:[代替帮](?:[他她它]们?|其)|[代替]报|帮(?:忙|着)?报)")
# 我来报一下西门的: at the head of the figures, whose they are.
_REPORT_THEIRS = re.compile(
    r"(?:^|[^,。;]{0,12}?)(?:我来?|来|先|再|接着)?(?:汇?报|说|讲)(?:一?下|个)(?P<who>[\u4e00-\u9fa5]{2,10})"
    r"的(?:数据?|情况|进度|进展)?(?=:)"
)
# 转西关所的数: the figures of another unit are passed on.
_PASSED_ON = re.compile(r"^\W*转(?:报|达|发)?(?P<who>[^,。;:\d]{1,10}?)报?的(?:数|数据|情况|进度)(?=[,:])")
_PRONOUN = re.compile(r"^(?:[他她](?:们)?|大家|领导)(?!.*[院科办中心])$")
_STRANGER = re.compile(
    rf"^(?:[老小][{SURNAMES}]|[{SURNAMES}][\u4e00-\u9fa5]{{1,2}}|[{SURNAMES}](?:局|科|院)?长?)$"
)
_OTHER_UNIT = re.compile(
    r"(?:小学|中学|学校|幼儿园|社区|村|镇|乡|街道|卫生院|医院|科|办|局|所|站|中心|队|厂|公司|支部)$"
)
_HEAD = re.compile(r"^\s*【(?P<who>[^】]{2,20})】")


@dataclass(frozen=True, slots=True)
class Behalf:
    """For whom: a unit or a person of the office, or somebody it does not have (`unknown`).

    at: where the clause begins that says so; what stands before it is the sender's own.
    bidden: they only bade the sender to report, which may well be of the sender's own (`bidding`).
    """

    unit: str | None = None
    person: str | None = None
    unknown: bool = False
    at: int = 0
    bidden: bool = False


NOBODY = Behalf()


def looks_like_name(words: str) -> bool:
    """Whether the words have the form of a person's name (赵文博、老周)."""
    return _STRANGER.match(words) is not None


_LAST_NAME = re.compile(rf"[老小][{SURNAMES}]$")


def _ends_in_name(words: str) -> bool:
    """Whether somebody is named at the end: 胡家坳的老吴, 白水的王贵生."""
    return _LAST_NAME.search(words) is not None or looks_like_name(words.rpartition("的")[2])


# What the words need that say so; without them only a name at the head may.
_SAYS_SO = listen(_HEAD, _I_REPORT, _FOR, _ASKED_BY, _ASKED_UNSAID, _PASSED_ON, _REPORT_THEIRS)


def find_behalf(scene: Scene) -> Behalf:
    """For whom the whole message reports; empty where for the sender."""
    if not scene.heard & _SAYS_SO:
        return _find_unsaid(scene)
    head = _HEAD.match(scene.text)
    if head:
        return _resolve_unit(scene, head.start("who"), head.end("who"))
    whole = find_reported_unit(scene)
    if whole:
        clause = next((one for one in scene.clauses if one.holds(whole.start)), None)
        return replace(_resolve(scene, whole), at=clause.start if clause else 0)
    mine = _I_REPORT.search(scene.text)
    if mine and not _ASKED_BY.search(scene.text):
        return _find_reported_for(scene, mine.start())
    match = _FOR.search(scene.text)
    if match is None or _PRONOUN.match(match["who"]):
        # 马春生让我帮他报: who asked stands before.
        asked = _ASKED_BY.search(scene.text)
        named = asked if asked and (match is None or looks_like_name(asked["who"])) else None
        match = named or match or _PASSED_ON.search(scene.text) or _find_theirs(scene)
    if match is None:
        return _find_asked(scene) or _find_unsaid(scene)
    clause = next((one for one in scene.clauses if one.holds(match.start("who"))), None)
    at = 0 if clause is None or _POINTS_BACK.search(scene.text, 0, match.start()) else clause.start
    return replace(_find_named(scene, match), at=at, bidden=_only_bids(match))


# 存栏22480头，这是替老姜报的: what stands before it is theirs as well.
_POINTS_BACK = re.compile(
    r"(?:这(?:些|个|个?数|几个数)?|以上|上面这?些?|前面这?些?)(?:都|也|全)?(?:算)?是?(?:我)?$"
)


def _find_theirs(scene: Scene) -> re.Match[str] | None:
    """The words that say whose figures follow, where they end in the name of a unit or a person."""
    found = _REPORT_THEIRS.match(scene.text)
    named = found and any(
        found.start("who") == name.start and name.end == found.end("who") for name in scene.names
    )
    return found if named else None


def _only_bids(match: re.Match[str]) -> bool:
    said = match.groupdict()
    return said.get("bids") is not None and not (said["for"] or said["carries"])


def _find_asked(scene: Scene) -> Behalf | None:
    """Whom the message told of before it says that the sender was asked to report."""
    asked = _ASKED_UNSAID.search(scene.text)
    behalf = _resolve_pronoun(scene, asked.start()) if asked else NOBODY
    return None if asked is None or behalf == NOBODY else replace(behalf, bidden=_only_bids(asked))


def _find_unsaid(scene: Scene) -> Behalf:
    """For whom, where no words say so: whoever called, else a unit that the office does not have."""
    return _find_caller(scene) if any(name.only for name in scene.names) else _find_strange(scene)


def _find_strange(scene: Scene) -> Behalf:
    """马家湾社区整治了8条: a unit that the office does not have."""
    found = find_strange_unit(scene)
    clause = next((one for one in scene.clauses if found and one.holds(found.start("stem"))), None)
    return Behalf(unknown=True, at=clause.start) if clause else NOBODY


def _find_named(scene: Scene, match: re.Match[str]) -> Behalf:
    """Whom the words that say so name."""
    names = [name for name in scene.names if match.start("who") <= name.start < match.end("who")]
    if not any(name.end == match.end("who") for name in names) and _ends_in_name(match["who"]):
        return Behalf(unknown=True)
    if names:
        return _resolve(scene, names[-1])
    if _PRONOUN.match(match["who"]):
        return _resolve_pronoun(scene, match.start())
    who = match["who"]
    unknown = looks_like_name(who) or _OTHER_UNIT.search(who) is not None or _reports_for(scene, match)
    return Behalf(unknown=unknown)


# 替四标报一下, 我帮老街把数报了: at the head of a clause, whoever it is that figures are reported for.
_REPORTS_FOR = re.compile(
    r"(?:^|[,。;!\n])\s?(?:我们?|咱们?|俺们?)?(?:先|来|也|就|再|顺便|顺带|今天|这次)*"
    r"(?:替|代(?![办建发理征管收缴购销偿码言])|帮(?![扶教助困工贫]|办(?!公室)))(?P<who>[\u4e00-\u9fa5]{1,10})"
)
_REPORTED = re.compile(
    r"(?:把[^,。;!?]{0,12}?)?(?:[\da-z]+号?)?(?:汇|填|补)?报(?![名警废批到告销价案备送验建审表纸])"
)
_ANYBODY = re.compile(
    r"[我你咱俺他她它谁]|大家|大伙|领导|群众|百姓|居民|村民|农[户民]|业主|企业|商户|家长|学生|客户|职工|工人|患者|老人|忙"
)


def _reports_for(scene: Scene, match: re.Match[str]) -> bool:
    """Whether figures are reported for somebody whom the office does not have, whatever they are called."""
    head = _REPORTS_FOR.search(scene.text)
    if head is None or head.start("who") != match.start("who") or _ANYBODY.match(match["who"]):
        return False
    stands = any(match["who"] in task.title for task in scene.lexicon.office.tasks)
    return not stands and _REPORTED.match(scene.text, match.end("who")) is not None


def _find_caller(scene: Scene) -> Behalf:
    """石桥刚来电话,站点12个: a unit that called reports through the one who writes it down."""
    first = next((name for name in scene.names if name.start == 0), None)
    if first and first.kind == "unit" and _REPORTS.match(scene.text, first.end):
        return _resolve(scene, first)
    spoken = find_spoken(scene)
    return _find_speaker(scene, spoken) if spoken else NOBODY


# 平川所报:电表8100只
_POST = "所长|院长|主任|站长|校长|书记|镇长|乡长|经理|科长|队长|会计|老师|局长|股长|社长|园长|部长|组长|总|工"
_REPORTS = re.compile(
    rf"(?:的?[\u4e00-\u9fa5]{{1,2}}(?:{_POST}))?(?:那边|这边|今[天日]|昨[天日]|刚刚?|刚才)*"
    r"报(?:了|的|上?来(?:了|的)?|过来(?:了|的)?|数)?(?=[,:]|\s)"
)
_THEIR_UNIT = re.compile(
    r"^[,:\s]?[他她]们|[他她](?:们)?(?:那边?|这边)?(?:[院站所村镇乡街校局队科]|社区|街道|学区|单位|公司|中心)"
)


def _find_speaker(scene: Scene, spoken: Spoken) -> Behalf:
    """李娜说2号累计1800: a colleague of another unit whose words on their task somebody else writes down."""
    sender, unit = scene.sender, _find_unit(scene, spoken.who)
    if sender is None or unit is None or unit == sender.unit or sender.role == "leader":
        return NOBODY
    if any(spoken.start <= one.start < spoken.end for one in scene.units):
        return NOBODY
    counted = any(spoken.start <= one.start < spoken.end for one in scene.figures)
    if not (counted and spoken.who.kind == "person") and not _is_of_others(scene, spoken, unit):
        return NOBODY
    said = scene.text[spoken.start : spoken.end]
    return Behalf(unit=unit) if _THEIR_UNIT.search(said) else _resolve(scene, spoken.who)


def _find_unit(scene: Scene, name: Name) -> str | None:
    """The unit of somebody below the leaders."""
    if name.kind == "unit":
        return name.only
    who = scene.lexicon.find_person(name.only) if name.only else None
    return None if who is None or who.role == "leader" else who.unit


def _is_of_others(scene: Scene, spoken: Spoken, unit: str) -> bool:
    """Whether what was said is of a task that is theirs, and not the sender's."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    codes = [one.code for one in scene.codes if spoken.start <= one.start < spoken.end]
    if scene.sender_edits:
        return bool(codes or scene.figures or not scene.codes)
    tasks = [scene.lexicon.find_task(code) for code in codes if code not in own]
    return any(task is not None and unit in task.units for task in tasks)


def _find_reported_for(scene: Scene, at: int) -> Behalf:
    """The unit whose figures the sender says that they report: the last that is named in the clause before 我报."""
    clause = next((one for one in scene.clauses if one.holds(at)), None)
    names = [name for name in scene.units if clause and clause.start <= name.start and name.end <= at]
    named = [
        name
        for name in names
        if scene.text[name.end : name.end + 1] in {"的", "那", "这", ""} or name.end == at
    ]
    if named:
        return _resolve(scene, named[-1])
    return NOBODY if names or not _FOR_THEM.search(scene.text, at) else _resolve_pronoun(scene, at)


def _resolve(scene: Scene, name: Name) -> Behalf:
    if name.only is None:
        return Behalf(unknown=True)
    if name.kind == "unit":
        return NOBODY if scene.sender and name.only == scene.sender.unit else Behalf(unit=name.only)
    return NOBODY if name.only == scene.message.sender else Behalf(person=name.only)


def _resolve_pronoun(scene: Scene, at: int) -> Behalf:
    """她 is the last person named before."""
    before = [name for name in scene.people if name.end <= at and name.only != scene.message.sender]
    if before:
        return _resolve(scene, before[-1])
    unit = [name for name in scene.units if name.end <= at]
    return _resolve(scene, unit[-1]) if unit else NOBODY


def _resolve_unit(scene: Scene, start: int, end: int) -> Behalf:
    names = [name for name in scene.units if start <= name.start < end and name.only]
    return _resolve(scene, names[0]) if names else NOBODY


def find_heading_unit(scene: Scene, start: int, end: int) -> str | None:
    """The other unit that a clause is headed by (桑村:签约率96.2%); none for the sender's own."""
    for name in scene.units:
        if not start <= name.start <= start + 2 or name.only is None:
            continue
        if scene.sender and name.only in {scene.sender.unit}:
            return None
        return name.only if scene.text[name.end : name.end + 1] == ":" else None
    return None
