"""What is not meant for the board at all: passed on, small talk, lines to colleagues."""
