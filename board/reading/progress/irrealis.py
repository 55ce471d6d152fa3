"""Words that are not meant as said: orders and requests that are denied or only asked about, and what is merely supposed.

不用督办了 and 暂停了吗 order nothing, 要是完成了就好了 reports nothing. What is left of a message beside such words is
read as ever. Each stretch passes four gates, in this order:

1. `is_weighed`: put up for judgement (转给小方合适吗), it says nothing at all.
2. `keep_meant`: the clauses that deny or ask about an order fall away; questions and reports are still read.
3. `is_supposed`: what is left may be a suggestion, a condition or a threat (再拖就要督办了): no order and no wish.
4. `drop_supposed`: of what is told, the clauses that only suppose or tell of another year fall away.
"""

import re
from dataclasses import replace
from itertools import pairwise

from board.reading.clauses import Clause
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.cues import any_of, guard, join_cues
from board.reading.words.needs import listen

# What is ordered or asked for; the same words are denied (不用督办了) and asked about (督办了吗).
_ORDER = join_cues(
    """
    # handed over
    转(?:[给交到办]|过去) 交给 交由 移交 [分派划调]给 划到
    # supervised
    督办 挂牌
    # halted, resumed
    暂停 叫停 恢复 重启 重新(?:打开|启动|挂|立|列) 重开 复工
    # put off
    延期 延[到至长缓] 展期 缓期 宽限 推迟
    # called off
    取消 撤销 撤回 撤项 作废
    # pressed
    催
    """
)
_ORDERED = re.compile(guard(_ORDER))
_NO = join_cues(
    """
    (?<![要能该用可得好需])不(?:能|该|应该?|用|要|想|必|会
        |得|可以?|准|许|予|需要?|宜|打算|准备|考虑)?(?:再|急着)?
    (?<![特分差区级个类])别(?:再|急着)? 甭 莫 勿 无需 无须
    (?<!有)没(?:有|想|说|说过|打算|必要|要|让)?(?:再|要)? 用不着
    """
)
# 不要转给江涛, 没再申请延期, 取消13号督办, 延期的事不用了, 取消不了.
_DENIED = re.compile(
    rf"(?:{_NO})(?:申请|办理?|给|把|被|去|叫|让|它|他们?|这[个项])?(?:{_ORDER})"
    r"|(?:取消|撤销|解除|停止|不再)[^,。;]{0,8}?(?:督办|挂牌|督查)"
    rf"|(?:{_ORDER})(?:的事|的话|申请|这事)?(?:就|还是|先)?"
    r"(?:不了|不得|不用了?|不必了?|免了|(?<!取消)(?<!撤销)(?<!作废)(?:算了|作罢))(?=[,。;!啊吧]|$)"
)
# What those who lead ask, ordering nothing: 暂停了吗, 恢复了没有, 谁说暂停的.
_ASKED = any_of(
    r"""
    吗(?=\W|$) [了过完好到]没有?[啊呀呢]?(?=\W|$) 谁 为什么 为啥 凭什么 怎么 咋 几时 何时 什么时候 啥时候?
    多久 是不是 是否 要不要 该不该 用不用 需不需要
    """
)
# A tag asks about the clause before it: 14号转给小方,合适吗.
_TAG = re.compile(
    r"\W*(?:你们?|大家)?(?:看|觉得|说)?(?:合不?合适|行不行|[行妥]吗|可以吗|可不可以|妥不妥|如何$|怎么样$)"
)
# A question for somebody's judgement, which nothing on the board answers.
_WEIGHED = re.compile(
    r"要不要|该不该|用不用|需不需要|应不应该|有没有必要|合不合适|妥不妥|合适[吗么]"
    rf"|谁(?:[说让叫]|申请|提的|要的)|是不是(?!{_ORDER})|是否(?:要|该|应|需|可以|有必要)|"
    r"(?:需要|用得着|有必要|应该|该|要)[^,。;]{0,8}[吗么](?=\W|$)"
)
# 行不行 behind a wish asks leave of whoever decides; behind an order it only asks about it.
_LEAVE = re.compile(r"行不行?(?=\W|$)|可不可以(?=\W|$)")
_AIM_WEIGHED = re.compile(r"目标[^,。;]{0,8}(?:是不是|是否|会不会|有没有点?)")


def is_weighed(scene: Scene, segment: Segment) -> bool:
    """Whether an order or a target is put up for judgement: 转给小方合适吗, 目标95是不是高了, 要不要取消."""
    text = segment.text
    if "目标" in text and _AIM_WEIGHED.search(text):
        return True
    if not scene.heard & _IS_ORDERED or _ORDERED.search(text) is None:
        return False
    if scene.leads and _asks_first(segment):
        return False
    return _WEIGHED.search(text) is not None or (scene.leads and _LEAVE.search(text) is not None)


def keep_meant(scene: Scene, segment: Segment) -> Segment | None:
    """The stretch without the clauses whose order is denied or asked about; None where nothing else is said."""
    if not scene.names and not (scene.heard & _IS_ORDERED and _ORDERED.search(segment.text)):
        return segment
    kept = tuple([one for at, one in enumerate(segment.clauses) if not _is_withheld(scene, segment, at)])
    if len(kept) == len(segment.clauses):
        return segment
    return replace(segment, clauses=kept) if kept else None


def _is_withheld(scene: Scene, segment: Segment, at: int) -> bool:
    clause = segment.clauses[at]
    if _is_refused_to_somebody(scene, clause):
        return True
    words = segment.read(clause)
    if _ORDERED.search(words) is None:
        return False
    return _DENIED.search(words) is not None or (scene.leads and _asks(scene, segment, at))


_REFUSED_TO = re.compile(rf"(?:{_NO})(?:是|交|转|派|分)?(?:给|让|叫|派|由|归)\s?$")


def _is_refused_to_somebody(scene: Scene, clause: Clause) -> bool:
    """不要给小方, 不归市政管: somebody other than the sender's own is to have no part in it."""
    own = {scene.message.sender, scene.sender.unit if scene.sender else None}
    return any(
        clause.holds(name.start)
        and name.only not in own
        and _REFUSED_TO.search(scene.text[clause.start : name.start])
        for name in scene.names
    )


def _asks(scene: Scene, segment: Segment, at: int) -> bool:
    clause = segment.clauses[at]
    tag = segment.clauses[at + 1] if at + 1 < len(segment.clauses) else None
    asked = (
        "?" in clause.stop
        or _offers_two(scene, clause)
        or bool(_ASKED.search(segment.read(clause)) or _TAG.search(clause.text))
    )
    return asked or (tag is not None and _TAG.match(tag.text) is not None)


def _offers_two(scene: Scene, clause: Clause) -> bool:
    """交给石一凡还是雷斌: of two names one is to be chosen."""
    names = [name for name in scene.names if clause.holds(name.start)]
    return any(scene.text[one.end : other.start].strip() == "还是" for one, other in pairwise(names))


# What is wished or supposed, and what waits for its time to be told.
_WISHED = re.compile(guard(r"(?<![晚天午早晨来儿阵])就好了|该多好|有多好|那?多好啊|但愿|巴不得|恨不得"))
_SUPPOSED = any_of(
    r"""
    (?<!主)要是 [要若]不是 早知道 如果 假如 假设 假使 倘若 若是 (?<![\d一二两三四五六七八九十百千几上])万一
    一旦 的话$ 等[^,。;]{1,20}[了完后好]再(?:一起|统一|一并)?[报说填讲]
    """
)


# What is turned over, made a condition or a threat: 我考虑把6号给大队, 再拖就要督办了.
_TURNED_OVER = any_of(
    r"""
    能不能 能否 可不可以 可否 要不要 该不该 会不会 是不是 行不行 好不好 合不合适 你们?看
    (?:我|局里|我们)?(?:在|正在)?考虑(?!到) 商量 琢磨 吗(?=[,。]|$)
    的话(?=[,。我你就]|$) 再[^,。;]{1,8}就(?:要|得|会|该|给)?
    [不没][^,。;]{1,3}就(?:给我|直接|马上|立马|上|要|得|该|给)*(?=督|挂|换|转|停|取消
        |通报|约谈|问责|追责)
    否则 不然
    """
)
_TALKED_OVER = any_of("要不要 该不该 会不会 听说 的话(?=[,。我你就]|$)")
# A wish said politely is a wish all the same: 如果可以，申请延到7月底.
_ASKED_FOR = any_of("申请 恳请 请(?:求|准|批) 麻烦 望")


# 老高说他想转给社建办,书记没答应: somebody else's wish, told by the way.
_UNGRANTED = re.compile(
    r"说(?:是)?(?:他|她|他们|自己)?(?:自己)?(?:想|希望|打算)"
    r"|(?:书记|主任|[局院所站队镇县市区]长?|领导|上面|[\u4e00-\u9fa5]总)"
    r"[^,。;]{0,3}[没未](?:有)?(?:同意|批准|答应|点头|松口)"
)


# 先放一放,等规划定了再说 orders it all the same.
_UNTIL_THEN = re.compile(r"等[^,。;]{1,20}[了完后好]再说")


def is_supposed(scene: Scene, segment: Segment) -> bool:
    """Whether what a stretch orders or wishes for is only asked about, supposed, threatened with or talked about.

    Those who lead order nothing by asking for consent (转给小方，你们看); a member's polite wish is one all the same.
    """
    text = _UNTIL_THEN.sub("", segment.text) if scene.leads else segment.text
    if scene.leads and ("没" in text or "说" in text or "未" in text) and _UNGRANTED.search(text):
        return True
    if _SUPPOSED.search(text) and (scene.leads or not _ASKED_FOR.search(text)):
        return True
    if scene.leads:
        turned = _TURNED_OVER.search(text) is not None and not _asks_first(segment)
        return turned or segment.clauses[-1].stop.startswith("?")
    return _TALKED_OVER.search(text) is not None and not _ASKED_FOR.search(text)


# X2是不是又冒出来了,重新挂账: a doubt first, and the order in a clause of its own.
_DOUBTED = re.compile(
    r"是不是(?:又|还|已经?|都|真|没|早)[^,。;]{1,10}$|(?P<asked>[行成够妥])不(?P=asked)$|得过来[吗不]$"
)


_CHARGED = re.compile(r"^\W*(?:就|先|还是|干脆)*(?:让|由|叫|派|换|请)")


def _asks_first(segment: Segment) -> bool:
    *before, last = (segment.read(one) for one in segment.clauses)
    ordered = _ORDERED.search(last) or _CHARGED.search(last)
    if not before or ordered is None or _TURNED_OVER.search(last):
        return False
    turned = [one for one in before if _TURNED_OVER.search(one)]
    return bool(turned) and all(_DOUBTED.search(one) for one in turned)


# 去年这时候才做了5200 tells of then; 比去年同期多30户 tells of now.
_BACK_THEN = re.compile(
    guard(
        r"(?<![比较跟和与同于])(?:去年|前年|往年|上[个一]?(?:月|周|季度?|学期))"
        r"的?(?:同期|此时|[这那]个?时候|[这那]会儿?)"
    )
)


def _is_supposed_or_past(words: str) -> bool:
    return _SUPPOSED.search(words) is not None or _BACK_THEN.search(words) is not None


def drop_supposed(scene: Scene, segment: Segment) -> Segment | None:
    """The stretch without what is only supposed, asked (14号改完了?) or was so back then; None where nothing else is said."""
    if not scene.heard & _IS_SUPPOSED and not any("?" in one.stop for one in segment.clauses):
        return segment
    if _WISHED.search(segment.text):
        return None
    kept = tuple(
        one for one in segment.clauses if "?" not in one.stop and not _is_supposed_or_past(segment.read(one))
    )
    if len(kept) == len(segment.clauses):
        return segment
    return replace(segment, clauses=kept) if kept else None


_IS_ORDERED, _IS_SUPPOSED = listen(_ORDERED), listen(_WISHED, _SUPPOSED, _BACK_THEN)
