"""What conversations remember, and what people have asked of the bot."""

from board.model.talk import Preference, Talk
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.tables import ConversationRow, PreferenceRow


class Conversations:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def get(self, person: str, room: str | None) -> Talk:
        """The talk with a person in a room (None: in private); an empty one where there was none."""
        table = table_of(ConversationRow)
        found = self._scope.select(ConversationRow).where(
            table.c.person == person, table.c.room == (room or "")
        )
        row = self._scope.first(found)
        return load(Talk, row["document"]) if row else Talk()

    def save(self, person: str, room: str | None, talk: Talk) -> None:
        self._scope.put(ConversationRow, {"person": person, "room": room or ""}, document=dump(talk))

    def preference(self, person: str) -> Preference:
        table = table_of(PreferenceRow)
        row = self._scope.first(self._scope.select(PreferenceRow).where(table.c.person == person))
        return load(Preference, row["document"]) if row else Preference(person)

    def list_preferences(self) -> dict[str, Preference]:
        """The preferences of everybody who has any, by person."""
        rows = self._scope.rows(self._scope.select(PreferenceRow))
        return {row["person"]: load(Preference, row["document"]) for row in rows}

    def save_preference(self, preference: Preference) -> None:
        self._scope.put(PreferenceRow, {"person": preference.person}, document=dump(preference))
