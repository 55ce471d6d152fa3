"""Targets that those who lead set: 目标按95%抓, 今年冲40亿, 内部要拉到98."""

import re

from board.model.acts import Act
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_asked
from board.reading.figures.numerals import read_whole
from board.reading.naming.blots import BLOT
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.cues import any_of
from board.reading.words.faults import says_wrong
from board.reading.words.needs import needing

_N = r"[\d.一二两三四五六七八九十百千成点]"
_TARGET = any_of(
    rf"""
    # the goal by name
    (?<!对照)(?<!对标)(?<!围绕)(?<!按照)(?:目标|指标|任务数|考核数|计划数|基数|盘子
        |底线|内控(?:目标)?|标准)[^,。;]{{0,8}}?(?:按|定|提|调|加|改|抓|为|到|是|\d)
    任务数?[^,。;\d]{{0,3}}(?:加|提|调|定|涨)[到为成至](?={_N}) 加码
    (?:标准|目标|指标)[^。;\d]{{0,10}}定[成到为在](?={_N})
    # by that figure
    (?:按照?|照)着?{_N}+[%‰个户人万亿分处家套]*[^,。;\d]{{0,4}}(?:要求|抓|冲|赶|奔|拉
        |卡(?=[,。!吧]|$)|考核|把握|掌握|定|来|推|算|管|盯|控|要|干|下|走|排|铺|保)
    拿{_N}+[%‰万亿]*(?:当|做|作为?)[^,。;]{{0,4}}(?:线|底|目标|标准)
    # set at
    (?:内部|内控)(?:先|就|都|按|要)*掌握[到在为]?(?={_N}) {_N}+[%‰个户人万亿分处家套]*,?这(?:就)?是(?:底线|目标|红线|标准)
    {_N}+[%‰个户人万亿分处家套亩公里]*,?(?:就|都)?[拿按]这个?(?:数|当|做|作为?)*(?:目标|标准|底线)
    (?:内部|内控|我们|咱们?)[^,。;\d]{{0,3}}定[在到为]?(?={_N}) 我要(?={_N}+)(?!{_N}+[号日点月])
    # towards
    (?:往|朝|奔着?|冲[着到]?|冲刺到?|瞄准|瞄着|对着){_N}+
    [拉提抓冲压](?:高|低)?到{_N}+[%‰万亿]*(?:以[上下内])?(?:去|才行|才算)
    # up to
    (?:要|得|必须|务必|确保|力争|争取|至少|起码|内部|内控|给我)[^,。;\d]{{0,6}}(?:拉
        |提|抓|冲|干|做|搞|顶|压|降|控制?|升|达|保|稳)(?:高|低)?[到在至住](?={_N})
    (?:要|必须|务必|确保|力争|(?<!资金)(?<!钱)(?<!款)(?<!经费)(?<!项目)争取)到(?={_N})
    (?:压|控|降|缩|提速|稳定|保持)[^,。;\d]{{0,4}}[到在至于]{_N}+\s?(?:[%‰分天]
        |分钟|小时|个?工作日)?(?:以[内下]|之内|(?=,按(?:照)?(?:这|此)))
    (?:给|把|将)[^,。;\d]{{1,10}}(?:加|提|[上下]?调|涨|升|压|降|减)(?:高|低|大|多)?[到至为成](?={_N})
    (?<![已经都])(?:[上下]调|调[高低增减])[到至为成]?(?={_N})
    (?<=[{BLOT}号再上高])(?:[加调涨压降减]|提高)(?:高|低|大)?[到至为成](?={_N}+[^,。;\d]{{0,3}}(?:[吧,。!]|$))
    (?:今年|全年|本年度?|明年)(?:的?目标)?(?:就|先|给我|给)*定[到在成为](?={_N})
    # not below, not above
    不(?:得|能|许)?(?:低于|少于|高于|超过)(?={_N})
    """
)


# 进前三: the place that is aimed at, of a task that is measured by one.
_PLACED = re.compile(
    r"(?:进|冲|保|争|争取|力争|确保|挤进|冲进|必须|要)(?:到|入)?"
    r"前(?P<place>[一二三四五六七八九十]|\d{1,2})(?:名|位|强)?(?=[,。!吧]|$)"
)
_RAISED_TO = (
    r"(?:[加调涨升]|提高?)(?:高|低|大)?[到至为成]"
    r"(?=[\d.一二两三四五六七八九十百千万亿点]+[^,。;\d]{0,3}(?:[吧,。!]|$))"
)
# 安全感从96提到97, 参保加到一万四: a leader's word on what is to be, where an editor's may tell what is.
_RAISED = re.compile(rf"(?<![增添追叠累附已经]){_RAISED_TO}")


@needing(_TARGET, _RAISED, _PLACED)
def read_target(scene: Scene, segment: Segment) -> list[Act]:
    """A value that is to be reached; never one that is said to be reached."""
    placed = _PLACED.search(segment.text) if "目标" in segment.text else None
    if placed and _is_ranked(scene, segment.target.code):
        return [on_task("set_target", segment, value=float(read_whole(placed["place"])))]
    found = next(
        (one for one in _TARGET.finditer(segment.text) if not _is_of_title(scene, segment, one)), None
    )
    if found is None and scene.sender is not None and scene.sender.role == "leader":
        found = _RAISED.search(segment.text)
    if not found or says_wrong(segment.text) or _REPORTED.search(segment.text):
        return []
    begin = scene.text.find(found[0][:2], segment.start)
    figures = [
        figure for figure in scene.figures
        if segment.holds(figure.start) and figure.start >= max(begin, segment.start) and not figure.inexact
    ]  # fmt: skip
    if not figures and "这个" in segment.text:
        # 投诉率别超过1.5‰,18号就按这个目标来管
        figures = [one for one in scene.figures if not one.inexact][:1] if len(scene.figures) == 1 else []
    if not figures:
        return []
    exact = [one for one in figures if re.search(r"(?:按照?|照)着?\s?$", scene.text[: one.start])]
    value = find_aim(scene, segment.target.code, (exact or figures)[0], words=segment.said)
    return [on_task("set_target", segment, value=value, open=value is None)]


# 到岗人数目标45人，目前完成27人: beside how far it is, a target is only mentioned.
_REPORTED = re.compile(r"目标[^。;]{0,12}\d[^。;]{0,5}[,;](?:目前|现在|已|实际|累计)[^,。;\d]{0,6}\d")


def _is_ranked(scene: Scene, code: str | None) -> bool:
    return any(
        one.op == "rank<=" or _RANK.search(one.name or "") for one in scene.lexicon.list_indicators(code)
    )


_RANK = re.compile(r"排名|名次|位次|位居")


def _is_of_title(scene: Scene, segment: Segment, found: re.Match[str]) -> bool:
    """高标准农田4300亩: 标准 in the name of the task sets none."""
    task = scene.lexicon.find_task(segment.target.code)
    around = segment.text[max(0, found.start() - 1) : found.start() + 3]
    return task is not None and (around[:3] in task.title or around[1:] in task.title)


_AMOUNT = re.compile(r"(?P<more>[多来几余])?(?P<scale>[百千十]?[万亿])")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 1e4, "亿": 1e8}


def find_aim(scene: Scene, code: str | None, figure: Figure, *, words: str = "") -> float | None:
    """The value that a figure aims at, money in 万元 (2个亿 is 20000); None where it is not said exactly.

    words: what is said with it, which may name the indicator.
    """
    value, scale, unit = figure.value, figure.scale, figure.unit
    amount = _AMOUNT.match(scene.text, figure.end) if unit in {None, "个"} else None
    if amount:
        if amount["more"]:
            return None
        for char in amount["scale"]:
            value, scale = value * _SCALES[char], scale * _SCALES[char]
        unit = None
    measured = scene.lexicon.list_indicators(code)
    said = find_asked(words, measured)
    money = any(one.unit == "万元" for one in ((said,) if said else measured))
    return round(value / 1e4, 6) if money and unit is None and scale >= 1e4 else value
