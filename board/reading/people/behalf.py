"""For whom somebody reports: 替大塘报个数, 锦绣托我带一句, 小吴在学习我代她报, 【柳河卫生院】 at the head of a form."""

import re
from dataclasses import dataclass, replace

from board.reading.naming.names import Name
from board.reading.people.spoken import Spoken, find_spoken
from board.reading.people.strange_units import find_strange_unit
from board.reading.scene import Scene
from board.reading.words.needs import find_needs

# The surnames of the Hundred Families, and others in use.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦"
    "昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚"
    "邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱"
    "骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲"
    "封储靳井段富巫乌焦巴弓牧山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶郜黎蓟薄印白怀蒲"
    "从鄂索赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴"
    "瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩聂晁勾敖融冷訾"
    "辛那简饶曾沙养鞠须丰巢关查后荆红游竺权盖益桓公肖闫代付覃佘"
)
_FOR = re.compile(
    r"(?:替|代(?!表)|帮|受)(?P<who>[\u4e00-\u9fa5]{1,10}?)(?:委托)?(?:把|先)?"
    r"(?P<code>[\da-z]+号?)?(?:报(?!名|警|废)|填报?|汇报|说|带|捎|转告?|传|补|反馈|录)"
)
_ASKED_BY = re.compile(
    r"(?P<who>[\u4e00-\u9fa5]{1,10})(?:托|让|叫|委托|请)我"
    r"(?:(?:帮忙?|代|替)(?:[他她它]们?|其)?|跟你|给你|向你|跟机器人|来)?(?:带|报|说|转|填|传|捎)"
)
# 双龙站的收缴率我代报: the unit stands before what is reported for it.
_I_REPORT = re.compile(
    r"我(?:来|先|就|这)?(?:代|替|帮(?:忙|着)?)?(?:他们|她们|它们|其)?"
    r"(?:报|填|传|说|带)(?:一下|了|个)?(?=[,。:;!]|$)"
)
# 白马停电,我代他们报一下: whoever was named before.
_FOR_THEM = re.compile(r"我(?:来|先|就|这)?(?:[代替帮](?:[他她它]们?|其)|[代替]报|帮(?:忙|着)?报)")
# 转西关所的数: the figures of another unit are passed on.
_PASSED_ON = re.compile(r"^\W*转(?:报|达|发)?(?P<who>[^,。;:\d]{1,10}?)报?的(?:数|数据|情况|进度)(?=[,:])")
_PRONOUN = re.compile(r"^(?:[他她](?:们)?|大家|领导)(?!.*[院科办中心])$")
_STRANGER = re.compile(
    rf"^(?:[老小][{_SURNAMES}]|[{_SURNAMES}][\u4e00-\u9fa5]{{1,2}}|[{_SURNAMES}](?:局|科|院)?长?)$"
)
_OTHER_UNIT = re.compile(
    r"(?:小学|中学|学校|幼儿园|社区|村|镇|乡|街道|卫生院|医院|科|办|局|所|站|中心|队|厂|公司|支部)$"
)
_HEAD = re.compile(r"^\s*【(?P<who>[^】]{2,20})】")


@dataclass(frozen=True, slots=True)
class Behalf:
    """For whom: a unit or a person of the office, or somebody it does not have (`unknown`).

    at: where the clause begins that says so; what stands before it is the sender's own.
    """

    unit: str | None = None
    person: str | None = None
    unknown: bool = False
    at: int = 0


NOBODY = Behalf()


def looks_like_name(words: str) -> bool:
    """Whether the words have the form of a person's name (赵文博、老周)."""
    return _STRANGER.match(words) is not None


_LAST_NAME = re.compile(rf"[老小][{_SURNAMES}]$")


def _ends_in_name(words: str) -> bool:
    """Whether somebody is named at the end: 胡家坳的老吴, 白水的王贵生."""
    return _LAST_NAME.search(words) is not None or looks_like_name(words.rpartition("的")[2])


# What the words need that say so; without them only a name at the head may.
_NEEDS = find_needs(_HEAD, _I_REPORT, _FOR, _ASKED_BY, _PASSED_ON)


def find_behalf(scene: Scene) -> Behalf:
    """For whom the whole message reports; empty where for the sender."""
    if _NEEDS.isdisjoint(scene.characters):
        return _find_unsaid(scene)
    head = _HEAD.match(scene.text)
    if head:
        return _resolve_unit(scene, head.start("who"), head.end("who"))
    mine = _I_REPORT.search(scene.text)
    if mine and not _ASKED_BY.search(scene.text):
        return _find_reported_for(scene, mine.start())
    match = _FOR.search(scene.text)
    if match is None or _PRONOUN.match(match["who"]):
        # 马春生让我帮他报: who asked stands before.
        asked = _ASKED_BY.search(scene.text)
        named = asked if asked and (match is None or looks_like_name(asked["who"])) else None
        match = named or match or _PASSED_ON.search(scene.text)
    if match is None:
        return _find_unsaid(scene)
    clause = next((one for one in scene.clauses if one.holds(match.start("who"))), None)
    return replace(_find_named(scene, match), at=clause.start if clause else 0)


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
    return Behalf(unknown=looks_like_name(match["who"]) or _OTHER_UNIT.search(match["who"]) is not None)


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
