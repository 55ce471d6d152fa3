"""What is said around the matter: greetings before it, thanks and emoticons behind it, particles at its ends.

They are taken off before anything is read, so that no grammar has to know them: 嗯，3号完了哈[抱拳]，谢谢 is 3号完了.
A message of nothing else keeps them: they are its matter.
"""

import re

from board.reading.words.cues import any_of, join_cues
from board.reading.words.needs import ALL_AWAKE, listen

# WeChat writes its own pictures as words: https://kf.qq.com (表情).
_PICTURES = join_cues(
    """
    微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢
    困 惊恐 憨笑 悠闲
    咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑 右哼哼 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病
    脸红 破涕为笑 恐惧 失望 无语
    嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 emm 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩
    裂开 爱心 心碎 拥抱
    强 弱 握手 胜利 抱拳 勾引 拳头 ok 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹 月亮 太阳 庆祝 礼物 红包 [发發]
    福 烟花 爆竹 跳跳 发抖 转圈
    """
)
_EMOTICON = re.compile(rf"\[(?:{_PICTURES})\]", re.IGNORECASE)
# A picture that ends a message says nothing; a tick, a cross or a coloured light does.
_LAST_PICTURES = re.compile(
    r"(?:\s|(?![✅❌✔☑⭕💯🔴🟡🟢🔵👌])[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f\U0001F1E6-\U0001F1FF]){1,40}$"
)
_STOP = r"[,，。.!！~～、:：;；\s…]"
_HELLO = r"(?:(?:早上|上午|中午|下午|晚上)?好|早|辛苦了?)"
_AWAY = r"在(?:外面|外头|开会|路上|乡下|村里|工地)上?"
_JUST_SEEN = r"[刚才]+看[到见]了?(?:消息|信息|微信|通知)?"
_BEFORE = any_of(
    rf"""
    [嗯呃额诶欸哎唉]+ 那个 对了 小?(?:助手|机器人)
    (?:顺便|顺带)?(?:补充|说|报|插|提)一?[下声句嘴](?:进展|情况)?(?=[:：,，])
    (?:尊敬的)?(?:各位)?领导们?(?=[,，])
    (?:报告|汇报|禀报|请示)(?:各位)?领导们?(?=[:：,，])
    (?:[向给跟])?(?:您|各位领导|大家)?(?:反馈|回复|汇报|报告
        |通报|更新)(?:一?下)?(?:进展|情况|进度|工作)*(?=[:：,，])
    (?:工作)?(?:进展|进度)(?:情况)?(?=[:：]) (?:尊敬的)?(?:各位)?(?:领导|局长|主任|书记|老师)们?{_HELLO}
    各位(?:领导|老师)们?{_HELLO}? (?:大家|各位|你){_HELLO}
    (?:不好意思|抱歉|对不起)(?:{_STOP}*(?:(?:{_AWAY})?{_JUST_SEEN}|回晚了|来晚了|打扰(?:一下|了)?|忙忘了))?
    (?:{_AWAY}{_STOP}*)?{_JUST_SEEN}
    (?:[向给跟](?:各位)?(?:领导|大家|您)们?)?(?:简单)?(?:汇报
        |报告|报备)(?:一?下(?:进展|情况|进度)?)?(?=[:：,，])
    """
)
# 好的，月底前有哪些要交: what is agreed to is not what the question is about.
_BEFORE_QUESTION = re.compile(
    r"(?:好的?|行|中|收到|明白|知道了|ok)"
    r"(?=[,，。\s]+.*(?:哪[些几个]|多少|几[项条个]|[怎咋]样|(?:什么|啥)情况"
    r"|有没有|给我[看列]|[列拉]给我|[?？]|吗\W*$))"
)
# 关于14号，…: the word that only leads up to the task.
_ABOUT = re.compile(r"\s*(?:关于|针对|至于)(?=[^,，。\s]{1,20}[,，])")
_OPENER = re.compile(rf"\s*(?:{_BEFORE.pattern}|{_BEFORE_QUESTION.pattern}){_STOP}+")
_WHOM = r"(?:您|你|了|啦|哈|啊|各位|大家|领导|主任|局长|老师)*"
_LATER = r"我?(?:稍后|随后|回头|晚点|一会儿?|等下|待会儿?)再?"
_BEHIND = any_of(
    rf"""
    (?:先|就|暂时)+这[样些](?:吧|了|子)? 完毕
    以上(?:[,，。]?\s*请(?:各位)?(?:领导|您)?(?:审阅|阅示|审示|过目|批阅))?
    请(?:各位)?(?:领导|您)?(?:阅知|知晓) (?:我们?|我科|我院)?(?:会|将)?(?:继续|再)(?:努力|加油|加把劲|跟进)
    (?:谢谢|感谢|多谢|谢[了啦]|辛苦[了啦]?|麻烦[了啦]|拜托[了啦]?){_WHOM} 请?(?:领导|您|各位)?(?:请|尽管)?放心
    请知[悉晓] 特此[报汇][告报] [报汇][告报]完毕
    一?有新?的?(?:情况|进展|消息|变化)(?:再|随时|及时|第一时间)+(?:[报汇][告报]|报|说|反馈)
    (?:照片|图片|截图|附件){_LATER}(?:发|传|补|上传)(?:群里|过来|上来)?
    """
)
# Runs of stops are bounded: a message of two thousand commas is looked through once.
_CLOSER = re.compile(rf"{_STOP}{{1,8}}(?:{_BEHIND.pattern}){_STOP}{{0,8}}$")
# 2号我先报一下，6102: that something is told, before it is.
_ANNOUNCED = re.compile(
    rf"(?<=号)\s?(?:我|我们)?(?:先|来|这边|再)?(?:报|汇报|更新)(?:一?下|个数|一?下数)?{_STOP}+(?=\d)"
)
# 完了哈, 差3户啊: a particle that only softens; 哈哈 laughs, and 呢、吧、嘛 ask or leave open.
_SOFT = "[啊哈呀哦噢喔哟]"
_PARTICLE = re.compile(rf"{_SOFT}(?<=[\u4e00-\u9fa5\w%％].)(?<!{_SOFT}.)(?={_STOP}|[?？]|$)")
_WORD = re.compile(r"\w")
# [语音转文字]3号完了, 再发一遍：3号完了, 3号完了（不用回复）, 3号完了[图片], 发自我的iPhone: how a message came, and no answer.
_CAME = re.compile(
    r"\s*(?:[\[【(（]?(?:语音转文字|转文字|语音识别|语音)"
    r"[\]】)）]\s*[：:,，]?|(?:语音转文字|转文字)\s*[：:,，]"
    r"|(?:刚才|刚刚|上面|上一条)?(?:没发出去|没发成功|发重了|没发全)[，,。：:]"
    r"|(?:[再重补](?:新)?发)(?:一[遍次下条])?[：:,，]|[嗯呃额喂欸哎]{2,}[,，。…\s]*(?=\S{2}))"
)
_WENT = re.compile(
    r"\s*[,，。]?\s*(?:[(（\[【]"
    r"(?:不用回复?|勿回复?|不必回复?|免回复?|已编辑|重发|补发|语音转文字|转文字|完"
    r"|说完了?|图片|视频|文件|语音)[)）\]】](?:[^\s,，。]{1,30}\.[a-zA-Z]{3,4})?"
    r"|(?<=[\u4e00-\u9fa5%％。，,\s])(?:不用回复?(?:了|我)?|不必回复?|勿回复?|over)"
    r"|\n?(?:发自我的|来自)[^\n]{1,14}|[:：][)）]|(?<![\u4e00-\u9fa5])☆)\s*$"
)
_MAY_CAME = re.compile(r"[“\"「\[【(（]|转文字|发|嗯|呃|额|喂|欸|哎|回|over|来自|[:：][)）]\s*$|☆")
# “3号完了”, （3号完了）: the whole of it between marks.
_WRAPPED = re.compile(
    r"\s*(?:“(?P<a>[^“”]+)”|\"(?P<b>[^\"]+)\"|（(?P<c>[^（）]+)）|\((?P<d>[^()]+)\)|「(?P<e>[^「」]+)」)"
    r"\s*[。.]?\s*"
)


# 3号完了~: a voice drawn out.
_WAVE = re.compile(r"(?<=[\u4e00-\u9fa5\w%％])[~～]+\s*$")


def strip_trimmings(text: str, heard: int = ALL_AWAKE) -> str:
    """The matter of a message; the text itself where it is nothing else. heard: what the text may wake."""
    bare = _EMOTICON.sub(" ", text) if "[" in text else text
    bare = _drop_carriage(bare) if heard & _IS_CARRIED else bare
    if _LAST_PICTURES.search(bare, len(bare) - 1):
        bare = _LAST_PICTURES.sub("", bare)
    while heard & _IS_OPENED and (opener := _OPENER.match(bare)) is not None and opener.end() < len(bare):
        bare = bare[opener.end() :]
    bare = _ABOUT.sub("", bare, count=1) if heard & _IS_ABOUT and _ABOUT.match(bare) else bare
    while heard & _IS_CLOSED and (closer := _CLOSER.search(bare)) is not None and closer.start() > 0:
        bare = bare[: closer.start()]
    bare = _ANNOUNCED.sub("，", bare) if heard & _IS_ANNOUNCED else bare
    bare = _WAVE.sub("", bare) if "~" in bare or "～" in bare else bare
    bare = _PARTICLE.sub("", bare) if heard & _IS_SOFT else bare
    return bare if bare is text or _WORD.search(bare) else text


_IS_CARRIED, _IS_OPENED, _IS_ABOUT = listen(_MAY_CAME), listen(_OPENER), listen(_ABOUT)
_IS_CLOSED, _IS_ANNOUNCED, _IS_SOFT = listen(_CLOSER), listen(_ANNOUNCED), listen(_PARTICLE)


def _drop_carriage(text: str) -> str:
    """The text without how it came, without that no answer is needed, and out of the marks around all of it."""
    came = _CAME.match(text)
    bare = text[came.end() :] if came else text
    while (went := _WENT.search(bare)) is not None and went.start() > 0:
        bare = bare[: went.start()]
    wrapped = _WRAPPED.fullmatch(bare)
    bare = next(filter(None, wrapped.groups())) if wrapped else bare
    return bare if len(_WORD.findall(bare)) > 1 else text
