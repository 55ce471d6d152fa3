"""What stands beside a hindrance: a part that is stuck while the others go on, a thing not yet there while work went on.

剩三座等变压器，别的都交付了 and 土建完了，机组没到 say of a part what 等变压器 and 机组没到 alone say of the task.
"""

import re

from board.reading.words.needs import cued

_THE_OTHERS = r"(?:别的|别处|其[他它余](?:的|[\u4e00-\u9fa5]{1,3})?|余下的?|剩下的|旁的|另外的)"
_GO_ON = (
    r"(?:正常|照常|照样|有序|顺利|没(?:啥|什么)?(?:问题|事|毛病|影响)|不受?(?:影响|耽误)"
    r"|(?<![现存])在[\u4e00-\u9fa5]|[\u4e00-\u9fa5]着(?=[,。;呢]|$)|继续|接着"
    r"|(?:都|全)[\u4e00-\u9fa5]{1,3}了(?=[,。;]|$)|[完好妥齐](?=[,。;了啦]|$)|到位|交付|完[成工]|竣工|收尾|利索)"
)
# 别的都在干, 其他正常: the others go on.
_OTHERS = re.compile(
    rf"{_THE_OTHERS}[^,。;没未不]{{0,6}}?{_GO_ON}|{_THE_OTHERS}没(?:啥|什么)?(?:问题|事|毛病|影响)"
)
# 不影响整体进度: it holds nothing up.
_NO_HARM = re.compile(
    r"不(?:影响|耽误|妨碍|碍)(?:整体|总体|大局|大?工期|总?进度|全局|别的"
    r"|其[他它]|后面|主线|使用|交付|干活|施工)"
    r"|[,。;]\s?(?:倒|也|但是?|不过)*不(?:影响|耽误|碍(?:大|啥|什么)?事|打紧|要紧)(?:啥|什么)?(?=[,。;]|$)"
    r"|先[\u4e00-\u9fa5]{1,2}(?:着|了)?(?:别处|别的|其[他它]的?|另外的?|旁的)(?=[^,。;]{0,4}(?:[,。;]|$))"
)


def is_of_part(text: str) -> bool:
    """Whether what hinders one part leaves the others going on."""
    return _OTHERS.search(text) is not None or _NO_HARM.search(text) is not None


_GOODS = (
    r"(?:[砖瓦砂沙石灰料管缆线泵阀门窗灯杆机炉器柜板膜苗种药漆胶筋件表桩布粉箱袋架砼罐塔屏桌椅床网剂仪苗具]"
    r"(?![构关会动制])|设备|材料|水泥|玻璃|电梯|空调|变压器|疫苗|化肥|饲料|服务器|机组|地胶|货)"
)
_NOT_THERE = (
    r"(?:一直|还|迟迟|都|也|仍|又)*(?:没|未)有?(?:到货|送来|送到|运来|运到|来货|发货|供货|到|来)"
    r"(?![位期时账场头底得点顶\d一二两三四五六七八九十百半到齐])"
)
_LACKING = re.compile(rf"{_GOODS}(?:那边|厂家|供应商|供货商)?[上里]?{_NOT_THERE}")
# 土建完了, 主体封顶了: work on another part has come so far.
_CAME_SO_FAR = re.compile(
    r"[\u4e00-\u9fa5]{2}(?:(?<![钱款用花])[完好妥齐]了"
    r"|(?<![钱款用花])(?:[完好妥齐成]了?|(?:封顶|起来|下来)?了)(?=[,。;])|封顶(?=[,。;]))"
)
_WORK = (
    r"(?:装修|装饰|刷|砌|铺|装|修|建|贴|粉|吊|打|挖|浇|拆|搬|布|排|接|换|盖|种|栽|抹|焊|架|埋|喷|调试|施工)"
)
# 刚刷完墙, 在装修, 装了一批: work that is done beside what is lacking.
_WORKED = re.compile(
    rf"{_WORK}[完好][\u4e00-\u9fa5]{{1,4}}(?=[,。;])|(?<![现存])(?:正?在|还在|忙着){_WORK}[\u4e00-\u9fa5]{{0,4}}(?=[,。;])"
    rf"|{_WORK}[完好]?了(?:一批|[一大小多]半|一?部分|\d+|[一二两三四五六七八九十几]+)[\u4e00-\u9fa5]{{0,4}}(?=[,。;])"
)


@cued(_LACKING)
def find_lacking(text: str) -> re.Match[str] | None:
    """Goods that have not come."""
    return _LACKING.search(text) if "没" in text or "未" in text else None


def is_beside_work(text: str, at: int) -> bool:
    """Whether work on another part is told before what is lacking at `at`."""
    return _CAME_SO_FAR.search(text, 0, at) is not None or _WORKED.search(text, 0, at) is not None
