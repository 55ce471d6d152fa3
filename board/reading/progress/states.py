"""What a stretch of words says about where a task stands: scored tables of cues, the strongest first."""

import re
from functools import partial

from board.model.acts import ReportState
from board.reading.progress.beside import find_lacking, is_beside_work, is_of_part
from board.reading.progress.denials import drop_denied, find_denied
from board.reading.progress.finishing import DONE, StateWords, find_claimed, find_done, plain_state
from board.reading.progress.handed_in import find_handed_in, is_answered
from board.reading.progress.outcomes import is_free_again, is_of_then
from board.reading.progress.predicates import (
    find_feared_failure,
    find_laid_aside,
    find_left_undone,
    find_refused,
)
from board.reading.words.cues import any_of, guard

_BLOCKED = any_of(
    r"""
    断网(?=了?[\d一二两三四五六七八九十半几]|[,。;了]|$) (?<!你这)(?<!你这个)(?<!你们)(?<!你的)(?:系统|平台|网站|网页|后台|网络)[^,。;]{0,3}?(?:打不开|登不[上进]|进不去|崩了|瘫了|瘫痪|宕机|连不上|用不了) (?:录|填|导|登|上传|录入|填报)不(?:了|成|上去?|进去?)(?![解])
    (?<![打刷银社保公会饭房车贺网点就])卡[\u4e00-\u9fa5]{0,4}?(?:局|所|办|委|院|中心|公司|站|科|处|村|镇|街道|社区|物业|厂家|业主|银行|财政|审批|钱|资金|手续|资料|图纸|征地|拆迁|施工队|环评|审图|评审|设计|招标|用地|拨款)(?:这|那)?(?:里|边|上|儿)?(?:了|呢|啊)?(?=[,。;]|$)
    卡脖子 死活不(?:配合|让|肯|同意|签|给|开门|干) 一分钱(?:都|也)?没
    卡住 卡壳 卡死 卡在 卡着 (?<!车)堵在(?!路|高速|城|桥|半道|家) (?<!打)卡了(?!壳) 撂挑子 [干做推搞弄走]不下去 卡这 卡那 卡了壳 动不了 推不动 推不下去 进行不下去 停滞 没辙 搁浅 受阻 僵住 僵在 僵着
    压着(?:不|没) 压在[^,。;力\d]{1,8}(?:不(?!住)|没(?!问题|事)) 压着(?=[,。;]|$) (?<![试打])压(?:在[^,。;]{1,8}?(?:快|了|着|有)*|(?:快|了|着|有)+)[一二两三四五六七八九十几半\d]{1,3}多?个?[天周月](?=[了没不还,。;]|$) [放发]不出来 办法(?:都|也)?没(?:有|得)?(?=[,。;了啊]|$) 不给过(?=[,。;]|$)
    (?:资金链?|钱|料|货源?|经费)(?:又|都)?断(?:了|供|档) (?<![\u4e00-\u9fa5])卡[\u4e00-\u9fa5]{2,5}(?:里|上|那边?|那儿|手里)了?(?=[,。;]|$) (?<=提)交不(?:上|了)
    (?:施工|承建|中标|供货|供应|设备|总包|分包|卖|厂|老板|包工|队伍?|公司)(?:家|头|商|队|单位|方)?[^,。;\d]{0,3}(?:跑路|跑了|撤场|走人|失联|倒闭|破产|毁约|撂挑子|不干)了?(?=[,。;]|$) 要[^,。;]{1,6}才(?:发货?|肯|给|干|让|来|签|动工?)(?=[,。;]|$)
    梗阻 堵点 不(?:签字|盖章|配合|松口|让步|放行) 不(?:肯|给|愿)(?:盖章|批|办|出|签|接|配合|让|搬|拆|腾)
    (?:拨|批|下|谈|落|协调|办|签|接|推|拆)不(?:下来|下去|成|拢|了|动|通) 没法(?:推进|弄|干|做|施工|往下)
    无法(?:推进|施工|进场|开展|继续|实施) 进不了场 进不去场? 登不上 [干做弄办搞推施][工进]?不了 一直不来 迟迟(?:不|没|未) (?<!显示)(?<!系统)报不(?:了|上去|出来) 没(?:有|得)?钱 钱没(?:到|下) 没(?:得|有)?(?:办)?法(?!律|规|院|子|按|如期|完成|交|做到|达到|实现) 不(?:发货|供货|配合施工) 断货 不(?:让|许|准)(?:动|进|施工|拆|建|挖|开工) 干等
    资金(?:没|未|不)(?:到位|下来)
    (?<![还又])没(?:有)?(?:材料|人手|料|图纸|设备|[水电油地车])(?=[,。;]|$) (?<=[费款金钱])(?:一直|都)?没(?:有)?(?:拨|批|给)(?=[,。;了]|$)
    (?:设备|材料|机器|机组|配件|图纸|批文|苗木?|资金|[货料钱款])(?:一直|还|迟迟|都)*(?:没|未)有?(?:到(?!位|期|时|账)|来(?!得|电)|送来|发货|供货?) (?:厂家|供应商|供货商|货主|对方)[^,。;]{0,3}(?:没|未)有?(?:发货|供货|交货|来)
    (?:钱|款|资金|经费|预算)(?:还|都|也|又|远)?(?:是|有点)?(?:不够|不足|短缺|有缺口|缺口) (?:不够|不足)[,，]?(?:得|要|需要?|还得)[^,。;]{0,6}(?:协调|支持|解决|拨)
    (?:钱|款|资金|经费|批文|图纸|设备|材料|土地|场地|手续|编制|指标|名额|政策)(?:一直|还|迟迟)?(?:没|未)(?:有)?(?:下来|到位|批下来|拨下来|落实|着落|到账|解决)
    没人(?:管|接|牵头) 断供 停摆 扯皮 搞不定 谈崩 受限于 被叫停不 过不去
    等着?(?![^,。;]{0,8}(?:领导|专家|组来|检查))[^,。;没\d]{2,8}?来(?:修|装|接|弄|迁|拆|挖|铺|处理|维修|抢修|移|拉货|送货|调试|施工|干)[\u4e00-\u9fa5]{0,2}(?=[,。;呢了]|$)
    等着?(?![^,。;]{0,8}(?:验|审|评|查|核))[^,。;没\d]{2,8}?(?:派人|来人|派车|派队伍?|派师傅|来修|来装|来接|来弄|让路|腾地|腾房|让地|放行|供货|供电|送电|接电|发货|进场|迁杆|迁线|迁改)(?:来)?(?=[,。;呢了]|$)
    等着?(?:街道|镇上?|财政|住建|供电|村里|社区|业主|厂家|房东|施工队|甲方|乙方)[^,。;]{0,6}(?:给|出面|拨|让|腾|协调) 遇阻 难推
    """
)

_UNBLOCKED = re.compile(
    guard(
        r"(?:才|终于|已经?)放行|放行了|(?:卡|堵|难)[^,。;]{0,6}(?:解决|疏通|打通|通了|协调好|理顺|没问题)|不卡了|抢回来|(?:没有?|无|不存在|未(?:发现|遇到)?)(?:什么)?(?:卡|堵点|困难|受阻)"
    )
)

_WAITING = any_of(
    r"""
    (?:意见|批复|结论|回函|复函|答复|(?:审查|验收|评审|检测|鉴定|审计|核查|考核)(?:结果|报告))(?:还|一直|迟迟|都|也|仍)*(?:没|未)有?(?:下来|出来|回来|反馈|给|出|到|回|定)(?![台发现门动现])
    没(?:见|等|收|接|听)(?:到|着)?(?:[着到过]|个|半点|任何)*(?:回[话音信复函执]|批复?(?!评)|信儿?(?=[,。;]|$)|动静(?=[,。;]|$)|下文|答复|消息|结果|意见)
    等(?:着)?[^,。;]{0,6}(?:审|通知|出证|发证)(?=[,。;]|$)
    (?:等|待|就差|坐等)着?[^,。;没]{0,8}?(?:打款|拨款|放款|付款|回款|拨付|出文|发文|下文|点头|拍板|定夺|表态|研究|出意见|给意见|出报告|给说法|给话|给个话|来函|授牌|命名|颁证|公布)(?:呢|了)?(?=[,。;]|$)
    (?:等|待|候)(?:着)?(?:他们|上面|上级|区里|市里|省里|县里|镇里|街道|对方|专家|财政|领导|部门|省厅|市局|区局|县局|教育局|住建|审计|巡察|第三方|评审)?[^,。;]{0,8}(?:批(?!次)|回话|回复|答复|审批|审核|审定|反馈|回音|回函|批复|预审|初审|复审|终审|审议|受理|打分|评分|排期|研究|上会|过会|签字|评审|盖章|会签|出结果|结果|验收(?:组|结果)?|通知结果|消息)
    (?:等|待|候)(?:着)?[^,。;没不]{0,8}?(?:出|给|拿|下)(?:个|份|一份|具)?(?:意见|报告|结论|说法|准信|批文|函|证(?!明)|红头) [送交报递呈][^,。;]{1,10}[审批核看]了,(?:在)?等着?(?:他们|人家|对方|上面)(?=[,。;呢]|$) (?:等|待)着?(?:结论|意见|说法|报告|准信|回音|消息|下文)(?=[,。;了呢啊]|$)
    (?:已|已经|都)(?:报|送|交)(?:了|到|给|至)?[^,。;\d]{1,6}(?:审批|审核|审定|审查|备案)(?=[,。;了]|$) [交报送]了?[^,。;\d]{1,8}了,[^,。;]{0,4}没出结果 没(?:有|个|给|给个|给过)?(?:回[音信话执复应]|信儿|准信|答复|下文)(?![任号]) 没(?:有)?回(?:复|话) 没(?:有)?(?:点头|拍板|发话|批示|表态) (?:报|交|送|递|呈)[^,。;]{0,12},[^,。;]{0,8}没(?:有|个|见|点|啥)?(?:吭声|吱声|表态|个?说法|消息|动静|意见|定论|结论|出报告|出结果) (?:还|一直)?没批 还没(?:批|审|下文) 未批复 送审 在审 审批中 审核中 评审中 走(?:审批|流程) 报批
    (?:已|都)?(?:上报|报送|提交|递交|呈报|报给|递到|交到|送到|报到|送去|报去)[^,。;]{0,10}(?:了|审)?[^,。;]{0,4}(?:等|待)
    等[^,。;]{1,8}来(?:人)?(?:验|核|审|查|评|检|测)[^,。;]{0,2}(?=[,。;]|$) 等[^,。;]{1,8}的?(?:函|批文|意见书|回函)(?=[,。;]|$) (?:复检|检测|化验|送检|核验|评估|复核|受理|备案|审图)中(?=[,。;]|$)
    (?:提交|报送|送交|报|送|交|递)(?:了|到|给|至|去)?[^,。;\d]{1,8}(?:审批|审核|审定|审查|审图|备案|评审|检测|化验|查验)了(?=[,。;]|$)
    等(?:着)?(?:人家|他们|对方|上面|专家|验收组)[^,。;]{0,4}来 (?:材料|方案|报告|申请|资料|请示)(?:都|已经?|也)?(?:交|递|报|送|呈)(?:给|到)?[^,。;\d]{2,10}了
    (?:材料|方案|清单|报告|申请|资料|请示|表格?|文件|台账)[^,。;]{0,8}(?:交上去|报上去|递上去|送上去|交了|报了|递了|送了|已报|已交|已上报|已提交|已报送|已送|已递)
    """
)

_PAUSED = any_of(
    r"""
    叫停 暂停 暂缓 先停 停一停 停下来 停工(?!待|通知|令|整) 缓建 先缓 搁置 停(?:了|着|在?[那这](?:儿|里|边)?)(?!电|水|课|诊|[一二两三四五六七八九十\d]) 中止
    停(?:[一二两三四五六七八九十几半]|\d+)个?(?:天|周|月|礼拜|星期)(?=[,。;]|$) 先不(?:做|搞|推|弄)了? (?:暂时?|目前|眼下|现阶段)(?:都|先)?不(?:做|搞|推|弄|动|办)(?:了|$|(?=[,。;])) (?:上面|上头|上级|领导|[局县市省镇]里)[^,。;]{0,4}(?:让|叫|喊|说|要求|通知)[^,。;]{0,6}别(?:再)?(?:动|弄|搞|做|干|推)(?!静|手脚) 等通知再 全停
    """
)

_RESUMED = any_of(
    r"""
    复工 恢复 抢回来 重新(?:开工|启动) 又(?:开工|动起来) 接着干 现在(?:又|已)
    """
)

_NOTHING = any_of(
    r"""
    (?:什么|啥)(?:新)?(?:进展|变化|动静|情况)(?:都|也)没
    零报告? 零新增 (?<![\d.])0新增(?!\d) 无新增 没(?:有)?新增 新增(?:为)?(?:0|零)(?![\d.])
    没(?:有|得)?(?:什么|啥|多少|明显的?|实质性?的?|突破性?的?|任何|[多太]大的?|太多)?(?:新|大)?(?:的)?(?:起色|突破|变化|进展|情况|动静|动作|动态|发现) 没(?:有|得)?(?:什么|啥)新(?:的|鲜|东西) 没(?:有)?变 没(?:有|怎么|咋)?(?:推进|往前推|进展)(?=[,。;]|$) 无变化 无进展 没(?:有)?进度 无进度 (?<![\d.])[0零]进度 进度(?:还是|仍是|为|是)?[0零](?![\d.]) 无新 本[周月期日]无(?!法)
    (?:没|无)(?:有|得)?(?:啥|什么)(?:新|特殊|特别|异常)?的?(?:情况|状况|动静) 没(?:啥|什么|得|多少)?(?:可|好|要)(?:报|说|汇报|讲|写)的 没(?:往前|挪|长进|起色|动弹|添(?![堵乱麻]))
    暂无 照旧 没动(?!不|工) 没有动(?!工) 一样没动 老样子 还(?:是)?那样(?=[,。;]|$) 原地 维持(?:原样|不变|现状) 持平 同上[周月期] 和?上[周月次期](?:一样|相同|持平)
    没(?:有)?(?:两样|区别|差别)(?=[,。;吧啊呢]|$) 没(?:有|得)?新(?!问题|发现|隐患)[\u4e00-\u9fa5]{1,2}(?=[,。;]|$) (?:还|仍|依旧|依然|照样|跟|和|同)然?(?:是|就)?(?:跟|和|与|同)?(?:上上?个?(?:周|月|次|回|礼拜|星期|季度|期)|以前|原来|原先|之前|从前|昨[天儿]|前[几两]天|老)(?:的|说的|报的|那会儿?|那时候?)?(?:样(?:子|儿)?|那样|这样|情况|状态|进度|老样|一样|一个样|差不多|没变|相同|水平)(?=[,。;吧啊呢]|$)
    跟上[周月次期]一样 未发生变化 无更新 未新增 无异常 (?<!人)(?<!人都)(?<!人员)(?<!人也)没(?:啥|什么)?事(?!情) 今[天日]无 一切正常无
    """
)

_AT_RISK = any_of(
    r"""
    [搞弄办做干建]不成了?(?=[,。;]|$) 没(?:有|得)?(?:办)?法(?:做到|达到|实现) [做办]不到(?!位) 够呛 悬(?:了|啊|乎|着|得很|得慌|火) 有点悬 估计悬 悬(?:[,。!;]|$) (?:怕是|恐怕|只怕)(?!还?[得要需]?(?:要|得|等)?(?:再|到)?(?:[\d一二两三四五六七八九十半几]+[多来]?个?(?:多|半)?(?:天|周|月|星期|礼拜)|将)) 怕(?:是)?[^,。;]{0,8}不 (?:没法|无法|不能|难以)(?:按[时期]|如期)?(?:完成|交付|收官|交差) 完不成 完成不了 来不及 赶不(?:上|及|出)
    (?<!提)交不(?:齐|了|上|到) [搞弄干做忙]不赢 (?:肯定|铁定|怕|估计|看样子|多半)[^,。;]{0,4}[\u4e00-\u9fa5]不(?:满|完|了|成|够|到|齐|出|上|及|赢|拢|定) 不可能(?:按[时期])?(?:完成|[做弄干搞办]完|达到?) 不完(?<![看说聊讲吃喝用数花谈忙问听]不完)(?<=[\u4e00-\u9fa5]不完)(?=[,。;了啦啊!]|$) 做不完 干不完 弄不完 装不完 打不完 建不完 收不完 搬不完 改不完 够不着 达不到 难(?:以)?(?:按[期时]|如期|完成|达标|达到) (?<![困艰犯为疑两])难(?:以|得)?(?:[干做弄搞办凑改装修建拆收签赶交铺]{1,2}(?:成|到|上|出来)|[\u4e00-\u9fa5]{1,2}(?:完|够|齐|满)数?(?=[,。;了!\d]|$)|收尾|收口|收官|交差|交账|见底)
    (?:按期|如期|按时|到期)[^,。;]{0,4}(?:难|悬|不了|没戏|没把握) 有(?:逾期|延误|滞后|超期)?风险 没把握 不乐观 要(?:拖|黄|超期|逾期)
    可能(?:要)?(?:拖|逾期|超期|延误|完不) 玄(?:了|乎)
    """
)

_DOING = any_of(
    r"""
    在(?![家外县市省村镇区院校岗职场此职即])[\u4e00-\u9fa5](?=[,。;呢着]|$) [修做干弄搞建改装铺画写编跑盯催赶抢]着呢 没停(?!水|电) 下一步 (?:天天|一直|每天)(?:都|在)?[盯守跟催跑谈修干]着?
    (?:定|顺|谈[成妥拢]|谈下来|敲定|选好|定好|理顺|批下来)(?:下来)?了(?=[,。;]|$)
    在[挖砌浇焊刷贴吊运调试补修] 交办 过会 过了 退回来
    推进 在推 在弄 在做 在办(?!公) 在搞 在跑 在催 在建 在装 在铺 在改 在打 在拆 在谈 在对接 在落实 在整 在招 在写 在编 在清 在收 在查 在审图 正在 对接 进场
    开工 施工 封顶 启动 铺开 动工 打桩 桩基 主体 还没 还差 还得 还有 还要 还需 还剩 就剩 就差 只剩 接着 继续 抓紧 正常 有序 按期 按计划 按序时 序时 过半 近半 大半
    七七八八 差不多 快了 扫尾 收尾 尾巴 开始 安排 部署 筹备 招标 开标 中标 签(?:了|完)?合同 已(?:经)?(?:完成|开展|组织|印发|下发|启动) 不影响进度
    赶(?:工|一赶|进度) 抢(?:工|进度|回来) 陆续 分批 逐步 摸排 排查 验收 办得?完 没问题 打算 不(?:能)?算完 离(?:完成|完工)[^,。]{0,3}(?:早|远) 照常 跑了 跑完 搬 挂牌 刚 才 拆 装 种 铺 改(?![成为到由名])
    还(?:是|归)我们(?=[,。;干来办管弄做抓]|$)
    没(?:有)?完 没弄 没做 没打 没出数 松口 谈着 磨 协调 跟进 落实 推着 弄着 忙着 干着 做着 跑着 写着 编着 改着 走着
    """
)


def find_state(text: str, *, topic_words: frozenset[str] = frozenset()) -> StateWords | None:
    """The state that a stretch of clauses says; none where it says nothing of the kind.

    topic_words: the pairs of characters of the task's title, which do not make a subject of their own.
    """
    denied = find_denied(text)
    text = drop_denied(text) if denied else text
    found = find_claimed(text, topic_words=topic_words) or _find_none(text, topic_words)
    if found:
        return found
    for find in (
        _find_blocked,
        partial(_find_paused, topic_words=topic_words),
        _find_short,
        partial(_find_waiting, topic_words=topic_words),
        _find_at_risk,
        partial(_find_left_undone, topic_words=topic_words),
    ):
        found = find(text)
        if found:
            return (
                StateWords("doing", found.words, found.at)
                if found.state in _OF_PART and is_of_part(text)
                else found
            )
    done = find_done(text, topic_words=topic_words)
    return done or plain_state("doing", _DOING.search(text) or DONE.search(text) or denied)


# 马道铺了一半，排水沟还没动: what lies still is one part, beside another that was worked on.
_IDLE_PART = re.compile(r"还?没有?动(?![静作弹])")
_WORKED = re.compile(r"[\u4e00-\u9fa5](?:了|完|好|起来|到)(?![吗没])[^,。;]{0,8}[,;。][^,。;]{2,}$")


# 戏台没动到，看台搭起来了: a part lies still, and the clause behind tells what was done to another.
_ANOTHER_WORKED = re.compile(
    r"到?[呢啊]?[,;。]\s?(?:[^,。;\d]{0,2}(?!人|[工资]钱|钱|资金|天)[\u4e00-\u9fa5]{2,5}?)(?:先|刚|都|已经?|也|倒|倒是|正在|全)*"
    r"(?:开始[\u4e00-\u9fa5]{1,3}了?|(?![用花耗跑走吃下])[\u4e00-\u9fa5](?:上|完|好|起来?|出来?|到位|开|齐|平|掉)了)(?=[,。;!]|$)"
)
_A_PART = re.compile(r"(?:^|[,。;号]|\d(?!号))\s?(?P<part>[\u4e00-\u9fa5]{2,6}?)(?:还|都|暂时|一直|也|倒)?$")
_NO_PART = re.compile(
    r"[本这上]个?[周月季天]|今天|昨天|[近最]|目前|现在|暂时|一直|还是|任务|工作|项目|进度|整体|我们|这[项个边]|那[项个边]"
)


def _goes_on_elsewhere(text: str, idle: re.Match[str]) -> bool:
    """Whether it is one part that lies still while another, in the next clause, has come on."""
    named = _A_PART.search(text[: idle.start()])
    if named is None or _NO_PART.match(named["part"]):
        return False
    return _ANOTHER_WORKED.match(text, idle.end()) is not None


# What may hold of a part while the others go on.
_OF_PART = frozenset({"blocked", "paused", "waiting"})


def _find_none(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """Nothing new; but what is still waited for outweighs that nothing has changed."""
    found = _NOTHING.search(text)
    if found and _IDLE_PART.match(found[0]) and _WORKED.search(text, 0, found.start()):
        return plain_state("doing", found)
    if found and _IDLE_PART.match(found[0]) and _goes_on_elsewhere(text, found):
        return plain_state("doing", found)
    if found is None or (_WAITING.search(text) and not found[0].startswith("零报")):
        return None
    if _FINDING_NONE.match(found[0]) and _BY_THEN.search(text, 0, found.start()):
        return plain_state("doing", found)
    others = text[: found.start()] + text[found.end() :]
    if (_FINDING_NONE.match(found[0]) and find_done(others, topic_words=topic_words)) or (
        _STILL.match(found[0]) and DONE.search(text[: found.start()])
    ):
        return None
    return plain_state("none", found)


# 巡河已完成，无异常 says how it went; 公示完了，钱还没动 says that a part has not begun.
_FINDING_NONE = re.compile(
    r"无异常|没(?:啥|什么)?事|一切正常|(?:没|未|无)(?:有|得)?(?:什么|啥)?(?:大)?(?:情况|发现)"
)

# 评完估计就没啥事了: what will be then.
_BY_THEN = re.compile(r"(?:[完过好](?:了|后|以后|之后)?[^,。;]{0,4}就|估计|应该|大概|可能|八成)[^,。;]{0,3}$")
_STILL = re.compile(r"没(?:有)?动")


# 公司跑路了，申请先停: what stands in the way is why a stop is asked for.
_STOP_ASKED = re.compile(r"(?:申请|请求|建议|想)(?:先|把它|能)?(?:暂时?|叫)?停(?!车|电|水|[止留放])")


def _find_blocked(text: str) -> StateWords | None:
    if _UNBLOCKED.search(text) or _STOP_ASKED.search(text):
        return None
    refused = find_refused(text)
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


# 走不动的老人, 联系不上的几户: what some of them are like.
_LIKE = re.compile(r"的(?!是|原因|地方|问题|环节|就|点|主要|事|话)[\u4e00-\u9fa5\d]")


def _is_of_task(text: str, found: re.Match[str]) -> bool:
    if _LIKE.match(text, found.end()) or _STOPPED_BEFORE.search(text, 0, found.start()):
        return False
    return not ("不" in found[0] and _ONLY_FEARED.search(text, 0, found.start()))


# 怕是搞不定: what is feared has not come to nothing yet.
_ONLY_FEARED = re.compile(r"(?:怕是?|恐怕|估计|可能|担心|说不定|搞不好|弄不好|多半|铁定|肯定)[^,。;]{0,4}$")
# 先停了，施工单位撤场: the work was stopped first, and those who did it left.
_STOPPED_BEFORE = re.compile(r"(?:先|暂时?|已经?)停(?:了|工|下来?)[^;。]{0,8}$")


def _list_hindered_stops(text: str) -> list[re.Match[str]]:
    """吊车坏了，停工等车: a stop for want of means or through others, which nobody ordered."""
    stops = list(_STOPPED.finditer(text))
    return stops if stops and _HINDERED.search(text) and not _ORDERED.search(text) else []


_STOPPED = re.compile(r"停工|停产|停(?:[了着下]|在?[那这][儿里边])(?!电|水|课|诊)")
_HINDERED = any_of(
    r"""
    (?:师傅|工人|班组|施工队|工头)[^,。;]{0,4}(?:没|不)(?:有)?(?:上班|上工|来|到岗?|返岗|复工|开工) 没(?:有|得)?(?:钱|料|人手?|工人|材料|设备|车|货|油|师傅|机器|配件|图纸|资金) (?:缺|短|少)(?!额)[\u4e00-\u9fa5]{1,6} (?:坏|断|堵|塌|拦|挡|封|扣)(?:了|住|着) [租买借找调招请]不(?:到|来|着|上)
    进不(?:来|去|了|场) 不(?:让|给|来|肯|供|发) 没(?:来|到|到货|发货|送来)(?![位期场岗]) (?:供|跟|接)不上 阻工 阻挠 待料 等(?:着)?(?!通知|上|领导|批|文|指示|审|验)[\u4e00-\u9fa5]{1,4}(?:[,。;]|$)
    """
)
_ORDERED = any_of(
    "上面 上级 通知 指令 叫停 统一 要求 文件 政策 (?<!不)让我?们?先?停 领导 [\u4e00-\u9fa5]局(?:说|让|要)"
)


def _find_paused(text: str, topic_words: frozenset[str]) -> StateWords | None:
    found = _PAUSED.search(text) or find_laid_aside(text, topic_words)
    if found is None or _RESUMED.search(text) or _FEARED.search(text[: found.start()]):
        return None
    if is_of_then(text, *found.span()):
        return None
    return plain_state("paused", found)


# 怕是要停工: what is only feared has not come.
_FEARED = re.compile(r"(?:怕是?|恐怕|可能|估计|眼看|说不定|搞不好|弄不好)(?:就)?(?:要|会|得|只能)?(?:被)?$")


# 等料, 缺钱: short of means, where nobody has ordered a stop.
_SHORT = re.compile(
    r"(?:缺(?:钱|人手?|料|资金|经费|材料|设备)|等(?:料|钱|资金|材料|设备))(?=[,。;了啊!呢]|$)"
)


def _find_short(text: str) -> StateWords | None:
    return plain_state("blocked", _SHORT.search(text))


# 整改到位，材料也交了，报完成: a claim beside papers that were handed in, with nobody's answer outstanding.
_CLAIMS = re.compile(r"报完成|办结|报结|销号|整改到位|已完成|全部完成")
_OUTSTANDING = re.compile(r"[等待候]|没|未|审[核批定议查]|批|预审|[初复]审|复核|送审|受理|排期|研究|上会")


def _find_waiting(text: str, topic_words: frozenset[str]) -> StateWords | None:
    found = _WAITING.search(text)
    found = find_handed_in(text, topic_words) if found is None or is_answered(text, found.start()) else found
    if (
        found
        and _CLAIMS.search(text)
        and not _OUTSTANDING.search(text)
        and find_done(text, topic_words=topic_words)
    ):
        return None
    return plain_state("waiting", found)


def _find_at_risk(text: str) -> StateWords | None:
    return plain_state("at_risk", _AT_RISK.search(text) or find_feared_failure(text))


def _find_left_undone(text: str, topic_words: frozenset[str]) -> StateWords | None:
    return plain_state("none", find_left_undone(text, topic_words))
