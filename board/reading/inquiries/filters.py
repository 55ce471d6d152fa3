"""Which tasks a question or a chase means, by the words of their state: 逾期的, 没办结的, 等我批的."""

import re

from board.reading.words.cues import any_of

_FILTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "pending",
        any_of(
            r"""
            等(?:着)?(?:我|您|领导|局里|局长|主任|书记|[\u4e00-\u9fa5]局)(?:来)?(?:批|定|审|签|点头|拍板)
            待(?:我|领导) 要我(?:批|定|签|审) (?:我|谁|哪位)[^,。]{0,6}没(?:有)?(?:批(?!评)|签字|审批|拍板)
            待(?:审批|批示|批准|拍板)的? 待批(?!复) 等着批 等批的 没批的
            [几多][个项条件少][^,。]{0,4}没批(?!下)
            """
        ),
    ),
    (
        "claimed",
        any_of(
            r"""
            申报(?:完成|销号)?(?:的|了|完)?[^,。]{0,4}(?:等|待|没)?核 待核查 等着?核查 待核 申请销号的?
            (?:谁|哪些|哪几[个家项])[^,。]{0,4}申[请报](?:了|过)?(?:销号|完成|办结) 待销号
            报了完成(?:没|还没)核
            等(?:着)?(?:销号|审核|验收|核验)
            (?:要|该|没|未|待|等)(?:人|你们?|办公室)?(?:确认|认可|[审核](?:批|查|核|定)?)的
            交上来(?:要|等|待|没)[审核看] 待(?:验收|审核|复核|核验|审|核销)的?
            (?:报|申报)了?(?:完成|办结|销号)(?:的)?[^,。]{0,4}(?:待
                |等着?|没|未)(?:人)?[审核验批销](?:查|实|号)?
            没(?:人)?[审核](?:查|实)?的 报了(?:完成|办结|销号)的
            """
        ),
    ),
    (
        "unreported",
        any_of(
            r"""
            (?<!有)(?:没|未|还没|没有|不)(?:人)?(?:报(?!销|名|警|告)|交数|交(?!代|接|通)
                |反馈|更新|填报?|回复|回应|回(?=[,。?的]|$|了?[吗没])|上报|动静|吭声|发声)
            一个字(?:都)?没 没(?:有)?(?:报|交|传|发|送|给|填)?(?:上来|过来)(?!人|车|水) 没动静 没数 欠报 漏报
            没吱声 零反馈
            """
        ),
    ),
    (
        "not_started",
        any_of(
            r"""
            没(?:有)?(?:启动|开始|动(?!静)|开展|开工|起步|动手|进场) 未(?:启动|开始|开工|开展|动) 还没动
            没动过? 一动没动 纹丝不动 没开张
            原地踏步
            """
        ),
    ),
    (
        "overdue",
        any_of(
            r"""
            (?<!没)(?<!不)拖(?:的|着|了(?![几两\d])|得最) 超期 逾期 过期 拖期 超时 误期 到期没
            过了?(?:时间|期限|日子|点) 拖后腿 延误 脱期
            """
        ),
    ),
    (
        "blocked",
        any_of(
            r"""
            卡壳 卡住 卡着 卡在 卡的 卡脖子 堵点 难点 有困难 有难处 推不动 需要?协调 阻力 瓶颈 梗阻 受阻
            (?:要|需要?)(?:我|我们|局里|领导)(?:来|出面|去|帮忙)*(?:协调|解决|出面|帮忙)
            """
        ),
    ),
    (
        "red",
        any_of(
            r"""
            红灯 亮红 红着(?!脸|眼) 挂红 标红 (?:是|变|成)红 红的 红牌 飘红 见红 几个红
            红了(?:的|几|多少|[?]?$) (?:哪些|哪几[项个]|谁)[^,。]{0,3}红了?(?=[,。?]|$) 红色
            """
        ),
    ),
    (
        "yellow",
        any_of(
            r"""
            黄灯 亮黄 黄着(?!脸) 挂黄 标黄 黄的 黄牌 几个黄 黄色
            (?:哪些|哪几[项个]|谁)[^,。]{0,3}黄了?(?=[,。?]|$)
            """
        ),
    ),
    (
        "closed",
        any_of(
            r"""
            销(?:了|掉|号) 办结(?:了|的) (?<![资额量率款钱积数里户度地])完成了?(?:几|多少|哪)
            做完了(?:几|多少|哪) 干完了(?:几|多少|哪)
            办完了(?:几|多少|哪) 结了几 已完成 销几 清零了几
            """
        ),
    ),
    (
        "due",
        any_of(
            r"""
            到期 要交账 交账 到时间 该交 要完成 要交(?!代) 截止 该完 要办结
            (?<![想主需重])[要该得须应](?:给我|全部?|都|能)?[完结收清销](?:了|掉)?的
            (?<![想主需重])[要该得须应](?:全部?|都)?[办弄做搞干改拆建修装交][完好结清掉齐]的 节点
            快到(?:期|点|时间) 快?压线 期限内 要收 该收
            """
        ),
    ),
    (
        "open",
        any_of(
            r"""
            没(?:有)?(?:完|弄完|办完|做完|干完|完成|办结|弄|干|销|结|做|办|了) 未(?:完成|办结|销号|完) 在办
            没搞完 还剩
            还有(?:啥|什么|哪些|几|多少) 手上的?(?:活|事) 剩(?:几|多少|哪) 进行中 在推 还差(?:几|哪)
            """
        ),
    ),
    (
        "behind",
        any_of(
            r"""
            (?:慢|落后|滞后|掉队|靠后)的(?!原因) (?:哪些|哪[几一]?[项个件]|谁)(?:比较|有点|最)?悬
            (?:哪些|哪几[项个件家]|谁|有没有)[^,。]{0,8}(?:慢|落后|滞后|掉队)了?的?(?=[,。?]|$)
            (?:该|要|得|应该|需要?)(?:重点)?(?:催|盯|敲打|约谈|提醒)(?:的)?(?:是)?(?:谁|哪[些几个家])
            (?:进度|推进|进展)(?:偏|比较|太|最)?(?:慢|落后|滞后)的? (?:要|需要?)(?:关注|盯|加快)的
            有(?:问题|风险)的(?:是|有|都)
            """
        ),
    ),
)


def find_filter(text: str) -> str | None:
    """The tasks that are asked for: overdue, due, unreported, …"""
    found = find_filter_words(text)
    return found[0] if found else None


def find_filter_words(text: str) -> tuple[str, str] | None:
    """The filter that is said, with the words that say it."""
    for name, pattern in _FILTERS:
        if match := pattern.search(text):
            negated = name == "closed" and _NOT_CLOSED.search(text)
            if negated:
                return "open", negated[0]
            awaited = _TO_BE_CLOSED.search(text) if name == "closed" else None
            return ("due", awaited[0]) if awaited else (name, match[0])
    return None


# 月底前要办结的 asks what is due, though it speaks of closing.
_TO_BE_CLOSED = re.compile(r"(?:要|该|应|得|须|需要?)(?:办结|销号|完成|做完|办完)的?")
_NOT_CLOSED = re.compile(r"(?:没有?|未|不曾|没能)(?:销|办结|完成|做完|干完|办完|结)")


# 为什么亮黄灯: why the one that is spoken of has that light; 为什么这么多亮黄灯的 is of many.
_WHY_LIT = re.compile(
    r"\W*(?:那|它|这|这项|这个|那个|我们?)?(?:为什么|为啥|咋|怎么|凭什么|凭啥|为何|因为什么)"
    r"(?:又|就|会|还|都|突然|一直|老|给|是|被|它)*(?:亮|挂|标|成|变|判|评|显示)?"
    r"(?:起|上|成|为|了|的|个)*(?:是|了)?[红黄](?:了?[灯牌色的]?)了?[呢啊呀的]?\W*"
)


def asks_why_lit(text: str) -> bool:
    """Whether all that is asked is why something has its light."""
    return ("红" in text or "黄" in text) and _WHY_LIT.fullmatch(text) is not None


def list_lights(text: str) -> list[str]:
    """Both lights, where both are said: 黄的红的都催一遍."""
    both = "红" in text and "黄" in text and _BOTH_LIGHTS.search(text) is not None
    return ["red", "yellow"] if both else []


_BOTH_LIGHTS = re.compile(
    r"[红黄]{2}[灯牌]|红[的灯牌色]?[、和跟及与]?[亮挂标]?黄[的灯牌色]"
    r"|黄[的灯牌色]?[、和跟及与]?[亮挂标]?红[的灯牌色]"
)
