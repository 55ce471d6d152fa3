"""What members ask for about a task: withdraw, correct, object, extend, cancel, transfer, take, consult."""

import re
from collections.abc import Callable

from board.model.acts import Act
from board.reading.progress.irrealis import is_supposed
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, on_task
from board.reading.wishes.corrections import read_correction
from board.reading.wishes.doubts import read_doubt
from board.reading.wishes.extensions import MENDED_WISH, read_extension
from board.reading.wishes.transfers import read_take, read_transfer
from board.reading.wishes.withdrawals import read_withdraw
from board.reading.words.cues import any_of
from board.reading.words.needs import list_needs, needing

_OBJECT = any_of(
    r"""
    # not accepted
    (?:数(?:据|字)?|结果|扣分|得分|排名|口径|红灯|黄灯)(?:我们?|咱们?)?(?:都|也|可|是)?不认(?![识可])
    (?:我们?|咱们?)(?:是|可|都|对这个)?有意见 不合理 不服 有异议 冤枉 不认可 不合适吧
    # unjust, unreasonable
    没道理 不公平 不服气 讲不通 说不过去 不对头 有失公允 不公道
    [标亮挂判给变](?:了|成|为|个|的)?[红黄][灯牌色]?[^,。;]{0,4}(?:不公道
        |不公允|不讲理|不讲道理|太冤|冤得|委屈|欠妥|不妥|过分|太狠)
    # put to our account
    (?:算|记|扣)(?:到|在)(?:了)?(?:我们?|咱们?)[^,。;]{0,4}(?:头上|账上|身上)
    (?:怎么|咋|凭什么|凭啥|哪能|哪里|为什么|为啥)(?:就|能|也|还|又|倒|可以)*(?:算|成了?|说|判
        |定|怪|赖|记)(?:是|成|到|在)?(?:我们?|咱们?)[^,。;]{0,8}?[没未不慢迟晚差落拖逾超欠红黄]
    漏(?:算|统|登|报)了?我 (?:没|未)(?:给)?我们?更新 你们没更新
    # what the board shows
    (?:系统|图上|上面|机器人|台账(?![^,。]{0,8}没交齐))[^,。各]{0,8}(?:逾期|没报|未报|[红黄]|超期|未办结|没交)
    还(?:显示|挂着|标着|算我们|是红|是黄)
    [标亮挂判](?:了|成|为|个|的)?[红黄](?:灯|牌|色)?(?:是不是|好像|有点|怕是)?(?:不对|[搞弄]错)
    [红黄][灯牌色]?[^。;]{0,12}(?:[搞弄标判]错|不对) 标错 判错 不应该(?:是|标|算)[红黄逾] 误判
    # why does it still
    (?:怎么|咋)还是 (?:怎么|咋)没[变动改销]
    (?:怎么|咋|为什么|为啥|凭什么|干嘛)[^,。?]{0,8}(?:还|又|仍|就|没|给)[^,。?]{0,8}(?:红|黄
        |没报|没交|未报|逾期|超期|没更新|没完成|欠[着报交]|催|显示|挂(?=着|起|在|[,。?啊呀呢]|$)|标
        |没销|老数|是\d|推进|进行中|在办|没变|没动|没改|原样|旧的|老样|写着|未启动|未开工|没开工)
    凭啥 (?:凭啥|凭什么)[^,。]{0,8}(?:算|[标亮挂判][红黄]|是[红黄])
    (?:怎么|咋|为什么|为啥)(?:还|又|老|总)[说写显标][^,。]{0,3}[没未欠][报交]
    # a wrong figure
    搞错了?吧 弄错了?吧 (?:数|数据|这个数|数字|统计)(?:有点)?不对吧?
    这个?数(?:字|据)?(?:是)?(?:从)?哪(?:儿|里)?来 (?:统计|算|统|登记)[漏错]了? 老数据? 算得?不对
    (?:数|图上|跟图|和图)[^,。]{0,6}对不上
    # done or reported long ago
    (?:去年|早)就?(?:做完|完成|办结|报|交(?![给到接付])) (?:昨天|前天|上周|早)就(?:已经)?报过了
    """
)
_CLAIM = any_of(
    r"""
    # handed in
    就把[^,。]{1,10}(?:交|报|送|递|发|填) 更新了? 交了 报了 报过 报的 填了 填过
    (?:上传|提交|[传发递送推寄拍录填交报])(?:到|在|给
        |进)?[\u4e00-\u9fa5]{0,3}(?:[了过完好齐](?=[,。;啊呀呢的]|$)|上去)
    传上去 递了 就递 送了 上传 提交 上报 就[交报填发] 已经?(?:报|交|提交|完成|办结|上报|申请|销号)
    # done
    (?:都|已经?|早)[^,。]{0,4}[\u4e00-\u9fa5]完了?[\u4e00-\u9fa5]{0,2}了 (?:销|办|完|交|竣|结)[号结工]了
    [办做搞弄改装修建签拆清整](?:完|好)了?[\d一二两三四五六七八九十] 都已?经?(?:报|交|完成|办|做)
    (?<!早)就(?:已经?|都)?(?![要能会想是快该得])[\u4e00-\u9fa5]{1,4}(?:[了过完好](?=[,。;啊呀呢的]|$))
    # never missed, clearly so
    一次(?:都)?没[落少漏] 早就 早已 明明 白纸黑字
    # unjust
    你们 没道理 不公平 讲不通 说不过去
    # the day or the rule says otherwise
    才[一二三四五六七八九十\d]+月 按计划 方案 去年 口径 [号日月底]才(?:是)?(?:到期|截止|到日子|到时间|到点)
    (?:到期日?|截止日?期?|时限|期限)(?:是|在|到)?[^,。]{0,3}[\d月年底]
    """
)


_CANCEL = any_of(
    r"""
    # taken off
    这项[^,。]{0,6}撤 申请[把将]?(?:它|[这那该][项条个件])(?:任务|工作)?撤(?!回) 撤了吧 撤了算了 撤掉 撤项
    # struck from the list
    (?:台账|作战图|任务清单|任务表|清单|图)[里上中]?面?(?:给|帮|也|都|先|我|它
        |他)*(?:拿|划|勾|剔|去|摘|删|撤|抹|移|踢|拉)(?:掉|除|出去?|下来?|走|去|了)(?!督办)
    移出(?:作战图|台账) 删掉这[项条]
    (?:号|任务|[这那]项|[这那]条)(?:任务)?(?:给我)?(?:都)?删(?:了|掉|除)(?=[,。!吧]|$)
    删(?:除|掉|了)?(?:第?\d+号|任务|这项|那项) 销项
    # called off, ended
    取消 撤销 终止 作罢 废止 停办
    # no longer done
    (?<!先)(?<!暂时)(?<!暂)(?<!目前)(?<!眼下)(?<!现在)(?<!近期)不(?:再
        |用)?(?:单独)?(?:搞|做|弄|实施|开展|办)了
    (?<!先)(?<!暂时)(?<!暂)(?:别|不用|不要|不必
        |甭)(?:再)?(?:往下)?[搞干做弄办推]了(?=[,。!吧]|$)(?!.*(?:等|先|再说|明天))
    不再(?:单独)?(?:搞|做|推|实施|开展|列入) 不要了(?=[,。!吧]|$)
    """
)


_CONSULT = any_of(
    r"""
    # a leader to step in
    (?:得|要|需要?|只能|还是得|恐怕得|必须)(?:请|让)?[^,。]{0,2}(?:领导|局长|主任
        |书记|[\u4e00-\u9fa5]局)(?:来|们)?(?:出面|协调|拍板|发话|说话|定夺|过问)
    出面[^,。;]{0,12}(?:协调|沟通|对接|说|谈)
    (?:需要?|希望|恳请|麻烦|想请|能否|能不能请|得请|盼)[^,。;]{0,10}(?:领导|局里|局长|主任
        |书记|镇里|街道领导|区里领导|上面|县里|您|[\u4e00-\u9fa5]局)[^,。;]{0,10}(?:协调|出面
        |定|明确|支持|帮(?:忙|着)?(?:协调|说|推)|过问|拍板|解决)
    (?:请|求|盼|望|恳请)(?:领导|局里|上级)[^,。;]{0,10}(?:派|给|拨|帮|协调|增派)
    求(?:领导|[\u4e00-\u9fa5]局|书记|主任|上面|组织)
    # a word put in, a call made
    (?<!各位)(?<!大家)(?<!大伙)(?<!群里)打个招呼 [说搭递]句话 牵个线 出个面
    (?:请|求|望|麻烦|劳烦|让|托)(?!示)[^,。;]{1,14}(?:通个?[气声]|[说搭递带][个句]话|碰个?头)
    # to rule, to decide
    拍个板 把个关 把把关 给个准信 示下 明示 请示
    请(?!假|客|了|教|进|来|问|等|稍|放心|查收|各|大家|勿|批(?!示))[^,。;]{0,10}(?:定(?!时|期|点
        |制)|明确|批示|示(?!范)|指示|协调|拍板|定夺|决定|裁定|出面|解决|把关|定调|支持(?:一下|解决)?)
    请您定
    请(?!示|各|大家|你们?各|同志)[^,。;]{1,8}?(?:(?:给|帮忙?|来)?(?:拿|给|出|提|定|把
        |指|明)(?:一?个|一?下|条|点)?(?:主?意见?|主意|说法|态度|方向|章程|准话|准信|调子
        |路子|点子|办法|脉|舵)|点个?头|表个?态|[发吱]个?[话声]|敲定|掌个?舵|拍个?[板砖])
    拿个?主意 给句话 给个(?:意见|说法|明确|指示|准话) (?:怎么|如何)定[,。?] 怎么办(?:好)?[,。?]?\s?请
    领导(?:定|定夺|明示|拍板)
    # less to reach
    (?:申请|建议|请求|想|能不能|能否|可否|请)[^,。;]{0,8}(?:目标|指标|任务数?
        |基数)[^,。;]{0,5}(?:调|降|减|改|核)[^,。;]{0,3}(?:低|减|成|到|为|下)?
    (?:申请|建议|请求|想|能不能|能否|可否)[^,。;]{0,4}(?:调低|下调
        |调减|核减|降低|降一?[降下点])[^,。;]{0,4}(?:目标|指标|任务|基数)
    # people, money, help
    (?:能不能|能否|可否|可不可以|看能不能)[^,。;]{0,12}(?:分担|分出去|匀|支援|搭把手)
    (?:能不能|能否|可否|可不可以|请|求|望|希望)[^,。;]{0,14}(?:加|派|增|拨|添|补|抽
        |借)(?:个|几个|点|些|一个|[一两三]名)(?:人|车|钱|编|设备|经费|资金|力量|人手)
    """
)
# 12号给个准话, from who leads, wants an answer from those below.
_ANSWER_ME = re.compile(r"给(?:我|局里|领导)?一?[个句](?:准?[话信]|实[话信]|痛快话|说法|交代|底|明确|时间)")
_CONSULT_NOT = re.compile(r"等(?:着)?[^,。;]{0,6}(?:街道|镇里?|村里)[^,。;]{0,4}出面")


Reader = Callable[[Scene, Segment], list[Act]]


def read_request(scene: Scene, segment: Segment) -> list[Act]:
    """The first request that the stretch makes; empty where it makes none."""
    if MENDED_WISH.search(segment.text):
        return read_extension(scene, segment)
    for needs, read in READERS:
        if needs and needs.isdisjoint(scene.characters):
            continue
        acts = read(scene, segment)
        if acts and not (read in _WISHES and is_supposed(scene, segment)):
            return acts
    return []


# 我们昨天报过了呀, over the bot's own line about the task: it was reported, whatever the line says.
_REPORTED = re.compile(
    r"\W*(?:我们?|咱们?|这个|这项)?(?:不是)?"
    r"(?:昨天|前天|上周[一二三四五六日天]?|上午|早上?|刚才|之前|早就|已经"
    r"|都|就|明明)+(?:[报交填传发]过|报)了?[啊呀呢嘛吗吧的了啦咯]*\W*"
)


@needing(_OBJECT, _REPORTED)
def read_objection(scene: Scene, segment: Segment) -> list[Act]:
    """A member disputes what the board shows; a leader who asks why only asks."""
    text = segment.text
    found = _find_dispute(scene, text)
    task = scene.lexicon.find_task(segment.target.code)
    asks_only = scene.leads and not (task and scene.message.sender in task.owners)
    if asks_only or segment.target.how == "none":
        return []
    if not found:
        return [on_task(Act("object"), segment)] if _says_reported(scene, segment) else []
    dispute = re.search(
        (
            r"[没未欠][报交]|不认(?![识可])|有意见|头上|账上|身上|不合理|不服|异议|没道理|不公平|不服气"
            r"|讲不通|说不过去|不对头|不合适|冤|不公道|不公允|不讲道?理|委屈|欠妥|不妥|过分|太狠|不认可"
            r"|[搞弄]错|不对|[标判]错|凭啥|凭什么|误判"
            r"|(?:算|成了?|说|判|定|怪|赖|记)(?:是|成|到|在)?(?:我们?|咱们?)|不应该|报过了|早就?|去年就|写着"
        ),
        text,
    )
    return [on_task(Act("object"), segment)] if dispute or _CLAIM.search(text) else []


# 7号确认率99.6；16号早办结了: one line among others that tell of tasks; alone it disputes what the board shows.
_LONG_DONE = re.compile(r"早就?(?:做完|完成|办结)")


def _find_dispute(scene: Scene, text: str) -> re.Match[str] | None:
    several = "早" in text and len({one.code for one in scene.codes if one.code and not one.passing}) > 1
    return next(
        (one for one in _OBJECT.finditer(text) if not (several and _LONG_DONE.fullmatch(one[0]))), None
    )


def _says_reported(scene: Scene, segment: Segment) -> bool:
    quote = scene.message.quote
    over_task = segment.target.how == "quote" and quote is not None and quote.task is not None
    return over_task and not scene.leads and _REPORTED.fullmatch(scene.text) is not None


@needing(_CANCEL)
def read_cancellation(scene: Scene, segment: Segment) -> list[Act]:
    """A task is to be given up; not where a meeting, an order of goods or a supervision is."""
    said = _CANCEL.finditer(segment.text)
    if (
        all(_cancels_things(scene, segment, found) for found in said)
        or segment.target.how == "none"
        or re.search(
            (
                r"取消(?:延期|了?会|[^,。;]{0,4}(?:合同|协议|订单|预约|航班|班次|资格|名额|补[贴助]"
                r"|培训|评审|报名|假期|限制|收费|门槛|婚礼|订货|采购))"
                r"|(?:取消|撤销|撤掉|终止)[^,。;]{0,8}(?:督办|挂牌)|会议?取消|取消订单|别取消|不取消"
            ),
            segment.text,
        )
    ):
        return []
    return [on_task(Act("cancel"), segment)]


# 这项撤掉, 取消任务, 取消吧: said of the task itself.
_OF_THE_TASK = re.compile(r"(?:任务|工作|事项|项目|[这那该][项条个])|(?:吧|算了|申请|建议|请求)")


def _cancels_things(scene: Scene, segment: Segment, found: re.Match[str]) -> bool:
    """撤掉4个教学点了, 取消了12项证明: things are counted that the task does away with, or its title has that very verb."""
    at = segment.text[: found.start()].rfind(",") + 1
    clause = segment.text[at:].split(",")[0]
    if _OF_THE_TASK.search(clause):
        return False
    task = scene.lexicon.find_task(segment.target.code)
    own = task is not None and found[0][0] == "撤" and "撤" in task.title and segment.target.how != "code"
    counted = any(
        one.kind == "count" and one.unit and segment.holds(one.start) and one.words in clause
        for one in scene.figures
    )
    return own or counted


# 麻烦栾局…: what comes before a leader who is asked for something.
_LEADER_ASKED = re.compile(r"(?:麻烦|想请|恳请|烦请|劳烦|还请)\s?$")


@needing(_CONSULT, _LEADER_ASKED)
def read_consultation(scene: Scene, segment: Segment) -> list[Act]:
    """请领导定: a question that somebody above has to decide."""
    asked = _CONSULT.search(segment.text) or _asks_leader(scene, segment)
    if scene.leads and _ANSWER_ME.search(segment.text):
        return []
    if not asked or _CONSULT_NOT.search(segment.text) or segment.target.how == "none":
        return []
    return [on_task(Act("consult"), segment)]


def _asks_leader(scene: Scene, segment: Segment) -> bool:
    """麻烦栾局…: whatever a leader is asked to do about a task."""
    for name in list_names(scene, segment):
        person = scene.lexicon.find_person(name.only or "")
        asked = _LEADER_ASKED.search(scene.text, 0, name.start)
        if asked and person is not None and person.role == "leader":
            return True
    return False


# Words that are said of nothing but a task which is to change hands.
_PASSED_ON = re.compile(r"转[给到交办]|移交|不(?:归|属于?|是|该)我|应该?(?:由|是|归)|该[由归]|职责|分工")


@needing(read_take)
def _read_take_or_plea(scene: Scene, segment: Segment) -> list[Act]:
    """Who takes a task over and asks a leader in the same breath asks first."""
    taken = read_take(scene, segment)
    return (read_consultation(scene, segment) or taken) if taken else []


def _read_transfer_or_plea(scene: Scene, segment: Segment) -> list[Act]:
    """请局领导拿个主意 beside a land that was handed over hands no task to the leaders."""
    handed = read_transfer(scene, segment)
    if not handed or _PASSED_ON.search(segment.text):
        return handed
    return read_consultation(scene, segment) or handed


READERS = list_needs(
    read_doubt, read_withdraw, read_correction, read_objection, read_extension, read_cancellation, _read_take_or_plea,
    _read_transfer_or_plea, read_consultation,
)  # fmt: skip
_WISHES = frozenset({read_extension, read_cancellation, _read_take_or_plea, _read_transfer_or_plea})
