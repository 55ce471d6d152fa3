"""Who is put in charge of a task, read by grammar: 由曹主任统筹, 改挂公卫科, 老许先兜着, 请罗局过目, 让她负责吧.

A name receives a task where it is followed by a verb of charge or help, or stands where something is handed to. Weak
verbs (管、跟、跑) also tell how things are; they count where somebody is told to (让、由) or it is said from when on.
"""

import re

from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.shapes import Shape, draw_shape
from board.reading.tasks.segments import Segment
from board.reading.words.cues import join_cues

_TOLD = r"让|由|叫|请|派|换|改|归|给|交给|安排|责成|指定|委托|@|加上?|再加"
_HAND = (
    r"(?:(?:移交|转交|转|交|移|划|派|分|分派|压|挂|落|调|拨|改|换|安排|指定|明确|增加?|加|添|补|甩|推)"
    r"(?:给|到|由|成|为|归|在|至|上|个|一个|一家)"
    r"|(?<=[,T摊块项个事活务])交|交由|指定|改挂|改派|改由|换|转|派|加上|再加|增加|分[^,。;N]{1,4}给)"
)
# 牵头单位定公卫科, 牵头的是公卫科, 牵头放在公卫科
_ROLE_NOUN = (
    r"(?:(?:牵头|主办|承办|责任|负责|经办|包保|配合|协办|协助)(?:单位|部门|科室|人|方)(?:再|就|还|都)?"
    r"[定换改放落是为给到在成:由]*"
    r"|主责(?:单位|科室)?[是为]|(?:牵头|主办|配合|协办)的?(?:就|还)?[定换改放落是为给到在成:]+)"
)
_SINCE = (
    r"来|去|[上下过][去来]|先|具体|亲自|自己|自个儿?|[两三几]家|一起|一块儿?"
    r"|一同|共同|继续|暂时?|临时|直接|单独|全权|往后|以后|今后|全程|也|D"
)
_ADVERB = (
    rf"(?:{_SINCE}|同志|你们?|他们?|咱们?|那边|这边|都|要|得|再|就|还|出面"
    r"|[^,;NTDF]{0,6}T+(?:这条线|[这那](?:块|摊|项|个|件)事?|的事)?(?=(?:今后|以后|往后|就|先|都|还是)*[你您])"
    r"|给N(?=打下手|帮忙|搭把?手|当助手|打配合)"
    r"|(?:退|转|降|改|变|调整?|撤|下沉)(?:到|为|成|居|至)(?:二线)?|作为?|派人|派个?专人"
    r"|把T|安排人|主要|总|多|给我|必须|马上|尽快|从|起|F(?=一|都|共|各)|[,\s])"
)
_SUPPORTS = join_cues(
    """
    # to help
    掺和 跟着(?:一起|一块)?[干弄做搞跑办忙] 帮衬 搭伙 搭个?伴 (?:给(?:[他她它]们?)?)?打?配合
    协办 协助 协同 会同 支援 帮忙 帮一?[下把]
    帮着 搭把手 搭手 打下手 打配合 做配合 参与 介入 辅助
    # to take part, to be taken in
    参加(?![^,。;]{0,8}(?:会(?![战同])|培训|活动|学习|考试)) 加入
    (?:加|算|拉|编|纳)(?:进[来去]?|入)(?=[,。!吧]|$) [算加]上(?=[,。!吧]|$) 进[来去](?=[,。!吧]|$)
    # to send people, to do it together
    出力 出(?:个|点|一个|两个|几个|些|F)?人
    (?:一起|一块儿?|一同|共同)(?:来|去)?(?:[搞干抓办弄做推盯跟]|上(?=[,。!吧]|$))
    """
)
_CHARGES = join_cues(
    """
    # to lead
    牵个?头 挑头 主抓 总抓 主管 主责 负责 负总责 主办 承办 统筹 挂帅 包干 包抓 认领 统管 分管 总管 为主 带头
    # to take over, to hold up
    接手 接管 接替 接过[来去] 收尾 善后 兜底 顶上 顶起来 兜[着底] 扛[着起] 挑起来 代管 代办
    [顶替代兜扛接带](?:一?下|一?阵子?|[几两]天|一段(?:时间)?|着)
    # to read and rule
    阅处 阅办 阅示 过目 研究 审阅 审核 把把?关
    # to work at
    处理 处置 落实 办理 跟进 盯办 盯住
    """
)
_WEAK = (
    r"[挂加算]上(?!了)|抓(?!紧)|管(?![理道网控我你您他她咱大])|办(?![公法理])|弄"
    r"|做|跟(?![我你您他她它咱大领上])|盯|接(?![种待到收近触我你您他她咱])|顶|兜"
    r"|扛|挑|带(?![我你您他她咱])|跑|推|搞|干|包|阅|上(?![报交传级次回个面会])"
)
# 李科干得漂亮, 老李弄到哪了, 疾控落实情况 tell; they hand nothing over.
_STAYS = r"(?![得了过完好出的到没不吗怎咋]|情况|进度)"
_CHARGED = re.compile(
    r"(?<![是说问找催帮])(?<!配合)(?<!协助)(?<!支援)(?P<who>N)"
    rf"(?:(?:{_ADVERB})*(?:{_SUPPORTS}|{_CHARGES}){_STAYS}"
    rf"|(?:{_ADVERB})*(?:{_SINCE})(?:{_ADVERB})*(?:{_WEAK}){_STAYS})"
    rf"|(?P<take>N)(?:{_ADVERB})*(?:接|管|抓|盯|跟|带)T(?=[,;吧]|$)"
    rf"|(?:{_TOLD})\s?(?P<told>N)(?:{_ADVERB})*(?:{_WEAK}){_STAYS}"
    rf"|(?:{_HAND}|{_ROLE_NOUN})\s?(?P<given>N)(?:同志)?"
    r"(?:那边|那儿|名下|头上|手[上里头]|那里|那块|这边)?(?:吧|了|啊|去|来|一起|一块)*(?=[,;、和T]|$)"
)
_PRONOUN = re.compile(
    rf"(?:{_TOLD}|交给)[他她](?:们)?(?:(?:{_ADVERB})*(?:{_SUPPORTS}|{_CHARGES}|{_WEAK}){_STAYS}|(?=吧|,|$))"
)
_CUE = re.compile(rf"{_TOLD}|{_HAND}|{_SUPPORTS}|{_CHARGES}|{_WEAK}")


def list_charged(scene: Scene, segment: Segment) -> list[Name]:
    """The people and units that a stretch puts in charge of its task, or to help with it."""
    if not any(segment.holds(name.start) for name in scene.names) or _CUE.search(segment.text) is None:
        return []
    shape = draw_shape(scene, segment)
    if segment.target.how not in _NAMED and _TOLD_OF.match(shape.words):
        return []
    charged = [
        match for match in _CHARGED.finditer(shape.words) if not _is_held_to(scene, segment, shape, match)
    ]
    found = [_get_receiver(shape, match) for match in charged]
    return found or _find_meant(scene, shape)


# 防火这块应急办要挑起来, of a task that 应急办 leads: it is held to what it has already.
_HELD_TO = re.compile(r"(?:[也都就,]|那边)*(?:必须|务必|一定|应该|[要得该])")


def _is_held_to(scene: Scene, segment: Segment, shape: Shape, match: re.Match[str]) -> bool:
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not match["who"] or not _HELD_TO.match(shape.words, match.end("who")):
        return False
    return shape.get_name(match.start("who")).only in (task.lead_unit, *task.owners)


_NAMED = frozenset({"code", "words", "quote"})
# 陈雪今天带队下村 tells what somebody does on a day: no task is named that it would be handed over with.
_TOLD_OF = re.compile(r"\W*N(?:[都也还]|刚才?)?D(?!起|开始|以后|之后|来|去)")


def _get_receiver(shape: Shape, match: re.Match[str]) -> Name:
    group = next(name for name in ("who", "take", "told", "given") if match[name])
    return shape.get_name(match.start(group))


def _find_meant(scene: Scene, shape: Shape) -> list[Name]:
    """小吴熟,就让她负责: the one person who was spoken of."""
    people = [name for name in shape.names if name.kind == "person"]
    return people if len(people) == 1 and people[0] in scene.names and _PRONOUN.search(shape.words) else []
