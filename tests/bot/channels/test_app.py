"""The self-built app against the stand-in: what comes in, what goes out, what becomes of failures."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from bot.channels.app import AppChannel
from bot.channels.channel import Delivery, SendError
from bot.channels.tokens import MemoryTokens
from bot.standin.setup import Setup
from bot.standin.wecom import StandIn
from handlers.calls.calls import Attachment
from tests.bot.channels.conftest import Bot, Clock, build_app


def send_error(app: AppChannel, delivery: Delivery) -> SendError:
    with pytest.raises(SendError) as caught:
        app.send(delivery)
    return caught.value


def test_a_text_comes_in_as_written(wecom: StandIn, bot: Bot, clock: Clock) -> None:
    assert wecom.say("ZhaoMing", "7号完成<80%> & ]]> 继续", msgid="7001").status == 200
    (incoming,) = bot.received
    assert incoming.channel == "app"
    assert incoming.account == "ZhaoMing"
    assert incoming.message_id == "7001"
    assert incoming.at == clock.at
    assert incoming.text == "7号完成<80%> & ]]> 继续"
    assert incoming.room is None
    assert not incoming.spoken


def test_a_long_text_comes_in_whole(wecom: StandIn, bot: Bot) -> None:
    text = "7号今天又做了58个，累计1800。" * 200
    wecom.say("ZhaoMing", text)
    assert bot.received[0].text == text


def test_characters_that_xml_forbids_lose_nothing_else(wecom: StandIn, bot: Bot) -> None:
    assert wecom.say("ZhaoMing", "7号\x0b完成\x0080%\uffff\t，\n继续😀").status == 200
    assert bot.received[0].text == "7号完成80%\t，\n继续😀"


def test_a_voice_message_comes_in_as_its_transcript(wecom: StandIn, bot: Bot) -> None:
    wecom.say("ZhaoMing", "七号完成百分之八十", spoken=True)
    assert bot.received[0].spoken
    assert bot.received[0].text == "七号完成百分之八十"
    assert bot.received[0].attachment is None


@pytest.mark.parametrize(("name", "kind"), [("台账.xlsx", "file"), ("现场.jpg", "image")])
def test_a_file_comes_in_and_can_be_fetched(
    wecom: StandIn, bot: Bot, app: AppChannel, tmp_path: Path, name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(b"content of the file")
    wecom.say("ZhaoMing", file=tmp_path / name)
    attachment = bot.received[0].attachment
    assert attachment is not None
    assert attachment.kind == kind
    assert app.fetch(attachment) == (name, b"content of the file")


def test_a_file_of_json_is_a_file_and_not_an_answer(app: AppChannel, wecom: StandIn, tmp_path: Path) -> None:
    path = tmp_path / "office.json"
    path.write_bytes(b'{"errcode": 40014}')
    app.send(Delivery("ZhaoMing", "", "k", files=[str(path)]))
    assert app.fetch(Attachment("file", "standin-media-1")) == ("office.json", b'{"errcode": 40014}')


def test_a_file_after_its_three_days_is_said_to_be_gone(
    app: AppChannel, wecom: StandIn, clock: Clock
) -> None:
    media = app.client.upload("file", "a.txt", b"content")
    clock.move(days=3)
    with pytest.raises(UnusableFile, match="重新发送"):
        app.fetch(Attachment("file", media))


@pytest.mark.parametrize(
    ("event", "more", "text"),
    [
        ("subscribe", {}, ""),
        ("enter_agent", {"EventKey": ""}, ""),
        ("click", {"EventKey": "mine"}, "mine"),
        ("template_card_event", {"EventKey": "yes", "TaskId": "t7"}, "yes t7"),
        ("change_contact", {"ChangeType": "update_user", "UserID": "ZhaoMing"}, "update_user ZhaoMing"),
        ("inactive_alert", {"EffectTime": "1"}, ""),
    ],
)
def test_an_event_comes_in_with_an_id_of_its_own(
    wecom: StandIn, bot: Bot, clock: Clock, event: str, more: dict[str, Any], text: str
) -> None:
    wecom.trigger("ZhaoMing", event, **more)
    (incoming,) = bot.received
    assert (incoming.event, incoming.text) == (event, text)
    assert incoming.message_id.startswith(f"ZhaoMing:{int(clock.at.timestamp())}:{event}")


def test_two_buttons_pressed_within_a_second_are_two_events(wecom: StandIn, bot: Bot) -> None:
    wecom.trigger("ZhaoMing", "click", EventKey="mine")
    wecom.trigger("ZhaoMing", "click", EventKey="help")
    wecom.trigger("ZhaoMing", "click", EventKey="help")
    assert len({incoming.message_id for incoming in bot.received}) == 2


@pytest.mark.parametrize(
    ("selected", "text"),
    [
        ({"QuestionKey": "q", "OptionIds": {"OptionId": "a"}}, "vote t1 a"),
        ({"QuestionKey": "q", "OptionIds": {"OptionId": ["a", "b"]}}, "vote t1 a b"),
        ([{"OptionIds": {"OptionId": "a"}}, {"OptionIds": {"OptionId": ["b", "c"]}}], "vote t1 a b c"),
    ],
)
def test_one_chosen_option_and_several_are_read_alike(
    wecom: StandIn, bot: Bot, selected: Any, text: str
) -> None:
    wecom.trigger(
        "ZhaoMing",
        "template_card_event",
        EventKey="vote",
        TaskId="t1",
        ResponseCode="once",
        SelectedItems={"SelectedItem": selected},
    )
    assert bot.received[0].text == text
    assert bot.received[0].reply_to == "once"


@pytest.mark.parametrize("event", ["LOCATION", "view", "unheard_of"])
def test_an_event_without_meaning_for_an_office_is_not_kept(wecom: StandIn, bot: Bot, event: str) -> None:
    assert wecom.trigger("ZhaoMing", event, Latitude="1").status == 200
    assert bot.received == []


def test_a_text_arrives_and_its_receipt_names_it(app: AppChannel, wecom: StandIn) -> None:
    receipt = app.send(Delivery("ZhaoMing", "已记7号：80%。有误回“更正”。", "k1"))
    (heard,) = wecom.messages
    assert (heard.to, heard.text) == ("ZhaoMing", "已记7号：80%。有误回“更正”。")
    assert receipt.message_id == heard.message_id


def test_a_long_text_arrives_in_parts_that_the_platform_does_not_cut(app: AppChannel, wecom: StandIn) -> None:
    text = "\n".join(f"{number}号任务：已完成百分之八十，余下两家本周五前报齐。" for number in range(1, 90))
    receipt = app.send(Delivery("ZhaoMing", text, "k1"))
    assert receipt.parts == len(wecom.messages) > 1
    assert "\n".join(heard.text for heard in wecom.messages) == text


def test_text_and_files_arrive_in_order_under_their_names(
    app: AppChannel, wecom: StandIn, tmp_path: Path
) -> None:
    for name in ("进展.png", "督办单.docx"):
        (tmp_path / name).write_bytes(b"content of the file")
    files = [str(tmp_path / "进展.png"), str(tmp_path / "督办单.docx")]
    app.send(Delivery("ZhaoMing", "今天2项", "k1", files=files))
    assert [(heard.kind, heard.text or heard.file) for heard in wecom.messages] == [
        ("text", "今天2项"),
        ("image", "进展.png"),
        ("file", "督办单.docx"),
    ]


def test_one_picture_for_many_receivers_is_uploaded_once(
    app: AppChannel, wecom: StandIn, tmp_path: Path
) -> None:
    path = tmp_path / "作战图.png"
    path.write_bytes(b"content of the picture")
    for account in ("ZhaoMing", "LiNa"):
        app.send(Delivery(account, "", f"k-{account}", files=[str(path)]))
    assert wecom.platform.media.uploads == 1
    assert [heard.to for heard in wecom.messages] == ["ZhaoMing", "LiNa"]


def test_a_media_id_that_ran_out_is_uploaded_anew(
    app: AppChannel, wecom: StandIn, clock: Clock, tmp_path: Path
) -> None:
    path = tmp_path / "作战图.png"
    path.write_bytes(b"content of the picture")
    app.send(Delivery("ZhaoMing", "", "k1", files=[str(path)]))
    wecom.misbehave("message/send", "errcode", code=40007)
    assert send_error(app, Delivery("ZhaoMing", "", "k2", files=[str(path)])).outcome == "retry"
    app.send(Delivery("ZhaoMing", "", "k2", files=[str(path)]))
    assert wecom.platform.media.uploads == 2


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("没有.docx", None, "已不在"), ("空.docx", b"", "是空的"), ("大.docx", b"x" * (20 * 2**20 + 1), "20MB")],
)
def test_a_file_the_platform_would_not_take_is_refused_before_anything_is_sent(
    app: AppChannel, wecom: StandIn, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1", files=[str(tmp_path / name)]))
    assert error.outcome == "refused"
    assert words in error.sentence
    assert wecom.messages == ()


def test_it_does_not_write_to_groups(app: AppChannel, wecom: StandIn) -> None:
    assert not app.can_reach("wrGroupOne", is_group=True)
    assert send_error(app, Delivery("wrGroupOne", "各单位", "k1", is_group=True)).outcome == "refused"


def test_a_receiver_out_of_sight_is_a_refusal(app: AppChannel, wecom: StandIn) -> None:
    error = send_error(app, Delivery("nobody", "今天2项", "k1"))
    assert error.outcome == "refused"
    assert "可见范围" in error.sentence


@pytest.mark.parametrize("name", ["invaliduser", "unlicenseduser"])
def test_a_receiver_not_reached_is_a_refusal_although_the_code_is_zero(
    app: AppChannel, wecom: StandIn, name: str
) -> None:
    wecom.platform.endpoints["message/send"] = lambda ask: {"msgid": "1", name: "zhaoming"}
    assert send_error(app, Delivery("ZhaoMing", "今天2项", "k1")).outcome == "refused"


@pytest.mark.parametrize("account", ["@all", "ZhaoMing|LiNa", ""])
def test_a_delivery_for_one_never_becomes_one_for_many(app: AppChannel, wecom: StandIn, account: str) -> None:
    assert not app.can_reach(account, is_group=False)
    assert send_error(app, Delivery(account, "今天2项", "k1")).outcome == "refused"
    assert wecom.messages == ()


def test_the_letter_case_of_an_account_does_not_matter(app: AppChannel, wecom: StandIn) -> None:
    app.send(Delivery("zhaoming", "今天2项", "k1"))
    assert wecom.messages[0].to == "ZhaoMing"


def test_more_than_the_platform_carries_to_one_member_waits(app: AppChannel, wecom: StandIn) -> None:
    for number in range(30):
        app.send(Delivery("ZhaoMing", f"第{number}条", f"k{number}"))
    error = send_error(app, Delivery("zhaoming", "第30条", "k30"))
    assert (error.outcome, error.retry_in) == ("retry", 60)
    app.send(Delivery("LiNa", "别人不受影响", "k31"))
    assert wecom.platform.messages.dropped == []


@pytest.mark.parametrize("how", ["cut", "status"])
def test_after_an_unknown_outcome_a_repeat_arrives_once(app: AppChannel, wecom: StandIn, how: Any) -> None:
    wecom.misbehave("message/send", how, code=502)
    delivery = Delivery("ZhaoMing", "今天2项", "k1", once=True)
    assert send_error(app, delivery).outcome == "retry"
    app.send(delivery)
    assert [heard.text for heard in wecom.messages] == ["今天2项"]


def test_an_answer_is_not_repeated_after_an_unknown_outcome(app: AppChannel, wecom: StandIn) -> None:
    wecom.misbehave("message/send", "cut")
    assert send_error(app, Delivery("ZhaoMing", "今天没有待办", "k1")).outcome == "unknown"


@pytest.mark.parametrize("once", [True, False])
def test_the_same_words_meant_anew_arrive_again(app: AppChannel, wecom: StandIn, once: bool) -> None:
    app.send(Delivery("ZhaoMing", "今天没有待办", "k1", once=once))
    app.send(Delivery("ZhaoMing", "今天没有待办", "k2", once=once))
    assert len(wecom.messages) == 2


def test_the_same_answer_arrives_again_after_a_restart(app: AppChannel, wecom: StandIn, clock: Clock) -> None:
    app.send(Delivery("ZhaoMing", "今天没有待办", "k1"))
    with closing(build_app(wecom.setup, wecom.api_base, clock)) as restarted:
        restarted.send(Delivery("ZhaoMing", "今天没有待办", "k2"))
    assert len(wecom.messages) == 2


def test_the_same_words_meant_anew_are_not_repeated_after_an_unknown_outcome(
    app: AppChannel, wecom: StandIn
) -> None:
    app.send(Delivery("ZhaoMing", "今天没有待办", "k1", once=True))
    wecom.misbehave("message/send", "cut")
    assert send_error(app, Delivery("ZhaoMing", "今天没有待办", "k2", once=True)).outcome == "unknown"
    assert len(wecom.messages) == 2


def test_a_failure_in_the_middle_is_repeated_without_doubling_the_beginning(
    app: AppChannel, wecom: StandIn
) -> None:
    text = "\n".join(f"{number}号任务：已完成百分之八十，余下两家本周五前报齐。" for number in range(1, 60))
    wecom.misbehave("message/send", "slow", seconds=0)
    wecom.misbehave("message/send", "errcode", code=45033)
    delivery = Delivery("ZhaoMing", text, "k1", once=True)
    assert send_error(app, delivery).outcome == "retry"
    app.send(delivery)
    assert "\n".join(heard.text for heard in wecom.messages) == text


def test_an_answer_that_failed_in_the_middle_is_not_repeated(app: AppChannel, wecom: StandIn) -> None:
    wecom.misbehave("message/send", "slow", seconds=0)
    wecom.misbehave("message/send", "errcode", code=45033)
    error = send_error(app, Delivery("ZhaoMing", "7号。" * 400, "k1"))
    assert error.outcome == "unknown"
    assert "前1段已发出" in error.sentence


def test_a_platform_that_cannot_be_reached_is_a_retry(clock: Clock) -> None:
    with closing(build_app(Setup(), "http://127.0.0.1:9", clock)) as app:
        error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1"))
    assert error.outcome == "retry"
    assert "连不上" in error.sentence


def test_an_address_not_trusted_is_told_with_the_place_to_click(app: AppChannel, wecom: StandIn) -> None:
    message = "not allow to access from your ip, hint: [1700000000], from ip: 203.0.113.9, more info"
    wecom.misbehave("message/send", "errcode", code=60020, message=message)
    error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1"))
    assert error.outcome == "refused"
    assert error.alarms
    assert "203.0.113.9" in error.sentence
    assert "企业可信IP" in error.sentence
    assert "1700000000" in error.sentence


def test_a_token_ended_early_is_fetched_once_for_twenty_threads(app: AppChannel, wecom: StandIn) -> None:
    app.send(Delivery("ZhaoMing", "热身", "k0"))
    wecom.platform.access.expire()
    with ThreadPoolExecutor(20) as threads:
        list(threads.map(lambda number: app.client.user.get("ZhaoMing"), range(20)))
    assert wecom.platform.access.fetches == 2


@pytest.mark.parametrize("code", [42001, 40014, 40001])
def test_a_token_that_stays_invalid_costs_one_fetch_and_ends(
    app: AppChannel, wecom: StandIn, code: int
) -> None:
    app.send(Delivery("ZhaoMing", "热身", "k0"))
    wecom.misbehave("message/send", "errcode", code=code, times=None)
    error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1"))
    assert (error.code, error.outcome, error.alarms) == (code, "retry", True)
    assert wecom.platform.access.fetches == 2


def test_an_upload_repeated_after_an_expired_token_carries_all_its_bytes(
    app: AppChannel, wecom: StandIn
) -> None:
    app.send(Delivery("ZhaoMing", "热身", "k0"))
    wecom.platform.access.expire()
    media = app.client.upload("file", "a.bin", b"x" * 1142)
    assert app.client.download(media) == ("a.bin", b"x" * 1142)


def test_two_clients_of_one_app_share_their_token(app: AppChannel, wecom: StandIn, clock: Clock) -> None:
    tokens = MemoryTokens()
    for _ in range(2):
        with closing(build_app(wecom.setup, wecom.api_base, clock, tokens)) as another:
            another.client.user.get("LiNa")
    assert wecom.platform.access.fetches == 1


def test_a_token_is_used_up_to_its_end_and_not_beyond(app: AppChannel, wecom: StandIn, clock: Clock) -> None:
    app.client.user.get("LiNa")
    clock.move(seconds=7199)
    app.client.user.get("LiNa")
    assert wecom.platform.access.fetches == 1
    clock.move(seconds=1)
    app.client.user.get("LiNa")
    assert wecom.platform.access.fetches == 2


def test_a_wrong_secret_is_a_setting_to_mend(app: AppChannel, wecom: StandIn) -> None:
    wecom.misbehave("gettoken", "errcode", code=40001, message="invalid credential")
    error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1"))
    assert error.outcome == "refused"
    assert error.alarms
    assert "secret" in error.sentence


@pytest.mark.parametrize(
    ("how", "code"), [("cut", 0), ("status", 502), ("errcode", 60020), ("errcode", 45009)]
)
@pytest.mark.parametrize("endpoint", ["gettoken", "message/send"])
def test_no_error_holds_a_token_or_a_secret(
    app: AppChannel, wecom: StandIn, endpoint: str, how: Any, code: int
) -> None:
    wecom.misbehave(endpoint, how, code=code, message="access_token=standin-token-1")
    error = send_error(app, Delivery("ZhaoMing", "今天2项", "k1"))
    told = repr(error) + str(error) + repr(error.__context__) + repr(error.__cause__)
    assert wecom.setup.secret not in told
    assert "standin-token" not in told


def test_an_answer_that_is_not_the_platforms_is_not_taken_for_one(app: AppChannel, wecom: StandIn) -> None:
    app.send(Delivery("ZhaoMing", "热身", "k0"))
    wecom.misbehave("user/get", "status", code=200)
    with pytest.raises(SendError, match="代理"):
        app.client.call("get", "user/get", params={"userid": "LiNa"})
