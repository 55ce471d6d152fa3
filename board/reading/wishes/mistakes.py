"""Whether a report is said to be wrong: in words for it, or by a figure that stands against the last one."""

import re

from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import drop_codes
from board.reading.wishes.last_reports import REPORTED_ANEW
from board.reading.wishes.right_figures import RATHER, SET_RIGHT
from board.reading.words.cues import any_of, guard, join_cues
from board.reading.words.faults import FAULT, drop_faults_of_others
from board.reading.words.needs import listen, needing

_CORRECT = any_of(
    FAULT
    + r"""
    # it was wrong
    ^\W*(?:[唉哎啊哦]\W*)?(?:我)?错了(?:,?错了)*\W*$ 报得不对
    (?:昨[天晚]|前天|上午|早上|上(?:周|礼拜|星期)[一二三四五六日天]?)报的?那?[个条]?(?:是
        |好像|有点)?(?:有误|有问题|有错|不对|不准)
    报的(?:那?个)数(?:据|字)?(?:有误|不对|不准|错) ^\W*(?:刚才?|刚刚|前面|上面|上一个)(?:的|那个|那条|报的)?错了(?=[,。;\s]|$)
    (?:单位|名称|日期|小数点?|名字|数字?)(?:[报写填]得?)?[错反]了
    [说写填报发]成了?[^,。\d]{2,10}了?,\s?(?:应该?)?是 报的不对 报的数(?:据|字)?(?:有误|不对|不准|错)
    (?:昨[天晚]|前天|上个?(?:周|礼拜|星期)[一二三四五六日天]?)那个数(?:据|字)?(?:有误|不对|不准|错)
    不对,?(?:应|是|改) [数填报]得?不准
    (?:前头|前面|刚才|上面|上一?条)(?:报)?的?(?:那个)?数(?:据|字)?有误
    # a slip of hand, eye or mouth
    手一?[滑抖误快] 笔误 口误 嘴瓢 嘴快了 口快 脑子[短断进] 老眼昏花 眼拙 糊涂了 犯糊涂 昏头了 马虎了
    改口(?!供|岸)[^,。;]{0,4}(?=,|\s|[:是]|$)
    # more or fewer than there are
    多算 少算 算多了 算少了 多打了? 少打了? 多写了? 少写了? 打多了 打少了 写多了 写少了
    漏(?:了|打|写)(?:个|一个) 报重 重复(?:报|算|统计)了 多报了 少报了 漏报了
    刚(?:才|刚)?我?[报说发填]的?[^,。;\d]{1,10}(?:错了|不对|有误)
    (?:刚才?|刚刚|\d%?|[一二两三四五六七八九]成半?)[^,。;]{0,6}[说填]得?[多少高低]了 报多了 报少了 报高了
    报低了 (?:数|进度)(?:报)?[高低多少]了 (?:多|少)[打写点填输]了?一?个(?:零|0|小数点)
    小数点[^,。;\d]{0,4}(?:错|反|偏)
    # typed into the wrong place
    串行 打反 报反
    # what is right, and nothing else
    ^\W*(?:刚才?(?:那个|报的)\W*)?(?:应该?)?是?\s?\d[\d.]*(?:%|[\u4e00-\u9fa5]{0,2})才(?:是)?对的?\W*$
    ^\W*(?:刚才?(?:那个|报的)\W*)?应该?是\s?\d[\d.]*(?:%|[个件户家人株亩份条项次])?\W*$
    刚才?(?:我)?(?:[报发填]的?)?那[个条]数(?:据|字)?(?:不[对准]|有[误错]|有问题|[报写填]?错了?)
    # set right
    更正 纠正 订正 勘误 以(?:这|此|本次|后面?|新|今天|刚才)[^,。;?哪]{0,4}为准
    刚[报说发]的?[^,。]{0,10}改[成为] 重新报一?[下遍]
    # this, not that
    \d[\d.%]*[\u4e00-\u9fa5]?是?(?:错的|不对的),?\s?(?:应该?)?是?\s?[\d一二三四五六七八九十]
    \d[^,。\d]{0,4},?\s?而?不是\s?[\d一二三四五六七八九十] 应该?是[^,。]{0,14}不是
    不是(?!没|[^,。;\d]{0,10}(?:[了着过]|[\u4e00-\u9fa5]完
        |[停搬走拖])[,，而\s]{0,2}是[^,。;\d]{1,16}(?:[,。;]|$))[^,。]{0,12}(?:,|而)?\s?(?:应该)?是[^否]
    """
)
# When it was reported that is put right.
_BEFORE = join_cues("刚才? 刚刚 前面 上面 前头 先前 之前 上一?[条回次] 昨[天儿晚] 前天 上午 早上")
# Said of what was reported a moment ago; without a report or a figure it may be of anything.
_AMENDED = any_of(
    rf"""
    # the one from before is wrong, too high, was not cleared of something
    (?:{_BEFORE})(?:我)?(?:报|发|说|填|录|传)?的?(?:那[个条])?(?:(?:数据?|数字|进度)?(?:不(?:大
        |太)?[对准]|(?:有点?|是有)?(?:问题|毛病|误差|出入|偏差|水分)|含了?|包括了?|没扣|重了|串了|是(?:昨
        |前|上)[^,。;\d]{{1,4}}的)|\d[\d.]*[^,。\d]{{0,4}}(?:[高低多少大小]了|不[准对实]|有误|有水分)
        |[说报发填]?(?:[高低多少大小]了|有误)|(?:(?!方案|材料|稿|通知|文件|图|报告)[^,。]){{1,10}}改一?下)
    # it is to be put up or down
    (?:{_BEFORE}|今早)我?[报发说填录传]的?[^,。;\d]{{0,6}}(?:往[上下高低回](?:调|改|压|降|提|抬|收
        |挪|拉)|[上下]调|[调压降拉]一?(?:[到成为低高回]|下来)|[抬提]高?[到成]|[打按扣减][掉个点些]*折?)
    # to be put right
    ^\W*(?:麻烦|请|帮我|再)*改(?:一?下|一改)(?:[哈啊吧哦呀嘛]|数|个数|一个数)*[,:。!\s][^。;]{{0,20}}\d
    # typed in haste
    ^\W*(?:[哎唉啊哦]呀?\W*)?(?:刚才?|刚刚|不好意思)?\W*我?(?:打|敲|按|发|报|写|填|输|说)得?(?:太|有点)?[快急]了(?=[,。;!\s])
    # a figure or its definition is wrong
    ^\W*(?:那个|这个)?数(?:据|字)?不对[^\d]{{0,4}}\d 口径(?:不对|错|不一致|弄错|搞错)
    """
)
# 昨儿那个参与率不对, 刚报的收缴率有问题: what was reported is named by what it measures.
_NAMED_WRONG = re.compile(
    r"(?:刚才?|刚刚|上一?[条回次]|昨[天儿晚日]|前天|[上下]午|早上|上周[一二三四五六日天]?)"
    r"(?:我)?(?:(?:报|发|说|填|录|传)的?(?:那[个条])?|那[个条])[^,。;\d]{0,8}?"
    r"(?:率|数|额|量|比例|占比|指标|进度|得分|分数|人次|户数|里程|面积|数据|数字)"
    r"(?:好像|似乎|可能|有点|是|都|也)*"
    r"(?:不(?:太|大)?[对准]|有(?:误|问题|错|出入|毛病)|[错反高低多少][了啦]|[写填报算录打]错)"
)
# 亮黄灯是不是搞错了 disputes the light, 责任科室弄错了 whose task it is: no report.
_OF_LIGHT = re.compile(
    guard(
        r"(?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)"
        r"[^,。]{0,4}错|[亮标挂变判给][了成为]?[红黄]|[红黄][灯牌色]"
    )
)
# 别搞错了, 是不是报错了, 错了吗: warned of or asked about, not admitted.
_NOT_ADMITTED = re.compile(r"(?:别|没|不会|不要|是不是|会不会|有没有|该不会)[^,。]{0,5}错|错了[吗么没吧]")
# 不对,33 right after a report.
_DENIED = re.compile(
    r"\W*(?:哎|啊|哦|唉)?\s?不对[,:。!\s]{0,2}(?:是|应该?是)?\d[\d.]*[%\u4e00-\u9fa5]{0,2}\W*"
)
# 不对,监理说只能认42%: behind it by whom, and what it is instead.
_DENIED_BY = re.compile(
    r"\W*(?:哎呀?|啊|哦|唉|呃)?\s?不对(?:\W?不[对是])*[啊哦呀]?[,:。!\s]{1,2}(?!.*(?:今[天日]|又|新增|还有|[?吗]))"
    r"(?:[\u4e00-\u9fa5]{1,8}?)(?:(?:只|就|才)(?:能|肯|给|让)?(?:认|算|有|是)?|认|算|按|应该?是)(?:了|到|定)?的?(?:只有)?"
    r"\s?\d[\d.]*(?:%|[\u4e00-\u9fa5]{0,2})(?:[报记算](?:吧|的)?)?\W*"
)
# 不对不对，今天是150，拢共1430: said twice right after a report, with the figures as they are.
_DENIED_TWICE = re.compile(r"\W*(?:哎呀?|啊|哦|唉|呃)?\s?不对\W{0,2}不对[^?？吗]*\d[^?？吗]*")
# 改下 97.1, 错了 97.1: nothing but that it was wrong, and the right figure.
_CLIPPED = re.compile(
    r"\W*(?:(?:哎呀?|唉|啊|不好意思|麻烦|请|帮我?|我|那个|这个|数据?|刚才?|又|再)\W*)*"
    r"(?:改(?:一?下|一改)?|更改(?:一?下)?|更正(?:一?下)?|修正(?:一?下)?"
    r"|错了(?:\W?错了)*|不[对是](?:\W?不[对是])*)\W*(?:应该?)?[是为成]?\s?"
    r"[\d.〇零一二两三四五六七八九十百千万亿点半成]+(?:%|[\u4e00-\u9fa5]{0,2})\W*"
)
_DOUBTED = re.compile(r"吧|[?]|吗|大概|估计|可能|目标")


def says_wrong(scene: Scene, segment: Segment) -> bool:
    """Whether a report of the sender's is said to be wrong, in plain words, loosely or by its right figure."""
    return (
        _says_so(scene, segment)
        or is_clipped(scene, segment)
        or _amends(scene, segment)
        or _tells_anew(scene, segment)
    )


# What a message has that says a report of its sender's is wrong; behind a report it may only give the right figure.
WRONG = listen(_CORRECT, _AMENDED)


@needing(_CORRECT)
def _says_so(scene: Scene, segment: Segment) -> bool:
    return _CORRECT.search(drop_faults_of_others(segment.text)) is not None


@needing(_OF_LIGHT, _NOT_ADMITTED)
def is_of_no_report(scene: Scene, segment: Segment) -> bool:
    """Whether the fault is one of the board, or is only asked about."""
    return _OF_LIGHT.search(segment.text) is not None or _NOT_ADMITTED.search(segment.text) is not None


def _amends(scene: Scene, segment: Segment) -> bool:
    """Whether a looser wording speaks of the sender's last report, or gives a named task a figure."""
    known = scene.message.last is not None or (segment.target.code and scene.figures)
    if scene.message.last is not None and _NAMED_WRONG.search(segment.said):
        return True
    amended = known and scene.heard & _IS_AMENDED and _AMENDED.search(segment.text)
    return bool(amended) or _denies_last(scene)


_IS_AMENDED = listen(_AMENDED)


def _denies_last(scene: Scene) -> bool:
    if scene.message.last is None:
        return False
    denied = (
        _DENIED.fullmatch(scene.text)
        or _DENIED_BY.fullmatch(scene.text)
        or _DENIED_TWICE.fullmatch(scene.text)
    )
    return denied is not None


def is_clipped(scene: Scene, segment: Segment) -> bool:
    """Whether all that is said right after a report is that it was wrong, and the right figure."""
    last = scene.message.last
    if (
        last is None
        or not scene.figures
        or (segment.target.how == "code" and segment.target.code != last.task)
    ):
        return False
    return _CLIPPED.fullmatch(drop_codes(scene, segment)) is not None


def _tells_anew(scene: Scene, segment: Segment) -> bool:
    """Whether a figure stands against the sender's last report of the same task."""
    last = scene.message.last
    if last is None or segment.target.code not in {None, last.task} or not scene.figures:
        return False
    if SET_RIGHT.search(segment.said):
        return True
    said = REPORTED_ANEW.search(segment.text) or RATHER.search(segment.text)
    return said is not None and not _DOUBTED.search(segment.text)
