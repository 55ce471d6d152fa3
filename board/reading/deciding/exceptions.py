"""Decisions on all that waits but for something: 除3号外都同意; 都同意,4号留一下; 都批,5号退回."""

import re
from collections.abc import Callable, Sequence

from board.model.acts import Act
from board.reading.deciding.rulings import decide
from board.reading.deciding.waiting import Part
from board.reading.scene import Scene
from board.reading.shapes import draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.words.verdicts import Verdict, decides_all, find_verdict, withholds_for_now

# 除3号外; 风险消除, 拆除, 除险加固 leave nothing out.
_EXCEPT = re.compile(
    r"(?<=[\d号])(?:那[个项条])?[之以]外,?(?:的|都|全|其)"
    r"|(?<![消清拆解铲根扫废免破])除(?![险尘害草雪锈臭冰夕垢霾]|四害)(?:了|开|去)?"
    r"|(?:其他|其余|别的|剩下|另外)的?(?:[几两三四]?[个项条件])?"
    r"[^,。;]{0,2}(?:都|全)?不?(?:同意|批|准|可以|行|过|退回|打回|驳回|通过)"
)


# 别的延期都同意: the rest of one kind.
_REST = re.compile(r"\W*(?:其他|其余|别的|剩下|另外)")


def decide_except(scene: Scene, parts: Sequence[Part]) -> list[Act]:
    """除3号外都同意: everything that waits but what is named; what is said of that one counts too."""
    said = next((clause for clause in scene.clauses if _EXCEPT.search(clause.text)), None)
    rest = [part for part in parts if _REST.match(part.text)]
    named = {one for part in parts if part not in rest for one in part.waiting}
    if said is None or not named:
        return []
    meant = [one for part in rest for one in part.waiting] or scene.message.pending
    others = next((one for one in scene.clauses if one.start >= said.start and find_verdict(one.text)), None)
    if others is None:
        # 都同意,除3号: what is excepted is said behind.
        others = next((one for one in scene.clauses if one.end <= said.start and decides_all(one.text)), None)
    verdict = find_verdict(others.text) if others else None
    if others is None or verdict is None:
        return []
    whole = Segment(Target(), (others,))
    acts = [decide(scene, whole, one, verdict) for one in meant if one not in named]
    for part in parts:
        if part in rest:
            continue
        own = tuple(clause for clause in part.clauses if clause not in {said, others})
        words = ",".join(clause.text for clause in own)
        ruling = None if is_held(words) else find_verdict(words)
        acts += [decide(scene, Segment(Target(), own), one, ruling) for one in part.waiting if ruling]
    return acts


# 都同意,4号留一下: what is kept back is neither granted nor refused.
_HELD = re.compile(
    r"(?:留|缓|等|放|搁|压|扣)(?:着|一?[留缓等放搁压]|一?下|住|后)"
    r"|先(?:不|别)(?:动|管|批|销|办|急)|另[说议行]|再(?:看|议|说|商量|研究|想|核|等)"
    r"|单独|单说|回头|暂(?:时)?(?:不|缓)|不(?:算|在内|包括)|例外"
)


def is_held(text: str) -> bool:
    """Whether words keep a matter back: 先放放, 回头再说, 单独说."""
    return _HELD.search(text) is not None


# 7号只到1月5日, 7号要到12月25日前办完: how far one is granted beside what grants it.
_LIMIT = re.compile(
    r"(?:[到至限延宽给]|最[多迟晚]|顶多|截止)(?:[^,。;D]{0,3})D|D(?:之|以)?(?:前|止|为止)"
    r"[^,。;]{0,6}(?:完成|办完|办结|搞完|做完|弄完|干完|结束|完工|收尾|交账|销号|拿下)"
)


def is_limited(scene: Scene, part: Part) -> bool:
    """Whether words about an extension that waits only say up to which day."""
    if not part.waiting or any(one.what != "extend" for one in part.waiting):
        return False
    return any(_LIMIT.search(shape.words) for shape in draw_shapes(scene, part.segment))


# 先放着,我问问县里: said of what waits, with no word of a task.
_PUT_BY = re.compile(
    r"^\W*(?:这个|那个|[两三四五六七八几][个项条件]|这几[个项条件]|都|那就|就|先|也|全)*"
    r"(?:(?:放|搁|压|等|缓|摆)(?:着|一?[放搁等缓摆]|一?下)"
    r"|(?:别|不|甭)(?:急着|忙着|忙|急)?[动批定理管办]|不急"
    r"|再(?:看看?|想想?|说|议|等等?|研究)|回头再?[说看议]|我?再?(?:想想|看看|问问|考虑|琢磨))"
)


# 其他的先放一放: of what waits, never of the task that was just spoken of.
_OTHERS_PUT_BY = re.compile(
    r"^\W*(?:其他|其余|别的|剩下|另外|余下)的?(?:那?[几两三四][个项条件])?(?:都|就|也|先|再)*"
    r"(?:(?:放|搁|压|等|缓|摆)(?:着|一?[放搁等缓摆]|一?下)|不急|(?:别|不)(?:急着|忙着|忙|急)?[动批定]"
    r"|再(?:看看?|想想?|说|议|等等?|研究)|回头再?[说看议]|(?:我)?再?(?:想想|看看|考虑))"
)
# 我再想想, 容我考虑考虑
_THINKS = re.compile(
    r"\W*(?:这[个事]|那)?(?:让|容)?我?(?:再|先|得|还得|还要|要)*"
    r"(?:想想|想一想|考虑(?:考虑|一下|下)?|琢磨(?:琢磨|一下)?|斟酌(?:斟酌|一下)?"
    r"|掂量(?:掂量|一下)?)(?:再[说定看])?[吧啊哈]?\W*"
)


def is_put_by(text: str) -> bool:
    """Whether words put by what waits for their writer, and decide nothing: 先放着, 我再想想, 其他的先放一放."""
    return any(
        found is not None
        for found in (_PUT_BY.match(text), _OTHERS_PUT_BY.match(text), _THINKS.fullmatch(text))
    )


def puts_by(scene: Scene) -> bool:
    """Whether who decides puts what waits by, naming no task."""
    message, text = scene.message, scene.text
    named = scene.codes or message.topic or message.quote
    if not (message.pending and scene.leads):
        return False
    if withholds_for_now(text) or (
        not scene.codes and (_OTHERS_PUT_BY.match(text) or _THINKS.fullmatch(text))
    ):
        return True
    return not named and _PUT_BY.match(text) is not None


def decide_but_held(scene: Scene, parts: Sequence[Part], find: Callable[[Part], Verdict | None]) -> list[Act]:
    """All that waits is decided but for what is named behind it: kept back, or decided otherwise."""
    verdict = find_verdict(parts[0].text) if parts and not parts[0].named else None
    if verdict is None or not decides_all(parts[0].text):
        return []
    apart = [
        one
        for one in parts[1:]
        if one.waiting
        and (is_held(one.text) or find(one) or (verdict == "approve" and is_limited(scene, one)))
    ]
    named = {one for part in apart for one in part.waiting}
    whole = Segment(Target(), parts[0].clauses)
    acts = [decide(scene, whole, one, verdict) for one in scene.message.pending if one not in named]
    for part in apart:
        ruling = find(part) or ("approve" if is_limited(scene, part) else None)
        acts += [decide(scene, part.segment, one, ruling) for one in part.waiting if ruling]
    return acts if apart else []
