"""Words that take back what was just said: 说错了，是6号; 不对，12月15日; 刚才说的撤回; 上面那条作废."""

import re
from dataclasses import dataclass

from board.reading.words.characters import fold_width

_JUST = (
    r"(?:(?:我)?(?:刚才?|刚刚|上面|前面|方才|之前)(?:的|那个?|说的?|讲的?|发的?|定的?|安排的?|交代的?)*"
    r"(?:那|这|上)?一?(?:[条句个项道]|次|步)?(?:指令|安排|话|意见|命令|要求|消息|决定|批示)?"
    r"|[上这那]一?[条句个步](?:指令|安排|话|意见|决定|消息)?)"
)
_GONE = (
    r"(?:先|都|全|就|给我)*(?:撤(?:回|销|掉|了)|作废|不算(?:数)?|不作数|收回|取消|作罢|当我?没说(?:过)?"
    r"|不要了|删(?:了|掉)|忽略|别(?:当真|执行|办))(?:吧|了|掉|啊)*"
)
_UNDONE = re.compile(
    rf"(?:请|帮我|麻烦)?(?:[把将]?{_JUST}{_GONE}|(?:撤回|撤销|收回|取消){_JUST}的?(?:吧|了)?|当我?没说(?:过)?)"
)
_STRONG = (
    r"(?:哦|噢|啊|哎|诶|呃|额|sorry|抱歉|不好意思|对不起)*[,，\s]*(?:我|刚才?|刚刚)*"
    r"(?:[说讲搞弄打写发记看点](?:错|岔|反)了?(?:人|号)?了?|错了|口误|更正(?:一下)?|纠正(?:一下)?|改一下)"
)
_WEAK = r"(?:哦|噢|啊|哎|诶|呃|额)*[,，\s]*(?:不对(?:不对)*|不不+|不是|应该(?!怎|如何))"
_SLIP = re.compile(rf"(?P<strong>{_STRONG})|{_WEAK}")
# 不是张强: what was wrong, said beside what is right.
_WRONG_FIRST = re.compile(r"^不是[^,，。;；是]{1,12}[,，]?\s*(?:而|应该|应当)?是")
_WRONG_BEHIND = re.compile(r"[,，\s]*(?:而)?不是[^,，。;；]{1,14}$")
_RIGHT = re.compile(r"^(?:应该|应当|应|而|就|得)*(?:是|为)?(?:说|指)?")
_MARKS = " ,，。.!！;；:：~～、"


@dataclass(frozen=True, slots=True)
class Amend:
    """What is said behind a slip, empty where nothing is. `sure`: the words only tell of a slip; `undone`: what was said is
    to be taken back, and no more."""

    right: str = ""
    sure: bool = False
    undone: bool = False


def read_amend(text: str) -> Amend | None:
    """What a message takes back or puts right; None where it does neither."""
    words = fold_width(text).strip(_MARKS)
    if _UNDONE.fullmatch(words):
        return Amend(undone=True, sure=True)
    slip = _SLIP.match(words)
    if slip is None or words.endswith(("?", "吗", "呢", "么")):
        return None
    behind = words[slip.end() :].strip(_MARKS)
    if not slip["strong"] and slip[0].endswith("不是"):
        turned = _WRONG_FIRST.match(words[slip.start() :])
        return Amend(words[slip.start() + turned.end() :].strip(_MARKS)) if turned else None
    right = _WRONG_BEHIND.sub("", _WRONG_FIRST.sub("", behind)).strip(_MARKS)
    return Amend(_RIGHT.sub("", right).strip(_MARKS), sure=slip["strong"] is not None)
