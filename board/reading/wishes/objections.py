"""What members dispute of what the board shows."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_OBJECT = any_of(
    r"""
    # not accepted
    (?:数(?:据|字)?|结果|扣分|得分|排名|口径|红灯|黄灯)(?:我们?|咱们?)?(?:都|也|可|是)?不认(?![识可])
    (?:我们?|咱们?)(?:是|可|都|对这个)?有意见 不合理 不服 有异议 冤枉 不认可 不合适吧
    # unjust, unreasonable
    没道理 不公平 不服气 讲不通 说不过去 不对头 有失公允 不公道
    [标亮挂判给变](?:了|成|为|个|的)?[红黄][灯牌色]?[^,。;]{0,4}(?:不公道
        |不公允|不讲理|不讲道理|太冤|冤得|委屈|欠妥|不妥|过分|太狠)
    [红黄]灯[^,。;]{0,4}(?:没(?:有)?道理|没来由|不该)
    # put to our account
    (?:算|记|扣)(?:到|在)(?:了)?(?:我们?|咱们?)[^,。;]{0,4}(?:头上|账上|身上)
    (?:怎么|咋|凭什么|凭啥|哪能|哪里|为什么|为啥)(?:就|能|也|还|又|倒|可以)*(?:算|成了?|说|判
        |定|怪|赖|记)(?:是|成|到|在)?(?:我们?|咱们?)[^,。;]{0,8}?[没未不慢迟晚差落拖逾超欠红黄]
    漏(?:算|统|登|报)了?我 (?:没|未)(?:给)?我们?更新 你们没更新
    # what the board shows
    (?:系统|图上|上面|机器人|台账(?![^,。]{0,8}没交齐))[^,。各]{0,8}(?:逾期|没报|未报|[红黄]|超期|未办结|没交)
    还(?:显示|挂着|标着|算我们|是红|是黄)
    (?:图|表|台账|系统|平台|后台|屏|榜)[上里]?(?:的|我们)?(?:还|仍)(?:然|旧)?(?:是|[写标挂]的?(?:着|成|是)?|显示|停在|停留在)\d
    [标亮挂判](?:了|成|为|个|的)?[红黄](?:灯|牌|色)?(?:是不是|好像|有点|怕是)?(?:不对|[搞弄]错)
    [红黄][灯牌色]?[^。;]{0,12}(?:[搞弄标判]错|不对) 标错 判错 不应该(?:是|标|算)[红黄逾] 误判
    # why does it still
    (?:怎么|咋)还是 (?:怎么|咋)没[变动改销]
    (?:怎么|咋|为什么|为啥|凭什么|干嘛)[^,。?]{0,8}(?:还|又|仍|就|没|给)[^,。?]{0,8}(?:红|黄
        |没报|没交|未报|逾期|超期|没更新|没完成|欠[着报交]|催|显示|挂(?=着|起|在|[,。?啊呀呢]|$)|标
        |没销|老数|是\d|推进|进行中|在办|没变|没动|没改|原样|旧的|老样|写着|未启动|未开工|没开工)
    凭啥 (?:凭啥|凭什么)[^,。]{0,8}(?:算|[标亮挂判][红黄]|是[红黄])
    (?:怎么|咋|为什么|为啥)(?:还|又|老|总)[说写显标][^,。]{0,3}[没未欠][报交]
    (?:怎么|咋|为什么|为啥|凭什么)(?:系统|图上|上面|你们?)?(?:显示|标|写|挂)(?:成|的|着|是)*[没未欠][报交]
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
# What makes a question a dispute.
_DISPUTED = any_of(
    r"""
    # not reported, not accepted
    [没未欠][报交] 不认(?![识可]) 有意见 不服 异议 不服气 不认可
    # put to our account
    头上 账上 身上 (?:算|成了?|说|判|定|怪|赖|记)(?:是|成|到|在)?(?:我们?|咱们?)
    # unjust, unreasonable
    不合理 没道理 不公平 讲不通 说不过去 不对头 不合适 冤 不公道 不公允 不讲道?理 委屈 欠妥 不妥 过分 太狠
    # wrong, why
    [搞弄]错 错了吧 不对 [标判]错 凭啥 凭什么 误判 不应该
    # long ago
    报过了 早就? 去年就 写着
    """
)
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
        return [on_task("object", segment)] if _says_reported(scene, segment) else []
    return [on_task("object", segment)] if _DISPUTED.search(text) or _CLAIM.search(text) else []


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
