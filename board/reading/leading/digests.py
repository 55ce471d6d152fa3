"""What is said about digests and other papers: draft, publish, hold, edit."""

import re
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.leading.draft_words import edits_draft, sends_draft
from board.reading.leading.papers import HANDED_TO_ME, OF_OTHERS
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_PAPER = any_of(
    r"""
    # papers by name
    通报 简报 (?<![本这每下])周报 (?<![本这每])月报 季报 日报 快报 专报 稿子?(?!费) 这一?期 初稿 草稿
    # for a meeting
    (?:上会|会议|例会|开会|会上)[^,。]{0,8}材料 材料[^,。]{0,8}(?:上会|会上|例会) 会[^,。]{0,6}材料
    例会[^。;]{1,16},材料
    调研[^,。]{0,8}材料 调度[^,。]{0,4}材料 调度[单表] 会议材料 汇报材料
    # of a period
    [半全]年(?:的)?(?:总结|情况|工作) 上半年情况
    (?:[本这上](?:一?周|个?月)|今天)的?(?:工作|总体|整体)?(?:情况|进展)[^,。]{0,4}(?:写|整理|拟|归纳|汇总)
    (?<![号\u4e00-\u9fa5])(?:出|拟|起草|写|弄)一?[个份期](?:今[天日]的?|重点工作)?进展(?=[,。!吧]|$)
    """
)
_PART = any_of(
    r"""
    第[一二三四五六七八九十\d]+(?:段|条|部分|点|句|行|项(?=的?(?:里|那|写
        |删|去掉?|加上?|太|重复|数|放|挪|不要|别|表述|说法|措辞|语气)|[,:]))
    (?:(?:这|那)一?|最后一?|开头|结尾|前面|后面)[段句条] 标题 题目 措辞 语气 (?<![喘叹松缓歇出一])口气 落款
    排版 表述 数字那句
    """
)
# 周报, 今天的通报, 6月份的通报: which of the regular papers is meant.
_REGULAR: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("halfyear", any_of("半年")),
    ("quarterly", any_of("季报 季度(?:的)?(?:通报|情况|总结) [一二三四]季度")),
    (
        "monthly",
        any_of(
            r"(?<![本这每])月报 (?:[本这上]个?月|[\d一二三四五六七八九十]月份?|月度?)"
            r"(?:的)?(?:通报|简报|情况) 上个?月"
        ),
    ),
    ("weekly", any_of("(?<![本这每下])周报 (?:[本这上]周|周)(?:的)?(?:通报|简报|情况)")),
    ("daily", any_of("日报 今[天日](?:的)?(?:通报|简报|快报) 每日(?:通报|快报) 当[天日](?:的)?通报")),
)
_MEETING = any_of("上会 会用 调度[单表] 会[^,。]{0,6}材料 材料[^,。]{0,8}会 例会 材料")
_HOLD = any_of(
    r"""
    # not to be sent
    (?:别|不|莫|勿|甭)(?:要|用|必|能|许|急着|忙着|忙|着急
        |急)?[^,。;点]{0,6}(?:发(?![现生展放挥言])|推(?![进迟动])|公布|出去|挂)
    先(?:别|不)发 别(?:急着)?发 不要发 不发了? 先不要 暂(?:不|缓)发 缓发
    # laid aside
    慢着 先?(?:压|搁|放|缓|停|等|捂|撂|摁|按)(?:着|到起|一?压|一?下|一?等|一放|一缓|一?捂|一?搁|一?撂) 先压
    先放
    (?:压|搁|放|撂|摆|晾)(?:在|到)?(?:[这那][儿里边]?|一边儿?|一旁|手[里上]|边上)(?=[,。!]|$)
    撤(?:下来|回来?)(?=[,。!]|$)
    # later
    (?:慢|晚|缓|迟)[一点些]{0,2}(?:再)?(?:发|推) 等[^,。]{1,10}看(?:过|完|了)
    (?:缓|隔|等|再过|过)[一两几三]?(?:天|阵子?|会儿?)再(?:发|推|出|公布|说)
    (?:明[天早]|后天|[下本这]?周[一二三四五六日天]?|晚[点上]|回头|过[两几一]天|下午|节后)再(?:发|推|出|公布)
    (?:捂|压|缓|放|等|摁|撂)[一两几三]?(?:天|会儿?|阵子?|下)再(?:说|发|看) 压一压
    """
)
_PUBLISH = any_of(
    r"""
    # send it
    ^\W*(?:通报|简报|[日周月季]报)(?:就)?发[!。]?$ [,。]发(?:[吧了啊呀]|[,。!]|$) 发[吧啊] 同意发 准发 发出去
    就这么发 就这样发 发了吧 可发 直接发 按这个发 (?:没问题|可以|行|同意)[,。]?(?:发|走吧|走起|出吧)
    # to the group
    (?:往|到|去)?(?:大|工作)?群里?(?:头)?[甩丢扔挂推发][吧了啊出]? 发群 推群 发到群 推到?群 推送 发布 挂出去
    群里发 发大群 发(?:到|去|往|在)?[^,。;]{0,5}群里?(?=[吧了,。!]|$)
    # to the units, in print
    可以发 印发 发(?:下去|各单位|各科室)
    """
)
# What may become of a draft's words, class by class: cut, added to, softened, shortened, renamed, put elsewhere, written anew.
_EDIT = any_of(
    r"""
    # taken out
    去掉 拿掉 砍掉 划掉 抹掉 隐去 撤下 略去 删(?:掉|了|去|除)?
    (?:别|不|不要|不用|甭)(?:再)?(?:写|提|点|讲)[^,。;]{0,8} 只说
    # put in
    加(?:上|进|一[句段条笔]|个) 补(?:一[句段条]|上|充|进) 添(?:上|一[句段条笔]) 写[进上] 提一句 带一[句笔]
    附上
    # its tone
    语气 (?<![喘叹松缓歇出一])口气 措辞 缓和 平实 软化 弱化 淡化 委婉 润色 中性 [缓软柔]一?[点些下]
    # its length
    精简 压缩 浓缩 缩短 太[长短细粗啰] 写(?:实|短|细|虚|具体|详细|简单)一?[点些] 展开 [短细简]一?[点些]
    # put in another way
    改(?:成|为|一?下|改|动|得|写|[\u4e00-\u9fa5]{1,4}[点些]) 换(?:成|个|掉|一?[个下]) 就叫 加粗 重写 重新写
    重拟 重新拟 再[改磨顺润]一?[遍下改磨顺润]
    # joined, parted, moved
    合并 拆开 调(?:整|到|个?位置|个?顺序|换|个?个) 对调 挪[到后前] [放排提往](?:到|在)?最?[前后][面头边]?
    """
)
_NAMING = re.compile(r"名字|点[^,。;]{0,8}名")
# 通报里别写大塘了, 周报把固投和招商调个位置, 通报重写: the paper itself is what is changed.
_WITHIN = re.compile(
    r"(?:通报|[简周月季日快专]报|稿子?|[这本]一?期|材料)"
    r"(?:里|中|上|内)?头?(?:面)?(?:最后|结尾|开头|前面|后面)?"
    r"(?:把|将|的?[\u4e00-\u9fa5]{0,8}那[段句条件几]|别|不要?"
    r"|重|再|加|补|删|写|[\u4e00-\u9fa5]{0,10}[写改调放删换])"
)
_REPLACED = re.compile(r"[改换](?:成|为)\"")
# 加上表扬西关所再发: what is to change before it goes out.
_THEN_SENT = re.compile(r"(?:再|然后|之?后)(?:往外|往群里)?发(?:出去?)?[吧了。!]*$")
# 数字再核一遍再发, 等宋书记回来再发: looked at again before it goes out, nothing changed.
_CHECKED_FIRST = re.compile(
    r"(?:核[实对]?|看|过|议|商量|请示|问|定|对)(?:一?[遍下]|准|好|清楚|完|过)?"
    r"[^,。;]{0,6}(?:再|才|以?后)(?:往外|往群里)?[发推]"
    r"|等[^,。;]{1,14}(?:再|才)(?:往外|往群里|往下|对外|正式|一起)?[发推]"
)
_DRAFT = any_of(
    r"""
    # is there one
    (?:材料|通报|简报|[周月季日]报)(?:有吗|有没有|有了?没有?|好了[吗没]|出来了?[吗没]|写好了?[吗没]|呢)
    # draw it up
    起(?:一?[个份])?(?:草稿?|稿|底稿?) 起(?:一?[个份])[^,。;]{1,8}[草底初]?稿 草拟 拟(?:一|个|份|稿)?
    (?<![办整处打])理(?:一[份下]|个|出来) 拉(?:一?[份个]|出来) 出(?:一?[份个期稿版张]|一下)
    弄(?:出来|一?[份个]|好) 写(?:一?[份个段篇下]|几句|出来) 准备 备(?:一份|好|一?下|齐|出来) 做一?[份个]
    搞一?[份个] 生成
    # pull it together
    整(?:一?下|理|出来|一?[份个]) 拢 汇(?:总|编)
    # hand it to me
    (?:给我|发我|给我发|来|要)(?:一?[份个期篇]|这|本) 先给我 给我(?:先)?(?:看|过|瞧|瞅|瞄|审|翻) 发我(?:先)?看
    先看 拿(?:来|过来|给)我?(?:看|过|瞧) 过一眼 过目
    [按照][^。;]{1,16}(?:整|弄|理|写|备|出)(?:吧|了)?(?=[,。!]|$)
    # on paper
    打(?:一份|印|个) 印(?:一份|几份) 打印
    """
)


def find_digest_kind(text: str) -> str | None:
    """The kind of paper that is said: one of the regular ones, else papers for a meeting."""
    return find_regular_kind(text) or ("meeting" if _MEETING.search(text) else None)


def find_regular_kind(text: str) -> str | None:
    """Which of the regular papers is said."""
    return next((kind for kind, pattern in _REGULAR if pattern.search(text)), None)


def read_digest(scene: Scene) -> list[Act]:
    """What a leader or editor says of a digest or of papers for a meeting."""
    waits = any(one.what == "digest" for one in scene.message.pending)
    if not (scene.leads or waits):
        return []
    for read in _STEPS:
        act = read(scene, waits=waits)
        if act:
            return [replace(act, kind=find_regular_kind(scene.text))]
    return _read_draft(scene)


def _read_sent(scene: Scene, *, waits: bool) -> Act | None:
    return Act("digest", step="publish") if waits and sends_draft(scene.text) else None


_BARE_WORD = re.compile(
    r"^(?:那就?|先|可以)?"
    r"(?:发吧|发了吧|发出去吧?|可以发了?|准发|同意发|先?(?:不|别)发了?|(?:先)?压一压|暂不发|缓发)[。!了吧]*$"
)


def _read_bare_word(scene: Scene, *, waits: bool) -> Act | None:
    """发吧 or 先不发 said in private, whether or not a draft is known to wait."""
    if scene.message.chat != "direct" or _BARE_WORD.match(scene.text.strip()) is None:
        return None
    return Act("digest", step="hold" if _HOLD.search(scene.text) else "publish")


_SENDING = re.compile(r"发|再出|压|等|推|慢|挂|公布|出去|捂|撂|摁")


def _read_hold(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    if not waits or _PART.search(text):
        return None
    held = _HOLD.search(text) and (_PAPER.search(text) or _SENDING.search(text))
    return Act("digest", step="hold") if held or _CHECKED_FIRST.search(text) else None


def _read_edit(scene: Scene, *, waits: bool) -> Act | None:
    """A change of the draft's words: of a part of it, of whom it names, or of the paper that is named."""
    text = scene.text
    part, paper, within = _PART.search(text), _PAPER.search(text), _WITHIN.search(text)
    if part and not (waits or paper) and _POINTED.fullmatch(part[0]):
        part = None
    if _FROM_NOW_ON.search(text) and (_names_recurrence(scene) or any(one.on for one in scene.days)):
        return None
    if not waits and _OFTENER.search(text):
        return None
    about = (
        part or paper or _NAMING.search(text) or _THEN_SENT.search(text) or _REPLACED.search(text) or within
    )
    changed = _EDIT.search(text) is not None
    unasked = bool(part or (within and within[0][0] != "材" and not _asks(scene)))
    if waits:
        meant = (changed and about is not None) or (
            edits_draft(text, of_task=bool(scene.codes)) and not _PUBLISH.search(text)
        )
    else:
        meant = changed and unasked and not _DRAFT.search(text)
    return Act("digest", step="edit", change=scene.message.text) if meant else None


# 中医馆那条加进督办: with no draft in hand, a task is pointed at.
_POINTED = re.compile(r"[这那]一?条")


def _asks(scene: Scene) -> bool:
    return re.search(r"[?吗谁]|没有?$", scene.text) is not None


def _read_hold_of_paper(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    held = _PAPER.search(text) and _HOLD.search(text) and re.search(r"通报|稿|这期|[简日周月季]报", text)
    if _BEGUN.search(text) and not waits:
        return None
    if _names_recurrence(scene) or _FROM_NOW_ON.search(text):
        return None
    return Act("digest", step="hold") if held else None


# 三季度通报出个草稿,先不发: what nothing is known of yet is to be written first.
_BEGUN = re.compile(
    r"(?:出|起|拟|写|弄|搞|整|做|拉|打)(?:一?[个份版]|好|出)*(?:[^,。;]{0,6}?)(?:草稿?|[初底]?稿|初稿)"
)


# 周报改成双周: how often it comes, not what it says.
_OFTENER = re.compile(
    r"(?:改|换|调)(?:成|为|到)?(?:[双单隔]周|半个?月|旬|每"
    r"|一?(?:[天日周月季]|星期|礼拜)(?:一[次报回]|[报次]))"
)
# 以后日报别发了 changes what is sent from now on, no draft.
_FROM_NOW_ON = re.compile(r"以后|往后|今后|从今(?:天|往后)|从明天")


# 周报写完发出去了, with nothing that waits: what was sent, and no order to send.
_WAS_SENT = re.compile(
    r"(?:写|弄|编|改|整)[完好][^,。;]{0,4}发"
    r"|(?<![以能该准快要])(?:发(?:出去|下去)?|推送?|印发|发布|发群里?)(?:了(?!吧|算)|过了)[,。!]?$"
)


def _read_publishing(scene: Scene, *, waits: bool) -> Act | None:
    text = scene.text
    if not waits and _WAS_SENT.search(text):
        return None
    sent = _PUBLISH.search(text) and (waits or _PAPER.search(text))
    return Act("digest", step="publish") if sent and not re.search(r"[?]|发我|发给我|吗$", text) else None


def _read_draft(scene: Scene) -> list[Act]:
    text = scene.text
    if _is_for_unit(scene) or _names_recurrence(scene):
        return []
    if "会" in text and _MEETING_ITEMS.search(text):
        return [Act("digest", kind="meeting", step="draft")]
    if not _PAPER.search(text) or OF_OTHERS.search(text):
        return []
    wanted = _DRAFT.search(text) or HANDED_TO_ME.search(text)
    if not wanted:
        return []
    kind = find_digest_kind(text)
    return [Act("digest", kind=kind, step="draft", since=_find_since(scene) if kind in _OF_PERIODS else None)]


_OF_PERIODS = frozenset({"weekly", "monthly", "quarterly", "halfyear"})


def _find_since(scene: Scene) -> date | None:
    """上个月的月报: the first day of the past period that is named."""
    past = [
        day.since for day in scene.days if day.kind == "period" and day.since and day.since <= scene.today
    ]
    return past[0] if past else None


# 明天例会调度哪几项: what a meeting is to go through is what its paper says.
_MEETING_ITEMS = re.compile(r"会上?(?:要|该|准备|得)?调度(?:一?下)?(?:哪|什么|啥)")


_TOLD_TO = re.compile(r"@|让|请(?!示)|由")


def _is_for_unit(scene: Scene) -> bool:
    """Whether somebody else is told to write it: that is a new task, not the bot's draft."""
    return bool(scene.names) and _TOLD_TO.search(scene.text) is not None


def _names_recurrence(scene: Scene) -> bool:
    return any(day.kind == "recurring" for day in scene.days)


_STEPS = (
    _read_sent, _read_bare_word, _read_hold, _read_edit, _read_hold_of_paper, _read_publishing,
)  # fmt: skip
