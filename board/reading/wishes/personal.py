"""What people want of the bot for themselves: help, and quiet for a time."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.naming.blots import BLOT
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.tasks.mentions import CLEAR
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_MUTE = any_of(
    r"""
    # in the middle of the night
    (?:半夜|大半夜|这么晚|深更半夜)[^。]{0,12}(?:明|早上|行不)
    # do not call on me
    (?:别|不要|不用|甭|莫|勿)(?:再|老|一直)?(?:给我|跟我|往我这)?(?:@|艾特|圈|推(?!迟|荐)|弹窗?|发(?!布
        |表|言|群|货|了稿)|找|催|打扰|烦|叫|提醒|吵|call|呼)(?:我|了|消息|提醒|啦|行不|好吗|这些|$|,|。)
    (?:今天|今晚|现在|这会儿?|先)(?:就)?(?:别|不要|甭|莫)再?[发推弹][了啦](?=[,。!]|$) 别@ 不要@ 勿扰 免打扰
    静音
    # only after a time
    (?:后|以后|之后|[完了]节|结束)[^,。]{0,4}再(?:发|找|推|提醒|催|@|联系|叫)我
    [\d一二三四五六七八九十廿]+[号日][^,。]{0,3}再(?:找|联系|说|讲|聊|谈)
    (?:下班|收工|打烊|回家|休息|撤)[了啦][^。]{0,12}(?:[号日]|周[一二三四五六日]
        |明[天早]|后天|节后|上班)[^,。]{0,3}再(?:弄|搞|看|办|说|讲|聊|谈|处理|报)
    就到这[儿里]?(?:吧|了)?[^。]{0,8}(?:[号日]|周[一二三四五六日]|明[天早]|后天)[^,。]{0,3}再
    (?:明[天早儿]|后天|周[一二三四五六日]|下周[^,。]{0,2}
        |上班|节后|回头)[^,。跟给向和与对要得]{0,4}再?(?:说|讲|聊)(?=[,。!吧]|$)
    [\d一二三四五六七八九十廿]+[号日][^,。]{0,3}再(?:给我|跟我)(?:发|推|弹|提醒)
    (?:星期|礼拜)[一二三四五六日天][^,。]{0,4}再(?:说|发|找|推|弹|给我|提醒|催|叫|联系|@|圈)
    (?:明[天早儿]|后天|周[一二三四五六日]|下周[^,。]{0,2}|晚点|回头|上班|节后|明儿
        |改天|回来|收假|销假)[^,。]{0,4}再(?:说|发|找|推|回|聊|弄|报|提醒|催|叫|联系|@|圈)
    """
)
_MUTE_STRONG = any_of(
    r"""
    # messages, and what they do
    消息 我 还发 催 再?[发推弹][了啦](?=[,。!]|$) @ 艾特 推(?![介进广动行荐选送]) 弹 找我 别发 烦 静音 勿扰
    # on the way
    在外[面头]? 在?高铁 在?飞机 在?火车 在路上 在车上 开着?车
    # at table
    [吃喝]酒 酒席 吃席 喝喜酒
    # off work, at home
    下班 收工 打烊 回家 撤了 闪了 溜了 就到这 休息 睡 娃 孩子 家 开会 晚了
    # late, on days off
    几点了 这么晚 深夜 大哥 半夜 周末 放假 休假
    """
)
# 吃饭呢，明早再说: busy with something that is no work on a task.
_BUSY = re.compile(
    r"\W*(?:不好意思|抱歉|哎|领导)?\W*(?:我|这会儿?|现在|还|正|人)*"
    r"(?P<at>[^,。;没未不差\d]{1,9})[呢哩][\s,。!]*"
    r"(?:明[天早儿]|后天|周[一二三四五六日]|下周[一二三四五六日]?|上班|回头"
    r"|晚点|改天)[^,。]{0,3}再(?:说|讲|聊|报|弄|回|看|办)[吧哈啊了]?\W*"
)
# 跑了一天工地累瘫了: how tired somebody is, whatever title has the word of the place.
_TIRED = (
    r"(?:(?:今天|昨天|这几天|我们?|人|都|也|又|可|真|实在|在外面?)*"
    r"(?:(?:跑|忙|折腾|站|走|转|蹲|熬)了?(?:一|大半?|整)整?"
    r"(?:天|上午|下午|晚上?|宿|夜)(?:的?(?!都|全|才|就)[\u4e00-\u9fa5]{1,2}?)??)?"
    r"(?:(?:人|都|真|快|要|也|,|\s)*(?<![劳积])累"
    r"(?:死|瘫|趴|坏|惨|垮|散架|成狗|得(?:够呛|不行|要命|慌|[^,。;\d]{1,5}))(?:人)?[了啦啊]*)?)"
)
_ONLY_TIRED = re.compile(rf"\W*(?=[^,。]*(?:累|了[一整大])){_TIRED}\W*")
_TIRED_LATER = re.compile(
    rf"\W*(?=[^,。]*(?:累|了[一整大])){_TIRED}[,。!\s]*(?:明[天早儿]|后天|上班|回头|晚点|改天)"
    rf"[^,。]{{0,3}}再(?:说|讲|聊|报|弄|回|看|办)[吧哈啊了]?\W*"
)
_AT_WORK = re.compile(
    r"[弄办做干改写推催整填赶谈批审装拆修建铺跑查测验收征签印核]着?$|推进|对接|落实|整理|准备"
)
# 有事明天上班再发我, 正吃饭，明天八点以后再找我
_AGAIN_LATER = re.compile(
    r"(?:明[天早儿]|后天|下?周[一二三四五六日]|上班|节后|收假)"
    r"[^,。;]{0,10}再(?:发|找|联系|叫|催|推|@|圈)我[吧哈啊了]?\W*$"
)
# 材料下周一再发我 waits for papers.
_PAPERS = re.compile(r"材料|文件|表|稿|数据|通知|[清名]单|图|链接|电子版|方案|报告|[简通快]报|台账|汇总")


def _asks_for_quiet(text: str) -> bool:
    return _AGAIN_LATER.search(text) is not None and _PAPERS.search(text) is None


_PUT_OFF = re.compile(
    r"\W*(?:明[天早儿]|后天|下周[一二三四五六日]?)(?:早上?|上午|上班)?再(?:说|讲|聊)[吧哈啊了]?\W*"
)
_MUTE_NOT = any_of(
    r"""
    # to report to me
    (?<!再)(?:给我讲|[给向跟]我汇报)
    # a telephone
    (?:手机|电话|通讯|通信|铃声|话筒|麦克?风?|设备)[^,。]{0,6}静音 静音[^,。]{0,3}(?:手机|状态|模式)
    # what goes out to the group
    别发群 不要发群 先别发(?![了啦](?=[,。!吧]|$)) 通报 [日周月季]报 简报 稿
    # what is put off, or not pressed
    别催[^我了]{1,6}(?:号|项) 文件 方案[^,。]{0,6}再说 等[^,。]{2,12}再说(?!.*(?:别|@))
    """
)


@needing(_MUTE)
def read_mute(scene: Scene) -> list[Act]:
    """A wish for quiet: until the first day on which the bot may write again."""
    text = scene.text
    if not _MUTE.search(text) or _MUTE_NOT.search(text) or any(not ref.passing for ref in scene.codes):
        return []
    if not (_MUTE_STRONG.search(text) or puts_off(scene)):
        return []
    if scene.leads and (
        _SPARED.search(text)
        or _stops_task(text)
        or (scene.names and _SHIRKED.search(text))
        or (scene.message.pending and re.search(r"通报|稿|期", text))
    ):
        return []
    return [Act("mute", until=find_return(scene))]


# 催也这速度, 催也没用: why nobody need be called on.
_NO_USE = re.compile(r"催(?:也|都|死|破|了也|得再)")
# 下班了, 别@我: quiet is wanted for a time, whatever was told before.
_FOR_A_TIME = re.compile(
    r"下班|收工|打烊|回家|休息|睡|吃饭|开会|高铁|飞机|火车|开着?车|周末|放假"
    r"|休假|@|艾特|静音|勿扰|打扰|消息|推送|弹窗|晚了|几点了"
)


def leave_work(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that are of work, without those that wish for quiet."""
    return [one for one in clauses if not (_MUTE.search(one.text) or _NO_USE.search(one.text))]


def names_time(scene: Scene) -> bool:
    """Whether a wish for quiet says until when or for what, and does not only forbid chasing."""
    wishes = [one for one in scene.clauses if _MUTE.search(one.text)]
    dated = any(one.holds(day.start) for one in wishes for day in scene.days)
    return dated or _FOR_A_TIME.search(scene.text) is not None


# 不用催了,他们昨天报过了, from one who leads: others are spared, who are not named.
_SPARED = re.compile(r"(?:不用|不要|不必|别|甭|莫|勿)(?:再|去|先|老|都)*催(?!我|办我)")
# 这项归老华,别再推了: nobody is to shirk it.
_SHIRKED = re.compile(r"(?:别|不要|不许|不能|不准)(?:再)?(?:互相|来回|往外|往别人)?推(?!送)")
# 步道先别推了, with the task's words blotted out: it is the work that is not to be pushed on.
_PUSH = re.compile(
    rf"(?:{BLOT}|(?P<words>[\u4e00-\u9fa5]{{2,}}?))(?:那个|这个|那项|这项|那块|这块|的事|工作|任务)?"
    r"(?:就|都|也|暂时|现在|目前)*先?(?:就)?(?:别|不要|甭|莫)(?:再|急着)?推了?(?=[,。;!]|$)"
)
_OF_BOT = re.compile(
    r"我|消息|提醒|通知|这些|今[天晚]|现在|晚上|周末|下班|休息|开会|[了啦呢]$|这会|大家|群|机器人|小图"
)


def _stops_task(text: str) -> bool:
    """Whether something is named that a leader no longer wants pushed on, rather than messages that are pushed to them."""
    found = _PUSH.search(text) if "推" in text else None
    return found is not None and not (found["words"] and _OF_BOT.search(found["words"]))


def _names_task(scene: Scene, words: str) -> bool:
    return any(one.score >= CLEAR for one in find_matches(words, scene.lexicon.titles))


@needing("累|了[一整大]")
def is_tired(scene: Scene) -> bool:
    """Whether all that is said is how tired somebody is after a day's work."""
    return _ONLY_TIRED.fullmatch(scene.text) is not None


def puts_off(scene: Scene) -> bool:
    """Whether somebody in a private chat is busy with other things than a task, or only puts the talk off."""
    message = scene.message
    if message.chat != "direct" or message.pending or message.asked or message.quote:
        return False
    if _TIRED_LATER.fullmatch(scene.text) or _asks_for_quiet(scene.text):
        return True
    busy = _BUSY.fullmatch(scene.text)
    if busy:
        return not (_AT_WORK.search(busy["at"]) or _names_task(scene, busy["at"]))
    return message.topic is None and _PUT_OFF.fullmatch(scene.text) is not None


# 国庆收假上班再聊: the first working day behind a feast.
_AFTER_FEAST = re.compile(r"\s?(?:收假|假期|过[完后了]|放完|长假|节)")
# 国庆回娘家，节后再报: the feast that was named, and not the next one.
_FEAST = re.compile(r"国庆|十一|中秋|春节|过年|元旦|五一|端午|清明|劳动节")
_FEAST_OVER = re.compile(r"[^。]*?(?:节后|假后|收假|[过放]完[节假年]|假期结束)")


def _is_feast_over(scene: Scene, day: Day) -> bool:
    return _FEAST.match(day.words) is not None and _FEAST_OVER.match(scene.text, day.end) is not None


# 下周再找我 may be answered next Monday; 下周别找我 only after it.
_AGAIN = re.compile(r"[^,。]{0,4}(?:再|才|上班|回来)")
# 明天别给我发了: a day on which the bot is not to write.
_NOT_THEN = re.compile(
    r"(?:一?天|整天|全天|就|也|都|先|请|麻烦|你|那天|这?[一两]天)*(?:别|不要|不用|甭|莫|勿)(?:再)?"
    r"(?:给我|跟我)?(?:@|艾特|圈|发|推|弹|找|催|打扰|烦|叫|提醒|吵)"
)


def find_return(scene: Scene) -> date:
    """The day that was said; else the next working day."""
    days = [day for day in scene.days if day.on and day.kind in {"date", "period", "span"}]
    back = [
        day
        for day in days
        if re.match(
            # 放中秋了莫再推了 forbids, and is no return
            r"\s?(?:号|日)?(?:以?后|之后|早上?|上午|上班|一早)?[^,。别莫不甭勿]{0,4}(?:再|上班|回(?![^,。]{0,3}老家|家|乡|去))",
            scene.text[day.end :],
        )
    ]
    # 放端午了,22号之前莫发消息: the day that is named, where a feast only says why.
    named = [day for day in days if day.before and any(char.isdigit() for char in day.words)]
    for day in (*back, *named, *days):
        if day.on and day.kind == "span" and day.on > scene.today:
            return day.on
        if day.on and (_AFTER_FEAST.match(scene.text, day.end) or _is_feast_over(scene, day)):
            return scene.calendar.next_working_day(day.on)
        if day.on and day.words.endswith("周末"):
            return day.on + timedelta(days=1)
        if day.on and day.kind == "period" and day.on >= scene.today:
            ahead = day.since and day.since > scene.today and _AGAIN.match(scene.text, day.end)
            return day.since if ahead and day.since else day.on + timedelta(days=1)
        if day.on and day.on > scene.today:
            spared = not day.before and _NOT_THEN.match(scene.text, day.end)
            return day.on + timedelta(days=1) if spared else day.on
    return scene.calendar.add_working_days(scene.today, 1)
