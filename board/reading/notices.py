"""Circulars of an authority outside the office, and cheers for everybody: neither speaks to the board."""

import re

from board.reading.scene import Scene
from board.reading.words.needs import needing

# 【市应急局】, 【省厅督导室】: who sends a circular.
_HEAD = re.compile(
    r"\W*[【\[](?P<who>[\u4e00-\u9fa5]{2,16}"
    r"(?:局|厅|委|委员会|办|办公室|室|院|部|中心|总队|支队|政府|指挥部|领导小组))[】\]]"
)
# 请各单位提前自查, 各部门做好准备: what is asked of all who receive it.
_ASKED_OF_ALL = re.compile(
    r"[请望]?(?:各(?:有?关|相关|直属|基层|成员|责任)*"
    r"(?:单位|部门|科室|股室|[镇乡]街?道?|街道|社区|所|站|校|学校|园|医院"
    r"|卫生院|项目|工地|企业|村|县|区|地|级)|相关(?:单位|部门)|有关(?:单位|部门))"
    r"[^。;!]{0,24}?(?:自查|准备|落实|配合|整改|抓好|做好|迎检|上报|对照|认真|参加|知悉|遵照|加强)"
)
_CHECKS = r"(?:督查|督导|检查|抽查|暗访|巡查|巡检|考核|评估|调研|稽查|执法|审计|排查|整治行动)"
# 市里下周来专项督查: a check that others come for.
_THEY_CHECK = re.compile(
    rf"(?:[省市区县州]里|[省市区县州]?(?:上级|[\u4e00-\u9fa5]{{1,6}}[局厅委办])"
    rf"|上[面头级])[^。;!]{{0,16}}?(?:开展|组织|进行|来|到|将|要)[^。;!]{{0,20}}?{_CHECKS}"
)
# 同志们精神头不错, 工地上辛苦了: what is said to cheer, of all who work and of no task.
_ALL_OF_YOU = (
    r"(?:同志们?|大家伙?儿?|大伙儿?|师傅们?|工友们?|弟兄们?|兄弟们?|队员们?|伙计们|姑娘们|小伙子们|各位)"
)
_CHEERED = re.compile(
    rf"(?:.{{0,8}}{_ALL_OF_YOU})?[^\d]{{0,8}}?(?:"
    r"(?:精神头|精气神|精神|干劲|劲头|士气|状态|热情|态度|面貌|作风)"
    r"(?:儿|都|也|很|挺|蛮|真|还|是|十分|特别|相当)*(?:不错|足|高涨?|好|饱满|十足|在线)"
    r"|辛苦|给力|不容易|受累)[了啊啦的]*(?:大家|各位|同志们)?"
)
_CALLED_ON = re.compile(
    rf"(?:{_ALL_OF_YOU})?(?:接着|继续|再|都)*"
    r"(?:干(?:吧|下去)?|加油干?|努力|保持(?:住|下去)?|再?接再厉|加把劲"
    r"|鼓把?劲|坚持(?:住|下去)?|冲|注意(?:身体|安全|防暑))[吧啊!]*"
)
_CALLED = re.compile(_ALL_OF_YOU)
# 今天转了转工地, 路过渡口: where the one who says it has been.
_VISITED = re.compile(
    r"(?:今天|今早|昨天|早上|上午|下午|中午|刚才?|刚刚|这两天|这几天)?(?:我)?(?:又|也|去|到|在)?"
    r"[^\d]{0,6}?(?:看了?看?|转了?转?|走了?走?|跑了|逛了|路过|经过|去了|到了|待了|蹲了)[^\d]{0,10}"
)


# 关于报送…总结的通知：请各股室…, 请各组于18日下班前报送…名单: a circular as it was written, to all at once.
_CIRCULAR = re.compile(
    r"\W*关于[^。;!\n]{2,40}的(?:通知|公告|函)\s?[:\n]"
    r"|\W*请各(?:单位|部门|科室?|股室|组|[镇乡]街?道?|街道|社区|所|站|学?校|院|企业|村|县区?|区)"
    r"(?:[、和]各?[\u4e00-\u9fa5]{1,4})*于[^。;!\n]{2,12}前(?:将[^。;!\n]{2,20})?(?:报送|上报|报)(?!结|完)"
)


@needing(_ASKED_OF_ALL, _CHEERED, _CIRCULAR)
def is_notice(scene: Scene) -> bool:
    """Whether a message only passes on what an authority outside announces, or cheers everybody on."""
    return _is_circular(scene) or (scene.leads and _is_cheer(scene))


def _is_circular(scene: Scene) -> bool:
    """【市应急局】…开展专项督查，请各单位提前自查, by anybody but the office's own units."""
    text = scene.text
    if any(ref.code for ref in scene.codes):
        return False
    if _CIRCULAR.match(text):
        return True
    if _ASKED_OF_ALL.search(text) is None:
        return False
    head = _HEAD.match(text)
    if head is None:
        return _THEY_CHECK.search(text) is not None
    return not any(name.start < head.end() for name in scene.units)


def _is_cheer(scene: Scene) -> bool:
    """工地上辛苦了，接着干: nothing is said beside the cheer but where one has been, of no task by its number."""
    if scene.figures or scene.message.quote or any(ref.code for ref in scene.codes):
        return False
    said = [one.text.strip() for one in scene.clauses]
    cheered = [one for one in said if _CHEERED.fullmatch(one)]
    if not cheered or not (_CALLED.search(scene.text) or "辛苦" in scene.text):
        return False
    return all(one in cheered or _CALLED_ON.fullmatch(one) or _VISITED.fullmatch(one) for one in said)
