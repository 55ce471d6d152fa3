"""A clause that tells of another part, and that it is not done: 车位线划好了，道闸还没装.

The clause has a subject of its own and says of it 还没, 还在, 还得等 or names a day to come. What is lacking of the
papers that follow the work (照片还没传, 局里还没来验收) and what lay before it (之前苗还没到) leave it as finished as it was.
"""

import re

from board.reading.words.cues import guard, join_cues
from board.reading.words.whereabouts import AT_PLACE

_WORKS = join_cues(
    """
    # fitted, laid, built
    装 通[电水气车网]? 连 接 铺 建 修 种 栽 施 撒 播 砌 做 弄 搞 喷 涂 贴 挂 立 焊 拆 刷 浇 打 吊
    # begun
    动工? 开工 开挖 开始 启动 进场 挖 开
    # cleared, dug
    清 运
    # tried, bought, chosen
    调试? 测 试 采购? 买 订 招标? 选 定 配 换
    # written, drawn, taught
    写 印 印刷 发 改 拍 编 培训 学 考 录 画 设计
    # moved, signed, looked for
    搬 腾 签 查 走访? 排查? 摸 整 办
    # joined, settled
    联网 联调 落实 着落 谈 弄利索
    # come, enough
    完 好 够 齐 到货 到 来 见
    """
)
_WORK = rf"(?:{_WORKS})"
_AT_END = (
    r"(?:完|好|齐|妥|成|上|下|进|下来|进来|上来|上去|进去|起来|过来"
    r"|出来|到|定|到位|过|货)?(?:呢|啊|哦|哈|嘞|哩|了)?(?=[,。;!\s]|$)"
)
_PART = (
    r"(?:(?<=[,。;\s!])|^)(?:但是?|可是?|不过|只是|就是|就|而|只有|光|单)?"
    r"(?P<of>[\u4e00-\u9fa5]{1,8}?)(?:那边|这边|那块|这块|那头|上|部分)?"
)
# 还没装
_STILL_NOT = (
    r"(?:都|也|一直|迟迟|现在|目前|暂时|倒)?(?:还|尚|仍)(?:都|一直|是)?"
    r"(?:没|未)有?(?P<verb>[\u4e00-\u9fa5]{1,6})(?=[,。;!\s]|$)"
)
# 都没装
_NOT = rf"(?:都|一直|迟迟|也|又)?(?:没|未)有?(?P<work>{_WORK}){_AT_END}"
# 还在装
_AT_IT = (
    rf"(?:(?:还|仍|正)(?:都)?在(?!{AT_PLACE})|(?:都)?在(?={_WORK}))"
    r"(?P<now>[\u4e00-\u9fa5]{1,3}?)(?:着|中)?(?:呢|啊)?(?=[,。;!\s]|$)"
)
# 还得等配件
_WAITS = (
    r"(?:还|仍|得|要|需要?|也在|都在)+(?:再)?等(?!级|次|候补)(?P<wait>[\u4e00-\u9fa5]{0,8})(?=[,。;!\s]|$)"
)
# 要将再装, 才刚进场
_TO_COME = (
    rf"(?:(?:还|也|得|要|才)*将(?:再|才|能|统一|一起|开始|继续)*(?P<then>{_WORK}){_AT_END}"
    r"|(?:才|刚)(?:刚)?(?:开始|起步|动工|开工|进场|启动)[\u4e00-\u9fa5]{0,3}(?=[,。;!\s]|$))"
)
_OPEN = re.compile(guard(rf"{_PART}(?:{_STILL_NOT}|{_NOT}|{_AT_IT}|{_WAITS}|{_TO_COME})"))
# What follows the work: checks, papers, pay.
_AFTERWARDS = re.compile(
    r"验|核[查销对实]?|销|审[计核批]?|评[审估价]|批|签字|盖章|结[算账清]|决算|付|报销|回[复话执款]"
    r"|反馈|更新|显示|变|通知|公示|挂网|归档|上传|传|填|交[上给]?|报[送上]?|录|补录|发[文布证票稿]|"
    r"整理|收集|来得及|看|写|开票|拍[照板]|拨|下文|揭牌|剪彩|移交|提交|点[击开]|走(?:流程|程序)|盖"
)
_PAPERS = re.compile(
    r"材料|资料|通报|通知|结果$|名单$|清单$|纪要|意见$|照片|图片|相片|台账|报告|总结|小结|发票|手续"
    r"|(?<![\u4e00-\u9fa5])(?:系统|平台)|状态|灯(?=还|$)|牌子|领导|[局科处办]里|上面|上级|验收|单子|证明"
    r"|档案|痕迹|简报|信息|宣传稿|尾款|[钱款]$|费用?$|工资|补助|合同|批复|红头|文件|数据?$|表$|公章|章$|字$"
)
# Not a part of the work: who speaks or is spoken to, and time.
_NO_PART = re.compile(
    r"^(?:我|你|他|她|它|咱|俺|大家|谁|人家|时间|期限|时候|日子|截止|到期|这|那|别|下|明|后"
    r"|今|昨|上|以后|往后|年底|还|都|也|现在|目前|暂时|但|可|不过|一直|就|又|再|一|没|未"
    r"|不|之前|原来|本来|早先|当时|开始)|^(?:反正|至今|到现在|从来|根本|其实|另|其[他它余])"
)
_BEFORE = re.compile(r"之前|以前|原来|原先|本来|早先|当时|那时|起初|开头|一开始|上[周月次回]|昨|前[天几阵段]")
_SINCE = re.compile(r"现在|总算|终于|后来|这[才回下]|今[天早晚]|刚|已经|昨")
_CUES = frozenset("没未在等将才刚")


def find_open_part(text: str, at: int, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The clause beside what is finished at `at` by which another part is not."""
    if _CUES.isdisjoint(text):
        return None
    for found in _OPEN.finditer(text):
        if found.end("of") <= at < found.end() or not _is_part(found, topic_words):
            continue
        if found.start() < at and (_BEFORE.search(found[0]) or _SINCE.search(text, found.end(), at + 4)):
            continue
        return found
    return _find_still_open(text, at)


# 改完了发下去了还没收齐: told of what was done, whose subject is far back.
_STILL_OPEN = re.compile(
    r"(?P<of>[^,。;]{0,8})还(?:都|一直|是)?(?:没|未)有?"
    r"(?P<verb>[\u4e00-\u9fa5]{1,4}?)(?:呢|啊|了)?(?=[,。;!\s]|$)"
)


def _find_still_open(text: str, at: int) -> re.Match[str] | None:
    found = _STILL_OPEN.search(text, at) if "还没" in text or "还未" in text else None
    if found is None or _AFTERWARDS.match(found["verb"]) or _PAPERS.search(found["of"]):
        return None
    return None if _NO_PART.match(found["of"]) else found


def _is_part(found: re.Match[str], topic_words: frozenset[str]) -> bool:
    subject = found["of"]
    if _NO_PART.match(subject):
        return False
    own = any(subject[place : place + 2] in topic_words for place in range(len(subject) - 1))
    if _PAPERS.search(subject) and not own:
        return False
    said = found["verb"] or found["now"] or found["wait"] or found["then"] or ""
    return own or _AFTERWARDS.match(said) is None and not (found["wait"] and _AFTERWARDS.search(said))
