"""What is out of the sender's hands: handed in, sent up, and waiting for somebody's answer."""

import re

from board.reading.progress.finishing import find_done
from board.reading.progress.handed_in import find_handed_in, is_answered
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.words.cues import any_of
from board.reading.words.needs import cued

AWAITED = any_of(
    r"""
    # an answer that has not come
    (?:意见|批复|结论|回函|复函|答复|(?:审查|验收|评审|检测|鉴定|审计|核查|考核)(?:结果|报告))(?:还
        |一直|迟迟|都|也|仍)*(?:没|未)有?(?:下来|出来|回来|反馈|给|出|到|回|定)(?![台发现门动现])
    没(?:见|等|收|接|听)(?:到|着)?(?:[着到过]|个|半点|任何)*(?:回[话音信复函执]
        |批复?(?!评)|信儿?(?=[,。;]|$)|动静(?=[,。;]|$)|下文|答复|消息|结果|意见)
    [交报送]了?[^,。;\d]{1,8}了,[^,。;]{0,4}没出结果
    没(?:有|个|给|给个|给过)?(?:回[音信话执复应函]|信儿|准信|答复|下文)(?![任号]) 没(?:有)?回(?:复|话)
    没(?:有)?(?:点头|拍板|发话|批示|表态)
    (?:报|交|送|递|呈)[^,。;]{0,12},[^,。;]{0,8}没(?:有|个|见|点
        |啥)?(?:吭声|吱声|表态|个?说法|消息|动静|意见|定论|结论|出报告|出结果)
    # waiting for a ruling
    等(?:着)?[^,。;]{0,6}(?:审|通知|出证|发证)(?=[,。;]|$)
    (?:等|待|就差|坐等)着?[^,。;没]{0,8}?(?:打款|拨款|放款|付款|回款|拨付|出文|发文|下文|点头|拍板|定夺
        |表态|研究|出意见|给意见|出报告|给说法|给话|给个话|来函|授牌|命名|颁证|公布)(?:呢|了)?(?=[,。;]|$)
    (?:等|(?<![接招期善优亏])待|候)(?:着)?(?:他们|上面|上级|区里|市里|省里|县里|镇里
        |街道|对方|专家|财政|领导|部门|省厅|市局|区局|县局|教育局|住建|审计|巡察|第三方
        |评审)?[^,。;]{0,8}(?:(?<![\d一二两三四五六七八九十几])批(?!次)|回话|回复|答复|审批
        |审核|审定|反馈|回音|回函|批复|预审|初审|复审|复核|核验|终审|审议|受理|打分|评分
        |排期|研究|上会|过会|签字|评审|盖章|会签|出结果|结果|验收(?:组|结果)?|通知结果|消息)
    (?:等|待|候)(?:着)?[^,。;没不]{0,8}?(?:出|给|拿|下)(?:个|份
        |一份|具)?(?:意见|报告|结论|说法|准信|批文|函|证(?!明)|红头)
    (?:等|待)着?(?:结论|意见|说法|报告|准信|回音|消息|下文)(?=[,。;了呢啊]|$)
    等[^,。;]{1,8}的?(?:函|批文|意见书|回函)(?=[,。;]|$)
    # waiting for those who come to see
    等[^,。;]{1,8}来(?:人)?(?:验|核|审|查|评|检|测)[^,。;]{0,2}(?=[,。;]|$)
    等(?:着)?(?:人家|他们|对方|上面|专家|验收组)[^,。;]{0,4}来
    # all that is left is what others say
    (?:就|只|全|光)看(?!了|到|见|着|看)[^,。;]{0,8}?(?:评审|评分|评估|专家|审|批|验收|复核|结果|名单|消息
        |通知|点头|排期|安排|意思|时候出|怎么定|咋定|定不定|过不过)[^,。;]{0,6}(?=[,。;]|$)
    (?:^|[,。;])结果(?:还|一直|迟迟|都|也)*(?:没|未)有?(?:下来|出来?|到|给|公布|定)(?:呢|啊)?(?=[,。;]|$)
    # not ruled upon yet
    (?:上面|上头|[省市县区局厅]里|专家|法务|财务|总部)(?:那边)?(?:还|一直|迟迟|都)+(?:没|未)有?(?:排期|排上|上会|研究|审|受理)
    (?:还|一直)?没批 还没(?:批|审|下文) 未批复
    # under examination
    送审 在审 审批中 审核中 评审中 走(?:审批|流程)
    (?:复检|检测|化验|送检|核验|评估|复核|受理|备案|审图)中(?=[,。;]|$)
    # handed in for it
    [送交报递呈][^,。;]{1,10}[审批核看]了,(?:在)?等着?(?:他们|人家|对方|上面)(?=[,。;呢]|$)
    (?:已|已经|都)(?:报|送|交)(?:了|到|给|至)?[^,。;\d]{1,6}(?:审批|审核|审定|审查|备案)(?=[,。;了]|$) 报批
    (?:已|都)?(?:上报|报送|提交|递交|呈报|报给|递到|交到|送到
        |报到|送去|报去)[^,。;]{0,10}(?:了|审)?[^,。;]{0,4}(?:等|待)
    (?:提交|报送|送交|报|送|交|递)(?:了|到|给|至|去)?[^,。;\d]{1,8}(?:审批
        |审核|审定|审查|审图|备案|评审|检测|化验|查验)了(?=[,。;]|$)
    # papers handed in
    (?:材料|方案|报告|申请|资料|请示)(?:都|已经?|也)?(?:交|递|报|送|呈)(?:给|到)?[^,。;\d]{2,10}了
    (?:材料|方案|清单|报告|申请|资料|请示|表格?|文件|台账)[^,。;]{0,8}(?:交上去|报上去
        |递上去|送上去|交了|报了|递了|送了|已报|已交|已上报|已提交|已报送|已送|已递)
    """
)
# 整改到位，材料也交了，报完成: a claim beside papers that were handed in, with nobody's answer outstanding.
_CLAIMS = re.compile(r"报完成|办结|报结|销号|整改到位|已完成|全部完成")


_OUTSTANDING = re.compile(r"[等待候]|没|未|审[核批定议查]|批|预审|[初复]审|复核|送审|受理|排期|研究|上会")


@cued(AWAITED, find_handed_in)
def find_waiting(text: str, topic_words: frozenset[str]) -> StateWords | None:
    """What waits for somebody's answer; none where papers were handed in beside a claim that the task is done."""
    found = AWAITED.search(text)
    found = find_handed_in(text, topic_words) if found is None or is_answered(text, found.start()) else found
    if (
        found
        and _CLAIMS.search(text)
        and not _OUTSTANDING.search(text)
        and find_done(text, topic_words=topic_words)
    ):
        return None
    return plain_state("waiting", found)
