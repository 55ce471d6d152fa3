"""Words that happen to occur in some title and do not take a message away from the task it is about."""

import re

from board.reading.clauses import Clause
from board.reading.figures.indicators import find_named, find_rate_words, find_said
from board.reading.scene import Scene
from board.reading.tasks.insistence import POINTER, insists, is_asked_of, is_chased, turns_from
from board.reading.tasks.modifiers import SHORT_WORD, only_modifies
from board.reading.tasks.target import Target
from board.reading.words.asking import ASKS, asks_plainly
from board.reading.words.burdens import OVERBURDENED
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH
from board.reading.words.whereabouts import AT_PLACE


def drop_strays(scene: Scene, named: list[tuple[Target, ...]], context: Target) -> list[tuple[Target, ...]]:
    """Words that happen to occur in some title do not take a message away from the task it is about.

    context: the task that the conversation gives where the text names none.
    """
    if all(target.how == "code" for found in named for target in found):
        return named
    by_code = any(target.how == "code" or target.unknown for found in named for target in found)
    kept: list[tuple[Target, ...]] = []
    current = context.code
    for clause, found in zip(scene.clauses, named, strict=True):
        target = found[0] if found else None
        if target is None or target.how == "code" or target.unknown:
            kept.append(found)
            current = target.code if target else current
        elif by_code or context.how in {"quote", "topic"}:
            meant = insists(scene, clause, target) or is_asked_of(scene, clause, target, context)
            meant = meant or is_chased(scene, clause, target) or turns_from(scene, clause, target, context)
            meant = meant or (current is None and _counts_before_code(scene, clause, target))
            meant = meant and not _goes_on(scene, clause, target, current)
            meant = meant and not _tells_why(scene, clause, current)
            meant = meant and not (context.how == "quote" and _acts_on(scene, target))
            meant = meant and not only_modifies(scene, clause, target, context)
            meant = meant and not (context.how == "quote" and _is_for_people(scene, clause, target))
            kept.append(found if meant else ())
        else:
            kept.append(found)
    decided = [found for found in kept if found and found[0].code]
    if decided and not by_code:
        kept = _drop_doubtful(scene, kept)
    return kept


# 老人不能出一点事, 老人家牙口不好, over a quoted task: whom any work is for, in a word on how they are.
_PEOPLE = re.compile(
    r"老(?:年人?|人家?|百姓)|孩子们?|儿童|娃娃?|[学考新医师]生|家长|教师|老师|教职工|群众|百姓|[居村市农渔牧]民"
    r"|[职员民]工|农民工|工人|[船党]员|司机|病人|患者|[游旅乘顾]客|商户|业主|住户|农户|残疾人|军人|妇女|青少?年|干部|企业"
)
_TAKE_CARE = re.compile(
    r"(?:不能|不许|不得|不准|别|绝不|千万)[^,。;]{0,4}(?:出[^,。;]{0,3}[事错岔题]|马虎|大意|含糊|受[冻委罪苦影]|吃亏|寒心)"
    r"|(?:要|得|一定|务必)(?:盯[紧住牢]|上心|当心|看[好紧牢住]|放在(?:第一|首)位|重视|保证)|(?:第一位|大于天|无小事)"
)


_DIGIT = re.compile(r"\d")


def _tells_why(scene: Scene, clause: Clause, current: str | None) -> bool:
    """4号我忙不过来，空调那头天天爬楼，想请…: another task that only says why the one before cannot be kept."""
    if current is None or scene.leads or any(clause.holds(one.start) for one in scene.figures):
        return False
    behind = scene.clauses[-1].start > clause.start
    return behind and OVERBURDENED.search(scene.text, 0, clause.start) is not None


def _acts_on(scene: Scene, target: Target) -> bool:
    """台风把脚手架刮倒了, over a quoted task: who or what did something to it, and no task of the sender's."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    return not scene.leads and target.code not in own and scene.text[target.end : target.end + 1] in _TO_IT


_TO_IT = frozenset("把将")


def _is_for_people(scene: Scene, clause: Clause, target: Target) -> bool:
    if _DIGIT.search(clause.text) or not _PEOPLE.fullmatch(scene.text, target.start, target.end):
        return False
    if _TAKE_CARE.search(clause.text):
        return True
    about = POINTER.match(scene.text, target.end) or _ORDERED.match(scene.text, target.end)
    asked = ASKS.search(clause.text) or asks_plainly(clause.text) or is_chased(scene, clause, target)
    return scene.leads and not (about or asked)


def _drop_doubtful(scene: Scene, named: list[tuple[Target, ...]]) -> list[tuple[Target, ...]]:
    """Beside a task that is decided, an undecided clause goes on about it, and so does one that says nothing of its own."""
    kept: list[tuple[Target, ...]] = []
    first: Target | None = None
    for clause, found in zip(scene.clauses, named, strict=True):
        target = found[0] if found else None
        if target is None or target.code is None:
            kept.append(())
            continue
        current = first.code if first else target.code
        apart = _stands_alone(scene, clause, target) and not (
            _goes_on(scene, clause, target, current) or _is_by_the_way(scene, clause, target)
        )
        if target.code == current or apart:
            kept.append(found)
            first = first or target
        else:
            kept.append(())
    return kept


# 打到企业账上的4900, 暗访组只给了55: where it went, and who said so.
_WHITHER = re.compile(r"(?:[\u4e00-\u9fa5][到给]|[在向从被把为替凭])$")
_WHO_SAYS = re.compile(
    r"(?:暗访|明查|审计|巡察|巡视|督查|督察|检查|抽查|考核|验收|测评|统计)"
    r"(?:组|局|办|厅|专家|单位|人员|那边|[说只给认抽退]|回话|反馈|通报|[上下]午)"
)


# 有一户水费没交, 体检时候又查出来一批: some of what is spoken of, and when it was.
_SOME_OF_THEM = re.compile(
    r"(?:但是?|不过|就是?|只是|还|也|另外|里头|里面|其中|中间)*(?:有|剩)"
    r"(?:个别|个|些|一些|的|[一两二三四五六七八九十几\d]+[\u4e00-\u9fa5])"
    r"[\u4e00-\u9fa5]{0,4}$"
)
_ON_OCCASION = re.compile(r"的?(?:时候|当时|时(?![限间段])|期间|过程[中里]|途中|那[天会次]|当[天中])")


def _is_by_the_way(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether a short word of another title only says where something went or who said so."""
    if target.end - target.start > SHORT_WORD:
        return False
    if _ON_OCCASION.match(scene.text, target.end) or _SOME_OF_THEM.match(
        scene.text, clause.start, target.start
    ):
        return True
    if _WHO_SAYS.match(scene.text, target.start):
        return True
    return _WHITHER.search(scene.text, clause.start, target.start) is not None


def _goes_on(scene: Scene, clause: Clause, target: Target, current: str | None) -> bool:
    """Whether a clause goes on about the task before it although its words also name another.

    It does where it names an indicator of that task (参与率), where the words are a bare finishing verb
    (办结130件) or a phase (一期完了，二期招标), and where the other task is none of the sender's business.
    """
    if current is None or target.code in {None, current}:
        return False
    if re.fullmatch(rf"{FINISH}|[一二三四五六]期", scene.text[target.start : target.end]):
        return True
    rate = next(
        (
            words
            for one in scene.figures
            if clause.holds(one.start) and (words := find_rate_words(scene.text[clause.start : one.start]))
        ),
        None,
    )
    if rate and find_named(rate, scene.lexicon.list_indicators(current)):
        return not find_said(clause.text, scene.lexicon.list_indicators(target.code))
    member = scene.sender is not None and not scene.sender.leads
    return (
        member
        and not scene.lexicon.is_involved(scene.sender, target.code)
        and scene.lexicon.is_involved(scene.sender, current)
    )


_OWN_STATE = any_of(
    r"""
    完 好了 搞定 卡 零报 无新增 没新增 没动 推进 在[推跑做办弄] 等.*批 延期 没出 还没
    [申想请要得]\w{0,3}(?:延|宽限|缓)
    """
)


# 送戏那边还在排新节目: what is going on, of a task that the clause opens with.
_UNDER_WAY = re.compile(
    rf"(?:那边|这边|那块|这块)?(?:(?:还|正|都)?在(?!{AT_PLACE})[\u4e00-\u9fa5]{{2}}"
    rf"|(?:还|正|都|仍)在(?!{AT_PLACE})[\u4e00-\u9fa5](?=$|[,。;\s])"
    rf"|[\u4e00-\u9fa5]{{0,14}}还在(?!{AT_PLACE})[\u4e00-\u9fa5]{{1,3}}"
    rf"(?=$|[,。;\s])|[\u4e00-\u9fa5]{{0,4}}刚[\u4e00-\u9fa5]{{2,3}}(?:$|[,。;\s]))"
)


def _stands_alone(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether a clause that names another task by words says something about it."""
    pointed = POINTER.match(scene.text, target.end) is not None
    figures = any(clause.holds(figure.start) for figure in scene.figures)
    heads = scene.text[target.end : target.end + 1] == ":"
    return (
        pointed
        or heads
        or figures
        or target.end - target.start > 3
        or bool(_OWN_STATE.search(clause.text))
        or bool(_UNDER_WAY.match(scene.text, target.end))
        or (
            scene.leads
            and _ORDERED.match(scene.text, target.end) is not None
            and insists(scene, clause, target)
        )
    )


# 门禁催下 公厕抓紧: what those who lead order or ask of another task.
_ORDERED = re.compile(
    r"\s?(?:先|也|再|得|都|就)*(?:催|转[给到交]|交[给由]|给|让|由|停|暂|放一放|缓一?缓|恢复|取消|督办|挂牌"
    r"|目标|提前|延[到期]|时限|期限|抓紧|加快|盯|为啥|为什么|咋|怎么|到哪|谁)"
)


# 昨天跑了药店5家: a day's round tells no task apart.
_ROUND = re.compile(r"(?:昨|今|前)[天日晚儿]|[上下]午|早上|刚才|这[两几]天|顺[路道便]|路过")


def _counts_before_code(scene: Scene, clause: Clause, target: Target) -> bool:
    """学校食堂跑了18家，2号一共213户: a clause that opens with the words of the sender's task and counts in its measure."""
    if target.code is None or scene.leads or _ROUND.search(clause.text):
        return False
    if target.start > clause.start + SHORT_WORD or not scene.lexicon.is_involved(scene.sender, target.code):
        return False
    units = {one.unit for one in scene.lexicon.list_indicators(target.code) if one.unit} - {"个", "项", "次"}
    return any(clause.holds(one.start) and one.unit in units and not one.inexact for one in scene.figures)
