"""Which kinds of evidence (佐证) a task asks for before it is closed, and which of them are still lacking.

Only the task's own words ask: nothing is asked of a task that names no kind (docs/rules.md, "Close-out").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from board.model.records import Entry
from board.model.task import Task

Kind = Literal["照片", "视频", "文件"]

_WORDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("照片", re.compile(r"照片|图片|相片|影像|实景图|对比图|现场图|截图")),
    ("视频", re.compile(r"视频|录像")),
    (
        "文件",
        re.compile(
            r"文件|文档|报告|报表|台账|纪要|方案|批复|证书|合同"
            r"|通知|清单|验收[单表]|签到[册表]|记录|复印件|扫描件"
        ),
    ),
)
_NEEDLESS = re.compile(r"(?:不需|无需|不要求|不用|免)[^，,；;。]{0,6}(?:佐证|照片|文件|材料)")
_SUFFIXES: dict[str, Kind] = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".heic", ".tif", ".tiff"), "照片"),
    **dict.fromkeys((".mp4", ".mov", ".avi", ".mkv", ".wmv", ".m4v"), "视频"),
}  # fmt: skip
MOST_BYTES = 20 * 2**20


@dataclass(frozen=True, slots=True)
class Proof:
    """A file kept for a task: its name, the key it is stored under, and the digest of its bytes."""

    name: str
    key: str
    digest: str

    @property
    def kind(self) -> Kind:
        return find_kind(self.name)


def list_wanted(task: Task) -> tuple[Kind, ...]:
    """The kinds that the task's own words ask for, in the order of 照片、视频、文件."""
    words = task.evidence or ""
    if _NEEDLESS.search(words):
        return ()
    return tuple(kind for kind, pattern in _WORDS if pattern.search(words))


def list_lacking(task: Task, kept: Iterable[Proof]) -> tuple[Kind, ...]:
    """The kinds asked for of which nothing has come in yet."""
    there = {proof.kind for proof in kept}
    return tuple(kind for kind in list_wanted(task) if kind not in there)


def find_kind(name: str) -> Kind:
    """What a file is by its name; whatever is neither picture nor film is a document."""
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "文件")


def list_proofs(entries: Iterable[Entry]) -> tuple[Proof, ...]:
    """The evidence of a task by its journal, oldest first: what came in since it was last reopened, each file once."""
    found: dict[str, Proof] = {}
    for entry in entries:
        if entry.act == "reopen":
            found = {}
        elif entry.act == "evidence":
            after = entry.after or {}
            proof = Proof(str(after.get("file", "")), str(after.get("key", "")), str(after.get("digest", "")))
            found.setdefault(proof.digest, proof)
    return tuple(found.values())
