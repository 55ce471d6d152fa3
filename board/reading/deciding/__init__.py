"""Decisions on what waits, by whom they were said and on what ground."""
