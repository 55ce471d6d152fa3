"""Slips of the finger that chats are full of, mended in place, and dialect: the text never changes its length.

Only words of progress are mended here. Names, units and codes never are; the words of tasks and indicators are
compared by sound where they are looked up (`titles`).
"""

import re
from collections.abc import Callable, Iterable
from typing import Protocol

from board.reading.words.characters import fold_width
from board.reading.words.cues import guard, read_pairs
from board.reading.words.dialects import fold_dialect
from board.reading.words.needs import cued, hear, list_wakes, rewrite

_SLIPS = read_pairs(
    """
    # figures
    累记→累计 累积→累计 类计→累计 雷计→累计 新曾→新增 百分至→百分之 百份之→百分之
    # how far it is
    请况→情况 清况→情况 情框→情况 进渡→进度 近度→进度 到那步→到哪步 到那一步→到哪一步 从那来→从哪来
    悬的很→悬得很 靠的住→靠得住
    近展→进展 便化→变化 达表→达标 整该→整改 一伴→一半 古计→估计 予计→预计 多小→多少 为神马→为什么 超鄂→超额
    现再→现在 正再→正在 定再→定在 存再→存在 再线→在线 再岗→在岗 还茶→还差
    # begun and done
    完必→完毕 起动→启动 开公→开工 道位→到位 搞订→搞定 办杰→办结 办节→办结 报节→报结
    进厂施工→进场施工 己经→已经 以经→已经 巳经→已经 完城→完成 完程→完成 完乘→完成 玩城→完成
    完公→完工 玩工→完工 完工拉→完工啦 竣公→竣工 俊工→竣工 峻工→竣工 办接→办结 办截→办结 答标→达标
    演收→验收 销好→销号 消号→销号
    # in time, put off
    延其→延期 廷期→延期 廷长→延长 沿期→延期 沿长→延长 严期→延期 愈期→逾期 截正→截止 工做日→工作日
    来的及→来得及 来的急→来得及
    # asked for, granted, called off
    神请→申请 腿回→退回 言期→延期 暂挺→暂停 于期→逾期
    申情→申请 深请→申请 申清→申请 披复→批复 审披→审批 同易→同意 做废→作废 不做数→不作数 侧回→撤回
    更证→更正 去消→取消 暂听→暂停
    # who does it
    签头→牵头 付责→负责 斜调→协调 写调→协调 布署→部署 赚给→转给 督半→督办 抓近→抓紧 催崔→催催
    移教→移交 通抱→通报 吹一下→催一下 崔一下→催一下 法我→发我 反溃→反馈 操做→操作
    # money, and where it is stuck
    才政→财政 台帐→台账 交帐→交账 帐目→账目 咔住→卡住 咔在→卡在
    # we and you
    我门→我们 你门→你们 咱门→咱们
    """
)
# bfb60, bfb百: the first letters of 百分比 before the figure.
_HUNDREDTHS = re.compile(r"(?<![a-z\d])bfb(?=[\d一二三四五六七八九十百])")
# 在给15天, 发把, 没的进展, 归那个科管: words that sound alike, told apart by what stands beside them.
_SOUNDS = (
    (
        re.compile(
            r"在(?=(?:给|宽限?|多给|缓|延)(?:我们?)?"
            r"(?:[\d几半两一二三四五六七八九十]+个?(?:天|周|月|礼拜|星期)|[点些]时间))"
        ),
        "再",
    ),
    (
        re.compile(
            r"(?<=[想还])在(?=要(?:[\d几半两一二三四五六七八九十]+个?(?:天|周|月|礼拜|星期)|[点些]时间))"
        ),
        "再",
    ),
    # 还再补照片, 谁再负责: what goes on; 再有10天, 8号再找我: what is still to come.
    (re.compile(r"(?<=还)再(?=[\u4e00-\u9fa5])(?![要加增给来有])"), "在"),
    (re.compile(r"(?<=谁)再(?=[办管弄盯抓跟做]|负责|牵头)|再(?=管\s?[\d一二三四五六七八九十])"), "在"),
    (
        re.compile(
            r"(?<![现正存实还想放定设])在(?=[有要](?:[\d几半两一二三四五六七八九十]+来?个?(?:天|周|月|礼拜|星期)))"
            r"|(?<=[班儿天号日早晚一二三四五六])在(?=(?:找|喊|@|叫|催|联系|提醒)我|说[吧啊]?[,。!\s]*$)"
        ),
        "再",
    ),
    # 修玩了, 国庆钱能开放, 月地前, 0报告, 逾期的有那些.
    (
        re.compile(
            r"(?<=[做弄搞干办忙整清改修装建铺跑查报交换写编拆挂迁填测排巡抽拍演训审签验缴收发送打浇砌刷示核])"
            r"玩(?=[了啦,。;!\s\d]|$)|(?:(?<=[\d号])|(?<=\d\s))玩(?=了)"
        ),
        "完",
    ),
    (
        re.compile(
            r"(?:(?<=国庆)|(?<=春节)|(?<=五一)|(?<=端午)|(?<=中秋)|(?<=元旦)|(?<=[月年]底))"
            r"钱(?![到发补物款给]|也没|没发)"
        ),
        "前",
    ),
    (re.compile(r"(?<=[月年])地(?=之?前|能|要|到期|收)"), "底"),
    (re.compile(r"(?<![\d.])0(?=报告|新增|进展)"), "零"),
    (re.compile(r"(?<=[有是])那(?=(?:些|几[个项家件])(?:了|啊|呀|呢)?\W*$)"), "哪"),
    (
        re.compile(
            r"(?:(?<=[替帮代])|(?<=[替帮代][\u4e00-\u9fa5]{2})|(?<=[替帮代][\u4e00-\u9fa5]{3}))抱(?=一?下)"
        ),
        "报",
    ),
    (re.compile(r"(?<![\s\S])请事(?=[\u4e00-\u9fa5]{1,3}[局长任记科总院]?[:,])"), "请示"),
    (re.compile(r"(?:(?<![\u4e00-\u9fa5])|(?<=好[的嘞哒]))(?:收道|受到)(?=\W*$)"), "收到"),
    (re.compile(r"(?<=[了发号跟办行批过定给销])把(?=[,。!\s]*$)"), "吧"),
    (re.compile(r"(?<=没)的(?=新?进展|新增|动静|变化|情况)"), "得"),
    (re.compile(r"(?<=[是归])那(?=个(?:科|股|室|单位|部门|在(?:管|跑|负责|牵头|弄|盯|抓)))"), "哪"),
    (re.compile(r"(?<=到)那(?=了(?:[,。?\s]|$))"), "哪"),
    (re.compile(r"(?:(?<=[,;:\s])|^)以(?=(?![后前下上及近每其第约此至内外往来])[\u4e00-\u9fa5]\d)"), "已"),
    (
        re.compile(
            r"(?<=[号要请想能再期])[言严沿](?=到(?:本|下|这|年|月|\d|十|国庆|春节|[一二三四五六七八九]月))"
        ),
        "延",
    ),
    (
        re.compile(
            r"(?<![去上前往]年)(?<!上月)(?<!比[\u4e00-\u9fa5\d][月年])"
            r"(?<!比[\u4e00-\u9fa5\d]{2}[月年])(?<!比[\u4e00-\u9fa5\d]{3}[月年])"
            r"(?<!比[\u4e00-\u9fa5\d]{4}[月年])(?<=[月年])低(?=之?前|后|能|要|可|\d+%|[,。;!?\s]|$)"
        ),
        "底",
    ),
    (
        re.compile(
            r"(?<=[干做弄搞办升降涨达拖进])倒"
            r"(?=了?\s?(?:\d|百分|[一二三四五六七八九]成|[一二三四五六七八九十]+[月号]|[月年]底|下[周月]))"
        ),
        "到",
    ),
    (re.compile(r"(?<=[完成好掉过毕齐动])[勒乐撩](?=[,。!;\s]|$)"), "了"),
)
_SOUND = re.compile(
    r"在[给宽多缓延要有找喊叫催联提说@]|[还谁]再|再管|[一-龥]玩|[庆节一午秋旦底]钱|[月年]地|0[报新进]|[有是]那[些几]"
    r"|抱一?下|^请事|收道|受到\W*$|把[,。!\s]*$|没的|[是归]那个|到那了|(?:[,;:\s]|^)以[\u4e00-\u9fa5]\d"
    r"|[言严沿]到|[月年]低|倒了?\s?[\d百一二三四五六七八九十月年下]|[勒乐撩](?:[,。!;\s]|$)"
)
# Where the same characters are words of others: 我们办接了 tells of an office that takes over, 人才政策 of no 财政.
_WORDS_AROUND = {
    "办接": r"(?<![我咱本这]们)(?<![本村委])办接",
    "写调": "写调(?![研查整])",
    "去消": "去消(?![防除费化])",
    "近展": "(?<![附远最邻靠将])近展(?![示览开出])",
    "便化": "(?<!方)便化(?![验妆解学])",
    "达表": "(?<![表传])达表(?![示现扬])",
    "多小": "(?<![没有])多小(?=[户个家台人处万项亩件]|了?\\W*$)",
    "现再": "(?<![实出发体表兑展呈])现再(?!次)",
    "正再": "正再(?![次度])",
    "定再": "(?<![决规确])定再",
    "再线": "再线(?![上下索路])",
    "还茶": r"还茶(?=\d|[一二两三四五六七八九十几多])",
    "起动": "起动(?![机器电])",
    "道位": "(?<![车航轨通味频管街])道位(?![置于])",
    "办节": "办节(?![日约目庆水能后前假])",
    "于期": "(?<![处由属位限便对关等善至源来用不短长终])于期(?![末初间限中内满货望待])",
    "腿回": "(?<![大小])腿回(?!家)",
    "完必": r"完必(?=[,。;!\s]|$)",
    "开公": "开公(?![司交共园安示路告款章车厕])",
    "言期": "(?<![预发])言期(?![间待望])",
    "移教": "移教(?!育)",
    "整该": "整该(?!死)",
    "予计": "(?<![给授])予计",
    "近度": "(?<![附远最邻靠将])近度(?!过)",
    "法我": "(?<![办方做说想看无没依])法我",
    "我门": "我门(?![口店诊窗外前面头票槛])",
    "你门": "你门(?![口店诊窗外前面头票槛])",
    "咱门": "咱门(?![口店诊窗外前面头票槛])",
    "吹一下": "(?<!风)吹一下(?![风灰尘])",
    "完公": "完公(?![示司园路交])",
    "玩工": "玩工(?!具)",
    "玩城": "(?<!游)玩城",
    "俊工": "俊工(?![作程人地])",
    "来的急": "来的急(?![件事诊救用活单需促])",
    "付责": "(?<![支交兑拨给偿应缴])付责",
    "做废": "做废(?![品物旧水料气油弃纸渣矿墟液铁钢])",
    "答标": "(?<![问回解应])答标(?![准书志题])",
    "消号": "(?<![取撤])消号",
    "延其": "延其(?![他它余中实])",
    "销好": "(?<![报推促展供产营直热畅滞])销好(?![几多])",
    "更证": "(?<!变)更证(?![照书件明券])",
    "申清": "(?<![重引])申清(?![楚单理零退扫洁算])",
    "申情": "申情(?!况)",
    "沿长": "沿长(?![江河城沙春安])",
    "进渡": "进渡(?![口船槽])",
    "愈期": "(?<!痊)愈期",
    "峻工": "峻工(?![作程人地])",
    "严期": "(?<!从)严期(?!间)",
    "侧回": "侧回(?![填水车])",
    "签头": "(?<!标)签头",
    "类计": "(?<![分种各同归门])类计",
    "抓近": "抓近(?![期日年几])",
    "才政": "(?<!人)才政",
    "深请": "(?<!纵)深请",
}
_SLIP = re.compile(guard("|".join(_WORDS_AROUND.get(slip, slip) for slip in _SLIPS)))
# 廷到下月10号: 延 without its first stroke.
_PUT_OFF = re.compile(r"(?<![朝宫法教内廊阿根])廷(?=[到至后缓几一两半])")
_ALREADY = re.compile(
    r"[以己巳](?=(?:全部|全|都)?(?:完|办|整|报|交|做|落实|拆|建|签|检|改|打|装|上报|提交"
    r"|巡|化解|销|收(?=[\d一二两三四五六七八九十齐到完])|申请|移交|排查|竣工|验收|开工|启动|到位|达标))"
)
_NOT_ALREADY = re.compile(r"[可所足予加自]$")
# 一棵没拉下, 一户没拉: 落, that none was left out, where nothing is hauled: it is 拉下, or something is finished.
_LEFT_OUT = re.compile(r"(?P<none>一[\u4e00-\u9fa5][都也]?[没未不])拉(?=(?P<out>下)?[,。;!\s了全都]|下?$)")
_FINISHED = re.compile(r"[\u4e00-\u9fa5][完齐好](?:了|[,。;!\s]|$)|完成|到位")


class Span(Protocol):
    """Where something stands in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def mend_slips(text: str) -> str:
    """The text in half width, dialect folded, common slips mended (以完成 → 已完成), character for character."""
    return mend_and_hear(text)[0]


def mend_and_hear(text: str, find_names: Callable[[str], Iterable[Span]] | None = None) -> tuple[str, int]:
    """The mended text, and what it may wake; the names that are found in it are left as they are (表扬齐乐)."""
    plain = fold_width(text).lower()
    mended, heard = rewrite(plain, hear(plain), _MENDERS)
    if mended == plain or find_names is None:
        return mended, heard
    kept = mended
    for name in find_names(plain):
        kept = kept[: name.start] + plain[name.start : name.end] + kept[name.end :]
    return (mended, heard) if kept == mended else (kept, hear(kept))


@cued(_SLIP)
def _mend_words(text: str) -> str:
    return _SLIP.sub(lambda match: _SLIPS[match[0]], text)


@cued(_PUT_OFF, _HUNDREDTHS)
def _mend_marks(text: str) -> str:
    return _HUNDREDTHS.sub("百分之", _PUT_OFF.sub("延", text))


@cued(_SOUND)
def _mend_sounds(text: str) -> str:
    if _SOUND.search(text):
        for pattern, meant in _SOUNDS:
            text = pattern.sub(meant, text)
    return text


@cued(_LEFT_OUT)
def _mend_left_out(text: str) -> str:
    told = _FINISHED.search(text) or "拉下" in text
    return _LEFT_OUT.sub(r"\g<none>落", text) if told else text


@cued(_ALREADY)
def _mend_already(text: str) -> str:
    """以完成 as 已完成; 以 after 可、所、足 is a word of its own."""
    return _ALREADY.sub(lambda match: match[0] if _NOT_ALREADY.search(text, 0, match.start()) else "已", text)


_MENDERS = list_wakes(fold_dialect, _mend_words, _mend_marks, _mend_sounds, _mend_left_out, _mend_already)
