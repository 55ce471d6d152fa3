"""What a message says does not change with what is said around it, nor with how it is set."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from board.office_file import read_office
from board.reading.words.tidying import tidy
from bot.understand import understand_lines
from tests.board.reading.judging import Data, find_faults

SAMPLES = Path(__file__).parents[3] / "samples" / "messages"

Wrap = Callable[[str], str]
_AROUND: dict[str, Wrap] = {
    "a sound before it": lambda text: f"呃，{text}",
    "a greeting before it": lambda text: f"各位领导好，{text}",
    "an excuse before it": lambda text: f"抱歉在开会才看到，{text}",
    "a particle behind it": lambda text: text if text.endswith(("?", "？")) else text.rstrip("。！") + "哟",
    "thanks behind it": lambda text: f"{text}，多谢领导",
    "a WeChat picture behind it": lambda text: f"{text}[合十]",
    "a picture behind it": lambda text: f"{text}🌹",
    "whom it tells before it": lambda text: f"跟您汇报一下，{text}",
    "a word that comes to mind before it": lambda text: f"对了，{text}",
    "what closes a paper behind it": lambda text: text.rstrip("。") + "。以上，请领导阅示",
    "a voice drawn out": lambda text: text if text.endswith(("?", "？")) else text.rstrip("。！") + "～",
    "the bot called before it": lambda text: f"挂图你记一下，{text}",
    "a plea to write it down before it": lambda text: f"麻烦帮忙登记一下：{text}",
    "why only now before it": lambda text: f"下午好，刚开完会，说个情况，{text}",
    "a heading before it": lambda text: f"【进展】{text}",
    "laughter behind it": lambda text: f"{text}哈哈",
    "that this was all behind it": lambda text: f"{text}，别的没啥，就这些",
    "leave-taking behind it": lambda text: f"{text}🎉，我先去忙了，路上慢点哈",
    "a plea to write it down behind it": lambda text: f"{text}。劳烦记一笔",
    "how it was typed behind it": lambda text: f"{text}（语音转写）",
    "the whole of it once more": lambda text: f"{text}\n{text}" if len(text) > 5 else text,
    "half-width stops": lambda text: text.replace("，", ",").replace("。", ".").replace("？", "?"),
    "spaces before its measures": lambda text: re.sub(r"(?<=\d)(?=[号月户%])", " ", text),
}


@pytest.mark.parametrize("around", _AROUND)
@pytest.mark.parametrize("name", ["a", "b"])
def test_what_stands_around_a_message_changes_nothing(name: str, around: str) -> None:
    lines = (SAMPLES / f"messages_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    messages: list[Data] = [json.loads(line) for line in lines]
    plain = [
        one
        for one in messages
        if one["gold"]["acts"] and not re.search(r"[\n#✅👌]|^\W|ok|收到", one["text"])
    ]
    wrapped = [json.dumps({**one, "text": _AROUND[around](one["text"])}) for one in plain]
    read = map(
        json.loads, understand_lines(wrapped, read_office((SAMPLES / f"office_{name}.json").read_bytes()))
    )
    wrong = [
        (one["text"], faults)
        for one, got in zip(plain, read, strict=True)
        if (faults := find_faults(one["gold"], got))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("嗯嗯，3号完了哈[抱拳]，谢谢啦", "3号完了"),
        ("不好意思刚看到消息，今儿改了6处啊", "今天改了6处"),
        ("汇报一下：8号卡住了，请领导放心。", "8号卡住了"),
        ("14 号完成 36 处，还差 12 处", "14号完成36处，还差12处"),
        ("完成时限改到 10 月 31 日", "完成时限改到10月31日"),
        ("收缴率96，310户没交", "收缴率96，310户没交"),
        ("36件已办结", "36件已办结"),
        ("办完 36 处理由见附件", "办完 36 处理由见附件"),
        ("1 完成 2 在干", "1 完成 2 在干"),
        ("下个星期三前给我", "下周三前给我"),
        ("夜儿个改了2处", "昨天改了2处"),
        ("这会儿没啥新进度", "现在没啥新进展"),
        ("好的，月底前有哪些要交", "月底前有哪些要交"),
        ("反馈：6号完了", "6号完了"),
        ("合格率91.5%17号报结", "合格率91.5%，17号报结"),
        ("北段挖了一半电缆还没动", "北段挖了一半，电缆还没动"),
        ("东区22台全区80台", "东区22台，全区80台"),
        ("累计6，350户", "累计6350户"),
        ("顺便说一下，8号在装", "8号在装"),
        ("4号改完22处，先这样吧", "4号改完22处"),
        ("11号在等批 11号在等批", "11号在等批"),
        ("催下 b1 和 c2", "催下b1和c2"),
    ],
)
def test_only_its_matter_is_read(said: str, meant: str) -> None:
    assert tidy(said) == meant


@pytest.mark.parametrize(
    "said", ["收到收到", "1号1号", "同意，同意", "7号结了8号结了", "方案写好了，请领导审阅"]
)
def test_what_only_looks_said_twice_or_closing_stays(said: str) -> None:
    assert tidy(said) == said


@pytest.mark.parametrize("said", ["谢谢", "[抱拳]", "👌", "哈哈哈", "嗯", "好的，收到", "辛苦了", "领导好"])
def test_a_message_of_nothing_else_keeps_it(said: str) -> None:
    assert tidy(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "9号✅",
        "收到👌",
        "3号🔴",
        "1号完成了吗",
        "2号差3户呢",
        "去哈尔滨学习了",
        "学前儿童入园率92",
        "产后儿科随访完了",
        "连夜儿童接种",
        "各位，请把表交一下",
        "我这边，有哪些没报",
        "请领导指示",
        "主任同意了",
        "这两天热得哈哈笑不出来",
    ],
)
def test_what_says_something_stays(said: str) -> None:
    assert tidy(said) == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("危改竣工188户了 还差12户没动", "危改竣工188户了，还差12户没动"),
        ("路口那块批了 下周一进场施工", "路口那块批了，下周一进场施工"),
        ("城头 1850 桑村 1940", "城头 1850 桑村 1940"),
        ("2号 进度60%", "2号 进度60%"),
    ],
)
def test_a_space_between_statements_is_a_stop(said: str, meant: str) -> None:
    assert tidy(said) == meant
