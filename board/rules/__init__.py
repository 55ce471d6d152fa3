"""The rules: moves and their guards, lights, the ladder of supervision, rights, calendars."""
