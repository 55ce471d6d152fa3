"""What a stretch of words says about where a task stands: scored tables of cues, the strongest first.

Finishing words count only for the task as a whole and only as something that has happened: a part that is done
(主体封顶), a plan (月底能弄完), a denial (还没打完) and a doubt (完成了一大半) are `doing`.
"""

import re
from dataclasses import dataclass

from board.model.acts import ReportState
from board.reading.cues import any_of, join_cues
from board.reading.outcomes import drop_ticked, is_beside_unfinished, is_free_again
from board.reading.titles import sound_of

# Words that say something is finished; whether the whole of it is, find_done decides.
FINISH = join_cues(
    """
    完成 办结 办完 办妥 办好 弄完 弄好 弄利索 弄妥 搞完 搞定 搞好 做完 做好 干完 干好 整完 闭环 整改完 整改到位 整治完 改完 改好 打完 种完 建完 建成 建好 装完
    装好 拆完 修完 修好 验完 跑完 巡完 巡查完 检查完 摸完 查完 填完 写完 核完 复核完 清完 清零 清理完 清掉 收官 收口 收掉 收尾 结束 了结 报结 结案 办理完
    完工 竣工 交付 投用 投入使用 投运 开业 开诊 开园 开张 开馆 挂牌 挂上 落实到位 齐活 妥了 完事 拿下 处理完 处理好 解决 发完 发出去 报完 录完 走完 贯通
    通车 通过验收 验收通过 移交完 移交 整理完 铺完 栽完 换完 关停 到位 弄干净 清干净 搞干净 收齐 完毕 收工 接种完 缴完 签完 体检完 培训完 讲完 开完 搬完
    搬迁完 入住 上线 落地 办成 交工 全好 都好 弄齐 交齐 报齐 发放完 兑付完 销掉 销号 到岗 完了 好了 成了
    """
)
_DONE = re.compile(
    r"(?:弄好|搞定|办好|做好|整好|填好|写好|改好)(?=[发交报上])|"
    rf"(?:{FINISH})(?:了|啦|咯|喽|啰|罗|嘞|哒|噢|哈|毕|完|完毕|掉|\s|[,。!;]|$)"
    rf"|(?:已经?|都|全部?|均|圆满|顺利|彻底)(?:\w{{0,2}})(?:{FINISH})"
    r"|✅|☑|超额(?=\d|[,。]|$)|已办(?:[,。]|$)|申报完成|报结|申请(?:销号|办结|验收销号|核查|复核|结项)|可以销号了?|超(?:额|计划|任务|目标|指标|序时)完成|任务圆满|收官|全覆盖了|百分之百(?:完成|覆盖)|清零"
)
_NOT_YET = re.compile(
    r"(?:没有?|未|还没有?|尚未|并未|不算|别|没能|无法|难以?|不能|没法|可没|远没|才能|不|够呛)[^,。;]{0,4}$"
)
_PLANNED = re.compile(
    r"(?:能(?!够?不能)|可以?|将|会(?!议|后|上|同)|要|准备|预计|预期|估计|估摸|争取|力争|计划|打算|确保|保证|尽量|之?前|以前|才|希望|等|待|"
    r"马上|即将|就快|快要|快|接着|继续|正在|(?<![现实存])在|最快|最迟|最晚|再有|还得|还要|还需|还差|差)[^,。;]{0,12}$"
)
_AFTER_ALL = re.compile(
    r"(?:一半|一大半|一多半|一小半|一部分|大半|大部分|大头|部分|多半|大体|基本|差不多|[七八九]成|\d+%|吗|没有?$|没\?|了没|不\?)"
)
_HALF_BEFORE = re.compile(
    r"(?:大头|大部分|一部分|部分|大体|基本上?|差不多|主要|一半|多半|有的|有些|初步|前期|第[一二三四五\d]+(?:批|处|个|家|期|阶段|轮|栋|标段))[^,。;]{0,6}$"
)
_UNDO = any_of(
    r"""
    就剩 只剩 还剩 剩下 剩余 还差 就差 只差 还有 差点 尾巴 扫尾 收边 待(?:完善|整改) 除了 其余 其他的?还 另[外有]
    """
)

_LEFT_BEFORE = re.compile(r"(?:就剩|只剩|还剩|就差|只差|还差)[^,。;]{2,}(?:[,。;]|$)[^,。;]*$")

_BLOCKED = any_of(
    r"""
    卡脖子 死活不(?:配合|让|肯|同意|签|给|开门|干) 一分钱(?:都|也)?没
    卡住 卡壳 卡死 卡在 卡着 卡了(?!壳) 撂挑子 [干做推搞弄走]不下去 卡这 卡那 卡了壳 动不了 推不动 推不下去 进行不下去 停滞 没辙 搁浅 受阻 僵住 僵在 僵着
    梗阻 堵点 不(?:肯|给|愿)(?:盖章|批|办|出|签|接|配合|让|搬|拆|腾)
    (?:拨|批|下|谈|落|协调|办|签|接|推|拆)不(?:下来|下去|成|拢|了|动|通) 没法(?:推进|弄|干|做|施工|往下)
    无法(?:推进|施工|进场|开展|继续|实施) 进不了场 进不去场? 登不上 干不了 做不了 弄不了 办不了 一直不来 迟迟(?:不|没|未) 没钱 钱没(?:到|下) 没(?:得|有)?(?:办)?法(?=[,。!]|$|[弄搞干做]) 不(?:发货|供货|配合施工) 断货 不(?:让|许|准)(?:动|进|施工|拆|建|挖|开工) 干等
    资金(?:没|未|不)(?:到位|下来)
    (?:钱|款|资金|经费|批文|图纸|设备|材料|土地|场地|手续)(?:一直|还|迟迟)?(?:没|未)(?:有)?(?:下来|到位|批下来|拨下来|落实|着落|到账|解决)
    没人(?:管|接|牵头) 断供 停摆 扯皮 搞不定 谈崩 受限于 被叫停不 过不去
    等着?(?:街道|镇上?|财政|住建|供电|村里|社区|业主|厂家|房东|施工队|甲方|乙方)[^,。;]{0,6}(?:给|出面|拨|让|腾|协调) 遇阻 难推
    """
)
_UNBLOCKED = re.compile(
    r"(?:卡|堵|难)[^,。;]{0,6}(?:解决|疏通|打通|通了|协调好|理顺|没问题)|不卡了|抢回来|(?:没有?|无|不存在|未(?:发现|遇到)?)(?:什么)?(?:卡|堵点|困难|受阻)"
)
_WAITING = any_of(
    r"""
    等(?:着)?[^,。;]{0,6}(?:审|通知|出证|发证)(?=[,。;]|$)
    (?:等|待|候)(?:着)?(?:他们|上面|上级|区里|市里|省里|县里|镇里|街道|对方|专家|财政|领导|部门|省厅|市局|区局|县局|教育局|住建|审计|巡察|第三方|评审)?[^,。;]{0,8}(?:批(?!次)|回话|回复|答复|审批|审核|审定|反馈|回音|回函|批复|预审|初审|复审|终审|审议|排期|研究|上会|过会|签字|评审|盖章|会签|出结果|结果|验收(?:组|结果)?|通知结果|消息)
    没(?:有)?回音 没(?:有)?回(?:复|话) (?:还|一直)?没批 还没(?:批|审|下文) 未批复 送审 在审 审批中 审核中 评审中 走(?:审批|流程) 报批
    (?:已|都)?(?:上报|报送|提交|递交|呈报|报给|递到|交到|送到|报到|送去|报去)[^,。;]{0,10}(?:了|审)?[^,。;]{0,4}(?:等|待)
    等(?:着)?(?:人家|他们|对方|上面|专家|验收组)[^,。;]{0,4}来 (?:材料|方案|报告|申请|资料|请示)(?:都|已经?|也)?(?:交|递|报|送|呈)(?:给|到)?[^,。;\d]{2,10}了
    (?:材料|方案|清单|报告|申请|资料|请示|表格?|文件|台账)[^,。;]{0,8}(?:交上去|报上去|递上去|送上去|交了|报了|递了|送了|已报|已交|已上报|已提交|已报送|已送|已递)
    """
)
_PAUSED = any_of(
    r"""
    叫停 暂停 暂缓 先停 停一停 停下来 停工(?!待|通知|令|整) 缓建 先缓 搁置 停(?:了|着)(?!电|水|课|诊|[一二两三四五六七八九十\d]) 中止
    先不(?:做|搞|推|弄)了? 等通知再 全停
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
    零报告? 无新增 没(?:有)?新增 新增(?:为)?(?:0|零)(?![\d.])
    没(?:有|得)?(?:什么|啥|多少)?(?:新|大)?(?:的)?(?:变化|进展|情况|动静|动作|动态|发现) 没(?:有|得)?(?:什么|啥)新(?:的|鲜|东西) 没(?:有)?变 无变化 无进展 无新 本[周月期日]无(?!法)
    暂无 照旧 没动(?!不|工) 没有动(?!工) 一样没动 老样子 原地 维持(?:原样|不变|现状) 持平 同上[周月期] 和?上[周月次期](?:一样|相同|持平)
    跟上[周月次期]一样 未发生变化 无更新 未新增 无异常 没(?:啥|什么)?事(?!情) 今[天日]无 一切正常无
    """
)
_AT_RISK = any_of(
    r"""
    够呛 悬(?:了|啊|乎|着) 有点悬 估计悬 悬[,。!]?$ 怕是 恐怕 怕(?:是)?[^,。;]{0,8}不 完不成 完成不了 来不及 赶不(?:上|及|出)
    交不(?:齐|了|上|到) [搞弄干做忙]不赢 (?:肯定|铁定|怕|估计|看样子|多半)[^,。;]{0,4}[\u4e00-\u9fa5]不(?:满|完|了|成|够|到|齐|出|上|及|赢|拢) 做不完 干不完 弄不完 装不完 打不完 建不完 收不完 搬不完 改不完 够不着 达不到 难(?:以)?(?:按[期时]|如期|完成|达标|达到)
    (?:按期|如期|按时|到期)[^,。;]{0,4}(?:难|悬|不了|没戏|没把握) 有(?:逾期|延误|滞后|超期)?风险 没把握 不乐观 要(?:拖|黄|超期|逾期)
    可能(?:要)?(?:拖|逾期|超期|延误|完不) 玄(?:了|乎)
    """
)
_DOING = any_of(
    r"""
    在(?![家外县市省村镇区院校岗职场此职即])[\u4e00-\u9fa5](?=[,。;呢着]|$) [修做干弄搞建改装铺画写编跑盯催赶抢]着呢 没停(?!水|电) 下一步 (?:天天|一直|每天)(?:都|在)?[盯守跟催跑谈修干]着?
    (?:定|顺|谈[成妥拢]|谈下来|敲定|选好|定好|理顺|批下来)(?:下来)?了(?=[,。;]|$)
    在[挖砌浇焊刷贴吊运调试补修] 交办 过会 过了 退回来
    推进 在推 在弄 在做 在办 在搞 在跑 在催 在建 在装 在铺 在改 在打 在拆 在谈 在对接 在落实 在整 在招 在写 在编 在清 在收 在查 在审图 正在 对接 进场
    开工 施工 封顶 启动 铺开 动工 打桩 桩基 主体 还没 还差 还得 还有 还要 还剩 就剩 就差 只剩 接着 继续 抓紧 正常 有序 按期 按计划 按序时 序时 过半 大半
    差不多 快了 扫尾 收尾 尾巴 开始 安排 部署 筹备 招标 开标 中标 签(?:了|完)?合同 已(?:经)?(?:完成|开展|组织|印发|下发|启动) 不影响进度
    赶(?:工|一赶|进度) 抢(?:工|进度|回来) 陆续 分批 逐步 摸排 排查 验收 办得?完 没问题 打算 不(?:能)?算完 离(?:完成|完工)[^,。]{0,3}(?:早|远) 照常 跑了 跑完 搬 挂牌 刚 才 拆 装 种 铺 改
    没(?:有)?完 没弄 没做 没打 没出数 松口 谈着 磨 协调 跟进 落实 推着 弄着 忙着 干着 做着 跑着 写着 编着 改着 走着
    """
)


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state with the words that gave it; `at` is where they begin in the stretch read."""

    state: ReportState
    words: str
    at: int


_FILLER = any_of(
    r"""
    任务 工作 事项 项目 这项 那项 这个 那个 这条 那条 这块 那块 那摊 这摊 这件 那件 的事 这边 那边 这里 现在 目前 今天 昨天 前天 上午 下午 昨晚 今早
    今晚 晚上 刚刚? 刚才 已经? 全部 全都? 都 均 总算 终于 基本 本周 这周 上周 本月 这个月 上月 本季度 季度 月份 的 也 就 又 才 再 给 被 把 我们 我
    咱们? 这儿 那儿 你 他们 她们 院 社区 单位 科室 眼下 眼前 当前 如今 现阶段 上半年? 下半年? 全年 局里 各 所有 顺利 圆满 彻底 整个 整体 总体 一下 一遍 报告 汇报 领导 您 好 啊 哈 呀 啦 了 吧 呢
    嗯 可以 说 跟 和 各位 大家 哪个 实际 按时 按期 提前 如期 连夜 最后 可 是 在 有 周 期 年 月 日 号 情况 进展 进度 超额 内容 要求 返工 重做 整改 处 家 个
    户 人 件 份 条 项 场 所有 辖区 全县 全区 全镇 全街道 全乡 全村 辛苦 弄 搞 做 干 办 完 成 实际 累计
    """
)


def find_state(text: str, *, topic_words: frozenset[str] = frozenset()) -> StateWords | None:
    """The state that a stretch of clauses says; none where it says nothing of the kind.

    topic_words: the pairs of characters of the task's title, which do not make a subject of their own.
    """
    found = _find_claimed(text) or _find_none(text, topic_words)
    if found:
        return found
    for find in (_find_blocked, _find_paused, _find_waiting, _find_at_risk):
        found = find(text)
        if found:
            return found
    done = find_done(text, topic_words=topic_words)
    return done or _plain("doing", _DOING.search(text) or _DONE.search(text))


def _plain(state: ReportState, match: re.Match[str] | None) -> StateWords | None:
    return StateWords(state, match[0], match.start()) if match else None


_CLAIMED = re.compile(
    r"(?:已|全部?|都|均)[^,。;]{0,6}(?:完成|竣工|完工|改完|建成|办结|完毕)[^。;]{0,6}[待等](?:组织|上级|县里|区里|市里|局里)?(?:验收|核查|销号|验)"
)


def _find_claimed(text: str) -> StateWords | None:
    """已竣工，待验收 claims the end: what it waits for is the check of the claim."""
    return _plain("done", _CLAIMED.search(text))


def _find_none(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """Nothing new; but what is still waited for outweighs that nothing has changed."""
    found = _NOTHING.search(text)
    if found is None or _WAITING.search(text):
        return None
    others = text[: found.start()] + text[found.end() :]
    if (_FINDING_NONE.match(found[0]) and find_done(others, topic_words=topic_words)) or (
        _STILL.match(found[0]) and _DONE.search(text[: found.start()])
    ):
        return None
    return _plain("none", found)


# 巡河已完成，无异常 says how it went; 公示完了，钱还没动 says that a part has not begun.
_FINDING_NONE = re.compile(
    r"无异常|没(?:啥|什么)?事|一切正常|(?:没|未|无)(?:有|得)?(?:什么|啥)?(?:大)?(?:情况|发现)"
)
_STILL = re.compile(r"没(?:有)?动")


def _find_blocked(text: str) -> StateWords | None:
    if _UNBLOCKED.search(text):
        return None
    found = list(_BLOCKED.finditer(text))
    return None if not found or is_free_again(text, found[-1].end()) else _plain("blocked", found[-1])


def _find_paused(text: str) -> StateWords | None:
    return None if _RESUMED.search(text) else _plain("paused", _PAUSED.search(text))


def _find_waiting(text: str) -> StateWords | None:
    return _plain("waiting", _WAITING.search(text))


def _find_at_risk(text: str) -> StateWords | None:
    return _plain("at_risk", _AT_RISK.search(text))


def find_done(text: str, *, topic_words: frozenset[str] = frozenset()) -> StateWords | None:
    """A claim that the whole task is finished."""
    for match in _DONE.finditer(text):
        start = max(text.rfind(",", 0, match.start()), text.rfind(";", 0, match.start())) + 1
        lead = text[start : match.start()]
        tail = re.split(r"[,;]", text[match.end() : match.end() + 14], maxsplit=1)[0]
        if _NOT_YET.search(lead) or _PLANNED.search(lead) or _HALF_BEFORE.search(lead):
            continue
        if _LEFT_BEFORE.search(text, 0, match.start()) or is_beside_unfinished(text, match.start()):
            continue
        subject = drop_ticked(lead) if match[0] in "✅☑" else lead
        if _AFTER_ALL.match(tail) or _UNDO.search(text, match.end()) or names_part(subject, topic_words):
            continue
        if match[0].endswith("完成") and names_part(re.split(r"\s", tail)[0], topic_words):
            continue
        return StateWords("done", match[0], match.start())
    return None


def names_part(lead: str, topic_words: frozenset[str]) -> bool:
    """Whether the words before a statement name a part of the task: content that neither title nor filler explains."""
    rest = _FILLER.sub(
        " ",
        re.sub(
            r"第[一二三四五六七八九十\d]+[个项条件]|第?[一二三四1-4]季度|[a-z]?\d[\d.%]*号?|[^\u4e00-\u9fa5a-z]",
            " ",
            lead,
        ),
    )
    for run in rest.split():
        unexplained = [at for at in range(len(run)) if not _explained(run, at, topic_words)]
        if len(unexplained) >= 2:
            return True
    return False


def _explained(run: str, at: int, topic_words: frozenset[str]) -> bool:
    left, right = run[max(0, at - 1) : at + 1], run[at : at + 2]
    if left in topic_words or right in topic_words:
        return True
    sounds = {sound_of(words) for words in topic_words if not words.isascii()}
    return (len(left) == 2 and sound_of(left) in sounds) or (len(right) == 2 and sound_of(right) in sounds)
