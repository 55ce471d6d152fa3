"""What people say beside their work: 食堂今天有鱼, 谁的车挡路了, 生日快乐."""

import re

from board.reading.inquiries.filters import find_filter
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.words.cues import any_of, guard
from board.reading.words.needs import needing

_NEIGHBOUR = re.compile(r"(?:[邻兄外]弟?|隔壁)[县市区镇]")


# 隔壁区签了七成了，签约率按98来抓: what those who lead want of their own beside the neighbours.
_OWN_AIM = re.compile(
    r"(?:我们|咱们?|内部|内控|率|目标)[^,。;]{0,6}?(?:按照?|照着?|往|朝|到|冲)"
    r"\s?[\d一二三四五六七八九十][^,。;]{0,6}(?:抓|要求|来|算|推|考核|把握|冲|赶)"
    # B3的目标加码，定到680户，隔壁镇去年就干到650了
    r"|(?:目标|任务数?|指标|考核数|计划数)[^。;\d]{0,8}?(?:定|提|调|加|改|抬|拔|涨|拉|升|上调|下调)"
    r"(?:高|码|大)?[到为成至]?\s?[\d一二两三四五六七八九十]"
)


_CHAT = any_of(
    r"""
    # who is where
    [\u4e00-\u9fa5]在(?:办公室|单位|家|局里|镇里|村里|楼上|食堂|班上)(?:没|吗|不|么)\W*$ 在吗[?]?$
    # ceremonies and outings
    启动仪式 开幕式 揭牌仪式 开班仪式 电影 团建 聚会
    # papers passed around
    发(?:给)?我(?:一份|一下|一个|个|份|呗|下|看看呗)?[,。呗吧呀啊哈]*(?:我|$)
    (?:表|模板|文件|电子版|照片|链接|号码|名单|附件)[^,。]{0,4}(?:发我|给我发|传我|甩我)
    谁把[^,。]{1,10}(?:发|传|给|转|拿|挪|还)一?下?
    # who has, who lends, who helps
    谁有[^,。]{1,14} 谁家?(?:里)?有[^,。]{0,6}借 借我(?:一|两|几|用|下) 谁手里有 谁(?:得空|有空|闲着|能搭把手)
    (?:缺|少|差)[一两二三四五六几\d]+个?(?:帮忙|打下手|搭把手|[搬抬扛拎][\u4e00-\u9fa5]{1,3})的
    谁那(?:儿|里)?有 帮我(?:家|娃|投)
    # votes, cars, meals, parcels
    投(?:个|一)?票 拼车 车尾号 挪(?:下|一下)?车 挪一把 吃饭(?!问题) 聚餐
    (?:(?:快递|外卖)(?!站|员|骑手|小哥|企业|行业|网点|柜|平台|商户|店)|奶茶|红包) 接龙报名
    # wishes
    祝[^,。]{0,8}(?:快乐|安康|节日|顺利|吉祥) 节日快乐 新年好 生日快乐
    # duty, meetings, doors
    值班(?:表|员|安排)?[^,。]{0,2}(?:上午|带班|:) 今日值班 带班 会(?:议)?(?:几点|在哪) 几点开
    会议室(?:空调|在|被|有|门|投影|定) 正装(?![修配车卸箱]) 门禁卡
    # power, weather, health
    (?<![给让肯准法不没未无])(?<!没有)(?<![没未无不]安排
        |[没未无不]计划|[没未无不]发生)(?<!没有安排|没有计划|没有发生)停(?:电|水)(?:通知|检修|,|。|$)
    检修停电 义诊, 免费量血压 路滑 慢点开 高温(?:橙|红|黄)?色?预警 气象台 注意(?:安全|保暖|防暑|身体)
    # the group itself
    学习强国 哈哈哈*$ 被踢
    # being on duty; money too is 打卡, to a bank card
    (?:上下?班|下班|晨跑|跑步|早起|忘了?|漏了?|没|补|记得|按时|准时|去|人脸|指纹|考勤
        |钉钉|景点|网红)[^,。补资津款]{0,4}打卡(?!到人|发放)
    打卡(?:机|时间|记录|系统|异常|制度|提醒|照|第|签到|上班) ^\W*打卡\W*$
    """
)


_CHAT_QUESTION = re.compile(
    guard(
        r"(?:那个|那张|那份|的)?(?:表|模板|文件|材料|登记表|检查表|通知|链接|群)"
        r"[^,。]{0,8}(?:发我|谁有|在哪|怎么没|找不着|传我|发一份)"
    )
)


_FIGURE_OF_WORK = re.compile(r"累计|新增|进度|完成(?:了)?\d|\d+%|[代替帮][他她它]们报")


# 我名下的都发我, 台账导成表格发我 and 3号的进展发我 are asked of the bot.
_OWN_LIST = re.compile(
    r"(?:例会|上会|会议|调度会?|会上|开会|汇报)[用的要]{0,2}材料"
    r"|我(?:名下|手上|手里|的任务|的清单)"
    r"|(?:台账|作战图|总表|清单|[图表]|任务)(?:也|都|全|给我|帮我)*[导倒][成出个]"
    r"|(?:进展|情况|进度|通报|简报|排名|排行榜?|名次|[日周月季]报)都?发(?:给)?我"
    r"|(?:[导倒](?:出来?)?|[打拉做制列出弄搞整编]|生成)一?[个张份][^,。;]{0,6}表|表格?(?:都|全部?)?[导倒]出"
    # 周一上班再发给我: the bot is to write again then.
    r"|(?:^|[,。!;\s])(?:那|就|等)*"
    r"(?:明[天早儿]|后天|下?(?:周|星期|礼拜)[一二三四五六日天]|下个?(?:周|星期|礼拜)"
    r"|节后|收假|上班|\d{1,2}[号日])[^,。;]{0,6}再(?:给我)?(?:发|推|弹)(?:给)?我?"
)


@needing(_NEIGHBOUR, _CHAT_QUESTION, _CHAT)
def is_small_talk(scene: Scene) -> bool:
    """Whether nothing is said but what people say beside their work."""
    text = scene.text
    if _NEIGHBOUR.search(text):
        return not sets_aim(scene)
    if _CHAT_QUESTION.search(text):
        return _OWN_LIST.search(text) is None
    if _CHAT.search(text) is None or _FIGURE_OF_WORK.search(text) or len(text) >= _LONGEST_TALK:
        return False
    if _is_of_title(scene) or _tells_apart(scene):
        return False
    return not (_OWN_LIST.search(text) or (scene.leads and find_filter(text)))


_LONGEST_TALK = 60


def _tells_apart(scene: Scene) -> bool:
    """3号覆盖率90.3。国庆我带班: whether a sentence free of talk gives a task's number with a figure."""
    if not scene.figures:
        return False
    if not scene.codes:
        return any(
            _CHAT.search(one.text) is None
            and any(
                one.holds(figure.start)
                and figure.kind == "count"
                and (_heads_with_own(scene, one.text) or _is_own_measure(scene, figure.unit))
                for figure in scene.figures
            )
            for one in scene.clauses
        )
    return any(
        any(one.code and not one.passing and told.start() <= one.start < told.end() for one in scene.codes)
        and any(told.start() <= one.start < told.end() for one in scene.figures)
        and not _CHAT.search(told[0])
        for told in _SENTENCE.finditer(scene.text)
    )


_SENTENCE = re.compile(r"[^。;!?\n]+")


def _is_own_measure(scene: Scene, unit: str | None) -> bool:
    """消缺187处了,天热不好安排停电: whether a task of the sender's own counts so, and not only people or 个."""
    if unit in _OF_MANY:
        return False
    own = scene.lexicon.own.get(scene.message.sender, ())
    return any(one.unit == unit for code in own for one in scene.lexicon.list_indicators(code))


_OF_MANY = frozenset({None, "个", "人", "名", "位", "次", "天", "元", "块"})


def _heads_with_own(scene: Scene, clause: str) -> bool:
    """助餐点开了19个，每天来吃饭的…: whether a clause opens with the words of a task that is the sender's business."""
    found = find_matches(clause, scene.lexicon.titles)[:1]
    return any(
        one.start == 0 and one.length > _SHORT_WORD and scene.lexicon.is_involved(scene.sender, one.code)
        for one in found
    )


_SHORT_WORD = 2


def _is_of_title(scene: Scene) -> bool:
    """快递进村到哪一步了, of a task that is called so: its words are no small talk."""
    found = _CHAT.search(scene.text)
    named = find_matches(scene.text, scene.lexicon.titles) if found else ()
    return any(
        one.start <= found.start() and found.end() <= one.end and one.end - one.start > len(found[0])
        for one in named
        if found
    )


def sets_aim(scene: Scene) -> bool:
    """Whether one who leads sets an aim, whatever is said of others beside it."""
    return scene.leads and _OWN_AIM.search(scene.text) is not None
