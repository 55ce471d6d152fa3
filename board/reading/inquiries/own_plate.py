"""What somebody has on their own plate: 我还有啥没干, 帮我看看明天到期的."""

import re

from board.model.acts import Act
from board.reading.inquiries.asked_periods import with_period
from board.reading.inquiries.filters import find_filter
from board.reading.inquiries.wants import find_want
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.tasks.mentions import CLEAR
from board.reading.words.asking import ASKS
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_MINE = any_of(
    r"""
    # what I reported, what I did not finish
    我[^,。]{0,6}[报交填](?:过|了|的)(?:些|都是?|是)?(?:哪些|哪几|啥|什么|几)
    我[^,。]{0,5}没(?:有)?[销办完弄搞做干报交结][^,。]{0,3}的(?:还|都)?(?:有|是|列|拉|发|给我|调|[,。?]|$)
    [列拉发调看](?:列|拉|看|一下|下)?我[^,。]{0,4}没[^,。]{1,4}的
    我[^,。]{0,8}[报交填](?:过|了)?的(?:都|全|数据?|东西|内容|那些)?(?:给我
        |帮我)?(?:再|都|全)?[翻调拉列找导捞](?:一?下|出来|一[翻列]|给我|个)?
    # what I have to do, and by when
    我[^,。]{0,8}[要该](?:交|报|办|完成|干|做)的?[^,。]{0,4}(?:哪|几|啥|什么)
    我(?:[^,。]{0,6})(?:逾期|超期|到期|没报|没交|没完|没弄完
        |红|黄)(?=的|了?(?:有)?(?:几|多少|哪)|[吗么]|了?\W*$)
    我(?:这边|这里|这儿)[^,。]{0,8}(?:哪|几|啥|什么|到期|没) 轮到我
    # what I have on hand
    我这(?:儿|里|边)?还(?:压|有|欠|剩|挂)
    我(?:这边|这里|这)?(?:名下|手上|手里|手头|负责|的任务|的活|的事|的清单|还有|还欠|还差
        |还剩|都?有(?:啥|什么|哪些|几|没有|没)|自己|上[个一]?[月周]|本[月周]|这个?[月周]|今天
        |昨天|都报|报过|欠|该|要(?:干|做|报|交)|需要|现在|目前|最近|今年|下[个一]?[月周])
    (?:把|看|查|列|拉)(?:一?下|看)?我(?:这边|名下|手上|手里|手头|的|们科|负责) 我的(?:任务|活|清单|进度|情况)
    帮我[看查](?:[看查下哈]|一下)?[^,。]{0,4}(?:还|欠|有)(?!有?谁) 给我列(?:一下)?我 有我的(?:事|任务|活) ^我的$ ^任务$
    我们?科(?:还有|有|的任务|名下)
    # what weighs on me
    (?<![往朝向给])我(?:头[上顶]|肩[上头]|肩膀上|[身背]上|手底下|手边|[碗锅盘]子?里)(?:还|都|也|又|现在|目前
        |一共|总共|到底)*[有欠剩差压挂扛背顶担没余]
    我账上(?:还|都|一共|总共)*[欠挂]
    (?:[压落摊分派归算背扛挂]|分配|安排)[在到给着]我(?:头[上顶]|肩[上头]|肩膀上|[身背]上
        |手里|手上|名下)的
    """
)


# What is still to be done, whatever day is named beside it: 我今天有啥任务.
_TO_DO = re.compile(
    r"(?:有|还有|还剩)(?:啥|什么|哪些)(?:任务|活|事|工作|没)|(?:要|该|得|需要)[报交填干做办弄]|任务$"
)

_MINE_NOT = any_of(
    r"""
    显示 (?:怎么|为啥|为什么|凭什么)(?:还|又|老|总|仍|就|说|写|标|算|挂) 凭[啥什]
    我(?:休|请|替|代|帮|接|来|觉得|看过|去|刚|已|把) 给我(?:个|一份|推|发|报|提|送|拿|写|交) 我分管 我包
    我联系的
    """
)


# 今天要报啥, 今天有啥任务: of those who do the work, without 我.
_PLATE = re.compile(
    r"\W*(?:请问|小图)?(?:今天|今日|现在|明天|本周|这周|这个?月|本月|目前)?(?:我们?)?(?:都|还)?"
    r"(?:有(?:什么|啥|哪些|没有?|几[项个])(?:任务|活|事情?|要[报交干做办]的|工作)"
    r"|(?:要|该|得|需要|应该)(?:[报交填干做办弄完成]{1,2})(?:一?些)?(?:什么|啥|哪些|哪几[项个]|几[项个])"
    r"|(?:要|该)[报交填]的(?:有)?(?:什么|啥|哪些)|我?(?:要|该|得)(?:干|做)(?:嘛|啥|什么|点啥)"
    r"|[报交填](?:什么|啥|哪些))(?:任务|数|东西|呢|呀|啊|的|了|吗)*\W*"
)


# 咱科现在红了几个: of the sender's own unit, where a state is asked for.
_OURS = re.compile(
    r"\W*(?:给|把|帮)?(?:我们?|咱们?)(?:这|本)?(?:个)?"
    r"(?:科室?|股|站|所|院|[村镇乡街]道?|社区|办|队|中心|校|厂|单位|部门|条线)"
    r"(?:里|上|这边|名下|手[头上里]|现在|目前|今天|[这本]周|[这本]个?月|今年|还|有|的|一共|总共|哪|几|多少)"
)
_WHICH = re.compile(r"几|哪|多少|什么|啥|谁|有没有")
_UNDONE = re.compile(
    r"(?:几|多少|哪)[些几]?[个项件条]?没"
    r"(?:销|办结|完成|[弄办做干搞]完?|完|报|交[差账卷棒]|收尾|清零|了[结账])"
)
_STATES = frozenset({"red", "yellow", "overdue", "due", "unreported", "claimed", "pending"})


def _opens_with_own(scene: Scene) -> int:
    """Where the name of the sender's own unit ends that a message opens with; 0 where it opens with none."""
    own = scene.sender.unit if scene.sender else None
    first = scene.names[0] if len(scene.names) == 1 else None
    return first.end if first and own in first.referents and first.start == 0 else 0


def _asks_of_own_unit(scene: Scene) -> bool:
    text = scene.text
    named = _OURS.match(text) or _opens_with_own(scene)
    if not named or _WHICH.search(text) is None:
        return False
    return find_filter(text) in _STATES or _UNDONE.search(text) is not None


# 我们那个怎么黄了: the one that the conversation is about, and no list.
_THIS_ONE = re.compile(
    r"(?:我|咱|俺)们?(?:科|所|站|院|办|队|局|这边)?[那这]一?(?:个(?!月|季|星期|礼拜)|项|件|条|块|摊)(?!任务)"
)


def _asks_of_one(scene: Scene) -> bool:
    """Whether the words point at the one task that is quoted or was spoken of, and ask why."""
    message = scene.message
    in_hand = message.topic or (message.quote and message.quote.task)
    return bool(in_hand) and _THIS_ONE.search(scene.text) is not None and find_want(scene.text) == "why"


# 月底前到期的给我列一下, 帮我拉一下要交的: what falls due, from who does the work.
_FALLS_DUE = r"(?:到期|逾期|超期|没报|没交|没办完?|没弄完|[要该][交报填])的(?:任务|活|事|东西)?"
_LISTED = re.compile(
    rf"{_FALLS_DUE}(?:都|全|先)?(?:帮我|给我|替我)(?:都|再)?[拉列查看调找理捋][^,。]{{0,3}}\W*$"
    rf"|(?:帮我|给我|替我)[拉列查看调找理捋](?:一?下|出来?|个|看)?[^,。]{{0,10}}{_FALLS_DUE}\W*$"
)


@needing(_PLATE, _WHICH, _LISTED, _MINE)
def read_mine(scene: Scene) -> list[Act]:
    """A question of one's own plate (我还有啥没干); empty where it asks of something else."""
    if _asks_of_one(scene):
        return []
    found = None if scene.leads else _read_members_plate(scene)
    if found is None and _asks_for_own(scene):
        found = Act("mine", filter=find_filter(scene.text) or ("open" if _TO_DO.search(scene.text) else None))
    return [with_period(scene, found, scene.days)] if found else []


def _read_members_plate(scene: Scene) -> Act | None:
    """What only a member asks so: by the whole message, of their own unit, or of what they are to hand in."""
    text = scene.text
    plate = text[_opens_with_own(scene) :] if scene.names else text
    if _PLATE.fullmatch(plate) and (plate != text or not scene.names):
        return Act("mine", filter=find_filter(text) or "open")
    if not scene.codes and _asks_of_own_unit(scene):
        return Act("mine", filter=find_filter(text))
    listed = not (scene.codes or scene.names) and "我" in text and _LISTED.search(text)
    return Act("mine", filter=find_filter(text) or "due") if listed else None


def _asks_for_own(scene: Scene) -> bool:
    """Whether words that speak of one's own ask for a list of it, and name no task and nobody else."""
    text = scene.text
    if not _MINE.search(text) or (_MINE_NOT.search(text) and not _OWN.search(text)):
        return False
    if find_filter(text) == "pending" or (find_want(text) == "history" and _speaks_of_task(scene)):
        return False
    if not (ASKS.search(text) or find_filter(text) or _LISTING.search(text)):
        return False
    if any(not ref.passing for ref in scene.codes) or len(text) > _LONGEST:
        return False
    own = {scene.message.sender, scene.sender.unit if scene.sender else None}
    return all(name.only in own for name in scene.names)


_OWN = re.compile(r"我(?:名下|手上|手里|的任务)")
_LISTING = re.compile(
    r"^(?:我的|看下?我|查下?我|列下?我)|报过|任务$|清单|看下|欠着|列|啥|什么|哪|几|发我|发一下"
)
_LONGEST = 60


def _speaks_of_task(scene: Scene) -> bool:
    """Whether the words name a task: 四乱我上回报的几处 asks about that."""
    found = find_matches(scene.text, scene.lexicon.titles)
    return bool(found) and found[0].score >= CLEAR
