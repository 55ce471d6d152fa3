"""Words that mean the draft which waits: a place in it with whatever is wrong there, a wish for its length or tone, 发."""

import re

from board.reading.words.cues import any_of

_LEAD = (
    r"(?:(?:ok|okay|好[的嘞]?|行|中|可以?|能|嗯+|成|妥"
    r"|没(?:有|啥|什么)*(?:要|可|需要)?改的?|不用(?:再)?改|不改了?"
    r"|没[问毛][题病]|没意见|要得|得|看过?了|看完了|同意|准|审过了|"
    r"那就?|就|[按照]这[个版样稿]|这[版稿]|直接|马上|现在|今天|都|这样|这么|一起|可|👌)[吧啊呀]?\W*)*"
)
_SENT = re.compile(
    rf"\W*{_LEAD}(?:往外|往群里|对外|给大家|给各单位)?"
    r"(?:发(?:了|出去?|群里?|一下)?|[推送放印](?:出去?|下去)?|出(?=了|吧))[吧啊呀哈了]?\W*"
)
_PLACE = any_of(
    r"""
    第[一二三四五六七八九十\d]+(?:段|句|部分|节|行)
    (?:通报|稿子?|[日周月季简]报)里?的?第[一二三四五六七八九十\d]+条
    (?:头|开头|前面?|中间|后面?|末尾|结尾|最后|末|首|倒数)的?(?:那|这|第)?[一二两三几]?(?:段|句|部分)
    [\u4e00-\u9fa5a-z\d][这那](?:一|两|几)?[句段] ^\W*[这那]一?[句段](?![时路河话])
    """
)
# What only a text has, unless a task is spoken of: 3号开头难.
_TRAIT = any_of("标题 题目 开头 结尾 末尾 落款 抬头 措辞 用词 语气 (?<![喘叹松缓歇出一])口气 排版 字体")
# A sentence to add, a subject to put elsewhere.
_MOVED = re.compile(
    r"[\"“”「」][^,。]{0,6}(?:[换改删去]|别|不要|不[好妥]|太)|加[上一两]*[句段行]"
    r"|把[^,。\d]{1,12}(?:往前|往后|靠前|放到?[前后最头]|提到?[前最头]|挪到?[前后最头])"
)
_LENGTH = (
    r"(?:太[长短细粗碎硬软啰虚]\w?|砍(?:一半|短一?[点些]?|掉[些点]?|一?砍)"
    r"|缩(?:一缩|短|一?下|减)|压(?:缩|短)(?:一?下)?|"
    r"[短简]一?[点些]|简[短洁练明](?:一?[点些])?|精[简炼](?:一?[点些下])?"
    r"|少写一?[点些]|多写一?[点些]|[改写弄]得?[短简软硬实细](?:一?[点些])?)"
)
_WISH = re.compile(
    r"\W*(?:有点|还是|稍微|整体|全文|通篇|全篇|内容|文字|稿子|再|还|都|得|要|改|篇幅)*"
    rf"{_LENGTH}[了吧啊的]*\W*"
)
_LEFT_OUT = re.compile(
    r"(?<![\u4e00-\u9fa5])(?![这那他你我她谁快千先再可就都不])[\u4e00-\u9fa5a-z\d]{2,8}?"
    r"(?:就|也|的事|的名字?|那[句段个条])?(?:甭|别|莫|不要|不用)(?:再)?(?:提|写|出现)[了吧]*(?=$|[,。;\s])"
)
_PRAISED = re.compile(r"(?:不错|挺好|很好|写得好|没[问毛][题病]|可以|同意|对的|准确)[了的吧]*\W*$")
_ASKED = re.compile(r"[?？吗呢]\W*$|谁|什么|啥|哪[来里儿个]|怎么|咋|为何|多少|几[段句]")


def sends_draft(text: str) -> bool:
    """Whether all that is said is that it may go out: ok 发, 看过了 发, 发."""
    return _SENT.fullmatch(text) is not None


def edits_draft(text: str, *, of_task: bool) -> bool:
    """Whether words are about the text that waits: 头一段太长, 砍一半, 东河那句甭提了. A question or praise is not.

    of_task: a board number is named, so that only a place in the text or a length tells.
    """
    if _ASKED.search(text):
        return False
    said = [clause for clause in re.split(r"[,。;!\s]+", text) if clause and not _PRAISED.search(clause)]
    return any(
        _PLACE.search(one)
        or _WISH.fullmatch(one)
        or (not of_task and (_TRAIT.search(one) or _LEFT_OUT.search(one) or _MOVED.search(one)))
        for one in said
    )
