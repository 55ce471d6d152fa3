"""Dialect in chats: folded into the standard language character for character, then read as ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Act, Pending, Quote
from board.reading.words.dialects import fold_dialect
from board.reading.words.mending import mend_slips
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("啷个还没动静", "怎么还没动静"),
        ("咋个回事嘛", "怎么回事啊"),
        ("这个归哪个管", "这个归谁谁管"),
        ("哪个科室没交", "哪个科室没交"),
        ("还差好多", "还差多少"),
        ("好多了", "好多了"),
        ("好多人不晓得", "好多人不知道"),
        ("莫急着发", "别急着发"),
        ("莫主任说的", "莫主任说的"),
        ("要得", "可以"),
        ("要得急", "要得急"),
        ("需要得到批复", "需要得到批复"),
        ("要不得", "不可以"),
        ("喊他来跟", "叫他来跟"),
        ("群里喊一声", "群里喊一声"),
        ("催一哈", "催一下"),
        ("方才报的", "刚才报的"),
        ("先莫挖", "先别挖"),
        ("还要修好多座", "还要修多少座"),
        ("俺们报咗", "我们报了"),
        ("系93", "是93"),
        ("系统里看", "系统里看"),
        ("命中不高", "命中不高"),
        ("哈哈哈", "哈哈哈"),
        ("干嘛", "干嘛"),
        ("搞得么样了", "搞得咋样了"),
        ("么样还冇动", "怎么还没动"),
        ("怎么样了，什么事", "怎么样了，什么事"),
        ("么时候能交", "啥时候能交"),
        ("为么事红的", "为什么红的"),
        ("何解还挂起", "为啥还挂起"),
        ("作何解释", "作何解释"),
        ("卡到财政局了", "卡在财政局了"),
        ("卡到账了，打卡到人", "卡到账了，打卡到人"),
        ("黄起在，拖起没人管", "黄着在，拖着没人管"),
        ("红起来了", "红起来了"),
        ("装完晒，全部清好晒", "装完了，全部清好了"),
        ("晒谷场，晾晒", "晒谷场，晾晒"),
        ("等紧验收，抓紧", "等着验收，抓紧"),
        ("听日再讲，寻日报咗", "明天再讲，昨天报了"),
        ("以后日常巡查，今后日均", "以后日常巡查，今后日均"),
        ("佢哋喺度睇", "他们在度看"),
        ("资料唔齐退返去", "资料不齐退回去"),
        ("返工3处，退返工单", "返工3处，退返工单"),
        ("怕系赶唔切", "怕是赶不及"),
        ("都系统一安排，关系不大", "都系统一安排，关系不大"),
        ("点用㗎，点样报数", "咋用的，怎么报数"),
        ("要点做实，重点办理，3点报数", "要点做实，重点办理，3点报数"),
        ("即刻去办", "马上去办"),
        ("搞完哒，冒得问题", "搞完了，没有问题"),
        ("冒雨施工，感冒得了", "冒雨施工，感冒得了"),
        ("行不咯", "行不啊"),
        ("好伐,弄好哉", "好吗,弄好了"),
        ("砍伐，采伐", "砍伐，采伐"),
        ("覅催，朆弄", "别催，没弄"),
        ("侬啥辰光来", "你啥时候来"),
        ("啥前儿能交，夜个报的", "啥时候能交，昨天报的"),
        ("不得行，得不得行", "不可以，可不可以"),
        ("得行", "可以"),
        ("觉得行，使得行动", "觉得行，使得行动"),
        ("蛮好，野蛮施工", "很好，野蛮施工"),
        ("贼慢，防贼", "很慢，防贼"),
        ("剩低3户，剩低保户", "剩下3户，剩低保户"),
        ("办脱3件，脱贫", "办掉3件，脱贫"),
        ("仲争72部，争取", "还差72部，争取"),
        ("成个礼拜郁唔到", "整个礼拜动不了"),
        ("完成个人报告", "完成个人报告"),
        ("啥人勒管", "谁谁在管"),
        ("勒令停工", "勒令停工"),
        ("这个号头开过哉", "这个月份开过了"),
        ("差不离，弄利亮了", "差不多，弄利索了"),
        ("放工了，发放工资", "下班了，发放工资"),
        ("搞完得", "搞完了"),
        ("装得完", "装得完"),
    ],
)
def test_words_of_dialects_become_those_of_the_standard_language(said: str, plain: str) -> None:
    assert fold_dialect(said) == plain


@given(
    st.text(
        alphabet="莫得要不哪个好多啷咋子喊一哈嘛咯系咗冇唔么样事点晒返卡到听日哒廿还差在报3号,。 ",
        max_size=30,
    )
)
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(mend_slips(text)) == len(text)


def _lead(text: str, **more: object) -> Act:
    return only(text, sender="c_luan", office="city", **more)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("10号是哪个在抓", "owner"),
        ("绿道归哪个管哦", "owner"),
        ("绿道咋个又黄了", "why"),
        ("10号咋变红了", "why"),
        ("积水点治理离目标还差好多", "gap"),
        ("绿道年底贯不贯得通，悬不悬", "forecast"),
        ("积水点汛前治不治得完", "forecast"),
        ("积水点治得完治不完", "forecast"),
        ("10号啷个样了", None),
        ("绿道咋子恁慢", "why"),
        ("积水点还要治好多处", "gap"),
        ("10号是哪个在跑", "owner"),
    ],
)
def test_a_leader_asks_in_dialect(text: str, want: str | None) -> None:
    act = _lead(text)
    assert (act.act, act.about, act.want) == ("query", "task", want)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("要得", "approve"), ("要得嘛", "approve"), ("可以噻", "approve"), ("要不得，莫延", "reject"),
        ("要不得哦，照旧", "reject"), ("唔得", "reject")],
)  # fmt: skip
def test_a_decision_in_dialect(text: str, verdict: str) -> None:
    act = _lead(text, pending=(Pending("extend", "10"),))
    assert (act.act, act.task, act.what) == (verdict, "10", "extend")


def test_whom_a_leader_has_called_is_put_in_charge() -> None:
    act = _lead("绿道喊宗强来跟")
    assert (act.act, act.task, act.to_person) == ("assign", "10", "c_zong")


@pytest.mark.parametrize("text", ["晓得了", "要得，马上弄"])
def test_an_order_is_acknowledged_in_dialect(text: str) -> None:
    act = only(
        text, sender="c_xi", office="city", quote=Quote(text="@奚红 绿道本周补齐台账", sender="c_luan")
    )
    assert act.act == "ack"


@pytest.mark.parametrize("text", ["咋个跟你报数", "啷个报数", "头回用，怎么给你报进度", "新来的，咋填啊"])
def test_help_is_asked_for_in_dialect(text: str) -> None:
    assert only(text, sender="c_xi", office="city").act == "help"


def test_an_office_that_takes_over_is_no_slip_for_closing() -> None:
    act = only("这项我们办接了", sender="c_xi", office="city", quote=Quote(task="2"))
    assert (act.act, act.task) == ("take", "2")


@pytest.mark.parametrize("text", ["我们办得差不多了", "莫名其妙", "联系93号院"])
def test_what_only_looks_like_dialect_does_nothing(text: str) -> None:
    assert all(act.open or act.act == "report" for act in read(text, sender="c_xi", office="city").acts)
