"""What is said about digests and other papers: draft, publish, hold, edit."""

import re

from board.model.acts import Act
from board.reading.leading.draft_words import edits_draft, sends_draft
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_PAPER = any_of(
    r"""
    通报 简报 周报 月报 季报 日报 快报 专报 稿子?(?!费) 这一?期 初稿 草稿 调度[^,。]{0,4}材料
    (?:上会|会议|例会|开会|会上)[^,。]{0,8}材料 材料[^,。]{0,8}(?:上会|会上|例会) [半全]年(?:的)?(?:总结|情况|工作) 上半年情况
    (?:[本这上](?:一?周|个?月)|今天)的?(?:工作|总体|整体)?(?:情况|进展)[^,。]{0,4}(?:写|整理|拟|归纳|汇总)
    会[^,。]{0,6}材料 调研[^,。]{0,8}材料 调度[^,。]{0,4}材料 调度单 会议材料 汇报材料
    """
)
_PART = any_of(
    r"""
    第[一二三四五六七八九十\d]+(?:段|条|部分|点|句|项|行) (?:(?:这|那)一?|最后一?|开头|结尾|前面|后面)[段句条] 标题 措辞 语气 落款 排版 表述 数字那句
    """
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "halfyear",
        any_of(
            r"""
            半年
            """
        ),
    ),
    (
        "quarterly",
        any_of(
            r"""
            季报 季度(?:的)?(?:通报|情况|总结) [一二三四]季度
            """
        ),
    ),
    (
        "monthly",
        any_of(
            r"""
            月报 本?月(?:度)?(?:的)?(?:通报|简报|情况) 上个?月
            """
        ),
    ),
    (
        "weekly",
        any_of(
            r"""
            周报 [本这上]?周(?:的)?(?:通报|简报|情况)
            """
        ),
    ),
    (
        "daily",
        any_of(
            r"""
            日报 今[天日](?:的)?(?:通报|简报|快报) 每日(?:通报|快报) 当[天日](?:的)?通报
            """
        ),
    ),
    (
        "meeting",
        any_of(
            r"""
            上会 会用 调度单 会[^,。]{0,6}材料 材料[^,。]{0,8}会 例会 材料
            """
        ),
    ),
)
_HOLD = any_of(
    r"""
    (?:别|不|莫|勿|甭)(?:要|用|必|能|许|急着|忙着|忙|着急|急)?[^,。;点]{0,6}(?:发(?![现生展放挥言])|推(?![进迟动])|公布|出去|挂) 慢着 (?:慢|晚|缓|迟)[一点些]{0,2}(?:再)?(?:发|推)
    先?(?:压|搁|放|缓|停|等|捂|撂|摁|按)(?:着|到起|一?压|一?下|一?等|一放|一缓|一?捂|一?搁|一?撂) 先(?:别|不)发 别(?:急着)?发 不要发 不发了? 先不要 暂(?:不|缓)发 缓发
    压一压 先压 等[^,。]{1,10}看(?:过|完|了) 先放
    """
)
_PUBLISH = any_of(
    r"""
    [,。]发(?:[吧了啊呀]|[,。!]|$) (?:往|到|去)?(?:大|工作)?群里?(?:头)?[甩丢扔挂推发][吧了啊出]?
    发[吧啊] 同意发 准发 可以发 发出去 发群 推群 发到群 推到?群 推送 发布 就这么发 就这样发 发了吧 可发 直接发 印发 挂出去 群里发 发大群 按这个发
    没问题[,。]?发 发(?:下去|各单位|各科室)
    """
)
_EDIT = any_of(
    r"""
    去掉 拿掉 砍掉 划掉 抹掉 加粗 删(?:掉|了|去|除)? 改(?:成|为|一?下|改|动|得|写|[\u4e00-\u9fa5]{1,4}[点些]) 换(?:成|个|掉) 加(?:上|一句|一段|个) 补(?:一句|一段|上|充) 语气 措辞
    (?:别|不|不要|不用|甭)点[^,。;]{0,8}名 缓和 平实 合并 调(?:整|到) 往前放 挪到 精简 压缩 写(?:实|短|细)(?:一)?点 只说 别写 不要写 润色 重写
    """
)
_NAMING = re.compile(r"名字|点[^,。;]{0,8}名")
# 加上表扬西关所再发: what is to change before it goes out.
_THEN_SENT = re.compile(r"(?:再|然后|之?后)(?:往外|往群里)?发(?:出去?)?[吧了。!]*$")
_DRAFT = any_of(
    r"""
    打(?:一份|印|个) 印(?:一份|几份) (?:材料|通报|简报|[周月季日]报)(?:有吗|有没有|有了?没有?|好了[吗没]|出来了?[吗没]|写好了?[吗没]|呢)
    起个?稿 起草 草拟 拟(?:一|个|份|稿)? (?<![办整处打])理(?:一[份下]|个|出来) 拉(?:一份|个|出来) 出(?:一?[份个期]|一下) 弄(?:出来|一份|个|好) 整(?:一?下|理|出来|个|一份)
    拢 汇(?:总|编) 写(?:一?[份个段篇下]|几句|出来) (?:给我|发我|给我发|来|要)(?:一?[份个期篇]|这|本) 准备 先给我 给我(?:先)?(?:看|过) 发我(?:先)?看 先看 过一眼 过目 备(?:一份|好)
    做(?:一份|个) 搞(?:一份|个) 生成 打印
    """
)


def find_digest_kind(text: str) -> str | None:
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)


def read_digest(scene: Scene) -> list[Act]:
    """What a leader or editor says of a digest or of papers for a meeting."""
    text = scene.text
    waits = any(one.what == "digest" for one in scene.message.pending)
    if not (scene.leads or waits):
        return []
    paper, part = _PAPER.search(text), _PART.search(text)
    if waits and sends_draft(text):
        return [Act("digest", step="publish")]
    if _is_bare_word(scene):
        return [Act("digest", step="hold" if _HOLD.search(text) else "publish")]
    if (
        waits
        and (_HOLD.search(text) and not part)
        and (paper or re.search(r"发|压|等|推|慢|挂|公布|出去|捂|撂|摁", text))
    ):
        return [Act("digest", step="hold")]
    about = part or paper or _NAMING.search(text) or _THEN_SENT.search(text)
    if _EDIT.search(text) and about and (waits or (part and not _DRAFT.search(text))):
        return [Act("digest", step="edit", change=scene.message.text)]
    if waits and edits_draft(text, of_task=bool(scene.codes)) and not _PUBLISH.search(text):
        return [Act("digest", step="edit", change=scene.message.text)]
    if paper and _HOLD.search(text) and re.search(r"通报|稿|这期", text):
        return [Act("digest", step="hold")]
    if _PUBLISH.search(text) and (waits or paper) and not re.search(r"[?]|发我|发给我|吗$", text):
        return [Act("digest", step="publish")]
    if paper and _DRAFT.search(text) and not _is_for_unit(scene) and not _names_recurrence(scene):
        return [Act("digest", kind=find_digest_kind(text), step="draft")]
    return []


_BARE_WORD = re.compile(
    r"^(?:那就?|先|可以)?(?:发吧|发了吧|发出去吧?|可以发了?|准发|同意发|先?(?:不|别)发了?|(?:先)?压一压|暂不发|缓发)[。!了吧]*$"
)


def _is_bare_word(scene: Scene) -> bool:
    """发吧 or 先不发 said in private, whether or not a draft is known to wait."""
    return scene.message.chat == "direct" and _BARE_WORD.match(scene.text.strip()) is not None


def _is_for_unit(scene: Scene) -> bool:
    """Whether somebody else is told to write it: that is a new task, not the bot's draft."""
    return re.search(r"@|让|请(?!示)|由", scene.text) is not None and bool(scene.names)


def _names_recurrence(scene: Scene) -> bool:
    return any(day.kind == "recurring" for day in scene.days)
