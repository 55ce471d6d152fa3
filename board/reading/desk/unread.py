"""What could not be read but was meant for the board: it earns an example; small talk is left alone."""

import re

from board.reading.words.characters import fold_width
from board.reading.words.cues import any_of

_SMALL_TALK = any_of(r"^在(?:吗|不|么) 吃(?:饭|啥|了) 谢 辛苦 ^哈+ 几点开 会议室 下班 天气 周末愉快 节日")
_COURTESY = re.compile(
    r"(?:嗯|好|行|可以|收到|知道|明白|了解|没事|没问题|不客气|不用|先这样|就这样|回头"
    r"|再说|看到|你好|您好|早上好|早|晚安|ok|OK|了|的|吧|啊|呢|哈|,|，|。|!|！|~|\s)+"
)
_ASKED = any_of(
    r"""
    # at the end
    [?？] 吗$ 呢$
    # how, what, who, why
    怎么 怎样 咋 啥 什么 为何 为啥 谁 哪
    # how many, when
    几[项个天家件] 多少 多久 何时
    # whether
    是不是 有没有 能不能 可不可以 到位没 了没
    """
)
_OF_THE_BOARD = any_of(
    r"""
    # reports and papers
    导入 撤[销回] 任务 进度 进展 完成 报不 [上没]报 报[数送了过] 情况 清单 台账 日报 周报 月报 季报 通报 简报
    汇总 材料
    # days and lights
    到期 逾期 延期 滞后 红灯 黄灯 亮灯 延[到后期]
    # what becomes of a task
    销号 整改 督办 [催促]一?[下催] 推进 落实 卡[在住] 验收 审批 协调
    """
)
_BARE_FIGURE = re.compile(r"\d+(?:\.\d+)?%?[人个户处剂份家]?")
MOST_CHARACTERS = 60


def is_meant(text: str, *, leads: bool = False) -> bool:
    """Whether a private message that nothing was read from is a question, a figure or a word of the work.

    Of those who lead or edit everything is that is not small talk or a mere yes.
    """
    folded = fold_width(text).strip()
    if len(folded) > MOST_CHARACTERS or _SMALL_TALK.search(folded):
        return False
    if leads and len(folded) > 3 and not _COURTESY.fullmatch(folded):
        return True
    figures = any(character.isdigit() for character in folded)
    return figures or bool(_ASKED.search(folded) or _OF_THE_BOARD.search(folded))


def is_bare_figure(text: str) -> bool:
    """Whether a message is a figure and nothing beside it."""
    return _BARE_FIGURE.fullmatch(text.strip()) is not None
