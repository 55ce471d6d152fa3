"""Answers about the board: numbers first, trimmed to what asker and room may see."""
