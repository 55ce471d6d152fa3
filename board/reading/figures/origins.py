"""Words that say where the things counted come from: 交办的152个问题全部改完, 摸排出的260处隐患点整治完毕.

Who found, set or handed over what is finished makes no part of it and no denominator; a place does (城北的12处).
"""

import re

from board.reading.words.cues import guard, join_cues
from board.reading.words.finishing_words import FINISH

_SOURCE = (
    "(?:上级|上面|上头|[国省市区县州局镇街]里?|督[查导察]组?|巡[视察]组?|专班|专家"
    "|第三方|检测机构?|暗访|明查|群众|媒体|热线|系统|平台|台账|清单|方案|图上|账上|表上"
    "|文件|合同|年初|年前|去年|今年|历年|前期|此前|之前|首轮|本轮|这轮|我们?|自己)*"
)
_GIVEN_WORDS = join_cues(
    """
    # handed over
    [交转督派承受]办 交派 派单 移[送交] 交来 承诺 认领
    # found
    [排摸清巡检核普抽暗访自督倒筛]?查 [摸排]排 摸底 梳理 发现
    # reported, measured
    反馈 指出 通报 曝光 举报 投诉 [检监]测 评估 鉴定
    # fixed, planned
    认定 确定 明确 核定 划定 圈定 选定 定 下达 分配 分解 安排 部署 计划 规划 列入? 纳入
    # put on record
    上报 登记 统计 建档 在册 立[案项] 收集 收到 征集 受理 接[到收]
    # left over
    遗留 历史遗留 结转 留下 欠下?
    """
)
_GIVEN = rf"(?:{_GIVEN_WORDS})"
# What is finished behind the count, with nothing counted in between.
_FINISHED = (
    rf"[^,。;\d没未不]{{0,8}}?(?:已经?|全部?|都|均|统统)*"
    rf"(?:{FINISH}|[\u4e00-\u9fa5]{{1,3}}(?:完毕?|到位|完成))(?:[了啦毕,。;!\s]|$)"
)
_ORIGIN = re.compile(
    guard(
        rf"(?P<origin>{_SOURCE}{_GIVEN}(?:出来|过来|下来|上来|出|来|到)?"
        rf"(?:的|(?<=[出来列达办])))\s?\d+个?[^,。;\d]{{1,2}}{_FINISHED}"
    )
)


def hide_origin(text: str) -> str:
    """The text with where finished things come from left blank; its length stays."""
    if "的" not in text and "出" not in text:
        return text
    return _ORIGIN.sub(lambda found: " " * len(found["origin"]) + found[0][len(found["origin"]) :], text)
