"""What somebody above is asked to decide, to clear up or to give."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_CONSULT = any_of(
    r"""
    # a leader to step in
    (?:得|要|需要?|只能|还是得|恐怕得|必须)(?:请|让)?[^,。]{0,2}(?:领导|局长|主任
        |书记|[\u4e00-\u9fa5]局)(?:来|们)?(?:出面|协调|拍板|发话|说话|定夺|过问)
    出面[^,。;]{0,12}(?:协调|沟通|对接|说|谈)
    (?:需要?|希望|恳请|麻烦|想请|能否|能不能请|得请|盼)[^,。;]{0,10}(?:领导|局里|局长|主任
        |书记|镇里|街道领导|区里领导|上面|县里|您|[\u4e00-\u9fa5]局)[^,。;]{0,10}(?:协调|出面
        |定|明确|支持|帮(?:忙|着)?(?:协调|说|推)|过问|拍板|解决)
    (?:请|求|盼|望|恳请)(?:领导|局里|上级)[^,。;]{0,10}(?:派|给|拨|帮|协调|增派)
    求(?:领导|[\u4e00-\u9fa5]局|书记|主任|上面|组织)
    # a word put in, a call made
    (?<!各位)(?<!大家)(?<!大伙)(?<!群里)打个招呼 [说搭递]句话 牵个线 出个面
    (?:请|求|望|麻烦|劳烦|让|托)(?!示)[^,。;]{1,14}(?:通个?[气声]|[说搭递带][个句]话|碰个?头)
    # to rule, to decide
    拍个板 把个关 把把关 给个准信 示下 明示 请示
    请(?!假|客|了|教|进|来|问|等|稍|放心|查收|各|大家|勿|批(?!示))[^,。;]{0,10}(?:定(?!时|期|点
        |制)|明确|批示|示(?!范)|指示|协调|拍板|定夺|决定|裁定|出面|解决|把关|定调|支持(?:一下|解决)?)
    请您定 等(?:您|领导|局里)一?句话 听(?:您|领导)的(?=\W*$)
    (?:要|得|想请|需要?|等)您(?:来|给)?(?:拍个?板|定夺|拿个?主意|示下)
    请(?!示|各|大家|你们?各|同志)[^,。;]{1,8}?(?:(?:给|帮忙?|来)?(?:拿|给|出|提|定|把
        |指|明)(?:一?个|一?下|条|点)?(?:主?意见?|主意|说法|态度|方向|章程|准话|准信|调子
        |路子|点子|办法|脉|舵)|点个?头|表个?态|[发吱]个?[话声]|敲定|掌个?舵|拍个?[板砖])
    拿个?主意 给句话 给个(?:意见|说法|明确|指示|准话) (?:怎么|如何)定[,。?] 怎么办(?:好)?[,。?]?\s?请
    领导(?:定|定夺|明示|拍板)
    # less to reach
    (?:申请|建议|请求|想|能不能|能否|可否|请)[^,。;]{0,8}(?:目标|指标|任务数?
        |基数)[^,。;]{0,5}(?:调|降|减|改|核)[^,。;]{0,3}(?:低|减|成|到|为|下)?
    (?:申请|建议|请求|想|能不能|能否|可否)[^,。;]{0,4}(?:调低|下调
        |调减|核减|降低|降一?[降下点])[^,。;]{0,4}(?:目标|指标|任务|基数)
    # people, money, help
    (?:能不能|能否|可否|可不可以|看能不能)[^,。;]{0,12}(?:分担|分出去|匀|支援|搭把手)
    (?:能不能|能否|可否|可不可以|请|求|望|希望)[^,。;]{0,14}(?:加|派|增|拨|添|补|抽
        |借)(?:个|几个|点|些|一个|[一两三]名)(?:人|车|钱|编|设备|经费|资金|力量|人手)
    """
)
# 12号给个准话, from who leads, wants an answer from those below.
_ANSWER_ME = re.compile(r"给(?:我|局里|领导)?一?[个句](?:准?[话信]|实[话信]|痛快话|说法|交代|底|明确|时间)")
_CONSULT_NOT = re.compile(r"等(?:着)?[^,。;]{0,6}(?:街道|镇里?|村里)[^,。;]{0,4}出面")


# 麻烦栾局…: what comes before a leader who is asked for something.
_LEADER_ASKED = re.compile(r"(?:麻烦|想请|恳请|烦请|劳烦|还请)\s?$")


@needing(_CONSULT, _LEADER_ASKED)
def read_consultation(scene: Scene, segment: Segment) -> list[Act]:
    """请领导定: a question that somebody above has to decide."""
    asked = _CONSULT.search(segment.text) or _asks_leader(scene, segment)
    if scene.leads and _ANSWER_ME.search(segment.text):
        return []
    if not asked or _CONSULT_NOT.search(segment.text) or segment.target.how == "none":
        return []
    return [on_task("consult", segment)]


def _asks_leader(scene: Scene, segment: Segment) -> bool:
    """麻烦栾局…: whatever a leader is asked to do about a task."""
    for name in list_names(scene, segment):
        person = scene.lexicon.find_person(name.only or "")
        asked = _LEADER_ASKED.search(scene.text, 0, name.start)
        if asked and person is not None and person.role == "leader":
            return True
    return False
