"""Where what is said of one thing has its joints, when it is typed or dictated without a stop.

A stop is set where the next words can only begin anew: what closes a report behind a result (验收通过|正式收官), what is
left behind what is done (97栋了|还有43栋), the next of several that are counted off (第二个), the hour up to which it holds.
"""

import re

from board.reading.words.cues import join_cues
from board.reading.words.needs import ALL_AWAKE, listen

_MEASURED = r"\d[户人家处个台座套亩栋件名条次项剂份张米吨元里斤间]"
_RESULT = rf"(?:[了过完毕齐好通满掉清零]|[%％]|{_MEASURED}|到位|上墙|[✅✌👌]\ufe0f?)"
# What ends a report and stands for itself.
_CLOSING = join_cues(
    """
    # reported as done, to be closed
    (?:已经?|可以|就?能)?(?:申请|请求|报请)?(?:报结|办结|销号)[了吧]? 报完成 报销号 可以销了?
    请(?:领导)?(?:派人)?来?(?:核查|验收?) 重新(?:申请)?(?:核查|验收)
    # brought to its end
    (?:正式|圆满|顺利)收官[了]? 任务(?:超额)?完[成工][了]? (?<=[了✅])(?:全部|都)完[成工][了]?
    超额(?:完成|办结)[了]?(?:任务)? (?<=了)完[成工] 已办[了结]? (?<=了)[弄搞干忙]完[了]? (?<=的)算完成[了]?
    # nothing found
    无异常 (?:没有?|无)(?:新增|异常)
    """
)
_CLOSED = re.compile(rf"(?<=[\u4e00-\u9fa5\d%％✅✌👌\ufe0f])(?=(?:{_CLOSING})\W*(?:$|[,，。;；!！\n]))")
_ENDS = re.compile(rf"{_RESULT}$")
_UNENDED = re.compile(
    r"(?:[没未不]\S{0,2}[了过完毕齐好通满成掉清到全]|[已全都没未不再就能可请要等为]"
    r"|(?:今|每|半|几|\d)[天年月日号]|第[一二三四五六七八九十\d]+[批个次期]?)$"
)
# 97栋了还有43栋, 打了8600剂还差1400.
_LEFT_OVER = re.compile(
    rf"(?<={_MEASURED})(?=还[差剩欠缺有](?:[了着]|大概|大约)?\s?[\d一二三四五六七八九十两百])"
    r"|(?<=[了完好])(?=还[差剩欠缺有](?:[了着]|大概|大约)?\s?[\d一二三四五六七八九十两百])"
)
# 改造6户还差2户 tells of six in all; 改造了6户还差2户 of six that are done.
_REACHED = re.compile(r"[了已到完好共计][^,，。;；\n]{0,9}$")
# 第二项闭环了第一项在改, 头一个完了后一个还得半个月.
_COUNTED_OFF = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,2}|[头前后上下]一|最后一|另一)[个项条件](?![月周天年批次轮])"
)
# 再给十天行不有三个要补手续: what is asked for, and why.
_ASKED = re.compile(
    r"(?<=[天月周期号日后延缓办])"
    r"(?:行不行|成不成|中不中|可不可以|好不好|行不|成不|行吗|可以吗|好吗|行吧)(?=[\u4e00-\u9fa5]{2})"
)
# 截至今天下午四点参保26840人: the hour up to which it holds.
_AS_OF = re.compile(
    r"截[至止]到?(?:目前|现在|[今昨]天|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号])?(?:[上下]午|中午|晚上|早上)?"
    r"(?:[\d一二三四五六七八九十]{1,3}(?:点半?|时|:\d\d)(?![位击前后])|(?<=午)|(?<=晚上))"
    r"(?=[\u4e00-\u9fa5A-Za-z])"
)
# 等料厂家说下月才发, 基础在浇监理给核的35%: somebody else comes in, with what they say or do.
_ACTORS = join_cues(
    """
    # suppliers and builders
    厂家 厂商 厂里 供应商 供货商 中标单位 中标方 施工队 施工方 施工单位 监理 设计院 设计单位 开发商
    # those who order and own
    第三方 业主 甲方 乙方 对方 老板 物业
    # inhabitants
    居民 群众 住户 户主 村民
    # offices
    财政 局里 县里 市里 省里 区里 镇里 街道 村里 社区
    # those above, those over there
    上面 上级 领导 人家 他们 那边
    """
)
_TELLS = join_cues(
    "说 讲(?!话) 答复 通知 要求 一直 还没 至今 迟迟 不(?:同意|配合|肯|给|来|让|松口) 没(?:同意|来|给|回) 给核 给的 核的"
)
_OTHER = re.compile(
    r"(?<=[\u4e00-\u9fa5%％])"
    r"(?<![等要让被叫跟和给找催由请与把向对的是因于到报送去在替帮代说从比像及、交转问看为])"
    rf"(?=(?:{_ACTORS})(?:{_TELLS}))"
)
_LEAST = 4
# 我替他报：11号发完了: for whom it is, and then what.
_FOR_WHOM = re.compile(r"(?P<lead>[替代帮补][^,，。;；:：\d\n]{0,8}报(?:一下|个数)?)[:：](?=[^\S\n]?\S)")


def set_joints(text: str, heard: int = ALL_AWAKE) -> str:
    """The text with a stop at each joint. heard: what the text may wake."""
    if not heard & _MAY_JOIN:
        return text
    if heard & _IS_CLOSING:
        text = _CLOSED.sub(lambda joint: "，" if _closes(text, joint.start()) else "", text)
    if heard & _IS_TOLD:
        text = _OTHER.sub(lambda joint: "，" if _stands_alone(text, joint.start()) else "", text)
    if heard & _IS_LEFT:
        text = _LEFT_OVER.sub(lambda joint: "，" if _REACHED.search(text, 0, joint.start()) else "", text)
    if heard & _IS_BOUND:
        text = _AS_OF.sub(_set_stop_behind, text)
    if heard & _IS_FOR:
        text = _FOR_WHOM.sub(r"\g<lead>，", text)
    if heard & _IS_ASKED:
        text = _ASKED.sub(_set_stop_behind, text)
    return _part_counted_off(text) if heard & _IS_COUNTED else text


_IS_CLOSING, _IS_TOLD, _IS_LEFT = listen(_CLOSING), listen(_TELLS), listen("还[差剩欠缺有]")
_IS_BOUND, _IS_ASKED, _IS_COUNTED = listen(_AS_OF), listen(_ASKED), listen(_COUNTED_OFF)
_IS_FOR = listen(_FOR_WHOM)
_MAY_JOIN = _IS_FOR | _IS_CLOSING | _IS_TOLD | _IS_LEFT | _IS_BOUND | _IS_ASKED | _IS_COUNTED


def _set_stop_behind(joint: re.Match[str]) -> str:
    return f"{joint[0]}，"


_VERB = re.compile(r"[等在卡没缺差停堵了完着不要想报交送签定改修建装拆干做弄到好通]")
_HEAD = re.compile(r".*?号|[A-Za-z]?-?[\d.]+")


def _stands_alone(text: str, at: int) -> bool:
    """Whether something is said before, and not only named (编织袋厂家)."""
    before = re.split(r"[,，。;；!！?？\n、]", text[:at])[-1]
    return _VERB.search(_HEAD.sub("", before, count=1)) is not None


def _closes(text: str, at: int) -> bool:
    """Whether what stands before is a whole result of its own."""
    before = re.split(r"[,，。;；!！?？\n]", text[:at])[-1]
    return len(before) > _LEAST and _ENDS.search(before) is not None and _UNENDED.search(before) is None


def _part_counted_off(text: str) -> str:
    marks = list(_COUNTED_OFF.finditer(text))
    if len(marks) < 2:
        return text
    parted, at = "", 0
    for before, mark in zip(marks, marks[1:], strict=False):
        between = text[before.end() : mark.start()]
        if (
            len(between) > 1
            and re.search(r"[,，。;；!！?？、\s和跟与及到或]$|[催把给让将是]$", between) is None
        ):
            parted, at = parted + text[at : mark.start()] + "，", mark.start()
    return parted + text[at:]
