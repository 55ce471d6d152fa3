"""Ordinary talk of the office and of members: how chasing stops, why one was asked, whose work goes where."""

import re

from board.reading.words.written_codes import WRITTEN

_CODE = rf"(?P<codes>{WRITTEN})号"
_DONT = r"(?:先|都|就|暂时)?(?:别|不要|不用|不必|甭|莫)(?:再|老|老是|总)?"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(pattern))
    for verb, pattern in (
        (
            "ask_report",
            (
                rf"(?:你)?(?:给|跟|和|让|叫|提醒|通知)(?P<words>[\u4e00-\u9fa5]{{2,6}}?)"
                r"(?:说一?[下声]|讲一?[下声]|提醒一?下|提个醒|带个话|打个招呼|报一?下)?"
                rf",?(?:让[他她])?{_CODE}(?:任务|的)?(?:该|要|得|尽快|赶紧|抓紧|也?该)"
                r"(?:尽快|赶紧|抓紧)?(?:报|报数|报进展|更新)(?:一下|了|数)?"
            ),
        ),
        (
            "no_chase",
            rf"{_CODE}(?:任务)?{_DONT}(?:催|追|提醒|问)(?:办|促)?(?:了|他们?|她)?(?:,(?P<words>.{{2,24}}))?",
        ),
        ("no_chase", rf"{_DONT}(?:催|追|提醒)(?:办|促)?{_CODE}(?:任务)?(?:了)?(?:,(?P<words>.{{2,24}}))?"),
        (
            "set_light",
            (
                rf"(?:把|将)?{_CODE}(?:任务)?(?:的灯|灯)?(?:改|调|变|设|换|亮|标)"
                r"(?:成|为|回|到)?(?P<words>[红黄绿])(?:灯|色)?(?:吧|一下)?"
            ),
        ),
        (
            "take_over",
            (
                r"(?:我们?科?)?新来的?(?:同事|同志)?小?[\u4e00-\u9fa5]{1,4}?(?:来|要|准备)?"
                r"(?:接手?|接替|顶替?|替)(?:一下)?(?P<words>[\u4e00-\u9fa5]{2,4}?)的?"
                r"(?:活|工作|任务|班|摊子|那摊|位置|岗位?)?(?:了)?"
            ),
        ),
        (
            "checked",
            (
                rf"{_CODE}(?:任务)?(?:我|我们|办公室)?(?:都|也)?(?:已经?)?(?:核|核实|核查|核对|验|看)"
                r"(?:过|完|好)了?(?:,|\s)*"
                r"(?:没(?:有)?(?:什么|啥)?问题|都对|属实|没错|可以|对的|通过)(?:的|了)?"
            ),
        ),
        (
            "why_asked",
            (
                r"(?:你)?(?:为啥|为什么|为何|怎么|咋|干嘛|凭什么)(?:又|老|老是|总|总是|天天|还|一直)+"
                r"(?:催|找|问|给我发|发我?|提醒)(?:我|消息)?(?:们)?(?:了|啊|呀|呢)?"
            ),
        ),
        ("why_asked", r"(?:怎么|咋)(?:又|还)?(?:是)?催我(?:了|啊|呀|呢)?"),
        (
            "quiet",
            (
                rf"(?:能不能|可不可以|拜托)?(?:你)?{_DONT}(?:天天|一直|老是?|总是?)?(?:给我)?"
                r"(?:发|催|打扰|烦|推)(?:消息|提醒|信息)?(?:我)?(?:了|啦|行不行|好不好|行吗|好吗)"
            ),
        ),
        (
            "own_waiting",
            (
                r"(?:现在|今天)?(?:还)?(?:有|有没有)(?:什么|啥|哪些|几[个项件])?(?:东西|事)?"
                r"(?:需?要|等|待)(?:着)?我(?:来)?(?:批|审|审批|定|同意|签|核|办理?)(?:的|吗)?(?:事|东西)?"
            ),
        ),
        ("own_waiting", r"(?:哪些|什么|啥)(?:事)?(?:在)?(?:等|待)我(?:批|审|定|同意|签|核)"),
        (
            "unit_reports",
            (
                r"(?:各|每个|下面|哪些)(?:[\u4e00-\u9fa5]{0,4}?(?:院|所|镇|村|站|局|办|队|校|街|单位|科室))"
                r"(?P<words>[\u4e00-\u9fa5]{2,8}?)(?:的?数)?(?:都)?(?:报|交)(?:上来|齐|来|过来)?(?:了)?"
                r"(?:没有?|吗|么|没)"
            ),
        ),
    )
)

_FIGURE = re.compile(
    r"\s*(?P<unit>[\u4e00-\u9fa5]{2,8}?)(?:是|到|累计|报|:|\s)*"
    r"(?P<value>\d+(?:\.\d+)?)(?:人|个|户|处|剂|份)?\s*"
)


def read_unit_figures(text: str) -> tuple[tuple[str, float], ...]:
    """水泉2210，城头1850 → names with their figures, as they stand; empty where the text is anything else."""
    if not any(mark in text for mark in "，,；;、"):
        return ()
    parts = [_FIGURE.fullmatch(part) for part in re.split(r"[，,；;、]", text.strip(" ，,；;。"))]
    return tuple((part["unit"], float(part["value"])) for part in parts if part) if all(parts) else ()
