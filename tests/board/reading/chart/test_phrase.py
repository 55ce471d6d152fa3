"""Duties and days that a task's own words name."""

import pytest

from board.reading.chart.phrase import Phrase, read_phrase
from tests.board.reading.chart.school import DIRECTORY


def read(title: str, *, has_owner: bool = False, has_deadline: bool = False) -> Phrase:
    return read_phrase(title, DIRECTORY, has_owner=has_owner, has_deadline=has_deadline)


@pytest.mark.parametrize(
    ("words", "title", "units", "when"),
    [
        ("安全科负责，公安局配合，整治校园周边", "整治校园周边", ["校园安全科", "县公安局"], None),
        ("由计财科牵头，6月15日前完成预算编制", "6月15日前完成预算编制", ["计划和财务科"], "6月15日前"),
        (
            "新建操场，由计财科牵头，县一中配合，9月底前完成",
            "新建操场",
            ["计划和财务科", "县第一中学"],
            "9月底前完成",
        ),
        (
            "整治校园周边，由公安局、计财科负责，安全科配合，每季度末报送情况。",
            "整治校园周边",
            ["县公安局", "计划和财务科", "校园安全科"],
            "每季度末报送情况",
        ),
        (
            "改造操场，由计财科牵头、县一中配合，6月底前通车",
            "改造操场",
            ["计划和财务科", "县第一中学"],
            "6月底前通车",
        ),
        ("演练1次，安全科牵头，有关部门配合，长期坚持。", "演练1次", ["校园安全科"], "长期坚持"),
        (
            "排查学校32所，安全科负责，各乡镇配合",
            "排查学校32所",
            ["校园安全科", "青石镇", "白河镇", "柳林乡"],
            None,
        ),
        ("加强协调配合，改造操场，做好部门配合", "加强协调配合，改造操场，做好部门配合", [], None),
        ("新建操场（计财科、县一中，9月底前）", "新建操场", ["计划和财务科", "县第一中学"], "9月底前"),
        ("新建操场（9月底前完成）", "新建操场", [], "9月底前完成"),
        ("开展宣传周（4月25日—5月1日）", "开展宣传周", [], "4月25日—5月1日"),
        ("健康教育（基教科、县一中，长期）", "健康教育", ["基础教育科", "县第一中学"], "长期"),
        ("安全科：7月底前完成排查", "7月底前完成排查", ["校园安全科"], "7月底前"),
        ("请办公室于6月20日前汇总意见", "请办公室于6月20日前汇总意见", ["局办公室"], "6月20日前"),
        ("安全科负责督促整改", "安全科负责督促整改", ["校园安全科"], None),
        ("完善章程（征求意见稿）", "完善章程（征求意见稿）", [], None),
        ("工信委负责，安监局配合，开展检查", "工信委负责，安监局配合，开展检查", [], None),
    ],
)
def test_it_reads_duties_and_day_from_the_title(
    words: str, title: str, units: list[str], when: str | None
) -> None:
    phrase = read(words)
    named = [name for part in (phrase.duties.parts if phrase.duties else ()) for name in part.names]
    assert (phrase.title, named, phrase.when) == (title, units, when)


def test_it_leaves_alone_what_cells_hold() -> None:
    phrase = read("安全科负责督促各校9月底前整改", has_owner=True, has_deadline=True)
    assert (phrase.duties, phrase.when) == (None, None)
