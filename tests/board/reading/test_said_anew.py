"""The same matters in other people's words: one line each, as it was typed and as it is read."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


def say(text: str, sender: str = "k_lu") -> str:
    return describe(read(text, sender=sender, office="market"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号黄灯怎么老下不去，什么情况", "query 4 about=task want=why"),
        ("电梯维保到底卡哪了，怎么到现在不交工？", "query 4 about=task want=why"),
        ("4号要够上目标还短几多台？", "query 4 about=task want=gap"),
        ("到今天都没开头的是哪些项", "query about=board filter=not_started"),
        ("哪些任务7月31号之前到期？", "query until=2026-07-31 about=board filter=due"),
        (
            "拿年报率和4月份比一比，怎么个变化",
            "query 7 indicator=年报率 until=2026-04-30 since=2026-04-01 about=task want=compare",
        ),
    ],
)
def test_what_is_asked(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("铁军，4号今后你负责盯", "assign 4 to_person=k_tie"),
        ("4号定期检验率内部掌握99%，就这么定", "set_target 4 value=99 indicator=定期检验率"),
        ("进展情况，以后逢周五报我一回", "subscribe rrule=FREQ=WEEKLY;BYDAY=FR"),
        ("总体情况一个礼拜给我报一回，定在星期四", "subscribe rrule=FREQ=WEEKLY;BYDAY=TH"),
        ("给我回头查一遍，今年前四个月销的那些号", "recheck until=2026-04-30 since=2026-01-01"),
    ],
)
def test_what_is_ordered(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "4号那个，苏局嘴上已经点头，可以延到8月15号",
        "记一下：苏局人在外头开会，刚电话里口头准了，4号延至8月15号",
    ],
)
def test_whose_word_is_recorded(text: str) -> None:
    assert say(text, "k_ai") == "approve 4 until=2026-08-15 what=extend relayed_for=k_su"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("查一下我这边有超了时限的没", "mine filter=overdue"),
        (
            "贾正帮我顶几天，我6月22日至26日休年假，各位有事找他",
            "away until=2026-06-26 since=2026-06-22 to_person=k_jia",
        ),
        ("电梯维保眼看就230台啦", "report 4 doing"),
        ("小谢，邮箱收不了那么大的附件，4号的设计图转个PDF再给我发一遍", ""),
    ],
)
def test_what_a_member_says(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


def test_figures_that_do_not_add_up_are_asked_about() -> None:
    assert read("4号任务300台，整治196台，没整治的还有140台", sender="k_tie", office="market").ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号的时限往前挪，原来的8月31号不行，改为8月20号", "set_due 4 until=2026-08-20"),
        (
            "3号今后执法大队挑头，检测中心给配合",
            "assign 3 to_unit=综合执法大队 role=lead + assign 3 to_unit=检验检测中心 role=support",
        ),
        ("铁军，16号这条线今后你来牵头", "assign 16 to_person=k_tie role=lead"),
        ("电梯维保从开始到现在报过的，都调给我看看", "query 4 about=task want=history"),
        ("4号还有几台电梯没整治？", "query 4 about=task want=gap"),
        ("320台，电梯维保就拿这个当目标", "set_target 4 value=320 indicator=整治电梯"),
    ],
)
def test_what_who_leads_wants(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("电梯4号、气瓶5号、叉车19号，一切照常在推", "report 4 doing + report 5 doing + report 19 doing"),
        ("陆局，4号有个事要您拍板：古渡那三台走更换还是走大修？", "consult 4"),
        ("4号总共320台，改好的285台，余下35台", "report 4 doing total=285 of=320 remaining=35"),
        ("电梯维保没办法往下干，供电所不同意停电", "report 4 blocked"),
        ("4号监理认的进度是38%", "report 4 doing percent=38"),
    ],
)
def test_how_far_it_is(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "市里10月要抽查。特种设备科抓紧把电梯台账更新一遍，9月30号前送我",
            "new_task to_unit=特种设备科 title=更新电梯台账 due=2026-09-30",
        ),
        ("做个榜，科室按年报率排名次", "rank indicator=年报率 kind=科室"),
        ("请教下，6号的负责人是哪位？", "query 6 about=task want=owner"),
        ("月报定个日子，逢25号发我就行", "subscribe kind=monthly rrule=FREQ=MONTHLY;BYMONTHDAY=25"),
        ("4号到12月25号凑得够320台不", "query 4 about=task want=forecast"),
        ("谁还没交数，挨家敲一遍门", "remind filter=unreported"),
        ("催一下所有没报的", "remind filter=unreported"),
        ("每周那份汇报以后就免了吧，不用再给我", ""),
    ],
)
def test_what_is_wanted_by_then(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "年报率5月份跟4月份比咋样",
        "拿4月的比一比，年报率高了还是低了？",
        "对照4月份，企业年报率有没有往上走？",
    ],
)
def test_what_it_is_compared_with(text: str) -> None:
    compared = "query 7 indicator=年报率 until=2026-04-30 since=2026-04-01 about=task want=compare"
    assert say(text) == compared


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "报备：本人9.7至9.18参加党校培训，期间由贾正顶岗",
            "away until=2026-09-18 since=2026-09-07 to_person=k_jia",
        ),
        ("马上放端午了，22号之前莫发消息给我", "mute until=2026-06-22"),
        ("陆局，4号这三台老电梯走更换还是走大修，等您一句话", "consult 4"),
        ("查下我名下，过了期限没交的有么", "mine filter=overdue"),
        ("4号总数201台", "report 4 doing total=201"),
        ("4号：目标任务400台，累计做了287台", "report 4 doing total=287 of=400"),
        ("4号改了143台；剩余75台业主核不拢，还在查", "report 4 doing total=143 remaining=75"),
        ("4号累计281台，配件钱还欠着厂里8万", "report 4 doing total=281"),
        ("电梯维保过了300台大关，具体数明天点完给你", "report 4 doing"),
        ("【信息快报】市里通报：东江县电梯维保完成3.2万台，较计划提早四十天竣工", ""),
    ],
)
def test_what_a_member_tells(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


def test_whose_word_on_the_telephone_is_recorded() -> None:
    said = say("刚跟陆局通了话，4号他准延期，新期限7.20，特此登记", "k_ai")
    assert said == "approve 4 until=2026-07-20 what=extend relayed_for=k_lu"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("年报率，按科室排，要一季度的", "rank indicator=年报率 until=2026-03-31 since=2026-01-01 kind=科室"),
        ("6月20号上局务会要用的汇报稿，先替我理个初稿", "digest kind=meeting step=draft"),
    ],
)
def test_what_is_drawn_up(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5号卡住了，昨天还走掉两个师傅", "report 5 blocked"),
        ("4号招标还在走，谁家中等公布了就知道", "report 4 doing"),
        ("8号9月底交付我看危险，工人都调走了", "report 8 at_risk"),
    ],
)
def test_what_a_member_fears_or_has_done(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("年报率标准拔高一点，定成99", "set_target 7 value=99"),
        ("统计下铁军名下还开着的任务有多少", "query about=person person=k_tie filter=open want=count"),
        ("还欠着数据的单位，统一提醒一轮", "remind filter=unreported"),
        ("把电梯维保以往的上报记录全调出来", "query 4 about=task want=history"),
    ],
)
def test_what_is_to_be_seen_or_reached(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "本人下周一至周五外出公干，工作由贾正顶替",
            "away until=2026-06-19 since=2026-06-15 to_person=k_jia",
        ),
        ("4号恳请宽限二十日，配件断供", "extend 4 days=20"),
        ("4号总体完成86%，预计12.15竣工", "report 4 doing percent=86 eta=2026-12-15"),
        ("想打听下17号的责任人是哪位", "query 17 about=task want=owner"),
        ("报两个率：4号定期检验率是百分之八十八点七", "report 4 doing rate=88.7 indicator=定期检验率"),
        ("4号：礼拜一已把材料交给市局，至今没收到答复", "report 4 waiting"),
        ("4号该检320台，检了285，没检的35", "report 4 doing total=285 of=320 remaining=35"),
        # the bot's own receipts, pasted back
        ("4号登记成功：64台（上次59台）。数据不对的话回复“更正”", ""),
        ("您的上报已登记：4号 现为92%（上次88%）。如需修改，回复“更正”即可", ""),
    ],
)
def test_what_else_a_member_tells(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("燃气气瓶5号，加个人，贾正给铁军打下手", "assign 5 to_person=k_jia role=support"),
        ("去敲敲城关所，多少天没个响动了", "remind unit=城关市场监管所"),
        ("电梯维保那边盯紧问一问", "remind 4"),
        ("看看年报率，哪个科室高哪个科室低，挨个列", "rank indicator=年报率 kind=科室"),
        ("3号，责任科室是谁？", "query 3 about=task want=owner"),
    ],
)
def test_what_is_to_be_stirred_or_ranked(text: str, said: str) -> None:
    assert say(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("到6月30号为止，归我交的是哪几样嘛", "mine until=2026-06-30 filter=due"),
        ("4号干了75%，上线日子定在11月30号", "report 4 doing percent=75 eta=2026-11-30"),
        ("【系统回执】4号任务更新成功，累计136台，此前为108台，如不符请联系更正", ""),
    ],
)
def test_what_falls_to_a_member(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what does no harm, and figures that confirm one another
        (
            "4号定期检验率贾正那边算出来是92.1%，另外有台电梯坏了，不碍大事",
            "report 4 doing rate=92.1 indicator=定期检验率",
        ),
        ("4号，320台里头整治好的285台", "report 4 doing total=285 of=320"),
        ("王强上堤抢险了，我替他把4号报上：285台", "report 4 doing total=285"),
        # how many are missing to the end, and by when
        ("4号再修两台就够数了", "report 4 doing remaining=2"),
        ("4号还差2台，月底前能评下来", "report 4 doing remaining=2 eta=2026-06-30"),
        ("4号这项照计划走", "report 4 doing"),
        # what is told beside a figure tells nothing more
        ("4号：五一那五天人是真多，车排到国道上。截至昨天累计整治285台", "report 4 doing total=285"),
        # a bus line is no task
        ("4号线路公交改道了，明早坐车的绕一下", ""),
    ],
)
def test_how_far_it_is_beside_what_happens(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号定期检验率上到93.7%，没联系上的还有四十来户", "report 4 doing rate=93.7 indicator=定期检验率"),
        ("4号：380台整了285台，没整的大多卡在继承手续上", "report 4 doing total=285 of=380"),
        ("4号电梯跟之前一样没变化，下了一天雨，摊子都没出几个", "report 4 none"),
        ("4号整治285台，12月10号预计整治完毕", "report 4 doing total=285 eta=2026-12-10"),
        ("4号只欠北坑一处，6月30日之前保证拉光", "report 4 doing eta=2026-06-30"),
        ("电梯余6台，7月31日之前全部更新", "report 4 doing remaining=6 eta=2026-07-31"),
        ("城关所今天没人上网，托我说：电梯整治88台", "report 4 doing total=88 for_unit=城关市场监管所"),
        ("电梯维保380台，请销4号", "report 4 done total=380"),
        ("转质控专家原话：“今年送审的病历比往年规矩得多。” 4号整治285台", "report 4 doing total=285"),
        ("4号上次报完以后又整治了6台", "report 4 doing delta=6"),
        ("4号整治285台，账上还挂95台", "report 4 doing total=285 remaining=95"),
        ("4号己收285台", "report 4 doing total=285"),
        ("4号缺人手，干不成", "report 4 blocked"),
        ("刚那个数不对", "ASK correct OPEN"),
        ("贾正住院了，我替他把4号报一下：14台", "report 4 doing total=14 for_person=k_jia"),
        ("不好意思，4号是53%，我看颠倒了", "correct 4 percent=53"),
        ("4号7台改完5台，另外2台还在等配件", "report 4 doing total=5 of=7 remaining=2"),
        ("4号，本月拟新增整治900台，实际整治412台", "report 4 doing total=412"),
        # more is new than there is
        ("4号本月整治了54台，应整治50台还差4台", "ASK report 4 OPEN doing delta=54"),
        # what is passed on is somebody else's, whatever it counts
        ("转：全市电梯维保推进会召开，今年已整治电梯1260台，完成率61%", ""),
        ("谁的皮卡停4号料场门口，拉料车进不去", ""),
        ("贾正在党校出不来，我代他报4号，285台", "report 4 doing total=285 for_person=k_jia"),
        # a hospital's level is no leave
        ("【医政处】本周小结\n平均住院日：7.7天", ""),
        # the bot's own receipt, pasted back
        ("已收到您的报送：4号 整治285台。更正请直接回复。", ""),
    ],
)
def test_what_is_left_and_by_when(text: str, said: str) -> None:
    assert say(text, "k_tie") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("催一下：4号、12号。别的暂时不用管", "remind 4 + remind 12"),
        ("电梯维保怎么没声了，去盯他们一把", "remind 4"),
        (
            "节前议定的：电梯维保由信用科牵头，检测中心配合，今天起算",
            "assign 4 to_unit=信用监管科 role=lead + assign 4 to_unit=检验检测中心 role=support",
        ),
        (
            "信用科 年底工程款支付计划表，10月30号前交过来",
            "new_task to_unit=信用监管科 title=年底工程款支付计划表 due=2026-10-30",
        ),
        # a number that the office has not
        ("40号谁负责", "ASK query OPEN about=task want=owner"),
        ("月底了，没交数的全都撵一遍", "remind filter=unreported"),
        (
            "年报率报的88，财政局给我说才80出头，你把这个数对一下",
            "query 7 indicator=年报率 about=task want=check",
        ),
        ("三期排名都是倒数第一，对城关所实行挂牌督办", "supervise unit=城关市场监管所"),
        ("电梯维保换人挑头，贾正主责", "assign 4 to_person=k_jia role=lead"),
        (
            "年报率拿去年三季度的比一比",
            "query 7 indicator=年报率 until=2025-09-30 since=2025-07-01 about=task want=compare",
        ),
        (
            "请信用科拿出西市场活禽区整改方案，截止7月22日，送我这儿",
            "new_task to_unit=信用监管科 title=西市场活禽区整改方案 due=2026-07-22",
        ),
        ("当天那份简报，弄好了拿来我审", "digest kind=daily step=draft"),
        ("城关所好几天没动静，捅咕一下", "remind unit=城关市场监管所 filter=unreported"),
        ("电梯维保年底冲得到320台不，按现在的劲头", "query 4 about=task want=forecast"),
    ],
)
def test_what_a_leader_stirs_and_foresees(text: str, said: str) -> None:
    assert say(text) == said


def test_a_number_behind_its_place_word_that_the_office_has_not_is_asked_about() -> None:
    reading = read("报告，第99号办结", sender="k_min", office="market")
    assert reading.ask
    assert [act.task for act in reading.acts] == [None]
