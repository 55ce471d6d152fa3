"""What an error code of WeCom means for a send, and what the operator is told.

Source: developer.work.weixin.qq.com/document/path/90313 (全局错误码), 90236, 91770 and 101463. Texts of
`errmsg` change without notice, so only the code decides; the `hint` in it is what WeCom's support asks for.
"""

import re
from dataclasses import dataclass

from bot.channels.channel import Outcome, SendError

TOKEN_CODES: frozenset[int] = frozenset({40001, 40014, 42001})
"""The token is not valid (any more): fetch one new token, repeat once."""

STALE_MEDIA_CODES: frozenset[int] = frozenset({40007})
"""The media id has expired after its three days: upload again."""

WINDOW_CODES: frozenset[int] = frozenset({45015, 45047})
"""Official account: who is written to has not written within 48 hours, or had their five messages."""

NOT_SUBSCRIBED = 846609
"""Long connection: the platform has forgotten this connection; subscribe again, repeat once."""

BAD_BOT_SECRET = 853000
"""Long connection: wrong bot id or secret; trying again cannot help."""

LATE_REPLY_CODES: frozenset[int] = frozenset({846605, 846608})
"""Long connection: the window of a reply is over; the words can still be pushed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What follows from an error code. `alarms`: a person has to mend something before it can work."""

    outcome: Outcome
    sentence: str
    retry_in: float = 5.0
    alarms: bool = False


def _retry(sentence: str, retry_in: float, *, alarms: bool = False) -> Rule:
    return Rule("retry", sentence, retry_in, alarms)


def _refused(sentence: str, *, alarms: bool = False) -> Rule:
    return Rule("refused", sentence, alarms=alarms)


_BUSY = _retry("企业微信繁忙，稍后自动重发", 5)
_SECRET = _refused("应用Secret不对，请在管理后台该应用页复制Secret，填到secret", alarms=True)
_TOKEN = _retry("访问令牌失效，换新后仍未通过，稍后自动重试；反复出现请核对corp_id与secret", 60, alarms=True)
_RECEIVER = _refused("收件账号不存在或已离职，请核对名册中的账号")
_SCOPE = _refused("收件账号不在应用可见范围内，请在管理后台把该成员加入应用可见范围")
_MEDIA = _refused("文件类型或大小不合企业微信要求（图片10MB、语音2MB、视频10MB、文件20MB以内）")
_FORM = _refused("消息格式被企业微信拒收，请把本行日志发给维护人员", alarms=True)
_LIMIT = _retry("发送过于频繁，60秒后自动续发", 60)
_IP = _refused("服务器IP不在可信名单", alarms=True)
_WHITELIST = _refused("服务器IP不在公众号白名单", alarms=True)
_RIGHT = _refused("应用没有此权限，请在管理后台检查应用的权限与可见范围", alarms=True)
_CHAT = _refused("群聊不存在或不是本应用创建的，请核对chatid（区分大小写）", alarms=True)
_ROBOT = _refused("群机器人已移除或密钥不对，请在群里重新添加机器人，把新密钥填到webhook_key", alarms=True)
_BOT_CHAT = _refused(
    "机器人不能往该会话发消息，请先在该群@机器人说一句话，并核对chatid（区分大小写）", alarms=True
)
_PLAN = _refused("本企业未开放此功能（超过10人的企业不可用）", alarms=True)

_RULES: dict[int, Rule] = {
    -1: _BUSY,
    40001: _TOKEN,
    40003: _RECEIVER,
    40004: _MEDIA, 40005: _MEDIA, 40006: _MEDIA, 40009: _MEDIA, 40010: _MEDIA, 40011: _MEDIA, 301017: _MEDIA,
    40007: _retry("文件在企业微信的存期（3天）已过，将重新上传", 1),
    40008: _FORM, 40033: _FORM, 40058: _FORM, 41016: _FORM, 44004: _FORM,
    40013: _refused("corp_id（公众号为app_id）不对，请在管理后台核对", alarms=True),
    40014: _TOKEN,
    40056: _refused("agent_id不对，请在管理后台该应用页核对", alarms=True),
    40091: _SECRET,
    40037: _refused("公众号模板不存在，请核对template_id", alarms=True),
    40125: _SECRET,
    40164: _WHITELIST,
    42001: _TOKEN,
    43004: _refused("对方没有关注公众号，请其先关注"),
    43101: _refused("对方拒收公众号的模板消息"),
    45015: _refused("对方48小时内没有写来，公众号发不了；请其写一句，或配置template_id"),
    45047: _refused("对方写来之后已发满5条，公众号发不了；请其再写一句，或配置template_id"),
    47003: _refused("公众号模板的字段名或内容不合，请核对template_field", alarms=True),
    48001: _refused("公众号没有客服消息权限，请先认证", alarms=True),
    45002: _refused("消息超过长度上限", alarms=True),
    45009: _LIMIT,
    45033: _retry("同时发送过多，稍后自动续发", 2),
    48002: _RIGHT, 60011: _RIGHT,
    60020: _IP,
    60111: _RECEIVER,
    81013: _SCOPE,
    82001: _RECEIVER,
    85002: _refused("消息含企业微信不允许的词语，请修改后重发", alarms=True),
    86001: _CHAT, 86003: _CHAT, 86008: _CHAT,
    93000: _ROBOT, 93004: _ROBOT, 93008: _ROBOT,
    93001: _BOT_CHAT, 93006: _BOT_CHAT,
    130101: _LIMIT,
    301002: _refused("令牌属于另一个应用，请核对agent_id与secret是否同一应用", alarms=True),
    846601: _BUSY, 846602: _BUSY,
    846605: _refused("这条消息的应答时限已过"),
    846608: _refused("这条消息的应答时限已过"),
    846609: _retry("长连接未登记，正在重新登记", 2),
    853000: _refused("智能机器人的bot_id或secret不对，请在管理后台该机器人页核对", alarms=True),
    853001: _PLAN, 853006: _PLAN,
}  # fmt: skip

_IP_IN_MESSAGE = re.compile(r"(?:from|invalid) ip:?\s*([0-9a-fA-F.:]+)")
_HINT_IN_MESSAGE = re.compile(r"hint:?\s*\[([\w-]{1,80})\]")


def find_rule(code: int) -> Rule:
    """The rule of an error code. One that is not in the table was surely not delivered and alarms somebody."""
    return _RULES.get(code) or _refused(f"企业微信拒绝了请求（错误码{code}）", alarms=True)


def build_error(code: int, message: str = "") -> SendError:
    """The refusal behind an error code. `message` is `errmsg`; only its IP address and hint are kept."""
    return _build(find_rule(code), code, message)


def build_secret_error(code: int, message: str = "") -> SendError:
    """The refusal of a token call, where the codes of a bad token mean a bad secret (document 91039)."""
    return _build(_SECRET if code in TOKEN_CODES else find_rule(code), code, message)


def _build(rule: Rule, code: int, message: str) -> SendError:
    sentence = _word_ip(message, rule) if rule in {_IP, _WHITELIST} else rule.sentence
    hint = _HINT_IN_MESSAGE.search(message)
    suffix = f"（{code}，排查号{hint[1]}）" if hint else f"（{code}）"
    return SendError(
        sentence + suffix, outcome=rule.outcome, code=code, retry_in=rule.retry_in, alarms=rule.alarms
    )


def _word_ip(message: str, rule: Rule) -> str:
    found = _IP_IN_MESSAGE.search(message)
    address = found[1].rstrip(".:") if found else "（见企业微信返回）"
    if rule is _WHITELIST:
        return (
            f"服务器IP {address} 不在公众号IP白名单，请到公众平台→设置与开发→开发接口管理→基本配置→IP白名单，"
            f"填入 {address} 并保存"
        )
    return (
        f"服务器IP {address} 不在可信名单，请到管理后台→应用管理→该应用→企业可信IP，"
        f"点“配置”，填入 {address} 并保存"
    )
