"""Words on the levels of goals: 四级目标情况, 王局分管的完成多少, 各科室完成情况, 2号下面的子任务, 3号是2号的子任务.

Each is the whole message (`board.reading.desk.registers`).
"""

from board.reading.words.written_codes import WRITTEN

_NUMBER = rf"{WRITTEN}号?"
_CODE = rf"(?P<code>{WRITTEN})号?(?:任务)?"
_CODES = rf"(?P<words>{_NUMBER}(?:[、,和及与]{_NUMBER})*)(?:任务)?"
_ASK = r"(?:看看|看一下|查一下|查查|说说|汇报一下|请问|列一下)?(?:现在|目前|今天|今年|全年|本周|这周)?"
_DONE = (
    r"(?:都|现在|目前|今年)?(?:的)?(?:完成|销号|办结)(?:了)?"
    r"(?:多少|几成|几项|率|情况|进度|得?(?:怎么样|咋样|如何))(?:怎么样|如何|了)?[?]?"
)
_HOW = rf"(?:{_DONE}|(?:进展|情况|进度)?(?:怎么样|咋样|如何)了?[?]?|(?:的)?(?:进展|情况|进度)[?]?)"
_SUBS = r"(?:子任务|分项|小项|分解任务|下级任务|下面的任务)"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "tree",
        (
            rf"{_ASK}四级(?:管理)?(?:目标)?(?:管理)?(?:任务|体系|责任)?"
            rf"(?:(?:落实|推进|执行)?{_HOW}|汇总|分解情况|落实情况|表)?"
        ),
    ),
    (
        "leaders_tree",
        (
            rf"{_ASK}(?:各位?|每位)(?:分管|牵头|局|委|院|包抓)?(?:局)?"
            rf"领导(?:分管|牵头)?(?:的)?(?:工作|任务|线)?{_HOW}"
        ),
    ),
    (
        "leader_tree",
        (
            rf"{_ASK}(?P<whom>[^,:;?我你他]{{2,10}}?)(?:分管|主管|牵头)(?:的|那)?"
            rf"(?:工作|任务|口子?|块|条线|线|单位|科室|部门)?(?:上)?{_HOW}"
        ),
    ),
    (
        "units_tree",
        rf"{_ASK}(?:各个?|每个|每家)(?P<words>[^,:;?人]{{1,6}}?)(?:的)?(?:任务|工作|目标)?{_DONE}",
    ),
    (
        "people_tree",
        rf"{_ASK}(?P<words>[^,:;?]{{0,12}}?)(?:的)?(?:各人|每个?人|个人)(?:的|都)?(?:任务|工作|目标)?{_DONE}",
    ),
    (
        "subtasks",
        (
            rf"{_ASK}{_CODE}(?:的|下面|下边|底下|下|都|分了|分解的|有|哪些|几个|多少|什么)*"
            rf"{_SUBS}(?:都)?(?:{_HOW}|有哪些|有几项|是哪些|清单)?"
        ),
    ),
    (
        "subtasks",
        (
            rf"{_ASK}{_CODE}(?:任务)?(?:的)?"
            r"(?:分解情况|下面(?:都)?(?:有哪些|有什么|有啥|有几项|怎么样|情况))(?:了)?[?]?"
        ),
    ),
    ("add_parts", rf"{_CODE}(?:的)?(?:分项|分为|分成|分解为|分解成)(?:为|有|是)?:\s*(?P<words>[\s\S]+)"),
    (
        "set_parent",
        (
            rf"(?:把|将)?{_CODES}(?:作为|列为|设为|归为|算|是)"
            rf"(?P<code>[A-Za-z]{{0,2}}-?\d{{1,4}}(?:\.\d{{1,3}})*)号?(?:任务)?的?{_SUBS}"
        ),
    ),
    (
        "set_parent",
        (
            rf"(?:把|将)?{_CODES}(?:归到|归入|挂到|放到|并到)"
            rf"(?P<code>[A-Za-z]{{0,2}}-?\d{{1,4}}(?:\.\d{{1,3}})*)号?(?:任务)?(?:的)?(?:下面|底下|下|名下)"
        ),
    ),
    (
        "drop_parent",
        rf"{_CODES}(?:不再(?:是|作为|算)[^,:;?]{{1,10}}{_SUBS}|不再归[^,:;?]{{1,10}}(?:下面|名下)|单列)",
    ),
)


_ALL_UNITS = frozenset({"单位", "部门", "牵头单位", "责任单位", "局属单位", "科室单位", "家"})
_OWN_UNIT = frozenset(
    {"", "我们科", "我科", "本科", "本科室", "本单位", "我们单位", "我们", "咱们科", "科里"}
)


def means_all_units(words: str) -> bool:
    """各单位, 各部门: units of every kind."""
    return words in _ALL_UNITS


def means_own_unit(words: str) -> bool:
    """我们科各人, or nobody's named: the sender's own."""
    return words in _OWN_UNIT
