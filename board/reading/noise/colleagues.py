"""What is said to a colleague, and asked of them: @徐乐 那个说明再发我一遍."""

import re

from board.reading.naming.names import Name
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.words.interrogatives import asks_by_form


def is_to_other(scene: Scene) -> bool:
    """@somebody, or a colleague by name, asked for something of their own."""
    if scene.people and (_is_to_colleague(scene) or _is_to_pass_on(scene)):
        return True
    if not scene.people and scene.text[:1] in _FAMILIAR and _asks_stranger_again(scene):
        return True
    if scene.leads or not scene.text.lstrip().startswith("@"):
        return False
    return _ASKED_FOR.search(scene.text) is not None


_ASKED_FOR = re.compile(
    r"发我|给我|你那|谁|帮我|找|吗|[?]|(?:传|发|拷|寄|转)一?(?:遍|份|下|次)|[了过]没有?\W*$"
)


# 徐乐,T2那个安装说明再发我一遍: a paper that a colleague is to pass on; those who lead may order one.
_PASSED_ON = re.compile(
    r"(?P<again>再|重新)?(?:给我(?=[发拷传转]一))?(?:发|拷|传|转|甩|寄|捎|带)(?:给)?"
    r"(?:我(?:一?[遍份下个张])?|一[遍份下个])[吧呗哈啊谢了]*\W*$"
)


_THINGS = re.compile(
    r"说明|名?册|表(?!扬)|文件|材料|照片|模板|图纸|电子版|链接"
    r"|通知|清单|名单|合同|[优u]盘|ppt|pdf|word|设计图|效果图|视频|底稿|原件|复印件|截图"
)


def _is_to_pass_on(scene: Scene) -> bool:
    first = next(iter(scene.people), None)
    if first is None or scene.text[: first.start].strip("@ ") or first.only == scene.message.sender:
        return False
    asked = _PASSED_ON.search(scene.text, first.end)
    if asked is None or scene.days or _THINGS.search(scene.text, first.end) is None:
        return False
    return not scene.leads or bool(asked["again"]) or "你" in scene.text


# 小谢，…转个pdf再给我发一遍: to somebody whom the office does not list.
_FAMILIAR = frozenset("小老")
_CALLED = re.compile(r"[小老][\u4e00-\u9fa5]{1,2}[,:!]")


def _asks_stranger_again(scene: Scene) -> bool:
    called = _CALLED.match(scene.text)
    asked = _PASSED_ON.search(scene.text, called.end()) if called else None
    return asked is not None and bool(asked["again"]) and not scene.days


_WANTED = re.compile(r"你们?[^。]{0,24}(?:带|发|送|拿|传|补|交|寄|捎|填|签)(?:一?下|过来|过去|给|个|来|到)?")


def _is_to_colleague(scene: Scene) -> bool:
    """陶站,你们那边的验收单明天带过来: said to the one it opens with."""
    first = next(iter(scene.people), None)
    if first is None or first.start > 1 or first.only == scene.message.sender:
        return False
    if scene.leads and (scene.codes or find_matches(scene.text, scene.lexicon.titles)):
        return False
    addressed = _ADDRESSED.match(scene.text, first.end)
    if addressed is None:
        return False
    wanted = not scene.leads and _WANTED.search(scene.text)
    if wanted or (not scene.codes and asks_by_form(scene.text)):
        return True
    return _is_of_the_ranks(scene, first) and _ASKED_OF_THEM.search(scene.text, addressed.end()) is not None


# 易主任,6号你们那个牌子: whom it opens with is spoken to, beside the number of a task.
_ADDRESSED = re.compile(r"\s?[,:]?\s?(?:[a-z]{0,3}-?\d{1,3}号?的?\s?)?你")
# 在哪家店做的, 谁供的货, 推个微信给我: asked of them, and no business of the board.
_ASKED_OF_THEM = re.compile(
    r"(?:哪[家个里儿]|谁|什么|啥|多少钱|怎么)[^,。;?]{0,8}(?:的|货|价|牌子?|型号|电话|微信)(?=[,。;?!啊呀呢]|$)"
    r"|(?:推|发|给|转|甩|拉|留)(?:一?[个下张份]|给|我)*[^,。;]{0,6}(?:我|电话|微信|名片|链接|号码|地址)"
)


def _is_of_the_ranks(scene: Scene, name: Name) -> bool:
    """Whether a member speaks to a colleague, who neither leads nor keeps the board."""
    who = scene.lexicon.find_person(name.only) if name.only else None
    return not scene.leads and who is not None and not (who.leads or who.edits)
