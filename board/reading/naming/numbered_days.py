"""What 7号 is where it is no task: a day of the month, a house, a line, a paper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from board.reading.naming.code_ref import CodeRef
from board.reading.words.cues import join_cues

# Houses, rooms, lines, vehicles, documents: numbered things that are no tasks.
THING_WORDS = join_cues(
    """
    # meetings
    (?:的)?(?:现场|调度|推进|动员|座谈|协调|观摩|部署|党组|党委|办公|培训|常委|工作例?)会(?!战) 例会 会议 会客
    # houses, doors, roads
    楼 线(?![上下索路]) 线路(?=公交|的?车|改道|绕|停运|坐) 院(?![感内里]) 门(?![诊店]) 路(?!灯|面|肩|基|政|况|网|域) 厅
    # bridges and ways out, as people go by them
    桥(?=洞|封|断|限|堵|塌|修路|走|过[不去来]|绕|[,。;!]|$)
    (?:出入?|入|登机|检票|安检)口(?=[堵封关进出等见走上下排]|[,。;!]|$) 闸[机口] 航站楼
    # cars, runners, papers
    车 选手 文(?!明|化|件) 桌 机(?=又|坏|漏|停|烧|修|冒|跳|趴|罢)
    # rooms and machines
    窗口 机房 病房 泵(?!站) 那(?:[台辆间扇张架]|部(?!分|署|门)|趟车|班车) 仓 井(?!盖) 站台 床 单元 机组 住宅
    宿舍 教室 展厅
    # plots, storms, notices
    地块 台风 通知(?![全都]) 公告 令
    # halls, stores, canteens, quarters
    馆(?![建舍]) 库(?=门|里|外|房|边) 停车 电梯 柜
    料场 堆场 工棚 泊位
    食堂(?=停(?!工)|没|不开|关|开饭|今[天日]|明天|[早中上下]午
        |晚上|饭|菜|的?[早午晚]餐|人[多少]|排队|门口|吃|集合)
    岗(?!位) 公寓 社区(?:这边|门口|服务)
    """
)
THING = re.compile(rf"(?:{THING_WORDS})")
# 3号到5号路边那片: from one numbered thing to another.
_TO_THING = re.compile(rf"\s?[到至-]\s?\d{{1,4}}号{THING.pattern}")
_DAY_BEFORE = re.compile(
    r"(?:(?:到期|截止|完成)(?:日期?|时间)?(?:是|为|在)?"
    r"|(?:期限|时限|日期)(?:是|为|在)?|[到至延月自]|截[止至]|改[成到为]|挪到|提到|等到"
    r"|拖到|定[在于]|宽到|限[在于]?|放到|推到|在|从|-|休到|于|下个?月|本月|这个月)\s?$"
)
# 关系到18号, 牵涉到3.2: what a matter is about.
CONCERNS = re.compile(r"(?:(?:关系|涉及|牵涉|牵扯|关联|影响|联系)到?|事关|关乎|关于)\s?$")
_DAY_AFTER_WORDS = join_cues(
    r"""
    # before and after
    (?:之前|以前)(?!都?报过) 前(?![期面段阵天几些头半前]|后[报交填说改延都共一])
    以后(?!(?:都|就|全|统一|一律|直接|改|还是)?[给由让归交我找]
        |[\u4e00-\u9fa5]{1,3}(?:就|都|也)?(?:别|甭|不用)|(?!再|才|就|能|可|开|陆|统
        |我)[\u4e00-\u9fa5]{2,6}[来去](?:弄|办|管|盯|抓|跟|负责|牵头|做|接)(?=[,。!吧着]|$))
    为止 之后 后(?!续|期|半|天|[头面](?:[几一二两三四五六七八九十\d]|[都全就]?是|的(?:[活事]|工作)|[让叫由给交归]))
    # due, coming
    (?:才|就|刚)(?:是)?(?:到期|截止|过期) 登陆 到的?(?:货|料|设备|材料|款|钱) 起(?![步来草吊重火诉点])
    # that day, and its hours
    [那这]一?天 当[天日] 上午 下午 晚上 早上 中午 左右 夜里 凌晨 晚(?=[上的]) 白天 上班
    # what is to be done on it
    就(?:填|报|交|办|弄|传|发|做|完) (?!的[事活])[^,。别]{0,3}再(?:找我|联系|来找)
    # until another day
    [到至-]\d{1,2}[号日]\s?(?:休|请假|出差|外出|培训|学习|不在|住院|年休|调休)
    """
)
_DAY_AFTER = re.compile(rf"\s?(?:{_DAY_AFTER_WORDS})")
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
    r"\s?就(?![差剩缺等是只可能要会该应这那按先不没未给由让归叫卡停黄红拖挂快有到交])"
    r"[\u4e00-\u9fa5]{1,8}?(?:了|过|上去|进去)(?![\d一二两三四五六七八九十几半])"
)
_HANDED_THEN = re.compile(
    r"\s?就(?:都|已经?|全)*(?:[录登导输送递呈寄邮推提贴扫打盖写拍备]|上[报传交]|申[报请])"
    r"[\u4e00-\u9fa5]{0,5}?(?:了|过|上去|进去)(?![\d一二两三四五六七八九十几半])"
)
_AWAY_ON = re.compile(
    r"\s?(?:要|得|就|才)?(?:出差|不在|休息|请假|外出|回来|上班|值班|开会|有会|动身|出发|走|返回|到家)"
)
# 5号起暂停早餐,13号恢复: from one day to another.
_RANGE_START = re.compile(r"\d{1,2}[号日](?:开始|起(?![步来草吊重火诉点]))")
_RANGE_END = re.compile(r"\s?(?:再|才|起)?(?:恢复|结束|截止|复工|复课|上班|为?止)")
_PLAN_AFTER = re.compile(
    r"\s?(?:能|可以|就能|就可|才|要|一定|争取|收口|交|弄|搞定"
    r"|开(?!工率)|投|完|办|全部|拿|送|报|恢复|复工|开始|停工)"
)
# 还剩三个站,20号能挂齐: the day by which what is left is done.
_LEFT_TO_DO = re.compile(r"(?:还剩|只剩|就剩|还差|就差)[^,。;号]{1,10},(?:大概|估计|应该)?$")
_DONE_BY = re.compile(r"(?:左右)?(?:就|应该|肯定|估计|大概)?能[^,。;不]{0,3}[齐完好](?:了|[,。;!]|$)")


@dataclass(frozen=True, slots=True)
class Numbered:
    """Something numbered in a text (7号), with the board numbers found before it and where words named a task."""

    text: str
    start: int
    end: int
    refs: Sequence[CodeRef] = ()
    word_starts: tuple[int, ...] = ()

    def follows(self, place: int) -> bool:
        """Whether it stands behind a place in the same clause."""
        return place < self.start and _STOP.search(self.text, place, self.start) is None


_STOP = re.compile(r"[,。;!?\n]")


def is_day_or_thing(text: str, end: int) -> bool:
    """Whether what follows a number with 号 alone makes it a day of the month or a numbered thing: 5号前, 12号楼."""
    return bool(THING.match(text, end) or _DAY_AFTER.match(text, end) or _TO_THING.match(text, end))


def is_day(one: Numbered, *, known: bool) -> bool:
    """Whether it is a day or a thing by what stands around it. known: the office has a task of that number."""
    text, start, end = one.text, one.start, one.end
    if is_day_or_thing(text, end) or _counts_heads(text, start, end) or _is_put_off(one):
        return True
    if (_DAY_BEFORE.search(text, 0, start) and not CONCERNS.search(text, 0, start)) or _OF_YEAR.search(
        text, 0, start
    ):
        return not (known and _stands_apart(text, start, end))
    if _tells_when(text, start, end) or _ends_then(one) or _is_expected(text, start, end):
        return True
    if known and _told_next(one):
        return False
    return _is_planned(one)


# 几十号人, 来了四十号人: how many people there are; 22号人选 and 5号人手 are of a day and a task.
_HEADS = re.compile(r"人(?![手员工民均才事力大气社家防行选数]|呢|咋|怎|都?到哪)")
_ROUND = re.compile(r"(?:几|好几|[二三四五六七八九]?十[几多来]?|[一二三四五六七八九]百[多来]?)号?$")
_THERE_ARE = re.compile(r"(?:有|来了?|聚了?|挤[着了]?|围[着了]?|[蹲站坐等]着|几|七|八)\s?$")


def _counts_heads(text: str, start: int, end: int) -> bool:
    if _HEADS.match(text, end) is None:
        return False
    return _ROUND.search(text, 0, end) is not None or _THERE_ARE.search(text, 0, start) is not None


def _is_put_off(one: Numbered) -> bool:
    """收工了，22号再说: a day to go on, unless another task was just named."""
    if one.refs:
        return False
    parted = _WORKED_ON.match(one.text, one.end) and _PARTED.search(one.text, 0, one.start)
    return _TAKEN_UP_ON.match(one.text, one.end) is not None or bool(parted)


def _tells_when(text: str, start: int, end: int) -> bool:
    """Whether words tell what was or will be done on the day, by whom, from when or until when."""
    if text.startswith("就", end):
        own = _DONE_THEN.match(text, end) and _SELF.search(text, 0, start)
        if own or _HANDED_THEN.match(text, end):
            return True
    around = ((_SELF, _AWAY_ON), (_RANGE_START, _RANGE_END), (_LEFT_TO_DO, _DONE_BY))
    return any(behind.match(text, end) and before.search(text, 0, start) for before, behind in around)


def _is_planned(one: Numbered) -> bool:
    """Whether it is the day by which a task that was named before in the clause is to be done."""
    if _PLAN_AFTER.match(one.text, one.end) is None:
        return False
    return any(map(one.follows, one.word_starts)) or any(
        ref.code and " " not in one.text[ref.end : one.start] and one.follows(ref.end) for ref in one.refs
    )


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


def _told_next(one: Numbered) -> bool:
    lead, finished = one.text[: one.start], _FINISHED.match(one.text, one.end)
    if finished is None or not any(ref.code and one.follows(ref.end) for ref in one.refs):
        return False
    return _TOLD.search(lead) is not None and (lead.endswith("了") or "了" in finished[0])


# 砂石码头再扫扫尾,20号收口: the day on which what is not finished yet will be.
_NOT_YET = re.compile(r"再|还|扫尾|收尾|剩|差|接着|继续|正在|在[\u4e00-\u9fa5]{1,2}[,，]")
_WILL_END = re.compile(
    r"\s?(?:就|应该|估计|大概|差不多|左右)*(?:(?:能|可以?)(?:全部?|都|够)?[^,。;了不]{1,6}"
    r"|(?:全部?|都)?(?:收口|收工|收尾|收官|完工|完成|交工|交付|办结"
    r"|结束|搞定|交账|[弄干搞做装修改]完|弄利索|弄好))(?=[,。;!]|$)"
)
# 还有两座，预计12号完工: the day that is expected or aimed at.
_EXPECTED = re.compile(
    r"(?:争取|力争|预计|预期|计划|打算|准备|估计|估摸着?|大概|大约|应该|肯定|保证|确保|希望|可能|最[晚迟快早]|顶多)是?\s?$"
)


def _is_expected(text: str, start: int, end: int) -> bool:
    return _EXPECTED.search(text, 0, start) is not None and _WILL_END.match(text, end) is not None


_CLAUSE_BEFORE = re.compile(r"(?P<clause>[^,。;!?\n]+),(?:大概|估计|应该)?$")


def _ends_then(one: Numbered) -> bool:
    before = _CLAUSE_BEFORE.search(one.text, 0, one.start) if one.word_starts else None
    if before is None or not any(before.start() <= start < before.end() for start in one.word_starts):
        return False
    return _NOT_YET.search(before[0]) is not None and _WILL_END.match(one.text, one.end) is not None
