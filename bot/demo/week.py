"""The scripted week: what people of the sample office write, in the order of time. What the bot says is its own.

`at` is local; `who` a person id. A step in the group needs the bot's name in it, or quotes the bot's latest words
there that hold `quote`. `note` is what the step shows, for whoever watches.
"""

from dataclasses import dataclass
from typing import Literal

Doing = Literal["say", "open", "chart", "progress", "watch"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing somebody does. `chart` sends the sample chart, `progress` lays the earlier months over it."""

    at: str
    who: str
    text: str = ""
    group: bool = False
    quote: str | None = None
    doing: Doing = "say"
    note: str = ""


PROLOGUE: tuple[Step, ...] = (
    Step("2026-11-20 14:30", "zhou_min", doing="chart", note="办公室把原样的 Excel 发给小图，不改格式"),
    Step("2026-11-20 14:32", "zhou_min", "确认", note="看过预览，一个字确认"),
    Step("2026-11-20 14:33", "zhou_min", doing="progress"),
    Step("2026-11-20 14:50", "li_na", doing="open", note="第一次点开，先看到自己的任务"),
    Step("2026-11-20 14:51", "li_na", "1"),
    Step(
        "2026-11-20 16:10",
        "qian_jin",
        "9号累计1.35万剂，超额完成，申请销号",
        note="说“完成”只是申报，不是销号",
    ),
)

WEEK: tuple[Step, ...] = (
    Step("2026-11-20 17:02", "zhou_min", "发吧", note="下午5点拟好下周一的进展，办公室点头才发"),
    Step("2026-11-20 17:03", "zhou_min", "周报先不发", note="头一周不出周报"),
    Step("2026-11-23 08:45", "li_na", doing="watch", note="周一8:30群里一份进展，8:40每人一份自己的清单；没事的人不打扰"),
    Step("2026-11-23 09:05", "li_na", "体检又做了58个，累计1800", note="像平常一样说话；回声带旧数和新数"),
    Step("2026-11-23 09:20", "zheng_kai", "完成了", note="两项没完，只问一句"),
    Step("2026-11-23 09:21", "zheng_kai", "算了"),
    Step("2026-11-23 09:22", "zheng_kai", "14号改造好37处", note="说的是数，记的就是数"),
    Step("2026-11-23 09:40", "sun_hao", "4号差不多了", note="“差不多”没有数，不编数"),
    Step("2026-11-23 10:00", "chen_xue", "@小图 2号桑村累计1921", group=True, note="群里报也行，但要@小图"),
    Step("2026-11-23 10:30", "zhou_min", "水泉：体检累计2231", note="代报：没有账号的单位由办公室代说"),
    Step("2026-11-23 11:00", "he_lixin", "城头怎么样", note="领导只问一句"),
    Step("2026-11-23 11:01", "he_lixin", "5号为啥红"),
    Step("2026-11-23 14:10", "liu_fang", "5号招标申请延期到11月27日，首次流标", note="申请延期，原定日期一直看得见"),
    Step("2026-11-23 14:12", "liu_fang", "20号对接完成，申请销号"),
    Step("2026-11-23 15:10", "zhou_min", "20号核过了，同意", note="逐级核：单位、办公室、分管领导，没人核自己"),
    Step("2026-11-23 15:30", "qian_jin", "@小图 有位老人身份证370406196503124528查不到档案", group=True,
         note="身份证号不收"),
    Step("2026-11-23 15:40", "chen_xue", "患者张桂芳，67岁，高血压3级，一直联系不上", note="病人的姓名和病情不收"),
    Step("2026-11-23 17:02", "zhou_min", "发吧"),
    Step("2026-11-24 08:45", "he_lixin", "都同意", note="周二只说变化；领导一句话定完"),
    Step("2026-11-24 08:50", "zhao_ming", "@小图 慢序时是哪几项", group=True, note="进展里的每个数都问得出清单"),
    Step("2026-11-24 08:55", "li_na", "更正，体检累计是1780，把复查的算进去了", note="迟来的更正，进展也跟着更正"),
    Step("2026-11-24 08:57", "zhou_min", "发吧"),
    Step("2026-11-24 10:00", "zhou_min", "9号核过了，同意销号", note="完成一件、销号一件"),
    Step("2026-11-24 10:20", "wang_jianguo", "各卫生院体检排一下", note="能排单位"),
    Step("2026-11-24 10:21", "wang_jianguo", "给各位专干排个名", note="不排个人"),
    Step("2026-11-24 16:40", "qian_jin", "6号本月完成了", note="定期任务，一期一勾"),
    Step("2026-11-24 17:02", "zhou_min", "先不发", note="不发也行，什么时候发由办公室定"),
    Step("2026-11-25 17:02", "zhou_min", "发吧"),
    Step("2026-11-25 18:30", "gao_lei", "下班了，明天再说，别@我了", note="说了不打扰，就不打扰"),
    Step("2026-11-26 09:30", "gao_lei", "3号本月高血压规范管理率84.1%"),
    Step("2026-11-26 10:00", "li_na", "2号城头累计2188，剩下的周五前做完"),
    Step("2026-11-26 17:02", "zhou_min", "发吧"),
    Step("2026-11-27 15:20", "zhou_min", "17号水泉中医馆通过验收，完成了", note="代报完成，仍要另一人核"),
    Step("2026-11-27 15:40", "wang_jianguo", "17号同意"),
    Step("2026-11-27 16:30", "zhou_min", "导出来", note="台账回到 Excel"),
    Step("2026-11-27 17:01", "zhou_min", "第二段别点名", note="草稿一句话改"),
    Step("2026-11-27 17:02", "zhou_min", "发吧"),
    Step("2026-11-27 17:03", "zhou_min", "发周报", note="周报也先拟后发"),
)  # fmt: skip

LAST = "2026-11-30 08:45"
