"""Words on who adopts which unit (包联): 我包的镇街怎么样, 谁包的水泉, 包联表, 张科包水泉镇, 王局不再包城头镇.

Each is the whole message; names in them are the office's own, or the words are none of these (`board.reading.desk.registers`).
"""

import re

_VERB = r"(?:包联|包抓|包保|帮包|挂包|挂联|包)"
_LINK = rf"(?:{_VERB}|联系|挂点)"
_PLACE = r"(?:镇街|乡镇|街道|镇|村居|村|社区|单位|卫生院|学校|联系点|包联点|点)"
_SOME = r"(?:那|这)?(?:[几一二两三四五六]?[个家])?"
_ASK = r"(?:看看|看一下|查一下|查查|说说|问一下|请问)?(?:现在|目前|今天|本周|这周)?"
_NOW = r"(?:现在|目前|今天|本周|这周|最近)?"
_HOW = (
    rf"(?:们|的|都|{_NOW}|任务|工作|进展|进度|亮灯|完成|推进)*"
    r"(?:怎么样|怎样|咋样|如何|情况|什么情况|情况怎么样|哪些红灯?"
    r"|哪些黄灯?|有没有红灯?的?|有红灯吗|几个红灯)?(?:了|呢|吗)?[?]?"
)
_BY, _OF = r"(?P<whom>[^,;:?。]{2,12}?)", r"(?P<words>[^,;:?。][^;:?。]{1,39}?)"
_WHO = r"(?:是谁|是哪位|是哪个|有谁)?(?:呢)?[?]?"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("adopted", rf"{_ASK}我(?:所|们)?{_LINK}的{_SOME}{_PLACE}{_HOW}"),
    ("adopted", rf"{_ASK}我(?:的)?(?:联系点|包联点|包联单位|包抓单位|包联的){_HOW}"),
    (
        "own_adopters",
        (
            rf"{_ASK}(?:我们|咱们)(?:镇|院|村|社区|街道|单位|中心|科室?|所|站)?"
            rf"(?:是|由|归)?谁(?:在|来)?{_LINK}的?[?]?"
        ),
    ),
    (
        "own_adopters",
        rf"{_ASK}谁(?:在|是)?{_LINK}的?(?:我们|咱们)(?:镇|院|村|社区|街道|单位|中心|科室?|所|站)?[?]?",
    ),
    ("adopters", rf"{_ASK}谁(?:在|是)?(?:{_VERB}的?|联系的){_OF}的?[?]?"),
    ("adopters", rf"{_ASK}{_OF}(?:是|由|归)?谁(?:在|来)?{_LINK}的?[?]?"),
    ("adopters", rf"{_ASK}{_OF}的?{_LINK}(?:领导|干部|责任人|人){_WHO}"),
    ("adoption", rf"{_ASK}(?:包联|联系点|包抓)(?:单位)?情况[?]?"),
    (
        "adoptions",
        rf"{_ASK}(?:包联|帮包|联系点|包抓)(?:表|一览表?|清单|名单|安排)(?:发我)?(?:看看|看一下)?",
    ),
    ("adoptions", r"谁(?:都)?(?:包谁|包(?:了)?(?:哪里|哪儿|哪个?[镇村])|包哪些(?:镇街|村|单位)?)[?]?"),
    ("drop_adoption", rf"{_BY}不再?(?:负责)?{_VERB}{_OF}了?"),
    ("drop_adoption", rf"取消{_BY}(?:的|对)?{_VERB}{_OF}"),
    ("drop_adoption", rf"取消{_BY}对{_OF}的?{_VERB}"),
    ("move_adoption", rf"{_OF}改(?:由|为){_BY}(?:来|负责)?{_VERB}"),
    ("set_adoption", rf"{_OF}由{_BY}(?:来|负责)?{_VERB}"),
    ("set_adoption", rf"{_BY}的?(?:联系点|包联点)(?:定为|为|是|:){_OF}"),
    ("set_adoption", rf"(?:让|请|安排)?{_BY}(?:来|负责)?{_VERB}{_OF}"),
)


_CONTRACT = re.compile(r"承包|外包|打包|发包|分包")
_PERSON = re.compile(r"[\u4e00-\u9fa5]{2,4}")


def is_contract(text: str) -> bool:
    """公司承包水泉镇的工程 is no adoption."""
    return _CONTRACT.search(text) is not None


def is_like_person(words: str) -> bool:
    """Whether words may be somebody's name, known or not."""
    return _PERSON.fullmatch(words) is not None


def asks_for_field(text: str) -> bool:
    """我联系的单位 of a leader without adopted units asks for their field of work, 我包的 does not."""
    return "包" not in text
