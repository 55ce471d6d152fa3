"""Digests (通报) and papers: drafted, edited, issued, ordered, printed."""
