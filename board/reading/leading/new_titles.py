"""What new work is called: what is left of an order without its receiver, its day and the words of asking."""

import re

from board.reading.clauses import Clause
from board.reading.leading.new_days import find_due_on, is_of_title
from board.reading.leading.receivers import find_receiver, list_joined
from board.reading.naming.names import Name
from board.reading.people.relayed import find_relayed_for
from board.reading.scene import Scene
from board.reading.words.cues import any_of

PAPER = any_of(
    r"""
    方案 报告 预案 清单 材料 总结 计划 名单 台账 数据 意见 [一两半几\d][页篇] 说明 结果 办法 制度 讲话稿 汇报
    简报 表格 情况说明
    """
)
CONTEXT = re.compile(
    r"^\W*(?:(?:这个|这事|这件事?|这项|此事|那个)|[^,。;]{0,4}(?:交给|转给|让|由|请|安排|给))"
)
_NOISE = any_of(
    r"""
    # at once
    马上 立马 立刻 即刻 尽早 近期 适时 择期 抓紧 尽快 赶紧 务必
    # can it be
    能不能 能否 可不可以
    # by, within
    @ 之前 以前 (?<=\d)前 [之以]内 前$ ^前 (?:让|请|由|叫|麻烦|(?<![\u4e00-\u9fa5])(?:安排|通知))(?=\s|$)
    这[一两三几]天
    # to me
    给(?:到)?我(?:看看|看一?下)? (?<!汇)报(?:给)?我 (?:[送给发交]|(?<!汇)报)我审?核?(?=$|[,。\s])
    交(?:给|到)?我 发(?:给)?我 送(?:给)?我 给(?:个)?结果 要结果 [交报送发][上过]来 报送 给出 提交 补?给$
    # drawn up, so many of them
    拿出来? [弄搞整](?:一?份|个(?!人|体|别)|出) 拿 写出? [报交](?=一?[份个篇]) [一两二三几][份套篇] 一[个下遍]
    [一两半]页纸? (?:搞|开展|组织|举办|办|来|做|安排|进行|实施)(?:好)?[一两二三几]?[次场轮期波回]
    # each, together
    各自 分别
    [两三四五几\d]+个?(?:科室?|办|所|站|局|单位|部门|社区|村|镇|家)(?=各|都|一起|每|分别|[写拿出弄交报拟])
    好好 认真 联合 共同 会同 一起 各(?:科室?|单位|镇街?|乡镇|街道|社区|[所站村校院]|卫生院|学校|部门)各?
    # who
    你们 你 把 牵头 负责 同志 那边
    # little words
    一下 吧 啊 哈 了$ 再 先 要(?![求点件素闻]) 须(?!知) 需(?!求)
    """
)
_ACTION = re.compile(
    r"^(?P<what>[\u4e00-\u9fa5]{2,}?)"
    r"(?P<verb>更新|修订|梳理|完善|修复|修好|整理|排查|清理|核实"
    r"|统计|汇总|摸清|补齐|改好|解决)(?P<rest>[^\u4e00-\u9fa5]*)$"
)


_BARE = 3


def find_title(scene: Scene, clause: Clause) -> str:
    """What is to be done, in the words of the order, else of those it quotes or of the clause before."""
    quote = scene.message.quote
    title = strip_clause(scene, clause)
    if quote and quote.text and (len(title) < 4 or CONTEXT.match(scene.text)):
        return _name_fault(scene, re.split(r"[,。;!?,，；！？\n]", quote.text.strip())[0][:40])
    if PAPER.fullmatch(title):
        # 把充装站跑一遍，给我个名单: the work is what the clause before says.
        before = [words for words in _list_before(scene, clause) if len(words) > _BARE]
        about = next(
            (words for words in before if not (_MANNER_ONLY.fullmatch(words) or _JUDGES.search(words))), title
        )
        return f"{_MATTER.sub('', about)}{title}" if _MATTER.search(about) else about
    if len(title) < _BARE or _DONE_ONLY.fullmatch(title) or _MANNER_ONLY.fullmatch(title):
        return next((words for words in _list_before(scene, clause) if len(words) >= _BARE), title)
    return title


# 中心路塌了个大坑, with 补好 ordered over it: 补好中心路的大坑.
_THERE_IS = re.compile(
    r"(?P<place>[\u4e00-\u9fa5\d]{2,}?)(?:又|给|被)?"
    r"(?:塌|裂|陷|冒|堆|漏|掉|破|缺|断|倒|长|积|挂|停)(?:出来?|了|着)+"
    r"(?:一?|好?几|[两三四五\d]+)[个块条处堆滩辆棵片根截段道]大?(?P<thing>[\u4e00-\u9fa5]{1,6})"
)
_MENDS = re.compile(r"(?:修补|修复|清理|处理|疏通|更换|加固|[补修清换拆填堵扶铲])(?:好|掉|上|平|走|完)?")


def _name_fault(scene: Scene, words: str) -> str:
    """What was found as what is to be done about it, where the order says the verb."""
    found, verbs = _THERE_IS.fullmatch(words), _MENDS.findall(scene.text)
    if found is None or not verbs:
        return words
    return f"{max(verbs, key=len)}{found['place']}的{found['thing']}"


# 一周内摸清楚: how it is to be done; what, the clause before says.
_DONE_ONLY = re.compile(
    r"(?:去|再|都)*(?:摸|查|弄|搞|问|核|理|处理|核实|了解|落实|解决)"
    r"(?:清楚?|明白?|好|实|一下|到位|掉)*(?:这?去)?"
)


# 带人摸, 带队查, 带几个人捋: who goes and how, and the barest of verbs; what it is about stands before.
_MANNER_ONLY = re.compile(
    r"(?:亲自|牵头|负责|[一再去都来])*"
    r"(?:带[着]?(?:队|人|[几两三四]个人|班子|工作组|组|一帮人)|亲自"
    r"|牵头|组织人手?|安排人手?|派人)(?:去|下去|到现场|再|都)*"
    r"(?:(?:摸排?|查|捋|跑|看|走访?|过|核|问|转|理|盘|数|排查|梳理|核实|摸底"
    r"|了解)(?:[一二两]?(?:遍|下|趟|轮|圈|次))?(?:清楚?|透|实|完|明白)?)?"
)


# 像什么话, 太不像样: what somebody makes of it names no work.
_JUDGES = re.compile(
    r"像(?:什么|啥)(?:话|样)|不像[话样]|成何体统|怎么(?:行|得了)"
    r"|[不没]应该|说不过去|^(?:也|真|实在)?太[^的]{1,6}了?$"
)


def _list_before(scene: Scene, clause: Clause) -> list[str]:
    """What the clauses before one say, the nearest first."""
    before = [strip_clause(scene, one) for one in scene.clauses if one.end <= clause.start]
    return before[::-1]


# 宋书记要求社会科…, 王局交办：…: the words by which an editor hands on an order; 院感自查搞完没有 only leads up to one.
_RELAYED_BY = re.compile(
    r"^(?:交办|要求|指示|交代|吩咐|布置|安排|让|说|讲|定了?)[:,]?(?=\s|[\u4e00-\u9fa5]{2})"
)
_QUESTION = re.compile(r"(?:[搞办做弄整]?[完好成定]了?没有?|怎么样了?)$|^你们?(?:[科院所站办局队村])?的")


def strip_clause(scene: Scene, clause: Clause) -> str:
    """The words of a clause without receiver, days and the words of asking."""
    words = _RELAYED_BY.sub("", _QUESTION.sub("", _blot_out(scene, clause).strip()))
    words = re.sub(r"\s+", "", _NOISE.sub("", re.sub(r"^\s*前", "", words)))
    words = _OUT.sub(r"\g<paper>", _AT_THE_ENDS.sub("", words))
    words = _HANDED.sub("", _ASKED_FOR.sub("", _POINTED.sub("", words)))
    moved = _ACTION.match(words)
    return f"{moved['verb']}{moved['what']}" if moved else words


_AT_THE_ENDS = re.compile(
    r"^(?:前|[和、跟与及各]|,|分别|每[家个人]|个(?!体|人))+"
    r"|(?:前|[弄办做写改理编填整][好完]|[好完]|完成)(?:送来|交来|报来|发来|拿来|交上来|送过来)?$"
)


def _blot_out(scene: Scene, clause: Clause) -> str:
    """The clause with blanks in the place of its receivers, of who is called, and of its days."""
    text = list(scene.text[clause.start : clause.end])
    receivers = list_joined(scene, find_receiver(scene, clause))
    relayed = find_relayed_for(scene)
    addressed = [
        name
        for name in scene.names
        if name in receivers or (relayed and name.only == relayed) or _is_address(scene, clause, name)
    ]
    days = [
        day
        for day in scene.days
        if (day.kind != "period" or day.before or day.on == find_due_on(scene, clause))
        and not is_of_title(scene, day)
    ]
    spans = [(day.start, day.end) for day in days] + [(name.start, name.end) for name in addressed]
    for start, end in spans:
        for at in range(max(start, clause.start), min(end, clause.end)):
            text[at - clause.start] = " "
    return "".join(text)


# 那条断头路的事研究个方案 is about 断头路方案, 出结果 about what is looked into.
_POINTED = re.compile(
    r"^[那这](?=[弄搞写拿出做拟报理查摸列])|^[那这][条个项件处]|(?<=[\u4e00-\u9fa5])这去?$|^这[两几]?天?去"
)
_PAPERS = r"方案|报告|预案|清单|材料|总结|计划|名单|台账|意见|说明|结果|办法|制度|汇报"
_ASKED_FOR = re.compile(
    rf"(?:的事情?|这事|的问题)?(?:研究|制定|拟|出|写|拿|搞|弄|做|要|报)(?:一?[个份套])?(?=(?:{_PAPERS})$)"
)
# 报节水宣传方案, 做教师缺编统计表: how the paper comes about, before its name.
_HANDED = re.compile(
    rf"^(?:上?报|[上提]交|交|出(?!台)|拿|做|编(?![制写印辑]))(?=[\u4e00-\u9fa5]{{2,12}}(?:{_PAPERS}|[表稿])$)"
)
# 拿个支教方案出来: where the paper is to come from says nothing of it.
_OUT = re.compile(rf"(?P<paper>{_PAPERS}|[\u4e00-\u9fa5]表)(?:出来|上来|过来|来)$")
_MATTER = re.compile(r"(?:的事情?|这事|这块|方面)$")


def _is_address(scene: Scene, clause: Clause, name: Name) -> bool:
    if not clause.holds(name.start):
        return False
    lead = scene.text[clause.start : name.start]
    return not _strip_days(scene, clause.start, name.start) or _CALLED.search(lead) is not None


# What may stand before the one who is addressed, beside a day: 国庆前请大队…, 食品科和餐饮科….
_CALLED = re.compile(r"(?:让|请|由|叫|@|交给|转给|安排|通知|给|派)\s?$")
_BEFORE_CALL = re.compile(r"[\s@,、和及与跟前]|之前|以前|再|就|把")


def _strip_days(scene: Scene, start: int, end: int) -> str:
    """The words between two places without days, names and joiners."""
    taken = [(day.start, day.end) for day in scene.days] + [(name.start, name.end) for name in scene.names]
    kept = "".join(
        char for at, char in enumerate(scene.text[start:end], start)
        if not any(first <= at < last for first, last in taken)
    )  # fmt: skip
    return _BEFORE_CALL.sub("", kept)
