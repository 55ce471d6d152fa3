"""Words of everyday chat that are written as they are meant: never a slip for the words of a title."""

from board.reading.words.cues import list_cues

_EVERYDAY = frozenset(
    list_cues(
        """
        # times
        现在 目前 刚才 刚刚 今天 明天 昨天 后天 前天 上午 下午 晚上 时候 本周 本月 上周 下周 月底 年底 每天
        每周 每月 天天 周末
        前段 后段 前期 后期 中间
        # joints of a sentence
        一直 已经 还是 还有 就是 可是 但是 不过 因为 所以 如果 只是 只有
        # this and that, who and what
        这个 那个 这边 那边 这里 那里 哪里 什么 怎么 为啥 咋样 多少 几个 大家 我们 你们 他们 咱们 自己 领导
        同志 各位
        # how many, how alike
        一下 一点 一样 一起 一共 总共 全部 差不 不多 不同
        # said to one another
        发吧 行吧 好的 收到 知道 明白 谢谢 辛苦 麻烦
        # asked for and ruled
        同意 可以 不行 请示 汇报 报告 申请 通过 批准 退回 撤回 取消 暂停 延期 延到 延后
        请领 请局 请各 请大 催办 督办 交付 交给 移交
        # the course of a task
        开始 结束 正在 准备 马上 立即 尽快 抓紧 继续 恢复 收尾 收工 完了 好了 顺了 动了 没动 正常 顺利 困难
        # papers, means
        进展 进度 情况 问题 原因 结果 要求 意见 方案 材料 资料 数据 表格 手续 主要 重点 资金 人手 时间
        # verbs with their direction
        出来 起来 下来 上来 过来 下去 上去 回来 回去 拿到 看到 找到 等到
        # denied, meant
        没有 不是 不好 不对 不能 没法 应该 需要 必须 希望 争取 确保 保证 估计 可能 大概 基本
        """
    )
)


# 想延到下月, 再拖几天: what is wished for or said of a verb begins no word of a title.
_LEADS_ON = frozenset("想再还就也又很太才别让被")


def is_everyday(pair: str) -> bool:
    """Whether two characters are such a word as a whole, or begin what is wished for or said of a verb."""
    return pair in _EVERYDAY or pair[0] in _LEADS_ON


def is_everyday_word(pair: str) -> bool:
    """Whether two characters are such a word as a whole: what begins with its second character is none."""
    return pair in _EVERYDAY
