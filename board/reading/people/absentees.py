"""Why somebody does not report for themselves: 沙河站断网了，我代他们报个数. It is no trouble of the task."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.clauses import Clause
from board.reading.scene import Scene
from board.reading.words.cues import join_cues

# Who writes says that the figures are another's: 我代他们报, 他叫我报, 让我帮着填.
_FOR_THEM = re.compile(
    r"我[\u4e00-\u9fa5]{0,3}[替代帮]|[托让叫请派喊]我|委托我|[替代帮][他她它其]|代(?:为|报|填|传)"
)
_DEVICES = r"(?:电脑|手机|微信|网络?|宽带|系统|平台|账号|帐号|密码|信号|设备|电|线路?)"
_AWAY = join_cues(
    rf"""
    # away on duty
    出差 出去 外出 开会 培训 学习 下乡 值班 驻村 抽调 借调 挂职 跑外面 在外 不在 没在 走不开 脱不开身 没空 出不来 党校 抢险
    # away for oneself
    请(?:了)?[\u4e00-\u9fa5\d]{{0,4}}假 休(?:了)?[\u4e00-\u9fa5\d]{{0,4}}假 [产婚年病事丧]假 休息 轮休 调休
    住院 生病 病了 病着 感冒 发烧 手术 看病 生(?:孩子|娃) 坐月子 家里?有[点]?事 有[点]?事 回老家 在家
    # nothing to write with
    (?:断|停|没|缺)(?:了)?(?:网|电|信号)
    {_DEVICES}[\u4e00-\u9fa5]{{0,4}}(?:断|坏|瘫|崩|卡住|死机|没电|欠费|不好使?|不通|不行|锁|忘|丢|故障|出问题|有问题|没带)
    登不[上了进]|[打点]不开|进不[去来了]|连不上|上不[去了]|发不[了出] 联系不上 报不[了上] 没法[报填]
    """
)
_LONGEST = 16
_LEAD = re.compile(r"(?:今[天早]|这[两几]天|昨[天晚]|刚才?|因为|由于|我们?|咱们?|领导|\s)*")
_REASON = re.compile(_AWAY)
# What else is told of the work in the same words stays.
_WORK = re.compile(r"任务|工作|工程|项目|进度|施工|工地|[干做推弄修建装]不[了动下成完]")
_CUES = frozenset("替代帮托让叫请派喊")


def leave_absence(scene: Scene) -> Scene:
    """The scene without what only says that another cannot report for themselves, and has asked the sender to."""
    if "我" not in scene.text or _CUES.isdisjoint(scene.text) or not scene.clauses:
        return scene
    if not _FOR_THEM.search(scene.text):
        return scene
    clauses = list(scene.clauses)
    if len(clauses) > 1 and (_tells_absence(scene, clauses[0]) or _is_of_who_asked(scene, clauses)):
        del clauses[0]
        while len(clauses) > 1 and _goes_on(scene, clauses[0]):
            del clauses[0]
    clauses[0] = _begin_behind_asking(clauses[0])
    return replace(scene, clauses=tuple(clauses))


# 他叫我报泵房干到六成: what is reported begins behind the words that ask for it.
_HE_ASKED = re.compile(
    r"\s?(?:[他她它]们?|人)?(?:就|才|特意|专门|打?电话)?(?:托|让|叫|请|派|喊|委托)我(?:来|先)?(?:帮忙?|代|替)?(?:[他她它]们?)?"
    r"(?:跟[你您]|给[你您]|向[你您])?(?:报|填|说|传|带|转)(?:一?下|一声|个?数)?\s?"
)


def _is_of_who_asked(scene: Scene, clauses: Sequence[Clause]) -> bool:
    """Whether a clause that opens with somebody's name only tells of the one who asks in the next: 权科在省厅答辩，他叫我报."""
    first = clauses[0]
    told = [one.start for one in scene.figures] + [one.start for one in scene.codes]
    return (
        _HE_ASKED.match(clauses[1].text) is not None
        and any(name.start == first.start and name.only for name in scene.people)
        and len(first.text) <= _LONGEST
        and not _WORK.search(first.text)
        and not any(map(first.holds, told))
    )


def _begin_behind_asking(clause: Clause) -> Clause:
    asked = _HE_ASKED.match(clause.text)
    if asked is None or asked.end() == len(clause.text):
        return clause
    return Clause(clause.start + asked.end(), clause.end, clause.text[asked.end() :], clause.stop)


def _tells_absence(scene: Scene, clause: Clause) -> bool:
    """Whether a clause opens with somebody of the office and says that they are away or cut off."""
    lead = _LEAD.match(scene.text, clause.start, clause.end)
    at = lead.end() if lead else clause.start
    name = next((one for one in scene.names if one.start == at and one.end <= clause.end), None)
    if name is None or clause.end - name.end > _LONGEST or name.only == scene.message.sender:
        return False
    return _is_reason(scene, clause, name.end)


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Whether a clause behind goes on about why: 电脑也坏了，人也联系不上."""
    return (
        not _FOR_THEM.search(clause.text)
        and len(clause.text) <= _LONGEST
        and _is_reason(scene, clause, clause.start)
    )


def _is_reason(scene: Scene, clause: Clause, at: int) -> bool:
    told = [one.start for one in scene.figures] + [one.start for one in scene.codes]
    return (
        _REASON.search(scene.text, at, clause.end) is not None
        and not _WORK.search(scene.text, at, clause.end)
        and not any(map(clause.holds, told))
    )
