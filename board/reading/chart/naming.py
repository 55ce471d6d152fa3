"""What a target is of, in a few words: 新建口袋公园10个 is of 口袋公园, 签约率达到72% of 签约率."""

import re
from collections.abc import Sequence

from board.reading.words.cues import join_cues

# What any sentence begins with; what is done to the thing is left off as well, unless a rate is of the doing (培训合格率).
_FILLING = (
    r"努力|全年|年内|今年|累计|共|共计|总共|计划|完成|实现|争取|力争|确保|达到"
    r"|免费为|免费|其中|落实|做到|保证|分别|至少|不少于|不低于|超过|均|全部|"
    r"并且?(?![购网轨联发行])|且|同时|、"
)
_DOING = join_cues(
    """
    # built and rebuilt
    新增 新建 改扩建 改建 扩建 续建 改造 建设 建成 打造 规范化
    # begun, held, trained
    创建 创成 开展 组织 举办 培训 培养 培育 评选 选树 轮训 安排
    # set up, given out
    设置 设立 发放 提出 形成 制定 出台 配备 配齐 更换 更新 筹集 推广 建立 成立 投入
    # people
    招录 引进 招聘
    # cleared and checked
    清理 清运 整治 整改 排查 检查
    """
)
_BEGINS = re.compile(rf"^(?:(?:{_FILLING})\s*)+")
_VERBS = re.compile(rf"^(?:(?:{_FILLING}|{_DOING})\s*)+")
_RATE = re.compile(r"(?:率|比例|比重|占比|满意度|知晓度)$")
_CHANGED_FROM = re.compile(
    r"[由从](?:[去上]年(?:底|末)?的?|目前的?|现在的?)?\d[\d.]*\s*(?:[%‰]|[\u4e00-\u9fff]{1,3})?$"
)
_LIST = re.compile(r"[、和与及]")
_NAME_TAIL = re.compile(
    r"(?:分别|均|(?<![供响反适])应|(?<![重主摘])要|须|(?<!供)需|全部|必须|确保"
    r"|力争|争取|稳定|保持|控制|较上年(?:同期)?|比上年|同比|(?<!行)为|在|"
    r"(?<!签)约|近|到|至|:|\s|\(|(?<![公中])共|总计|累计|占|进入|跻身|名列|位列)+$"
)
_DATED = re.compile(r"^\s*(?:\d{4}年)?\d{1,2}月(?:底|末|\d{1,2}[日号]|[上中下]旬)?(?:之?前)?")
_FIGURES_ON = re.compile(r"(?<=[\u4e00-\u9fff]{2})\d.*$", re.S)
_OF_VERB = frozenset("率数量额度比")  # 配备率, 培训数: the verb is part of the name
_LONGEST_NAME = 24


def name_by_title(title: str) -> str | None:
    """The task's own words as the name of its figure, without figures."""
    return trim_name(_FIGURES_ON.sub("", title))


def trim_name(words: str) -> str | None:
    """The words without the verbs before the thing and the comparisons behind it; None where nothing is left."""
    plain = _CHANGED_FROM.sub("", _DATED.sub("", words).strip("、: "))
    plain = _NAME_TAIL.sub("", plain)
    bare = (_BEGINS if _RATE.search(plain) else _VERBS).sub("", plain)
    name = _close_quotes(plain if bare[:1] in _OF_VERB else bare)
    return (name if len(name) <= _LONGEST_NAME else re.split("[、,]", name)[-1][-_LONGEST_NAME:]) or None


def _close_quotes(words: str) -> str:
    """The words with whole quotes only: a name that is nothing but a quote goes without."""
    name = words.strip("、: ()")
    if name.count('"') % 2 or (name.count('"') == 2 and name[0] == name[-1] == '"'):
        name = name.strip('"')
    return re.sub(r'"([^"]*)"', r"“\1”", name).strip("、: ()")


def part_names(names: Sequence[str | None]) -> list[str | None]:
    """The names of figures told one after the other: 参保率、续保率 said twice are 参保率 and 续保率."""
    parted = list(names)
    for start, name in enumerate(names):
        parts = [part for part in _LIST.split(name or "") if len(part) > 1]
        end = start + len(parts)
        if (
            len(parts) > 1
            and list(names[start:end]) == [name] * len(parts)
            and names[end : end + 1] != [name]
        ):
            parted[start:end] = parts
    return parted
