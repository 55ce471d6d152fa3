"""What says that nothing has changed: no news, an empty return, a task that lies still."""

import re

from board.reading.progress.awaited import AWAITED
from board.reading.progress.done_words import DONE
from board.reading.progress.finishing import find_done
from board.reading.progress.hindrances import find_blocked
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.words.cues import any_of
from board.reading.words.needs import cued

_NOTHING = any_of(
    r"""
    # nothing new to report
    (?:什么|啥)(?:新)?(?:进展|变化|动静|情况)(?:都|也)没 零报告? 零新增 (?<![\d.])0新增(?!\d) 无新增 零增加
    没(?:有)?新增 新增(?:为)?(?:0|零)(?![\d.]) 无新 本[周月期日]无(?!法)
    (?:没|无)(?:有|得)?(?:啥|什么)(?:新|特殊|特别|异常)?的?(?:情况|状况|动静)
    没(?:啥|什么|得|多少)?(?:可|好|要)(?:报|说|汇报|讲|写)的 没(?:往前|挪|长进|起色|动弹|添(?![堵乱麻])) 暂无
    无更新 未新增 无异常 (?<!人)(?<!人都)(?<!人员)(?<!人也)没(?:啥|什么)?事(?!情) 今[天日]无 一切正常无
    # no progress
    没(?:有|得)?(?:什么|啥|多少|明显的?|实质性?的?|突破性?的?|任何|[多太]大的?
        |太多)?(?:新|大)?(?:的)?(?:起色|突破|变化|进展|情况|动静|动作|动态|发现(?!问题|隐患|毛病))
    没(?:有|得)?(?:什么|啥)新(?:的|鲜|东西) 没(?:有|怎么|咋)?(?:推进|往前推|进展)(?=[,。;]|$) 无进展
    没(?:有)?进度 无进度 (?<![\d.])[0零]进度 进度(?:还是|仍是|为|是)?[0零](?![\d.])
    没(?:有|得)?新(?!问题|发现|隐患)[\u4e00-\u9fa5]{1,2}(?=[,。;]|$)
    # unchanged
    没(?:有)?变 无变化 照旧 没动(?!不|工) 没有动(?!工) 一样没动 老样子 还(?:是)?那样(?=[,。;]|$) 原地
    维持(?:原样|不变|现状) 持平 同上[周月期] 和?上[周月次期](?:一样|相同|持平) 未发生变化
    # the same as before
    没(?:有)?(?:两样|区别|差别)(?=[,。;吧啊呢]|$)
    (?:还|仍|依旧|依然|照样|跟|和|同)然?(?:是|就)?(?:跟|和|与|同)?(?:上上?个?(?:周|月|次|回|礼拜|星期|季度
        |期)|以前|原来|原先|之前|从前|昨[天儿]|前[几两]天|老)(?:的|说的|报的|那会儿?|那时候?)?(?:样(?:子|儿)?
        |那样|这样|情况|状态|进度|老样|一样|一个样|差不多|没变|相同|水平)(?=[,。;吧啊呢]|$)
    跟上[周月次期]一样
    """
)
# 马道铺了一半，排水沟还没动: what lies still is one part, beside another that was worked on.
_IDLE_PART = re.compile(r"还?没有?动(?![静作弹])")


_WORKED = re.compile(r"[\u4e00-\u9fa5](?:了|完|好|起来|到)(?![吗没])[^,。;]{0,8}[,;。][^,。;]{2,}$")
# 戏台没动到，看台搭起来了: a part lies still, and the clause behind tells what was done to another.
_ANOTHER_WORKED = re.compile(
    r"到?[呢啊]?[,;。]\s?(?:[^,。;\d]{0,2}(?!人|[工资]钱|钱|资金|天)[\u4e00-\u9fa5]{2,5}?)"
    r"(?:先|刚|都|已经?|也|倒|倒是|正在|全)*"
    r"(?:开始[\u4e00-\u9fa5]{1,3}了?"
    r"|(?![用花耗跑走吃下])[\u4e00-\u9fa5](?:上|完|好|起来?|出来?|到位|开|齐|平|掉)了)(?=[,。;!]|$)"
)
_A_PART = re.compile(r"(?:^|[,。;号]|\d(?!号))\s?(?P<part>[\u4e00-\u9fa5]{2,6}?)(?:还|都|暂时|一直|也|倒)?$")


_NO_PART = re.compile(
    r"[本这上]个?[周月季天]|今天|昨天|[近最]|目前|现在|暂时|一直"
    r"|还是|任务|工作|项目|进度|整体|我们|这[项个边]|那[项个边]"
)


_SPAN = r"(?:今[天日儿]个?|昨[天日儿]|[本这]周|[本这]个?月|[这几两]+天|上午|下午)[^,。;\d没零]{0,5}?"
_COMERS = r"(?:订单|工单|单子?|业务|生意|案子|案源|警情|病人|患者|客人|顾客|学员|报名的?人?|投诉)"
_ONE = r"[一半1](?![点天下直定些起边旦般])"
_MISSES_NONE = "(?![落少剩差漏缺丢误{also}])"
_CAME_OR_DONE = "|".join(
    [
        # 一户没签
        rf"{_ONE}[\u4e00-\u9fa5]{{1,3}}?(?:都|也)?没(?:有)?{_MISSES_NONE.format(also='问停')}[\u4e00-\u9fa5]{{0,3}}",
        # 没打一颗
        rf"没(?:有)?{_MISSES_NONE.format(also='')}[\u4e00-\u9fa5]{{1,2}}?(?:[到着上成出])?(?:过)?{_ONE}[\u4e00-\u9fa5]{{1,2}}",
        # 没接到单
        rf"没(?:有)?(?:接|收|来|开|抢|等|派|进|碰|遇)?(?:[到着上])?(?:过)?(?:新|什么|啥)?的?{_COMERS}",
        # 没人报名
        r"没(?:有)?人(?:来)?(?:下单|报名|预约|申请|登记|咨询|上门|投诉"
        r"|办理?|签约?|参保|缴费?|打针|接种|就诊|举报)",
    ]
)
_NONE_YET = (
    r"(?:^|[,。;号□]|还是|至今|到现在|目前|现在|仍然?|依然)(?:还是|还|也)?"
    r"一[个户处座台套栋条家人块件盏段亩间项根口](?:都|也|还)?"
    rf"没(?:有)?{_MISSES_NONE.format(also='问停')}[\u4e00-\u9fa5]{{1,2}}(?=[,。;了啊呢!]|$)"
)
_NIL = (
    r"(?:^|[,。;号天周月])零"
    r"(?:单|户|例|件|人次?|颗|家|起|宗|批次?|报名|接诊|成交|申请|预约|签约|办件)(?=[,。;!]|$)"
)
# 今天没接到单, 这周一户没签, 今天没打一颗, 零单: nothing of what is counted came or was done; 一户没落 misses none.
_NO_EVENT = re.compile(rf"{_SPAN}(?:{_CAME_OR_DONE})(?=[,。;了啊呢!]|$)|{_NONE_YET}|{_NIL}")


# 港口 今天没更新: where a line or clause begins so and says nothing else.
_NO_NEWS = re.compile(
    r"(?:^|[,。;])[\s:]*(?:今[天日]|本周|这周|本月|暂时?|目前|也|还是?|\s)*(?:没|无|未)(?:有|得)?(?:什么|啥)?"
    r"(?:更新|变动|增加|增长|增量|新数|新的|新东西|可报的?|要报的|上[涨升])(?:内容|数据?|情况)?(?:了|呢)?\s*(?=[,。;!]|$)"
)


def _find_nothing(text: str) -> re.Match[str] | None:
    found = _NOTHING.search(text) or (_NO_EVENT.search(text) if "没" in text or "零" in text else None)
    return found or (_NO_NEWS.search(text) if not _DENIES.isdisjoint(text) else None)


_DENIES = frozenset("没无未")


def _goes_on_elsewhere(text: str, idle: re.Match[str]) -> bool:
    """Whether it is one part that lies still while another, in the next clause, has come on."""
    named = _A_PART.search(text[: idle.start()])
    if named is None or _NO_PART.match(named["part"]):
        return False
    return _ANOTHER_WORKED.match(text, idle.end()) is not None


@cued(_NOTHING, _NO_EVENT)
def find_still(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """Nothing new; but what is still waited for outweighs that nothing has changed."""
    found = _find_nothing(text)
    if found and _IDLE_PART.match(found[0]) and _WORKED.search(text, 0, found.start()):
        return plain_state("doing", found)
    if found and _IDLE_PART.match(found[0]) and _goes_on_elsewhere(text, found):
        return plain_state("doing", found)
    if found and found[0].lstrip(",。;号□还是").startswith("一") and find_blocked(text):
        return None
    if found is None or (AWAITED.search(text) and not found[0].startswith("零报")):
        return None
    if _FINDING_NONE.match(found[0]) and _BY_THEN.search(text, 0, found.start()):
        return plain_state("doing", found)
    others = text[: found.start()] + text[found.end() :]
    finding = _FINDING_NONE.match(found[0]) or _NO_TROUBLE.match(text, found.start())
    if (finding and find_done(others, topic_words=topic_words)) or (
        _STILL.match(found[0]) and DONE.search(text[: found.start()])
    ):
        return None
    return plain_state("none", found)


# 巡河已完成，无异常 says how it went; 公示完了，钱还没动 says that a part has not begun.
_FINDING_NONE = re.compile(
    r"无异常|没(?:啥|什么)?事|一切正常|(?:没|未|无)(?:有|得)?(?:什么|啥)?(?:大)?(?:情况|发现)"
)
# 排查完了，没有新增风险户: what was looked for did not turn up.
_NO_TROUBLE = re.compile(
    r"(?:没有?|无|未)新增的?(?:风险|问题|隐患|病例|病人|患者|疫情|疫点|线索|案例|案件|感染|投诉"
    r"|信访|积案|欠薪|返贫|违建|违法|违规|矛盾|纠纷|异常|险情|舆情|不合格)"
)
# 评完估计就没啥事了: what will be then.
_BY_THEN = re.compile(r"(?:[完过好](?:了|后|以后|之后)?[^,。;]{0,4}就|估计|应该|大概|可能|八成)[^,。;]{0,3}$")


_STILL = re.compile(r"没(?:有)?动")
