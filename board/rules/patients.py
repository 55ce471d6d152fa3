"""A citizen's name beside a diagnosis, told apart from an indicator of a disease (高血压规范管理率82%).

A name is a usual surname with one or two characters that stands by itself; the office's own people are no
patients unless a diagnosis is said of them.
"""

import re
from collections.abc import Collection

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_NAME = rf"(?:欧阳|上官|司马|诸葛|[{_SURNAMES}])[\u4e00-\u9fa5某×xX*]{{1,2}}"
_DISEASE = (
    r"(?:高血压|糖尿病|肺结核|结核病?|艾滋病?|梅毒|淋病|尖锐湿疣"
    r"|[甲乙丙丁戊]肝|肝炎|肝硬化|[\u4e00-\u9fa5]{0,2}癌"
    r"|肿瘤|白血病|精神分裂症?|抑郁症?|双相|焦虑症|癫痫|冠心病"
    r"|脑梗死?|脑出血|脑卒中|中风|心梗|心脏病|尿毒症|肾病|新冠"
    r"|手足口病?|布病|麻疹|水痘|狂犬病|登革热|疟疾|猴痘|慢阻肺"
    r"|尘肺|先心病|唐氏|阿尔茨海默病?|帕金森|流感|血友病|宫外孕)"
)
_VERB = r"(?:被?确诊为?|患有?|被?诊断为|罹患|查出|检出|感染了?|得了|疑似|因)"
_ELDER = r"(?:老人|大爷|大妈|大叔|大娘|大伯|奶奶|爷爷|阿姨)"
_EPIDEMIC = re.compile(r"流感|新冠|手足口|麻疹|水痘|登革热|疟疾|猴痘")
_CARE = r"(?:复诊|初诊|就诊|转诊|转院|住院|出院|手术|化疗|透析|去世|死亡|病危|重症)"
_WHO = r"(?:患者|病人|病例|患儿|孕妇|产妇|死者|确诊者|密接|村民|居民|群众|学生|儿童|职工|老人)"
_EDGE = r"(?:^|(?<=[\s,，、。；;:：!！?？）)\d.．\]】是]))"
# What follows a disease where it names work or counts, not somebody's illness.
_WORK = (
    r"(?!\s*(?:[(（]|规范|管理|筛查|防治|防控|防制|患者|病人|随访|率"
    r"|疫苗|接种|健康|项目|任务|宣传|义诊|门诊|专病|专科|培训|监测"
    r"|报告|建档|人数|病例|疫情|工作|监护|服务|完成|已(?!转诊|转院|住院|出院|确诊|治愈|死亡|去世|手术)|累计"
    r"|新增|\d(?![级期])|[:：=]\s*\d|[一二三四五六七八九十百]+[例人]|那|这|还|率|的|进度|情况|指标|数))"
)
_AGE = r"[,，、\s]*(?:[男女][,，、\s]*)?(?:\d{1,3}\s*岁)?[,，、\s]*(?:[男女])?"
# Villages are called by a surname and what the place is: 马庄, 石桥.
_PLACE = "庄村镇乡街湾桥山河沟塘寨营屯坡岭堡洼口店集岗园坊巷路院所站"
_NO_NAME = re.compile(
    rf".[{_PLACE}]$|"
    r"周[一二三四五六日末前内报]|.*[区镇村乡县市院科局站办所街路校园组队部]$"
    r"|任务|任何|方案|方面|安全|高度|高风|高标|高新|马上|金额|石桥"
    r"|白名|黄牌|陆续|常态|程序|万人|于今|于是|何时|何人|向前|段落|毛坯|江苏"
    r"|江西|江北|江南|武汉|武装|夏季|钱款|史上|龙头|雷同|汤药|余下|余人"
)

_PATTERNS = (
    # 患者李某，男，67岁，确诊肺结核
    re.compile(
        rf"{_WHO}[:：\s]*(?P<name>{_NAME}?)"
        rf"(?=[,，、\s(（男女\d确患诊因查检感得罹疑]|{_DISEASE}).{{0,20}}?{_DISEASE}{_WORK}"
    ),
    # 王某 女 72岁 高血压3级
    re.compile(
        rf"{_EDGE}(?P<name>{_NAME}?)[,，、\s]*"
        rf"(?:[男女][,，、\s]*\d{{1,3}}\s*岁|[男女][,，、\s]|\d{{1,3}}\s*岁).{{0,24}}?{_DISEASE}{_WORK}"
    ),
    # 李某得了肺癌
    re.compile(
        rf"{_EDGE}(?P<name>{_NAME}?)(?:(?:{_ELDER})有|(?:同志|{_ELDER}|家属?|的?父亲|的?母亲)?"
        rf"[,，、\s]*(?:昨天|今天|近日|上周|已|刚)?{_VERB}).{{0,4}}?{_DISEASE}{_WORK}"
    ),
    # 王某 HIV阳性
    re.compile(rf"{_EDGE}(?P<name>{_NAME}?)[,，、:：\s]*(?:HIV|HPV|RPR|{_DISEASE})\s*阳性{_WORK}"),
)
_BARE = re.compile(
    rf"{_EDGE}(?P<name>{_NAME}?)(?P<mark>[,，:：\s]+)"
    rf"{_AGE}{_DISEASE}(?=\s*(?:$|[,，、。；;\n]|已?{_CARE}|1[3-9]\d{{9}}|\d{{17}}))",
    re.MULTILINE,
)


def find_patient(text: str, *, names: Collection[str] = ()) -> str | None:
    """The first name said together with a diagnosis, or None. `names` are people of the office itself."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _is_name(match["name"]):
                return match["name"]
    for match in _BARE.finditer(text):
        name = match["name"]
        # 赵明 高血压 is how an office names its own person's task; only a stranger's name is a patient's.
        if _is_name(name) and name not in names and (len(name) > 2 or not _may_be_place(match)):
            return name
    return None


def _may_be_place(match: re.Match[str]) -> bool:
    """Two characters before a colon or an epidemic are as often a place or the head of a line (史志：麻疹, 江宁 流感)."""
    return bool(re.search(r"[:：]", match["mark"]) or _EPIDEMIC.search(match[0]))


def _is_name(written: str) -> bool:
    return not _NO_NAME.match(written)
