"""Tasks that common words name together with something else: a measure (设备还差20套), a paper handed in (周报发了)."""

import re
from collections.abc import Iterator, Sequence

from board.reading.clauses import Clause
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import means_same
from board.reading.naming.titles import Match
from board.reading.scene import Scene
from board.reading.tasks.common_words import OF_ANY
from board.reading.tasks.short_names import LEAD_IN
from board.reading.words.everyday import is_everyday

# What many things are counted in: it speaks for no task.
_LOOSE = frozenset({None, "个", "项", "次", "件", "%", "‰"})
_HEAD = re.compile(r"[^\d,。;:]{2,8}")
_PAPER = re.compile(
    r"(?:[本这上]周的?|[本这]个?月的?|今天的?)?"
    r"(?P<paper>[周月季日旬半]报|月度?报告|季度?报告|快报|简报"
    r"|专报|报表|小结)(?:已经?|都|也|刚|[写编弄做整]完?好?)*"
    r"(?:报送?|交|上报|提交|递交|传|发|送|印发|发布|写)"
    r"(?:了|过了?|完了?|好了?|到了?|上去了?|上来了?|出[去来]了?"
    r"|走[了啦]?|给[\u4e00-\u9fa5]{1,6}了)(?=[,。;!]|$)"
)


def find_by_paper(scene: Scene, clause: Clause) -> tuple[str, int] | None:
    """周报发了, from somebody who owns one task that is to report so: its code, and where the words end."""
    if "报" not in clause.text and "小结" not in clause.text:
        return None
    found = _PAPER.match(clause.text)
    own = scene.lexicon.own.get(scene.message.sender, ()) if found else ()
    tasks = [task for task in map(scene.lexicon.find_task, own) if task and task.recurrence]
    codes = [task.code for task in tasks if found and found["paper"] in f"{task.title}{task.standard or ''}"]
    return (codes[0], found.end("paper")) if found and len(codes) == 1 else None


# 厕所改了216户, of 户厕改造: the everyday names of what titles write as one character of a compound.
_ROOTS = {
    name: root
    for root, names in {
        "厕": "厕所 茅房 茅坑",
        "房": "房子 房屋 住房",
        "路": "马路 路面 村道 公路 大路",
        "桥": "桥梁 大桥 小桥 石桥",
        "车": "车子 车辆 汽车",
        "灯": "路灯 灯泡 灯具",
        "树": "树苗 树木 树子",
        "厨": "厨房 灶台",
        "窗": "窗户 窗子",
        "井": "水井 井盖 机井",
        "渠": "水渠 沟渠 渠道",
        "塘": "池塘 堰塘 水塘",
        "坝": "大坝 水坝",
        "库": "仓库 库房",
        "表": "水表 电表 气表 表子",
        "管": "水管 管子 管道",
        "牌": "牌子 标牌 招牌",
        "墙": "墙面 围墙 墙体",
        "床": "床铺 病床 床子",
        "梯": "电梯 梯子",
        "田": "水田 田块 农田",
        "地": "土地 地块",
        "点": "网点 站点 点子",
        "校": "学校",
        "店": "门店 店铺 店子",
        "棚": "大棚 棚子 窝棚",
        "炉": "炉子 锅炉",
        "罐": "罐子 罐体",
        "站": "站子 站房",
    }.items()
    for name in names.split()
}


def find_by_measure(scene: Scene, clause: Clause, figure: Figure) -> tuple[str, int] | None:
    """设备还差20套: the one task of the sender's whose name has the word and which counts in that measure."""
    if figure.unit in _LOOSE or figure.kind != "count":
        return None
    head = _HEAD.match(clause.text, 0, figure.start - clause.start)
    if head is None:
        return None
    titles = scene.lexicon.titles
    found = set(_list_about(scene, clause))
    for at in range(head.end() - 1):
        pair = clause.text[at : at + 2]
        if is_everyday(pair) or OF_ANY.fullmatch(pair) or clause.start + at in scene.masked:
            continue
        found |= {titles.codes[place] for place in titles.pairs.get(pair, ())}
        if root := _ROOTS.get(pair):
            found |= {code for code, title in zip(titles.codes, titles.plain, strict=True) if root in title}
    codes = [code for code in found if _counts_so(scene, code, figure.unit)]
    return (codes[0], head.end()) if len(codes) == 1 else None


# 灯换了620间, 桥修了9座: a thing of one character at the head, before what is done to it, and what titles call it.
_THING = re.compile(
    rf"(?P<thing>[{''.join(sorted(set(_ROOTS.values())))}])(?:今[天年]|现在|目前|这周|本周|昨天|已经?|又|都|一共|累计)*"
    r"[换装改修建铺拆通栽种打挖清整弄做搞](?:了|好|完|到|上|出|通|掉)"
)
_ALSO_CALLED = {"灯": "照明", "厨": "食堂", "梯": "电梯", "田": "农田"}


def _list_about(scene: Scene, clause: Clause) -> Iterator[str]:
    lead = LEAD_IN.match(clause.text)
    thing = _THING.match(clause.text, lead.end() if lead else 0)
    if thing is None:
        return
    called = _ALSO_CALLED.get(thing["thing"], thing["thing"])
    for task in scene.lexicon.office.tasks:
        words = "".join((task.title, *(one.name or "" for one in task.indicators)))
        if thing["thing"] in words or called in words:
            yield task.code


def _counts_so(scene: Scene, code: str, unit: str | None) -> bool:
    units = {one.unit for one in scene.lexicon.list_indicators(code)}
    return unit in units and (scene.sender_edits or scene.lexicon.is_involved(scene.sender, code))


def keep_measured_so(scene: Scene, clause: Clause, tied: list[Match]) -> list[Match]:
    """入户2600户: of tasks that share a word the one that counts in the measure said."""
    units = {one.unit for one in scene.figures if clause.holds(one.start)} - _LOOSE
    kept = [
        one
        for one in tied
        if any(
            means_same(unit, other.unit)
            for unit in units
            for other in scene.lexicon.list_indicators(one.code)
            if other.unit
        )
    ]
    return kept if len(kept) == 1 else tied


# 268户签了201户, 20个点开了12个: so many of the whole, by any verb.
_OUT_OF = re.compile(
    r"(?:的?(?:指标|任务|目标|盘子|计划|名额))?(?:[\u4e00-\u9fa5]{0,3}?)(?:"
    r"(?:里头?|中|里面)?(?:已经?|现在|目前)?[\u4e00-\u9fa5]{1,3}"
    r"(?:了|完了?|好了?|过了?|出|成|到)|已经?[\u4e00-\u9fa5]{1,3}|[\u4e00-\u9fa5]了)"
)


def find_by_goal(scene: Scene, figures: Sequence[Figure]) -> tuple[str, int] | None:
    """268户签了201户: the sender's one task that aims at just as many of the same measure, and where the words end."""
    if len(figures) < _WHOLE_AND_DONE:
        return None
    whole, done = figures[:_WHOLE_AND_DONE]
    if whole.kind != "count" or done.kind != "count" or whole.unit is None or done.value > whole.value:
        return None
    if done.unit not in {whole.unit, None, "个"} or not _OUT_OF.fullmatch(scene.text, whole.end, done.start):
        return None
    own = scene.lexicon.own.get(scene.message.sender, ())
    codes = [
        code
        for code in own
        if any(
            one.target == whole.value and one.unit is not None and means_same(whole.unit, one.unit)
            for one in scene.lexicon.list_indicators(code)
        )
    ]
    return (codes[0], whole.start) if len(codes) == 1 else None


_WHOLE_AND_DONE = 2
