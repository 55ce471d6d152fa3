"""Words of decision: consent, refusal, and what it is that was asked for."""

import re
from typing import Literal

from board.model.acts import Waiting
from board.reading.words.cues import any_of
from board.reading.words.written_codes import FIGURED

Verdict = Literal["approve", "reject"]

_REJECT = any_of(
    r"""
    # sent back
    (?:(?<![\u4e00-\u9fa5])|(?<=[\d个号项条件]))退(?=[,。!]|$) 拿回去 退回 打回 驳回 退了 退掉 退[给还](?!款)
    # not granted
    (?:不予|无法|没法|没办法|不能|不好|不宜|难以?|不想|不)(?:再)?(?:同意|批|认可|通过)
    (?:同意|批准?|准|认可|通过|延|宽|销)不了 不敢(?:同意|批) 不得(?=[,。!]|$) 不妥 驳(?=[,。!]|$)
    否(?=[,。!]|$) 不准(?!确|时) 不行 不可以 不予 没过 (?:取消|撤|停|转)不了 不给(?:[延批销过宽转缓拖停])
    (?:不依|不中|不成|不兴)(?=[,。!]|$) (?<=[\d号个项条件])不过(?=[,。!]|$) 不给(?=[,。!]|$) 否了 否掉
    # as it was
    按原(?:来|定|时间|计划|日期|期限) 还按原 照原(?:来|定|计划) 号的?照旧(?=[,。!]|$)
    # to be done again, to be completed
    理由不(?:充分|够|足|成立) 重(?:新)?(?:传|拍|盖|签|照|弄|搞|整)(?=[,。!吧过来]|$) 重报 重做 重拍
    (?<![\u4e00-\u9fa5]放)不放(?=[,。!]|$) [让叫][你他她它]们[^,。;]{0,8}补[齐全上好充交报]
    (?:重新|另行|再)(?:报|做|整改|提交|弄|拍|搞|写|填|拟|补|核|传|完善) 返工 (?:还得|还要|要|需)补
    补(?:齐|全|充|一下)(?:材料|资料|手续)?(?:再|后) 回去(?:补|改|重) 材料不(?:全|够|行)再
    # not now
    先(?:不|别|莫)(?:忙着?|急着?|给)?(?:批|销|同意) 缓批 别批
    # neither closed nor extended
    不(?:能|得|该|应该?|准|许)(?:再)?(?:销|拖|延|转|停|宽|取消|撤)(?!不) 不再(?:给)?[延宽]
    没(?:有)?必要(?:再)?(?:延|拖|转|停|取消|宽|缓) 别延 不延 别销 不销 不转(?=[,。!]|$)
    # out of the question
    没有?(?:什么|啥|任何)?(?:商量|谈头|说头|讨价还价|(?:讨论|回旋|通融)的?余地)(?!过)
    没有?(?:谈|[延缓宽拖转停销]|门儿?|戏)(?=[,。!]|$) 门都没有 休想 想得美 做梦 想都别想 免谈
    谈(?:什么|啥|何)(?:销|延|转办|暂停|取消)
    """
)
_APPROVE = any_of(
    r"""
    # granted
    没问题 同意 (?<=[的部余他项])全(?:批|准|过|行)(?=[,。!吧了]|$) 准了 都(?:行|可以|准|过|依) 照准 批准 批了
    都批 照批 可批 批吧 依了
    [依随由](?:他|她|它|你)们?(?:吧|了)?(?=[,。!]|$) 可以(?=[,。!了吧的]|$) 没(?:什么|啥)?意见
    照办(?=[,。!吧]|$) 同意的 (?<=[都项部外])(?:我都?)?ok(?=[,。!了吧]|$) 无异议 通过 认可 准予 放行 准许
    # as was proposed
    (?:按|照)(?:[他她你]们?|科里|单位|报|申请|这)(?:说|报|提|要|申请|商量)?的?(?:意见
        |方案|申请|时间|日子|法子|个)?(?:办|来|定|弄|走|执行|执行吧)(?=[,。!吧了]|$)
    就这么(?:办|定|着)(?!呢) 就这样[吧了](?=[,。!]|$)
    # granted in a word
    (?<=[\d个项条件号])(?:给|让[他她它]们?)?过(?:了吧|吧)?(?=[,。!]|$)
    (?<=[个项条件])(?:行|准|批|成)(?=[,。!]|$) (?<=延期|销号|转办|暂停|取消|申请)[行准批](?=[,。!;]|$)
    (?:我看|我觉得|依我看)(?:行|可以|成|中|没啥)
    (?:^|[,。;\s号]|号的)(?:行行行?|好好好?|行|好|好的|准|批
        |成|中|过|可|嗯|ok|妥|可以)(?=[,。;!了吧啊呀的\s]|$)
    # to be closed, extended, moved
    销了(?=[,。!吧]|$) (?<=[\d号个项条件])销(?=[,。!]|$) [只就先]批(?!评)(?=\s?[\d第前后头那]|$)
    (?:可以?|能|准)(?:销|延|宽|缓|推迟|顺延|转|停|取消|发|办) 予以销号 销号吧 销吧 销了吧 销掉吧
    # up to a day
    给(?:\d+|[一二两三四五六七八九十]+|几|个)天 (?:准|批|同意|许|允许)(?:[延宽放推挪改拖缓]|延期|推迟)?[到至]
    最多到 最多(?:宽|延|放|给)到? 就(?:到|延到|按) 给(?:他|她|你)?(?:们)?(?:延|宽)到
    """
)
# 同意,资料再补一份: what follows a plain yes is advice.
_AGREED = re.compile(
    r"^\W*(?:(?:同意|可以|准了|批了|照准)[,。!]"
    r"|(?:行|好|准|中|成|批)[,。!](?:那?就)?(?:按|照|[给延宽放推]?(?:限|期|迟)?到)(?=\s?\d))"
)
# 同意这个思路, 不是不同意: consent that decides nothing that waits.
_ELSEWHERE = any_of(
    """
    # a thought is agreed with
    (?:不?同意|认可|赞成)[^,。;]{0,8}(?:思路|想法|意见|看法|观点|说法|做法|提法|建议|提议|思想|分工|判断|分析)
    (?<!不)同意(?:先|换|再|大家|各位)[^,。;]*
    # nobody has agreed
    (?:还|尚|并|也)?[没未](?:有)?(?:人|谁)?(?:同意|批准|批(?!评)|点头|答应)
    等(?:着)?[^,。;]{0,6}(?:同意|批准?|点头)[^,。;]*
    # proposed, bargained, denied
    (?<!公室)(?<![按照])建议(?:不?予以?)?(?:不?同意|批准|不批|销号|退回|驳回)
    (?:再)?多(?:了|一天|给)?(?:就|也|都)?不(?:行|批|给|准) (?:不是|没说|没有说|谁说|没有?人)不(?:同意|批|准|行|可以)
    """
)
_WHATS: tuple[tuple[Waiting, re.Pattern[str]], ...] = (
    ("close", re.compile(r"销|验收|办结|佐证|照片|材料|资料|盖章|验收单")),
    ("extend", re.compile(r"延|期限|宽|到\d|日子|时间|时限|推迟|缓|拖")),
    ("transfer", re.compile(r"转|划|交给|移交|归|换")),
    ("cancel", re.compile(r"取消|撤销|不搞了")),
    ("pause", re.compile(r"停|缓")),
    ("digest", re.compile(r"通报|发吧|稿|发群|周报|月报|日报")),
)
_ALL = any_of(
    r"""
    (?:都|全部?|统统|一律)(?:给我|先|得)*(?:拿回去|退回去?|回去|重新?[报做弄搞写]|返工|打回去?)
    (?:都|全部?|全都|统统|均|一律|一概|一个都)(?:不|不予|不给|没)?(?:再)?(?:我都?)?(?:同意
        |批|照?准|行|可以?|通过|过|销|延|依|没(?:什么|啥)?意见|没问题|ok|办|退了|退回|打回|驳回)
    [两三四五六七八几二\d]+[个项条件](?:都|全)?(?:不)?(?:批|同意|准|行|可以|通过|销|退回|打回|驳回) 统统
    一并(?:同意|批) 一起批
    """
)
# 同意了没有, 退回去几回了 ask; 照片没有 says what is lacking, 该谁的还是谁的 whose it stays.
_ASKED = re.compile(
    r"(?<![好十])(?:几|多少)[回次遍趟]|[?]|吗[,。!]?$"
    r"|(?:(?<!多)[了过到完好成批准]|同意|通过|可以|销号|退回)"
    r"没有?[,。!]?$|(?<!谁的[还就]是)谁(?![也都]|的[还就]是谁的)"
)


# 准不准, 能不能批, 同不同意: who names both answers asks; 不行不行 only says it twice.
_BOTH_ANSWERS = r"(?<![不没])(?!动不动|时不时)(?P<answer>[\u4e00-\u9fa5]{1,2})[不没](?P=answer)"
_EITHER = re.compile(_BOTH_ANSWERS)
_EITHER_CLAUSE = re.compile(rf"[^,。;!?]*{_BOTH_ANSWERS}[^,。;!?]*")
# 14号可以但9号等等: but parts as a stop does.
_SPACES = re.compile(r"\s+|但是?(?=[^,。])|但是?$")
# b5准 is ruled like 5号准.
_LETTERED = re.compile(r"(?<![a-z\d])[a-z]{1,2}-?\d{1,4}(?![号\d.])", re.IGNORECASE)


def drop_either(text: str) -> str:
    """The words without the clauses that ask which of two answers it is."""
    return _EITHER_CLAUSE.sub("", text) if _EITHER.search(text) else text


def find_verdict(text: str) -> Verdict | None:
    """Whether words consent or refuse; a refusal outweighs. None where they ask or decide something else.

    A space stops as a comma does: 退 照片没时间水印.
    """
    text = _LETTERED.sub(r"\g<0>号", _SPACES.sub(",", text))
    text = drop_either(_ELSEWHERE.sub("", text))
    if withholds_for_now(text):
        return None
    if _ASKED.search(text):
        return None
    if _AGREED.match(text):
        return "approve"
    if _REJECT.search(text):
        return "reject"
    return "approve" if _APPROVE.search(text) else None


# 11号的延期先别批,我跟何港谈谈: whoever decides will first see to it.
_FOR_NOW = re.compile(
    r"先(?:别|不|莫)(?:急着?|忙着?)?(?:批|销|同意|准|答复|定)[^。;,]{0,6},(?:等|让|容)?我(?!们|局|市|县|镇|院|校)[\u4e00-\u9fa5]"
)


def withholds_for_now(text: str) -> bool:
    """Whether whoever decides puts it off until they have seen to something: nothing is refused."""
    return "先" in text and _FOR_NOW.search(text) is not None


def nods(text: str) -> bool:
    """Whether words tell of consent that was given."""
    return _NODDED.search(drop_either(_ELSEWHERE.sub("", text))) is not None


# 没同意9号销号, 还没点头: no consent was given, whatever it names.
_UNDECIDED = re.compile(r"[没未](?:有)?(?:人|谁)?(?:同意|批准|批(?!评)|点头|答应|松口|吐口)")


def leaves_undecided(text: str) -> bool:
    """Whether words tell that consent was not given."""
    return _UNDECIDED.search(text) is not None


def is_bare_verdict(text: str) -> bool:
    """Whether a message is a verdict on a task and nothing else: 5号同意, 同意5号, 不同意."""
    return _BARE_VERDICT.fullmatch(text) is not None


_NUMBERED = rf"(?:{FIGURED}号)?"
_BARE_VERDICT = re.compile(
    rf"\W*{_NUMBERED}[,，的]?\s?我?(?:不?同意|不?批准|批了|准了|照准|不准|不批)[吧了]?{_NUMBERED}\W*"
)


def is_plain_verdict(text: str) -> bool:
    """Whether a message is no more than a verdict on a task, in whatever words: 5号可以, 5号我看行, 不行."""
    return len(text) <= _SHORT and find_verdict(text) is not None


_SHORT = 10


_NODDED = re.compile(r"说(?:行|可以|好|没问题)(?=[,。!]|$)|同意|批准|点头|准了|批了|答应")


def find_what(text: str) -> Waiting | None:
    """What a decision is about, by its words."""
    return next((what for what, pattern in _WHATS if pattern.search(text)), None)


def decides_all(text: str) -> bool:
    """Whether a verdict is on all that waits (都同意, 两项都批)."""
    return _ALL.search(text) is not None
