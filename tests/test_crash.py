"""Killed in the middle (signal 9) and started again: nothing acknowledged is lost, nothing decided or sent twice."""

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from board.model.office import Office
from storage.database import Database
from storage.migrate import migrate
from storage.outbox import LEASE, Posted
from tests.chat import Chat
from tests.crashing import BURST, DIGEST_AT, NOW, OFFICE, Fuse, Platform, build_program, run

ROOT = Path(__file__).parents[1]
REPORTS = BURST - 2


@dataclass
class Case:
    """One database, what the platform saw, and the messages that the killed process had acknowledged."""

    database: Database
    sent: Path
    acknowledged: list[str]
    board: int

    def list_sent(self) -> list[str]:
        return self.sent.read_text(encoding="utf-8").splitlines() if self.sent.exists() else []

    def list_outbox(self) -> list[Posted]:
        with self.database.begin(OFFICE) as records:
            return records.outbox.list_latest(most=500)

    def count_reports(self) -> Counter[str]:
        with self.database.begin(OFFICE) as records:
            reports = records.reports.list_for_task(self.board, "2", most=500)
        return Counter(report.source for report in reports)

    def count_approvals(self) -> int:
        with self.database.begin(OFFICE) as records:
            return sum(entry.act == "approve" for entry in records.journal.list(task="5"))

    def restart(self) -> None:
        """The second run: it settles what the first left, after its lease, and does the rest of the day's work."""
        fuse = Fuse("never", 0)
        program = build_program(self.database, Platform(self.sent, fuse))
        later = NOW + LEASE + timedelta(seconds=1)
        program.sender.settle_abandoned(later)
        program.settle(later)
        run(program, fuse)
        program.sender.settle_abandoned(DIGEST_AT + LEASE)
        program.settle(DIGEST_AT + LEASE)


@pytest.fixture
def case(tmp_path: Path, office: Office) -> Iterator[Case]:
    """A board with one extension that waits for the leader."""
    database = Database(f"sqlite:///{tmp_path}/guatu.db")
    migrate(database)
    chat = Chat(database, office, publish="auto")
    chat.say("刘芳", "5号申请延期到12月15日，设备没到货")
    yield Case(database, tmp_path / "sent.txt", [], chat.board)
    database.close()


def start(case: Case, dies: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.crashing", str(case.database.url), str(case.sent), dies]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def crash(case: Case, dies: str) -> None:
    with start(case, dies) as process:
        output, _ = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    case.acknowledged = output.split()


def check_nothing_is_lost_or_done_twice(case: Case) -> None:
    reports = case.count_reports()
    kept = [name for name in case.acknowledged if name not in {"m3", "m4"}]
    assert all(f"replay:{name}" in reports for name in kept)
    assert len(reports) == REPORTS
    assert set(reports.values()) == {1}
    assert case.count_approvals() == 1
    assert max(Counter(case.list_sent()).values()) == 1
    with case.database.begin(OFFICE) as records:
        assert records.inbox.count_waiting() == 0
        task = records.boards.office(case.board).tasks_by_code["2"]
    assert task.indicators[0].by_unit[0].value == 1742 + REPORTS


@pytest.mark.parametrize("dies", ["kept:1", "kept:7", "handled:2", "handled:9", "sent:1"])
def test_a_killed_bot_goes_on_where_it_was(case: Case, dies: str) -> None:
    crash(case, dies)
    case.restart()
    check_nothing_is_lost_or_done_twice(case)


def test_a_bot_killed_from_outside_goes_on_where_it_was(case: Case) -> None:
    with start(case, "never:0") as process:
        assert process.stdout is not None
        for line in process.stdout:
            case.acknowledged.append(line.strip())
            if len(case.acknowledged) == BURST // 2:
                process.kill()
                break
        case.acknowledged += process.stdout.read().split()
    case.restart()
    check_nothing_is_lost_or_done_twice(case)


def test_what_was_sent_when_the_bot_died_is_unknown_and_not_sent_again(case: Case) -> None:
    crash(case, "sent:2")
    died_with = case.list_sent()[-1]
    case.restart()
    states = {posted.cause: posted.state for posted in case.list_outbox()}
    assert states[died_with] == "unknown"
    assert case.list_sent().count(died_with) == 1
    others = {cause: state for cause, state in states.items() if cause != died_with}
    assert set(others.values()) <= {"sent", "planned"}


def test_a_digest_that_may_not_have_arrived_alarms_the_editors_and_is_not_repeated(case: Case) -> None:
    crash(case, "digest:1")
    case.restart()
    kinds = Counter(cause.partition(":")[0] for cause in case.list_sent())
    assert (kinds["digest"], kinds["alarm"]) == (1, 1)
    digest = next(posted for posted in case.list_outbox() if posted.kind == "digest")
    assert digest.state == "unknown"
    check_nothing_is_lost_or_done_twice(case)
