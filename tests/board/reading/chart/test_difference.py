"""A chart read again, compared with the board."""

from dataclasses import replace
from datetime import date

from board.model.task import Indicator, Task
from board.reading.chart.difference import compare_charts

OLD = (
    Task("1", "开展消防演练", lead_unit="安全科", due=date(2026, 6, 30)),
    Task("2", "新建教学楼两栋", lead_unit="计财科", due=date(2026, 12, 31)),
    Task("3", "课后服务全覆盖", lead_unit="基教科", category="教学"),
)


def test_the_same_chart_changes_nothing() -> None:
    difference = compare_charts(OLD, OLD)
    assert (difference.new, difference.changed, difference.dropped, difference.renamed) == ((), (), (), ())
    assert len(difference.same) == 3


def test_progress_is_no_change() -> None:
    reported = tuple(replace(task, percent=50, state="doing") for task in OLD)
    assert len(compare_charts(reported, OLD).same) == 3


def test_it_names_the_fields_that_changed() -> None:
    new = (replace(OLD[0], due=date(2026, 9, 30), lead_unit="办公室"), *OLD[1:])
    (change,) = compare_charts(OLD, new).changed
    assert (change.old.code, change.fields) == ("1", ("lead_unit", "due"))


def test_a_new_target_is_a_change() -> None:
    new = (replace(OLD[0], indicators=(Indicator("演练", ">=", 2, unit="次"),)), *OLD[1:])
    assert [change.fields for change in compare_charts(OLD, new).changed] == [("indicators",)]


def test_it_finds_what_is_new_and_what_is_gone() -> None:
    added = Task("4", "食堂明厨亮灶")
    difference = compare_charts(OLD, (*OLD[:2], added))
    assert (difference.new, difference.dropped) == ((added,), (OLD[2],))


def test_a_closed_task_is_not_missed() -> None:
    old = (replace(OLD[0], state="closed"), *OLD[1:])
    assert compare_charts(old, OLD[1:]).dropped == ()


def test_a_task_that_stands_elsewhere_has_moved() -> None:
    new = (OLD[0], OLD[1], replace(OLD[2], code="9", category="民生"))
    (move,) = compare_charts(OLD, new).moved
    assert (move.old.code, move.new.code) == ("3", "9")


def test_a_title_much_like_the_old_under_the_same_number_is_the_same_task() -> None:
    new = (replace(OLD[0], title="开展消防演练。"), replace(OLD[1], title="新建教学楼两栋楼"), OLD[2])
    difference = compare_charts(OLD, new)
    assert [change.fields for change in difference.changed] == [("title",), ("title",)]
    assert difference.renamed == ()


def test_a_likely_rename_is_asked_about() -> None:
    renamed = Task("8", "新建教学楼三栋及配套", lead_unit="计财科")
    difference = compare_charts(OLD, (OLD[0], renamed, OLD[2]))
    assert [(change.old.code, change.new.code) for change in difference.renamed] == [("2", "8")]
    assert (difference.new, difference.dropped) == ((), ())


def test_the_first_day_counts_where_an_extension_was_granted() -> None:
    old = (replace(OLD[0], due=date(2026, 8, 1), original_due=date(2026, 6, 30), extensions=1),)
    assert len(compare_charts(old, OLD[:1]).same) == 1
