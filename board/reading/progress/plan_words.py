"""Words of what will be: finished by a day, planned, only a step on the way."""

import re

from board.reading.words.cues import any_of

FINISHED = any_of(
    r"""
    # can be brought about
    (?<=[能会])(?:够|全)?好(?=[,。;了吧啦!]|$)
    (?<=[\u4e00-\u9fa5])(?<![赶来记舍])得(?:完|下来?|了|成|好|齐|上|通|掉|定|出来)(?=[,。;了吧啦!]|$)
    (?<=能)(?:够|全|都)*[\u4e00-\u9fa5]{0,2}[上下通成掉妥齐](?=[,。;了吧啦!]|$)
    (?<=能)(?:够|全)*(?:商运|试?运[行营转]|用上|使用|启用|营业|接诊|上课|住人)
    # all of it, by any verb
    全(?!部|[县市区镇乡局省街国程面力线年天体额套员身科站所院校警民家军是在靠])[\u4e00-\u9fa5]{1,3}(?<!着)(?=[,。;了吧啦!]|没|$)
    # gnawed off, wrested
    [啃攻磨扛谈拿打弄搞办干做](?:得|不)?下来
    [收交完]得了[尾工差卷场]
    # handed over on the day
    ^(?:就|才|再)?(?:可以?)?交(?=[,。;吧啦!]|$)
    # settled, paid
    (?<=[能会])(?:够|全部?|都)*(?:交|结|清|退|还|付)清?(?=[,。;了吧啦!]|$) [付还结缴退]清 收回
    # set right
    (?:弄|搞|整|拾掇|收拾|归置|捯饬|鼓捣|忙活|料理|处理)(?:利索|利落|停当|妥当|清爽|出来|[好清齐妥]) 利索 弄好
    做好 办好 改好 装好 建好 弄利索 弄妥 撇脱 巴适 熨帖 停当
    # joined up, supplied
    贯通 合龙 通水 供水 通气 并网 通车
    # moved in, handed over
    回迁 住人 交房 交钥匙 入住 交付 交工 交账 交活 交差 搬(?!运) 移交 交卷
    # open, in use
    投用 投入使用 投运 开业 开诊 开园 开张 开馆 开门 开市 (?<!对外)(?<!面向)开放(?!报名|申请|预约|登记)
    对外(?:开放|营业) 营业(?!执照|额|收入|厅|部) 迎客 启用 揭牌 挂牌 投产 上线 建成
    # courses that end
    结业 结班
    # wound up
    见底 圆满 收官 收口 收掉 收尾 扫尾 清掉 清零 结束 收摊子? 收[秤场尾] 归一 归拢 煞[尾角脚] 落听 了手 打住
    下场 告一段落 画句号 齐活 收工
    # granted
    [拿取领下发](?:到|得)?(?:证(?![据明])|牌(?![子照])|批文|批复|证书|许可证?) 过[审会]
    # closed by the rules
    办结 验收 销号 到位 达标 达到 落地 见分晓 出结果 解决 报送
    # fixed, done with
    没问题 完 搞定 到岗 定下来 敲定 竣工 完工 拿下 齐 搞完 弄出来 拿出来 全部
    """
)


PLAN = any_of(
    r"""
    # can be, is to be
    能(?!力|源) 可以?(?!能) 将 要 定
    # expected
    预计 预期 估计 估摸 大概
    # striven for, planned
    力争 争取 确保 保证 计划 打算 准备
    # only then, still to go
    才 再有 还得 还要 还需
    # by, within
    前 之内 以内 内
    # soonest, latest
    最快 最迟 最晚
    # all of it
    全部? (?<![验征回签招接])收
    """
)


SPAN_PLAN = re.compile(
    r"(?:再(?:[有过来给要等得用需花干做弄搞忙赶磨]|需要)?|还[要得需](?:等|要|个|再)?"
    r"|大概要?|预计|最多|顶多|至多|顶天|估计|大约|需要|差不多)\s?$"
)


AS_PART = any_of(
    r"""
    # beginning
    开工 进场 启动 动工 开始
    # tenders, courses, visits
    招标 开标 开针 来看 来查 来验 开会 碰头 报名 审图 评审会
    # steps on the way
    封顶 发货 到货 进货
    """
)


PLAN_FILLER = any_of(
    r"""
    # at this pace
    按照? 照着? 眼下 现在 速度 进度 势头 节奏 天气 下去
    # if all goes well
    看样子 顺利的话 不出意外 正常的?话? 肯定 一定 应该 差不多
    # what is left
    难啃的 硬骨头 骨头 老大难 钉子户? 零头 尾巴 边角料? 尾数
    剩下?(?:的|那些|这些) [十几]+来?[个处户家座台间栋条件] 那些 这些 剩下? 余下 其余
    # expected
    预计 预期 估计 估摸着? 大概 恐怕 怕是 只怕
    # striven for, planned
    力争 争取 确保 保证 计划 打算 准备 抓紧 尽快 目标
    # at least, soonest, latest
    起码 至少 最少 怎么也 最快 最迟 最晚
    # little words
    这个? 那 看完 大家 再 还得 要到 到 得 会 能 将
    """
)
