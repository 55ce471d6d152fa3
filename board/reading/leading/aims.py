"""Targets that those who lead set: 目标按95%抓, 今年冲40亿, 内部要拉到98."""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.reading.figures.figure import Figure
from board.reading.figures.numerals import read_whole
from board.reading.leading.aimed_figures import list_aims
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
    (?:任务数?|考核数|指标)[^,。;\d]{{0,6}}(?:再加|再增|增加|追加|上调|下调|核减|调减|压减)个?(?={_N})
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


# 7号目标：办结案件130件: the targets stand behind the word, each with its indicator.
_HEADS = re.compile(
    r"(?<!完成)(?<!达到)(?<!超)(?:目标|任务数?)(?:任务|值|数)?(?:调整|改)?(?:如下|为|是)?\s?$"
)
_TOLD = re.compile(r"[了已]|累计|目前|实际|现在|达到")
_FINISHED = re.compile(r"完成(?!率)")


@needing(_TARGET, _RAISED, _PLACED, _HEADS)
def read_target(scene: Scene, segment: Segment) -> list[Act]:
    """A value that is to be reached; never one that is said to be reached."""
    placed = _PLACED.search(segment.text) if "目标" in segment.text else None
    if placed and _is_ranked(scene, segment.target.code):
        return [on_task("set_target", segment, value=float(read_whole(placed["place"])))]
    headed = _list_headed(scene, segment)
    if headed:
        return _set(scene, segment, headed)
    found = next(
        (one for one in _TARGET.finditer(segment.text) if not _is_of_title(scene, segment, one)), None
    )
    if found is None and scene.sender is not None and scene.sender.role == "leader":
        found = _RAISED.search(segment.text)
    if not found or says_wrong(segment.text) or _REPORTED.search(segment.text):
        return []
    if _is_compared(scene, segment, found):
        return []
    begin = scene.text.find(found[0][:2], segment.start)
    figures = [
        figure for figure in scene.figures
        if segment.holds(figure.start) and figure.start >= max(begin, segment.start) and not figure.inexact
    ]  # fmt: skip
    if "这个" in found[0] or (not figures and "这个" in segment.text):
        # 投诉率别超过1.5‰,18号就按这个目标来管; 1号白沙35公里、龙泉32公里,按这个目标抓
        own = [one for one in scene.figures if segment.holds(one.start) and not one.inexact]
        figures = own or [one for one in scene.figures if not one.inexact and len(scene.figures) == 1]
    exact = [one for one in figures if re.search(r"(?:按照?|照)着?\s?$", scene.text[: one.start])]
    return _set(scene, segment, exact or figures)


# 目标86家,完成75家: an aim beside what is done is told for comparison, and sets nothing.
_MERELY_TOLD = re.compile(r"(?:目标|指标|任务数|考核数|计划数|基数)(?:是|为|数|值|:)*\d")
_DONE_BESIDE = re.compile(r"(?:完成|[已办]|累计|目前|现在|实际)(?!率)[^,。;\d]{0,6}\d")


def _is_compared(scene: Scene, segment: Segment, found: re.Match[str]) -> bool:
    if not _MERELY_TOLD.match(found.string, found.start()):
        return False
    return any(_DONE_BESIDE.search(segment.read(one)) for one in segment.clauses)


def _set(scene: Scene, segment: Segment, figures: Sequence[Figure]) -> list[Act]:
    return [on_task("set_target", segment, **aim.fields) for aim in list_aims(scene, segment, figures)]


def _list_headed(scene: Scene, segment: Segment) -> list[Figure]:
    """The figures behind 目标： where nothing is told of what is done."""
    head = next((at for at, one in enumerate(segment.clauses) if _HEADS.search(one.text)), None)
    if head is None or segment.clauses[head].stop != ":":
        return []
    behind = segment.clauses[head + 1 :]
    if any(_TOLD.search(one.text) for one in behind) or any(_FINISHED.search(one.text) for one in behind[1:]):
        return []
    return [one for one in scene.figures if any(clause.holds(one.start) for clause in behind)]


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
