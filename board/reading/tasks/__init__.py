"""Which task is meant: by its number, its words, its topic."""
