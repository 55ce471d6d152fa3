"""Headers of who: what a unit or a person has to do with the task (a role) and what kind of unit or person it is.

责任社区, 包保单位, 牵头股（室）, 主责人, 配合学校: any role stands before any kind, so that no list of headers can be complete
and none is needed. Words that are neither (填报单位, 受益人) name no duty.
"""

import re
from typing import Literal

DutyField = Literal["leader", "lead", "duty", "support", "owner"]

WHOLE_UNIT = r"(?:单位|部门|科室|股室|处室|站办|站所|机构|专班|组织|主体)"  # stand alone as a header
_LONG_KIND = (
    rf"(?:{WHOLE_UNIT}|社区|村组|村居|镇街|乡镇|街镇|街道|学校|院校"
    r"|企业|公司|医院|院所|园区|片区|网格|支部|班组|队伍|大队|中队|"
    r"党组织|中心|县区|区县|县市|区市)"
)
UNIT_KIND = rf"(?:{_LONG_KIND}|[村镇乡科处室股所站局委办县区方])"
_LEADING = r"(?:牵头|主办|主责|汇总|主要责任|第一责任|主抓)"
_HELPING = r"(?:配合|协办|协作|协同|协助|参与|参加|其[他它]责任|会办|支持单位|联办)"
_ACTING = (
    r"(?:责任|承办|落实|实施|承担|主管|整改|办理|执行|负责|完成|分管"
    r"|建设|申报|工作|主要|具体|直接|属地|监管|督办|包保|包联|包抓|帮扶|"
    r"挂点|挂钩|联系|管理|管护|施工|业主|项目|所属|归口|组织|经办)"
)
ACTOR = (
    r"(?:(?:责任|负责|经办|联系|承办|办理|执行|包保|包联|整改|落实|主办"
    r"|主责|具办|牵头|主管|实施|督办|帮扶|管理|承担|经手|直接)人|"
    r"联络[员人]|专干|姓名)"
)
_KINDS = rf"{UNIT_KIND}(?:[/、及和或]?{UNIT_KIND})*"
_FIRST = r"(?:主要|第一|具体|直接)?"

# In order: the first pattern that is found decides.
_RULES: tuple[tuple[str, tuple[DutyField, ...]], ...] = (
    (rf"(?:牵头|责任|主办){UNIT_KIND}.*(?:配合|协办|协作|协同)", ("duty",)),
    (rf"{_HELPING}.*(?:{ACTOR}|人员)", ("owner",)),
    (
        (
            r"领导|分管(?!单位|部门|科室)|包抓(?!单位|部门)|挂包(?!单位|部门)"
            r"|挂帅|总?指挥长?$|专班长|组长|^主管人$|总负责"
        ),
        ("leader",),
    ),
    (r"^牵头人$", ("owner", "leader")),
    (_HELPING, ("support",)),
    (rf"{_LEADING}.*{_KINDS}|^(?:牵头|主办|主责)(?:方)?$", ("lead",)),
    (rf"{_LONG_KIND}.*{ACTOR}", ("duty", "owner")),
    (
        rf"{ACTOR}|^(?:{_ACTING}|牵头|主办|主责|专班|专职|服务|攻坚)*(?:人员|专员|人)$|^(?:具体)?经办$",
        ("owner",),
    ),
    (
        (
            rf"^{_FIRST}{_ACTING}+{_KINDS}(?:名称)?$|^{WHOLE_UNIT}(?:名称)?$|责任(?:主体|分工|落实)"
            r"|^(?:承办|责任|镇街|乡镇|街道)$|^由?(?:谁|哪个单位)来?(?:负责|牵头|干|办)$"
        ),
        ("duty",),
    ),
)
_COMPILED = tuple((re.compile(pattern), fields) for pattern, fields in _RULES)
_SURE = re.compile(
    rf"^(?:{_FIRST}(?:{_LEADING}|{_HELPING}|{_ACTING})+{_KINDS}(?:名称)?|{ACTOR})$"
)  # a role and a kind and nothing else


def read_duty_header(plain: str) -> tuple[DutyField, ...]:
    """The fields that a folded header of who may mean, likeliest first; none where it names nobody."""
    for pattern, fields in _COMPILED:
        if pattern.search(plain):
            return fields
    return ()


def is_sure_duty_header(plain: str) -> bool:
    """Whether the words are a role with a kind of unit or person, and nothing else."""
    return bool(_SURE.match(plain))
