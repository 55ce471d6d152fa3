"""Figures spelt in characters, or in groups of thousands, as the digits that they stand for: 三百二十户 is 320户.

Only whole numerals of more than one character before a measure or behind a word that counts, decimals, and shares of a
hundred are written so: 十几户, 七八十家 and 一千来户 are no figures, and 十二月, 二十号 and 十八大 count nothing.
"""

import re

from board.reading.words.needs import cued

_ONES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_D, _H, _DIGIT = "[一二三四五六七八九]", "[一二两三四五六七八九]", "[零〇一二三四五六七八九]"
_TENS = f"{_D}?十{_D}?"
_HUNDREDS = f"{_H}百(?:{_D}十{_D}?|零{_D})?"
_THOUSANDS = f"{_H}千(?:{_HUNDREDS}|零{_D}?十{_D}?|零{_D})?"
_WHOLE = f"(?:{_THOUSANDS}|{_HUNDREDS}|{_TENS})"
# 十一万八千六百; a bare 十一万 keeps its 万, and so does 一万二.
_LARGE = f"(?:(?:{_WHOLE}|{_H})万(?:{_THOUSANDS}|零(?:{_HUNDREDS}|{_TENS}|{_D})))"
_FIGURE = f"(?:{_LARGE}|{_WHOLE})"
_NUMERAL = "[零〇一二两三四五六七八九十百千万亿几半]"
# What is counted, where it is no beginning of another word (十二家庭, 三十处理).
_MEASURE = (
    r"(?:[亩吨株棵册辆艘栋幢套剂宗盏箱袋桶篇盒笔桩杆堂枚扇㎡]|公[里斤顷]|平方|平米|立方|千米|延米|户(?![外口籍屯庄营])"
    r"|人(?![大员家手生民才工均])|家(?![长庭里具属子屯庄营堡])|个(?!半?月|百分点|点(?!位)|小时|钟头|工作日|礼拜|星期|季度)"
    r"|处(?![理置长罚方室])|台(?![账风])|座(?![谈位])|米|件|项(?!目)|条(?![件例款令])|次(?!日)|场(?![地所馆景])|所(?![有以长])"
    r"|间(?!隔)|名(?![单额下录称])|位(?![于置数])|份(?!额)|批(?![复准示])|张(?!贴)|支(?![部行付出队持])|起(?![草来步诉重])"
    r"|部(?![门委队长])|例(?![会如行])|对(?![方象照接外口策应比待])|片(?!区)|床|学位|课时|学时|针(?!对)|门(?![口诊店窗类])"
    r"|根(?![据治本])|头(?![部等盔])|只(?![有是剩差要能]))"
)
_MONEY = "(?:块|元(?![旦月]))"
_ENDS = r"(?=[,，。;；!！（(\s)）]|[了啦](?:[,，。;；!！\s)）吧]|$)|吧|$|不是|为准|算)"
# 累计十九, 干到五十八了, 410→四百六十六, 是四十三不是34: words that a bare figure follows; 放到十一, 改十五 tell of days.
_LEADS = (
    r"(?:(?<=[累总共合]计)|(?<=[一总]共)|(?<=[达剩差→/])|(?<=[人户家件台座处场次栋套间条]数)"
    r"|(?:(?<=[干推跑拱做搞弄升涨]到)|(?<=[是改以按]))(?!十[一五](?![\d一二三四五六七八九])))"
)
# 七点二十 is an hour, and so is 七点半.
_DECIMAL = (
    rf"(?<![a-zA-Z\d.点第])(?P<whole>{_WHOLE}|{_H}|零)点(?P<decimals>{_DIGIT}{{1,3}})"
    rf"(?!{_NUMERAL}|[刻点号日月]|分(?!钟))"
)
_COUNTED = (
    rf"(?<![a-zA-Z第\d.点初周])(?<!数(?=[十百千](?!{_D})))(?<!星期)(?<!礼拜)"
    rf"(?:(?P<counted>{_FIGURE})(?={_MEASURE})|(?P<paid>{_WHOLE})(?={_MONEY}))"
)
_SHARE = (
    rf"(?<![a-zA-Z\d])百分之(?P<share>百|{_WHOLE}|{_D}|零)(?:点(?P<parts>{_DIGIT}{{1,3}}))?"
    rf"(?!{_NUMERAL}|[点之分])"
)
_SPELT = re.compile(
    rf"(?=[零一二两三四五六七八九十百])"
    rf"(?:(?<!{_NUMERAL})(?:{_DECIMAL}|{_COUNTED})|{_LEADS}(?P<bare>{_FIGURE}){_ENDS}|{_SHARE})"
)
# Nothing but a decimal: more than the hours of a day, two places, what is measured in parts behind it (no 下午三点八个人),
# or what it is a value of before it; 差一点五公里 is a little short.
_HOURS = 24
_VALUED = re.compile(r"[率度比值均数定]$")
_VALUE = re.compile(
    r"[%％万亿亩吨米元块]|公[里斤顷]|平方|立方|千米|延米|个?百分点|个点|个亿|分钟|个?小时|天|个?工作日"
)
_A_LITTLE = re.compile(r"[差有早晚快慢多少好大小这那每]$")
_OF_DAY = re.compile(r"(?:[上下中]午|[早晚]上|凌晨|今晚|明早|[今明后昨]天)$")
# 3. 城北 十一（含改造2）: what stands alone behind a name in the line of a chain.
_LISTED = re.compile(
    r"(?P<line>(?:^|\n)[ \t]*\d{1,2}[.、．][ \t]*[\u4e00-\u9fa5]{2,}[^\n]*?[ \t])"
    rf"(?P<listed>{_FIGURE}|{_H})(?=[ \t]*(?:[（(\n]|$))"
)
_GROUPS = re.compile(r"(?<!率)(?<![\d.])(?<!\d[,，])\d{1,3}(?:,\d{3})+(?![\d,，])")
_SIGN = re.compile(rf"[十百千]|[0-9],[0-9]|接龙|{_H}点{_DIGIT}")


@cued(_SIGN)
def write_figures(text: str) -> str:
    """The text with its spelt figures in digits, and without the commas of thousands."""
    if _SIGN.search(text) is None:
        return text
    if "接龙" in text:
        text = _LISTED.sub(lambda line: line["line"] + _write(line["listed"]), text)
    return _SPELT.sub(_spell, _GROUPS.sub(lambda figure: figure[0].replace(",", ""), text))


def _spell(figure: re.Match[str]) -> str:
    if figure["whole"]:
        return _write(figure["whole"], figure["decimals"]) if _is_decimal(figure) else figure[0]
    if figure["share"]:
        return _write("一百" if figure["share"] == "百" else figure["share"], figure["parts"]) + "%"
    return _write(figure["counted"] or figure["paid"] or figure["bare"])


def _is_decimal(figure: re.Match[str]) -> bool:
    if _read(figure["whole"]) > _HOURS:
        return True
    text, start = figure.string, figure.start()
    if _OF_DAY.search(text, 0, start) or (figure["whole"] == "一" and _A_LITTLE.search(text, 0, start)):
        return False
    valued = _VALUE.match(text, figure.end()) or _VALUED.search(text, 0, start)
    return len(figure["decimals"]) > 1 or valued is not None


def _write(numeral: str, decimals: str | None = None) -> str:
    digits = "".join(str(_ONES[one]) for one in decimals or "")
    return f"{_read(numeral)}.{digits}" if digits else str(_read(numeral))


def _read(numeral: str) -> int:
    above, _, below = numeral.rpartition("万")
    value, digit = _read(above) * 10_000 if above else 0, 0
    for char in below:
        if char in _PLACES:
            value, digit = value + (digit or 1) * _PLACES[char], 0
        else:
            digit = _ONES[char]
    return value + digit
