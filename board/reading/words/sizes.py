"""How big a thing is by its kind: 2个亿元项目, 4个5000万元以上项目 are projects counted, and no money."""

import re

from board.reading.words.needs import cued

_AMOUNT = r"(?:\d+(?:\.\d+)?|[一二两三五十百千]+)?[百十千]?[亿万]"
_KIND = r"(?=(?:重大|重点|工业|制造业|产业|招商|签约|外资|大|好)?(?:项目|企业|工程))"
# Behind a count the sum alone tells the kind; anywhere else what says from where on.
_SIZE = re.compile(
    rf"(?<=[\d一二两三四五六七八九十][个家])\s?{_AMOUNT}元(?:级|以上|及以上)?的?{_KIND}"
    rf"|(?<![\d.]){_AMOUNT}元?(?:级|以上|及以上)的?{_KIND}"
)


@cued("亿", "万元")
def write_sizes(text: str) -> str:
    """The text with the size of projects and firms written as 大: 2个大项目."""
    return _SIZE.sub("大", text)
