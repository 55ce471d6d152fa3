"""What the weights were learned from, in short."""

from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent


def digest_messages(folder: Path = FOLDER) -> str:
    """A digest of all messages, phrases and asides: a test sees whether the weights were learned from what lies here."""
    whole = sha256()
    for path in sorted(
        path for pattern in ("messages/*/*", "phrases/*", "asides/*") for path in folder.glob(pattern)
    ):
        whole.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return whole.hexdigest()[:16]
