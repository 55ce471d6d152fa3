"""The turns of a year as the office is told of them, each once."""

from datetime import date

from board.model.office import Office
from board.rules.year import Wave
from board.wording.names import name_tasks, name_units
from board.wording.numbers import word_day

MOST_CODES = 8


def _name_codes(codes: list[str]) -> str:
    more = f"等{len(codes)}项" if len(codes) > MOST_CODES else ""
    return f"{name_tasks(codes[:MOST_CODES])}{more}"


def word_wave(office: Office, wave: Wave) -> str:
    """11月底到期2项：2号、6号，涉及公卫科、疾控。"""
    codes = [task.code for task in wave.tasks]
    units = name_units(office, [task.lead_unit for task in wave.tasks if task.lead_unit])
    ends = f"{wave.until.month}月底{'（季末）' if wave.quarter else ''}"
    return f"{ends}到期{len(codes)}项：{_name_codes(codes)}，涉及{units or '未定单位'}。责任人已在各自清单里看到。"


def word_settling(year: int, codes: list[str]) -> str:
    """The settlement period begins."""
    return (
        f"结算期至{year + 1}年1月31日：{len(codes)}项列为待年终核销（{_name_codes(codes)}），期间不催办；"
        f"报最终数后回“{codes[0]}号完成了”。"
    )


def word_rollover(year: int, open_count: int) -> str:
    """The settlement period is over: what is left has to be carried, closed or cancelled."""
    return f"{year}年结算期已过，还有{open_count}项未办结，回“结转”逐项定结转、办结或取消。"


def word_trial_over(until: date) -> str:
    return f"试运行已于{word_day(until)}结束，今天起按设置发到个人和工作群；需要停发时回“全部静音”。"


def word_first_month_over() -> str:
    return "上线已满一个月，今天起督办单草稿、需加快建议和领导清单按督办阶梯启用。"


def word_holidays(year: int) -> str:
    """The notice of the year's holidays is not known yet."""
    return (
        f"{year}年放假调休通知还没有录入，{year}年的工作日按周末和法定节日推算；"
        "通知发布后在设置里填放假和调休日，或更新版本。"
    )
