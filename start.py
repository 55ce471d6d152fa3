#!/usr/bin/env python3
"""From a fresh machine to a running guatu: `python3 start.py demo` or `python3 start.py test`.

Makes a virtual environment in .venv (also where the system refuses `pip install`, and where ensurepip is left
out, as on Debian), installs the project into it, and runs there. Needs Python 3.11 or newer and pip.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("importlinter.cli",),
    ("pytest", "-n", "auto", "--dist", "loadfile"),
)


def main() -> int:
    """Install what the verb needs, then run it."""
    verb, *rest = sys.argv[1:] or ["demo"]
    if sys.version_info < (3, 11):  # noqa: UP036 - the very thing a stranger must be told
        print(f"需要 Python 3.11 或更新，这里是 {sys.version.split()[0]}。", file=sys.stderr)
        return 2
    if verb == "test":
        install("test")
        return run_checks(rest)
    install()
    return subprocess.call([str(PYTHON), "-m", "bot", verb, *rest], cwd=HERE)


def install(extra: str = "") -> None:
    """Make the environment and install the project, unless that was done for this very pyproject.toml."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    stamp = HOME / f"installed{'-' + extra if extra else ''}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("第一次运行：正在安装（约一分钟）……", flush=True)
    if not PYTHON.exists():
        venv.create(HOME, with_pip=False)
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    subprocess.check_call(
        [*find_pip(), "install", "--quiet", "--disable-pip-version-check", "--editable", target]
    )
    stamp.write_text(wanted)


def find_pip() -> list[str]:
    """A pip that installs into the environment: this Python's own, else one that ensurepip puts there."""
    own = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    subprocess.check_call([str(PYTHON), "-m", "ensurepip", "--upgrade"], stdout=subprocess.DEVNULL)
    return [str(PYTHON), "-m", "pip"]


def run_checks(rest: list[str]) -> int:
    """Lint, types, import contracts, tests: the first that fails ends it."""
    for name, *options in CHECKS:
        print(f"— {name}", flush=True)
        command = [str(PYTHON), "-m", name, *options, *(rest if name == "pytest" else [])]
        if name == "importlinter.cli":
            command = [
                str(PYTHON),
                "-c",
                "from importlinter.cli import lint_imports_command; lint_imports_command()",
            ]
        code = subprocess.call(command, cwd=HERE)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
