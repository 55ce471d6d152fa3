"""What takes back the last report of its sender."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.wishes.amendments import find_amended_day, find_taken_back, tells_instead
from board.reading.wishes.last_reports import REPORTED_ANEW, find_indicator, turn_to_last
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_WITHDRAW = any_of(
    r"""
    # taken back
    报的[^,。]{0,3}收回 (?:刚才?|刚刚|上一?)那?[条个]?(?:我)?收回
    (?:上一?[条个次]|刚才?那?[条个次]?)(?:先)?撤[了掉] 撤回 (?:我|先|申请|帮我|报告)收回 先撤
    撤掉(?:刚才|那条|上一?条) 撤下来 (?:申请|报的|上报|完成|销号)[^,。;\d]{0,4}撤(?:一下|了吧|掉|下来)
    # too early
    [说报]早了 (?:报|申报)(?:完成)?(?:报)?早了
    # does not count
    别算(?!上|进|到|我们|咱们|我头上|我账上) 不要算(?!上|进|我们|咱们) 先不算 别给我销 作废 不作数 不算数 先别算
    别算(?:我(?!们|头上|账上|这)|完成|数) (?<!算)不算(?:完成|办结|完(?!成率))
    (?:刚才?|刚刚|昨天|上午|之前)(?:那[条个]|报的?|说的?)(?:完成|数据?|进度)?(?:不算|取消|撤) 当我没报
    算我没(?:报|说)
    # not to be closed or noted yet
    先别销 先不销 先别(?:认|记)
    """
)
# 还没验收呢，帮我撤掉: right after a claim that a task is done it is the claim that goes.
_TAKE_OFF = re.compile(
    r"(?:^|[,。;])(?:那|就|先|请|麻烦|帮我|给我|帮忙|替我|把它|申请)*"
    r"(?:撤[掉下了]|取消掉?|去掉|退回来?)(?:一下|吧|了|哈|呗|它|谢谢)*\W*$"
)
_NOT_YET = re.compile(r"还?没有?[^,。;]{1,6}|点错|手[滑误抖快]|误[点报]|[报点]早了|报错")


def _takes_claim_off(scene: Scene, segment: Segment) -> re.Match[str] | None:
    last = scene.message.last
    if last is None or last.state != "done" or scene.leads or segment.target.code not in {None, last.task}:
        return None
    return _TAKE_OFF.search(segment.text) if _NOT_YET.search(segment.text) else None


@needing(_WITHDRAW, _TAKE_OFF, find_taken_back)
def _find_withdrawal(scene: Scene, segment: Segment) -> re.Match[str] | None:
    return (
        _WITHDRAW.search(segment.text) or _takes_claim_off(scene, segment) or find_taken_back(scene, segment)
    )


@needing(_find_withdrawal)
def is_replaced(scene: Scene, segment: Segment) -> bool:
    """作废，重新核了是16家: whether what is taken back gives way to another figure."""
    if not tells_instead(scene, segment):
        return False
    found = _find_withdrawal(scene, segment)
    return found is not None and not _leaves_out(scene, segment, found)


@needing(_find_withdrawal)
def read_withdraw(scene: Scene, segment: Segment) -> list[Act]:
    """The withdrawal of a report; none where only a share of a figure is left out, or papers are called back."""
    found = _find_withdrawal(scene, segment)
    if (
        not found
        or tells_instead(scene, segment)
        or find_amended_day(scene, segment)
        or re.search(
            r"申请(?:[把将]?(?:它|[这那该][项条个件](?:任务|工作)?))?撤(?!回)|能不能撤回来$", segment.text
        )
        or re.search(r"文件|通知|消息|链接", segment.text)
    ):
        return []
    if REPORTED_ANEW.search(segment.text) or _leaves_out(scene, segment, found):
        return []
    if found[0] == "作废" and scene.message.last is None and segment.target.how == "none":
        return []
    whole = turn_to_last(scene, segment)
    return [on_task("withdraw", whole, indicator=find_indicator(scene, whole))]


# 返工的先不算，累计60户: a share that is left out of the figure beside it; 刚报的先不算 is the report itself.
_LEFT_OUT = re.compile(
    r"(?:的|(?!任务|工作|完成|进度|数据)[\u4e00-\u9fa5]{2}"
    r"|[\d一二两三四五六七八九十百千万][\u4e00-\u9fa5]{0,2})(?:全部?|暂时?|都|也|就|一律|统统)*$"
)
_SHARE_OF = re.compile(
    r"的(?:[那这]些|部分|[^,。;的]{1,4}[\d一二两三四五六七八九十百几]\w{0,2})?"
    r"(?:全部?|暂时?|都|也|就|一律|统统)*$"
)
_THE_REPORT = re.compile(
    r"(?:刚才?|刚刚|昨天|上午|之前|上回|上次|我|前面|早上|今早|先前)[^,。;]{0,3}(?:[报说发填]|的)"
    r"|[报说发填]的(?:那?个?数据?|进度|完成|,|$)|(?:[那这上]一?[条个次项])[^,。;]{0,2}$"
)
# 有份病历没归档先不算: some of those counted.
_SOME_LEFT_OUT = re.compile(
    r"(?:^|[,。;])\s?(?:但是?|就是|只是|不过|另外|其中|里头|也|还)*有(?:几|[一两二三四五]|\d+|个别|一?些)?"
    r"[份家户个人位处条件台套例批][^,。;]{0,12}$"
)
_NOT_COUNTED = frozenset({"先不算", "先别算", "不作数", "不算数"})


def _leaves_out(scene: Scene, segment: Segment, found: re.Match[str]) -> bool:
    """Whether only a share is not counted, and the figure without it stands in a later clause, or in one before."""
    if found[0] not in _NOT_COUNTED or _WITHDRAW.search(segment.text, found.end()):
        return False
    if re.match(r"[完办]", segment.text[found.end() :]):
        return False
    at = segment.start + found.start()
    own = max((ref.end for ref in scene.codes if ref.end <= at), default=segment.start)
    before = re.split(r"[,。;]", scene.text[own:at])[-1]
    if _SOME_LEFT_OUT.search(before) and any(segment.holds(one.start) for one in scene.figures):
        return True
    if _LEFT_OUT.search(before) is None or _THE_REPORT.search(before):
        return False
    told = [one for one in scene.figures if segment.holds(one.start)]
    behind = any(one.start > segment.start + found.end() for one in told)
    return behind or (
        _SHARE_OF.search(before) is not None and any(one.end < at - len(before) for one in told)
    )
