"""Short replies to what colleagues offer each other: 算我一个 on 周六打球，都来啊. It counts nothing of the board."""

import re

from board.reading.scene import Scene
from board.reading.words.cues import any_of

_LONGEST = 16
_SOME = r"(?:\d{1,2}|[一两俩二三仨四五六七八九十几])"
_MANY = rf"{_SOME}(?:大|小)?(?:个人|口人|人份|[个份位张箱盒袋斤人套瓶只桌把双杯碗块条件提名])?"
_US = r"(?:我|咱|俺|本人)(?:们)?(?:家|[\u4e00-\u9fa5]?(?:科|办|所|站|院|校|村|组|队))?(?:这边|这里)?"
# 算我一个, 给我们科留两份, 帮我带三盒.
_JOINS = re.compile(
    r"\W*(?:也|再|就|那|还|请|麻烦|可以|必须)*"
    rf"(?:算|加|带|捎|叫|喊|拉|搭|给|预|留|帮|替|订|报|少|多|添|匀|记|登)(?:上|下|给)?{_US}"
    r"(?:也|再|先|都|留|订|带|要|加|来|报|捎|拿|买|预留|登记|算)*"
    rf"(?:上|下|个名)?(?:{_MANY}|一下)?(?:名额|位置|名字)?[吧哈啊呀哦了]*\W*"
)
# 我要两个, 我家三个: only on an offer.
_TAKES = re.compile(
    rf"\W*(?:那|也|就)*{_US}(?:也|都|就|大概|可能)*"
    rf"(?:要|来|去|订|拿|带|买|报|参加|报名)?(?:了)?\s?{_MANY}(?:名额)?[吧哈啊呀哦]*\W*"
)
_OFFERED = any_of(
    r"""
    # who comes along
    谁(?:要|去|来|带|想|参加|有兴趣|报名|吃|喝|拼|跟) 都来
    [来去要吃](?:的|着)(?:举手|登记|报名|说|吱|接龙|扣|在) 想[去来要吃](?:的)? 一起[去来吃玩聚] 举手
    (?:周末|下班)[^,。]{0,6}(?:约|走起|玩)
    # bought and shared together
    团购 拼[车单团] 份子 奶茶 请客 (?:每|一|\d)[块元]一?[个份斤箱盒] 块钱?一[个份斤箱盒]
    # meals, games, feasts
    聚[餐会] 打[球牌] 爬山 吃饭 [饺粽]子 盒饭 订[餐饭] 生日 喜酒
    """
)
# 各所报一下: figures are called for.
_CALLED_FOR = re.compile(r"报|统计|进度|进展|多少|交数|更新")


def joins_in(scene: Scene) -> bool:
    """Whether a message only takes up what a colleague's quoted words offer."""
    quote = scene.message.quote
    if quote is None or quote.task or not quote.text or scene.codes or len(scene.text) > _LONGEST:
        return False
    offered = _OFFERED.search(quote.text) is not None
    if _JOINS.fullmatch(scene.text):
        return offered or _CALLED_FOR.search(quote.text) is None
    return offered and _TAKES.fullmatch(scene.text) is not None
