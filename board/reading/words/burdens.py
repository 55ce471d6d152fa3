"""Words of why somebody cannot keep a task: too much on their hands, not their trade, going away."""

from board.reading.words.cues import any_of

# 我手上事太多, 实在排不开, 下月去跟班: why somebody cannot keep the task.
OVERBURDENED = any_of(
    r"""
    # too much on one's hands
    手[上里头](?:的?[事活]|任务|工作|项目)?[\u4e00-\u9fa5]{0,3}(?:太多|多得很|好几|一大堆|一堆|满了|压着)
    [忙跑顾搞弄干做管盯应接]不(?:过来|赢|开|及|转|住|上) 排不[开过]来? 腾不出 抽不[出开] 分不[出开] 脱不开 走不开
    没(?:有)?(?:精力|时间|工夫|功夫|空|人手) 人手(?:不够|不足|紧张?) 分身乏术 一个人[\u4e00-\u9fa5]{0,4}不
    # not one's trade
    (?:我|咱|俺)们?[\u4e00-\u9fa5]{0,4}(?:不懂|不熟|不擅长|没干过|没搞过|干不来|搞不来|弄不来|做不来|管不了|干不了|搞不了)
    # going away
    跟班 驻村 挂职 党校 援[\u4e00-\u9fa5] 轮训 轮岗 脱产 抽[去到走] 休[年病产婚陪长假] 产检 手术 看病 外地 培训 学习
    """
)
