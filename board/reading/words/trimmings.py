"""What is said around the matter: greetings before it, thanks and emoticons behind it, particles at its ends.

They are taken off before anything is read, so that no grammar has to know them: 嗯，3号完了哈[抱拳]，谢谢 is 3号完了.
A message of nothing else keeps them: they are its matter.
"""

import re

from board.reading.words.closings import drop_closings
from board.reading.words.cues import join_cues
from board.reading.words.needs import ALL_AWAKE, listen
from board.reading.words.openings import STOP, drop_openings

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
_PICTURE = r"(?:\s|(?![✅❌✔☑⭕💯🔴🟡🟢🔵👌])[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f\U0001F1E6-\U0001F1FF])"
_LAST_PICTURES = re.compile(rf"{_PICTURE}{{1,40}}$")
_FIRST_PICTURE = "\ue000"
_FIRST_PICTURES = re.compile(rf"^(?!\s){_PICTURE}{{1,40}}")
# 关于14号，…: the word that only leads up to the task.
_ABOUT = re.compile(r"\s*(?:关于|针对|至于)(?=[^,，。\s]{1,20}[,，])")
# 2号我先报一下，6102: that something is told, before it is.
_ANNOUNCED = re.compile(
    rf"(?<=号)\s?(?:我|我们)?(?:先|来|这边|再)?(?:报|汇报|更新)(?:一?下|个数|一?下数)?{STOP}+(?=\d)"
)
# 完了哈, 差3户啊: a particle that only softens; 哈哈 laughs, and 呢、吧、嘛 ask or leave open.
_SOFT = "[啊哈呀哦噢喔哟]"
_PARTICLE = re.compile(rf"{_SOFT}(?<=[\u4e00-\u9fa5\w%％].)(?<!{_SOFT}.)(?={STOP}|[?？]|$)")
_WORD = re.compile(r"\w")
# [语音转文字]3号完了, 再发一遍：3号完了, 3号完了（不用回复）, 3号完了[图片], 发自我的iPhone: how a message came, and no answer.
_CAME = re.compile(
    r"\s*(?:[\[【(（]?(?:语音转文字|转文字|语音识别|语音)"
    r"[\]】)）]\s*[：:,，]?|(?:语音转文字|转文字)\s*[：:,，]"
    r"|(?:刚才|刚刚|上面|上一条)?(?:没发出去|没发成功|发重了|没发全)[，,。：:]"
    r"|转[^,，。:：“\"]{0,10}(?:原话|的话|留言)[：:]?\s*[“\"「][^”\"」]{2,80}[”\"」][,，。]?\s*(?=\S)"
    r"|(?:[再重补](?:新)?发)(?:一[遍次下条])?[：:,，]|[嗯呃额喂欸哎]{2,}[,，。…\s]*(?=\S{2}))"
)
_WENT = re.compile(
    r"\s*[,，。]?\s*(?:[(（\[【]"
    r"(?:不用回复?|勿回复?|不必回复?|免回复?|已编辑|重发|补发|语音转文字|转文字|完"
    r"|说完了?|图片|视频|文件|语音|仅供知悉|知悉即可|手机发的"
    r"|手机打字|语音转写|语音输入)[)）\]】](?:[^\s,，。]{1,30}\.[a-zA-Z]{3,4})?"
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
# 3号80%了哈哈: who laughs at what they tell tells it all the same.
_LAUGH = re.compile(
    r"(?<=[\u4e00-\u9fa5\w%％])(?<![哈嘿嘻])[,，。!！\s]*(?:哈{2,}|嘿{2,}|嘻{2,})[~～。!！\s]*$"
)


def strip_trimmings(text: str, heard: int = ALL_AWAKE) -> str:
    """The matter of a message; the text itself where it is nothing else. heard: what the text may wake."""
    bare = _EMOTICON.sub(" ", text) if "[" in text else text
    bare = _drop_carriage(bare) if heard & _IS_CARRIED else bare
    bare = _FIRST_PICTURES.sub("", bare) if bare[:1] >= _FIRST_PICTURE else bare
    bare = drop_openings(bare, heard)
    bare = _ABOUT.sub("", bare, count=1) if heard & _IS_ABOUT and _ABOUT.match(bare) else bare
    bare = _drop_pictures(bare)
    if (matter := drop_closings(bare, heard)) != bare:
        bare = _drop_pictures(matter)
    bare = _ANNOUNCED.sub("，", bare) if heard & _IS_ANNOUNCED else bare
    bare = _WAVE.sub("", bare) if "~" in bare or "～" in bare else bare
    bare = _LAUGH.sub("", bare) if heard & _IS_LAUGHED else bare
    bare = _PARTICLE.sub("", bare) if heard & _IS_SOFT else bare
    return bare if bare is text or _WORD.search(bare) else text


_IS_CARRIED, _IS_ABOUT = listen(_MAY_CAME), listen(_ABOUT)
_IS_ANNOUNCED, _IS_SOFT, _IS_LAUGHED = listen(_ANNOUNCED), listen(_PARTICLE), listen(_LAUGH)


def _drop_pictures(text: str) -> str:
    return _LAST_PICTURES.sub("", text) if _LAST_PICTURES.search(text, len(text) - 1) else text


def _drop_carriage(text: str) -> str:
    """The text without how it came, without that no answer is needed, and out of the marks around all of it."""
    came = _CAME.match(text)
    bare = text[came.end() :] if came else text
    while (went := _WENT.search(bare)) is not None and went.start() > 0:
        bare = bare[: went.start()]
    wrapped = _WRAPPED.fullmatch(bare)
    bare = next(filter(None, wrapped.groups())) if wrapped else bare
    return bare if len(_WORD.findall(bare)) > 1 else text
