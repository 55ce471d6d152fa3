"""A file that came with a message, opened: what the handlers see of it."""

from dataclasses import dataclass
from hashlib import sha256

from board.reading.chart.grid import Grid


@dataclass(frozen=True, slots=True)
class Upload:
    """A file's name, bytes and grids; `fault` is the sentence that says why it could not be read or fetched."""

    name: str
    data: bytes = b""
    grids: tuple[Grid, ...] = ()
    fault: str | None = None

    @property
    def digest(self) -> str:
        return sha256(self.data).hexdigest()
