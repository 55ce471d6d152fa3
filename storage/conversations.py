"""What conversations remember, and what people have asked of the bot."""

from board.model.talk import Preference, Talk
from storage.documents import dump, load
from storage.scope import Scope
from storage.tables.messages import ConversationRow
from storage.tables.people import PreferenceRow


class Conversations:
    """Talks are read several times while one message is handled; what was read in a transaction is kept for it."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._read: dict[tuple[str, str], Talk] = {}

    def get(self, person: str, room: str | None) -> Talk:
        """The talk with a person in a room (None: in private); an empty one where there was none."""
        key = (person, room or "")
        if key not in self._read:
            row = self._scope.find(ConversationRow, person=person, room=room or "")
            self._read[key] = load(Talk, row["document"]) if row else Talk()
        return self._read[key]

    def list_asked(self) -> dict[str, Talk]:
        """The private talks in which a question is open, by person."""
        rows = self._scope.list_equal(ConversationRow, room="")
        talks = {row["person"]: load(Talk, row["document"]) for row in rows}
        return {person: talk for person, talk in talks.items() if talk.asked or talk.choices or talk.check}

    def save(self, person: str, room: str | None, talk: Talk) -> None:
        """Keep what a person's next message in a room may refer to."""
        self._scope.put(ConversationRow, {"person": person, "room": room or ""}, document=dump(talk))
        self._read[person, room or ""] = talk

    def preference(self, person: str) -> Preference:
        """What a person has chosen; the defaults where nothing was."""
        row = self._scope.find(PreferenceRow, person=person)
        return load(Preference, row["document"]) if row else Preference(person)

    def list_preferences(self) -> dict[str, Preference]:
        """The preferences of everybody who has any, by person."""
        rows = self._scope.list_equal(PreferenceRow)
        return {row["person"]: load(Preference, row["document"]) for row in rows}

    def save_preference(self, preference: Preference) -> None:
        """Keep what a person has chosen."""
        self._scope.put(PreferenceRow, {"person": preference.person}, document=dump(preference))
