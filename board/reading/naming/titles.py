"""Tasks recognised by the words of their titles and indicators: pairs of characters, weighed by how rare they are.

No dictionary of words: every two neighbouring characters of a title count, less the more tasks share them,
little where they are the common words of all titles (建设、工作) or part of a unit's name. Where nothing matches,
abbreviations (医废 for 医疗废物) and sound-alikes (医宝 for 医保) are tried.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from board.model.office import Unit
from board.model.task import Task
from board.reading.days.hours import find_time_ends
from board.reading.figures.units import MEASURES
from board.reading.naming.abbreviations import find_shortened, list_skips, list_turned
from board.reading.naming.standard_runs import index_standards
from board.reading.words.characters import fold_width, list_pairs
from board.reading.words.cues import list_cues
from board.reading.words.everyday import is_everyday, is_everyday_word
from board.reading.words.sounds import sound_of
from board.reading.words.spelt_figures import write_figures

# The words that all titles share: they tell no task from another.
_COMMON_WORDS = """
# works and what is done to them
建设 工作 服务 项目 管理 改造 整治 提升 行动 推进 完成 整改 检查 开展 创建 全面 实施 加强 做好 使用 动员 处置
办理 巡查 治理 排查 自查 清理 更新 维护 优化 改善 推广 一批 启动 入库 开工 开业 竣工 验收 招标 到位 转移 接待
参与
# kinds of task and plan
落实 组织 任务 情况 重点 保障 中心 规范 综合 专项 重要 工程 方案 制度 机制 体系 能力 质量 水平 活动 应急 示范
试点
# measures
数量 人数 面积 金额 件数 排名 场次 比例 覆盖 新增 全部 进度 指标 达标 标准 满意 覆盖率 完成率 合格率
率达 万元 亿元 公里
# subjects
安全 发展 信息 宣传 培训 群众 居民 单位 部门 干部 人员 资金 手续 问题 动态 监测 监管 考核 考评 上报 报送 投资
平台 系统 设备 材料 方式 运行 到岗
# times
年度 季度 每周 每月 周报 月报 今年 本年
"""
_COMMON = frozenset(word[:2] for word in list_cues(_COMMON_WORDS))
_COMMON_WEIGHT, _UNIT_WEIGHT, _NAME_WEIGHT, _SHORT_WEIGHT = 0.15, 0.12, 0.04, 0.7
_CROWD = 160


# 招老师: whom an office takes on its titles call 教师; 王老师 is a name.
_TAKEN_ON = re.compile(r"老师(?<=[招聘缺]老师)")


@dataclass(frozen=True)
class Titles:
    """Pairs of characters → the places of the tasks that hold them, with each pair's weight.

    `heads` finds tasks by the first character of a rare pair: 签了4102人 is said of 签约. `standards` has the runs of
    characters that only one task's standard holds, with its code. `words` are the pairs of `pairs` and of `short`.
    """

    codes: tuple[str, ...]
    pairs: Mapping[str, tuple[int, ...]]
    weights: Mapping[str, float]
    heads: Mapping[str, tuple[int, ...]]
    short: Mapping[str, tuple[int, ...]]
    plain: tuple[str, ...]
    sounds: Mapping[str, tuple[int, ...]]
    standards: Mapping[str, str]
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(self.pairs).union(self.short))


@dataclass(frozen=True, slots=True)
class Match:
    """How well the words of a text name a task: `score` is about 1 for one rare pair.

    `start` to `end` is the first run of its words, `length` how many characters matched in all.
    """

    code: str
    score: float
    start: int
    end: int
    length: int


def build_titles(tasks: Iterable[Task], units: Iterable[Unit]) -> Titles:
    """Index the titles and indicator names of all tasks."""
    tasks = tuple(tasks)
    pairs: defaultdict[str, dict[int, None]] = defaultdict(dict)
    short: defaultdict[str, dict[int, None]] = defaultdict(dict)
    straddling: set[str] = set()
    for place, task in enumerate(tasks):
        for words in (task.title, *(indicator.name or "" for indicator in task.indicators)):
            plain = _fold(words)
            straddling.update(_list_straddling(plain))
            for pair in _pairs(plain):
                pairs[pair][place] = None
            for pair in (*list_skips(plain), *list_turned(plain)):
                short[pair][place] = None
    return Titles(
        tuple(task.code for task in tasks),
        {pair: tuple(places) for pair, places in pairs.items()},
        _weigh(pairs, units),
        _build_heads(pairs, straddling),
        {
            pair: tuple(places)
            for pair, places in short.items()
            if pair not in pairs and len(places) <= _CROWD
        },
        tuple(_fold(task.title) for task in tasks),
        _build_sounds(pairs, straddling),
        index_standards(tasks),
    )


def _fold(words: str) -> str:
    """The words as those of a message are read: 三十五项实事 as 35项实事."""
    return write_figures(fold_width(words).lower())


def _pairs(words: str) -> Iterable[str]:
    return (pair for pair in list_pairs(words) if pair.isalnum())


def _weigh(pairs: Mapping[str, dict[int, None]], units: Iterable[Unit]) -> dict[str, float]:
    in_units: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        for pair in set(_pairs(unit.name)) | set(_pairs(unit.kind or "")):
            in_units[pair] += 1
    weights: dict[str, float] = {}
    for pair, places in pairs.items():
        weight = 1 / len(places) ** 0.5
        if pair in _COMMON or pair.isdigit() or (pair[1] == "数" and pair[0] in MEASURES):
            weight *= _COMMON_WEIGHT
        elif in_units.get(pair, 0) > 1:
            weight *= _UNIT_WEIGHT
        weights[pair] = weight
    return weights


def _build_heads(pairs: Mapping[str, dict[int, None]], straddling: set[str]) -> dict[str, tuple[int, ...]]:
    heads: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for pair, places in pairs.items():
        if pair not in _COMMON and pair not in straddling and not pair.isascii() and len(places) <= 4:
            heads[pair[0]].update(places)
    return {head: tuple(places) for head, places in heads.items()}


def _list_straddling(words: str) -> Iterable[str]:
    """The pairs that hold half of a common word: 交服 of 公交服务 is no word of its own."""
    for at, pair in enumerate(list_pairs(words)):
        if words[at + 1 : at + 3] in _COMMON or (at > 0 and words[at - 1 : at + 1] in _COMMON):
            yield pair


def _build_sounds(pairs: Mapping[str, dict[int, None]], straddling: set[str]) -> dict[str, tuple[int, ...]]:
    sounds: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for pair, places in pairs.items():
        if pair not in _COMMON and pair not in straddling and not pair.isascii() and len(places) <= 4:
            sounds[sound_of(pair)].update(places)
    return {sound: tuple(places) for sound, places in sounds.items()}


@lru_cache(maxsize=20_000)
def _sound_slip(pair: str) -> str:
    """How two characters sound that may be a slip for a title's; empty where they are meant as they are written."""
    meant = not pair.isalpha() or pair.isascii() or pair in _COMMON or is_everyday(pair)
    return "" if meant else sound_of(pair)


def find_matches(text: str, titles: Titles, *, masked: frozenset[int] = frozenset()) -> tuple[Match, ...]:
    """The tasks that the words name, the best first. `masked` are places whose characters belong to a name."""
    text = _TAKEN_ON.sub("教师", text) if "老师" in text else text
    if titles.words.isdisjoint(list_pairs(text)):
        return ()
    found: dict[int, list[tuple[int, float]]] = {}
    short_until, ends = 0, find_time_ends(text)
    for at, pair in enumerate(list_pairs(text)):
        if pair not in titles.words or at + 1 in ends:
            continue
        places = titles.pairs.get(pair)
        if places is not None and _says_little(pair) and text[at + 1 : at + 3] not in titles.pairs:
            continue
        if places is None:
            place = _find_shortened(text, at, titles) if at not in masked else None
            if place is not None:
                found.setdefault(place, []).extend([(at, _SHORT_WEIGHT), (at + 1, 1.0)])
                short_until = at + 2
            continue
        if len(places) > _CROWD or at < short_until:
            continue
        if pair in _ORDERED and "挂牌督办" in text[max(0, at - 2) : at + 4] and "牌督" not in titles.pairs:
            # 对办公室挂牌督办 names no 门牌挂牌.
            continue
        if pair[0] in _COUNTED_ONE and _points_at(text, at) or pair[0] == "计" and text[at - 1 : at] in _SUMS:
            continue
        weight = titles.weights[pair]
        if at in masked and at + 1 in masked:
            weight *= _NAME_WEIGHT
        for place in places:
            found.setdefault(place, []).append((at, weight))
    matches = [_build_match(titles.codes[place], hits) for place, hits in found.items()]
    return tuple(sorted(matches, key=lambda match: -match.score))


# 年底前保证装齐45台: no 保证 of 保证金, unless what stands behind it is of a title too.
_MEANT = frozenset(["保证", "确保", "争取", "希望", "需要", "应该", "必须", "可能", "估计"])


def _says_little(pair: str) -> bool:
    """Whether two characters of a title say too little where the next does not follow: 保证, and 两项 of 两项补贴."""
    return pair in _MEANT or (pair[0] in _NUMERALS and pair[1] in _COUNTED_ONE)


_NUMERALS = frozenset("两俩几三四五六七八九")
# 那项审计: what is pointed at or counted; with what follows it is no word (专项审核).
_COUNTED_ONE = frozenset("项个条件处家份件批次户栋座台宗桩笔起场张本间所辆部")
# 图斑累计整改41个: no 计整 of 审计整改.
_SUMS = frozenset("累合总共")
_ORDERED = frozenset(["挂牌", "督办"])
_POINTS = frozenset("那这哪每各某几两俩一二三四五六七八九十0123456789")


def _points_at(text: str, at: int) -> bool:
    """Whether the character is the measure of what is pointed at: 那项, 这几个, 两处."""
    return at > 0 and text[at - 1] in _POINTS


def _find_shortened(text: str, at: int, titles: Titles) -> int | None:
    """The title that three characters shorten; no 保参保 within 居保参保, where 居保 names another."""
    shortened = ((place, titles.plain[place]) for place in titles.short[text[at : at + 2]])
    place = find_shortened(text[at : at + 3], shortened)
    over = text[at - 1 : at + 1] if at and place is not None else ""
    others = titles.pairs.get(over) or titles.short.get(over) or (place,)
    return place if place in others else None


def is_named(text: str, start: int, end: int, titles: Titles, *, both: bool = False) -> bool:
    """Whether what stands there is part of a title: it and two characters more, on one side or on `both`, are."""
    if both:
        return start >= _BESIDE and _is_within(text, start - _BESIDE, end + _BESIDE, titles)
    if _is_within(text, start, end + _BESIDE, titles):
        return True
    return start >= _BESIDE and _is_within(text, start - _BESIDE, end, titles)


_BESIDE = 2


def _is_within(text: str, start: int, end: int, titles: Titles) -> bool:
    words = text[start:end]
    return len(words) == end - start and stands_in_any(words, titles)


def stands_in_any(words: str, titles: Titles) -> bool:
    """Whether some title has the words within it."""
    rare: tuple[int, ...] = ()
    for pair in list_pairs(words):
        if pair.isalnum():
            places = titles.pairs.get(pair)
            if places is None:
                return False
            rare = places if not rare or len(places) < len(rare) else rare
    return any(words in titles.plain[place] for place in rare)


def _build_match(code: str, hits: list[tuple[int, float]]) -> Match:
    best = dict(hits)
    start = end = min(best)
    while end in best:
        end += 1
    return Match(
        code, sum(best.values()), start, end + 1, len({place for at in best for place in (at, at + 1)})
    )


def find_mended(text: str, titles: Titles, *, masked: frozenset[int] = frozenset()) -> tuple[Match, ...]:
    """Matches by abbreviation, else by sound: only for a text in which no word names a task."""
    pairs = list(list_pairs(text))
    shortened = not titles.short.keys().isdisjoint(pairs)
    if not shortened and titles.sounds.keys().isdisjoint(map(_sound_slip, pairs)):
        return ()
    found: dict[int, list[tuple[int, float]]] = {}
    free = [
        (at, pair)
        for at, pair in enumerate(pairs)
        if at not in masked and at + 1 not in masked and pair not in titles.pairs
    ]
    for at, pair in free:
        for place in titles.short.get(pair, ()):
            found.setdefault(place, []).append((at, _SHORT_WEIGHT))
    if not found:
        for at, pair in free:
            if at and is_everyday_word(pairs[at - 1]):
                # 进展到哪了: no slip for 占道.
                continue
            for place in titles.sounds.get(_sound_slip(pair), ()):
                found.setdefault(place, []).append((at, _SHORT_WEIGHT))
    matches = [_build_match(titles.codes[place], hits) for place, hits in found.items()]
    return tuple(sorted(matches, key=lambda match: -match.score))
