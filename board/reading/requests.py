"""What members ask for about a task: withdraw, correct, object, extend, cancel, transfer, take, consult."""

import re
from collections.abc import Callable
from dataclasses import replace

from board.model.acts import Act
from board.reading.behalf import looks_like_name
from board.reading.corrections import read_correction, read_withdraw
from board.reading.cues import any_of
from board.reading.day import Day
from board.reading.mentions import Target
from board.reading.names import Name
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.targets import give_to, list_days, list_names, on_task, prolong

_OBJECT = any_of(
    r"""
    (?:系统|图上|上面|机器人|台账)[^,。]{0,8}(?:逾期|没报|未报|[红黄]|超期|未办结|没交)
    (?:怎么|咋)还是 没道理 不公平 不服气 讲不通 说不过去 不对头 有失公允
    (?:怎么|咋|为什么|为啥|凭什么|干嘛)[^,。?]{0,8}(?:还|又|仍|就|没|给)[^,。?]{0,8}(?:红|黄|没报|没交|未报|逾期|超期|没更新|没完成|催|显示|挂着|标|没销|老数|是\d|推进|进行中|在办|没变|没动|没改|原样|旧的|老样)
    还(?:显示|挂着|标着|算我们|是红|是黄) 不合理 不服 有异议 冤枉 不认可 搞错了?吧 弄错了?吧 (?:数|数据|这个数|数字|统计)(?:有点)?不对吧?
    这个?数(?:字|据)?(?:是)?(?:从)?哪(?:儿|里)?来 (?:统计|算|统|登记)[漏错]了? 漏(?:算|统|登|报)了?我 老数据? (?:没|未)(?:给)?我们?更新 你们没更新
    算得?不对 (?:数|图上|跟图|和图)[^,。]{0,6}对不上 不合适吧 标错 判错 凭啥 不应该(?:是|标|算)[红黄逾] 误判 (?:去年|早)就?(?:做完|完成|办结|报|交)
    (?:昨天|前天|上周|早)就(?:已经)?报过了
    """
)
_CLAIM = any_of(
    r"""
    一次(?:都)?没[落少漏] 你们 就把[^,。]{1,10}(?:交|报|送|递|发|填) 更新了? 没道理 不公平 讲不通 说不过去
    交了 报了 报过 报的 填了 填过 传上去 递了 就递 送了 上传 提交 上报 早就 早已 明明 都已?经?(?:报|交|完成|办|做) 白纸黑字 就[交报填发]
    已经?(?:报|交|提交|完成|办结|上报|申请|销号) 才[一二三四五六七八九十\d]+月 按计划 方案 去年 口径
    """
)
_EXTEND = any_of(
    r"""
    延期 延[到至长后一二两三四五\d] 延(?:个|几|半) 延(?:期|缓)?一?下 展期 顺延 宽限 宽[到限延] 缓[几一两到期] 缓缓 缓一缓 推迟 推到[^\d] 推后
    往后[推延挪放改拖顺] 后延 后推 再给(?:我们?|点|些|个|几|半|\d|[一二两三四五六十]) 再宽 晚[几两三一半\d个][天个月周]
    能(?:不能)?(?:再)?(?:晚|缓|宽|推迟|延)(?!上) 多给[几两点些\d一二三]
    (?:截止|期限|时限|时间|日期|到期日|日子)[^,。;]{0,8}(?:往后|延|推|挪|改|调|放宽)
    (?:申请|想)[^,。;]{0,6}(?:延|缓|推(?!荐|进))
    """
)
# 申请延长到国庆前，不是，是10月20号: the wish is put right as it is spoken.
_MENDED_WISH = re.compile(
    r"(?:延[到至长期]|展期|宽到|推到|推迟)[^。;]*?(?:不是|不对|错了|说错了?),?\s?(?:应该?)?是"
)
_SELF_MENDED = re.compile(r"(?:不是|不对|错了|说错了?),?\s?(?:应该?)?是")
# 上面让缓缓，我们先不弄了 tells of a pause and asks for nothing.
_HALTED = re.compile(r"先不(?:弄|做|搞|推|干)了?|先停(?:了|下|着)|停下来|叫停")
_EXTEND_NOT = any_of(
    r"""
    延误 拖延 蔓延 延伸 延安 延线 外延 延续 不延期 不用延 不需要延 没有?延期
    """
)
_CANCEL = any_of(
    r"""
    这项[^,。]{0,6}撤
    撤了吧 撤了算了 撤项
    取消 撤销 撤掉 (?<!先)不(?:再|用)?(?:单独)?(?:搞|做|弄|实施|开展|办)了 终止 作罢 废止 停办 不再(?:单独)?(?:搞|做|推|实施|开展|列入)
    移出(?:作战图|台账) 删掉这[项条] 撤项 销项
    """
)
_TRANSFER = any_of(
    r"""
    移给 给[\u4e00-\u9fa5]{1,6}(?:跟|接|管|盯|牵头|负责)(?:着|一下)?(?:吧|了)?(?=[,。]|$)
    应(?:该)?是[^,。\d]{1,10}(?:的|管)
    转[给到交] 转\S{2,10}(?:办|处理|牵头|负责) 转过去 转办 移[给到] 移交给 移交(?!完|清单|手续|管养|验收) 交给 交由 划[给到转] 划过去 划出去 该[^,。]{1,4}管 改过去 改到 调整(?:给|到) 调给
    不(?:归|属于?|是)我们? 不归 不该(?:我|咱|由) 不是我们的 归[^,。到]{1,10}(?:管|负责|牵头|办|弄|接) 该是[^,。]{1,10}的
    (?:是|属于?)[^,。]{1,10}(?:的活|的事|的职责|职责|范围|管的|的业务) 应(?:该)?由 换给 改由
    让[^,。]{1,8}(?:来|接|跟|牵头|负责|管) 请[^,。]{1,8}(?:接手|接过去)
    (?:办|科|局|队|所|站|中心|医政|院|社区|镇|处)的(?:活|事) 按(?:三定|职责)
    """
)
_TAKE = any_of(
    r"""
    (?:^|,)我们来(?=[,。!]|$) 由(?:我|我们|本科|我科)[^,。;]{0,4}[盯顶]
    我接(?=[,。!]|$)
    我先代 代着
    我来[^,。]{0,2}(?:盯|顶|扛)
    我来(?=[,。!]|$)
    我先[^,。]{0,3}(?:顶|接|盯|管|跟|担|扛|代管)
    (?:我|我们|本科室?|咱们?|我科|我院|我们队|我这|俺)[^,。;到]{0,6}(?:接(?!到|待|种|收|送|触|诊|电|近|下来|了?个?电话|通知)|认领|顶(?:上|着|一下|替)|来牵头|来负责|来跟|来办|来弄|来做|来管|来抓|先管|先跟|担着|扛)
    归(?:我|我们|咱)[^,。;]{0,5}(?:管|接|跟|负责) 我来(?:跟|办|弄|接|负责|牵头|做|管) 认领
    由(?:我|我们|本科|我科)[^,。;]{0,4}(?:接|负责|牵头|跟|管|盯|抓|顶|看着) 我接[了吧着手管] 我们接 先接着 接过来 接手了
    """
)
_TAKE_NOT = any_of(
    r"""
    不归 不接 接不了 没人接 谁接 谁替 替我 不归我 不是我 接待 能不能接 让我们接
    """
)
_CONSULT = any_of(
    r"""
    拍个板 求(?:领导|[\u4e00-\u9fa5]局|书记|主任|上面|组织) (?:请|求|盼|望|恳请)(?:领导|局里|上级)[^,。;]{0,10}(?:派|给|拨|帮|协调|增派)
    把个关 把把关
    打个招呼 说句话 通个气 牵个线 出个面 给个准信 示下 明示
    请示
    请(?!假|客|了|教|进|来|问|等|稍|放心|查收|各|大家|勿|批(?!示))[^,。;]{0,10}(?:定(?!时|期|点|制)|明确|批示|示(?!范)|指示|协调|拍板|定夺|决定|裁定|出面|解决|把关|定调|支持(?:一下|解决)?)
    请您定 出面[^,。;]{0,12}(?:协调|沟通|对接|说|谈)
    (?:需要?|希望|恳请|麻烦|想请|能否|能不能请|得请|盼)[^,。;]{0,10}(?:领导|局里|局长|主任|书记|镇里|街道领导|区里领导|上面|县里|您|[\u4e00-\u9fa5]局)[^,。;]{0,10}(?:协调|出面|定|明确|支持|帮(?:忙|着)?(?:协调|说|推)|过问|拍板|解决)
    拿个?主意 给句话 给个(?:意见|说法|明确|指示|准话) (?:怎么|如何)定[,。?] 怎么办(?:好)?[,。?]?\s?请 领导(?:定|定夺|明示|拍板)
    """
)
_CONSULT_NOT = re.compile(r"等(?:着)?[^,。;]{0,6}(?:街道|镇里?|村里)[^,。;]{0,4}出面")
_UNKNOWN_RECEIVER = re.compile(
    r"(?:交给|转给|移交给|划给|让|给|由|归|换成|派|叫)(?P<who>[\u4e00-\u9fa5]{2,4}?)(?=去|来|弄|办|管|跟|牵头|负责|接|抓|做|处理|吧|了|,|。|$)"
)

_UNKNOWN_SUBJECT = re.compile(
    r"^\W*(?:这个|这事|这件事?|这项|此事|那个)(?P<who>[\u4e00-\u9fa5]{2,4}?)(?=来|去|负责|牵头|办|跟)"
)
_HANDED_IN = re.compile(
    r"(?:材料|方案|报告|清单|表格?|资料|手续|图纸|文件|台账)[^,。;]{0,8}(?:交给|移交给|转给|交到|转到|报给)"
)

Reader = Callable[[Scene, Segment], list[Act]]


def read_request(scene: Scene, segment: Segment) -> list[Act]:
    """The first request that the stretch makes; empty where it makes none."""
    if _MENDED_WISH.search(segment.text):
        return read_extension(scene, segment)
    for read in _READERS:
        acts = read(scene, segment)
        if acts:
            return acts
    return []


def read_objection(scene: Scene, segment: Segment) -> list[Act]:
    """A member disputes what the board shows; a leader who asks why only asks."""
    text = segment.text
    found = _OBJECT.search(text)
    task = scene.lexicon.find_task(segment.target.code)
    asks_only = scene.leads and not (task and scene.message.sender in task.owners)
    if not found or asks_only or segment.target.how == "none":
        return []
    dispute = re.search(
        r"不合理|不服|异议|没道理|不公平|不服气|讲不通|说不过去|不对头|不合适|冤枉|不认可|[搞弄]错|不对|[标判]错|凭啥|凭什么|误判|不应该|报过了|早就?|去年就",
        text,
    )
    return [on_task(Act("object"), segment)] if dispute or _CLAIM.search(text) else []


def read_extension(scene: Scene, segment: Segment) -> list[Act]:
    found = _EXTEND.search(segment.text)
    if scene.leads or not found or _EXTEND_NOT.search(segment.text):
        return []
    own = scene.lexicon.own.get(scene.message.sender, ())
    if segment.target.how == "none" and not segment.target.unknown and len(own) == 1:
        segment = replace(segment, target=Target(own[0], "own"))
    act = on_task(Act("extend", reason=_find_reason(scene, segment)), segment)
    day = _find_until(scene, segment)
    if day is None and _HALTED.search(segment.text):
        return []
    if day is None:
        return [replace(act, open=True)]
    until, days = prolong(scene, segment.target.code, day)
    return [replace(act, until=until, days=days)]


_TO = re.compile(r"(?:到|至|成|为|在|于|给|延|展期?|缓|限|期|再给?|多给?|晚|迟|一?下|个|推|我们?|申请)\s?$")


def _find_until(scene: Scene, segment: Segment) -> Day | None:
    """The day or span that is asked for: behind 延到、改到 or, without such, the last one behind the cue."""
    days = [
        day for day in list_days(scene, segment) if day.kind in {"date", "period", "span"} and not day.as_of
    ]
    days = [day for day in days if day.on is not None and (day.kind == "span" or day.on >= scene.today)]
    asked = [day for day in days if _TO.search(scene.text[max(0, day.start - 3) : day.start])]
    cue = min((match.start() for match in _EXTEND.finditer(scene.text, segment.start)), default=segment.end)
    behind = [day for day in days if day.start >= cue]
    mended = _SELF_MENDED.search(scene.text, cue, segment.end)
    if mended and any(day.start >= mended.end() for day in days):
        return next(day for day in days if day.start >= mended.end())
    for found in ([day for day in asked if day.start >= cue], asked, behind):
        if found:
            return found[0]
    return None


def _find_reason(scene: Scene, segment: Segment) -> str | None:
    """What is said beside the wish: the first clause that neither asks nor names a day."""
    for clause in segment.clauses:
        asks = _EXTEND.search(clause.text) or any(clause.holds(day.start) for day in scene.days)
        if not asks and len(clause.text.strip()) > 3:
            return scene.message.text[clause.start : clause.end].strip()
    return None


def read_cancellation(scene: Scene, segment: Segment) -> list[Act]:
    if (
        not _CANCEL.search(segment.text)
        or segment.target.how == "none"
        or re.search(r"取消(?:延期|了?会)|会议?取消|取消订单|别取消|不取消", segment.text)
    ):
        return []
    return [on_task(Act("cancel"), segment)]


def read_transfer(scene: Scene, segment: Segment) -> list[Act]:
    """A member asks that a task go to somebody else."""
    if (
        _HANDED_IN.search(segment.text)
        or scene.leads
        or not _TRANSFER.search(segment.text)
        or segment.target.how == "none"
        or (_TAKE.search(segment.text) and not _TAKE_NOT.search(segment.text))
    ):
        return []
    own = {scene.message.sender, scene.sender.unit if scene.sender else None}
    names = [
        name
        for name in list_names(scene, segment)
        if name.only not in own and not _is_in_title(scene, segment, name)
    ]
    given = [name for name in names if _is_receiver(scene, segment, name)]
    moved = re.search(r"应该?是|按分工|转|移交|不归|不该|不是我们|划|改过去|职责|范围", segment.text)
    receivers = given or (names if moved else [])
    if not receivers and not moved and find_stranger(segment.text) is None:
        return []
    return [give_to(on_task(Act("transfer"), segment), receivers[-1] if receivers else None)]


def _is_in_title(scene: Scene, segment: Segment, name: Name) -> bool:
    return segment.target.start <= name.start and name.end <= segment.target.end


_BEFORE_RECEIVER = re.compile(r"(?:给|归|由|让|是|到|成|该|请|属于?|叫|派|交|转|找|,)\s?$")


def _is_receiver(scene: Scene, segment: Segment, name: Name) -> bool:
    lead = scene.text[max(segment.start, name.start - 3) : name.start]
    return not lead or _BEFORE_RECEIVER.search(lead) is not None


def find_stranger(text: str) -> str | None:
    """A receiver that has the form of a name: whoever it is, the office does not have them."""
    for match in (*_UNKNOWN_RECEIVER.finditer(text), *_UNKNOWN_SUBJECT.finditer(text)):
        if looks_like_name(match["who"]):
            return match["who"]
    return None


def read_take(scene: Scene, segment: Segment) -> list[Act]:
    if not _TAKE.search(segment.text) or _TAKE_NOT.search(segment.text) or segment.target.how == "none":
        return []
    return [on_task(Act("take"), segment)]


def read_consultation(scene: Scene, segment: Segment) -> list[Act]:
    asked = _CONSULT.search(segment.text) or _asks_leader(scene, segment)
    if not asked or _CONSULT_NOT.search(segment.text) or segment.target.how == "none":
        return []
    return [on_task(Act("consult"), segment)]


def _asks_leader(scene: Scene, segment: Segment) -> bool:
    """麻烦栾局…: whatever a leader is asked to do about a task."""
    for name in list_names(scene, segment):
        person = scene.lexicon.find_person(name.only or "")
        asked = re.search(r"(?:麻烦|想请|恳请|烦请|劳烦|还请)\s?$", scene.text[: name.start])
        if asked and person is not None and person.role == "leader":
            return True
    return False


_READERS: tuple[Reader, ...] = (
    read_withdraw, read_correction, read_objection, read_extension, read_cancellation, read_take, read_transfer,
    read_consultation,
)  # fmt: skip
