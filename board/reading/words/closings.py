"""How a message ends behind its matter: thanks, leave-taking, that this was all, that it be written down.

Each closing stands behind a stop and says nothing of any work: 3号完了，别的没啥，我先去忙了 is 3号完了. What may be an act
stays: 请领导指示, 请领导审阅, 明天再说, 别再发了.
"""

import re

from board.reading.words.cues import any_of
from board.reading.words.needs import ALL_AWAKE, listen
from board.reading.words.openings import STOP

_ALL = "(?:各位|大家|领导|[您你]们?|主任|局长|书记|老师|挂图)"
_WHOM = rf"(?:{_ALL}|[了啦哈啊呀哦])*"
_LATER = r"我?(?:稍后|随后|回头|晚点|一会儿?|等下|待会儿?)再?"
_SO = "(?:吧|了|啦|子|哈|啊|哦)*"
_PLEASE = "(?:请|敬请|烦请|麻烦|劳烦|辛苦|拜托|帮忙?|[给替帮]我|[您你]|挂图|领导)"
_WRITE = "(?:登记|记录|录入|记)(?:一?[下笔]|上|好)?"
_BEHIND = any_of(
    rf"""
    # that this was all
    嗯?(?:先|就|暂时|大概|差不多)*(?:就|先|是)(?:这[样些]|这么个?(?:情况|事儿?|意思)|这意思|酱){_SO} 没别的(?:事儿?)?[了啦]?
    (?:别的|其他的?|其它的?)(?:都)?没(?:啥|什么|有|事儿?)?了? (?:汇报|报告|报)?完毕 [oO][vV][eE][rR]
    先(?:汇报|报告|说|报|讲)?(?:这么多|到这[儿里]?){_SO} 先(?:汇报|报告|说|报|讲)到这[儿里]?{_SO}
    以上(?:[,，。]?\s*请(?:各位)?(?:领导|您)?(?:审阅|阅示|审示|过目|批阅|知悉|阅知|阅))?
    特此[报汇][告报]
    # that it is for them to know, or to write down
    (?:请|敬请)(?:各位)?(?:领导|您|大家)?(?:阅知|知晓|知悉|悉知|惠存|查收)(?:即可)? 知悉即可
    (?:{_PLEASE}{{1,4}}{_WRITE}[哈啊吧呀]?|请?(?:领导|您|各位|大家)?(?:请|尽管)?放心)[哈啊吧]?
    (?:我们?|我科|我院)?(?:会|将)?(?:继续|再)(?:努力|加油|加把劲|跟进)
    一?有新?的?(?:情况|进展|消息|变化|问题)(?:再|随时|及时|第一时间)+(?:[报汇][告报]|报|说|反馈|联系|沟通)
    (?:照片|图片|截图|附件){_LATER}(?:发|传|补|上传)(?:群里|过来|上来)?
    (?:具体的?|细节|详细的?|详情)(?:回头|下来|改天|见面|当面|电话里?|私下)+(?:再)?(?:细?[说聊谈讲]|汇报|报)
    回头再?细[说聊谈] 不用回(?:复|我|了)*
    # thanks and wishes
    (?:谢谢|感谢|多谢|谢[了啦]|辛苦[了啦]?|麻烦[了啦]|拜托[了啦]?|有劳[了啦]?|费心[了啦]?){_WHOM}
    (?:谢谢|感谢|辛苦){{2}}{_WHOM} {_ALL}(?:辛苦|费心|受累)[了啦]?
    (?:不好意思)?打扰(?:{_ALL})?(?:休息|工作)?[了啦] 晚安 早点休息 祝好 路上慢点
    (?:大家|各位|您)+(?:都|也)?注意(?:安全|防暑|身体|保暖|休息)
    (?:祝)?(?:大家)?周末愉快
    # that one has to go, and how it was typed
    我(?:先|得|要)*去?(?:忙|下|撤|闪|溜|开会|吃饭|睡)(?:别的|会儿?)?去?[了啦]{_SO} 我进会场[了啦]?
    手机(?:静音|快?没电)[了啦]?     (?:上车|开会|来电话)[了啦]先?不说[了啦] (?:要)?登机[了啦] 到站[了啦]先这样 来电话[了啦]
    手机快?没电[了啦]先这样 先?不说[了啦] (?:这边|这里)?信号不(?:好|行)
    打字不方便 (?:有?错别?字?)?(?:请)?见谅 语音(?:输入|转写|转的?文字|转的)的? 将就看
    """
)
# Runs of stops are bounded: a message of two thousand commas is looked through once.
_CLOSER = re.compile(rf"{STOP}{{1,8}}(?:{_BEHIND.pattern})[哈啊吧呀哦啦]{{0,3}}{STOP}{{0,8}}$")
_IS_CLOSED = listen(_BEHIND)


def drop_closings(text: str, heard: int = ALL_AWAKE) -> str:
    """The text up to where its matter ends; itself where it is nothing else. heard: what the text may wake."""
    if not heard & _IS_CLOSED:
        return text
    while (closer := _CLOSER.search(text)) is not None and closer.start() > 0:
        text = text[: closer.start()]
    return text
