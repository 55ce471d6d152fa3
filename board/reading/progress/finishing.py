"""Words that say that something is finished, and whether it is the whole task that they speak of.

They count only for the task as a whole and only as something that has happened: a part that is done (主体封顶), a plan
(月底能弄完), a denial (还没打完) and a doubt (完成了一大半) are no claim.
"""

import re

from board.reading.progress.done_words import ALL_OF_IT, DONE, NOT_YET, PLANNED
from board.reading.progress.leftovers import find_leftover
from board.reading.progress.other_parts import find_open_part
from board.reading.progress.outcomes import drop_ticked, is_beside_unfinished
from board.reading.progress.predicates import find_all_done, find_ended, find_in_use, find_provided
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.words.cues import join_cues
from board.reading.words.finishing_words import FINISH
from board.reading.words.needs import cued
from board.reading.words.parts import is_first_half, names_part, names_thing

_AFTER_ALL = re.compile(
    r"(?:一半|一大半|一多半|一小半|一部分|大半|大部分|大头|部分|多半|大体|基本|差不多"
    r"|[二三四五六七八九]成|[二三四五六七八九十\d]分之|\d+%|吗|没有?$|没\?|了没|不\?)"
)

# 全弄好还要25天, 全部贯通得到8月, 全部改好预计在10月: how long it takes until then. 将 stands for a day that lies ahead.
_PAUSE, _STOP = re.compile(r"[,;]"), re.compile(r"[,。;]")
_EXPECTED = (
    "大概|大约|估计|估摸着?|预计|预期|计划|最快|最早|最迟|最晚|起码|至少|最少|怎么也|只怕|恐怕|怕是|应该|可能"
)
_TAKES_YET = re.compile(
    rf"\s?(?:{_EXPECTED})*(?:"
    r"(?:还得?|得|要)(?:要|需要?|得|等)?(?:到)?(?:大概|差不多|再|个)*"
    r"(?:[\d一二两三四五六七八九十半几]+[多来几]?个?(?:多|半)?(?:天|周|月|星期|礼拜|工作日|年)|将))"
    rf"|\s?的?(?:时间|日子|日期)?(?:{_EXPECTED})+(?:就|都|也)?(?:是|在)?将"
)
# 也装齐办结, 改完了都通车了: one finishing word behind another.
_RUN_ON = re.compile(rf"(?:也|都|全部?|已经?)*(?:{FINISH})了?(?:都|也|全)?\s?$")

_HALF_BEFORE = re.compile(
    r"(?:大头|大部分|一部分|部分|大体|基本上?|差不多|主要|一半|多半|有的|有些|初步"
    r"|前期|第[一二三四五\d]+(?:批|处|个|家|期|阶段|轮|栋|标段))[^,。;]{0,6}$"
)

_LEFT_BEFORE = re.compile(r"(?:就剩|只剩|还剩|就差|只差|还差)[^,。;]{2,}(?:[,。;]|$)[^,。;]*$")


# 物资入库完毕, 承诺书签订完成: the step with which such a work ends, and no part of it.
_LAST_STEP = re.compile(
    r"(?:入库|入账|上架|安装(?:调试|到位)?|铺设|铺装|更换|签订|签约|发放|拨付|兑付|兑现|分发"
    r"|配发|张贴|投放|栽植|补植|清运|拆除|修复|归档|录入|硬化|粉刷|疏通)(?:都|也|已经?|全部?)*$"
)


@cued(DONE, ALL_OF_IT, find_in_use, find_all_done, find_provided, find_ended)
def find_done(text: str, *, topic_words: frozenset[str] = frozenset()) -> StateWords | None:
    """A claim that the whole task is finished."""
    claimed = (match for match in DONE.finditer(text) if _is_claim(text, match, topic_words))
    found = plain_state("done", next(claimed, None))
    return found or _find_all_done(text, topic_words)


def _is_claim(text: str, found: re.Match[str], topic_words: frozenset[str]) -> bool:
    """Whether a finishing word tells of something that has happened, to the whole, with nothing left."""
    start = max(text.rfind(",", 0, found.start()), text.rfind(";", 0, found.start())) + 1
    lead = text[start : found.start()]
    if NOT_YET.search(lead) or PLANNED.search(lead) or _HALF_BEFORE.search(lead):
        return False
    if (
        is_first_half(text[start : found.end()], topic_words)
        or _is_of_phase(lead, topic_words)
        or _is_of_step(text[: found.end()], topic_words)
    ):
        return False
    if "了" not in found[0] and _FIRST_TO_DO.search(lead):
        return False
    tail = _PAUSE.split(text[found.end() : found.end() + 14], 1)[0]
    if _TAKES_YET.match(tail) or _AFTER_ALL.match(tail) or _leaves_some(text, found, topic_words):
        return False
    return not _is_of_part(lead, found[0], tail, topic_words)


def _leaves_some(text: str, found: re.Match[str], topic_words: frozenset[str]) -> bool:
    """Whether something else in the text is told to be left, broken or still open."""
    if _LEFT_BEFORE.search(text, 0, found.start()) or is_beside_unfinished(text, found.start()):
        return True
    if find_open_part(text, found.start(), topic_words) or _is_mended(text, found):
        return True
    return _leaves_open(text, found.end(), topic_words) or find_leftover(text, found.end()) is not None


def _is_of_part(lead: str, finish: str, tail: str, topic_words: frozenset[str]) -> bool:
    """Whether what is said to be finished is a part of the task, or some thing of its name."""
    subject = drop_ticked(lead) if finish in "✅☑" else _join_verb(lead, finish)
    subject = _RUN_ON.sub("", subject)
    subject = _LAST_STEP.sub("", subject) if "完" in finish else subject
    if _is_round(lead, finish, topic_words):
        return False
    if _is_of_one_thing(lead, topic_words) or names_part(subject, topic_words):
        return True
    if topic_words and names_thing(subject, topic_words):
        return True
    # 完成招标, 完工了21个台区: what came to its end, and how many.
    ended = finish.rstrip("了").endswith(_WITH_OBJECT)
    if ended and finish.endswith("了") and _SO_MANY.match(tail):
        return True
    return ended and names_part(_OBJECT_END.split(tail, 1)[0], topic_words)


# 二季度的点位都测完了, of 饮用水监测: all of a period's, by the title's own verb.
_ALL_OF_PERIOD = re.compile(
    r"(?:[一二三四1-4上本这]个?季度|\d{1,2}月份?|[本这上]个?[月周旬])的?[\u4e00-\u9fa5]{1,4}?"
    r"(?:都|全部?)(?P<verb>[\u4e00-\u9fa5])[完好齐]"
)


def _is_round(lead: str, finish: str, topic_words: frozenset[str]) -> bool:
    found = _ALL_OF_PERIOD.search(lead + finish)
    return found is not None and any(found["verb"] in pair for pair in topic_words)


_OBJECT_END = re.compile(r"[\s、]")
_WITH_OBJECT = ("完成", "完工", "竣工")
_SO_MANY = re.compile(
    r"(?:(?!全|所有|年度?|任务|目标)[\u4e00-\u9fa5]{2,3}?)?\d[\d.]*(?![号月日年点])[\u4e00-\u9fa5]"
)


# 一期装修弄完了: a phase, where the title names none.
_PHASE = re.compile(r"(?<![每上本这下])(?:[一二三四五六]|首)(?:期(?!间|限|末|中)|标段?|阶段|批)")


def _is_of_phase(lead: str, topic_words: frozenset[str]) -> bool:
    phase = _PHASE.search(lead)
    return phase is not None and phase[0] not in topic_words


# 现在都公示完了: a step on the way, where the title names none such.
_STEPS = join_cues(
    """
    # published, tendered
    公示 公告 挂网 招投?标 开标 评标 定标 询价 比选
    # judged, filed
    评审 论证 审图 报批 备案 立项 征求意见
    # surveyed, drawn
    勘察 勘测 测绘 设计
    # called up, assigned
    动员 部署 报名
    # people chosen
    笔试 面试 体检 政审 考察 资审 资格审查 初审 复审
    # made ready on the ground
    放线 备料 交底 清表
    """
)
_STEP = re.compile(
    rf"(?P<step>{_STEPS})(?:工作|程序|手续|环节|阶段)?(?:也|都|全部?|已经?|刚)*"
    r"(?:完成?|结束|走完|做完|搞完|弄完|办完|好|到位)(?:了|啦)?[,。;!]?$"
)


def _is_of_step(words: str, topic_words: frozenset[str]) -> bool:
    found = _STEP.search(words)
    return found is not None and found["step"][:2] not in topic_words


# 先把3号弄完: what is to come first.
_FIRST_TO_DO = re.compile(r"(?<![领率优首预提事原])先(?:把|将|紧着)[^,。;]{0,10}$")
# 车坏了两天，已经修好: what had broken goes again, which is no end of the work.
_MENDED = re.compile(r"(?:已经?|又|都|刚|总算)*(?:修[好完复]|恢复|抢通|抢修[好完])")
_BROKEN = re.compile(r"[坏断堵塌爆漏]了|故障|[停没][水电网]")


def _is_mended(text: str, found: re.Match[str]) -> bool:
    return _MENDED.match(found[0]) is not None and _BROKEN.search(text, 0, found.start()) is not None


# 党费收齐了还没公示: a step of the title's own is still to come.
_STILL_TO_COME = re.compile(r"(?:还|尚)[没未]有?(?P<pair>[\u4e00-\u9fa5]{2})")


def _leaves_open(text: str, at: int, topic_words: frozenset[str]) -> bool:
    found = _STILL_TO_COME.search(text, at)
    return found is not None and found["pair"] in topic_words


# 切换完毕, 吊装完了: a verb of two characters of which the table holds the second. 安装完 is the work itself.
_COMPOUND = re.compile(r"[切吊铺粉涂搭装焊浇绑打抹回开架敷预试]$")
_ONE_VERB = re.compile(r"[换装刷修填孔筑设建铺]完")


def _join_verb(lead: str, finish: str) -> str:
    return lead + finish[0] if _ONE_VERB.match(finish) and _COMPOUND.search(lead) else lead


def _find_all_done(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """叉车全部淘汰, 物资已全部入库: all of it has come to what the task is for, by the title's own verb or in its place."""
    for match in ALL_OF_IT.finditer(text):
        lead = _STOP.split(text[: match.start()])[-1]
        ends_so = match["verb"] is None or (match["verb"] in topic_words and match[0][0] == "全")
        denied = NOT_YET.search(lead) or PLANNED.search(lead) or _HALF_BEFORE.search(lead)
        if ends_so and not denied and not names_part(lead, topic_words) and find_leftover(text) is None:
            if find_open_part(text, match.start(), topic_words):
                continue
            return StateWords("done", match[0], match.start())
    return _find_ended(text, topic_words)


# 一台没少全装了: that none is wanting denies nothing.
_NONE_LEFT = re.compile(r"一[\u4e00-\u9fa5](?:不|没|未)[落漏少差剩](?:下)?")


# 钱到位了, 梁吊完了: a thing of one character that is no word of the title.
_ONE_THING = re.compile(
    r"(?:^|[号的,。;\s\da-z]|我们|这边)(?P<thing>[钱款料人苗货车图证表账单字章梁墙顶砖板沟坑泵柜杆桩])"
    r"(?:也|都|全|已经?|刚|总算|终于)*$"
)


def _is_of_one_thing(lead: str, topic_words: frozenset[str]) -> bool:
    found = _ONE_THING.search(lead)
    return found is not None and not any(found["thing"] in pair for pair in topic_words)


def _find_ended(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """正式启用了, 换齐了: the task as a whole has come to its use, or its verb to its end."""
    whole = find_in_use(text) or find_all_done(text, topic_words) or find_provided(text, topic_words)
    match = whole or find_ended(text)
    if match is None or find_leftover(text):
        return None
    lead = re.split(r"[,。;]", text[: match.start() if whole else match.end()])[-1]
    lead = _NONE_LEFT.sub("", lead)
    doubted = NOT_YET.search(lead) or PLANNED.search(lead) or _HALF_BEFORE.search(lead)
    if (
        doubted
        or _is_of_phase(lead, topic_words)
        or _is_of_one_thing(text[: match.start()], topic_words)
        or names_part(lead, topic_words)
        or is_first_half(text[: match.end()], topic_words)
    ):
        return None
    if is_beside_unfinished(text, match.start()) or find_open_part(text, match.start(), topic_words):
        return None
    return StateWords("done", match[0], match.start())
