"""Who said what somebody else writes down: 石桥刚来电话, 李娜说2号1800, 马院长托我带句话.

A message that opens with somebody of the office and a word of speaking holds that one's words; the sender only passes
them on. What a leader is said to have granted or wanted is an order, which `relayed` tells.
"""

import re
from dataclasses import dataclass

from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.words.cues import join_cues

_DEVICE = r"(?:电话|微信|短信|消息|信息|口信|语音|条子|话|信儿?)"
_WHEN = join_cues(
    """
    那[边儿里头] 这边 刚刚? 刚才 今[天日早晚] 昨[天日晚] 前天 上午 下午 早上 中午 晚上 昨儿 今儿 又 也 都 来
    """
)
# How it came: 电话里, 在会上, 发来一条微信, 跟我.
_WAY = join_cues(
    rf"""
    {_WHEN} (?:电话|微信|短信)(?=[说讲报]) 在?(?:电话|微信|短信|工作群|群|[\u4e00-\u9fa5]{{0,3}}会)[里中上]
    的(?:人|同志|同事|工作人员)
    (?:打|发|来|回|捎|带|递)(?:来)?了?[一两]?[个条句]?{_DEVICE}(?:来|过来)?(?:给我|了)?
    (?:给|跟|向|和|对)(?:我|咱|我们|办公室|咱们)(?=打|发|来|回|捎|说|讲|报|反|回|通)
    """
)
_TELLS = join_cues(
    r"""
    (?:告诉|通知|转告|托付)(?:我|咱|我们)?
    说 讲 报 反映 汇报 表示 反馈 回复 回话 答复 回信 捎信 回过来 传过来 捎话 带话
    (?:托|让|叫|请)(?:转告|转达|捎话|带话|捎句话|带句话|转一?下)
    (?:托|让|叫|委托|请|麻烦)我(?:来|先)?(?:帮忙?|代|替)?(?:[他她它]们?|其)?(?:跟你|给你|向你|跟机器人
        |给机器人)?(?:带|报|说|讲|转告?|填|传|捎)
    """
)
_BEHIND = r"(?:上来|过来|了|过|的(?=[,:\d]|[a-z]-?\d)|到|一?[下声句](?!半年)|个?话|个?口信|个?数|给我|来)*"
# What is wanted or asked is no report: 说要延期, 说希望.
_WANTS = r"的|[要让请]|明|不|没|过|错|好|想|希望|打算|能不能|可不可以"
_SAID = re.compile(rf"(?:{_WAY})*(?:{_TELLS}){_BEHIND}[,:\s]?(?!{_WANTS})(?P<words>[^。;]+)")
_CALLED = re.compile(
    rf"(?:{_WAY})*(?:(?<=[话信息音来])了?|(?:打|发|来|回)(?:来)?了?个?{_DEVICE}(?:来|过来)?了?)"
    r"[,:](?P<words>[^。;]+)"
)
_CUES = frozenset("转说讲报反表汇传回答告通托让叫请委麻电微短消信话捎带")
# 听乔科说, 刚问了城头,说: where it was heard.
_LEAD, _LONGEST_LEAD = re.compile("(?:刚刚?|刚才)?(?:听|据|问了|问过|联系了|碰到)?"), 4
_OWN_LINK = re.compile(r"的?")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody's words: who said them (a unit or a person), and where they begin and end."""

    who: Name
    start: int
    end: int


def find_spoken(scene: Scene) -> Spoken | None:
    """Whose words a message passes on, by the name and the word of speaking that it opens with."""
    who = _find_opener(scene)
    if who is None or _CUES.isdisjoint(scene.text):
        return None
    found = _SAID.match(scene.text, who.end) or _CALLED.match(scene.text, who.end)
    if found is None:
        return None
    return Spoken(who, found.start("words"), found.end("words"))


def names_unit(scene: Scene, spoken: Spoken) -> bool:
    """Whether somebody's words as an editor writes them down say themselves which unit they are of."""
    if not scene.sender_edits or _is_leader(scene, spoken.who):
        return False
    return any(spoken.start <= one.start < spoken.end for one in scene.units)


def _is_leader(scene: Scene, name: Name) -> bool:
    person = scene.lexicon.find_person(name.only) if name.kind == "person" and name.only else None
    return person is not None and person.role == "leader"


def _find_opener(scene: Scene) -> Name | None:
    """The name that the message opens with; of a unit and its person (柳林的小郝), the person."""
    first = scene.names[0] if scene.names else None
    if first is None or first.start > _LONGEST_LEAD or not _LEAD.fullmatch(scene.text, 0, first.start):
        return None
    if first.kind == "person":
        return first
    link = _OWN_LINK.match(scene.text, first.end)
    at = link.end() if link else first.end
    return next((one for one in scene.people if one.start == at), first)
