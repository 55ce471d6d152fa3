"""What stands beside progress: honours, self-checks, benchmarks, levels; and what only leaders and the office see."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from board.model.office import Office
from board.model.settings import Situation
from board.model.task import Indicator, Share
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat

SITUATIONS = (Situation("3", "问责", "重大工作部署执行不力", "督办单"),)
DEATHS = Indicator(
    "孕产妇死亡", "<=", 0, unit="例", value=0, by_unit=(Share("城头卫生院", 0, 0), Share("桑村卫生院", 0, 0))
)


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The sample office with a list of situations, and a limit in 8号."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    tasks = tuple(replace(t, indicators=(DEATHS,)) if t.code == "8" else t for t in office.tasks)
    yield Chat(database, replace(office, tasks=tasks), situations=SITUATIONS)
    database.close()


def test_honours_are_kept_counted_by_level_and_listed(chat: Chat) -> None:
    chat.say("周敏", "荣誉：省级健康促进医院，省卫健委11月授予")
    chat.say("周敏", "荣誉：全市卫生应急先进集体")
    answer = chat.say("何立新", "荣誉清单")
    assert answer.startswith("荣誉2项（省级1项、市级1项）：\n2. 全市卫生应急先进集体（11月23日记）")


def test_a_self_check_is_seen_by_its_author_and_the_units_head_alone(chat: Chat) -> None:
    chat.say("李娜", "自查：台账缺签字，12月10日前补齐")
    assert "台账缺签字" in chat.say("李娜", "我的自查")
    assert "台账缺签字" in chat.say("马超", "自查清单")
    for name in ("何立新", "周敏", "陈雪"):
        assert "台账缺签字" not in chat.say(name, "自查清单")


def test_a_self_check_is_settled_by_whoever_wrote_it(chat: Chat) -> None:
    chat.say("李娜", "自查：台账缺签字")
    assert "没有待改的自查1" in chat.say("陈雪", "自查1改好了")
    assert chat.say("李娜", "自查1改好了") == "自查1已改：台账缺签字。"
    assert chat.say("李娜", "我的自查") == "自查1项，已改1项。"


def test_a_benchmark_tells_the_gap_and_changes_no_light(chat: Chat) -> None:
    before = chat.say("周敏", "3号怎么样了")
    assert chat.say("周敏", "3号对标全省第一91.2%").endswith("标杆全省第一91.2%，差8.3个百分点。")
    assert chat.say("周敏", "3号怎么样了") == before
    assert "差8.3个百分点" in chat.say("赵明", "3号对标")
    assert chat.say("何立新", "对标情况").startswith("对标1项：\n3号高血压患者规范管理：")


def test_levels_of_innovation_are_held_against_their_quota_with_their_evidence(chat: Chat) -> None:
    chat.say("周敏", "23号创新档次省级")
    assert chat.say("何立新", "创新档次").splitlines() == [
        "创新档次：",
        "国家有影响0/1项，还差1项。",
        "省里有位置1/2项，还差1项：23号基层药品管理制度修订（佐证0份）。",
        "全市争上游0/3项，还差3项。",
    ]


def test_a_cause_of_delay_is_classed_with_what_follows_and_the_unit_hears_nothing(chat: Chat) -> None:
    assert "宜培训帮带" in chat.say("周敏", "17号滞后原因：能力不足")
    assert chat.say("何立新", "滞后原因").startswith("滞后原因1项：能力不足1项。")
    for name in ("郑凯", "李娜"):
        chat.say(name, "滞后原因")
        chat.say(name, "17号怎么样了")
    others = [heard for heard in chat.heard if heard.to not in {"user:u_zhou", "user:u_he"}]
    assert not any("能力不足" in heard.text for heard in others)


def test_a_proposal_goes_to_the_leader_alone_with_what_the_ledger_holds(chat: Chat) -> None:
    assert chat.say("周敏", "17号列入情形3，两次督办未改") == "奖惩建议1已送王建国，不发布、不告知单位。"
    (text,) = chat.told("王建国", "approval")
    for part in ("情形3“重大工作部署执行不力”", "两次督办未改", "逾期3个工作日", "依据要求：督办单"):
        assert part in text
    chat.say("王建国", "奖惩建议1同意")
    assert "同意" in chat.told("周敏", "notice")[-1]
    assert "情形3（问责）：同意" in chat.say("周敏", "奖惩建议")
    receivers = {heard.to for heard in chat.heard if "奖惩建议" in heard.text}
    assert receivers == {"user:u_zhou", "user:u_wang"}


def test_a_proposal_is_decided_once_and_by_a_leader(chat: Chat) -> None:
    chat.say("周敏", "17号列入情形3，两次督办未改")
    chat.say("周敏", "奖惩建议1同意")
    assert "：待定" in chat.say("周敏", "奖惩建议")
    chat.say("王建国", "奖惩建议1不同意")
    assert "没有待定的奖惩建议1" in chat.say("王建国", "奖惩建议1同意")


def test_a_situation_that_the_office_has_not_listed_is_refused(chat: Chat) -> None:
    assert chat.say("周敏", "17号列入情形9，拖延") == "没有情形9，现有3。回“奖惩情形”看清单。"


def test_a_passed_limit_vetoes_the_units_grade_until_a_leader_confirms_it(chat: Chat) -> None:
    chat.say("周敏", "8号设为一票否决")
    assert chat.say("何立新", "一票否决") == "一票否决指标均未触线。"
    chat.say("李娜", "8号孕产妇死亡1例")
    chat.at("2026-11-24T09:00:00")
    assert any("一票否决待认定：8号健康教育宣传（城头）" in text for text in chat.told("王建国", "duty"))
    assert "城头：否决（待认定）" in chat.say("王建国", "一票否决")
    chat.say("王建国", "8号否决认定")
    assert "城头：否决（已认定）" in chat.say("周敏", "一票否决情况")


def test_a_veto_that_does_not_stand_is_dropped(chat: Chat) -> None:
    chat.say("周敏", "8号设为一票否决")
    chat.say("李娜", "8号孕产妇死亡1例")
    chat.say("王建国", "8号否决不成立")
    assert chat.say("周敏", "一票否决") == "一票否决指标均未触线。"


def test_vetoes_are_told_to_nobody_but_leaders_and_the_office(chat: Chat) -> None:
    chat.say("周敏", "8号设为一票否决")
    chat.say("李娜", "8号孕产妇死亡1例")
    chat.at("2026-11-27T18:00:00")
    chat.say("李娜", "一票否决情况")
    told = {heard.to for heard in chat.heard if "否决" in heard.text}
    assert told <= {"user:u_zhou", "user:u_he", "user:u_wang"}


def test_what_was_registered_on_a_task_is_undone_at_once(chat: Chat) -> None:
    for text, field in (("23号创新档次省级", "ambition"), ("8号设为一票否决", "veto")):
        code = text.split("号")[0]
        before = getattr(chat.task(code), field)
        chat.say("周敏", text)
        assert getattr(chat.task(code), field) != before
        assert chat.say("周敏", "撤销").startswith(f"已撤回：{code}号")
        assert getattr(chat.task(code), field) == before


@pytest.mark.parametrize(
    "text",
    [
        "荣誉：省级健康促进医院",
        "表彰疾控中心：先进集体",
        "王局包桑村镇",
        "23号列为17号的子任务",
        "例会议程：学习",
    ],
)
def test_nothing_that_was_only_heard_is_registered(chat: Chat, text: str) -> None:
    before = len(chat.journal())
    assert chat.say("周敏", text, spoken=True) == "这句要记入台账，语音可能听错，请打字发一遍。"
    assert len(chat.journal()) == before
    assert chat.task("23").parent is None
    assert chat.say("周敏", "谁包的桑村镇").startswith("桑村镇还没有登记包联人")


def test_a_spoken_question_of_a_register_is_answered(chat: Chat) -> None:
    assert chat.say("王建国", "我包的镇街怎么样", spoken=True).startswith("您包联城头镇")
