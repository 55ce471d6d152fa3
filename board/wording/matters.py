"""What joins a personal list beside the person's own tasks."""

from collections.abc import Sequence

from board.model.office import Person
from board.wording.names import name_politely


def word_matters(person: Person, texts: Sequence[str], *, alone: bool) -> str:
    """One line each; `alone` where the list has nothing else and so needs its greeting."""
    head = [f"{name_politely(person)}您好："] if alone else []
    return "\n".join([*head, *texts])
