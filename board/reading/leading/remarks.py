"""A leader's word on a task that it names or quotes: 抓紧, 质量第一, 13号回头再查一次."""

import re

from board.model.acts import Act
from board.reading.leading.merging import is_merged_into
from board.reading.scene import Scene
from board.reading.shapes import draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_days, list_names, on_task
from board.reading.words.cues import any_of
from board.reading.words.verdicts import drop_either

ENCOURAGED = any_of(
    r"""
    # you will answer for it
    [唯拿]你们?是问 看着办 (?:自己|自个儿?)(?:掂量|想想|琢磨) 别怪[我谁]?
    # I will see to it
    我来(?:协调|出面|处理|解决|想办法|跟|说|找|办|沟通|对接) 先[给拨]\d
    # attention
    重视 抓紧 盯紧 盯住 盯牢 盯死 盯着 上(?:点|上)?心 上上心 注意 务必 脸上 压力 安全第一
    # faster
    加快 提速 提提速 赶紧 尽快 往前赶 加把劲 加力 跟上 再快 从严
    前[^,。;]{0,4}(?:报|交|办|弄|干|做|整)(?:完|上来|齐|好|掉|出来)
    # well and truly
    质量 别(?:光|只|再|拖|松|掉|大意|马虎|走过场)
    不(?:能|要|许|得|可)(?:再?拖|松|马虎|大意|走过场|掉|光|只|应付) 用心 认真 要(?:抓|快|实|细|盯|紧|扎实|稳)
    可以再 拧紧 落到实处 抓实 做细 做实 别掉 较真 到位点
    # praised
    得(?:很|真|挺|相当|确实)?(?:漂亮|扎实|出色|利索|到位|给力|像样) 有起色 有成效 不错 挺好 有进步 有亮点
    思路对 方向对
    # blamed
    太慢 慢了 不像话 不理想
    """
)


def _is_task_quoted(scene: Scene) -> bool:
    """Whether the bot's words about a task are quoted, rather than a colleague's that happen to name it."""
    return scene.message.quote is not None and scene.message.quote.task is not None


# What is taken back, or goes into a paper, says nothing of the task.
_NOENCOURAGED = any_of(
    r"""
    # not agreed, not ours
    [没未谁][^,。;]{0,3}(?:同意|批准?|点头|答应|松口) 不(?:是|归)我(?:分管|管|负责)
    # not to be reported, not supervised
    [别甭]报(?:给)?我 (?:取消|撤销?|解除|不用|不再|摘
        |(?<![区特分级类])别|甭|不必|不要|无需)[^,。;]{0,8}(?:督办|挂牌)
    # absences and meetings on a day
    ^\W*(?:我|大家)?\d+号(?:上午|下午|晚上)?我?(?:不在|出差|休息|外出|去[^,。]{1,6}(?:开会|学习|调研)
        |(?:要|有|开)?[^,。\d]{0,6}(?:大会|例会|会议|调度会|动员会|全会)(?=[,。]|$)|(?:要|有|开)[^,。]{0,5}会)
    ^\W*\d+号(?:上午|下午|晚上)?(?:要|我|有|在|都|全体)?(?:开会
        |有会|值班|放假|上班|休息|有空|见面|出发|下乡|调研|报到)
    # papers passed on
    (?:文件|材料|资料|表格?|通知|数据|名单|报告|清单|照片)[^,。;]{0,4}(?:发|转|交|送)(?:给|到)
    """
)
# 上会材料里别忘了加上5号: of what goes into a paper nothing is said.
_INTO_PAPER = re.compile(
    r"(?:材料|通报|清单|[日周月]报|表|稿子?)里?[^。;]{0,14}?(?:加|写|列|补|带|放)[上进入]"
)
_FILLING = re.compile(r"[\s,。;!?的]|任务|这项|那个|把|看|查|一下")


def _says_something(scene: Scene, segment: Segment) -> bool:
    """Whether anything is said beside the number: a bare 5号 is no remark, nor is 上会材料加上5号."""
    text = scene.text
    for ref in scene.codes:
        text = f"{text[: ref.start]}{' ' * (ref.end - ref.start)}{text[ref.end :]}"
    before, after = text[segment.start : segment.target.start], text[segment.target.end : segment.end]
    return len(_FILLING.sub("", before + after)) > 1


_SEEN = re.compile(
    r"\W*(?:已?阅(?:知|悉|示)?|圈阅|知悉|已悉)(?:了)?\W*"
    # 行了,我知道了,你们按程序走
    r"|\W*(?:(?:行|好|嗯|可以|ok)[了的吧]*[,。!\s]*)?(?:我|这个|这事)*(?:知道|晓得|清楚|了解|明白|收到)了"
    r"(?:[,。!\s]*(?:你们?|就)*(?:按|照)(?:程序|规定|流程|规矩|制度)(?:走|办|来)(?:就行|即可|吧)?)?\W*"
)


def read_remark(scene: Scene, segment: Segment) -> list[Act]:
    """A leader's word on a task that it names or quotes."""
    if (
        not scene.leads
        or segment.target.code is None
        or _NOENCOURAGED.search(segment.text)
        or _INTO_PAPER.search(scene.text)
        or segment.target.how not in {"code", "words", "quote", "topic"}
        or is_merged_into(scene, segment)
        or _SEEN.fullmatch(scene.text)
    ):
        return []
    if len(scene.text) > 90 or _is_of_others(scene, segment):
        return []
    said = (
        _quotes_task(scene, segment)
        or _names_plainly(scene, segment)
        or ENCOURAGED.search(segment.text)
        or _directs(scene, segment)
    )
    return [on_task("comment", segment)] if said else []


def _is_of_others(scene: Scene, segment: Segment) -> bool:
    """执法大队要提提速, in a talk of a task that 执法大队 has no part in."""
    task = scene.lexicon.find_task(segment.target.code)
    if segment.target.how != "topic" or task is None or not scene.names:
        return False
    people = [scene.lexicon.find_person(one) for name in scene.names for one in name.referents]
    part = {*task.owners, *task.units, *task.leaders}
    return not any(part.intersection(name.referents) for name in scene.names) and not any(
        person and person.unit in part for person in people
    )


def _quotes_task(scene: Scene, segment: Segment) -> bool:
    """A few words over a quote of the bot's."""
    quoted = _is_task_quoted(scene) and segment.target.how in {"quote", "code", "words"}
    return quoted and len(scene.text) <= 40 and "?" not in scene.text


def _names_plainly(scene: Scene, segment: Segment) -> bool:
    """A few words of a leader's beside a number, that say nobody, no day and no figure and ask nothing."""
    if segment.target.how != "code" or scene.sender_edits or len(scene.text) > 30:
        return False
    if (
        list_names(scene, segment)
        or list_days(scene, segment)
        or any(segment.holds(one.start) and one.unit not in _TIMES for one in scene.figures)
    ):
        return False
    asks = _ASKS.search(scene.text) or drop_either(scene.text) != scene.text
    return _says_something(scene, segment) and not asks


# 再查一次 counts nothing.
_TIMES = frozenset({"次", "遍", "趟", "眼", "下"})
_ASKS = re.compile(r"[?谁怎哪几吗]|多少|没$|啥|什么")
_DIRECTS = re.compile(
    r"^[,\s]*T(?:那[个项条块]|这[个项条块]|的?事|上|,|的)*[D\u4e00-\u9fa5]{0,6}?(?<!需)"
    r"(?:必须|务必|一定要?|不能|不要|不许|不得|别|得(?![到了过])"
    r"|要(?!求|不是|是|点|来|去|到|有|开))[\u4e00-\u9fa5]"
)


# 老百姓最有感,要当回事: behind the clause that names the task.
_BEHIND = re.compile(
    r"\s*(?:一定要?|必须|务必|要(?!求|不是|是|点|来|去|到|有|开)|别|不要|不能|不许|得(?![到了过]))"
    r"[\u4e00-\u9fa5]{2}"
)


def _directs(scene: Scene, segment: Segment) -> bool:
    """食堂要让老人吃得上: how a leader wants a task that is named at the head of what they say."""
    if segment.target.how not in {"code", "words"} or scene.sender_edits or _ASKS.search(scene.text):
        return False
    if list_names(scene, segment):
        return False
    shapes = draw_shapes(scene, segment)
    headed = shapes[0].words.lstrip().startswith("T")
    return any(_DIRECTS.search(one.words) or (headed and _BEHIND.match(one.words)) for one in shapes)
