"""Board numbers in a text: 7号、三号任务、Z2、3、5号. What is a day of the month or a house number is told apart.

People see board numbers only; a position (第二个) counts only in answer to a list and is read in `lists`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from board.model.values import fill_at_once
from board.reading.figures.numerals import read_whole
from board.reading.figures.units import MEASURES
from board.reading.naming.compound_codes import find_compound, list_marks
from board.reading.words.cues import guard

_N = r"(?:\d{1,4}|[一二三四五六七八九十廿卅]{1,3})"
_EACH = r"(?:\d{1,4}号?|[一二三四五六七八九十廿卅]{1,3}号)"
_NUMBERED = re.compile(
    guard(
        rf"(?<![\d.第A-Za-z/〕\]])(?<!\d:)(?P<many>(?:{_EACH}[、和跟及与])+)?(?P<number>{_N})号(?P<noun>任务|工作|事项|项目)?"
    )
)
# 任务12个, 任务11.2万亩: so much is to be done.
_COUNTED = rf"[\d%‰万亿千百w]|\.\d|\s?(?:{'|'.join(one for one in MEASURES if one not in '项条')})(?=[,。;、\s已完实现目]|$)"
_NAMED = re.compile(
    guard(
        rf"(?:任务|编号|第)(?P<number>\d{{1,4}})(?=[项条号]|(?<=任务\d)|(?<=任务\d\d)|(?<=编号\d)|(?<=编号\d\d))(?!项?目?标)(?!{_COUNTED})(?:[项条号](?:任务)?)?|#(?P<hash>\d{{1,4}})(?!\d)"
    )
)
# Houses, rooms, lines, vehicles, documents: numbered things that are no tasks.
_THING = re.compile(
    r"(?:(?:的)?(?:现场|调度|推进|动员|座谈|协调|观摩|部署|党组|党委|办公|培训|常委|工作例?)会(?!战)|例会|楼|线(?![上下索路])|院(?![感内里])|会议|会客|门(?![诊店])|路(?!灯|面|肩|基|政|况|网|域)|厅|车|选手|文(?!明|化|件)|桌|窗口|机房|病房|泵(?!站)|地块|"
    r"台风|仓|井(?!盖)|站台|床|单元|机组|住宅|宿舍|教室|展厅|通知(?![全都])|公告|令|馆(?![建舍])|库(?=门|里|外|房|边)|停车|电梯|柜|食堂(?=停(?!工)|没|不开|关|开饭|今[天日]|明天|[早中上下]午|晚上|饭|菜|的?[早午晚]餐|人[多少]|排队|门口|吃|集合)|岗(?!位)|公寓|社区(?:这边|门口|服务))"
)
_DAY_BEFORE = re.compile(
    r"(?:(?:到期|截止|完成)(?:日期?|时间)?(?:是|为|在)?|(?:期限|时限|日期)(?:是|为|在)?|[到至延月自]|截[止至]|改[成到为]|挪到|提到|等到|拖到|定[在于]|宽到|限[在于]?|放到|推到|在|从|-|休到|于|下个?月|本月|这个月)\s?$"
)
_DAY_AFTER = re.compile(
    r"\s?(?:(?:之前|以前)(?!都?报过)|前(?![期面段阵天几些头半前]|后[报交填说改延都共一])|以后(?!(?:都|就|全|统一|一律|直接|改|还是)?[给由让归交我找]|[\u4e00-\u9fa5]{1,3}(?:就|都|也)?(?:别|甭|不用)|(?!再|才|就|能|可|开|陆|统|我)[\u4e00-\u9fa5]{2,6}[来去](?:弄|办|管|盯|抓|跟|负责|牵头|做|接)(?=[,。!吧着]|$))|之后|后(?!续|期|半|天|[头面][几一二两三四五六七八九十\d])|(?:才|就|刚)(?:是)?(?:到期|截止|过期)|登陆|到的?(?:货|料|设备|材料|款|钱)|起(?![步来草吊重火诉点])|[那这]一?天|当[天日]|上午|下午|晚上|早上|中午|左右|夜里|凌晨|晚(?=[上的])|白天|上班|就(?:填|报|交|办|弄|传|发|做|完)|(?!的[事活])[^,。别]{0,3}再(?:找我|联系|来找)|[到至-]\d{1,2}[号日]\s?(?:休|请假|出差|外出|培训|学习|不在|住院|年休|调休))"
)
# 卫发【2026】3号: the number of a paper.
_OF_YEAR = re.compile(r"[〔\[【(](?:19|20)\d\d[〕\]】)]\s?第?$")
# 收工了，22号再说: what is put off to a day, unless another task was just named.
_TAKEN_UP_ON = re.compile(r"\s?(?:[早晚]上?|上午|下午|一早)?再(?:说(?!明)|讲|聊|谈(?!判)|议|碰头)")
_PARTED = re.compile(r"(?:^|[,。;\s])(?:我们?)?(?:先)?(?:下班|收工|打烊|休息|回家|撤|闪|睡)[了啦]")
_WORKED_ON = re.compile(r"\s?再(?:弄|搞|看|办|做|干|处理|报)")
# 我9号出差: the day of who speaks.
_SELF = re.compile(r"(?:^|[,。;\s])(?:我们?|咱们?|本人)\s?$")
# 我5号就录系统了, 10号就传上去了怎么还红: the day on which it was done or handed in.
_DONE_THEN = re.compile(
    r"\s?就(?![差剩缺等是只可能要会该应这那按先不没未给由让归叫卡停黄红拖挂快有到交])[\u4e00-\u9fa5]{1,8}?(?:了|过|上去|进去)(?![\d一二两三四五六七八九十几半])"
)
_HANDED_THEN = re.compile(
    r"\s?就(?:都|已经?|全)*(?:[录登导输送递呈寄邮推提贴扫打盖写拍备]|上[报传交]|申[报请])[\u4e00-\u9fa5]{0,5}?(?:了|过|上去|进去)(?![\d一二两三四五六七八九十几半])"
)
_AWAY_ON = re.compile(
    r"\s?(?:要|得|就|才)?(?:出差|不在|休息|请假|外出|回来|上班|值班|开会|有会|动身|出发|走|返回|到家)"
)
# 5号起暂停早餐,13号恢复: from one day to another.
_RANGE_START = re.compile(r"\d{1,2}[号日](?:开始|起(?![步来草吊重火诉点]))")
_RANGE_END = re.compile(r"\s?(?:再|才|起)?(?:恢复|结束|截止|复工|复课|上班|为?止)")
_PLAN_AFTER = re.compile(
    r"\s?(?:能|可以|就能|就可|才|要|一定|争取|收口|交|弄|搞定|开(?!工率)|投|完|办|全部|拿|送|报|恢复|复工|开始|停工)"
)
# 还剩三个站,20号能挂齐: the day by which what is left is done.
_LEFT_TO_DO = re.compile(r"(?:还剩|只剩|就剩|还差|就差)[^,。;号]{1,10},(?:大概|估计|应该)?$")
_DONE_BY = re.compile(r"(?:左右)?(?:就|应该|肯定|估计|大概)?能[^,。;不]{0,3}[齐完好](?:了|[,。;!]|$)")
_CLEARLY_TASK = re.compile(
    r"(?:任务|工作|事项|那项|这项|那条|这条|那个|这个|(?:已经?)?(?:完成|办结)|销号|干到|进度|延期|申请|是?什么情况|是?啥情况|怎么样|咋样|进展|到哪|卡(?:住|壳|着)|取消吧|弄完|搞完)"
)
# 99号转给方股: no day of a month is called so.
_LAST_DAY = 31
_HANDLED = re.compile(r"\s?(?:转[给到交]|交给|移交|提前|推迟|暂停|恢复|督办|挂牌|换[给成]|归|不归)")
_PASSING = re.compile(
    r"(?:配合|跟|和|与|同|除了?|像|比|参照|按照|对照|结合|涉及|影响到?|[并合归][到入进])\s?$"
)


# 3号给阿豪跟 4号给小陈: who follows a task up, rather than one task beside another.
FOLLOWED = re.compile(r"(?:给|让|由|叫|派)[\u4e00-\u9fa5]{2,5}跟\s$")


@fill_at_once
@dataclass(frozen=True, slots=True)
class CodeRef:
    """A board number in the text; `code` is None where the office has no such task. passing: named by the way."""

    start: int
    end: int
    code: str | None
    passing: bool = False
    except_for: bool = False


def find_codes(
    text: str,
    codes: Mapping[str, str],
    *,
    marks: frozenset[str] | None = None,
    word_starts: tuple[int, ...] = (),
) -> tuple[CodeRef, ...]:
    """The board numbers of the text, in order.

    marks: what the office's compound numbers begin with (`list_marks`). word_starts: places where words already
    named a task.
    """
    refs: list[CodeRef] = []
    for start, end, code in find_compound(text, codes, list_marks(codes) if marks is None else marks):
        refs.append(_place(text, start, end, code, refs))
    for match in _NAMED.finditer(text):
        number = match["number"] or match["hash"]
        if number in codes and not _THING.match(text, match.end()):
            refs.append(CodeRef(match.start(), match.end(), codes[number]))
    for match in _NUMBERED.finditer(text):
        if not any(ref.start < match.end() and match.start("number") < ref.end for ref in refs):
            refs += _read_numbered(text, match, codes, refs, word_starts)
    return tuple(sorted(_drop_overlaps(refs), key=lambda ref: ref.start))


def _place(text: str, start: int, end: int, code: str | None, refs: list[CodeRef]) -> CodeRef:
    """A board number with what the words before it make of it: 除了 it, or only beside another (配合15号)."""
    before = None if FOLLOWED.search(text, max(0, start - 8), start) else _PASSING.search(text, 0, start)
    excepted = before is not None and before[0].startswith("除")
    listed = any(ref.end == start - 1 for ref in refs)
    return CodeRef(
        start, end, code, before is not None and not excepted and bool(refs) and not listed, excepted
    )


def _read_numbered(
    text: str,
    match: re.Match[str],
    codes: Mapping[str, str],
    refs: list[CodeRef],
    word_starts: tuple[int, ...],
) -> list[CodeRef]:
    start, end = match.start("number"), match.end()
    key = str(read_whole(match["number"]))
    if _is_day(text, match, key in codes, refs, word_starts):
        return []
    if key not in codes:
        no_day = int(key) > _LAST_DAY and _HANDLED.match(text, end)
        clear = match["noun"] or _CLEARLY_TASK.match(text, end) or no_day
        return [CodeRef(match.start(), end, None)] if clear else []
    placed = _place(text, match.start(), end, codes[key], refs)
    found = [placed if placed.start == start else replace(placed, start=start)]
    for other in re.findall(_N, match["many"]) if match["many"] else ():
        other_key = str(read_whole(other))
        found.insert(-1, replace(placed, end=start, code=codes.get(other_key)))
    return found


def _is_day(
    text: str, match: re.Match[str], known: bool, refs: list[CodeRef], word_starts: tuple[int, ...]
) -> bool:
    end = match.end()
    if match["noun"]:
        return False
    if _THING.match(text, end) or _DAY_AFTER.match(text, end):
        return True
    if not refs and (
        _TAKEN_UP_ON.match(text, end)
        or (_WORKED_ON.match(text, end) and _PARTED.search(text, 0, match.start()))
    ):
        return True
    if _DAY_BEFORE.search(text, 0, match.start()) or _OF_YEAR.search(text, 0, match.start()):
        return not (known and _stands_apart(text, match.start(), end))
    if text.startswith("就", end) and (
        _HANDED_THEN.match(text, end)
        or (_DONE_THEN.match(text, end) and _SELF.search(text, 0, match.start()))
    ):
        return True
    if _AWAY_ON.match(text, end) and _SELF.search(text, 0, match.start()):
        return True
    if _RANGE_END.match(text, end) and _RANGE_START.search(text, 0, match.start()):
        return True
    if _LEFT_TO_DO.search(text, 0, match.start()) and _DONE_BY.match(text, end):
        return True
    if _ends_then(text, match, word_starts):
        return True
    if known and _told_next(text, match, refs):
        return False
    named = any(_same_clause(text, start, match.start()) for start in word_starts) or any(
        ref.code and " " not in text[ref.end : match.start()] and _same_clause(text, ref.end, match.start())
        for ref in refs
    )
    return bool(named and _PLAN_AFTER.match(text, end))


# 收到 16号16.5万, 9号不给延 12号销号, 9号延 12号退: what stands before is over.
_GOT = re.compile(r"收到[\s,。!]*$")
_APART = re.compile(r"\s$")
_REFUSED = re.compile(r"(?:不|别|没法|无法)(?:给|予|能|准|许|再|要|用)?延\s$")
_RULING = re.compile(r"\s?(?:的?销|退|驳|照准|不?(?:同意|批|准|行|给|予|能)|可以|不[延转销])")


def _stands_apart(text: str, start: int, end: int) -> bool:
    if _GOT.search(text, 0, start):
        return True
    apart = _APART.search(text, 0, start)
    return apart is not None and (_RULING.match(text, end) or _REFUSED.search(text, 0, start)) is not None


# 9号11处了10号办结, 9号11处10号办结了: behind a figure that is told, what is finished is the next task.
_TOLD = re.compile(r"\d[\u4e00-\u9fa5]{0,3}$")
_FINISHED = re.compile(r"\s?(?:已经?|也|都|全部)?(?:收完|办结|完工|完成|销号|建成|验收)[^,。;\d]{0,4}")


def _told_next(text: str, match: re.Match[str], refs: list[CodeRef]) -> bool:
    lead, finished = text[: match.start()], _FINISHED.match(text, match.end())
    if finished is None or not any(ref.code and _same_clause(text, ref.end, match.start()) for ref in refs):
        return False
    return _TOLD.search(lead) is not None and (lead.endswith("了") or "了" in finished[0])


# 砂石码头再扫扫尾,20号收口: the day on which what is not finished yet will be.
_NOT_YET = re.compile(r"再|还|扫尾|收尾|剩|差|接着|继续|正在|在[\u4e00-\u9fa5]{1,2}[,，]")
_WILL_END = re.compile(
    r"\s?(?:就|应该|估计|大概|差不多|左右)*(?:(?:能|可以?)(?:全部?|都|够)?[^,。;了不]{1,6}"
    r"|(?:全部?|都)?(?:收口|收工|收尾|收官|完工|完成|交工|交付|办结|结束|搞定|交账|[弄干搞做装修改]完|弄利索|弄好))(?=[,。;!]|$)"
)
_CLAUSE_BEFORE = re.compile(r"(?P<clause>[^,。;!?\n]+),(?:大概|估计|应该)?$")


def _ends_then(text: str, match: re.Match[str], word_starts: tuple[int, ...]) -> bool:
    before = _CLAUSE_BEFORE.search(text, 0, match.start()) if word_starts else None
    if before is None or not any(before.start() <= start < before.end() for start in word_starts):
        return False
    return _NOT_YET.search(before[0]) is not None and _WILL_END.match(text, match.end()) is not None


def _same_clause(text: str, start: int, end: int) -> bool:
    return start < end and not re.search(r"[,。;!?\n]", text[start:end])


def _drop_overlaps(refs: list[CodeRef]) -> list[CodeRef]:
    kept: list[CodeRef] = []
    for ref in refs:
        clash = any(
            other.start < ref.end and ref.start < other.end and other.end != ref.start for other in kept
        )
        if not clash or any(other.start == ref.start and other.code != ref.code for other in kept):
            kept.append(ref)
    return kept
