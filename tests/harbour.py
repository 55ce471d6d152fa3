"""A small harbour office: a task shared out among units, one with two indicators, and several that wait for one leader."""

import json
from datetime import datetime
from typing import Any

from board.model.acts import Message, Pending, Reading
from board.model.office import Office
from board.office_file import read_office
from board.reading.message import read_message
from board.reading.naming.lexicon import build_lexicon
from board.rules.calendar import Calendar

NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")
_START = "2026-01-01"


def _count(name: str, target: float, unit: str, value: float, **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "op": ">=",
        "target": target,
        "unit": unit,
        "value": value,
        "as_of": "2026-11-18",
        **more,
    }


def _person(key: str, name: str, unit: str, post: str, role: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "name": name, "unit": unit, "post": post, "role": role, **more}


def _task(code: str, title: str, unit: str, owner: str, leader: str, due: str, **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "title": title,
        "category": "重点工作",
        "lead_unit": unit,
        "owners": [owner],
        "leader": leader,
        "start": _START,
        "due": due,
        "state": "doing",
        **more,
    }


_SHARES = [
    {"unit": unit, "target": target, "value": value, "as_of": "2026-11-18"}
    for unit, target, value in (("东港所", 30, 24), ("西港所", 30, 20), ("北港所", 20, 18))
]
HARBOUR: dict[str, Any] = {
    "board": {"name": "滨海区港务局2026年作战图", "year": 2026, "timezone": "Asia/Shanghai"},
    "units": [
        {"name": "局领导", "kind": "领导班子"},
        {"name": "办公室", "kind": "科室"},
        {"name": "航道科", "kind": "科室"},
        {"name": "安全科", "kind": "科室"},
        {"name": "稽查大队", "kind": "局属单位"},
        *({"name": share["unit"], "kind": "基层所"} for share in _SHARES),
    ],
    "people": [
        _person("boss", "何建国", "局领导", "局长", "leader", aliases=["何局"], oversees=["办公室"]),
        _person(
            "vice",
            "沈岚",
            "局领导",
            "副局长",
            "leader",
            aliases=["沈局"],
            oversees=["航道科", "安全科", "稽查大队"],
        ),
        _person("ed", "周敏", "办公室", "主任", "editor"),
        _person("hang", "罗海", "航道科", "科长", "unit_head"),
        _person("chuan", "田川", "航道科", "科员", "staff"),
        _person("an", "丁宁", "安全科", "科长", "unit_head"),
        _person("ji", "马腾", "稽查大队", "大队长", "unit_head"),
        _person("dong", "郭涛", "东港所", "所长", "unit_head"),
        _person("xi", "何平", "西港所", "所长", "unit_head"),
    ],
    "tasks": [
        _task(
            "1", "护岸修复", "航道科", "hang", "vice", "2026-12-20",
            support_units=[share["unit"] for share in _SHARES],
            indicators=[_count("完工里程", 80, "公里", 62, by_unit=_SHARES)],
        ),
        _task(
            "2", "三号航道疏浚", "航道科", "chuan", "vice", "2026-12-31",
            indicators=[_count("完成投资", 4800, "万元", 3600), _count("路基完成", 18, "公里", 15)],
        ),
        _task(
            "3", "码头隐患整治", "安全科", "an", "vice", "2026-11-30",
            indicators=[_count("整治隐患", 60, "处", 52)],
        ),
        _task("4", "吊机安全筛查", "安全科", "an", "vice", "2026-12-10", percent=70),
        _task("6", "绿色港口创建", "航道科", "hang", "vice", "2026-12-31", percent=65),
        _task(
            "7", "清风行动案件查办", "稽查大队", "ji", "vice", "2026-12-31",
            indicators=[_count("办结案件", 120, "件", 97), _count("罚没金额", 300, "万元", 256)],
        ),
        _task(
            "8", "轮渡服务提升", "航道科", "chuan", "vice", "2026-12-31",
            indicators=[_count("新开航线", 8, "条", 5), _count("准点率", 95, "%", 91)],
        ),
    ],
}  # fmt: skip
WAITING = (Pending("extend", "4"), Pending("extend", "7"), Pending("pause", "6"))
REQUESTS = (
    ("丁宁", "4号申请延期到12月31日，人手不够"),
    ("马腾", "7号申请延期到明年1月10日，案件鉴定没出来"),
    ("罗海", "6号申请暂停，等省里文件"),
)
_LEXICON = build_lexicon(read_office(json.dumps(HARBOUR)))


def build_harbour() -> Office:
    return read_office(json.dumps(HARBOUR))


def hear(text: str, sender: str, **more: Any) -> Reading:
    """What somebody of the office says."""
    return read_message(Message(text, NOW, sender, **more), _LEXICON, Calendar())
