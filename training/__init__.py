"""Labelled messages of many invented offices, and how the second reader learns from them."""
