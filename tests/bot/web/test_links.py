from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.errors import NotAllowed
from bot.web.links import PREFIX, Link, build_link, read_link

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LINK = Link(board=1, person="u_li", until=NOW + timedelta(hours=1))


def token_of(path: str) -> str:
    return path.removeprefix(PREFIX)


@given(
    board=st.integers(0, 10**9),
    person=st.text(min_size=1, max_size=40),
    hours=st.integers(1, 10_000),
    secret=st.text(min_size=1, max_size=40),
)
def test_a_link_says_what_was_put_in(board: int, person: str, hours: int, secret: str) -> None:
    link = Link(board, person, NOW + timedelta(hours=hours))
    assert read_link(secret, token_of(build_link(secret, link)), NOW) == link


def test_a_link_is_a_plain_path() -> None:
    token = token_of(build_link("secret", LINK))
    assert token.replace(".", "").replace("-", "").replace("_", "").isalnum()


def test_a_link_of_another_secret_is_refused() -> None:
    with pytest.raises(NotAllowed, match="无效"):
        read_link("other", token_of(build_link("secret", LINK)), NOW)


def test_an_old_link_is_refused() -> None:
    with pytest.raises(NotAllowed, match="过期"):
        read_link("secret", token_of(build_link("secret", LINK)), LINK.until)


def test_another_persons_payload_does_not_fit_the_signature() -> None:
    mine, _, signature = token_of(build_link("secret", LINK)).partition(".")
    other = token_of(build_link("secret", Link(1, "u_he", LINK.until))).partition(".")[0]
    assert other != mine
    with pytest.raises(NotAllowed, match="无效"):
        read_link("secret", f"{other}.{signature}", NOW)


@pytest.mark.parametrize("token", ["", ".", "abc", "abc.def", "…….签名", "a" * 5000])
def test_what_is_no_link_is_refused(token: str) -> None:
    with pytest.raises(NotAllowed, match="无效"):
        read_link("secret", token, NOW)
