"""Words that decide only because of what waits: 撤吧 for a cancellation, 接着干 against a pause, 还差两处 against a close-out."""

import re

from board.model.acts import Waiting
from board.reading.words.cues import join_cues
from board.reading.words.verdicts import Verdict

_LEAD = r"^\W*(?:[那这][个项条]|那就?|就|行|好|嗯|也|还是|先|我看|可以?|能)*[,，]?\s?(?:就|先|让[他她它]们?)?"
_END = r"(?:了|掉|过去)?(?:吧|算了|得了|就是了?)\W*$"
# The verb of each wish: said by itself with 吧 it grants, as does 停就停.
_VERBS: dict[Waiting, str] = {
    "close": "销|结|算|过",
    "extend": "延|宽|缓|放|拖",
    "transfer": "转|划|交|换|给[他她它]们?",
    "cancel": "撤|取消|砍|删|不搞|不干|停|算",
    "pause": "停|暂停|放|缓|搁",
}
_GRANTS = {
    what: re.compile(rf"{_LEAD}(?:(?:{verbs}){_END}|(?P<verb>{verbs})就(?P=verb)(?:了|吧)*\W*$)")
    for what, verbs in _VERBS.items()
}
_GIVEN = re.compile(rf"{_LEAD}(?:给|延)[了吧]*\W*$")
_DROPPED = re.compile(rf"{_LEAD}不[搞干做弄办]了?\W*$")
_PASSED = re.compile(
    r"^\W*(?:予以|给|让[他她它]们?|[把将](?:[他她它]|这个|那个)?给?)?过(?:了吧|吧)?"
    r"\W*$|^\W*[把将](?:这个|那个|它)?(?:给|先|也)*[过结](?:了|掉)吧?\W*$"
)
# What speaks against it: the wish undone, or the state of the work that stands in its way.
_DENIES: dict[Waiting, re.Pattern[str]] = {
    "close": re.compile(
        join_cues(
            """
            # it does not count, it is not enough
            不(?:能)?算(?:完|数|结|(?=[,。!]|$)) (?<![能得])不够(?=[,。]|$)
            # first to be handed in
            (?:补|交|报|拿|传|附|拍|改|弄|整|完善)(?:[上齐好全完来]
                |到位|清楚)[^,。]{0,4}再(?:说|销|议|谈|来|看|讲)
            # something is lacking
            还有[^,。没]{1,8}没 还[差缺] [没未](?:有)?(?:完|弄完|干完|做完|全完|到位|达标|够|整改完)
            # far from it
            不达标 不合格 差得远 早着呢?
            """
        )
    ),
    "extend": re.compile(
        r"按期(?:完|办|做|干|交)|如期(?:完|办|做|干|交)|自己(?:想|克服)"
        r"|(?:不[能许准要]|别|甭|莫)再?(?:往后)?(?:[拖等延缓]|推(?![给进广动行出]))|没得(?:商量|延)|一天(?:也|都)不"
    ),
    "transfer": re.compile(
        r"还是(?:由|让)?(?:你们?|他们?|原来的?|自己)[^,。]{0,4}(?:干|办|管|牵|做|弄|负责)"
        r"|别(?:往外)?[推踢转甩]|不许?[推踢转]|自己(?:干|办|管|想|扛|做)"
        r"|谁的(?:事|活|任务)?(?:还是|就是?)?谁(?:的|干|办|管|做)|该谁(?:的|干|办|管|做)"
    ),
    "cancel": re.compile(
        r"(?:得|还得|必须|还要|要)(?:搞|干|做|办|推)|接着(?:干|搞|做|推)"
        r"|继续(?!观察|关注|了解|看)|留着|不能[撤停砍]|别[撤停砍]"
    ),
    "pause": re.compile(
        r"接着(?:干|搞|做|推)|继续(?!停|观察|关注|了解|看)|不能停|别停|不许停|照(?:常|旧)|往下(?:干|推|做)"
    ),
}


# 延什么延: the wish itself is scorned.
_SCORNED = re.compile(r"(?P<verb>[延宽缓拖转推停撤销])(?:什么|啥)(?P=verb)")


def find_ruling_on(what: Waiting, text: str) -> Verdict | None:
    """What words say of the one kind that waits, which would say nothing elsewhere."""
    if _SCORNED.search(text):
        return "reject"
    denies = _DENIES.get(what)
    if denies is not None and denies.search(text):
        return "reject"
    grants = _GRANTS.get(what)
    granted = grants is not None and grants.match(text) is not None
    bare = {"cancel": _DROPPED, "extend": _GIVEN, "close": _PASSED}.get(what)
    granted = granted or (bare is not None and bare.match(text) is not None)
    return "approve" if granted else None
