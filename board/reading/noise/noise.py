"""What is not meant for the board at all, whatever figures and words of tasks it carries."""

import re
from collections.abc import Sequence

from board.reading.leading.papers import asks_for_paper
from board.reading.naming.titles import Match, find_matches
from board.reading.noise.colleagues import is_to_other
from board.reading.noise.small_talk import is_small_talk, sets_aim
from board.reading.notices import is_notice
from board.reading.people.invitations import joins_in
from board.reading.progress.elsewhere import is_elsewhere
from board.reading.scene import Scene
from board.reading.wishes.personal import is_tired
from board.reading.words.cues import any_of
from board.reading.words.needs import listen, needing

_FORWARDED = any_of(
    r"""
    # notices to everybody
    ^\W*(?:【(?:转发?|通知|提醒|公告|[^】]{0,8}(?:气象|预警|天气|台风|防汛|停电|停水|公安|交警
        |反诈)[^】]{0,6})】|转发?[:：]|\[?转发?\]|转[:：]|(?:紧急)?通知[:：]|各位(?:家长|业主|居民))
    ^\W*转发[^,。:]{2,14}(?:简报|通报|快报|专报|信息|公告|通知|消息|文章|链接)\s?[:：,]
    ^\W*(?:听说|据说|听讲) ^\W*(?:通报批评|约谈|问责)(?![^,。]{0,6}(?:整改|任务|反馈))
    现(?:将|就)[^。]{0,16}(?:通报|通知|公布|公示|印发|函告)(?:如下|于后)
    ^\W*【(?:[工每][作日周月])?(?:简报|(?:信息)?快[讯报]|要闻|动态|新闻|速递|转载|学习)】
    # a file, a link, a mini program
    ^\W*(?:\[(?:文件|图片|视频|语音|链接|位置|名片|小程序|动画表情
        |表情)\]\s*)?[^\s,。]{1,40}\.(?:xlsx?|docx?|pdf|pptx?|wps|et|jpe?g|png|zip|rar|mp4)\W*$
    https?:// mp\.weixin 点击查看 详情>> 扫码(?![枪器率员建]|设备|追溯|上墙) #小程序 \[链接\] \[红包\]
    \[聊天记录\]
    """
)
# 客运站旁边开了家面馆, B座电梯停了: a place where something happens, and no task.
_BESIDE = re.compile(r"\s?[间口]?的?(?:旁边|边(?=[上那这有开])|附近|门口|对面|隔壁|边上|斜对面|楼下|路口)")
_HOUSE = re.compile(r"(?:[A-Za-z][座栋幢]|\d(?:号楼|单元)|(?:这|那|我们?)[栋幢]楼?)的?$")
_FIGURES_TOLD = re.compile(r"累计|完成|进度|新增|达到")


# 数对不上,我核完再报: nothing is told yet.
_HELD_BACK = re.compile(
    r"(?:核|查|问|统计|对|算)(?:完|一?下|实|清楚?|好)?[^,。\d]{0,3}"
    r"(?:再|后|以后)(?:报|说|回|填)[你您吧了啊哈]*\W*$"
)
# 没错,就是35: the last report stands as it is.
_CONFIRMED = re.compile(r"\W*(?:没错|对的?|是的?)[,。\s]*(?:就|是|还是)+(?P<figure>[\d.]+)[^\d,。]{0,2}\W*")


@needing(_HELD_BACK, _CONFIRMED)
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


@needing(_SHARED_OUT)
def _shares_out(scene: Scene) -> bool:
    """Whether aims or places are given to several units."""
    return len(scene.units) > 1 and len(scene.figures) > 1 and _SHARED_OUT.search(scene.text) is not None


_PLACED = re.compile(r"旁边|边[上那这有开]|附近|门口|对面|隔壁|边上|楼下|路口|[A-Za-z]座|[栋幢楼]|单元")


@needing(_PLACED)
def _names_place(scene: Scene) -> bool:
    """Whether the only words of a task name a place where something happens."""
    if scene.codes or scene.message.topic or scene.message.quote or _FIGURES_TOLD.search(scene.text):
        return False
    if not _PLACED.search(scene.text):
        return False
    named = find_matches(scene.text, scene.lexicon.titles)
    titles = [scene.lexicon.get_task(one.code).title for one in named]
    return any(_is_beside(scene, one, titles) or _HOUSE.search(scene.text, 0, one.start) for one in named)


def _is_beside(scene: Scene, named: Match, titles: Sequence[str]) -> bool:
    """客运站旁边 for 客运站提升; but 隐患路口 is no place where the task 隐患路口治理 is called so."""
    beside = _BESIDE.match(scene.text, named.end)
    words = scene.text[named.start : beside.end()] if beside else ""
    return beside is not None and not any(words in title for title in titles)


# 4号登记成功：64台（上次59台）。数据不对的话回复“更正”: what the bot answers, pasted back.
_RECEIPT = re.compile(r"(?:登记|更新|写入|提交)成功|系统回执|已登记|记录成功|已记录|已收录|已收到您")
_ON_FAULT = re.compile(
    r"(?:不符|有误|不对|出入|修改|不一致)[^。]{0,6}(?:发|回复?|联系|点)[“\"'‘「]?更正|更正请?直?接?回复"
)


def is_receipt(text: str) -> bool:
    """Whether a text is the bot's own receipt."""
    return "更正" in text and _RECEIPT.search(text) is not None and _ON_FAULT.search(text) is not None


# 转：全市已硬化1260公里: whatever follows is somebody else's.
_PASSED_ON = re.compile(r"[\s【\[]*转发?[:：】\]]")


def is_passed_on(text: str) -> bool:
    """Whether a text is marked as passed on."""
    return "转" in text[:_HEAD] and _PASSED_ON.match(text) is not None


_HEAD = 6


_OWN_WORDS = re.compile(
    r"^(?:已记[:：]|已记\d|您有\d+项|您好,今天|【[^】]*(?:进展|通报)】.*截至)"
    r"|有误,?请?回复?[\"“']?更正|回复?[\"“]?更多[\"”]?|\(无需回复\)|请回复序号"
)
_SPEECH = re.compile(
    r"^(?:转[:：])?[^,。]{0,14}(?:强调|指出)[,:，]|同志们[^。]{0,40}(?:辛苦|不容易|加把劲|再接再厉)"
    r"|(?:各位|大家)[^。]{0,12}辛苦|(?:都|这阵子都?)辛苦[了啦]?[!。]?$"
)
_TO_ALL = re.compile(r"^\W*(?:大家|大伙|各位|各单位|各科室|各家)[^。]{0,20}(?:把|请|记得|抓紧|务必|前)")


_IS_OWN, _IS_SPEECH, _IS_TO_ALL = listen(_OWN_WORDS), listen(_SPEECH), listen(_TO_ALL)


def is_noise(scene: Scene) -> bool:
    """Whether a message is a forwarded notice, the bot's own words, a line to another person or mere talk."""
    scene = scene.blot_titles()
    if is_to_other(scene) or joins_in(scene):
        return True
    return bool(scene.heard & _SOUNDS_SO) and _is_noise_by_words(scene)


def _is_noise_by_words(scene: Scene) -> bool:
    text, heard = scene.text, scene.heard
    if _is_for_others(scene):
        return True
    if heard & _IS_SPEECH and _SPEECH.search(text) and not any(ref.code for ref in scene.codes):
        return not (scene.message.pending and re.search(r"同意|批", text))
    if heard & _IS_TO_ALL and _TO_ALL.search(text) and not scene.leads and not scene.codes:
        return True
    return not (scene.leads and _leads_on(scene)) and is_small_talk(scene)


def _is_for_others(scene: Scene) -> bool:
    """Whether a message is passed on, meant for somebody else, or of the writer's own day."""
    if _is_forwarded(scene) or (scene.heard & _IS_OWN and _OWN_WORDS.search(scene.text)):
        return True
    if _is_told_of_others(scene) or is_notice(scene) or is_tired(scene):
        return True
    return _names_place(scene) or _holds_back(scene) or _shares_out(scene)


def _leads_on(scene: Scene) -> bool:
    """Whether somebody who leads speaks of a task, a paper, or of what is to come again and again."""
    if (scene.days and scene.names) or _speaks_of_task(scene) or asks_for_paper(scene.text):
        return True
    return any(day.kind == "recurring" for day in scene.days)


@needing(_FORWARDED)
def _is_forwarded(scene: Scene) -> bool:
    """Whether a message was passed on; 扫码 where a title has it (扫码支付全覆盖) invites nobody."""
    found = _FORWARDED.search(scene.text)
    return found is not None and not (found[0] == "扫码" and found[0] in scene.lexicon.titles.pairs)


def _is_told_of_others(scene: Scene) -> bool:
    return is_elsewhere(scene) and not sets_aim(scene)


def _speaks_of_task(scene: Scene) -> bool:
    """Whether a task's own line is quoted: what a leader says of it is no talk."""
    return scene.message.quote is not None and scene.message.quote.task is not None


_SOUNDS_SO = listen(
    _is_forwarded, _OWN_WORDS, is_elsewhere, is_notice, is_tired, _names_place, _holds_back, _shares_out,
    _SPEECH, _TO_ALL, is_small_talk,
)  # fmt: skip
