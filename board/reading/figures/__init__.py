"""Figures: what is written as a number, what it counts, and whether it may be written down."""
