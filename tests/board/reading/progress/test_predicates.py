"""States told by grammar: who refuses, what fails, is laid aside, left undone, in use or at its end, whatever the verb."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "state"),
    [
        ("5号房东不给腾院子", "h_ji", "blocked"),
        ("5号邻居死活不许打桩", "h_ji", "blocked"),
        ("5号围挡那截一直没放行", "h_ji", "blocked"),
        ("5号电缆迁不走", "h_ji", "blocked"),
        ("7号接口一直没开给我们", "h_zhang", "blocked"),
        ("7号旧数据导不出来", "h_zhang", "blocked"),
        ("5号土地没征下来", "h_ji", "blocked"),
        ("5号年底封不了顶，怕是装不上电梯", "h_ji", "at_risk"),
        ("4号没办法做到全覆盖", "h_min", "at_risk"),
        ("5号先不砌了，等图纸改完", "h_ji", "paused"),
        ("5号人都去防汛了，先撂着", "h_ji", "paused"),
        ("8号这周下雨没干成", "h_min", "none"),
        ("8号这几天没验", "h_min", "none"),
        ("4号没啥可说的", "h_min", "none"),
        ("7号今早正式投用", "h_zhang", "done"),
        ("7号已投入运行", "h_zhang", "done"),
        ("5号已经全部通过综合验收", "h_ji", "done"),
        ("7号能交差了", "h_zhang", "done"),
        ("8号全验过一遍了，一家没漏", "h_min", "done"),
        ("8号十八家验齐了", "h_min", "done"),
        ("5号总包卷款跑路了", "h_ji", "blocked"),
        ("5号厂家要全款才发货", "h_ji", "blocked"),
        ("7号方案改了两稿，领导还没拍板", "h_zhang", "waiting"),
        ("5号搞不成了，地被征走", "h_ji", "at_risk"),
        ("5号正装修，十一前开不了", "h_ji", "at_risk"),
        ("8号停三周，让路高考", "h_min", "paused"),
        ("8号这几天搞培训，没下去", "h_min", "none"),
        ("7号方案递上去了，局里没吭声", "h_zhang", "waiting"),
    ],
)
def test_a_state_is_told_by_grammar(text: str, sender: str, state: str) -> None:
    act = only(text, sender=sender)
    assert (act.act, act.state, act.open) == ("report", state, False)


@pytest.mark.parametrize(
    ("text", "sender", "state"),
    [
        ("5号还没谈拢，再磨磨", "h_ji", "doing"),
        ("5号东边那间先不砌了，西边照干", "h_ji", "doing"),
        ("7号试运行了三天", "h_zhang", "doing"),
        ("5号3间完工了", "h_ji", "doing"),
        ("5号图纸看完了", "h_ji", "doing"),
        ("5号地砖贴完了", "h_ji", "doing"),
        ("5号钱到位了，下周动工", "h_ji", "doing"),
        ("5号梁吊完了", "h_ji", "doing"),
        ("5号墙面在刷，不给大家拖后腿", "h_ji", "doing"),
    ],
)
def test_what_only_looks_like_it_is_work_going_on(text: str, sender: str, state: str) -> None:
    assert only(text, sender=sender).state == state


@pytest.mark.parametrize(
    ("text", "sender", "total", "remaining"),
    [
        ("8号验起来九家了", "h_min", 9, None),
        ("8号补验补到11家", "h_min", 11, None),
        ("8号又验了几家现在12家", "h_min", 12, None),
        ("8号在改造的9家，其中5家完工", "h_min", 5, None),
        ("8号最后三家月底前能验完", "h_min", None, 3),
        ("8号两家在刷墙，六家没开工", "h_min", None, None),
        ("8号又退了2家", "h_min", None, None),
        ("8号三家都开工了", "h_min", None, None),
        ("8号评上七家", "h_min", 7, None),
        ("8号五家验收一家在收尾", "h_min", 5, None),
        ("8号十家，余8家", "h_min", 10, 8),
        ("8号十家，花了860万", "h_min", 10, None),
        ("8号验了9家，还有几家在补手续", "h_min", 9, None),
        ("8号收来9家", "h_min", 9, None),
        ("8号有3家反悔了", "h_min", None, None),
        ("8号没办法做到18家", "h_min", None, None),
        ("8号四家都贴完砖了", "h_min", None, None),
    ],
)
def test_a_figure_is_taken_by_what_is_said_of_it(
    text: str, sender: str, total: float | None, remaining: float | None
) -> None:
    act = only(text, sender=sender)
    assert (act.total, act.remaining, act.delta, act.percent) == (total, remaining, None, None)


@pytest.mark.parametrize(
    ("text", "eta"),
    [
        ("5号11月8号拿得下", "2026-11-08"),
        ("5号8月20号能装妥", "2026-08-20"),
        ("5号八月建完", "2026-08-31"),
        ("8号最后三家月底前能验齐", "2026-06-30"),
    ],
)
def test_a_day_is_expected_by_the_grammar_of_its_verb(text: str, eta: str) -> None:
    sender = "h_min" if text.startswith("8") else "h_ji"
    assert str(only(text, sender=sender).eta) == eta


@pytest.mark.parametrize(
    "text", ["5号设备运来两车了", "5号墙砌得慢，人少", "5号桩机不够用，再等等", "5号人手没凑齐"]
)
def test_an_owner_is_not_met_with_silence(text: str) -> None:
    act = only(text, sender="h_ji")
    assert (act.act, act.task) == ("report", "5")


@pytest.mark.parametrize("text", ["归范管理率78.4", "规范馆理律78.4"])
def test_a_rate_written_as_it_sounds_names_the_one_task_it_is_of(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.task, act.rate) == ("15", 78.4)


def test_half_is_no_percent_where_it_broke_off() -> None:
    assert only("5号砖贴一半停了，没料", sender="h_ji").percent is None


@pytest.mark.parametrize("text", ["11号取了三十个点的样", "11号测了12个点", "11号还有两个点超标"])
def test_a_point_on_the_map_is_no_percent(text: str) -> None:
    assert only(text, sender="h_ji").percent is None


@pytest.mark.parametrize("text", ["电话打不通，谁把群链接发下", "平台停电了谁有充电宝", "谁家有梯子借我两天"])
def test_talk_with_such_words_reports_nothing(text: str) -> None:
    assert read(text, sender="h_zhang", chat="group").acts == ()


@pytest.mark.parametrize(
    ("text", "sender", "office", "state"),
    [
        ("4号跟户主还在磨，协议没谈下来", "c_xi", "city", "doing"),
        ("4号租金没谈拢，还在谈", "c_zong", "city", "doing"),
        ("11号还在跟码头公司商量，价没谈下来", "j_he", "transport", "doing"),
        ("8号占地那户没谈拢，继续做工作", "t_he", "party", "doing"),
        ("1号有一户没谈拢，天天在做思想工作", "t_he", "party", "doing"),
        ("16号正在跟银行沟通，利率没谈拢", "k_xin", "market", "doing"),
        ("4号协议没谈拢", "c_xi", "city", "blocked"),
        ("11号码头公司那边谈不拢", "j_he", "transport", "blocked"),
        ("8号征地没谈下来，施工队撤了", "t_he", "party", "blocked"),
        ("13号没谈拢，卡在价格上", "k_bai", "market", "blocked"),
        ("16号钱没批下来，还在催", "k_xin", "market", "blocked"),
    ],
)
def test_talks_that_go_on_are_not_stuck(text: str, sender: str, office: str, state: str) -> None:
    assert only(text, sender=sender, office=office).state == state
