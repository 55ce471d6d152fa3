"""Answers to the bot's own questions and lists."""
