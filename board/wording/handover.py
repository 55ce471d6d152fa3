"""The handover of the clerk's desk as one page of text: what is open, who is missing, where things are."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from board.wording.numbers import word_moment

WORK = {"daily": "日报发布", "draft": "草稿送审", "duty": "清单和督办", "hold": "未定暂缓"}
KEYS = (
    "企业微信应用和机器人的 secret、token、EncodingAESKey：config.toml 的 [wecom] 各段",
    "群机器人的 key：config.toml 的 [[group]] 各段",
    "值写作 env:名称 的在系统环境变量里，写作 file:路径 的在该文件里",
    "数据库：config.toml 的 [database]；备份用 guatu backup，恢复用 guatu restore",
)


def word_section(title: str, lines: Sequence[str]) -> str:
    """A heading with its count and its lines; 无 where there are none."""
    if not lines:
        return f"{title}：无"
    return "\n".join([f"{title}（{len(lines)}）：", *(f"  {line}" for line in lines)])


def word_handover(board: str, as_of: datetime, zone: tzinfo, sections: Sequence[str]) -> str:
    return "\n".join([f"{board}交接清单，截至{word_moment(as_of, zone)}", *sections])
