"""Logs: one sink that redacts the finished line, so that no secret leaves by a traceback either."""

import logging
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from loguru import logger

FORMAT = "{time:YYYY-MM-DD HH:mm:ss.SSS} {level: <7} {name} {message}"
_SECRETS = re.compile(
    r"(?i)(corpsecret|access_token|secret|key|response_code|encodingaeskey|token)(=|%3D|\"?: ?\"?)([^&\s\"',}]+)"
)


def redact(line: str, secrets: Iterable[str] = ()) -> str:
    """The line without what looks like a secret and without the secrets named."""
    for secret in secrets:
        if secret:
            line = line.replace(secret, "***")
    return _SECRETS.sub(r"\1\2***", line)


class _Forward(logging.Handler):
    """Hands the records of other libraries to loguru."""

    def emit(self, record: logging.LogRecord) -> None:
        logger.opt(depth=6, exception=record.exc_info).log(record.levelname, "{}", record.getMessage())


def set_up_logs(
    level: str, *, file: str | None = None, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send all logs to one place. No message bodies are logged; variables are never shown in tracebacks."""
    known = tuple(secrets)

    def write(line: object) -> None:
        text = redact(str(line), known)
        if file is None:
            # Whatever stderr is by now: who started the program may have closed the one that was.
            (stream or sys.stderr).write(text)
            return
        with Path(file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    logger.remove()
    logger.add(
        write,
        level=level,
        format=FORMAT,
        backtrace=False,
        diagnose=False,
    )
    logging.basicConfig(handlers=[_Forward()], level=logging.INFO, force=True)
    for noisy in ("urllib3", "httpx2", "httpcore2", "websockets", "apscheduler", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
