"""Which slot of a report a figure fills, by the cue that stands nearest before it."""

import re

from board.model.acts import Slot
from board.reading.words.cues import any_of

_OF = any_of(
    r"""
    应(?!该|是|为|当|急|对|用|付|届|聘|邀|运|变|力|试)[\u4e00-\u9fa5]{1,4}$
    应(?!该|是|为|当|急|对|用|付|届|聘|邀|运|变|力|试)[\u4e00-\u9fa5]{1,4}?
    (?<![应本不活])该(?:检|查|测|评|整|改|修|建|签|办|装|训|打|收|报|完成|拆|换|走访|交|缴)[\u4e00-\u9fa5]{0,2}$
    (?<![超比])任务[数量]?(?:为|是|共)? 总数 总[户人]数 目标数 分配[数的]? 计划数 基数
    需[\u4e00-\u9fa5]{1,2} 共有 辖区 辖内 (?:查出|排查出?|摸排出?|发现|反馈|交办|梳理出?)(?:来)?的?
    全(?:[部镇县区乡村校院园站所厂矿队]|街道?|社区|公司|集团|小区|片区){1,2}(?:一|总)?共?有?\s?$
    """
)

REMAINING = any_of(
    r"""
    剩(?:下|余)?(?:那|的)? 还差 (?<![出误温落偏])差 还缺 (?<!消)缺 还欠 尚欠 (?<![清拖陈])欠(?![薪费款税账缴债发息租])
    未[\u4e00-\u9fa5]{1,3} 剩余
    \n没[\u4e00-\u9fa5]{1,2}\s?:?\s?$
    没[\u4e00-\u9fa5]{1,3}的(?:有|还有)? (?<![接招期等优])待[\u4e00-\u9fa5]{1,2}
    (?<![盈节结多业剩有其课宽富残库十百千万\d])余$ 尚余
    还挂(?:着|有|了)?$ [还只仅另]余(?:下|着)? 余下 (?:还|另)有 最后(?:那|这|的)?$
    """
)

_DELTA = any_of(
    r"""
    # of this time
    这个月[\u4e00-\u9fa5]{0,5} (?:这个?|近一?|本)(?:礼拜|星期|季度)[\u4e00-\u9fa5]{0,4}
    这[几两三]天[\u4e00-\u9fa5]{0,4}
    (?:今[天日]|本[周日月]|这[周月]|当[日天]|昨[天日]|上周|上个?月|上午|下午)[\u4e00-\u9fa5]{0,5}
    (?:这[回次](?!的)|本次|此次|这一?批)[\u4e00-\u9fa5]{0,4}
    # new
    (?<![更翻创刷全焕重从最])新(?!增|型|区|冠|能源|老|房|村
        |城|品|农|生|媒|华|时|学|一|的)[\u4e00-\u9fa5]{1,2}了?$
    新增(?:加|了)? 净增 (?<![更翻创刷全焕重从最])新(?:接[入种上通]|[签拆办建装改录招化开打发缴参种训登收植清挂查验])
    (?<![更翻创刷全焕重从最])新(?:完成|完工|竣工|交工|交付|开工|建成|投用|上线|落地|到岗|入库|入驻|整改|改造|安装|纳入)
    # again, more
    又[\u4e00-\u9fa5]{0,5} 再[\u4e00-\u9fa5]{0,3} 增加了? 加了 (?<![报打写填算录说记])多(?![报打写填算录])[\u4e00-\u9fa5]了? 追加
    比(?:先前|之前|以前|上[次回]|前一?[次回]|昨[天日]|前[天日])多(?:出来?|了)?$
    \+\s?$ (?<!直)补(?![的助贴偿考办习课到])[\u4e00-\u9fa5]了?
    """
)

_TOTAL = any_of(
    r"""
    # the number itself
    (?<!任务)(?<!目标)(?<!计划)(?:数字|数据)(?:是|为|报)?$ 最新(?:的|数据?|进度|进展|情况)*(?:是|为|到|有)?$
    (?:准|实)[数头](?:是|就是)? 精确(?:数|的|说)?
    (?:系统|平台|后台|台账|数据库)(?:里|上|中)?(?:显示|统计|导出来?|查到?)?(?:的?是|有)?$
    准确(?:数|的|地?说|来说|点说|讲)? 确切(?:数|的|地?说)? 具体(?:数|的|说)?
    # summed up
    加起来 合起来 拢共 累计[\u4e00-\u9fa5]{0,6} 总计 合计 共计 一共[\u4e00-\u9fa5]{0,3}
    总共[\u4e00-\u9fa5]{0,3} 总的[\u4e00-\u9fa5]{0,4} 共[\u4e00-\u9fa5]{0,3}
    # done
    [拿啃攻签谈拆]下(?:来|了)*$
    (?:打款|拨款|放款|追回|收回|挽回|入账|[进到]账|回款|进款|到款|清退|退还|筹集|下拨|拨付|兑付)(?:了|来|到)*$
    已经?[\u4e00-\u9fa5]{0,6} 实[\u4e00-\u9fa5]{1,3} 完成[\u4e00-\u9fa5]{0,4}
    (?:完工|办结|竣工|验收|整改|销号|到岗|交付|建成|投用|化解|拆除|清理|发放|签约|安装
        |培训|接种|体检|筛查|参保|缴费|关停|加固|创建|溯源|更新|铺设|回收|办理|整治|收缴
        |盘活|招聘|流转|清运|挂牌|揭牌|开放|开门|启用|投运|能用|入库)(?:才|就|只|仅)?有?$
    (?:挂牌|揭牌|签约|完成|完工|竣工|建成|投用|投运|启用|能用|开业|开放|开门
        |迎客|验收|入住|交付|销号|办结|上线|达标|[打贯接修联]通|[建修改装拆][好完成])了?的(?:就|才|只)?(?:有)?$
    # checked
    (?:核实|核对|复核|清点|盘点|[我一]看)(?:下来|后|过|完|了|出来)*(?:只有|就|实际)?$
    (?:只|就|才)(?:认|承认|认可)了?$ 核下来(?:只有|就)?$
    # gone up to
    达到? 刚到 到了? → 升至 升到 增至 涨到
    # what is done to things
    [\u4e00-\u9fa5](?:下去|出去|上去)$
    [\u4e00-\u9fa5](?:了|完|(?<=[招引拉收调移迁])来|(?<=[清收追缴讨催筹募])上来
        |出来|起来|下来|回来|到|成|好了|进来|(?<=[评挂装用搭考选补铺换种通接建])上
        |上了|掉了?|出|过了?|(?<=[弄改建修装拆办整铺种栽砌换打做搬])好)
    """
)

_CUMULATIVE = any_of(
    r"""
    累计 总 共 合计 应 剩 差 缺 欠 (?:刚|达|→|[^累])到$
    """
)

# 十六条都没耽误: what did not go wrong leaves nothing to do.
NO_HARM = (
    "耽误|误[事工期]|返工|出(?:问题|事|错|差错|岔|状况|毛病|纰漏)"
    "|落下|掉队|反弹|断过|停[过工]|问题|毛病|意见|异议|怨言|纠纷"
)
# 没人在家, 没钥匙: what is lacking there says why, and not how many are left.
LACKING = (
    "人|法|空|钱|时间|信号|[水电气料货证路地]|钥匙|手续|设备"
    "|材料|资金|条件|地方|[到来发供进][货料]|[送运][来到]"
)
_OPEN_TAIL = re.compile(
    rf"^[^,。;\d]{{0,6}}(?:(?:没|未)(?!有?(?:开标|开工|动工|进场|启动|招标|{LACKING}|{NO_HARM}))"
    r"|待(?!在)|不肯|在谈|还在)"
    r"|^\s?(?:还|都|正)?(?:在?等(?!级|额)|卡|挂着|悬着|晾着|差[\u4e00-\u9fa5]|缺[\u4e00-\u9fa5])"
    r"|^\s?正?在(?!内|外|册|岗|编)[\u4e00-\u9fa5]"
    rf"|^\s?[,;][^。;\d]{{0,16}}(?:清零|扫尾|收尾|收口|[能会就](?:全部?|都)?[弄办干做搞装修建拆]?完)"
)

# 今天做到六千一 is how far it has come; 今天收到20份 is what came in today.
_REACHED = re.compile(
    r"(?<![应收接查招找领买见拿要抓签报碰遇调来评捐筹募搜摸集购采])"
    r"到$|[做干推搞弄打整跑修铺升涨完成种检][到至]了$|[变调]成了?$"
)
# 又到8辆, 这周又筹集到86套: what came anew.
_ANEW = re.compile(r"[又再][^,。;\d]{0,6}$")

# 截至今天、到上周五、截至6月30日24时: how far the figure reaches, not since when it counts.
_HOUR = r"(?:[上下中]午|早上|晚上)?(?:[\d一二两三四五六七八九十]{1,3}[点时]半?整?)?"
UP_TO = re.compile(
    rf"截[至止]到?\s?(?:(?:\d{{2,4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}[日号]|[今昨][天日]){_HOUR}(?:为?止)?"
    r"|(?:截[至止]到?|[到至])\s?(?:目前|现在|今[天日早晚]|昨[天日晚]|前天|上午|下午"
    r"|本?[周月]|这个?[周月]|上个?[周月])(?:[一二三四五六日天末底]|\d+日)?(?:为?止)?"
    r"|(?:今[天日]|昨[天日]|上?周[一二三四五六日末]|[上本]月底?)为?止"
    r"|(?:算上|连上|加上|包括|连同|连带|带上)(?:了|着)?(?:今[天日晚]|昨[天日晚]|前天|[本这上]个?[周月]|[上下]午)(?:的|那)?"
)

# 新增托位现在192个: how many there are now of what is called so.
_STANDS_AT = re.compile(r"新增?[\u4e00-\u9fa5]{1,5}(?:现在|目前|眼下|如今|截至目前)(?:是|有|为|到|共)?\s?$")
_SO_FAR = re.compile(r"(?:加起来|合起来|拢共|累计|总计|合计|共计)[\u4e00-\u9fa5]{0,6}$")


# 又通了几户现在3322户: how many there are now, beside what was new.
_NOW_ALL = re.compile(
    r"[几些][^,。;\d]{0,6}(?:现在|目前|眼下|如今)"
    r"(?:是|有|到|一共|共|总共|达到)?\s?$|实际(?:新增|增加|补充)(?:了|到)?\s?$"
)


# 这期结业108人: those of one course of several.
THIS_COURSE = re.compile(
    r"[这本]一?期(?:培训班?|班)?(?:的)?(?:培训|结业|毕业|办|训|完成|结束)(?:了|完)?$"
    r"|(?:[这本]一?|第[\d一二三四五六七八九十]+)期(?:培训班?|班)?(?:的)?(?:培训|结业|毕业)?(?:了)?$"
)

# 今年新建的三万亩: what is new this year is all there is.
_THIS_YEAR = re.compile(
    r"(?:今年|年内|[今全]年以来|开年以来|本年度?|年初以来)"
    r"(?:共|总共|一共|已经?|累计)?新[\u4e00-\u9fa5]{1,2}(?:了|的|完)*$"
)


# 没拆的还有六十块
NOT_DONE_YET = re.compile(r"[没未]有?[\u4e00-\u9fa5]{1,3}的(?:还|另)?有$")


# 签下来的还是19个: it stands as it was.
STILL = re.compile(r"(?<=[\u4e00-\u9fa5])的?(?:还|仍然?|依然|依旧|一直|照旧)\s?$")


# 18处应整治,整治了15处: how many there are to be done, before how many are.
_TO_BE_DONE = re.compile(
    r"^\s?(?:[\u4e00-\u9fa5]{0,2}的?)应(?!该|是|为|当|急|对|用)(?P<verb>[\u4e00-\u9fa5]{1,2})\s?[,、:]\s?"
    r"(?:已经?|实际)?(?:(?P=verb)|[\u4e00-\u9fa5]{1,2}[完了好])"
)


# 全部18处一处不少建完了: as many as there are, and done.
_ALL_OF = re.compile(r"(?:^|\W|\d|号)全部$")
_ALL_DONE = re.compile(
    r"(?:一[\u4e00-\u9fa5]不[少落漏])?(?:(?![没未不])[^,。;\d]){0,6}"
    r"[建改修装拆办弄做干搞整测验铺种][完好齐清掉](?:了|啦|[,。;!]|$)"
)


# 里头有6间是刚验给人家的, 其中3家今天开业: some of them, and that they are of these days.
_AMONG = re.compile(r"(?:里头|里面|其中|当中)(?:就|也)?(?:有)?\s?$")
_OF_NOW = re.compile(r"\s?(?:都|全)?(?:是|为)?(?:刚刚?|今[天日儿早]|当[天日]|昨[天日儿]|新)(?!好)")


def find_slot(lead: str, tail: str) -> Slot | None:
    """The slot of the cue that stands nearest before the figure."""
    best: tuple[int, int, Slot] | None = None
    if _TO_BE_DONE.match(tail):
        return "of"
    if _AMONG.search(lead) and _OF_NOW.match(tail):
        return "delta"
    if _ALL_OF.search(lead) and _ALL_DONE.match(tail):
        return "total"
    if _NOW_ALL.search(lead) or (_REACHED.search(lead) and not _ANEW.search(lead)):
        return "total"
    if _THIS_YEAR.search(lead) or _STANDS_AT.search(lead):
        return "total"
    if THIS_COURSE.search(lead):
        return "delta"
    if _DELTA.search(lead) and not _CUMULATIVE.search(lead):
        return "delta"
    if _SO_FAR.search(lead):
        return "total"
    rules: tuple[tuple[Slot, re.Pattern[str]], ...] = (
        ("total", _TOTAL), ("delta", _DELTA), ("of", _OF), ("remaining", REMAINING),
    )  # fmt: skip
    for weight, (slot, pattern) in enumerate(rules):
        for match in pattern.finditer(lead):
            if best is None or (match.end(), weight) >= best[:2]:
                best = (match.end(), weight, slot)
    if (
        best
        and best[2] == "remaining"
        and not NOT_DONE_YET.search(lead)
        and re.search(r"(?:还|另)有$", lead)
        and not _OPEN_TAIL.match(tail)
    ):
        return None
    return best[2] if best else None
