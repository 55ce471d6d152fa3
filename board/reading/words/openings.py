"""How a message opens before its matter: greetings, whom it is for, that something is told, why only now.

Each opening ends in a stop and says nothing of any work: 早，挂图，我先说吧，3号完了 is 3号完了. What may be the matter
itself stays: 收到, 好的, 各位，请把表交一下, 我这边，有哪些没报.
"""

import re

from board.reading.words.cues import any_of
from board.reading.words.needs import ALL_AWAKE, listen

STOP = r"[,，。.!！~～、:：;；\s…]"
_TOLD = "(?=[:：,，])"
_TITLE = "领导|局长|主任|书记|老师|镇长|乡长|科长|股长|站长|院长|校长|处长|所长|总|老板|专家"
_BOT = "@?(?:小?挂图?(?:小?助手|机器人)?|(?:小|智能)?(?:机器人|助手))"
_WHO = rf"(?:(?:尊敬的|亲爱的)?(?:各位)?(?:{_TITLE})们?|各位(?:同事|同志)?|大家|大伙儿?|诸位|同事们|[您你]们?|{_BOT})"
_DAYPART = "(?:早上|早晨|上午|中午|下午|晚上)"
_AWAY = r"在(?:外面|外头|开会|路上|乡下|村里|工地)上?"
_JUST_SEEN = r"[刚才]+看[到见]了?(?:群里|消息|信息|微信|通知)?"
_SORRY = "不好意思|抱歉|对不起"
_SOFT = "[哈啊呀吧哦嘛]?"
# 我这边先简单跟领导
_MYSELF = "(?:[我咱俺]们?(?:这边|这里|这儿)?|这边|这里)"
_IN_SHORT = "(?:先|来|再|就|也|简单|简短|顺便|顺带|冒昧|补充)*"
_TO_WHOM = rf"(?:[向给跟和](?:{_WHO}))?"
_TELL = "(?:补充|汇报|报告|报备|禀报|说明|说|报|讲|插|提|更新|同步|通报|反馈|回复|回)"
_SOMETHING = "(?:一?(?:[下声句嘴]|哈(?=[:：,，]))(?:进展|情况|进度|工作)?|一?个?(?:情况|事儿?|话|数))"
# 请挂图帮忙记一下
_PLEASE = rf"(?:请|麻烦|劳烦|烦请|辛苦|劳驾|帮忙?|[给替]?我|[您你]|{_BOT})"
_WRITE = "(?:登记|记录|录入|更新|同步|记)(?:一?[下笔]|上|好)?"
_BEFORE = any_of(
    rf"""
    # greetings
    {_WHO}(?:[您你]|早|早上|上午|中午|下午|晚上)?好{_SOFT} {_DAYPART}好{_SOFT} (?:{_WHO})?早(?:安|啊|呀)?
    (?:{_WHO}){_SOFT}?辛苦[了啦]? hi hello 哈[喽啰] 嗨
    (?:{_SORRY})?(?:这么晚|大晚上|周末)?(?:还)?打扰(?:[您你]|大家|领导)?(?:一下|[了啦])? 没打扰[您你]?休息吧
    # whom it is for
    (?:{_BOT}){{1,2}} 在吗(?:{_BOT}) (?:尊敬的)?(?:各位)?(?:{_TITLE})们?(?=[,，:：])
    (?:各位(?:同事|同志)?|大家|大伙儿?|诸位|同事们)(?=[,，](?!.*(?:请|记得|务必|抓紧|尽快|把|通知|注意)))
    # that it is told
    {_MYSELF}?{_IN_SHORT}{_TO_WHOM}{_IN_SHORT}{_TELL}(?:{_SOMETHING}){_SOFT}{_TOLD}
    {_MYSELF}?{_IN_SHORT}[向给跟](?:{_WHO}){_IN_SHORT}{_TELL}(?:{_SOMETHING})?{_SOFT}{_TOLD}
    {_MYSELF}(?:先|来)+(?:说|报|讲)(?:{_SOMETHING})?{_SOFT}{_TOLD}
    (?:我这边|咱这边|俺这边|我们这边)哈?(?=[,，](?!.*(?:哪[些几]|几[个项]|有没有|[?？啥吗])))
    有个?(?:情况|事儿?)(?:[要想得]?[说讲报](?:一?[下声])?)?{_TOLD}
    (?:报告|汇报|禀报|请示|回复?)(?:{_WHO}){_TOLD}
    (?:工作|最新|项目|任务)?(?:进展|进度|情况)(?:情况|汇报|报告|反馈|更新|如下)*(?=[:：])
    (?:更新|反馈|汇报|报告|报送|上报|回复|答)(?=[:：])
    # that it be written down
    {_PLEASE}{{1,4}}{_WRITE} 请(?:查收|知悉)(?=[,，:：])
    # why only now, and how
    (?:{_SORRY})(?:{STOP}*(?:(?:{_AWAY})?{_JUST_SEEN}|回晚了|来晚了|报晚了|打扰(?:一下|了)?|忙忘了|晚了))?
    (?:{_AWAY}{STOP}*)?{_JUST_SEEN} {_AWAY}(?=[,，]语音)
    刚(?:开完会|忙完|散会|下车|到单位|到家|回来|吃完饭|挂了?电话|从[^,，。;；\s]{{1,4}}(?:回来|出来))了?(?=[,，])
    终于有空了 开着会呢 小声说 简单说 长话短说 手机打字
    (?:在路上[,，])?语音(?:转写|输入|转的?文字)的? (?:有错?别?字|错别?字)(?:请)?见谅
    # sounds, and words that lead in
    [嗯呃额诶欸哎唉呀哟]+ [那内]个 那[啥什]么? 话说 是这样[的哈子]* [哦啊]?对[了啦] 啊对
    """
)
# 3号完了 under a heading: 【进展】3号完了, [更新]3号完了, #进展# 3号完了, Re:3号完了.
_HEADED = (
    r"(?:【(?:工作|最新)?(?:进展|进度|更新|反馈|汇报|情况)(?:情况|汇报|反馈)?】"
    r"|\[(?:进展|进度|更新|反馈|汇报)\]|#(?:进展|进度|更新|反馈|汇报)#|[Rr][Ee][:：])\s*"
)
# 好的，月底前有哪些要交: what is agreed to is not what the question is about.
_BEFORE_QUESTION = re.compile(
    r"(?:好的?|行|中|收到|明白|知道了|ok)"
    r"(?=[,，。\s]+.*(?:哪[些几个]|多少|几[项条个]|[怎咋]样|(?:什么|啥)情况"
    r"|有没有|给我[看列]|[列拉]给我|[?？]|吗\W*$))"
)
_OPENER = re.compile(rf"\s*(?:(?:{_BEFORE.pattern}|{_BEFORE_QUESTION.pattern}){STOP}+|{_HEADED})")
_IS_OPENED = listen(_BEFORE, _BEFORE_QUESTION, "【|#|e|E|\\[")


def drop_openings(text: str, heard: int = ALL_AWAKE) -> str:
    """The text from its matter on; itself where it is nothing else. heard: what the text may wake."""
    if not heard & _IS_OPENED:
        return text
    while (opener := _OPENER.match(text)) is not None and opener.end() < len(text):
        text = text[opener.end() :]
    return text
