"""Words that are said of any work and so speak for no task."""

import re

from board.reading.words.finishing_words import FINISH

# What is said of any work: 完成了 speaks for no title that has 完成, but 到岗 does for one that has 到岗.
OF_ANY = re.compile(
    rf"(?!到岗|入住|挂牌|开业|开诊|开园|开张|开馆|通车|贯通|上线|关停)(?:{FINISH})|推进|开展"
    r"|落实|实施|启动|组织|进度|开工|验收|竣工|投用|今年|本年|全部|新增|任务|工作|项目|情况"
    r"|进行|专项|重点|年度|季度|每[周月季年]|[周月]报|上报|报送|数量|人数|材料|问题"
)
