"""The text itself: characters, slips, dialect, and the tables of cues."""
