"""Papers that somebody wants handed to them: 上周的周报发我一份."""

import re

# 明早八点前把日报发我, 发我周报: a regular paper is wanted by whoever leads.
_WHEN = (
    r"(?:(?:上个?|[这本]个?)(?:[周月季]度?|星期|礼拜)|今[天日]|昨[天日]"
    r"|最新|最近(?:一?期)?|[一二三四\d]+(?:个?季度|月份?)|[上全]?半?年)?的?"
)
_HAND = r"(?:发|推|送|传|拿|调|给|拉|甩|打印|下载)(?:一?[下份])?(?:过来|来)?"
_TAIL = (
    r"(?:\s?(?:一?[份下个期遍次]|看看|看一?[下眼]|看|瞧瞧|瞅瞅|过目|[给让]我(?:看|瞧)"
    r"|word|pdf|文档|电子版?|纸质版?|版本?|格式|文件|的|吧|呗|啊|谢谢|哈|呢))*\W*$"
)
HANDED_TO_ME = re.compile(
    rf"(?:^|[,。\s])(?:请|麻烦|帮我|给我|先|再|把|你)*{_HAND}(?:给|到)?"
    rf"我?(?:一?[下份]|看看)?{_WHEN}(?:通报|简报|[周月季日]报){_TAIL}|"
    rf"(?:把|将)?(?:通报|[简周月季日快专]报|稿子?|材料)[^,。;?]{{0,4}}{_HAND}(?:给|到)?我{_TAIL}|"
    r"(?:通报|[简周月季日快专]报|稿子?|材料|总结)[^,。;?]{0,4}"
    r"(?:发|推|送|传|拿)(?:给|到)?我(?=[,。!]|先?[看瞅瞧瞄过审]|一[份下遍次眼])"
)


def asks_for_paper(text: str) -> bool:
    """Whether a paper is to be sent to the one who writes: 上周的周报再发我一份."""
    wanted = ("报" in text and HANDED_TO_ME.search(text)) or ("材料" in text and _OF_MEETING.search(text))
    return bool(wanted) and not OF_OTHERS.search(text)


# 下午局务会的材料弄好了发我
_OF_MEETING = re.compile(rf"会(?:上|议)?[^,。;]{{0,6}}材料[^。;?]{{0,8}}{_HAND}(?:给|到)?我{_TAIL}")


# 市里的通报谁有: a paper that others have written.
OF_OTHERS = re.compile(
    r"谁有|(?:[国省市区县州厅部委]|上[级面头]|兄弟单位|外[省市县]|人家|他们"
    r"|别[人家的]|隔壁)(?:里|上|局|委|政府|那边|单位)?(?:下?发?的|那?[个份期])"
)
