"""The four messages that show how the bot speaks, word for word, from an invented office."""

from dataclasses import replace
from datetime import date

from board.model.records import Decision, Issue
from board.rules.changes import build_changes
from board.rules.digest import build_daily
from board.rules.duties import list_duties
from board.rules.extensions import find_extension
from board.rules.office_day import OfficeDay
from board.rules.owed import list_owed
from board.wording.decisions import word_decision_list
from board.wording.digests import word_daily
from board.wording.duties import word_duties
from tests.board.qinghe import CALENDAR, LABORATORY, SETTINGS, at, build_office, day_of, replace_task

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_the_whole_digest_of_a_monday() -> None:
    office = build_office()
    digest = build_daily(office, MONDAY, at(20), day_of(20))
    assert word_daily(office, digest, SETTINGS) == (
        "【重点工作进展】11月23日（周一）\n"
        "截至11月20日17:00，23项：已销号11项，待核查2项，达序时6项，慢序时3项，逾期1项。\n"
        "一、进展较好　2号老年人体检：桑村98.1%（1903/1940）、水泉97.0%（2210/2278）。"
        "9号流感疫苗接种：1.35万剂，超目标500剂，待核查。\n"
        "二、需加快　2号老年人体检：城头75.1%（1742/2320），低于序时21.3个百分点，11月30日到期。"
        "5号实验室改造（妇保院）：招标节点11月16日，现报11月27日。"
        "14号村卫生室改造（基层科）：35/48处，低于序时15.9个百分点。"
        "17号中医馆验收（水泉）：逾期2个工作日。\n"
        "三、近期到期　11月25日（周三）6号病媒监测报告（疾控中心）；11月30日（周一）2号（各卫生院）。\n"
        "请上述需加快单位于11月26日（周四）17:00前更新进展。数据据各单位报送。　区卫生健康局办公室"
    )


def test_the_news_of_a_tuesday() -> None:
    before = build_office()
    checkups = before.tasks_by_code["2"]
    counted = checkups.indicators[0]
    shares = tuple(
        replace(share, value=1840) if share.unit == "城头卫生院" else share for share in counted.by_unit
    )
    after = replace_task(before, replace(checkups, indicators=(replace(counted, by_unit=shares),)))
    after = replace_task(after, replace(before.tasks_by_code["9"], state="closed", closed_on=MONDAY))
    clinics = before.tasks_by_code["14"]
    after = replace_task(after, replace(clinics, indicators=(replace(clinics.indicators[0], value=37),)))
    monday = build_daily(before, MONDAY, at(20), day_of(20))
    issue = Issue(1, "daily", "2026-11-23", "", at(20), monday.figures)
    changes = build_changes(before.tasks, after.tasks)
    digest = build_daily(after, TUESDAY, at(23), day_of(23), previous=issue, changes=changes)
    assert word_daily(after, digest, SETTINGS) == (
        "【重点工作进展】11月24日（周二）\n"
        "截至11月23日17:00，23项：已销号12项（较上期＋1），待核查1项，达序时6项，慢序时3项，逾期1项。\n"
        "变化3项：9号流感疫苗接种经核查销号；2号老年人体检城头75.1%→79.3%（1840/2320）；"
        "14号村卫生室改造35→37处（共48处）。其余20项无变化。\n"
        "明天到期：6号病媒监测报告（疾控中心）。数据据各单位报送，无需回复。　区卫生健康局办公室"
    )


def test_the_list_of_a_clinics_member() -> None:
    office = build_office()
    person = office.people_by_id["u_lina"]
    duties = list_duties(office, person, OfficeDay(MONDAY, SETTINGS, CALENDAR))
    rest = len(list_owed(office, person)) - len(duties)
    assert word_duties(office, person, duties, rest=rest) == (
        "李娜您好，今天2项：\n"
        "2号老年人体检：差578人，11月30日（周一）到期。您11月20日报1742/2320。\n"
        "3号高血压规范管理率：请11月25日（周三）前报本月数，10月为82.4%。\n"
        "回一句即可，例：2号累计1800，3号83.1。其余2项正常，不用报。"
    )


def test_the_list_of_a_leader() -> None:
    office = build_office()
    extend = Decision(
        1, "extend", "5", "u_qiao", at(23), until=date(2026, 11, 27), reason="首次流标", opinion="同意", late=True
    )  # fmt: skip
    close = Decision(2, "close", "20", "u_qiao", at(20), opinion="销号")
    extension = find_extension(LABORATORY, MONDAY, SETTINGS, until=date(2026, 11, 27))
    text = word_decision_list(
        office,
        office.people_by_id["u_he"],
        (extend, close),
        first_dates={1: extension},
        notes={2: "办公室11月23日核过资料"},
    )
    assert text == (
        "何局长，2件待您定：\n"
        "5号实验室改造：招标节点申请延至11月27日（原定11月16日，第1次，过期提出），原因：首次流标。办公室建议同意。\n"
        "20号妇幼平台对接：妇保院申报完成，办公室11月23日核过资料。办公室建议销号。\n"
        "回“都同意”，或“5号不同意”加一句理由。"
    )
