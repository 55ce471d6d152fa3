"""The configuration: every fault at once, each with its key; secrets from elsewhere; unknown keys refused."""

from datetime import time
from pathlib import Path

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
    assert [line.split("：")[1] for line in lines] == ["server.port", "digest.publish", "quiet.till", "qiuet"]
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
