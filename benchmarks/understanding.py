"""How fast messages are read: in an office of 100 tasks, and what 10,000 tasks and 2,000 people cost more.

    python -m benchmarks.understanding

Prints messages a second of processor time on one core, the least of forty turns, and the ratio of the cost.
"""

import itertools
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from board.model.acts import Message
from board.model.office import Board, Office, Person, Unit
from board.model.task import Indicator, Task
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar

_PLACES = [
    "青山",
    "白云",
    "石门",
    "柳河",
    "大垄",
    "东江",
    "南岭",
    "北坞",
    "双溪",
    "石塘",
    "河湾",
    "桥南",
    "城关",
    "新安",
    "永宁",
    "太平",
    "长乐",
    "安平",
    "和顺",
    "清泉",
]
_THINGS = [
    "供水管网",
    "农村危房",
    "校园食堂",
    "老旧小区",
    "口袋公园",
    "高标准农田",
    "污水处理厂",
    "养老服务中心",
    "文化广场",
    "农贸市场",
    "村卫生室",
    "停车场",
    "充电设施",
    "公共厕所",
    "河道堤防",
    "山塘水库",
    "乡村道路",
    "安置房屋",
    "避难场所",
    "数字平台",
]
_DEEDS = [
    "改造",
    "新建",
    "维修",
    "扩建",
    "整治",
    "验收",
    "移交",
    "清查",
    "绿化",
    "亮化",
    "提标",
    "拆除",
    "迁建",
    "加固",
    "更新",
    "创建",
    "招商",
    "普查",
    "复核",
    "巡查",
]
_SURNAMES = "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严金魏陶姜"
_GIVEN = [
    "明",
    "静",
    "建国",
    "丽华",
    "志强",
    "海涛",
    "小兵",
    "晓梅",
    "文博",
    "雪",
    "芳",
    "磊",
    "婷",
    "超",
    "阳",
    "敏",
    "伟",
    "倩",
    "强",
    "越",
]

_MESSAGES = (
    "3号干到80%了",
    "今天又验收了3处，累计36处",
    "7号已全部完成，申请销号",
    "2号申请延期到7月20日，设备没到货",
    "5号卡在资金上，钱没下来",
    "各单位进度排一下",
    "哪些还没动",
    "收到",
    "明天下午三点一号会议室开会",
    "9号完成12/18，还剩6处",
    "材料交上去了，等区里批复",
    "城关停车场改造干了一半",
    "领导，11号需要局里协调一下电力部门",
    "刚才说错了，是85%不是80%",
)


def build_office(tasks: int, people: int) -> Office:
    """An office of the given size; titles and names are combined, so that many share their words."""
    units = tuple(Unit(f"{place}镇", "乡镇") for place in _PLACES)
    names = itertools.islice(itertools.cycle(itertools.product(_SURNAMES, _GIVEN)), people)
    staff = tuple(
        Person(
            f"u{number}",
            surname + given,
            units[number % len(units)].name,
            "主任",
            "unit_head" if number % 9 else "leader",
        )
        for number, (surname, given) in enumerate(names)
    )
    titles = itertools.islice(itertools.cycle(itertools.product(_PLACES, _THINGS, _DEEDS)), tasks)
    duties = tuple(
        Task(
            str(number),
            f"{place}{thing}{deed}",
            lead_unit=units[number % len(units)].name,
            owners=(staff[number % len(staff)].id,),
            indicators=(Indicator(f"{thing}数量", ">=", 40, unit="处"),),
            state="doing",
        )
        for number, (place, thing, deed) in enumerate(titles, start=1)
    )
    return Office(Board("基准作战图", 2026), units, staff, duties)


def measure(lexicons: Sequence[Lexicon], turns: int) -> list[float]:
    """Seconds of processor time for one message with each lexicon: the least of so many turns, taken in turns.

    What a machine does besides only ever adds to a turn, so the least is nearest to what the reading itself takes
    (so too the documentation of `timeit.Timer.repeat`).
    """
    calendar, now = Calendar(), datetime(2026, 6, 10, 2, 0, tzinfo=UTC)
    messages: Sequence[Message] = [Message(text, now, f"u{number}") for number, text in enumerate(_MESSAGES)]
    least = [float("inf")] * len(lexicons)
    for _ in range(turns):
        for at, lexicon in enumerate(lexicons):
            began = time.process_time()
            for message in itertools.chain.from_iterable(itertools.repeat(messages, _ROUNDS)):
                read_message(message, lexicon, calendar)
            least[at] = min(least[at], (time.process_time() - began) / (_ROUNDS * len(messages)))
    return least


_TURNS, _ROUNDS = 40, 5


def main() -> None:
    few = build_lexicon(build_office(100, 60))
    began = time.process_time()
    many = build_lexicon(build_office(10_000, 2_000))
    built = time.process_time() - began
    small, large = measure((few, many), _TURNS)
    print(f"100 tasks: {1 / small:,.0f} messages/s ({small * 1e6:.0f} µs each)")
    print(
        f"10,000 tasks, 2,000 people: {1 / large:,.0f} messages/s, "
        f"{large / small:.2f} times the cost; lexicon built in {built:.2f} s"
    )


if __name__ == "__main__":
    main()
