"""Lines of a text that are no tasks and need not be: titles, salutations, notes, a chat's stamps and answers, signatures."""

import re

NOTE = re.compile(
    r"[（(]?(?:注|备注|说明|附件|联系人|联系电话|要求|请各)(?:[:：1-9一)）]|[^，。]{0,6}[:：])"
    r"|请各|[（(]?(?:以上|本)\S{0,12}(?:负责解释|请\S{0,6}(?:核对|落实|对照))"
)
_CONTACT = re.compile(r"[（(]?联系人\s*[:：].*(?:电话|手机|邮箱|传真)")
# What stands under these headings is how to work, not what to do.
DEMANDS = re.compile(
    r"^(?:有关|工作|具体|报送|总体|几点)?要求$|指导思想"
    r"|总体(?:思路|目标)|保障措施|组织保障|组织领导|注意事项|督导考核"
)
_CHAT_STAMP = re.compile(
    r"\S.{0,24}\s+(?:\d{4}[-/年])?(?:\d{1,2}[-/月]\d{1,2}日?\s*)?(?:[上下]午\s*)?\d{1,2}:\d\d(?::\d\d)?$"
)
_ANSWER = re.compile(
    r"(?:收到|好的?|明白|知道了|已阅|遵照|马上|辛苦|谢谢|[oO][kK]|\[[^\[\]]{1,6}\]|@)[^。；;]{0,24}$|[\W_]+$"
)
# 云岭县文旅局2026年下半年重点任务: what the list below is called.
_TITLE = re.compile(
    r"[^，。；：、]{0,24}20\d\d年[^，。；：]{0,30}"
    r"(?:任务|工作|事项|清单|台账|计划|安排|方案|要点|分工|[图表书])(?:[（(][^（）()]*[)）])?"
)
_SIGNATURE = re.compile(
    r"(?:[\u4e00-\u9fff]{2,24}(?:局|委|办|办公室|委员会|领导小组|专班|指挥部|科|股|政府))"
    r"(?:\s+20\d\d年\S{1,6}日)?$|(?:20\d\d|二[〇○零]\S{2})年\S{1,6}日$|[（(][^（）()]{2,30}[)）]$"
)
_FORM_HEAD = re.compile(r"【\S{2,8}[单函表]】")
_OPENING = re.compile(r"[:：]$")
_DUTY = re.compile(r"(?:牵头|负责|配合|主办|承办|协办)(?=$|[，,。；;、：:）)\s])|责任(?:单位|人|科室|部门)")
_DAY = re.compile(
    r"\d{1,2}\s*月(?:\d|底|末|[上中下]旬|前)|[年季]底前?|[上下]半年|每[周月季]|长期坚持|立行立改"
)


def is_contact(text: str) -> bool:
    """Whether a line says whom to call about the list."""
    return bool(_CONTACT.match(text))


def is_stamp(text: str) -> bool:
    """Whether a line only says who wrote when: 党政办-冷月 2026/3/2 8:41."""
    return bool(_CHAT_STAMP.match(text))


def is_passing(text: str) -> bool:
    """Whether a line is an answer, an opening, a signature or a day under one."""
    return bool(
        _ANSWER.match(text) or _FORM_HEAD.match(text) or _OPENING.search(text) or _SIGNATURE.fullmatch(text)
    )


def is_title(text: str) -> bool:
    """Whether a line is what the list below it is called."""
    return bool(_TITLE.fullmatch(text))


def names_duty(text: str) -> bool:
    """Whether a line says who leads or helps."""
    return bool(_DUTY.search(text))


def names_duty_or_day(text: str) -> bool:
    """Whether a line speaks of somebody's duty or of a day, so that a person should look at it."""
    return bool(_DUTY.search(text) or _DAY.search(text))
