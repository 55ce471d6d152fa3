"""What is asked, by its words: whether it is a question at all, of which tasks, and what about them."""

import re

from board.reading.inquiries.filters import find_filter
from board.reading.inquiries.wants import find_want
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.words.asking import ASKS, asks_plainly
from board.reading.words.cues import any_of, guard, join_cues
from board.reading.words.interrogatives import asks_by_form, asks_which_of_two, asks_who
from board.reading.words.needs import ALL_AWAKE, listen

_NO_QUESTION = any_of(
    r"""
    # lost and found, looked for
    捡到 丢了 找(?:到|着)了?没 领养
    # not known
    不好说 说不准 不知道
    # meetings
    几点 会议室 开会吗 几楼 哪个会 哪栋
    # papers and forms passed around
    发我(?:一份|一下|个)?[呗吧]?$ 电子版 模板 考核细则
    # who has, who helps, who is on duty
    谁有 (?<!在)谁手里 谁手上有 谁的车 谁替 谁帮 谁去 谁值班 带班 值班
    # pay
    啥时候到账 到账[了呀啊吗] 补贴(?:啥时候?|什么时候|几时|哪天|多少|到账|怎么[领发]|发了[吗没]) 工资
    # meals, cars, parcels, clothes
    正装 吃饭 食堂(?:吃|几) 停车 拼车 快递
    # the group itself
    哈哈 被踢 群里?(?:怎么|没人) 投票
    (?:都|大家)[^,。]{0,4}(?:学|看|听|收|吃|知道|签到)(?:习|到|齐)?了(?:没|吗|么)
    # weather and days off
    天气 下雨吗 放假 请假
    # leisure
    心情 味道 好吃 球赛 电影 电视剧 股票 彩票 油价 堵车 堵不堵
    """
)


_ENDS_ASKING = re.compile(
    r"[^,。]{2}"
    r"(?:不|没|(?<!着)(?<!早)呢|(?:起来|[上下进出]来|上去|[上下掉开齐通成定住满够全好完起进]|到位)没有)\s?$"
    # 月底拿得下来吗按现在的速度: how it is measured, said behind the question
    r"|[^,。]{2}(?:吗|么|不|没)(?:就|要是)?[按照][^,。]{2,10}$"
)
# What sounds like a wish is a question from those who lead: 石桥的情况说一下, 从头翻给我看.
_TOLD = any_of(
    r"""
    # let me hear
    (?:说|讲|谈|汇报|介绍|念|捋|摆|亮)(?:一?下|一?[说讲谈念捋摆亮])(?=[,。]|$) 给我(?:看|说|讲|念|捋|摆)
    给(?:我|局里|领导)?一?个(?:准话|准信|实话|实信|痛快话|说法|交代|底)(?=\W*$)
    # how is it
    (?:悬|顺|稳|准|够|行|快|赶)不(?:悬|顺|稳|准|够|行|快|赶) 怎么(?:样|说)了?$ 是不是
    # it is so, is it not
    (?:没(?:有|啥|什么|得)*(?:大)?(?:问题|变化|困难|风险)|(?:顺利|正常|来得及|跟得上
        |赶得上|[撑顶]得住|有[数底谱]|在[办弄推抓做搞干]|[抓推]着))(?:了|的|呢)?吧(?=\W*$)
    对一下$ (?:是|对|没错)吧[?]?$ [\u4e00-\u9fa5]了吧[?]?$
    (?:到期|完成?|[弄做办]完|[弄做办]好|报|交|办结|开工|验收|到位)了吧[?]?$
    # how many are left
    还?[差缺欠剩](?:几|多少)[\u4e00-\u9fa5]
    """
)


# Words that ask elsewhere, said of what is not known or not counted: 有几个村老掉线, 啥时候有货没准信.
_INDEFINITE = re.compile(
    guard(
        join_cues(
            r"""
            # some, that are told of
            (?<!总共)(?<!一共)有几(?:个|家|处|户|座|名|台|条)(?!没|未|完
                |销|红|黄|逾|超|在)[\u4e00-\u9fa5]{4,}(?<![吗呢没])(?=[,。]|$)
            (?:就是|只是|不过是?|但是?|光是?)有几[\u4e00-\u9fa5]{3,}(?<![吗呢没])(?=[,。]|$)
            # not known yet
            (?:啥时候?|什么时候|几时|何时|多久|多少|哪天)[^,。?]{0,10}(?:没准信?|没个?准
                |没定(?!了?[没吗])|还没准|不知道|不好说|说不[准好]|没谱|没信|不清楚)
            (?:多少|几[个户家处]|哪天|啥时候?|什么时候)[^,。?]{0,4}我们?(?:晚点|回头|稍后
                |待会儿?|明[天早]|今晚|下午|再|还得|得|要)[^,。?]{0,4}[核查问报对统算盘]
            # to be known by then
            (?:多少|几|谁|哪)[^,。?]{0,5}等[^,。?]{0,4}(?:定|出来|批|公布|审)[^,。?]{0,4}
            (?:就|才|还不|不|没)知道(?:谁|哪|什么|啥|多少|几)[^,。?]{0,8}(?=[,。!]|$)
            # none at all
            (?:什么|啥)[^,。?]{0,5}(?:都|也)(?:没|不)
            (?:没|无)(?:有|得)?(?:啥|什么)(?:新|大|太大|特殊|特别|异常|别的
                |具体|其他)?的?(?:情况|动静|状况|变化|进展)(?![吧吗么?没])
            # not with a few of them
            (?:别|不要|不能|不许|甭)[^,。?]{0,4}几[\u4e00-\u9fa5]
            # whoever, whatever
            (?:不管|不论|无论|甭管)(?:是)?(?:谁|什么|啥|怎么|咋|哪)
            """
        )
    )
)


# 桑村的都签完了,水泉还差几户: a few are left, from a member who has just told how the rest stands.
_SOME_LEFT = re.compile(
    r"(?<=[了完好成毕]),[^,。?]{0,8}?(?:剩|差|有)下?几[\u4e00-\u9fa5]{1,6}(?<![没吗呢了])(?=[,。]|$)"
)


# 数字要实,别注水 forbids what 有没有水分 would ask about.
_FORBIDDEN = re.compile(
    r"(?:别|不要|不许|不能|不得|严禁|杜绝|防止)(?:再)?(?:搞|有|出现)?(?:[掺注]水|水分|掺假|造假|虚报|瞒报)"
)


# 信用修复进展情况 above numbered lines is a heading.
_HEADING = re.compile(
    r"[^\n?]{2,24}(?:情况|进展|进度)(?:如下|汇报|报告)?[:：]?\s*\n\s*(?:[(（]?[一二三四1-9][、.．)）]|[-·•])"
)


# 重叠的那几条没算: what was left out of a count, told behind it.
_LEFT_OUT = re.compile(
    r"(?<=[,。;])[^,。;?]{1,14}(?:的|那[几些]?[个条家户处座栋台件])[^,。;?]{0,4}"
    r"(?:都|也|还|先)?没(?:算|计|含|统计)(?:进去|在内|上|进来)?(?=[,。;!]|$)"
)


# 谁出问题谁负责 asks after nobody.
_WHOEVER = re.compile(
    r"谁(?:的)?[^,。?]{1,6}谁(?:就|来|都)?(?:得)?(?:负责|担|兜|买单|承担|扛|挨|受罚|问责|吃亏)[^,。?]{0,3}"
)


# 哪个弄虚作假追究哪个
_WHICHEVER = re.compile(r"哪[个家][^,。?]{1,10}哪[个家](?=[,。!]|$)")


def is_question(scene: Scene, text: str) -> bool:
    """Whether the words ask, and ask about work rather than about the day's small things."""
    if "\n" in scene.text and _HEADING.match(scene.text):
        return False
    said, heard = text, scene.heard
    if heard & _IS_FORBIDDEN:
        text = _FORBIDDEN.sub("", text)
    if "谁" in text:
        text = _WHOEVER.sub("", text)
    if "哪个" in text:
        text = _WHICHEVER.sub("", text)
    if "没" in text:
        text = _LEFT_OUT.sub("", text)
    if heard & _IS_INDEFINITE and _INDEFINITE.search(text) and not (scene.leads and find_filter(text)):
        text = _INDEFINITE.sub("", text)
    if not scene.leads and "几" in text:
        text = _SOME_LEFT.sub("", text)
    heard = heard if text == said else ALL_AWAKE
    asks: object = (heard & _IS_ASKED and ASKS.search(text)) or asks_by_form(text) or asks_who(text)
    if scene.leads and not asks:
        asks = (
            find_want(text, heard) in {"check", "history", "owner"}
            or _ENDS_ASKING.search(text)
            or _TOLD.search(text)
            or asks_plainly(text)
            or asks_which_of_two(text)
        )
    return bool(asks) and not _is_small_talk(scene)


_IS_FORBIDDEN, _IS_INDEFINITE, _IS_ASKED = listen(_FORBIDDEN), listen(_INDEFINITE), listen(ASKS)


def _is_small_talk(scene: Scene) -> bool:
    """Whether the day's small things are asked after, other than in the words of a task: 停车位够不够."""
    small = _NO_QUESTION.search(scene.text)
    if small is None:
        return False
    named = find_matches(scene.text, scene.lexicon.titles)
    return not any(one.start <= small.start() and small.end() <= one.end for one in named)
