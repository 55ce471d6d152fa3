"""What is not meant for the board at all, whatever figures and words of tasks it carries."""

import re

from board.reading.inquiries.filters import find_filter
from board.reading.leading.papers import asks_for_paper
from board.reading.naming.titles import find_matches
from board.reading.notices import is_notice
from board.reading.people.invitations import joins_in
from board.reading.progress.elsewhere import is_elsewhere
from board.reading.scene import Scene
from board.reading.wishes.personal import is_tired
from board.reading.words.cues import any_of, guard
from board.reading.words.interrogatives import asks_by_form

_FORWARDED = any_of(
    r"""
    # notices to everybody
    ^\W*(?:【(?:转发?|通知|提醒|公告|[^】]{0,8}(?:气象|预警|天气|台风|防汛|停电|停水|公安|交警
        |反诈)[^】]{0,6})】|转发?[:：]|\[?转发?\]|转[:：]|(?:紧急)?通知[:：]|各位(?:家长|业主|居民))
    ^\W*(?:听说|据说|听讲) ^\W*(?:通报批评|约谈|问责)(?![^,。]{0,6}(?:整改|任务|反馈))
    现(?:将|就)[^。]{0,16}(?:通报|通知|公布|公示|印发|函告)(?:如下|于后)
    ^\W*【(?:[工每][作日周月])?(?:简报|快讯|要闻|动态|新闻|速递|转载|学习)】
    # a file, a link, a mini program
    ^\W*(?:\[(?:文件|图片|视频|语音|链接|位置|名片|小程序|动画表情
        |表情)\]\s*)?[^\s,。]{1,40}\.(?:xlsx?|docx?|pdf|pptx?|wps|et|jpe?g|png|zip|rar|mp4)\W*$
    https?:// mp\.weixin 点击查看 详情>> 扫码(?![枪器率员建]|设备|追溯|上墙) #小程序 \[链接\] \[红包\]
    \[聊天记录\]
    """
)
# 客运站旁边开了家面馆, B座电梯停了: a place where something happens, and no task.
_BESIDE = re.compile(r"\s?(?:的)?(?:旁边|边(?=[上那这有开])|附近|门口|对面|隔壁|边上|斜对面|楼下|路口)")
_HOUSE = re.compile(r"(?:[A-Za-z][座栋幢]|\d(?:号楼|单元)|(?:这|那|我们?)[栋幢]楼?)的?$")
_FIGURES_TOLD = re.compile(r"累计|完成|进度|新增|达到")


# 数对不上,我核完再报: nothing is told yet.
_HELD_BACK = re.compile(
    r"(?:核|查|问|统计|对|算)(?:完|一?下|实|清楚?|好)?[^,。\d]{0,3}"
    r"(?:再|后|以后)(?:报|说|回|填)[你您吧了啊哈]*\W*$"
)
# 没错,就是35: the last report stands as it is.
_CONFIRMED = re.compile(r"\W*(?:没错|对的?|是的?)[,。\s]*(?:就|是|还是)+(?P<figure>[\d.]+)[^\d,。]{0,2}\W*")


def _holds_back(scene: Scene) -> bool:
    """Whether a member only says that the figure will come, or that the one they gave was right."""
    if scene.leads or scene.codes:
        return False
    if not scene.figures and _HELD_BACK.search(scene.text):
        return True
    last, said = scene.message.last, _CONFIRMED.fullmatch(scene.text)
    if last is None or said is None:
        return False
    return any(one.words == said["figure"] for one in scene.figures) and any(
        value is not None and f"{value:g}" == said["figure"]
        for value in (last.percent, last.total, last.rate, last.delta)
    )


# 任务分解:滨江20台,和平15台: what each is to do, or how many are to come.
_SHARED_OUT = re.compile(
    r"(?:任务|指标|目标|名额|计划|参[会训]人?数?)[^,。;:\d]{0,4}"
    r"(?:分解|分配|下达|摊派|切块)|(?:分解|分配)(?:如下|表|:)|名额[^,。;\d]{0,4}:"
)


def _shares_out(scene: Scene) -> bool:
    """Whether aims or places are given to several units."""
    return len(scene.units) > 1 and len(scene.figures) > 1 and _SHARED_OUT.search(scene.text) is not None


def _names_place(scene: Scene) -> bool:
    """Whether the only words of a task name a place where something happens."""
    if scene.codes or scene.message.topic or scene.message.quote or _FIGURES_TOLD.search(scene.text):
        return False
    if not _PLACED.search(scene.text):
        return False
    named = find_matches(scene.text, scene.lexicon.titles)
    return any(_BESIDE.match(scene.text, one.end) or _HOUSE.search(scene.text, 0, one.start) for one in named)


_PLACED = re.compile(r"旁边|边[上那这有开]|附近|门口|对面|隔壁|边上|楼下|路口|[A-Za-z]座|[栋幢楼]|单元")
_NEIGHBOUR = re.compile(r"(?:[邻兄外]弟?|隔壁)[县市区镇]")
# 隔壁区签了七成了，签约率按98来抓: what those who lead want of their own beside the neighbours.
_OWN_AIM = re.compile(
    r"(?:我们|咱们?|内部|内控|率|目标)[^,。;]{0,6}?(?:按照?|照着?|往|朝|到|冲)"
    r"\s?[\d一二三四五六七八九十][^,。;]{0,6}(?:抓|要求|来|算|推|考核|把握|冲|赶)"
    # B3的目标加码，定到680户，隔壁镇去年就干到650了
    r"|(?:目标|任务数?|指标|考核数|计划数)[^。;\d]{0,8}?(?:定|提|调|加|改|抬|拔|涨|拉|升|上调|下调)"
    r"(?:高|码|大)?[到为成至]?\s?[\d一二两三四五六七八九十]"
)
_OWN_WORDS = re.compile(
    r"^(?:已记[:：]|已记\d|您有\d+项|您好,今天|【[^】]*(?:进展|通报)】.*截至)"
    r"|有误请?回[\"“']?更正|回复?[\"“]?更多[\"”]?|\(无需回复\)|请回复序号"
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
    学习强国 (?<!月的)(?<!津贴)(?<!补贴)(?<!补助)(?<!资金)打卡(?!到人|发放) 哈哈哈*$ 被踢
    """
)
_CHAT_QUESTION = re.compile(
    guard(
        r"(?:那个|那张|那份|的)?(?:表|模板|文件|材料|登记表|检查表|通知|链接|群)"
        r"[^,。]{0,8}(?:发我|谁有|在哪|怎么没|找不着|传我|发一份)"
    )
)
_SPEECH = re.compile(
    r"^(?:转[:：])?[^,。]{0,14}(?:强调|指出)[,:，]|同志们[^。]{0,40}(?:辛苦|不容易|加把劲|再接再厉)"
    r"|(?:各位|大家)[^。]{0,12}辛苦|(?:都|这阵子都?)辛苦[了啦]?[!。]?$"
)
_TO_ALL = re.compile(r"^\W*(?:大家|大伙|各位|各单位|各科室|各家)[^。]{0,20}(?:把|请|记得|抓紧|务必|前)")
_FIGURE_OF_WORK = re.compile(r"累计|新增|进度|完成(?:了)?\d|\d+%|[代替帮][他她它]们报")


# 我名下的都发我, 台账导成表格发我 and 3号的进展发我 are asked of the bot.
_OWN_LIST = re.compile(
    r"(?:例会|上会|会议|调度会?|会上|开会|汇报)[用的要]{0,2}材料"
    r"|我(?:名下|手上|手里|的任务|的清单)"
    r"|(?:台账|作战图|总表|清单|[图表]|任务)(?:也|都|全|给我|帮我)*[导倒][成出个]"
    r"|(?:进展|情况|进度|通报|简报|排名|排行榜?|名次|[日周月季]报)都?发(?:给)?我"
    r"|[导倒](?:出来?)?一?[个张份][^,。;]{0,6}表|表格?(?:都|全部?)?[导倒]出"
    # 周一上班再发给我: the bot is to write again then.
    r"|(?:^|[,。!;\s])(?:那|就|等)*"
    r"(?:明[天早儿]|后天|下?(?:周|星期|礼拜)[一二三四五六日天]|下个?(?:周|星期|礼拜)"
    r"|节后|收假|上班|\d{1,2}[号日])[^,。;]{0,6}再(?:给我)?(?:发|推|弹)(?:给)?我?"
)


def is_noise(scene: Scene) -> bool:
    """Whether a message is a forwarded notice, the bot's own words, a line to another person or mere talk."""
    text = scene.text
    if _is_for_others(scene):
        return True
    if _SPEECH.search(text) and not any(ref.code for ref in scene.codes):
        return not (scene.message.pending and re.search(r"同意|批", text))
    if _TO_ALL.search(text) and not scene.leads and not scene.codes:
        return True
    return not (scene.leads and _leads_on(scene)) and _is_talk(scene)


def _is_for_others(scene: Scene) -> bool:
    """Whether a message is passed on, meant for somebody else, or of the writer's own day."""
    if _is_forwarded(scene) or _OWN_WORDS.search(scene.text) or _is_to_other(scene):
        return True
    if _is_told_of_others(scene) or is_notice(scene) or joins_in(scene) or is_tired(scene.text):
        return True
    return _names_place(scene) or _holds_back(scene) or _shares_out(scene)


def _leads_on(scene: Scene) -> bool:
    """Whether somebody who leads speaks of a task, a paper, or of what is to come again and again."""
    if (scene.days and scene.names) or _speaks_of_task(scene) or asks_for_paper(scene.text):
        return True
    return any(day.kind == "recurring" for day in scene.days)


def _is_talk(scene: Scene) -> bool:
    """Whether nothing is said but what people say beside their work."""
    text = scene.text
    if _NEIGHBOUR.search(text):
        return not _aims(scene)
    if _CHAT_QUESTION.search(text):
        return _OWN_LIST.search(text) is None
    if _CHAT.search(text) is None or _FIGURE_OF_WORK.search(text) or len(text) >= _LONGEST_TALK:
        return False
    if _is_of_title(scene) or _tells_apart(scene):
        return False
    return not (_OWN_LIST.search(text) or (scene.leads and find_filter(text)))


_LONGEST_TALK = 60


def _is_forwarded(scene: Scene) -> bool:
    """Whether a message was passed on; 扫码 where a title has it (扫码支付全覆盖) invites nobody."""
    found = _FORWARDED.search(scene.text)
    return found is not None and not (found[0] == "扫码" and found[0] in scene.lexicon.titles.pairs)


def _tells_apart(scene: Scene) -> bool:
    """3号覆盖率90.3。国庆我带班: whether a sentence free of talk gives a task's number with a figure."""
    if not scene.figures:
        return False
    if not scene.codes:
        return any(
            _CHAT.search(one.text) is None
            and any(one.holds(figure.start) and figure.kind == "count" for figure in scene.figures)
            and _heads_with_own(scene, one.text)
            for one in scene.clauses
        )
    return any(
        any(one.code and not one.passing and told.start() <= one.start < told.end() for one in scene.codes)
        and any(told.start() <= one.start < told.end() for one in scene.figures)
        and not _CHAT.search(told[0])
        for told in _SENTENCE.finditer(scene.text)
    )


_SENTENCE = re.compile(r"[^。;!?\n]+")


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


def _is_told_of_others(scene: Scene) -> bool:
    return is_elsewhere(scene) and not _aims(scene)


def _aims(scene: Scene) -> bool:
    """Whether one who leads sets an aim, whatever is said of others beside it."""
    return scene.leads and _OWN_AIM.search(scene.text) is not None


def _speaks_of_task(scene: Scene) -> bool:
    """Whether a task's own line is quoted: what a leader says of it is no talk."""
    return scene.message.quote is not None and scene.message.quote.task is not None


def _is_to_other(scene: Scene) -> bool:
    """@somebody, or a colleague by name, asked for something of their own."""
    if _is_to_colleague(scene) or _is_to_pass_on(scene):
        return True
    if scene.leads or not scene.text.lstrip().startswith("@"):
        return False
    return _ASKED_FOR.search(scene.text) is not None


_ASKED_FOR = re.compile(
    r"发我|给我|你那|谁|帮我|找|吗|[?]|(?:传|发|拷|寄|转)一?(?:遍|份|下|次)|[了过]没有?\W*$"
)
# 徐乐,T2那个安装说明再发我一遍: a paper that a colleague is to pass on; those who lead may order one.
_PASSED_ON = re.compile(
    r"(?P<again>再|重新)?(?:发|拷|传|转|甩|寄|捎|带)(?:给)?我(?:一?[遍份下个张])?[吧呗哈啊谢了]*\W*$"
)
_THINGS = re.compile(
    r"说明|名?册|表(?!扬)|文件|材料|照片|模板|图纸|电子版|链接"
    r"|通知|清单|名单|合同|[优u]盘|ppt|视频|底稿|原件|复印件|截图"
)


def _is_to_pass_on(scene: Scene) -> bool:
    first = next(iter(scene.people), None)
    if first is None or scene.text[: first.start].strip("@ ") or first.only == scene.message.sender:
        return False
    asked = _PASSED_ON.search(scene.text, first.end)
    if asked is None or scene.days or _THINGS.search(scene.text, first.end) is None:
        return False
    return not scene.leads or bool(asked["again"]) or "你" in scene.text


_WANTED = re.compile(r"你们?[^。]{0,24}(?:带|发|送|拿|传|补|交|寄|捎|填|签)(?:一?下|过来|过去|给|个|来|到)?")


def _is_to_colleague(scene: Scene) -> bool:
    """陶站,你们那边的验收单明天带过来: said to the one it opens with."""
    first = next(iter(scene.people), None)
    if first is None or first.start > 1 or first.only == scene.message.sender:
        return False
    if scene.leads and (scene.codes or find_matches(scene.text, scene.lexicon.titles)):
        return False
    if re.match(r"\s?[,:]?\s?你", scene.text[first.end :]) is None:
        return False
    wanted = not scene.leads and _WANTED.search(scene.text)
    return bool(wanted) or (not scene.codes and asks_by_form(scene.text))
