"""The one-minute view as text: at most five lines, figures first."""

from board.model.office import Office
from board.model.task import Light
from board.rules.glance import Glance
from board.wording.blockers import word_blocker
from board.wording.inspections import word_countdown
from board.wording.names import name_task, name_unit
from board.wording.numbers import word_moment, word_weekday
from board.wording.phrases import word_why
from board.wording.requests import name_request

_LIGHTS: dict[Light, str] = {
    "red": "红灯",
    "yellow": "黄灯",
    "blue": "待核查",
    "purple": "暂停或待协调",
    "done": "已销号",
}


def word_glance(office: Office, view: Glance) -> str:
    """23项：红灯3、黄灯2……; then what waits, the worst, what is due, what is stuck."""
    lights = "、".join(
        f"{word}{view.lights[light]}" for light, word in _LIGHTS.items() if light in view.lights
    )
    rest = view.total - sum(view.lights.get(light, 0) for light in _LIGHTS)
    counted = "、".join(part for part in (lights, f"其余{rest}项正常" if lights and rest else "") if part)
    lines = [f"截至{word_moment(view.as_of, office.board.zone)}，{view.total}项：{counted or '均正常'}。"]
    if view.decisions:
        named = "、".join(name_request(one.task, one.what) for one in view.decisions[:5])
        lines.append(f"待您定{len(view.decisions)}件：{named}。")
    if view.worst:
        listed = "；".join(
            f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）{word_why(item.task, item.reason)}"
            for item in view.worst
        )
        lines.append(f"{'分管内最要紧' if view.own else '最要紧'}：{listed}。")
    if view.due:
        days = "；".join(
            f"{word_weekday(day.on, year=view.as_of.year)}{'、'.join(f'{item.task.code}号' for item in day.items)}"
            for day in view.due
        )
        lines.append(f"本周到期：{days}。")
    lines += [word_countdown(one) for one in view.inspections]
    if view.stuck:
        lines.append(
            f"需协调：{'；'.join(word_blocker(office, task, year=view.as_of.year) for task in view.stuck[:3])}。"
        )
    return "\n".join(lines)
