"""What is learned from: the features of a message, or of a stretch of it, and its intent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """`office` tells whose words they are: what fewer than three have is nobody's to learn."""

    office: str
    features: frozenset[str]
    intent: str
