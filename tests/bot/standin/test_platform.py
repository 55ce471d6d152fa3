"""What the real platform refuses the stand-in refuses, with the same code: the only fake must not be kind."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import httpx2
import pytest

from bot.standin.wecom import StandIn
from tests.bot.channels.conftest import Clock
from tests.bot.standin.conftest import Api

AGENT = 1000002


def build_text(content: str, to: str = "ZhaoMing", **more: Any) -> dict[str, Any]:
    return {"touser": to, "agentid": AGENT, "msgtype": "text", "text": {"content": content}, **more}


def build_card(task: str, **more: Any) -> dict[str, Any]:
    card: dict[str, Any] = {
        "card_type": "button_interaction",
        "main_title": {"title": "7号销号"},
        "task_id": task,
    }
    card |= {"button_list": [{"text": "同意", "key": "yes"}], **more}
    return {"touser": "ZhaoMing", "agentid": AGENT, "msgtype": "template_card", "template_card": card}


@pytest.mark.parametrize(
    ("corp", "secret", "code"), [("wrong", None, 40013), (None, "wrong", 40001), ("", "", 40013)]
)
def test_a_token_takes_the_right_corporation_and_secret(
    wecom: StandIn, api: Api, corp: str | None, secret: str | None, code: int
) -> None:
    setup = wecom.setup
    params = {
        "corpid": setup.corp_id if corp is None else corp,
        "corpsecret": setup.secret if secret is None else secret,
    }
    assert api.get("gettoken", **params)["errcode"] == code


def test_a_token_asked_for_again_is_the_same_for_the_rest_of_its_life(
    wecom: StandIn, api: Api, clock: Clock
) -> None:
    setup = wecom.setup
    clock.move(seconds=7000)
    again = api.get("gettoken", corpid=setup.corp_id, corpsecret=setup.secret)
    assert (again["access_token"], again["expires_in"]) == (api.token, 200)
    clock.move(seconds=200)
    assert api.get("gettoken", corpid=setup.corp_id, corpsecret=setup.secret)["access_token"] != api.token


@pytest.mark.parametrize(("token", "code"), [("", 41001), ("invented", 40014)])
def test_a_call_takes_the_token(api: Api, token: str, code: int) -> None:
    assert api.get("user/get", userid="LiNa", access_token=token)["errcode"] == code


def test_an_expired_token_is_answered_as_in_practice(api: Api, clock: Clock) -> None:
    clock.move(hours=2)
    assert api.get("user/get", userid="LiNa")["errcode"] == 40014


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (build_text("今天2项", agentid=1), 40056),
        (build_text("今天2项", to=""), 82001),
        (build_text("今天2项", to="nobody"), 81013),
        (build_text("今天2项", to="|".join(["LiNa"] * 1001)), 40058),
        (build_text(" \n"), 44004),
        ({**build_text(""), "msgtype": "stream"}, 40008),
        ({**build_text(""), "msgtype": "markdown"}, 40058),
        ({**build_text(""), "msgtype": "markdown", "markdown": {"content": "进" * 683}}, 40058),
        ({**build_text(""), "msgtype": "file", "file": {"media_id": "invented"}}, 40007),
        (build_card("t1", main_title={}), 41016),
        (build_card(""), 40058),
        (build_card("t1", card_type="text_notice"), 40058),
    ],
)
def test_a_message_it_would_not_take_is_refused(
    wecom: StandIn, api: Api, body: dict[str, Any], code: int
) -> None:
    assert api.post("message/send", body)["errcode"] == code
    assert wecom.messages == ()


def test_a_body_that_is_no_json_is_refused(wecom: StandIn, api: Api) -> None:
    address = f"{wecom.api_base}/cgi-bin/webhook/send?key=robot-key-one"
    answer = httpx2.post(address, data={"msgtype": "text"}, trust_env=False).json()
    assert answer["errcode"] == 40058


def test_a_text_too_long_is_cut_without_a_word(wecom: StandIn, api: Api) -> None:
    assert api.post("message/send", build_text("进" * 700))["errcode"] == 0
    assert wecom.messages[0].text == "进" * 682


def test_some_receivers_unknown_is_a_success_that_names_them(wecom: StandIn, api: Api) -> None:
    answer = api.post("message/send", build_text("今天2项", to="zhaoming|NoBody"))
    assert (answer["errcode"], answer["invaliduser"]) == (0, "nobody")
    assert [heard.to for heard in wecom.messages] == ["ZhaoMing"]


def test_everybody_is_a_receiver_too(wecom: StandIn, api: Api) -> None:
    api.post("message/send", build_text("今天2项", to="@all"))
    assert [heard.to for heard in wecom.messages] == ["ZhaoMing", "LiNa"]


def test_the_thirty_first_message_of_a_minute_vanishes(wecom: StandIn, api: Api, clock: Clock) -> None:
    for number in range(31):
        assert api.post("message/send", build_text(f"第{number}条"))["errcode"] == 0
    assert len(wecom.messages) == 30
    assert wecom.platform.messages.dropped == ["第30条"]
    clock.move(minutes=1)
    api.post("message/send", build_text("下一分钟"))
    assert len(wecom.messages) == 31


def test_a_repeat_is_suppressed_where_it_is_asked_for_and_within_its_interval(
    wecom: StandIn, api: Api, clock: Clock
) -> None:
    checked = build_text("今天2项", enable_duplicate_check=1, duplicate_check_interval=60)
    for _ in range(2):
        api.post("message/send", checked)
    assert len(wecom.messages) == 1
    api.post("message/send", build_text("今天2项"))
    assert len(wecom.messages) == 2
    clock.move(seconds=60)
    api.post("message/send", checked)
    assert len(wecom.messages) == 3


def test_a_message_can_be_recalled_within_a_day(wecom: StandIn, api: Api, clock: Clock) -> None:
    first = api.post("message/send", build_text("第一条"))["msgid"]
    assert api.post("message/recall", {"msgid": first})["errcode"] == 0
    assert wecom.messages[0].recalled
    clock.move(hours=25)
    api.token = api.renew(wecom.setup)
    assert api.post("message/recall", {"msgid": first})["errcode"] == 40058
    assert api.post("message/recall", {"msgid": "invented"})["errcode"] == 40058


def test_a_card_is_updated_once_and_its_task_used_once(api: Api) -> None:
    code = api.post("message/send", build_card("t1"))["response_code"]
    update = {"agentid": AGENT, "response_code": code, "button": {"replace_name": "已同意"}}
    assert [api.post("message/update_template_card", update)["errcode"] for _ in range(2)] == [0, 40058]
    assert api.post("message/send", build_card("t1"))["errcode"] == 40058


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("file", b"12345", 40006),
        ("file", b"123456", 0),
        ("image", b"x" * (10 * 2**20 + 1), 40009),
        ("voice", b"MP3 sound", 301017),
        ("voice", b"#!AMR sound", 0),
        ("sheet", b"123456", 40004),
    ],
)
def test_a_file_is_measured(api: Api, kind: str, content: bytes, code: int) -> None:
    assert api.upload("media/upload", "a", content, type=kind)["errcode"] == code


def test_a_file_lives_three_days_and_keeps_its_name(wecom: StandIn, api: Api, clock: Clock) -> None:
    media = api.upload("media/upload", "台账.xlsx", b"content", type="file")["media_id"]
    params = {"access_token": api.token, "media_id": media}
    response = httpx2.get(f"{wecom.api_base}/cgi-bin/media/get", params=params, trust_env=False)
    assert response.content == b"content"
    assert "台账.xlsx" in response.headers["content-disposition"]
    clock.move(days=3)
    api.token = api.renew(wecom.setup)
    assert api.get("media/get", media_id=media)["errcode"] == 40007


def build_robot_text(content: str, **more: Any) -> dict[str, Any]:
    return {"msgtype": "text", "text": {"content": content, **more}}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (build_robot_text("进" * 682), 0),
        (build_robot_text("进" * 683), 40058),
        (build_robot_text(""), 44004),
        ({"msgtype": "markdown", "markdown": {"content": "进" * 1365}}, 0),
        ({"msgtype": "markdown", "markdown": {"content": "进" * 1366}}, 40058),
        ({"msgtype": "image", "image": {"base64": "eA==", "md5": "wrong"}}, 301019),
        ({"msgtype": "image", "image": {"base64": "?", "md5": ""}}, 40058),
        ({"msgtype": "image", "image": {"base64": "", "md5": ""}}, 40009),
        ({"msgtype": "video", "video": {"media_id": "m"}}, 40008),
    ],
)
def test_a_robot_takes_what_the_platform_lets_it(api: Api, body: dict[str, Any], code: int) -> None:
    assert api.post("webhook/send", body, key="robot-key-one")["errcode"] == code


def test_a_robot_takes_twenty_messages_a_minute(api: Api, clock: Clock) -> None:
    codes = [
        api.post("webhook/send", build_robot_text("进展"), key="robot-key-one")["errcode"] for _ in range(21)
    ]
    assert codes == [0] * 20 + [45009]
    clock.move(minutes=1)
    assert api.post("webhook/send", build_robot_text("进展"), key="robot-key-one")["errcode"] == 0


def test_an_unknown_robot_is_refused(api: Api) -> None:
    assert api.post("webhook/send", build_robot_text("进展"), key="invented")["errcode"] == 93000


def test_a_robots_file_is_its_own(wecom: StandIn, api: Api) -> None:
    wecom.add_group("另一群", robot_key="robot-key-two")
    upload = api.upload("webhook/upload_media", "通报.docx", b"content", key="robot-key-one", type="file")
    body = {"msgtype": "file", "file": {"media_id": upload["media_id"]}}
    assert api.post("webhook/send", body, key="robot-key-two")["errcode"] == 40007
    assert api.post("webhook/send", body, key="robot-key-one")["errcode"] == 0
    assert wecom.messages[-1].file == "通报.docx"


def test_a_robots_picture_arrives(wecom: StandIn, api: Api) -> None:
    content = b"content of a picture"
    image = {"base64": base64.b64encode(content).decode(), "md5": hashlib.md5(content).hexdigest()}
    assert api.post("webhook/send", {"msgtype": "image", "image": image}, key="robot-key-one")["errcode"] == 0
    assert wecom.messages[0].kind == "image"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": "专班", "userlist": ["ZhaoMing"]}, 86006),
        ({"name": "专班", "userlist": ["ZhaoMing", "nobody"]}, 86007),
        ({"name": "专" * 51, "userlist": ["ZhaoMing", "LiNa"]}, 86004),
        ({"name": "专班", "userlist": ["ZhaoMing", "LiNa"], "chatid": "有字"}, 86001),
    ],
)
def test_a_chat_of_the_app_has_its_rules(api: Api, body: dict[str, Any], code: int) -> None:
    assert api.post("appchat/create", body)["errcode"] == code


def test_a_chat_of_the_app_is_made_changed_and_written_to(wecom: StandIn, api: Api) -> None:
    made = {"name": "专班", "userlist": ["ZhaoMing", "LiNa"], "chatid": "chat1"}
    assert api.post("appchat/create", made)["chatid"] == "chat1"
    assert api.post("appchat/create", made)["errcode"] == 86215
    assert api.post("appchat/update", {"chatid": "chat1", "name": "攻坚专班"})["errcode"] == 0
    assert api.post("appchat/update", {"chatid": "chat1", "del_user_list": ["LiNa"]})["errcode"] == 86006
    assert api.get("appchat/get", chatid="chat1")["chat_info"]["name"] == "攻坚专班"
    text = {"chatid": "chat1", **build_robot_text("各单位", mentioned_list=["LiNa"])}
    assert api.post("appchat/send", text)["errcode"] == 0
    assert (wecom.messages[0].to, wecom.messages[0].mentions) == ("攻坚专班", ("LiNa",))
    card = {"chatid": "chat1", "msgtype": "template_card", "template_card": {}}
    assert api.post("appchat/send", card)["errcode"] == 40008
    assert api.post("appchat/send", {**text, "chatid": "wrGroupOne"})["errcode"] == 86003


def test_the_address_book_tells_what_a_new_app_is_told(api: Api) -> None:
    user = api.get("user/get", userid="zhaoming")
    assert (user["userid"], user["name"], user["position"]) == ("ZhaoMing", "赵明", "科长")
    assert "mobile" not in user
    assert api.get("user/get", userid="nobody")["errcode"] == 60111
    assert [one["name"] for one in api.get("user/list", department_id="1")["userlist"]] == ["赵明", "李娜"]
    assert api.get("user/list", department_id="9")["errcode"] == 60003
    assert api.get("department/list")["department"][0]["name"] == "机关"
    assert api.post("user/getuserid", {"mobile": "13900000001"})["userid"] == "ZhaoMing"
    assert api.post("user/getuserid", {"mobile": "1"})["errcode"] == 46004
    assert api.post("batch/openuserid_to_userid", {})["errcode"] == 40058


@pytest.mark.parametrize("endpoint", ["getcallbackip", "get_api_domain_ip"])
def test_it_tells_its_addresses(api: Api, endpoint: str) -> None:
    assert api.get(endpoint)["ip_list"] == ["127.0.0.1"]


def test_what_it_has_not_is_not_found(wecom: StandIn) -> None:
    assert httpx2.get(f"{wecom.api_base}/cgi-bin/oauth2/authorize", trust_env=False).status_code == 404


def test_it_misbehaves_for_as_long_as_it_is_told_to(wecom: StandIn, api: Api) -> None:
    wecom.misbehave("user/get", "errcode", code=45033, times=2)
    assert [api.get("user/get", userid="LiNa")["errcode"] for _ in range(3)] == [45033, 45033, 0]
    wecom.misbehave("*", "errcode", code=60020, times=None)
    assert [api.get("user/get", userid="LiNa")["errcode"] for _ in range(3)] == [60020] * 3
    wecom.platform.tricks.clear()
    assert api.get("user/get", userid="LiNa")["errcode"] == 0


def test_a_call_that_hangs_ends_with_its_callers_patience(wecom: StandIn, api: Api) -> None:
    wecom.misbehave("user/get", "hang")
    params = {"access_token": api.token, "userid": "LiNa"}
    with pytest.raises(httpx2.ReadTimeout):
        httpx2.get(f"{wecom.api_base}/cgi-bin/user/get", params=params, timeout=0.1, trust_env=False)


def test_a_message_taken_before_the_cut_has_arrived(wecom: StandIn, api: Api) -> None:
    wecom.misbehave("message/send", "cut")
    with pytest.raises(httpx2.HTTPError):
        api.post("message/send", build_text("今天2项"))
    assert [heard.text for heard in wecom.messages] == ["今天2项"]


def test_waiting_ends_as_soon_as_the_message_is_there(wecom: StandIn, api: Api) -> None:
    api.post("message/send", build_text("第一条"))
    api.post("message/send", build_text("第二条"))
    assert wecom.wait_for(lambda heard: heard.to == "ZhaoMing", count=2).text == "第二条"
    with pytest.raises(TimeoutError, match="第一条"):
        wecom.wait_for(lambda heard: heard.to == "LiNa", timeout=0.01)


def test_without_a_bot_nothing_is_delivered(wecom: StandIn, tmp_path: Path) -> None:
    assert wecom.say("ZhaoMing", "7号").tries == 0
    assert wecom.say("ZhaoMing", "@小图 7号", room="作战群").tries == 0
    assert wecom.check_address("app").tries == 0
    assert wecom.trigger("ZhaoMing", "subscribe").tries == 0


def test_a_bot_that_does_not_answer_is_tried_again_and_given_up(wecom: StandIn) -> None:
    wecom.connect(app="http://127.0.0.1:9/wecom/app")
    taken = wecom.say("ZhaoMing", "7号", retry=True)
    assert (taken.status, taken.tries) == (None, 4)
