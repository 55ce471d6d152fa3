"""What the figures of a target aim at: which indicator, whose share, and how much where it is said as more or less.

3号目标再加5处 is reckoned from the target on file; 从86家提高到90家 aims at the second; 白沙镇任务加到35公里 is the share of
that unit and never the target of the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from board.model.task import Indicator, Share
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_asked, is_count
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names


@dataclass(frozen=True, slots=True)
class Aim:
    """One target that is set. value: None where it is not said exactly; unit: whose share it is."""

    value: float | None
    indicator: str | None = None
    unit: str | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """What of it an act holds."""
        return {
            "value": self.value,
            "indicator": self.indicator,
            "for_unit": self.unit,
            "open": self.value is None,
        }


# 从86家提高到90家, 由原来的60处调整为65处: where it stood.
_FROM = re.compile(r"(?:从|由|原来?的?(?:是|定的?)?|原定的?|现[在有]的?|目前的?)(?:目标)?(?:的|是)?\s?$")
_DONE = re.compile(r"[了已]|完成(?!率)|累计|目前|实际|现在|去年|上年|同期|隔壁|兄弟")


def list_aims(scene: Scene, segment: Segment, figures: Sequence[Figure]) -> list[Aim]:
    """The targets that figures of a stretch set: the first one's, and those of other indicators or units named beside it."""
    stood = [one for one in figures if _FROM.search(scene.text, segment.start, one.start)]
    aimed = [one for one in figures if one not in stood] or list(figures)
    aims: list[Aim] = []
    end = segment.start
    for figure in aimed:
        spot = _Spot(scene, segment, figure, end, first=not aims)
        end = figure.end
        if aims and _DONE.search(spot.lead):
            break
        aims += [one for one in spot.list_aims() if not aims or _is_another(one, aims)]
    return aims


def _is_another(aim: Aim, aims: Sequence[Aim]) -> bool:
    """Whether a figure behind the first sets a target of its own: it names another indicator or unit."""
    named = (aim.indicator or aim.unit) is not None
    return named and all((aim.indicator, aim.unit) != (one.indicator, one.unit) for one in aims)


# 各镇任务都按30公里: a share of each, where the whole is shared out.
_EACH = re.compile(
    r"(?:各|每)个?(?:[镇乡街村所院站校队科股家县区]|单位|社区|成员|责任|园|企业)"
    r"|每(?:一)?[个家](?:[镇乡街村所院站校队科股]|单位|社区)|平均"
)
_TOGETHER = re.compile(r"都|各|均|分别|每")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A figure with the words since the one before it."""

    scene: Scene
    segment: Segment
    figure: Figure
    since: int
    first: bool

    @property
    def lead(self) -> str:
        return self.scene.text[self.since : self.figure.start]

    def list_aims(self) -> list[Aim]:
        """What it aims at: a share of each unit that is named, else the whole; one without a value where that is not decided."""
        indicator = self._find_indicator()
        name = indicator.name if indicator and len(self._measured) > 1 else None
        shared = indicator.by_unit if indicator else [one for item in self._measured for one in item.by_unit]
        units = list(dict.fromkeys(map(self._name_unit, self._list_sharers())))
        if None in units or (len(units) > 1 and not _TOGETHER.search(self._clause)):
            return [Aim(None, name)]
        if not units and shared and (indicator is None or is_count(indicator)) and _EACH.search(self._clause):
            return [Aim(None, name)]
        return [Aim(self._find_value(indicator, unit), name, unit) for unit in units or [None]]

    @property
    def _measured(self) -> tuple[Indicator, ...]:
        return self.scene.lexicon.list_indicators(self.segment.target.code)

    @property
    def _clause(self) -> str:
        """The words since the figure before, to the end of this one's clause."""
        ends = [one.end for one in self.segment.clauses if one.holds(self.figure.start)]
        return self.scene.text[self.since : max([self.figure.end, *ends])]

    def _list_sharers(self) -> list[Name]:
        """The units beside the lead unit that stand in the figure's clause, and people of such a unit."""
        task = self.scene.lexicon.find_task(self.segment.target.code)
        start = max(self.since, self._find_start())
        before = [
            one for one in list_names(self.scene, self.segment) if start <= one.start < self.figure.start
        ]
        if task is None:
            return [one for one in before if one.kind == "unit"]
        own = {task.lead_unit, *task.owners, task.leader, self.scene.message.sender}
        kept = [one for one in before if not own.intersection(one.referents)]
        return [one for one in kept if one.kind == "unit" or self._name_unit(one) in task.share_units]

    def _find_start(self) -> int:
        """Where the figure's clause begins, with those before it that only enumerate: 白沙、龙泉任务各加5公里."""
        start = self.segment.start
        for clause in self.segment.clauses:
            if clause.start > self.figure.start:
                break
            start = start if self.scene.text[start : clause.start].rstrip().endswith("、") else clause.start
        return start

    def _name_unit(self, name: Name) -> str | None:
        if name.kind == "unit":
            return name.only
        person = self.scene.lexicon.find_person(name.only or "")
        return person.unit if person else None

    def _find_indicator(self) -> Indicator | None:
        """The indicator that the words or the measure of the figure name; the only one there is."""
        measured = self._measured
        if len(measured) < 2:
            return measured[0] if measured else None
        words = self._clause if self.first else self.lead
        return find_asked(words, measured) or self._find_by_words(words) or self._find_by_measure()

    def _find_by_words(self, words: str) -> Indicator | None:
        """路基目标20公里: the indicator of which two characters are said that no other has."""
        target = self.segment.target
        if target.how == "words":
            words = words.replace(self.scene.text[target.start : target.end], "□")
        pieces = {one: _list_pieces(one) for one in self._measured}
        named = [
            one for one in pieces
            if any(
                piece in words
                for piece in pieces[one] - {held for other in pieces if other is not one for held in pieces[other]}
            )
        ]  # fmt: skip
        return named[0] if len(named) == 1 else None

    def _find_by_measure(self) -> Indicator | None:
        figure, measured = self.figure, self._measured
        if figure.kind in {"percent", "permille"}:
            fitting = [one for one in measured if one.is_rate]
        elif figure.unit is None and figure.scale >= _TEN_THOUSAND:
            fitting = [one for one in measured if one.unit == "万元"]
        else:
            fitting = [one for one in measured if figure.unit is not None and one.unit == figure.unit]
        return fitting[0] if len(fitting) == 1 else None

    def _find_value(self, indicator: Indicator | None, unit: str | None) -> float | None:
        value = _scale(self.scene, self._measured, indicator, self.figure)
        sign = _find_sign(self.scene.text[self.segment.start : self.figure.start])
        if value is None or sign == 0:
            return None if self.figure.kind == "points" else value
        share = next((one for one in indicator.by_unit if one.unit == unit), None) if indicator else None
        return _reckon(self.lead, self.figure, indicator, share if unit else None, sign * value)


_TEN_THOUSAND = 1e4
_ANY_TASK = frozenset(["完成", "目标", "任务", "指标", "数量", "建设", "工作", "推进", "项目", "总数"])


def _list_pieces(indicator: Indicator) -> frozenset[str]:
    name = (indicator.name or "").lower()
    return frozenset(name[at : at + 2] for at in range(len(name) - 1)) - _ANY_TASK


# 再加5处, 上调10处; 提高到65处 says the whole.
_MORE = re.compile(
    r"(?:再|往上|向上|上)?(?:增加|追加|增|加码?|多|上调|调增|调高|提高|提升|上浮|升高)(?:了|个)?\s?$"
)
_LESS = re.compile(
    r"(?:再|往下|向下)?(?:减少|调减|压减|核减|减|下调|调低|降低|降|下浮|砍掉?|去掉|少)(?:了|个)?\s?$"
)


def _find_sign(lead: str) -> int:
    if _MORE.search(lead):
        return 1
    return -1 if _LESS.search(lead) else 0


# 比去年多5处: more than something that the board does not know.
_OF_OTHERS = re.compile(r"去年|上年|往年|同期|上(?:个?月|季度)|别的|别人|隔壁|兄弟|人家|平均")


def _reckon(
    lead: str, figure: Figure, indicator: Indicator | None, share: Share | None, more: float
) -> float | None:
    """The target on file with so much more; None where that is not known, or is hardly what is meant."""
    goal = share.target if share else indicator.goal if indicator else None
    if indicator is None or goal is None or _OF_OTHERS.search(lead):
        return None
    if figure.kind == "percent":
        # 合格率提高5%: five points, or a twentieth.
        more = goal * more / 100
        if indicator.is_rate or more % 1:
            return None
    elif (figure.kind == "points") != indicator.is_rate:
        return None
    # 目标提高90家, of 86: rather the whole than so much more.
    return round(goal + more, 6) if abs(more) <= goal / 2 else None


_AMOUNT = re.compile(r"(?P<more>[多来几余])?(?P<scale>[百千十]?[万亿])")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 1e4, "亿": 1e8}


def _scale(
    scene: Scene, measured: Sequence[Indicator], said: Indicator | None, figure: Figure
) -> float | None:
    """The value that a figure aims at, money in 万元 (2个亿 is 20000); None where it is not said exactly."""
    value, scale, unit = figure.value, figure.scale, figure.unit
    amount = _AMOUNT.match(scene.text, figure.end) if unit in {None, "个"} else None
    if amount:
        if amount["more"]:
            return None
        for char in amount["scale"]:
            value, scale = value * _SCALES[char], scale * _SCALES[char]
        unit = None
    money = any(one.unit == "万元" for one in ((said,) if said else measured))
    return round(value / 1e4, 6) if money and unit is None and scale >= _TEN_THOUSAND else value
