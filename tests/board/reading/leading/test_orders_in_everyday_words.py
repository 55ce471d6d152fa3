"""What leaders, unit heads and editors type in words of every day: whom they chase and spare, what they ask, decide and send."""

import pytest

from board.model.acts import Pending
from tests.board.reading.offices import read
from tests.board.reading.told import describe


def _say(office: str, sender: str, words: str, *pending: Pending) -> str:
    return describe(read(words, sender=sender, office=office, pending=pending))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("2号到5号都催一下", ["2", "3", "4", "5"]),
        ("3至5号挨个提醒一遍", ["3", "4", "5"]),
        ("催一下7号-9号", ["7", "8", "9"]),
    ],
)
def test_each_of_a_span_of_numbers_is_chased(words: str, codes: list[str]) -> None:
    assert _say("transport", "j_wen", words) == " + ".join(f"remind {code}" for code in codes)


@pytest.mark.parametrize("words", ["5号到8号都放假", "3号到5号路口都堵了", "6号到9号我在省里开会"])
def test_a_span_of_days_or_roads_chases_nothing(words: str) -> None:
    assert "remind" not in _say("transport", "j_lei", words)


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("transport", "j_lei", "去催危桥，5号也催下", "remind 2 + remind 5"),
        ("water", "w_geng", "催催漏损，6号也盯一下", "remind 10 + remind 6"),
        ("school", "p_shi", "教师招聘、近视防控这两项催紧点", "remind 5 + remind 8"),
        ("market", "k_ai", "4号6号都推一把，9号先不用", "remind 4 + remind 6"),
        ("market", "k_ai", "催一下8号和10号，11号就免了", "remind 8 + remind 10"),
        ("market", "k_ai", "给城关、临河提个醒，青坪的就不用了", "remind unit=城关市场监管所 + remind unit=临河市场监管所"),
        ("market", "k_mu", "给古渡提个醒，2号他们一直挂零", "remind 2 unit=古渡市场监管所"),
        ("market", "k_lu", "快检室让城关和临河两个所往前赶一赶", "remind 1"),
    ],
)  # fmt: skip
def test_who_is_named_is_chased_and_who_is_spared_is_not(
    office: str, sender: str, words: str, expected: str
) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("market", "k_lu", "白科手上那几样给我报报", "query about=person person=k_bai"),
        ("market", "k_lu", "把特设科和药械科手里没完的拉出来", (
"query unit=特种设备科 about=unit filter=open "
"+ query unit=药械监管科 about=unit filter=open"
)),
        ("market", "k_lu", "有没有卡壳的，需要我协调的吱一声", "query about=board filter=blocked"),
        ("market", "k_lu", "黄灯的、红灯的各有几个", (
"query about=board filter=red want=count + "
"query about=board filter=yellow want=count"
)),
        ("market", "k_lu", "年报率报的数跟上个月对不上，核一下", "query 7 indicator=年报率 about=task want=check"),
        ("market", "k_lu", "4号是谁同意往后放的，翻翻底账", "query 4 about=task want=history"),
        ("market", "k_tie", "我们科还有哪几项没交账", "mine filter=open"),
        ("market", "k_ai", "整张清单导成表给我", "export"),
        ("school", "p_qi", "新同事想问下怎么往里头录数", "help"),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_a_question_and_no_piece_of_work(
    office: str, sender: str, words: str, expected: str
) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("school", "p_ding", "9号往后进校唱主角，基教科敲边鼓", (
"assign 9 to_unit=教师进修学校 role=lead "
"+ assign 9 to_unit=基础教育科 role=support"
)),
        ("school", "p_ding", "校车排查换个人管，齐悦接", "assign 7 to_person=p_qi"),
        ("school", "p_ding", "教师培训给进校加到5600人次", "set_target 9 value=5600"),
        ("school", "p_ding", "宿舍楼这条先挂起来，等钱到位", "pause 12"),
        ("school", "p_bao", "吕局电话里讲10号停了", "pause 10 relayed_for=p_lv"),
        ("school", "p_ding", "13号是不是又冒头了，重新挂账", "reopen 13"),
        ("school", "p_ding", "体育馆不能再拖了，国庆前一定交钥匙", "set_due 3 until=2026-09-30"),
        ("school", "p_bao", "丁局在会上说了，学位扩容那条加进督办", "supervise 4 relayed_for=p_ding"),
        ("school", "p_ding", "安全科暑期值守得漂亮，给朵小红花", "praise unit=校园安全科"),
        ("school", "p_lv", "后天别给我推了，我在外面学习", "mute until=2026-06-13"),
    ],
)  # fmt: skip
def test_orders_are_read_by_the_class_of_their_words(
    office: str, sender: str, words: str, expected: str
) -> None:
    assert _say(office, sender, words) == expected


_LATER, _CLOSE, _DRAFT = Pending("extend", "3"), Pending("close", "7"), Pending("digest")


@pytest.mark.parametrize(
    ("words", "pending", "expected"),
    [
        ("3号行，7号让他们再把台账补全", (_LATER, _CLOSE), "approve 3 what=extend + reject 7 what=close"),
        ("除了3号那条，别的全过", (_LATER, _CLOSE, Pending("close", "9")), "approve 7 what=close + approve 9 what=close"),
        ("7号照片够了，销", (_CLOSE,), "approve 7 what=close"),
        ("五月的简报先搁那儿，等数对齐了再往外推", (_DRAFT,), "digest kind=monthly step=hold"),
        ("没什么要改的，放出去吧", (_DRAFT,), "digest step=publish"),
        ("行，发到机关干部群", (_DRAFT,), "digest step=publish"),
        ("二季度的通报起个初稿，先别往外发", (), "digest since=2026-04-01 kind=quarterly step=draft"),
    ],
)  # fmt: skip
def test_decisions_and_drafts_are_read_in_passing_words(
    words: str, pending: tuple[Pending, ...], expected: str
) -> None:
    assert _say("school", "p_ding", words, *pending) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("transport", "j_lei", "客运站那边柯科怎么还没个回音，催一声", "remind 7"),
        ("transport", "j_lei", "绿化补植养护中心忙不开，建设科分担一部分", "assign 14 to_unit=公路建设科 role=support"),
        ("transport", "j_lei", "投诉办理这种老一套的别往督办里塞了", ""),
        ("transport", "j_qu", "9号例行检查这类的甭挂督办", ""),
        ("transport", "j_qu", "危桥改造加到18座", "set_target 2 value=18"),
        ("transport", "j_qu", "快递进村按110个往上冲", "set_target 18 value=110"),
        ("transport", "j_wen", "曲局电话里讲的，17号先不弄了", "pause 17 relayed_for=j_qu"),
        ("transport", "j_lei", "适老化这次公交公司冲得猛", "praise unit=城市公交公司"),
        ("transport", "j_lei", "危桥这项高崖和蓝天谁主谁辅", "query 2 about=task want=owner"),
        ("transport", "j_lei", "不用给我每天推，一周一次够了", "subscribe rrule=FREQ=WEEKLY"),
        ("transport", "j_gao", "1号给蓝天一个人跑吧，我退出来", "transfer 1 to_person=j_lan"),
        ("transport", "j_tao", "给我们中心的列个清单，还有几项没干", "mine filter=open"),
        ("transport", "j_wen", "例会就讲逾期和红灯的，材料备出来", "digest kind=meeting step=draft"),
    ],
)  # fmt: skip
def test_more_is_read_by_what_the_words_do(office: str, sender: str, words: str, expected: str) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("transport", "j_lei", "截至目前超期的给个数", "query about=board filter=overdue want=count"),
        ("transport", "j_lei", "渡口这个干法9月底前交得了工不", "query 11 about=task want=forecast"),
        ("transport", "j_lei", "护栏月底装得上来吗照眼下的速度", "query 3 about=task want=forecast"),
        ("transport", "j_lei", "危桥那两座立起来没有", "query 2 about=task"),
        ("transport", "j_lei", "何港还剩几项没干完", "query about=person person=j_he filter=open want=count"),
        ("transport", "j_lei", "通车率这个数谁核过，实不实", "query 4 indicator=通车率 about=task want=check"),
        ("transport", "j_lei", "绿化补植啥情况了我后天要跟县长讲", "query 14 about=task"),
        ("transport", "j_lei", "没动静的有几项，我说的是还没开工的", "query about=board filter=not_started want=count"),
        ("transport", "j_lei", "这周的周报先发我瞄一眼", "digest since=2026-06-08 kind=weekly step=draft"),
        ("transport", "j_wen", "给安平也敲一下", "remind unit=安平乡"),
        ("transport", "j_wen", "没报的再催一轮", "remind filter=unreported"),
        ("transport", "j_lei", "渡口码头别等10月了，8月20号之前投用", "set_due 11 until=2026-08-20"),
        (
            "transport", "j_wen", "曲局在省里开会，电话里口头同意3号延到10月15日",
            "approve 3 until=2026-10-15 what=extend relayed_for=j_qu",
        ),
        ("transport", "j_lan", "@高崖 2号那张照片再传我一遍", ""),
        ("transport", "j_lei", "质量第一，2号别拿几张照片应付", "comment 2"),
    ],
)  # fmt: skip
def test_questions_and_calls_are_told_from_orders(
    office: str, sender: str, words: str, expected: str
) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("school", "p_shi", "食堂和近视防控那边再问问，校车排查的就算了", "remind 2 + remind 8"),
        ("school", "p_ding", "招聘、课后服务这俩都给我按下暂停键", "pause 5 + pause 1"),
        ("school", "p_ding", "招聘题库还没定，先按下不动", "pause 5"),
        ("school", "p_ding", "教师培训这项陶静牵总", "assign 9 to_person=p_tao role=lead"),
        ("school", "p_ding", "质量监测排名定个目标，进前二", "set_target 11 value=2"),
        ("school", "p_ding", "参与率从90提到93", "set_target 1 value=93"),
        ("school", "p_ding", "近视筛查人数加到3万7", "set_target 8 value=37000 indicator=筛查人数"),
        ("school", "p_ding", "2号樊勇你给我盯死了", "comment 2"),
        ("school", "p_ding", "校园安全谁出事谁担着", ""),
        ("school", "p_ding", "教师培训小鲍一个人成不成，让康伟搭把手", "assign 9 to_person=p_kang role=support"),
        ("school", "p_shi", "让康工把4号学位数重新核一遍报上来", "remind 4"),
        ("school", "p_liang", "河湾中心校手里有几项要这个月交的", "mine until=2026-06-30 filter=due"),
        ("school", "p_ding", "办公会材料按超期、卡住的两块理", "digest kind=meeting step=draft"),
        ("school", "p_ding", "半年总结发我瞅瞅写得咋样", "digest kind=halfyear step=draft"),
    ],
)  # fmt: skip
def test_what_is_shared_raised_and_put_by(office: str, sender: str, words: str, expected: str) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("words", "pending", "expected"),
    [
        ("3号的延期先别批，我找康工聊聊", (_LATER,), ""),
        ("7号先不销，我下周去看了现场再定", (_CLOSE,), ""),
        ("7号先别销，照片补齐了再说", (_CLOSE,), "reject 7 what=close"),
        ("能松就松，3号给他宽", (_LATER,), "approve 3 what=extend"),
        ("周报先撤回来，数字有出入", (_DRAFT,), "digest kind=weekly step=hold"),
    ],
)  # fmt: skip
def test_who_will_first_see_to_it_decides_nothing(
    words: str, pending: tuple[Pending, ...], expected: str
) -> None:
    assert _say("school", "p_ding", words, *pending) == expected


@pytest.mark.parametrize(
    ("office", "sender", "words", "expected"),
    [
        ("transport", "j_lei", "3号9月底验不了就直接挂督办", ""),
        ("transport", "j_lei", "13号月底改不了就给我通报", ""),
        ("transport", "j_wen", "把4号没通车的名单发柯科一份", ""),
        ("transport", "j_lei", "客运站提升11月底前必须让群众用上", "set_due 7 until=2026-11-30"),
        ("transport", "j_wen", "雷局改主意了，3号还是9月20号", "set_due 3 until=2026-09-20 relayed_for=j_lei"),
        ("transport", "j_lei", "快递进村下半年再说，先收一收", "pause 18"),
        ("transport", "j_lei", "Z1不是清了吗怎么又冒了", "query Z1 about=task want=why"),
        ("transport", "j_lei", "护栏是谁报的完成", "query 3 about=task want=history"),
        ("transport", "j_lei", "港航手里的事超没超期", "query unit=港航中心 about=unit filter=overdue"),
        ("transport", "j_wen", "上周的周报导成word给我", "digest since=2026-06-01 kind=weekly step=draft"),
        ("transport", "j_lei", "全年任务完成过半了没", "query about=board"),
    ],
)  # fmt: skip
def test_threats_papers_and_days_of_grace(office: str, sender: str, words: str, expected: str) -> None:
    assert _say(office, sender, words) == expected


@pytest.mark.parametrize(
    ("words", "pending", "expected"),
    [
        ("这两个都过，剩下那个说说咋回事", (_LATER, _CLOSE, Pending("close", "9")), "ASK approve OPEN"),
        ("两项都同意", (_LATER, _CLOSE), "approve 3 what=extend + approve 7 what=close"),
        ("7号过了，丁局签字了", (_CLOSE,), "approve 7 what=close relayed_for=p_ding"),
        ("发布前先给吕局过目", (_DRAFT,), "digest step=hold"),
        ("只发局领导群，别往大群发", (_DRAFT,), "digest step=edit"),
    ],
)  # fmt: skip
def test_what_is_counted_or_sent_must_fit(words: str, pending: tuple[Pending, ...], expected: str) -> None:
    assert _say("school", "p_bao", words, *pending) == expected


@pytest.mark.parametrize(
    "words",
    [
        "后天指挥部调度会的材料捋一份",
        "下周一例会的材料攒一份",
        "周五专题会的材料理一理",
        "县里后天开调度会，材料备一份",
        "明天指挥部会议的单子拉一份",
        "给我捋一份明天上会的材料",
    ],
)
def test_papers_for_a_meeting_are_drawn_up_in_any_everyday_verb(words: str) -> None:
    assert _say("city", "c_luan", words) == "digest kind=meeting step=draft"


@pytest.mark.parametrize("words", ["后天调度会的材料收到一份", "调度会材料捋好了，谢谢", "后天调度会改时间"])
def test_papers_that_are_there_are_not_drawn_up(words: str) -> None:
    assert _say("city", "c_luan", words) == ""
