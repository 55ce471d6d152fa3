"""Plain words that are no acts: confirmations, picks, fixed words, remarks, what was not understood."""
