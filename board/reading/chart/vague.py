"""Words of a cell of duties that name nobody: none, 有关单位, posts without a name, days that stand among the names."""

import re

NOBODY = re.compile(r"^(?:无|/|-+|—+|暂无|待定|空|空缺|暂缺|未定|待明确|\\)$")
VAGUE = re.compile(r"有关|相关|涉及(?:单位|部门|科室|的)|责任单位|各责任|主管部门$")
OTHERS_VAGUE = re.compile(r"等(?:\d+个)?(?:有关|相关)(?:部门|单位|科室)?$")
AND_REST = re.compile(r"等(?:单位|部门|科室|人|有关单位)?")
POSITION = re.compile(
    r"(?:^各.*|全体.*)(?:干部|职工|人员|同志)$"
    r"|^(?:各|分管|主要|相关|有关).*(?:长|主任|书记|负责人|负责同志|领导|专干|人员)$|"
    r"负责人$|负责同志$"
)
# A day that was written behind the units is none of them (…、各街道，4月底前完成).
_TERM = re.compile(
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|[上中下]旬)?|年底|第?[一二三四]季度末?)"
    r"(?:之?前)?(?:完成|到位|落实)?"
)


def is_day(words: str) -> bool:
    """Whether the words are a day and no name."""
    return bool(_TERM.fullmatch(words.strip()))
