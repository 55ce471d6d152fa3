"""Whether words speak of a part of a task: content that neither its title nor plain filling explains."""

import re
from functools import lru_cache

from board.reading.words.cues import any_of
from board.reading.words.sounds import sound_of

_FILLER = any_of(
    r"""
    # tasks, and what points at one
    手[上头里] 名下 [一二两三四五六七八九十几]+[项件个条] 任务 工作 事项 项目 这项 那项
    [这那](?:档子|桩|回|码|件)?事儿? [这本][轮遍] 这个 那个 这条 那条 这块 那块 那摊 这摊 这件 那件 的事 的?活儿? 这边 那边
    这里 这儿 那儿
    # times
    现在 目前 今天 昨天 前天 上午 下午 昨晚 今早 今晚 晚上 刚刚? 刚才 本周 这周 上周 [这本]个?(?:礼拜|星期)
    本月 这个月 上月 本季度 季度 月份 眼下 眼前 当前 如今 现阶段 上半年? 下半年? 全年 最后
    # how far, how well
    已经? 全部 全都? 都 均 总算 终于 基本 顺利 圆满 实际 彻底 整个 整体 总体 所有 按时 按期 提前 如期 连夜
    胜利 超额
    # writers, readers, places
    我们 我 咱们? 你 他们 她们 院 社区 单位 科室 局里 各 领导 您 各位 大家 辖区 全县 全区 全镇 全街道 全乡
    全村
    # particles and little verbs
    的 也 就 又 才 再 给 被 把 一下 一遍 好 啊 哈 呀 啦 了 吧 呢 嗯 可以 说 跟 和 哪个 可 是 在 有 辛苦 弄 搞
    做 干 办 完 成
    # measures and parts of dates
    周 期 年 月 日 号 处 个 里程 长度 (?<![\u4e00-\u9fa5])[户家人件场]
    [几各每这那多两一二三四五六七八九十全][户家人件场] 份 条 项
    # reports
    报告 汇报 情况 进展 进度 内容 要求 返工 重做 整改 累计
    """
)


# 9号楼, 3号院, 6.28那处: one numbered or dated place of several.
_PLACE = re.compile(
    r"(?:\d|[一二三四五六七八九十])号"
    r"(?:楼|院(?![感内里])|栋|池|井|泵|炉|机(?!构)|库|闸|塔|馆|桥|桩|墩|塘|棚|点位?)|(?<!号)那[处栋户间段场批期班]"
)


# 第四个点, 首家食堂: one of several, though the title has its name; a bare 第四个 may point at a list.
_ORDINAL = re.compile(
    r"(?:第(?:\d+|[一二三四五六七八九十百]+)|头一|首)[个家户间]"
    r"(?!任务|项目|事|工作|问题|指标)(?P<of>[\u4e00-\u9fa5])"
)
_NO_NOUN = frozenset("能全已都也要可会将就才早新在没未不被按提月周")


def _names_one_of_them(lead: str, topic_words: frozenset[str]) -> bool:
    """Whether the words number one of what the title has: 第四个点 of 助餐点建设."""
    found = _ORDINAL.search(lead) if "第" in lead or "首" in lead or "头一" in lead else None
    if found is None or found["of"] in _NO_NOUN:
        return False
    return any(found["of"] in pair for pair in topic_words)


# 1、2号炉, 3号泵: what a work has several of, behind its number.
NUMBERED_PART = re.compile(
    r"(?:炉(?!渣)|泵(?!站)|机组|闸(?!门)|塔(?!吊)|桥(?!梁)|桩(?!基)|墩|塘(?!坝)|棚(?!改|户)|井(?!盖)|池(?!塘)|罐"
    r"|梁|坑|窑|坝|标段|(?<=[、,和]\d号)点位|隧道|船|线(?![上下索路])|仓|变压器|锅炉|电?梯(?![子队次级田形]))"
)


# 体检车已完成年检, 体检会议开完了: something of the task's name, and not the task.
_THING = re.compile(r"(?P<pair>[\u4e00-\u9fa5](?:车|会议|会))(?:都|也|已经?|今[天日]|昨[天日]|刚刚?|全部)*$")


def names_thing(lead: str, topic_words: frozenset[str]) -> bool:
    """Whether the words before a statement end in a vehicle or meeting that the title does not name."""
    found = _THING.search(lead)
    return (
        found is not None and found["pair"][:2] not in topic_words and found["pair"][-2:] not in topic_words
    )


# 中医馆设备装好了: what any work is supplied with is a part of it, though 馆设 would shorten 馆建设.
_SUPPLIED = re.compile(r"设备|材料|图纸|家具|桌椅|门窗|窗户|水电|管线|器材")


def names_part(lead: str, topic_words: frozenset[str]) -> bool:
    """Whether the words before a statement name a part of the task: content that neither title nor filler explains."""
    if ("号" in lead or "那" in lead or "任务" in lead) and _PLACE.search(lead):
        return True
    if _names_one_of_them(lead, topic_words):
        return True
    supplied = _SUPPLIED.search(lead)
    if supplied and supplied[0] not in topic_words:
        return True
    rest = _FILLER.sub(" ", _NUMBERS.sub(" ", lead)) if lead else ""
    return any(_count_unexplained(run, topic_words) >= 2 for run in rest.split())


_NUMBERS = re.compile(
    r"第[一二三四五六七八九十\d]+[个项条件周旬]|第?[一二三四1-4]季度"
    r"|(?:[a-z]{1,3}-?)?\d[\d.%]*号?|[一二三四五六七八九十]{1,3}号|[^\u4e00-\u9fa5a-z]"
)


def _count_unexplained(run: str, topic_words: frozenset[str]) -> int:
    """How many characters of a run are of no word of the title; one may be misspelt beside one that is not (老年体捡)."""
    pairs = [run[at : at + 2] for at in range(len(run) - 1)]
    known = [pair in topic_words for pair in pairs]
    if any(known):
        sounds = _list_sounds(topic_words)
        known = [said or sound_of(pair) in sounds for said, pair in zip(known, pairs, strict=True)]
    explained = {at + side for at, said in enumerate(known) if said for side in (0, 1)}
    return len(run) - len(explained)


@lru_cache(maxsize=1000)
def _list_sounds(topic_words: frozenset[str]) -> frozenset[str]:
    return frozenset(sound_of(words) for words in topic_words if not words.isascii())


# What a title of two works begins with, and what it goes on to: 拆除重建, 排查整治, 筛查与手术.
_HALVES = (
    (re.compile(r"拆"), frozenset({"重建", "新建", "复建", "还建", "迁建", "建新", "改建", "安置", "回迁"})),
    (re.compile(r"搬"), frozenset({"重建", "安置", "复垦", "新建"})),
    (re.compile(r"挖"), frozenset({"回填", "复绿"})),
    (re.compile(r"[铲拔砍]"), frozenset({"补植", "复绿", "重栽", "更新"})),
    (re.compile(r"筛"), frozenset({"手术", "治疗", "干预"})),
    (re.compile(r"[排摸]查?|查"), frozenset({"整治", "整改", "治理", "销号", "化解"})),
    (re.compile(r"签"), frozenset({"腾空", "拆除", "搬迁"})),
    (re.compile(r"清退"), frozenset({"安置"})),
)
_ENDED_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fa5]{1,2}?)(?:[完光净掉]|完毕|干净|到位|结束|完成)了?$")
# 旧桥拆完了, 老站搬空了: the old one makes room for what is to be built.
_OLD_ONE = re.compile(
    r"(?<![养敬古])[旧老原](?:有的?|来的?|的)?[\u4e00-\u9fa5]{1,4}?"
    r"(?:都|全部?|也|已经?|刚|,)*(?P<verb>拆|扒|推平|铲|搬空|清空|炸)[\u4e00-\u9fa5]{0,2}$"
)


def is_first_half(words: str, topic_words: frozenset[str]) -> bool:
    """Whether words that end in a finished verb finish only the first of the two works of a title, or clear the ground."""
    old = _OLD_ONE.search(words)
    if old and not any(pair[0] == old[0][0] or old["verb"][0] in pair for pair in topic_words):
        return True
    found = _ENDED_VERB.search(words)
    if found is None:
        return False
    return any(
        verb.match(found["verb"]) and any(verb.search(pair) for pair in topic_words) and goes_on & topic_words
        for verb, goes_on in _HALVES
    )
