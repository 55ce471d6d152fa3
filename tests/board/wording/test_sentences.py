"""Echoes, questions, answers, decisions and reviews, sentence by sentence."""

import re
from dataclasses import replace
from datetime import date

import pytest

from board.model.acts import Act
from board.model.records import Decision, Issue, Report
from board.model.task import Blocker, Indicator, Share, Task
from board.rules.answers import select_tasks
from board.rules.buckets import Lit
from board.rules.changes import BoardChange
from board.rules.digest import build_daily
from board.rules.duties import Owed, list_duties
from board.rules.extensions import find_extension
from board.rules.figures import apply_report
from board.rules.history import Point, find_forecast
from board.rules.lights import find_light, find_share_light
from board.rules.periods import find_period
from board.rules.ranking import rank_indicator
from board.rules.reviews import build_review
from board.rules.standins import Turn
from board.wording import (
    answers,
    decisions,
    digests,
    echo,
    histories,
    lists,
    notices,
    parts,
    previews,
    questions,
    rankings,
)
from board.wording.changes import word_board_change
from board.wording.duties import list_hidden, word_duties
from board.wording.phrases import word_trouble
from board.wording.preview_lines import SeenColumn, SeenProblem
from board.wording.reviews import word_review
from board.wording.supervision import word_supervision
from tests.board.qinghe import (
    CALENDAR,
    CHECKUPS,
    CLINICS,
    LABORATORY,
    PLATFORM,
    PRESSURE,
    SETTINGS,
    ZONE,
    at,
    build_office,
    replace_task,
)

OFFICE = build_office()
ON = date(2026, 11, 24)
NOW = at(24, 8)


def report(task: Task, *, unit: str | None = None, lead: bool = True, **said: object):
    act = Act("report", task=task.code, **said)  # type: ignore[arg-type]
    return apply_report(
        task,
        act,
        unit=unit or task.lead_unit,
        lead=lead,
        at=at(23, 16, 20),
        by="u_lina",
        settings=SETTINGS,
        zone=ZONE,
    )


@pytest.mark.parametrize(
    ("task", "said", "words"),
    [
        (CLINICS, {"total": 37}, "已记14号：35→37处（77.1%）。有误回“更正”。"),
        (PRESSURE, {"rate": 83.1}, "已记3号：81.5%→83.1%。有误回“更正”。"),
        (LABORATORY, {"percent": 30}, "已记5号：30%。有误回“更正”。"),
        (replace(LABORATORY, percent=30), {"percent": 40}, "已记5号：30%→40%。有误回“更正”。"),
        (LABORATORY, {"state": "none"}, "已记5号：无新进展。有误回“更正”。"),
        (LABORATORY, {"state": "waiting"}, "已记5号：已报送，等批复。有误回“更正”。"),
        (
            LABORATORY,
            {"state": "doing", "eta": date(2026, 12, 5)},
            "已记5号：推进中，预计12月5日。有误回“更正”。",
        ),
    ],
)
def test_an_echo_tells_the_old_value_and_the_new(task: Task, said: dict[str, object], words: str):
    assert echo.word_echo(OFFICE, [report(task, **said)]) == words


def test_a_figure_without_an_indicator_is_echoed_as_said():
    assert echo.word_echo(OFFICE, [report(LABORATORY, total=3)]) == "已记5号：累计3。有误回“更正”。"


def test_an_echo_names_the_unit_it_was_said_for_but_not_the_senders_own():
    share = report(CHECKUPS, unit="城头卫生院", lead=False, total=1800)
    assert echo.word_echo(OFFICE, [share]) == "已记2号城头：1742→1800人（77.6%）。有误回“更正”。"
    assert (
        echo.word_echo(OFFICE, [share], own_unit="城头卫生院")
        == "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    )


def test_a_late_echo_names_the_reports_own_time():
    words = echo.word_echo(OFFICE, [report(CLINICS, total=37)], said_at=at(23, 16, 20))
    assert words.startswith("16:20报的，已记14号")


def test_several_reports_are_echoed_together():
    words = echo.word_echo(OFFICE, [report(CLINICS, total=37), report(PRESSURE, rate=83.1)])
    assert words == "已记14号：35→37处（77.1%）；3号：81.5%→83.1%。有误回“更正”。"


def test_an_indicator_is_named_where_the_task_has_several():
    two = replace(
        CLINICS, indicators=(*CLINICS.indicators, Indicator("合格率", ">=", 90, unit="%", value=80))
    )
    assert echo.word_matter(report(two, rate=85)) == "合格率80%→85%"


def test_a_fall_is_asked_with_both_figures():
    assert (
        questions.ask_figure(report(CLINICS, total=30))
        == "14号上次35处，这次30处，少5处，对吗？回“对”或正确数。"
    )


def test_which_task_is_asked_with_numbers_or_a_choice_of_two():
    assert (
        questions.ask_task([CHECKUPS, PRESSURE], "完成了")
        == "“完成了”指2号老年人体检还是3号高血压规范管理率？"
    )
    assert questions.ask_task([CHECKUPS, PRESSURE, CLINICS], "完成了") == (
        "“完成了”指哪项？回序号：1）2号老年人体检 2）3号高血压规范管理率 3）14号村卫生室改造"
    )


def test_a_leader_hears_of_a_slow_unit_in_one_line():
    counted = CHECKUPS.indicators[0]
    share = Share("城头卫生院", 2320, 1840, as_of=date(2026, 11, 23))
    task = replace(CHECKUPS, reported_by="u_lina", reported_at=at(23, 16, 20))
    lit = Lit(task, find_share_light(task, counted, share, date(2026, 11, 23), SETTINGS, CALENDAR))
    asker = OFFICE.people_by_id["u_he"]
    act = Act("query", about="unit", unit="城头卫生院", filter="open")
    selection = select_tasks(OFFICE, act, date(2026, 11, 23), SETTINGS, CALENDAR, asker)
    words = parts.word_unit(OFFICE, "城头卫生院", selection, as_of=NOW, shares=[(lit, counted, share)])
    assert words == (
        "城头慢在2号老年人体检：79.3%（1840/2320），低于序时18.2个百分点，差480人，11月30日到期。"
        "李娜11月23日16:20报，未核。其余3项在期限内。"
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"filter": "overdue"},
            "逾期1项（截至11月24日8:00）：\n17号中医馆验收（水泉）：11月18日到期，逾期4个工作日",
        ),
        ({"filter": "blocked"}, "没有卡住的任务，共23项（截至11月24日8:00）。"),
    ],
)
def test_a_list_begins_with_its_number(said: dict[str, str], words: str):
    act = Act("query", about="board", **said)  # type: ignore[arg-type]
    selection = select_tasks(OFFICE, act, ON, SETTINGS, CALENDAR, OFFICE.people_by_id["u_he"])
    assert lists.word_list(OFFICE, selection, as_of=NOW) == words


def test_a_long_list_shows_five_and_offers_more():
    act = Act("query", about="board", filter="closed")
    selection = select_tasks(OFFICE, act, ON, SETTINGS, CALENDAR, OFFICE.people_by_id["u_he"])
    first = lists.word_list(OFFICE, selection, as_of=NOW)
    assert first.startswith("已销号11项")
    assert first.endswith("其余6项回“更多”。")
    last = lists.word_list(OFFICE, selection, as_of=NOW, shown=10)
    assert last.count("\n") == 0


def test_a_count_names_its_codes():
    act = Act("query", about="board", filter="claimed", want="count")
    selection = select_tasks(OFFICE, act, ON, SETTINGS, CALENDAR, OFFICE.people_by_id["u_he"])
    assert (
        lists.word_count(OFFICE, selection, as_of=NOW) == "23项中待核查2项：9号、20号（截至11月24日8:00）。"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "closed", "closed_on": date(2026, 11, 20)}, "14号村卫生室改造已销号（11月20日）。"),
        ({"state": "claimed"}, "14号村卫生室改造待核查：已申报完成。"),
        ({"due": date(2026, 11, 20)}, "14号村卫生室改造红灯：11月20日到期，逾期2个工作日。"),
        ({"blocker": Blocker("资金未到", "u_jiang", at(2), "u_he")}, "14号村卫生室改造待协调：资金未到。"),
        ({}, "14号村卫生室改造黄灯：进度72.9%，序时89.9%，低于序时17.0个百分点。"),
    ],
)
def test_why_a_light_is_what_it_is(fields: dict[str, object], words: str):
    task = replace(CLINICS, **fields)  # type: ignore[arg-type]
    reason = find_light(task, ON, SETTINGS, CALENDAR)
    assert answers.word_reason(OFFICE, task, reason) == words


def test_the_first_date_stays_visible_after_an_extension():
    task = replace(CLINICS, original_due=date(2026, 10, 31), extensions=1)
    words = answers.word_task(OFFICE, task, find_light(task, ON, SETTINGS, CALENDAR), as_of=NOW)
    assert "原定10月31日，延期1次" in words


DECISION = Decision(
    1, "extend", "5", "u_qiao", at(23), until=date(2026, 11, 27), reason="首次流标", opinion="同意"
)


def test_an_extension_is_asked_granted_and_refused_with_its_dates():
    task = replace(LABORATORY, due=date(2026, 12, 31))
    assert decisions.word_asked(OFFICE, DECISION, (Turn("u_he"),)) == "5号延期至11月27日的申请已送何建。"
    granted = replace(task, due=date(2027, 1, 10), original_due=date(2026, 12, 31), extensions=1)
    words = decisions.word_granted(granted, replace(DECISION, until=date(2027, 1, 10)))
    assert words == "5号实验室改造同意延期至2027年1月10日（周日），原定12月31日。"
    refused = decisions.word_refused(task, replace(DECISION, reason="工期可以赶回"))
    assert refused == "5号实验室改造延期未同意，原因：工期可以赶回，仍为12月31日（周四）前完成。"


def test_a_late_request_says_so():
    extension = find_extension(LABORATORY, ON, SETTINGS, until=date(2026, 11, 27))
    words = decisions.word_request(OFFICE, replace(DECISION, late=True), extension)
    assert words == "招标节点申请延至11月27日（原定11月16日，第1次，过期提出），原因：首次流标"


def test_what_was_said_by_mouth_is_shown_to_who_said_it():
    relayed = replace(DECISION, verdict="approved", relayed_by="u_song")
    assert decisions.word_relayed(OFFICE, relayed) == "宋佳代录：您口头同意5号延期至11月27日。不对回“不是”。"


def test_a_returned_claim_names_the_reason_and_the_way_on():
    words = decisions.word_refused(PLATFORM, Decision(2, "close", "20", "u_qiao", at(20), reason="缺验收单"))
    assert words == "20号妇幼平台对接退回补充，原因：缺验收单。补齐后回“20号完成了”。"


def build_reports() -> list[Report]:
    acts = (
        Act("report", task="14", total=35, unit="处"),
        Act("report", task="14", delta=2, unit="处", state="doing"),
    )
    return [
        Report(number, "14", at(18 + number, 9), "u_jiang", act, f"m{number}")
        for number, act in enumerate(acts, 1)
    ]


def test_history_is_newest_first_with_what_was_put_right():
    reports = build_reports()
    reports[0] = replace(reports[0], standing="corrected")
    assert histories.word_history(OFFICE, CLINICS, reports, year=2026) == (
        "14号村卫生室改造共报2次：\n11月20日9:00 姜涛：新增2处\n11月19日9:00 姜涛：累计35处（已更正）"
    )
    assert "姜涛" not in histories.word_history(OFFICE, CLINICS, reports, year=2026, group=True)


def test_a_check_tells_the_source_and_judges_nobody():
    assert histories.word_check(OFFICE, CLINICS, build_reports(), year=2026) == (
        "14号村卫生室改造：姜涛11月20日9:00报，未见下降或跳变，办公室尚未核。"
    )
    assert "尚未收到报送" in histories.word_check(OFFICE, CLINICS, [], year=2026)


def test_a_comparison_holds_both_figures_and_their_days():
    now, then = Point(ON, 83.1), Point(date(2026, 10, 31), 82.4)
    words = histories.word_compare(PRESSURE, PRESSURE.indicators[0], now, then, period="上月", year=2026)
    assert words == "3号高血压规范管理率83.1%（11月24日），较上月82.4%（10月31日）升0.7个百分点。"
    assert "没有数据" in histories.word_compare(
        PRESSURE, PRESSURE.indicators[0], now, None, period="去年上半年", year=2026
    )


def test_a_forecast_is_labelled_as_computed():
    forecast = find_forecast(CLINICS, [Point(date(2026, 10, 30), 25)], ON)
    assert histories.word_forecast(CLINICS, forecast, ON) == (
        "14号村卫生室改造测算能在12月31日前完成：10月30日以来日均0.5处，预计12月15日达到目标。"
    )
    assert "数据不足" in histories.word_forecast(PLATFORM, None, ON)


def test_a_ranking_shows_numerator_and_denominator_and_in_groups_only_the_top():
    ranking = rank_indicator(OFFICE, CHECKUPS, CHECKUPS.indicators[0])
    assert rankings.word_ranking(OFFICE, ranking) == (
        "体检人数3家（截至11月20日）：\n1. 桑村98.1%（1903/1940）\n2. 水泉97.0%（2210/2278）\n3. 城头75.1%（1742/2320）"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (BoardChange(CLINICS, "closed"), "14号村卫生室改造经核查销号"),
        (
            BoardChange(CLINICS, "figure", CLINICS.indicators[0], None, 35, 37),
            "14号村卫生室改造35→37处（共48处）",
        ),
        (
            BoardChange(PRESSURE, "figure", PRESSURE.indicators[0], None, 81.5, 83),
            "3号高血压规范管理率81.5%→83%",
        ),
        (BoardChange(CLINICS, "percent", None, None, None, 40), "14号村卫生室改造40%"),
        (
            BoardChange(replace(CLINICS, original_due=date(2026, 11, 30), extensions=1), "extended"),
            "14号村卫生室改造延期至12月31日（原定11月30日，第1次）",
        ),
        (BoardChange(CLINICS, "brought_forward"), "14号村卫生室改造时限调整为12月31日"),
        (BoardChange(CLINICS, "reopened"), "14号村卫生室改造重启办理"),
    ],
)
def test_each_change_of_the_board_has_its_words(change: BoardChange, words: str):
    assert word_board_change(OFFICE, change, year=2026) == words


def test_a_correction_says_what_stood_there_and_what_is_right():
    words = digests.word_correction(
        SETTINGS, ON, date(2026, 11, 23), ["2号城头75.1%应为76.0%（1763/2320）"], OFFICE
    )
    assert words.startswith(
        "【重点工作进展·更正】11月24日（周二）\n11月23日一期中：2号城头75.1%应为76.0%（1763/2320）。"
    )


@pytest.mark.parametrize("kind", ["weekly", "monthly", "quarterly", "halfyear", "meeting"])
def test_reviews_tell_percentages_that_add_up(kind):
    office = replace_task(OFFICE, replace(LABORATORY, blocker=Blocker("首次流标", "u_qiao", at(18))))
    review = build_review(office, kind, find_period(kind, ON), at(23), SETTINGS, CALENDAR)
    text = word_review(office, review, SETTINGS, number=3)
    assert (
        "已销号11项（47.9%），待核查2项（8.7%），达序时6项（26.1%），慢序时3项（13.0%），逾期1项（4.3%）"
        in text
    )
    assert "首次流标" in text
    assert text.endswith("区卫生健康局办公室")


def test_the_half_year_report_has_three_parts():
    review = build_review(OFFICE, "halfyear", find_period("halfyear", ON), at(23), SETTINGS, CALENDAR)
    text = word_review(OFFICE, review, SETTINGS)
    assert [line for line in text.split("\n") if line[:2] in {"一、", "二、", "三、"}] == [
        "一、下半年工作开展情况", "二、存在问题", "三、下一年上半年工作"
    ]  # fmt: skip


def test_a_supervision_sheet_is_a_draft_of_one_item():
    task = OFFICE.tasks_by_code["17"]
    reason = find_light(task, ON, SETTINGS, CALENDAR)
    text = word_supervision(OFFICE, task, reason, answer_by=date(2026, 12, 1), contact="局办公室")
    assert text.startswith("【督办单·草稿】17号中医馆验收")
    assert "现状：11月18日到期，逾期4个工作日" in text
    assert text.endswith("由办公室核定后签发，一事一单。")


def test_a_preview_counts_what_is_missing_and_shows_where():
    tasks = (
        Task("1", "体检", lead_unit="公卫科", owners=("u",), due=ON, standard="达到70%"),
        Task("2", "改造", lead_unit="公卫科"),
        Task("3", "宣传", long_term=True, standard="开展"),
    )
    preview = previews.ChartPreview(
        "作战图.xlsx",
        OFFICE,
        tasks,
        (SeenProblem("Sheet1!F7", "invalid_date", "2026-11-31"),),
        board="一图",
        is_new=True,
    )
    assert previews.word_preview(preview) == (
        "作战图.xlsx：读出3项，五定缺5处，1处需核对，导入新的“一图”。\n1号体检｜公卫科｜－｜u｜11月24日｜－\n"
        "2号改造｜公卫科｜－｜－｜－｜－\n3号宣传｜－｜－｜－｜长期｜－\n"
        "2号改造缺责任人、时限、标准\n3号宣传缺责任单位、责任人\n"
        "Sheet1!F7 日期有误：2026-11-31\n回“确认”导入，回“取消”不导入。"
    )


def test_a_preview_says_which_columns_it_knows_and_which_days_it_put_in():
    tasks = (
        Task(
            "A-01",
            "体检",
            where="任务!A3",
            lead_unit="公卫科",
            due=date(2026, 6, 30),
            support_units=("甲", "乙"),
        ),
        Task("3.1", "宣传", where="任务!A4", due=date(2026, 12, 31), flags=("no_deadline",)),
    )
    columns = (
        SeenColumn("任务", "B列", "工作任务", "task"), SeenColumn("任务", "C列", "责任社区", "duty"), SeenColumn("任务", "J列", "经纬度", None),
    )  # fmt: skip
    problems = (
        SeenProblem("任务!F3", "invalid_date", "6月31日"),
        SeenProblem("任务!D4", "ambiguous", "刘局"),
    )
    lines = previews.word_preview(
        previews.ChartPreview("图.xlsx", OFFICE, tasks, problems, columns), answer=False
    ).splitlines()
    assert lines[1:4] == [
        "认出的列：任务B列、责任C列。",
        "没有认出：责任人列、时限列。",
        "没有读的列：J列“经纬度”。",
    ]
    assert lines[4] == "A-01号体检｜公卫科＋2家｜－｜－｜6月30日（原文6月31日）｜－"
    assert lines[5] == "3.1号宣传｜－｜－｜－｜12月31日（未写）｜－"
    assert "1项未写时限，导入后按12月31日。" in lines
    assert "各项都缺责任人、标准。" in lines
    assert "3.1号宣传缺责任单位、时限" in lines
    assert lines[-1] == "任务!D4 “刘局”指哪一位？"


def test_a_day_put_in_for_a_missing_one_is_still_missing():
    task = Task(
        "1", "体检", lead_unit="公卫科", owners=("u",), due=ON, standard="达到70%", flags=("no_deadline",)
    )
    assert previews.list_gaps(task) == ("时限",)


def test_help_shows_an_example_from_the_persons_own_task():
    person = OFFICE.people_by_id["u_lina"]
    assert "14号累计36" in notices.word_help(person, Owed(CLINICS, "owner"))


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (73, "改造数量35/48处（72.9%），低于序时16.9个百分点"),
        (50, "完成50%，低于序时39.9个百分点"),
    ],
)
def test_the_figure_stands_for_the_progress_unless_the_percent_says_otherwise(percent: float, words: str):
    task = replace(CLINICS, percent=percent)
    text = answers.word_task(OFFICE, task, find_light(task, ON, SETTINGS, CALENDAR), as_of=NOW)
    assert words in text
    assert "改造数量35/48处（72.9%）" in text


def test_long_before_its_due_day_a_duty_tells_its_lag():
    office = replace_task(OFFICE, replace(CLINICS, indicators=(replace(CLINICS.indicators[0], value=20),)))
    person = office.people_by_id["u_jiang"]
    text = word_duties(office, person, list_duties(office, person, date(2026, 11, 23), SETTINGS, CALENDAR))
    assert "14号村卫生室改造：差28处，低于序时47.9个百分点，12月31日（周四）到期。" in text


def test_who_reports_for_another_unit_sees_which():
    office = build_office()
    person = office.people_by_id["u_ding"]
    text = word_duties(office, person, list_duties(office, person, date(2026, 11, 23), SETTINGS, CALENDAR))
    assert "2号老年人体检（水泉）：差68人" in text
    assert text.endswith("例：2号累计1910。")


def test_the_chase_of_a_head_tells_what_is_missing():
    office = build_office()
    office = replace_task(
        office, replace(office.tasks_by_code["17"], lead_unit="城头卫生院", owners=("u_lina",))
    )
    head = office.people_by_id["u_meng"]
    text = word_duties(office, head, list_duties(office, head, date(2026, 11, 23), SETTINGS, CALENDAR))
    assert "17号中医馆验收：逾期3个工作日，尚未收到完成情况。" in text
    assert "回“17号为啥红”看经过" in text


def test_what_slid_together_is_told_together():
    before = Issue(1, "daily", "2026-11-23", "", at(20), {"慢序时": ("2",), "逾期": ("17",)})
    digest = build_daily(OFFICE, ON, at(23), SETTINGS, CALENDAR, previous=before)
    text = digests.word_daily(OFFICE, digest, SETTINGS)
    assert "变化2项：5号实验室改造、14号村卫生室改造转慢序时。其余21项无变化。" in text


def test_a_node_that_falls_due_is_called_by_its_matter():
    on = date(2026, 11, 13)
    person = OFFICE.people_by_id["u_qiao"]
    text = word_duties(OFFICE, person, list_duties(OFFICE, person, on, SETTINGS, CALENDAR, whole=True))
    assert "5号实验室改造：招标节点11月16日（周一）到期。" in text
    digest = build_daily(OFFICE, on, at(12), SETTINGS, CALENDAR, whole=True)
    assert "11月16日（周一）5号实验室改造招标节点（妇保院）" in digests.word_daily(OFFICE, digest, SETTINGS)


def test_a_node_met_by_words_is_echoed():
    act = Act("report", task="5", state="doing")
    applied = apply_report(
        LABORATORY,
        act,
        unit="区妇幼保健院",
        lead=True,
        at=NOW,
        by="u_qiao",
        settings=SETTINGS,
        zone=ZONE,
        words="招标完成了",
    )
    assert echo.word_echo(OFFICE, [applied]) == "已记5号：招标节点完成。有误回“更正”。"


def test_a_long_review_fits_one_message_and_says_what_it_leaves_out():
    slow = tuple(replace(CLINICS, code=str(number)) for number in range(30, 60))
    office = replace(OFFICE, tasks=(*OFFICE.tasks, *slow))
    review = build_review(office, "weekly", find_period("weekly", ON), at(23), SETTINGS, CALENDAR)
    text = word_review(office, review, SETTINGS)
    assert len(text) <= 640
    assert re.search(r"其余\d+项见台账", text)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("资金未到", "资金未到"),
        ("互认这项跟大家说一声，厂家报价还没谈拢，接口版本都不一样", "系统对接"),
        ("我们这边没人", "有困难"),
        ("环评卡死了，生态环境分局不给盖章", "审批"),
        ("", "有困难"),
    ],
)
def test_talk_about_a_difficulty_is_not_published_as_it_was_said(said: str, words: str):
    assert word_trouble(said) == words


def test_a_mornings_parts_fit_one_screen():
    decisions_waiting = [replace(DECISION, id=number, task="5") for number in range(8)]
    leader = OFFICE.people_by_id["u_he"]
    first = decisions.word_decision_list(OFFICE, leader, decisions_waiting, room=110)
    assert len(first) <= 110
    assert first.endswith("其余7件回“更多”。")
    person = OFFICE.people_by_id["u_lina"]
    owed = list_duties(OFFICE, person, date(2026, 11, 23), SETTINGS, CALENDAR)
    second = word_duties(OFFICE, person, owed, room=70, greeted=True)
    assert second.startswith("另有2项：")
    assert len(second) <= 75


def test_offering_to_take_a_task_is_worded_as_such():
    take = Decision(3, "transfer", "5", "u_wu", at(23), to_person="u_wu")
    assert decisions.word_request(OFFICE, take) == "吴倩申请接办"
    other = replace(take, to_person=None, to_unit="区疾病预防控制中心")
    assert decisions.word_request(OFFICE, other) == "吴倩申请转疾控中心办理"
    own = replace(take, to_person=None, to_unit="基层卫生科")
    assert decisions.word_request(OFFICE, own) == "吴倩申请由基层科接办"


def test_what_a_list_had_no_room_for_is_known():
    text = (
        "何局长，1件待您定：\n5号实验室改造：申请延至11月27日。\n另有2项：\n11号甲：差3处。\nZ1号乙：差2处。"
    )
    assert list_hidden(text, ["1", "11", "Z1", "2", "5"]) == ("1", "2")


def test_a_claim_names_its_reviewers_in_private_and_their_unit_in_a_group():
    assert (
        echo.word_claimed(OFFICE, CLINICS, ("u_song", "u_fang"))
        == "14号已申报完成（台账为35/48处），待宋佳或方圆确认。"
    )
    in_group = echo.word_claimed(OFFICE, CLINICS, ("u_song", "u_fang"), group=True)
    assert in_group == "14号已申报完成（台账为35/48处），待局办公室确认。"
    assert (
        echo.word_claimed(OFFICE, CLINICS, ("u_he",), group=True)
        == "14号已申报完成（台账为35/48处），待何建确认。"
    )


@pytest.mark.parametrize(("on", "marked"), [(date(2026, 12, 24), False), (date(2026, 12, 30), True)])
def test_a_day_that_rests_on_assumed_working_days_is_marked(on: date, marked: bool):
    digest = build_daily(OFFICE, on, at(20), SETTINGS, CALENDAR, whole=True)
    assert ("〔按周末推算〕17:00前更新进展" in digests.word_daily(OFFICE, digest, SETTINGS)) is marked


def test_the_example_for_another_units_share_names_the_unit():
    alone = replace(OFFICE.people_by_id["u_ding"], unit="基层卫生科")
    office = replace(OFFICE, people=tuple(alone if p.id == "u_ding" else p for p in OFFICE.people))
    text = word_duties(office, alone, list_duties(office, alone, date(2026, 11, 23), SETTINGS, CALENDAR))
    assert text.endswith("回一句即可，例：水泉：2号累计2220。")


def test_an_expected_day_that_has_passed_is_not_told():
    task = replace(LABORATORY, eta=date(2026, 11, 20))
    words = answers.word_task(OFFICE, task, find_light(task, ON, SETTINGS, CALENDAR), as_of=NOW)
    assert "现报" not in words
    later = replace(LABORATORY, eta=date(2026, 11, 27))
    assert "现报11月27日" in answers.word_task(
        OFFICE, later, find_light(later, ON, SETTINGS, CALENDAR), as_of=NOW
    )
