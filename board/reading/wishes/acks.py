"""收到 and its like: an act where it answers what was asked of the sender, nothing anywhere else."""

import re
from dataclasses import replace

from board.model.acts import Act, Quote
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import build_segments
from board.reading.words.cues import any_of, guard, join_cues

# What a message is made of that only says that its words were heard.
_HEARD = join_cues(
    r"""
    # heard, understood, agreed
    好的? 好嘞 好滴 收到 收悉 明白 知道了? 了解 清楚 ok okay 行 嗯+ 得嘞 遵命 是 没问题 中 妥 1 可以
    # thanks, and to whom
    谢谢 辛苦了? 领导 您 感谢
    # to be done at once
    马上(?:办|弄|安排|落实|去办|处理|报|整|去) 立即(?:办|落实|安排) 这就(?:办|弄|去办|安排|去)?
    (?:[上下]午|晚上)就?(?=去|安排|办|落实|组织) 抓紧(?:办|落实|弄|推进)? 尽快(?:办|落实|弄)?
    我(?:来|这就|马上)(?:办|安排|落实) 按要求(?:办|落实) 去[\u4e00-\u9fa5]{1,2}
    # what is done, when and by whom
    组织 今天 今晚 明天 人手? 立刻 立马 回去 现在 就 布置 部署 整改 通知 马上 立即 抓紧 尽快
    各[组村科校所站队家] 各?(?:社区|卫生院|单位|科室) 大家 下去 一下 我们 我 这边 安排(?:上|下去)?
    # in a moment
    (?:这就|马上|立[马刻即]|现在就?|回头就?|一会儿?就?|待会儿?就?|[今明][天早晚]就?|[上下]午就?
        |晚上就?|就)(?:去|来)?(?:整|弄|搞|办|核|干|做|改|补|填|报|查|催|跑|写|理|排|传|问|对|盯|动|处理
        |协调|联系|对接|核实|核对|整改|动手)(?:一?[下遍]|[完好齐]|出来)? (?:这就|马上|立[马刻即])搞定
    # it will be done
    落实 照办 必须的 放心 一定(?:办好|完成|落实)?
    # those who are told
    主任 局长 书记 科长 院长
    \W
    """
)
_ACK = re.compile(rf"^(?:{guard(_HEARD)})+$")
_GOT = any_of(
    r"""
    # heard
    收到 收悉 👌 1 行 嗯
    # understood
    好 明白 知道 了解 清楚 ok 得嘞 遵命 没问题 妥 中
    # to be done at once
    马上 这就 立即 照办 落实 必须
    """
)
# What a colleague's words must hold to ask for something: a bare 大家辛苦了 or a figure does not.
_WANTED = any_of(
    r"""
    # words of an order
    请(?!假|客|示) 务必 记得 别(?:忘|拖|漏) 要(?!不|么|是)
    # at once
    抓紧 尽快 赶紧 马上 立即 立刻 (?<!之)前(?:报|交|发|完成|办|弄|冲|做|给|把|到) 之?前完成 提前 冲到 达到
    往前赶
    # reports and papers
    报(?:给|到)?我 报(?:送|上来|一下|数|给|来) 发(?:给)?我 交(?:给|到)?我 给我 交(?:上来|一?份|给)
    补(?:齐|报|一下|上) 更新(?:一下)? 写(?:好|一?份|个) 拿(?:出|个)
    # roles
    配合 牵头 负责 协助 参加 到(?:会|场|岗)
    # work
    落实 盯(?:紧|住|着|一下|牢)? 跟(?:进|一下) 处理 整改 核(?:实|一下) 安排 组织 开展 准备 做好 抓好
    弄(?:好|完|一下) 办(?:好|一下|妥) 完成(?!了) 上点心 重视 亲自
    """
)
_ASKED = re.compile(r"[?]|[吗呢][,。]?$|没有?[,。]?$|怎么样|咋样|如何$|到哪")
_EVERYBODY = re.compile(r"各位|各单位|各部门|各科室|各家|大家|全体|所有人|@所有人|你们?")
# 收到，明早就去谈: what is promised behind the thanks; what is done or doubted is told.
_AT_ONCE = join_cues(
    r"""
    # at a time
    马上 立[即刻马] [今明后]天 [今明]早 明儿 今晚 [上下]午 晚上 中午 稍后 待会儿? 等会儿? 回头 一会儿? 这两天
    现在
    # at once
    这就 抓紧 尽快
    # we, beginning
    我们? 我?这边 先 就 去 来 开始 安排 组织
    """
)
_PROMISED = re.compile(
    r"^(?:好的?|好嘞|好滴|收到|收悉|明白|知道了?|了解|行|嗯+|得嘞|没问题|[\W])+"
    rf"[,!。\s](?:{_AT_ONCE})+(?P<what>[\u4e00-\u9fa5]{{1,10}})\W*$"
)
_TOLD = re.compile(r"[了过完没不未已吗呢么谁哪几差剩等卡]|争取|力争|预计|估计|能")


def _promises(text: str) -> bool:
    found = _PROMISED.match(text)
    return found is not None and _TOLD.search(found["what"]) is None


_PICTURES = re.compile(r"[\U0001f000-\U0001ffff\u2600-\u27bf\ufe0f]")


def read_ack(scene: Scene) -> list[Act] | None:
    """收到 on an order to the sender is an act; anywhere else it is nothing. None where it is something else."""
    text = _PICTURES.sub("", scene.text).strip()
    quote = scene.message.quote
    promised = quote is not None and not scene.codes and _promises(text)
    if not (promised or _ACK.match(text.lower() or "1")) or "✅" in scene.text:
        return None
    if scene.leads and re.search(r"抓紧|尽快|落实", text):
        return None
    if quote is None or not _GOT.search(scene.text):
        return []
    asked = _is_asked_of_sender(scene, quote) if quote.text else _is_own_task(scene, quote.task)
    if not asked and promised:
        return None
    return [Act("ack")] if asked else []


def _is_own_task(scene: Scene, code: str | None) -> bool:
    return not scene.leads and scene.lexicon.is_involved(scene.sender, code)


def _is_asked_of_sender(scene: Scene, quote: Quote) -> bool:
    """Whether the quoted words of somebody else ask for something, and of the sender among others."""
    if quote.text is None or quote.sender == scene.message.sender:
        return False
    said = replace(scene.message, text=quote.text, sender=quote.sender or "", quote=None)
    inner = build_scene(said, scene.lexicon, scene.calendar)
    if not _WANTED.search(inner.text) or _ASKED.search(inner.text):
        return False
    return _is_addressed(scene, inner)


def _is_addressed(scene: Scene, inner: Scene) -> bool:
    """By name, by unit, by kind of unit, as one of all, or as one who has to do with the task."""
    person = scene.sender
    if person is None:
        return False
    if inner.names:
        meant = {person.id, person.unit}
        return any(not meant.isdisjoint(name.referents) for name in inner.names)
    unit = scene.lexicon.office.units_by_name.get(person.unit or "")
    kinds = find_unit_kinds(inner)
    if kinds:
        return unit is not None and unit.kind in kinds
    if _EVERYBODY.search(inner.text):
        return True
    codes = {segment.target.code for segment in build_segments(inner)} - {None}
    return any(scene.lexicon.is_involved(person, code) for code in codes)
