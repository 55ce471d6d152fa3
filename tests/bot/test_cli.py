"""The operator's verbs, run as an operator runs them."""

import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from bot.cli import program
from bot.demo.chart import build_chart

SAMPLES = Path(__file__).parents[1] / "samples"
run = CliRunner()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration on a new SQLite file."""
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{tmp_path}/guatu.db"\n', encoding="utf-8")
    return path


def call(*words: object, stdin: str | None = None, code: int = 0) -> str:
    """Run a verb; its output, or its sentence where it refuses."""
    result = run.invoke(program, [str(word) for word in words], input=stdin, catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result.output


def test_what_is_imported_is_exported_without_loss(config: Path) -> None:
    office = SAMPLES / "office.json"
    call("import", office, "--config", config, "--yes")
    exported = json.loads(call("export", "--config", config, "--json"))
    given = json.loads(office.read_text(encoding="utf-8"))
    for task in (*exported["tasks"], *given["tasks"]):
        task.pop("light", None)
    assert exported == given


def test_a_chart_is_previewed_and_stored_only_after_a_yes(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    chart = tmp_path / "补充作战图.xlsx"
    chart.write_bytes(build_chart())
    said = call("import", chart, "--config", config, "--year", 2026, stdin="n\n")
    assert "读出24项" in said
    assert "已取消" in said
    said = call("import", chart, "--config", config, "--year", 2026, "--yes")
    assert "已导入24项" in said
    assert len(json.loads(call("export", "--config", config, "--json"))["tasks"]) == 24


def test_questions_about_a_chart_are_answered_on_the_terminal(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    chart = tmp_path / "补充.csv"
    chart.write_text("序号,工作任务,责任单位,完成时限\n51,控烟宣传,疾控中心,11月31日", "utf-8")
    said = call("import", chart, "--config", config, "--year", 2026, stdin="哪天\n1B\n确认\n")
    assert "1. 第2行（控烟宣传）“11月31日”没有这一天，按哪天？A 11月30日，B 12月1日" in said
    assert "已记1处：第2行“11月31日”按12月1日。" in said
    tasks = json.loads(call("export", "--config", config, "--json", "--board", "补充"))["tasks"]
    assert [task["due"] for task in tasks] == ["2026-12-01"]


def test_a_chart_is_marked_filled_in_and_imported(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    chart, marked = tmp_path / "补充.xlsx", tmp_path / "标注.xlsx"
    book = openpyxl.Workbook()
    for row in (("序号", "工作任务", "责任单位", "完成时限"), (51, "控烟宣传", "疾控中心", "11月31日")):
        book.worksheets[0].append(row)
    book.save(chart)
    call("intake", chart, "--office", SAMPLES / "office.json", "--year", 2026, "--marked", marked)
    filled = openpyxl.load_workbook(marked)
    filled.worksheets[0]["F2"] = "1B"
    filled.save(marked)
    call("import", marked, "--config", config, "--year", 2026, "--yes")
    tasks = json.loads(call("export", "--config", config, "--json", "--board", "标注"))["tasks"]
    assert [task["due"] for task in tasks] == ["2026-12-01"]


def test_a_roster_is_imported_as_in_chat(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    roster = tmp_path / "名单.csv"
    roster.write_text("姓名,单位,职务,账号\n程新,公共卫生科,科员,cheng_xin", "utf-8")
    assert "已取消" in call("import", roster, "--config", config, stdin="n\n")
    said = call("import", roster, "--config", config, "--yes")
    assert "新增1人" in said
    assert "回“确认”" not in said
    people = json.loads(call("export", "--config", config, "--json"))["people"]
    assert "程新" in [person["name"] for person in people]


def test_the_ledger_is_a_workbook(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    call("export", "--config", config, "--xlsx", tmp_path / "台账.xlsx")
    assert (tmp_path / "台账.xlsx").read_bytes().startswith(b"PK")


def test_the_check_says_what_is_missing(config: Path) -> None:
    assert "请先运行 migrate" in call("check", "--config", config, code=1)
    call("migrate", "--config", config)
    said = call("check", "--config", config, code=1)
    assert "请先 import 作战图" in said
    assert "还没有配置" in said


def test_a_fault_in_the_configuration_is_one_line_with_its_key(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[server]\nprot = 1\n")
    assert "server.prot：没有这个键" in call("migrate", "--config", path, code=2)


def test_the_small_verbs_answer(config: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    assert "已接通0/" in call("people", "--config", config)
    assert "【重点工作进展】" in call("digest", "--config", config)
    assert "还没有发过消息" in call("deliveries", "--config", config)


def test_the_handover_names_the_board_and_where_the_keys_are(config: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    page = call("handover", "--config", config)
    assert "交接清单，截至" in page
    assert "密钥和数据在哪" in page


def test_a_backup_is_restored(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    before = call("export", "--config", config, "--json")
    call("backup", tmp_path / "copy.db", "--config", config)
    (tmp_path / "guatu.db").unlink()
    call("restore", tmp_path / "copy.db", "--config", config)
    assert call("export", "--config", config, "--json") == before


def test_what_is_no_backup_is_refused_and_changes_nothing(config: Path, tmp_path: Path) -> None:
    call("import", SAMPLES / "office.json", "--config", config, "--yes")
    before = call("export", "--config", config, "--json")
    (tmp_path / "other").write_text("不是数据库")
    assert "不是备份文件" in call("restore", tmp_path / "other", "--config", config, code=2)
    assert call("export", "--config", config, "--json") == before


def test_understanding_answers_line_by_line_and_goes_on_after_a_bad_one() -> None:
    good = {
        "id": "a",
        "now": "2026-11-23T10:00:00+08:00",
        "from": "u_li",
        "chat": "direct",
        "text": "2号累计1800",
    }
    lines = [
        json.dumps(good, ensure_ascii=False),
        '{"id": "b"',
        json.dumps({**good, "id": "c", "from": "u_nobody"}),
    ]
    said = call("understand", "--office", SAMPLES / "office.json", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in said.splitlines()]
    assert answers[0] == {
        "id": "a", "ask": False, "acts": [{"act": "report", "task": "2", "state": "doing", "total": 1800}],
    }  # fmt: skip
    assert "error" in answers[1]
    assert answers[2]["id"] == "c"


def test_a_hostile_file_ends_with_one_line_and_code_two(tmp_path: Path) -> None:
    path = tmp_path / "空.xlsx"
    path.write_bytes(b"")
    said = call("intake", path, "--office", SAMPLES / "office.json", "--json", code=2)
    assert said.count("\n") == 1


def test_an_unusable_scenario_names_file_line_and_reason(tmp_path: Path) -> None:
    (tmp_path / "office.json").write_bytes((SAMPLES / "office.json").read_bytes())
    (tmp_path / "events.jsonl").write_text(
        '{"at": "2026-11-23T09:00:00", "from": "u_li", "text": "2号80%"}\n'
    )
    assert "events.jsonl 第1行：时间没有时区" in call("replay", tmp_path, "--out", tmp_path / "out", code=2)


def test_a_scenario_is_played_the_same_every_time(tmp_path: Path) -> None:
    scenario = tmp_path / "scenario"
    scenario.mkdir()
    (scenario / "office.json").write_bytes((SAMPLES / "office.json").read_bytes())
    events = [
        {"at": "2026-11-23T09:00:00+08:00", "from": "u_li", "chat": "direct", "text": "2号累计1800"},
        {
            "at": "2026-11-23T09:05:00+08:00",
            "from": "u_he",
            "chat": "group:作战群",
            "text": "@小图 2号怎么样",
        },
        {"at": "2026-11-23T09:06:00+08:00", "from": "u_he", "chat": "group:作战群", "text": "2号怎么样"},
        {"at": "2026-11-24T18:00:00+08:00", "end": True},
    ]
    lines = "\n".join(json.dumps(event, ensure_ascii=False) for event in events)
    (scenario / "events.jsonl").write_text(lines, encoding="utf-8")
    for name in ("one", "two"):
        call("replay", scenario, "--out", tmp_path / name)
    written = {
        name: (tmp_path / "one" / name).read_bytes()
        for name in ("sent.jsonl", "office.json", "journal.jsonl")
    }
    assert written == {name: (tmp_path / "two" / name).read_bytes() for name in written}
    sent = [json.loads(line) for line in written["sent.jsonl"].decode().splitlines()]
    assert sent[0] == {
        "at": "2026-11-23T09:00:00+08:00", "to": "user:u_li", "kind": "reply", "about": ["2"], "files": [],
        "text": "已记2号：1742→1800人（77.6%）。有误回“更正”。",
    }  # fmt: skip
    assert [line["to"] for line in sent if line["kind"] == "reply"] == ["user:u_li", "group:作战群"]


def import_last_year(config: Path, tmp_path: Path) -> None:
    """A board of a year that is long over."""
    office = json.loads((SAMPLES / "office.json").read_text(encoding="utf-8"))
    office["board"] = {**office["board"], "name": "健康示范区2020作战图", "year": 2020}
    path = tmp_path / "office.json"
    path.write_text(json.dumps(office, ensure_ascii=False), encoding="utf-8")
    call("import", path, "--config", config, "--yes")


def test_the_roll_over_is_shown_and_done_after_a_yes(config: Path, tmp_path: Path) -> None:
    import_last_year(config, tmp_path)
    said = call("rollover", "--config", config, "--close", 20, "--cancel", 23, "--yes")
    assert "健康示范区2021作战图已建，结转9项" in said
    assert json.loads(call("export", "--config", config, "--json"))["board"]["year"] == 2021


def test_a_roll_over_without_a_yes_changes_nothing(config: Path, tmp_path: Path) -> None:
    import_last_year(config, tmp_path)
    assert "结转已取消" in call("rollover", "--config", config, stdin="n\n")
    assert json.loads(call("export", "--config", config, "--json"))["board"]["year"] == 2020
