"""Adopted units (包联): asked, registered, told when red."""

from pathlib import Path

import pytest

from board.model.office import Person
from tests.chat import Chat


def find(chat: Chat, name: str) -> Person:
    with chat.database.begin("测试单位") as records:
        return next(person for person in records.roster.snapshot().people if person.name == name)


def test_an_adopter_is_answered_with_the_lights_of_their_units(chat: Chat) -> None:
    answer = chat.say("王建国", "我包的镇街怎么样")
    assert answer.splitlines() == [
        "您包联城头镇，在办2项，黄灯1项（截至11月23日8:00）：",
        "2号65岁以上老年人体检（城头）：75.1%（1742/2320），低于序时22.4个百分点，差578人，11月30日到期",
    ]


def test_reds_come_first_and_a_town_brings_its_hospital(chat: Chat) -> None:
    chat.say("周敏", "赵科包水泉镇、城头镇")
    lines = chat.say("赵明", "我包的村怎么样").splitlines()
    assert lines[0] == "您包联水泉镇、城头镇，在办5项，红灯1项，黄灯1项（截至11月23日8:00）："
    assert [line[:3] for line in lines[1:]] == ["17号", "2号6"]


def test_the_answer_is_private_and_may_be_followed_up(chat: Chat) -> None:
    assert chat.say("王建国", "@小图 我的联系点情况", room="作战群") != ""
    assert not any("您包联" in text for text in chat.in_group())
    chat.say("王建国", "我包的镇街怎么样")
    assert "较慢：城头75.1%" in chat.say("王建国", "为啥黄")


def test_one_short_question_serves_the_adopter_and_everybody_else(chat: Chat) -> None:
    assert chat.say("王建国", "包联情况").startswith("您包联城头镇，在办2项")
    assert chat.say("李娜", "包联情况").startswith("包联1人1家：")


def test_who_adopts_nothing_is_told_so(chat: Chat) -> None:
    for name in ("李娜", "何立新"):
        assert chat.say(name, "我包的镇街怎么样") == "没有登记由您包联的单位，回“包联表”看全部。"


def test_everybody_may_ask_who_adopts_a_unit(chat: Chat) -> None:
    assert chat.say("李娜", "谁包的城头镇") == "城头镇由王建国（副局长）包联。"
    assert chat.say("李娜", "城头卫生院是谁包的") == "城头由王建国（副局长，包城头镇）包联。"
    assert chat.say("周敏", "水泉的包联领导是谁") == "水泉还没有登记包联人，由办公室登记，例：某某包水泉镇。"


def test_a_unit_asks_who_adopts_it(chat: Chat) -> None:
    assert chat.say("李娜", "我们镇谁包") == "城头由王建国（副局长，包城头镇）包联。"


def test_somebody_whom_the_roster_does_not_have_is_not_registered(chat: Chat) -> None:
    assert chat.say("周敏", "张伟包水泉镇") == "名册里没有“张伟”，请写名册里的姓名，或先导入名册。"


def test_the_table_of_adoption_names_who_is_left(chat: Chat) -> None:
    chat.say("周敏", "郑凯包联桑村镇")
    assert chat.say("何立新", "包联表").splitlines() == [
        "包联2人2家：",
        "王建国：城头镇",
        "郑凯：桑村镇",
        "未包联1家：水泉镇。",
    ]


def test_an_editor_registers_and_moves_an_adoption_and_the_adopter_is_told(chat: Chat) -> None:
    said = chat.say("周敏", "赵科包城头镇")
    assert said == "已记：赵明包联城头镇。王建国也包，只留一人回“王建国不再包城头镇”。"
    assert chat.say("周敏", "城头镇改由郑凯包联") == "已记：郑凯包联城头镇。"
    assert [find(chat, name).adopts for name in ("王建国", "赵明", "郑凯")] == [(), (), ("城头镇",)]
    chat.at("2026-11-23T08:05:00")
    notice = "周敏登记：您现包联城头镇，亮红灯时随清单告知，也可问“包联情况”。"
    assert chat.told("郑凯", "notice") == [notice]
    assert chat.told("赵明", "notice")[-1] == "周敏登记：您不再包联单位。"


def test_what_is_no_longer_adopted_is_dropped_by_its_short_name_too(chat: Chat) -> None:
    assert chat.say("周敏", "王局不再包城头") == "已记：王建国不再包联城头镇。"
    assert chat.say("周敏", "王局不再包城头") == "王建国没有登记包联单位。"


def test_an_adoption_said_by_mistake_is_undone_at_once(chat: Chat) -> None:
    chat.say("周敏", "城头镇改由郑凯包联")
    assert chat.say("周敏", "撤销") == "已撤回：郑凯仍不包联单位；王建国仍包联城头镇，已告知。"
    assert [find(chat, name).adopts for name in ("王建国", "郑凯")] == [("城头镇",), ()]


def test_others_do_not_register_adoptions(chat: Chat) -> None:
    assert chat.say("赵明", "王局包水泉镇") == "包联由局领导或办公室登记，可转告他们。"
    assert find(chat, "王建国").adopts == ("城头镇",)


def test_an_adopter_hears_of_reds_with_their_list_once_a_week(chat: Chat) -> None:
    chat.say("周敏", "李娜的联系点为水泉镇")
    chat.at("2026-12-24T09:00:00")
    first = [text for text in chat.told("李娜", "duty") if "包联单位红灯" in text]
    assert len(first) == 1
    assert "17号水泉中医馆验收（水泉）：11月18日到期，逾期" in first[0]
    chat.at("2026-12-25T18:00:00")
    assert len([text for text in chat.told("李娜", "duty") if "包联单位红灯" in text]) == 1
    chat.at("2026-12-28T09:00:00")
    assert len([text for text in chat.told("李娜", "duty") if "包联单位红灯" in text]) == 2
    days = [heard.at.date() for heard in chat.heard if heard.to == "user:u_li" and heard.kind == "duty"]
    assert len(days) == len(set(days))


def test_nothing_of_adopted_units_climbs_in_the_first_month(chat: Chat) -> None:
    chat.say("周敏", "赵科包水泉镇")
    chat.at("2026-12-22T18:00:00")
    assert not any("包联单位红灯" in text for text in chat.told("赵明", "duty"))


def test_a_roster_file_brings_adoptions_by_any_name_of_the_unit(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "名册.csv"
    path.write_text("姓名,单位,职务,包联\n郑凯,基层科,科长,桑村镇、疾控\n", encoding="utf-8")
    assert "变动：郑凯 包联无→桑村镇、疾控中心" in chat.say("周敏", "", file=str(path))
    chat.say("周敏", "确认")
    assert find(chat, "郑凯").adopts == ("桑村镇", "疾控中心")
    assert "郑凯" in chat.say("何立新", "谁包的疾控")


@pytest.mark.parametrize(
    "text",
    [
        "李娜联系城头催一下数",
        "我包的饺子怎么样",
        "这事我包了",
        "谁包的车",
        "2号包给第三方了",
        "承包水泉镇的公司撤场了",
    ],
)
def test_ordinary_words_about_packing_and_contracting_are_no_adoptions(chat: Chat, text: str) -> None:
    before = chat.say("周敏", "包联表")
    assert "包联" not in chat.say("周敏", text)
    assert chat.say("周敏", "包联表") == before
