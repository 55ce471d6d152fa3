"""Short fixed answers that are no acts: 发督办单, 9号没反弹, 14号受理, 列入17号, 发周报, 作战图, 取消订阅, 投诉建议.

Each is the whole message; anything longer is read as ordinary chat. Board numbers come out as the board
writes them (三号 → 3).
"""

import re
from dataclasses import dataclass
from typing import Literal

from board.reading.days.hours import HOUR
from board.reading.figures.numerals import read_whole
from board.reading.words.characters import fold_width
from board.reading.words.written_codes import WRITTEN

_CODE = WRITTEN
_CODES = rf"(?P<codes>{_CODE}号?(?:[、,和及与]{_CODE}号?)*)"
_SOME = rf"(?:{_CODES}(?:的)?)?"
_ALL = r"(?P<all>都|全部|均)?"

Kind = Literal["daily", "weekly", "monthly", "quarterly", "halfyear", "meeting"]
KINDS: dict[str, Kind] = {
    "日报": "daily", "进展": "daily", "周报": "weekly", "月报": "monthly", "月度通报": "monthly", "季报": "quarterly",
    "季度通报": "quarterly", "半年总结": "halfyear", "半年情况": "halfyear", "例会调度单": "meeting", "调度单": "meeting",
}  # fmt: skip
_KIND = rf"(?P<kind>{'|'.join(KINDS)})"


_SHOW = r"(?:请?(?:给我|帮我)?(?:发|看|要|来|调)(?:给?我)?(?:一下|一张|看看|看)?)?"
_WORD = r"(?:一?[份个]|成|做成|转成|导出成?|出)?(?:[Ww][Oo][Rr][Dd]|文档)(?:版|文件|文档|格式)?"
_OF = r"(?:的|版的)?"
_ME = r"(?:发(?:给)?我|给我)?(?:看看|看一下|一份|一张|一下)?(?:吧|呗)?"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a short answer settles: `verb` is its sense, `codes` the tasks it names, `every` whether all are meant."""

    verb: str
    codes: tuple[str, ...] = ()
    every: bool = False
    kind: Kind | None = None
    words: str = ""


_SEEN = r"(?:看(?:看|一下)?|发(?:我|来)|查(?:一下)?)?"
_WHICH = (
    r"(?:任务|事项|问题|工作)?(?:清单|台账|情况)?(?:都)?"
    r"(?:有哪些|有几[项件个]|是哪些|有没有|还有哪些|哪些|怎么样)?"
)
_STEP = (
    r"(?:我)?(?:刚才|刚刚|刚|上|前|最后)(?:面)?(?:的|那|这)?"
    r"(?:一?(?:步|条|个|句|次))?(?:的)?(?:操作|修改|动作)?"
)
_BACK = r"(?:撤销|撤回|撤掉|回退)(?:掉|一下)?"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(pattern))
    for verb, pattern in (
        ("issue_sheet", rf"{_ALL}(?:签|下)?发{_SOME}督办单吧?"),
        ("issue_sheet", rf"{_SOME}督办单{_ALL}(?:可以)?(?:签|下)?发吧?"),
        ("drop_sheet", rf"{_SOME}(?:督办单)?(?P<all>都)?不(?:用|要)?发督办单"),
        ("drop_sheet", rf"{_CODES}(?:督办单)?不(?:用)?发了?"),
        ("drop_sheet", r"(?P<all>都)?不发了?"),
        ("list_in", rf"(?:列入|列上){_CODES}"),
        ("list_in", rf"{_CODES}(?:列入|列上)(?:需加快)?"),
        ("held", rf"{_CODES},?{_ALL}(?:回头看)?(?:查过了?,?)?(?:没有?|未|无)(?:发现)?反弹"),
        ("held", r"(?P<all>都|全部|均)(?:没有?|未|无)(?:发现)?反弹"),
        ("rebounded", rf"{_CODES}(?:回头看)?(?:有|发现|出现)?反弹了?"),
        ("accept", rf"(?:受理|我来协调){_CODES}"),
        ("accept", rf"{_CODES}(?:的?(?:困难|问题))?(?:我|由我)?来?(?:受理|协调)(?:一下)?"),
        (
            "accept",
            (
                rf"{_CODES}(?:的?(?:困难|问题|事情?|这事))?(?:我|由我)"
                rf"来(?:受理|协调)(?:一下)?(?:,(?P<words>.{{2,60}}))?"
            ),
        ),
        ("accept", r"受理|我来协调"),
        ("settled", rf"{_CODES}(?:已经?)?协调(?:好|完|到位|解决)了?"),
        ("evidence", rf"(?:看(?:看|一下)?|把)?{_CODES}的?(?:佐证|佐证材料|附件){_ME}"),
        (
            "glance",
            r"一分钟(?:版|看板|简报)?"
            r"|(?:今[天日]|现在|最近|本周|这周)?的?重点(?:是什么|有哪些|说(?:一下|说)?)|今[天日]重点"
            r"|(?:我(?:要|得)?(?:马上|等下|下午|上午)?(?:要)?(?:去)?开会,)?(?:给我|跟我)?"
            r"(?:说|讲|来|念)?(?:几|两|三)句(?:话)?(?:重点|要点|汇报|概括|总结)?"
            r"(?:,?(?:等下|待会|一会儿?|马上)?(?:书记|区长|局长|县长|镇长|领导)(?:要)?问)?"
            r"|(?:今[天日]|现在|最近)?有(?:什么|啥|哪些)(?:需?要)(?:我)?(?:关注|操心|盯|留意)的",
        ),
        ("wall", rf"{_SHOW}(?:最新的?)?(?:作战图|挂图)(?:图片|链接)?{_ME}"),
        ("bulletin", rf"{_SHOW}{_WORD}{_OF}{_KIND}{_ME}|{_SHOW}{_WORD}{_ME}"),
        ("bulletin", rf"[把将]?{_SHOW}(?:{_KIND}|通报|这份|这个)的?{_SHOW}{_WORD}{_ME}"),
        ("bulletin", rf"(?:导出|打印){_KIND}{_ME}"),
        ("poster", rf"{_SHOW}(?:打印)?(?:张贴页|入群页|接通页|(?:助手|机器人)?的?二维码){_ME}"),
        ("closing_form", rf"{_SHOW}(?:打印)?{_CODES}的?销号(?:申请|审批)?[表单]{_ME}"),
        ("unsubscribe", rf"(?:取消订阅|退订){_KIND}?"),
        (
            "unsubscribe",
            (
                r"(?:以后|往后|今后)?(?:就)?(?:不用|不必|别|不要)"
                r"再?(?:每[天日周月]|天天|每个?(?:星期|礼拜|月))"
                rf"(?:都)?(?:给我|跟我)?(?:推|发|送|报){_KIND}?(?:给)?我?了?"
            ),
        ),
        ("subscriptions", rf"{_SEEN}(?:我的订阅|订阅清单|我(?:都)?订(?:阅)?了(?:什么|啥|哪些))"),
        (
            "move_subscription",
            (
                rf"(?:把|将)?(?:我的|我订的)?(?:订阅的?)?(?:{_KIND})?(?:以后|往后)?"
                rf"(?:改(?:到|成|为|在)?|换到|调到)(?:每天|每次)?(?P<words>{HOUR})"
                r"(?:再)?(?:发|推|报|送)?(?:给)?我?(?:吧|就行|一下)?"
            ),
        ),
        ("publish", rf"发{_KIND}吧?"),
        ("hold", rf"{_KIND}先?不发"),
        ("decide", r"发吧|可以发|先不发"),
        ("complain", r"投诉建议"),
        ("complain", r"(?:投诉建议|投诉|意见建议)[:,]\s*(?P<words>.+)"),
        ("seen", rf"谁(?:看|查)过{_CODES}"),
        ("exported", r"谁(?:导出|下载)过(?:台账|表格?)?|导出记录"),
        ("handover", r"交接清单|(?:工作|岗位)?交接(?:一下)?"),
        (
            "mistaken",
            (
                r"(?:刚才|刚刚)?(?:这条|上条)?(?:发|点|按)错"
                r"(?:人|群|地方|了人|了群|窗口)?了?|(?:刚才)?(?:这条)?不是我(?:本人)?发的"
            ),
        ),
        ("forget", r"(?:上|刚才|刚刚)?(?:这|那|一)?条(?:消息|话)?(?:别|不要)(?:留|存|保存|留着)(?:了|吧)?"),
        (
            "pool",
            (
                r"(?:有没有|还有)?没人(?:管|牵头|认领|负责|接|要)的(?:任务|事项|事|活)?"
                r"(?:有(?:吗|没有|哪些|几个)|是?哪些|吗)?|任务池|(?:可以?|能)(?:抢|认领)的?任务"
                r"|(?:哪些|有没有)任务(?:没人|无人)(?:牵头|认领)"
            ),
        ),
        ("complaints", r"(?:看看?)?投诉建议(?:清单|有哪些|记录)"),
        (
            "uphold",
            (
                rf"{_SOME}异议(?:成立|属实|采纳)"
                r"(?:,?(?:改为|改成|改|按|应为|应是|记为)(?P<words>\d[^,;]*?)(?:[记报]|算)?)?"
            ),
        ),
        ("uphold", rf"{_SOME}情况属实"),
        ("overrule", rf"{_SOME}异议不(?:成立|属实|采纳)(?:,(?P<words>.+))?"),
        ("undo", rf"(?:{_CODES}(?:的)?,?)?{_BACK}(?:{_STEP})?(?:吧|了)?"),
        ("undo", rf"{_BACK}{_CODES}(?:{_STEP})?(?:吧)?"),
        ("undo", rf"(?:把)?{_STEP}(?:{_BACK}|取消)(?:吧|了)?"),
        ("undo", rf"取消(?:掉)?(?:{_STEP})?(?:吧|了)?"),
        ("deny", r"(?:不是|不对|没有?说过?|我没(?:有)?(?:这么|这样)?(?:说过?|同意))(?:的|啊|吧)?"),
        (
            "relayed",
            (
                rf"{_SEEN}(?:有)?(?:哪些|什么|有没有)?(?:事项?)?(?:是)?代录的?"
                r"(?:事项?|意见|口头意见|决定)?(?:都)?(?:[,、和及]|而且)?(?:还|都)?"
                rf"(?:(?:没有?|未|尚未|待)(?:经)?(?:本人|领导)?(?:确认|认过?)过?的?)?{_WHICH}"
            ),
        ),
        (
            "relayed",
            rf"{_SEEN}(?:有)?(?:哪些|什么)(?:数|数据)?(?:还)?(?:没有?|未|待)(?:单位|本人)?确认(?:的)?",
        ),
        ("confirm_relayed", r"代录的?(?:都|全部|均)?(?:是)?(?:属实|对的?|没错|确认|准确|无误|是我说的)"),
        (
            "overnight",
            (
                rf"{_SEEN}(?:今[天日]|昨[天日晚]|前[天日])?(?:的)?"
                rf"(?P<words>没有?|未)?过夜了?(?:的)?{_WHICH}{_ME}"
            ),
        ),
        (
            "overnight",
            (
                rf"{_SEEN}(?:今[天日]|昨[天日晚]|前[天日])?(?:还)?有?(?:哪些|几[项件个]|什么)"
                r"(?:事项?|问题|任务)?(?:是)?(?P<words>没有?|未)?过夜了?(?:的)?"
            ),
        ),
        ("overnight", rf"{_SEEN}立行立改(?:的)?{_WHICH}{_ME}"),
        (
            "immediate",
            (
                rf"{_CODES}(?:也)?(?:列为|列入|设为|定为|作为|按|改为|转)?立行立改"
                r"(?:来|去)?(?:办理?|抓|落实|整改)?(?:任务|事项|问题|的)?"
            ),
        ),
        ("order_immediate", r"立行立改[:,]\s*(?P<words>.+)"),
        (
            "roll",
            (
                r"(?:年度)?结转|(?:要|该)?(?:把)?(?:任务)?(?:都)?(?:转|结转)"
                r"(?:到|入|至)?(?:下|明)一?年(?:度)?(?:吧|了)?"
            ),
        ),
        ("roll_confirm", r"确认结转"),
        ("roll_drop", r"(?:取消|先不)结转"),
        ("roll_carry", rf"(?:{_CODES}|(?P<all>都|全部))结转"),
        ("roll_close", rf"{_CODES}按(?:办结|销号)(?:结转)?"),
        ("roll_cancel", rf"{_CODES}(?:不结转|按取消)"),
    )
)


def read_plain(text: str) -> Answer | None:
    """The short answer that the whole text is; None where it is none."""
    words = text.strip(" 。.!！~")
    folded = fold_width(words)
    for verb, pattern in _PATTERNS:
        if match := pattern.fullmatch(folded):
            return _build(verb, match, words)
    return None


def _build(verb: str, match: re.Match[str], words: str) -> Answer:
    said = match.groupdict()
    kind = said.get("kind")
    # Folding never changes the length, so the place of somebody's own words is their place in the text.
    own = words[match.start("words") :].strip() if said.get("words") else ""
    return Answer(
        verb,
        read_codes(said.get("codes") or ""),
        every=bool(said.get("all")),
        kind=KINDS[kind] if kind else None,
        words=own,
    )


_BEGINS = re.compile(rf"(?:[把将]|那份|这份)?{_KIND}")


def find_kind(text: str) -> Kind | None:
    """The kind of paper that a text begins with: 周报第二段删了 → weekly."""
    found = _BEGINS.match(text.strip())
    return KINDS[found["kind"]] if found else None


_VOUCHED = re.compile(
    r"纸质|(?:佐证|材料|照片|资料|原件|文件)[^，,；;。]{0,4}(?:已?收到?|齐|在案|存档|看过|核过|在办公室)"
)


def vouches(text: str) -> bool:
    """Whether the office says that it holds the evidence itself: 纸质佐证已收, 照片核过了."""
    return bool(_VOUCHED.search(text)) and not re.search(r"[没未不缺]", text)


_TROUBLE = re.compile(
    rf"^(?:{_CODE}号?(?:任务|这项|项目)?[,:]?)?(?:现在|目前)?"
    r"(?:卡住了?|卡壳了?|有(?:点)?困难|遇到(?:了)?困难|干不下去了?|推不动了?)?[,:。;]?"
)


def read_trouble(text: str) -> str:
    """What a task is stuck on, without its number and the bare 卡住了 before it; the whole text where nothing is left."""
    words = text.strip(" 。.!！~")
    found = _TROUBLE.match(fold_width(words))
    rest = words[found.end() :].strip() if found else words
    return rest or words


def find_codes(text: str) -> tuple[str, ...]:
    """The numbers that stand before 号 in a text, but days of a month: 7号完成80% → 7."""
    return tuple(
        dict.fromkeys(
            re.findall(
                r"(?<![\d月日.-])(\d{1,4}(?:[.-]\d{1,4})*)号(?![前之以上下晚早中到线楼])", fold_width(text)
            )
        )
    )


def read_codes(text: str) -> tuple[str, ...]:
    """The board numbers of 9号、十二号和3号, in order."""
    found = re.findall(_CODE, text)
    return tuple(str(read_whole(each)) if each[0] in "一二三四五六七八九十" else each for each in found)
