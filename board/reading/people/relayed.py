"""Whose words an editor records: 何局口头同意3号延到25日."""

import re

from board.reading.scene import Scene
from board.reading.words.cues import join_cues

# When, where, how and to whom it was said: 昨天, 在班子会上, 电话里, 微信上, 跟我.
_HOW = (
    r"(?:[已刚也都就]|已经|[今昨前][天晚早]|上午|下午|早上|中午|刚才|刚刚|在?[\u4e00-\u9fa5]{0,3}会上"
    r"|(?:给我)?打?了?来?个?电话[里中来]?|口头|嘴[上里]|当面|微信[里上]?|群里|那边|看了|看过|听了"
    r"|在[\u4e00-\u9fa5]{1,4}?[上里中外边]?|[跟对给向和](?:我|咱|俺|办公室)们?)"
)
_RELAYED_WORDS = join_cues(
    r"""
    # granted or not
    [不没未]?有?(?:同意|批准|点头|答应|松口) [不没未]有?批(?!评) 批[到至] 准[到了] 给到 已?阅(?!读|卷) 点了头
    批了 应了 应下 签批 准了 拍板
    # answered
    回话 回了 回复 答复 批示 改(?:了)?主意 改口
    # said, ordered
    发话 指示 要求 表态 表示 交代 交办 布置 吩咐 安排(?!的|在) 让 叫 说(?!明|法) 讲 明确
    # fixed, meant
    定[了的下] 的?意[思见] 口头 表扬 要一?[份个]
    """
)
_RELAYED = re.compile(
    rf"^(?:[^,。;]{{0,10}}[,:])??(?:[^,。;]{{0,14}}?)(?P<who>[\u4e00-\u9fa5]{{2,6}}){_HOW}*(?:{_RELAYED_WORDS})"
)
# 下乡回来,于主任口头同意
_AGREED_LATER = (
    r",(?P<who>[\u4e00-\u9fa5]{2,5}?)(?:[已刚]|今天|昨天|上午|下午|在?会上|电话里?|当面|微信里?)*"
    r"(?:口头)?(?:同意|批准|批了|准了|点[了过]?头|签(?:了|过)?字|签批|签了)"
)
# 于主任在外面开会,电话里口头同意: the one of whom was just told
_AGREED_FROM_AWAY = (
    r"(?:^|^[^,。;]{0,10}[,:])\W*(?P<away>[\u4e00-\u9fa5]{2,5}?)(?:还|正|人|今天|这会儿)?"
    r"(?:在|去|出差|外出|下乡|开会|不在)[^,。;]{0,10},"
    r"(?:刚才?|已|也|就|在)*"
    r"(?:打?来?个?电话[里中来]?|微信[里上]?|短信[里上]?|口头|当面|视频里?)+(?:里|上|说|讲)*"
    r"(?:不?同意|批准|批了|准了|点[了过]?头|答应|说(?=行|可以))"
)
# 于主任看过了,同意
_AGREED_HAVING_SEEN = (
    r"(?P<seen>[\u4e00-\u9fa5]{2,5}?)[已刚]?(?:看|审)过?了,(?:他|她)?(?:口头)?(?:不?同意|批准|批了|准了)"
)
# 跟于主任汇报了,他同意
_AGREED_WHEN_TOLD = (
    r"[跟向和找](?P<told>[\u4e00-\u9fa5]{2,5}?)(?:都|也|已经?)?(?:汇报|请示|报告|说)"
    r"过?了?,(?:他|她|领导)(?:也|口头)*(?:不?同意|批准|批了|准了|点[了过]?头)"
)
# 延期的事我请示了林局,她点头了
_AGREED_WHEN_ASKED = (
    r"(?:请示|汇报|报告|问)(?:过|了)+(?P<asked>[\u4e00-\u9fa5]{2,4}?),(?:他|她|领导)(?:也|口头|当场)*"
    r"(?:不?同意|批准|批了|准了|点[了过]?头|答应|松口)"
)
# 刚接韩局电话,12号延期他同意了; 史局来电:5.5延期一事他同意
_AGREED_ON_CALL = (
    r"(?:^|[,。])\W*(?:刚|刚才|刚刚|方才)?(?:接到?|收到?|挂了|[跟和与])?(?P<call>[\u4e00-\u9fa5]{2,5}?)的?"
    r"(?:来电|来了?个?电话|打来电话|电话|[通打]了?个?(?:话|电话))"
    r"[,:][^。;]{0,24}?(?:(?:他|她|领导)(?:也|口头|已|都)*)?(?:不?同意|批准|批了|准(?:了|延|予|许)|点[了过]?头|答应|松口)"
)
_RELAYED_LATER = re.compile(
    f"{_AGREED_ON_CALL}|{_AGREED_LATER}|{_AGREED_FROM_AWAY}|{_AGREED_HAVING_SEEN}|{_AGREED_WHEN_TOLD}"
    f"|{_AGREED_WHEN_ASKED}"
)


def find_relayed_for(scene: Scene) -> str | None:
    """The leader whose words an editor records; none where the sender speaks for themselves."""
    if not scene.sender_edits:
        return None
    found = filter(None, (_RELAYED.search(scene.text), _RELAYED_LATER.search(scene.text)))
    return next(filter(None, (_find_leader(scene, match) for match in found)), None)


def _find_leader(scene: Scene, match: re.Match[str]) -> str | None:
    """The leader whose name the words of a relay hold."""
    who = match.lastgroup or "who"
    for name in scene.people:
        person = scene.lexicon.find_person(name.only or "")
        if (
            name.start <= match.end(who)
            and name.end >= match.start(who)
            and person
            and person.role == "leader"
        ):
            return person.id
    return None


# 何局口头同意 where the office has no 何局: somebody's word, but nobody knows whose.
_STRANGER = re.compile(
    r"^[^,。;]{0,4}?(?P<who>[\u4e00-\u9fa5](?:副?局长?|书记|副?主任|副?[镇县区市部院厅处]长))"
    r"(?:[已刚]|今天|昨天|上午|下午|在?会上|电话里?|口头|当面|微信里?"
    r"|刚才)*(?:都)?(?:同意|批准|点头|批了|准了|不同意|指示|要求)"
)


def relays_stranger(scene: Scene) -> bool:
    """Whether an editor records the words of a leader whom the office does not have."""
    if not scene.sender_edits:
        return False
    match = _STRANGER.search(scene.text)
    return match is not None and not any(
        name.start < match.end("who") and name.end > match.start("who") for name in scene.people
    )


# 何局没同意, where nothing says that they only have not yet.
_WITHHELD = re.compile(r"(?<![还尚暂])[没未](?:有)?(?:同意|批准|批(?!评)|点头|答应|松口|认可)")
_NOT_YET = re.compile(r"还[没未]|尚未|先[别不放等]|等[着他她]|再[等说看]")


def withholds(text: str) -> bool:
    """Whether relayed words say that consent was refused."""
    return _WITHHELD.search(text) is not None and _NOT_YET.search(text) is None
