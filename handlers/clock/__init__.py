"""What the clock does: ticks, mornings, evenings, the turns of the year."""
