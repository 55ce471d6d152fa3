import pytest

from bot.channels.errcodes import build_error, build_secret_error, find_rule


@pytest.mark.parametrize(
    ("code", "outcome", "alarms"),
    [
        (-1, "retry", False),
        (40003, "refused", False),
        (40007, "retry", False),
        (40014, "retry", True),
        (42001, "retry", True),
        (40058, "refused", True),
        (45009, "retry", False),
        (45033, "retry", False),
        (48002, "refused", True),
        (60020, "refused", True),
        (81013, "refused", False),
        (86003, "refused", True),
        (93000, "refused", True),
        (93006, "refused", True),
        (846605, "refused", False),
        (846609, "retry", False),
        (853000, "refused", True),
        (999999, "refused", True),
    ],
)
def test_a_code_says_what_follows_from_it(code: int, outcome: str, alarms: bool) -> None:
    error = build_error(code)
    assert (error.outcome, error.alarms, error.code) == (outcome, alarms, code)
    assert str(code) in error.sentence


def test_a_bad_token_in_a_token_call_is_a_bad_secret() -> None:
    assert build_error(40001).outcome == "retry"
    error = build_secret_error(40001)
    assert (error.outcome, error.alarms) == ("refused", True)
    assert "secret" in error.sentence


def test_the_frequency_limit_waits_for_its_minute() -> None:
    assert find_rule(45009).retry_in == 60


@pytest.mark.parametrize(
    ("message", "address"),
    [
        (
            "not allow to access from your ip, hint: [17], from ip: 203.0.113.9, more info at https://x",
            "203.0.113.9",
        ),
        ("not allow to access from your ip, from ip: 2001:db8::1, more info", "2001:db8::1"),
    ],
)
def test_an_address_not_trusted_is_named(message: str, address: str) -> None:
    sentence = build_error(60020, message).sentence
    assert sentence.count(address) == 2
    assert "企业可信IP" in sentence


def test_of_the_platforms_words_only_the_number_for_its_support_is_kept() -> None:
    error = build_error(40058, "invalid Request Parameter, hint: [1700000000_7abc], access_token=secret")
    assert "1700000000_7abc" in error.sentence
    assert "access_token" not in error.sentence


def test_no_sentence_shouts_or_ends_in_a_full_stop() -> None:
    for code in (-1, 40001, 40058, 45009, 60020, 81013, 86001, 93000, 93006, 853000, 853001):
        sentence = find_rule(code).sentence
        assert not set("！!。") & set(sentence[-1])
        assert sentence.isprintable()
