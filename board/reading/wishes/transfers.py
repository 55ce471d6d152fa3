"""A task that changes hands among members: 这事不归我们科, 转医政科办, 这项我接了."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.leading.charges import list_charged
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN, find_given
from board.reading.people.strangers import find_stranger, find_unknown_receiver
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import give_to, list_names, on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_TRANSFER = any_of(
    r"""
    # handed over
    交[回还][给]? 移给 转[给到交] 转\S{2,10}(?:办|处理|牵头|负责) 转过去 移[给到] 移交给
    移交(?!完|了(?![给到一二三\d])|清单|手续|管养|验收
        |[^,。;\d]{0,6}[\d一二两三四五六七八九十]+[辆件起人份宗台户批条])
    交给 交由 划[给到转] 划过去 划出去 调给 换给
    # put right on the chart
    (?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)[^,。]{0,4}(?:错|不对) 改过去
    改到(?!\s?(?:第?[\d一二三四五六七八九十百千]|了|位|现在|目前|今[天年]|哪|底|下个?[周月]|月|年))
    调整(?:给|到) 改由
    # others are to do it
    (?:往后|以后|今后)[\u4e00-\u9fa5]{1,6}(?:管|接|负责|跟|办|弄)(?:着|了|吧)?(?=[,。]|$)
    (?:号|[A-Za-z]-?\d|[项块个事])[\u4e00-\u9fa5]{2,4}接(?:手|管|着)?[了吧]?(?=[,。]|$)
    (?<![不应])该[^,。]{2,8}(?:统一|直接|自己)*(?:弄|办|管|负责|牵头|做)(?=[,。!]|$)
    (?:请|想)?换(?:个|别)?人(?=[,。!吧]|$)
    给[\u4e00-\u9fa5]{1,6}(?:跟|接|管|盯|牵头|负责)(?:着|一下)?(?:吧|了)?(?=[,。]|$) 该[^,。]{1,4}管
    归[^,。到]{1,10}(?:管|负责|牵头|办|弄|接)
    让(?!我|咱|俺)[^,。]{1,8}(?:(?<![停下起过])来|(?<!对)接|跟|牵头|负责|管) 换(?:个|别)人 换别的
    另(?:派|找|请)人 请[^,。]{1,8}(?:接手|接过去)
    # it is others'
    (?:往后|以后|今后|现在)(?:就)?是[^,。]{1,6}的[了啦] 应(?:该)?是[^,。\d]{1,10}(?:(?<![分主]管)的|管)
    归[^,。到\d]{1,10}了(?=[,。!]|$) 该是[^,。]{1,10}的
    (?:是|属于?)[^,。]{1,10}(?:的活|的事|的职责|职责|范围|(?<![分主])管的|的业务) 应(?:该)?由
    (?:办|科|局|队|所|站|中心|医政|院|社区|镇|处)的(?:活|事) 按(?:三定|职责)
    # it is not ours
    不(?:该|应该?)[^,。]{1,8}(?:牵头|管|办|负责|弄) 不(?:归|属于?|是)我们? 不归(?!一|他|她|它|人家|咱?镇|村)
    不该(?:我|咱|由) 不是我们的 转办
    """
)


_TAKE = any_of(
    r"""
    # mine from now on
    归(?:我|我们|咱们?)(?:来)?[盯抓弄干做]?[了啦吧]?(?=[,。!]|$)
    (?<![不诉报映馈述告打闹找捅问跑寄发送传吵骂说求追来走喊叫嚷响飘])(?<![举上信]访)到了?(?:我
        |我们|咱们?|俺)(?:手[上里]|手头|这[里儿边]?|名下)(?:来)?[了啦](?=[,。!]|$)
    (?:号|任务|[A-Za-z]\d+|\d\.\d+|这[项事个块]),?(?:以后|往后)?(?:都
        |就|还是|先)*给我们?(?:来|管|办|接)?[吧了]?(?=[,。!]|$)
    (?:以后|往后|今后|接下来|后面)(?:有事|的事|都|就|直接|有问题)*(?:问|找|联系|对接)我们?(?=就|吧|[,。!]|$)
    (?:往后|以后|今后|接下来|后面)[^,。;\d]{0,4}我(?:自己)?来?(?:带|盯|管|跟|抓)着?(?=[,。!吧了]|$)
    # come over to us
    (?:转|交|划|移)[给到](?:我们?|咱们?)(?:科|所|站|办|队|中心)?(?=[,。!吧了来]|$) 接过来 接手了
    # I do it
    (?:^|,)我们来(?=[,。!]|$) 我自己(?:盯|管|抓|跟|弄|办|带(?=[,。!吧着了]|$)) 我来[^,。]{0,2}(?:盯|顶|扛)
    我来(?=[,。!]|$) 我先[^,。]{0,3}(?:顶|接|盯|管|跟|担|扛|代管) 我来(?:跟|办|弄|接|负责|牵头|做|管)
    # taken over, taken on
    我接(?=[,。!]|$)
    (?:我|我们|本科室?|咱们?|我科|我院|我们队|我这|俺)[^,。;到]{0,6}(?:接(?!到|待|种|收|送|触|诊
        |电|近|下来|着(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]|(?<=们接)着(?:往下
        |再)?[干做弄搞推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]|了?个?电话|通知)|认领|顶(?:上|着
        |一下|替)|来牵头|来负责|来跟|来办|来弄|来做|来管|来抓|先管|先跟|担着|扛)
    我们?[^,。;\d]{0,6}揽(?:了|下|过来) 认领
    我接(?:[了吧手管]|着(?!(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]))
    我们接(?!到|待|种|收|送|触|诊|电|近|通|着(?:往下
        |再)?[干做弄搞推修建铺装施改拆挖浇砌种查跑催谈签打收报发清])
    先接着(?!(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]) 我先代 代着
    # by us
    由(?:我|我们|本科|我科)[^,。;]{0,4}[盯顶] 归(?:我|我们|咱)[^,。;]{0,5}(?:管|接|跟|负责)
    由(?:我|我们|本科|我科)[^,。;]{0,4}(?:接|负责|牵头|跟|管|盯|抓|顶|看着)
    """
)


_TAKE_NOT = any_of(
    r"""
    # not ours
    不(?:该|应该?)(?:由|是|让)?(?:我|咱|俺) 不归 不归我 不是我
    # not taken
    不接 接不了 没人接 能不能接 让我们接
    # who takes it
    谁接 谁替 替我
    # received as guests
    接待
    # said to be handed over; a thing is
    说[^,。]{0,10}[转交划移][给到](?:我|咱)
    (?:地|地块|房子?|场地|院子?|楼|资产|设备|钱|款|资金|权证)[^,。]{0,10}[转交划移][给到](?:我|咱)
    """
)


def read_transfer(scene: Scene, segment: Segment) -> list[Act]:
    """A member asks that a task go to somebody else."""
    given = None if scene.leads else find_given(scene, segment)
    if given and not HANDED_IN.search(segment.text) and given.only not in _list_own(scene):
        return [give_to(on_task(Act("transfer"), segment), given)]
    if not scene.leads and find_unknown_receiver(scene, segment):
        return [replace(on_task(Act("transfer"), segment), open=True)]
    if scene.leads:
        return []
    if not _speaks_of_transfer(segment):
        return _propose(scene, segment)
    own = _list_own(scene)
    names = [
        name
        for name in list_names(scene, segment)
        if name.only not in own and not _is_in_title(scene, segment, name)
    ]
    if any(_NOT_THEIRS.search(scene.text[: name.start]) for name in names):
        return []
    moved = _MOVED.search(segment.text) is not None
    receivers = [name for name in names if _is_receiver(scene, segment, name)] or (names if moved else [])
    if not receivers and not moved and find_stranger(segment.text) is None:
        return []
    return [give_to(on_task(Act("transfer"), segment), receivers[-1] if receivers else None)]


# 9号我想换小孔来盯, 4号分给二车间吧: put to whoever decides.
_PROPOSES = re.compile(
    r"[吧呗](?=[,。!]|$)|想(?!办法)|先[让由]|休[产年病婚陪]?[产]?假|调[走离]|借调"
    r"|抽调|请假|出差|住院|退休|离岗|申请|建议|希望|能[不否]|可[不否]|最好|还是"
)
_INSTEAD_OF_ME = re.compile(r"[替代顶]我")
_TELLS = re.compile(r"正在|已经?|[了过]\W*$|刚")


def _propose(scene: Scene, segment: Segment) -> list[Act]:
    """A member proposes somebody else for the task: by the grammar that puts somebody in charge where a leader says it."""
    if segment.target.how not in {"code", "words", "quote"}:
        return []
    if not (_PROPOSES.search(segment.text) or _INSTEAD_OF_ME.search(segment.text)):
        return []
    if HANDED_IN.search(segment.text):
        return []
    own = _list_own(scene)
    if segment.target.how == "code":
        instead = [one for one in scene.people if one.only not in own and _INSTEAD.match(scene.text, one.end)]
        if len(instead) == 1 and segment.holds(instead[0].start):
            return [give_to(on_task(Act("transfer"), segment), instead[0])]
    charged = [
        one
        for one in list_charged(scene, segment)
        if one.only not in own and not _helps(scene, one) and not _is_told_of(scene, one)
    ]
    return [give_to(on_task(Act("transfer"), segment), charged[0])] if len(charged) == 1 else []


def _is_told_of(scene: Scene, name: Name) -> bool:
    """Whether the clause of a name tells what was done, rather than what should be."""
    return any(clause.holds(name.start) and _TELLS.search(clause.text) for clause in scene.clauses)


# 12号我这周在外地,顾渡替我巡
_INSTEAD = re.compile(
    r"\s?(?:先|来|去|会|这几天|暂时)*(?:替|代替?|顶替?)(?:我|一下)"
    r"(?:去|来|先)?[\u4e00-\u9fa5]{0,2}(?![\u4e00-\u9fa5])(?<![了的过报])"
)
_HELPS = re.compile(r"\s?(?:来|去|也|一起)*(?:配合|协助|协办|支援|帮|搭|参与|参加|阅|审|过目|把关|协调|出面)")


def _helps(scene: Scene, name: Name) -> bool:
    return _HELPS.match(scene.text, name.end) is not None


def _speaks_of_transfer(segment: Segment) -> bool:
    """Whether the words about a task are of handing it on, and not of handing something in, on or back."""
    text, target = segment.text, segment.target
    if HANDED_IN.search(text) or not _TRANSFER.search(text) or (target.how == "none" and not target.unknown):
        return False
    if _TAKE.search(text) and not _TAKE_NOT.search(text):
        return False
    return not (_KEPT.search(text) or _PASSED_ON.search(text) or _passed_on_another(segment))


# 反映的跳闸我已经转给供电所了: a letter or complaint went on; of the task itself 12号 or 这事 is all that is said.
_WENT_ON = re.compile(
    r"(?:^|[,。;!\n])(?P<what>[^,。;!\n]{0,24}?)(?:我们?|咱们?)?(?:也|就|都)?"
    r"(?P<already>已经?|刚刚?|早就?|当场|马上|第一时间)?(?:都|全部?)?[转移]"
    r"(?:交|办|送)?[给到][^,。;!\n]{1,10}?(?<![得算好行])了(?=[,。;!\s]|$)"
)
_TASK_ITSELF = re.compile(
    r"\W*(?:(?:□+|\d{1,4}号)?(?:这|那)?(?:个|项|件|条|块|摊)?(?:任务|工作|事项|活儿?|事儿?)?)?"
    r"[\s,]*(?:我们?|咱们?)?"
)


# 有家企业缺人，我转给人社了: what somebody came with.
_CAME_UP = re.compile(
    r"(?<![没还另只])有(?:个|一?[家户位批件起些]|人|群众|居民|村民|企业|业主|职工|家长)"
    r"|反映|投诉|举报|诉求|信访|来电|来信|来访|工单|线索|求助|咨询|提出"
)


def _passed_on_another(segment: Segment) -> bool:
    """Whether all that changed hands is something that came up at work, told as done."""
    if "了" not in segment.text:
        return False
    found = _WENT_ON.search(segment.text)
    if found is None:
        return False
    return (
        _TASK_ITSELF.fullmatch(found["what"]) is None
        or _CAME_UP.search(segment.text, 0, found.start()) is not None
    )


_MOVED = re.compile(
    r"换(?:个|别)?人|应该?是|(?:责任|牵头|承办|负责)(?:单位|科室|股室|部门|人)[^,。]{0,4}(?:错|不对)|按分工"
    r"|转|移交|不归(?!一|他|她|它|人家)|不应?该|不是我们|划(?:给|到|归|转|过去|出去|走)|改过去|职责|范围"
)


# 村里说地早划给咱了: land or means that came to the sender, while the task stays.
_KEPT = re.compile(r"[转交划移][给到](?:我|咱)们?(?=[了啦,。;]|$)")
# 不归特设科,是我们的活: a task that is kept.
_NOT_THEIRS = re.compile(r"不(?:归|属于?|是)\s?$")
# 发现9批次不合格,已移交支队 hands over cases, 转西关所的数 passes figures on.
_PASSED_ON = re.compile(
    r"(?:发现|查[出获处]|检出|不合格|线索|案件|案子|问题)"
    r"[^。;]{0,20}(?:已经?|均|全部|都)(?:移交|移送|转[交给办])"
    r"|(?:资料|材料|档案|案卷|案件|案子|线索|台账|手续"
    r"|[起件宗辆台批份])(?:都|也|已经?|全部)*移交[^,。;]{1,10}"
    r"|移交(?:给|到|至|了)?(?:公安|派出所|检察|法院|纪委|纪检|司法|执法|档案)[^,。;]{0,10}"
    r"|转(?:报|达|发)?[^,。;:]{1,10}的(?:数|数据|情况|进度)(?=[,:]|$)"
)


def _list_own(scene: Scene) -> set[str | None]:
    return {scene.message.sender, scene.sender.unit if scene.sender else None}


def _is_in_title(scene: Scene, segment: Segment, name: Name) -> bool:
    return segment.target.start <= name.start and name.end <= segment.target.end


_BEFORE_RECEIVER = re.compile(r"(?:往后|以后|今后|给|归|由|让|是|到|成|该|请|属于?|叫|派|交|转|找|,)\s?$")


def _is_receiver(scene: Scene, segment: Segment, name: Name) -> bool:
    lead = scene.text[max(segment.start, name.start - 3) : name.start]
    headed = name.start == segment.target.end and _TAKES_OVER.match(scene.text, name.end)
    return not lead or bool(headed) or _BEFORE_RECEIVER.search(lead) is not None


_TAKES_OVER = re.compile(r"(?:来|去)?(?:接(?!到|受|待)|管|负责|跟进|牵头)")


# 这条石门接了, from 石门: who speaks by the name of their own unit.
_TAKES_IT = re.compile(
    r"\s?(?:自己|来|先|就|这边|直接|统一)*"
    r"(?:接(?:了|手|下|过来|过去|着|吧)*|来(?:办|管|弄|干|跟|牵头|负责)(?:了|吧)?"
    r"|认领(?:了|吧)?|扛(?:了|下来|下))(?=[,。!]|$)"
)


def _is_taken_by_own(scene: Scene, segment: Segment) -> bool:
    own = scene.sender.unit if scene.sender and not scene.leads else None
    return own is not None and any(
        one.only == own and segment.holds(one.start) and _TAKES_IT.match(scene.text, one.end)
        for one in scene.names
    )


@needing(_TAKE, _TAKES_IT)
def read_take(scene: Scene, segment: Segment) -> list[Act]:
    """这项我接了: somebody takes a task over."""
    taken = _TAKE.search(segment.text) or _is_taken_by_own(scene, segment)
    if not taken or _TAKE_NOT.search(segment.text) or segment.target.how == "none":
        return []
    if _propose(scene, segment):
        return []
    return [on_task(Act("take"), segment)]
