"""Words of the dialects that offices write, read as the standard language says them: 莫催, 啷个, 要得, 点解.

One table for all readers of chats. Each word has an equivalent of its own length, so that every span stays a span of
what was written; 哪个 and 谁个, which ask who, become 谁谁. Names are never touched: what may be part of one (莫、仲)
counts only before what it is said of.
"""

import re

from board.reading.words.cues import find_leads

_END = r"(?=[,。!;?、\s]|$)"
_DOES = "牵头|负责|主办|承办|在|来|管|跟|抓|盯|办|弄|搞|接|还没|还不|没|未|报|拖|打头|领头|垫底|说|讲|喊|叫"
# word: (as the standard language says it, what must stand before it, what must stand behind it)
_EQUIVALENTS: dict[str, tuple[str, str, str]] = {
    "为啥子": ("为什么", "", ""),
    "要不要得": ("可不可以", "", ""),
    "要得不": ("可以不", "(?<![需想])", _END),
    "要不得": ("不可以", "", r"(?=[,。!;?、\s哦噢啊嘛哈]|$)"),
    "要得": ("可以", "(?<![需想])", r"(?=[,。!;?、\s嘛噻啊吧了咯哈]|$)"),
    "中不中": ("行不行", "", _END),
    "成不成": ("行不行", "", _END),
    "中不": ("行不", "", _END),
    "成不": ("行不", "(?<![完做办达])", _END),
    "不中": ("不行", r"(?<![\u4e00-\u9fa5])", _END),
    "唔得": ("不行", "", _END),
    "唔使": ("不用", "", ""),
    "唔系": ("不是", "", ""),
    "唔该": ("麻烦", "", ""),
    "唔": ("不", "", ""),
    "系": ("是", "", r"(?=\s?\d)"),
    "冇": ("没", "", ""),
    "咗": ("了", "", ""),
    "嘅": ("的", "", ""),
    "佢": ("他", "", ""),
    "畀": ("给", "", ""),
    "掂": ("定", "", "(?!量)"),
    "仲": ("还", "", "(?=[未没有话说系是不挂])"),
    "话": ("说", "(?<=[还又就他仲])", "(?=[我你他])"),
    "点解": ("为啥", "", "(?![决释除读])"),
    "点样": ("怎么", "", "(?![品本板])"),
    "几多": ("多少", "", ""),
    "而家": ("现在", "", ""),
    "边个": ("谁谁", "(?<![这那一两旁])", rf"(?={_DOES})"),
    "啷个": ("怎么", "", ""),
    "咋个": ("怎么", "", ""),
    "咋子": ("怎么", "", ""),
    "啥子": ("什么", "", ""),
    "哪个": ("谁谁", "", rf"(?={_DOES})"),
    "谁个": ("谁谁", "", ""),
    "方才": ("刚才", "", ""),
    "先莫": ("先别", "", ""),
    "好多": ("多少", "(?:(?<=[差欠剩])|(?<=要[\\u4e00-\\u9fa5]))", "(?!了|人|问题|家|村)"),
    "好多项": ("多少项", "(?<=有)", ""),
    "好多条": ("多少条", "(?<=有)", "(?=没|还|任务)"),
    "还莫": ("还没", "", ""),
    "欠起": ("欠着", "", ""),
    "卡起": ("卡着", "", "(?![来哨])"),
    "莫得": ("没有", "", ""),
    "没得": ("没有", "", "(?![到奖分罪逞知益手了])"),
    "莫": ("别", "", "(?=[催发拖停忙动点算销慌急推搞弄等再要去来打@喊叫找提烦批准签超晚忘怪信])"),
    "晓得": ("知道", "", ""),
    "一哈": ("一下", "", "(?!哈)"),
    "喊": ("叫", "", "(?![一声嗓话口号])"),
    "俺": ("我", "", ""),
    "罢": ("完", r"(?<=[改查弄办装修干做搞打种收拆签清交建])", r"(?=[了,。;\s\d一二三四五六七八九十两]|$)"),
    "不孬": ("不错", "", ""),
    "嘛": ("啊", r"(?<![干做])(?<!得[\u4e00-\u9fa5])", _END),
    "喽": ("了", "", _END),
    "啰": ("了", "(?<!啰)", _END),
    "咧": ("了", "(?<!大)", _END),
    "噻": ("啊", "", _END),
    "咯": ("了", "", _END),
    "喃": ("呢", "(?<!呢)", _END),
    "哈": ("啊", "(?<![哈呵嘻])", _END),
}  # fmt: skip
_LEADS = "".join(dict.fromkeys(find_leads(word) or "" for word in _EQUIVALENTS))
_WORD = re.compile(
    f"(?=[{_LEADS}])(?:"
    + "|".join(
        f"{before}{word}{after}"
        for word, (_, before, after) in sorted(_EQUIVALENTS.items(), key=lambda one: -len(one[0]))
    )
    + ")"
)


def fold_dialect(text: str) -> str:
    """The text with the words of dialects as the standard language says them; its length never changes."""
    return _WORD.sub(lambda match: _EQUIVALENTS[match[0]][0], text)
