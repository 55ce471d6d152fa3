"""The tables, one module per family. Imported inside storage only; no row ever leaves this room.

Every row belongs to one office (`office_id`), so that many offices live apart in one database. Values that are
read and written whole (a task, an act, a person) are JSON documents beside the columns that are searched.
"""

from storage.tables import boards, messages, people, schedule

__all__ = ["boards", "messages", "people", "schedule"]
