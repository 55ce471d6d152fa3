"""What stands in the way of a task, by which it is blocked."""

import re

from board.model.acts import ReportState
from board.reading.progress.beside import find_lacking, is_beside_work
from board.reading.progress.outcomes import is_free_again, is_of_then
from board.reading.progress.predicates import find_refused
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.words.cues import any_of, guard, join_cues
from board.reading.words.needs import cued

_BLOCKED = any_of(
    r"""
    # systems that are down, and where it is stuck
    断网(?=了?[\d一二两三四五六七八九十半几]|[,。;了]|$)
    (?<!你这)(?<!你这个)(?<!你们)(?<!你的)(?:系统|平台|网站|网页|后台
        |网络)[^,。;]{0,3}?(?:打不开|登不[上进]|进不去|崩了|瘫了|瘫痪|宕机|连不上|用不了)
    (?:录|填|导|登|上传|录入|填报)不(?:了|成|上去?|进去?)(?![解])
    (?<![打刷银社保公会饭房车贺网点就换补领发制开销绑])卡[\u4e00-\u9fa5]{0,4}?(?:局|所|办|委|院|中心|公司|站|科
        |处|村|镇|街道|社区|物业|厂家|业主|银行|财政|审批|钱|资金|手续|资料|图纸|征地|拆迁|施工队
        |环评|审图|评审|设计|招标|用地|拨款)(?:这|那)?(?:里|边|上|儿)?(?:了|呢|啊)?(?=[,。;]|$)
    卡脖子 死活不(?:配合|让|肯|同意|签|给|开门|干) 一分钱(?:都|也)?没
    卡住 卡壳 卡死 卡在 卡着 卡(?:海关|口岸|码头|港口?)(?:那边|里)?了?(?=[,。;]|$)
    (?<!车)堵在(?!路|高速|城|桥|半道|家) (?<!打)卡了(?!壳) 撂挑子
    没(?:办)?法(?:再)?往下[干做推搞弄走]
    [干做推搞弄走]不下去 卡这 卡那 卡了壳 动不了 推不动 推不下去 进行不下去 停滞 没辙 搁浅 受阻 僵住 僵在 僵着
    压着(?:不|没) 压在[^,。;力\d]{1,8}(?:不(?!住)|没(?!问题|事)) 压着(?=[,。;]|$)
    (?<![试打])压(?:在[^,。;]{1,8}?(?:快|了|着|有)*|(?:快|了|着
        |有)+)[一二两三四五六七八九十几半\d]{1,3}多?个?[天周月](?=[了没不还,。;]|$)
    [放发]不出来 办法(?:都|也)?没(?:有|得)?(?=[,。;了啊]|$) 不给过(?=[,。;]|$)
    # means that run out, and those who leave the work
    (?:资金链?|钱|料|货源?|经费)(?:又|都)?断(?:了|供|档)
    (?<![\u4e00-\u9fa5])卡[\u4e00-\u9fa5]{2,5}(?:里|上|那边?|那儿|手里)了?(?=[,。;]|$) (?<=提)交不(?:上|了)
    (?:施工队|工人|工队|班组|队伍|师傅|民工|劳务|包工头|瓦工|木工)[^,。;\d]{0,2}(?:撤了|走了|撤走了?|散了
        |停手了?|罢工了?|跑光了?|回家了)(?=[^。;]*(?:说|嫌|要|钱|工资|款|欠|不干))
    (?:公司|厂家|单位|供应商|服务商|集成商|乙方)(?:的?人|那边)?(?:都|也|就)?(?:撤了|走了|撤走了?|停手了?)(?=[^。;]*(?:嫌
        |钱|款|欠|没给|不干|不来))
    (?:施工|承建|中标|供货|供应|设备|总包|分包|卖|厂|老板|包工|队伍?|公司)(?:家|头|商|队|单位
        |方)?[^,。;\d]{0,3}(?:跑路|跑了|撤场|走人|失联|倒闭|破产|毁约|撂挑子|不干)了?(?=[,。;]|$)
    要[^,。;]{1,6}才(?:发货?|肯|给|干|让|来|签|动工?)(?=[,。;]|$)
    # others who refuse or hold back
    梗阻 堵点 不(?:签字|盖章|配合|松口|让步|放行) 不(?:肯|给|愿)(?:盖章|批|办|出|签|接|配合|让|搬|拆|腾)
    # what does not come about
    (?:拨|批|下|谈|落|协调|办|签|接|推|拆)不(?:下来|下去|成|拢|了|动|通) 没法(?:推进|弄|干|做|施工|往下)
    无法(?:推进|施工|进场|开展|继续|实施) 进不了场 进不去场? 登不上 [干做弄办搞推施][工进]?不了
    (?<=[缺没无][\u4e00-\u9fa5]{2},)[搞弄办做干建]不成了?(?=[,。;]|$)
    (?<=[缺没无][\u4e00-\u9fa5]{4},)[搞弄办做干建]不成了?(?=[,。;]|$)
    (?:打|种|收|铺|装|修|拆|挖|浇|灌|测|检|验|发|接|运|施|播|插|喷)不了(?=[,。;]|$) 一直不来
    迟迟(?:不|没|未) (?<!显示)(?<!系统)报不(?:了|上去|出来) 没(?:有|得)?钱 钱没(?:到|下)
    没(?:得|有)?(?:办)?法(?!律|规|院|子|按|如期|完成|交|做到|达到|实现) 不(?:发货|供货|配合施工) 断货
    不(?:让|许|准)(?:动|进|施工|拆|建|挖|开工) 干等
    # money, material and papers that have not come
    资金(?:没|未|不)(?:到位|下来)
    (?<![还又])(?<!手机)(?<!电话)(?<!电脑)(?<!平板)(?<!手机快)(?<!手机也)(?<!手机都)没(?:有)?(?:材料
        |人手|料|图纸|设备|[水电油地车])(?=[,。;]|$)
    (?<!还)没(?:有)?(?:疫苗|材料|人手|图纸|设备|经费|资金|配件|试剂|耗材|指标
        |名额|[苗货药料钱砖沙灰油管车布粉])了(?=[,。;]|$)
    (?<=[费款金钱])(?:一直|都)?没(?:有)?(?:拨|批|给)(?=[,。;了]|$)
    (?:设备|材料|机器|机组|配件|图纸|批文|苗木?|资金|[货料钱款])(?:一直|还
        |迟迟|都)*(?:没|未)有?(?:到(?!位|期|时|账)|来(?!得|电)|送来|发货|供货?)
    (?:厂家|供应商|供货商|货主|对方)[^,。;]{0,3}(?:没|未)有?(?:发货|供货|交货|来)
    (?:钱|款|资金|经费|预算)(?:还|都|也|又|远)?(?:是|有点)?(?:不够|不足|短缺|有缺口|缺口)
    (?:不够|不足)[,，]?(?:得|要|需要?|还得)[^,。;]{0,6}(?:协调|支持|解决|拨)
    (?:钱|款|资金|经费|批文|图纸|设备|材料|土地|场地|手续|编制|指标|名额|政策)(?:一直
        |还|迟迟)?(?:没|未)(?:有)?(?:下来|到位|批下来|拨下来|落实|着落|到账|解决)
    (?:对方|[甲乙]方|中标[\u4e00-\u9fa5]{0,3}|厂家|业主|房东|户主|供应商|供货商
        |施工队|村民|群众)[^,。;\d]{0,4}(?<!并)不(?:签|接|干|供|交|认|让|肯|配合|同意)
    # nobody, and no way out
    没人(?:管|接|牵头) 断供 断货 (?:[到来发供出]不了|拿不到|供不[上起])货 停摆 扯皮 搞不定 谈崩 受限于 被叫停不 过不去
    # hands that are waited for
    等着?(?![^,。;]{0,8}(?:领导|专家|组来|检查))[^,。;没\d]{2,8}?来(?:修|装|接|弄|迁|拆
        |挖|铺|处理|维修|抢修|移|拉货|送货|调试|施工|干)[\u4e00-\u9fa5]{0,2}(?=[,。;呢了]|$)
    等着?(?![^,。;]{0,8}(?:验|审|评|查|核))[^,。;没\d]{2,8}?(?:派人|来人
        |派车|派队伍?|派师傅|来修|来装|来接|来弄|让路|腾地|腾房|让地|放行|供货
        |供电|送电|接电|发货|进场|迁杆|迁线|迁改)(?:来)?(?=[,。;呢了]|$)
    等着?(?:街道|镇上?|财政|住建|供电|村里|社区|业主|厂家|房东
        |施工队|甲方|乙方)[^,。;]{0,6}(?:给|出面|拨|让|腾|协调)
    遇阻 难推
    """
)
_UNBLOCKED = re.compile(
    guard(
        r"(?:才|终于|已经?)放行|放行了|(?:卡|堵|难)[^,。;]{0,6}(?:解决|疏通|打通|通了|协调好|理顺|没问题)"
        r"|不卡了|抢回来|(?:没有?|无|不存在|未(?:发现|遇到)?)(?:什么)?(?:卡|堵点|困难|受阻)"
    )
)
# 公司跑路了，申请先停: what stands in the way is why a stop is asked for.
_STOP_ASKED = re.compile(r"(?:申请|请求|建议|想)(?:先|把它|能)?(?:暂时?|叫)?停(?!车|电|水|[止留放])")


# 停工了，水利局说汛期不准施工: what an authority forbids is why work was stopped, and stands in nobody's way.
_HALTED = re.compile(
    r"(?:先|立即|马上|全部|就地)停(?=[,。;]|$)|叫停"
    r"|(?<![雨雪风雹])停(?:工|产|业|施|建|下来?|[了着](?![电水课诊车]))"
    r"(?<!没停[下了着工])(?<!没停下来)|暂停|缓建|中止"
)
_FORBIDDING = join_cues(
    r"""
    # offices by their end
    [\u4e00-\u9fa5]{1,3}(?:局|厅|委|办|部|大队|支队|总队|指挥部|部门)
    # offices by their line
    环保 住建 水利 文物 文旅 林业 自规 国土 资源 农业 公安 卫健 市监 交警 城管 应急 消防 海事
    # those above
    [省市县区镇乡]里 上面 上头 上级 领导
    # rules
    文件 规定
    """
)
_FORBIDDEN = re.compile(
    rf"(?:{_FORBIDDING})[^,。;]{{0,14}}?(?:不(?:让|准|许|允许|能|得)|禁止|严禁)"
    rf"[^,。;]{{0,6}}?(?:施工|干|动土|动工|动|开工|作业|做|弄|搞|建|挖|拆|进场"
    rf"|下河|生产|营业|开业|开挖|推进)[^,。;]{{0,4}}(?=[,。;]|$)"
)
_STOPPED = re.compile(r"停工|停产|停(?:[了着下]|在?[那这][儿里边])(?!电|水|课|诊)")


@cued(_FORBIDDEN, find_refused, _BLOCKED, _STOPPED, find_lacking)
def find_blocked(text: str) -> StateWords | None:
    """What blocks the task, unless it is over, feared, of one part only, or why a stop is asked for or was ordered."""
    if _UNBLOCKED.search(text) or _STOP_ASKED.search(text):
        return None
    halted = _HALTED.search(text)
    if halted and _FORBIDDEN.search(text):
        return find_blocked(_FORBIDDEN.sub("", text)) or plain_state("paused", halted)
    refused = None if _ANSWER_DUE.search(text) else find_refused(text)
    found = [one for one in _BLOCKED.finditer(text) if _is_of_task(text, one)]
    stops = _list_hindered_stops(text)
    lacking = find_lacking(text)
    if (
        lacking
        and not (stops or refused)
        and all(lacking.start() <= one.start() < lacking.end() for one in found)
    ):
        state: ReportState = "doing" if is_beside_work(text, lacking.start()) else "blocked"
        return plain_state(state, lacking)
    found = found or stops or ([refused] if refused and _is_of_task(text, refused) else [])
    if not found or is_free_again(text, found[-1].end()) or is_of_then(text, *found[-1].span()):
        return None
    return plain_state("blocked", found[-1])


# 上周就交省里了，到现在没批下来: no refusal, but an answer that is outstanding.
_ANSWER_DUE = re.compile(r"[交报递送呈][^。;]{2,18}没(?:有|能)?(?:批|审|核|复)")
# 走不动的老人, 联系不上的几户: what some of them are like.
_LIKE = re.compile(
    r"的(?!是|原因|地方|问题|环节|就|点|主要|事|话|坎|难[点处关题]|关口|症结|瓶颈)[\u4e00-\u9fa5\d]"
)


def _is_of_task(text: str, found: re.Match[str]) -> bool:
    if _SOME_STUCK.search(text, 0, found.start()) and _COUNTED.search(text, 0, found.start()):
        return False
    if _LIKE.match(text, found.end()) or _STOPPED_BEFORE.search(text, 0, found.start()):
        return False
    return not ("不" in found[0] and _ONLY_FEARED.search(text, 0, found.start()))


# 跑了211家，有几家卡在贷款上; 签了402户，没签的大多卡在继承手续上: some of them, beside those that were reached.
_SOME_STUCK = re.compile(
    r"[,。;]\s?(?:但是?|就是|只是|不过|另外|其中|里头|也)*有"
    r"(?:几|[一两二三]|个别|少数|一?些)[家户个人位处]?[\u4e00-\u9fa5]{0,4}$"
    r"|[,。;]\s?[没未][\u4e00-\u9fa5]{1,3}的(?:大多数?|多半|多数|大半|主要|基本上?|大都|几乎|都|全|是)*$"
)
_COUNTED = re.compile(r"\d[\u4e00-\u9fa5]{0,2}了?[,。;]")


# 怕是搞不定: what is feared has not come to nothing yet.
_ONLY_FEARED = re.compile(r"(?:怕是?|恐怕|估计|可能|担心|说不定|搞不好|弄不好|多半|铁定|肯定)[^,。;]{0,4}$")
# 先停了，施工单位撤场; 先搁下了，镇里不让动: the work was stopped or laid aside first, and why comes behind.
_STOPPED_BEFORE = re.compile(
    r"先(?:暂时)?[搁放挂撂晾](?:着|下来?|起来?|[一两]?[放搁撂晾挂]|置|住)了?[,。;][^;。]{0,10}$|"
    r"(?:先|暂时?|已经?)停(?:了|工|下来?)[^;。]{0,8}$"
    r"|停(?:了|工|下来了?),[^,;。]{0,4}(?:局|上面|上级|领导|[市县省区]里)(?:说|通知|要求|让|叫)[^,;。]{0,12}$"
)


def _list_hindered_stops(text: str) -> list[re.Match[str]]:
    """吊车坏了，停工等车: a stop for want of means or through others, which nobody ordered."""
    stops = list(_STOPPED.finditer(text)) if "停" in text else []
    return stops if stops and _HINDERED.search(text) and not _ORDERED.search(text) else []


_HINDERED = any_of(
    r"""
    # hands
    (?:师傅|工人|班组|施工队|工头)[^,。;]{0,4}(?:没|不)(?:有)?(?:上班|上工|来|到岗?|返岗|复工|开工)
    不(?:让|给|来|肯|供|发) 没(?:来|到|到货|发货|送来)(?![位期场岗]) 阻工 阻挠
    # money, material
    没(?:有|得)?(?:钱|料|人手?|工人|材料|设备|车|货|油|师傅|机器|配件|图纸|资金)
    (?:缺|短|少)(?!额)[\u4e00-\u9fa5]{1,6} 待料
    # broken, blocked, taken up
    占(?:着|了|用) 没给 (?:坏|断|堵|塌|拦|挡|封|扣)(?:了|住|着)
    # not found, not let in
    [租买借找调招请]不(?:到|来|着|上) 进不(?:来|去|了|场)
    # not keeping up, waiting
    (?:供|跟|接)不上 等(?:着)?(?!通知|上|领导|批|文|指示|审|验)[\u4e00-\u9fa5]{1,4}(?:[,。;]|$)
    """
)
_ORDERED = any_of(
    "上面 上级 通知 指令 叫停 统一 要求 文件 政策 (?<!不)让我?们?先?停 领导 [\u4e00-\u9fa5]局(?:说|让|要)"
)
# 等料, 缺钱: short of means, where nobody has ordered a stop.
_SHORT = re.compile(
    r"(?:缺(?:钱|人手?|料|资金|经费|材料|设备)|等(?:料|钱|资金|材料|设备))(?=[,。;了啊!呢]|$)"
    r"|(?:(?<=[,。;])|^)(?:现在|还|就|在|只能|只好|都|正|得|要)*等(?:着)?"
    r"(?:配件|零件|备件|变压器|疫苗|种子|试剂|芯片)(?=[,。;了呢]|$)"
)


@cued(_SHORT)
def find_short(text: str) -> StateWords | None:
    """Want of means that blocks the task (等料, 缺钱)."""
    found = _SHORT.search(text)
    return None if found and is_of_then(text, *found.span()) else plain_state("blocked", found)
