"""The configuration: every fault at once, each with its key; secrets from elsewhere; unknown keys refused."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from bot.config import ConfigError, load_config, read_config


def test_all_faults_are_reported_at_once_with_their_keys() -> None:
    data = {
        "server": {"port": "many"},
        "digest": {"publish": "sometimes"},
        "qiuet": {},
        "quiet": {"till": "08:00"},
    }
    with pytest.raises(ConfigError) as caught:
        read_config(data, source="config.toml")
    lines = str(caught.value).splitlines()
    keys = [line.split("：")[1] for line in lines]
    assert sorted(keys) == ["digest.publish", "qiuet", "quiet.till", "server.port"]
    assert all(line.startswith("config.toml：") for line in lines)


def test_a_secret_may_come_from_the_environment_or_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOOK", "from-env")
    (tmp_path / "hook").write_text("from-file\n")
    config = read_config(
        {
            "group": [
                {"name": "甲", "webhook_key": "env:HOOK"},
                {"name": "乙", "webhook_key": f"file:{tmp_path}/hook"},
            ]
        }
    )
    keys = [group.webhook_key.get_secret_value() for group in config.group if group.webhook_key]
    assert keys == ["from-env", "from-file"]
    assert "from-env" not in repr(config)


def test_a_missing_secret_names_its_variable() -> None:
    with pytest.raises(ConfigError, match=r"group\.0\.webhook_key：环境变量 NOT_SET_ANYWHERE 没有设置"):
        read_config({"group": [{"name": "甲", "webhook_key": "env:NOT_SET_ANYWHERE"}]})


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbf[duty]\r\nat = "08:50"\r\n')
    assert load_config(path).build_settings().duty_at == time(8, 50)


def test_broken_toml_says_where(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[duty\n")
    with pytest.raises(ConfigError, match="不是有效的 TOML"):
        load_config(path)


CAMPAIGN = {"digest": {"title": "攻坚进展"}, "campaign": {"until": "2026-10-31"}}


def test_a_board_may_have_its_own_rules_and_keeps_all_others() -> None:
    data = {"digest": {"publish": "auto"}, "lights": {"yellow_points": 5}, "boards": {"创卫图": CAMPAIGN}}
    config = read_config(data)
    own = config.build_settings("创卫图")
    assert (own.title, own.campaign_until) == ("攻坚进展", date(2026, 10, 31))
    assert (own.publish, own.yellow_points) == ("auto", 5)
    assert config.build_settings("别的图") == config.build_settings()
    assert config.build_settings().title == "重点工作进展"


def test_a_key_that_no_board_may_change_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"boards\.创卫图\.server：没有这个键"):
        read_config({"boards": {"创卫图": {"server": {"port": 1}}}})


def test_what_a_board_changes_has_to_fit_what_it_does_not() -> None:
    data = {"lights": {"red_points": 20}, "boards": {"创卫图": {"lights": {"yellow_points": 25}}}}
    with pytest.raises(ConfigError, match=r"boards\.创卫图\.lights：yellow_points 不能大于 red_points"):
        read_config(data)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"ladder": {"sheet": 3}}, "ladder：chase、sheet、offer、leader 的天数要从小到大"),
        ({"campaign": {"holidays_by": "何立新"}}, "campaign：节假日也发"),
    ],
)
def test_rules_that_contradict_each_other_are_refused(data: dict[str, Any], fault: str) -> None:
    with pytest.raises(ConfigError, match=fault):
        read_config(data)
