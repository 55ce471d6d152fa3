"""What a clause says by its grammar, whatever its verb: refused, not to be got done, laid aside, left undone, in use.

Chinese says with a few particles how an action stands: 不给、不让 refuse, 谈不拢 and 没批下来 come to nothing, 先不弄了 lays
aside, 这周没拆成 leaves undone, 正式启用 has come to what it was for. The verbs are open, the particles closed.
"""

import re

from board.reading.words.cues import any_of, guard
from board.reading.words.needs import cued
from board.reading.words.parts import names_part

# 不给停水, 死活不让: somebody refuses. 不给力, 不让步, 不给大家添乱 refuse nothing.
_REFUSED = any_of(
    r"""
    不(?:给(?!力|面子|[^,。;]{0,4}[添拖丢])|让(?!步|人失望|领导|[走回睡歇吃停说讲提](?:[,。;]|$))|肯(?!定)
        |许(?!多|久)|准(?![确时备点头])(?<![说算拿吃定看测量瞄]不准)|批(?![次评量发])|认账|松口|吐口)
    不干(?=了?(?:[,。;]|$))
    (?:没|未)(?:有)?给(?:我们?|咱们?|这边)?(?:开(?!始)|批|办|盖|签|拨|配|接|通|放|让
        |解决)(?:下来|上|通)?(?=[,。;了]|$)
    一直(?:没|不|未)(?:给|批|签|放|接|供|配合|松口|开(?![工始展会]))
    """
)
_HAN = r"[\u4e00-\u9fa5]"
# 少不了, 用不了多久, 降不下来, 停不下来: no work that fails.
_IDLE_VERB = "了的会少差错免跑大用受忘离舍想看听说认停慢降压提涨升忙顾先别都也就打"
# 谈不拢, 迁不走, 装不上, 进不去: what is tried and does not come about.
_FAILED = any_of(
    rf"""
    (?<={_HAN})(?<![{_IDLE_VERB}])不(?:下来|下去|上去|出去|出来
        |进去|进来|拢|走(?!样)|动(?!产|用|摇)|通(?![知过报用气俗]))
    (?<=[推铺展])不开 (?<=[下进过出])不(?:来|去) (?<=[接供连跟配续搭招])不上
    (?<=[\u4e00-\u9fa5])(?<![{_IDLE_VERB}到完成来管是交上登])不了(?![解了\u4e00-\u9fa5]?(?:多久|几|多少)|解)
    不过(?=[去来](?:[,。;了]|$))
    (?<!还)没(?:有|能)?(?!停|慢|降|压|提|静|掉|闲|忙){_HAN}{{1,2}}(?:下来|拢|成功)(?=[,。;了]|$)
    """
)
# 年底铺不完, 恐怕年前啃不下来: what is feared for a day ahead is a risk. 将 stands for such a day.
_FEARED = re.compile(r"(?:将|怕是?|恐怕|估计|可能|担心|[年月季]底|年前|节前)[^,。;]*$")

# 先不弄了, 先搁着: laid aside for the time being.
_LAID_ASIDE = any_of(
    rf"""
    先(?:暂时)?(?:不|别)(?:往下|往前|继续|接着){_HAN}{{1,2}}了?
    先(?:暂时)?(?:不|别)(?![说报急忙管谈提算着考讲发催用要写看填交去来])(?:去
        |再)?{_HAN}{{1,2}}?(?:了|着|它)?(?=[,。;]|$)
    先(?:把[^,。;]{{1,8}})?(?:搁|放|停|挂|缓|晾|撂|歇)(?:着|下来?
        |起来?|[一两]?[放缓停歇搁阵撂晾挂等]|住)(?:了|吧)?(?=[,。;]|$)
    挂起(?:来吧?|吧)?(?=[,。;]|$)
    """
)

_SPAN = r"(?:[这本]个?(?:周|月|礼拜|星期|旬|季度?)|这[几两三]天|这阵子?|今[天日儿]|近(?:期|几天)|最近)"
# 这周没拆成, 今天没上工: nothing was done in the time; the verb is one of doing, or the task's own.
_LEFT_UNDONE = re.compile(
    rf"{_SPAN}(?:[^,。;\d还]{{0,8}}?[,，])?[^,。;\d还]{{0,8}}?(?<!还)没(?:有|再|怎么|咋|能|顾上|顾得上|法)?"
    r"(?P<verb>开工|施工|开展|进场|上工|出工|下地|下田|出车|干活|动手|动工|动|干|弄|做|搞|办"
    rf"|{_HAN}{{1,2}}?)(?:成|过|上|得成)?(?=[,。;]|$)"
)
_DOING = frozenset(
    {
        "开工",
        "施工",
        "开展",
        "进场",
        "上工",
        "出工",
        "下地",
        "下田",
        "出车",
        "干活",
        "动手",
        "动工",
        *"动干弄做搞办打装拆签改换修建检查测训铺挖埋砌扫录种",
    }
)

# 正式启用, 已投入运行, 全部并网发电: it has come to the use it was made for.
_USE = (
    "上线|投用|投运|投产|启用|使用|运[行营转](?!正常)|营业|通[车行水电航邮](?!证)"
    "|通过了?[\u4e00-\u9fa5]{0,4}验收|并网|发电|供[水电热气]|亮灯|开[业园馆放诊]|迎客|达标|回迁|入住|闭环"
)
_IN_USE = re.compile(
    guard(
        r"(?:正式|全部|全线|全面|全都?|成功|圆满|顺利|已经?)"
        rf"(?:(?!试|能|可以|要|将|未|没|不){_HAN}){{0,6}}?(?<!试)(?:{_USE})(?:了|啦)?(?=[,。;!✅]|$)"
    )
)
# 全换上新的了, 全走到了: all of it, by the task's own verb.
_ALL_BY_VERB = re.compile(rf"全(?:都|部)?(?:已经?|都)?(?P<verb>{_HAN}){_HAN}{{0,4}}?(?:了|啦)(?=[,。;!]|$)")
# 换齐了, 刷完了: the verb has come to its end. What is looked at, talked over or measured has not.
_ENDED = re.compile(rf"(?P<verb>{_HAN})(?:完|齐|妥|利索|停当)(?:了|啦|咯|喽|嘞)(?=[,。;!✅]|$)")
# 应急物资买齐了, on a task of buying or storing: the whole of it has been got.
_PROVIDED = re.compile(
    r"(?:采购|储备|置办|买|购|备|储|囤|配|置|筹|订|领)(?:齐|足|够|全)(?:了|啦|到位|入[库仓])*(?=[,。;!]|$)"
)
_PROVIDING = frozenset(["采购", "储备", "购置", "配备", "配置", "添置", "筹集", "物资", "备货", "征集"])
_END_MARK = re.compile("[完齐妥利停]")
_NO_END = frozenset("谈看说聊吃圆客坐停期想读听测勘示标审问学论评讨商画走没未不备配凑到来")


# 这周雨大没上山: what kept them from it says that it is work that was not done.
_KEPT_FROM = re.compile(
    r"[雨雪风雾]|天气|太[热冷]|高温|停[电水]|过[节年]|放假|抽去|抽调|开会|忙|培训|迎检|支援|防汛|抗旱|抗洪"
)


# 还在磨，没谈拢: what has not come about yet is still being worked for, and stuck with nobody.
_TALK = r"(?:谈|磨|商[量谈议]|沟通|协[商调]|对接|做(?:[\u4e00-\u9fa5]{0,2})?工作|劝|争取|动员)"
_TALKS_ON = re.compile(
    rf"(?:还|正|仍|一直|天天)都?在[^,。;没不]{{0,8}}?{_TALK}"
    rf"|(?:接着|继续|再|回头)(?:去|跟|和|约|上门)?[^,。;没不]{{0,6}}?{_TALK}"
)


@cued(_REFUSED, _FAILED)
def find_refused(text: str) -> re.Match[str] | None:
    """The words by which somebody refuses, or by which something tried comes to nothing; 给不给 only asks."""
    for match in (*_REFUSED.finditer(text), *_FAILED.finditer(text)):
        either = text[max(0, match.start() - 1) : match.start()] == text[match.start() + 1]
        if match[0][0] == "没" and _TALKS_ON.search(text):
            continue
        if not either and _FEARED.search(text, 0, match.start()) is None:
            return match
    return None


@cued(_FAILED)
def find_feared_failure(text: str) -> re.Match[str] | None:
    """国庆前通不了: what is not expected to come about by a day ahead."""
    if "不" not in text and "没" not in text:
        return None
    return next((match for match in _FAILED.finditer(text) if _FEARED.search(text, 0, match.start())), None)


@cued(_LAID_ASIDE)
def find_laid_aside(text: str, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The words that lay the work as a whole aside for the time being; 那两处先不动了 lays aside a part."""
    found = _LAID_ASIDE.search(text) if "先" in text or "挂起" in text else None
    if found is None:
        return None
    lead = _WHO_SAID.sub("", re.split(r"[,。;]", text[: found.start()])[-1])
    return None if _THING_OF_IT.search(lead) or names_part(lead, topic_words) else found


# 林草局说先别装了: who said so is no part of the work.
_WHO_SAID = re.compile(r"[\u4e00-\u9fa5]{1,8}(?:说|讲|让|叫|喊|要求|通知)$")
# 3号的延期先放一放: something about the task, and not the task.
_THING_OF_IT = re.compile(r"的[\u4e00-\u9fa5]{1,4}$")


@cued(_LEFT_UNDONE)
def find_left_undone(text: str, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The words that say that nothing was done in a time that is named."""
    found = _LEFT_UNDONE.search(text) if "没" in text else None
    if found is None:
        return None
    if _KEPT_FROM.search(found[0]):
        return found
    return found if found["verb"] in _DOING or _is_of_title(found["verb"], topic_words) else None


@cued(_IN_USE)
def find_in_use(text: str) -> re.Match[str] | None:
    """The words that say that it has come to the use it was made for."""
    return _IN_USE.search(text)


@cued(_ALL_BY_VERB)
def find_all_done(text: str, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The words that say of all of it that the task's own verb was done."""
    if "全" in text:
        for match in _ALL_BY_VERB.finditer(text):
            if _is_of_title(match["verb"], topic_words):
                return match
    return None


@cued(_PROVIDED)
def find_provided(text: str, topic_words: frozenset[str]) -> re.Match[str] | None:
    """The words that say that all was got that a task of buying or storing is to get."""
    return None if _PROVIDING.isdisjoint(topic_words) else _PROVIDED.search(text)


@cued(_ENDED)
def find_ended(text: str) -> re.Match[str] | None:
    """The words that say that a verb has come to its end, whatever it is."""
    if _END_MARK.search(text) is None:
        return None
    return next((match for match in _ENDED.finditer(text) if match["verb"] not in _NO_END), None)


def _is_of_title(verb: str, topic_words: frozenset[str]) -> bool:
    return any(verb[0] in pair for pair in topic_words)
