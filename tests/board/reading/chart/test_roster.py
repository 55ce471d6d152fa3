"""Rosters of people and units."""

from board.model.office import Person, Unit
from board.reading.chart.roster import Roster, is_roster, read_roster
from board.reading.chart.text import read_separated_grid


def read(text: str) -> Roster:
    return read_roster([read_separated_grid(text, ",")])


def test_it_reads_people_with_what_they_oversee() -> None:
    roster = read(
        "姓名,单位,职务,角色,分管,账号,别名\n于　海,局领导,局长,领导,"
        "基教科、安全科,YuHai,于局\n谭笑,局办公室,主任,编辑,,TanXiao,\n"
        "曲直,基础教育科,科长,,,,\n顾盼,基础教育科,科员,,,,"
    )
    assert roster.people[0] == Person(
        "YuHai", "于海", "局领导", "局长", "leader", oversees=("基教科", "安全科"), aliases=("于局",),
        accounts={"app": "YuHai"},
    )  # fmt: skip
    assert [(person.id, person.role) for person in roster.people[1:]] == [
        ("TanXiao", "editor"), ("u_quzhi", "unit_head"), ("u_gupan", "staff"),
    ]  # fmt: skip
    assert roster.units == (Unit("局领导"), Unit("局办公室"), Unit("基础教育科"))


def test_people_of_one_sound_have_ids_of_their_own() -> None:
    people = read("姓名,单位\n张伟,办公室\n张薇,安全科").people
    assert [person.id for person in people] == ["u_zhangwei", "u_zhangwei2"]


def test_it_reads_units_with_kinds_and_short_names() -> None:
    roster = read("单位名称,类别,简称,上级单位\n青石镇中心学校,中心学校,青石中心、青石学校,青石镇")
    assert roster.units == (Unit("青石镇中心学校", "中心学校", "青石镇", ("青石中心", "青石学校")),)


def test_those_whom_the_office_reports_for_are_marked() -> None:
    (person,) = read("姓名,单位,触达方式\n米芾,县一中,办公室代报").people
    assert person.reach == "office"


def test_a_row_without_a_name_is_flagged() -> None:
    assert [problem.kind for problem in read("姓名,单位\n,安全科").problems] == ["skipped_row"]


def test_a_task_list_is_no_roster() -> None:
    assert not is_roster(
        [read_separated_grid("序号,工作任务,姓名,单位,完成时限\n1,演练,傅山,安全科,6月", ",")]
    )
