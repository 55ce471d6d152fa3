"""Whether a report is the sender's to make: who has to do with a task, and how definite words must be from others."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.people.behalf import Behalf
from board.reading.progress.activity import tells_of_work
from board.reading.progress.reports import read_report
from board.reading.progress.states import find_state
from board.reading.scene import Scene
from board.reading.tasks.leanings import find_leaning
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target

_NO_FIGURES = (None,) * 6


def has_figures(act: Act) -> bool:
    """Whether an act carries a figure of what is done."""
    return (act.percent, act.total, act.delta, act.rate, act.value, act.remaining) != _NO_FIGURES


def read_own_report(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """A report, where the sender has to do with the task or says something definite about it."""
    if segment.target.code is None:
        return _read_undecided(scene, segment, behalf)
    if scene.leads and _BIDS.search(segment.text):
        return []
    acts = read_report(scene, segment, behalf)
    if not acts or _is_said_to_others(scene, segment):
        return []
    if any(map(has_figures, acts)):
        return acts if _may_report_figures(scene, segment) else []
    definite = acts[0].state != "doing" or acts[0].eta is not None
    involved = scene.lexicon.is_involved(scene.sender, segment.target.code) or _reports_for_others(scene)
    if scene.sender is not None and scene.sender.role == "leader":
        told = acts[0].state == "done" and not _PERMITS.search(segment.text)
        return acts if told and segment.target.how in {"code", "quote"} else []
    by_words_of_others = segment.target.how == "quote" and not (
        scene.message.quote and scene.message.quote.task
    )
    if (segment.target.how in {"last", "listed"} or by_words_of_others) and not definite:
        return []
    vague = scene.message.chat == "group" and segment.target.how == "words" and not definite
    if vague and not (
        _PROGRESS.search(segment.text) or _guesses(scene, segment) or tells_of_work(scene, segment)
    ):
        return []
    return acts if involved or (definite and segment.target.how == "code") else []


# 把代办那项给双溪也挂上, 抓紧报: what is bidden tells nothing, from those who lead; 把5号弄完了 has happened.
_BIDS = re.compile(
    r"(?:^|[,。;])\s?(?:先|再|请|你们?|帮我|麻烦|还是|都)*[把将][^,。;了过着\d]+(?=[,。;!]|$)"
    r"|(?:抓紧|赶紧|尽快|赶快|从速)(?:给我|往上|都|先)?"
    r"(?:报|交|填|回|更新|反馈)(?:上来|过来|一下|数)?(?=[,。;!吧]|$)"
)


# 销号吧, 能销了: a leader who says so lets it be struck off, and tells nothing.
_PERMITS = re.compile(r"(?:[能该]销号?了|销号吧)(?=[,。!;]|$)")


def _guesses(scene: Scene, segment: Segment) -> bool:
    """认了四十来家, 快到九成五了: a guess in what the task is measured in, which is no number."""
    units = {one.unit for one in scene.lexicon.list_indicators(segment.target.code) if one.unit}
    guesses = [one for one in scene.figures if one.inexact and segment.holds(one.start)]
    return any(
        one.unit in units or scene.text[one.end :].lstrip("来几多").startswith(tuple(units))
        for one in guesses
    )


# 必须完成126公里 orders, and 2300万,太慢了 judges what somebody else has reported.
_ORDERED_OR_JUDGED = re.compile(
    r"必须|务必|一定要|确保|不能|不得|要(?:完成|达到|做到)|力争|争取|太[慢少低差]"
    r"|抓紧|加把劲|加快|不行|差距|落后|偏[低慢少]|好,|继续(?:努力|保持)?$"
)
_REACHED = re.compile(r"了|已|累计|完成|目前|现在|截[至止]|到今天")


def _may_report_figures(scene: Scene, segment: Segment) -> bool:
    """Whether a figure is reported: of a leader's only one that is said to be reached."""
    leader = scene.sender is not None and scene.sender.role == "leader"
    if not leader:
        return True
    return _REACHED.search(segment.text) is not None and not _ORDERED_OR_JUDGED.search(scene.text)


_BEGGED = re.compile(r"请\s?[^,。;]{0,12}(?:逐[个项一]|抓紧|尽快|认真|立即|按时|整改|落实|核查|处理|反馈)|@")


def _is_said_to_others(scene: Scene, segment: Segment) -> bool:
    """暗访反馈58个问题,请中队逐个整改: words of a title beside what an editor asks of somebody."""
    return scene.sender_edits and segment.target.how == "words" and _BEGGED.search(scene.text) is not None


_PROGRESS = re.compile(
    r"推进|在[推弄做办搞建装铺改跑催填写编整]|正在|进场|开工|施工"
    r"|对接|还没|还差|抓紧|正常|按期|有序|封顶|招标|验收|完成|都在"
    r"|先(?:汇报|报|说)[^,。;]{0,4}(?:进展|进度)"
)


def _reports_for_others(scene: Scene) -> bool:
    return scene.sender is not None and scene.sender.edits


_SHORT, _SHORTEST = 20, 7
# A running total says more plainly that a line is a report.
_SHORT_SUM = 30


def _find_longest(scene: Scene) -> int:
    """How long a line may be that names no task and is taken for a report all the same."""
    if scene.message.chat != "direct":
        return _SHORTEST
    return _SHORT_SUM if scene.figures and "累计" in scene.text else _SHORT


def _read_undecided(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """A report that names no task: the sender's only open one, else a question."""
    longest = _find_longest(scene)
    pointed = bool(segment.target.candidates) or segment.target.unknown
    brief = len(scene.text) <= longest or _opens_with_report(scene, segment)
    if not (brief or pointed):
        return []
    acts = (
        _read_of_only_task(scene, segment, behalf)
        or _read_bare_figure(scene)
        or read_report(scene, segment, behalf)
        or _read_of_either(scene, segment, behalf)
    )
    if (acts or scene.figures) and brief and not segment.target.unknown:
        told = _read_leaning(scene, segment, behalf)
        if told:
            return told
    if not acts and segment.target.unknown and not scene.leads and scene.figures:
        acts = [Act("report", state="doing")]
    if not acts:
        return []
    act = acts[0]
    definite = act.state in {"done", "blocked", "waiting", "none", "at_risk", "paused"} or has_figures(act)
    definite = definite or segment.target.unknown
    if not definite or not (pointed or len(scene.text) <= longest):
        return []
    own = scene.lexicon.own.get(scene.message.sender, ())
    if len(own) == 1 and not pointed:
        if act.total is not None and act.unit is None and not scene.lexicon.list_indicators(own[0]):
            # 污水厂65了: of a work that counts nothing a bare figure is its share.
            acts = read_report(scene, replace(segment, target=Target(own[0], "own")), behalf) or acts
        return [replace(one, task=own[0], open=behalf.unknown) for one in acts]
    candidates = segment.target.candidates or own[:5]
    return [replace(one, candidates=candidates, open=True) for one in acts]


def _read_of_either(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """规范管理率77.5, by which two tasks are measured: the rate that it is of either."""
    targets = [replace(segment.target, code=code) for code in segment.target.candidates]
    told = [read_report(scene, replace(segment, target=one), behalf) for one in targets]
    rates = {acts[0].rate if len(acts) == 1 else None for acts in told}
    if len(rates) != 1 or None in rates:
        return []
    return [replace(told[0][0], task=None, indicator=None)]


def _opens_with_report(scene: Scene, segment: Segment) -> bool:
    """体检没进展，人都抽去…: what follows a brief clause that says all in a line to the assistant takes nothing from it."""
    head = replace(segment, clauses=segment.clauses[:1])
    if scene.message.chat != "direct" or len(head.text) > _SHORT or segment.target.code:
        return False
    state = find_state(head.text)
    definite = state is not None and state.state not in {"doing", "done"}
    definite = definite or any(head.holds(one.start) and not one.inexact for one in scene.figures)
    return definite and find_leaning(scene, head) is not None


def _read_of_only_task(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """64公里了, from somebody with one task that counts kilometres: what the figures are of that task."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    if (
        not scene.figures
        or len(own) != 1
        or segment.target.candidates
        or segment.target.unknown
        or len(scene.text) > max(_SHORT, _find_longest(scene))
    ):
        return []
    units = {one.unit for one in scene.lexicon.list_indicators(own[0])} - {None, "个", "%"}
    acts = read_report(scene, replace(segment, target=Target(own[0], "own")), behalf)
    return [act for act in acts if act.unit in units and has_figures(act)]


def _read_leaning(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """What is definitely said, of the one own task that loose words and measures speak for."""
    code = find_leaning(scene, segment)
    if code is None or (segment.target.candidates and code not in segment.target.candidates):
        return []
    meant = replace(segment, target=Target(code, "words", start=segment.start))
    acts = read_report(scene, meant, behalf)
    return [act for act in acts if act.state != "doing" or has_figures(act) or _guesses(scene, meant)]


_ABOUT_A_FIGURE = re.compile(
    r"[\s,。!了啦的呢又再才刚降升涨掉弄做干搞办完改换装建拆清治整修铺]"
    r"|现在|目前|已经?|累计|今天|这个月|本月|我们|我这?边?|到|有|又|达到"
)


def _read_bare_figure(scene: Scene) -> list[Act]:
    """12个了: a figure and nothing that says of what, where the sender has tasks that it may be of."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    if len(scene.figures) != 1 or scene.message.chat != "direct" or len(own) < 2:
        return []
    figure = scene.figures[0]
    rest = scene.text[: figure.start] + scene.text[figure.end :]
    alone = figure.kind == "count" and (figure.unit is not None or "." in figure.words)
    if not alone or figure.inexact or _ABOUT_A_FIGURE.sub("", rest) or not re.search("[了啦]", rest):
        return []
    return [
        Act(
            "report",
            state="doing",
            total=figure.value if figure.unit else None,
            candidates=own[:5],
            open=True,
        )
    ]
