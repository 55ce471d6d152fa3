"""Verbs of one work: 报废、注销 and 拆解 are said of what a title calls 淘汰, 栽种 of 补植.

Only words that tell of the same end stand together: 签约 and 腾空, or 抽样 and 检测, are steps of one work.
"""

import re
from collections.abc import Iterable

_KINDRED = tuple(
    re.compile("|".join(words.split()))
    for words in (
        "淘汰 报废 注销 拆解 销毁 清退",
        "拆除 推倒 推平 铲除 扒掉 拆掉",
        "补植 栽植 种植 栽种 补栽 移栽 定植",
        "更换 轮换 更新 换装 替换 置换 换新 换表 换灯",
        "安装 加装 装设 架设 布设 新装 装上",
        "发放 派发 分发 配发 发出",
        "收缴 征缴 收取 缴纳 清收 收上",
        "招聘 招录 录用 聘用 入职 到岗 上岗",
        "培训 轮训 参训 受训 结业",
        "接种 打苗 打针",
        "清运 转运 外运 拉运 运走",
        "清淤 疏浚 清掏 掏淤",
        "修复 修补 修缮 翻修 整修 维修",
        "走访 入户 家访 上门 探访",
        "巡查 巡检 巡护",
        "赋码 贴码 上码",
        "接入 联网 接通 并网 连上",
        "关停 停产 停业 取缔",
    )
)


def is_kindred(words: str, names: Iterable[str]) -> bool:
    """Whether the words hold a verb of the work that one of the names of a task or its indicators is about."""
    said = [verbs for verbs in _KINDRED if verbs.search(words)]
    return bool(said) and any(verbs.search(name) for name in names for verbs in said)
