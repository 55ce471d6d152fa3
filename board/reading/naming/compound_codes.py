"""Board numbers that are more than a number: A-07, b05, 2.3, 1-4, 督2. They are found before days and figures are.

What has a letter or a 督 is a board number wherever it stands. A dotted one (2.3) may as well be a day or a figure:
it counts where a subject stands (2.3完成一半、除2.3外、催催2.3) and neither a measure nor a deadline follows. One with
a dash (1-4, also written 1—4) that the office has is only not meant where it spans what is counted (1-4月, 2-3家).
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from board.reading.figures.units import MEASURES
from board.reading.words.characters import fold_width
from board.reading.words.cues import any_of

_BODY = re.compile(r"(?<![A-Za-z\d./-])[A-Za-z]{0,3}-?\d{1,4}(?:[.—–-]\d{1,4})*(?![A-Za-z\d])")
_PREFIX = re.compile(r"(?P<prefix>[A-Za-z]+|[\u4e00-\u9fa5]+)-?\d")
_DOTTED = re.compile(r"\d+(?:\.\d+)+")
# 1-4, and 1-4.2 where it has parts.
_DASHED = re.compile(r"\d+(?:[—–-]\d+)+(?:\.\d+)*")
DOT, DASH = ".", "-"
_ANY_DASH = re.compile(r"[—–]")
_HAN = re.compile(r"[\u4e00-\u9fa5]+")
_LONGEST_PREFIX = 2
# A4纸, B2层: lettered things that are no tasks.
_LETTERED_THING = re.compile(r"纸|打印|幅面|[层级类区座楼栋口证照股]|公里|线(?!上|下)")
# What a measure begins as part of another word: 本周 after a number counts no books, nor 台账 machines.
_NO_MEASURE = {
    "本": "[周月期季年轮次院科所来身]",
    "台": "[账风]",
    "户": "[厕籍外均]",
    "场": "[所地馆景]",
    "家": "[庭长电园里访校]",
    "人": "[员才民大社工口行居]",
    "处": "[置理罚方级]",
    "门": "[诊店口面楼头前卫]",
    "条": "例",
    "件": "均",
    "车": "[辆站间位库]",
    "点": "[位]",
    "座": "[谈椅]",
    "支": "[部付出持]",
    "名": "[录单称额]",
    "份": "额",
    "组": "[织长建]",
    "批": "[复准示]",
    "期": "[限间满]",
    "方": "[案面]",
    "间": "[隔]",
    "分": "[局析类配管级馆拣流]",
    "班": "[子级车]",
    "站": "[点房长台]",
    "段": "长",
    "单": "位",
    "排": "[查水污名队]",
    "站台": "",
    "次": "[月日品]",
    "度": "汛",
    "对": "[接账照标外]",
    "队": "[伍员长]",
    "层": "面",
    "起": "[步草重诉吊]",
    "口": "[袋岸]",
    "项": "目",
    "位": "于",
    "级": "别",
    "所": "[有里]",
    "部": "[门分署]",
    "头": "[一次天]",
    "根": "据",
    "道": "路",
    "片": "区",
    "桩": "基",
    "盘": "[活点]",
    "节": "[前后水能假]",
}
_COUNTED = re.compile(
    "|".join(
        re.escape(unit) + (f"(?!{_NO_MEASURE[unit]})" if _NO_MEASURE.get(unit) else "")
        for unit in MEASURES
        if unit not in {"项", "条", "个", "件"}
    )
)
_NUMERIC_AFTER = re.compile(
    r"[%‰]|\s?(?:[万亿千成余多倍wk]|百(?!分之)|月(?![底初末中])|日(?!报)|个?百分点|个?点(?!位)|左右|上下"
    r"|之?前(?!前|后(?:[报交填说改延]|[都共一])|[期段头阵些天]|[几两]个?[天周月]|一直|[卡堵停被因受])"
    r"|以前|[上下]午|[-至]\s?\d|到\s?\d+(?:\.\d|[月日号]))"
)
_NAMED_AFTER = re.compile(
    r"\s?(?:号|项|任务|工作|事项|项目|[那这][个项条块摊件事]|的事|除外|以外|之外|外(?!面|头)|:(?!\d))"
)
_SAID_AFTER = any_of(
    r"""
    # how far it is
    累计 [才又也都][\u4e00-\u9fa5] 已?完成 干到 进度 进展 目前 现在
    # done, closed
    办结 销号 [弄搞做干办整]完 销
    # asked
    什么情况 啥情况 怎么样 咋样 到哪 谁 为啥 为什么 怎么
    # wishes, orders, rulings
    延期 申请 卡 取消 退 延 催 同意 我[来先就]?[替帮代]?[他她它]?们?报
    """
)
_SAID_BEFORE = re.compile(
    r"(?:任务|编号|除了?|催催?|一下|把|将|同意|督办|看[看下]|批|[查说瞅瞧]下?"
    r"|(?:问|催|提醒|盯|跟|通知|督促?|表扬|推|了解)一?下|问|退回|(?<![日周旬月季年通简快专情])报"
    r"|(?:^|[,。;\s]|不|应该|就|指的|说的)是|改成|给|盯[住紧着牢]?|负责|牵头)\s?$"
)
# A figure stands right behind its verb or behind what is measured: 降到2.3, 得分4.2, 准点率 94.1.
_FIGURE_BEFORE = re.compile(
    r"[了]$|(?:[到是为达率计共约有至值分数量度均额价比=≈压降升涨掉]"
    r"|[到至延自从在于-]|(?<![今去明])年|(?<![个上本下这])月)\s?$"
)
# 2.1二十五条2.4九座: right behind a measured figure, where a number was named before.
_MEASURED_BEFORE = re.compile(
    r"(?:\d|[一二两三四五六七八九十百千万])"
    rf"(?:{'|'.join(sorted(map(re.escape, MEASURES), key=len, reverse=True))}"
    r"|个单元|%)[了啦]?\s?$|百分之[\d一二三四五六七八九十]+$"
)
# 2.3弄完了3.3还差: right behind what came to its end, where a number was named before.
_ENDED_BEFORE = re.compile(
    r"(?:[弄搞干做办忙整清治改修装建铺跑收走查报交换写编拆挂迁填录调]{1,2}"
    r"(?:完|好|齐|妥|毕)|完工|完结|办结|收[官口尾工]|销号|搞定|到位)[了啦]?$"
)
_NEXT_WORD = re.compile(r"[\u4e00-\u9fa5]{2}")
# Where a new statement begins: behind a stop, a blank, a quotation, a word for where, when or who.
_START = re.compile(
    r"(?:^|[,。;!?:\n、(\[【\"」』)\]】]|[^\s\d]\s)\s*"
    r"(?:关于|另外|还有|其中|再就是|对了|请问|我们?的?|咱们?的?|你们?的?)?$"
    r"|(?:儿个|[边头里块儿天周日昨今明晚早午们我咱你科股室办局所站队镇乡村街道区园校院厂心下让请么啥]"
    r"|[今去明]年|[上本这下]个?月)$"
)
_NEXT = re.compile(r"[^,。;!?\n]")


def index_codes(codes: Iterable[str]) -> dict[str, str]:
    """Every way in which people write a board number, by its code: A-07 is also A07 and A7."""
    listed = list(codes)
    index = {fold_width(code).upper(): code for code in listed}
    for code in listed:
        plain = fold_width(code).upper().replace("-", "") if _PREFIX.match(code) else code.upper()
        for variant in (plain, re.sub(r"(?<=[^\d.])0+(?=\d)", "", plain)):
            index.setdefault(variant, code)
    return index


def list_marks(codes: Iterable[str]) -> frozenset[str]:
    """What the office's compound board numbers begin with (A, 督), a dot or a dash where it has such ones."""
    listed = list(codes)
    marks = {match["prefix"].upper() for code in listed if (match := _PREFIX.match(fold_width(code)))}
    for joint, pattern in ((DOT, _DOTTED), (DASH, _DASHED)):
        marks |= {joint} if any(pattern.fullmatch(code) for code in listed) else set()
    return frozenset(marks)


def find_compound(
    text: str, codes: Mapping[str, str], marks: frozenset[str]
) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and code of each compound board number; the code is None where the office has no such task."""
    if not marks:
        return
    last = 0
    for match in _BODY.finditer(text):
        found = (
            _find_prefixed(text, match, codes, marks)
            or _find_dotted(text, match, codes, marks, last=last)
            or _find_dashed(text, match, codes, marks)
        )
        if found:
            last = found[1]
            yield found


# 督4分了510套: at the head of a statement, before what was done.
_OPENS_PART = re.compile(r"(?:^|[,。;!?\n\s])$")
_DOES = re.compile(r"[\u4e00-\u9fa5][了完到好]")
_LETTERS = re.compile(r"[A-Z]+")


def _find_prefixed(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str]
) -> tuple[int, int, str | None] | None:
    body, end = match[0].upper(), match.end()
    for size in range(_LONGEST_PREFIX, 0, -1):
        start = match.start() - size
        prefix = text[start : match.start()] if start >= 0 else ""
        if prefix not in marks or DOT in body or not _HAN.fullmatch(prefix):
            continue
        code = look_up(prefix + body, codes)
        if not _is_counted(text, end) or (
            code and _OPENS_PART.search(text, 0, start) and _DOES.match(text, end)
        ):
            return start, _skip_number(text, end), code
    letters = _LETTERS.match(body)
    if letters is None or letters[0] not in marks:
        return None
    code = look_up(body, codes)
    if code is None and _LETTERED_THING.match(text, end):
        return None
    return match.start(), _skip_number(text, end), code


def look_up(words: str, codes: Mapping[str, str]) -> str | None:
    """The board number that is written so, with or without its dash and its zeros."""
    plain = words.replace("-", "")
    return codes.get(words) or codes.get(plain) or codes.get(re.sub(r"(?<=[^\d.])0+(?=\d)", "", plain))


def _is_counted(text: str, end: int) -> bool:
    return bool(re.match(r"[.]\d|[%‰万亿]", text[end : end + 2]) or _COUNTED.match(text, end))


_CALLED = re.compile(r"号(?:任务|工作|事项|项目)?")


def _skip_number(text: str, end: int) -> int:
    """Past the 号 behind a board number."""
    match = _CALLED.match(text, end)
    return match.end() if match else end


def _find_dotted(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str], *, last: int
) -> tuple[int, int, str | None] | None:
    words, end = match[0], match.end()
    if DOT not in marks or not _DOTTED.fullmatch(words) or not _is_said(text, match, last):
        return None
    if words not in codes and not (_NAMED_AFTER.match(text, end) or _SAID_AFTER.match(text, end)):
        return None
    if _IS_DATE.fullmatch(words) and _OF_DAY.match(text, end):
        return None
    return match.start(), _skip_number(text, end), codes.get(words)


# 5.1值班表, 10.1放假: the day of a rota or of leave, whatever task has such a number.
_IS_DATE = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])")
_OF_DAY = re.compile(
    r"(?:那[几两]?天|当天|期间|前后|假期|节)?的?"
    r"(?:值班(?!室|制度|系统|平台|点|场所|岗亭|人员培训)|带班(?!领导培训)|排班|轮班"
    r"|轮值|换班|替班|顶班|放假|休假|放\d天|假期|假条|请假|调休|补休|补班|轮休|倒休"
    r"|串休|加班|小?长假|劳动节|儿童节|青年节|妇女节|建军节|建党节|国庆|元旦|三天假)"
)


# 1-4个村, 1-4日: a span of what is counted.
_SPANNED = re.compile(r"\s?(?:个(?!月)|[条件日天年周]|分钟|小时)")


def _find_dashed(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str]
) -> tuple[int, int, str | None] | None:
    words, end = _ANY_DASH.sub(DASH, match[0]), match.end()
    if DASH not in marks or not _DASHED.fullmatch(words):
        return None
    if not _NAMED_AFTER.match(text, end) and any(
        pattern.match(text, end) for pattern in (_NUMERIC_AFTER, _COUNTED, _SPANNED)
    ):
        return None
    if words not in codes and not (_NAMED_AFTER.match(text, end) or _SAID_AFTER.match(text, end)):
        return None
    return match.start(), _skip_number(text, end), codes.get(words)


def _is_said(text: str, match: re.Match[str], last: int) -> bool:
    """Whether a dotted number stands where a board number would, not a day or a figure. `last`: where one ended before."""
    start, end = match.span()
    before = text[max(0, start - 12) : start]
    if _NAMED_AFTER.match(text, end):
        return not re.search(r"(?:完成|办结|销号|[了有共计])$", before)
    if _NUMERIC_AFTER.match(text, end) or _COUNTED.match(text, end):
        return False
    if _SAID_BEFORE.search(before):
        return True
    joined = last and re.fullmatch(r"\s?[、和与跟及,]\s?", text[last:start])
    if joined:
        return True
    if last and _MEASURED_BEFORE.search(before) and match[0].count(DOT) and _NEXT.match(text, end):
        return True
    if last and _ENDED_BEFORE.search(before) and _NEXT_WORD.match(text, end):
        return True
    if _FIGURE_BEFORE.search(before):
        return False
    begins = _START.search(before) and (_NEXT.match(text, end) or not text[:start].strip())
    return bool(begins or not text.strip(" 。.!").replace(match[0], "") or _SAID_AFTER.match(text, end))
