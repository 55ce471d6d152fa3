"""Asks for the ledger as a file: 台账导一份给我."""

import re

from board.model.acts import Act
from board.reading.inquiries.filters import find_filter_words
from board.reading.scene import Scene
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_EXPORT = any_of(
    r"""
    # exported
    (?<![领指引督疏辅倡])导出(?!面) (?:导|倒)成(?=表|电子|excel|xls|个) 导成
    (?<![领指引督疏辅倡教])[导倒]成[^,。;]{0,4}(?:表|文件|附件|文档) 导(?:个|一份|一下|出来)
    (?<![领指引督疏辅倡教])[导倒](?:出来?)?(?:一?[个张份])(?:最新的?
        |完整的?|汇总|总|全|大|任务|进度)*(?:表|台账|清单|账)
    (?:总|全|汇总|任务|进度|大|把|^|[,。])表格?(?:也|都|全部?|给我)?[导倒](?:出|一[份张下个]|给|发|成)
    # as a table
    excel xlsx? 电子表(?!决) 表格(?:发|给)(?!了|到|出|[^,。]{0,3}(?:邮箱|群|微信|你)) 发(?:个|份|张)表
    ^\W*(?:(?:给|发)我?)?(?:最新的?)?(?:台账|总台账|总表|任务总?表)\W*$
    (?:台账|(?:(?<![\u4e00-\u9fa5])|(?<=任务)|(?<=事项)|(?<=督办)|(?<=的))清单
        |总表|全表|作战图)[^,。]{0,8}(?:导|给我(?:个|一份)|发我|下载|打包)
    wps表 下载(?:台账|表)
    """
)

# 台账打出来给我, 给我拉个总表: drawn up or printed; 台账打出来了 tells of it, and 做个表率 is no table.
_DRAWN = re.compile(
    r"(?:台账|总表|全表|任务清单|作战图)(?:都|全|再|也|帮我|给我|替我)*"
    r"(?:打印?|[拉调做弄整列]|生成|输出)(?:出来?|成?(?:一?[张份个]))(?![^,。;]*[了过完好没])"
    r"|(?:^|[,。;])(?:请|麻烦|劳驾|你|先|再|给我|帮我|替我)*(?:打印?|[拉做制列出弄搞整编]|生成)一?[个张份]"
    r"(?:(?:总|全|大|汇总|明细|电子|进度|任务|完整|一览|情况)*表(?![率扬态示决现面演彰白达明])格?"
    r"|总?台账|作战图|任务清单)"
    r"(?:出?来)?(?:给我|发我|发给我|发过来|我?[看瞧瞅]|[,。!吧呗啊]|$)"
)


@needing(_EXPORT, _DRAWN)
def read_export(scene: Scene) -> list[Act]:
    """导出来: the ledger as a file, or a part of it."""
    if not (_EXPORT.search(scene.text) or _DRAWN.search(scene.text)) or re.search(
        r"系统(?:里|中)?(?:刚)?导出来?的|谁有|模板|刚导|从系统|(?:通报|[周月季日简]报|总结)[^,。]{0,4}导",
        scene.text,
    ):
        return []
    if any(ref.code for ref in scene.codes) and not scene.leads:
        return []
    return [Act("export", filter=_find_part(scene))]


def _find_part(scene: Scene) -> str | None:
    """Which tasks are wanted, where not all are: 把逾期的导个表, 没销号的清单发我."""
    found = find_filter_words(scene.text)
    if found is None:
        return None
    part = re.search(rf"{re.escape(found[1])}[^,。;]{{0,3}}?(?:的|任务|事项|项目|清单|台账)", scene.text)
    return found[0] if part else None
