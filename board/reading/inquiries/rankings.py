"""Rankings of units: 各卫生院签约率排一下, 参保率哪个社区最低, 谁垫底."""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.model.task import Indicator
from board.reading.figures.indicators import find_asked
from board.reading.inquiries.asked_periods import with_period
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.cues import any_of, guard
from board.reading.words.needs import needing

_RANK = any_of(
    r"""
    # a list
    [拉排出列]个?[^,。]{0,2}榜 (?:红黑|光荣)榜 排行 龙虎榜
    # who is ahead, who behind
    谁(?:高|低|快|慢|靠前|落后)
    谁(?:谁|家)?(?:在|排)?(?:最)?(?:打头|领头|领跑|排头|前头|前面|后头|尾巴|末尾|殿后|垫后|拖后腿)
    谁的?[^,。]{0,8}最(?:大|小|猛|稳|高|低|多|少|好|差|快|慢|靠[前后])
    谁(?:在|排)?(?:最)?前[,]?谁(?:在|排)?(?:最)?后 谁高谁低 谁多谁少 谁快谁慢 谁好谁差 谁第一 谁垫底
    谁最(?:高|低|好|差|快|慢|多|少|拖|磨)
    哪[个家][^,。]{0,8}高哪[个家]?[^,。]{0,6}低
    # places
    名次 倒数 (?<![提之以目])前[三五十](?:[名位强]|(?=[的是,]|$))
    # put in an order
    (?<![没未])(?<!没有)排(?:一?下|个|一排|排|名|序|(?<!人排)(?<!在排)队|行|位|出来)
    [从由自按][高低大小多少快慢好差先前][到往至][高低大小多少快慢好差后] (?<=[\u4e00-\u9fa5])高到低
    [捋理排比分看摆](?:[一个出][捋理排比分看]?)?(?:个)?(?:高低|先后|快慢|名次|高下|座次)
    按(?:照)?(?:高低|先后|快慢|大小|多少)[^,。;]{0,4}[捋理排列]
    按[\u4e00-\u9fa5]{2,4}排(?=[,。;!]|$)
    # compared
    比一比 晒一?晒
    """
)
_EXTREME = (
    r"(?:最(?:低|高|多|少|差|好|慢|快|弱|强|靠[前后]|落后|末|后|磨[蹭叽]"
    r"|拖(?:[沓拉]|后腿)?(?!延|欠)|拉[胯跨垮]|差劲|不行|吃力|费劲|积极"
    r"|主动|给力|突出|扎实)|垫底|落后|掉队|领先|倒数|第一|靠[前后]|吊车尾)"
)
# 参保率哪个社区最低, 最差的是哪个院.
_WHICH = re.compile(
    rf"哪(?:一?[个家]|[几些][个家]?)[^,。?]{{0,14}}{_EXTREME}"
    rf"|{_EXTREME}的?[^,。?]{{0,10}}?是?哪(?:一?[个家]|[几些][个家]?)"
)
_ANY_UNIT = re.compile(r"哪(?:一?家|几家)|哪一?个(?:单位|部门)|哪些(?:单位|部门)")
_NO_RANKING = re.compile(
    r"(?:不要|别|不能|莫|不许)[^,。;]{0,4}排名|排名(?:又|从|第|掉|进|升|降|出来|公布|下来)"
    r"|(?:挤|冲|保|争|力争|必须|目标是?|要)?(?:进|冲|保|争|挤)(?:进|到|住|入)?前[一二三四五六七八九十\d]+(?=[,。!吧]|$)"
    r"|(?:跟|和|与|同|较|拿)[^,。;]{0,4}(?:月份?|季度|周|年|上期|同期)[^,。;]{0,2}的?比一?[比下]"
    r"|排名(?:都|又|还|仍|一直)*(?:是|在|排)?(?:倒数|垫底|末[位尾])[^?吗]*,|挂牌督办|约谈"
    r"|各位|专干|网格员|同志们|每个人|人员|考评排名|热线排名[^,]{0,4}(?:第|从)"
)
_OF_UNITS = re.compile(
    r"的?排名|排个?名|单位|谁第一|谁垫底|谁(?:做|干|完成|推进|落实|跑)?得?最"
    r"|谁的?(?:进展|进度|速度|完成率?)最(?!大|小)"
)
# 各所的年报率 lists every one of them.
_EACH_ONE = re.compile(
    r"^(?:给我)?(?:看|查|列|报|说|拉)?(?:看|一?下|个)?(?:各|每个|每家)"
    r"[\u4e00-\u9fa5]{1,5}?的?[\u4e00-\u9fa5]{2,10}(?:多少|怎么样|咋样|情况|如何)?了?[?]?$"
)
_LONGEST = 60
_COMPARED = re.compile(
    guard(
        r"谁的[^,。]{1,6}(?:更|比较)?(?:高|低|快|慢|好|差|多|少|强)|比一?比|比一下|比较一?下"
        r"|做?个?对比|谁(?:报|做|干|完成|推进|落实)得?(?:更|比较)?(?:高|低|快|慢|好|差|多|少|强)"
    )
)


# 我们站收缴率排第几, 城头排老几: what place somebody's unit has among its like.
_PLACE = re.compile(
    r"排(?:在|到)?(?:第几|老几|多少[名位]?|什么位[置次]|几[名位]|在?哪)"
    r"|第几名?(?=\W*$)|什么名次|名次(?:是)?(?:多少|怎|咋|如何)"
)


@needing(_RANK, _WHICH, _COMPARED, _EACH_ONE, _PLACE)
def read_ranking(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """A ranking of units, by an indicator where one is said; two units and nothing else are compared."""
    said_of_it = scene.blot_titles().text
    if len(scene.text) > _LONGEST or not any(
        one.search(said_of_it) for one in (_RANK, _WHICH, _COMPARED, _EACH_ONE, _PLACE)
    ):
        return []
    if _NO_RANKING.search(scene.text):
        return []
    kinds = find_unit_kinds(scene)
    kind = kinds[0] if kinds else None
    placed = _find_placed(scene)
    said = _find_indicator(scene) if kind or placed or scene.leads else None
    if placed:
        return [
            with_period(scene, Act("rank", indicator=said.name if said else None, kind=placed), scene.days)
        ]
    kind = kind or _find_kind_before(scene, said)
    if not _asks_for_order(scene, segments, kind, said):
        return []
    compared = _read_comparison(scene) if said is None else []
    said = said or _find_only(scene, segments, kind)
    act = Act("rank", indicator=said.name if said else None, kind=kind)
    return compared or [with_period(scene, act, scene.days)]


_OURS = re.compile(
    r"(?:我们?|咱们?)(?:这|本)?(?:个)?"
    r"(?:科室?|股|站|所|院|[村镇乡街]道?|社区|办|队|中心|校|厂|单位|这儿|这边|家)?"
)


def _find_placed(scene: Scene) -> str | None:
    """The kind of the unit whose place is asked for: the one that is named, or the sender's own."""
    if not ("第几" in scene.text or "排" in scene.text or "名次" in scene.text) or not _PLACE.search(
        scene.text
    ):
        return None
    own = scene.sender.unit if scene.sender and not scene.leads and _OURS.search(scene.text) else None
    named = next((one.only for one in scene.units if one.only), own)
    unit = scene.lexicon.office.units_by_name.get(named) if named else None
    return unit.kind if unit else None


def _asks_for_order(
    scene: Scene, segments: Sequence[Segment], kind: str | None, said: Indicator | None
) -> bool:
    """Whether units are to be put in order; which of them is last in a task that is named only asks about the task."""
    text = _drop_names(scene)
    if _COMPARED.search(text) and len(scene.units) > 1 and scene.leads:
        return True
    if said is not None and kind and scene.leads and _EACH_ONE.match(text):
        return True
    if _RANK.search(text):
        return bool(kind or (scene.leads and (said or _OF_UNITS.search(text))))
    if not _WHICH.search(text) or not (kind or (scene.leads and _ANY_UNIT.search(text))):
        return False
    named = any(one.target.code and one.target.how in {"code", "words"} for one in segments)
    return said is not None or not named


def _drop_names(scene: Scene) -> str:
    """The text without indicators that are themselves called so: 满意度排名准不准 ranks nobody."""
    text = scene.text
    if "排名" not in text or _ORDERED_SO.search(text):
        return text
    named = {one.code for one in scene.codes}
    for task in scene.lexicon.office.tasks:
        for one in task.indicators:
            if one.name and "排名" in one.name:
                text = text.replace("排名" if task.code in named else one.name.lower(), "※")
    return text


_ORDERED_SO = re.compile(r"各|每|哪|谁(?!报|填|说|给|统|算)|排(?:一|个|名?(?:发|给|列|拉))")


def _find_kind_before(scene: Scene, said: Indicator | None) -> str | None:
    """卫生院激活率排个名: the kind of unit that is named right before what is put in order."""
    name = (said.name or "").lower() if said and scene.leads else ""
    lead = scene.text[: scene.text.find(name)] if name else ""
    kinds = [kind for kind in scene.lexicon.kinds if lead.rstrip("的 ").endswith(kind)]
    named = any(one.end == len(lead) and one.only for one in scene.names)
    if not named and kinds:
        return max(kinds, key=len)
    return _find_bare_kind(scene) if said and scene.leads else None


def _find_bare_kind(scene: Scene) -> str | None:
    """窗口按主动评价率排名次: the one kind of unit that is named, by no unit's name."""
    ours = [(one.start, one.end) for one in scene.names if one.only]
    named = {
        kind
        for kind in scene.lexicon.kinds
        for at in (scene.text.find(kind),)
        if at >= 0 and not any(start <= at < end for start, end in ours)
    }
    longest = [kind for kind in named if not any(kind != other and kind in other for other in named)]
    return longest[0] if len(longest) == 1 else None


def _find_indicator(scene: Scene) -> Indicator | None:
    indicators = (one for task in scene.lexicon.office.tasks for one in task.indicators if one.name)
    return find_asked(scene.text, indicators)


def _find_only(scene: Scene, segments: Sequence[Segment], kind: str | None) -> Indicator | None:
    """2号排名, 哪个街道加梯最慢: the one indicator of the one task that is named, in which units of that kind have a part."""
    tasks = [
        task
        for one in segments
        if one.target.how in {"code", "words"} and (task := scene.lexicon.find_task(one.target.code))
    ]
    units = scene.lexicon.office.units_by_name
    shared = [
        task
        for task in tasks
        if kind is None or any(units[name].kind == kind for name in task.units if name in units)
    ]
    found = [one for task in shared for one in task.indicators if one.name]
    return found[0] if len(found) == 1 and found[0].op != "rank<=" and scene.leads else None


def _read_comparison(scene: Scene) -> list[Act]:
    """东关所和北塘所比一比: a question about each."""
    units = [name for name in scene.units if name.only]
    if len(units) < 2 or not _COMPARED.search(scene.text):
        return []
    return [Act("query", about="unit", unit=name.only, want="compare") for name in units]
