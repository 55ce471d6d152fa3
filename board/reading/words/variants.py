"""One word for words that mean the same wherever they stand: 今儿 is 今天, 下星期三 is 下周三, 这会儿 is 现在."""

import re

from board.reading.words.needs import cued

# 今儿 and 今儿个; but 学前儿童, 产后儿科.
_ER = "儿(?![童科子女媳孙歌])个?"
_VARIANTS = (
    (rf"今{_ER}", "今天"),
    (rf"[昨夜]{_ER}", "昨天"),
    (rf"明{_ER}", "明天"),
    (rf"(?<![啥多么产学])后{_ER}", "后天"),
    (rf"(?<![啥多么产学])前{_ER}", "前天"),
    (r"这会儿(?!童)|这阵儿|现如今|现而今", "现在"),
    (r"眼下(?!面[条粉馆包食])|眼目下|现目前|目前为止(?=[^,，。]{2})", "目前"),
    (r"(?<=[这上下本每])个?(?:星期|礼拜)(?!堂)", "周"),
    (r"(?:星期|礼拜)(?=[一二三四五六天日])", "周"),
    (r"(?<=周)天(?=\W|$|[前上下晚早])", "日"),
    (r"(?<=[\u4e00-\u9fa5\w%％])啦(?=\W|$)", "了"),
    (r"(?<=[\u4e00-\u9fa5]了)呢(?=[,，。!！\s]*$)", ""),
    (r"(?<=[率比度到达是])百分百", "百分之百"),
    (
        r"(?<![配结符联缝])合着(?=[有是到就才了为]{0,2}\s?[\d一二三四五六七八九十百两])"
        r"|归总|[加凑合]在?一(?:块儿?|起)|总起来|拢总|统共|通共|里外里|满打满算"
        r"|[前里]前?[后外]后?加起来|连前头的?|(?<=[,，。;；\s])(?:前后|一总|统统|笼总)"
        r"(?=[有是到就才了为]{0,2}\s?[\d一二三四五六七八九十百两])",
        "一共",
    ),
    (r"(?<=没)(?P<some>[啥什么有得个新]*)进度", r"\g<some>进展"),
)
_RULES = tuple((re.compile(pattern), plain) for pattern, plain in _VARIANTS)
_ANY = re.compile(
    r"儿|啦|了呢|会儿|这阵|现[如而目]|眼[下目]|目前为止|星期|礼拜|周天|百分百|[合凑归]"
    r"|[加总]起?[起在一]|拢总|[统通]共|里外里|满打满算|前[头后]|一总|统统|笼总|没[啥什么有得个新]*进度"
)


@cued(_ANY)
def fold_variants(text: str) -> str:
    """The text with the plain word in each variant's place."""
    if _ANY.search(text) is None:
        return text
    for pattern, plain in _RULES:
        text = pattern.sub(plain, text)
    return text
