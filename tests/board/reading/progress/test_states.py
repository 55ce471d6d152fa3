"""What words say of where a task stands."""

import pytest

from board.reading.progress.states import find_state
from tests.board.reading.offices import only

TITLE = frozenset({"口袋", "袋公", "公园", "建设"})


def state(text: str) -> str | None:
    found = find_state(text, topic_words=TITLE)
    return found.state if found else None


@pytest.mark.parametrize(
    "text",
    [
        "已完成",
        "口袋公园全部建成了",
        "都弄好了",
        "搞定啦",
        "收官✅",
        "办结",
        "申请销号",
        "超额完成",
        "已竣工,待验收",
        "已全部整改完毕",
        "请求销号",
        "公园请予核查销号",
        "口袋公园全部建设到位",
        "口袋公园的钱都打到卡上了",
        "公园验收过了",
        "完工了,等质监站验收",
    ],
)
def test_it_hears_that_a_task_is_finished(text: str) -> None:
    assert state(text) == "done"


@pytest.mark.parametrize(
    "text",
    [
        "已经修好了,下午接着做", "调试完成,继续推进", "还没完成", "月底将弄完", "预计完成",
        "大头都干完了,就剩收边", "完成了一大半", "主体今天封顶啦", "苗木种植完了,就剩铺装",
        "已完成招标,正在进场", "围挡拆完了", "没打完", "能按时完成", "主体完工了,在铺草",
        "钱发到卡里了,这是第一批", "钱发到卡里了,这一批86家",
        "公园正收尾", "正陆续完工", "正逐个销号",
    ],
)  # fmt: skip
def test_parts_plans_and_denials_are_doing(text: str) -> None:
    assert state(text) == "doing"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("卡在资金上", "blocked"), ("推不动,施工队不肯进场", "blocked"), ("材料交上去了", "waiting"),
        ("已上报,等批复", "waiting"),
        ("上面叫停了", "paused"), ("今日无新增", "none"), ("零报告", "none"), ("还是老样子", "none"), ("怕是完不成", "at_risk"),
        ("吊车坏了租不到,停工等车", "blocked"), ("村民把门堵了,停工两天", "blocked"), ("缺电工,停了一星期", "blocked"),
        ("没法拆", "blocked"), ("上面没批文,通知停工", "paused"), ("下雨停工两天", "paused"),
        ("没法按时完成", "at_risk"), ("完成近半", "doing"), ("月底够呛", "at_risk"), ("正常推进", "doing"),
        ("卡点已经打通了,在推进", "doing"), ("停了五天,现在抢回来了", "doing"),
    ],
)  # fmt: skip
def test_it_hears_the_other_states(text: str, said: str) -> None:
    assert state(text) == said


def test_what_merely_holds_the_word_for_now_is_done() -> None:
    assert state("公园正好完工") == "done"


def test_words_about_nothing_give_no_state() -> None:
    assert state("大家好") is None


@pytest.mark.parametrize(
    "text",
    ["12号画上句号了", "12号圆满完结", "12号已经结项", "12号大功告成", "12号胜利完工", "12号这档子事了结了"],
)
def test_every_word_for_the_end_claims_it(text: str) -> None:
    assert only(text, sender="p_yu", office="school").state == "done"


@pytest.mark.parametrize("text", ["11号暂时不搞了", "11号目前不做了，等秋后再说", "11号现阶段先不弄了"])
def test_what_is_left_alone_for_the_time_being_is_put_by(text: str) -> None:
    assert only(text, sender="t_ning", office="party").state == "paused"
    assert only(text, sender="t_hu", office="party").act == "pause"


def test_what_it_is_stuck_at_is_no_count() -> None:
    act = only("棚改卡在三户要价太高，谈不拢", sender="c_zong", office="city")
    assert (act.state, act.total, act.remaining) == ("blocked", None, None)
