"""Questions to the board: of a task, a person, a unit or the whole; rankings; and what somebody has on their own plate."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.behalf import looks_like_name
from board.reading.cues import any_of
from board.reading.day import Day
from board.reading.indicators import find_said
from board.reading.names import Name
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.targets import list_names

_FILTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "pending",
        any_of(
            r"""
            等我(?:批|定|审|签|点头|拍板) 待我 要我(?:批|定|签|审) 我(?:还)?没批 待(?:审批|批示|批准|拍板)的? 等着批 等批的
            """
        ),
    ),
    (
        "claimed",
        any_of(
            r"""
            申报(?:完成|销号)?(?:的|了|完)?[^,。]{0,4}(?:等|待|没)?核 待核查 等核查 待核 申请销号的? 待销号 报了完成(?:没|还没)核
            等(?:着)?销号 待验收的
            """
        ),
    ),
    (
        "unreported",
        any_of(
            r"""
            (?:没|未|还没|没有|不)(?:人)?(?:报(?!销|名|警|告)|交数|交(?!代|接|通)|反馈|更新|填报?|回复|回应|上报|动静|吭声|发声)
            一个字(?:都)?没 没动静 没数 欠报 漏报 没吱声 零反馈
            """
        ),
    ),
    (
        "not_started",
        any_of(
            r"""
            没(?:有)?(?:启动|开始|动(?!静)|开展|开工|起步|动手|进场) 未(?:启动|开始|开工|开展|动) 还没动 没动过? 一动没动 纹丝不动 没开张
            原地踏步
            """
        ),
    ),
    (
        "overdue",
        any_of(
            r"""
            超期 逾期 过期 拖期 超时 误期 到期没 过了?(?:时间|期限|日子|点) 拖后腿 延误 脱期
            """
        ),
    ),
    (
        "blocked",
        any_of(
            r"""
            卡壳 卡住 卡着 卡在 卡的 卡脖子 堵点 难点 有困难 有难处 推不动 需要?协调 阻力 瓶颈 梗阻 受阻
            """
        ),
    ),
    (
        "red",
        any_of(
            r"""
            红灯 亮红 挂红 标红 (?:是|变|成)红 红的 红牌 飘红 见红 几个红 红了的 红色
            """
        ),
    ),
    (
        "yellow",
        any_of(
            r"""
            黄灯 亮黄 挂黄 标黄 黄的 黄牌 几个黄 黄色
            """
        ),
    ),
    (
        "closed",
        any_of(
            r"""
            销(?:了|掉|号) 办结(?:了|的) 完成了(?:几|多少|哪) 完成(?:几|多少|哪) 做完了(?:几|多少|哪) 干完了(?:几|多少|哪)
            办完了(?:几|多少|哪) 结了几 已完成 销几 清零了几
            """
        ),
    ),
    (
        "due",
        any_of(
            r"""
            到期 要交账 交账 到时间 该交 要完成 截止 该完 要办结 节点 快到(?:期|点|时间) 期限内 要收 该收
            """
        ),
    ),
    (
        "open",
        any_of(
            r"""
            没(?:有)?(?:完|弄完|办完|做完|干完|完成|办结|弄|干|销|结|做|办|了) 未(?:完成|办结|销号|完) 在办 没搞完 还剩
            还有(?:啥|什么|哪些|几|多少) 手上的?(?:活|事) 剩(?:几|多少|哪) 进行中 在推 还差(?:几|哪)
            """
        ),
    ),
)

_WANTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "owner",
        any_of(
            r"""
            谁(?:是|在|来)?(?:牵头|管|负责|主办|在管|在弄|抓|盯|承办|具体) 归谁 是谁的 谁的(?:活|事|任务)
            牵头(?:单位|部门|的|人)?是(?:谁|哪) 哪个(?:科室?|单位|部门)(?:管|负责|牵头|在) 责任人是 找谁 到底谁 谁家的
            """
        ),
    ),
    (
        "history",
        any_of(
            r"""
            (?:都|历次|每次|前前后后|历来|以前|从头|一共)[^,。]{0,6}报(?:过|的|了)?(?:啥|什么|哪些|多少|是|来着)? 历史
            报过(?:啥|什么|哪些|几) 历次 从头(?:到尾)?列 历程 来龙去脉 每[次回期]报 过程(?:记录|调) 往期 记录(?:调|列|翻|看) 怎么一步步
            """
        ),
    ),
    (
        "forecast",
        any_of(
            r"""
            照(?:这个?|眼下|现在|目前|这) 按(?:这个?|现在|目前|眼下|照)(?:速度|进度|势头|节奏|样子|打法|趋势)?
            (?:完|弄|做|打|干|收|搞|办|够|赶|来|交|建)得(?:完|成|上|及|着|到|了|出|齐)(?:吗|不|么|没|嘛)?
            能不能(?:按时|按期|如期|完|赶|达|收|交) 能(?:按时|按期|如期|赶在|在)[^,。]{0,10}(?:完|成|吗|不) 来不来得及 赶不赶得
            有没有把握 (?:到期|年底|月底|最后|届时|期末)[^,。]{0,6}能[^,。]{0,8}(?:吗|不|么) 几时能 什么时候能 啥时候能 何时能
            够不够得 预计(?:什么|啥|何)时 能达标(?:吗|不)
            """
        ),
    ),
    (
        "compare",
        any_of(
            r"""
            (?:跟|和|与|同|比|较|对比)[^,。]{0,8}(?:上[个一]?[月周季年回次期]|去年|同期|上期|上回|上次|前[一]?[月年季]|昨天|上半年)[^,。]{0,6}(?:比|相比|对比|差|涨|降|高|低|多|少|怎)?
            同比 环比 (?:高|涨|多|快|升|好|进|增)了?还是(?:低|降|跌|少|慢|差|退|减) 比(?:上|去年|前|同期)
            去年(?:这|同)[^,。]{0,4}(?:时|期) 呢.{0,2}比 (?:上个?月|去年)呢 涨没涨 变化(?:大|多)
            """
        ),
    ),
    (
        "check",
        any_of(
            r"""
            靠谱 靠得住 准不准 准吗 准确吗 水分 属实 真实 是真是假 真的假的 核一下 核实 核对 核准 可信 靠不靠 虚(?:报|的|不虚) 数据来源 来源 哪来的
            对得上 有没有(?:问题|假|虚) 实不实
            """
        ),
    ),
    (
        "gap",
        any_of(
            r"""
            (?:离|距|差|缺|欠)[^,。]{0,10}(?:多少|几(?!项|条|个任务)|多远|多大) 差距(?:多|有) 缺口(?:多|有) 差得多
            还差(?:的)?多 差(?:了)?多少 还有多大
            """
        ),
    ),
    (
        "why",
        any_of(
            r"""
            为什么 为啥 啥原因 什么原因 原因(?:是|在|呢|何) 咋(?:就|又|还|都|一直)?[^,。]{0,4}(?:红|黄|灰|慢|落后|掉|没|这么)
            怎么(?:就|又|还|都|一直|老)?[^,。]{0,5}(?:红|黄|灰|慢|落后|掉|滞后|没动|不动|这么) 凭什么 何故 怎么回事 咋回事 问题出在
            卡在哪 凭啥 怎么(?:黄|红|灰)
            """
        ),
    ),
    (
        "count",
        any_of(
            r"""
            几(?:项|个|条|件|家|户|处|人) 多少(?:项|个|条|件|家|户|人|处)? 总共几 有几 数量 数目 占几 占多少 百分之几
            """
        ),
    ),
)

_ASKS = any_of(
    r"""
    怎么样 怎样 咋样 如何(?!定|处理|是好) 怎么说 哪(?:一)?步 到哪 哪(?:个)?(?:程度|阶段|地步)
    (?:啥|什么)(?:程度|进度|情况|进展|样|状态|阶段|动静|说法) (?<![没无新有])进展(?:呢|情况|吗|如何)?$
    (?:什么|啥|进展|完成|推进|落实|整改|最近|目前)(?:的)?情况(?:呢|如何)?$ 情况(?:如何|怎|咋) 进度(?:呢|如何|怎|咋|多少) 办完没 完了没
    完没完 弄完没 好了没 搞定没 完成没 完成了吗 完了吗 弄好没 理顺了?没 动没动 开工没 启动没 [了过]没[有啊呀]?[,。?]?$ [了过]吗
    (?<![了那这好十前后等和上过来中])几(?:个|件|家|户|处)(?=[,。?]|$|了[,。?]?$|没|还)
    (?<!好)几[项条](?=[,。?]|$|了[,。?]?$|没|还|任务) 多少 哪些 哪几 哪项 哪个(?=科|单位|部门|环节|阶段|社区|镇|村) 有没有
    有[^,。]{1,8}(?:没有?|吗|不)(?=[,。?]|$) 谁(?!知道|也|都) [了高多快好大]还是 能不能 能否 来得及 调(?:给|出|一下)
    翻(?:出来|一下) 报了(?:啥|什么|哪些|几) (?:有|还|哪|一共|总共|完成|销了?|干完|办了?)几[项条个件] 为啥 为什么 什么原因 啥原因
    怎么(?:黄|红|灰|一直|还|又|回事|这么) 咋(?:黄|红|回事|还|又|这么|就) 列(?:给|一下|出来|个) 拉(?:一下|个|出来|一?份清单)
    查(?:一?下|查) 看(?:一?下|看)(?:[^,。]{0,16}(?:情况|进展|进度|还有|没|名下|手上)) 调出来 发我看看 给我看看 汇总一下 吗[,。?]?$
    (?:月|年|季度|上周|进展|情况|任务|那边|那个|这个)呢[,。?]?$ [^,。]{2,}(?:不|没)[?]?$ \? 啥情况 啥时候 什么时候 多久 几时 何时
    还差多 差多少 靠谱 靠得住 准不准 水分 报过啥 (?:进行|推进|办|干|搞|弄)得(?:咋|怎|如何) (?:落实|推进|完成|进展)(?:的)?情况
    """
)
_BOARD = any_of(
    r"""
    哪些 哪几 哪项 几项 几条 几个 有几 多少项 多少条 还有谁 谁报 谁(?:没|还没|拖|最慢|落后|欠|垫底) 有没有 一共 总共 全部 所有 全局 全街道 全镇 全区
    全县 整体 总体 任务 作战图 台账 \d+项 到期 逾期 超期 没报 未报 红灯 挂红 黄灯 待核查 核查的 (?:我)?分管的 我包的
    各(?:科室|单位|社区|镇|村|卫生院|学校|站所) 还没动 没动的
    """
)
_NO_QUESTION = any_of(
    r"""
    不好说 说不准 不知道 几点 会议室 开会吗 发我(?:一份|一下|个)?[呗吧]?$ 谁有 谁手里 谁手上有 谁的车 谁替 谁帮 谁去 谁值班 带班 值班 啥时候到账
    到账[了呀啊吗] 正装 吃饭 食堂(?:吃|几) 停车 电子版 模板 拼车 快递 哈哈 被踢 群里?(?:怎么|没人) 投票 补贴 工资 考核细则 天气 下雨吗 放假 请假
    几楼 哪个会 哪栋
    """
)
_MINE = any_of(
    r"""
    我(?:这边|这里|这)?(?:名下|手上|手里|手头|负责|的任务|的活|的事|的清单|还有|还欠|还差|还剩|有(?:啥|什么|哪些|几|没有|没)|自己|上[个一]?[月周]|本[月周]|这个?[月周]|今天|昨天|都报|报过|欠|该|要(?:干|做|报|交)|需要|现在|目前|最近|今年|下[个一]?[月周])
    (?:把|看|查|列|拉)(?:一?下|看)?我(?:这边|名下|手上|手里|手头|的|们科|负责)
    我(?:[^,。]{0,6})(?:逾期|超期|到期|没报|没交|没完|没弄完|红|黄) 我的(?:任务|活|清单|进度|情况)
    帮我看(?:看|下|一下)?[^,。]{0,4}(?:还|欠|有) 给我列(?:一下)?我 轮到我 有我的(?:事|任务|活) ^我的$ ^任务$
    我们?科(?:还有|有|的任务|名下)
    """
)
_MINE_NOT = any_of(
    r"""
    显示 咋还 怎么还 为啥还 我(?:休|请|替|代|帮|接|来|觉得|看过|去|刚|已|把) 给我(?:个|一份|推|发|报|提|送|拿|写|交) 我分管 我包 我联系的
    """
)
_RANK = any_of(
    r"""
    排(?:一?下|个|一排|排|名|序|队|行|位|出来) 名次 谁第一 谁垫底 谁最(?:高|低|好|差|快|慢|多|少) 倒数 前[三五十]名? 从高到低 从低到高 高到低
    比一比 晒一?晒 排行 龙虎榜
    """
)
_EACH = re.compile(
    r"(?:各|每个|所有|全部|几家|几个|[一二两三四五六七八九十\d]+[个家])(?P<kind>[\u4e00-\u9fa5]{2,5})"
)


def read_mine(scene: Scene) -> list[Act]:
    """A question of one's own plate (我还有啥没干); empty where it asks of something else."""
    text = scene.text
    if not _MINE.search(text) or (
        _MINE_NOT.search(text) and not re.search(r"我(?:名下|手上|手里|的任务)", text)
    ):
        return []
    asks = (
        _ASKS.search(text)
        or find_filter(text)
        or re.search(r"^(?:我的|看下?我|查下?我|列下?我)|报过|任务$|清单|看下|欠着|列", text)
    )
    if not asks or any(not ref.passing for ref in scene.codes) or len(text) > 60:
        return []
    own = {scene.message.sender, scene.sender.unit if scene.sender else None}
    if any(name.only not in own for name in scene.names):
        return []
    act = Act("mine", filter=find_filter(text))
    return [_with_period(scene, act, scene.days)]


def find_filter(text: str) -> str | None:
    """The tasks that are asked for: overdue, due, unreported, …"""
    return next((name for name, pattern in _FILTERS if pattern.search(text)), None)


def find_want(text: str) -> str | None:
    """What is asked about them beyond plain status."""
    return next((name for name, pattern in _WANTS if pattern.search(text)), None)


def _with_period(scene: Scene, act: Act, days: Sequence[Day]) -> Act:
    """The act with the period or day that was said: a deadline looks forward, anything else looks back."""
    usable = [day for day in days if day.on and day.kind in {"date", "period", "span"}]
    if not usable:
        return act
    day = usable[0]
    if act.filter == "due" or (day.before and act.filter in {None, "open"}):
        return replace(act, filter=act.filter or "due", until=day.on)
    if day.kind == "span":
        return act
    since, until = _find_period(scene, day)
    return replace(act, since=since, until=until)


def _find_period(scene: Scene, day: Day) -> tuple[date | None, date | None]:
    """A whole period looking back; the current week, month or quarter as a whole; a day as itself."""
    if day.kind == "period":
        current = day.since is not None and day.on is not None and day.since <= scene.today <= day.on
        return (day.since, day.on) if current else (day.past_since, day.past)
    return day.past, day.past


def is_question(scene: Scene, text: str) -> bool:
    """Whether the words ask, and ask about work rather than about the day's small things."""
    return _ASKS.search(text) is not None and _NO_QUESTION.search(scene.text) is None


def read_task_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about the stretch's task."""
    if segment.target.code is None or not is_question(scene, segment.text):
        return []
    if segment.target.how in {"last", "listed"} and not find_want(segment.text):
        return []
    act = Act("query", segment.target.code, about="task", want=find_want(segment.text))
    if act.want == "count":
        act = replace(act, want=None)
    indicators = scene.lexicon.list_indicators(segment.target.code)
    said = find_said(segment.text, indicators)
    act = replace(act, indicator=said.name if said else None)
    days = [day for day in scene.days if segment.holds(day.start)]
    if act.want == "compare" or (days and days[0].kind == "period" and act.want is None):
        act = _with_period(scene, act, days)
    return [act]


def read_open_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about a person, a unit or the whole board; open where whom it means is not decided."""
    text = segment.text
    if not (is_question(scene, text) or _is_plain_filter(text)):
        return []
    names = [name for name in list_names(scene, segment) if name.only != scene.message.sender]
    stranger = _find_stranger(scene, segment)
    filtered, want = find_filter(text), find_want(text)
    if names or stranger:
        return _read_named_query(scene, segment, names, filtered, want)
    if segment.target.candidates and segment.target.how == "words":
        return [Act("query", about="task", want=want, candidates=segment.target.candidates, open=True)]
    if not (filtered or _BOARD.search(text)) or not _speaks_of_board(scene, text, filtered):
        return []
    act = Act("query", about="board", filter=filtered, want="count" if want == "count" else None)
    return [_with_period(scene, act, [day for day in scene.days if segment.holds(day.start)])]


def _is_plain_filter(text: str) -> bool:
    return (
        bool(re.search(r"(?:发我|给我|列|拉|报)(?:看|一?下|个|给)?", text)) and find_filter(text) is not None
    )


def _speaks_of_board(scene: Scene, text: str, filtered: str | None) -> bool:
    if scene.leads:
        return filtered is not None or bool(
            re.search(r"任务|作战图|台账|项|条|分管|包的|整体|总体|全局|进展|进度", text)
        )
    return filtered is not None and bool(re.search(r"哪些|哪几|几项|几条|谁|多少", text))


def _read_named_query(
    scene: Scene, segment: Segment, names: Sequence[Name], filtered: str | None, want: str | None
) -> list[Act]:
    if not (
        scene.leads or re.search(r"手上|名下|手里|进展|咋样|怎么样|情况|没完|逾期|超期|卡", segment.text)
    ):
        return []
    want = want if want in {"count", "compare", "why"} else None
    act = Act("query", filter=filtered, want=want)
    days = [day for day in scene.days if segment.holds(day.start)]
    if len(names) != 1 or names[0].only is None:
        about = names[0].kind if names else "person"
        return [replace(act, about=about, open=True)]
    name = names[0]
    act = (
        replace(act, about=name.kind, person=name.only)
        if name.kind == "person"
        else replace(act, about="unit", unit=name.only)
    )
    return [_with_period(scene, act, days)]


def _find_stranger(scene: Scene, segment: Segment) -> str | None:
    """A person the question is about whom the office does not have (老周那个事办完没)."""
    match = re.search(
        r"(?P<who>[\u4e00-\u9fa5]{2,3})(?:那个?|手上|手里|名下|那摊|负责的|的)(?:事|活|摊|任务|工作)?",
        segment.text,
    )
    if match and scene.leads and match["who"][0] in "老小" and looks_like_name(match["who"]):
        return match["who"]
    return None


def read_ranking(scene: Scene) -> list[Act]:
    """A ranking of units, by an indicator where one is said."""
    text = scene.text
    kind = find_unit_kind(scene)
    if (
        not _RANK.search(text)
        or re.search(r"排名(?:又|从|第|掉|进|升|降)|考评排名|热线排名[^,]{0,4}(?:第|从)", text)
        or len(text) > 60
    ):
        return []
    indicators = (
        [one for task in scene.lexicon.office.tasks for one in task.indicators] if kind or scene.leads else []
    )
    said = find_said(text, (one for one in indicators if one.name))
    if (
        kind is None
        and (said is None or not scene.leads)
        and not (scene.leads and re.search(r"的?排名|排个?名|单位|谁第一|谁垫底", text))
    ):
        return []
    act = Act("rank", indicator=said.name if said else None, kind=kind)
    return [_with_period(scene, act, scene.days)]


def find_unit_kind(scene: Scene) -> str | None:
    """The kind of units that 各社区 or 三家卫生院 means, as the office file calls it."""
    for match in _EACH.finditer(scene.text):
        for kind in scene.lexicon.kinds:
            if match["kind"].startswith(kind):
                return kind
    return None
