"""Header words → fields: what a column of a task list is about, by the words above it.

The synonyms are those of real task lists of public offices (docs/intake.md lists them). A header that can mean two
things names its fields in order of preference; `columns` decides with the whole header in view.
"""

import re
import unicodedata
from typing import Literal

from board.reading.chart.duty_header import ACTOR, UNIT_KIND, is_sure_duty_header, read_duty_header
from board.reading.words.cues import join_cues

Field = Literal[
    "no", "category", "task", "problem", "measures", "standard", "leader", "lead", "duty", "support", "owner",
    "deadline", "start", "stage", "node", "cycle", "progress", "measure", "goal", "basis", "parent", "share", "sum",
    "material", "score", "other",
]  # fmt: skip

OWNING: frozenset[Field] = frozenset({"leader", "lead", "duty", "support", "owner"})
LONGEST_HEADER = 22

_END = r"(?:完成|竣工|办结|结束|完工|交付|投用)"  # 启动 | 完成 under 时间安排: the second is the deadline

# In order: the first pattern that is found decides; what a header says of who stands between the two tables.
_RULES: tuple[tuple[str, tuple[Field, ...]], ...] = (
    (r"^(?:上级|所属|父)任务(?:编号|号)?$", ("parent",)),
    (
        (
            r"^(?!.*(?:文件|信用|区划|邮政|单位|部门|人员|证件?))\S*"
            r"(?:序号|编号|代码|代号|编码|项次)$|^(?:任务|事项|项目|问题|工作)?(?:序|号|no\.?|№)$"
        ),
        ("no",),
    ),
    (r"^(?:计量|指标|数量|度量)单位$", ("measure",)),
    (r"(?:责任人|负责人|经办人|联系人|承办人)(?:及|和|、|/)(?:联系)?(?:电话|方式)", ("owner",)),
    (r"^对应(?:的)?(?:[市县区省局]级?|上级)?(?:目标|任务|指标|要求)?$|^(?:对应|落实)上级", ("goal",)),
    (
        (
            r"^(?:任务|工作|政策|文件|事项|督办|制定|项目|目标)?(?:依据|来源|出处)"
            r"(?:文件|文号|条款|及(?:文号|条款))*$|^(?:来源|依据|上级|政策)文件(?:及?(?:文号|条款))*$|^文号$"
        ),
        ("basis",),
    ),
    (
        (
            r"^(?:需|应|须|要求|所需)?(?:提供|提交|准备|报送)?的?"
            r"(?:迎检|备查|佐证|支撑|印证)(?:材料|资料)(?:清单|名称|目录|要求)?$"
        ),
        ("material",),
    ),
    (r"^第三方(?:机构)?(?:评估|评价|考核|测评)?(?:评分|得分|分数|打分)$", ("score",)),
    (
        r"备注|销号|^是否|电话|联系方式|手机|来源|依据|文号|附件|得分"
        r"|评分|权重|分值|签字|签名|盖章|填报|填表|审核|验收人|核查|"
        r"批示|(?:发布|交办|督办|发现|反馈|检查|下达|印发|签发|受理|来文|收文|制表)(?:时间|日期)"
        r"|登记|^页码$|^说明$",
        ("other",),
    ),
    (r"(?:开始|启动|开工|起始)(?:时间|日期|节点)?$", ("start",)),
    (
        r"进展|(?:完成|落实|整改|推进|办理|工作|执行|开展)(?:情况|结果|状态|描述|进度)"
        r"|实际|现状|目前|下一?步|未完成|原因|"
        r"困难|^状态$|^进度$|完成率$|办理结果",
        ("progress",),
    ),
    (r"(?:反馈|报送|调度|填报|更新|督查|报告)(?:周期|频次|频率)", ("cycle",)),
    (
        r"形象进度|阶段|节点(?:目标|任务)|进度(?:安排|计划)|里程碑|[季月]度目标|推进计划|实施步骤|序时",
        ("stage",),
    ),
    (
        r"时限|期限|限期|截止|到期|工期|(?:完成|办结|达标|整改|销号|验收|计划)(?:时间|日期)"
        r"|时间(?:节点|要求|安排|进度|表)?$|节点|日期$|"
        rf"限时|^(?:何时|什么时候|啥时候|哪天)|(?:^|时[间限]|[日期]期|安排|要求|计划|预计|拟|进度){_END}$",
        ("deadline",),
    ),
)
_WHAT_RULES: tuple[tuple[str, tuple[Field, ...]], ...] = (
    (r"^[一1]级(?:指标|任务|项目|目标|工作|分类)", ("category", "task")),
    (r"^[二三四2-4]级(?:指标|任务|项目|目标|工作)", ("task", "category")),
    (r"^目标任务$|^年度(?:目标)?任务$", ("task", "standard")),
    (r"检查内容|内容.*标准|标准.*内容", ("task", "standard")),
    (
        (
            r"建设(?:内容|规模)|任务量|内容及规模|目标|标准|指标|效果|成效"
            r"|成果|产出|预期|达到|(?:考核|验收|完成|质量)要求|数量要求"
        ),
        ("standard", "task"),
    ),
    (r"措施|举措|做法|路径|步骤|方法|抓手|方案|要求$|要点$", ("measures", "task")),
    (
        r"(?:类别|分类|类型|类|板块|领域|方面|条线|大项|专项|专题|属性|章节|维度|属)(?:名称)?$|^所属",
        ("category", "task"),
    ),
    (r"问题", ("problem", "task")),
    (r"^(?:项目|工程|重点工程|工作项目)$", ("category", "task")),
    (r"任务|事项|工作|内容|项目|活动|工程|议题|清单|^名称$|重点", ("task", "category")),
)
_COMPILED = tuple((re.compile(pattern, re.I), fields) for pattern, fields in _RULES)
_COMPILED_WHAT = tuple((re.compile(pattern), fields) for pattern, fields in _WHAT_RULES)

_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = rf"{_MONTH}[.月/]\d{{1,2}}[日号]?"
_NODE = re.compile(
    rf"^(?:\d{{4}}年)?(?:第?[一二三四1-4]季度|q[1-4]"
    rf"|(?:{_MONTH}月?(?:份)?[-—~至到])?{_MONTH}月(?:份|底|末)?|[上下]半年|"
    rf"{_MONTH}月份?(?:[上中下]旬|第?[一二三四五1-5]周)|{_DAY}[-—~至到](?:{_MONTH}[.月/])?\d{{1,2}}[日号]?)"
    r"(?:末|底|前)*(?:工作|计划|阶段|推进)?(?:目标|任务|节点|计划|要求|安排)?$",
    re.I,
)
# Headers are put together of few words; a row whose cells hold others is no header, however much it sounds like one.
_WORDS = join_cues(
    r"""
    # longer words first
    阶段性 联络员 下一步 上半年 下半年 牵头人 责任制
    # what is to be done
    序号 编号 项次 项目 工程 名称 类别 类型 分类 种类 板块 领域 方面 条线 专项 专题 大项 重点 主要 具体 工作
    任务 事项 内容 创新
    # what is to be reached, and how
    目标 标准 要求 指标 效果 成效 成果 预期 达到 措施 举措 做法
    # who does it
    责任 牵头 主办 承办 配合 协办 协作 协同 协助 落实 实施 承担 单位 部门 科室 股室 处室 站办 机构 专班 主体
    分工 人员 负责 领导 分管 包抓 包保 挂包
    # by when
    完成 时限 时间 节点 期限 截止 截至 日期 计划 开始 启动 开工 竣工
    # how far it is
    进展 情况 进度 形象 阶段 季度
    # how it is told of and followed
    备注 是否 销号 联系 电话 方式 反馈 报送 周期 频次 问题 存在 整改
    # works and money
    建设 规模 投资 万元
    # supervised, checked
    督办 交办 督查 检查 考核 验收 形式 直接 经办 第一
    # notes and sources
    说明 来源 依据 文号 附件 状态 原因 困难 下步 打算 实际
    # what is asked of whom and when
    什么时候 啥时候 何时 哪天 谁 竣工 完工 办结 结束 预计 拟 限时
    # numbers, years, kinds
    代码 代号 编码 经办 描述 年度 本年 全年 办结 达标
    # done, how, with whom
    执行 推进 办理 结果 安排 及其 其他 其它 参与 主管 汇总 关键 量化 详细 全部 质量 数量 路径 事由 议定 签收
    专干
    # ranks and posts
    县级 市级 区级 镇级 职务 岗位 姓名 政策 分配
    # single characters, marks, the rest
    值 人 总 市 县 区 镇 局 级 未 及 与 和 或 的 各 年 月 份 日 底 末 第 一 二 三 四 五 六 七 八 九 十 、 对应
    上级 文件 条款 出处 / - — \( \) 时 数 率 已
    """
)
_SURE = re.compile(
    rf"^(?:{_WORDS}|\d)++$"
)  # possessive: words overlap, and a long cell must not be tried in all ways
_UNIT_AND_PERSON = re.compile(
    rf".*{UNIT_KIND}[及和、/]{{1,2}}.*{ACTOR}$"
)  # its parts below say which is which
_GENERIC = re.compile(rf"^(?:{UNIT_KIND}|{ACTOR}|领导|名称|人员?|职务|时间|日期|{_END}|启动|开始|开工)$")


def fold_header(text: str) -> str:
    """The header's words without spaces, line breaks, brackets' content and marks."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"\([^()]*\)|[*★:]", "", plain)


def find_measure(text: str) -> str:
    """The words in a header's brackets: 目标值（万元） has 万元."""
    match = re.search(r"\(([^()]{1,4})\)", unicodedata.normalize("NFKC", text))
    return match[1].strip() if match else ""


def read_header(text: str) -> tuple[Field, ...]:
    """The fields that a header may mean, likeliest first; none where the words are no header."""
    plain = fold_header(text)
    if not plain or len(plain) > LONGEST_HEADER or plain.isdigit() or re.search("[。;,!?]", plain):
        return ()
    if _NODE.match(plain):
        return ("node",)
    return _find(plain, _COMPILED) or read_duty_header(plain) or _find(plain, _COMPILED_WHAT)


def _find(plain: str, rules: tuple[tuple[re.Pattern[str], tuple[Field, ...]], ...]) -> tuple[Field, ...]:
    return next((fields for pattern, fields in rules if pattern.search(plain)), ())


def is_sure_header(text: str) -> bool:
    """Whether the words can be nothing but a header: all of them are words that headers are made of."""
    plain = fold_header(text)
    if is_sure_duty_header(plain):
        return True
    return bool(_SURE.match(plain)) and not _NODE.match(plain) and not plain.isdigit()


def join_headers(parent: str, child: str) -> str:
    """One header out of two rows: the lower row speaks unless it needs the upper (牵头部门 over 责任人)."""
    child_plain, parent_plain = fold_header(child), fold_header(parent)
    if not child_plain:
        return parent
    if not parent_plain or parent_plain == child_plain:
        return child
    if _UNIT_AND_PERSON.match(parent_plain) and read_header(child):
        return child
    if _GENERIC.match(child_plain) or not read_header(child):
        return _join_generic(parent_plain, child_plain)
    return child


def _join_generic(parent: str, child: str) -> str:
    """Keep who is meant (牵头, 配合 …) and add what: 牵头部门 and 责任人 are 牵头责任人."""
    stem = re.sub(rf"{UNIT_KIND}$", "", parent) if re.match(rf"{UNIT_KIND}|{ACTOR}", child) else parent
    return f"{stem}{child}"


def is_generic(text: str) -> bool:
    """Whether the words can only be a header together with the row above them (单位, 责任人, 姓名)."""
    return bool(_GENERIC.match(fold_header(text)))
