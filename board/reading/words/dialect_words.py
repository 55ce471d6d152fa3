"""The words of dialects as they are typed in work chats, each with its equivalent in the standard language.

Every equivalent has the length of its word. A table holds a word a line: the word, what it stands for, and, where the
plain language has the same characters, what must stand before it and behind it (lookarounds; END is a stop or the end).
From the southwest, Hubei, Hunan, Guangdong, the lower Yangtze, Henan, Hebei and the northeast.
"""

from board.reading.words.dialect_asking import ASKING

_TELLING = r"""
# persons and things
俺      我
恁们    你们
恁      你      -  (?=那边|这边|看|单位|村|科|所)
侬      你
阿拉    我们    -  (?![善伯山])
伊拉    他们    -  (?![克])
佢      他
哋      们
嗰      那
呢      这      (?:(?<=[,。\s])|(?<![\s\S]))  (?=[个度啲边单件张笔排次条])
啲      些
嘢      事
侪      都
# time
号头    月份    (?<=[个上下])
听日    明天    -  (?!报)
听朝    明早
听晚    明晚
寻日    昨天
琴日    昨天
噚日    昨天
寻晚    昨晚
琴晚    昨晚
今朝    今天
明朝    明天    -  (?=再|就|去|来|能|上|下|开|交|报|弄|搞|讲|早)
后日    后天    (?<![以今之])  (?![常均子期程报益])
前日    前天    (?<![以今之])  (?![常均子期程报益])
夜个    昨天    (?<![连深半昼日星每一])
今个    今天    (?<![至当])  (?!月|年|别|性)
明个    明天    (?<![证说表])  (?!月|年|别|人|体|性)
昨个    昨天
上昼    上午
下昼    下午
晏昼    下午
头晌    上午
头午    上午
后晌    下午
过晌    下午
晌午    中午
傍黑    傍晚
而家    现在
依家    现在
宜家    现在    -  (?!家居|商场)
方才    刚才
头先    刚才
啱先    刚才
啱才    刚才
啱啱    刚刚
才将    刚才    -  (?=[报说发填讲])
将才    刚才    -  (?=[报说发填讲])
即刻    马上
一阵间  一会儿
一阵    一会    -  (?=[再就去来搞弄报])
一歇歇  一会儿
一歇    一会    -  (?=[再就去来搞弄报])
迟啲    晚点
迟下    晚点
# how an action stands, and small verbs
脱      掉      (?<=[弄办做搞改清销拆用])  (?=[\d一二两三四五六七八九十了,。;\s])
牢      住      (?<=[卡堵停])  (?=[了,。;\s]|$)
争      差      (?<=[仲还])  (?=\s?[\d一二两三四五六七八九十几])
郁唔到  动不了
成      整      (?<![完构组形])  (?=个(?:礼拜|星期|月|上午|下午|村|镇))
勒里    在这
勒      在      -  (?=[管弄办搞做跟忙等海])
利亮    利索
利落    利索    (?<=弄|整|干|办)
差不离  差不多
咗      了
返工    上班    (?<=[冇])
晒      了      (?<=[完齐好掂定妥停断])
晒      完      (?<=[做收交报改装清拆签查验换发搞弄修整])  (?=[,。!;\s了喇啦\d]|$)
哉      了      (?<=[完好齐了定掉过到成脱开来牢])
哒      了      (?<![哒棒萌美么])  (?!哒)
嗒      了      (?<![嗒])  (?!嗒)
得      了      (?<=[完齐])  (?=[,。!;]|$)
嘚      了      (?<!嘚)  END
罢      完      (?<=[改查弄办装修干做搞打种收拆签清交建])  (?=[了,。;\s\d一二三四五六七八九十两]|$)
紧      着      (?<=[等做搞弄装改审签拆查验整写修倾谈])  (?!张|固|急|密|要|缺)
起      着      (?<=[欠卡拖搁红黄])  (?![来点步草重诉哨火])
返      回      (?<=[退打收交改攞拿送补])  (?![工修还岗乡程])
卡到    卡在    (?<![打刷行保民通饭车名房贺银证发制医换补办领送开销绑插磁购新旧])  (?![位账手人期])
压到    压着    -  (?=不|没)
切      及      (?<=[赶搞做改嚟来][唔不])
掂      定      -  (?!量)
搞赢    搞完
放工    下班    (?<![发开])  (?![资程地作具艺业人厂商钱])
剩低    剩下    -  (?![保收效压])
净系    只是
净剩    只剩
加埋    加上
揾      找
搵      找
睇      看
谂住    打算
倾      谈      -  (?=[好妥掂紧咗过成拢])
俾      给
畀      给
攞      拿
嚟      来
喺      在
仲      还      -  (?=[未没有话说系是不挂差要剩欠得喺在卡红黄显算催无冇唔能会等搞做争亮标喊提报催叫用打])
话      说      (?<=[还又就他仲])  (?=[我你他])
喊      叫      -  (?![一声嗓话口号])
拾掇    整理
归置    整理    -  (?!放)
弄利落  弄利索
一哈    一下    -  (?!哈)
不孬    不错
嘅      的
㗎      的
# very
蛮      很      (?<![野刁霸荆])  (?![横干力缠荒子夷])
忒      太
贼      很      (?<![防盗窃小老抓])  (?=[慢快难忙顺拉])
邪气    非常    (?<![歪风])
# words that end a sentence
嘛      啊      (?<![干做])(?<!得[\u4e00-\u9fa5])  END
喽      了      -  END
啰      了      (?<!啰)  END
咧      了      (?<!大)  END
喇      了      (?<![喇])  (?=[,。!;?、\s]|$)
咯      啊      (?<=[不没])  END
咯      了      -  END
噻      啊      -  END
撒      啊      (?<=[了的好完吧过行是在点下看快说呢])  END
唦      啊      -  END
嗦      吗      (?<=[了啊的])  END
喃      呢      (?<!呢)  END
啵      啊      (?<!啵)  END
噃      啊      -  END
吖      啊      -  END
啫      啊      -  END
伐      吗      (?<![砍步采讨间征挞盗滥杀])  END
哈      啊      (?<![哈呵嘻])  END
"""

_END = r"(?=[,。!;?、\s]|$)"
Word = tuple[str, str, str, str]


def _read_table(table: str) -> tuple[Word, ...]:
    """Word, equivalent, what stands before, what stands behind; the longest words first."""
    rows = [line.split() for line in table.splitlines() if line and not line.startswith("#")]
    words = [_read_word(*row) for row in rows]
    return tuple(sorted(words, key=lambda one: -len(one[0])))


def _read_word(word: str, plain: str, before: str = "", after: str = "") -> Word:
    return word, plain, before.removeprefix("-"), _END if after == "END" else after


WORDS = _read_table(ASKING + _TELLING)
