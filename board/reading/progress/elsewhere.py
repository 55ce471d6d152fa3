"""Talk of other places, of other people's work and of the day's small things: no report, whatever words of a task it has.

我家楼下在装电梯, 外省同行办了400件, 沙沟镇完工了100户,厉害: who speaks so tells the group, not the board. A board number
that is said makes it the board's all the same.
"""

import re

from board.reading.naming.lettered_codes import opens_with_thing
from board.reading.scene import Scene
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_PLACES = any_of(
    r"""
    # at home, in the neighbourhood
    (?:^|[,。;!\s])我(?:住的)?小区 我们?家(?:楼[上下]|小区|门口|附近|旁边|隔壁|那边|那儿|住的|所在)
    (?:^|[,。;!\s])楼[上下][^,。;]{0,4}(?:店|馆|摊|铺|超市)
    (?<!回)(?<!去)老家(?:那[边儿里]|这[边儿]|的|也|有|[县村镇])
    # with relatives and friends, in other places
    (?:我|俺)(?:亲戚|同学|朋友)(?:家|那边|说|他们) 外[省市县地](?:的)?(?:同行|那边|人家|朋友|都|一[个家])
    别的[省市县] 人家[^,。;]{1,6}[省市县] 兄弟[省市县]
    # hearsay and the media
    听(?:邻居|朋友|人|别人|人家|同学|亲戚|老乡|网友|孩子|家里人?)(?:说|讲) 朋友圈 抖音 快手 视频号 热搜
    刷到(?![\d一二两三四五六七八九十百]) 新闻(?:上|里|说|报|讲|看|联播) 电视(?:上|里|说|讲) 报纸上
    网上(?:看|说|传|有人|都) 微博
    # canteen, repairs, notices
    食堂的?(?:早|午|晚|中)[餐饭] 谁(?:来|去|帮忙?|给)?报修 谁家[^,。;]{1,14}(?:让|叫|请)[他她它]们?来 逾期不候
    过期不候 逾期不予受理 ^\W*各[^,。;:]{1,6}注意[:,]
    """
)
_ADMIRED = any_of("厉害 真牛 牛[啊呀!] 真棒 真快 真行 羡慕 佩服 点赞 (?:学学|学习学习|取取经)(?=[,。!吧]|$)")
# 市政来看看: another unit is called to something that has happened.
_CALLED = re.compile(
    r"\s?(?:快|赶紧|能不能|麻烦)?(?:来|派|安排|过来|过去|去)(?:个?人)?"
    r"(?:来|去)?(?:看|修|管|处理|弄|瞧|清|抢)(?:一?下|看|修|管|瞧|理)?"
)
_WANTED = re.compile(r"(?:啥时候?|什么时候|几时|何时|哪天|多久)[^,。;]{0,6}(?:给|发|传|送|还)(?:给)?我们?")


@needing(_PLACES, opens_with_thing, _ADMIRED, _CALLED, _WANTED)
def is_elsewhere(scene: Scene) -> bool:
    """Whether a message speaks of what is none of the board's business; never where it says a board number."""
    if any(ref.code for ref in scene.codes):
        return False
    if _PLACES.search(scene.text) or opens_with_thing(scene.text):
        return True
    if scene.leads or not scene.names:
        return False
    return _admires_others(scene) or _calls_others(scene) or _wants_of_colleague(scene)


def _is_own(scene: Scene, name_only: str | None) -> bool:
    return name_only in {scene.message.sender, scene.sender.unit if scene.sender else None}


def _admires_others(scene: Scene) -> bool:
    """沙沟镇完工了100户,厉害: another unit's work is praised."""
    others = [name for name in scene.units if not _is_own(scene, name.only)]
    return bool(others) and _ADMIRED.search(scene.text) is not None


def _calls_others(scene: Scene) -> bool:
    return any(not _is_own(scene, name.only) and _CALLED.match(scene.text, name.end) for name in scene.units)


def _wants_of_colleague(scene: Scene) -> bool:
    """小石,台账啥时候给我: said to the one it opens with."""
    first = next(iter(scene.people), None)
    opens = first is not None and first.start <= 1 and not _is_own(scene, first.only)
    return opens and _WANTED.search(scene.text) is not None
